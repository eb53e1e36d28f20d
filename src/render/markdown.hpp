// A page as Markdown, for wikis, tickets and mails.
#pragma once

#include <string>
#include <string_view>

#include "deskctl/render/page.hpp"

namespace deskctl {

/// `text` as Markdown that shows it and nothing else: on one line, with no sign left that begins
/// markup, an element, an entity or a link. (Viewers that look for e-mail addresses themselves
/// still find them: there is no sign against that.)
std::string markdown_escaped(std::string_view text);

/// A title, headings, sentences as paragraphs, and tables with pipes, without columns that are
/// empty in every row and without charts.
std::string markdown_of(const Page& page);

}  // namespace deskctl
