// The events that `escalate --due` recorded, for people and for programs.
#pragma once

#include <string>
#include <vector>

#include "deskctl/render/wording.hpp"
#include "deskctl/report/due.hpp"
#include "deskctl/time/zone.hpp"

namespace deskctl {

/// An event that was recorded, or would be without --dry-run.
struct LadderEntry {
  RequestId id;
  EventKind kind = EventKind::escalated;
  std::string to;  ///< The role of an escalation.
  std::string reason;
  Instant at;
  std::vector<std::string> clocks;  ///< Names of the clocks that were late.
  Status status = Status::open;
  RequestWords words;
};

/// `heading` is the sentence above the table.
std::string ladder_text(const std::vector<LadderEntry>& entries, const std::string& heading,
                        const View& view);
std::string ladder_json(const std::vector<LadderEntry>& entries, bool dry_run, const Zone& zone);

}  // namespace deskctl
