// The parts of the month report that are final when the month ends, and what changed in them.
#pragma once

#include <string>
#include <vector>

#include "deskctl/render/json.hpp"
#include "deskctl/render/page.hpp"
#include "deskctl/render/wording.hpp"
#include "deskctl/report/decided.hpp"
#include "deskctl/report/period_figures.hpp"
#include "deskctl/report/restated.hpp"

namespace deskctl {

void add_decided(Json& json, const Decided& decided);
void add_carried(Json& json, const Carried& in, const Carried& out);
void add_figures(Json& json, const std::vector<PeriodFigure>& figures);
/// The members `since` and `changed`.
void add_restatement(Json& json, const Restatement& restated);

/// A section with its basis and a legend.
void add_decided(Page& page, const Decided& decided, const View& view);
void add_restatement(Page& page, const Restatement& restated, const Zone& zone, const View& view);
/// Into a section; figures that count nothing and have no target are left out.
void add_figures(Section& section, const std::vector<PeriodFigure>& figures, const View& view);
/// A sentence with its line end.
std::string carried_text(const Carried& in, const Carried& out, const View& view);

/// `≥ 95 %`; empty without a target.
std::string shown_target(const PeriodFigure& figure);
/// Whether the target was reached, in a word; empty where nobody can tell.
std::string shown_kept(const PeriodFigure& figure, const View& view);
/// `97.5 %`, `3.20`; `–` for 0 of 0.
Cell rate_cell(const PeriodFigure& figure);
/// `120.50`
std::string shown_money(long long cents);
/// Ids, six on a line, indented.
std::string id_lines(const std::vector<RequestId>& ids);

}  // namespace deskctl
