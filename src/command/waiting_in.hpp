// Waiting work, as `next` and the board list it.
#pragma once

#include <vector>

#include "command/session.hpp"
#include "deskctl/report/waiting.hpp"

namespace deskctl {

struct WaitingRead {
  std::vector<WaitingItem> items;
  ReadingNotes notes;
};

/// Of the requests that fit the filters among the session's words. Throws Refused (2) for a filter
/// that is none. Without words `with_registers` adds the open entries of registers; what acts on
/// requests by their numbers leaves them out.
WaitingRead read_waiting(Session& session, bool with_registers);

}  // namespace deskctl
