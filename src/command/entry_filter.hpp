// The words after `register NAME list`; an entry must match all of them.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "command/session.hpp"
#include "deskctl/register/entry.hpp"

namespace deskctl {

struct EntryFilter {
  std::vector<std::function<bool(const Entry&)>> conditions;
  bool asks_status = false;  ///< The default "open only" is then off.

  bool fits(const Entry& entry) const;
};

/// A status (`open closed void`), `opened:PERIOD`, `by:NAME`, `place:PLACE`, `FIELD:VALUE`, a place
/// with `*`; anything else is looked for in all that an entry says. Throws Refused (usage) for an
/// unknown key, with the nearest one.
EntryFilter entry_filter(Session& session, const RegisterPolicy& of_register,
                         std::span<const std::string> words);

}  // namespace deskctl
