// explain: the reasons behind a request's clocks.
#include "command/commands.hpp"
#include "command/input.hpp"
#include "command/read.hpp"
#include "command/unknown_years.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/explain_messages.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/render/explanation.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

void refuse_unknown_clock(const Policy& policy, const std::string& typed) {
  std::vector<std::string_view> names;
  for (const ClockPolicy& clock : policy.clocks) names.push_back(clock.name);
  const std::string near = nearest(typed, names);
  const std::vector<std::string> all(names.begin(), names.end());
  refuse(message::use_no_such_clock, {printable(typed), printable(policy.file)},
         near.empty() ? Said{message::hint_one_of, {joined(all)}}
                      : Said{message::hint_did_you_mean, {near}});
}

// A clock named as in the policy, or by its label in any language.
std::string named(const Policy& policy, const std::string& typed) {
  if (policy.find_clock(typed) != nullptr) return typed;
  for (const ClockPolicy& clock : policy.clocks)
    for (const Language language : {Language::english, Language::simplified, Language::traditional})
      if (label(language, "clock", clock.name) == typed) return clock.name;
  return typed;
}

// The part of the explanation about one clock.
Explanation of_clock(Explanation all, const std::string& name) {
  std::erase_if(all.clocks, [&](const Clock& clock) { return clock.name() != name; });
  std::erase_if(all.absent, [&](const AbsentClock& one) { return one.policy->name != name; });
  return all;
}

}  // namespace

Exit explain(Session& session) {
  const Format format = session.format({Format::text, Format::json});
  const Policy& policy = session.desk().policy;
  const std::string clock = named(policy, session.arguments().word(1));
  if (!clock.empty() && policy.find_clock(clock) == nullptr) refuse_unknown_clock(policy, clock);
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
