#include "deskctl/sla/closing.hpp"

#include "support/story.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::closing_test {
namespace {

using test::Story;

// The objections to closing the request, in English, separated by `
//  `; `-` if there are none.
std::string kept_open(const std::string& rows, std::string_view outcome,
                      std::string_view role = "desk") {
  Story story(rows, "11-02T12:00");
  const std::vector<Clock> clocks = story.clocks();
  std::string out;
  for (const Objection& objection :
       objections_to_closing(story.request(), clocks, test::manuals(), outcome, role))
    out += (out.empty() ? "" : " | ") + test::in_english(objection.what);
  return out.empty() ? "-" : out;
}

// `inform callback`: the clocks of what a closed request owes.
std::string owed_away(const std::string& rows, std::string_view outcome) {
  Story story(rows);
  const std::vector<Clock> clocks = story.clocks();
  std::string out;
  for (const NextStep& step : owed_at_closing(story.request(), clocks, test::manuals(), outcome))
    out += (out.empty() ? "" : " ") + step.clock->name();
  return out;
}

const std::string complaint = "08:00 logged category=complaint / 09:00 completed";
const std::string missed_thrice = " / 09:10 call-missed / 09:20 call-missed / 09:30 call-missed";
const std::string call = "20261102-001 owes a call-back, due ";
const std::string inform =
    "20261102-001: the resident has not been told the result, due 2026-11-02 23:59:59";
const std::string reply =
    "20261102-001: the reply promised for 2026-11-02 11:00 has not been given";

}  // namespace

TEST_CASE("closing: nothing that is owed can be closed away, and each is named") {
  CHECK(kept_open(complaint, "resolved") == inform + " | " + call + "2026-11-04 18:00");
  CHECK(kept_open(complaint + " / 09:10 informed", "resolved") == call + "2026-11-04 18:00");
  CHECK(kept_open(complaint + " / 09:10 called-back", "resolved") == inform);
  CHECK(kept_open(complaint + " / 09:10 informed / 09:11 called-back", "resolved") == "-");
  const std::string promised = " / 09:05 promised reply=11:00";
  CHECK(kept_open(test::completed_repair + promised, "resolved") ==
        call + "2026-11-02 11:00" + " | " + reply);
  CHECK(kept_open("08:00 logged category=consult / 08:01 promised reply=11:00 / 09:00 completed",
                  "resolved") == reply);
  CHECK(kept_open(test::completed_repair + promised + " / 10:00 called-back", "resolved") == "-");
}

TEST_CASE("closing: a declined quote owes no call-back, but what was promised") {
  const std::string declined = "08:00 logged category=repair / 08:01 declined";
  CHECK(kept_open(declined, "declined") == "-");
  CHECK(kept_open("08:00 logged category=repair / 08:00 promised reply=11:00 / 08:01 declined",
                  "declined") == reply);
}

TEST_CASE("closing: a reason waives it all, who is unreachable waives his call") {
  CHECK(kept_open(complaint, "waived") == "-");
  CHECK(kept_open(complaint, "unreachable") ==
        "20261102-001: 0 missed calls, and 'unreachable' takes 3");
  CHECK(kept_open(complaint + missed_thrice, "unreachable") == inform);
  CHECK(kept_open(complaint + missed_thrice + " / 10:00 informed", "unreachable") == "-");
}

TEST_CASE("closing: what cannot be handled is closed by those whom the policy names") {
  const std::string open = "08:00 logged category=repair / 08:00 promised reply=11:00";
  CHECK(kept_open("08:00 logged category=repair", "unresolvable", "desk").find("may not close") !=
        std::string::npos);
  CHECK(kept_open("08:00 logged category=repair", "unresolvable", "manager") == "-");
  CHECK(kept_open(open, "unresolvable", "manager") == reply);
  // The state table says of these what is wrong.
  CHECK(kept_open(open, "resolved") == "-");
  CHECK(kept_open(complaint + " / 09:10 closed", "resolved") == "-");
}

TEST_CASE("closing: a ledger of before tells what was closed away") {
  CHECK(owed_away(complaint + " / 09:10 closed", "resolved") == "inform callback");
  CHECK(owed_away(complaint + " / 09:10 closed / 09:20 informed", "resolved") == "callback");
  CHECK(owed_away(complaint + " / 09:10 closed outcome=waived", "waived").empty());
  CHECK(owed_away(complaint + missed_thrice + " / 09:40 closed outcome=unreachable",
                  "unreachable") == "inform");
  CHECK(owed_away("08:00 logged category=repair / 08:01 declined / 08:02 closed outcome=declined",
                  "declined")
            .empty());
}

TEST_CASE("closing: check finds what an old ledger closed away") {
  test::TempDesk desk;
  desk.write("ledger/2026-11.csv",
             test::journal_text(complaint + " / 09:10 closed / 09:20 informed"));
  desk.time = "2026-11-03T12:00:00+08:00";
  const test::Ran ran = desk.run({"check", "--only", "closed-owing"});
  CHECK(ran.exit == 1);
  CHECK(ran.out.find("ledger/2026-11.csv:4: note: 20261102-001: closed although 'call-back' was "
                     "owed, due 2026-11-04 18:00 [closed-owing]") != std::string::npos);
  CHECK(ran.out.find("hint: deskctl reopen 20261102-001 --reason …, complete it again, then: "
                     "deskctl callback 20261102-001 --grade A|B|C") != std::string::npos);
}

TEST_CASE(
    "closing: the command refuses, naming each with its command, and a reason opens the way") {
  test::TempDesk desk;
  desk.at("09:00", {"log-call", "3-2-1201", "噪音扰民", "--category", "complaint"});
  desk.at("09:10", {"complete", "1", "已劝止"});
  const std::string before = desk.ledger();
  const test::Ran refused = desk.at("09:20", {"close", "1"});
  CHECK(refused.exit == 3);
  CHECK(refused.err.find("'deskctl inform 20261012-001'") != std::string::npos);
  CHECK(refused.err.find("'deskctl callback 20261012-001 --grade A|B|C'") != std::string::npos);
  CHECK(desk.ledger() == before);
  CHECK(desk.at("09:21", {"close", "1", "--outcome", "waived"}).exit == 3);
  CHECK(desk.at("09:22", {"close", "1", "--outcome", "waived", "--reason", "业主要求"}).exit == 0);
}

}  // namespace deskctl::closing_test
