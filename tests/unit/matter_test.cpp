// Matters: a complaint and its repeats.
#include "deskctl/sla/ladder.hpp"
#include "support/story.hpp"

namespace deskctl::test {
namespace {

const std::string first = "08:00 logged category=complaint";

/// The matter of each request, `-` of its own.
std::string matters_of(Story& story) {
  std::string out;
  for (const Request& request : story.folded.requests)
    out += request.matter ? std::to_string(request.matter->number) : "-";
  return out;
}

}  // namespace

TEST_CASE("matter: a complaint logged as the same of an unfinished one repeats it") {
  Story story(first + again(2, "08:10") + again(3, "08:20"));
  CHECK(matters_of(story) == "-11");
  CHECK(story.request(2).is_repeat());
  CHECK_FALSE(story.request(1).is_repeat());
}

TEST_CASE("matter: the repeat of a repeat belongs to the first") {
  Story story(first + again(2, "08:10") + again(3, "08:20", 2) + again(4, "08:30", 3));
  CHECK(matters_of(story) == "-111");
  CHECK((story.matters.first_of(story.request(4).id) == story.request(1).id));
}

TEST_CASE("matter: a call that came before the one it repeats repeats it all the same") {
  Story story(first + " recorded=08:00 / 07:50 #2 logged recorded=08:30 category=complaint" +
              " same_as=20261102-001" + again(3, "08:40", 2));
  CHECK(matters_of(story) == "-11");
}

TEST_CASE("matter: a repeat is finished with its matter") {
  const std::string rows = first + again(2, "08:10");
  CHECK(word_of(Story(rows).request(2).status) == "open");
  const std::string done = rows + " / 09:00 #1 completed";
  CHECK(word_of(Story(done).request(2).status) == "completed");
  CHECK(Story(done).request(2).turns.size() == 1);
  CHECK(word_of(Story(done + " / 09:10 #1 closed").request(2).status) == "closed");
  CHECK(word_of(Story(done + " / 09:10 #1 reopened").request(2).status) == "open");
}

TEST_CASE("matter: the same as a finished complaint is a complaint of its own") {
  const std::string done = first + again(2, "08:10") + " / 09:00 #1 completed";
  Story later(done + again(3, "09:10"));
  CHECK(matters_of(later) == "-1-");
  CHECK(word_of(later.request(3).status) == "open");
  // At the very instant it is finished already.
  Story instant(done + again(3, "09:00"));
  CHECK(matters_of(instant) == "-1-");
  // The next ones repeat the one that is open.
  Story next(done + again(3, "09:10") + again(4, "09:20", 3));
  CHECK(matters_of(next) == "-1-3");
  // Reopened it can be repeated again.
  Story reopened(done + " / 09:05 #1 reopened" + again(3, "09:10"));
  CHECK(matters_of(reopened) == "-11");
}

TEST_CASE("matter: one logged while the matter was finished never becomes its repeat") {
  Story story(first + " / 09:00 #1 completed" + again(2, "09:10") + " / 09:20 #1 reopened" +
              again(3, "09:30"));
  CHECK(matters_of(story) == "--1");
}

TEST_CASE("matter: what is void repeats nothing and is not repeated") {
  Story void_repeat(first + again(2, "08:10") + " / 08:11 #2 voided" + again(3, "08:20"));
  CHECK(matters_of(void_repeat) == "--1");
  Story void_first(first + again(2, "08:10") + " / 08:11 #1 voided" + again(3, "08:20", 2));
  CHECK(matters_of(void_first) == "--2");
}

TEST_CASE("matter: only complaints repeat and only complaints") {
  Story other("08:00 logged category=repair" + again(2, "08:10"));
  CHECK(matters_of(other) == "--");
  Story repair(first + " / 08:10 #2 logged category=repair same_as=20261102-001");
  CHECK(matters_of(repair) == "--");
}

TEST_CASE("matter: months are fed one after the other") {
  Story november(first + again(2, "08:10"));
  Story later("08:00 #3 logged category=complaint same_as=20261102-002");
  november.matters.link(later.folded.requests);
  REQUIRE(later.request(3).is_repeat());
  CHECK(later.request(3).matter->number == 1);
}

TEST_CASE("matter: an unknown first is none") {
  Story story("08:00 #2 logged category=complaint same_as=20261101-009");
  CHECK_FALSE(story.request(2).is_repeat());
  CHECK(story.request(2).same_as->text() == "20261101-009");
}

TEST_CASE("matter: ten different places are ten people") {
  const auto owed = [](int places, int calls) {
    std::string rows = "08:00 logged category=complaint location=1-1-1";
    for (int i = 2; i <= calls; ++i)
      rows += " / 08:" + std::to_string(10 + i) + " #" + std::to_string(i) +
              " logged category=complaint same_as=20261102-001 location=1-1-" +
              std::to_string(std::min(i, places));
    Story story(rows);
    MatterCounting matters;
    for (const Request& request : story.folded.requests) matters.add(request);
    std::string out;
    for (const OwedUpgrade& upgrade : matters.owed(manuals()))
      out += std::to_string(upgrade.count) + '/' + std::to_string(upgrade.households) + ' ' +
             upgrade.severity + ' ' + shown(upgrade.at) + "; ";
    return out;
  };
  CHECK(owed(10, 10) == "3/3 larger 08:13; 10/10 extra 08:20; ");
  CHECK(owed(9, 10) == "3/3 larger 08:13; 10/9 major 08:20; ");
  CHECK(owed(9, 12) == "3/3 larger 08:13; 10/9 major 08:20; ");
  CHECK(owed(2, 3) == "3/2 larger 08:13; ");
}

TEST_CASE("matter: a complaint that is linked counts from then on") {
  Story story("08:00 logged category=complaint" + again(2, "08:10") +
              " / 08:20 #3 logged category=complaint / 09:00 #3 linked same_as=20261102-001");
  MatterCounting matters;
  for (const Request& request : story.folded.requests) matters.add(request);
  const auto owed = matters.owed(manuals());
  REQUIRE(owed.size() == 1);
  CHECK(shown(owed.front().at) == "09:00");
}

}  // namespace deskctl::test
