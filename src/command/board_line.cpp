#include "command/board_line.hpp"

#include <algorithm>
#include <string_view>

#include "command/command.hpp"
#include "command/option.hpp"
#include "command/typed_ids.hpp"
#include "deskctl/journal/words.hpp"
#include "deskctl/message/board_messages.hpp"
#include "deskctl/text/folded.hpp"
#include "text/digit.hpp"

namespace deskctl {
namespace {

using Action = BoardAction;

std::string with_value(Option option, const std::string& value) {
  return dashed(option) + '=' + value;
}

// The word at that place if `typed` is a single digit, else `otherwise`.
template <typename Words>
std::string numbered(const std::string& typed, const Words& words, const std::string& otherwise) {
  if (typed.size() != 1 || !is_digit(typed[0])) return otherwise;
  const auto index = static_cast<std::size_t>(typed[0] - '0');
  return index >= 1 && index <= words.size() ? std::string(words[index - 1]) : otherwise;
}

bool is_blank_text(const std::string& text) {
  return folded(text).empty();
}

// An answer typed at a call: a grade by its letter or number, or `-` for nobody answered; then
// words.
void add_call(std::vector<std::string>& line, std::vector<std::string>& words,
              const std::string& typed) {
  constexpr std::string_view wide_space = "\u3000";
  const std::size_t end = std::min({typed.find(' '), typed.find(wide_space), typed.size()});
  const std::string first = typed.substr(0, end);
  const auto grades = words_of(Vocabulary::grade);
  std::string grade = numbered(folded(first), grades, folded(first));
  for (const std::string_view one : grades)
    if (folded(one) == grade) grade = one;
  if (grade == "-" || grade == "0")
    line.push_back(dashed(Option::missed));
  else if (!grade.empty())
    line.push_back(with_value(Option::grade, grade));
  if (!is_blank_text(typed.substr(end))) words.push_back(typed.substr(end));
}

Command command_for(Action action) {
  switch (action) {
    case Action::arrive:
      return Command::arrive;
    case Action::complete:
      return Command::complete;
    case Action::call_back:
      return Command::callback;
    case Action::accept:
      return Command::accept;
    case Action::dispatch:
      return Command::dispatch;
    case Action::close:
      return Command::close;
    case Action::urge:
      return Command::urge;
    case Action::undo:
      return Command::undo;
    default:
      return Command::note;
  }
}

}  // namespace

std::optional<Message> asked_for(BoardAction action) {
  switch (action) {
    case Action::arrive:
      return message::board_ask_arrived;
    case Action::complete:
      return message::board_ask_result;
    case Action::call_back:
      return message::board_ask_grade;
    case Action::note:
      return message::board_ask_note;
    case Action::accept:
      return message::board_ask_accepted;
    case Action::dispatch:
      return message::board_ask_team;
    case Action::close:
      return message::board_ask_outcome;
    case Action::urge:
      return message::board_ask_urged;
    case Action::undo:
      return message::board_ask_undo;
    default:
      return std::nullopt;
  }
}

bool may_be_taken_for_id(BoardAction action, const std::string& typed) {
  return (action == Action::complete || action == Action::note) && looks_like_id(folded(typed));
}

std::vector<std::string> line_for(BoardAction action, const std::string& id,
                                  const std::string& typed, const std::vector<std::string>& teams) {
  std::vector<std::string> line{std::string(name_of(command_for(action)))};
  std::vector<std::string> words;
  if (action != Action::undo) words.push_back(id);
  if (action == Action::call_back) {
    add_call(line, words, typed);
  } else if (action == Action::dispatch) {
    line.push_back(with_value(Option::to, numbered(folded(typed), teams, typed)));
  } else if (!is_blank_text(typed)) {
    if (action == Action::arrive || action == Action::accept)
      line.push_back(with_value(Option::at, typed));
    else if (action == Action::close)
      line.push_back(with_value(Option::outcome, typed));
    else if (action != Action::undo)
      words.push_back(typed);
  }
  line.emplace_back("--");
  line.insert(line.end(), words.begin(), words.end());
  return line;
}

}  // namespace deskctl
