// To a clock, requests differ only in the attributes that its rules ask for and in the day of their
// log. Words have few values; for texts and days, one value of each kind that the rules distinguish
// is enough. So every possible request is tried.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>

#include "deskctl/journal/words.hpp"
#include "policy/read_clock.hpp"

namespace deskctl {
namespace {

constexpr auto attribute_at = [](std::size_t i) { return static_cast<Attribute>(i); };
constexpr std::size_t place_of(Attribute attribute) {
  return static_cast<std::size_t>(attribute);
}

struct Combination {
  std::array<std::string_view, attribute_count> values;
  LocalDay logged;
  bool repeat = false;
};

std::vector<std::string> values_of(Attribute attribute) {
  const auto all = [](Vocabulary vocabulary, bool may_be_empty) {
    const auto words = words_of(vocabulary);
    std::vector<std::string> values(words.begin(), words.end());
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
    case Attribute::cause:
      return all(Vocabulary::cause, true);
    case Attribute::appointment:
    case Attribute::accepted:
    case Attribute::participants:
    case Attribute::incident:
      return {"true", "false"};
    case Attribute::location:
    case Attribute::team:
    case Attribute::owner:
    case Attribute::item:
      break;
  }
  return {"", "\x02"};  // none, and a text that no rule names
}

// A text that fits `pattern`, and no other pattern if possible: nobody types the character put for
// `*`.
std::string example_of(std::string_view pattern) {
  std::string text;
  for (const char c : pattern) text += c == '*' ? '\x01' : c;
  return text;
}

bool fits(const Rule& rule, const Combination& combination) {
  return rule.in_force_on(combination.logged) && (rule.repeats || !combination.repeat) &&
         std::all_of(rule.when.begin(), rule.when.end(), [&](const Condition& condition) {
           return condition.holds_for(combination.values[place_of(condition.attribute)]);
         });
}

// All combinations of the attributes that the rules ask for, one after another.
class Requests {
 public:
  explicit Requests(const std::vector<Rule>& rules) : rule_count_(rules.size()) {
    std::array<bool, attribute_count> asked{};
    for (const Rule& rule : rules)
      for (const Condition& condition : rule.when) {
        asked[place_of(condition.attribute)] = true;
        if (is_free_text(condition.attribute))
          for (const std::string& pattern : condition.values)
            values_[place_of(condition.attribute)].push_back(example_of(pattern));
      }
    // Severities depend on the category.
    severity_asked_ = asked[place_of(Attribute::severity)];
    if (severity_asked_) asked[place_of(Attribute::category)] = true;
    for (std::size_t i = 0; i < attribute_count; ++i) {
      std::vector<std::string> more{""};
      if (asked[i]) more = values_of(attribute_at(i));
      values_[i].insert(values_[i].end(), more.begin(), more.end());
    }
    days_ = {LocalDay{date::year{1970} / 1 / 1}};
    for (const Rule& rule : rules) {
      if (rule.since) days_.push_back(*rule.since);
      if (rule.until_day) days_.push_back(*rule.until_day + date::days{1});
    }
  }

  // More than any sensible rules need; a policy that asks for everything at once, or a clock of
  // thousands of rules, is not checked, because everybody who opens the desk would wait.
  bool few_enough() const {
    constexpr std::size_t most = 100'000, most_fittings = 4'000'000;
    std::size_t count = days_.size();
    for (const auto& values : values_) {
      count *= values.size();
      if (count > most) return false;
    }
    return count * rule_count_ <= most_fittings;
  }

  // Until `use` says that it has seen enough.
  template <typename Use>
  void each(const Use& use) const {
    std::array<std::size_t, attribute_count> at{};
    Combination combination;
    while (true) {
      for (std::size_t i = 0; i < at.size(); ++i) combination.values[i] = values_[i][at[i]];
      if (possible(combination))
        for (const LocalDay day : days_) {
          combination.logged = day;
          if (!use(combination)) return;
        }
      std::size_t wheel = 0;
      while (wheel < at.size() && ++at[wheel] == values_[wheel].size()) at[wheel++] = 0;
      if (wheel == at.size()) return;
    }
  }

 private:
  bool possible(const Combination& combination) const {
    return !severity_asked_ || has_severity(combination.values[place_of(Attribute::category)]) !=
                                   combination.values[place_of(Attribute::severity)].empty();
  }

  std::array<std::vector<std::string>, attribute_count> values_;
  std::vector<LocalDay> days_;
  bool severity_asked_ = false;
  std::size_t rule_count_;
};

bool excludes_texts(const std::vector<Rule>& rules) {
  return std::any_of(rules.begin(), rules.end(), [](const Rule& rule) {
    return std::any_of(rule.when.begin(), rule.when.end(), [](const Condition& condition) {
      return condition.negated && is_free_text(condition.attribute);
    });
  });
}

bool asks_severity(const std::vector<Rule>& rules) {
  return std::any_of(rules.begin(), rules.end(), [](const Rule& rule) {
    return std::any_of(rule.when.begin(), rule.when.end(), [](const Condition& condition) {
      return condition.attribute == Attribute::severity;
    });
  });
}

}  // namespace

std::vector<bool> reachable_rules(const std::vector<Rule>& rules) {
  const Requests requests(rules);
  // Policies that exclude texts are not checked, because the remaining texts are not worked out.
  const bool looked_at = requests.few_enough() && !excludes_texts(rules);
  std::vector<bool> reachable(rules.size(), !looked_at);
  if (!looked_at) return reachable;
  std::size_t left = rules.size();
  requests.each([&](Combination& combination) {
    for (const bool is_repeat : {false, true}) {
      combination.repeat = is_repeat;
      const auto first = std::find_if(rules.begin(), rules.end(),
                                      [&](const Rule& rule) { return fits(rule, combination); });
      if (first == rules.end()) continue;
      auto found = reachable[static_cast<std::size_t>(first - rules.begin())];
      if (!found) --left;
      found = true;
    }
    return left > 0;
  });
  return reachable;
}

std::vector<MissingCell> missing_cells(const std::vector<Rule>& rules) {
  const Requests requests(rules);
  if (!asks_severity(rules) || !requests.few_enough()) return {};
  const auto categories = words_of(Vocabulary::category);
  const auto severities = words_of(Vocabulary::severity);
  // Requests that differ only in the severity: if one has the clock, all must have it.
  using Others = std::pair<std::array<std::string_view, attribute_count>, LocalDay>;
  std::map<Others, std::vector<bool>> covered;
  requests.each([&](Combination combination) {
    std::string_view& value = combination.values[place_of(Attribute::severity)];
    const auto severity = rank_of(Vocabulary::severity, value);
    if (!severity) return true;
    const bool fitted = std::any_of(rules.begin(), rules.end(),
                                    [&](const Rule& rule) { return fits(rule, combination); });
    value = {};
    std::vector<bool>& row = covered[{combination.values, combination.logged}];
    row.resize(severities.size());
    row[static_cast<std::size_t>(*severity)] = fitted;
    return true;
  });
  std::vector<MissingCell> missing;
  for (const auto& [others, row] : covered) {
    if (std::find(row.begin(), row.end(), true) == row.end()) continue;
    // The static word, because the requests' own strings end with them.
    const auto category = static_cast<std::size_t>(
        *rank_of(Vocabulary::category, others.first[place_of(Attribute::category)]));
    for (std::size_t s = 0; s < severities.size(); ++s) {
      const MissingCell cell{categories[category], severities[s]};
      if (!row[s] && std::find(missing.begin(), missing.end(), cell) == missing.end())
        missing.push_back(cell);
    }
  }
  return missing;
}

}  // namespace deskctl
