#include "policy/read_figures.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/policy_messages.hpp"
#include "deskctl/text/utf8.hpp"
#include "policy/meant.hpp"
#include "policy/read_keys.hpp"
#include "policy/remedy.hpp"
#include "policy/senseless.hpp"

namespace deskctl {
namespace {

using namespace std::string_view_literals;

std::optional<int> count_in(TableReader& reader, std::string_view key, ConfigProblems& problems) {
  constexpr long long most = 1'000'000;
  const auto count = number_in(reader, key, 1, most, problems);
  return count ? std::optional(static_cast<int>(*count)) : std::nullopt;
}

std::optional<Span> positive_span(const ConfigValue& value, ConfigProblems& problems) {
  const auto span = span_in(value, problems);
  if (span && (span->open < Seconds{0} || span->days < 0)) {
    problems.add(value, {message::config_bad_span, {excerpt(value.text)}},
                 Said{message::hint_config_span, {}});
    return std::nullopt;
  }
  return span;
}

// A whole number of days, or a time of the clock.
Seconds seconds_in(TableReader& reader, std::string_view key, Seconds usual,
                   ConfigProblems& problems) {
  const ConfigValue* value = reader.text(key);
  if (value == nullptr) return usual;
  const auto span = positive_span(*value, problems);
  if (!span) return usual;
  if (span->kind == Span::Kind::working_days)
    problems.add(*value, {message::config_working_days_nowhere, {excerpt(value->text)}},
                 write_this(quoted(std::to_string(span->days) + 'd')));
  return span->kind == Span::Kind::open_time ? span->open : Seconds{date::days{span->days}};
}

// `95%`, `98.5%`; without the sign for figures that are no share.
std::optional<double> target_in(std::string_view text, bool is_share) {
  if (is_share) {
    if (!text.ends_with('%')) return std::nullopt;
    text.remove_suffix(1);
  }
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || number < 0) return std::nullopt;
  if (!is_share) return number;
  return number > 100 ? std::nullopt : std::optional(number / 100);
}

std::optional<double> target_in(const ConfigValue& value, bool is_share) {
  if (value.kind == ConfigValue::Kind::number && !is_share && value.number >= 0)
    return static_cast<double>(value.number);
  return value.kind == ConfigValue::Kind::text ? target_in(value.text, is_share) : std::nullopt;
}

Said target_hint(const FigureName& name, const ConfigValue& value) {
  using Kind = ConfigValue::Kind;
  const std::string text = value.kind == Kind::number ? std::to_string(value.number) : value.text;
  std::optional<std::string> meant;
  if (name.is_share) {
    meant = percent_meant(text);
    if (meant && !target_in(*meant, true)) meant.reset();  // 110 %
    if (meant) meant = quoted(*meant);
  } else if (value.kind == Kind::text) {
    meant = number_meant(text);
  }
  if (meant) return write_this(*meant);
  return {name.is_share ? message::hint_config_target : message::hint_config_target_number,
          {std::string(name.name)}};
}

// Working days need a calendar with days off: the first that has holidays, else the first that
// closes on a weekday.
int calendar_of_working_days(const std::vector<Calendar>& calendars) {
  const auto first = [&](auto fits) {
    const auto found = std::find_if(calendars.begin(), calendars.end(), fits);
    return found == calendars.end() ? -1 : static_cast<int>(found - calendars.begin());
  };
  const int with_holidays = first([](const Calendar& one) { return one.holidays != nullptr; });
  if (with_holidays >= 0) return with_holidays;
  return first([](const Calendar& one) { return one.closes_on_weekdays(); });
}

}  // namespace

std::span<const FigureName> figure_names() {
  using Better = FigureName::Better;
  constexpr static std::array names{
      FigureName{figure::registered, Better::more},
      FigureName{"answered-in-3-rings", Better::more},
      FigureName{figure::dispatched, Better::more},
      FigureName{figure::accepted, Better::more},
      FigureName{figure::arrive, Better::more},
      FigureName{figure::handle, Better::more},
      FigureName{figure::timely, Better::more},
      FigureName{"completion", Better::more},
      FigureName{"over-a-month", Better::less},
      FigureName{"unresolvable", Better::less},
      FigureName{"returned", Better::less},
      FigureName{"first-fix", Better::more},
      FigureName{"rework", Better::less},
      FigureName{"settled-at-once", Better::more},
      FigureName{"complaints-per-1000", Better::less, false},
      FigureName{"effective-complaints", Better::less},
      FigureName{figure::complete, Better::more},
      FigureName{"complaints-closed", Better::more},
      FigureName{figure::inform, Better::more},
      FigureName{"callbacks", Better::more},
      FigureName{figure::callback, Better::more},
      FigureName{"satisfied", Better::more},
      FigureName{"unqualified-reported", Better::more},
      FigureName{"paid", Better::more},
  };
  return names;
}

CountedBy read_counting(const ConfigValue* table, ConfigProblems& problems) {
  CountedBy counting;
  if (table == nullptr) return counting;
  TableReader reader(*table, problems);
  counting.rings = count_in(reader, "rings", problems).value_or(counting.rings);
  counting.repeat_complaints =
      count_in(reader, "repeat-complaints", problems).value_or(counting.repeat_complaints);
  counting.repeat_repairs =
      count_in(reader, "repeat-repairs", problems).value_or(counting.repeat_repairs);
  counting.again = seconds_in(reader, "again", counting.again, problems);
  counting.at_once = seconds_in(reader, "at-once", counting.at_once, problems);
  counting.late_entry = seconds_in(reader, "late-entry", counting.late_entry, problems);
  reader.finish();
  return counting;
}

std::vector<FigureTarget> read_targets(const ConfigValue* table, ConfigProblems& problems) {
  std::vector<FigureTarget> targets;
  if (table == nullptr) return targets;
  TableReader reader(*table, problems);
  for (const FigureName& name : figure_names()) {
    const ConfigValue* value = reader.member(name.name);
    if (value == nullptr) continue;
    if (const auto number = target_in(*value, name.is_share))
      targets.push_back({std::string(name.name), *number});
    else
      problems.add(*value, {message::config_bad_target, {std::string(name.name)}},
                   target_hint(name, *value));
  }
  reader.finish();
  return targets;
}

Stuck read_stuck(const ConfigValue* table, const std::vector<Calendar>& calendars,
                 ConfigProblems& problems) {
  Stuck stuck;
  if (table == nullptr) return stuck;
  TableReader reader(*table, problems);
  const auto span_of = [&](std::string_view key) -> std::optional<Span> {
    const ConfigValue* value = reader.text(key);
    return value == nullptr ? std::nullopt : positive_span(*value, problems);
  };
  const std::size_t before = problems.count();
  stuck.quiet = span_of("quiet");
  stuck.held = span_of("held");
  stuck.dispatched = count_in(reader, "dispatched", problems);
  stuck.reopened = count_in(reader, "reopened", problems);
  stuck.urged = count_in(reader, "urged", problems);
  for (const ConfigValue* value : reader.texts("older"))
    if (const auto span = positive_span(*value, problems)) stuck.older.push_back(*span);
  if (const ConfigValue* calendar = reader.text("calendar"))
    stuck.calendar = calendar_index(*calendar, calendars, problems);
  else if (stuck.quiet && stuck.quiet->kind == Span::Kind::working_days)
    stuck.calendar = calendar_of_working_days(calendars);
  reader.finish();
  if (stuck.quiet && problems.count() == before)
    refuse_senseless_time(*stuck.quiet, *reader.text("quiet"), stuck.calendar, calendars, problems);
  return stuck;
}

}  // namespace deskctl
