// Amendments are applied first, so that the sequence is judged as it was corrected. Values come
// from the events as they were recorded: the later line knows better.
#include <algorithm>
#include <map>
#include <set>

#include "deskctl/journal/event_named.hpp"
#include "deskctl/message/register_messages.hpp"
#include "deskctl/message/states_messages.hpp"
#include "deskctl/register/entry.hpp"
#include "deskctl/request/known.hpp"

namespace deskctl {
namespace {

class EntryFolding {
 public:
  EntryFolding(std::vector<const Event*> events, const RegisterPolicy& of_register)
      : register_(of_register) {
    entry().events = std::move(events);
    entry().id = entry().events.front()->request;
  }

  FoldedEntry run() {
    for (const Event* event : entry().events) {
      moments_.push_back(event->at);
      revoked_.push_back(false);
    }
    EventsNamed named(entry().events);
    for (std::size_t i = 0; i < entry().events.size(); ++i) correct_by(i, named);
    order_steps();
    pass_over_seconds();
    judge();
    if (!folded_.opened && folded_.problems.empty())
      blame(*entry().events.front(), {message::entry_never_opened, {entry().id.text()}},
            {message::hint_never_logged, {entry().id.text()}});
    take_values();
    return std::move(folded_);
  }

 private:
  Entry& entry() { return folded_.entry; }

  void blame(const Event& event, Said what, Said hint) {
    Problem problem;
    problem.what = std::move(what);
    problem.hint = std::move(hint);
    problem.line = event.line;
    folded_.problems.push_back(std::move(problem));
    folded_.at_fault.push_back(&event);
  }

  std::string typed(std::string_view verb) {
    return "register " + register_.name + ' ' + std::string(verb) + ' ' + entry().id.text();
  }

  void correct_by(std::size_t index, EventsNamed& named) {
    const Event& event = *entry().events[index];
    const std::string_view target = event.fact(Fact::event);
    if (event.kind != EventKind::amended || revoked_[index] || target.empty()) return;
    const std::size_t n = named.by(event, index);
    if (n == 0) {
      blame(event, {message::state_bad_amendment, {entry().id.text(), std::string(target)}},
            {message::hint_entry_history, {typed("show")}});
      return;
    }
    if (!event.fact(Fact::revoke).empty()) revoked_[n - 1] = true;
    if (const auto moved = parse_rfc3339(event.fact(Fact::moved_to))) moments_[n - 1] = *moved;
  }

  void order_steps() {
    for (std::size_t i = 0; i < entry().events.size(); ++i)
      if (!revoked_[i] && entry().events[i]->kind != EventKind::amended)
        entry().steps.push_back({static_cast<int>(i) + 1, entry().events[i], moments_[i]});
    // A void comes last, whenever it is said to have happened.
    std::stable_sort(entry().steps.begin(), entry().steps.end(),
                     [](const EntryStep& a, const EntryStep& b) {
                       const bool a_void = a.event->kind == EventKind::voided;
                       const bool b_void = b.event->kind == EventKind::voided;
                       return a_void != b_void ? b_void : a.at < b.at;
                     });
  }

  // Desks that did not know of each other may both close or void an entry, or one may go on with
  // what the other one has closed: none of their lines is damaged. Of two that do the same the one
  // that was recorded first counts.
  void pass_over_seconds() {
    std::vector<EntryStep>& steps = entry().steps;
    for (const EventKind kind : {EventKind::closed, EventKind::voided}) {
      std::optional<EntryStep> first;
      for (const EntryStep& step : steps)
        if (step.event->kind == kind && (!first || recorded_before(step, *first))) first = step;
      if (first)
        std::erase_if(steps, [&](const EntryStep& step) {
          return step.event->kind == kind && pass_over(step, *first);
        });
    }
  }

  static bool recorded_before(const EntryStep& a, const EntryStep& b) {
    return std::pair(a.event->recorded, a.n) < std::pair(b.event->recorded, b.n);
  }

  // False: both are of one desk.
  bool pass_over(const EntryStep& step, const EntryStep& counted) {
    const int file = step.event->file, other = counted.event->file;
    if (file < 0 || other < 0 || file == other) return false;
    entry().passed_over.push_back({step, counted});
    return true;
  }

  void judge() {
    walk();
    for (const EntryPassedOver& one : entry().passed_over) passed_.insert(one.step.n);
    std::erase_if(entry().steps, [&](const EntryStep& step) { return passed_.contains(step.n); });
  }

  void walk() {
    bool& opened = folded_.opened;
    const EntryStep* closing = nullptr;
    const auto voided =
        std::find_if(entry().steps.begin(), entry().steps.end(),
                     [](const EntryStep& step) { return step.event->kind == EventKind::voided; });
    for (const EntryStep& step : entry().steps) {
      const Event& event = *step.event;
      if (event.kind == EventKind::voided) {
        if (entry().status == EntryStatus::voided) forbid(event, EntryStatus::voided);
        entry().status = EntryStatus::voided;
        continue;
      }
      // Whenever it happened: nobody writes on what he knows to be void.
      if (voided != entry().steps.end() && step.n > voided->n && event.kind != EventKind::logged) {
        if (!pass_over(step, *voided)) forbid(event, EntryStatus::voided);
        continue;
      }
      if (event.kind == EventKind::logged && !opened) {
        opened = true;
        entry().opened = step.at;
        entry().by = plain(event.field(Column::by));
        if (register_.verbs.size() == 1) close(*(closing = &step));
        continue;
      }
      if (event.kind == EventKind::logged)
        blame(event, {message::entry_opened_twice, {entry().id.text(), register_.name}},
              {message::hint_entry_new, {register_.name, register_.opening().word}});
      else if (!opened)
        blame(event, {message::entry_before_opening, {entry().id.text(), std::string(step.verb())}},
              {message::hint_entry_not_before, {typed("show")}});
      else if (closing != nullptr) {
        if (!pass_over(step, *closing)) forbid(event, EntryStatus::closed);
      } else if (event.kind == EventKind::closed) {
        close(*(closing = &step));
      }
    }
  }

  void close(const EntryStep& step) {
    entry().status = EntryStatus::closed;
    entry().closed = step.at;
  }

  void forbid(const Event& event, EntryStatus status) {
    const bool is_void = status == EntryStatus::voided;
    blame(
        event,
        {message::entry_is_closed,
         {entry().id.text(), std::string(word_of(status)), std::string(event.field(Column::event))},
         {"", "entry_status"}},
        {is_void ? message::hint_entry_new : message::hint_entry_closed,
         is_void
             ? std::vector<std::string>{register_.name, register_.opening().word}
             : std::vector<std::string>{typed("show"), register_.name, register_.opening().word}});
  }

  void take_values() {
    std::map<std::string, std::string, std::less<>> values;
    for (std::size_t i = 0; i < entry().events.size(); ++i) {
      const Event& event = *entry().events[i];
      const bool counts = !revoked_[i] && !passed_.contains(static_cast<int>(i) + 1);
      if (!counts || event.kind == EventKind::voided) continue;
      if (const std::string place = plain(event.field(Column::location)); !place.empty())
        entry().place = place;
      if (event.kind == EventKind::logged || event.kind == EventKind::amended)
        if (const std::string text = plain(event.field(Column::text)); !text.empty())
          entry().text = text;
      for (auto& [name, value] : facts_of(event))
        if (is_own_field(name)) values[name] = std::move(value);
    }
    for (const RegisterField& field : register_.fields)
      if (const auto value = values.find(field.name); value != values.end()) {
        entry().fields.emplace_back(value->first, value->second);
        values.erase(value);
      }
    for (auto& [name, value] : values) entry().fields.emplace_back(name, value);
  }

  const RegisterPolicy& register_;
  FoldedEntry folded_;
  std::vector<Instant> moments_;  // of each event, as corrected
  std::vector<bool> revoked_;
  std::set<int> passed_;  // numbers of what changes nothing
};

}  // namespace

FoldedEntry fold_entry(std::vector<const Event*> events, const RegisterPolicy& of_register) {
  return EntryFolding(std::move(events), of_register).run();
}

FoldedEntries fold_entries(const Journal& journal, const RegisterPolicy& of_register, Instant now) {
  std::map<RequestId, std::vector<const Event*>> by_id;
  for (const Event& event : journal.events) by_id[event.request].push_back(&event);
  FoldedEntries all;
  for (auto& [id, events] : by_id) {
    keep_known(events, now);
    if (events.empty()) continue;
    FoldedEntry one = fold_entry(std::move(events), of_register);
    for (std::size_t i = 0; i < one.problems.size(); ++i) {
      one.problems[i].file = journal.files[static_cast<std::size_t>(one.at_fault[i]->file)].name;
      all.impossible.push_back(std::move(one.problems[i]));
    }
    if (one.opened) all.entries.push_back(std::move(one.entry));
  }
  return all;
}

}  // namespace deskctl
