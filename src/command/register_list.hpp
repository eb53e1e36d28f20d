// Lists of registers: what is open in all of them, the entries of one, one entry.
#pragma once

#include "command/session.hpp"
#include "deskctl/policy/register_policy.hpp"

namespace deskctl {

/// `register`: every register with what is open.
Exit list_registers(Session& session);
/// `register NAME list [FILTER…]`: open entries, or with --all or a status every one that fits.
Exit list_entries(Session& session, const RegisterPolicy& of_register);
/// `register NAME show ID`
Exit show_entry(Session& session, const RegisterPolicy& of_register);

}  // namespace deskctl
