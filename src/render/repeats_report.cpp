#include "deskctl/message/month_messages.hpp"
#include "deskctl/render/report_pages.hpp"
#include "deskctl/render/table.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/period_report.hpp"

namespace deskctl {
namespace {

Table complaints_table(const std::vector<RepeatedComplaint>& items, const View& view) {
  Table table;
  for (const char* name : {"request", "repeats", "severity", "location", "text", "ids"})
    table.columns.push_back(column_named(view.language, name, name == std::string_view{"repeats"}));
  for (const RepeatedComplaint& item : items)
    table.rows.push_back({item.id.text(), count_cell(static_cast<long long>(item.ids.size())),
                          label(view.language, Vocabulary::severity, item.severity),
                          printable(item.location), shown_text(item.text, view),
                          ids_line(item.ids)});
  return table;
}

Table repairs_table(const std::vector<RepeatedRepair>& items, const View& view) {
  Table table;
  for (const char* name : {"location", "item", "repeats", "ids"})
    table.columns.push_back(column_named(view.language, name, name == std::string_view{"repeats"}));
  for (const RepeatedRepair& item : items)
    table.rows.push_back({printable(item.location), printable(item.item),
                          count_cell(static_cast<long long>(item.ids.size())), ids_line(item.ids)});
  return table;
}

}  // namespace

Page repeats_page(const Repeats& repeats, const std::string& title, const View& view) {
  Page page = titled(title, view);
  const auto add = [&](Message message, std::size_t count, Table table) {
    page.add(say(view.language, message, {std::to_string(count)}))
        .parts.emplace_back(std::move(table));
  };
  if (!repeats.complaints.empty())
    add(message::list_repeat_complaints, repeats.complaints.size(),
        complaints_table(repeats.complaints, view));
  if (!repeats.repairs.empty())
    add(message::list_repeat_repairs, repeats.repairs.size(), repairs_table(repeats.repairs, view));
  return page;
}

std::string repeats_json(const Repeats& repeats, const Period& period, const Zone& zone,
                         bool full) {
  Json json(zone);
  open_report(json, "repeats");
  json.key("period").text(format_period(period));
  json.key("complaints").open_list();
  for (const RepeatedComplaint& item : repeats.complaints) {
    json.open_object().key("id").text(item.id.text());
    json.key("count").number(static_cast<long long>(item.ids.size()));
    json.key("severity").text_or_null(item.severity);
    json.key("location").text_or_null(item.location);
    json.key("text").text_or_null(full ? item.text : masked_text(item.text));
    add_ids(json, "ids", item.ids);
    json.close_object();
  }
  json.close_list();
  json.key("repairs").open_list();
  for (const RepeatedRepair& item : repeats.repairs) {
    json.open_object().key("location").text(item.location).key("item").text(item.item);
    json.key("count").number(static_cast<long long>(item.ids.size()));
    add_ids(json, "ids", item.ids);
    json.close_object();
  }
  json.close_list().close_object();
  return std::move(json).finish();
}

}  // namespace deskctl
