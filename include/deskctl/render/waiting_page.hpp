// Waiting work, for people and for programs.
#pragma once

#include <string>
#include <vector>

#include "deskctl/render/json.hpp"
#include "deskctl/render/page.hpp"
#include "deskctl/render/wording.hpp"
#include "deskctl/report/waiting.hpp"

namespace deskctl {

/// Who is waited for: the team and its person, a role above the desk, whoever follows it up, or the
/// desk.
std::string shown_who(const WaitingItem& item, const View& view);

/// A row for each, and below it the command. `title` is the sentence above.
Page waiting_page(const std::vector<WaitingItem>& items, const std::string& title, const Zone& zone,
                  const View& view);
std::string waiting_json(const std::vector<WaitingItem>& items, const Zone& zone, bool full);

}  // namespace deskctl
