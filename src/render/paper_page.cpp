#include "deskctl/render/paper_page.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "deskctl/message/month_messages.hpp"
#include "deskctl/message/paper_messages.hpp"
#include "deskctl/render/breach_pages.hpp"
#include "deskctl/render/report_pages.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/decided_page.hpp"
#include "render/month_details_page.hpp"
#include "render/paper_charts.hpp"
#include "render/period_report.hpp"

namespace deskctl {
namespace {

class PaperPage {
 public:
  PaperPage(const Paper& paper, const Zone& zone, const View& view)
      : paper_(paper), zone_(zone), view_(view) {
    page_.language = view.language;
  }

  Page finish(const PaperChanges& changes, const PaperBasis& basis, const std::string& desk_name) {
    const std::string period = format_period(paper_.period);
    const std::string now = shown_time(paper_.now, zone_);
    page_.title = say(message::out_paper_title, {desk_name, period, now});
    const LocalDay today = zone_.day(paper_.now);
    if (paper_.period.first > today) {
      page_.add(say(message::out_paper_future, {period, now}));
    } else {
      if (paper_.period.last >= today) page_.add(say(message::out_paper_running, {period, now}));
      if (is_empty(paper_.month))
        page_.add(say(message::out_paper_empty, {period}));
      else
        add_all(changes);
    }
    add_basis(basis);
    page_.add().parts.emplace_back(Lines{say(message::out_paper_signatures) + '\n'});
    return std::move(page_);
  }

 private:
  std::string say(Message message, std::vector<std::string> values = {}) const {
    return deskctl::say(view_.language, message, values);
  }
  std::string column(std::string_view name) const { return column_label(view_, name); }

  void add_all(const PaperChanges& changes) {
    add_cover();
    add_flow();
    add_volume();
    add_decided(page_, paper_.month.decided, view_);
    add_rates();
    add_complaints();
    add_breaches();
    page_.add(say(message::out_paper_callbacks))
        .parts.emplace_back(Lines{follow_up_lines(paper_.month.details, view_)});
    add_staff(page_, paper_.staff, view_);
    const std::vector<RequestId> left = paper_.month.carried_out.ids();
    Section& carried = page_.add(say(message::out_paper_left, {std::to_string(left.size())}));
    if (!left.empty()) carried.parts.emplace_back(Lines{id_lines(left)});
    add_restatement(page_, changes.restated, zone_, view_);
    page_.sections.back().heading.insert(0, format_period(changes.period) + ": ");
  }

  // A change of a share in points, of a number in itself.
  static Cell change(const MonthReport& from, std::size_t figure, const PeriodFigure& to) {
    const auto before = from.figures[figure].tenthousandths();
    const auto now = to.tenthousandths();
    if (is_empty(from) || !before || !now) return "–";
    const auto difference = static_cast<double>(*now - *before);
    return to.is_share ? fmt::format("{:+.1f} pt", difference / 100)
                       : fmt::format("{:+.2f}", difference / 10'000);
  }

  static Cell rate(const MonthReport& report, std::size_t figure) {
    return is_empty(report) ? "–" : rate_cell(report.figures[figure]);
  }

  void add_cover() {
    Table table;
    table.columns = {{column("figure")},
                     {column("target")},
                     {column("this_period"), true},
                     {column("kept")},
                     {column("before_period"), true},
                     {column("on_before"), true},
                     {column("last_year"), true},
                     {column("on_last_year"), true},
                     {column("year"), true}};
    for (std::size_t i = 0; i < paper_.month.figures.size(); ++i) {
      const PeriodFigure& now = paper_.month.figures[i];
      if (!now.tenthousandths() && !now.target) continue;
      table.rows.push_back({label(view_.language, "figure", now.name), shown_target(now),
                            rate_cell(now), shown_kept(now, view_), rate(paper_.before, i),
                            change(paper_.before, i, now), rate(paper_.last_year, i),
                            change(paper_.last_year, i, now), rate_cell(paper_.year.figures[i])});
    }
    Section& section = page_.add(say(message::out_paper_cover));
    section.parts.emplace_back(std::move(table));
    section.parts.emplace_back(
        Lines{say(message::out_paper_cover_legend,
                  {format_period(paper_.before.period), format_period(paper_.last_year.period),
                   format_period(paper_.year.period)}) +
              '\n'});
  }

  Table side_by_side(std::string_view name) const {
    Table table;
    table.columns = {{column(name)}};
    for (const char* one : {"this_period", "before_period", "last_year", "year"})
      table.columns.push_back({column(one), true});
    return table;
  }
  template <typename Count>
  std::vector<Cell> counts(std::string name, const Count& count) const {
    std::vector<Cell> row{std::move(name)};
    for (const MonthReport* report :
         {&paper_.month, &paper_.before, &paper_.last_year, &paper_.year})
      row.push_back(count_cell(count(*report)));
    return row;
  }

  void add_flow() {
    Table table = side_by_side("count");
    const auto add = [&](Message name, const auto& figure) {
      table.rows.push_back(
          counts(say(name), [&](const MonthReport& report) { return figure(report).count(); }));
    };
    add(message::out_months_in, [](const MonthReport& r) { return r.carried_in.open; });
    add(message::out_months_logged, [](const MonthReport& r) { return r.flow.logged; });
    add(message::out_months_reopened, [](const MonthReport& r) { return r.flow.reopened; });
    add(message::out_months_finished, [](const MonthReport& r) { return r.flow.finished; });
    add(message::out_months_out, [](const MonthReport& r) { return r.carried_out.open; });
    table.rows.push_back(counts(say(message::out_months_breached), [](const MonthReport& report) {
      return static_cast<long long>(report.decided.breached.size());
    }));
    Section& section = page_.add(say(message::out_paper_flow));
    section.parts.emplace_back(std::move(table));
    section.parts.emplace_back(flow_chart(paper_, view_));
  }

  void add_volume() {
    Table table = side_by_side("category");
    const auto& categories = paper_.month.by_category;
    for (std::size_t i = 0; i < categories.size(); ++i) {
      const std::string& word = categories[i].first;
      auto row =
          counts(label(view_.language, Vocabulary::category, word),
                 [i](const MonthReport& report) { return report.by_category[i].second.count(); });
      if (std::any_of(row.begin() + 1, row.end(), [](const Cell& cell) { return cell.value > 0; }))
        table.rows.push_back(std::move(row));
    }
    page_.add(say(message::out_paper_categories)).parts.emplace_back(std::move(table));
    page_.add(say(message::out_paper_volume)).parts.emplace_back(volume_chart(paper_, view_));
    page_.sections.back().parts.emplace_back(volume_table(paper_, view_));
    page_.add(say(message::out_paper_hours)).parts.emplace_back(hours_chart(paper_, view_));
    page_.sections.back().parts.emplace_back(hours_table(paper_, view_));
  }

  void add_rates() {
    page_.add(say(message::out_paper_rates))
        .parts.emplace_back(rates_chart(paper_.month.figures, view_));
    add_figures(page_.sections.back(), paper_.month.figures, view_);
  }

  void add_complaints() {
    Section& section = page_.add(say(message::out_paper_complaints));
    if (paper_.complaints.items.empty()) {
      section.parts.emplace_back(Lines{say(message::out_paper_no_complaints) + '\n'});
      return;
    }
    section.parts.emplace_back(Lines{complaints_line(paper_.complaints.figures, view_)});
    page_.add(say(message::out_paper_causes)).parts.emplace_back(causes_table());
  }

  Table causes_table() const {
    Table table;
    table.columns = {{column("cause")}};
    std::vector<std::string> teams, causes;
    for (const CauseLine& line : paper_.causes) {
      if (std::find(teams.begin(), teams.end(), line.team) == teams.end())
        teams.push_back(line.team);
      if (causes.empty() || causes.back() != line.cause) causes.push_back(line.cause);
    }
    for (const std::string& team : teams)
      table.columns.push_back(
          {team.empty() ? say(message::out_paper_no_team) : shown_assignee(team, view_.language),
           true});
    for (const std::string& cause : causes) {
      std::vector<Cell> row{cause.empty() ? say(message::out_paper_no_cause)
                                          : label(view_.language, Vocabulary::cause, cause)};
      for (const std::string& team : teams) {
        const auto found = std::find_if(
            paper_.causes.begin(), paper_.causes.end(),
            [&](const CauseLine& line) { return line.cause == cause && line.team == team; });
        row.push_back(count_or_empty(found == paper_.causes.end() ? 0 : found->matters));
      }
      table.rows.push_back(std::move(row));
    }
    return table;
  }

  void add_breaches() {
    Section& section =
        page_.add(say(message::out_paper_breaches, {std::to_string(paper_.breaches.size())}));
    if (paper_.breaches.empty()) return;
    section.parts.emplace_back(breaches_table(paper_.breaches, zone_, view_));
    page_.add(say(message::out_paper_totals))
        .parts.emplace_back(holders_table(paper_.breaches, view_));
  }

  void add_basis(const PaperBasis& basis) {
    std::string lines =
        say(message::out_paper_files,
            {std::to_string(basis.files), basis.last_month, std::to_string(basis.bytes)}) +
        '\n';
    lines += (basis.seal.empty() ? say(message::out_paper_no_seal)
                                 : say(message::out_paper_seal, {basis.seal})) +
             '\n';
    lines += say(message::out_paper_policy,
                 {printable(basis.policy), basis.rules_digest.substr(0, 16)}) +
             '\n';
    lines += say(message::out_paper_now, {zone_.format(paper_.now), basis.version}) + '\n';
    page_.add(say(message::out_paper_basis)).parts.emplace_back(Lines{std::move(lines)});
  }

  const Paper& paper_;
  const Zone& zone_;
  const View& view_;
  Page page_;
};

}  // namespace

Page paper_page(const Paper& paper, const PaperChanges& changes, const PaperBasis& basis,
                const std::string& desk_name, const Zone& zone, const View& view) {
  return PaperPage(paper, zone, view).finish(changes, basis, desk_name);
}

}  // namespace deskctl
