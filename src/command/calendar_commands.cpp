#include <algorithm>

#include "command/calendar_in.hpp"
#include "command/commands.hpp"
#include "command/input.hpp"
#include "command/unknown_years.hpp"
#include "deskctl/calendar/calendar.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/redact_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/render/calendar_page.hpp"
#include "deskctl/render/json.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

std::string required(const Session& session, Option option) {
  std::string value = session.arguments().value(option);
  if (value.empty())
    refuse(message::use_missing, {dashed(option)}, {message::hint_give_value, {dashed(option)}});
  return value;
}

Instant instant_option(Session& session, Option option) {
  return parse_typed_time(required(session, option), session.now(), session.zone(), Lean::past);
}

Span span_option(const Session& session) {
  const std::string typed = required(session, Option::within);
  const auto span = parse_span(typed);
  if (!span) refuse(message::config_bad_span, {printable(typed)}, {message::hint_config_span, {}});
  if (session.arguments().has(Option::before)) {
    if (!session.arguments().value(Option::before).empty())
      refuse(message::use_before_takes_none, {}, {message::hint_before_takes_none, {}});
    if (span->kind != Span::Kind::open_time)
      refuse(message::use_before_needs_open_time, {printable(typed)},
             {message::hint_before_needs_open_time, {}});
  }
  return *span;
}

void open_json(Json& json) {
  json.open_object().key("schema").text("deskctl.calendar/1");
}

// Covers the years between `first` and `last`, in either order.
void note_gaps(Session& session, const Calendar& calendar, LocalDay first, LocalDay last) {
  HolidayGaps gaps(session.desk().policy);
  gaps.add_days(calendar, std::min(first, last), std::max(first, last));
  note_unknown_years(session, gaps);
}

}  // namespace

Exit calendar_deadline(Session& session) {
  const Format format = session.format();
  const Calendar& calendar = calendar_named(session, required(session, Option::calendar));
  const Instant start = instant_option(session, Option::start);
  const Deadline found = typed_deadline(calendar, start, span_option(session),
                                        session.arguments().has(Option::before));
  if (found.beyond_holiday_data)
    note_gaps(session, calendar, calendar.zone.day(start), calendar.zone.day(found.due));
  if (format == Format::text) {
    session.output().data = session.zone().format(found.due) + '\n';
    return Exit::done;
  }
  Json json(session.zone());
  open_json(json);
  json.key("due").time(found.due).close_object();
  session.output().data = std::move(json).finish();
  return Exit::done;
}

Exit calendar_elapsed(Session& session) {
  const Format format = session.format();
  const Calendar& calendar = calendar_named(session, required(session, Option::calendar));
  const Instant start = instant_option(session, Option::start);
  const Instant end = instant_option(session, Option::end);
  const long long seconds = open_between(calendar, start, end).count();
  note_gaps(session, calendar, calendar.zone.day(start), calendar.zone.day(end));
  if (format == Format::text) {
    session.output().data = shown_hours(seconds / 60, session.language()) + '\n';
    return Exit::done;
  }
  Json json(session.zone());
  open_json(json);
  json.key("seconds").number(seconds).key("minutes").number(seconds / 60).close_object();
  session.output().data = std::move(json).finish();
  return Exit::done;
}

Exit calendar_show(Session& session) {
  const Format format = session.format();
  const LocalDay today = session.zone().day(session.now());
  const std::string typed = session.arguments().word(0);
  const Period period = parse_period(typed.empty() ? "this-month" : typed, today);
  const std::string name = session.arguments().value(Option::calendar);
  const Calendar& calendar = calendar_named(session, name.empty() ? "office" : name);

  note_gaps(session, calendar, period.first, period.last);
  session.output().data = format == Format::json
                              ? calendar_json(calendar, period)
                              : calendar_text(calendar, period, today, session.view());
  return Exit::done;
}

}  // namespace deskctl
