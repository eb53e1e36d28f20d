// The table of clocks. Its columns and their order are those of the contract.
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
Answerable counted_for(const Request& request, const Clock& clock) {
  const bool kept = clock.stopped_by != nullptr && clock.decision() != Decision::breached;
  if (kept) return answerable_at_stop(request, clock);
  if (clock.due) return answerable_at_due(request, clock);
  return {plain(request.situation.team), plain(request.situation.person), plain(request.owner)};
}

using C = ClockSource;
using T = ColumnType;
constexpr std::array export_of_clocks{
    ColumnOf<C>{{"desk", T::text, true, "Code of the desk, or the name of its folder"},
                [](const C& c) { return cell_of(c.scope.desk); }},
    ColumnOf<C>{{"id", T::text, true, "Number of the request"},
                [](const C& c) { return cell_of(c.request.id.text()); }},
    ColumnOf<C>{{"clock", T::text, true, "Name of the clock in the policy"},
                [](const C& c) { return cell_of(c.clock.name()); }},
    ColumnOf<C>{{"cycle", T::whole, true, "From 1; a reopening or an upgrade begins the next"},
                [](const C& c) { return ExportValue(static_cast<long long>(c.clock.cycle)); }},
    ColumnOf<C>{{"start", T::time, true, "Moment from which open time is measured"},
                [](const C& c) { return ExportValue(c.clock.start); }},
    ColumnOf<C>{{"due", T::time, false, "Last moment in time; null if none is known"},
                [](const C& c) { return cell_of(c.clock.due); }},
    ColumnOf<C>{{"decided", T::time, false, "Moment of the final verdict; null while open"},
                [](const C& c) { return cell_of(c.clock.decided); }},
    ColumnOf<C>{{"done", T::time, false, "Moment at which it was stopped"},
                [](const C& c) { return cell_of(c.clock.done); }},
    ColumnOf<C>{
        {"status", T::text, true, "met, late, overdue, pending, superseded, excused or no-due"},
        [](const C& c) { return cell_of(word_of(c.clock.status)); }},
    ColumnOf<C>{{"late_seconds", T::whole, true, "Past its due, to done or to now; 0 if not late"},
                [](const C& c) { return cell_of(c.clock.late); }},
    ColumnOf<C>{{"open_seconds", T::whole, false,
                 "From start to done in the clock's own calendar; null until done"},
                [](const C& c) {
                  if (!c.clock.done) return ExportValue();
                  return cell_of(open_between(c.scope.policy.calendar(c.clock.rule->calendar),
                                              c.clock.start, *c.clock.done));
                }},
    ColumnOf<C>{{"team", T::text, false, "Team that is counted for it; null: the desk"},
                [](const C& c) { return cell_of(c.holder.team); }},
    ColumnOf<C>{{"person", T::text, false, "Person of the team, else of the desk"},
                [](const C& c) {
                  return cell_of(c.holder.team.empty() ? c.holder.clerk : c.holder.person);
                }},
    ColumnOf<C>{{"category", T::text, true, "Category of the request"},
                [](const C& c) { return cell_of(c.request.category); }},
    ColumnOf<C>{{"severity", T::text, false, "Final severity of a complaint"},
                [](const C& c) { return cell_of(c.request.situation.severity); }},
    ColumnOf<C>{{"policy", T::text, true,
                 "State of policy and holidays that judged it: 16 digits of their SHA-256"},
                [](const C& c) { return cell_of(c.scope.rules); }},
};
constexpr auto clock_column_list = columns_in(export_of_clocks);

}  // namespace

std::span<const ExportColumn> clock_columns() {
  return clock_column_list;
}

ExportRow clock_row(const Request& request, const Clock& clock, const ExportScope& scope) {
  return row_from(export_of_clocks,
                  ClockSource{request, clock, scope, counted_for(request, clock)});
}

}  // namespace deskctl
