// Most lines are not looked at closely, because one before said the same: nothing must be missed.
#include "journal/same_words.hpp"

#include <map>
#include <random>
#include <set>

#include "request/by_request.hpp"
#include "support/amount.hpp"
#include "support/edited_text.hpp"
#include "support/ledger.hpp"
#include "support/lines_alone.hpp"
#include "support/made_up_journal.hpp"

namespace deskctl::test {
namespace {

std::string of_length(std::size_t length, std::mt19937& random) {
  std::string text;
  while (text.size() < length) text += "abcd,"[random() % 5];
  return text;
}

TEST_CASE("same words: found are those that say the same, and no others") {
  std::mt19937 random(11);
  std::set<std::string> kinds, words, facts{"", "\"recording=1\"", "recording=2\\;"};
  for (const std::size_t length : {0UL, 1UL, 7UL, 8UL, 9UL, 15UL, 16UL, 17UL, 40UL}) {
    kinds.insert(of_length(length, random));
    for (const std::size_t more : {0UL, 8UL, 32UL, 33UL, 48UL, 49UL}) {
      words.insert(of_length(length + more, random));
      facts.insert("f=" + of_length(length + more, random));
    }
  }
  const auto one_of = [&random](const std::set<std::string>& all) {
    return *std::next(all.begin(), static_cast<std::ptrdiff_t>(random() % all.size()));
  };
  SameWords same_words;
  std::map<std::string, std::size_t> known;
  int again = 0;
  for (int round = 0; round < 60000; ++round) {
    // Few enough to meet again, and of each some that hardly differ.
    std::string kind = one_of(kinds), said = one_of(words), fact = one_of(facts);
    if (random() % 2 == 0) kind = *kinds.begin(), said = *words.rbegin();
    if (!said.empty() && random() % 4 == 0) said[random() % said.size()] = 'x';
    const bool is_unlike = random() % 3 == 0 && fact.starts_with("f=");
    const std::string usual = kind + '\n' + said + '\n' + fact + (is_unlike ? "\nkey" : "");
    if (is_unlike) fact = "key=" + std::to_string(random()) + ';' + fact;
    const std::string line =
        std::string(64, '-') + kind + '|' + std::string(64, '-') + said + '|' + fact;
    PlainLine plain;
    plain.kind = std::string_view(line).substr(64, kind.size());
    plain.words = std::string_view(line).substr(129 + kind.size(), said.size());
    plain.facts = std::string_view(line).substr(line.size() - fact.size());
    const auto found = same_words.find(plain);
    const auto expected = known.find(usual);
    REQUIRE(found.has_value() == (expected != known.end()));
    if (found) {
      REQUIRE(*found == expected->second);
      ++again;
    } else if (same_words.remember()) {
      known.emplace(usual, known.size());
    }
  }
  CHECK(again > 10000);
  CHECK(known.size() > 2000);
}

TEST_CASE("same words: lines read at once are what each of them is alone") {
  std::mt19937 random(23);
  for (unsigned seed = 1; seed <= few_or_all(500U, 20000U); ++seed) {
    CAPTURE(seed);
    const MadeUpJournal made(seed % 50 + 1, {6, 40});
    std::string text = made.text();
    // The lines once more: only then is what was wrong in some of them said again.
    text += text.substr(text.find('\n') + 1);
    const std::string name =
        "ledger/" + made.journal().events.front().request.month().text() + ".csv";
    REQUIRE(fault_of_lines(name, text) == "");
    for (unsigned edits = random() % 4; edits > 0; --edits) edit(text, random);
    REQUIRE(fault_of_lines(name, text) == "");
  }
}

TEST_CASE("same words: a value that may be wrong is looked at on each line") {
  const auto noted = [](const std::string& facts) {
    std::string line = ledger_line("20261003-001", "2026-10-03T09:00", EventKind::noted, {});
    line.erase(line.rfind(','));
    line += facts;
    return line + ',' + sum_of(line) + '\n';
  };
  const std::string log =
      ledger_line("20261003-001", "2026-10-03T08:00", EventKind::logged, {{"category", "repair"}});
  const auto wrong_in = [&](const std::string& first, const std::string& second) {
    const std::string text = header_line() + '\n' + log + noted(first) + noted(second);
    const Journal journal = read_journal({{"ledger/2026-10.csv", text}});
    return journal.problems.size();
  };
  CHECK(wrong_in("recording=1", "recording=2") == 0);
  CHECK(wrong_in("amount=1", "amount=1") == 0);
  CHECK(wrong_in("amount=1", "amount=x") == 1);
  CHECK(wrong_in("recording=1;amount=1", "recording=1;amount=x") == 1);
}

TEST_CASE("same words: what a call must say is looked at in each") {
  const auto logged = [](const std::string& id, const std::string& location,
                         const std::string& text) {
    Draft draft;
    draft.kind = EventKind::logged;
    draft.at = at("2026-10-03T08:00:00+08:00");
    draft.set(Column::category, "repair");
    draft.set(Column::location, location);
    draft.set(Column::text, text);
    return format_line(draft, *RequestId::parse(id), draft.at, shanghai()) + '\n';
  };
  const std::string right = logged("20261003-001", "3-2-1201", "厨房漏水");
  for (const std::string& second :
       {logged("20261003-002", "", "厨房漏水"), logged("20261003-002", "3-2-1201", "")}) {
    const Journal journal =
        read_journal({{"ledger/2026-10.csv", header_line() + '\n' + right + second}});
    CHECK(journal.events.size() == 1);
    CHECK(journal.problems.size() == 1);
  }
}

TEST_CASE("by request: as sorted, whatever the numbers are") {
  std::mt19937 random(31);
  for (int round = 0; round < 400; ++round) {
    std::vector<Event> events(random() % 60);
    const bool is_odd = round % 4 == 0;
    for (Event& event : events) {
      event.request.day = 20261000 + static_cast<int>(1 + random() % 31);
      event.request.number = static_cast<int>(1 + random() % (is_odd ? 1000000 : 9));
      if (is_odd && random() % 5 == 0) event.request.day = 20260930;
      if (is_odd && random() % 5 == 0) event.request.code = *DeskCode::parse("N");
    }
    std::vector<std::uint32_t> expected(events.size());
    std::iota(expected.begin(), expected.end(), 0U);
    std::stable_sort(expected.begin(), expected.end(), [&](std::uint32_t a, std::uint32_t b) {
      return events[a].request < events[b].request;
    });
    const ByRequest ordered = by_request(events);
    REQUIRE(ordered.places == expected);
    std::vector<std::uint32_t> begins;
    for (std::uint32_t i = 0; i < expected.size(); ++i)
      if (i == 0 || events[expected[i]].request != events[expected[i - 1]].request)
        begins.push_back(i);
    begins.push_back(static_cast<std::uint32_t>(expected.size()));
    REQUIRE(ordered.begins == begins);
  }
}

}  // namespace
}  // namespace deskctl::test
