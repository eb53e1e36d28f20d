// Problems of a configuration, as text that a test can compare.
#pragma once

#include "deskctl/policy/desk_config.hpp"
#include "deskctl/policy/policy.hpp"
#include "support/times.hpp"

namespace deskctl::test {

/// `line:column: problem | hint` a line each; empty when `read` refuses nothing.
template <typename Read>
std::string config_problems(Read read) {
  std::string out;
  try {
    read();
  } catch (const Refused& refused) {
    if (refused.exit() != Exit::config) return "another exit code: " + std::string(refused.what());
    for (const Problem& problem : refused.problems()) {
      if (!out.empty()) out += '\n';
      out += std::to_string(problem.line) + ':' + std::to_string(problem.column) + ": " +
             in_english(problem.what);
      if (problem.hint) out += " | " + in_english(*problem.hint);
    }
  }
  return out;
}

inline std::string policy_problems(const std::string& text) {
  return config_problems([&] { parse_policy(text, "policy.toml", zone("Asia/Shanghai")); });
}

inline std::string desk_problems(const std::string& text) {
  return config_problems([&] { parse_desk_config(text, "desk.toml"); });
}

}  // namespace deskctl::test
