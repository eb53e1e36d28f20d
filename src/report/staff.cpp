#include "deskctl/report/staff.hpp"

#include <algorithm>
#include <set>

#include "deskctl/journal/redaction.hpp"
#include "report/counting.hpp"

namespace deskctl {
namespace {

// Clocks stopped by work events are the team's; all others are the desk's.
bool is_for_team(const Rule& rule) {
  const auto& kinds = rule.until.events;
  return !kinds.empty() && std::all_of(kinds.begin(), kinds.end(), [](EventKind kind) {
    return kind == EventKind::accepted || kind == EventKind::quoted || kind == EventKind::arrived ||
           kind == EventKind::completed || kind == EventKind::returned;
  });
}

void count(Kept& kept, ClockStatus status) {
  kept.met += status == ClockStatus::met;
  kept.late += status == ClockStatus::late;
  kept.overdue += status == ClockStatus::overdue;
}

// The team that had the work order when a clock stopped, when its cycle ended, or at the end; empty
// if none had. A team that gets the order later is not late with it.
std::string_view team_of(const Request& request, const Clock& clock) {
  std::string_view team;
  for (const Step& step : request.judged_steps()) {
    if (step.event->kind == EventKind::dispatched) team = step.event->field(Column::team);
    if (&step == clock.stopped_by || &step == clock.ended_by) break;
  }
  return team;
}

template <typename Line>
std::vector<Line> lines_of(std::map<std::string, Line>&& lines) {
  std::vector<Line> out;
  for (auto& [name, line] : lines) out.push_back(std::move(line));
  return out;
}

}  // namespace

StaffGathering::StaffGathering(const Policy& policy, Period period, const Zone& zone, Instant now)
    : policy_(policy), zone_(zone), report_{period, now, {}, {}, {}}, gaps_(policy) {
  for (const ClockPolicy& clock : policy.clocks) report_.clocks.push_back(clock.name);
}

StaffLine& StaffGathering::person(std::string_view stored) {
  StaffLine& line = staff_[plain(stored)];
  if (line.clocks.empty()) {
    line.name = plain(stored);
    line.clocks.resize(policy_.clocks.size());
  }
  return line;
}

TeamLine& StaffGathering::team(std::string_view stored) {
  TeamLine& line = teams_[plain(stored)];
  if (line.clocks.empty()) {
    line.name = plain(stored);
    line.clocks.resize(policy_.clocks.size());
    line.grades = figures_for(Vocabulary::grade);
  }
  return line;
}

void StaffGathering::add(const Request& request) {
  if (request.status == Status::voided || !report_.period.contains(zone_.day(request.logged)))
    return;
  add_events(request);
  const std::vector<Clock> clocks = clocks_of(request, policy_, report_.now);
  for (const Clock& clock : clocks) add_clock(request, clock);
  gaps_.add(clocks);
}

void StaffGathering::add_events(const Request& request) {
  std::string_view team_now;
  std::set<std::string_view> teams;
  for (const Step& step : request.steps) {
    const Event& event = *step.event;
    if (is_redaction(event)) continue;  // redaction is no work on the request
    StaffLine& by = person(event.field(Column::by));
    ++by.events;
    switch (event.kind) {
      case EventKind::logged: {
        const std::string_view taken_by = event.fact(Fact::taken_by);
        StaffLine& taker = taken_by.empty() ? by : person(taken_by);
        ++taker.logged;
        taker.rings_over_3 += number_in(event.fact(Fact::rings)) > policy_.counting.rings;
        break;
      }
      case EventKind::dispatched:
        team_now = event.field(Column::team);
        teams.insert(team_now);
        break;
      case EventKind::completed:
        if (!team_now.empty()) ++team(team_now).completed;
        break;
      case EventKind::reopened:
        if (!team_now.empty()) ++team(team_now).reopened;
        break;
      case EventKind::returned:
        team_now = {};
        break;
      case EventKind::called_back:
        ++by.reached;
        if (team_now.empty()) break;
        count(team(team_now).grades, event.field(Column::grade), request.id);
        break;
      case EventKind::call_missed:
        ++by.missed;
        break;
      case EventKind::escalated:
        ++by.escalated;
        break;
      default:
        break;
    }
  }
  for (const std::string_view name : teams) ++team(name).requests;
}

void StaffGathering::add_clock(const Request& request, const Clock& clock) {
  const auto index = static_cast<std::size_t>(clock.policy - policy_.clocks.data());
  if (is_for_team(*clock.rule)) {
    const std::string_view name = team_of(request, clock);
    if (!name.empty()) count(team(name).clocks[index], clock.status);
  } else if (clock.stopped_by != nullptr) {
    const Event& event = *clock.stopped_by->event;
    const std::string_view taken_by =
        event.kind == EventKind::logged ? event.fact(Fact::taken_by) : std::string_view{};
    count(person(taken_by.empty() ? event.field(Column::by) : taken_by).clocks[index],
          clock.status);
  }
}

StaffReport StaffGathering::finish() && {
  report_.staff = lines_of(std::move(staff_));
  report_.teams = lines_of(std::move(teams_));
  return std::move(report_);
}

}  // namespace deskctl
