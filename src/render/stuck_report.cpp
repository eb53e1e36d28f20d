#include "deskctl/message/reports_messages.hpp"
#include "deskctl/render/breach_pages.hpp"
#include "deskctl/render/table.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/period_report.hpp"

namespace deskctl {
namespace {

using ReasonKind = StuckReason::Kind;

Message sentence_for(const StuckReason& reason) {
  switch (reason.kind) {
    case ReasonKind::quiet:
      return message::out_stuck_quiet;
    case ReasonKind::dispatched:
      return message::out_stuck_dispatched;
    case ReasonKind::reopened:
      return message::out_stuck_reopened;
    case ReasonKind::held:
      return message::out_stuck_held;
    case ReasonKind::older:
      return reason.is_calendar_days() ? message::out_stuck_days : message::out_stuck_older;
    case ReasonKind::urged:
      break;
  }
  return message::out_stuck_urged;
}

std::string shown_reason(const StuckReason& reason, const Zone& zone, const View& view) {
  std::string value;
  if (reason.kind == ReasonKind::older)
    value = reason.is_calendar_days() ? std::to_string(reason.days) : reason.age_class;
  else
    value = reason.since ? shown_time(*reason.since, zone) : std::to_string(reason.count);
  return say(view.language, sentence_for(reason), {value});
}

std::string shown_reasons(const StuckItem& item, const Zone& zone, const View& view) {
  std::string out;
  for (const StuckReason& reason : item.reasons) {
    const std::string one = shown_reason(reason, zone, view);
    out = out.empty() ? one : say(view.language, message::out_stuck_joined, {out, one});
  }
  return out;
}

void add_reason(Json& json, const StuckReason& reason) {
  json.open_object();
  json.key("reason").text(word_of(reason.kind));
  if (reason.since) {
    json.key("since").time(*reason.since);
    json.key("days").number(reason.days);
  } else {
    json.key("count").number(reason.count);
  }
  if (reason.kind == ReasonKind::older) json.key("class").text(reason.age_class);
  json.close_object();
}

}  // namespace

Page stuck_page(const std::vector<StuckItem>& items, const std::string& title, const Zone& zone,
                const View& view) {
  Table table;
  for (const char* name :
       {"request", "stuck", "category", "severity", "location", "assignee", "owner", "text"})
    table.columns.push_back(column_named(view.language, name));
  for (const StuckItem& item : items)
    table.rows.push_back({item.id.text(), shown_reasons(item, zone, view),
                          label(view.language, Vocabulary::category, item.words.category),
                          label(view.language, Vocabulary::severity, item.words.severity),
                          printable(item.words.location),
                          shown_assignee(item.words.assignee, view.language),
                          printable(item.words.owner), shown_text(item.words.text, view)});
  return page_of(title, std::move(table), view);
}

std::string stuck_json(const std::vector<StuckItem>& items, const Zone& zone, bool full) {
  Json json(zone);
  open_report(json, "stuck");
  json.key("items").open_list();
  for (const StuckItem& item : items) {
    json.open_object();
    json.key("id").text(item.id.text());
    json.key("reasons").open_list();
    for (const StuckReason& reason : item.reasons) add_reason(json, reason);
    json.close_list();
    json.key("logged").time(item.logged);
    json.key("category").text(item.words.category);
    json.key("severity").text_or_null(item.words.severity);
    json.key("location").text_or_null(item.words.location);
    json.key("assignee").text_or_null(item.words.assignee);
    json.key("owner").text_or_null(item.words.owner);
    json.key("text").text_or_null(full ? item.words.text : masked_text(item.words.text));
    json.close_object();
  }
  json.close_list().close_object();
  return std::move(json).finish();
}

}  // namespace deskctl
