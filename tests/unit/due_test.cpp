// The lists a desk works from.
#include "deskctl/report/due.hpp"

#include "deskctl/report/leaving.hpp"
#include "support/story.hpp"

namespace deskctl::test {
namespace {

/// `#number clock cycle late` of each item, in the order of the list.
std::string listed(const std::string& rows, const std::string& now, DueList::Which which,
                   const std::string& bound) {
  Story story(rows, now);
  DueList list(which, moment(bound));
  for (const Request& request : story.folded.requests)
    list.add(request, clocks_of(request, manuals(), story.now));
  std::string out;
  for (const DueItem& item : std::move(list).sorted()) {
    out +=
        (out.empty() ? "#" : " #") + std::to_string(item.id.number) + ' ' + std::string(item.clock);
    if (item.cycle > 1) out += '/' + std::to_string(item.cycle);
    if (which == DueList::Which::overdue) out += ' ' + std::to_string(item.late_minutes());
  }
  return out;
}

std::string overdue_since(const std::string& since, const std::string& rows,
                          const std::string& now) {
  return listed(rows, now, DueList::Which::overdue, since);
}

std::string overdue(const std::string& rows, const std::string& now) {
  return overdue_since("2000-01-01T00:00", rows, now);
}

}  // namespace

TEST_CASE("due: the worst first then by id and in the policy's order") {
  const std::string rows =
      "08:00 #3 logged category=repair / 08:05 #2 logged category=help / "
      "08:00 #1 logged category=service / 08:30 #4 logged category=complaint severity=larger";
  CHECK(overdue(rows, "08:40") == "#1 dispatch 35 #3 dispatch 35 #2 dispatch 30 #4 respond 2");
  CHECK(overdue(rows, "08:05") == "");
  CHECK(overdue(rows, "11-10T00:00") ==
        "#1 dispatch 11035 #3 dispatch 11035 #2 dispatch 11030 #4 respond 11002 "
        "#4 department 11000 #4 complete 8130 #1 two-days 7560 #2 two-days 7560 #3 two-days 7560 "
        "#1 visit 6120 #2 visit 6120 #3 visit 6120 #4 visit 6120 "
        "#1 one-week 360 #2 one-week 360 #3 one-week 360");
}

TEST_CASE("due: since a moment what was not overdue yet at it") {
  const std::string rows =
      "08:00 #1 logged category=repair / 08:10 #2 logged category=help / "
      "08:20 #3 logged category=aftersales / 08:30 #3 dispatched";
  CHECK(overdue_since("08:00", rows, "08:40") == "#1 dispatch 35 #2 dispatch 25");
  // At its due a clock is in time: at 08:05 it was not overdue.
  CHECK(overdue_since("08:05", rows, "08:40") == "#1 dispatch 35 #2 dispatch 25");
  CHECK(overdue_since("08:05:01", rows, "08:40") == "#2 dispatch 25");
  CHECK(overdue_since("08:15:01", rows, "08:40") == "");
  CHECK(overdue_since("08:40", rows, "08:40") == "");
  // From one run to the next, nothing is told twice and nothing is missed.
  CHECK(overdue_since("08:00", rows, "08:05") == "");
  CHECK(overdue_since("08:05", rows, "08:15") == "#1 dispatch 10");
  CHECK(overdue_since("08:15", rows, "08:27") == "#2 dispatch 12 #3 dispatch 2");
}

TEST_CASE("due: what falls due soon is pending and up to the instant") {
  const auto due = [](const std::string& until) {
    return listed("08:00 logged category=repair urgency=urgent / 08:04 dispatched", "08:04",
                  DueList::Which::due_within, until);
  };
  CHECK(due("08:08") == "");
  CHECK(due("08:09") == "#1 accept #1 arrive");
  CHECK(due("11-04T18:00") == "#1 accept #1 arrive #1 two-days");
  CHECK(due("11-09T18:00") == "#1 accept #1 arrive #1 two-days #1 one-week");
}

TEST_CASE("due: of completed requests only what is owed to the resident stays") {
  const std::string repair =
      "08:00 logged category=repair / 08:10 dispatched / 08:11 accepted / 10:00 completed";
  // Nobody arrived, and nobody will.
  CHECK(overdue(repair, "12:30") == "#1 callback 30");
  CHECK(overdue(repair + " / 12:10 called-back", "12:30") == "");
  const std::string complaint =
      "08:00 logged category=complaint / 09:00 promised reply=15:00 / 10:00 completed";
  CHECK(overdue(complaint, "11-04T19:00") == "#1 reply 3120 #1 inform 2580 #1 callback 60");
  CHECK(overdue(complaint + " / 11:00 informed", "11-04T19:00") == "#1 callback 60");
}

TEST_CASE("due: of declined requests only a reply stays") {
  const std::string declined =
      "08:00 logged category=repair / 08:04 promised reply=09:00 / "
      "08:30 declined";
  CHECK(overdue(declined, "12-01T00:00") == "#1 reply 41220");
}

TEST_CASE("due: of what is closed or void nothing") {
  const std::string done =
      "08:00 logged category=consult / 08:01 promised reply=09:00 / "
      "10:00 completed";
  CHECK(overdue(done, "12:00") == "#1 reply 180");
  CHECK(overdue(done + " / 10:01 closed", "12:00") == "");
  CHECK(overdue(done + " / 10:01 voided", "12:00") == "");
  CHECK(overdue("08:00 logged category=repair / 09:00 closed outcome=unresolvable role=manager",
                "12-01T00:00") == "");
}

TEST_CASE("due: superseded clocks are not shown and kept breaches are") {
  const std::string rows = "08:00 logged category=complaint / 08:11 upgraded severity=larger";
  CHECK(overdue(rows, "08:15") == "#1 respond 5 #1 department 5");
  CHECK(overdue(rows, "08:20") == "#1 respond 10 #1 department 10 #1 respond/2 1");
  CHECK(overdue("08:00 logged category=complaint / 08:05 upgraded severity=larger", "08:10") == "");
}

TEST_CASE("due: items carry the words of their request unescaped") {
  Story story(
      "08:00 logged category=repair location=8-1-大堂 contact=王芳 phone=13800001001 "
      "text=a\\b / 08:02 dispatched team=contractor person=周强 / 08:07 arrived",
      "11-02T08:38");
  DueList list(DueList::Which::overdue);
  list.add(story.request(), story.clocks());
  const std::vector<DueItem> items = std::move(list).sorted();
  REQUIRE(items.size() == 1);
  CHECK(items[0].words->location == "8-1-大堂");
  CHECK(items[0].words->contact == "王芳");
  CHECK(items[0].words->phone == "13800001001");
  CHECK(items[0].words->text == "a\\b");
  CHECK(items[0].words->assignee == "contractor/周强");
  CHECK(items[0].words->category == word_of(Category::repair));
  CHECK(items[0].words->severity == "");
}

TEST_CASE("due: the words of a request are those of all its items, and masked once") {
  Story first("08:00 logged category=repair contact=王芳 / 08:02 dispatched", "11-03T08:38");
  Story second("08:00 logged category=complaint contact=李伟", "11-09T08:38");
  DueList list(DueList::Which::overdue);
  list.add(first.request(), first.clocks());
  list.add(second.request(), second.clocks());
  const std::vector<DueItem> items = std::move(list).sorted();
  REQUIRE(items.size() > 2);
  REQUIRE(words_in(items).size() == 2);
  for (RequestWords* words : words_in(items)) mask(*words);
  for (const DueItem& item : items)
    CHECK(item.words->contact == (item.words->category == "repair" ? "王**" : "李**"));
}

TEST_CASE("due: lists gathered apart are in the end like one gathered in order") {
  Story story(
      "08:00 #3 logged category=repair / 08:05 #2 logged category=help / "
      "08:00 #1 logged category=service / 08:30 #4 logged category=complaint severity=larger",
      "11-10T00:00");
  DueList in_order(DueList::Which::overdue), some(DueList::Which::overdue),
      others(DueList::Which::overdue);
  for (const Request& request : story.folded.requests) {
    const std::vector<Clock> clocks = clocks_of(request, manuals(), story.now);
    in_order.add(request, clocks);
    (request.id.number % 2 == 0 ? some : others).add(request, clocks);
  }
  some.add(std::move(others));
  const std::vector<DueItem> expected = std::move(in_order).sorted();
  const std::vector<DueItem> merged = std::move(some).sorted();
  REQUIRE(expected.size() > 8);
  REQUIRE(merged.size() == expected.size());
  for (std::size_t i = 0; i < merged.size(); ++i) {
    CAPTURE(i);
    CHECK(merged[i].id == expected[i].id);
    CHECK(merged[i].clock == expected[i].clock);
    CHECK(merged[i].due == expected[i].due);
    CHECK(merged[i].words->category == expected[i].words->category);
  }
}

}  // namespace deskctl::test
