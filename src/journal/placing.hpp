// Whether a file's name and its requests' numbers belong together.
#pragma once

#include <string>
#include <vector>

#include "deskctl/journal/book.hpp"

namespace deskctl {

/// Watches the events of one file. This check is cheap enough for every file; accidents_in() finds
/// the details.
class Placing {
 public:
  /// `name` is the file's as shown to people, `ledger/2026-10.csv`; other names give no month.
  explicit Placing(const std::string& name, const Book& book = ledger_book());

  void note(const Event& event);
  /// Requests of another month or another desk, or the same one logged twice.
  bool any_misplaced();

 private:
  bool any_logged_twice();
  bool any_of_other_desk() const;

  int month_ = 0;       // 202610; 0: unknown
  std::string suffix_;  // `.N.csv`
  bool any_of_other_month_ = false;
  bool any_late_ = false;
  std::vector<RequestId> logged_;
};

}  // namespace deskctl
