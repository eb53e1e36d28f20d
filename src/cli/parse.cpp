// CLI11 splits the line; what it would let through is looked at here: a value that is really the
// next option, an option given twice, an empty value, an unknown name. Nothing is `required` for
// CLI11, so that an unknown name is blamed before what it leaves missing.
#include "cli/parse.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>

#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

bool looks_like_option(std::string_view argument) {
  return argument.size() > 1 && argument.front() == '-';
}

// The option that an argument names: `--phone`, `--phone=…`, `-O`. Values such as -5min name none.
const OptionSpec* option_named_by(std::string_view argument) {
  if (argument.starts_with("--")) {
    const std::string_view name = argument.substr(2, argument.find('=') - 2);
    return name.size() > 1 ? find_option(name) : nullptr;
  }
  return argument.size() == 2 && argument.front() == '-' ? find_option(argument.substr(1))
                                                         : nullptr;
}

bool takes_next(const OptionSpec& option, std::string_view argument) {
  return !option.value.empty() && !option.value_optional &&
         argument.find('=') == std::string_view::npos;
}

// What standard input is to give: everybody who is logged in may see a command line.
std::vector<std::optional<Option>> awaited_in(const std::vector<std::string>& line) {
  std::vector<std::optional<Option>> names;
  bool options_ended = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const OptionSpec* option = options_ended ? nullptr : option_named_by(line[i]);
    if (option == nullptr) {
      options_ended = options_ended || line[i] == "--";
      if (line[i] == "-") names.emplace_back(std::nullopt);
      continue;
    }
    const bool in_next = takes_next(*option, line[i]) && i + 1 < line.size();
    if (in_next) ++i;
    const bool awaits = in_next ? line[i] == "-" : line[i].ends_with("=-");
    if (option->personal && awaits) names.emplace_back(option->option);
  }
  return names;
}

// The one option that `name` is the beginning of; empty if there are more or none.
std::string completed(std::string_view name, const std::vector<std::string_view>& known) {
  std::string_view only;
  for (const std::string_view option : known)
    if (option.starts_with(name)) only = only.empty() ? option : std::string_view("-");
  return only == "-" ? "" : std::string(only);
}

void refuse_unknown_option(const CommandSpec& command, const std::string& typed) {
  const std::string_view name = std::string_view(typed).substr(0, typed.find('='));
  std::vector<std::string> dashed;
  for (const OptionSpec& option : option_table())
    if (takes_option(command, option.option)) dashed.push_back("--" + std::string(option.name));
  const std::vector<std::string_view> known(dashed.begin(), dashed.end());
  std::string near = completed(name, known);
  if (near.empty()) near = nearest(name, known);
  const std::string command_name(command.name);
  refuse(Message::use_unknown_option, {printable(name), command_name},
         near.empty() ? Said{Message::hint_see_help, {command_name}}
                      : Said{Message::hint_did_you_mean, {near}});
}

// Before anything else is found wrong: what is missing may be what the unknown name stands for.
void check_names(const CommandSpec& command, const std::vector<std::string>& line) {
  for (std::size_t i = 0; i < line.size() && line[i] != "--"; ++i) {
    const OptionSpec* option = option_named_by(line[i]);
    if (option != nullptr && takes_next(*option, line[i]))
      ++i;
    else if (line[i].starts_with("--") &&
             (option == nullptr || !takes_option(command, option->option)))
      refuse_unknown_option(command, line[i]);
  }
}

void check_values(const std::vector<std::string>& line) {
  for (std::size_t i = 0; i < line.size() && line[i] != "--"; ++i) {
    const OptionSpec* option = option_named_by(line[i]);
    if (option == nullptr || !takes_next(*option, line[i])) continue;
    const std::string name = "--" + std::string(option->name);
    if (i + 1 == line.size())
      refuse(Message::use_value_missing, {name}, {Message::hint_give_value, {name}});
    if (option_named_by(line[i + 1]) != nullptr)
      refuse(Message::use_value_is_option, {name, line[i + 1]},
             {Message::hint_value_is_option, {name + '=' + line[i + 1]}});
    ++i;
  }
}

// Those that the line names. To set up every option of a command would take CLI11 longer than a
// write to the ledger. Letters are always among them: they may stand together, -nq.
std::vector<const OptionSpec*> options_to_parse(const CommandSpec& command,
                                                const std::vector<std::string>& line) {
  std::vector<const OptionSpec*> options;
  for (const OptionSpec& option : option_table()) {
    const auto is_named = [&option](const std::string& argument) {
      return option_named_by(argument) == &option;
    };
    if (takes_option(command, option.option) &&
        (option.letter != 0 || std::any_of(line.begin(), line.end(), is_named)))
      options.push_back(&option);
  }
  return options;
}

void check_words(const CommandSpec& command, const std::vector<std::string>& words) {
  const std::string name(command.name);
  const bool any_number =
      !command.words.empty() && command.words.back().find("…") != std::string_view::npos;
  if (!any_number && words.size() > command.words.size())
    refuse(Message::use_too_many_words, {printable(words[command.words.size()]), name},
           {Message::hint_quote_text, {name}});
  for (const std::string& word : words)
    if (word.empty()) refuse(Message::use_empty_value, {name}, {Message::hint_see_help, {name}});
  if (words.size() < command.words.size() && command.words[words.size()].front() != '[')
    refuse(Message::use_missing, {std::string(command.words[words.size()])},
           {Message::hint_see_help, {name}});
}

}  // namespace

FoundCommand find_command_in(const std::vector<std::string>& line) {
  FoundCommand found;
  for (std::size_t i = 0; i < line.size() && line[i] != "--"; ++i) {
    if (looks_like_option(line[i])) {
      const OptionSpec* option = option_named_by(line[i]);
      if (option != nullptr && takes_next(*option, line[i])) ++i;
      continue;
    }
    found.typed += (found.typed.empty() ? "" : " ") + line[i];
    found.at.push_back(i);
    found.command = find_command(found.typed);
    const bool first_of_two = found.typed == "report" || found.typed == "calendar";
    if (!first_of_two) return found;
  }
  return found;
}

std::optional<std::string> early_value(const std::vector<std::string>& line, Option name) {
  const OptionSpec* wanted = &spec_of(name);
  for (std::size_t i = 0; i < line.size() && line[i] != "--"; ++i) {
    const OptionSpec* option = option_named_by(line[i]);
    if (option == nullptr) continue;
    const std::size_t equals = line[i].find('=');
    if (option == wanted && equals != std::string::npos) return line[i].substr(equals + 1);
    if (!takes_next(*option, line[i]) || ++i == line.size()) continue;
    if (option == wanted) return line[i];
  }
  return std::nullopt;
}

bool has_flag(const std::vector<std::string>& line, Option name) {
  const OptionSpec* wanted = &spec_of(name);
  for (const std::string& argument : line) {
    if (argument == "--") return false;
    if (option_named_by(argument) == wanted) return true;
  }
  return false;
}

Arguments parse_line(const std::vector<std::string>& line, const FoundCommand& found) {
  const CommandSpec& command = *found.command;
  check_names(command, line);
  check_values(line);

  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  std::map<std::string, std::vector<std::string>, std::less<>> values;
  std::vector<std::string> words;
  const std::vector<const OptionSpec*> options = options_to_parse(command, line);
  for (const OptionSpec* one : options) {
    const OptionSpec& option = *one;
    std::string names = "--" + std::string(option.name);
    if (option.letter != 0) names = std::string("-") + option.letter + ',' + names;
    if (option.value.empty()) {
      app.add_flag(names);
    } else {
      app.add_option(names, values[std::string(option.name)])
          ->expected(option.value_optional ? 0 : 1, 1)
          ->allow_extra_args(false)  // or a vector takes every word that follows
          ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    }
  }

  // CLI11 takes its arguments from the back of a vector.
  std::vector<std::string> arguments;
  for (std::size_t i = line.size(); i-- > 0;)
    if (std::find(found.at.begin(), found.at.end(), i) == found.at.end())
      arguments.push_back(line[i]);
  try {
    app.parse(std::move(arguments));
  } catch (const CLI::ParseError& error) {
    refuse(Message::use_not_understood, {printable(error.what())},
           {Message::hint_see_help, {std::string(command.name)}});
  }

  // The words are what CLI11 has no use for: as a positional it would take [a,b] apart.
  bool options_ended = false;
  std::vector<std::string> extras = app.remaining();
  for (std::string& extra : extras) {
    if (!options_ended && extra == "--")
      options_ended = true;
    else if (!options_ended && looks_like_option(extra))
      refuse_unknown_option(command, extra);
    else
      words.push_back(std::move(extra));
  }
  check_words(command, words);
  Arguments parsed;
  parsed.command = command.name;
  parsed.words = std::move(words);
  parsed.awaited = awaited_in(line);
  for (const OptionSpec* one : options) {
    const OptionSpec& option = *one;
    const std::string name(option.name);
    const std::string dashed = "--" + name;
    if (app.count(dashed) == 0) continue;
    if (option.value.empty() && app.count(dashed) > 1)
      refuse(Message::use_flag_twice, {dashed}, {Message::hint_option_once, {dashed}});
    const auto given = values.find(name);
    if (given != values.end() && given->second.size() > 1)
      refuse(Message::use_option_twice,
             {dashed, printable(given->second[0]), printable(given->second[1])},
             {Message::hint_option_once, {dashed}});
    std::string value = given == values.end() || given->second.empty() ? "" : given->second.front();
    if (value.empty() && !option.value.empty() && !option.value_optional)
      refuse(Message::use_empty_value, {dashed}, {Message::hint_give_value, {dashed}});
    parsed.options.emplace(option.option, std::move(value));
  }
  return parsed;
}

}  // namespace deskctl
