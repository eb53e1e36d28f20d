#include "policy/read_ladder.hpp"

#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/policy_messages.hpp"
#include "deskctl/text/utf8.hpp"
#include "policy/meant.hpp"
#include "policy/read_keys.hpp"
#include "policy/remedy.hpp"

namespace deskctl {
namespace {

Said moment_hint(const std::string& text) {
  auto meant = span_meant(text);
  if (!meant) meant = percent_meant(text);
  return meant ? write_this(quoted(*meant)) : Said{message::hint_config_ladder_at, {}};
}

void read_moment(const ConfigValue& at, LadderStep& step, ConfigProblems& problems) {
  constexpr int most_percent = 1000;
  if (at.text.ends_with('%'))
    step.percent = percent_in(at, most_percent, problems);
  else if (const auto span = parse_span(at.text))
    step.from_due = *span;
  else
    problems.add(at, {message::config_bad_ladder_at, {excerpt(at.text)}}, moment_hint(at.text));
}

LadderStep read_step(const ConfigValue& table, bool has_moment, ConfigProblems& problems) {
  const std::size_t before = problems.count();
  TableReader reader(table, problems);
  const ConfigValue* to = reader.text("to");
  const ConfigValue* at = has_moment ? reader.text("at") : nullptr;
  LadderStep step;
  if (const ConfigValue* since = reader.text("since")) step.since = day_in(*since, problems);
  if (const ConfigValue* until = reader.text("until")) step.until_day = day_in(*until, problems);
  reader.finish();
  // With a key misspelt, the one that is missing is most likely that one.
  if (problems.count() == before) {
    if (to == nullptr) problems.add_missing(table, "to");
    if (has_moment && at == nullptr) problems.add_missing(table, "at");
    if (step.since && step.until_day && *step.until_day < *step.since)
      problems.add(
          *reader.text("since"),
          {message::config_never_in_force, {format_day(*step.since), format_day(*step.until_day)}},
          Said{message::hint_config_since, {}});
  }
  if (to != nullptr && is_word(*to, Vocabulary::role, problems)) step.to = to->text;
  if (at != nullptr) read_moment(*at, step, problems);
  return step;
}

std::vector<LadderStep> read_steps(const ConfigValue& value, std::string_view key, bool has_moment,
                                   ConfigProblems& problems) {
  std::vector<LadderStep> steps;
  for (const ConfigValue& item : value.items) {
    if (item.kind == ConfigValue::Kind::table)
      steps.push_back(read_step(item, has_moment, problems));
    else
      problems.add(item, {message::config_wrong_kind, {std::string(key)}},
                   Said{message::config_kind_table, {}});
  }
  return steps;
}

}  // namespace

std::vector<LadderStep> read_overdue(const ConfigValue& value, ConfigProblems& problems) {
  if (value.kind == ConfigValue::Kind::table) return {read_step(value, false, problems)};
  if (value.kind == ConfigValue::Kind::list) return read_steps(value, "overdue", false, problems);
  problems.add(value, {message::config_wrong_kind, {"overdue"}},
               Said{message::config_kind_table, {}});
  return {};
}

std::vector<LadderStep> read_ladder(const ConfigValue& value, ConfigProblems& problems) {
  return read_steps(value, "ladder", true, problems);
}

}  // namespace deskctl
