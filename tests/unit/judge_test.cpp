// The program and a second, independent reading of the policy agree on every clock of thousands of
// made-up journals.
#include <algorithm>
#include <set>

#include "support/made_up_journal.hpp"
#include "support/plain_judge.hpp"

namespace deskctl::test {
namespace {

std::vector<plain::Judged> from_program(const Journal& journal, Instant now) {
  Folded folded = fold(journal, now);
  Matters matters;
  matters.link(folded.requests);
  std::vector<plain::Judged> out;
  for (const Request& request : folded.requests) {
    out.push_back({request.id, std::string(word_of(request.status)), request.matter, {}});
    for (const Clock& clock : clocks_of(request, manuals(), now))
      out.back().verdicts.push_back({clock.name(), clock.cycle, clock.due, clock.done,
                                     std::string(word_of(clock.status)), clock.late_minutes(),
                                     clock.decided,
                                     clock.decided ? std::string(word_of(*clock.decision())) : ""});
  }
  return out;
}

/// Clocks by name, their cycles as they were: in which order clocks stand is the policy's to say.
std::vector<plain::Judged> by_clock(std::vector<plain::Judged> requests) {
  for (plain::Judged& request : requests)
    std::stable_sort(
        request.verdicts.begin(), request.verdicts.end(),
        [](const plain::Verdict& a, const plain::Verdict& b) { return a.clock < b.clock; });
  return requests;
}

/// A line for each request and each clock.
std::vector<std::string> in_lines(const std::vector<plain::Judged>& requests) {
  std::vector<std::string> out;
  for (const plain::Judged& request : requests) {
    const std::string id = request.id.text() + ' ';
    out.push_back(id + request.status +
                  (request.repeat_of ? ", repeats " + request.repeat_of->text() : ""));
    for (const plain::Verdict& verdict : request.verdicts)
      out.push_back(id + verdict.clock + ' ' + std::to_string(verdict.cycle) + ": due " +
                    (verdict.due ? shown(*verdict.due) : "none") + ", done " +
                    (verdict.done ? shown(*verdict.done) : "no") + ", " + verdict.status +
                    ", late " + std::to_string(verdict.late_minutes) + ", decided " +
                    (verdict.decided ? shown(*verdict.decided) + ' ' + verdict.decided_as : "no"));
  }
  return out;
}

/// Verdicts that only one of the judges has, then the journal of the requests in question.
std::string disagreement(const Journal& journal, Instant now, const std::vector<std::string>& ours,
                         const std::vector<std::string>& theirs) {
  std::string out = "as of " + shown(now) + '\n';
  std::set<std::string> ids;
  const auto only = [&](const std::string& who, const std::vector<std::string>& lines,
                        const std::vector<std::string>& others) {
    for (const std::string& line : lines) {
      if (std::find(others.begin(), others.end(), line) != others.end()) continue;
      out += who + ": " + line + '\n';
      ids.insert(line.substr(0, line.find(' ')));
    }
  };
  only("program", ours, theirs);
  only("judge  ", theirs, ours);
  for (const Event& event : journal.events)  // and what the requests in question repeat
    if (ids.contains(event.request.text()) && !event.field(Column::same_as).empty())
      ids.insert(std::string(event.field(Column::same_as)));
  for (const std::string& id : ids) {
    int n = 0;
    for (const Event& event : journal.events) {
      if (event.request.text() != id || event.recorded > now) continue;
      out += id + ' ' + std::to_string(++n) + ": " + shown(event.at) + ' ' +
             std::string(word_of(event.kind)) + " (line " + std::to_string(event.line) + ')';
      if (event.recorded != event.at) out += " (recorded " + shown(event.recorded) + ')';
      for (const Column column :
           {Column::role, Column::category, Column::severity, Column::urgency, Column::scope,
            Column::channel, Column::team, Column::grade, Column::received, Column::appointment,
            Column::deadline, Column::same_as, Column::facts})
        if (!event.field(column).empty())
          out += ' ' + std::string(name_of(column)) + '=' + std::string(event.field(column));
      out += '\n';
    }
  }
  return out;
}

using Seen = std::set<std::pair<std::string, std::string>>;  // of each clock what became of it

void agree_on(const Journal& journal, Instant now, Seen& seen) {
  const std::vector<plain::Judged> ours = from_program(journal, now);
  const std::vector<plain::Judged> theirs = plain::judge(journal.events, now);
  if (ours != theirs && by_clock(ours) != by_clock(theirs))
    FAIL_CHECK(disagreement(journal, now, in_lines(ours), in_lines(theirs)));
  for (const plain::Judged& request : theirs)
    for (const plain::Verdict& verdict : request.verdicts)
      seen.emplace(verdict.clock, verdict.status + (verdict.cycle > 1 ? " again" : ""));
}

}  // namespace

TEST_CASE("judge: the program and a second reading agree on thousands of journals") {
  std::size_t events = 0;
  Seen seen;
  for (unsigned seed = 1; seed <= 3000; ++seed) {
    // In every fourth each two writes fall into one second.
    const MadeUpOptions options =
        seed % 4 == 0 ? MadeUpOptions{.requests = 4, .pairs = true} : MadeUpOptions{};
    const MadeUpJournal made_up(seed, options);
    const Journal journal = made_up.journal();
    REQUIRE(journal.problems.empty());
    events += journal.events.size();
    CAPTURE(seed);
    agree_on(journal, made_up.instant(seed * 7919), seen);
    agree_on(journal, made_up.end(), seen);
    if (seed % 10 != 0) continue;
    agree_on(journal, made_up.instant(seed), seen);
    agree_on(journal, made_up.end() + Seconds{86400 * 30}, seen);
  }
  // It is no empty agreement: nearly everything that can become of a clock has become of one.
  CHECK(events > 35000);
  CHECK(seen.size() > 100);
}

}  // namespace deskctl::test
