// Short lives, and what the second reading says of them: the verdicts, and when each was decided.
#pragma once

#include "support/plain_judge.hpp"
#include "support/story.hpp"

namespace deskctl::test {

inline const std::string dispatched_repair = logged_repair + " / 08:01 dispatched";

/// `due 08:17 done 08:18 late 1, breached 08:17`: the verdict, then how and when it was decided.
inline std::string in_words(const plain::Verdict& verdict) {
  std::string out = verdict.cycle == 1 ? "" : std::to_string(verdict.cycle) + ": ";
  if (verdict.due) out += "due " + shown(*verdict.due) + ' ';
  if (verdict.done) out += "done " + shown(*verdict.done) + ' ';
  out += verdict.status;
  if (verdict.late_minutes > 0) out += ' ' + std::to_string(verdict.late_minutes);
  if (verdict.decided) out += ", " + verdict.decided_as + ' ' + shown(*verdict.decided);
  return out;
}

inline plain::Judged judged_of(std::string_view rows, std::string_view as_of, int number) {
  const Journal journal = journal_of(journal_text(rows));
  if (!journal.problems.empty()) throw std::invalid_argument(in_english(journal.problems).front());
  for (plain::Judged& request : plain::judge(journal.events, moment(as_of)))
    if (request.id.number == number) return std::move(request);
  throw std::out_of_range("no such request");
}

/// The verdicts on one clock, cycle by cycle, `; ` between them; `none` if there is none.
inline std::string verdicts_of(const plain::Judged& request, std::string_view clock) {
  std::string out;
  for (const plain::Verdict& verdict : request.verdicts)
    if (verdict.clock == clock) out += (out.empty() ? "" : "; ") + in_words(verdict);
  return out.empty() ? "none" : out;
}

/// A life, as of a time, and what is said of one clock of one of its requests.
struct JudgedCase {
  std::string rows, expected;
  int number = 1;
  std::string_view as_of = "11-02T18:00";
};

inline void check_judged(std::string_view clock, const std::vector<JudgedCase>& cases) {
  for (const JudgedCase& one : cases) {
    CAPTURE(one.rows);
    CHECK(verdicts_of(judged_of(one.rows, one.as_of, one.number), clock) == one.expected);
  }
}

}  // namespace deskctl::test
