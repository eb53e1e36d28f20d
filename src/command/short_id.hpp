// Short numbers: 17 is today's, 1003-17 this year's 3 October (or last year's, if that is yet to
// come).
#pragma once

#include <optional>
#include <string>

#include "command/session.hpp"

namespace deskctl {

struct ShortId {
  std::optional<DeskCode> code;  ///< As typed; none: any desk's.
  std::optional<LocalDay> day;   ///< None: the word is no number.
  int number = 0;
};
ShortId short_id(std::string_view typed, LocalDay today);
/// The same; throws Refused (3) for a word that is no number.
ShortId understood(Session& session, const std::string& typed);

}  // namespace deskctl
