// -o FOLDER of an export: a file a month below desk=…/month=…, rewritten only when its bytes
// change.
#include <unistd.h>

#include "support/parts.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test::export_folder_test {
namespace {

/// A desk with requests of two months, the first all settled.
struct TwoMonths : TempDesk {
  TwoMonths() {
    time = "2026-09-10T09:00:00+08:00";
    run({"log-call", "1-1-101", "问停车费", "-c", "consult", "--answered", "已答复"});
    run({"close", "1"});
    run({"register", "key", "out", "what=K17", "to=周宁", "until=18:00"});
    time = "2026-10-12T09:00:00+08:00";
    run({"log-call", "3-2-1201", "漏水", "-c", "repair", "--contact", "王芳"});
  }
  std::string file(const std::string& month, const std::string& name) const {
    return "lake/desk=" + std::filesystem::path(path()).filename().string() + "/month=" + month +
           '/' + name;
  }
  Ran fill(const std::vector<std::string>& more = {}, const std::string& table = "requests") {
    std::vector<std::string> line{"export", table, "-o", *this / "lake/"};
    line.insert(line.end(), more.begin(), more.end());
    return run(line);
  }
};

}  // namespace

TEST_CASE("export folder: a file a month and its schema, the folder made if its parent is there") {
  TwoMonths desk;
  const Ran ran = desk.fill();
  CHECK(ran.exit == 0);
  CHECK(ran.out.empty());
  CHECK(has(ran.err, "3 files written, 0 unchanged"));
  CHECK(has(desk.read(desk.file("2026-09", "requests.csv")), "20260910-001"));
  CHECK_FALSE(has(desk.read(desk.file("2026-09", "requests.csv")), "20261012-001"));
  CHECK(has(desk.read(desk.file("2026-10", "requests.csv")), "20261012-001"));
  CHECK(desk.read("lake/schema/requests.json") == desk.run({"export", "requests", "--schema"}).out);
  CHECK((desk.mode("lake") & 07U) == 0);
  CHECK(has(desk.fill({}, "registers").err, "2 files written"));
  CHECK(has(desk.read(desk.file("2026-09", "registers.csv")), "K17"));
  CHECK(has(desk.fill({"-O", "ndjson"}, "events").err, "3 files written"));
  CHECK(desk.read(desk.file("2026-10", "events.ndjson")).starts_with("{\"desk\""));
}

TEST_CASE("export folder: the second time nothing is written, a changed month rewrites its file") {
  TwoMonths desk;
  desk.fill();
  const auto inode = [&](const std::string& month) {
    struct stat status {};
    stat((desk / desk.file(month, "requests.csv")).c_str(), &status);
    return status.st_ino;
  };
  const auto before = inode("2026-09");
  CHECK(has(desk.fill().err, "0 files written, 3 unchanged"));
  desk.time = "2026-10-12T09:02:00+08:00";
  desk.run({"dispatch", "1", "--to", "eng"});
  CHECK(has(desk.fill().err, "1 file written, 2 unchanged"));
  CHECK(inode("2026-09") == before);
}

TEST_CASE("export folder: time alone rewrites the month whose verdicts it changes, and no other") {
  TwoMonths desk;
  desk.fill({}, "clocks");
  desk.time = "2026-10-12T09:01:00+08:00";
  CHECK(has(desk.fill({}, "clocks").err, "0 files written, 3 unchanged"));
  desk.time = "2026-10-12T09:30:00+08:00";
  CHECK(has(desk.fill({}, "clocks").err, "1 file written, 2 unchanged"));
  CHECK(has(desk.read(desk.file("2026-10", "clocks.csv")), ",overdue,"));
}

TEST_CASE("export folder: a period of months writes the same files, a part of one is refused") {
  TwoMonths all, one;
  all.fill();
  one.fill({"2026-10"});
  CHECK_FALSE(one.has(one.file("2026-09", "requests.csv")));
  const auto rows = [](const TwoMonths& desk) {
    const std::string text = desk.read(desk.file("2026-10", "requests.csv"));
    return text.substr(text.find(",20261012-001"));
  };
  CHECK(rows(all) == rows(one));
  const Ran part = one.fill({"2026-10-01..2026-10-15"});
  CHECK(part.exit == 2);
  CHECK(has(part.err, "2026-10-01..2026-10-15"));
}

TEST_CASE("export folder: a dry run writes nothing and says how many files it would write") {
  TwoMonths desk;
  CHECK(has(desk.fill({"-n"}).err, "3 files would be written"));
  CHECK_FALSE(desk.has("lake"));
}

TEST_CASE("export folder: what cannot be written is refused, and what was there stays") {
  TwoMonths desk;
  CHECK(desk.run({"export", "clocks", "-o", desk / "no/such/"}).exit == 73);
  CHECK_FALSE(desk.has("no"));
  CHECK(desk.run({"export", "clocks", "-o", desk / "ledger"}).exit == 73);
  CHECK(desk.run({"export", "clocks", "-o", desk / "ledger/more/"}).exit == 73);
  desk.fill();
  const std::string name = desk.file("2026-10", "requests.csv");
  const std::string before = desk.read(name);
  chmod((desk / name).c_str(), 0400);
  desk.run({"note", "1", "等人"});
  CHECK(desk.fill().exit == 73);
  CHECK(desk.read(name) == before);
  chmod((desk / "lake").c_str(), 0500);
  if (geteuid() != 0) CHECK(desk.fill({}, "clocks").exit == 73);
  chmod((desk / "lake").c_str(), 0700);
}

TEST_CASE("export folder: a desk with a code is called so, whatever its folder is called") {
  TempDesk desk("code = \"N\"\n");
  desk.run({"log-call", "3-2-1201", "漏水", "-c", "repair"});
  CHECK(desk.run({"export", "requests", "-o", desk / "lake/"}).exit == 0);
  CHECK(has(desk.read("lake/desk=N/month=2026-10/requests.csv"), "\nN,N20261012-001,"));
}

TEST_CASE("export folder: to one file it is written whole or not at all") {
  TwoMonths desk;
  CHECK(desk.run({"export", "requests", "-o", desk / "all.ndjson"}).exit == 0);
  CHECK(has(desk.read("all.ndjson"), "20261012-001"));
  desk.out_is_full = true;
  CHECK(desk.run({"export", "requests"}).exit == 74);
}

}  // namespace deskctl::test::export_folder_test
