#include "deskctl/render/escalated.hpp"

#include "deskctl/render/json.hpp"
#include "deskctl/render/table.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {

std::string ladder_json(const std::vector<LadderEntry>& entries, bool dry_run, const Zone& zone) {
  Json json(zone);
  json.open_object().key("schema").text("deskctl.escalated/1");
  json.key("dry_run").flag(dry_run).key("items").open_list();
  for (const LadderEntry& entry : entries) {
    json.open_object().key("id").text(entry.id.text()).key("event").text(word_of(entry.kind));
    json.key("to").text_or_null(entry.to).key("reason").text(entry.reason).key("at").time(entry.at);
    json.key("clocks").open_list();
    for (const std::string& clock : entry.clocks) json.text(clock);
    json.close_list();
    json.key("status").text(word_of(entry.status));
    json.key("category").text(entry.words.category);
    // For an upgrade this is the new severity.
    json.key("severity").text_or_null(entry.words.severity);
    json.key("location").text_or_null(entry.words.location);
    json.key("assignee").text_or_null(entry.words.assignee);
    json.key("text").text_or_null(masked_text(entry.words.text)).close_object();
  }
  json.close_list().close_object();
  return std::move(json).finish();
}

std::string ladder_text(const std::vector<LadderEntry>& entries, const std::string& heading,
                        const View& view) {
  Table table;
  for (const char* column : {"request", "to", "reason", "status", "category", "severity",
                             "location", "assignee", "text"})
    table.columns.push_back(column_named(view.language, column));
  for (const LadderEntry& entry : entries)
    table.rows.push_back(
        {entry.id.text(),
         entry.to.empty() ? label(view.language, "event", word_of(entry.kind))
                          : label(view.language, Vocabulary::role, entry.to),
         entry.reason, label(view.language, Vocabulary::status, word_of(entry.status)),
         label(view.language, Vocabulary::category, entry.words.category),
         label(view.language, Vocabulary::severity, entry.words.severity),
         printable(entry.words.location), shown_assignee(entry.words.assignee, view.language),
         printable(masked_text(entry.words.text))});
  return heading + "\n\n" + format_table(table, view.columns);
}

}  // namespace deskctl
