// The reports of breaches and of what is stuck, for people and for programs.
#pragma once

#include <string>
#include <vector>

#include "deskctl/render/wording.hpp"
#include "deskctl/report/breaches.hpp"
#include "deskctl/report/stuck.hpp"

namespace deskctl {

/// What the JSON of a period's report says of itself.
struct PeriodAsOf {
  Period period;
  Instant now;
};

/// `heading` is the sentence above the table.
std::string breaches_text(const std::vector<BreachItem>& items, const std::string& heading,
                          const Zone& zone, const View& view);
std::string breaches_json(const std::vector<BreachItem>& items, const PeriodAsOf& of,
                          const Zone& zone, bool full);

/// The same breaches, each with its time by holder, and all of them together.
std::string spent_text(const std::vector<BreachItem>& items, const std::string& heading,
                       const Zone& zone, const View& view);
std::string spent_json(const std::vector<BreachItem>& items, const PeriodAsOf& of, const Zone& zone,
                       bool full);

std::string stuck_text(const std::vector<StuckItem>& items, const std::string& heading,
                       const Zone& zone, const View& view);
std::string stuck_json(const std::vector<StuckItem>& items, const Zone& zone, bool full);

}  // namespace deskctl
