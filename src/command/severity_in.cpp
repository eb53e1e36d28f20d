#include "command/severity_in.hpp"

#include "deskctl/message/usage_messages.hpp"

namespace deskctl {

void refuse_below_facts(Session& session, const std::string& severity, const SeverityFacts& facts) {
  const auto due = severity_above(severity, session.desk().policy, facts);
  if (!due) return;
  Problem problem;
  problem.what = {message::use_severity_below_facts, {severity, *due}, {"severity", "severity"}};
  problem.hint = Said{message::hint_severity_below_facts, {*due}};
  throw Refused(Exit::refused, std::move(problem));
}

}  // namespace deskctl
