#include <algorithm>

#include "cli/help.hpp"
#include "cli/parse.hpp"
#include "fuzz.hpp"

namespace deskctl::fuzz {
namespace {

/// A value from standard input keeps its place, because the program looks for it there.
void check_awaited(const Arguments& arguments) {
  const auto words = std::count(arguments.words.begin(), arguments.words.end(), "-");
  require(std::count(arguments.awaited.begin(), arguments.awaited.end(), std::nullopt) == words,
          "every word that is awaited stands among the words, and every - is awaited");
  for (const std::optional<Option> option : arguments.awaited)
    require(!option || arguments.value(*option) == "-", "an awaited option was given as -");
}

void check_taken(const CommandSpec& command, const Arguments& arguments) {
  require(arguments.command == command.command, "the command is the one that was found");
  for (const auto& [name, value] : arguments.options) {
    const OptionSpec& option = spec_of(name);
    require(takes_option(command, name), "a command gets its own options");
    require(value.empty() == option.is_flag() || option.value_optional,
            "an option has a value, a flag has none");
  }
  for (const std::string& word : arguments.words) require(!word.empty(), "a word is not empty");
}

/// Every argument comes out as it went in: a word is one of them, a value one or the end of one.
void check_literal(const std::vector<std::string>& line, const TypedLine& typed) {
  for (const TypedLine::Piece& piece : typed.pieces) {
    if (piece.text.empty()) continue;
    require(std::any_of(line.begin(), line.end(),
                        [&](const std::string& argument) {
                          return piece.option == nullptr ? argument == piece.text
                                                         : argument.ends_with(piece.text);
                        }),
            "what was taken stands on the line");
  }
}

}  // namespace

void options(std::string_view input) {
  std::vector<std::string> line;
  for (const std::string_view argument : lines_of(input)) {
    if (argument.find('\0') != std::string_view::npos) return;  // no argument can hold one
    line.emplace_back(argument);
  }
  const TypedLine typed = take_apart(line);
  require(typed.complaint.empty(), "CLI11 refuses nothing but a missing value");
  check_literal(line, typed);
  for (const std::string& word : typed.words()) topic_help(word, Language::simplified);
  accepted(Exit::usage, [&] {
    const CommandSpec* command = command_of(typed);
    if (command == nullptr) return;
    const Arguments arguments = arguments_of(typed, *command);
    check_taken(*command, arguments);
    check_awaited(arguments);
  });
}

}  // namespace deskctl::fuzz
