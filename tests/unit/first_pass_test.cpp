// Lists of what is to be done leave out what is over before they read it: that must never be seen.
#include "request/first_pass.hpp"

#include <algorithm>
#include <optional>
#include <random>
#include <set>
#include <vector>

#include "desk/ledger.hpp"
#include "support/amount.hpp"
#include "support/both_ways.hpp"
#include "support/edited_text.hpp"
#include "support/ledger.hpp"
#include "support/made_up_journal.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test {
namespace {

TEST_CASE("first pass: what is not over, and what is said, is the same with and without it") {
  std::size_t left_out = 0, all = 0;
  for (unsigned seed = 1; seed <= few_or_all(120U, 3000U); ++seed) {
    CAPTURE(seed);
    const MadeUpJournal made(seed, {8, 60, seed % 3 == 0, seed % 2 == 0, seed % 5 == 0});
    const std::string text = made.text();
    const std::string name =
        "ledger/" + made.journal().events.front().request.month().text() + ".csv";
    for (const Instant now : {made.begin(), made.instant(seed), made.end(), latest}) {
      const BothWays both = read_both_ways(name, text, now);
      REQUIRE(both.fault == "");
      left_out += both.left_out;
      all += text.size();
    }
  }
  CHECK(left_out > all / 1000);
}

TEST_CASE("first pass: whatever is changed in a file, what is said of it is the same") {
  std::mt19937 random(17);
  int taken = 0;
  for (unsigned seed = 1; seed <= few_or_all(600U, 40000U); ++seed) {
    CAPTURE(seed);
    const MadeUpJournal made(seed % 50 + 1, {6, 40});
    std::string text = made.text();
    const std::string name =
        "ledger/" + made.journal().events.front().request.month().text() + ".csv";
    edit(text, random);
    const BothWays both = read_both_ways(name, text, made.end());
    REQUIRE(both.fault == "");
    taken += both.took_short;
  }
  CHECK(taken > 30);
}

// Nothing that the program writes does: which of them repeats the other then depends on who is
// asked.
bool leads_in_a_circle(const Request& from, const std::vector<Request>& all) {
  std::set<RequestId> seen;
  std::optional<RequestId> id = from.id;
  while (id && seen.insert(*id).second) {
    const auto next = std::find_if(all.begin(), all.end(),
                                   [&](const Request& request) { return request.id == *id; });
    id = next == all.end() ? std::nullopt : next->same_as;
  }
  return id.has_value();
}

// So many that a file with them is worth a first pass.
std::string many_notes(const Month& month) {
  const std::string day = month.text() + "-28",
                    id = month.text().substr(0, 4) + month.text().substr(5) + "28-999";
  std::string lines = ledger_line(id, day + "T20:00", EventKind::logged, {{"category", "consult"}});
  const std::string note =
      ledger_line(id, day + "T20:01", EventKind::noted, {{"text", std::string(1000, 'x')}});
  while (lines.size() < 256UL * 1024) lines += note;
  return lines;
}

TEST_CASE("first pass: one request, found without the others, is as among all of them") {
  int found = 0, repeats = 0;
  for (unsigned seed = 1; seed <= few_or_all(20U, 400U); ++seed) {
    CAPTURE(seed);
    const MadeUpJournal made(seed, {8, 60, seed % 3 == 0, seed % 2 == 0, seed % 5 == 0});
    const LedgerDir dir;
    const Month month = made.journal().events.front().request.month();
    dir.write("ledger/" + month.text() + ".csv", made.text() + many_notes(month));
    const Desk desk = dir.open();
    for (const Instant now : {made.instant(seed), made.end()}) {
      LedgerReader reader(desk.folder, now, {});
      const MonthRead all = reader.read(month);
      const bool is_one_month =
          std::all_of(all.requests.begin(), all.requests.end(),
                      [&](const Request& request) { return request.id.month() == month; });
      for (const Request& request : is_one_month ? all.requests : std::vector<Request>()) {
        const auto one = find_request(desk.folder, request.id, now);
        REQUIRE(one);
        CHECK(both_ways::events_of(one->request) == both_ways::events_of(request));
        if (!leads_in_a_circle(request, all.requests))
          CHECK(one->request.is_repeat() == request.is_repeat());
        CHECK(both_ways::lines_of(one->notes.damage) == both_ways::lines_of(reader.notes().damage));
        ++found;
        repeats += request.is_repeat();
      }
    }
  }
  CHECK(found > 100);
  CHECK(repeats > 5);
}

TEST_CASE("first pass: a promise without a time is damage, though another like it has one") {
  const std::string promised = journal_text(
      "08:00 logged category=consult / 08:01 promised deadline=11-03T08:00 / 08:02 completed / "
      "08:03 closed outcome=resolved");
  // The same a minute later, of another request, and nothing promised.
  std::string empty = promised.substr(promised.find('\n') + 1);
  for (const auto& [from, to] :
       {std::pair{"-001,", "-002,"}, std::pair{",2026-11-03T08:00:00+08:00,", ",,"}})
    for (std::size_t at = empty.find(from); at != std::string::npos; at = empty.find(from, at + 1))
      empty.replace(at, std::string_view(from).size(), to);
  const Instant now = parse_rfc3339("2026-11-20T00:00:00Z").value();
  const BothWays both = read_both_ways("ledger/2026-11.csv", promised + empty, now);
  CHECK(both.took_short);
  CHECK(both.fault == "");
}

TEST_CASE("first pass: what is over is left out, its repeats and what they repeat are kept") {
  TempDesk desk;
  desk.time = "2026-10-12T09:00:00+08:00";
  const auto at = [&](const std::string& time, std::vector<std::string> words) {
    desk.time = "2026-10-12T" + time + ":00+08:00";
    REQUIRE(desk.run(std::move(words)).exit == 0);
  };
  for (const int i : {1, 2}) {
    const std::string id = std::to_string(i);
    at("09:" + id + "0",
       {"log-call", "3-2-120" + id, "问停车", "-c", "consult", "--answered", "已告知"});
    at("09:" + id + "5", {"close", id});
  }
  const std::string text = desk.read("ledger/2026-10.csv");
  const Instant now = parse_rfc3339("2026-10-12T12:00:00+08:00").value();
  FirstPass pass(now, is_over);
  std::set<RequestId> named;
  const auto none = pass.thin({"ledger/2026-10.csv", text}, named);
  REQUIRE(none);
  CHECK(none->bytes == ledger_book().header() + '\n');
  named.insert(RequestId::parse("20261012-002").value());
  const auto one = pass.thin({"ledger/2026-10.csv", text}, named);
  REQUIRE(one);
  CHECK(one->bytes.find("20261012-001") == std::string::npos);
  CHECK(one->bytes.find("20261012-002") != std::string::npos);
  CHECK(one->bytes.size() + one->left_out == text.size());
  FirstPass before(parse_rfc3339("2026-10-12T09:12:00+08:00").value(), is_over);
  const auto open = before.thin({"ledger/2026-10.csv", text}, named);
  REQUIRE(open);
  CHECK(open->bytes == text);  // neither was closed by then
}

}  // namespace
}  // namespace deskctl::test
