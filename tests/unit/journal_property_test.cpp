// Properties of any journal, whatever its content, on thousands of made-up ones.
#include <algorithm>
#include <map>

#include "desk/writing.hpp"
#include "support/made_up_journal.hpp"
#include "support/raw_lines.hpp"
#include "support/temp_dir.hpp"

namespace deskctl::test {
namespace {

/// Everything that is judged of a journal, as text.
std::string all_judged(const Journal& journal, Instant now) {
  Folded folded = fold(journal, now);
  Matters matters;
  matters.link(folded.requests);
  std::string out;
  for (const Request& request : folded.requests) {
    out += request.id.text() + ' ' + std::string(word_of(request.status));
    if (request.matter) out += " of " + request.matter->text();
    for (const Clock& clock : clocks_of(request, manuals(), now))
      out += "; " + clock.name() + ' ' + std::to_string(clock.cycle) + ' ' + verdict(clock);
    out += '\n';
  }
  return out;
}

Journal journal_of_lines(const std::vector<std::string>& lines) {
  std::string text = header_line() + '\n';
  for (const std::string& line : lines) text += line + '\n';
  return journal_of(std::move(text));
}

/// The lines of each write, which stay together.
std::vector<std::vector<std::string>> writes_of(const MadeUpJournal& made_up) {
  std::vector<std::vector<std::string>> out;
  int last = 0;
  for (const MadeUpJournal::Line& line : made_up.lines()) {
    if (std::exchange(last, line.write) != line.write) out.emplace_back();
    out.back().push_back(line.text);
  }
  return out;
}

/// The line that takes an event back, as `undo` writes it.
std::string revocation(const RequestId& id, int event, Instant now) {
  Draft draft;
  draft.kind = EventKind::amended;
  draft.at = now;
  draft.set(Column::by, "李婷");
  draft.add_fact(Fact::event, std::to_string(event));
  draft.add_fact(Fact::revoke, "yes");
  draft.add_fact(Fact::reason, "撤销");
  return format_line(draft, id, now, shanghai());
}

}  // namespace

TEST_CASE("journal property: any torn journal is what was whole of it") {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    CAPTURE(seed);
    const MadeUpJournal made_up(seed, {.requests = 2, .steps = 6});
    const std::string text = made_up.text();
    const Instant end = made_up.end() + Seconds{600};
    std::mt19937 random(seed);
    for (std::size_t bytes = header_line().size() + 1; bytes <= text.size();
         bytes += 1 + random() % 40) {
      const Journal torn = journal_of(text.substr(0, bytes));
      REQUIRE(torn.problems.empty());
      // The same as a file that ends where the last whole write ends, and nothing invented.
      const JournalFile& file = torn.files.front();
      REQUIRE(file.tail.whole <= bytes);
      const Journal whole = journal_of(text.substr(0, file.tail.whole));
      REQUIRE(torn.events.size() == whole.events.size());
      CHECK(all_judged(torn, end) == all_judged(whole, end));
    }
  }
}

TEST_CASE("journal property: a journal of fewer lines is what was known then") {
  for (unsigned seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    const MadeUpJournal made_up(seed);
    const Journal journal = made_up.journal();
    const auto& lines = made_up.lines();
    for (std::size_t count = 1; count < lines.size(); ++count) {
      // Events recorded in the same second become known together.
      if (lines[count].recorded == lines[count - 1].recorded) continue;
      const Instant then = lines[count].recorded - Seconds{1};
      CHECK(all_judged(journal_of(made_up.text(count)), then) == all_judged(journal, then));
    }
  }
}

TEST_CASE("journal property: the order of the lines in a file decides nothing") {
  for (unsigned seed = 1; seed <= 120; ++seed) {
    CAPTURE(seed);
    // Corrections name an event by its place, and of two in one second the line decides.
    const MadeUpJournal made_up(seed, {.corrections = false, .ties = false});
    std::vector<std::vector<std::string>> writes = writes_of(made_up);
    std::mt19937 random(seed);
    for (std::size_t i = writes.size(); i > 1; --i) std::swap(writes[i - 1], writes[random() % i]);
    std::vector<std::string> lines;
    for (const auto& write : writes) lines.insert(lines.end(), write.begin(), write.end());
    const Journal shuffled = journal_of_lines(lines);
    REQUIRE(shuffled.problems.empty());
    for (const Instant now : {made_up.instant(seed), made_up.end(), made_up.end() + Seconds{86400}})
      CHECK(all_judged(shuffled, now) == all_judged(made_up.journal(), now));
  }
}

TEST_CASE("journal property: it decides nothing which desk's file a line stands in") {
  for (unsigned seed = 1; seed <= 120; ++seed) {
    CAPTURE(seed);
    const MadeUpJournal made_up(seed, {.ties = false});
    std::array<std::string, 3> texts;
    texts.fill(header_line() + '\n');
    std::mt19937 random(seed);
    for (const auto& write : writes_of(made_up)) {
      std::string& text = texts[random() % texts.size()];
      for (const std::string& line : write) text += line + '\n';
    }
    const Journal merged = read_journal({{"ledger/2026-11.E.csv", texts[0]},
                                         {"ledger/2026-11.N.csv", texts[1]},
                                         {"ledger/2026-11.csv", texts[2]}});
    REQUIRE(merged.problems.empty());
    CHECK(all_judged(merged, made_up.end()) == all_judged(made_up.journal(), made_up.end()));
  }
}

TEST_CASE("journal property: what is written, corrections too, comes after what stands there") {
  TempDir dir;
  dir.make_folder("ledger");
  dir.write("desk.toml", "name = \"x\"\n");
  dir.write("policy.toml", default_policy(Language::english));
  const Desk desk = open_desk(dir.path(), std::nullopt);
  Writing writing(desk, std::chrono::milliseconds{0}, "amend");
  std::map<Month, std::string> before;
  for (const auto& write : writes_of(MadeUpJournal(3, {.steps = 30}))) {
    std::string lines;
    for (const std::string& line : write) lines += line + '\n';
    const std::size_t id = lines.find(',') + 1;
    const RequestId request =
        RequestId::parse(std::string_view(lines).substr(id, lines.find(',', id) - id)).value();
    // A desk with a code writes what it logs into files of its own.
    if (!request.code.empty()) continue;
    writing.append(RawLines::of(request.month(), lines));
    const auto [file, is_new] = before.try_emplace(request.month(), header_line() + '\n');
    file->second += lines;
    REQUIRE(dir.read(journal_file_name(request.month(), {})) == file->second);
  }
}

TEST_CASE("journal property: to undo twice is to go back to where it began") {
  for (unsigned seed = 1; seed <= 25; ++seed) {
    CAPTURE(seed);
    const MadeUpJournal made_up(seed);
    const Journal journal = made_up.journal();
    std::map<RequestId, int> count;
    for (const Event& event : journal.events) ++count[event.request];
    const Instant now = made_up.end() + Seconds{600};
    std::map<RequestId, int> n;
    for (const Event& event : journal.events) {
      const int number = ++n[event.request];
      if (number == 1) continue;  // a log is not undone but voided
      const std::string undone =
          made_up.text() + revocation(event.request, number, made_up.end() + Seconds{60}) + '\n';
      const int undo = count[event.request] + 1;
      const std::string redone =
          undone + revocation(event.request, undo, made_up.end() + Seconds{120}) + '\n';
      const Journal again = journal_of(redone);
      CHECK(all_judged(again, now) == all_judged(journal, now));
      CHECK(all_judged(again, made_up.end()) == all_judged(journal, made_up.end()));
    }
  }
}

}  // namespace deskctl::test
