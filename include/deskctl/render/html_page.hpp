// A page as a file for the browser: to read on a screen, to print on A4 and to sign.
#pragma once

#include <string>

#include "deskctl/render/page.hpp"

namespace deskctl {

/// The whole file, in the page's language: no script, nothing from outside, charts drawn in it.
/// Wide tables are set smaller and in more lines, never cut; each printed page repeats their
/// headings and has the title and its number below.
std::string html_of(const Page& page);

}  // namespace deskctl
