// One line for the handover book: what was sealed, short enough to be copied by hand, and enough to
// tell later whether the ledger still holds it, also after somebody sealed other contents anew.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "deskctl/journal/seal.hpp"

namespace deskctl {

/// `SEAL 2026-10-31T23:50 2 14 7K3Q-90XW-ZABC-DEFG-6G`: the desk's code after SEAL- if it has one,
/// when it was last sealed, how many files that is, how many seals, and the check value.
struct HandoverLine {
  DeskCode code;
  std::string when;  ///< `2026-10-31T23:50`, the desk's local time.
  int files = 0;
  int seals = 0;      ///< Those of the desk's own seals file, from its beginning.
  std::string value;  ///< 80 bits of a SHA-256 over what these seals say, in 16 signs.
};

/// Of the first `seals` seals of a file, all of them without a number; nothing if there are not so
/// many, or none.
std::optional<HandoverLine> handover_line(const SealFile& file, DeskCode code, const Zone& zone,
                                          std::optional<int> seals = std::nullopt);
/// How many journal files were redacted after `last` was sealed: what it sealed of them is no more.
std::size_t redacted_since(const std::vector<SealFile>& files, const Seal& last);

std::string format_handover_line(const HandoverLine& line);

/// As somebody copied it: small letters, O for 0, I and L for 1, hyphens anywhere. Throws Refused
/// (usage) for what is no such line, and for one whose last two signs do not fit.
HandoverLine parse_handover_line(std::string_view typed);

}  // namespace deskctl
