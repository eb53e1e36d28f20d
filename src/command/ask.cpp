#include "command/ask.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "command/stream_color.hpp"
#include "deskctl/message/intake_messages.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/render/problem.hpp"
#include "deskctl/text/folded.hpp"
#include "deskctl/text/mark.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

constexpr int form_columns = 78;

// A Chinese input method gives these for the same key.
bool goes_back(std::string_view plain) {
  constexpr std::array<std::string_view, 3> signs{"<", "《", "〈"};
  return std::find(signs.begin(), signs.end(), plain) != signs.end();
}

void write_to(Session& session, const std::string& text) {
  const Surroundings& around = session.surroundings();
  around.err(colored(text, is_colored(session.arguments(), around, around.err_is_terminal)));
}

void tell_person(Session& session, Message message, std::vector<std::string> values = {}) {
  write_to(session, say(session.language(), message, values) + '\n');
}

void tell_person(Session& session, const Refused& refused) {
  write_to(session, format_problems(refused.problems(), ProblemKind::error, session.language()));
}

std::string shown_choices(const std::vector<std::string>& choices) {
  std::string out, line;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const std::string one = "  " + std::to_string(i + 1) + ' ' + printable(choices[i]);
    if (!line.empty() && columns_of(line) + columns_of(one) > form_columns) {
      out += line + '\n';
      line.clear();
    }
    line += one;
  }
  return line.empty() ? out : out + line + '\n';
}

std::string prompt_of(Session& session, const Question& question) {
  return question.usual.empty() ? say(session.language(), message::ask_prompt, {question.name})
                                : say(session.language(), message::ask_prompt_usual,
                                      {question.name, printable(question.usual)});
}

// A line that was typed, or nothing if it has to be typed again.
std::optional<std::string> answer_to(Session& session, const std::string& prompt) {
  const TypedAnswer answer = session.surroundings().ask(prompt);
  switch (answer.kind) {
    case TypedAnswer::Kind::line:
      break;
    case TypedAnswer::Kind::too_long:
      tell_person(session, message::ask_too_long);
      return std::nullopt;
    case TypedAnswer::Kind::end:
    case TypedAnswer::Kind::interrupted:
      refuse(Exit::interrupted, message::out_nothing_recorded, {});
  }
  try {
    return clean_text(answer.text);
  } catch (const Refused& refused) {
    tell_person(session, refused);
    return std::nullopt;
  }
}

// The choice that a number names; what was typed if it is no number.
std::optional<std::string> chosen(Session& session, const Question& question,
                                  const std::string& typed) {
  const std::string plain = folded(typed);
  if (question.choices.empty() || plain.empty() ||
      plain.find_first_not_of("0123456789") != std::string::npos)
    return typed;
  const std::size_t number = plain.size() > 3 ? 0 : std::stoul(plain);
  if (number >= 1 && number <= question.choices.size()) return question.choices[number - 1];
  tell_person(session, message::ask_no_such_choice,
              {plain.substr(0, 3), std::to_string(question.choices.size())});
  return std::nullopt;
}

enum class Move { on, again, back };

Move ask_once(Session& session, const FormField& field) {
  const Question question = field.question();
  if (!question.above.empty()) write_to(session, question.above);
  if (!question.choices.empty()) write_to(session, shown_choices(question.choices));
  const auto typed = answer_to(session, prompt_of(session, question));
  if (!typed) return Move::again;
  if (goes_back(folded(*typed))) return Move::back;
  const auto value = typed->empty() ? question.usual : chosen(session, question, *typed);
  if (!value) return Move::again;
  std::string& messages = session.output().messages;
  const std::size_t before = messages.size();
  Move move = Move::on;
  try {
    field.take(*value);
  } catch (const Refused& refused) {
    tell_person(session, refused);
    move = Move::again;
  }
  // Notes about an answer come while it can be given anew, and none remain of one that was.
  if (messages.size() > before) write_to(session, messages.substr(before));
  messages.resize(before);
  return move;
}

// An answer may not fit what was given on the command line: then another one has to be given.
Move confirm(Session& session, const std::function<std::string()>& whole) {
  try {
    write_to(session, '\n' + whole());
  } catch (const Refused& refused) {
    tell_person(session, refused);
    return Move::back;
  }
  const auto typed = answer_to(session, say(session.language(), message::ask_confirm, {}));
  if (!typed) return Move::again;
  if (typed->empty()) return Move::on;
  if (goes_back(folded(*typed))) return Move::back;
  tell_person(session, message::ask_enter_or_back);
  return Move::again;
}

}  // namespace

bool may_ask(const Session& session) {
  return session.surroundings().ask != nullptr && !session.arguments().has(Option::no_input);
}

void ask_for(Session& session, std::span<const FormField> fields,
             const std::function<std::string()>& whole) {
  tell_person(session, message::ask_keys);
  std::vector<std::size_t> asked;  // before the present one
  for (std::size_t at = 0; at <= fields.size();) {
    if (at < fields.size() && fields[at].is_asked && !fields[at].is_asked()) {
      ++at;
      continue;
    }
    const Move move = at < fields.size() ? ask_once(session, fields[at]) : confirm(session, whole);
    if (move == Move::on) asked.push_back(at++);
    if (move != Move::back) continue;
    if (asked.empty()) {
      tell_person(session, message::ask_is_first);
      continue;
    }
    at = asked.back();
    asked.pop_back();
  }
  session.look_at_clock();
}

std::size_t ask_which(Session& session, const Question& question) {
  std::size_t number = 0;
  const FormField field{
      [&] { return question; },
      [&](const std::string& value) {
        const auto found = std::find(question.choices.begin(), question.choices.end(), value);
        if (found == question.choices.end())
          refuse(message::ask_which_one, {std::to_string(question.choices.size())});
        number = static_cast<std::size_t>(found - question.choices.begin());
      }};
  for (Move move = Move::again; move != Move::on;) {
    move = ask_once(session, field);
    if (move == Move::back) tell_person(session, message::ask_is_first);
  }
  session.look_at_clock();
  return number;
}

}  // namespace deskctl
