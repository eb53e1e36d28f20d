// The keys that a clock and each of its rules may have: conditions, start, stop, limit.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "deskctl/policy/policy.hpp"
#include "policy/config.hpp"

namespace deskctl {

/// The keys given for a clock or for one of its rules.
struct RuleKeys {
  std::vector<Condition> when;
  std::optional<LocalDay> since, until_day;
  std::optional<Start> from;
  std::optional<Stop> until;
  std::optional<Span> within;
  const ConfigValue* within_value = nullptr;  ///< Where it is given.
  std::optional<int> calendar;
  std::string to;
  std::vector<std::string> by;
  std::optional<std::vector<std::string>> pause;
  std::optional<bool> repeats;
  std::optional<int> share;
  std::optional<std::vector<LadderStep>> overdue, ladder;
  std::string source;
  bool has_unknown_condition = false;
  bool has_unknown_time = false;  ///< `from`, `within` or `calendar`.
};
RuleKeys read_rule_keys(TableReader& reader, const std::vector<Calendar>& calendars,
                        ConfigProblems& problems);

/// The index of the calendar that `value` names; -1 and a problem if there is none.
int calendar_index(const ConfigValue& value, const std::vector<Calendar>& calendars,
                   ConfigProblems& problems);

/// Whether `value` is a word of `vocabulary`; adds a problem if not.
bool is_word(const ConfigValue& value, Vocabulary vocabulary, ConfigProblems& problems,
             ConfigProblems::Place place = ConfigProblems::Place::one);
/// The number of a key, from `least` to `most`; nothing, and a problem if it is another.
std::optional<long long> number_in(TableReader& reader, std::string_view key, long long least,
                                   long long most, ConfigProblems& problems);
/// A duration; nothing and a problem if it is none.
std::optional<Span> span_in(const ConfigValue& value, ConfigProblems& problems);
/// The first or last day of a rule; nothing and a problem if it is none.
std::optional<LocalDay> day_in(const ConfigValue& value, ConfigProblems& problems);
/// `20%` as 20, from 1 to `most`; nothing and a problem for any other value.
std::optional<int> percent_in(const ConfigValue& value, int most, ConfigProblems& problems);
/// `text` is no time zone.
void add_bad_zone(const ConfigValue& at, const std::string& text, ConfigProblems& problems);

}  // namespace deskctl
