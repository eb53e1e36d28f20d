// The figures of each report, as data.
#include <array>

#include "deskctl/report/desk_figures.hpp"

namespace deskctl {
namespace {

using Form = DeskFigure::Form;
using Take = DeskFigure::Take;

constexpr DeskFigure summed(std::string_view name, std::string_view path) {
  return {name, Form::count, Take::sum, path};
}
constexpr DeskFigure each_item(std::string_view name, std::string_view path) {
  return {name, Form::count, Take::items, path};
}
constexpr DeskFigure distinct_texts(std::string_view name, std::string_view path) {
  return {name, Form::count, Take::distinct, path};
}
constexpr DeskFigure latest_by(std::string_view path) {
  return {"latest", Form::minutes, Take::highest, path};
}
constexpr DeskFigure seconds_in(std::string_view name, std::string_view path) {
  return {name, Form::seconds, Take::sum, path};
}
constexpr DeskFigure money_in(std::string_view name, std::string_view path) {
  return {name, Form::money, Take::sum, path};
}
constexpr DeskFigure share_in(std::string_view name, std::string_view path, std::string_view of) {
  return {name, Form::share, Take::sum, path, of};
}
constexpr DeskFigure ready_share(std::string_view name, std::string_view path) {
  return {name, Form::share, Take::sum, path};
}

// To add a report: a table here, its row in `rows_of_reports`, and in desks_messages.def its name
// (word_desks_NAME) and those of its figures (word_line_NAME).
constexpr std::array of_overdue{
    each_item("clocks", "items.*"),
    distinct_texts("requests", "items.*.register=.id"),
    distinct_texts("complaints", "items.*.category=complaint.id"),
    latest_by("items.*.late_minutes"),
};
constexpr std::array of_due{
    each_item("clocks", "items.*"),
    distinct_texts("requests", "items.*.register=.id"),
    distinct_texts("complaints", "items.*.category=complaint.id"),
};
constexpr std::array of_callbacks{
    each_item("callbacks", "items.*"),
    each_item("late", "items.*.status=overdue"),
    summed("missed_calls", "items.*.attempts"),
};
constexpr std::array of_callback_sheet{
    each_item("calls", "items.*"),
    distinct_texts("requests", "items.*.id"),
    each_item("grade_a", "items.*.grade=A"),
    each_item("grade_b", "items.*.grade=B"),
    each_item("grade_c", "items.*.grade=C"),
    DeskFigure{"satisfied", Form::share, Take::items, "items.*.grade=A|B", "items.*.grade=A|B|C"},
};
constexpr std::array of_day{
    summed("logged", "logged"),          summed("finished", "finished"),
    summed("reopened", "reopened"),      each_item("open", "open.*"),
    each_item("held", "held.*"),         each_item("callbacks", "callbacks_pending.*"),
    each_item("breaches", "breaches.*"), each_item("urged", "urged_after_end.*"),
};
constexpr std::array of_month{
    summed("carried_in", "carried.in.open"),
    summed("logged", "flow.logged"),
    summed("reopened", "flow.reopened"),
    summed("finished", "flow.finished"),
    summed("carried_out", "carried.out.open"),
    each_item("breached", "decided.breached_requests.*"),
    ready_share("arrive-on-time", "figures.arrive-on-time"),
    ready_share("handle-on-time", "figures.handle-on-time"),
    ready_share("complaints-in-time", "figures.complaints-in-time"),
    ready_share("callbacks-in-time", "figures.callbacks-in-time"),
    ready_share("satisfied", "figures.satisfied"),
};
constexpr std::array of_paper{
    summed("entries", "month.entries.valid"),
    summed("carried_in", "month.carried.in.open"),
    summed("logged", "month.flow.logged"),
    summed("finished", "month.flow.finished"),
    summed("carried_out", "month.carried.out.open"),
    each_item("breached", "month.decided.breached_requests.*"),
    summed("matters", "month.complaints.matters"),
    summed("effective", "month.complaints.effective"),
    ready_share("satisfied", "month.figures.satisfied"),
    each_item("changed_since", "changes.changed.*"),
};
constexpr std::array of_figures{
    ready_share("registered-in-time", "figures.registered-in-time"),
    ready_share("answered-in-3-rings", "figures.answered-in-3-rings"),
    ready_share("dispatched-in-time", "figures.dispatched-in-time"),
    ready_share("accepted-in-time", "figures.accepted-in-time"),
    ready_share("arrive-on-time", "figures.arrive-on-time"),
    ready_share("handle-on-time", "figures.handle-on-time"),
    ready_share("timely-repairs", "figures.timely-repairs"),
    ready_share("completion", "figures.completion"),
    ready_share("over-a-month", "figures.over-a-month"),
    ready_share("unresolvable", "figures.unresolvable"),
    ready_share("returned", "figures.returned"),
    ready_share("first-fix", "figures.first-fix"),
    ready_share("rework", "figures.rework"),
    ready_share("settled-at-once", "figures.settled-at-once"),
    DeskFigure{"complaints-per-1000", Form::per_thousand, Take::sum, "figures.complaints-per-1000"},
    ready_share("effective-complaints", "figures.effective-complaints"),
    ready_share("complaints-in-time", "figures.complaints-in-time"),
    ready_share("complaints-closed", "figures.complaints-closed"),
    ready_share("informed-in-time", "figures.informed-in-time"),
    ready_share("callbacks", "figures.callbacks"),
    ready_share("callbacks-in-time", "figures.callbacks-in-time"),
    ready_share("satisfied", "figures.satisfied"),
    ready_share("unqualified-reported", "figures.unqualified-reported"),
    DeskFigure{"paid", Form::money_share, Take::sum, "figures.paid"},
};
constexpr std::array of_complaints{
    summed("complaints", "complaints.entries"),
    summed("matters", "complaints.matters"),
    summed("major", "complaints.by_severity.major|extra"),
    summed("completed", "complaints.completed"),
    summed("effective", "complaints.effective"),
    each_item("breaches", "items.*.clocks.*.status=late|overdue"),
};
constexpr std::array of_repeats{
    each_item("matters", "complaints.*"),
    summed("again", "complaints.*.count"),
    each_item("repairs", "repairs.*"),
    summed("repair_times", "repairs.*.count"),
};
constexpr std::array of_staff{
    each_item("people", "staff.*"),
    summed("entries", "staff.*.logged"),
    summed("events", "staff.*.events"),
    summed("reached", "staff.*.reached"),
    summed("escalated", "staff.*.escalated"),
    share_in("on_time", "staff.*.clocks.*.met", "staff.*.clocks.*.met|late|overdue"),
    each_item("teams", "teams.*"),
    share_in("teams_on_time", "teams.*.clocks.*.met", "teams.*.clocks.*.met|late|overdue"),
};
constexpr std::array of_breaches{
    each_item("breaches", "items.*"),
    distinct_texts("requests", "items.*.id"),
    distinct_texts("complaints", "items.*.category=complaint.id"),
    each_item("not_done", "items.*.status=overdue"),
    latest_by("items.*.late_minutes"),
};
constexpr std::array of_spent{
    each_item("breaches", "items.*"),
    seconds_in("time", "items.*.seconds"),
    seconds_in("time_of_desk", "holders.*.kind=desk.seconds"),
    seconds_in("time_of_team", "holders.*.kind=team.seconds"),
    seconds_in("time_of_resident", "holders.*.kind=resident.seconds"),
    seconds_in("time_of_hold", "holders.*.kind=hold.seconds"),
    seconds_in("time_of_closed", "holders.*.kind=closed.seconds"),
};
constexpr std::array of_stuck{
    each_item("requests", "items.*"),
    each_item("complaints", "items.*.category=complaint"),
    each_item("older", "items.*.reasons.*.reason=older"),
    each_item("quiet", "items.*.reasons.*.reason=quiet"),
    each_item("held", "items.*.reasons.*.reason=held"),
    each_item("urged", "items.*.reasons.*.reason=urged"),
};
constexpr std::array of_fees{
    distinct_texts("requests", "items.*.id"),
    money_in("owed", "owed"),
    money_in("paid", "paid"),
    money_in("unpaid", "unpaid"),
    summed("payments", "takers.*.payments"),
};
constexpr std::array of_compare{
    distinct_texts("changed", "requests.*.id"),
    each_item("begin_later", "begin_later.*"),
    summed("breached_before", "clocks.*.before.late|overdue"),
    summed("breached_after", "clocks.*.after.late|overdue"),
    share_in("on_time_before", "clocks.*.before.met", "clocks.*.before.met|late|overdue"),
    share_in("on_time_after", "clocks.*.after.met", "clocks.*.after.met|late|overdue"),
};
constexpr std::array of_register{
    each_item("entries", "items.*"),
    each_item("open", "items.*.status=open"),
    each_item("void", "items.*.status=void"),
    latest_by("items.*.late_minutes"),
};

constexpr bool lists = true;
constexpr std::array rows_of_reports{
    DeskReport{"overdue", of_overdue, lists},
    DeskReport{"due", of_due, lists},
    DeskReport{"callbacks", of_callbacks, lists},
    DeskReport{"callback-sheet", of_callback_sheet, lists},
    DeskReport{"day", of_day},
    DeskReport{"month", of_month},
    DeskReport{"paper", of_paper},
    DeskReport{"figures", of_figures},
    DeskReport{"complaints", of_complaints, lists},
    DeskReport{"repeats", of_repeats, lists},
    DeskReport{"staff", of_staff, lists},
    DeskReport{"breaches", of_breaches, lists},
    DeskReport{"spent", of_spent, lists},
    DeskReport{"stuck", of_stuck, lists},
    DeskReport{"fees", of_fees, lists},
    DeskReport{"compare", of_compare},
    DeskReport{"register", of_register, lists},
};

}  // namespace

std::span<const DeskReport> desk_reports() {
  return rows_of_reports;
}

const DeskReport* find_desk_report(std::string_view name) {
  for (const DeskReport& report : rows_of_reports)
    if (report.name == name) return &report;
  return nullptr;
}

}  // namespace deskctl
