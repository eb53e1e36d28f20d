#include "cli/written_out.hpp"

#include <algorithm>

#include "command/command_meant.hpp"
#include "deskctl/text/folded.hpp"
#include "deskctl/text/utf8.hpp"
#include "policy/look_alike.hpp"

namespace deskctl {
namespace {

bool is_latin_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr std::int32_t wide_dash = 0xFF0D;
constexpr std::int32_t long_dash = 0x2014;  // of a Chinese input method, two at a time

// The ASCII sign that a character stands for in an option's name; 0 if it cannot stand there.
char name_sign(std::int32_t code) {
  if (code >= 0 && code < 0x80) return static_cast<char>(code);
  if (code == wide_dash || code == long_dash) return '-';
  const char sign = meant_by(code);
  return sign == '-' ? '\0' : sign;
}

class Writer {
 public:
  explicit Writer(const std::vector<std::string>& line) : line_(line) {}

  std::vector<std::string> written() {
    while (at_ < line_.size()) {
      const std::string argument = with_plain_name(line_[at_]);
      if (argument == "--") break;
      if (argument.starts_with("--"))
        take_long(argument);
      else if (argument.size() > 1 && argument[0] == '-' && is_latin_letter(argument[1]))
        take_letters(argument);
      else
        take_word();
    }
    out_.insert(out_.end(), line_.begin() + static_cast<std::ptrdiff_t>(at_), line_.end());
    return std::move(out_);
  }

 private:
  void take_long(const std::string& argument) {
    const std::size_t equals = std::min(argument.find('='), argument.size());
    const std::string_view name = std::string_view(argument).substr(2, equals - 2);
    const OptionSpec* option = name.size() > 1 ? find_option(name) : nullptr;
    if (option == nullptr)
      if (const auto meant = options_beginning(name, command_); meant.size() == 1)
        option = &spec_of(meant.front());
    ++at_;
    out_.push_back(option == nullptr ? argument : dashed(option->option) + argument.substr(equals));
    if (option != nullptr && equals == argument.size()) take_value(*option);
  }

  // Of letters that stand together the first with a value takes the rest, or the next argument.
  void take_letters(const std::string& argument) {
    ++at_;
    out_.push_back(argument);
    for (std::size_t i = 1; i < argument.size(); ++i) {
      const OptionSpec* option = find_option(std::string_view(argument).substr(i, 1));
      if (option == nullptr) return;
      if (option->is_flag()) continue;
      if (i + 1 == argument.size()) take_value(*option);
      return;
    }
  }

  void take_value(const OptionSpec& option) {
    if (option.is_flag() || at_ == line_.size()) return;
    if (option.value_optional && with_plain_name(line_[at_]).starts_with('-')) return;
    out_.push_back(line_[at_++]);
  }

  void take_word() {
    const std::string& word = line_[at_++];
    if (command_ != nullptr || is_help_) {
      out_.push_back(word);
    } else if (!family_.empty()) {
      command_ = command_meant(family_, word);
      out_.push_back(word);
    } else if (const Shortcut* shortcut = shortcut_meant(word)) {
      command_ = &spec_of(shortcut->command);
      out_.emplace_back(command_->name);
      for (const std::string_view part : words_in(shortcut->options)) out_.emplace_back(part);
    } else {
      family_ = family_meant(word);
      is_help_ = is_help(word);
      if (family_.empty()) command_ = command_meant(word);
      out_.push_back(word);
    }
  }

  const std::vector<std::string>& line_;
  std::size_t at_ = 0;
  std::vector<std::string> out_;
  std::string_view family_;
  const CommandSpec* command_ = nullptr;
  bool is_help_ = false;
};

}  // namespace

std::vector<std::string> written_out(const std::vector<std::string>& line) {
  return Writer(line).written();
}

std::vector<Option> options_beginning(std::string_view name, const CommandSpec* command) {
  std::vector<Option> options;
  for (const OptionSpec& option : option_table())
    if (!name.empty() && option.name.starts_with(name) &&
        (command == nullptr || takes_option(*command, option.option)))
      options.push_back(option.option);
  return options;
}

std::string with_plain_name(const std::string& argument) {
  std::string plain;
  bool only_short_dashes = true;
  std::size_t at = 0;
  while (at < argument.size()) {
    const Character next = first_character(std::string_view(argument).substr(at));
    const char sign = name_sign(next.code);
    if (plain.empty() && sign != '-') return argument;
    if (sign == '=') break;
    if (!is_latin_letter(sign) && sign != '-') return argument;
    // An input method's dash stands for both of a name's, two of them for those of a letter.
    if (next.code == long_dash) only_short_dashes = false;
    plain += sign;
    at += next.length;
  }
  const std::size_t dashes = std::min(plain.find_first_not_of('-'), plain.size());
  const std::string name = plain.substr(dashes);
  if (name.empty() || dashes > (only_short_dashes ? 2U : 4U)) return argument;
  std::string out(only_short_dashes ? dashes : (name.size() == 1 ? 1U : 2U), '-');
  out += out.size() == 2 ? folded(name) : name;
  if (at == argument.size()) return out;
  const std::size_t sign = first_character(std::string_view(argument).substr(at)).length;
  return out + '=' + argument.substr(at + sign);
}

}  // namespace deskctl
