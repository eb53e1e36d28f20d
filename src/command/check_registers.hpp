// check of the registers' files.
#pragma once

#include "command/session.hpp"
#include "deskctl/check/check.hpp"

namespace deskctl {

/// Adds what is wrong with the files in `registers/`, as known at `now`.
void check_registers(const Desk& desk, Instant now, Checking& checking);

}  // namespace deskctl
