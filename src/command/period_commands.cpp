// The reports of a day and of a period.
#include <algorithm>
#include <functional>

#include "command/commands.hpp"
#include "command/read.hpp"
#include "command/unknown_years.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/message/reports_messages.hpp"
#include "deskctl/render/report_pages.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

std::string heading(Session& session, Message message, const Period& period) {
  return say(session.language(), message,
             {printable(session.desk().config.name), format_period(period),
              shown_time(session.now(), session.zone())});
}

// The text of an empty report is a note instead, so that a job that mails the output sends nothing.
void give(Session& session, Format format, std::string json, bool empty, Message when_empty,
          const Period& period, const std::function<std::string()>& text) {
  if (format == Format::json)
    session.output().data = std::move(json);
  else if (empty)
    session.note(when_empty, {format_period(period)});
  else
    session.output().data = text();
}

}  // namespace

Exit report_day(Session& session) {
  const Format format = session.format({Format::text, Format::json});
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
  const ReadingNotes notes =
      each_request(session.desk().folder, {std::nullopt, Month::of(day), {}, clock_of(session)},
                   now, [&](const Request& request) { gathering.add(request); });
  note_unknown_years(session, gathering.gaps());
  const DayReport report = std::move(gathering).finish();
  session.output().data =
      format == Format::json
          ? day_json(report, zone, session.arguments().has(Option::full))
          : day_text(report, printable(session.desk().config.name), zone, session.desk_view());
  return exit_after(session, notes);
}

Exit report_complaints(Session& session) {
  const Format format = session.format({Format::text, Format::json});
  const Period period = typed_period(session, "this-month");
  ComplaintGathering gathering(session.desk().policy, period, session.zone(), session.now());
  const ReadingNotes notes = read_requests(session, Month::of(period.last),
                                           [&](const Request& request) { gathering.add(request); });
  note_unknown_years(session, gathering.gaps());
  const ComplaintReport report = std::move(gathering).finish();
  give(session, format, complaints_json(report, session.zone(), session.view().full),
       report.items.empty(), message::out_no_complaints, period, [&] {
         return complaints_text(report, heading(session, message::out_complaints_title, period),
                                session.zone(), session.view());
       });
  return exit_after(session, notes);
}

Exit report_staff(Session& session) {
  const Format format = session.format({Format::text, Format::json});
  const Period period = typed_period(session, "this-month");
  StaffGathering gathering(session.desk().policy, period, session.zone(), session.now());
  const ReadingNotes notes = read_requests(session, Month::of(period.last),
                                           [&](const Request& request) { gathering.add(request); });
  note_unknown_years(session, gathering.gaps());
  const StaffReport report = std::move(gathering).finish();
  give(session, format, staff_json(report, session.zone()), report.staff.empty(),
       message::out_nothing_logged, period, [&] {
         return staff_text(report, heading(session, message::out_staff_title, period),
                           session.view());
       });
  return exit_after(session, notes);
}

Exit report_repeats(Session& session) {
  const Format format = session.format({Format::text, Format::json});
  const Period period = typed_period(session, "this-month");
  RepeatsGathering gathering(session.desk().policy.counting);
  const ReadingNotes notes =
      read_requests(session, Month::of(period.last), [&](const Request& request) {
        const LocalDay day = session.zone().day(request.logged);
        if (day < period.first) gathering.add_earlier(request);
        if (period.contains(day)) gathering.add(request);
      });
  const Repeats repeats = std::move(gathering).finish();
  const bool empty = repeats.complaints.empty() && repeats.repairs.empty();
  give(session, format, repeats_json(repeats, period, session.zone(), session.view().full), empty,
       message::out_no_repeats, period, [&] {
         return repeats_text(repeats, heading(session, message::out_repeats_title, period),
                             session.view());
       });
  return exit_after(session, notes);
}

}  // namespace deskctl
