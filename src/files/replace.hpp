// Putting another text in a file's place, the old one kept.
#pragma once

#include <string>
#include <string_view>

#include "files/lock.hpp"

namespace deskctl {

/// Replaces `name` below the locked folder, of which `before` was read, by `after`: at any moment
/// the name means the one or the other, whole. The old file is first kept in ledger/quarantine/;
/// its name there is returned. Throws Refused (74) if the file is no longer what was read, and
/// (77).
std::string replace_file(const WriteLock& lock, const std::string& name, std::string_view before,
                         std::string_view after);

}  // namespace deskctl
