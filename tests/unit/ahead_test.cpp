// A machine's clock that was ahead at a recording and was corrected since.
#include "deskctl/request/known.hpp"
#include "support/parts.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test::ahead_test {
namespace {

const std::vector<std::string> repair{"log-call", "1-1-1", "漏水", "--category", "repair", "-q"};

}  // namespace

TEST_CASE("ahead: a record that is dated after now is said by every list") {
  TempDesk desk;
  CHECK(desk.at("11:00", repair).exit == 0);
  desk.at("09:00", {"list"});
  for (const std::vector<std::string>& line : {std::vector<std::string>{"list"},
                                               {"report", "overdue"},
                                               {"report", "due"},
                                               {"report", "callbacks"},
                                               {"report", "day"},
                                               {"report", "month"},
                                               {"report", "staff"},
                                               {"report", "complaints"},
                                               {"report", "repeats"},
                                               {"escalate", "--due"}}) {
    CAPTURE(line.back());
    CHECK(has(desk.run(line).err, "1 record is dated after now"));
    auto past = line;
    past.insert(past.end(), {"--now", "2026-10-12T08:00"});
    CHECK_FALSE(has(desk.run(past).err, "dated after now"));
  }
}

TEST_CASE("ahead: one command that check names puts it right, and the ledger is whole after it") {
  for (const std::string ahead :
       {"2026-10-12T11:00:00+08:00", "2026-11-21T09:00:00+08:00", "2038-10-22T09:00:00+08:00"}) {
    CAPTURE(ahead);
    TempDesk desk;
    desk.time = ahead;
    auto call = repair;
    call.insert(call.end(), {"--received", "-2min"});
    CHECK(desk.run(call).exit == 0);
    const std::string id = desk.run({"show", "last", "-O", "id"}).out.substr(0, 12);
    CHECK(desk.run({"dispatch", id, "--to", "eng", "-q"}).exit == 0);
    desk.time = "2026-10-12T09:10:00+08:00";
    const Ran early = desk.run({"note", id, "时钟已拨正", "-q"});
    CHECK(early.exit == 3);
    CHECK(has(early.err, "deskctl amend " + id + " --event 1 --at T"));
    CHECK(has(desk.run({"check"}).out, "deskctl amend " + id + " --event 1 --at T --reason …"));
    const Ran mended = desk.run({"amend", id, "--event", "1", "--at", "09:00", "--reason", "时钟"});
    CHECK(mended.exit == 0);
    CHECK(desk.run({"check", "--only", "damaged-line,sequence,in-future"}).exit == 0);
    const std::string shown = desk.run({"show", id, "-O", "json"}).out;
    CHECK(has(shown, R"("logged":"2026-10-12T09:00:00+08:00")"));
    CHECK(has(shown, R"("received":"2026-10-12T08:58:00+08:00")"));
    CHECK(has(desk.run({"list"}).out, id));
    CHECK_FALSE(has(desk.run({"list"}).err, "dated after now"));
    // As it was known before it was put right.
    CHECK(desk.run({"show", id, "--now", "2026-10-12T09:09"}).exit == 3);
    // A record that was set back would lie ahead of its own undoing: undo goes further back.
    CHECK(has(desk.at("09:20", {"undo"}).out, "takes back 2 dispatched"));
  }
}

TEST_CASE(
    "ahead: after the clock went back what was recorded is read, and undo meets what was typed") {
  TempDesk desk;
  auto call = repair;
  call.insert(call.end(), {"--at", "12:00"});
  CHECK(desk.at("13:44", call).exit == 0);
  CHECK(desk.at("12:21", {"inform", "1", "-q"}).exit == 0);
  CHECK(desk.at("12:32", {"report", "overdue"}).exit == 0);
  CHECK(desk.at("12:32", {"check", "--only", "damaged-line,sequence"}).exit == 0);
  CHECK(has(desk.at("12:33", {"undo"}).out, "takes back 2 informed"));
}

TEST_CASE(
    "ahead: an arrival is not taken for the earlier one because the clock went back a little") {
  TempDesk desk;
  CHECK(desk.at("09:00", repair).exit == 0);
  CHECK(desk.at("09:02", {"dispatch", "1", "--to", "eng", "-q"}).exit == 0);
  CHECK(desk.at("09:10", {"accept", "1", "-q"}).exit == 0);
  CHECK(desk.at("09:07", {"arrive", "1", "--at", "09:11", "-q"}).exit == 0);
  CHECK_FALSE(has(desk.at("09:20", {"check", "-O", "json"}).out, "passed-over"));
  CHECK(desk.at("09:06", {"arrive", "1", "--at", "09:08", "-q"}).exit == 3);
}

TEST_CASE("ahead: a record dated ahead in another month hides nothing from undo and last") {
  TempDesk desk;
  desk.time = "2038-10-22T23:00:00+08:00";
  REQUIRE(desk.run(repair).exit == 0);
  desk.time = "2026-10-12T09:00:00+08:00";
  REQUIRE(desk.run({"log-call", "3-2-2", "灯坏", "--category", "other"}).exit == 0);
  CHECK(has(desk.at("09:05", {"note", "last", "问过"}).out, "20261012-001"));
  CHECK(has(desk.at("09:06", {"undo"}).out, "takes back 2 noted"));
  CHECK(has(desk.at("09:07", {"undo"}).out, "20261012-001 recorded: voided"));
  CHECK(has(desk.at("09:08", {"undo"}).err, "nothing of"));
}

TEST_CASE("ahead: a date of years ago is typed in full or refused") {
  TempDesk desk;
  const std::string before = desk.ledger();
  auto call = repair;
  call.insert(call.end(), {"--at", "1026-10-12 10:00"});
  const Ran ran = desk.at("10:00", call);
  CHECK(ran.exit == 2);
  CHECK(has(ran.err, "--at: 1026-10-12 10:00 is more than a year before now"));
  CHECK(has(ran.err, "type it in full: 1026-10-12T"));
  CHECK(desk.ledger() == before);
  call.back() = "2025-10-01T10:00:00+08:00";
  CHECK(desk.run(call).exit == 0);
  CHECK(desk.has("ledger/2025-10.csv"));
}

TEST_CASE("ahead: an amendment of a void request that corrects one event can be taken back") {
  TempDesk desk;
  CHECK(desk.at("09:00", repair).exit == 0);
  CHECK(desk.at("10:00", {"void", "1", "--reason", "误", "-q"}).exit == 0);
  CHECK(desk.at("10:05", {"note", "1", "业主来过", "--at", "09:30", "-q"}).exit == 0);
  CHECK(has(desk.at("10:06", {"undo"}).out, "takes back 3 noted"));
}

}  // namespace deskctl::test::ahead_test
