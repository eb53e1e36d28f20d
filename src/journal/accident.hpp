// What other programs and hands do to a journal file, recognised from what they leave behind.
#pragma once

#include <string_view>
#include <vector>

#include "deskctl/error/error.hpp"

namespace deskctl {

/// Of so many wrong lines of one kind and file the rest is only counted: whoever restores the file
/// needs none of them, and memory is bounded.
inline constexpr std::size_t most_named_lines = 10'000;

/// What most likely happened to a file.
struct Accidents {
  /// One problem each, with how to restore; empty when nothing was recognised.
  std::vector<Problem> problems;
  /// Requests of another month or desk, or logged twice: copies were put together, or it is not the
  /// file that its name says.
  std::vector<Problem> misplaced;
  /// Lines that are explained by one of these: what else is wrong with them need not be said.
  std::vector<int> explained;
};
/// `name` is the file's as people know it, `ledger/2026-10.csv`. Reads all of `bytes` once more:
/// to be asked only about a file that is not as this version writes it.
Accidents accidents_in(const std::string& name, std::string_view bytes);

/// Whether the file is UTF-16, of which no line can be read.
bool looks_like_utf16(std::string_view bytes);

}  // namespace deskctl
