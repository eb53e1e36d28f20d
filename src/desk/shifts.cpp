#include "desk/shifts.hpp"

#include <algorithm>

namespace deskctl {

HandoversRead read_handovers(const Desk& desk, Instant now) {
  HandoversRead read;
  read.notes = each_entry(desk.folder, *desk.policy.find_register(handover_register), {}, now,
                          [&](const Entry& entry) {
                            if (entry.status != EntryStatus::voided)
                              read.handovers.push_back(handed_over(entry));
                          });
  std::stable_sort(
      read.handovers.begin(), read.handovers.end(),
      [](const HandedOver& a, const HandedOver& b) { return a.recorded < b.recorded; });
  return read;
}

ReviewsRead read_reviews(const Desk& desk, Instant now) {
  ReviewsRead read;
  read.notes = each_entry(desk.folder, *desk.policy.find_register(review_register), {}, now,
                          [&](const Entry& entry) {
                            if (entry.status != EntryStatus::voided)
                              read.reviews.push_back(reviewed(entry));
                          });
  std::stable_sort(read.reviews.begin(), read.reviews.end(),
                   [](const Reviewed& a, const Reviewed& b) { return a.at < b.at; });
  return read;
}

}  // namespace deskctl
