// explain: the reasons behind a request's clocks.
#include "command/clock_in.hpp"
#include "command/commands.hpp"
#include "command/input.hpp"
#include "command/read.hpp"
#include "command/unknown_years.hpp"
#include "deskctl/render/explanation.hpp"

namespace deskctl {
namespace {

// The part of the explanation about one clock.
Explanation of_clock(Explanation all, const std::string& name) {
  std::erase_if(all.clocks, [&](const Clock& clock) { return clock.name() != name; });
  std::erase_if(all.absent, [&](const AbsentClock& one) { return one.policy->name != name; });
  return all;
}

}  // namespace

Exit explain(Session& session) {
  const Format format = session.format();
  const Policy& policy = session.desk().policy;
  const std::string typed = session.arguments().word(1);
  const std::string clock = typed.empty() ? typed : clock_named(policy, typed).name;
  const RequestId id = request_in(session, session.arguments().word(0));
  const auto one = known_request(session, id);
  Explanation explanation = explain(one.request, policy, session.now());
  if (!clock.empty()) explanation = of_clock(std::move(explanation), clock);
  HolidayGaps gaps(policy);
  gaps.add(explanation.clocks);
  note_unknown_years(session, gaps);
  const ExplainedRequest explained{one.request, explanation, policy, session.now()};
  session.output().data = format == Format::json
                              ? explain_json(explained, session.zone())
                              : explain_text(explained, session.zone(), session.view());
  return exit_after(session, one.notes);
}

}  // namespace deskctl
