// Requests differ, for a clock, only in the attributes its rules ask for, and those have few
// values: so every possible request is tried.
#include <array>
#include <string_view>

#include "deskctl/request/state.hpp"
#include "policy/read_clock.hpp"

namespace deskctl {
namespace {

constexpr std::array attributes{Attribute::category, Attribute::urgency, Attribute::scope,
                                Attribute::severity, Attribute::channel, Attribute::appointment};
using Combination = std::array<std::string_view, attributes.size()>;

std::vector<std::string_view> values_of(Attribute attribute) {
  const auto all = [](Vocabulary vocabulary, bool may_be_empty) {
    const auto words = words_of(vocabulary);
    std::vector<std::string_view> values(words.begin(), words.end());
    if (may_be_empty) values.emplace_back();
    return values;
  };
  switch (attribute) {
    case Attribute::category:
      return all(Vocabulary::category, false);
    case Attribute::urgency:
      return all(Vocabulary::urgency, false);
    case Attribute::scope:
      return all(Vocabulary::scope, true);
    case Attribute::severity:
      return all(Vocabulary::severity, true);
    case Attribute::channel:
      return all(Vocabulary::channel, false);
    case Attribute::appointment:
      return {"true", "false"};
  }
  return {};
}

bool fits(const Rule& rule, const Combination& combination) {
  for (const Condition& condition : rule.when)
    if (!condition.holds_for(combination[static_cast<std::size_t>(condition.attribute)]))
      return false;
  return true;
}

}  // namespace

std::vector<bool> reachable_rules(const std::vector<Rule>& rules) {
  std::array<std::vector<std::string_view>, attributes.size()> values;
  for (const Rule& rule : rules)
    for (const Condition& condition : rule.when) {
      auto& of_attribute = values[static_cast<std::size_t>(condition.attribute)];
      if (of_attribute.empty()) of_attribute = values_of(condition.attribute);
      // Whether a severity is possible depends on the category.
      auto& categories = values[static_cast<std::size_t>(Attribute::category)];
      if (condition.attribute == Attribute::severity && categories.empty())
        categories = values_of(Attribute::category);
    }
  const bool severity_asked = !values[static_cast<std::size_t>(Attribute::severity)].empty();
  for (auto& of_attribute : values)
    if (of_attribute.empty()) of_attribute.emplace_back();

  std::vector<bool> reachable(rules.size(), false);
  std::array<std::size_t, attributes.size()> at{};
  while (true) {
    Combination combination;
    for (std::size_t i = 0; i < at.size(); ++i) combination[i] = values[i][at[i]];
    const std::string_view severity = combination[static_cast<std::size_t>(Attribute::severity)];
    const bool possible = !severity_asked || has_severity(combination[0]) != severity.empty();
    for (std::size_t i = 0; possible && i < rules.size(); ++i) {
      if (!fits(rules[i], combination)) continue;
      reachable[i] = true;
      break;
    }
    std::size_t wheel = 0;
    while (wheel < at.size() && ++at[wheel] == values[wheel].size()) at[wheel++] = 0;
    if (wheel == at.size()) return reachable;
  }
}

}  // namespace deskctl
