// Damage by other programs and by hand, recognised from its traces in a journal file.
#pragma once

#include <string_view>
#include <vector>

#include "deskctl/error/error.hpp"
#include "deskctl/journal/book.hpp"

namespace deskctl {

/// Wrong lines named for each kind and file; the rest is only counted. A file to be restored needs
/// no longer list, and memory stays bounded.
inline constexpr std::size_t most_named_lines = 10'000;

/// The most likely causes of a file's damage.
struct Accidents {
  /// One problem each, with how to restore; empty when nothing was recognised.
  std::vector<Problem> problems;
  /// Requests of another month or desk, or logged twice: the file is several copies put together,
  /// or has the wrong name.
  std::vector<Problem> misplaced;
  /// Lines explained by one of these causes; other problems of these lines need no report.
  std::vector<int> explained;
};
/// `name` is the file's as shown to people, `ledger/2026-10.csv`. Reads all of `bytes` again, so it
/// is called only for a file that this version did not write like that.
Accidents accidents_in(const std::string& name, std::string_view bytes,
                       const Book& book = ledger_book());

/// Whether the file is UTF-16; no line of it can be read then.
bool looks_like_utf16(std::string_view bytes);

}  // namespace deskctl
