#include "deskctl/sla/severity.hpp"

#include <algorithm>

namespace deskctl {
namespace {

bool reaches(long long value, const std::optional<long long>& threshold) {
  return threshold && value >= *threshold;
}

bool reaches(const std::string& injury, const std::string& threshold) {
  return !injury.empty() && !threshold.empty() &&
         rank_of(Vocabulary::injury, injury) >= rank_of(Vocabulary::injury, threshold);
}

}  // namespace

SeverityFacts severity_facts(const Request& request) {
  SeverityFacts facts;
  facts.loss = number_in(fact_of(request, Fact::loss));
  facts.complainants = number_in(fact_of(request, Fact::complainants));
  facts.injury = fact_of(request, Fact::injury);
  facts.media = number_in(fact_of(request, Fact::media));
  facts.press_days = number_in(fact_of(request, Fact::press_days));
  return facts;
}

std::string place_of(const Request& request) {
  const std::string place = plain(request.location);
  const std::size_t begin = place.find_first_not_of(' ');
  if (begin == std::string::npos) return "";
  return place.substr(begin, place.find_last_not_of(' ') + 1 - begin);
}

SeverityFacts severity_facts(const Draft& draft, SeverityFacts known) {
  for (const auto& [name, value] : draft.facts) {
    const FactSpec* spec = find_fact(name);
    if (spec == nullptr) continue;
    if (spec->fact == Fact::loss) known.loss = number_in(value);
    if (spec->fact == Fact::complainants) known.complainants = number_in(value);
    if (spec->fact == Fact::injury) known.injury = value;
    if (spec->fact == Fact::media) known.media = number_in(value);
    if (spec->fact == Fact::press_days) known.press_days = number_in(value);
  }
  return known;
}

std::string severity_by_facts(const Policy& policy, const SeverityFacts& facts) {
  for (const SeverityThresholds& row : policy.severities)  // the highest first
    if (reaches(facts.loss, row.loss) || reaches(facts.complainants, row.complainants) ||
        reaches(facts.injury, row.injury) || reaches(facts.media, row.media) ||
        reaches(facts.press_days, row.press_days) || reaches(facts.complaints, row.complaints) ||
        reaches(facts.households, row.households))
      return row.severity;
  return "";
}

std::string severity_due(const Policy& policy, const SeverityFacts& facts) {
  std::string reached = severity_by_facts(policy, facts);
  return reached.empty() ? std::string(words_of(Vocabulary::severity).front()) : reached;
}

std::optional<std::string> severity_above(std::string_view given, const Policy& policy,
                                          const SeverityFacts& facts) {
  std::string due = severity_by_facts(policy, facts);
  if (higher_severity(given, due) == given) return std::nullopt;
  return due;
}

std::optional<std::string> upgrade_due(const Request& request, const Policy& policy) {
  return upgrade_due(request, policy, severity_facts(request));
}

std::optional<std::string> upgrade_due(const Request& request, const Policy& policy,
                                       const SeverityFacts& facts) {
  if (!has_severity(request.category) || request.status != Status::open) return std::nullopt;
  return severity_above(request.situation.severity, policy, facts);
}

std::string_view higher_severity(std::string_view a, std::string_view b) {
  return rank_of(Vocabulary::severity, a) < rank_of(Vocabulary::severity, b) ? b : a;
}

}  // namespace deskctl
