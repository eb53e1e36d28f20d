// Wounds that other programs leave: spreadsheets, editors, encodings, merges.
#include "deskctl/journal/reader.hpp"
#include "deskctl/message/files_messages.hpp"
#include "support/parts.hpp"
#include "support/story.hpp"

namespace deskctl::test {
namespace {

const std::string header = header_line();

std::string row(std::string_view rows) {
  const std::string text = journal_text(rows);
  return text.substr(header.size() + 1);
}

std::string all_of(const std::vector<Problem>& problems) {
  std::string out;
  for (const Problem& problem : problems) {
    if (!out.empty()) out += '\n';
    out += problem.file + ':' + std::to_string(problem.line);
    if (problem.column > 0) out += ':' + std::to_string(problem.column);
    out += ": " + in_english(problem.what);
    if (problem.hint) out += " | " + in_english(*problem.hint);
  }
  return out;
}

const std::string mend_line =
    " | put the line back as it was: a backup has it, or 'git diff ledger/2026-11.csv' shows it "
    "('flock .lock vi ledger/2026-11.csv')";
const std::string good = row("08:12 logged category=repair");
const std::string last = row("08:14 noted text=ok");

/// The problems of a file with a bad line between two good ones, which must both be read.
std::string between_good(const std::string& bad) {
  const Journal journal = journal_of(header + '\n' + good + bad + '\n' + last);
  CHECK(journal.events.size() == 2);
  return all_of(journal.problems);
}

}  // namespace

TEST_CASE("reader: wrong fields and quotes and bytes are named with line and column") {
  const std::string start = "2026-11-02T08:13:00+08:00,20261102-001,noted,";
  const std::string restore =
      " | restore ledger/2026-11.csv from a backup or from git ('git checkout -- "
      "ledger/2026-11.csv'), "
      "then enter again what was added since; look at the ledger with 'deskctl list', never save "
      "these "
      "files from a spreadsheet";
  const struct {
    std::string name;
    std::string line;
    std::string problem;
  } cases[] = {
      {"an empty line", "", ":3:1: 1 fields where the header has 23" + mend_line},
      {"too few fields", start, ":3:1: 4 fields where the header has 23" + mend_line},
      {"two lines merged", good.substr(0, good.size() - 1) + last.substr(0, last.size() - 1),
       ":3: 2 lines were put together here: a line end is lost" + restore},
      {"a git conflict marker", "<<<<<<< HEAD",
       ":3: git could not put two versions together: conflict markers, here to line 3 | two "
       "machines "
       "wrote under one code; remove only the marker lines ('flock .lock vi ledger/2026-11.csv'), "
       "keep "
       "the records of both sides, run 'deskctl check'; then give each desk a code of its own in "
       "desk.toml"},
      {"a quote that is never closed", start + "\"abc",
       ":3:46: a quote that is never closed" + mend_line},
      {"text after a quote", start + "\"abc\"d", ":3:51: a quote in the wrong place" + mend_line},
      {"a quote in a field", start + "ab\"c", ":3:48: a quote in the wrong place" + mend_line},
      {"GB18030", start + "\xc0\xee",
       ":0: saved by a spreadsheet such as Excel or WPS, or by an editor, which changed its "
       "contents: "
       "encoding:3" +
           restore + "\nledger/2026-11.csv:3:46: invalid UTF-8 at byte 46"},
      {"bytes of no encoding", start + "\xff", ":3:46: invalid UTF-8 at byte 46" + mend_line},
      {"ESC", start + "\x1b[2J",
       ":3:46: the character \\x1b at byte 46 may not stand in a text" + mend_line},
      {"a bidi override", start + "ab\u202e",
       ":3:48: the character <U+202E> at byte 48 may not stand in a text" + mend_line},
      {"U+FEFF inside", start + "\uFEFF",
       ":3:46: the character <U+FEFF> at byte 46 may not stand in a text" + mend_line},
      {"CR inside", start + "a\rb",
       ":3:47: the character \\x0d at byte 47 may not stand in a text" + mend_line},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CHECK(between_good(c.line) == "ledger/2026-11.csv" + c.problem);
  }
}

TEST_CASE("reader: words that are not the column's are named with the nearest") {
  const struct {
    std::string row;
    std::string problem;
  } cases[] = {
      {"category=repare", "'repare' is not a known category | did you mean 'repair'?"},
      {"category=repair severity=genral",
       "'genral' is not a known severity | did you mean 'general'?"},
      {"category=repair urgency=urgnt", "'urgnt' is not a known urgency | did you mean 'urgent'?"},
      {"category=repair scope=outside",
       "'outside' is not a known scope | one of: in, out, warranty"},
      {"category=repair channel=fone", "'fone' is not a known channel | did you mean 'phone'?"},
      {"category=repair role=mangaer", "'mangaer' is not a known role | did you mean 'manager'?"},
      {"category=repair grade=D", "'D' is not a known grade | one of: A, B, C"},
      {"category=repair same_as=17", "'17' is not the number of a request" + mend_line},
      {"location=x", "category is empty" + mend_line},
      {"category=repair location=-", "location is empty" + mend_line},
      {"category=repair text=-", "text is empty" + mend_line},
  };
  for (const auto& c : cases) {
    CAPTURE(c.row);
    const Journal journal = journal_of(journal_text("08:12 logged " + c.row));
    CHECK(journal.events.empty());
    REQUIRE(journal.problems.size() == 1);
    const std::string where =
        "ledger/2026-11.csv:2:" + std::to_string(journal.problems[0].column) + ": ";
    CHECK(all_of(journal.problems) == where + c.problem);
  }
}

TEST_CASE("reader: all that is wrong with a line is said at once and in its order of reading") {
  const std::string line =
      replaced(replaced(row("08:13 noted role=desk"), "noted", "notd"), ",desk,", ",dsk,");
  CHECK(between_good(line.substr(0, line.size() - 1)) ==
        "ledger/2026-11.csv:3:40: 'notd' is not a known event | did you mean 'noted'?\n"
        "ledger/2026-11.csv:3:78: 'dsk' is not a known role | did you mean 'desk'?");
}

TEST_CASE("reader: a problem shows no more of its line than names nobody") {
  const std::string line = replaced(row("08:12 logged category=repair location=3-2-1201 "
                                        "contact=王芳 phone=13800001001"),
                                    "logged", "loged");
  const Journal journal = journal_of(header + '\n' + line);
  REQUIRE(journal.problems.size() == 1);
  const std::string& shown_line = journal.problems[0].source_line;
  CHECK(shown_line.starts_with("2026-11-02T08:12:00+08:00,20261102-001,loged,"));
  CHECK(shown_line.ends_with("…"));
  for (const char* secret : {"3-2-1201", "王芳", "13800001001"})
    CHECK(shown_line.find(secret) == std::string::npos);
}

TEST_CASE("reader: a wrong sum is read") {
  // Edited by hand: `check` reports it, reading does not refuse it.
  const Journal journal = journal_of(header + '\n' + replaced(good, "repair", "help") + last);
  CHECK(journal.problems.empty());
  REQUIRE(journal.events.size() == 2);
  CHECK(journal.events[0].field(Column::category) == word_of(Category::help));
}

TEST_CASE("reader: a byte order mark is an obstacle to writing only") {
  const std::string text = "\uFEFF" + header + '\n' + good;
  const Journal journal = journal_of(text);
  CHECK(journal.events.size() == 1);
  CHECK(journal.problems.empty());
  CHECK(journal.files[0].tail.whole == text.size());
  CHECK(all_of(journal.files[0].obstacles) ==
        "ledger/2026-11.csv:1: the file begins with a byte order mark: a spreadsheet may have "
        "saved it | 'deskctl check --fix' takes it out and keeps the old file");
}

TEST_CASE("reader: CRLF is an obstacle to writing only and said once") {
  std::string text;
  for (const char c : header + '\n' + good + last) text += c == '\n' ? "\r\n" : std::string(1, c);
  const Journal journal = journal_of(text);
  CHECK(journal.events.size() == 2);
  CHECK(journal.problems.empty());
  CHECK(journal.files[0].tail.whole == text.size());
  CHECK(journal.files[0].tail.torn_line == 0);
  CHECK(all_of(journal.files[0].obstacles) ==
        "ledger/2026-11.csv:1: the lines end in CRLF: a spreadsheet or a Windows editor may have "
        "saved the file | 'deskctl check --fix' takes it out and keeps the old file");
}

TEST_CASE("reader: CRLF that begins further down names its line") {
  const Journal journal =
      journal_of(header + '\n' + good + last.substr(0, last.size() - 1) + "\r\n");
  CHECK(journal.events.size() == 2);
  REQUIRE(journal.files[0].obstacles.size() == 1);
  CHECK(journal.files[0].obstacles[0].line == 3);
}

TEST_CASE("reader: an unknown column is an obstacle and the rest is read by name") {
  std::string line = good.substr(0, good.size() - 1);
  const std::string text = "colour," + header + "\nred," + line + '\n';
  const Journal journal = journal_of(text);
  REQUIRE(journal.events.size() == 1);
  CHECK(journal.problems.empty());
  CHECK(journal.events[0].field(Column::category) == word_of(Category::repair));
  CHECK(all_of(journal.files[0].obstacles) ==
        "ledger/2026-11.csv:1:1: unknown column 'colour' | the first line is " + header);
}

TEST_CASE("reader: a misspelt column is named with the nearest") {
  const Journal journal = journal_of(replaced(header, "urgency", "urgancy") + '\n' + good);
  CHECK(journal.events.empty());
  CHECK(all_of(journal.problems) ==
        "ledger/2026-11.csv:1:53: unknown column 'urgancy' | did you mean 'urgency'?");
}

TEST_CASE("reader: a missing column is named with the header as it should be") {
  const Journal journal = journal_of(replaced(header, "urgency,", "") + '\n' + good);
  CHECK(journal.events.empty());
  CHECK(all_of(journal.problems) ==
        "ledger/2026-11.csv:1: the column 'urgency' is missing | the first line is " + header);
}

TEST_CASE("reader: a record in the header's place is not shown") {
  const Journal journal = journal_of(row("08:12 logged category=repair contact=王芳") + last);
  CHECK(journal.events.empty());
  REQUIRE(journal.problems.size() == 1);
  CHECK(journal.problems[0].what.message == message::desk_header_differs);
  CHECK(journal.problems[0].source_line.empty());
}

TEST_CASE("reader: a column that stands twice is refused") {
  const Journal journal = journal_of("team," + header + "\nenv," + good);
  CHECK(journal.events.empty());
  CHECK(all_of(journal.problems) ==
        "ledger/2026-11.csv:1:80: the column 'team' stands twice | the first line is " + header);
}

TEST_CASE("reader: where fields are missing no more of the line is shown") {
  const std::string line = replaced(
      row("08:12 logged category=repair location=3-2-1201 contact=王芳"), ",,,,,,3-2", ",,3-2");
  const Journal journal = journal_of(header + '\n' + line);
  REQUIRE(journal.problems.size() == 1);
  CHECK(!journal.problems[0].source_line.empty());
  CHECK(journal.problems[0].source_line.find("3-2-1201") == std::string::npos);
}

TEST_CASE("reader: facts of which verdicts are worked out have their form") {
  for (const std::string fact :
       {"rings=many", "complainants=-1", "media=1.5", "press-days=9999999999999", "loss=1.005",
        "amount=1,000", "paid=", "happened=noon", "reply=2026-11-02", "moved-to=", "cause=ghosts",
        "injury=grave", "participants=few"}) {
    CAPTURE(fact);
    const std::string line = row("08:12 logged category=repair x=y");
    const std::string quoted = fact.find(',') == std::string::npos ? fact : '"' + fact + '"';
    const Journal journal = journal_of(header + '\n' + replaced(line, "x=y", quoted));
    CHECK(journal.events.empty());
    REQUIRE(journal.problems.size() == 1);
    CHECK(in_english(journal.problems[0].what) ==
          fact.substr(0, fact.find('=')) + " in facts has a value of the wrong form");
  }
  for (const std::string fact : {"rings=2", "loss=1200.50", "paid=0", "injury=none", "colour=red"})
    CHECK(journal_of(journal_text("08:12 logged category=repair " + fact)).problems.empty());
}

TEST_CASE("reader: columns may stand in another order") {
  // By name: request and recorded swapped.
  std::string swapped_header = replaced(header, "recorded,request", "request,recorded");
  const std::string line = replaced(good, "2026-11-02T08:12:00+08:00,20261102-001",
                                    "20261102-001,2026-11-02T08:12:00+08:00");
  const Journal journal = journal_of(swapped_header + '\n' + line);
  CHECK(journal.problems.empty());
  REQUIRE(journal.events.size() == 1);
  CHECK(journal.events[0].request.text() == "20261102-001");
}

TEST_CASE("reader: several files give one journal in the order of recording") {
  const auto text = [](std::string_view rows) { return journal_text(rows); };
  std::vector<SourceText> texts;
  texts.push_back({"ledger/2026-11.csv", text("08:12 logged category=repair / 08:20 accepted")});
  texts.push_back({"ledger/2026-11.N.csv", text("08:14 dispatched / 08:20 arrived")});
  texts.push_back({"ledger/2026-11.W.csv", "x\n"});
  const Journal journal = read_journal(std::move(texts));
  std::string order;
  for (const Event& event : journal.events)
    order += std::string(word_of(event.kind)) + '@' + std::to_string(event.file) + ':' +
             std::to_string(event.line) + ' ';
  CHECK(order == "logged@0:2 dispatched@1:2 accepted@0:3 arrived@1:3 ");
  CHECK(all_of(journal.problems) ==
        "ledger/2026-11.W.csv:1: the first line is not the header that this version writes | the "
        "first line is " +
            header);
}

}  // namespace deskctl::test
