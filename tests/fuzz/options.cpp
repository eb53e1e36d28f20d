#include <algorithm>

#include "cli/help.hpp"
#include "cli/parse.hpp"
#include "fuzz.hpp"

namespace deskctl::fuzz {
namespace {

/// What standard input is to give has its place: the program looks for it there.
void check_awaited(const Arguments& arguments) {
  const auto words = std::count(arguments.words.begin(), arguments.words.end(), "-");
  require(std::count(arguments.awaited.begin(), arguments.awaited.end(), std::nullopt) <= words,
          "an awaited word stands among the words");
  for (const std::optional<Option> option : arguments.awaited)
    require(!option || arguments.value(*option) == "-", "an awaited option was given as -");
}

void check_taken(const CommandSpec& command, const Arguments& arguments) {
  require(arguments.command == command.name, "the command is the one that was found");
  for (const auto& [name, value] : arguments.options) {
    const OptionSpec* option = &spec_of(name);
    require(takes_option(command, name), "a command gets its own options");
    require(value.empty() == option->value.empty() || option->value_optional,
            "an option has a value, a flag has none");
  }
  for (const std::string& word : arguments.words) require(!word.empty(), "a word is not empty");
}

}  // namespace

void options(std::string_view input) {
  std::vector<std::string> line;
  for (const std::string_view argument : lines_of(input)) line.emplace_back(argument);
  const FoundCommand found = find_command_in(line);
  early_value(line, Option::lang);
  has_flag(line, Option::help);
  accepted(Exit::usage, [&] { topic_help(found.typed, Language::simplified); });
  if (found.command == nullptr) return;
  accepted(Exit::usage, [&] {
    const Arguments arguments = parse_line(line, found);
    check_taken(*found.command, arguments);
    check_awaited(arguments);
  });
}

}  // namespace deskctl::fuzz
