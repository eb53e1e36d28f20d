#include "command/ask_option.hpp"

#include "command/ask.hpp"
#include "command/command_table.hpp"
#include "command/input.hpp"
#include "deskctl/message/intake_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

std::string quoted_word(const std::string& word) {
  const bool is_plain = word.find_first_of(" '\"\\$`;&|<>()*?#~") == std::string::npos;
  return is_plain ? printable(word) : '\'' + printable(word) + '\'';
}

// The command as it could have been typed.
std::string whole_line(Session& session, const std::string& answered) {
  const Arguments& arguments = session.arguments();
  std::string line = "  deskctl " + std::string(name_of(arguments.command));
  for (const std::string& word : arguments.words) line += ' ' + quoted_word(word);
  for (const auto& [option, value] : arguments.options) {
    line += ' ' + dashed(option);
    if (!value.empty()) line += ' ' + quoted_word(value);
  }
  return line + ' ' + answered + '\n';
}

std::string question_name(Session& session, Option option) {
  return dashed(option) + " (" + say(session.language(), spec_of(option).help) + ')';
}

}  // namespace

std::string needed_option(Session& session, Option option, Said hint,
                          const std::vector<std::string>& choices) {
  std::string value = text_option(session, option);
  if (!value.empty()) return value;
  if (!may_ask(session)) refuse(message::use_missing, {dashed(option)}, std::move(hint));
  const FormField field{
      [&] {
        return Question{"", question_name(session, option), value, choices};
      },
      [&](const std::string& typed) {
        if (typed.empty())
          refuse(message::ask_needed, {dashed(option)}, {message::hint_ask_needed, {}});
        value = text_in(dashed(option), typed);
      }};
  ask_for(session, {&field, 1},
          [&] { return whole_line(session, dashed(option) + ' ' + quoted_word(value)); });
  return value;
}

std::string needed_word(Session& session, Option option, Vocabulary vocabulary, Option instead,
                        const std::string& instead_label, Said problem, Said hint) {
  std::string value = word_option(session, option, vocabulary);
  const bool has_instead = session.arguments().has(instead);
  if (has_instead != !value.empty()) return value;
  if (has_instead || !may_ask(session))
    refuse(problem.message, std::move(problem.values), std::move(hint));
  const Language language = session.language();
  std::vector<std::string> words, choices;
  for (const std::string_view word : words_of(vocabulary)) {
    words.emplace_back(word);
    choices.push_back(label(language, vocabulary, word));
  }
  choices.push_back(instead_label);
  bool is_instead = false;
  const FormField field{[&] {
                          return Question{"", question_name(session, option), "", choices};
                        },
                        [&](const std::string& typed) {
                          is_instead = typed == instead_label;
                          value.clear();
                          for (std::size_t i = 0; i < words.size(); ++i)
                            if (typed == choices[i] || typed == words[i]) value = words[i];
                          if (value.empty() && !is_instead)
                            refuse(message::ask_which_one, {std::to_string(choices.size())});
                        }};
  ask_for(session, {&field, 1}, [&] {
    return whole_line(session, is_instead ? dashed(instead) : dashed(option) + ' ' + value);
  });
  return value;
}

}  // namespace deskctl
