// A quick look for names and numbers of residents. Most texts hold neither, which is seen without
// taking them apart: too few digits, and not the first character of any name.
#pragma once

#include <string_view>

#include "deskctl/text/personal.hpp"

namespace deskctl {

/// True only if personal_in() finds nothing; false may also be said of a text in which it does not.
bool holds_nothing_personal(std::string_view text, const PersonalWords& words);

}  // namespace deskctl
