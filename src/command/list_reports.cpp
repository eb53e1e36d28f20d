#include <algorithm>

#include "command/calendar_in.hpp"
#include "command/commands.hpp"
#include "command/list_output.hpp"
#include "command/read.hpp"
#include "command/unknown_years.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/news_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/render/report_pages.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/rule_words.hpp"

namespace deskctl {
namespace {

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
  const Format format = session.format();
  split_option(session);
  OfWorkers<HolidayGaps> gaps(session.desk().policy);
  OfWorkers<DueList> lists(question.list);
  ReadingNotes notes = judge_unsettled(
      session, [&](const Request& request, const std::vector<Clock>& clocks, Worker worker) {
        if (request.status == Status::closed || request.status == Status::voided) return;
        gaps[worker].add_owed(clocks, request.status);
        lists[worker].add(request, clocks);
      });
  DueList& list = lists[Worker::asking];
  list.add(std::move(lists[Worker::beside]));
  for (const EntryItem& entry : read_open_entries(session, session.now(), notes)) list.add(entry);
  gaps[Worker::asking].add(gaps[Worker::beside]);
  note_unknown_years(session, gaps[Worker::asking]);
  const Zone& zone = session.zone();
  const View view = session.view();
  ListReport<DueItem> report;
  report.items = std::move(list).sorted();
  report.full = view.full;
  report.json = [&](const std::vector<DueItem>& items) {
    return due_json(items, question.name, zone, view.full, question.since);
  };
  report.page = [&](const std::vector<DueItem>& items) {
    return due_page(items, heading(session, question.title, items.size(), question.more), zone,
                    view);
  };
  report.acting = [](const DueItem& item) {
    return Acting{item.is_for_desk ? "" : item.words->team, item.words->owner,
                  std::string(item.role)};
  };
  report.when_empty = {question.when_empty, {shown_time(session.now(), zone), question.more}};
  return give_list(session, format, report, notes);
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
                     message::out_nothing_due, span_in_words(*within, session.language())});
}

Exit report_callbacks(Session& session) {
  const Format format = session.format();
  split_option(session);
  const Policy& policy = session.desk().policy;
  const Zone& zone = session.zone();
  CallbackGathering gathering(zone, session.now());
  HolidayGaps gaps(policy);
  const auto add = [&](const Request& request) {
    if (request.status != Status::completed && request.status != Status::closed) return;
    const std::vector<Clock> clocks = clocks_of(request, policy, session.now());
    gathering.add(request, clocks);
    const Clock* owed = owed_callback(clocks);
    if (request.status == Status::completed && owed != nullptr) gaps.add(*owed);
  };
  // What is settled owes no call, but is a part of what a sample is drawn from.
  const ReadingNotes notes = draws_samples(policy) ? read_requests(session, std::nullopt, add)
                                                   : read_unsettled(session, add);
  note_unknown_years(session, gaps);
  const View view = session.desk_view();
  ListReport<CallbackItem> report;
  report.items = std::move(gathering).finish();
  report.full = view.full;
  report.json = [&](const std::vector<CallbackItem>& items) {
    return callbacks_json(items, zone, view.full);
  };
  report.page = [&](const std::vector<CallbackItem>& items) {
    return callbacks_page(items, heading(session, message::out_callbacks_title, items.size()), zone,
                          view);
  };
  report.acting = [](const CallbackItem& item) { return Acting{"", item.words.owner, item.role}; };
  report.when_empty = {message::out_no_callbacks, {shown_time(session.now(), zone)}};
  return give_list(session, format, report, notes);
}

}  // namespace deskctl
