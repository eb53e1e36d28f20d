// Shared by the reports of a day and of a period.
#pragma once

#include <string>
#include <vector>

#include "deskctl/render/json.hpp"
#include "deskctl/render/wording.hpp"
#include "deskctl/report/month.hpp"

namespace deskctl {

void open_report(Json& json, std::string_view name);
void add_counts(Json& json, std::string_view key, const WordFigures& counts);
void add_ids(Json& json, std::string_view key, const std::vector<RequestId>& ids);
void add_entries(Json& json, const Entries& entries);
void add_flow(Json& json, const Flow& flow);
/// The number of cycles with each status, and the rate, as members of the open object.
void add_clock_counts(Json& json, const ClockFigures& clock);

std::string column_label(const View& view, std::string_view name);
/// Masked unless the reader asked for everything.
std::string shown_text(const std::string& text, const View& view);
/// `报修 3  投诉 2`, without zeros; `–` if all are zero.
std::string counts_line(std::string_view kind, const WordFigures& counts, const View& view);
/// Sentences with their line ends.
std::string entries_line(const Entries& entries, const View& view);
std::string flow_line(const Flow& flow, const View& view);
/// `20261003-001 20261003-002 …`
std::string ids_line(const std::vector<RequestId>& ids);

}  // namespace deskctl
