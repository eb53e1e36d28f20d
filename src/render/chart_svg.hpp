// The charts of a page, drawn in black, white and greys that a copier keeps apart.
#pragma once

#include "deskctl/render/page.hpp"
#include "render/html.hpp"

namespace deskctl {

/// The chart, below its title if `titled`; a sentence where there is nothing to draw.
void add_chart(Html& html, const Chart& chart, Language language, bool titled);

}  // namespace deskctl
