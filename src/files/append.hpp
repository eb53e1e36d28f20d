// Appends to a file durably, or leaves the file as it was.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "files/lock.hpp"

namespace deskctl {

/// Keeps bytes that are not journal lines but must not be lost.
inline constexpr auto quarantine = "ledger/quarantine";

/// The file as it was read under the lock, and what an append must repair first.
struct AppendPlan {
  std::size_t size = 0;        ///< All its bytes; 0 also when there is no file yet.
  std::size_t whole = 0;       ///< Bytes that count; anything after them is a torn end.
  bool lacks_newline = false;  ///< The last whole record lacks its line end.
};

/// Appends `lines` (each with its line end) to `name` below the locked folder, by the protocol of
/// deskctl-ledger(5): a torn end is moved to ledger/quarantine/, an empty or new file first gets
/// `header` (without its line end), then one write, fdatasync, a sync of the folder. When it
/// returns, the lines are on disk. When it throws (74, 77), the file is unchanged except for a torn
/// end. Returns the quarantine file's name if a torn end was moved there.
std::optional<std::string> append_lines(const WriteLock& lock, const std::string& name,
                                        const AppendPlan& plan, std::string_view header,
                                        std::string_view lines);

}  // namespace deskctl
