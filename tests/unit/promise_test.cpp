#include "deskctl/sla/promise.hpp"

#include "support/story.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::promise_test {
namespace {

std::string promised(const std::string& rows) {
  test::Story story(rows);
  std::string out;
  for (const Promised& one : promised_of(story.request()))
    out += std::string(word_of(one.promise)) + ' ' + test::shown(one.time) + ' ';
  return out;
}

}  // namespace

TEST_CASE("promise: the last of each stands, an appointment until the work begins anew") {
  CHECK(promised("08:00 logged category=repair").empty());
  CHECK(promised("08:00 logged category=repair appointment=14:00 / 08:10 promised reply=10:00 "
                 "deadline=18:00 / 08:20 promised reply=11:00") ==
        "appointment 14:00 deadline 18:00 reply 11:00 ");
  CHECK(promised("08:00 logged category=repair appointment=14:00 / 08:05 dispatched / 15:00 "
                 "completed / 16:00 reopened")
            .empty());
}

TEST_CASE("promise: show tells what was promised, and a write what nobody watches") {
  test::TempDesk desk;
  std::string policy = desk.read("policy.toml");
  const std::size_t clock = policy.find("[clock.appointment]");
  policy.erase(clock, policy.find("[clock.", clock + 1) - clock);
  desk.write("policy.toml", policy);
  const test::Ran logged = desk.at("09:00", {"log-call", "3-2-1201", "问停车费", "--category",
                                             "consult", "--appointment", "15:00"});
  CHECK(logged.exit == 0);
  CHECK(
      logged.err.find("no clock of the policy watches this for a request of the category enquiry: "
                      "appointment") != std::string::npos);
  const test::Ran replied = desk.at("09:01", {"promise", "1", "--reply", "11:00"});
  CHECK(replied.err.find("watches") == std::string::npos);
  CHECK(desk.run({"show", "1"}).out.find("appointment 2026-10-12 15:00") != std::string::npos);
  CHECK(
      desk.run({"show", "1", "-O", "json"})
          .out.find(
              R"("appointment":"2026-10-12T15:00:00+08:00","deadline":null,"reply":"2026-10-12T11:00:00+08:00")") !=
      std::string::npos);
}

TEST_CASE("promise: a deadline that a clock takes is watched") {
  test::TempDesk desk;
  const test::Ran logged = desk.at(
      "09:00", {"log-call", "3-2-1201", "噪音", "--category", "complaint", "--deadline", "18:00"});
  CHECK(logged.err.find("watches") == std::string::npos);
}

}  // namespace deskctl::promise_test
