#include "render/decided_page.hpp"

#include "deskctl/message/month_messages.hpp"
#include "deskctl/render/table.hpp"
#include "render/period_report.hpp"

namespace deskctl {
namespace {

std::string shown_count(const Figure& figure) {
  return std::to_string(figure.count());
}

}  // namespace

void add_decided(Json& json, const Decided& decided) {
  json.key("decided").open_object();
  json.key("clocks").open_object();
  for (const DecidedClock& clock : decided.clocks) {
    json.key(clock.name).open_object();
    json.key("met").number(clock.met.count());
    json.key("breached").number(clock.breached.count());
    json.key("superseded").number(clock.superseded.count());
    json.key("excused").number(clock.excused.count());
    json.key("of").number(clock.of());
    json.key("on_time_rate").rate(clock.met.count(), clock.of());
    json.close_object();
  }
  json.close_object();
  add_ids(json, "breached_requests", decided.breached);
  add_ids(json, "from_earlier", decided.from_earlier);
  json.close_object();
}

void add_carried(Json& json, const Carried& in, const Carried& out) {
  const auto add = [&](std::string_view key, const Carried& carried) {
    json.key(key).open_object();
    json.key("open").number(carried.open.count());
    json.key("running").number(carried.running.count());
    add_ids(json, "ids", carried.ids());
    json.close_object();
  };
  json.key("carried").open_object();
  add("in", in);
  add("out", out);
  json.close_object();
}

std::string id_lines(const std::vector<RequestId>& ids) {
  constexpr std::size_t per_line = 6;
  std::string out;
  for (std::size_t i = 0; i < ids.size(); ++i)
    out += (i % per_line == 0 ? "  " : " ") + ids[i].text() +
           (i % per_line == per_line - 1 || i + 1 == ids.size() ? "\n" : "");
  return out;
}

void add_decided(Page& page, const Decided& decided, const View& view) {
  Table table;
  table.columns = {{column_label(view, "clock")}};
  for (const char* name : {"met", "breached", "superseded", "excused", "rate"})
    table.columns.push_back({column_label(view, name), true});
  for (const DecidedClock& clock : decided.clocks)
    table.rows.push_back(
        {label(view.language, "clock", clock.name), count_cell(clock.met.count()),
         count_cell(clock.breached.count()), count_or_empty(clock.superseded.count()),
         count_or_empty(clock.excused.count()), rate_cell(clock.met.count(), clock.of())});
  Section& section = page.add(say(view.language, message::out_month_decided));
  section.parts.emplace_back(std::move(table));
  section.parts.emplace_back(Lines{
      say(view.language, message::out_month_decided_legend) + '\n' +
      say(view.language, message::out_month_decided_breached,
          {std::to_string(decided.breached.size()), std::to_string(decided.from_earlier.size())}) +
      '\n' + id_lines(decided.breached)});
}

std::string carried_text(const Carried& in, const Carried& out, const View& view) {
  return say(view.language, message::out_month_carried,
             {shown_count(in.open), shown_count(in.running), shown_count(out.open),
              shown_count(out.running)}) +
         '\n';
}

}  // namespace deskctl
