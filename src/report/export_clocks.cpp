// The table of clocks. Its columns and their order are those of the contract.
#include "deskctl/report/decided.hpp"
#include "report/export_columns.hpp"

namespace deskctl {
namespace {

struct ClockSource {
  const Request& request;
  const Clock& clock;
  const ExportScope& scope;
  Answerable holder;
};

// Whoever is counted for it in the report of staff: a breach is of who had it when it was due, all
// else that was done of who did it. One without a due has whoever has the request now.
Answerable counted_for(const Request& request, const Holders& holders, const Clock& clock) {
  const bool kept = clock.stopped_by != nullptr && clock.decision() != Decision::breached;
  if (kept) return holders.at_stop(clock);
  if (clock.due) return holders.at_due(clock);
  return {plain(request.situation.team), plain(request.situation.person), plain(request.owner)};
}

using T = ColumnType;
constexpr std::array export_of_clocks{
    ColumnOf<ClockSource>{{"desk", T::text, true, "Code of the desk, or the name of its folder"},
                          [](const ClockSource& c) { return cell_of(c.scope.desk); }},
    ColumnOf<ClockSource>{{"id", T::text, true, "Number of the request"},
                          [](const ClockSource& c) { return cell_of(c.request.id.text()); }},
    ColumnOf<ClockSource>{{"clock", T::text, true, "Name of the clock in the policy"},
                          [](const ClockSource& c) { return cell_of(c.clock.name()); }},
    ColumnOf<ClockSource>{
        {"cycle", T::whole, true, "From 1; a reopening or an upgrade begins the next"},
        [](const ClockSource& c) { return ExportValue(static_cast<long long>(c.clock.cycle)); }},
    ColumnOf<ClockSource>{{"start", T::time, true, "Moment from which open time is measured"},
                          [](const ClockSource& c) { return ExportValue(c.clock.start); }},
    ColumnOf<ClockSource>{{"due", T::time, false, "Last moment in time; null if none is known"},
                          [](const ClockSource& c) { return cell_of(c.clock.due); }},
    ColumnOf<ClockSource>{
        {"decided", T::time, false, "Moment of the final verdict; null while open"},
        [](const ClockSource& c) { return cell_of(decided_at(c.request, c.clock)); }},
    ColumnOf<ClockSource>{{"done", T::time, false, "Moment at which it was stopped"},
                          [](const ClockSource& c) { return cell_of(c.clock.done); }},
    ColumnOf<ClockSource>{
        {"status", T::text, true, "met, late, overdue, pending, superseded, excused or no-due"},
        [](const ClockSource& c) { return cell_of(word_of(c.clock.status)); }},
    ColumnOf<ClockSource>{
        {"late_seconds", T::whole, true, "Past its due, to done or to now; 0 if not late"},
        [](const ClockSource& c) { return cell_of(c.clock.late); }},
    ColumnOf<ClockSource>{{"open_seconds", T::whole, false,
                           "From start to done in the clock's own calendar; null until done"},
                          [](const ClockSource& c) {
                            if (!c.clock.done) return ExportValue();
                            return cell_of(
                                open_between(c.scope.policy.calendar(c.clock.rule->calendar),
                                             c.clock.start, *c.clock.done));
                          }},
    ColumnOf<ClockSource>{{"team", T::text, false, "Team that is counted for it; null: the desk"},
                          [](const ClockSource& c) { return cell_of(c.holder.team); }},
    ColumnOf<ClockSource>{{"person", T::text, false, "Person of the team, else of the desk"},
                          [](const ClockSource& c) {
                            return cell_of(c.holder.team.empty() ? c.holder.clerk
                                                                 : c.holder.person);
                          }},
    ColumnOf<ClockSource>{{"category", T::text, true, "Category of the request"},
                          [](const ClockSource& c) { return cell_of(c.request.category); }},
    ColumnOf<ClockSource>{
        {"severity", T::text, false, "Final severity of a complaint"},
        [](const ClockSource& c) { return cell_of(c.request.situation.severity); }},
    ColumnOf<ClockSource>{
        {"policy", T::text, true,
         "State of policy and holidays that judged it: 16 digits of their SHA-256"},
        [](const ClockSource& c) { return cell_of(c.scope.rules); }},
};
constexpr auto clock_column_list = columns_in(export_of_clocks);

}  // namespace

std::span<const ExportColumn> clock_columns() {
  return clock_column_list;
}

ExportRow clock_row(const Request& request, const Holders& holders, const Clock& clock,
                    const ExportScope& scope) {
  return row_from(export_of_clocks,
                  ClockSource{request, clock, scope, counted_for(request, holders, clock)});
}

}  // namespace deskctl
