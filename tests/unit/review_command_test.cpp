// review: what a supervisor says of a day or of call-backs, and the days that lack it.
#include "support/parts.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test {
namespace {

class ReviewDesk : public TempDesk {
 public:
  ReviewDesk()
      : TempDesk(
            "\nstaff = [ { name = \"林悦\", role = \"desk\" },"
            " { name = \"王芳\", role = \"supervisor\" } ]\n") {
    log("2026-10-10");
    log("2026-10-11");
    log("2026-10-12");
  }
  void log(const std::string& day) {
    time = day + "T09:00:00+08:00";
    run({"log-call", "3-2-1201", "漏水", "-c", "repair", "--contact", "李静", "--phone",
         "13800001001", "--no-guess"});
    at("09:02", {"dispatch", "1", "--to", "eng"});
    at("09:40", {"complete", "1", "已修"});
  }
  Ran as(const std::string& name, const std::string& hour, const std::vector<std::string>& line) {
    variables["DESKCTL_STAFF"] = name;
    return at(hour, line);
  }
};

}  // namespace

TEST_CASE("review: a supervisor's, recorded with day and text") {
  ReviewDesk desk;
  const Ran ran = desk.as("王芳", "18:05", {"review", "登记完整"});
  CHECK(ran.exit == 0);
  CHECK(has(ran.out, "20261012-001"));
  CHECK(
      has(desk.read("registers/review-2026-10.csv"),
          "20261012-001,review,2026-10-12T18:05:00+08:00,王芳,supervisor,,2026-10-12,,登记完整,,"));
  CHECK(desk.run({"review", "yesterday", "漏登一件", "-O", "json"}).out ==
        "{\"schema\":\"deskctl.review/1\",\"dry_run\":false,\"id\":\"20261012-002\","
        "\"day\":\"2026-10-11\",\"request\":null,\"at\":\"2026-10-12T18:05:00+08:00\","
        "\"by\":\"王芳\",\"role\":\"supervisor\",\"acting_for\":null,\"text\":\"漏登一件\"}\n");
  CHECK(desk.run({"review", "2026-10-10", "-n"}).exit == 0);
  CHECK(has(desk.run({"review"}).out, "20261012-003 recorded: review  2026-10-12 18:05"));
  CHECK(desk.run({"register", "review", "list", "--all", "-O", "id"}).out ==
        "20261012-001\n20261012-002\n20261012-003\n");
}

TEST_CASE("review: a lower role is refused, and acts for a supervisor only by name") {
  ReviewDesk desk;
  const Ran ran = desk.as("林悦", "18:05", {"review"});
  CHECK(ran.exit == 3);
  CHECK(has(ran.err, "asks for the role supervisor or above; 林悦 writes as desk"));
  CHECK(has(ran.err, "--for 王芳"));
  CHECK(!std::filesystem::exists(desk / "registers/review-2026-10.csv"));
  CHECK(desk.run({"review", "--for", "王芳"}).exit == 0);
  const Ran day = desk.run({"check", "--day"});
  CHECK(has(day.out, "2026-10-12 reviewed by 林悦 (supervisor) 2026-10-12 18:05 (for 王芳)"));
}

TEST_CASE("review: of call-backs, which must be there") {
  ReviewDesk desk;
  const Ran none = desk.as("王芳", "18:00", {"review", "1", "回访内容完整"});
  CHECK(none.exit == 3);
  CHECK(has(none.err, "20261012-001 has no call-back that could be reviewed"));
  desk.at("18:01", {"callback", "1", "A"});
  CHECK(desk.at("18:05", {"review", "1", "回访内容完整"}).exit == 0);
  CHECK(has(desk.read("registers/review-2026-10.csv"), ",,20261012-001,回访内容完整,"));
  CHECK(desk.run({"review", "9"}).exit == 3);
  const Ran future = desk.run({"review", "2026-10-13"});
  CHECK(future.exit == 2);
  CHECK(has(future.err, "2026-10-13 has not come yet"));
  const Ran neither = desk.run({"review", "某日", "完整"});
  CHECK(neither.exit == 2);
  CHECK(has(neither.err, "'某日' is neither a day nor a request"));
}

TEST_CASE("review: check --day prints it in the place of the line to sign") {
  ReviewDesk desk;
  const Ran before = desk.as("王芳", "18:00", {"check", "--day"});
  CHECK(has(before.out, "reviewed by (supervisor) ____"));
  CHECK(has(before.out, "not reviewed: 2026-10-10 2026-10-11"));
  desk.at("18:05", {"review", "登记完整"});
  desk.at("18:06", {"review", "2026-10-11"});
  const Ran after = desk.at("18:10", {"check", "--day"});
  CHECK(!has(after.out, "____"));
  CHECK(has(after.out, "2026-10-12 reviewed by 王芳 (supervisor) 2026-10-12 18:05  登记完整"));
  CHECK(has(after.out, "not reviewed: 2026-10-10\n"));
  const Ran json = desk.run({"check", "--day", "-O", "json"});
  CHECK(
      has(json.out, "\"reviews\":[{\"id\":\"20261012-001\",\"at\":\"2026-10-12T18:05:00+08:00\""));
  CHECK(has(json.out, "\"unreviewed\":[\"2026-10-10\"]"));
  // A past day has the review that was recorded after its end.
  CHECK(has(desk.run({"check", "yesterday", "--day"}).out, "2026-10-11 reviewed by 王芳"));
  CHECK(has(desk.run({"check", "--day", "-O", "md"}).out, "2026-10-12 reviewed by 王芳"));
}

TEST_CASE("review: check names the days without one, from the first that has one") {
  ReviewDesk desk;
  const auto unreviewed = [&](const std::vector<std::string>& more = {}) {
    std::vector<std::string> line{"check", "--only", "day-unreviewed"};
    line.insert(line.end(), more.begin(), more.end());
    return desk.run(line);
  };
  CHECK(unreviewed().exit == 0);
  desk.as("王芳", "18:05", {"review", "2026-10-10"});
  const Ran one = unreviewed();
  CHECK(one.exit == 1);
  CHECK(has(one.out, "warning: no supervisor reviewed 2026-10-11 [day-unreviewed]"));
  CHECK(has(one.out, "deskctl review 2026-10-11"));
  CHECK(!has(one.out, "reviewed 2026-10-12"));
  desk.time = "2026-10-13T09:00:00+08:00";
  CHECK(has(unreviewed().out, "reviewed 2026-10-12"));
  CHECK(!has(unreviewed({"2026-10-11"}).out, "reviewed 2026-10-12"));
  std::string policy = desk.read("policy.toml");
  const std::string usual = "[check]\n";
  const std::size_t at = policy.find(usual);
  REQUIRE(at != std::string::npos);
  policy.insert(at + usual.size(), "severity = { day-unreviewed = \"note\" }\n");
  desk.write("policy.toml", policy);
  CHECK(has(unreviewed().out, "note: no supervisor reviewed 2026-10-11"));
  desk.run({"review", "2026-10-11"});
  desk.run({"review", "2026-10-12"});
  CHECK(unreviewed().exit == 0);
  CHECK(desk.run({"undo"}).exit == 0);
  CHECK(unreviewed().exit == 1);
}

}  // namespace deskctl::test
