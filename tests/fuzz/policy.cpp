#include "deskctl/policy/policy.hpp"

#include "deskctl/message/config_messages.hpp"
#include "deskctl/policy/desk_config.hpp"
#include "judge.hpp"

namespace deskctl::fuzz {
namespace {

/// A refusal that says where: line and column, but of a file that is too large or empty as a whole.
template <typename Call>
void refused_with_place(Call call) {
  try {
    call();
  } catch (const Refused& refused) {
    for (const Problem& problem : refused.problems()) {
      require(!problem.file.empty(), "a problem of a configuration names the file");
      require(problem.what.message == message::config_too_large ||
                  problem.what.message == message::config_empty ||
                  (problem.line > 0 && problem.column > 0),
              "a problem of a configuration has its line and column");
    }
    throw;
  }
}

}  // namespace

void policy(std::string_view input) {
  const std::string text(input);
  accepted(Exit::config,
           [&] { refused_with_place([&] { parse_desk_config(text, "desk.toml"); }); });
  accepted(Exit::config, [&] {
    std::optional<Policy> policy;
    refused_with_place([&] { policy = parse_policy(text, "policy.toml", desk_zone()); });
    judge(small_journal(), *policy);
  });
}

}  // namespace deskctl::fuzz
