// What the reports of a day or a period share.
#pragma once

#include <string>
#include <vector>

#include "deskctl/render/json.hpp"
#include "deskctl/render/words.hpp"
#include "deskctl/report/month.hpp"

namespace deskctl {

void open_report(Json& json, std::string_view name);
void add_counts(Json& json, std::string_view key, const WordFigures& counts);
void add_ids(Json& json, std::string_view key, const std::vector<RequestId>& ids);
void add_entries(Json& json, const Entries& entries);
void add_flow(Json& json, const Flow& flow);
/// How often a clock had which status, and the rate; into the object that is open.
void add_clock_counts(Json& json, const ClockFigures& clock);

std::string column_label(const View& view, std::string_view name);
/// Masked unless the reader asked for everything.
std::string shown_text(const std::string& text, const View& view);
/// `报修 3  投诉 2`, without what did not happen; `–` for nothing at all.
std::string counts_line(std::string_view kind, const WordFigures& counts, const View& view);
/// Sentences with their line ends.
std::string entries_line(const Entries& entries, const View& view);
std::string flow_line(const Flow& flow, const View& view);
/// `20261003-001 20261003-002 …`
std::string ids_line(const std::vector<RequestId>& ids);

}  // namespace deskctl
