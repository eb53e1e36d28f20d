#include "deskctl/report/staff.hpp"

#include <algorithm>
#include <set>

#include "deskctl/journal/redaction.hpp"
#include "deskctl/report/decided.hpp"
#include "deskctl/sla/ladder.hpp"
#include "report/counting.hpp"

namespace deskctl {
namespace {

void add_to(Kept& sum, const Kept& part) {
  sum.met += part.met;
  sum.late += part.late;
  sum.overdue += part.overdue;
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

StaffLine& StaffGathering::person(std::string_view name) {
  StaffLine& line = staff_[std::string(name)];
  if (line.clocks.empty()) {
    line.name = name;
    line.clocks.resize(policy_.clocks.size());
  }
  return line;
}

TeamLine& StaffGathering::team(std::string_view name) {
  TeamLine& line = teams_[std::string(name)];
  if (line.clocks.empty()) {
    line.name = name;
    line.clocks.resize(policy_.clocks.size());
    line.grades = figures_for(Vocabulary::grade);
  }
  return line;
}

// A person of a team stands below it.
Kept& StaffGathering::kept_by(const Answerable& who, std::size_t clock) {
  if (who.team.empty()) return person(who.clerk).clocks[clock];
  TeamLine& line = team(who.team);
  if (who.person.empty()) return line.clocks[clock];
  auto found = std::find_if(line.people.begin(), line.people.end(),
                            [&](const WorkerLine& one) { return one.name == who.person; });
  if (found == line.people.end())
    found = line.people.insert(found, {who.person, std::vector<Kept>(policy_.clocks.size())});
  return found->clocks[clock];
}

void StaffGathering::add(const Request& request) {
  if (request.status == Status::voided) return;
  add_events(request);
  const Holders holders(request);
  for (const Clock& clock : clocks_of(request, policy_, report_.now))
    if (const auto decided = decided_at(request, clock); decided && counts(*decided)) {
      add_clock(holders, clock);
      gaps_.add(clock);
    }
}

void StaffGathering::add_events(const Request& request) {
  std::string_view team_now;
  std::set<std::string_view> teams;
  for (const Step& step : request.steps) {
    const Event& event = *step.event;
    if (is_redaction(event)) continue;  // redaction is no work on the request
    const bool in_period = counts(step.at);
    if (event.kind == EventKind::dispatched) team_now = event.field(Column::team);
    if (in_period) add_event(event, request.id, team_now);
    if (in_period && event.kind == EventKind::dispatched) teams.insert(team_now);
    if (event.kind == EventKind::returned) team_now = {};
  }
  for (const std::string_view name : teams) ++team(plain(name)).requests;
}

// `of_team` has the work order, or had it last; empty if it was sent back, or none did.
void StaffGathering::add_event(const Event& event, const RequestId& id, std::string_view of_team) {
  if (event.field(Column::by) == ladder_author) return;  // the rules told somebody, no person
  StaffLine& by = person(plain(event.field(Column::by)));
  ++by.events;
  switch (event.kind) {
    case EventKind::logged: {
      const std::string_view taken_by = event.fact(Fact::taken_by);
      StaffLine& taker = taken_by.empty() ? by : person(plain(taken_by));
      ++taker.logged;
      taker.rings_over_3 += number_in(event.fact(Fact::rings)) > policy_.counting.rings;
      break;
    }
    case EventKind::completed:
      if (!of_team.empty()) ++team(plain(of_team)).completed;
      break;
    case EventKind::reopened:
      if (!of_team.empty()) ++team(plain(of_team)).reopened;
      break;
    case EventKind::called_back:
      ++by.reached;
      if (!of_team.empty()) count(team(plain(of_team)).grades, event.field(Column::grade), id);
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

void StaffGathering::add_clock(const Holders& holders, const Clock& clock) {
  const auto index = static_cast<std::size_t>(clock.policy - policy_.clocks.data());
  if (clock.decision() == Decision::met) {
    ++kept_by(holders.at_stop(clock), index).met;
    return;
  }
  if (clock.decision() != Decision::breached) return;
  const Answerable charged = holders.at_due(clock);
  Kept& kept = kept_by(charged, index);
  ++(clock.done ? kept.late : kept.overdue);
  // Nobody made good what a closing ended.
  if (!clock.done || clock.closed_away || !charged.team.empty()) return;
  const Answerable doer = holders.at_stop(clock);
  if (doer.team.empty() && doer.clerk != charged.clerk) ++person(doer.clerk).for_others;
}

StaffReport StaffGathering::finish() && {
  report_.staff = lines_of(std::move(staff_));
  report_.teams = lines_of(std::move(teams_));
  for (TeamLine& team : report_.teams) {
    std::sort(team.people.begin(), team.people.end(),
              [](const WorkerLine& a, const WorkerLine& b) { return a.name < b.name; });
    for (const WorkerLine& worker : team.people)
      for (std::size_t i = 0; i < team.clocks.size(); ++i) add_to(team.clocks[i], worker.clocks[i]);
  }
  return std::move(report_);
}

}  // namespace deskctl
