#include "command/candidates.hpp"

#include <algorithm>
#include <array>

#include "command/command_meant.hpp"
#include "deskctl/message/help_messages.hpp"

namespace deskctl {
namespace {

std::string_view first_word_of(const CommandSpec& command) {
  return command.name.substr(0, command.name.find(' '));
}

std::string summary_of_family(std::string_view first_word, Language language) {
  const auto id = find_message("family_" + std::string(first_word));
  return id ? say(language, *id) : "";
}

// Other words that mean the same are offered to whoever begins with one in Chinese: the short ones
// are as quickly typed.
void add_name(std::string_view name, std::string_view aliases, const std::string& summary,
              Suggestions& found) {
  found.add(name, summary);
  if (!found.is_chinese()) return;
  for (const std::string_view alias : words_in(aliases)) found.add(alias, summary);
}

void add_command_names(DeskWords& words, Suggestions& found) {
  for (const CommandSpec& command : command_table())
    if (first_word_of(command) == command.name)
      add_name(command.name, command.aliases, say(words.language(), command.summary), found);
  for (const FamilySpec& family : family_table())
    add_name(family.name, family.aliases, summary_of_family(family.name, words.language()), found);
  add_name("help", help_aliases(), say(words.language(), message::cmd_help), found);
}

void add_second_words(std::string_view first, DeskWords& words, Suggestions& found) {
  for (const CommandSpec& command : command_table())
    if (first_word_of(command) == first && first != command.name)
      add_name(command.name.substr(first.size() + 1), command.aliases,
               say(words.language(), command.summary), found);
}

void add_help_words(const Spot& spot, DeskWords& words, std::span<const std::string_view> topics,
                    Suggestions& found) {
  const auto& before = spot.arguments.words;
  if (before.size() == 1) add_second_words(family_meant(before.front()), words, found);
  if (!before.empty()) return;
  add_command_names(words, found);
  for (const std::string_view topic : topics) found.add(topic);
}

// An option can be given once.
void add_option(const Spot& spot, const OptionSpec& option, DeskWords& words, Suggestions& found) {
  if (!spot.arguments.has(option.option))
    found.add(dashed(option.option), say(words.language(), option.help));
}

// In the order of the command's row: what it needs stands first.
void add_own_options(const Spot& spot, DeskWords& words, Suggestions& found) {
  if (spot.command == nullptr) return;
  for (const Option option : spot.command->options) add_option(spot, spec_of(option), words, found);
}

void add_all_options(const Spot& spot, DeskWords& words, Suggestions& found) {
  add_own_options(spot, words, found);
  for (const OptionSpec& option : option_table())
    if (spot.command == nullptr ? is_global(option.option)
                                : takes_option(*spot.command, option.option))
      add_option(spot, option, words, found);
}

}  // namespace

Suggestions candidates_at(const Spot& spot, DeskWords& words,
                          std::span<const std::string_view> topics) {
  Suggestions found(spot.typed);
  switch (spot.kind) {
    case Spot::Kind::nothing:
      break;
    case Spot::Kind::command:
      add_command_names(words, found);
      break;
    case Spot::Kind::second_word:
      add_second_words(spot.first_word, words, found);
      break;
    case Spot::Kind::help:
      add_help_words(spot, words, topics, found);
      break;
    case Spot::Kind::word:
      if (spot.word != nullptr)
        add_words_of(spot, words, found);
      else if (!spot.options_ended)
        add_own_options(spot, words, found);
      break;
    case Spot::Kind::option:
      add_all_options(spot, words, found);
      break;
    case Spot::Kind::value:
      add_values_of(spot, words, found);
      break;
  }
  return found;
}

}  // namespace deskctl
