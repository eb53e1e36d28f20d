#include "desk/past_acts.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "desk/recent.hpp"
#include "deskctl/journal/event_named.hpp"
#include "deskctl/journal/redaction.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/request/known.hpp"

namespace deskctl {
namespace {

// An act, with the time that orders it among acts of other files: the latest time on any line up to
// it. A clock that went back does not change the order of typing.
struct Ordered {
  Instant until;
  PastAct act;
  std::string_view tie;
};

bool goes_on(const Event& before, const Event& event) {
  const std::string_view part = event.fact(Fact::part);
  return !part.empty() && !part.starts_with("1/") && before.recorded == event.recorded &&
         before.field(Column::by) == event.field(Column::by);
}

std::vector<const Event*> lines_of(const Journal& journal, int file) {
  std::vector<const Event*> lines;
  for (const Event& event : journal.events)
    if (event.file == file) lines.push_back(&event);
  std::sort(lines.begin(), lines.end(),
            [](const Event* a, const Event* b) { return a->line < b->line; });
  return lines;
}

void gather(const Journal& journal, int file, const Book& book, const std::string& name,
            Instant clock, const std::set<const Event*>& ahead, PastActs& all,
            std::vector<Ordered>& acts) {
  const std::string prefix = book.is_register() ? book.name + ':' : "";
  Instant until = Instant::min();
  const Event* before = nullptr;
  bool is_wanted = false;
  for (const Event* event : lines_of(journal, file)) {
    if (event->recorded <= clock) until = std::max(until, event->recorded);
    const bool is_first = before == nullptr || !goes_on(*before, *event);
    before = event;
    if (is_first) is_wanted = plain(event->field(Column::by)) == name && !is_redaction(*event);
    if (!is_wanted) continue;
    if (is_first) acts.push_back({until, {book.name, {}, false}, event->fact(Fact::act)});
    acts.back().act.events.push_back(event);
    // A record that was set back would lie ahead of its own undoing.
    const std::string_view undone = event->fact(Fact::undone);
    const bool is_logged_ahead = event->kind == EventKind::logged && ahead.contains(event);
    if (!undone.empty() || is_logged_ahead || !event->fact(Fact::re_recorded).empty())
      acts.back().act.is_final = true;
    if (!undone.empty()) all.taken_back.insert(prefix + plain(undone));
  }
}

// Joins the parts that one act wrote into several files, the beginning first.
void join_tied(std::vector<Ordered>& acts) {
  std::map<std::string_view, std::size_t> by_tie;
  std::vector<Ordered> joined;
  for (Ordered& one : acts) {
    const auto known = one.tie.empty() ? by_tie.end() : by_tie.find(one.tie);
    if (known == by_tie.end()) {
      if (!one.tie.empty()) by_tie.emplace(one.tie, joined.size());
      joined.push_back(std::move(one));
      continue;
    }
    Ordered& whole = joined[known->second];
    whole.until = std::max(whole.until, one.until);
    auto& events = whole.act.events;
    const bool begins = one.tie.starts_with(one.act.request().text() + '.');
    events.insert(begins ? events.begin() : events.end(), one.act.events.begin(),
                  one.act.events.end());
  }
  acts = std::move(joined);
}

}  // namespace

PastActs past_acts(const Folder& folder, const std::vector<Book>& books, const std::string& name,
                   Instant since, Instant clock) {
  PastActs all;
  std::vector<Ordered> acts;
  for (const Book& book : books)
    for (const Month& month : months_of(folder, book)) {
      const Journal& journal = all.journals.emplace_back(read_recent(
          folder, month, since, [](std::string_view) { return false; }, book));
      std::set<const Event*> ahead;
      for (const AheadEvent& one : ahead_of(journal, clock)) ahead.insert(one.event);
      for (int file = 0; file < static_cast<int>(journal.files.size()); ++file)
        gather(journal, file, book, name, clock, ahead, all, acts);
    }
  join_tied(acts);
  std::stable_sort(acts.begin(), acts.end(),
                   [](const Ordered& a, const Ordered& b) { return a.until < b.until; });
  std::reverse(acts.begin(), acts.end());
  for (Ordered& one : acts) all.acts.push_back(std::move(one.act));
  return all;
}

std::string event_name(std::span<const Event* const> events, int n, const DeskConfig& config) {
  const auto index = static_cast<std::size_t>(n) - 1;
  return events[index]->request.text() + '.' +
         (config.code.empty() ? std::to_string(n) : event_mark(events, index, config.zone));
}

}  // namespace deskctl
