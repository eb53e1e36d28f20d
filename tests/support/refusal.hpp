// A refusal, as one line that a test can compare.
#pragma once

// clang-format off: doctest prints standard types only if it comes after <ostream>.
#include <doctest/doctest.h>

#include <ostream>
// clang-format on

#include <string>

#include "deskctl/error/error.hpp"

namespace deskctl::test {

/// `77 the message in English`, further problems after ` | `; "nothing" if nothing was refused.
template <typename Call>
std::string refusal_of(Call call) {
  try {
    call();
  } catch (const Refused& refused) {
    std::string line = std::to_string(static_cast<int>(refused.exit()));
    const char* separator = " ";
    for (const Problem& problem : refused.problems()) {
      line += separator;
      if (!problem.file.empty()) line += problem.file + ':' + std::to_string(problem.line) + ": ";
      line += say(Language::english, problem.what.message, problem.what.values);
      separator = " | ";
    }
    return line;
  }
  return "nothing";
}

}  // namespace deskctl::test
