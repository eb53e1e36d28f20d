// A caller by phone, place or name: what the ledger and the directory know.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "command/session.hpp"
#include "desk/known_calls.hpp"
#include "deskctl/report/caller_card.hpp"

namespace deskctl {

struct FoundCaller {
  KnownCalls calls;
  std::vector<Unit> listed;  ///< Their lines of units.csv.
  CallerCard card() const { return caller_card(calls.requests, listed); }
};

/// Looks through the newest `look_back` bytes of the ledger, see known_calls(). Whom the directory
/// lists under a phone or name is known by their places too.
FoundCaller find_caller(Session& session, const std::string& asked, std::uint64_t look_back);

}  // namespace deskctl
