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

std::string severity_by_facts(const Policy& policy, const SeverityFacts& facts) {
  for (const SeverityThresholds& row : policy.severities)  // the highest first
    if (reaches(facts.loss, row.loss) || reaches(facts.complainants, row.complainants) ||
        reaches(facts.injury, row.injury) || reaches(facts.media, row.media) ||
        reaches(facts.press_days, row.press_days) || reaches(facts.complaints, row.complaints) ||
        reaches(facts.households, row.households))
      return row.severity;
  return "";
}

std::string_view higher_severity(std::string_view a, std::string_view b) {
  return rank_of(Vocabulary::severity, a) < rank_of(Vocabulary::severity, b) ? b : a;
}

}  // namespace deskctl
