// Times written short, and what a refusal says, for the tests. Include instead of doctest.
#pragma once

// clang-format off: doctest prints standard types only if it comes after <ostream>.
#include <doctest/doctest.h>

#include <ostream>
// clang-format on

#include <stdexcept>
#include <string>
#include <string_view>

#include "deskctl/error/error.hpp"
#include "deskctl/time/typed.hpp"
#include "deskctl/time/zone.hpp"

namespace deskctl::test {

inline Instant at(std::string_view text) {
  if (const auto instant = parse_rfc3339(text)) return *instant;
  throw std::invalid_argument(std::string(text));
}

inline LocalDay day(std::string_view text) {
  if (const auto parsed = parse_day(text)) return *parsed;
  throw std::invalid_argument(std::string(text));
}

inline Zone zone(std::string_view name) {
  if (const auto found = Zone::find(name)) return *found;
  throw std::invalid_argument(std::string(name));
}

/// `2026-10-01 08:12:30` in no zone yet.
inline LocalTime local(std::string_view text) {
  return day(text.substr(0, 10)) + parse_time_of_day(text.substr(11)).value();
}

inline std::string in_english(const Said& said) {
  return say(Language::english, said.message, said.values);
}

/// The refusal of `action`, in English: `problem
///  hint`; empty if it is not refused.
template <typename Action>
std::string refusal(Action action, Exit exit = Exit::usage) {
  try {
    action();
  } catch (const Refused& refused) {
    if (refused.exit() != exit) return "another exit code";
    const Problem& problem = refused.problems().front();
    return in_english(problem.what) + " | " + (problem.hint ? in_english(*problem.hint) : "");
  }
  return "";
}

}  // namespace deskctl::test
