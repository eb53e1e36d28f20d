// Waiting work: in which order, and by which command it is done.
#include "deskctl/report/waiting.hpp"

#include "deskctl/report/settled.hpp"
#include "support/story.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test {
namespace {

std::vector<WaitingItem> waiting_at(const std::string& now, const std::string& rows,
                                    const Policy& policy = manuals()) {
  Story story(rows, now);
  WaitingGathering gathering(policy, shanghai(), story.now);
  for (const Request& request : story.folded.requests) gathering.add(request);
  return std::move(gathering).finish();
}

// `2 arrived by 08:07 late 3, 1 completed by …`
std::string listed(const std::vector<WaitingItem>& items) {
  std::string out;
  for (const WaitingItem& item : items) {
    out += (out.empty() ? "" : ", ") + std::to_string(item.id.number) + ' ' +
           std::string(word_of(item.what));
    if (item.due) out += " by " + shown(*item.due);
    if (item.late_minutes() > 0) out += " late " + std::to_string(item.late_minutes());
    if (item.since) out += " since " + shown(*item.since);
  }
  return out;
}

std::string waiting(const std::string& now, const std::string& rows) {
  return listed(waiting_at(now, rows));
}

const std::string urgent = "08:00 logged category=repair urgency=urgent";
const std::string enquiry = "08:00 logged category=consult";
const std::string complaint = "08:00 logged category=complaint";
const std::string praise_done = "08:00 logged category=praise / 08:01 completed";

}  // namespace

TEST_CASE("waiting: an open request waits for its next step") {
  CHECK(waiting("08:03", logged_repair) == "1 dispatched by 08:05");
  CHECK(waiting("08:03", logged_repair + " / 08:01 dispatched") == "1 accepted by 08:06");
  CHECK(waiting("08:10", logged_repair + " / 08:01 dispatched / 08:02 accepted") ==
        "1 arrived by 08:17");
  CHECK(waiting("08:02", complaint).starts_with("1 dispatched by 08:10"));
}

TEST_CASE("waiting: a work order that nobody accepts stands in it all day, first of all") {
  const std::string rows = logged_repair + " / 08:01 dispatched / 07:50 #2 logged category=service";
  for (const char* now : {"08:04", "08:30", "12:00", "17:59", "23:59"}) {
    CAPTURE(now);
    const std::vector<WaitingItem> items = waiting_at(now, rows);
    REQUIRE(!items.empty());
    CHECK(items.front().id.number == 1);
    CHECK(items.front().what == EventKind::accepted);
    CHECK(items.front().unaccepted);
    CHECK(items.front().is_teams);
    CHECK(items.front().command == "deskctl accept 20261102-001");
  }
  CHECK(waiting_at("08:30", rows).front().late_minutes() == 24);
}

TEST_CASE("waiting: urgent ones stand first, then what is due first") {
  CHECK(waiting("08:20",
                "08:00 logged category=service / 08:15 #2 logged category=repair / "
                "08:18 #3 logged category=repair urgency=urgent") ==
        "3 dispatched by 08:23, 1 dispatched by 08:05 late 15, 2 dispatched by 08:20");
  // Work that is done is not urgent any more.
  CHECK(waiting("09:30", urgent + " / 08:01 dispatched / 08:02 arrived / 08:20 completed / "
                                  "09:28 #2 logged category=repair") ==
        "2 dispatched by 09:33, 1 called-back by 11:00");
}

TEST_CASE("waiting: what is owed to the resident waits beside the work and after it") {
  const std::string promised = logged_repair +
                               " / 08:01 dispatched / 08:02 accepted / "
                               "08:03 promised reply=10:00";
  CHECK(waiting("08:10", promised) == "1 arrived by 08:17, 1 informed by 10:00");
  CHECK(waiting("08:10", promised + " / 08:05 informed") == "1 arrived by 08:17");
  // A complaint that is done: tell the result today, call back within two working days.
  CHECK(waiting("09:10", complaint + " / 08:05 dispatched / 09:00 completed") ==
        "1 informed by 23:59:59, 1 called-back by 11-04 18:00");
  CHECK(waiting("09:10", completed_repair + " / 09:05 called-back grade=A").empty());
}

TEST_CASE("waiting: a call that reaches nobody is closed as unreachable in the end") {
  const std::string missed = completed_repair + " / 09:10 call-missed / 09:20 call-missed";
  CHECK(waiting_at("09:30", missed).front().command ==
        "deskctl callback 20261102-001 --grade A|B|C");
  CHECK(waiting_at("09:40", missed + " / 09:35 call-missed").front().command ==
        "deskctl close 20261102-001 --outcome unreachable");
}

TEST_CASE("waiting: on hold with the reason, and urged after the end until somebody acts") {
  const auto held =
      waiting_at("10:00", logged_repair + " / 08:01 dispatched / 08:30 held reason=no-valve");
  REQUIRE(listed(held) == "1 held by 08:06 late 114 since 08:30");
  CHECK(held.front().reason == "no-valve");
  CHECK(held.front().command == "deskctl resume 20261102-001");

  const std::string urged = praise_done + " / 09:00 urged";
  CHECK(waiting("10:00", urged) == "1 urged since 09:00");
  CHECK(waiting("10:00", urged + " / 09:30 noted").empty());
  CHECK(waiting("10:00", praise_done).empty());
  CHECK(waiting("10:00", enquiry + " / 08:01 voided").empty());
}

TEST_CASE("waiting: a notice that the ladder owes names whom to tell") {
  const auto graded = waiting_at("10:00", completed_repair + " / 09:10 called-back grade=C");
  REQUIRE(graded.size() == 1);
  CHECK(graded.front().command == "deskctl escalate 20261102-001 --to gm --reason '…'");
  CHECK(listed(graded) == "1 escalated by 09:10 late 50");
  CHECK(waiting("10:00", completed_repair + " / 09:10 called-back grade=C / 09:20 escalated to=gm")
            .empty());
}

TEST_CASE("waiting: a notice is owed until the request is closed, corrected or not") {
  const std::string graded = completed_repair + " / 09:10 called-back grade=C";
  REQUIRE(waiting("10:00", graded) == "1 escalated by 09:10 late 50");
  Story story(graded, "11-02T10:00");
  CHECK_FALSE(is_settled(story.request(), manuals()));
  for (const char* more : {"", " / 09:30 amended phone=13800001009"})
    CHECK(waiting("10:00", graded + " / 09:20 closed" + more).empty());
}

TEST_CASE("next: the list, its programs' form, and whom it shows what") {
  TempDesk desk;
  desk.run({"log-call", "3-2-1201", "水管漏水", "--category", "repair", "--contact", "王芳",
            "--phone", "13800001001"});
  desk.at("09:01", {"dispatch", "1", "--to", "eng"});
  desk.at("09:02", {"log-call", "中庭", "增加座椅", "--category", "suggestion", "--contact", "陈强",
                    "--phone", "13800001004", "--answered"});
  desk.time = "2026-10-12T09:20:00+08:00";
  CHECK(desk.run({"next", "-O", "id"}).out == "20261012-001\n20261012-002\n");
  CHECK(desk.run({"next", "suggestion", "-O", "id"}).out == "20261012-002\n");
  CHECK(desk.run({"next", "security", "-O", "id"}).out.empty());
  CHECK(desk.run({"next", "security"}).err ==
        "deskctl: note: nothing waits for anybody as of "
        "2026-10-12 09:20\n");
  CHECK(desk.run({"next", "--exit-code"}).exit == 1);
  const std::string json = desk.run({"next", "-O", "json"}).out;
  CHECK(json.starts_with(
      R"({"schema":"deskctl.next/1","items":[{"id":"20261012-001","what":"accepted","clock":"accept",)"
      R"("due":"2026-10-12T09:06:00+08:00","late_minutes":14,"urgent":false,"unaccepted":true,)"));
  CHECK(json.find("13800001001") == std::string::npos);
  CHECK(desk.run({"next", "-O", "json", "--full"}).out.find("13800001001") != std::string::npos);

  // Whom the desk rings stands there with the number, at the desk's own terminal.
  const std::string mailed = desk.run({"next"}).out;
  CHECK(mailed.find("\n    deskctl accept 20261012-001\n") != std::string::npos);
  CHECK(mailed.find("138****1004") != std::string::npos);
  desk.terminal_columns = 160;
  CHECK(desk.run({"next"}).out.find("13800001004") != std::string::npos);
  CHECK(desk.run({"next", "-o", desk.path()}).exit == 0);
  CHECK(desk.read("The-front-desk-next-2026-10-12.txt").find("13800001004") == std::string::npos);
}

TEST_CASE("callbacks, day: numbers and what was done at the desk's terminal, masked elsewhere") {
  TempDesk desk;
  desk.run({"log-call", "3-2-1201", "灯不亮", "--category", "repair", "--contact", "王芳",
            "--phone", "13800001001"});
  desk.at("09:01", {"dispatch", "1", "--to", "eng"});
  desk.at("09:20", {"complete", "1", "换灯管"});
  for (const std::vector<std::string>& report :
       {std::vector<std::string>{"report", "callbacks"}, {"report", "day"}}) {
    const auto shows = [&](const std::vector<std::string>& more, const char* said) {
      std::vector<std::string> line = report;
      line.insert(line.end(), more.begin(), more.end());
      return desk.run(line).out.find(said) != std::string::npos;
    };
    CAPTURE(report.back());
    desk.terminal_columns = 0;
    CHECK(shows({}, "138****1001"));
    CHECK(shows({}, "换灯管"));
    CHECK(shows({"--full"}, "13800001001"));
    desk.terminal_columns = 160;
    CHECK(shows({}, "13800001001"));
    CHECK(shows({}, "王芳"));
    CHECK(shows({}, "换灯管"));
    // A file leaves the desk, whoever makes it.
    CHECK(desk.run({report[0], report[1], "-o", desk.path() + "/out.txt"}).exit == 0);
    CHECK(desk.read("out.txt").find("13800001001") == std::string::npos);
  }
  desk.terminal_columns = 0;
  CHECK(desk.run({"--lang", "zh-CN", "report", "due"}).out.find("2 小时内到期") !=
        std::string::npos);
}

TEST_CASE("day: what is on hold, and why") {
  TempDesk desk;
  desk.run({"log-call", "3-2-1201", "水管漏水", "--category", "repair"});
  CHECK(desk.run({"report", "day", "-O", "json"}).out.find("\"held\":[]") != std::string::npos);
  desk.at("09:10", {"hold", "1", "--reason", "等配件，电话13800001001"});
  const Ran text = desk.at("17:50", {"report", "day"});
  CHECK(text.out.find("On hold: 1\n") != std::string::npos);
  CHECK(text.out.find("2026-10-12 09:10  等配件，电话138****1001") != std::string::npos);
  CHECK(desk.run({"report", "day", "-O", "json"})
            .out.find(R"("held":[{"id":"20261012-001","since":"2026-10-12T09:10:00+08:00",)"
                      R"("reason":"等配件，电话138****1001"}])") != std::string::npos);
}

}  // namespace deskctl::test
