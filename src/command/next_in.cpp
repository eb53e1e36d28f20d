#include "command/next_in.hpp"

#include <utility>

#include "desk/repeat_search.hpp"
#include "deskctl/sla/clock.hpp"

namespace deskctl {
namespace {

bool may_have_repeats(const Request& request) {
  return !request.is_repeat() &&
         (has_severity(request.category) || is_like(request.category, Category::repair));
}

}  // namespace

NextIn next_in(Session& session, const Request& request, std::span<const Clock> clocks) {
  const Policy& policy = session.desk().policy;
  NextIn next{next_step(request, clocks, policy, session.now()), {}};
  if (!next.step || next.step->event != EventKind::closed || !may_have_repeats(request))
    return next;
  try {
    each_repeat(session.desk().folder, request.id, session.now(), [&](const Request& repeat) {
      if (!next.clocks_of_repeat.empty()) return;
      std::vector<Clock> of_repeat = clocks_of(repeat, policy, session.now());
      auto call = next_step(repeat, of_repeat, policy, session.now());
      if (!call || call->event != EventKind::called_back) return;
      next.step = std::move(call);
      next.clocks_of_repeat = std::move(of_repeat);
    });
  } catch (const Refused&) {
    // The answer is shown without it; `close` says what keeps the ledger from being read.
    return next;
  }
  return next;
}

}  // namespace deskctl
