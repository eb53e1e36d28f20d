#include "deskctl/report/named_figures.hpp"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace deskctl {
namespace {

using Ids = std::vector<RequestId>;

// Collects figures under the name of the group they belong to.
class FigureNames {
 public:
  void add(const std::string& name, Ids ids) {
    std::sort(ids.begin(), ids.end());
    figures_.push_back({name, std::move(ids), std::nullopt});
  }
  void add(const std::string& name, const Figure& figure, std::optional<long long> cents) {
    add(name, figure);
    figures_.back().cents = cents;
  }
  void add(const std::string& name, const Figure& figure) { add(name, figure.ids()); }
  void add(const std::string& name, std::initializer_list<const Figure*> parts) {
    Ids ids;
    for (const Figure* part : parts)
      for (const RequestId& id : part->ids()) ids.push_back(id);
    add(name, std::move(ids));
  }
  void add(const std::string& name, const WordFigures& figures) {
    for (const auto& [word, figure] : figures) add(name + '.' + word, figure);
  }
  void add(const std::string& name, const Share& share) {
    add(name + ".met", share.met);
    add(name + ".of", share.of);
  }
  void add(const std::string& name, const std::vector<MonthLists::Flagged>& items) {
    Ids ids;
    for (const MonthLists::Flagged& item : items) ids.push_back(item.id);
    add(name, std::move(ids));
  }

  std::vector<NamedFigure> finish() && { return std::move(figures_); }

 private:
  std::vector<NamedFigure> figures_;
};

void add_decided(FigureNames& names, const Decided& decided) {
  for (const DecidedClock& clock : decided.clocks) {
    const std::string name = "decided.clocks." + clock.name;
    names.add(name + ".met", clock.met);
    names.add(name + ".breached", clock.breached);
    names.add(name + ".superseded", clock.superseded);
    names.add(name + ".excused", clock.excused);
    names.add(name + ".of", {&clock.met, &clock.breached});
    names.add(name + ".on_time_rate", {&clock.met, &clock.breached});
  }
  names.add("decided.breached_requests", decided.breached);
  names.add("decided.from_earlier", decided.from_earlier);
}

void add_carried(FigureNames& names, const std::string& name, const Carried& carried) {
  names.add(name + ".open", carried.open);
  names.add(name + ".running", carried.running);
  names.add(name + ".ids", carried.ids());
}

void add_flow(FigureNames& names, const MonthReport& report) {
  names.add("entries.logged", report.entries.logged);
  names.add("entries.void", report.entries.voided);
  names.add("entries.valid", report.entries.valid);
  names.add("flow.open_at_start", report.flow.open_at_start);
  names.add("flow.logged", report.flow.logged);
  names.add("flow.reopened", report.flow.reopened);
  names.add("flow.finished", report.flow.finished);
  names.add("flow.open_at_end", report.flow.open_at_end);
  names.add("by_category", report.by_category);
  names.add("by_channel", report.by_channel);
}

void add_complaints(FigureNames& names, const ComplaintFigures& complaints) {
  names.add("complaints.entries", complaints.entries);
  names.add("complaints.matters", complaints.matters);
  names.add("complaints.by_severity", complaints.by_severity);
  names.add("complaints.completed", complaints.completed);
  names.add("complaints.effective", complaints.effective);
  names.add("complaints.before_due_day", complaints.before_due_day);
}

void add_clock(FigureNames& names, const ClockFigures& clock) {
  const std::string name = "clocks." + clock.name;
  names.add(name, {&clock.met, &clock.late, &clock.overdue, &clock.pending, &clock.superseded,
                   &clock.excused, &clock.no_due});
  names.add(name + ".met", clock.met);
  names.add(name + ".late", clock.late);
  names.add(name + ".overdue", clock.overdue);
  names.add(name + ".pending", clock.pending);
  names.add(name + ".superseded", clock.superseded);
  names.add(name + ".excused", clock.excused);
  names.add(name + ".no_due", clock.no_due);
  names.add(name + ".on_time_rate", {&clock.met, &clock.late, &clock.overdue});
  names.add(name + ".median_minutes", clock.done);
  names.add(name + ".p90_minutes", clock.done);
  names.add(name + ".max_late_minutes", clock.worst);
}

void add_details(FigureNames& names, const MonthDetails& details) {
  names.add("repairs.arrive_on_time", details.repairs.arrive_on_time);
  names.add("repairs.handle_on_time", details.repairs.handle_on_time);
  names.add("repairs.timely", details.repairs.timely);
  names.add("callbacks.needed", details.callbacks.needed);
  names.add("callbacks.reached", details.callbacks.reached);
  names.add("callbacks.excused", details.callbacks.excused);
  names.add("callbacks.ripe", details.callbacks.ripe);
  names.add("callbacks.on_time", details.callbacks.on_time);
  names.add("callbacks.grades", details.callbacks.grades);
  names.add("callbacks.satisfied", details.callbacks.satisfied);
}

void add_lists(FigureNames& names, const MonthLists& lists) {
  Ids matters;
  for (const RepeatedComplaint& item : lists.repeats.complaints) matters.push_back(item.id);
  Ids repairs;
  for (const RepeatedRepair& item : lists.repeats.repairs)
    repairs.insert(repairs.end(), item.ids.begin(), item.ids.end());
  names.add("lists.repeat_complaints", std::move(matters));
  names.add("lists.repeat_repairs", std::move(repairs));
  names.add("lists.unqualified", lists.unqualified);
  names.add("lists.role_violations", lists.role_violations);
  names.add("lists.rings_over_3", lists.rings_over_3);
  names.add("lists.phone_without_recording", lists.phone_without_recording);
  names.add("lists.contact_missing", lists.contact_missing);
  names.add("lists.no_agreed_deadline", lists.no_agreed_deadline);
  names.add("lists.incidents", lists.incidents);
  names.add("lists.two_day_handover", lists.two_day_handover);
  names.add("lists.one_week_handover", lists.one_week_handover);
  names.add("lists.site_visits", lists.site_visits);
}

}  // namespace

std::vector<NamedFigure> figures_of(const MonthReport& report) {
  FigureNames names;
  add_decided(names, report.decided);
  add_carried(names, "carried.in", report.carried_in);
  add_carried(names, "carried.out", report.carried_out);
  for (const PeriodFigure& figure : report.figures) {
    names.add("figures." + std::string(figure.name) + ".met", figure.met, figure.met_cents);
    names.add("figures." + std::string(figure.name) + ".of", figure.of, figure.of_cents);
  }
  add_flow(names, report);
  add_complaints(names, report.details.complaints);
  for (const ClockFigures& clock : report.clocks) add_clock(names, clock);
  names.add("breached_requests", report.breached);
  add_details(names, report.details);
  add_lists(names, report.details.lists);
  return std::move(names).finish();
}

std::vector<NamedFigure> figures_of(const FiguresReport& report) {
  FigureNames names;
  const auto add = [&](const std::vector<PeriodFigure>& figures, const std::string& group) {
    for (const PeriodFigure& figure : figures) {
      const std::string name(figure.name);
      // A number per thousand households has no requests but those it counts.
      names.add(name + group, figure.is_share ? figure.of : figure.met);
      names.add(name + ".met" + group, figure.met, figure.met_cents);
      names.add(name + ".of" + group, figure.of, figure.of_cents);
    }
  };
  add(report.figures, "");
  for (const FiguresReport::Group& group : report.groups)
    add(group.figures, '@' + (group.value.empty() ? "none" : group.value));
  return std::move(names).finish();
}

}  // namespace deskctl
