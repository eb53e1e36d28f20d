#include "cli/parse.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include "cli/missing.hpp"
#include "cli/written_out.hpp"
#include "command/command_meant.hpp"
#include "command/filter_key.hpp"
#include "command/option_value.hpp"
#include "deskctl/message/help_messages.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/policy/word_meant.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

using Piece = TypedLine::Piece;

// An option of another command, by the name that was typed.
constexpr std::array called_otherwise{
    std::pair{Option::to, Option::dispatch}, std::pair{Option::dispatch, Option::to},
    std::pair{Option::received, Option::at}, std::pair{Option::amount, Option::paid}};

std::string otherwise(const CommandSpec& command, std::string_view name) {
  const OptionSpec* typed = name.starts_with("--") ? find_option(name.substr(2)) : nullptr;
  for (const auto& [here, there] : called_otherwise)
    if (typed != nullptr && typed->option == here && takes_option(command, there))
      return dashed(there);
  return "";
}

// A word of the command, or a filter of it, typed as if it were an option; nothing if it is none.
std::optional<Said> no_option_but(const CommandSpec& command, std::string_view name) {
  if (!name.starts_with("--")) return std::nullopt;
  std::string shown_word(name.substr(2));
  for (char& c : shown_word)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  const auto* const example =
      std::find_if(command.examples.begin(), std::prev(command.examples.end()),
                   [&](std::string_view one) { return one.size() > command.name.size(); });
  for (const WordSpec& word : command.words) {
    if (word.kind == WordSpec::Kind::filter)
      if (std::string key = word_meant(name.substr(2), "key", filter_keys()); !key.empty())
        return Said{message::hint_filter_without_dashes, {std::move(key)}};
    const std::string names = '|' + std::string(word.name) + '|';
    if (names.find('|' + shown_word + '|') != std::string::npos)
      return Said{message::hint_word_without_option,
                  {shown_word, "deskctl " + std::string(*example)}};
  }
  return std::nullopt;
}

[[noreturn]] void refuse_option(const CommandSpec& command, const std::string& typed) {
  const std::string_view name = std::string_view(typed).substr(0, typed.find('='));
  if (name.starts_with("--")) {
    std::vector<std::string> meant;
    for (const Option option : options_beginning(name.substr(2), &command))
      meant.push_back(dashed(option));
    if (meant.size() > 1)
      refuse(message::use_ambiguous_option, {printable(name), joined(meant)},
             {message::hint_more_letters, {}});
  }
  std::vector<std::string> all;
  for (const OptionSpec& option : option_table())
    if (takes_option(command, option.option)) all.push_back(dashed(option.option));
  const std::string command_name(command.name);
  if (auto meant = no_option_but(command, name))
    refuse(message::use_unknown_option, {printable(name), command_name}, std::move(*meant));
  std::string near = otherwise(command, name);
  if (near.empty()) near = completed(name, all);
  if (near.empty()) near = nearest(name, std::vector<std::string_view>(all.begin(), all.end()));
  refuse(message::use_unknown_option, {printable(name), command_name},
         near.empty() ? Said{message::hint_see_help, {command_name}}
                      : Said{message::hint_did_you_mean, {near}});
}

void check_names(const TypedLine& line, const CommandSpec& command) {
  if (!line.unknown.empty()) refuse_option(command, line.unknown.front());
  for (const Piece& piece : line.pieces)
    if (piece.option != nullptr && !takes_option(command, piece.option->option))
      refuse_option(command, dashed(piece.option->option));
}

[[noreturn]] void refuse_missing(const std::string& option) {
  refuse(message::use_value_missing, {option}, {message::hint_give_value, {option}});
}

// Whether a value was probably meant as an option: `--phone --urgent`.
bool looks_like_option(const std::string& value) {
  if (value.starts_with("--")) return value.size() > 2;
  return value.size() == 2 && value.front() == '-' && find_option(value.substr(1)) != nullptr;
}

void check_piece(const Piece& piece, const CommandSpec& command) {
  const std::string name = dashed(piece.option->option);
  if (piece.option->is_flag()) {
    if (piece.has_value)
      refuse(message::use_flag_value, {name, printable(piece.text)},
             {message::hint_flag_value, {name}});
    return;
  }
  if (!piece.has_value) {
    if (may_lack_value(command, piece.option->option)) return;
    refuse_missing(name);
  }
  if (!piece.attached && looks_like_option(piece.text))
    refuse(message::use_value_is_option, {name, printable(piece.text)},
           {message::hint_value_is_option, {name + '=' + printable(piece.text)}});
  if (piece.text.empty())
    refuse(message::use_empty_value, {name}, {message::hint_give_value, {name}});
}

[[noreturn]] void refuse_twice(const Piece& piece, const std::string& first) {
  const std::string name = dashed(piece.option->option);
  if (piece.option->is_flag())
    refuse(message::use_flag_twice, {name}, {message::hint_option_once, {name}});
  refuse(message::use_option_twice, {name, printable(first), printable(piece.text)},
         {message::hint_option_once, {name}});
}

void check_words(const CommandSpec& command, const std::vector<std::string>& words) {
  const std::string name(command.name);
  const auto specs = command.words;
  const bool any_number =
      std::any_of(specs.begin(), specs.end(), [](const WordSpec& spec) { return spec.many; });
  if (!any_number && words.size() > specs.size())
    refuse(message::use_too_many_words, {printable(words[specs.size()]), name},
           {message::hint_quote_text, {name}});
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string shown(specs[std::min(i, specs.size() - 1)].name);
    if (words[i].empty())
      refuse(message::use_empty_value, {shown}, {message::hint_see_help, {name}});
  }
  if (words.size() < specs.size() && specs[words.size()].required)
    refuse(message::use_missing, {std::string(specs[words.size()].name)},
           {message::hint_see_help, {name}});
}

}  // namespace

void refuse_command(const std::string& typed) {
  const std::string near = nearest_command(typed);
  refuse(message::use_unknown_command, {printable(typed)},
         near.empty() ? Said{message::help_more, {}} : Said{message::hint_did_you_mean, {near}});
}

const CommandSpec* command_of(const TypedLine& line) {
  // Words after `--` never name a command.
  const bool ended =
      std::find(line.unknown.begin(), line.unknown.end(), "--") != line.unknown.end();
  if (!line.strays.empty() && !ended) refuse_command(line.strays.front());
  std::string name;
  for (const std::string& word : line.command) name += (name.empty() ? "" : " ") + word;
  if (const CommandSpec* command = find_command(name)) return command;
  if (!line.unknown.empty())
    refuse(message::use_unknown_option,
           {printable(line.unknown.front()), name.empty() ? "deskctl" : name},
           {message::help_more, {}});
  if (!line.cut_off.empty()) refuse_missing(line.cut_off);
  return nullptr;
}

// A file named `-` is all of the input, which its command reads.
bool is_file(const CommandSpec& command, std::size_t word) {
  return word < command.words.size() && command.words[word].kind == WordSpec::Kind::file;
}

Arguments arguments_of(const TypedLine& line, const CommandSpec& command) {
  const std::string name(command.name);
  check_names(line, command);
  if (!line.complaint.empty())
    refuse(message::use_not_understood, {printable(line.complaint)},
           {message::hint_see_help, {name}});
  Arguments arguments;
  arguments.command = command.command;
  for (const Piece& piece : line.pieces) {
    if (piece.option == nullptr) {
      arguments.words.push_back(piece.text);
      if (piece.text == "-" && !is_file(command, arguments.words.size() - 1))
        arguments.awaited.emplace_back(std::nullopt);
      continue;
    }
    check_piece(piece, command);
    const Option option = piece.option->option;
    if (const auto [first, is_new] = arguments.options.emplace(option, piece.text); !is_new)
      refuse_twice(piece, first->second);
    if (piece.option->personal && piece.text == "-") arguments.awaited.emplace_back(option);
  }
  if (!line.cut_off.empty()) refuse_missing(line.cut_off);
  refuse_several_missing(command, arguments);
  check_words(command, arguments.words);
  for (auto& [option, value] : arguments.options)
    if (!value.empty()) value = value_in(option, value);
  return arguments;
}

}  // namespace deskctl
