// The tables of a day, as its report and a handover have them.
#pragma once

#include <string>
#include <vector>

#include "deskctl/render/table.hpp"
#include "deskctl/render/wording.hpp"
#include "deskctl/report/day.hpp"

namespace deskctl {

Table logged_table(const std::vector<LogItem>& items, const Zone& zone, const View& view);
Table finished_table(const std::vector<LogItem>& items, const Zone& zone, const View& view);
Table day_entries_table(const std::vector<DayEntry>& items, const Zone& zone, const View& view);
Table open_table(const std::vector<OpenItem>& items, const Zone& zone, const View& view);
Table held_table(const std::vector<HeldItem>& items, const Zone& zone, const View& view);
Table urged_table(const std::vector<UrgedItem>& items, const Zone& zone, const View& view);

/// The text of an entry, unless that is what it is called by.
std::string text_beside_call(const EntryItem& item, const View& view);

}  // namespace deskctl
