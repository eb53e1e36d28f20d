// The order in which the second reading judges what happened in one second: by the time of
// recording, then by the line.
#include "support/judged_story.hpp"

namespace deskctl::test {
namespace {

std::string matter_of(std::string_view rows, int number) {
  const auto first = judged_of(rows, "11-30T00:00", number).repeat_of;
  return first ? first->text() : "none";
}

}  // namespace

TEST_CASE("judge: in one second the line decides what came first") {
  const std::string second = " / 08:30 #2 logged category=repair same_as=20261102-001";
  const std::string done = " / 08:30 #1 completed";
  CHECK(matter_of(dispatched_repair + second + done, 2) == "20261102-001");
  CHECK(matter_of(dispatched_repair + done + second, 2) == "none");
  // What is recorded later of that second comes later; it is no part of what the log found.
  CHECK(matter_of(dispatched_repair + " / 08:30 completed recorded=09:00" + second, 2) ==
        "20261102-001");
  CHECK(matter_of(dispatched_repair + done +
                      " / 08:30 #2 logged category=repair same_as=20261102-001 recorded=09:00",
                  2) == "none");
  // So it is with a link, and with a reopening.
  const std::string link = " / 08:30 #2 linked same_as=20261102-001";
  const std::string two = dispatched_repair + " / 08:10 #2 logged category=repair";
  CHECK(matter_of(two + link + done, 2) == "20261102-001");
  CHECK(matter_of(two + done + link, 2) == "none");
  CHECK(matter_of(two + link + " / 08:20 #1 completed recorded=08:40", 2) == "20261102-001");
  CHECK(matter_of(dispatched_repair + done + " / 08:30 #1 reopened" + second, 2) == "20261102-001");
  CHECK(matter_of(dispatched_repair + done + second + " / 08:30 #1 reopened", 2) == "none");
  // A call is about work that was finished before it.
  check_judged("callback", {{dispatched_repair + second + done + " / 08:30 #2 called-back",
                             "due 11:00 done 08:30 met, met 08:30", 2},
                            {dispatched_repair + second + " / 08:30 #2 called-back" + done,
                             "due 11:00 overdue 420, breached 11:00", 2}});
}

TEST_CASE("judge: a chain of repeats in one second is settled from its first") {
  const auto log = [](int number, int same_as) {
    return " / 08:00 #" + std::to_string(number) +
           " logged category=complaint same_as=20261102-00" + std::to_string(same_as);
  };
  const std::string chain = logged_complaint + log(2, 1) + log(3, 2);
  CHECK(matter_of(chain, 2) == "20261102-001");
  CHECK(matter_of(chain, 3) == "20261102-001");
  CHECK(judged_of(chain + " / 08:00 #1 completed", "11-03T00:00", 3).status == "completed");
  const std::string answered = logged_complaint + " / 08:00 completed" + log(2, 1) + log(3, 2);
  CHECK(matter_of(answered, 2) == "none");
  CHECK(matter_of(answered, 3) == "20261102-002");
}

}  // namespace deskctl::test
