#include "render/day_tables.hpp"

#include "deskctl/render/entry_page.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/period_report.hpp"

namespace deskctl {
namespace {

Table table_of(const View& view, std::initializer_list<const char*> columns) {
  Table table;
  for (const char* name : columns) table.columns.push_back(column_named(view.language, name));
  return table;
}

}  // namespace

std::string text_beside_call(const EntryItem& item, const View& view) {
  const auto& called = item.of.called_by;
  const bool is_call = called.size() == 1 && called.front().value == item.text;
  return is_call ? "" : shown_text(item.text, view);
}

Table logged_table(const std::vector<LogItem>& items, const Zone& zone, const View& view) {
  Table table = table_of(
      view, {"request", "logged", "category", "location", "contact", "text", "status", "result"});
  for (const LogItem& item : items)
    table.rows.push_back(
        {item.id.text(), time_cell(item.at, zone),
         label(view.language, Vocabulary::category, item.words.category),
         printable(item.words.location),
         printable(view.full ? item.words.contact : masked_name(item.words.contact)),
         shown_text(item.words.text, view),
         label(view.language, Vocabulary::status, word_of(item.status)),
         shown_text(item.result, view)});
  return table;
}

Table finished_table(const std::vector<LogItem>& items, const Zone& zone, const View& view) {
  Table table =
      table_of(view, {"request", "done", "category", "location", "text", "status", "result"});
  for (const LogItem& item : items)
    table.rows.push_back({item.id.text(), time_cell(item.at, zone),
                          label(view.language, Vocabulary::category, item.words.category),
                          printable(item.words.location), shown_text(item.words.text, view),
                          label(view.language, Vocabulary::status, word_of(item.status)),
                          shown_text(item.result, view)});
  return table;
}

Table day_entries_table(const std::vector<DayEntry>& items, const Zone& zone, const View& view) {
  Table table =
      table_of(view, {"register", "request", "opened", "closed", "location", "about", "text"});
  for (const DayEntry& one : items)
    table.rows.push_back(
        {shown_label(one.item.of.label, one.item.of.name, view.language), one.item.id.text(),
         time_cell(one.item.opened, zone), time_cell(one.closed, zone), printable(one.item.place),
         shown_call(one.item.of, zone, view.full), text_beside_call(one.item, view)});
  return table;
}

Table urged_table(const std::vector<UrgedItem>& items, const Zone& zone, const View& view) {
  Table table;
  for (const char* name : {"request", "urged", "status", "category", "location", "text"})
    table.columns.push_back(column_named(view.language, name));
  for (const UrgedItem& item : items)
    table.rows.push_back({item.id.text(), time_cell(item.urged, zone),
                          label(view.language, Vocabulary::status, word_of(item.status)),
                          label(view.language, Vocabulary::category, item.words.category),
                          printable(item.words.location), shown_text(item.words.text, view)});
  return table;
}

Table open_table(const std::vector<OpenItem>& items, const Zone& zone, const View& view) {
  Table table;
  for (const char* name : {"request", "logged", "category", "severity", "location", "assignee",
                           "clock", "due", "late", "text"})
    table.columns.push_back(column_named(view.language, name));
  for (const OpenItem& item : items)
    table.rows.push_back(
        {item.id.text(), time_cell(item.logged, zone),
         label(view.language, Vocabulary::category, item.words.category),
         label(view.language, Vocabulary::severity, item.words.severity),
         printable(item.words.location), shown_assignee(item.words.assignee, view.language),
         label(view.language, "clock", item.clock), time_cell(item.due, zone),
         item.late > Seconds{0} ? minutes_cell(item.late.count() / 60, view.language) : "",
         shown_text(item.words.text, view)});
  return table;
}

Table held_table(const std::vector<HeldItem>& items, const Zone& zone, const View& view) {
  Table table;
  for (const char* name :
       {"request", "since", "reason", "category", "location", "assignee", "text"})
    table.columns.push_back(column_named(view.language, name));
  for (const HeldItem& item : items)
    table.rows.push_back(
        {item.id.text(), time_cell(item.since, zone), shown_text(item.reason, view),
         label(view.language, Vocabulary::category, item.words.category),
         printable(item.words.location), shown_assignee(item.words.assignee, view.language),
         shown_text(item.words.text, view)});
  return table;
}

}  // namespace deskctl
