#include "deskctl/time/typed.hpp"

#include "deskctl/calendar/calendar.hpp"
#include "deskctl/journal/id.hpp"
#include "deskctl/time/span.hpp"
#include "fuzz.hpp"

namespace deskctl::fuzz {
namespace {

/// Zones whose clocks change by an hour, by half an hour, never, and once over a whole day.
const std::array<Zone, 4>& zones() {
  static const std::array found{*Zone::find("Asia/Shanghai"), *Zone::find("America/New_York"),
                                *Zone::find("Australia/Lord_Howe"), *Zone::find("Pacific/Apia")};
  return found;
}

/// One for each zone: a usual one, a repeated hour, 29 February, and nearly the last of all.
const std::array<Instant, 4>& nows() {
  static const std::array instants{
      *parse_rfc3339("2026-10-12T09:02:00+08:00"), *parse_rfc3339("2026-11-01T01:30:00-05:00"),
      *parse_rfc3339("2028-02-29T23:59:59+11:00"), *parse_rfc3339("9999-12-30T12:00:00Z")};
  return instants;
}

void check_instant(Instant instant, Instant now, const Zone& zone) {
  const std::string written = zone.format(instant);
  require(parse_rfc3339(written) == instant, "a typed time is stored and read back the same");
  require(parse_typed_time(written, now, zone, Lean::past) == instant,
          "what is shown of a time can be typed");
}

void check_time(std::string_view text) {
  for (std::size_t i = 0; i < zones().size(); ++i)
    for (const Lean lean : {Lean::past, Lean::next})
      accepted(Exit::usage, [&] {
        check_instant(parse_typed_time(text, nows()[i], zones()[i], lean), nows()[i], zones()[i]);
      });
}

void check_period(std::string_view text) {
  for (const Instant now : nows())
    accepted(Exit::usage, [&] {
      const LocalDay today = zones().front().day(now);
      const Period period = parse_period(text, today);
      require(period.first <= period.last, "a period ends after it begins");
      require(parse_period(format_period(period), today) == period,
              "a period's one form is read back the same");
      for (const Zone& zone : zones())
        require(start_of_day(period.first, zone) < end_of_day(period.last, zone),
                "a period has some time in it");
    });
}

void check_amounts(std::string_view text) {
  if (const auto span = parse_span(text))
    require(parse_span(format_span(*span)) == span, "a span's one form is read back the same");
  if (const auto hours = parse_hours(text))
    require(parse_hours(format_hours(*hours)) == hours, "hours' one form is read back the same");
  if (const auto time = parse_time_of_day(text))
    require(parse_time_of_day(format_time_of_day(*time)) == time,
            "a time of day's one form is read back the same");
}

void check_spellings(std::string_view text) {
  if (const auto instant = parse_rfc3339(text))
    require(parse_rfc3339(format_utc(*instant)) == instant, "UTC is the same instant");
  if (const auto day = parse_day(text)) require(format_day(*day) == text, "a day has one spelling");
  if (const auto month = Month::parse(text))
    require(month->text() == text, "a month has one spelling");
  if (const auto id = RequestId::parse(text)) {
    require(id->text() == text, "an id has one spelling");
    require(id->month() == Month::of(id->local_day()), "an id's month is that of its day");
  }
  if (const auto code = DeskCode::parse(text))
    require(code->text() == text, "a desk code has one spelling");
  if (const auto month = month_of_file(text))
    require(text.starts_with(month->text()), "a file is named for its month");
}

}  // namespace

void typed(std::string_view input) {
  check_time(input);
  check_period(input);
  check_amounts(input);
  check_spellings(input);
}

}  // namespace deskctl::fuzz
