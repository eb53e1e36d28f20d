// Names of the sheets of a workbook.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace deskctl {

inline constexpr std::size_t longest_sheet_name = 31;  ///< In UTF-16 units.

/// Gives names that every spreadsheet program takes, each only once.
class SheetNames {
 public:
  /// `wanted` without the signs that no name may hold, cut where it is too long, and with a number
  /// after it if it is taken: `复核 2`.
  std::string name_for(std::string_view wanted);

 private:
  // Excel keeps this name for itself, in every language.
  std::set<std::string> taken_{"history"};
};

}  // namespace deskctl
