// One case per wound: what a damaged journal still gives, and what is said of it.
#include "deskctl/journal/reader.hpp"

#include "support/story.hpp"

namespace deskctl::test {
namespace {

const std::string mend =
    " | put the line back as it was: a backup has it, or 'git diff ledger/2026-11.csv' shows it "
    "('flock .lock vi ledger/2026-11.csv')";
constexpr std::string_view three_rows =
    "08:12 logged category=repair / 08:13 dispatched / 08:14 accepted";

/// The lines of a journal text, without line ends.
std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string text_of(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

/// The line with `from` replaced and its sum made right again.
std::string edited(const std::string& line, const std::string& from, const std::string& to) {
  std::string out = line.substr(0, line.rfind(','));
  const std::size_t found = out.find(from);
  if (found == std::string::npos) throw std::invalid_argument(from);
  out.replace(found, from.size(), to);
  return out + ',' + sum_of(out);
}

/// `FILE:LINE:COLUMN: problem | hint`
std::string written(const Problem& problem) {
  std::string out = problem.file + ':' + std::to_string(problem.line);
  if (problem.column > 0) out += ':' + std::to_string(problem.column);
  out += ": " + in_english(problem.what);
  if (problem.hint) out += " | " + in_english(*problem.hint);
  return out;
}

std::string written(const std::vector<Problem>& problems) {
  std::string out;
  for (const Problem& problem : problems) out += (out.empty() ? "" : "\n") + written(problem);
  return out;
}

/// The words of the events that were read.
std::string events_of(const Journal& journal) {
  std::string out;
  for (const Event& event : journal.events)
    out += (out.empty() ? "" : " ") + std::string(word_of(event.kind));
  return out;
}

/// The journal of the three rows with another line in place of `dispatched`.
Journal with_second(const std::string& line) {
  std::vector<std::string> lines = lines_of(journal_text(three_rows));
  lines[2] = line;
  return journal_of(text_of(lines));
}

std::string second_line() {
  return lines_of(journal_text(three_rows))[2];
}

}  // namespace

TEST_CASE("reader: a good file is read whole") {
  const std::string text = journal_text(three_rows);
  const Journal journal = journal_of(text);
  CHECK(events_of(journal) == "logged dispatched accepted");
  CHECK(journal.problems.empty());
  CHECK(journal.files[0].tail.whole == text.size());
  CHECK_FALSE(journal.files[0].tail.lacks_newline);
  CHECK(journal.files[0].tail.torn_line == 0);
  CHECK(notes_about(journal.files[0]).empty());
}

TEST_CASE("reader: an empty file and a header alone are no events") {
  CHECK(journal_of("").problems.empty());
  CHECK(journal_of("").files[0].tail.torn_line == 0);
  const Journal journal = journal_of(header_line() + '\n');
  CHECK(journal.problems.empty());
  CHECK(journal.events.empty());
  CHECK(journal.files[0].tail.whole == header_line().size() + 1);
}

TEST_CASE("reader: cut anywhere and what is left is a beginning of the whole") {
  const std::string text = journal_text(
      "08:12 logged category=repair text=a,\"b\" part=1/2 / 08:12 dispatched part=2/2 / "
      "08:14 noted text=水\\n管 / 08:15 accepted");
  const std::string all = events_of(journal_of(text));
  for (std::size_t cut = 0; cut <= text.size(); ++cut) {
    const Journal journal = journal_of(text.substr(0, cut));
    const Tail& tail = journal.files[0].tail;
    CAPTURE(cut);
    REQUIRE(journal.problems.empty());
    REQUIRE(all.starts_with(events_of(journal)));
    REQUIRE(tail.whole <= cut);
    // Nothing is passed over: what is not whole is named as torn.
    REQUIRE((tail.whole == cut) == (tail.torn_line == 0));
    REQUIRE(journal.events.size() != 1);  // a group counts together or not at all
  }
}

TEST_CASE("reader: a torn last line is not counted") {
  const std::string text = journal_text(three_rows);
  const Journal journal = journal_of(text.substr(0, text.size() - 5));
  CHECK(events_of(journal) == "logged dispatched");
  CHECK(journal.problems.empty());
  const JournalFile& file = journal.files[0];
  CHECK(file.tail.torn_line == 4);
  CHECK(file.tail.whole == text.rfind('\n', text.size() - 2) + 1);
  CHECK(written(notes_about(file)) ==
        "ledger/2026-11.csv:4: a torn end, not counted: the program that wrote it was interrupted "
        "| the next command that writes moves it to ledger/quarantine/");
}

TEST_CASE("reader: a last line without its newline counts if its sum is right") {
  const std::string text = journal_text(three_rows);
  const Journal journal = journal_of(text.substr(0, text.size() - 1));
  CHECK(events_of(journal) == "logged dispatched accepted");
  CHECK(journal.files[0].tail.lacks_newline);
  CHECK(journal.files[0].tail.torn_line == 0);
  CHECK(journal.files[0].tail.whole == text.size() - 1);
}

TEST_CASE("reader: an empty file is said") {
  const Journal journal = journal_of("");
  CHECK(journal.problems.empty());
  CHECK(written(notes_about(journal.files[0])) ==
        "ledger/2026-11.csv:0: the file is empty | restore it from a copy; if nothing was ever "
        "recorded in it, delete it");
}

TEST_CASE("reader: a torn header is a torn file") {
  const Journal journal = journal_of("recorded,request,ev");
  CHECK(journal.problems.empty());
  CHECK(journal.files[0].tail.torn_line == 1);
  CHECK(journal.files[0].tail.whole == 0);
}

TEST_CASE("reader: zeros at the end are a torn end") {
  const std::string text = journal_text(three_rows);
  for (const std::string& zeros :
       {std::string(1, '\0'), std::string(4096, '\0'), std::string(10, '\0') + '\n',
        "2026-11" + std::string(9, '\0')}) {
    const Journal journal = journal_of(text + zeros);
    CAPTURE(zeros.size());
    CHECK(events_of(journal) == "logged dispatched accepted");
    CHECK(journal.problems.empty());
    CHECK(journal.files[0].tail.whole == text.size());
    CHECK(journal.files[0].tail.torn_line == 5);
  }
}

TEST_CASE("reader: zeros in a group whose last lines came through are a torn end") {
  const std::string before = journal_text("08:12 logged category=repair");
  const std::string group =
      journal_text(
          "08:12 logged category=repair / 08:13 dispatched part=1/3 / 08:13 promised part=2/3 / "
          "08:14 noted text=a,b part=3/3")
          .substr(before.size());
  const std::size_t second = group.find('\n') + 1;
  const std::size_t third = group.find('\n', second) + 1;
  const struct {
    const char* name;
    std::size_t begin, end, length;
  } cases[] = {
      {"first line", 0, second, group.size()},
      {"within the first line", 30, 40, group.size()},
      {"over a line end", 30, second + 9, group.size()},
      {"second line", second, third, group.size()},
      {"second line, the third cut", second, third, third + 40},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    std::string torn = group;
    torn.replace(c.begin, c.end - c.begin, c.end - c.begin, '\0');
    const Journal journal = journal_of(before + torn.substr(0, c.length));
    CHECK(events_of(journal) == "logged");
    CHECK(journal.problems.empty());
    CHECK(journal.files[0].tail.whole == before.size());
    CHECK(journal.files[0].tail.torn_line == 3);
  }
  // The header of a new file was in the same write.
  std::string all = before.substr(0, before.find('\n') + 1) + group;
  all.replace(0, 300, 300, '\0');
  const Journal journal = journal_of(all);
  CHECK(journal.events.empty());
  CHECK(journal.problems.empty());
  CHECK(journal.files[0].tail.whole == 0);
  CHECK(journal.files[0].tail.torn_line == 1);
}

TEST_CASE("reader: a record that lacked its line end when the zeros came is whole") {
  const std::string text = journal_text(three_rows);
  const std::string record = text.substr(0, text.size() - 1);
  for (const std::string& zeros : {std::string(9, '\0'), std::string(9, '\0') + "\n"}) {
    const Journal journal = journal_of(record + zeros);
    CHECK(events_of(journal) == "logged dispatched accepted");
    CHECK(journal.problems.empty());
    CHECK(journal.files[0].tail.whole == record.size());
    CHECK(journal.files[0].tail.lacks_newline);
    CHECK(journal.files[0].tail.torn_line == 5);
  }
}

TEST_CASE("reader: zeros before the end are damage") {
  const Journal journal = with_second(std::string("2026") + '\0' + "x");
  CHECK(events_of(journal) == "logged accepted");
  CHECK(written(journal.problems) ==
        "ledger/2026-11.csv:3:5: the character \\x00 at byte 5 may not stand in a text" + mend);
}

TEST_CASE("reader: half a group at the end counts for nothing") {
  std::vector<std::string> lines = lines_of(journal_text(
      "08:12 logged category=repair / 08:13 dispatched part=1/2 / 08:13 promised part=2/2"));
  lines.pop_back();
  const Journal journal = journal_of(text_of(lines));
  CHECK(events_of(journal) == "logged");
  CHECK(journal.problems.empty());
  CHECK(journal.files[0].tail.torn_line == 3);
  CHECK(journal.files[0].tail.whole == text_of({lines[0], lines[1]}).size());
}

TEST_CASE("reader: a torn line within a group takes the group with it") {
  const std::string text = journal_text(
      "08:12 logged category=repair / 08:13 dispatched part=1/2 / 08:13 promised part=2/2");
  const Journal journal = journal_of(text.substr(0, text.size() - 3));
  CHECK(events_of(journal) == "logged");
  CHECK(journal.problems.empty());
  CHECK(journal.files[0].tail.torn_line == 3);
}

TEST_CASE("reader: a broken group in the middle is damage") {
  const Journal lost_end = journal_of(
      journal_text("08:12 logged category=repair / 08:13 dispatched part=1/2 / 08:14 accepted"));
  CHECK(events_of(lost_end) == "logged accepted");
  CHECK(written(lost_end.problems) ==
        "ledger/2026-11.csv:3: a group of 2 lines that is not complete" + mend);

  const Journal lost_start = journal_of(
      journal_text("08:12 logged category=repair / 08:13 promised part=2/2 / 08:14 dispatched"));
  CHECK(events_of(lost_start) == "logged dispatched");
  CHECK(written(lost_start.problems) ==
        "ledger/2026-11.csv:3: part 2 of 2 without the parts before it" + mend);
}

TEST_CASE("reader: one act may hold events of several requests, and counts together") {
  const std::string text = journal_text(
      "08:12 logged category=repair part=1/2 / 08:12 #2 logged category=repair part=2/2");
  CHECK(events_of(journal_of(text)) == "logged logged");
  const Journal torn = journal_of(text.substr(0, text.size() - 20));
  CHECK(events_of(torn) == "");
  CHECK(torn.problems.empty());
  CHECK(torn.files.front().tail.torn_line == 2);
  // A power cut that left zeros in the first line, and the rest came through.
  std::string zeroed = text;
  zeroed.replace(zeroed.find("logged"), 6, 6, '\0');
  const Journal cut = journal_of(zeroed);
  CHECK(cut.problems.empty());
  CHECK(cut.files.front().tail.torn_line == 2);
}

TEST_CASE("reader: a part that is none is named") {
  for (const std::string part : {"2", "0/2", "3/2", "1/", "/2", "a/b", "1/2/3", "-1/2"}) {
    CAPTURE(part);
    const Journal journal =
        journal_of(journal_text("08:12 logged category=repair / 08:13 noted part=" + part));
    CHECK(events_of(journal) == "logged");
    REQUIRE(journal.problems.size() == 1);
    CHECK(in_english(journal.problems[0].what) == "'" + part + "' is not a part such as 1/2");
  }
}

TEST_CASE("reader: a line that is no event is named and the rest is read") {
  const std::string hint_time = " | the journal writes times as 2026-10-01T08:12:30+08:00";
  const struct {
    std::string name;
    std::string from;
    std::string to;
    std::string problem;
  } cases[] = {
      {"recorded as a spreadsheet writes it", "2026-11-02T08:13:00+08:00", "2026/11/2 8:13",
       ":0: saved by a spreadsheet such as Excel or WPS, or by an editor, which changed its "
       "contents: "
       "dates:3 | restore ledger/2026-11.csv from a backup or from git ('git checkout -- "
       "ledger/2026-11.csv'), then enter again what was added since; look at the ledger with "
       "'deskctl "
       "list', never save these files from a spreadsheet\n"
       "ledger/2026-11.csv:3:1: recorded: '2026/11/2 8:13' is not a time" +
           hint_time},
      {"at without offset", "dispatched,2026-11-02T08:13:00+08:00",
       "dispatched,2026-11-02T08:13:00",
       ":3:51: at: '2026-11-02T08:13:00' is not a time" + hint_time},
      {"at empty", "dispatched,2026-11-02T08:13:00+08:00", "dispatched,",
       ":3:51: at is empty" + mend},
      {"an unknown event", "dispatched", "dispatchd",
       ":3:40: 'dispatchd' is not a known event | did you mean 'dispatched'?"},
      {"an event unlike any", "dispatched", "fnord",
       ":3:40: 'fnord' is not a known event | one of: logged, dispatched, accepted, returned, "
       "quoted, "
       "approved, "
       "declined, arrived, held, resumed, completed, informed, visited, promised, urged, "
       "called-back, call-missed, escalated, upgraded, reopened, closed, linked, unlinked, "
       "amended, voided, noted"},
      {"an id that lost its zeros", "20261102-001", "20261102-1",
       ":3:27: '20261102-1' is not the number of a request" + mend},
      {"no id", "20261102-001", "", ":3:27: request is empty" + mend},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    const Journal journal = with_second(edited(second_line(), c.from, c.to));
    CHECK(events_of(journal) == "logged accepted");
    CHECK(written(journal.problems) == "ledger/2026-11.csv" + c.problem);
    CHECK(journal.files[0].tail.torn_line == 0);
  }
}

}  // namespace deskctl::test
