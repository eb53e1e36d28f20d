#include "cli/help.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "cli/help_lines.hpp"
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
constexpr std::string_view options_topic = "options";

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

using HelpLines = std::vector<std::string>;

constexpr int screen_columns = 80;
constexpr std::size_t screen_lines = 24;

void append(HelpLines& lines, const HelpLines& more) {
  lines.insert(lines.end(), more.begin(), more.end());
}

std::string joined_lines(const HelpLines& lines) {
  std::string out;
  for (const std::string& line : lines) out += line + '\n';
  return out;
}

HelpLines lines_of(const CommandSpec& command, Option option, Language language) {
  constexpr int column = 29;
  const OptionSpec& spec = spec_of(option);
  std::string left = spec.letter != 0 ? fmt::format("  -{}, --{}", spec.letter, spec.name)
                                      : fmt::format("      --{}", spec.name);
  if (!spec.value.empty())
    left += may_lack_value(command, option) ? fmt::format(" [{}]", spec.value)
                                            : fmt::format(" {}", spec.value);
  return in_two_columns(left, say(language, spec.help), column, screen_columns);
}

// The command's own options, the common ones first; then those that all commands have.
std::vector<Option> own_options(const CommandSpec& command) {
  std::vector<Option> options(command.options.begin(), command.options.end());
  for (const OptionSpec& option : option_table())
    if (!is_global(option.option) && takes_option(command, option.option) &&
        std::find(options.begin(), options.end(), option.option) == options.end())
      options.push_back(option.option);
  return options;
}
std::vector<Option> global_options(const CommandSpec& command) {
  std::vector<Option> options;
  for (const OptionSpec& option : option_table())
    if (is_global(option.option) && takes_option(command, option.option))
      options.push_back(option.option);
  return options;
}

// `more: --cause --item …`, of the options from `first` on; none if there are no more.
HelpLines more_line(const std::vector<Option>& options, std::size_t first, Language language) {
  if (first == options.size()) return {};
  std::string names;
  for (std::size_t i = first; i < options.size(); ++i) names += ' ' + dashed(options[i]);
  constexpr int indent = 2;
  HelpLines lines;
  for (const std::string& line : wrapped_words(
           say(language, message::help_more_options) + ':' + names, screen_columns - indent))
    lines.push_back(std::string(lines.empty() ? 0 : indent, ' ') + line);
  return lines;
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
  for (const Shortcut& shortcut : shortcut_table())
    out += pad_right(shortcut.words, 2 * width) + " = " +
           std::string(spec_of(shortcut.command).name) + ' ' + std::string(shortcut.options) + '\n';
  return out + pad_right("help", width) + ' ' + std::string(help_aliases()) + '\n';
}

// The options of every command; those of writing ones among them.
std::string global_help(Language language) {
  const CommandSpec& writing = spec_of(Command::note);
  HelpLines lines{say(language, message::help_global_options) + ':'};
  std::vector<Option> options = global_options(writing);
  options.push_back(Option::key);
  for (const Option option : options) append(lines, lines_of(writing, option, language));
  append(lines, wrapped_words(say(language, message::help_option_forms), screen_columns));
  return joined_lines(lines);
}

// The command's purpose, how it is typed, and examples: `most` of them.
HelpLines head_of(const CommandSpec& command, std::size_t most, Language language) {
  HelpLines lines = wrapped_words(say(language, command.summary), screen_columns);
  lines.emplace_back();
  append(lines,
         wrapped_words(say(language, message::help_usage) + ": " + usage(command), screen_columns));
  append(lines,
         wrapped_words(say(language, message::help_also) + ": " + also(command), screen_columns));
  lines.emplace_back();
  lines.push_back(say(language, message::help_examples) + ':');
  for (std::size_t i = 0; i < std::min(most, command.examples.size()); ++i)
    if (!command.examples[i].empty())
      lines.push_back("  deskctl " + std::string(command.examples[i]));
  return lines;
}

// The names of a group's commands with what stands between them: `report overdue|`, `due|`, …
std::vector<std::string> names_of(CommandGroup group) {
  const auto family_of = [](std::string_view name) { return name.substr(0, name.find(' ')); };
  std::vector<std::string> names;
  std::string_view before;
  for (const CommandSpec& command : command_table()) {
    if (command.group != group) continue;
    const std::string_view family = family_of(command.name);
    const bool same = !names.empty() && family == before && family.size() < command.name.size();
    if (!names.empty()) names.back() += same ? "|" : ", ";
    names.emplace_back(same ? command.name.substr(family.size() + 1) : command.name);
    before = family;
  }
  return names;
}

// A title and what belongs to it, broken so that a terminal of 80 columns holds it.
std::string in_lines(const std::string& title, const std::vector<std::string>& parts) {
  constexpr int indent = 12;
  constexpr std::size_t room = 80 - indent;
  std::string out = pad_right(title, indent);
  std::size_t used = 0;
  for (const std::string& part : parts) {
    if (used != 0 && used + part.size() > room) {
      while (out.back() == ' ') out.pop_back();
      out += '\n' + std::string(indent, ' ');
      used = 0;
    }
    out += part;
    used += part.size();
  }
  return out + '\n';
}

}  // namespace

std::string short_help(Language language) {
  std::string out = say(language, message::help_intro) + "\n\n";
  out += "  deskctl log-call 3-2-1201 '厨房水管漏水' --category repair --urgent\n";
  out += "  deskctl report overdue\n\n";
  for (const CommandGroup group :
       {CommandGroup::take, CommandGroup::work_order, CommandGroup::follow_up, CommandGroup::record,
        CommandGroup::look, CommandGroup::ledger})
    out += in_lines(say(language, title_of(group)), names_of(group));
  std::vector<std::string> names{std::string(aliases_topic), std::string(options_topic)};
  for (const auto& topic : topics) names.emplace_back(topic.first);
  for (std::size_t i = 0; i + 1 < names.size(); ++i) names[i] += ", ";
  return out + '\n' + in_lines(say(language, message::help_topics), names) + '\n' +
         say(language, message::help_more) + '\n' + say(language, message::help_learn) + '\n';
}

std::string command_help(const CommandSpec& command, Language language) {
  constexpr std::size_t examples = 2;
  HelpLines lines = head_of(command, examples, language);
  const std::vector<Option> options = own_options(command);
  const HelpLines last = wrapped_words(
      say(language, message::help_where_more, {std::string(command.name)}), screen_columns);
  std::size_t shown = 0;
  if (!options.empty()) {
    lines.emplace_back();
    lines.push_back(say(language, message::help_options) + ':');
  }
  HelpLines own;
  for (; shown < options.size(); ++shown) {
    const HelpLines next = lines_of(command, options[shown], language);
    const std::size_t more = more_line(options, shown + 1, language).size();
    if (lines.size() + own.size() + next.size() + more + last.size() > screen_lines) break;
    append(own, next);
  }
  append(lines, own);
  append(lines, more_line(options, shown, language));
  append(lines, last);
  return joined_lines(lines);
}

std::string long_command_help(const CommandSpec& command, Language language) {
  HelpLines lines = head_of(command, command.examples.size(), language);
  const std::vector<Option> options = own_options(command);
  if (!options.empty()) {
    lines.emplace_back();
    lines.push_back(say(language, message::help_options) + ':');
  }
  for (const Option option : options) append(lines, lines_of(command, option, language));
  lines.emplace_back();
  lines.push_back(say(language, message::help_global_options) + ':');
  for (const Option option : global_options(command))
    append(lines, lines_of(command, option, language));
  return joined_lines(lines);
}

std::string family_help(std::string_view first_word, Language language) {
  std::vector<const CommandSpec*> commands;
  int widest = 0;
  for (const CommandSpec& command : command_table()) {
    if (!command.name.starts_with(std::string(first_word) + ' ')) continue;
    commands.push_back(&command);
    widest = std::max(widest, columns_of(usage(command)));
  }
  HelpLines lines{say(language, message::help_usage) + ':'};
  for (const CommandSpec* command : commands)
    append(lines, in_two_columns("  " + usage(*command), say(language, command->summary),
                                 widest + 4, screen_columns));
  return joined_lines(lines);
}

std::optional<std::string> topic_help(std::string_view topic, Language language) {
  if (topic == aliases_topic) return alias_table();
  if (topic == options_topic) return global_help(language);
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
