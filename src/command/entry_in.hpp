// An entry of a register as it is typed: 3, 1003-17, the whole number, last, or the value of a
// field that is unique among the open ones (K17).
#pragma once

#include <string>

#include "command/session.hpp"
#include "desk/registers.hpp"

namespace deskctl {

/// Throws Refused (3) if there is none, or several. `open` are the open entries of that register.
RequestId entry_in(Session& session, const RegisterPolicy& of_register, const std::string& typed,
                   const std::vector<EntryItem>& open);

/// The open entry that has this value in a unique field; null if none has.
const EntryItem* open_with(const RegisterPolicy& of_register, const std::vector<EntryItem>& open,
                           const std::string& value);

}  // namespace deskctl
