#include "deskctl/sla/next.hpp"

#include "deskctl/render/next_line.hpp"
#include "support/story.hpp"

namespace deskctl::next_test {
namespace {

using test::Story;

const Policy& of_teams() {
  static const Policy policy =
      parse_policy("teams = [\"工程部\", \"保洁 部\"]\n", "policy.toml", test::shanghai());
  return policy;
}

// The command without `deskctl` and the number, the clock that asks for it and its due:
// `dispatch --to … for dispatch by 08:05`; `nothing`.
std::string next(const std::string& rows, const char* now = "11-02T12:00", int number = 1,
                 const Policy& policy = test::manuals()) {
  Story story(rows, now);
  const std::vector<Clock> clocks = clocks_of(story.request(number), policy, story.now);
  const auto step = next_step(story.request(number), clocks, policy, story.now);
  if (!step) return "nothing";
  std::string command = command_of(*step);
  command.erase(0, std::string("deskctl ").size());
  command.erase(command.find(' '), std::string(" 20261102-001").size());
  if (step->clock != nullptr)
    command += " for " + step->clock->name() + " by " + test::shown(step->due().value());
  return command;
}

std::string shown_next(const std::string& rows, std::string_view role,
                       Language language = Language::english) {
  Story story(rows);
  const std::vector<Clock> clocks = story.clocks();
  const auto step = next_step(story.request(), clocks, test::manuals(), story.now);
  return step ? next_text(*step, role, View{language, false, 0}) : "nothing";
}

const std::string teams = "eng|env|security|contractor|aftersales";
const std::string repair = "08:00 logged category=repair";
const std::string accepted = repair + " / 08:01 dispatched / 08:02 accepted";
const std::string complaint = "08:00 logged category=complaint";
const std::string completed_repair = test::completed_repair;
const std::string arrived_repair =
    accepted + " / 08:10 arrived / 08:30 completed / 08:50 called-back grade=C";
const std::string missed = " / 09:10 call-missed / 09:20 call-missed";

}  // namespace

TEST_CASE("next: the running clock that is due first asks for it, and it is possible now") {
  const struct {
    std::string rows;
    std::string next;
  } table[] = {
      {repair, "dispatch --to " + teams + " for dispatch by 08:05"},
      {repair + " / 08:01 dispatched", "accept for accept by 08:06"},
      {accepted, "arrive for arrive by 08:17"},
      {accepted + " / 08:10 arrived", "complete for handle by 08:40"},
      {"08:00 logged category=repair urgency=urgent / 08:01 dispatched",
       "accept for accept by 08:06"},
      {"08:00 logged category=repair scope=out / 08:01 dispatched / 08:02 accepted",
       "quote --amount N for review by 08:17"},
      {"08:00 logged category=repair scope=out / 08:01 dispatched / 08:02 accepted / 08:03 quoted "
       "amount=9",
       "approve for two-days by 11-04 18:00"},
      {"08:00 logged category=repair scope=out / 08:01 dispatched / 08:02 accepted / 08:03 quoted "
       "infeasible=yes",
       "decline --reason '…' for two-days by 11-04 18:00"},
      {"08:00 logged category=repair scope=out urgency=urgent / 08:01 dispatched / 08:02 accepted",
       "arrive for arrive by 08:06"},
      {"08:00 logged category=help / 08:01 dispatched", "arrive for arrive by 08:06"},
      {"08:00 logged category=aftersales / 08:01 dispatched",
       "complete for two-days by 11-04 18:00"},
      {"08:00 logged category=service appointment=14:00 / 08:01 dispatched",
       "accept for accept by 08:06"},
      {"08:00 logged category=service appointment=14:00 / 08:01 dispatched / 08:02 accepted",
       "arrive for arrive by 13:55"},
      {"08:00 logged category=consult appointment=14:00", "visit for appointment by 14:00"},
      {"08:00 logged category=consult deadline=14:00", "complete for deadline by 14:00"},
      {"08:00 logged category=consult", "complete for two-days by 11-04 18:00"},
      {"08:00 logged category=consult / 08:01 promised reply=11:00", "inform for reply by 11:00"},
      {complaint, "dispatch --to " + teams + " for respond by 08:10"},
      {complaint + " severity=larger", "escalate --to manager --reason '…' for respond by 08:08"},
      {complaint + " severity=extra / 08:00 escalated to=gm",
       "dispatch --to " + teams + " for department by 08:10"},
      {complaint + " severity=extra / 08:00 escalated to=gm / 08:01 dispatched", "complete"},
      {accepted + " / 08:05 held", "resume for arrive by 08:17"},
      {arrived_repair + " / 09:30 reopened", "dispatch --to " + teams + " for dispatch by 09:35"},
      {arrived_repair + " / 09:30 reopened / 09:31 dispatched", "accept for accept by 09:36"},
  };
  for (const auto& row : table) {
    CAPTURE(row.rows);
    CHECK(next(row.rows) == row.next);
  }
  CHECK(next(accepted, "11-04T18:01") == "arrive for arrive by 08:17");
  CHECK(next(accepted + " / 08:10 arrived / 08:11 held / 08:12 resumed", "11-08T00:00") ==
        "complete for handle by 08:40");
}

TEST_CASE("next: what counts once a cycle is not asked for again") {
  const std::string out =
      "08:00 logged category=repair scope=out / 08:01 dispatched / 08:02 accepted";
  const struct {
    std::string rows;
    std::string event;
  } table[] = {
      {"08:00 logged category=service / 08:01 dispatched / 08:02 arrived", "complete"},
      {"08:00 logged category=suggestion scope=out / 08:01 dispatched / 08:02 arrived", "quote"},
      {completed_repair + " / 09:30 reopened / 09:31 arrived / 09:32 dispatched", "complete"},
      {out + " / 08:03 arrived / 08:04 quoted amount=9 / 08:05 approved", "complete"},
  };
  for (const auto& row : table) {
    CAPTURE(row.rows);
    const std::string asked = next(row.rows);
    CHECK(asked.substr(0, asked.find(' ')) == row.event);
  }
}

TEST_CASE("next: what is owed once the work is done, then the close") {
  const std::string completed = complaint + " / 08:05 dispatched / 09:00 completed";
  CHECK(next(completed) == "inform for inform by 23:59:59");
  CHECK(next(completed + " / 09:10 informed") ==
        "callback --grade A|B|C for callback by 11-04 18:00");
  CHECK(next(completed + " / 09:10 informed / 10:00 called-back") == "close");
  CHECK(next(completed_repair + " / 09:05 promised reply=10:00") == "inform for reply by 10:00");
  CHECK(next(completed_repair + " / 09:05 promised reply=15:00") ==
        "callback --grade A|B|C for callback by 11:00");
  CHECK(next(completed_repair + " / 09:10 called-back grade=C") == "escalate --to gm --reason '…'");
  CHECK(next(completed_repair + " / 09:10 called-back grade=C / 09:11 escalated to=gm") == "close");
  CHECK(next(repair + " / 08:01 declined") == "close");
  CHECK(next(repair + " / 08:00 promised reply=11:00 / 08:01 declined") ==
        "inform for reply by 11:00");
  CHECK(next("08:00 logged category=praise / 09:00 completed") == "close");
  CHECK(next(completed_repair + " / 10:00 called-back / 10:01 closed") == "nothing");
  CHECK(next(repair + " / 08:01 voided") == "nothing");
}

TEST_CASE("next: who does not answer is called again, until he counts as unreachable") {
  CHECK(next(completed_repair + missed) == "callback --grade A|B|C for callback by 11:00");
  CHECK(shown_next(completed_repair + missed, "desk") ==
        "next: deskctl callback 20261102-001 --grade A|B|C (or --missed, if nobody answers)");
  CHECK(next(completed_repair + missed + " / 09:30 call-missed") == "close --outcome unreachable");
  // A complaint's result can be told otherwise.
  CHECK(next(complaint + " / 09:00 completed" + missed + " / 09:30 call-missed") ==
        "inform for inform by 23:59:59");
}

TEST_CASE("next: of a repeat what is its own, the rest is its matter's") {
  const std::string repeated = complaint + " / 08:01 dispatched" + test::again(2, "08:20");
  CHECK(next(repeated, "11-02T12:00", 2) == "dispatch --to " + teams + " for respond by 08:30");
  CHECK(next(repeated + " / 08:25 #2 dispatched", "11-02T12:00", 2) == "nothing");
  CHECK(next(repeated + " / 08:25 completed", "11-02T12:00", 2) == "nothing");
}

TEST_CASE("next: teams are those of the policy, and what a shell would act on is quoted") {
  CHECK(next(repair, "11-02T12:00", 1, of_teams()) == "dispatch --to '工程部|保洁 部'");
  static const Policy none = parse_policy("# nothing\n", "policy.toml", test::shanghai());
  CHECK(next(repair, "11-02T12:00", 1, none) == "dispatch --to TEAM");
  CHECK(next(accepted, "11-02T12:00", 1, none) == "complete");
}

TEST_CASE("next: who may do it is said to those who may not") {
  const std::string larger = complaint +
                             " severity=larger / 08:01 escalated to=manager / 09:00 completed / "
                             "09:10 informed";
  CHECK(shown_next(larger, "manager") == "next: deskctl callback 20261102-001 --grade A|B|C");
  CHECK(shown_next(larger, "steward") ==
        "next: deskctl callback 20261102-001 --grade A|B|C (manager/general manager only)");
  CHECK(shown_next(larger, "desk", Language::simplified) ==
        "下一步：deskctl callback 20261102-001 --grade A|B|C（须由管理处经理/总经理办理）");
  // Not of what has to come before.
  CHECK(shown_next(complaint + " severity=larger", "desk") ==
        "next: deskctl escalate 20261102-001 --to manager --reason '…'");
}

}  // namespace deskctl::next_test
