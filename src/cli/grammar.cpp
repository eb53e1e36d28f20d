#include "cli/grammar.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>

#include "cli/written_out.hpp"
#include "command/command_meant.hpp"

namespace deskctl {
namespace {

using namespace std::string_view_literals;

// CLI11 gives special meaning to more arguments than we want. A zero byte, which no argument can
// contain, marks those that must be taken literally; it is removed when a result is read. Each
// argument is marked by itself, wherever it stands.
constexpr auto shield = "\0"sv;
constexpr auto attached_mark = "\0="sv;  // before the value of --name=value, even an empty one
constexpr auto before_end = "\0\0"sv;    // twice before --, because an optional value takes one

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Options begin with a letter after the dashes: -1-车库-12 is a place.
bool dashed_word(std::string_view argument) {
  return argument.size() > 1 && argument[0] == '-' && argument[1] != '-' && !is_letter(argument[1]);
}

// In the order that CLI11 expects: the last first.
std::vector<std::string> shielded(const std::vector<std::string>& line) {
  std::vector<std::string> arguments;
  for (auto argument = line.rbegin(); argument != line.rend(); ++argument) {
    const std::size_t equals = argument->find('=');
    if (argument->starts_with("--") && equals != std::string::npos)
      arguments.push_back(std::string(*argument).insert(equals + 1, attached_mark));
    else if (argument->empty() || dashed_word(*argument) || *argument == "++")
      arguments.push_back(std::string(shield) + *argument);
    else
      arguments.push_back(*argument);
    if (*argument == "--") arguments.insert(arguments.end(), 2, std::string(before_end));
  }
  return arguments;
}

// A word may be one that only `--` keeps from being an option.
std::string unshielded(std::string text) {
  if (const std::size_t mark = text.find("=\0="sv); mark != std::string::npos)
    text.erase(mark + 1, attached_mark.size());
  if (text.starts_with(shield)) text.erase(0, shield.size());
  return text;
}

// The options that the line may name, judged by its text. CLI11 takes longer to set up every option
// than we take to write to the ledger. Leaving out the others changes nothing, because no argument
// matches them.
std::vector<const OptionSpec*> options_on(const std::vector<std::string>& line) {
  std::vector<const OptionSpec*> options;
  const auto take = [&options](const OptionSpec* option) {
    if (option != nullptr && std::find(options.begin(), options.end(), option) == options.end())
      options.push_back(option);
  };
  for (const std::string& argument : line) {
    const std::string_view text = argument;
    if (text.starts_with("--")) {
      const std::string_view name = text.substr(2, text.find('=') - 2);
      take(name.size() > 1 ? find_option(name) : nullptr);
    } else if (text.starts_with('-')) {
      for (std::size_t i = 1; i < text.size(); ++i) take(find_option(text.substr(i, 1)));
    }
  }
  return options;
}

using Options = std::vector<const OptionSpec*>;

void add_options(CLI::App& app, const Options& options) {
  for (const OptionSpec* option : options) {
    std::string names = "--" + std::string(option->name);
    if (option->letter != 0) names = std::string("-") + option->letter + ',' + names;
    CLI::Option* added = option->is_flag() ? app.add_flag(names) : app.add_option(names);
    if (!option->is_flag()) added->expected(option->value_optional ? 0 : 1, 1);
    // Repetition is checked later. Brackets in a value are text, not a list.
    added->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)->allow_extra_args(false);
  }
}

// Takes any number of words, so that none is left for the parent command.
void add_words(CLI::App& app) {
  constexpr int more_than_fit_on_a_line = 1 << 20;
  app.add_option("words")
      ->expected(more_than_fit_on_a_line)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->allow_extra_args(false);
}

bool has_subcommand(const CLI::App& app, const std::string& name) {
  return !app.get_subcommands([&](const CLI::App* one) { return one->get_name() == name; }).empty();
}

// Filled in only when reached, because a line has only one command.
CLI::App* add_command(CLI::App& app, const std::string& name, Options options) {
  CLI::App* command = app.add_subcommand(name);
  command->preparse_callback([command, options = std::move(options)](std::size_t) {
    add_options(*command, options);
    add_words(*command);
  });
  return command;
}

Options taken_by(const CommandSpec& command, const Options& options) {
  Options taken;
  std::copy_if(options.begin(), options.end(), std::back_inserter(taken),
               [&](const OptionSpec* one) { return takes_option(command, one->option); });
  return taken;
}

// The commands named on the line, for the same reason as the options; each under the word typed for
// it, an alias or the name.
void add_commands(CLI::App& app, const std::vector<std::string>& line, const Options& options) {
  for (const std::string& word : line) {
    if (word.empty() || has_subcommand(app, word)) continue;
    if (is_help(word)) {
      add_command(app, word, options);
    } else if (!family_meant(word).empty()) {
      CLI::App* family = add_command(app, word, options);
      for (const std::string& second : line)
        if (const CommandSpec* command = command_meant(word, second);
            command != nullptr && !has_subcommand(*family, second))
          add_command(*family, second, taken_by(*command, options));
    } else if (const CommandSpec* command = command_meant(word)) {
      add_command(app, word, taken_by(*command, options));
    }
  }
}

// The words of a command's name, from those typed for it.
std::vector<std::string> name_meant(const std::vector<std::string>& typed) {
  if (typed.empty()) return {};
  if (is_help(typed[0])) return {"help"};
  const std::string_view family = family_meant(typed[0]);
  if (family.empty()) return {std::string(command_meant(typed[0])->name)};
  if (typed.size() == 1) return {std::string(family)};
  const std::string_view name = command_meant(family, typed[1])->name;
  return {std::string(family), std::string(name.substr(family.size() + 1))};
}

TypedLine::Piece piece_of(const OptionSpec* option, const std::string& result) {
  TypedLine::Piece piece{option, "", false, false};
  piece.attached = result.starts_with(attached_mark);
  piece.has_value = piece.attached || (option != nullptr && !option->is_flag() && !result.empty() &&
                                       result != before_end);
  if (piece.attached)
    piece.text = result.substr(attached_mark.size());
  else if (option == nullptr || piece.has_value)
    piece.text = unshielded(result);
  return piece;
}

// Reads one level: the program itself, the first of two words, or a command. Only a command's words
// are its own.
void read_level(const CLI::App& app, bool is_command, TypedLine& typed) {
  const std::string before = app.get_name().empty() ? "" : app.get_name() + ' ';
  std::map<const CLI::Option*, std::size_t> seen;
  bool ended = false;
  for (const CLI::Option* option : app.parse_order()) {
    const std::string& result = option->results()[seen[option]++];
    if (!option->get_positional())
      typed.pieces.push_back(piece_of(find_option(option->get_single_name()), result));
    else if (result == before_end)
      ended = true;
    else if (!ended && (dashed_word(result) || result.starts_with("---")))
      typed.unknown.push_back(result);  // the rest of combined letters: -n5
    else if (is_command)
      typed.pieces.push_back(piece_of(nullptr, result));
    else
      typed.strays.push_back(before + unshielded(result));
  }
  // `--` ends the options only if typed as such (not from -n-), and only after a command.
  for (const std::string& extra : app.remaining())
    if (extra != "--" || !ended || !is_command) typed.unknown.push_back(unshielded(extra));
}

void read_levels(CLI::App& app, TypedLine& typed) {
  const std::vector<CLI::App*> below = app.get_subcommands();
  const bool is_command =
      below.empty() && app.get_parent() != nullptr && family_meant(app.get_name()).empty();
  read_level(app, is_command, typed);
  for (CLI::App* one : below) {
    typed.command.push_back(one->get_name());
    read_levels(*one, typed);
  }
}

}  // namespace

std::vector<std::string> TypedLine::words() const {
  std::vector<std::string> words;
  for (const Piece& piece : pieces)
    if (piece.option == nullptr) words.push_back(piece.text);
  return words;
}

std::optional<std::string> TypedLine::value(Option option) const {
  std::optional<std::string> value;
  for (const Piece& piece : pieces)
    if (piece.option == &spec_of(option) && !piece.text.empty()) value = piece.text;
  return value;
}

bool TypedLine::asks_for(Option flag) const {
  const OptionSpec& spec = spec_of(flag);
  return std::any_of(pieces.begin(), pieces.end(), [&](const Piece& piece) {
    return piece.option == &spec ||
           (piece.option != nullptr && !piece.attached &&
            (piece.text == dashed(flag) || piece.text == std::string("-") + spec.letter));
  });
}

TypedLine take_apart(const std::vector<std::string>& as_typed) {
  const std::vector<std::string> line = written_out(as_typed);
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  app.require_subcommand(0, 1);
  const Options options = options_on(line);
  add_options(app, options);
  add_words(app);
  add_commands(app, line, options);
  TypedLine typed;
  try {
    app.parse(shielded(line));
  } catch (const CLI::ArgumentMismatch& error) {
    const std::string_view what = error.what();
    typed.cut_off = what.substr(0, what.find(':'));  // CLI11 2.1 names the option only in its text
  } catch (const CLI::ParseError& error) {
    typed.complaint = error.what();
  }
  read_levels(app, typed);
  typed.command = name_meant(typed.command);
  return typed;
}

}  // namespace deskctl
