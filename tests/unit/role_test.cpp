// In whose role something is done.
#include "support/parts.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test::role_test {
namespace {

constexpr const char* staff =
    "\nstaff = [ { name = \"林悦\", role = \"desk\" }, { name = \"周宁\", role = \"supervisor\" },"
    " { name = \"陈立\", role = \"manager\" } ]\n";

// desk.toml ends with a table: the list stands before it.
TempDesk& with_staff(TempDesk& desk) {
  desk.write("desk.toml", staff + desk.read("desk.toml"));
  REQUIRE(desk.run({"log-call", "3-2-1201", "漏水", "--category", "repair"}).exit == 0);
  return desk;
}

}  // namespace

TEST_CASE("role: one above the listed one is refused, and --for is named") {
  TempDesk desk;
  with_staff(desk);
  const std::string before = desk.ledger();
  const Ran ran = desk.run({"note", "1", "x", "--role", "manager"});
  CHECK(ran.exit == 3);
  CHECK(ran.err ==
        "deskctl: error: 林悦 is listed as desk and may not act as manager\n"
        "hint: if it is done on behalf of somebody who may, name that person: --for 陈立\n");
  CHECK(has(desk.run({"note", "1", "x", "--role", "gm"}).err, "nobody in desk.toml"));
  CHECK(desk.run({"note", "1", "x", "--for", "周宁", "--role", "manager"}).exit == 3);
  CHECK(desk.run({"note", "1", "x", "--for", "王五"}).exit == 2);
  CHECK(desk.ledger() == before);
}

TEST_CASE("role: one below or equal stays possible") {
  TempDesk desk;
  with_staff(desk);
  desk.variables["DESKCTL_STAFF"] = "周宁";
  for (const char* role : {"desk", "steward", "control", "supervisor"})
    CHECK(desk.run({"note", "1", "x", "--role", role}).exit == 0);
}

TEST_CASE("role: whoever acts for somebody is recorded with both names and the other's role") {
  TempDesk desk;
  with_staff(desk);
  REQUIRE(desk.run({"note", "1", "x", "--for", "陈立"}).exit == 0);
  CHECK(has(desk.ledger(), ",林悦,manager,"));
  CHECK(has(desk.ledger(), "for=陈立"));
  const std::string history = desk.run({"show", "1", "--history"}).out;
  CHECK(has(history, "manager"));
  CHECK(has(history, "for 陈立"));
  CHECK_FALSE(has(desk.run({"check"}).out, "may not"));
}

TEST_CASE("role: without a list of staff any role may be typed, for anybody") {
  TempDesk desk;
  REQUIRE(desk.run({"log-call", "3-2-1201", "漏水", "--category", "repair"}).exit == 0);
  CHECK(desk.run({"note", "1", "x", "--role", "gm", "--for", "陈立"}).exit == 0);
  CHECK(has(desk.ledger(), ",林悦,gm,"));
}

TEST_CASE("role: check finds what was written in a role that the writer does not hold") {
  TempDesk desk;
  REQUIRE(desk.run({"log-call", "3-2-1201", "漏水", "--category", "repair"}).exit == 0);
  REQUIRE(desk.run({"note", "1", "x", "--role", "gm"}).exit == 0);
  REQUIRE(desk.run({"note", "1", "x", "--role", "manager", "--for", "陈立"}).exit == 0);
  REQUIRE(desk.run({"note", "1", "x", "--role", "gm", "--for", "陈立"}).exit == 0);
  REQUIRE(desk.run({"note", "1", "x", "--role", "gm", "--by", "王五"}).exit == 0);
  CHECK(desk.run({"check", "--only", "role-not-held", "-q"}).out.empty());
  desk.write("desk.toml", staff + desk.read("desk.toml"));
  const Ran ran = desk.run({"check", "--only", "role-not-held", "-O", "json"});
  CHECK(ran.exit == 1);
  CHECK(has(ran.out, "noted by 林悦 as general manager, who is listed as desk"));
  CHECK(has(ran.out, "noted by 陈立 as general manager, who is listed as manager"));
  std::size_t found = 0;
  for (std::size_t i = 0; (i = ran.out.find("\"rule\":", i)) != std::string::npos; ++i) ++found;
  CHECK(found == 2);
}

}  // namespace deskctl::test::role_test
