// One line for the handover book about the seals: short enough to copy by hand, and enough to tell
// later whether the ledger still holds what was sealed, even if somebody sealed other contents
// anew.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "deskctl/journal/seal.hpp"

namespace deskctl {

/// `SEAL 2026-10-31T23:50 2 14 7K3Q-90XW-ZABC-DEFG-6G`: the desk's code after SEAL- if it has one,
/// the time of the last seal, the number of files then sealed, the number of seals, the check
/// value.
struct HandoverLine {
  DeskCode code;
  std::string when;  ///< `2026-10-31T23:50`, the desk's local time.
  int files = 0;
  int seals = 0;      ///< Counted from the beginning of the desk's own seals file.
  std::string value;  ///< 80 bits of a SHA-256 over these seals, in 16 signs.
};

/// The line for the first `seals` seals of a file, by default for all; nothing if there are fewer,
/// or none.
std::optional<HandoverLine> handover_line(const SealFile& file, DeskCode code, const Zone& zone,
                                          std::optional<int> seals = std::nullopt);
/// How many journal files were redacted after `last` was sealed: they no longer hold what it
/// sealed.
std::size_t redacted_since(const std::vector<SealFile>& files, const Seal& last);

std::string format_handover_line(const HandoverLine& line);

/// Reads a line as copied by hand: small letters, O for 0, I and L for 1, hyphens anywhere. Throws
/// Refused (usage) for other texts, and if the last two signs do not match.
HandoverLine parse_handover_line(std::string_view typed);

}  // namespace deskctl
