#include "desk/act.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "desk/ledger.hpp"
#include "desk/repeat_search.hpp"
#include "deskctl/journal/event_named.hpp"
#include "deskctl/journal/redaction.hpp"
#include "deskctl/message/states_messages.hpp"
#include "deskctl/request/change.hpp"
#include "deskctl/sla/severity.hpp"

namespace deskctl {
namespace {

// Other hints would name the id that it did not get.
Said not_logged() {
  return {message::hint_not_logged, {}};
}

// Stands for the file of what is not in any file yet.
constexpr int no_file = -1;

bool is_logged(const std::vector<const Event*>& events) {
  return std::any_of(events.begin(), events.end(),
                     [](const Event* event) { return event->kind == EventKind::logged; });
}

// Moments at which an upgrade that was due at `due` may have been made: then, and whenever
// something happened since.
std::vector<Instant> moments_from(Instant due, const Request& request) {
  std::set<Instant> moments{due};
  for (const Step& step : request.steps)
    if (step.at > due) moments.insert(step.at);
  return {moments.begin(), moments.end()};
}

// An event that stands, and that the act would make impossible.
Objection objection_of_standing(const Step& step, const RequestId& id) {
  const std::string n = std::to_string(step.n);
  return {
      {message::state_would_forbid,
       {id.text(), n, std::string(word_of(step.event->kind)), plain(step.event->field(Column::by))},
       {"", "", "event"}},
      {message::hint_would_forbid, {id.text(), n}}};
}

// Whether the act moves it: then the fault is its new time's.
bool is_moved(const Step& step, const Request& before) {
  return std::any_of(before.steps.begin(), before.steps.end(),
                     [&](const Step& known) { return known.n == step.n && known.at != step.at; });
}

}  // namespace

bool Act::is_behind(const Month& month) {
  const auto known = behind_.find(month);
  if (known != behind_.end()) return known->second;
  return behind_.emplace(month, writing_.is_behind(month, stamp_.recorded)).first->second;
}

Journal Act::read_back(const RequestId& id, const std::vector<Draft>& drafts) {
  std::string lines = header_line() + '\n';
  for (Draft draft : drafts) {
    if (is_behind(id.month())) draft.add_fact(Fact::behind, "yes");
    lines += format_line(draft, id, stamp_.recorded, writing_.desk().config.zone) + '\n';
  }
  Journal journal = read_journal({{"", std::move(lines)}});
  if (!journal.problems.empty()) throw Refused(Exit::internal, journal.problems);
  for (Event& event : journal.events) event.file = no_file;
  return journal;
}

// Only of a month that is read from its beginning are the numbers of the lines known.
void Act::refuse_damage(const RequestId& id, std::size_t problem_number) {
  const Journal& journal = writing_.month(id.month());
  std::vector<const Event*> events;
  for (const Event& event : journal.events)
    if (event.request == id) events.push_back(&event);
  FoldedOne one = fold_one(std::move(events));
  Problem problem = std::move(one.problems.at(problem_number));
  const auto file = static_cast<std::size_t>(one.at_fault.at(problem_number).event->file);
  problem.file = journal.files.at(file).name;
  throw Refused(Exit::damaged, std::move(problem));
}

// An event that stands and is impossible is damage; one that the act makes impossible is refused.
Request Act::folded(const Touched& touched, std::vector<const Event*> events, bool adding) {
  FoldedOne one = fold_one(std::move(events));
  for (std::size_t i = 0; i < one.problems.size(); ++i) {
    const Step& fault = one.at_fault[i];
    if (fault.event->file != no_file && !adding) refuse_damage(touched.id, i);
    Problem& problem = one.problems[i];
    problem.line = 0;
    auto better = objection_to_time(fault, one.request, writing_.desk().config.zone);
    const bool stays = fault.event->file != no_file && !is_moved(fault, touched.request);
    if (!better && stays) better = objection_of_standing(fault, touched.id);
    if (better) {
      problem.what = std::move(better->what);
      problem.hint = std::move(better->hint);
    }
    if (touched.standing == 0) problem.hint = not_logged();
    throw Refused(Exit::refused, std::move(problem));
  }
  link_to_matter(writing_.desk().folder, one.request, latest);
  return std::move(one.request);
}

Act::Touched& Act::touch(const RequestId& id) {
  if (const auto known = by_id_.find(id); known != by_id_.end()) return *known->second;
  Touched touched;
  touched.id = id;
  for (const Event& event : writing_.recent(id).events)
    if (event.request == id) touched.events.push_back(&event);
  touched.standing = touched.events.size();
  if (is_logged(touched.events)) touched.request = folded(touched, touched.events, false);
  return add_touched(std::move(touched));
}

Act::Touched& Act::add_touched(Touched touched) {
  Touched& added = touched_.emplace_back(std::move(touched));
  by_id_.emplace(added.id, &added);
  return added;
}

const Request* Act::find(const RequestId& id) {
  const Touched& touched = touch(id);
  return is_logged(touched.events) ? &touched.request : nullptr;
}

RequestId Act::new_request(LocalDay day) {
  auto next = next_numbers_.find(day);
  if (next == next_numbers_.end())
    next = next_numbers_.emplace(day, writing_.next_number(day)).first;
  Touched touched;  // nothing stands of it
  touched.id = RequestId::make(writing_.desk().config.code, day, next->second++);
  return add_touched(std::move(touched)).id;
}

void Act::add(const RequestId& id, std::vector<Draft> drafts) {
  Touched& touched = touch(id);
  const DeskConfig& config = writing_.desk().config;
  mark_corrected(drafts, touched.events, !config.code.empty(), config.zone);
  Journal journal = read_back(id, drafts);
  std::vector<const Event*> events = touched.events;
  for (const Event& event : journal.events) events.push_back(&event);
  Request request = folded(touched, events, true);
  const Request* before = is_logged(touched.events) ? &touched.request : nullptr;
  if (auto objection = objection_to_change(before, request, writing_.desk().config.zone)) {
    Problem problem;
    problem.what = std::move(objection->what);
    problem.hint = touched.standing > 0 ? std::move(objection->hint) : not_logged();
    throw Refused(Exit::refused, std::move(problem));
  }
  touched.read_back.push_back(std::move(journal));
  touched.events = std::move(events);
  touched.request = std::move(request);
  std::move(drafts.begin(), drafts.end(), std::back_inserter(touched.drafts));
}

std::optional<Instant> Act::add_upgrade(const OwedUpgrade& owed, Draft draft) {
  const Request* request = find(owed.id);
  if (request == nullptr) return std::nullopt;
  for (const Instant at : moments_from(owed.at, *request)) {
    draft.at = at;
    try {
      add(owed.id, {draft});
      return at;
    } catch (const Refused& refused) {
      if (refused.exit() != Exit::refused) throw;  // the next moment may do
    }
  }
  return std::nullopt;
}

std::set<RequestId> Act::touched_matters() const {
  std::set<RequestId> firsts;
  for (const Touched& touched : touched_)
    if (!touched.drafts.empty() && has_severity(touched.request.category))
      firsts.insert(touched.request.matter.value_or(touched.id));
  return firsts;
}

std::vector<OwedUpgrade> Act::owed_by(const RequestId& first) {
  MatterCounting counting;
  if (const Request* request = find(first)) counting.add(*request);
  // The act is not on disk yet, so its own requests stand in for those.
  const auto add_repeats_of = [&](const RequestId& id) {
    each_repeat(writing_.desk().folder, id, latest, [&](Request request) {
      if (added_to(request.id) > 0) return;
      request.matter = first;
      counting.add(request);
    });
  };
  add_repeats_of(first);
  for (const Touched& touched : touched_) {
    if (touched.drafts.empty() || touched.request.matter != first) continue;
    counting.add(touched.request);
    add_repeats_of(touched.id);  // those that joined with it, by a chain
  }
  return counting.owed(writing_.desk().policy);
}

Act::Upgrades Act::upgrade_matters(const std::function<Draft(const OwedUpgrade&)>& draft_of) {
  Upgrades upgrades;
  for (const RequestId& first : touched_matters())
    for (const OwedUpgrade& owed : owed_by(first)) {
      auto& into = add_upgrade(owed, draft_of(owed)) ? upgrades.added : upgrades.impossible;
      into.push_back(owed);
    }
  return upgrades;
}

std::vector<int> Act::automatic_upgrades(const RequestId& first) {
  std::vector<int> numbers;
  const Request* request = find(first);
  if (request == nullptr) return numbers;
  const auto add = [&](const Step& step) {
    if (step.event->kind == EventKind::upgraded && !step.event->fact(Fact::complaints).empty())
      numbers.push_back(step.n);
  };
  for (const Step& step : request->steps) add(step);
  // Without the one that counts they would count.
  for (const PassedOver& passed : request->passed_over) add(passed.step);
  return numbers;
}

std::size_t Act::added_count() const {
  std::size_t count = 0;
  for (const Touched& touched : touched_) count += touched.drafts.size();
  return count;
}

bool Act::is_recorded(const RequestId& id) const {
  return appended_.contains(id.month());
}

std::vector<RequestId> Act::requests() const {
  std::vector<RequestId> ids;
  for (const Touched& touched : touched_)
    if (!touched.drafts.empty()) ids.push_back(touched.id);
  return ids;
}

int Act::added_to(const RequestId& id) const {
  const auto known = by_id_.find(id);
  return known == by_id_.end() ? 0 : static_cast<int>(known->second->drafts.size());
}

// The first event, by which events of several requests know that they belong together.
std::string Act::tie() const {
  const Touched* first = nullptr;
  int requests = 0;
  for (const Touched& touched : touched_) {
    if (touched.drafts.empty()) continue;
    if (first == nullptr) first = &touched;
    ++requests;
  }
  if (!stamp_.tied || requests < 2) return "";
  return first->id.text() + '.' + std::to_string(first->standing + 1);
}

// From here on the requests stand as they will be read back.
void Act::take_as_written(const std::string& text, std::size_t lines) {
  Journal journal = read_journal({{"", header_line() + '\n' + text}});
  if (!journal.problems.empty() || journal.events.size() != lines)
    throw Refused(Exit::internal, journal.problems);
  for (Event& event : journal.events) event.file = no_file;
  written_.push_back(std::move(journal));
  std::set<Touched*> here;
  for (const Event& event : written_.back().events) {
    Touched& touched = *by_id_.at(event.request);
    if (here.insert(&touched).second) touched.events.resize(touched.standing);
    touched.events.push_back(&event);
  }
  for (Touched* touched : here) touched->request = folded(*touched, touched->events, true);
}

std::vector<FoldedLines> Act::fold() {
  struct OfMonth {
    Month month;
    std::vector<std::pair<RequestId, Draft>> drafts;
  };
  std::vector<OfMonth> months;
  const std::string act = tie();
  bool is_first = true;
  for (const Touched& touched : touched_) {
    if (touched.drafts.empty()) continue;
    auto month = std::find_if(months.begin(), months.end(),
                              [&](const OfMonth& one) { return one.month == touched.id.month(); });
    if (month == months.end()) month = months.insert(months.end(), {touched.id.month(), {}});
    for (Draft draft : touched.drafts) {
      draft.add_fact(Fact::undone, undone_);
      if (std::exchange(is_first, false)) {
        draft.add_fact(Fact::key, stamp_.key);
        draft.add_fact(Fact::typed, stamp_.typed);
      }
      draft.add_fact(Fact::act, act);
      if (stamp_.clock_given) draft.add_fact(Fact::clock, "given");
      month->drafts.emplace_back(touched.id, std::move(draft));
    }
  }
  std::vector<FoldedLines> folded;
  for (OfMonth& month : months) {
    const bool behind = is_behind(month.month);
    const std::size_t parts = month.drafts.size();
    std::string text;
    std::size_t part = 0;
    for (auto& [id, draft] : month.drafts) {
      if (behind) draft.add_fact(Fact::behind, "yes");
      if (parts > 1)
        draft.add_fact(Fact::part, std::to_string(++part) + '/' + std::to_string(parts));
      text += format_line(draft, id, stamp_.recorded, writing_.desk().config.zone) + '\n';
    }
    take_as_written(text, parts);
    folded.push_back(FoldedLines(month.month, std::move(text)));
  }
  return folded;
}

std::optional<Refused> Act::append() {
  const std::vector<FoldedLines> folded = fold();
  for (std::size_t i = 0; i < folded.size(); ++i) {
    try {
      writing_.append(folded[i]);
      appended_.insert(folded[i].month());
    } catch (const Refused& refused) {
      if (i == 0) throw;
      return refused;
    }
  }
  return std::nullopt;
}

}  // namespace deskctl
