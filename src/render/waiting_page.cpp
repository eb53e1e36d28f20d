#include "deskctl/render/waiting_page.hpp"

#include "deskctl/message/waiting_messages.hpp"
#include "deskctl/render/entry_page.hpp"
#include "deskctl/render/table.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/period_report.hpp"

namespace deskctl {
namespace {

std::string shown_first(const WaitingItem& item, const View& view) {
  if (item.urgent) return say(view.language, message::out_waiting_urgent);
  return item.unaccepted ? say(view.language, message::out_waiting_unaccepted) : "";
}

std::string shown_remark(const WaitingItem& item, const Zone& zone, const View& view) {
  if (!item.since) return "";
  const std::string since = shown_time(*item.since, zone);
  if (item.what == EventKind::urged) return say(view.language, message::out_waiting_urged, {since});
  return say(view.language, message::out_waiting_held, {since, shown_text(item.reason, view)});
}

// Of an entry its register and the clock: 钥匙 归还.
std::string shown_what(const WaitingItem& item, const View& view) {
  if (!item.entry) return label(view.language, "event", word_of(item.what));
  return shown_label(item.entry->label, item.entry->name, view.language) + ' ' +
         shown_label(item.clock_label, item.clock, view.language);
}

// Whom the desk rings: for what it owes the resident, and not for what a team does.
bool needs_phone(const WaitingItem& item) {
  return item.what == EventKind::called_back || item.what == EventKind::informed ||
         item.what == EventKind::approved || item.what == EventKind::urged;
}

}  // namespace

std::string shown_who(const WaitingItem& item, const View& view) {
  if (item.is_teams) return shown_assignee(item.words.assignee, view.language);
  if (item.role == word_of(Role::desk) && !item.words.owner.empty())
    return printable(item.words.owner);
  return label(view.language, Vocabulary::role, item.role);
}

Page waiting_page(const std::vector<WaitingItem>& items, const std::string& title, const Zone& zone,
                  const View& view) {
  Table table;
  for (const char* name : {"request", "first", "what", "due", "late", "who", "location", "contact",
                           "phone", "text", "note"})
    table.columns.push_back(column_named(view.language, name));
  for (const WaitingItem& item : items) {
    std::string contact, phone;
    if (needs_phone(item)) {
      contact = view.full ? item.words.contact : masked_name(item.words.contact);
      phone = view.full ? item.words.phone : masked_phone(item.words.phone);
    }
    table.rows.push_back(
        {item.id.text(), shown_first(item, view), shown_what(item, view), time_cell(item.due, zone),
         item.late > Seconds{0} ? minutes_cell(item.late_minutes(), view.language) : "",
         shown_who(item, view), printable(item.words.location), printable(contact),
         printable(phone),
         item.entry ? shown_call(*item.entry, zone, view.full) : shown_text(item.words.text, view),
         shown_remark(item, zone, view)});
    table.below.push_back(item.command);
  }
  return page_of(title, std::move(table), view);
}

std::string waiting_json(const std::vector<WaitingItem>& items, const Zone& zone, bool full) {
  Json json(zone);
  open_report(json, "next");
  json.key("items").open_list();
  for (const WaitingItem& item : items) {
    json.open_object();
    json.key("id").text(item.id.text());
    json.key("what").text(item.entry ? item.clock : std::string(word_of(item.what)));
    json.key("clock").text_or_null(item.clock);
    json.key("due").time_or_null(item.due);
    json.key("late_minutes").number(item.late_minutes());
    json.key("urgent").flag(item.urgent);
    json.key("unaccepted").flag(item.unaccepted);
    json.key("since").time_or_null(item.since);
    json.key("reason").text_or_null(full ? item.reason : masked_text(item.reason));
    json.key("category").text_or_null(item.words.category);
    json.key("severity").text_or_null(item.words.severity);
    json.key("location").text_or_null(item.words.location);
    json.key("contact").text_or_null(full ? item.words.contact : masked_name(item.words.contact));
    json.key("phone").text_or_null(full ? item.words.phone : masked_phone(item.words.phone));
    json.key("assignee").text_or_null(item.words.assignee);
    json.key("owner").text_or_null(item.words.owner);
    json.key("role").text(item.role);
    if (item.entry)
      json.key("text").text_or_null(shown_call(*item.entry, zone, full));
    else
      json.key("text").text_or_null(full ? item.words.text : masked_text(item.words.text));
    json.key("command").text(item.command);
    json.key("register").text_or_null(item.entry ? item.entry->name : "");
    json.close_object();
  }
  json.close_list().close_object();
  return std::move(json).finish();
}

}  // namespace deskctl
