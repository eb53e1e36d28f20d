// How a page for the browser looks, on a screen and on paper.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace deskctl {

/// The style of a page whose tables have at most so many columns. `title` stands below each
/// printed page. Of a table's classes `rN` aligns column N right, `nN` keeps its cells in one line,
/// `tN` breaks them wherever a line ends; `s1` to `s4` set the table smaller and smaller, `s5`
/// breaks all that is in it.
std::string page_style(std::string_view title, std::size_t columns);

}  // namespace deskctl
