#include "cli/missing.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "deskctl/error/error.hpp"
#include "deskctl/message/help_messages.hpp"
#include "deskctl/text/suggest.hpp"

namespace deskctl {
namespace {

using C = Command;
using O = Option;

// An option that a command needs; either of two where there is a second.
struct Need {
  Command command;
  Option option;
  std::optional<Option> or_else = std::nullopt;
};
constexpr std::array needs{
    Need{C::dispatch, O::to},
    Need{C::returned, O::reason},
    Need{C::quote, O::amount, O::infeasible},
    Need{C::decline, O::reason},
    Need{C::hold, O::reason},
    Need{C::callback, O::grade, O::missed},
    Need{C::reopen, O::reason},
    Need{C::amend, O::reason},
    Need{C::void_request, O::reason},
    Need{C::link, O::same_as},
    Need{C::calendar_deadline, O::calendar},
    Need{C::calendar_deadline, O::start},
    Need{C::calendar_deadline, O::within},
    Need{C::calendar_elapsed, O::calendar},
    Need{C::calendar_elapsed, O::start},
    Need{C::calendar_elapsed, O::end},
};

std::string with_value(Option option) {
  const OptionSpec& spec = spec_of(option);
  return dashed(option) + (spec.value.empty() ? "" : ' ' + std::string(spec.value));
}

}  // namespace

void refuse_several_missing(const CommandSpec& command, const Arguments& arguments) {
  std::vector<std::string> missing;
  for (std::size_t i = arguments.words.size(); i < command.words.size(); ++i)
    if (command.words[i].required) missing.emplace_back(command.words[i].name);
  for (const Need& need : needs) {
    if (need.command != command.command || arguments.has(need.option)) continue;
    if (need.or_else && arguments.has(*need.or_else)) continue;
    missing.push_back(with_value(need.option) +
                      (need.or_else ? "|" + with_value(*need.or_else) : ""));
  }
  if (missing.size() < 2) return;
  refuse(message::use_several_missing, {joined(missing)},
         {message::hint_example, {std::string(command.examples.front())}});
}

}  // namespace deskctl
