// The program and a second, independent reading of the policy agree on every clock of thousands of
// made-up journals.
#include <set>

#include "support/made_up_journal.hpp"
#include "support/plain_judge.hpp"

namespace deskctl::test {
namespace {

/// One line for each clock, the same from both.
struct Verdicts {
  std::vector<std::string> lines;

  void add_request(const RequestId& id, std::string_view status, bool repeat) {
    request_ = id.text();
    lines.push_back(request_ + ' ' + std::string(status) + (repeat ? " (repeat)" : ""));
  }
  void add_clock(std::string_view name, int cycle, std::optional<Instant> due,
                 std::optional<Instant> done, std::string_view status, long long late_minutes) {
    lines.push_back(request_ + ' ' + std::string(name) + ' ' + std::to_string(cycle) + ": due " +
                    (due ? shown(*due) : "none") + ", done " + (done ? shown(*done) : "no") + ", " +
                    std::string(status) + ", late " + std::to_string(late_minutes));
  }

 private:
  std::string request_;
};

Verdicts from_program(const Journal& journal, Instant now) {
  Folded folded = fold(journal, now);
  Matters matters;
  matters.link(folded.requests);
  Verdicts out;
  for (const Request& request : folded.requests) {
    out.add_request(request.id, word_of(request.status), request.is_repeat());
    for (const Clock& clock : clocks_of(request, manuals(), now))
      out.add_clock(clock.name(), clock.cycle, clock.due, clock.done, word_of(clock.status),
                    clock.late_minutes());
  }
  return out;
}

Verdicts from_judge(const Journal& journal, Instant now) {
  Verdicts out;
  for (const plain::Judged& request : plain::judge(journal.events, now)) {
    out.add_request(request.id, request.status, request.repeat_of.has_value());
    for (const plain::Verdict& verdict : request.verdicts)
      out.add_clock(verdict.clock, verdict.cycle, verdict.due, verdict.done, verdict.status,
                    verdict.late_minutes);
  }
  return out;
}

/// What only one of the two says, then the journal of the requests in question.
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
             std::string(word_of(event.kind));
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

void agree_on(const Journal& journal, Instant now) {
  const std::vector<std::string> ours = from_program(journal, now).lines;
  const std::vector<std::string> theirs = from_judge(journal, now).lines;
  if (ours != theirs) FAIL_CHECK(disagreement(journal, now, ours, theirs));
}

}  // namespace

TEST_CASE("judge: the program and a second reading agree on thousands of journals") {
  std::size_t events = 0;
  for (unsigned seed = 1; seed <= 3000; ++seed) {
    const MadeUpJournal made_up(seed);
    const Journal journal = made_up.journal();
    REQUIRE(journal.problems.empty());
    events += journal.events.size();
    CAPTURE(seed);
    agree_on(journal, made_up.begin());
    agree_on(journal, made_up.instant(seed));
    agree_on(journal, made_up.instant(seed * 7919));
    agree_on(journal, made_up.end());
    agree_on(journal, made_up.end() + Seconds{86400 * 30});
  }
  CHECK(events > 60000);
}

}  // namespace deskctl::test
