// Reports, for people and for programs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "deskctl/check/finding.hpp"
#include "deskctl/render/json.hpp"
#include "deskctl/render/page.hpp"
#include "deskctl/render/wording.hpp"
#include "deskctl/report/callback_list.hpp"
#include "deskctl/report/compare.hpp"
#include "deskctl/report/complaints.hpp"
#include "deskctl/report/day.hpp"
#include "deskctl/report/due.hpp"
#include "deskctl/report/month.hpp"
#include "deskctl/report/named_figures.hpp"
#include "deskctl/report/restated.hpp"
#include "deskctl/report/staff.hpp"

namespace deskctl {

/// `title` is the sentence above the table.
Page due_page(const std::vector<DueItem>& items, const std::string& title, const Zone& zone,
              const View& view);
Table due_table(const std::vector<DueItem>& items, const Zone& zone, const View& view);
/// `name` is the report's: overdue or due; `since` is the value of --since.
std::string due_json(const std::vector<DueItem>& items, std::string_view name, const Zone& zone,
                     bool full, const std::optional<Instant>& since = std::nullopt);

Page callbacks_page(const std::vector<CallbackItem>& items, const std::string& title,
                    const Zone& zone, const View& view);
Table callbacks_table(const std::vector<CallbackItem>& items, const Zone& zone, const View& view);
std::string callbacks_json(const std::vector<CallbackItem>& items, const Zone& zone, bool full);

/// `restated` is null unless the report is compared with an earlier copy.
Page month_page(const MonthReport& report, const Restatement* restated,
                const std::string& desk_name, const Zone& zone, const View& view);
std::string month_json(const MonthReport& report, const Restatement* restated, const Zone& zone);
/// Several periods, a column each; `whole` are the days of all of them.
Page months_page(const std::vector<MonthReport>& reports, const Period& whole,
                 const std::string& desk_name, const Zone& zone, const View& view);
std::string months_json(const std::vector<MonthReport>& reports, const Period& whole,
                        const Zone& zone);

Page figures_page(const FiguresReport& report, const std::string& title, const View& view);
std::string figures_json(const FiguresReport& report, const Zone& zone);
Page figures_by_month_page(const std::vector<FiguresReport>& reports, const std::string& title,
                           const View& view);
std::string figures_by_month_json(const std::vector<FiguresReport>& reports, const Period& whole,
                                  const Zone& zone);
std::string figure_json(const NamedFigure& figure, const Zone& zone);

Page day_page(const DayReport& report, const std::string& desk_name, const Zone& zone,
              const View& view);
std::string day_json(const DayReport& report, const Zone& zone, bool full);

Page complaints_page(const ComplaintReport& report, const std::string& title, const Zone& zone,
                     const View& view);
std::string complaints_json(const ComplaintReport& report, const Zone& zone, bool full);

/// A section for people, and one for teams if there are any.
void add_staff(Page& page, const StaffReport& report, const View& view);
Page staff_page(const StaffReport& report, const std::string& title, const View& view);
std::string staff_json(const StaffReport& report, const Zone& zone);

Page repeats_page(const Repeats& repeats, const std::string& title, const View& view);
std::string repeats_json(const Repeats& repeats, const Period& period, const Zone& zone, bool full);

Page compare_page(const Comparison& comparison, const std::string& title, const Zone& zone,
                  const View& view);
std::string compare_json(const Comparison& comparison, const std::string& policy_file,
                         const Zone& zone);

/// A line for each finding, with a rule's hint at its first; a sentence below sums up. At most
/// `most` are shown, all are counted.
std::string check_text(const std::vector<Finding>& findings, const View& view,
                       std::size_t most = SIZE_MAX);
/// The same on paper; with a review below its figures and above the reviews that were recorded, or
/// the line for the signature.
Page check_page(const std::vector<Finding>& findings, const std::optional<DayReview>& review,
                const std::string& title, const Zone& zone, const View& view);
/// Messages are English in every language.
std::string check_json(const std::vector<Finding>& findings, const std::optional<DayReview>& review,
                       const Zone& zone);
/// The review of a day: its figures, its findings, and what a supervisor recorded, or the line to
/// sign.
std::string review_text(const DayReview& review, const std::vector<Finding>& findings,
                        const std::string& desk_name, const Zone& zone, const View& view,
                        std::size_t most = SIZE_MAX);

}  // namespace deskctl
