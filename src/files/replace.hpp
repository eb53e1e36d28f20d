// Replacing a file by what it is to be, and removing files: for good, or not at all.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "files/lock.hpp"

namespace deskctl {

/// Puts `after` in the place of the file `name` below the locked folder, of which `before` was
/// read: written beside it, synced, renamed, the folder synced. With `kept`, what stood there is
/// first kept under that name. A crash leaves the old file or the new one; when it throws (74, also
/// when the file is no longer what was read, 75, 77), it is one of both as well.
void replace_file(const WriteLock& lock, const std::string& name, std::string_view before,
                  std::string_view after, const std::string& kept = "");

/// Where a journal file is kept that a fix changes, by what stands in it:
/// `ledger/quarantine/2026-10.csv.before-fix.0123abcd`. The other files there are torn ends.
std::string name_before_fix(const std::string& name, std::string_view bytes);
bool is_before_fix(std::string_view name);

/// Copies what an interrupted write left at the end of a journal file, `torn`, from its `offset`
/// on, to ledger/quarantine/. On disk when it returns the copy's name.
std::string quarantine_end(const WriteLock& lock, const std::string& name, std::size_t offset,
                           std::string_view torn);

/// Removes a file; one that is not there is no error.
void remove_file(const WriteLock& lock, const std::string& name);

/// The files below `folder` that a program was writing beside their place when it was killed.
/// Nobody else writes there while the lock is held.
std::vector<std::string> leftovers_in(const Folder& folder, const std::string& below);

}  // namespace deskctl
