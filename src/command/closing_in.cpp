#include "command/closing_in.hpp"

#include <algorithm>
#include <iterator>

#include "desk/repeat_search.hpp"
#include "deskctl/message/states_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/sla/clock.hpp"
#include "deskctl/sla/closing.hpp"
#include "deskctl/text/suggest.hpp"

namespace deskctl {
namespace {

std::string usual_outcome(const Request& request) {
  return std::string(
      word_of(request.status == Status::declined ? Outcome::declined : Outcome::resolved));
}

// All callers of a matter are closed together, so each must be called first.
void refuse_while_repeats_are_owed(Session& session, const Request& request) {
  std::vector<std::string> owed;
  const Policy& policy = session.desk().policy;
  each_repeat(session.desk().folder, request.id, session.now(), [&](const Request& repeat) {
    if (owed_callback(clocks_of(repeat, policy, session.now())) != nullptr)
      owed.push_back(repeat.id.text());
  });
  if (owed.empty()) return;
  refuse(Exit::refused, message::use_repeats_owed, {request.id.text(), joined(owed)},
         {message::hint_repeats_owed, {request.id.text(), owed.front()}});
}

std::string outcome_of(const Draft& draft) {
  for (const auto& [name, value] : draft.facts)
    if (name == name_of(Fact::outcome)) return value;
  return "";
}

}  // namespace

void refuse_for(std::vector<Objection> objections) {
  std::vector<Problem> problems;
  for (Objection& objection : objections) {
    Problem problem;
    problem.what = std::move(objection.what);
    problem.hint = std::move(objection.hint);
    problems.push_back(std::move(problem));
  }
  if (!problems.empty()) throw Refused(Exit::refused, std::move(problems));
}

void check_closing(Session& session, const Request& request, Draft& draft, bool just_called) {
  std::string outcome = outcome_of(draft);
  if (outcome.empty()) {
    outcome = usual_outcome(request);
    draft.add_fact(Fact::outcome, outcome);
  }
  const Policy& policy = session.desk().policy;
  if (outcome != word_of(Outcome::waived)) refuse_while_repeats_are_owed(session, request);
  const std::vector<Clock> clocks = clocks_of(request, policy, session.now());
  refuse_for(objections_to_closing(request, clocks, policy, outcome, draft.field(Column::role),
                                   just_called));
}

}  // namespace deskctl
