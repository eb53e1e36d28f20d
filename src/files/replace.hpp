// Replaces and removes files: durably, or not at all.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "files/lock.hpp"

namespace deskctl {

/// Replaces the file `name` below the locked folder, read as `before`, by `after`: written beside
/// it, synced, renamed, the folder synced. If `kept` is given, the old content is first kept under
/// that name. A crash leaves the old file or the new one, and so does an exception (74, also if the
/// file differs from `before`; 75; 77).
void replace_file(const WriteLock& lock, const std::string& name, std::string_view before,
                  std::string_view after, const std::string& kept = "");

/// The name under which a fix keeps a journal file, made from its content:
/// `ledger/quarantine/2026-10.csv.before-fix.0123abcd`. The other files there are torn ends.
std::string name_before_fix(const std::string& name, std::string_view bytes);
bool is_before_fix(std::string_view name);

/// Copies the torn end of a journal file, `torn`, at `offset`, to ledger/quarantine/. The copy is
/// on disk when its name is returned.
std::string quarantine_end(const WriteLock& lock, const std::string& name, std::size_t offset,
                           std::string_view torn);

/// Removes a file; a missing one is no error.
void remove_file(const WriteLock& lock, const std::string& name);

/// Temporary files below `folder` that a killed program left. While the lock is held, nobody else
/// writes there.
std::vector<std::string> leftovers_in(const Folder& folder, const std::string& below);

}  // namespace deskctl
