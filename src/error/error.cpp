#include "deskctl/error/error.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "deskctl/message/accident_messages.hpp"

namespace deskctl {

Refused::Refused(Exit exit, Problem problem)
    : Refused(exit, std::vector<Problem>{std::move(problem)}) {}

Refused::Refused(Exit exit, std::vector<Problem> problems)
    : exit_(exit), problems_(std::move(problems)) {
  if (problems_.empty()) return;
  const Problem& first = problems_.front();
  what_ = say(Language::english, first.what.message, first.what.values);
}

std::vector<Problem> few_of(const std::vector<Problem>& problems) {
  constexpr int most_alike = 3;
  std::vector<Problem> few;
  std::map<std::pair<std::string, Message>, int> counts;
  for (const Problem& problem : problems)
    if (++counts[{problem.file, problem.what.message}] <= most_alike) few.push_back(problem);
  for (const auto& [alike, count] : counts) {
    if (count <= most_alike) continue;
    const auto& [file, message] = alike;
    const auto is_alike = [&, &file = file, message = message](const Problem& problem) {
      return problem.file == file && problem.what.message == message;
    };
    const auto last = std::find_if(few.rbegin(), few.rend(), is_alike);
    Problem more;
    more.file = file;
    more.what = {message::accident_more, {std::to_string(count - most_alike)}};
    more.hint = Said{message::hint_accident_more, {}};
    few.insert(last.base(), std::move(more));
  }
  return few;
}

void refuse(Message what, std::vector<std::string> values) {
  refuse(Exit::usage, what, std::move(values));
}

void refuse(Message what, std::vector<std::string> values, Said hint) {
  refuse(Exit::usage, what, std::move(values), std::move(hint));
}

void refuse(Exit exit, Message what, std::vector<std::string> values) {
  Problem problem;
  problem.what = {what, std::move(values)};
  throw Refused(exit, std::move(problem));
}

void refuse(Exit exit, Message what, std::vector<std::string> values, Said hint) {
  Problem problem;
  problem.what = {what, std::move(values)};
  problem.hint = std::move(hint);
  throw Refused(exit, std::move(problem));
}

}  // namespace deskctl
