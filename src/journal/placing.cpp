#include "journal/placing.hpp"

#include <algorithm>

namespace deskctl {

Placing::Placing(const std::string& name, const Book& book) {
  const std::string base(book.without_name(std::string_view(name).substr(name.rfind('/') + 1)));
  const auto month = month_of_file(base);
  if (!month) return;
  month_ = month->year * 100 + static_cast<int>(month->month);
  constexpr std::size_t month_length = 7;
  suffix_ = base.substr(month_length);
}

// Ids rise except for slips entered late, so only files with those are searched for duplicates.
void Placing::note(const Event& event) {
  const RequestId& id = event.request;
  if (month_ != 0 && id.day / 100 != month_) any_of_other_month_ = true;
  if (event.kind != EventKind::logged) return;
  if (!logged_.empty() && id <= logged_.back()) any_late_ = true;
  logged_.push_back(id);
}

bool Placing::any_misplaced() {
  return any_of_other_month_ || any_of_other_desk() || any_logged_twice();
}

bool Placing::any_logged_twice() {
  if (!any_late_) return false;
  std::sort(logged_.begin(), logged_.end());
  return std::adjacent_find(logged_.begin(), logged_.end()) != logged_.end();
}

// A desk's code is part of its files' names and of its ids.
bool Placing::any_of_other_desk() const {
  if (month_ == 0 || logged_.empty()) return false;
  const DeskCode code = logged_.front().code;
  const bool one_desk = std::all_of(logged_.begin(), logged_.end(),
                                    [&](const RequestId& id) { return id.code == code; });
  return !one_desk || suffix_ != (code.empty() ? ".csv" : '.' + code.text() + ".csv");
}

}  // namespace deskctl
