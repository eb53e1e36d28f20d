// Findings of `check` in the rows of a story, as text that a test can compare.
#pragma once

#include "deskctl/check/check.hpp"
#include "support/story.hpp"

namespace deskctl::test {

/// A ledger to look through, and how. `now` is a time as in rows; `recordings` the call
/// recorder's export, empty for none; `change` what another program did to the journal's bytes.
struct Ledger {
  std::string rows;
  std::string now = "11-02T23:00";
  std::string recordings = {};
  std::string (*change)(std::string) = nullptr;
  std::optional<Period> period = {};
  int broken_seal = 0;             ///< The line of it; 0: every file is as it was sealed.
  const Policy* policy = nullptr;  ///< Null: the manuals'.
  std::vector<StaffMember> staff = {};
};

inline std::vector<Finding> findings_in(std::vector<SourceText> texts, const Ledger& ledger) {
  const Journal journal = read_journal(std::move(texts));
  const Instant now = moment(ledger.now);
  Folded folded = fold(journal, now);
  Matters matters;
  matters.link(folded.requests);
  Checking checking(ledger.policy == nullptr ? manuals() : *ledger.policy, shanghai(), now, now,
                    ledger.staff);
  checking.add_month(journal, folded.requests, folded.problems, ledger.period);
  if (ledger.broken_seal != 0) {
    Problem problem;
    problem.file = "ledger/seals.csv";
    problem.line = ledger.broken_seal;
    checking.add_seal(problem);
  }
  std::optional<RecordingList> list;
  if (!ledger.recordings.empty()) list = parse_recordings(ledger.recordings, "calls.csv");
  return std::move(checking).finish(list);
}

inline std::vector<Finding> findings_in(const Ledger& ledger) {
  std::string text = journal_text(ledger.rows);
  if (ledger.change != nullptr) text = ledger.change(std::move(text));
  std::vector<SourceText> texts;
  texts.push_back({"ledger/2026-11.csv", std::move(text)});
  return findings_in(std::move(texts), ledger);
}

/// The lines where a rule finds something, a space between them; of what it finds in the
/// recorder's export `calls:` before the line. The first row of a journal is line 2.
inline std::string lines_of(CheckRule rule, const std::vector<Finding>& findings) {
  std::string out;
  for (const Finding& finding : findings) {
    if (finding.rule != rule) continue;
    if (!out.empty()) out += ' ';
    if (finding.problem.file == "calls.csv") out += "calls:";
    out += std::to_string(finding.problem.line);
  }
  return out;
}

/// `line id: rule: problem | hint` for each, in English; ids by their number alone.
inline std::vector<std::string> worded_findings(const std::vector<Finding>& findings) {
  std::vector<std::string> out;
  for (const Finding& finding : findings) {
    std::string line = std::to_string(finding.problem.line) + ' ';
    line += finding.id ? std::to_string(finding.id->number) : "-";
    line += ": " + std::string(name_of(finding.rule)) + ": " + in_english(finding.problem.what);
    if (finding.problem.hint) line += " | " + in_english(*finding.problem.hint);
    out.push_back(std::move(line));
  }
  return out;
}

/// The names of the rules that find something, each once, in the order of the manual page.
inline std::string rules_in(const std::vector<Finding>& findings) {
  std::string out;
  for (int i = 0; i < static_cast<int>(check_rule_count); ++i)
    if (const auto rule = static_cast<CheckRule>(i); !lines_of(rule, findings).empty())
      out += (out.empty() ? "" : " ") + std::string(name_of(rule));
  return out;
}

/// A ledger in which a rule finds something, or just does not.
struct CheckCase {
  CheckRule rule;
  std::string name;
  std::string found;  ///< The lines; empty where there is nothing.
  Ledger ledger;
};
// check_owed_test.cpp
std::vector<CheckCase> cases_of_what_is_owed();
std::vector<CheckCase> cases_of_escalation();
std::vector<CheckCase> cases_of_entries();
// check_policy_test.cpp
std::vector<CheckCase> cases_of_policy();

inline void check_cases(const std::vector<CheckCase>& cases) {
  for (const CheckCase& c : cases) {
    CAPTURE(std::string(name_of(c.rule)));
    CAPTURE(c.name);
    CHECK(lines_of(c.rule, findings_in(c.ledger)) == c.found);
  }
}

}  // namespace deskctl::test
