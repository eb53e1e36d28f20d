// The lines of a sealed month that readers may still need: a seal notes where they stand, so that
// the others need not be read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "deskctl/time/zone.hpp"

namespace deskctl {

struct OpenLines {
  /// Whole lines, one after the other.
  struct Run {
    std::uint64_t begin = 0;  ///< From the file's begin.
    std::uint64_t size = 0;
    int first_line = 0;    ///< Its number in the file.
    bool is_over = false;  ///< They are of requests that were over by `over_by`.
  };
  /// Lines in no run are of requests that were over by then, and nothing of them was recorded,
  /// happened or was agreed for later.
  Instant carried_from;
  Instant over_by;  ///< The same for lines in runs that are over.
  std::vector<Run> runs;
  /// Lines of another sealed file: those of requests that this file's repeat.
  struct Repeated {
    std::string file;    ///< `2026-09.csv`
    std::string sha256;  ///< The first digits of that of its sealed bytes.
    std::vector<Run> runs;
  };
  static constexpr std::size_t sha256_digits = 16;
  std::vector<Repeated> repeated;

  /// Bytes that stand in runs that are not over.
  std::uint64_t open_bytes() const;
};

/// As a field of a seals file.
std::string format_open_lines(const OpenLines& lines, const Zone& zone);
/// Nothing if the field is empty, noted by a version that judges differently what is over, or not
/// about lines behind the first of so many `bytes`. How many the files of `repeated` have is not
/// known here.
std::optional<OpenLines> parse_open_lines(std::string_view field, std::uint64_t bytes);

}  // namespace deskctl
