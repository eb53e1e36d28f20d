// The call-back sheet of a month: every call that was answered, with its five contents.
#include "deskctl/report/callback_sheet.hpp"

#include "support/parts.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test {
namespace {

/// Repairs of two residents, done at nine on the twelfth.
struct DoneDesk : TempDesk {
  DoneDesk() {
    for (const char* place : {"3-2-1201", "3-2-1301"}) {
      run({"log-call", place, "水管漏水", "-c", "repair", "-p", "13800001001", "--contact", "王芳",
           "-d", "eng"});
      run({"complete", "last", "完成"});
    }
  }
};

}  // namespace

TEST_CASE("callback sheet: a row has who was called, the five contents, who called and how") {
  DoneDesk desk;
  desk.at("10:00", {"callback", "1", "A", "--method", "visit", "--quality", "修得好", "--effect",
                    "不漏了", "--shortcoming", "来得晚", "--suggestion", "多备角阀", "--signed",
                    "王芳", "谢谢,13800001009"});
  const Ran sheet = desk.run({"report", "callback-sheet", "2026-10", "--full"});
  CHECK(sheet.exit == 0);
  for (const char* part :
       {"2026-10-12 10:00", "20261012-001", "3-2-1201", "王芳", "修得好", "不漏了", "satisfied",
        "来得晚", "多备角阀", "林悦", "visit", "谢谢,13800001009"})
    CHECK_MESSAGE(has(sheet.out, part), std::string(part), sheet.out);
  // Outside the desk names and phones are masked.
  const Ran masked = desk.run({"report", "callback-sheet", "2026-10"});
  CHECK(!has(masked.out, "王芳"));
  CHECK(has(masked.out, "王**"));
  CHECK(has(masked.out, "138****1009"));
  const Ran json = desk.run({"report", "callback-sheet", "2026-10", "-O", "json"});
  CHECK(has(json.out, "{\"schema\":\"deskctl.callback-sheet/1\",\"period\":\"2026-10\""));
  CHECK(has(json.out, "\"contact\":\"王**\",\"phone\":\"138****1001\""));
  CHECK(has(json.out,
            "\"quality\":\"修得好\",\"effect\":\"不漏了\",\"grade\":\"A\","
            "\"shortcoming\":\"来得晚\",\"suggestion\":\"多备角阀\",\"by\":\"林悦\""));
  CHECK(has(json.out, "\"remark\":\"谢谢,138****1009\",\"signed\":\"王**\""));
}

TEST_CASE("callback sheet: the calls answered in the period that stand, as they were made") {
  DoneDesk desk;
  desk.at("10:00", {"callback", "1", "--missed"});
  CHECK(has(desk.run({"report", "callback-sheet"}).err, "no call-back was made in 2026-10"));
  desk.at("11:00", {"callback", "2", "C"});
  desk.at("11:30", {"callback", "1", "B"});
  CHECK(desk.run({"report", "callback-sheet", "-O", "id"}).out == "20261012-002\n20261012-001\n");
  CHECK(has(desk.run({"report", "callback-sheet"}).out, "________"));
  CHECK(desk.run({"report", "callback-sheet", "-O", "id", "--exit-code"}).exit == 1);
  CHECK(desk.run({"report", "callback-sheet", "2026-09", "-O", "id"}).out.empty());
  CHECK(desk.run({"report", "callback-sheet", "2026-10-11", "-O", "id"}).out.empty());
  desk.run({"undo"});
  CHECK(desk.run({"report", "callback-sheet", "-O", "id"}).out == "20261012-002\n");
  desk.run({"void", "2", "--reason", "误登记"});
  CHECK(desk.run({"report", "callback-sheet", "-O", "id"}).out.empty());
}

TEST_CASE("callback: contents belong to a call that was answered") {
  DoneDesk desk;
  const Ran missed = desk.run({"callback", "1", "--missed", "--quality", "好"});
  CHECK(missed.exit == 2);
  CHECK(has(missed.err, "--quality is for a call that was answered"));
  // They go with the resident's other words.
  desk.run({"callback", "1", "A", "--close", "--quality", "修得好", "--signed", "王芳"});
  desk.run({"callback", "2", "A", "--close"});
  desk.time = "2029-10-12T09:00:00+08:00";
  desk.run({"redact", "--before", "2027-01-01"});
  CHECK(!has(desk.ledger(), "修得好"));
  CHECK(!has(desk.ledger(), "王芳"));
}

TEST_CASE("callback sheet: the reminder of the day names the report") {
  TempDesk desk;
  desk.time = "2026-10-10T09:00:00+08:00";
  CHECK(has(desk.run({"check", "--day"}).out, "deskctl report callback-sheet 2026-09"));
}

}  // namespace deskctl::test
