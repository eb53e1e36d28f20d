// A typed time is an optional day, a time of day and an optional offset. Each part is taken from
// the front of the folded text. A text that looks like a part but is invalid is refused as that
// part, so the error for `today 25:00` is about 25:00.
#include "deskctl/time/typed.hpp"

#include <optional>
#include <string>

#include "deskctl/error/error.hpp"
#include "deskctl/message/times_messages.hpp"
#include "deskctl/text/folded.hpp"
#include "deskctl/time/span.hpp"
#include "time/digits.hpp"
#include "time/typed_day.hpp"
#include "time/typed_spoken.hpp"

namespace deskctl {
namespace {

using date::days;

/// The typed text, and the clock and zone that it is read against.
struct Typed {
  std::string_view original;
  Instant now;
  const Zone& zone;
  Lean lean;

  LocalDay today() const { return zone.day(now); }
};

[[noreturn]] void refuse_time(const Typed& typed) {
  refuse(message::time_not_understood, {std::string(typed.original)},
         Said{message::hint_time_forms, {}});
}

// An instant is later written in the zone, so its year there must have four digits too.
Instant in_range(Instant instant, const Typed& typed) {
  const Seconds local = typed.zone.local(instant).time_since_epoch();
  const auto fits = [](Seconds time) {
    return earliest.time_since_epoch() <= time && time <= latest.time_since_epoch();
  };
  if (fits(instant.time_since_epoch()) && fits(local)) return instant;
  refuse(message::time_out_of_range, {std::string(typed.original)},
         Said{message::hint_time_forms, {}});
}

// `2026-11-01T01:30-04:00`.
std::string with_offset(LocalTime time, Seconds offset) {
  const LocalDay day = date::floor<days>(time);
  const Instant instant{(time - offset).time_since_epoch()};
  const std::string full = format_rfc3339(instant, offset);
  return format_day(day) + 'T' + format_time_of_day(time - day) + full.substr(full.size() - 6);
}

Instant resolve(LocalTime time, const Typed& typed) {
  const Zone::Meaning meaning = typed.zone.meaning(time);
  if (meaning.kind == Zone::Meaning::Kind::unique) return in_range(meaning.first, typed);
  const bool skipped = meaning.kind == Zone::Meaning::Kind::skipped;
  // The offsets before and after the change; for a skipped time `first` is the change itself.
  const Seconds before = typed.zone.offset(meaning.first - Seconds{skipped ? 1 : 0});
  const Seconds after = typed.zone.offset(meaning.second);
  const LocalDay day = date::floor<days>(time);
  refuse(skipped ? message::time_skipped : message::time_repeated,
         {format_day(day) + ' ' + format_time_of_day(time - day), typed.zone.name()},
         Said{message::hint_give_offset, {with_offset(time, before), with_offset(time, after)}});
}

[[noreturn]] void refuse_time_of_day(std::string_view text, Message hint) {
  refuse(message::time_of_day_range, {std::string(text)}, Said{hint, {}});
}

// `0812`, `08:12`, `08:12:30`. Nothing for texts of another look.
std::optional<Seconds> read_time_of_day(std::string_view text) {
  const bool bare = has_shape(text, "0000");
  std::string colons(text.substr(0, bare ? 2 : text.size()));
  if (bare) colons.append(":").append(text.substr(2));
  if (!has_shape(colons, "00:00") && !has_shape(colons, "00:00:00")) return std::nullopt;
  const std::optional<Seconds> time = parse_time_of_day(colons);
  if (!time) refuse_time_of_day(text, message::hint_time_of_day_form);
  if (*time == day_length) refuse_time_of_day(text, message::hint_end_of_day);
  return time;
}

// The time of day that must follow `day`.
Seconds time_after(std::string_view day, std::string_view rest) {
  if (rest.starts_with(' ')) rest.remove_prefix(1);
  if (rest.empty()) {
    refuse(message::time_of_day_missing, {std::string(day)},
           Said{message::hint_add_time_of_day, {std::string(day) + " 17:30"}});
  }
  if (const std::optional<Seconds> time = read_time_of_day(rest)) return *time;
  refuse_time_of_day(rest, message::hint_time_of_day_form);
}

// `-5min`, `+2h`, `-1d`: elapsed time or whole days on the wall clock, without any calendar.
Instant read_relative(std::string_view text, const Typed& typed) {
  const std::optional<Span> span = parse_span(text.substr(1));
  if (!span || !is_digit(text[1])) refuse_time(typed);
  const int sign = text[0] == '-' ? -1 : 1;
  switch (span->kind) {
    case Span::Kind::open_time:
      return in_range(typed.now + sign * span->open, typed);
    case Span::Kind::calendar_days:
      if (span->days == 0) return typed.now;  // as it is: it may be within a doubled hour
      return resolve(typed.zone.local(typed.now) + days{sign * span->days}, typed);
    case Span::Kind::working_days:
      break;
  }
  refuse_time(typed);
}

Instant read_word(std::string_view text, const DayWord& word, const Typed& typed) {
  const Seconds time = time_after(text.substr(0, word.size), text.substr(word.size));
  const LocalDay today = typed.today();
  if (word.kind == DayWord::Kind::relative) return resolve(today + days{word.value} + time, typed);
  const LocalTime now = typed.zone.local(typed.now);
  const date::weekday wanted{static_cast<unsigned>(word.value)};
  const bool past = typed.lean == Lean::past;
  LocalDay day =
      past ? today - (date::weekday{today} - wanted) : today + (wanted - date::weekday{today});
  if (past && day + time > now) day -= days{7};
  if (!past && day + time < now) day += days{7};
  return resolve(day + time, typed);
}

// `2026-10-01 08:12`, `2026-10-01T08:12:30+08:00`.
Instant read_dated(std::string_view text, const Typed& typed) {
  constexpr std::size_t size = 10;
  const std::string_view date = text.substr(0, size);
  std::string_view rest = text.substr(size);
  if (!rest.empty() && rest[0] != ' ' && rest[0] != 't') refuse_time(typed);
  const LocalDay day = read_day(date, Said{message::hint_time_forms, {}});
  rest = rest.substr(rest.empty() ? 0 : 1);
  const std::size_t clock_size = rest.find_first_of("z+-");
  const Seconds time = time_after(date, rest.substr(0, clock_size));
  if (clock_size == std::string_view::npos) return resolve(day + time, typed);
  const std::string offset =
      rest.substr(clock_size) == "z" ? "Z" : std::string(rest.substr(clock_size));
  if (!parse_rfc3339("2000-01-01T00:00:00" + offset)) refuse_time(typed);
  const std::string local = format_local(day + time);
  const std::optional<Instant> instant =
      parse_rfc3339(local.substr(0, size) + 'T' + local.substr(size + 1) + offset);
  // Both halves are valid, so only the first and the last hours of all years can fail.
  return in_range(instant.value_or(latest + Seconds{1}), typed);
}

// `10-01 08:12`: in this year or a neighbouring one, whichever is nearest.
Instant read_yearless(std::string_view text, const Typed& typed) {
  constexpr std::size_t size = 5;
  constexpr days half_a_year{184};  // 29 February may be further away: then it is refused
  const Seconds time = time_after(text.substr(0, size), text.substr(size));
  const LocalTime now = typed.zone.local(typed.now);
  const date::year this_year = date::year_month_day{typed.today()}.year();
  std::optional<LocalTime> nearest;
  for (int step : {0, -1, 1}) {
    const date::year_month_day day =
        (this_year + date::years{step}) / number_at(text, 0, 2) / number_at(text, 3, 2);
    if (!day.ok() || std::chrono::abs(LocalDay{day} + time - now) > half_a_year) continue;
    const LocalTime candidate = LocalDay{day} + time;
    if (!nearest || std::chrono::abs(candidate - now) < std::chrono::abs(*nearest - now))
      nearest = candidate;
  }
  if (nearest) return resolve(*nearest, typed);
  refuse(message::day_does_not_exist, {std::string(text.substr(0, size))},
         Said{message::hint_time_forms, {}});
}

}  // namespace

Instant parse_typed_time(std::string_view original, Instant now, const Zone& zone, Lean lean) {
  const Typed typed{original, now, zone, lean};
  const std::string whole = written_time(folded(original), typed.today());
  const std::string_view text = whole;
  if (text == "now" || text == "现在" || text == "現在") return now;
  if (text.size() > 1 && (text[0] == '-' || text[0] == '+')) return read_relative(text, typed);
  if (has_shape(text.substr(0, 10), "0000-00-00")) return read_dated(text, typed);
  if (has_shape(text.substr(0, 5), "00-00") && (text.size() == 5 || text[5] == ' '))
    return read_yearless(text, typed);
  if (const std::optional<DayWord> word = leading_day_word(text))
    return read_word(text, *word, typed);
  if (const std::optional<Seconds> time = read_time_of_day(text))
    return resolve(typed.today() + *time, typed);
  if (parse_span(text).value_or(Span{}).open > Seconds{0}) {
    refuse(message::time_not_understood, {std::string(original)},
           Said{message::hint_sign_span, {whole}});
  }
  refuse_time(typed);
}

}  // namespace deskctl
