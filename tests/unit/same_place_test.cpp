// Requests lately logged at a place, from the ends of this month's and the last month's files.
#include "desk/same_place.hpp"

#include "support/ledger.hpp"

namespace deskctl::test {
namespace {

constexpr auto kind = EventKind::logged;

Fields complaint_at(const std::string& place, const std::string& same_as = "") {
  Fields fields{{"category", "complaint"}, {"location", place}};
  if (!same_as.empty()) fields.emplace_back("same_as", same_as);
  return fields;
}

/// The ids of what is found, `=` before what repeats another, and their states.
std::string found(const LedgerDir& dir, const std::string& place,
                  const std::string& now = "2026-11-30T00:00", Month month = {2026, 11}) {
  const Desk desk = dir.open();
  const SamePlace seen = look_at_place(desk.folder, month, place, at(now + ":00+08:00"));
  std::string out;
  for (const Request& request : seen.requests)
    out += (out.empty() ? "" : " ") + std::string(request.is_repeat() ? "=" : "") +
           request.id.text() + ' ' + std::string(word_of(request.status));
  return out;
}

/// Adds other requests until the file of the month is longer than what is looked at.
void fill(const LedgerDir& dir, const std::string& day, const std::string& at,
          const std::string& code = "") {
  std::string lines = dir.read(dir.file_of(day + "-001", code));
  for (int number = 101; lines.size() < most_bytes_looked_at + 4096; ++number)
    lines += ledger_line(day + '-' + std::to_string(number), at, kind,
                         {{"category", "consult"}, {"location", "5-1-302"}});
  dir.write(dir.file_of(day + "-001", code), lines);
}

}  // namespace

TEST_CASE("same place: this month and the one before it in every desk's file") {
  const LedgerDir dir;
  dir.add("20260930-001", "2026-09-30T08:00", kind, complaint_at("3-2-1201"));
  dir.add("20261030-001", "2026-10-30T08:00", kind, complaint_at("3-2-1201"));
  dir.add("20261030-001", "2026-10-30T09:00", EventKind::completed, {}, "N");
  dir.add("20261102-001", "2026-11-02T08:00", kind, complaint_at("3-2-1201"));
  dir.add("20261102-002", "2026-11-02T08:00", kind, complaint_at("13-2-1201"));
  dir.add("20261102-003", "2026-11-02T08:00", kind, complaint_at("3-2-12"));
  dir.add("N20261102-001", "2026-11-02T08:00", kind, complaint_at("3-2-1201"), "N");
  CHECK(found(dir, "3-2-1201") == "20261030-001 completed 20261102-001 open N20261102-001 open");
  CHECK(found(dir, "3-2-1201", "2026-10-30T08:30") == "20261030-001 open");
  CHECK(found(dir, "3-2") == "");
  dir.add("20270104-001", "2027-01-04T08:00", kind, complaint_at("3-2-1201"));
  dir.add("20261204-001", "2026-12-04T08:00", kind, complaint_at("3-2-1201"));
  CHECK(found(dir, "3-2-1201", "2027-02-01T00:00", {2027, 1}) ==
        "20261204-001 open 20270104-001 open");
}

TEST_CASE("same place: whatever stands in the name of a place") {
  for (const std::string place : {"8-1,大堂", "\"南门\"", "a\\b", "二\n楼", "全小区"}) {
    CAPTURE(place);
    const LedgerDir dir;
    dir.add("20261102-001", "2026-11-02T08:00", kind, complaint_at(place));
    CHECK(found(dir, place) == "20261102-001 open");
  }
}

TEST_CASE("same place: a repeat is known by a matter at another place") {
  const LedgerDir dir;
  dir.add("20261102-001", "2026-11-02T08:00", kind, complaint_at("5-1-302"));
  dir.add("20261102-002", "2026-11-02T08:10", kind, complaint_at("5-1-301", "20261102-001"));
  dir.add("20261102-003", "2026-11-02T08:20", kind, complaint_at("3-2-1201", "20261102-002"));
  dir.add("20261102-001", "2026-11-02T09:00", EventKind::completed);
  CHECK(found(dir, "3-2-1201") ==
        "20261102-001 completed =20261102-002 completed =20261102-003 completed");
}

TEST_CASE("same place: a repeat is finished with its first, in a month that is not looked at") {
  const LedgerDir dir;
  dir.add("20260902-001", "2026-09-02T08:00", kind, complaint_at("3-2-1201"));
  dir.add("20261102-001", "2026-11-02T08:00", kind, complaint_at("3-2-1201", "20260902-001"));
  CHECK(found(dir, "3-2-1201") == "=20261102-001 open");
  dir.add("20260902-001", "2026-11-03T09:00", EventKind::completed);
  CHECK(found(dir, "3-2-1201") == "=20261102-001 completed");
}

TEST_CASE("same place: one that stands alone there is not read again for itself") {
  const LedgerDir dir;
  dir.add("20261102-001", "2026-11-02T08:00", kind, complaint_at("3-2-1201"));
  const Desk desk = dir.open();
  const RequestId own = *RequestId::parse("20261102-001");
  const auto seen = [&] {
    return look_at_place(desk.folder, {2026, 11}, "3-2-1201", at("2026-11-30T00:00:00+08:00"), own)
        .requests.size();
  };
  CHECK(seen() == 0);
  dir.add("20261102-002", "2026-11-02T08:10", kind, complaint_at("3-2-1201"));
  CHECK(seen() == 2);
}

TEST_CASE("same place: of a long file its end") {
  const LedgerDir dir;
  dir.add("20261102-001", "2026-11-02T08:00", kind, complaint_at("3-2-1201"));
  fill(dir, "20261103", "2026-11-03T08:00");
  dir.add("20261104-001", "2026-11-04T08:00", kind, complaint_at("3-2-1201"));
  CHECK(found(dir, "3-2-1201") == "20261104-001 open");
  // Only a part of its events is known, so it is not mentioned.
  dir.add("20261102-001", "2026-11-05T08:00", EventKind::completed);
  dir.add("20261102-001", "2026-11-05T08:00", EventKind::noted, {{"location", "3-2-1201"}});
  CHECK(found(dir, "3-2-1201") == "20261104-001 open");
}

TEST_CASE("same place: what began before the end of another desk's file is not judged") {
  const LedgerDir dir;
  dir.add("20261102-001", "2026-11-02T08:00", kind, complaint_at("3-2-1201"));
  dir.add("20261102-001", "2026-11-02T09:00", EventKind::completed, {}, "N");
  CHECK(found(dir, "3-2-1201") == "20261102-001 completed");
  dir.add("N20261103-001", "2026-11-03T08:00", kind, complaint_at("5-1-302"), "N");
  fill(dir, "N20261103", "2026-11-03T08:00", "N");
  CHECK(found(dir, "3-2-1201") == "");
}

TEST_CASE("same place: a torn end and lines of no use are passed over") {
  const LedgerDir dir;
  dir.add("20261102-001", "2026-11-02T08:00", kind, complaint_at("3-2-1201"));
  const std::string name = dir.file_of("20261102-001");
  dir.write(name,
            dir.read(name) + "rubbish,3-2-1201,\n2026-11-02T08:00:00+08:00,20261102-002,logg");
  CHECK(found(dir, "3-2-1201") == "20261102-001 open");
  dir.write(name, "");
  CHECK(found(dir, "3-2-1201") == "");
}

TEST_CASE("same place: however it was written, and in a file of another order of columns") {
  const LedgerDir dir;
  int number = 0;
  for (const char* place : {"3-2-1201", "３-２-１２０１", "３－２－１２０１", "3—2—1201"})
    dir.add("20261102-00" + std::to_string(++number), "2026-11-02T08:00", kind,
            complaint_at(place));
  CHECK(found(dir, "3-2-1201") ==
        "20261102-001 open 20261102-002 open 20261102-003 open 20261102-004 open");
  const std::string name = dir.file_of("20261102-001");
  const std::string lines = dir.read(name);
  dir.write(name, "\xEF\xBB\xBF" + lines);
  CHECK(found(dir, "3-2-1201").size() == found(dir, "３-２-１２０１").size());
  CHECK(found(dir, "3-2-1201").find("20261102-004 open") != std::string::npos);
}

}  // namespace deskctl::test
