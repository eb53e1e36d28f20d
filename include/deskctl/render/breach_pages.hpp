// The reports of breaches and of what is stuck, for people and for programs.
#pragma once

#include <string>
#include <vector>

#include "deskctl/render/page.hpp"
#include "deskctl/render/wording.hpp"
#include "deskctl/report/breaches.hpp"
#include "deskctl/report/stuck.hpp"

namespace deskctl {

/// What the JSON of a period's report says of itself.
struct PeriodAsOf {
  Period period;
  Instant now;
};

/// `title` is the sentence above the table.
Page breaches_page(const std::vector<BreachItem>& items, const std::string& title, const Zone& zone,
                   const View& view);
Table breaches_table(const std::vector<BreachItem>& items, const Zone& zone, const View& view);
std::string breaches_json(const std::vector<BreachItem>& items, const PeriodAsOf& of,
                          const Zone& zone, bool full);

/// The time of each holder in all of them together.
Table holders_table(const std::vector<BreachItem>& items, const View& view);
/// The same breaches, each with its time by holder, and all of them together.
Page spent_page(const std::vector<BreachItem>& items, const std::string& title, const Zone& zone,
                const View& view);
std::string spent_json(const std::vector<BreachItem>& items, const PeriodAsOf& of, const Zone& zone,
                       bool full);

Page stuck_page(const std::vector<StuckItem>& items, const std::string& title, const Zone& zone,
                const View& view);
std::string stuck_json(const std::vector<StuckItem>& items, const Zone& zone, bool full);

}  // namespace deskctl
