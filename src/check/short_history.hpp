// A short history as people write one, as events of a journal:
//
//   2026-10-12 09:00 logged category=complaint; 09:04 dispatched team=eng; 10:00 #2 logged
//   same-as=1
//
// Entries end at `;`. Each is a time, `#N` for a request other than the first, an event, and
// values.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "deskctl/error/error.hpp"
#include "deskctl/journal/id.hpp"
#include "deskctl/policy/policy.hpp"

namespace deskctl {

struct ShortHistory {
  std::string journal;              ///< The text of a journal file.
  std::vector<std::size_t> places;  ///< Of each event: where its entry begins in the history.
  std::map<int, RequestId> requests;
  Instant begin, end;  ///< When the first entry happened; when the last of them was recorded.
};

/// A fault, by its byte in the history.
using AddFault = std::function<void(std::size_t, Said, Said)>;

/// Times are those of `zone`; the first entry has a whole date, later ones are counted from the one
/// before. What an event must carry and the history leaves out is filled in (place, channel, scope,
/// severity, team, reason …). Nothing, and at least one fault, if it is no history. The desk's own
/// words must be in use.
std::optional<ShortHistory> read_history(std::string_view text, const Policy& policy,
                                         const Zone& zone, const AddFault& add);

}  // namespace deskctl
