// One report of many desks, for people and for programs.
#pragma once

#include <string>

#include "deskctl/error/error.hpp"
#include "deskctl/render/page.hpp"
#include "deskctl/render/wording.hpp"
#include "deskctl/report/desk_lines.hpp"

namespace deskctl {

/// A line a desk, and the total as the last one. `folder` is the name of the desks' folder.
/// Where nothing is listed at any of them a sentence.
Page desks_page(const DeskLines& lines, const std::string& folder, const View& view);
/// That sentence.
Said nothing_at_desks(const DeskLines& lines, Language language);
std::string desks_json(const DeskLines& lines);
/// The same with one line without figures, for the names of the columns.
std::string blank_desks_json(const DeskReport& report);

}  // namespace deskctl
