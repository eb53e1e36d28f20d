// Lines that are appended as they are, without an act: to test what becomes of the file.
#pragma once

#include <string>

#include "desk/writing.hpp"

namespace deskctl::test {

struct RawLines {
  static FoldedLines of(const Month& month, std::string text) {
    return FoldedLines(month, std::move(text));
  }
};

}  // namespace deskctl::test
