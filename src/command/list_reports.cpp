#include <algorithm>
#include <set>

#include "command/calendar_in.hpp"
#include "command/commands.hpp"
#include "command/read.hpp"
#include "command/unknown_years.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/news_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/render/report_pages.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

// Shared by the three lists: ids alone, --exit-code for scripts, --quiet-if-empty for cron.
struct ListReport {
  std::vector<std::string> ids;
  std::string json;
  std::string text;
  Message when_empty;
  std::string more = {};  ///< A value of the message besides the time.
};

Exit give(Session& session, Format format, ListReport report, const ReadingNotes& notes) {
  const bool empty = report.ids.empty();
  std::string& data = session.output().data;
  switch (format) {
    case Format::json:
      data = std::move(report.json);
      break;
    case Format::id:
      for (const std::string& id : report.ids) data += id + '\n';
      break;
    case Format::text:
      if (!empty) data = std::move(report.text);
  }
  if (empty && session.arguments().has(Option::quiet_if_empty))
    data.clear();
  else if (empty && format == Format::text)
    session.note(report.when_empty, {shown_time(session.now(), session.zone()), report.more});
  const Exit exit = exit_after(session, notes);
  if (exit == Exit::done && !empty && session.arguments().has(Option::exit_code)) return Exit::yes;
  return exit;
}

template <typename Item>
std::vector<std::string> ids_of(const std::vector<Item>& items) {
  std::vector<std::string> ids;
  // A request with several clocks in the list gets one line.
  std::set<RequestId> named;
  for (const Item& item : items)
    if (named.insert(item.id).second) ids.push_back(item.id.text());
  return ids;
}

std::string heading(Session& session, Message message, std::size_t count,
                    const std::string& more = "") {
  return say(session.language(), message,
             {printable(session.desk().config.name), shown_time(session.now(), session.zone()),
              std::to_string(count), more});
}

struct DueQuestion {
  DueList list;
  std::string_view name;
  Message title, when_empty;
  std::string more = {};  ///< How far ahead, or since when.
  std::optional<Instant> since = std::nullopt;
};

Exit due_report(Session& session, DueQuestion question) {
  const Format format = session.format({Format::text, Format::json, Format::id});
  const Policy& policy = session.desk().policy;
  HolidayGaps gaps(policy);
  const ReadingNotes notes = read_unsettled(session, [&](const Request& request) {
    if (request.status == Status::closed || request.status == Status::voided) return;
    const std::vector<Clock> clocks = clocks_of(request, policy, session.now());
    gaps.add_owed(clocks, request.status);
    question.list.add(request, clocks);
  });
  note_unknown_years(session, gaps);
  const std::vector<DueItem> items = std::move(question.list).sorted();
  const std::string title = heading(session, question.title, items.size(), question.more);
  return give(
      session, format,
      {ids_of(items),
       due_json(items, question.name, session.zone(), session.view().full, question.since),
       due_text(items, title, session.zone(), session.view()), question.when_empty, question.more},
      notes);
}

std::optional<Instant> since_option(Session& session) {
  const std::string typed = session.arguments().value(Option::since);
  if (typed.empty()) return std::nullopt;
  const Instant since = parse_typed_time(typed, session.now(), session.zone(), Lean::past);
  if (since > session.now())
    refuse(message::use_since_future,
           {shown_time(since, session.zone()), shown_time(session.now(), session.zone())},
           {message::hint_since, {}});
  return since;
}

// Round the clock unless a calendar is named; for working days, the first calendar with working
// days.
const Calendar& calendar_for(Session& session, const Span& within) {
  if (session.arguments().has(Option::calendar))
    return calendar_named(session, session.arguments().value(Option::calendar));
  const Policy& policy = session.desk().policy;
  if (within.kind != Span::Kind::working_days) return policy.round_the_clock;
  for (const auto counts : {+[](const Calendar& one) { return one.holidays != nullptr; },
                            +[](const Calendar& one) { return one.closes_on_weekdays(); }})
    for (const Calendar& calendar : policy.calendars)
      if (calendar.ever_opens() && counts(calendar)) return calendar;
  refuse(message::use_no_working_calendar, {}, {message::hint_no_working_calendar, {}});
}

}  // namespace

Exit report_overdue(Session& session) {
  const std::optional<Instant> since = since_option(session);
  if (!since)
    return due_report(session, {DueList(DueList::Which::overdue), "overdue",
                                message::out_overdue_title, message::out_nothing_overdue});
  return due_report(session, {DueList(DueList::Which::overdue, *since), "overdue",
                              message::out_newly_overdue_title, message::out_nothing_newly_overdue,
                              shown_time(*since, session.zone()), since});
}

Exit report_due(Session& session) {
  const std::string typed =
      session.arguments().has(Option::within) ? session.arguments().value(Option::within) : "2h";
  const auto within = parse_span(typed);
  if (!within || within->open < Seconds{0} || within->days < 0)
    refuse(message::config_bad_span, {printable(typed)}, {message::hint_config_span, {}});
  const Instant until = typed_deadline(calendar_for(session, *within), session.now(), *within).due;
  return due_report(session,
                    {DueList(DueList::Which::due_within, until), "due", message::out_due_title,
                     message::out_nothing_due, format_span(*within)});
}

Exit report_callbacks(Session& session) {
  const Format format = session.format({Format::text, Format::json, Format::id});
  std::vector<CallbackItem> items;
  HolidayGaps gaps(session.desk().policy);
  // All months, because a request closed despite an owed call-back is settled, but still listed.
  const ReadingNotes notes = read_requests(session, std::nullopt, [&](const Request& request) {
    if (!request.completed && !request.is_repeat()) return;
    const std::vector<Clock> clocks = clocks_of(request, session.desk().policy, session.now());
    auto item = callback_item(request, clocks);
    if (!item) return;
    if (const Clock* owed = owed_callback(clocks)) gaps.add(*owed);
    items.push_back(std::move(*item));
  });
  note_unknown_years(session, gaps);
  sort_callbacks(items);
  return give(session, format,
              {ids_of(items), callbacks_json(items, session.zone(), session.view().full),
               callbacks_text(items, heading(session, message::out_callbacks_title, items.size()),
                              session.zone(), session.view()),
               message::out_no_callbacks},
              notes);
}

}  // namespace deskctl
