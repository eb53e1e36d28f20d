// Text in the one form in which typed words, places and names are compared.
#pragma once

#include <string>
#include <string_view>

namespace deskctl {

/// Full width as half width and other compatibility forms as plain ones (NFKC), all dashes as `-`,
/// letters lower case, runs of white space as one space, none at the ends. Text that is not UTF-8
/// stays as it is.
///
///     folded("３－２－１２０１ ") == "3-2-1201"      folded("Wang  Fang") == "wang fang"
std::string folded(std::string_view text);

}  // namespace deskctl
