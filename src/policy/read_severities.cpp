#include "policy/read_severities.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "deskctl/message/policy_messages.hpp"
#include "policy/read_keys.hpp"

namespace deskctl {
namespace {

struct Threshold {
  std::string_view key;
  std::optional<long long> SeverityThresholds::*threshold;
};
constexpr std::array facts{
    Threshold{"loss", &SeverityThresholds::loss},
    Threshold{"complainants", &SeverityThresholds::complainants},
    Threshold{"media", &SeverityThresholds::media},
    Threshold{"press-days", &SeverityThresholds::press_days},
    Threshold{"complaints", &SeverityThresholds::complaints},
    Threshold{"households", &SeverityThresholds::households},
};

// A threshold of the row above that the next one has to stay below.
struct Above {
  const ConfigValue* value = nullptr;
  std::string_view severity;
  long long rank = 0;
};

class SeverityReading {
 public:
  SeverityReading(const ConfigValue& table, ConfigProblems& problems)
      : table_(table), problems_(problems) {}

  std::vector<SeverityThresholds> read() {
    TableReader reader(table_, problems_);
    const auto words = words_of(Vocabulary::severity);
    for (std::size_t i = words.size(); i-- > 0;)
      if (const ConfigValue* row = reader.table(words[i])) read_row(words[i], *row);
    reader.finish();
    return std::move(severities_);
  }

 private:
  void read_row(std::string_view severity, const ConfigValue& row) {
    const std::size_t before = problems_.count();
    TableReader reader(row, problems_);
    // Read before, because conditions may name an own severity.
    const bool own = !own_label(Vocabulary::severity, severity).empty() ||
                     like_of(Vocabulary::severity, severity) != severity;
    if (own) {
      reader.text("above");
      reader.text("label");
    }
    SeverityThresholds thresholds;
    thresholds.severity = severity;
    bool any = false;
    for (std::size_t i = 0; i < facts.size(); ++i) {
      constexpr long long most = 1'000'000'000'000;  // the largest number that can be typed
      const auto threshold = number_in(reader, facts[i].key, 1, most, problems_);
      thresholds.*facts[i].threshold = threshold;
      any = any || threshold;
      if (threshold) compare(lowest_[i], {reader.member(facts[i].key), severity, *threshold});
    }
    if (const ConfigValue* injury = reader.text("injury");
        injury != nullptr && is_word(*injury, Vocabulary::injury, problems_)) {
      thresholds.injury = injury->text;
      any = true;
      compare(lowest_.back(), {injury, severity, *rank_of(Vocabulary::injury, injury->text)});
    }
    reader.finish();
    if (!any && !own && problems_.count() == before)
      problems_.add(row, {message::config_severity_empty, {std::string(severity)}, {"severity"}},
                    Said{message::hint_config_severity_empty, {}});
    severities_.push_back(std::move(thresholds));
  }

  static std::string shown(const Above& one) {
    return one.value->kind == ConfigValue::Kind::text ? one.value->text
                                                      : std::to_string(one.value->number);
  }

  void compare(Above& above, const Above& below) {
    if (above.value != nullptr && above.rank <= below.rank)
      problems_.add(
          *above.value,
          {message::config_threshold_order,
           {std::string(above.severity), shown(above), std::string(below.severity), shown(below)},
           {"severity", "", "severity", ""}},
          Said{message::hint_config_threshold_order, {}});
    above = below;
  }

  const ConfigValue& table_;
  ConfigProblems& problems_;
  std::array<Above, facts.size() + 1> lowest_;  // so far; the last is the injury's
  std::vector<SeverityThresholds> severities_;
};

}  // namespace

std::vector<SeverityThresholds> read_severities(const ConfigValue& table,
                                                ConfigProblems& problems) {
  return SeverityReading(table, problems).read();
}

}  // namespace deskctl
