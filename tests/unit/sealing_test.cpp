#include "desk/sealing.hpp"

#include <chrono>

#include "desk/writing.hpp"
#include "deskctl/text/sha256.hpp"
#include "support/ledger.hpp"
#include "support/refusal.hpp"

namespace deskctl {
namespace {

using namespace std::chrono_literals;
using test::LedgerDir;
using test::refusal_of;
using Kind = EventKind;

Instant moment(const std::string& text) {
  return test::at(text + ":00+08:00");
}

Sealing seal(const LedgerDir& dir, const std::string& now, const std::string& code = "") {
  return seal_journals(dir.open(code), 0ms, moment(now), false);
}

// `2026-08.csv 0, 2026-10.csv 1`: what was sealed, with what is unsettled in it.
std::string sealed(const LedgerDir& dir, const std::string& now, const std::string& code = "") {
  std::string out;
  for (const Seal& one : seal(dir, now, code).seals)
    out += (out.empty() ? "" : ", ") + one.file + ' ' + std::to_string(one.unsettled);
  return out;
}

std::string settled(const LedgerDir& dir, const std::string& now) {
  std::vector<Problem> notes;
  std::string out;
  for (const Month& month : settled_months(dir.open(), moment(now), notes))
    out += (out.empty() ? "" : " ") + month.text();
  for (const Problem& note : notes) out += " !" + test::in_english(note.what);
  return out;
}

// August settled, October not.
void two_months(const LedgerDir& dir) {
  dir.add("20260803-001", "2026-08-03T09:00", Kind::logged, {{"category", "consult"}});
  dir.add("20260803-001", "2026-08-03T09:05", Kind::completed);
  dir.add("20261003-001", "2026-10-03T09:00", Kind::logged, {{"category", "repair"}});
}

TEST_CASE("sealing: a line for every file that grew, and sha256sum agrees") {
  const LedgerDir dir;
  two_months(dir);
  const Sealing sealing = seal(dir, "2026-10-04T02:00");
  REQUIRE(sealing.seals.size() == 2);
  const Seal& august = sealing.seals.front();
  CHECK(august.file == "2026-08.csv");
  CHECK(august.bytes == dir.read("ledger/2026-08.csv").size());
  CHECK(august.lines == 3);
  CHECK(august.unsettled == 0);
  CHECK(august.settled_at == moment("2026-08-03T09:05"));
  CHECK(august.sha256 == sha256_of(dir.read("ledger/2026-08.csv")));
  CHECK(sealing.seals.back().unsettled == 1);
  CHECK_FALSE(sealing.seals.back().settled_at);
  CHECK(dir.read("ledger/seals.csv") == seal_header() + '\n' + sealing.lines);
  CHECK(sealing.notes.empty());
}

TEST_CASE("sealing: what did not grow is not sealed again, and nothing is written for it") {
  const LedgerDir dir;
  CHECK(sealed(dir, "2026-10-04T02:00").empty());
  CHECK_FALSE(dir.has("ledger/seals.csv"));
  two_months(dir);
  CHECK(sealed(dir, "2026-10-04T02:00") == "2026-08.csv 0, 2026-10.csv 1");
  const std::string before = dir.read("ledger/seals.csv");
  CHECK(sealed(dir, "2026-10-05T02:00").empty());
  CHECK(dir.read("ledger/seals.csv") == before);
  dir.add("20261003-001", "2026-10-05T09:00", Kind::voided);
  CHECK(sealed(dir, "2026-10-06T02:00") == "2026-10.csv 0");
  CHECK(dir.read("ledger/seals.csv").starts_with(before));
  CHECK(seal_problems(dir.open().folder).empty());
}

TEST_CASE("sealing: a dry run writes nothing") {
  const LedgerDir dir;
  two_months(dir);
  const Sealing sealing = seal_journals(dir.open(), 0ms, moment("2026-10-04T02:00"), true);
  CHECK(sealing.seals.size() == 2);
  CHECK_FALSE(dir.has("ledger/seals.csv"));
}

TEST_CASE("sealing: a torn end is told and left out") {
  const LedgerDir dir;
  two_months(dir);
  const std::string whole = dir.read("ledger/2026-10.csv");
  const std::string next =
      test::ledger_line("20261003-002", "2026-10-03T10:00", Kind::logged, {{"category", "help"}});
  dir.write("ledger/2026-10.csv", whole + next.substr(0, 40));
  const Sealing sealing = seal(dir, "2026-10-04T02:00");
  CHECK(sealing.seals.back().bytes == whole.size());
  REQUIRE(sealing.notes.size() == 1);
  CHECK(sealing.notes.front().file == "ledger/2026-10.csv");
  CHECK(sealed(dir, "2026-10-05T02:00").empty());
  dir.write("ledger/2026-10.csv", whole + next);
  CHECK(sealed(dir, "2026-10-06T02:00") == "2026-10.csv 2");
  // Half a group is torn as well; a missing last line end is not.
  const std::string group =
      test::ledger_line("20261003-002", "2026-10-03T10:01", Kind::noted, {{"part", "1/2"}});
  dir.write("ledger/2026-10.csv", whole + next + group);
  CHECK(sealed(dir, "2026-10-07T02:00").empty());
  dir.write("ledger/2026-10.csv", whole + next +
                                      test::ledger_line("20261003-002", "2026-10-03T10:01",
                                                        Kind::noted, {{"text", "x"}}));
  std::string unended = dir.read("ledger/2026-10.csv");
  unended.pop_back();
  dir.write("ledger/2026-10.csv", unended);
  const Sealing last = seal(dir, "2026-10-08T02:00");
  REQUIRE(last.seals.size() == 1);
  CHECK(last.seals.front().bytes == unended.size());
  CHECK(last.seals.front().lines == 4);
}

TEST_CASE("sealing: damage anywhere in what grew is refused, and nothing is sealed") {
  const struct {
    const char* name;
    std::string bytes;
    const char* refused;
  } cases[] = {
      {"bad line", header_line() + "\nx\n",
       "65 ledger/2026-09.csv:2: 1 fields where the header has 23"},
      {"byte order mark", "\xEF\xBB\xBF" + header_line() + '\n',
       "65 ledger/2026-09.csv:1: the file begins with a byte order mark: a spreadsheet may have "
       "saved it"},
      {"impossible",
       header_line() + '\n' +
           test::ledger_line("20260903-001", "2026-09-03T09:00", Kind::completed),
       "65 ledger/2026-09.csv:2: 20260903-001: 'completed' before the request was logged"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    const LedgerDir dir;
    two_months(dir);
    dir.write("ledger/2026-09.csv", c.bytes);
    CHECK(refusal_of([&] { seal(dir, "2026-10-04T02:00"); }) == c.refused);
    CHECK_FALSE(dir.has("ledger/seals.csv"));
  }
}

TEST_CASE("sealing: what is no longer as it was sealed is refused, whether it grew or not") {
  const LedgerDir dir;
  two_months(dir);
  seal(dir, "2026-10-04T02:00");
  const std::string seals = dir.read("ledger/seals.csv");
  const std::string august = dir.read("ledger/2026-08.csv");
  const auto refused = [&] { return refusal_of([&] { seal(dir, "2026-10-05T02:00"); }); };
  std::string changed = august;
  changed.replace(changed.find("3-2-1201"), 8, "3-2-1202");
  dir.write("ledger/2026-08.csv", changed);
  CHECK(refused() == "65 ledger/2026-08.csv:0: changed after it was sealed: bytes 1 to " +
                         std::to_string(august.size()) + " are not what ledger/seals.csv:2 sealed");
  dir.write("ledger/2026-08.csv", august.substr(0, august.size() - 1));
  CHECK(refused().starts_with("65 ledger/2026-08.csv:0: shorter than when it was sealed: "));
  std::filesystem::remove(dir / "ledger/2026-08.csv");
  CHECK(refused().starts_with("65 ledger/2026-08.csv:0: it is gone: "));
  dir.write("ledger/2026-08.csv", august);
  dir.write("ledger/seals.csv", seals.substr(0, seals.size() - 2) + "x\n");
  CHECK(refused() ==
        "65 ledger/seals.csv:3: not a seal as 'deskctl seal' writes it: the line was changed");
  CHECK(settled(dir, "2026-10-05T02:00") ==
        "2026-08 !not a seal as 'deskctl seal' writes it: the line was changed");
  dir.write("ledger/seals.csv", seals);
  CHECK(refused() == "nothing");
}

TEST_CASE("sealing: a torn seals file is mended like a journal") {
  const LedgerDir dir;
  two_months(dir);
  seal(dir, "2026-10-04T02:00");
  const std::string seals = dir.read("ledger/seals.csv");
  dir.write("ledger/seals.csv", seals.substr(0, seals.size() - 5));
  CHECK(settled(dir, "2026-10-05T02:00") == "2026-08");
  const Sealing again = seal(dir, "2026-10-04T02:00");
  CHECK(again.seals.size() == 1);
  REQUIRE(again.notes.size() == 1);
  CHECK(again.notes.front().file == "ledger/seals.csv");
  CHECK(dir.read("ledger/seals.csv") == seals);
}

TEST_CASE("sealing: a month is settled from its seal on, while its files stay as long") {
  const LedgerDir dir;
  two_months(dir);
  CHECK(settled(dir, "2026-10-04T02:00").empty());
  seal(dir, "2026-10-04T02:00");
  CHECK(settled(dir, "2026-10-04T01:59").empty());
  CHECK(settled(dir, "2026-10-04T02:00") == "2026-08");
  CHECK(settled(dir, "2027-10-04T02:00") == "2026-08");
  dir.add("20260803-001", "2026-10-05T09:00", Kind::noted, {{"text", "x"}});
  CHECK(settled(dir, "2026-10-06T02:00").empty());
  seal(dir, "2026-10-06T02:00");
  CHECK(settled(dir, "2026-10-06T02:00") == "2026-08");
  // Another desk's file of the month appears.
  dir.add("20260803-001", "2026-10-06T09:00", Kind::reopened, {}, "N");
  CHECK(settled(dir, "2026-10-07T02:00").empty());
  CHECK(sealed(dir, "2026-10-07T02:00") == "2026-08.N.csv 1");
  CHECK(settled(dir, "2026-10-07T02:00").empty());
  dir.add("20260803-001", "2026-10-07T09:00", Kind::completed, {}, "N");
  dir.add("20260803-001", "2026-10-07T09:01", Kind::closed, {{"outcome", "resolved"}}, "N");
  CHECK(sealed(dir, "2026-10-08T02:00") == "2026-08.N.csv 0");
  CHECK(settled(dir, "2026-10-08T02:00") == "2026-08");
}

TEST_CASE("sealing: what was recorded after the given time holds a month back") {
  const LedgerDir dir;
  dir.add("20260803-001", "2026-08-03T09:00", Kind::logged, {{"category", "consult"}});
  dir.add("20260803-001", "2026-08-03T09:05", Kind::completed, {{"recorded", "2026-09-01T09:00"}});
  seal(dir, "2026-08-10T02:00");
  CHECK(settled(dir, "2026-08-11T02:00").empty());
  CHECK(settled(dir, "2026-09-01T09:00") == "2026-08");
}

TEST_CASE("sealing: under another policy or zone nothing is settled until it is sealed again") {
  const LedgerDir dir;
  two_months(dir);
  seal(dir, "2026-10-04T02:00");
  const std::string policy = dir.read("policy.toml");
  std::string strict = policy;
  const std::string services = "{ category = [\"service\", \"suggestion\"],";
  strict.replace(strict.find(services), services.size(),
                 "{ category = [\"service\", \"suggestion\", \"consult\"],");
  dir.write("policy.toml", strict);
  CHECK(settled(dir, "2026-10-04T02:00").empty());
  CHECK(sealed(dir, "2026-10-05T02:00") == "2026-08.csv 1, 2026-10.csv 1");
  CHECK(settled(dir, "2026-10-05T02:00").empty());
  dir.write("policy.toml", policy);
  CHECK(settled(dir, "2026-10-05T02:00") == "2026-08");
  CHECK(sealed(dir, "2026-10-05T02:00").empty());
  dir.write("desk.toml", "time-zone = \"Asia/Tokyo\"\n");
  CHECK(settled(dir, "2026-10-05T02:00").empty());
}

TEST_CASE("sealing: what was settled under other holidays is looked at again") {
  const LedgerDir dir;
  two_months(dir);
  seal(dir, "2026-10-04T02:00");
  CHECK(settled(dir, "2026-10-04T02:00") == "2026-08");
  dir.make_folder("holidays");
  CHECK(settled(dir, "2026-10-04T02:00") == "2026-08");
  dir.write("holidays/company.csv", "date,kind,name\n2026-08-04,off,x\n");
  CHECK(settled(dir, "2026-10-04T02:00").empty());
  CHECK(sealed(dir, "2026-10-05T02:00") == "2026-08.csv 0, 2026-10.csv 1");
  CHECK(settled(dir, "2026-10-05T02:00") == "2026-08");
  dir.write("holidays/company.csv", "date,kind,name\n2026-08-05,off,x\n");
  CHECK(settled(dir, "2026-10-05T02:00").empty());
}

TEST_CASE("sealing: a month with repeats is settled only as long as their matters are") {
  const LedgerDir dir;
  dir.add("20260803-001", "2026-08-03T09:00", Kind::logged, {{"category", "complaint"}});
  dir.add("20260902-001", "2026-09-02T09:00", Kind::logged,
          {{"category", "complaint"}, {"same_as", "20260803-001"}});
  dir.add("20261002-001", "2026-10-02T09:00", Kind::logged,
          {{"category", "complaint"}, {"same_as", "20260902-001"}});
  CHECK(sealed(dir, "2026-10-03T02:00") == "2026-08.csv 1, 2026-09.csv 1, 2026-10.csv 1");
  dir.add("20260803-001", "2026-10-03T09:00", Kind::completed);
  dir.add("20260803-001", "2026-10-03T09:10", Kind::closed,
          {{"outcome", "waived"}, {"reason", "x"}});
  const Sealing closed = seal(dir, "2026-10-04T02:00");
  REQUIRE(closed.seals.size() == 3);
  CHECK(closed.seals[2].others == std::vector<Month>{{2026, 8}, {2026, 9}});
  CHECK(closed.seals[2].settled_at == moment("2026-10-03T09:10"));
  CHECK(settled(dir, "2026-10-04T02:00") == "2026-08 2026-09 2026-10");
  // Void, the first complaint no longer finishes the others.
  dir.add("20260803-001", "2026-10-04T09:00", Kind::voided);
  CHECK(settled(dir, "2026-10-05T02:00").empty());
  CHECK(sealed(dir, "2026-10-05T02:00") == "2026-08.csv 0, 2026-09.csv 1, 2026-10.csv 1");
  CHECK(settled(dir, "2026-10-05T02:00") == "2026-08");
}

TEST_CASE("sealing: a repeat is linked to a matter in a month that is left out") {
  const LedgerDir dir;
  dir.add("20260803-001", "2026-08-03T09:00", Kind::logged, {{"category", "complaint"}});
  dir.add("20260803-002", "2026-08-03T09:01", Kind::logged,
          {{"category", "complaint"}, {"same_as", "20260803-001"}});
  dir.add("20261002-001", "2026-10-02T09:00", Kind::logged,
          {{"category", "complaint"}, {"same_as", "20260803-002"}});
  dir.add("20261002-002", "2026-10-02T10:00", Kind::logged, {{"category", "consult"}});
  dir.add("20260803-001", "2026-10-03T09:00", Kind::completed);
  dir.add("20260803-001", "2026-10-03T09:10", Kind::closed,
          {{"outcome", "waived"}, {"reason", "x"}});
  seal(dir, "2026-10-04T02:00");
  CHECK(settled(dir, "2026-10-04T02:00") == "2026-08");
  std::string open;
  each_request(dir.open().folder, {std::nullopt, std::nullopt, {{2026, 8}}},
               moment("2026-10-05T02:00"), [&](const Request& request) {
                 if (request.status == Status::open) open += request.id.text() + ' ';
               });
  CHECK(open == "20261002-002 ");
}

TEST_CASE("sealing: each desk seals into its own file, and all seals count") {
  const LedgerDir dir;
  two_months(dir);
  CHECK(sealed(dir, "2026-10-04T02:00", "N") == "2026-08.csv 0, 2026-10.csv 1");
  CHECK(dir.has("ledger/seals.N.csv"));
  CHECK_FALSE(dir.has("ledger/seals.csv"));
  CHECK(sealed(dir, "2026-10-05T02:00").empty());
  CHECK(settled(dir, "2026-10-04T02:00") == "2026-08");
  dir.add("20261003-001", "2026-10-05T09:00", Kind::voided);
  CHECK(sealed(dir, "2026-10-06T02:00") == "2026-10.csv 0");
  CHECK(dir.has("ledger/seals.csv"));
  CHECK(settled(dir, "2026-10-06T02:00") == "2026-08 2026-10");
}

}  // namespace
}  // namespace deskctl
