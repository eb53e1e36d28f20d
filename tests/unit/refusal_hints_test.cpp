// Refusals name what stands in the way, and the hint is a line that works when it is typed.
#include "support/parts.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test::refusal_hints_test {
namespace {

const std::string first = "20261012-001";

/// A desk with a repair that was logged at nine.
class RepairDesk : public TempDesk {
 public:
  RepairDesk() {
    at("09:00", {"log-call", "3-2-1201", "漏水", "-c", "repair", "-q", "--no-guess"});
  }
};

void check_refused(const Ran& ran, const std::string& what, const std::string& hint) {
  CAPTURE(ran.err);
  CHECK(ran.exit == 3);
  CHECK(has(ran.err, what));
  CHECK(has(ran.err, "hint: " + hint));
}

}  // namespace

TEST_CASE("refusal: what comes too early is told what it comes before") {
  RepairDesk desk;
  desk.at("09:39", {"dispatch", "1", "--to", "eng"});
  check_refused(desk.at("09:45", {"arrive", "1", "--at", "09:35"}),
                "'arrived' at 2026-10-12 09:35 would come before 'dispatched' at 2026-10-12 09:39",
                "give a time after 2026-10-12 09:39, or correct the other one: 'deskctl amend " +
                    first + " --event 2 --at TIME --reason …'");
  desk.at("09:54", {"hold", "1", "--reason", "等配件"});
  desk.at("09:57", {"resume", "1"});
  check_refused(desk.at("10:00", {"amend", "1", "--event", "4", "--at", "09:50", "--reason", "x"}),
                "'resumed' at 2026-10-12 09:50 would come before 'on hold' at 2026-10-12 09:54",
                "give a time after 2026-10-12 09:54");
  // Nothing later would allow these, so they are told as before.
  check_refused(desk.at("10:01", {"resume", "1"}), first + " is not on hold", "nothing to resume");
  check_refused(desk.at("10:02", {"note", "1", "x", "--at", "08:55"}),
                "'noted' before the request was logged", "give a time");
}

TEST_CASE("refusal: an event that is moved is told what is wrong with its new time") {
  RepairDesk desk;
  desk.at("09:05", {"dispatch", "1", "--to", "eng"});
  desk.at("09:12", {"arrive", "1"});
  check_refused(desk.at("09:20", {"amend", "1", "--event", "2", "--at", "08:00", "--reason", "x"}),
                "'dispatched' before the request was logged",
                "give a time that is not before " + first + " was logged");
  // A time of day is today's.
  desk.time = "2026-10-13T09:30:00+08:00";
  const Ran moved = desk.run({"amend", "1012-1", "--event", "3", "--at", "09:13", "--reason", "x"});
  CHECK(moved.exit == 0);
  CHECK(has(moved.err,
            "event 3 was written at 2026-10-12 09:12, and now stands at 2026-10-13 09:13"));
  CHECK(
      has(moved.err, "'deskctl amend " + first + " --event 3 --at '2026-10-12 TIME' --reason …'"));
  CHECK(
      desk.run({"amend", "1012-1", "--event", "2", "--at", "10-12 09:03", "--reason", "x"}).exit ==
      0);
}

TEST_CASE("refusal: an undo does not throw away what others have added") {
  RepairDesk desk;
  desk.at("09:05", {"dispatch", "1", "--to", "eng", "--by", "Bob"});
  check_refused(desk.at("09:06", {"undo"}), first + ": event 2, 'dispatched' by Bob, came after it",
                "to void all of it: 'deskctl void " + first + " --reason …'");
  CHECK(desk.at("09:07", {"undo", "--by", "Bob"}).exit == 0);
  CHECK(desk.at("09:08", {"undo"}).exit == 0);
  desk.at("09:10", {"register", "key", "out", "K17", "to=赵强"});
  desk.at("09:11", {"register", "key", "back", "K17", "--by", "Bob"});
  check_refused(desk.at("09:12", {"undo"}), "event 2, 'back' by Bob, came after it",
                "to void all of it: 'deskctl register key void 20261012-001 --reason …'");
}

TEST_CASE("refusal: nothing goes on before the work order") {
  RepairDesk desk;
  const std::string dispatch = "dispatch it first: 'deskctl dispatch " + first + " --to TEAM'";
  check_refused(desk.run({"reopen", "1", "--reason", "x"}), first + " is open", dispatch);
  desk.at("09:01", {"log-call", "3-2-1202", "吵", "-c", "complaint", "-q", "--no-guess"});
  const std::string second = "dispatch it first: 'deskctl dispatch 20261012-002 --to TEAM'";
  check_refused(desk.run({"quote", "2", "--amount", "5"}), "20261012-002", second);
  check_refused(desk.run({"approve", "2"}), "20261012-002", second);
  check_refused(desk.run({"accept", "2"}), "20261012-002", second);
}

TEST_CASE("refusal: nothing is completed before the arrival that stands") {
  RepairDesk desk;
  desk.at("09:05", {"dispatch", "1", "--to", "eng"});
  desk.at("09:12", {"arrive", "1"});
  check_refused(desk.at("09:20", {"complete", "1", "已修", "--at", "09:08"}),
                "'completed' at 2026-10-12 09:08 would come before 'arrived' at 2026-10-12 09:12",
                "give a time after 2026-10-12 09:12, or correct the other one: 'deskctl amend " +
                    first + " --event 3 --at TIME --reason …'");
  CHECK(desk.at("09:30", {"complete", "1", "已修"}).exit == 0);
  check_refused(desk.at("09:31", {"amend", "1", "--event", "4", "--at", "09:11", "--reason", "x"}),
                "'completed' at 2026-10-12 09:11 would come before 'arrived'", "give a time after");
  // Of the work that began anew the first arrival is no part.
  CHECK(desk.at("09:40", {"reopen", "1", "--reason", "又漏"}).exit == 0);
  CHECK(desk.at("09:50", {"complete", "1", "已修", "--at", "09:45"}).exit == 0);
  // A slip may come back late.
  CHECK(desk.at("09:55", {"arrive", "1", "--at", "09:42"}).exit == 0);
}

TEST_CASE("refusal: who wrote nothing has no last request") {
  RepairDesk desk;
  check_refused(desk.run({"note", "last", "x", "--by", "Ann"}), "Ann has written nothing yet",
                "use --by NAME, or type the number\n");
  check_refused(desk.run({"register", "visitor", "out", "last", "--by", "Ann"}),
                "Ann has written nothing yet", "use --by NAME, or type the number\n");
}

TEST_CASE("refusal: what figures are split by is named in the reader's words") {
  RepairDesk desk;
  const Ran ran = desk.run({"report", "figures", "--by", "天气", "--lang", "zh-CN"});
  CHECK(ran.exit == 2);
  CHECK(has(ran.err, "category 类别、severity"));
  CHECK(has(ran.err, "team 班组"));
}

TEST_CASE("refusal: what a correction would make impossible is named with its author") {
  RepairDesk desk;
  desk.at("09:05", {"dispatch", "1", "--to", "eng"});
  desk.at("09:30", {"complete", "1", "已修", "--by", "Ann"});
  desk.at("09:40", {"callback", "1", "--grade", "A", "--by", "Bob"});
  check_refused(desk.at("09:50", {"undo", "--by", "Ann"}),
                first + ": its event 4, 'called back' by Bob, would then be impossible",
                "take that one back first: 'deskctl amend " + first + " --event 4 --revoke");
  CHECK(desk.at("09:51", {"amend", "1", "--event", "4", "--revoke", "--reason", "x"}).exit == 0);
  CHECK(desk.at("09:52", {"amend", "1", "--event", "3", "--revoke", "--reason", "x"}).exit == 0);
}

TEST_CASE("refusal: the first step that is missing is hinted, and works") {
  RepairDesk desk;
  const std::string dispatch = "dispatch it first: 'deskctl dispatch " + first + " --to TEAM'";
  for (const std::vector<std::string>& line :
       std::vector<std::vector<std::string>>{{"callback", "1", "--grade", "A"},
                                             {"close", "1"},
                                             {"quote", "1", "--amount", "5"},
                                             {"approve", "1"},
                                             {"close", "1", "--outcome", "unreachable"}}) {
    CAPTURE(line.front());
    const Ran ran = desk.at("09:10", line);
    CHECK(ran.exit == 3);
    CHECK(has(ran.err, dispatch));
  }
  desk.at("09:12", {"decline", "1", "--reason", "自行处理"});
  for (const char* word : {"accept", "arrive"})
    CHECK(has(desk.at("09:15", {word, "1"}).err, "open it again first"));
}

TEST_CASE("refusal: of a call that was not recorded no hint names the number it would have got") {
  TempDesk desk;
  const Ran answered = desk.at(
      "09:00", {"log-call", "3-2-1201", "漏水", "-c", "repair", "--answered", "ok", "--no-guess"});
  check_refused(answered, "has no work order yet", "nothing was recorded");
  check_refused(desk.at("09:40", {"log-call", "1-1-1", "吵", "-c", "complaint", "--at", "09:00",
                                  "--received", "09:30", "--no-guess"}),
                "received at", "nothing was recorded");
}

TEST_CASE("refusal: what is done for a repeat is not done for a matter that is over") {
  TempDesk desk;
  desk.at("09:00", {"log-call", "3-2-1201", "垃圾", "-c", "complaint", "--no-guess"});
  desk.at("09:01",
          {"log-call", "3-2-1202", "垃圾", "-c", "complaint", "--same-as", "1", "--no-guess"});
  desk.at("09:02", {"complete", "1", "已清"});
  for (const char* id : {"1", "2"}) {
    desk.at("09:03", {"inform", id, "已告知"});
    desk.at("09:04", {"callback", id, "--grade", "A"});
  }
  REQUIRE(desk.at("09:05", {"close", "1"}).exit == 0);
  const std::string reopen = "open it again first: 'deskctl reopen " + first;
  check_refused(desk.at("09:10", {"hold", "2", "--reason", "x"}),
                "20261012-002 repeats " + first + ", which is closed: it cannot be 'on hold'",
                reopen);
  check_refused(desk.at("09:10", {"dispatch", "2", "--to", "eng"}), "it cannot be 'dispatched'",
                reopen);
  check_refused(desk.at("09:10", {"complete", "2", "x"}), "is finished with it", reopen);
  check_refused(desk.at("09:10", {"reopen", "2", "--reason", "x"}), "is finished with it", reopen);
  check_refused(desk.at("09:10", {"close", "2"}), "is finished with it", "it is closed already");
  CHECK(desk.at("09:11", {"reopen", "1", "--reason", "又脏"}).exit == 0);
  CHECK(desk.at("09:12", {"dispatch", "2", "--to", "eng"}).exit == 0);
}

TEST_CASE("refusal: a promise more than a year ahead is a slip of the year unless typed in full") {
  RepairDesk desk;
  for (const char* option : {"--deadline", "--reply", "--appointment"}) {
    CAPTURE(option);
    const Ran ran = desk.at("09:10", {"promise", "1", option, "2126-10-12 08:00"});
    CHECK(ran.exit == 2);
    CHECK(has(ran.err, "is more than a year after now"));
    CHECK(desk.at("09:10", {"promise", "1", option, "2127-10-12T08:00:00+08:00"}).exit == 2);
  }
  CHECK(desk.at("09:10", {"promise", "1", "--reply", "2027-10-01 08:00"}).exit == 0);
  CHECK(desk.at("09:11", {"promise", "1", "--reply", "2028-10-12T08:00:00+08:00"}).exit == 0);
}

TEST_CASE("refusal: a clock that closing stops does not forbid the closing") {
  TempDesk desk;
  desk.write("policy.toml", desk.read("policy.toml") +
                                "\n[clock.tidy]\ncategory = \"consult\"\nfrom = \"completed\"\n"
                                "until = \"closed\"\nwithin = \"2d\"\n");
  desk.at("09:00", {"log-call", "3-2-1201", "问停车费", "-c", "consult", "--answered", "ok"});
  CHECK(desk.at("09:01", {"close", "1"}).exit == 0);
}

TEST_CASE("escalate --due: what stands behind an event dated ahead is not recorded twice") {
  RepairDesk desk;
  desk.time = "2026-11-12T09:00:00+08:00";
  desk.run({"note", "1012-1", "x"});
  const auto escalate = [&](const std::string& hour) {
    desk.time = "2026-10-15T" + hour + ":00+08:00";
    return desk.run({"escalate", "--due"});
  };
  CHECK(has(escalate("09:00").out, "supervisor"));
  for (const char* hour : {"10:00", "11:00"})
    CHECK(has(escalate(hour).err, "nothing is to be escalated"));
}

TEST_CASE("refusal: a void entry of a register takes no more, whenever it happened") {
  TempDesk desk;
  desk.at("10:00", {"register", "key", "out", "K1", "to=李强", "until=12:00"});
  desk.at("10:01", {"register", "key", "void", "1", "--reason", "x"});
  for (const char* at : {"10:02", "10:00:30"}) {
    const Ran ran = desk.at("10:03", {"register", "key", "back", "1", "--at", at});
    CHECK(ran.exit == 3);
    CHECK(has(ran.err, "is void"));
  }
  CHECK(desk.at("10:04", {"check", "--only", "sequence"}).exit == 0);
}

TEST_CASE("hints: a repeat that is urged after the end opens again with its matter") {
  RepairDesk desk;
  desk.at("09:01",
          {"log-call", "3-2-1202", "漏水", "-c", "repair", "--same-as", "1", "--no-guess"});
  desk.at("09:02", {"dispatch", "1", "--to", "eng"});
  desk.at("09:10", {"complete", "1", "已修"});
  desk.at("09:12", {"callback", "2", "A"});
  CHECK(has(desk.at("09:13", {"urge", "2"}).err, "deskctl reopen " + first + " "));
  CHECK(has(desk.at("09:14", {"next"}).out, "reopen " + first + " "));
  CHECK(desk.at("09:15", {"reopen", "1", "--reason", "又漏"}).exit == 0);
}

TEST_CASE(
    "dispatch: an appointment that ended with the order's return is told, while it is ahead") {
  RepairDesk desk;
  desk.at("09:01", {"dispatch", "1", "--to", "eng", "--appointment", "2026-10-13 09:30"});
  desk.at("09:02", {"returned", "1", "--reason", "不归我们"});
  const std::string hint = "deskctl promise " + first + " --appointment '2026-10-13 09:30'";
  CHECK(has(desk.at("09:03", {"dispatch", "1", "--to", "contractor", "-n"}).err, hint));
  CHECK(!has(desk.at("09:03", {"dispatch", "1", "--to", "contractor", "--appointment",
                               "2026-10-13 10:00", "-n"})
                 .err,
             hint));
  desk.at("09:03", {"dispatch", "1", "--to", "contractor"});
  CHECK(desk.at("09:04", {"promise", "1", "--appointment", "2026-10-13 09:30"}).exit == 0);
  CHECK(has(desk.run({"show", "1"}).out, "2026-10-13 09:25"));
}

TEST_CASE("refusal: a void request is given back by undo, or logged anew") {
  RepairDesk desk;
  desk.at("09:01", {"void", "1", "--reason", "误登记"});
  CHECK(has(desk.at("09:02", {"dispatch", "1", "--to", "eng"}).err, "'deskctl undo'"));
  CHECK(desk.at("09:03", {"undo"}).exit == 0);
  CHECK(desk.at("09:04", {"dispatch", "1", "--to", "eng"}).exit == 0);
}

TEST_CASE("refusal: what is told to be written is taken") {
  TempDesk desk;
  std::string above_all = desk.read("policy.toml");
  const std::string all = "callbacks = \"100%\"";
  REQUIRE(above_all.find(all) != std::string::npos);
  above_all.replace(above_all.find(all), all.size(), "callbacks = \"110%\"");
  desk.write("above.toml", above_all);
  const Ran above = desk.run({"list", "--policy", desk / "above.toml"});
  CHECK(above.exit == 78);
  CHECK(has(above.err, "hint: write callbacks = \"95%\""));
  desk.write("policy.toml", "teams = [\"eng\"]\n");
  CHECK(has(desk.run({"calendar", "show"}).err,
            "hint: the policy has none: write [calendar.office]"));
}

TEST_CASE("refusal: the words that there are stand there once, each with what people call it") {
  TempDesk desk;
  const Ran unlike = desk.run({"log-call", "1", "x", "--channel", "fax", "--lang", "zh-CN"});
  CHECK(has(unlike.err, "“fax”不是有效的渠道\n"));
  CHECK(has(unlike.err, "建议: 可用：phone 来电、visit 来访、"));
  const Ran near = desk.run({"log-call", "1", "x", "-c", "报休", "--lang", "zh-CN"});
  CHECK(has(near.err, "“报休”不是有效的类别（repair 报修、aftersales 售后、"));
  CHECK(has(near.err, "建议: 是不是想输入“报修”？"));
  const Ran grade = desk.run({"callback", "1", "--grade", "9", "--lang", "zh-CN"});
  CHECK(has(grade.err, "可用：A 满意、B 较满意、C 不满意"));
}

TEST_CASE("refusal: a word or a filter that was typed as an option is told how it is typed") {
  TempDesk desk;
  const auto told = [&](const std::vector<std::string>& line, const std::string& hint) {
    const Ran ran = desk.run(line);
    CAPTURE(ran.err);
    CHECK(ran.exit == 2);
    CHECK(has(ran.err, "hint: " + hint + "\n"));
  };
  told({"log-call", "--location", "3-2-1201", "漏水"},
       "type LOCATION without an option: deskctl log-call 3-2-1201 '厨房水管漏水' -c repair -u -p "
       "13800001001");
  told({"report", "month", "--period=2026-10"},
       "type PERIOD without an option: deskctl report month last-month -O json");
  told({"list", "--status", "open"}, "write it as a filter: status:…");
  told({"list", "--location", "3"}, "write it as a filter: place:…");
  told({"list", "--colour", "always"}, "did you mean '--color'?");
}

}  // namespace deskctl::test::refusal_hints_test
