#include "deskctl/error/error.hpp"

#include <utility>

namespace deskctl {

Refused::Refused(Exit exit, Problem problem)
    : Refused(exit, std::vector<Problem>{std::move(problem)}) {}

Refused::Refused(Exit exit, std::vector<Problem> problems)
    : exit_(exit), problems_(std::move(problems)) {
  if (problems_.empty()) return;
  const Problem& first = problems_.front();
  what_ = say(Language::english, first.what.message, first.what.values);
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
