// --key: a command that is run again records once.
#pragma once

#include <optional>
#include <string>

#include "command/session.hpp"
#include "desk/act.hpp"
#include "desk/used_key.hpp"

namespace deskctl {

/// A digest of the command as it was typed: its words and options, but for the key itself, the
/// clock and what only changes the answer's looks. The same words give the same digest.
std::string digest_of(const Arguments& arguments);

/// The request or entry to which the act's key led before; nothing if the key is new. Throws
/// Refused (3) if other words were typed then.
std::optional<UsedKey> recorded_before(Session& session, const ActStamp& stamp);

}  // namespace deskctl
