#include "command/read.hpp"

namespace deskctl {

Exit exit_after(Session& session, const ReadingNotes& notes) {
  for (const Problem& note : notes.notes) session.say_problem(note, true);
  for (const Problem& problem : notes.damage) session.say_problem(problem, false);
  return notes.damage.empty() ? Exit::done : Exit::damaged;
}

ReadingNotes read_requests(Session& session, const std::optional<Month>& last,
                           const std::function<void(const Request&)>& use) {
  return each_request(session.desk().folder, {std::nullopt, last}, session.now(), use);
}

}  // namespace deskctl
