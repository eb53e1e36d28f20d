// Events that happen once a cycle, and receipts: doubles in an old ledger change nothing, and new
// ones are refused.
#include "deskctl/request/change.hpp"
#include "support/findings.hpp"
#include "support/story.hpp"

namespace deskctl::test::once_test {
namespace {

const std::string worked = logged_repair + " / 08:01 dispatched / 08:05 accepted / 08:30 arrived";

/// `8 at 15:25 for 5` for each step that changes nothing.
std::string passed(std::string_view rows) {
  Story story(rows);
  CHECK(story.folded.problems.empty());
  std::string out;
  for (const PassedOver& one : story.request().passed_over)
    out += (out.empty() ? "" : ", ") + std::to_string(one.step.n) + " at " + shown(one.step.at) +
           " for " + std::to_string(one.counted.n);
  return out;
}

/// `line: problem` for each finding of a rule, in English.
std::string found_in(const std::string& rows, CheckRule rule) {
  std::string out;
  for (const Finding& finding : findings_in(Ledger{rows}))
    if (finding.rule == rule)
      out += (out.empty() ? "" : "\n") + std::to_string(finding.problem.line) + ": " +
             in_english(finding.problem.what);
  return out;
}

std::string clock_of(std::string_view rows, std::string_view name) {
  return verdicts(rows, "12-31T00:00", name);
}

/// The objection to adding the rows to a request of `before` (empty: a new one).
std::string objection(const std::string& before, const std::string& added) {
  Story old(before.empty() ? logged_repair : before);
  Story changed(before + added);
  const Request* known = before.empty() ? nullptr : &old.request();
  const auto found = objection_to_change(known, changed.request(), shanghai());
  if (!found) return "none";
  return in_english(found->what) + " | " + in_english(found->hint);
}

}  // namespace

TEST_CASE("once: of two arrivals the one recorded first counts, wherever the other is put") {
  CHECK(clock_of(worked, "arrive") == "due 08:20 done 08:30 late 10");
  CHECK(clock_of(worked + " / 08:15 arrived recorded=16:00", "arrive") ==
        "due 08:20 done 08:30 late 10");
  CHECK(passed(worked + " / 08:15 arrived recorded=16:00") == "5 at 08:15 for 4");
  CHECK(passed(worked + " / 08:40 arrived") == "5 at 08:40 for 4");
  CHECK(passed(worked + " / 08:40 completed / 08:41 reopened / 08:45 arrived") == "");
}

TEST_CASE("once: an acceptance recorded after the arrival of its cycle changes nothing") {
  const std::string arrived = logged_repair + " / 08:01 dispatched / 08:30 arrived";
  CHECK(passed(arrived + " / 08:31 accepted") == "4 at 08:31 for 3");
  CHECK(passed(arrived + " / 08:20 accepted recorded=08:31") == "4 at 08:20 for 3");
  // Not 15 minutes after it, but 20 after the work order, as if nobody had accepted.
  CHECK(clock_of(arrived + " / 08:31 accepted", "arrive") == "due 08:21 done 08:30 late 9");
  // A slip that comes back: both are recorded at once, in the order in which they happened.
  CHECK(passed(logged_repair + " / 08:01 dispatched / 08:05 accepted recorded=09:00" +
               " / 08:30 arrived recorded=09:00") == "");
  // An arrival implies acceptance, so a quote needs nothing more.
  CHECK(Story(arrived + " / 08:35 quoted amount=9").folded.problems.empty());
}

TEST_CASE("once: an approval is one of its quote") {
  const std::string quoted = worked + " / 08:35 quoted amount=9 / 08:36 approved";
  CHECK(passed(quoted + " / 08:37 approved") == "7 at 08:37 for 6");
  CHECK(passed(quoted + " / 08:37 quoted amount=8 / 08:38 approved") == "");
}

TEST_CASE("once: the resident is told once of what was completed, and again of what was promised") {
  const std::string told =
      logged_complaint + " / 08:01 informed / 08:02 informed / 09:00 completed / 09:10 informed";
  CHECK(passed(told) == "");
  CHECK(passed(told + " / 09:20 informed") == "6 at 09:20 for 5");
  CHECK(passed(told + " / 09:05 informed recorded=09:20") == "6 at 09:05 for 5");
  const std::string promised = told + " / 09:15 promised reply=10:00";
  CHECK(passed(promised + " / 09:20 informed") == "");
  CHECK(passed(promised + " / 09:20 informed / 09:30 informed") == "8 at 09:30 for 7");
  CHECK(passed(promised + " / 09:20 called-back / 09:30 informed") == "8 at 09:30 for 5");
  CHECK(passed(told + " / 09:15 reopened / 09:20 informed / 09:30 completed / 09:40 informed") ==
        "");
}

TEST_CASE("once: of two completions or closings the one recorded first counts") {
  CHECK(passed(completed_repair + " / 09:30 completed") == "4 at 09:30 for 3");
  CHECK(passed(completed_repair + " / 08:50 completed recorded=16:00") == "4 at 08:50 for 3");
  CHECK(clock_of(completed_repair + " / 08:02 completed recorded=16:00", "two-days") ==
        clock_of(completed_repair, "two-days"));
  const std::string closed = completed_repair + " / 09:10 called-back / 09:20 closed";
  CHECK(passed(closed + " / 09:30 closed") == "6 at 09:30 for 5");
  // The events between are possible again.
  CHECK(passed(closed + " / 09:05 closed recorded=10:00") == "6 at 09:05 for 5");
  CHECK(passed(completed_repair + " / 09:30 reopened / 09:40 completed") == "");
  CHECK(passed(completed_repair + " / 09:30 reopened / 09:35 reopened") == "5 at 09:35 for 4");
  CHECK(passed(completed_repair + " / 08:50 completed recorded=16:00 / 08:40 completed "
                                  "recorded=17:00") == "5 at 08:40 for 4, 4 at 08:50 for 3");
}

TEST_CASE("once: what would be passed over is not written") {
  CHECK(objection(worked, " / 08:15 arrived recorded=16:00") ==
        "20261102-001: already 'arrived' at 2026-11-02 08:30 | to correct that: 'deskctl amend "
        "20261102-001 "
        "--event 4 --at T --reason …'");
  // Doubles of an old ledger are not objected to again.
  CHECK(objection(worked + " / 08:40 arrived", " / 09:00 noted") == "none");
  // To move a reopening away would leave two arrivals in one cycle.
  const std::string twice = worked + " / 08:40 completed / 08:41 reopened / 08:45 arrived";
  CHECK(objection(twice, " / 08:50 amended event=6 revoke=yes")
            .starts_with("20261102-001: already 'arrived' at 2026-11-02 08:30"));
}

TEST_CASE("once: check names what changes nothing") {
  CHECK(found_in(worked + " / 08:15 arrived recorded=16:00", CheckRule::passed_over) ==
        "6: 'arrived' at 2026-11-02 08:15 changes nothing: 'arrived' at 2026-11-02 08:30 (event 4) "
        "counts");
}

TEST_CASE("receipt: one after the log counts as the log, and undoes no breach") {
  const std::string logged = "09:00 logged category=complaint";
  CHECK(clock_of(logged + " / 09:40 dispatched", "respond") == "due 09:10 done 09:40 late 30");
  CHECK(clock_of(logged + " / 09:40 dispatched / 09:41 amended received=10:30", "respond") ==
        "due 09:10 done 09:40 late 30");
  CHECK(clock_of(logged + " received=09:30", "register") == "due 09:01 done 09:00 met");
}

TEST_CASE("receipt: one after the log is not written, by whatever command") {
  const std::string said =
      "20261102-001: received at 2026-11-02 09:30, after it was logged at "
      "2026-11-02 09:00";
  const std::string logged = "09:00 logged category=complaint";
  CHECK(objection("", logged + " received=09:30").starts_with(said));
  CHECK(objection(logged, " / 09:40 amended received=09:30").starts_with(said));
  const std::string earlier = "10:00 logged category=complaint received=09:30";
  CHECK(objection(earlier, " / 10:10 amended event=1 moved-to=09:00").starts_with(said));
  CHECK(objection(earlier, " / 10:10 amended event=1 moved-to=09:30") == "none");
  CHECK(objection(logged + " received=09:30", " / 09:40 noted") == "none");
}

TEST_CASE("receipt: check finds one after the log, and a log dated more than a year back") {
  CHECK(found_in("09:00 logged category=complaint received=09:30", CheckRule::receipt_after_log) ==
        "2: 20261102-001: received at 2026-11-02 09:30, after it was logged at 2026-11-02 09:00");
  CHECK(found_in("2025-10-12T10:00 logged category=repair recorded=2026-11-02T10:00",
                 CheckRule::dated_long_ago) ==
        "2: logged at 2025-10-12 10:00, more than a year before it was recorded at 2026-11-02 "
        "10:00");
  CHECK(found_in("2025-12-12T10:00 logged category=repair recorded=2026-11-02T10:00",
                 CheckRule::dated_long_ago) == "");
}

}  // namespace deskctl::test::once_test
