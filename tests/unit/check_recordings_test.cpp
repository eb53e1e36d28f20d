// The call recorder's export, and what findings say.
#include "support/findings.hpp"
#include "support/refusal.hpp"

namespace deskctl::test {
namespace {

/// `line:recording` of each, a space between them, or why the list is refused.
std::string listed(const std::string& text) {
  std::string out;
  const std::string refused = refusal_of([&] {
    for (const RecordingList::Entry& entry : parse_recordings(text, "calls.csv").entries)
      out += (out.empty() ? "" : " ") + std::to_string(entry.line) + ':' + entry.recording;
  });
  return refused == "nothing" ? out : refused;
}

std::string in_lines(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += (out.empty() ? "" : "\n") + line;
  return out;
}

Period november(const char* first, const char* last) {
  return {day("2026-11-" + std::string(first)), day("2026-11-" + std::string(last))};
}

}  // namespace

TEST_CASE("check: the recorder's export is read as it comes") {
  const struct {
    std::string name;
    std::string text;
    std::string entries;
  } cases[] = {
      {"one number a line", "R-1\nR-2\n", "1:R-1 2:R-2"},
      {"no last line end", "R-1\nR-2", "1:R-1 2:R-2"},
      {"the first column", "R-1,60\nR-2,45\n", "1:R-1 2:R-2"},
      {"a column of that name", "time,recording\n08:00,R-1\n", "2:R-1"},
      {"in Chinese", "时间,录音编号,时长\n08:00,R-1,60\n", "2:R-1"},
      {"in Taiwan", "錄音,時間\nR-1,08:00\n", "2:R-1"},
      {"the heading only on the first line", "recording\nR-1\nrecording\n", "2:R-1 3:recording"},
      {"the heading as others write it", "Time,Recording \n08:00,R-1\n", "2:R-1"},
      {"semicolons", "Time;RECORDING;note\n08:00;R-1;\"a;b\"\n", "2:R-1"},
      {"semicolons without a heading", "R-1;60\nR-2;45\n", "1:R-1 2:R-2"},
      {"tabs", "time\trecording\n08:00\tR-1\n", "2:R-1"},
      {"numbers that a spreadsheet rounded", "recording\n1.38E+12\n\nR-2\n1E+15\n",
       "2 calls.csv:2: numbers that a spreadsheet cut to the form 1.38E+12: 2, the first of them "
       "here"},
      {"a byte order mark and CRLF", "\xEF\xBB\xBFrecording\r\nR-1\r\n", "2:R-1"},
      {"blank lines and blank cells", "time,recording\n\n08:00,\n08:01,R-1\n09:00\n", "4:R-1"},
      {"spaces around", " R-1 \n", "1:R-1"},
      {"nothing but spaces", "R-1\n \n\t,60\n", "1:R-1"},
      {"quotes", "recording,note\n\"R-1\",\"a, b\"\n", "2:R-1"},
      {"twice", "R-1\nR-1\n", "1:R-1 2:R-1"},
      {"an empty file", "", "2 calls.csv lists no recordings"},
      {"nothing but a heading", "recording\n", "2 calls.csv lists no recordings"},
      {"nothing but line ends", "\n\r\n", "2 calls.csv lists no recordings"},
      {"invalid UTF-8", "R-1\nR-\xff\n", "2 calls.csv:2: invalid UTF-8 at byte 3"},
      {"every wrong line", "R-\xff\nR-1\n\"R-2\n",
       "2 calls.csv:1: invalid UTF-8 at byte 3 | calls.csv:3: a quote in the wrong place"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CHECK(listed(c.text) == c.entries);
  }
}

TEST_CASE("check: of a file that is no list of recordings nothing is told") {
  for (const std::string text :
       {"root:$6$abc:19000:0:99999:7:::\ndaemon:*:19000:0:99999:7:::\n",
        "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqh\n", "R-1\nsecret\n", "R-1\nsecret 5\n",
        "R-1\nuser@example.org5\n", "recording=5\n",
        "R-1\n0123456789012345678901234567890123456789012345678901234567890123456789\n"}) {
    CAPTURE(text);
    CHECK(listed(text) == "2 calls.csv is no list of recordings");
  }
}

TEST_CASE("check: a list without a heading is shown if the ledger knows a line of it") {
  const std::string rows = "08:00 #1 logged category=consult recording=R-1";
  const auto told = [&rows](const std::string& list) {
    const std::string all = in_lines(worded_findings(findings_in({rows, "11-02T23:00", list})));
    return all.find("tok3n") != std::string::npos;
  };
  CHECK_FALSE(told("tok3n\n"));
  CHECK_FALSE(told("tok3n\ntok3n\n"));
  CHECK(told("R-1\ntok3n\n"));
  CHECK(told("recording\ntok3n\n"));
}

TEST_CASE("check: recordings and entries are compared one to one") {
  const Ledger ledger{
      "08:00 #1 logged category=consult recording=R-1 / 08:10 #2 logged category=consult / "
      "08:20 #3 logged category=consult recording=R-3 / "
      "08:30 #4 logged category=consult recording=R-1 / "
      "08:40 #5 logged category=consult channel=visit / "
      "08:50 #6 logged category=consult recording=R-6 / 08:51 #6 amended recording=R-7",
      "11-02T23:00", "R-1\nR-2\nR-2\nR-7\n"};
  CHECK(in_lines(worded_findings(findings_in(ledger))) ==
        "2 -: recording-unregistered: no entry has the recording R-2\n"
        "3 -: recording-listed-twice: recording R-2 is listed twice, first on line 2\n"
        "3 2: phone-without-recording: a phone call without a recording number | deskctl amend "
        "20261102-002 --recording … --reason …\n"
        "4 3: recording-unlisted: recording R-3 is not in calls.csv | deskctl amend 20261102-003 "
        "--recording … --reason …\n"
        "5 4: recording-twice: recording R-1 already stands with 20261102-001 | deskctl amend "
        "20261102-004 --recording … --reason …");
}

TEST_CASE("check: a void request lacks and owes nothing") {
  const std::string rows =
      "08:00 logged category=complaint severity=extra / 08:05 #2 logged category=suggestion / "
      "08:06 #2 completed / ";
  CHECK(rules_in(findings_in({rows, "11-20T00:00", "R-1\n"})) ==
        "contact-missing phone-missing owner-missing result-missing no-agreed-deadline "
        "callback-owed suggestion-not-forwarded handover-owed phone-without-recording "
        "recording-unregistered supervisor-not-told");
  CHECK(rules_in(findings_in({rows + "09:00 #1 voided / 09:00 #2 voided", "11-20T00:00"})).empty());
}

TEST_CASE("check: only requests of the period are looked at, with the lines of its months") {
  const auto again = [](int number) {
    return " / 11-03 08:0" + std::to_string(number) + " #" + std::to_string(number) +
           " logged category=complaint same_as=20261102-001 contact=王芳 phone=13800001001";
  };
  const std::string rows = "08:00 logged category=complaint recording=R-1" + again(2) + again(3) +
                           " recording=R-1 / 11-03 09:00 #3 noted recorded=08:02";
  const auto rules = [&rows](const std::optional<Period>& period) {
    return rules_in(findings_in({rows, "11-04T00:00", "", nullptr, period}));
  };
  CHECK(rules({}) ==
        "out-of-order in-future contact-missing phone-missing owner-missing upgrade-owed "
        "recording-twice");
  CHECK(rules(november("02", "02")) ==
        "out-of-order contact-missing phone-missing owner-missing upgrade-owed");
  CHECK(rules(november("03", "03")) == "out-of-order in-future");
  CHECK(rules(november("04", "30")) == "out-of-order");
}

TEST_CASE("check: a matter of an earlier month counts the complaints of this one") {
  const auto owed = [](bool earlier_looked_at) {
    Story october("10-30 08:00 logged category=complaint");
    Story november(
        "08:00 #2 logged category=complaint same_as=20261102-001 / "
        "08:10 #3 logged category=complaint same_as=20261102-001");
    Matters matters;
    matters.link(october.folded.requests);
    matters.link(november.folded.requests);
    Checking checking(manuals(), shanghai(), moment("11-02T09:00"), moment("11-02T09:00"));
    if (earlier_looked_at)
      checking.add_month(october.journal, october.folded.requests, {}, {});
    else
      checking.add_earlier(october.folded.requests);
    checking.add_month(november.journal, november.folded.requests, {}, {});
    return lines_of(CheckRule::upgrade_owed, std::move(checking).finish({}));
  };
  CHECK(owed(true) == "2");
  CHECK(owed(false).empty());  // it was not logged in the period
}

TEST_CASE("check: findings say where, whose, and what to type") {
  const Ledger ledger{
      "08:00 logged category=complaint severity=larger contact=王芳 phone=13800001001 owner=周宁 / "
      "09:00 completed text=已处理 / 09:30 called-back role=desk by=林悦 / "
      "11-05 08:00 promised reply=11-05T09:00 / "
      "11-05 09:30 promised reply=11-05T10:00 deadline=11-06T10:00 / "
      "11-05 10:30 noted recorded=11-06T11:30",
      "11-07T00:00"};
  CHECK(
      in_lines(worded_findings(findings_in(ledger))) ==
      "2 1: handover-owed: respond: past due since 2026-11-02 08:08, not handed to the manager | "
      "deskctl escalate 20261102-001 --to manager --reason …, or all at once: deskctl escalate "
      "--due\n"
      "2 1: supervisor-not-told: this complaint did not go through the supervisor on the day it "
      "came | deskctl escalate 20261102-001 --to supervisor --reason …, or all at once: deskctl "
      "escalate --due\n"
      "4 1: role-violation: called-back by 林悦 as desk, who may not | allowed: role manager, gm\n"
      "6 1: promise-too-late: event 5: 2026-11-05 10:00 for reply was agreed when its due "
      "had passed, and undoes no breach\n"
      "7 1: late-entry: noted: written 1500 after it happened");
}

TEST_CASE("check: findings weigh as much as they say") {
  CHECK(word_of(usual_weight(CheckRule::damaged_line)) == "error");
  CHECK(word_of(usual_weight(CheckRule::edited_line)) == "error");
  CHECK(word_of(usual_weight(CheckRule::out_of_order)) == "warning");
  CHECK(word_of(usual_weight(CheckRule::late_entry)) == "note");
  CHECK(word_of(usual_weight(CheckRule::promise_too_late)) == "note");
  CHECK(word_of(usual_weight(CheckRule::redaction_due)) == "warning");
}

}  // namespace deskctl::test
