// The desk's holiday files: what counts, and how they are replaced.
#include <chrono>

#include "desk/holiday_files.hpp"
#include "files/lock.hpp"
#include "support/ledger.hpp"
#include "support/refusal.hpp"

namespace deskctl {
namespace {

using namespace std::chrono_literals;
using test::day;
using test::LedgerDir;
using test::refusal_of;

constexpr auto file = "holidays/cn.csv";

HolidayUpdate import(const LedgerDir& dir, const std::string& list,
                     const std::string& name = "cn") {
  const Folder folder = Folder::open(dir.path());
  return import_holidays(folder, read_desk_config(folder), "", 0ms, name,
                         read_holiday_import(list, "list.txt", {}));
}

TEST_CASE("desk holidays: a year of the desk's file stands over the built-in one") {
  const LedgerDir dir;
  const auto office = [&] { return *dir.open().policy.find_calendar("office"); };
  CHECK_FALSE(office().opens_on(day("2026-10-01")));
  CHECK(office().unknown_years(day("2025-01-01"), day("2027-01-01")) == std::vector<int>{2027});
  dir.make_folder("holidays");
  dir.write(file, "date,kind,name\n2027-01-01,off,元旦\n");
  CHECK_FALSE(office().opens_on(day("2026-10-01")));
  CHECK_FALSE(office().opens_on(day("2027-01-01")));
  CHECK(office().unknown_years(day("2025-01-01"), day("2027-01-01")).empty());
  dir.write(file, "date,kind,name\n2026-10-02,off,国庆节\n");
  CHECK(office().opens_on(day("2026-10-01")));
  CHECK_FALSE(office().opens_on(day("2025-10-01")));
}

TEST_CASE("desk holidays: another policy is judged with the desk's holidays too") {
  const LedgerDir dir;
  dir.make_folder("holidays");
  dir.write("holidays/company.csv", "date,kind,name\n2026-12-24,off,年会\n");
  dir.write("other.toml",
            "[calendar.a]\nhours = { mon-fri = \"09:00-18:00\" }\nholidays = \"company\"\n");
  const Desk desk = open_desk(dir.path(), dir / "other.toml");
  CHECK_FALSE(desk.policy.calendars.front().opens_on(day("2026-12-24")));
}

TEST_CASE("desk holidays: problems of all files are told at once, and other files are left alone") {
  const LedgerDir dir;
  dir.make_folder("holidays");
  dir.write(file, "date,kind,name\n2027-02-30,off,x\n");
  dir.write("holidays/us.csv", "date\n");
  dir.write("holidays/CN.csv", "x");
  dir.write("holidays/cn.csv~", "x");
  dir.write("holidays/notes.txt", "x");
  CHECK(refusal_of([&] { dir.open(); }) ==
        "78 holidays/cn.csv:2: there is no day 2027-02-30 | "
        "holidays/us.csv:1: this is not the first line of a holidays file");
  dir.write(file, std::string(most_holiday_bytes + 1, 'x'));
  dir.write("holidays/us.csv", "date,kind,name\n");
  CHECK(refusal_of([&] { dir.open(); }) == "78 holidays/cn.csv:0: the file is larger than 1 MB");
}

TEST_CASE("desk holidays: importing writes the file whole, and only when something changes") {
  const LedgerDir dir;
  const HolidayImport notice = read_holiday_import("2027-01-01 OFF 元旦\n", "list.txt", {});
  const Folder folder = Folder::open(dir.path());
  CHECK(planned_import(folder, "cn", notice).changes());
  CHECK_FALSE(dir.has("holidays"));
  import(dir, "2027-01-01 OFF 元旦\n");
  CHECK(dir.read(file) == "date,kind,name\n2027-01-01,off,元旦\n");
  CHECK((dir.mode(file) & 07U) == 0);
  import(dir, "2028-01-01 OFF 元旦\n");
  CHECK(dir.read(file) == "date,kind,name\n2027-01-01,off,元旦\n2028-01-01,off,元旦\n");
  CHECK_FALSE(planned_import(folder, "cn", notice).changes());
  // A day that is only written in another way stays as it is.
  dir.write(file, "date,kind,name\n2027-01-01,off,\"元旦\"\n");
  import(dir, "2027-01-01 OFF 元旦\n");
  CHECK(dir.read(file) == "date,kind,name\n2027-01-01,off,\"元旦\"\n");
  CHECK(dir.count("holidays") == 1);
}

TEST_CASE("desk holidays: an import waits for its turn, and only the desk's machine makes it") {
  const LedgerDir dir;
  const Folder folder = Folder::open(dir.path());
  {
    const WriteLock lock(folder, 0ms, "log-call");
    CHECK(refusal_of([&] { import(dir, "2027-01-01 OFF x\n"); }).starts_with("75 "));
  }
  dir.write("desk.toml", "time-zone = \"Asia/Shanghai\"\nmachine = \"0123456789abcdef\"\n");
  CHECK(refusal_of([&] {
          import_holidays(folder, read_desk_config(folder), "other", 0ms, "cn",
                          read_holiday_import("2027-01-01 OFF x\n", "list.txt", {}));
        }).starts_with("77 "));
  CHECK_FALSE(dir.has("holidays"));
}

}  // namespace
}  // namespace deskctl
