#include "deskctl/report/flow.hpp"

namespace deskctl {

void Entries::count(const Request& request) {
  logged.add(request.id);
  (request.status == Status::voided ? voided : valid).add(request.id);
}

void Flow::count(const Request& request, Instant begin, Instant end) {
  if (request.status == Status::voided || request.is_repeat() || request.logged >= end) return;
  bool was_open = request.logged < begin;
  bool is_open = true;
  for (const Turn& turn : request.turns) {
    if (turn.at >= end) break;
    is_open = !turn.finished;
    if (turn.at < begin)
      was_open = !turn.finished;
    else
      (turn.finished ? finished : reopened).add(request.id);
  }
  if (request.logged >= begin) logged.add(request.id);
  if (was_open) open_at_start.add(request.id);
  if (is_open) open_at_end.add(request.id);
}

}  // namespace deskctl
