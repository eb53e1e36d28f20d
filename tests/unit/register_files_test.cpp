// The files of registers: damage, seals, torn ends, words that the policy lost.
#include "deskctl/journal/book.hpp"
#include "deskctl/journal/reader.hpp"
#include "support/parts.hpp"
#include "support/temp_desk.hpp"
#include "support/times.hpp"

namespace deskctl::test {
namespace {

const std::string visitor_file = "registers/visitor-2026-10.csv";

class VisitorDesk : public TempDesk {
 public:
  VisitorDesk() {
    visit("张伟");
    visit("李强");
  }
  Ran visit(const std::string& name) {
    return run(
        {"register", "visitor", "in", "3-2-1201", "name=" + name, "reason=探亲", "host=王芳"});
  }
};

Book visitor_book() {
  Book book;
  book.name = "visitor";
  book.verbs = {"in", "out"};
  book.fields = {"name", "reason"};
  return book;
}

}  // namespace

TEST_CASE("book: files are named by register, month and desk, and named back") {
  const Book book = visitor_book();
  CHECK(book.file_name({2026, 10}, {}) == "registers/visitor-2026-10.csv");
  CHECK(book.file_name({2026, 10}, *DeskCode::parse("N")) == "registers/visitor-2026-10.N.csv");
  CHECK(book.month_of("visitor-2026-10.N.csv") == Month{2026, 10});
  CHECK(!book.month_of("visitors-2026-10.csv"));
  CHECK(!book.month_of("2026-10.csv"));
  CHECK(ledger_book().month_of("2026-10.csv") == Month{2026, 10});
  CHECK(register_file("move-in-2026-10.csv")->name == "move-in");
  CHECK(!register_file("Move-2026-10.csv"));
  CHECK(month_of_sealed("registers/key-2026-10.csv") == Month{2026, 10});
  CHECK(!month_of_sealed("registers/2026-10.csv"));
}

TEST_CASE("book: a line is read back as it was written, whatever stands in it") {
  const Book book = visitor_book();
  Draft draft;
  draft.at = at("2026-10-12T09:00:00+08:00");
  draft.set(Column::event, "in");
  draft.set(Column::by, "林悦");
  draft.set(Column::role, "desk");
  draft.set(Column::location, "3-2-1201");
  draft.set(Column::text, "a,\"b\"\nc");
  draft.facts = {
      {"name", "a;b=c,\"d\\e\nf"}, {"reason", "探亲"}, {"badge", "x;y"}, {"clock", "given"}};
  const std::string line = format_entry_line(draft, *RequestId::parse("20261012-001"), draft.at,
                                             zone("Asia/Shanghai"), book.fields);
  const Journal journal =
      read_journal({{"registers/visitor-2026-10.csv", book.header() + '\n' + line + '\n'}}, book);
  REQUIRE(journal.problems.empty());
  REQUIRE(journal.events.size() == 1);
  const Event& event = journal.events.front();
  CHECK(event.kind == EventKind::logged);
  CHECK(event.field(Column::event) == "in");
  CHECK(plain(event.field(Column::location)) == "3-2-1201");
  CHECK(plain(event.field(Column::text)) == "a,\"b\"\nc");
  CHECK(facts_of(event) == draft.facts);
}

TEST_CASE("register files: an edited, a torn and a damaged line are found where they stand") {
  VisitorDesk desk;
  const std::string good = desk.read(visitor_file);
  std::string edited = good;
  edited.replace(edited.find("张伟"), 6, "张三");
  desk.write(visitor_file, edited);
  CHECK(has(desk.run({"check"}).out, visitor_file + ":2: error: "));
  CHECK(has(desk.run({"check"}).out, "[edited-line]"));
  // A torn end counts for nothing and goes to quarantine with the next write.
  desk.write(visitor_file, good + "2026-10-12T09:30:00+08:00,20261012-003,in,2026");
  CHECK(has(desk.run({"register", "visitor", "list"}).err, visitor_file + ":4: "));
  const Ran write = desk.visit("赵强");
  CHECK(write.exit == 0);
  CHECK(has(write.out, "20261012-004"));  // the torn line's number is not told anybody else
  CHECK(has(write.err, "ledger/quarantine/visitor-2026-10.csv."));
  // A line of the wrong form stops writers and is named.
  desk.write(visitor_file, good + "nonsense\n");
  CHECK(desk.visit("赵强").exit == 65);
  CHECK(desk.run({"register", "visitor", "out", "1"}).exit == 65);
  const Ran list = desk.run({"register", "visitor", "list", "-O", "id"});
  CHECK(list.exit == 65);
  CHECK(list.out == "20261012-001\n20261012-002\n");
  CHECK(desk.run({"check"}).exit == 65);
}

TEST_CASE("register files: a sequence that cannot be is damage, named with its line") {
  VisitorDesk desk;
  std::string text = desk.read(visitor_file);
  const std::string line = text.substr(text.find('\n') + 1);
  desk.write(visitor_file,
             text.substr(0, text.find('\n') + 1) + line + line.substr(0, line.find('\n') + 1));
  const Ran check = desk.run({"check"});
  CHECK(check.exit == 65);
  CHECK(has(check.out, visitor_file + ":4: error: "));
}

TEST_CASE("register files: a spreadsheet's traces are recognised as in the ledger") {
  VisitorDesk desk;
  std::string text = desk.read(visitor_file);
  for (std::size_t at = 0; (at = text.find("2026-10-12T09:00:00+08:00", at)) != std::string::npos;)
    text.replace(at, 25, "2026/10/12 9:00");
  desk.write(visitor_file, text);
  const Ran ran = desk.visit("赵强");
  CHECK(ran.exit == 65);
  CHECK(has(ran.err, "saved by a spreadsheet"));
}

TEST_CASE("register files: seals cover them, and what was sealed is not changed unseen") {
  VisitorDesk desk;
  CHECK(desk.run({"seal"}).exit == 0);
  CHECK(has(desk.read("ledger/seals.csv"), ",registers/visitor-2026-10.csv,"));
  CHECK(desk.run({"seal"}).out == "");
  CHECK(desk.visit("赵强").exit == 0);
  CHECK(desk.run({"check"}).exit == 0);
  const std::string good = desk.read(visitor_file);
  std::string changed = good;
  changed.replace(changed.find("张伟"), 6, "张三");
  desk.write(visitor_file, changed);
  CHECK(desk.run({"check"}).exit == 65);
  CHECK(desk.run({"seal"}).exit == 65);
  // An older copy, or none, is no register without entries.
  desk.write(visitor_file, good.substr(0, good.find('\n') + 1));
  CHECK(desk.visit("赵强").exit == 65);
  std::filesystem::remove(desk / visitor_file);
  CHECK(desk.run({"register", "visitor", "list"}).exit == 65);
  CHECK(desk.run({"report", "overdue"}).exit == 65);
}

TEST_CASE("register files: a month whose entries are closed is not read again") {
  VisitorDesk desk;
  desk.at("17:00", {"register", "visitor", "out", "1"});
  desk.at("17:00", {"register", "visitor", "out", "2"});
  desk.at("17:10", {"seal"});
  CHECK(has(desk.read("ledger/seals.csv"), ",4,0,2026-10-12T17:00:00+08:00,") ==
        false);  // five lines with the header
  CHECK(has(desk.read("ledger/seals.csv"), ",5,0,2026-10-12T17:00:00+08:00,"));
  CHECK(desk.at("18:30", {"report", "overdue"}).exit == 0);
}

TEST_CASE("register files: words that the policy lost are read, and check names them") {
  VisitorDesk desk;
  std::string policy = desk.read("policy.toml");
  const std::string begin = "[register.visitor]", end = "#@";
  const std::size_t from = policy.find(begin), to = policy.find("[register.contractor]");
  desk.write("policy.toml",
             policy.substr(0, from) +
                 "[register.visitor]\nverbs = [\"in\", \"left\"]\nfields = [\"name*\"]\n\n" +
                 policy.substr(to));
  CHECK(desk.run({"register", "visitor", "list", "-O", "id"}).out ==
        "20261012-001\n20261012-002\n");
  CHECK(desk.run({"register", "visitor", "left", "1"}).exit == 0);
  const Ran check = desk.run({"check", "--only", "register-unknown"});
  CHECK(check.exit == 1);
  CHECK(has(check.out, visitor_file + ":1: warning: the column 'reason' is no field"));
  desk.write("policy.toml", policy.substr(0, from) + policy.substr(to));
  CHECK(has(desk.run({"check", "--only", "register-unknown"}).out,
            visitor_file + ": warning: no [register.NAME]"));
}

}  // namespace deskctl::test
