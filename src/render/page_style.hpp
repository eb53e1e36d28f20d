// How a page for the browser looks, on a screen and on paper.
#pragma once

#include <string>

#include "deskctl/render/page.hpp"

namespace deskctl {

/// The style of that page; its title stands below each printed one. Of a table's classes `rN`
/// aligns column N right, `nN` keeps its cells in one line, `tN` breaks them wherever a line ends;
/// `s1` to `s4` set the table smaller and smaller, `s5` breaks all that is in it.
std::string page_style(const Page& page);

}  // namespace deskctl
