// The reports of a day and of a period.
#include <algorithm>
#include <functional>

#include "command/commands.hpp"
#include "command/list_output.hpp"
#include "command/read.hpp"
#include "command/unknown_years.hpp"
#include "desk/registers.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/message/reports_messages.hpp"
#include "deskctl/render/report_pages.hpp"
#include "deskctl/report/leaving.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

std::string heading(Session& session, Message message, const Period& period) {
  return say(session.language(), message,
             {printable(session.desk().config.name), format_period(period),
              shown_time(session.now(), session.zone())});
}

// An empty text is a note instead, so that a job that mails it sends nothing; on paper it says so.
struct WhenEmpty {
  bool empty = false;
  Message message;
};

void give(Session& session, Format format, Report report, const WhenEmpty& when,
          const Period& period) {
  if (when.empty && format == Format::text)
    return session.note(when.message, {format_period(period)});
  if (when.empty)
    report.page = [page = report.page, when, period] {
      Page paper = page();
      say_it_is_empty(paper, {when.message, {format_period(period)}});
      return paper;
    };
  session.output().data = report_in(session, format, report);
}

}  // namespace

Exit report_day(Session& session) {
  const Format format = session.format();
  const Zone& zone = session.zone();
  const Period period = typed_period(session, "today");
  if (period.first != period.last)
    refuse(message::usage_not_one_day, {printable(session.arguments().word(0))},
           Said{message::hint_one_day, {}});
  const LocalDay day = period.first;
  if (day > zone.day(session.now()))
    refuse(message::usage_day_not_come, {format_day(day), shown_time(session.now(), zone)},
           Said{message::hint_day_past, {}});
  // A past day is shown as it stood at its end, as known then.
  const Instant now = std::min(session.now(), end_of_day(day, zone) - Seconds{1});
  DayGathering gathering(session.desk().policy, day, zone, now);
  MonthRange range{std::nullopt, Month::of(day), {}, clock_of(session)};
  range.unneeded = unneeded_since(session, day);
  ReadingNotes notes = each_request(session.desk().folder, range, now,
                                    [&](const Request& request) { gathering.add(request); });
  for (const RegisterPolicy& one : session.desk().policy.registers)
    add_notes(notes, each_entry(session.desk().folder, one,
                                {std::nullopt, Month::of(day), {}, clock_of(session)}, now,
                                [&](const Entry& entry) { gathering.add(entry, one); }));
  note_unknown_years(session, gathering.gaps());
  DayReport report = std::move(gathering).finish();
  const View view = session.desk_view();
  if (!view.full) mask(report);
  session.output().data = report_in(
      session, format,
      {[&] { return day_json(report, zone, view.full); },
       [&] { return day_page(report, printable(session.desk().config.name), zone, view); }});
  return exit_after(session, notes);
}

Exit report_complaints(Session& session) {
  const Format format = session.format();
  const Period period = typed_period(session, "this-month");
  ComplaintGathering gathering(session.desk().policy, period, session.zone(), session.now());
  const ReadingNotes notes = read_period(session, period.first, Month::of(period.last),
                                         [&](const Request& request) { gathering.add(request); });
  note_unknown_years(session, gathering.gaps());
  ComplaintReport report = std::move(gathering).finish();
  if (!session.view().full) mask(report);
  const auto json = [&](const ComplaintReport& one) {
    return complaints_json(one, session.zone(), session.view().full);
  };
  give(session, format,
       {[&] { return json(report); },
        [&] {
          return complaints_page(report, heading(session, message::out_complaints_title, period),
                                 session.zone(), session.view());
        },
        "items",
        [&] {
          ComplaintReport blank = report;
          blank.items = {ComplaintItem{}};
          return json(blank);
        }},
       {report.items.empty(), message::out_no_complaints}, period);
  return exit_after(session, notes);
}

Exit report_staff(Session& session) {
  const Format format = session.format();
  const Period period = typed_period(session, "this-month");
  StaffGathering gathering(session.desk().policy, period, session.zone(), session.now());
  const ReadingNotes notes = read_period(session, period.first, Month::of(period.last),
                                         [&](const Request& request) { gathering.add(request); });
  note_unknown_years(session, gathering.gaps());
  const StaffReport report = std::move(gathering).finish();
  give(session, format,
       {[&] { return staff_json(report, session.zone()); },
        [&] {
          return staff_page(report, heading(session, message::out_staff_title, period),
                            session.view());
        }},
       {report.staff.empty(), message::out_nothing_logged}, period);
  return exit_after(session, notes);
}

Exit report_repeats(Session& session) {
  const Format format = session.format();
  const Period period = typed_period(session, "this-month");
  RepeatsGathering gathering(session.desk().policy.counting);
  const ReadingNotes notes =
      read_period(session, period.first, Month::of(period.last), [&](const Request& request) {
        const LocalDay day = session.zone().day(request.logged);
        if (day < period.first) gathering.add_earlier(request);
        if (period.contains(day)) gathering.add(request);
      });
  Repeats repeats = std::move(gathering).finish();
  if (!session.view().full) mask(repeats);
  const bool empty = repeats.complaints.empty() && repeats.repairs.empty();
  give(session, format,
       {[&] { return repeats_json(repeats, period, session.zone(), session.view().full); },
        [&] {
          return repeats_page(repeats, heading(session, message::out_repeats_title, period),
                              session.view());
        }},
       {empty, message::out_no_repeats}, period);
  return exit_after(session, notes);
}

}  // namespace deskctl
