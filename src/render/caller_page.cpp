#include "deskctl/render/caller_page.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "deskctl/message/finding_messages.hpp"
#include "deskctl/render/json.hpp"
#include "deskctl/render/request_page.hpp"
#include "deskctl/render/table.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

std::string people_table(const CallerCard& card, const Zone& zone, const View& view) {
  Table table;
  for (const char* name : {"location", "contact", "phone", "count", "last_call", "note"})
    table.columns.push_back(
        {label(view.language, "column", name), std::string_view(name) == "count"});
  for (const KnownCaller& caller : card.people)
    table.rows.push_back({printable(caller.location), printable(caller.contact),
                          printable(caller.phone), std::to_string(caller.requests),
                          caller.last ? shown_time(*caller.last, zone) : "",
                          printable(caller.note)});
  return format_table(table, view.columns);
}

// Its end, in the words of the last event that ended it.
std::string end_of(const Request& request) {
  for (auto step = request.steps.rbegin(); step != request.steps.rend(); ++step)
    if (step->event->kind == EventKind::completed || step->event->kind == EventKind::declined ||
        step->event->kind == EventKind::closed) {
      const std::string text = plain(step->event->field(Column::text));
      const std::string reason = plain(step->event->fact(Fact::reason));
      if (!text.empty() || !reason.empty()) return text.empty() ? reason : text;
    }
  return "";
}

std::string last_line(const Request& request, const Zone& zone, const View& view) {
  const auto word = [&](std::string_view kind, std::string_view token) {
    return label(view.language, kind, token);
  };
  std::string out = request.id.text() + "  " + word("category", request.category) + "  " +
                    printable(plain(request.text)) + "  " + word("status", word_of(request.status));
  if (request.completed) out += ' ' + shown_time(*request.completed, zone);
  if (const std::string end = end_of(request); !end.empty()) out += "  " + printable(end);
  return out;
}

}  // namespace

std::string caller_text(const CallerCard& card, const Zone& zone, const View& view, Instant now) {
  std::string out = people_table(card, zone, view);
  const auto line = [&](Message message, const std::string& value) {
    out += '\n' + say(view.language, message, {value}) + '\n';
  };
  line(message::out_caller_open, std::to_string(card.open.size()));
  if (!card.open.empty()) {
    RequestTable table(view.language);
    for (const Request* request : card.open) table.add(*request, zone, now);
    out += format_table(table.table(), view.columns);
  }
  if (card.last != nullptr) line(message::out_caller_last, last_line(*card.last, zone, view));
  if (card.earlier > 0) line(message::out_caller_earlier, std::to_string(card.earlier));
  return out;
}

std::string caller_json(const CallerCard& card, const std::string& asked,
                        const std::optional<Month>& since, const Zone& zone) {
  Json json(zone);
  json.open_object().key("schema").text("deskctl.who/1").key("asked").text(asked);
  json.key("since").text_or_null(since ? since->text() : "");
  json.key("people").open_list();
  for (const KnownCaller& caller : card.people) {
    json.open_object().key("location").text_or_null(caller.location);
    json.key("contact").text_or_null(caller.contact).key("phone").text_or_null(caller.phone);
    json.key("note").text_or_null(caller.note).key("requests").number(caller.requests);
    json.key("last").time_or_null(caller.last).close_object();
  }
  json.close_list().key("open").open_list();
  for (const Request* request : card.open) add_listed_request(json, *request);
  json.close_list().key("last");
  if (card.last == nullptr)
    json.null();
  else
    add_listed_request(json, *card.last);
  json.key("earlier").number(card.earlier).close_object();
  return std::move(json).finish();
}

}  // namespace deskctl
