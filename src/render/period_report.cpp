#include "render/period_report.hpp"

#include "deskctl/message/output_messages.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {

void open_report(Json& json, std::string_view name) {
  json.open_object().key("schema").text("deskctl." + std::string(name) + "/1");
}

void add_counts(Json& json, std::string_view key, const WordFigures& counts) {
  json.key(key).open_object();
  for (const auto& [word, figure] : counts)
    json.key(word.empty() ? "none" : word).number(figure.count());
  json.close_object();
}

void add_ids(Json& json, std::string_view key, const std::vector<RequestId>& ids) {
  json.key(key).open_list();
  for (const RequestId& id : ids) json.text(id.text());
  json.close_list();
}

void add_entries(Json& json, const Entries& entries) {
  json.key("entries").open_object();
  json.key("logged").number(entries.logged.count());
  json.key("void").number(entries.voided.count());
  json.key("valid").number(entries.valid.count());
  json.close_object();
}

void add_flow(Json& json, const Flow& flow) {
  json.key("flow").open_object();
  json.key("open_at_start").number(flow.open_at_start.count());
  json.key("logged").number(flow.logged.count());
  json.key("reopened").number(flow.reopened.count());
  json.key("finished").number(flow.finished.count());
  json.key("open_at_end").number(flow.open_at_end.count());
  json.close_object();
}

void add_clock_counts(Json& json, const ClockFigures& clock) {
  json.key("met").number(clock.met.count());
  json.key("late").number(clock.late.count());
  json.key("overdue").number(clock.overdue.count());
  json.key("pending").number(clock.pending.count());
  json.key("superseded").number(clock.superseded.count());
  json.key("excused").number(clock.excused.count());
  json.key("no_due").number(clock.no_due.count());
  json.key("on_time_rate").rate(clock.met.count(), clock.judged());
}

std::string column_label(const View& view, std::string_view name) {
  return label(view.language, "column", name);
}

std::string shown_text(const std::string& text, const View& view) {
  return printable(view.full ? text : masked_text(text));
}

std::string counts_line(std::string_view kind, const WordFigures& counts, const View& view) {
  std::string out;
  for (const auto& [word, figure] : counts) {
    if (figure.count() == 0) continue;
    if (!out.empty()) out += "  ";
    out += label(view.language, kind, word.empty() ? "none" : word) + ' ' +
           std::to_string(figure.count());
  }
  return out.empty() ? "–" : out;
}

std::string entries_line(const Entries& entries, const View& view) {
  return say(view.language, message::out_month_entries,
             {std::to_string(entries.logged.count()), std::to_string(entries.voided.count()),
              std::to_string(entries.valid.count())}) +
         '\n';
}

std::string flow_line(const Flow& flow, const View& view) {
  return say(view.language, message::out_month_flow,
             {std::to_string(flow.open_at_start.count()), std::to_string(flow.logged.count()),
              std::to_string(flow.reopened.count()), std::to_string(flow.finished.count()),
              std::to_string(flow.open_at_end.count())}) +
         '\n';
}

std::string ids_line(const std::vector<RequestId>& ids) {
  std::string out;
  for (const RequestId& id : ids) {
    if (!out.empty()) out += ' ';
    out += id.text();
  }
  return out;
}

}  // namespace deskctl
