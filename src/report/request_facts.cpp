#include "deskctl/report/request_facts.hpp"

#include <algorithm>

namespace deskctl {
namespace {

bool is_about_request(std::string_view fact) {
  const FactSpec* spec = find_fact(fact);
  return spec == nullptr || spec->concerns == Concerns::request;
}

}  // namespace

Facts facts_of_request(const Request& request) {
  Facts merged;
  for (const Step& step : request.steps) {
    for (const auto& added : facts_of(*step.event)) {
      if (!is_about_request(added.first)) continue;
      const auto known = std::find_if(merged.begin(), merged.end(),
                                      [&](const auto& fact) { return fact.first == added.first; });
      if (known == merged.end())
        merged.push_back(added);
      else
        known->second = added.second;
    }
  }
  return merged;
}

}  // namespace deskctl
