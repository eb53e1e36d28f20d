#include "deskctl/report/flow.hpp"

namespace deskctl {

void Entries::count(const Request& request) {
  ++logged;
  ++(request.status == Status::voided ? voided : valid);
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
      ++(turn.finished ? finished : reopened);
  }
  logged += request.logged >= begin;
  open_at_start += was_open;
  open_at_end += is_open;
}

}  // namespace deskctl
