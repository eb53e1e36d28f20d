// Words that a terminal may show in colour. Colour never says anything that the words do not.
#pragma once

#include <string>
#include <string_view>

namespace deskctl {

enum class Mark { error, warning, hint, late };

/// `text` between two characters that no data holds and that take no column; colored() turns them
/// into what they mean, or into nothing.
std::string marked(Mark mark, std::string_view text);

/// `text` as it is written: its marks as a terminal's colours, or without them.
std::string colored(std::string_view text, bool color);

}  // namespace deskctl
