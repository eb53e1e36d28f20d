// Slips of the keyboard in a file that is no TOML: the signs of an input method, quotes and
// brackets that are missing, a key twice.
#pragma once

#include <string_view>
#include <vector>

#include "policy/slip_cursor.hpp"

namespace deskctl {

/// All that it recognises, in the order of the file; nothing for a text that is TOML. `text` is
/// UTF-8. Nothing inside a text or a comment is a slip, except characters that may stand nowhere.
std::vector<Slip> toml_slips(std::string_view text);

}  // namespace deskctl
