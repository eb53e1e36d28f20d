#include "cli/help.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "command/command_meant.hpp"
#include "deskctl/message/figures_messages.hpp"
#include "deskctl/message/help_messages.hpp"
#include "deskctl/message/topics_messages.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

constexpr std::array<std::pair<std::string_view, Message>, 6> topics{
    {{"dates", message::topic_dates},
     {"environment", message::topic_environment},
     {"exit-codes", message::topic_exit_codes},
     {"figures", message::topic_figures},
     {"filters", message::topic_filters},
     {"formats", message::topic_formats}}};

constexpr std::string_view aliases_topic = "aliases";

Message title_of(CommandGroup group) {
  switch (group) {
    case CommandGroup::take:
      return message::help_take;
    case CommandGroup::work_order:
      return message::help_work_order;
    case CommandGroup::follow_up:
      return message::help_follow_up;
    case CommandGroup::record:
      return message::help_record;
    case CommandGroup::look:
      return message::help_look;
    case CommandGroup::ledger:
      return message::help_ledger;
  }
  return message::help_look;
}

std::string option_lines(const CommandSpec& command, bool global, Language language) {
  constexpr int width = 24;
  std::string out;
  for (const OptionSpec& option : option_table()) {
    if (is_global(option.option) != global || !takes_option(command, option.option)) continue;
    std::string left = option.letter != 0 ? fmt::format("  -{}, --{}", option.letter, option.name)
                                          : fmt::format("      --{}", option.name);
    if (!option.value.empty())
      left += may_lack_value(command, option.option) ? fmt::format(" [{}]", option.value)
                                                     : fmt::format(" {}", option.value);
    out += pad_right(left, width + 4) + ' ' + say(language, option.help) + '\n';
  }
  return out;
}

std::string usage(const CommandSpec& command) {
  std::string out = "deskctl " + std::string(command.name);
  for (const WordSpec& word : command.words) out += ' ' + shown(word);
  return out;
}

// `log call dj 登记 登記`; of two words those of both: `late yq 逾期 (report: rep bb 报表)`.
std::string also(const CommandSpec& command) {
  std::string out(command.aliases);
  for (const FamilySpec& family : family_table())
    if (command.name.starts_with(std::string(family.name) + ' '))
      out += fmt::format(" ({}: {})", family.name, family.aliases);
  return out;
}

// Every command with its other words.
std::string alias_table() {
  constexpr int width = 18;
  std::string out;
  for (const CommandSpec& command : command_table())
    if (command.name.find(' ') == std::string_view::npos)
      out += pad_right(command.name, width) + ' ' + std::string(command.aliases) + '\n';
  for (const FamilySpec& family : family_table()) {
    out += pad_right(family.name, width) + ' ' + std::string(family.aliases) + '\n';
    for (const CommandSpec& command : command_table())
      if (command.name.starts_with(std::string(family.name) + ' '))
        out += pad_right("  " + std::string(command.name.substr(family.name.size() + 1)), width) +
               ' ' + std::string(command.aliases) + '\n';
  }
  return out + pad_right("help", width) + ' ' + std::string(help_aliases()) + '\n';
}

}  // namespace

std::string short_help(Language language) {
  std::string out = say(language, message::help_intro) + "\n\n";
  out += "  deskctl log-call 3-2-1201 '厨房水管漏水' --category repair --urgent\n";
  out += "  deskctl report overdue\n\n";
  for (const CommandGroup group :
       {CommandGroup::take, CommandGroup::work_order, CommandGroup::follow_up, CommandGroup::record,
        CommandGroup::look, CommandGroup::ledger}) {
    std::string names;
    for (const CommandSpec& command : command_table())
      if (command.group == group) names += (names.empty() ? "" : ", ") + std::string(command.name);
    out += pad_right(say(language, title_of(group)), 12) + names + '\n';
  }
  std::string names(aliases_topic);
  for (const auto& topic : topics) names += ", " + std::string(topic.first);
  return out + '\n' + say(language, message::help_more) + '\n' +
         say(language, message::help_topics, {names}) + '\n';
}

std::string command_help(const CommandSpec& command, Language language) {
  std::string out = say(language, command.summary) + "\n\n";
  out += say(language, message::help_usage) + ": " + usage(command) + '\n';
  out += say(language, message::help_also) + ": " + also(command) + "\n\n";
  out += say(language, message::help_examples) + ":\n";
  for (const std::string_view example : command.examples)
    if (!example.empty()) out += "  deskctl " + std::string(example) + '\n';
  if (const std::string own = option_lines(command, false, language); !own.empty())
    out += '\n' + say(language, message::help_options) + ":\n" + own;
  return out + '\n' + say(language, message::help_global_options) + ":\n" +
         option_lines(command, true, language);
}

std::string family_help(std::string_view first_word, Language language) {
  std::vector<const CommandSpec*> commands;
  std::size_t widest = 0;
  for (const CommandSpec& command : command_table()) {
    if (!command.name.starts_with(std::string(first_word) + ' ')) continue;
    commands.push_back(&command);
    widest = std::max(widest, usage(command).size());
  }
  std::string out = say(language, message::help_usage) + ":\n";
  for (const CommandSpec* command : commands)
    out += "  " + pad_right(usage(*command), static_cast<int>(widest) + 2) +
           say(language, command->summary) + '\n';
  return out;
}

std::optional<std::string> topic_help(std::string_view topic, Language language) {
  if (topic == aliases_topic) return alias_table();
  for (const auto& [name, text] : topics)
    if (name == topic) return say(language, text) + '\n';
  return std::nullopt;
}

std::vector<std::string_view> topic_names() {
  std::vector<std::string_view> names;
  for (const auto& [name, text] : topics) names.push_back(name);
  return names;
}

std::string version_line() {
  return "deskctl " DESKCTL_VERSION "\n";
}

}  // namespace deskctl
