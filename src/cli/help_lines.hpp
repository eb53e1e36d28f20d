// Text set in lines of a terminal's width.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace deskctl {

/// `text` in lines of at most `width` columns, broken at spaces or between wide characters, never
/// before a closing sign. A longer word stands alone.
std::vector<std::string> wrapped_words(std::string_view text, int width);

/// `left` and `text` beside each other, `text` from `column` on, within `width` columns; on the
/// next line if `left` reaches that far.
std::vector<std::string> in_two_columns(std::string_view left, std::string_view text, int column,
                                        int width);

}  // namespace deskctl
