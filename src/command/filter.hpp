// The words after `list`; a request must match all of them.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "command/session.hpp"
#include "deskctl/sla/holiday_gaps.hpp"

namespace deskctl {

struct Filter {
  std::vector<std::function<bool(const Request&)>> conditions;
  /// Years without holiday data met by `due:`; shared with its condition.
  std::shared_ptr<HolidayGaps> gaps;
  bool asks_status = false;           ///< The default "open only" is then off.
  std::vector<std::string> searched;  ///< Words that are looked for in what requests say.

  bool fits(const Request& request) const;
};

/// Throws Refused (usage) for an unknown key, with the nearest one, and for a word that may be
/// several.
Filter parse_filter(Session& session, const std::vector<std::string>& words);

/// Says which words were looked for in what requests say, and where none was found what may have
/// been meant.
void say_what_was_searched(Session& session, const Filter& filter, bool found);

}  // namespace deskctl
