// The commands that make two requests one matter, and send work orders back.
#include "support/parts.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test::link_command_test {
namespace {

/// Two repairs of one leak, both dispatched.
void log_two(TempDesk& desk) {
  desk.at("09:00", {"log-call", "3-2-101", "漏水", "--category", "repair", "--dispatch", "eng"});
  desk.at("09:05", {"log-call", "3-2-102", "漏水", "--category", "repair", "--dispatch", "eng"});
}

}  // namespace

TEST_CASE("link: one order, and every caller is called before the matter is closed") {
  TempDesk desk;
  log_two(desk);
  CHECK(desk.at("09:40", {"link", "2", "--same-as", "1"}).exit == 0);
  const auto again = desk.at("09:41", {"link", "2", "--same-as", "1"});
  CHECK(again.exit == 3);
  CHECK(has(again.err, "are one matter already"));
  CHECK(desk.at("09:42", {"complete", "2"}).exit == 3);
  CHECK(desk.at("10:00", {"complete", "1", "修好"}).exit == 0);
  CHECK(desk.at("10:05", {"report", "callbacks", "-O", "id"}).out ==
        "20261012-001\n20261012-002\n");
  CHECK(desk.at("10:10", {"callback", "1", "--grade", "A"}).exit == 0);
  const auto early = desk.at("10:11", {"close", "1"});
  CHECK(early.exit == 3);
  CHECK(has(early.err, "who else called about it is still to be called back: 20261012-002"));
  CHECK(desk.at("10:12", {"callback", "2", "--grade", "B"}).exit == 0);
  CHECK(desk.at("10:13", {"close", "2"}).exit == 3);
  CHECK(desk.at("10:14", {"close", "1"}).exit == 0);
  CHECK(has(desk.at("10:15", {"list", "--all", "-O", "json"}).out, "closed"));
  CHECK(desk.at("10:16", {"report", "callbacks", "-O", "id"}).out.empty());
}

TEST_CASE("link: the step after the first caller was called is to call the next, then to close") {
  TempDesk desk;
  log_two(desk);
  CHECK(desk.at("09:40", {"link", "2", "--same-as", "1"}).exit == 0);
  CHECK(desk.at("10:00", {"complete", "1", "修好"}).exit == 0);
  const auto called = desk.at("10:10", {"callback", "1", "--grade", "A"});
  CHECK_MESSAGE(has(called.out, "deskctl callback 20261012-002"), called.out);
  CHECK(!has(called.out, "deskctl close"));
  const auto again = desk.at("10:11", {"note", "1", "已致电", "-O", "json"});
  CHECK_MESSAGE(has(again.out, R"("next":{"command":"deskctl callback 20261012-002)"), again.out);
  CHECK(desk.at("10:12", {"callback", "2", "--grade", "B"}).exit == 0);
  CHECK(has(desk.at("10:13", {"note", "1", "已致电"}).out, "deskctl close 20261012-001"));
}

TEST_CASE("link: what is unlinked is a request of its own again") {
  TempDesk desk;
  log_two(desk);
  desk.at("09:40", {"link", "2", "--same-as", "1"});
  CHECK(desk.at("09:50", {"unlink", "2"}).exit == 0);
  const auto again = desk.at("09:51", {"unlink", "2"});
  CHECK(again.exit == 3);
  CHECK(has(again.err, "repeats no other request"));
  CHECK(desk.at("10:00", {"complete", "2", "修好"}).exit == 0);
  CHECK(desk.at("10:01", {"show", "1", "-O", "json"}).out.find("\"status\":\"open\"") !=
        std::string::npos);
}

TEST_CASE(
    "link: a repair may be logged as the same of an unfinished one, not of another category") {
  TempDesk desk;
  log_two(desk);
  CHECK(desk.at("09:40", {"log-call", "3-2-103", "漏水", "--category", "repair", "--same-as", "1"})
            .exit == 0);
  CHECK(desk.at("09:41", {"log-call", "3-2-103", "漏水", "--category", "help", "--same-as", "1"})
            .exit == 3);
}

TEST_CASE("link: the repeats of a matter are found in whatever month they were logged") {
  TempDesk desk;
  log_two(desk);
  desk.time = "2026-11-01T09:00:00+08:00";
  CHECK(desk.at("09:10",
                {"log-call", "3-2-103", "漏水", "--category", "repair", "--same-as", "1012-2"})
            .exit == 0);
  desk.at("09:20", {"link", "1012-2", "--same-as", "1012-1"});
  desk.at("10:00", {"complete", "1012-1", "修好"});
  CHECK(desk.at("10:05", {"report", "callbacks", "-O", "id"}).out ==
        "20261012-001\n20261012-002\n20261101-001\n");
  desk.at("10:10", {"callback", "1012-1", "--grade", "A"});
  CHECK(has(desk.at("10:11", {"close", "1012-1"}).err, "20261012-002, 20261101-001"));
  desk.at("10:12", {"callback", "1012-2", "--grade", "A"});
  CHECK(has(desk.at("10:13", {"close", "1012-1"}).err, "called back: 20261101-001"));
  CHECK(desk.at("10:14", {"callback", "1", "--grade", "A"}).exit == 0);
  CHECK(desk.at("10:15", {"close", "1012-1"}).exit == 0);
  CHECK(desk.at("10:16", {"list", "-O", "id"}).out.empty());
}

TEST_CASE(
    "link: the upgrade that one more complaint makes due is recorded with it, and goes with it") {
  TempDesk desk;
  for (const char* hour : {"09:00", "09:10", "09:20"})
    desk.at(hour, {"log-call", "3-2-101", "噪音", "--category", "complaint"});
  CHECK_FALSE(has(desk.at("09:30", {"link", "2", "--same-as", "1"}).err, "upgraded"));
  const std::string before =
      desk.run({"report", "month", "-O", "json", "--now", "10-12 12:00"}).out;
  CHECK(has(desk.at("09:40", {"link", "3", "--same-as", "2"}).err,
            "20261012-001 now has 3 complaints and was upgraded to larger"));
  CHECK_FALSE(has(desk.at("09:41", {"check", "-O", "json"}).out, "upgrade-owed"));
  CHECK(has(desk.at("09:45", {"unlink", "3"}).out, "takes back 2 upgraded"));
  CHECK(desk.run({"report", "month", "-O", "json", "--now", "10-12 12:00"}).out == before);
  CHECK_FALSE(has(desk.at("09:46", {"check", "-O", "json"}).out, "upgrade-owed"));
}

TEST_CASE("link: a slip that comes back after the link finishes both, whatever time stands on it") {
  for (const char* done : {"09:25", "09:30"}) {
    TempDesk desk;
    log_two(desk);
    CHECK(desk.at("09:30", {"link", "2", "--same-as", "1"}).exit == 0);
    CHECK(desk.at("09:40", {"complete", "1", "换灯", "--accepted", "09:15", "--arrived", "09:20",
                            "--at", done})
              .exit == 0);
    CHECK(has(desk.run({"show", "2", "-O", "json"}).out, R"("status":"completed")"));
    CHECK(desk.at("09:41", {"report", "callbacks", "-O", "id"}).out ==
          "20261012-001\n20261012-002\n");
    CHECK(desk.at("09:42", {"callback", "1", "2", "--grade", "A"}).exit == 0);
    CHECK(desk.at("09:43", {"close", "1"}).exit == 0);
  }
}

TEST_CASE("link: the times of a slip stand in order or are refused") {
  TempDesk desk;
  log_two(desk);
  const std::string before = desk.ledger();
  for (const std::vector<std::string>& times :
       {std::vector<std::string>{"--accepted", "09:20", "--arrived", "09:15"},
        {"--arrived", "09:35", "--at", "09:30"}}) {
    std::vector<std::string> line{"complete", "1", "好了"};
    line.insert(line.end(), times.begin(), times.end());
    CHECK(desk.at("09:40", line).exit == 2);
  }
  CHECK(desk.ledger() == before);
}

TEST_CASE("link: a chain that joins a matter brings all its complaints") {
  TempDesk desk;
  for (const char* hour : {"09:00", "09:05", "09:10"})
    desk.at(hour, {"log-call", "3-2-101", "噪音", "--category", "complaint"});
  CHECK(desk.at("09:30", {"link", "3", "--same-as", "2"}).exit == 0);
  CHECK(has(desk.at("09:31", {"link", "2", "--same-as", "1"}).err, "now has 3 complaints"));
  CHECK(has(desk.run({"show", "1", "-O", "json"}).out, R"("severity":"larger")"));
}

TEST_CASE("link: whichever of three leaves, the upgrade goes with it") {
  TempDesk desk;
  desk.at("09:00", {"log-call", "3-2-101", "噪音", "--category", "complaint"});
  for (const char* hour : {"09:05", "09:10"})
    desk.at(hour, {"log-call", "3-2-101", "噪音", "--category", "complaint", "--same-as", "1"});
  CHECK(has(desk.run({"show", "1", "-O", "json"}).out, R"("severity":"larger")"));
  CHECK(desk.at("09:30", {"unlink", "2"}).exit == 0);
  CHECK(has(desk.run({"show", "1", "-O", "json"}).out, R"("severity":"general")"));
}

TEST_CASE("link: what has no effect is refused or can be taken back") {
  TempDesk desk;
  log_two(desk);
  desk.at("09:06", {"log-call", "3-2-103", "漏水", "--category", "repair"});
  CHECK(desk.at("09:10", {"link", "3", "--same-as", "1"}).exit == 0);
  CHECK(desk.at("09:11", {"decline", "3", "--reason", "自修"}).exit == 3);
  CHECK(desk.at("09:12", {"void", "1", "--reason", "误登记"}).exit == 0);
  CHECK(desk.at("09:13", {"unlink", "3"}).exit == 0);
  CHECK(desk.at("09:14", {"link", "3", "--same-as", "2"}).exit == 0);
}

TEST_CASE("link: a repeat cannot be logged into a month before its first") {
  TempDesk desk;
  desk.time = "2026-11-02T09:00:00+08:00";
  desk.run({"log-call", "3-2-101", "噪音", "--category", "complaint"});
  const Ran ran = desk.run({"log-call", "3-2-102", "噪音", "--category", "complaint", "--same-as",
                            "1", "--at", "2026-10-31 10:00"});
  CHECK(ran.exit == 3);
  CHECK(has(ran.err, "deskctl link 20261102-001 --same-as"));
}

TEST_CASE("link: a fourth complaint that goes leaves the upgrade that three make due") {
  TempDesk desk;
  for (const char* hour : {"09:00", "09:05", "09:10", "09:15"})
    desk.at(hour, {"log-call", "3-2-101", "噪音", "--category", "complaint"});
  for (const char* later : {"2", "3", "4"})
    CHECK(desk.at("09:30", {"link", later, "--same-as", "1"}).exit == 0);
  CHECK(desk.at("09:40", {"unlink", "3"}).exit == 0);
  CHECK(has(desk.run({"show", "1", "-O", "json"}).out, R"("severity":"larger")"));
}

TEST_CASE("returned: the team sends the work order back, with a reason") {
  TempDesk desk;
  log_two(desk);
  CHECK(desk.at("09:10", {"returned", "1"}).exit == 2);
  CHECK(desk.at("09:10", {"returned", "1", "--reason", "不属本班组"}).exit == 0);
  const auto accept = desk.at("09:11", {"accept", "1"});
  CHECK(accept.exit == 3);
  CHECK(has(accept.err, "has no work order yet"));
  CHECK(desk.at("09:12", {"dispatch", "1", "--to", "eng"}).exit == 0);
}

}  // namespace deskctl::test::link_command_test
