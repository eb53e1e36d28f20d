#include "desk/desk.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "desk/writing.hpp"
#include "support/child.hpp"
#include "support/parts.hpp"
#include "support/raw_lines.hpp"
#include "support/refusal.hpp"
#include "support/temp_dir.hpp"

namespace deskctl {
namespace {

using namespace std::chrono_literals;
using test::Child;
using test::has;
using test::RawLines;
using test::refusal_of;
using test::TempDir;

constexpr auto own_file = "ledger/2026-10.csv";
const Month october{2026, 10};
const LocalDay third = parse_day("2026-10-03").value();
constexpr std::chrono::milliseconds patience = 20s;

std::string logged(const std::string& id, const std::string& text = "漏水") {
  Draft draft;
  draft.kind = EventKind::logged;
  draft.at = parse_rfc3339("2026-10-03T08:12:00+08:00").value();
  draft.set(Column::by, "李莉");
  draft.set(Column::role, "desk");
  draft.set(Column::category, "repair");
  draft.set(Column::urgency, "normal");
  draft.set(Column::channel, "phone");
  draft.set(Column::location, "3-2-501");
  draft.set(Column::text, text);
  return format_line(draft, RequestId::parse(id).value(), draft.at, Zone::utc()) + '\n';
}

const std::string header = header_line() + '\n';

struct DeskDir : TempDir {
  explicit DeskDir(const std::string& config = "name = \"x\"\n") {
    make_folder("ledger");
    write("desk.toml", config);
    write("policy.toml", default_policy(Language::english));
  }
  Desk open() const { return open_desk(path(), std::nullopt); }
};

TEST_CASE("desk: it is found from any folder inside it") {
  const DeskDir dir;
  dir.make_folder("ledger/a/b");
  CHECK(find_desk_folder(dir.path()) == dir.path());
  CHECK(find_desk_folder(dir / "ledger/a/b") == std::filesystem::canonical(dir.path()).string());
  const TempDir outside;
  CHECK(find_desk_folder(outside.path()) == std::nullopt);
  CHECK(find_desk_folder(outside / "none") == std::nullopt);
}

TEST_CASE("desk: what is missing is named") {
  const TempDir dir;
  CHECK(refusal_of([&] { open_desk(dir / "none", std::nullopt); }) ==
        "66 no desk folder " + (dir / "none") + ": no-such-file");
  CHECK(refusal_of([&] { open_desk(dir.path(), std::nullopt); }) ==
        "66 " + dir.path() + " is not a desk: it has no desk.toml");
  dir.write("desk.toml", "name = \"x\"\n");
  CHECK(refusal_of([&] { open_desk(dir.path(), std::nullopt); }) ==
        "78 the desk has no policy.toml");
  CHECK(refusal_of([&] { open_desk(dir.path(), dir / "other.toml"); }) ==
        "78 cannot open " + (dir / "other.toml") + ": no-such-file");
}

TEST_CASE("desk: mistakes in its configuration are told with the file's name") {
  const DeskDir dir("code = \"n\"\n");
  CHECK(refusal_of([&] { dir.open(); }) == "78 desk.toml:1: 'n' is not a desk code");
  dir.write("desk.toml", "code = \"N\"\n");
  CHECK(dir.open().config.code.text() == "N");
  const auto by_mine = [&] { open_desk(dir.path(), dir / "mine.toml"); };
  dir.write("mine.toml", "tems = []\n[clock.a]\n");
  CHECK(refusal_of(by_mine).starts_with("78 " + (dir / "mine.toml") + ":1: "));
  dir.write("mine.toml", "tems = []\n");
  CHECK(refusal_of(by_mine).starts_with("78 " + (dir / "mine.toml") + ":0: this is no policy"));
}

TEST_CASE("desk: the months are those of journal files and of nothing else") {
  const DeskDir dir;
  for (const char* name :
       {"2026-10.csv", "2026-10.N.csv", "2025-12.ABCD.csv", "2026-09.csv~", "seals.csv",
        "2026-13.csv", "2026-11.n.csv", "2026-11..csv", "2026-11.ABCDE.csv", "2026-11.csv.bak",
        ".2026-11.csv", "2026-11Ncsv", "2026-1.csv"})
    dir.write(std::string("ledger/") + name, header);
  dir.make_folder("ledger/quarantine");
  const Desk desk = dir.open();
  std::string months;
  for (const Month& month : months_of(desk.folder)) months += month.text() + ' ';
  CHECK(months == "2025-12 2026-10 ");
  CHECK(read_month(desk.folder, october).files.size() == 2);
  CHECK(read_month(desk.folder, {2026, 11}).files.empty());
  CHECK(journal_file_name(october, {}) == own_file);
  CHECK(journal_file_name(october, DeskCode::parse("N").value()) == "ledger/2026-10.N.csv");
}

TEST_CASE("desk: what is appended is read again under the same lock") {
  const DeskDir dir;
  const Desk desk = dir.open();
  Writing writing(desk, 0ms, "log-call");
  CHECK(writing.month(october).events.empty());
  CHECK(writing.next_number(third) == 1);
  writing.append(RawLines::of(october, logged("20261003-001")));
  CHECK(writing.month(october).events.size() == 1);
  CHECK(writing.next_number(third) == 2);
  CHECK(writing.next_number(third + date::days(1)) == 1);
  writing.append(RawLines::of(october, logged("20261003-002")));
  CHECK(dir.read(own_file) == header + logged("20261003-001") + logged("20261003-002"));
  CHECK(writing.notes().empty());
}

TEST_CASE(
    "desk: what another writes between two looks, once the lock file is deleted, is noticed") {
  const DeskDir dir;
  const std::string before = header + logged("20261003-001");
  dir.write(own_file, before);
  const Desk desk = dir.open();
  Writing writing(desk, 0ms, "log-call");
  CHECK(writing.next_number(third) == 2);
  const std::string both = before + logged("20261003-002");
  dir.write(own_file, both);
  CHECK(has(refusal_of([&] { writing.month(october); }), "changed or replaced"));
  CHECK(has(refusal_of([&] { writing.append(RawLines::of(october, logged("20261003-002"))); }),
            "changed or replaced"));
  CHECK(dir.read(own_file) == both);
}

TEST_CASE("desk: a desk with a code writes its own file and counts its own numbers") {
  const DeskDir dir("code = \"N\"\n");
  dir.write(own_file, header + logged("20261003-017"));
  const Desk desk = dir.open();
  Writing writing(desk, 0ms, "log-call");
  CHECK(writing.next_number(third) == 1);
  writing.append(RawLines::of(october, logged("N20261003-001")));
  CHECK(writing.next_number(third) == 2);
  CHECK(dir.read("ledger/2026-10.N.csv") == header + logged("N20261003-001"));
  CHECK(dir.read(own_file) == header + logged("20261003-017"));
}

TEST_CASE("desk: a number on any line is never given again") {
  const std::string whole = logged("20261003-004");
  const std::string torn = logged("20261003-009");
  const struct {
    const char* name;
    std::string lines;
    int next;
  } cases[] = {
      {"highest is not last", logged("20261003-007") + whole, 8},
      {"more than three digits", logged("20261003-1234"), 1235},
      {"torn after its number", whole + torn.substr(0, 50), 10},
      {"torn within its number", whole + torn.substr(0, 36), 5},
      {"torn with zeros", whole + torn.substr(0, 60) + std::string(40, '\0'), 10},
      {"a text that looks like one", logged("20261003-004", "见 ,20261003-998,"), 5},
      {"no line end", whole.substr(0, whole.size() - 1), 5},
      {"another day", logged("20261004-004"), 1},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    const DeskDir dir;
    dir.write(own_file, header + c.lines);
    const Desk desk = dir.open();
    CHECK(Writing(desk, 0ms, "log-call").next_number(third) == c.next);
  }
}

TEST_CASE("desk: numbers that would no longer be read are not given") {
  const DeskDir dir;
  dir.write(own_file, header + logged("20261003-999999"));
  const Desk desk = dir.open();
  CHECK(refusal_of([&] { Writing(desk, 0ms, "log-call").next_number(third); }) ==
        "3 the numbers of 2026-10-03 are used up: the highest is 999999");
}

TEST_CASE("desk: a torn end goes to quarantine and is told with its line") {
  const DeskDir dir;
  const std::string whole = header + logged("20261003-001");
  dir.write(own_file, whole + logged("20261003-002").substr(0, 70));
  const Desk desk = dir.open();
  Writing writing(desk, 0ms, "log-call");
  writing.append(RawLines::of(october, logged("20261003-003")));
  CHECK(dir.read(own_file) == whole + logged("20261003-003"));
  REQUIRE(writing.notes().size() == 1);
  const Problem& note = writing.notes().front();
  CHECK(note.file == own_file);
  CHECK(note.line == 3);
  REQUIRE(note.what.values.size() == 1);
  CHECK(note.what.values.front().starts_with("ledger/quarantine/2026-10.csv."));
  CHECK(dir.read(note.what.values.front()) == logged("20261003-002").substr(0, 70));
}

TEST_CASE("desk: a last record without its line end is kept and ended") {
  const DeskDir dir;
  const std::string whole = header + logged("20261003-001");
  dir.write(own_file, whole.substr(0, whole.size() - 1));
  const Desk desk = dir.open();
  Writing writing(desk, 0ms, "log-call");
  writing.append(RawLines::of(october, logged("20261003-002")));
  CHECK(dir.read(own_file) == whole + logged("20261003-002"));
  CHECK(writing.notes().empty());
}

TEST_CASE("desk: a header cut short by the first write is written again") {
  const DeskDir dir;
  for (const std::string& start :
       {header.substr(0, 20), header.substr(0, 20) + std::string(9, '\0'),
        header + logged("20261003-001").substr(0, 9)}) {
    CAPTURE(start);
    dir.write(own_file, start);
    const Desk desk = dir.open();
    Writing writing(desk, 0ms, "log-call");
    writing.append(RawLines::of(october, logged("20261003-002")));
    CHECK(dir.read(own_file) == header + logged("20261003-002"));
    CHECK(writing.notes().size() == 1);
  }
}

TEST_CASE("desk: a damaged or foreign file of the month is not written next to") {
  const std::string line = logged("20261003-001");
  std::string swapped = header;
  swapped.replace(0, std::string("recorded,request").size(), "request,recorded");
  const struct {
    const char* name;
    const char* file;
    std::string bytes;
    const char* refused;
  } cases[] = {
      {"two bad lines", own_file, header + "x\n" + "y\n" + line,
       "65 ledger/2026-10.csv:2: 1 fields where the header has 23 | ledger/2026-10.csv:3: 1 fields "
       "where the header has 23"},
      {"another desk's", "ledger/2026-10.N.csv", header + "x\n",
       "65 ledger/2026-10.N.csv:2: 1 fields where the header has 23"},
      {"byte order mark", own_file, "\xEF\xBB\xBF" + header + line,
       "65 ledger/2026-10.csv:1: the file begins with a byte order mark: a spreadsheet may have "
       "saved it"},
      {"columns in another order", own_file, swapped,
       "65 ledger/2026-10.csv:1: the first line is not the header that this version writes"},
      {"one long line of something else", own_file, "recorded\trequest\tevent\r",
       "65 ledger/2026-10.csv:1: the first line is not the header that this version writes"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    const DeskDir dir;
    dir.write(c.file, c.bytes);
    const Desk desk = dir.open();
    CHECK(refusal_of([&] { Writing(desk, 0ms, "close").append(RawLines::of(october, line)); }) ==
          c.refused);
    CHECK(dir.read(c.file) == c.bytes);
    CHECK_FALSE(dir.has("ledger/quarantine"));
  }
}

TEST_CASE("desk: many writers at once lose nothing and give no number twice") {
  const DeskDir dir;
  constexpr int writers = 8;
  constexpr int each = 25;
  const Desk desk = dir.open();
  {
    std::vector<Child> children;
    for (int i = 0; i < writers; ++i)
      children.emplace_back([&] {
        for (int n = 0; n < each; ++n) {
          Writing writing(desk, patience, "log-call");
          const RequestId id = RequestId::make({}, third, writing.next_number(third));
          writing.append(RawLines::of(october, logged(id.text())));
        }
        return 0;
      });
    for (Child& child : children) CHECK(child.wait() == 0);
  }
  const Journal journal = read_month(desk.folder, october);
  CHECK(journal.problems.empty());
  std::set<int> numbers;
  for (const Event& event : journal.events) numbers.insert(event.request.number);
  CHECK(journal.events.size() == writers * each);
  CHECK(numbers.size() == writers * each);
  CHECK(*numbers.rbegin() == writers * each);
}

TEST_CASE("desk: deleting the lock file while somebody writes gives no number twice") {
  const DeskDir dir;
  const Desk desk = dir.open();
  Writing first(desk, 0ms, "log-call");
  CHECK(first.next_number(third) == 1);
  REQUIRE(::unlink((dir / ".lock").c_str()) == 0);
  Child other([&] {
    Writing second(desk, patience, "log-call");
    second.append(RawLines::of(october, logged("20261003-001")));
    return 0;
  });
  CHECK(other.wait() == 0);
  CHECK(refusal_of([&] { first.append(RawLines::of(october, logged("20261003-001"))); }) ==
        "74 not recorded: another program changed or replaced " + (dir / own_file) + " just now");
  CHECK(dir.read(own_file) == header + logged("20261003-001"));
}

}  // namespace
}  // namespace deskctl
