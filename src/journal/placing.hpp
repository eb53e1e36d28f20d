// Whether the requests of a file belong there, as far as its name and their numbers tell.
#pragma once

#include <string>
#include <vector>

#include "deskctl/journal/event.hpp"

namespace deskctl {

/// Watches the events of one file go by. A cheap look at every file; what exactly is wrong,
/// accidents_in() says.
class Placing {
 public:
  /// `name` is the file's as people know it, `ledger/2026-10.csv`; of other names no month is
  /// known.
  explicit Placing(const std::string& name);

  void note(const Event& event);
  /// Requests of another month or another desk, or the same one logged twice.
  bool any_misplaced();

 private:
  bool any_logged_twice();
  bool any_of_other_desk() const;

  int month_ = 0;       // 202610; 0: none is known
  std::string suffix_;  // `.N.csv`
  bool any_of_other_month_ = false;
  bool any_late_ = false;
  std::vector<RequestId> logged_;
};

}  // namespace deskctl
