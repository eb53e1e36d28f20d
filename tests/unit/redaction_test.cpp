// The content that redaction removes from a journal file, when, and the seals afterwards.
#include "deskctl/journal/redaction.hpp"

#include "desk/seals.hpp"
#include "deskctl/report/retention.hpp"
#include "deskctl/text/sha256.hpp"
#include "files/replace.hpp"
#include "journal/line.hpp"
#include "support/ledger.hpp"
#include "support/refusal.hpp"

namespace deskctl {
namespace {

using test::LedgerDir;
using Kind = EventKind;

constexpr auto file_name = "ledger/2021-03.csv";

Journal journal_of(const std::string& lines) {
  return read_journal({{file_name, header_line() + '\n' + lines}});
}

std::vector<const Event*> events_of(const Journal& journal) {
  std::vector<const Event*> events;
  for (const Event& event : journal.events) events.push_back(&event);
  return events;
}

RedactedFile redact_all(const Journal& journal) {
  std::map<RequestId, PersonalWords> words;
  for (const Event& event : journal.events)
    words[event.request] = personal_words(events_of(journal));
  return redact_file(journal, 0, words);
}

const std::string id = "20210304-001";

std::string logged(test::Fields fields = {}) {
  const test::Fields usual{{"category", "repair"},
                           {"location", "3-2-1201"},
                           {"contact", "王芳"},
                           {"phone", "13800001001"},
                           {"text", "漏水, \"急\"\n找王芳"}};
  fields.insert(fields.end(), usual.begin(), usual.end());  // the first of a name counts
  return test::ledger_line(id, "2021-03-04T09:00", Kind::logged, fields);
}

TEST_CASE("redaction: names, phones and texts become a mark, the rest stays") {
  const test::Fields facts{{"demand", "赔偿"},    {"against", "保安"},
                           {"taken-by", "李婷"},  {"rings", "4"},
                           {"loss", "120"},       {"recording", "r-13800001001"},
                           {"newer", "王芳的狗"}, {"owner", "周宁"}};
  const std::string before = logged(facts);
  const Journal journal = journal_of(before);
  const RedactedFile file = redact_all(journal);
  CHECK(file.lines == 1);
  const Journal after = read_journal({{file_name, file.bytes}});
  REQUIRE(after.problems.empty());
  REQUIRE(after.events.size() == 1);
  const Event& event = after.events.front();
  for (const Column column : {Column::contact, Column::phone, Column::text})
    CHECK(event.field(column) == redaction_mark);
  CHECK(event.field(Column::location) == "3-2-1201");
  const Facts left = facts_of(event);
  const std::map<std::string, std::string> by_name(left.begin(), left.end());
  const std::map<std::string, std::string> expected{
      {"demand", "█"}, {"against", "█"},     {"taken-by", "李婷"}, {"rings", "4"},
      {"loss", "120"}, {"recording", "r-█"}, {"newer", "█"},       {"owner", "周宁"}};
  CHECK(by_name == expected);
  const std::string_view line = std::string_view(file.bytes).substr(header_line().size() + 1);
  CHECK(sum_is_right(line.substr(0, line.size() - 1)));
  const std::set<std::string> removed{"contact", "phone",     "text", "demand",
                                      "against", "recording", "newer"};
  CHECK(file.removed.at(RequestId::parse(id).value()) == removed);
}

TEST_CASE("redaction: a phone is removed however it is written, and so is another's") {
  for (const char* written : {"138-0000-1001", "138 0000 1001", "138.0000.1001", "+86 13800001001",
                              "１３８００００１００１", "１３８－００００－１００１",
                              "(138)0000-1001", "139 0000 5678", "010-88881234"}) {
    CAPTURE(written);
    const std::string number = written;
    const Journal journal = journal_of(logged({{"location", "3-2-1201 " + number},
                                               {"item", "水表" + number},
                                               {"recording", "r-" + number}}));
    const RedactedFile file = redact_all(journal);
    const Journal after = read_journal({{file_name, file.bytes}});
    REQUIRE(after.events.size() == 1);
    const Event& event = after.events.front();
    CHECK(event.field(Column::location) == "3-2-1201 █");
    CHECK(event.fact(Fact::item) == "水表█");
    CHECK(event.fact(Fact::recording) == "r-█");
    CHECK(event.field(Column::text) == redaction_mark);
    CHECK(redact_all(after).lines == 0);
  }
}

TEST_CASE("redaction: what only may be a phone stays, because recordings and meters are numbered") {
  const test::Fields kept{
      {"location", "3-2-1201"}, {"item", "水表88123456"}, {"recording", "20261003091500123"}};
  const RedactedFile file = redact_all(journal_of(logged(kept)));
  const Journal after = read_journal({{file_name, file.bytes}});
  CHECK(after.events.front().fact(Fact::item) == "水表88123456");
  CHECK(after.events.front().fact(Fact::recording) == "20261003091500123");
}

TEST_CASE("redaction: done once is done: nothing is left to remove") {
  const Journal journal = journal_of(logged({{"reason", "王芳要求"}}));
  CHECK(holds_personal(events_of(journal)));
  const RedactedFile once = redact_all(journal);
  const Journal again = read_journal({{file_name, once.bytes}});
  CHECK_FALSE(holds_personal(events_of(again)));
  const RedactedFile twice = redact_all(again);
  CHECK(twice.lines == 0);
  CHECK(twice.bytes == once.bytes);
}

TEST_CASE("redaction: what is empty stays empty, other lines stay byte for byte") {
  const std::string plain_line = test::ledger_line(
      "20210304-002", "2021-03-04T09:00", Kind::logged,
      {{"category", "consult"}, {"location", "1-1-1"}, {"contact", "李娜"}, {"text", "问停车费"}});
  const Journal journal = journal_of(plain_line + logged({{"phone", ""}}));
  const RequestId due = RequestId::parse(id).value();
  const RedactedFile file = redact_file(journal, 0, {{due, {}}});
  CHECK(file.bytes.starts_with(header_line() + '\n' + plain_line));
  const Journal after = read_journal({{file_name, file.bytes}});
  REQUIRE(after.events.size() == 2);
  CHECK(after.events[1].field(Column::phone).empty());
}

TEST_CASE("redaction: a line that was edited by hand is still known to be") {
  std::string line = logged();
  line.replace(line.find("3-2-1201"), 8, "3-2-1202");
  const RedactedFile file = redact_all(journal_of(line));
  CHECK(file.lines == 1);
  const std::string_view now = std::string_view(file.bytes).substr(header_line().size() + 1);
  CHECK_FALSE(sum_is_right(now.substr(0, now.size() - 1)));
}

TEST_CASE("redaction: the record of it counts for nothing, also for a void request") {
  const std::string record = test::ledger_line(
      id, "2023-04-01T09:00", Kind::amended,
      {{"redacted", "yes"}, {"removed", "contact"}, {"reason", "kept long enough"}});
  const std::string voided =
      test::ledger_line(id, "2021-03-04T09:05", Kind::voided, {{"reason", "重复"}});
  const Journal journal = journal_of(logged() + voided + record);
  const Folded folded = fold(journal, latest);
  CHECK(folded.problems.empty());
  REQUIRE(folded.requests.size() == 1);
  CHECK(folded.requests.front().status == Status::voided);
  CHECK(format_day(last_day_of(folded.requests.front(), test::shanghai())) == "2021-03-04");
  const RedactedFile file = redact_all(journal);
  CHECK(file.bytes.ends_with(record));
}

TEST_CASE("retention: months are counted back on the calendar") {
  const struct {
    const char* day;
    int months;
    const char* before;
  } cases[] = {{"2026-10-05", 24, "2024-10-05"},
               {"2026-03-31", 1, "2026-02-28"},
               {"2024-03-31", 1, "2024-02-29"},
               {"2026-01-15", 13, "2024-12-15"}};
  for (const auto& c : cases) {
    CAPTURE(c.day);
    CHECK(format_day(months_before(parse_day(c.day).value(), c.months)) == c.before);
  }
}

TEST_CASE("retention: only what is settled, and from the day after the months have passed") {
  const std::string open = logged();
  const std::string done = test::ledger_line(id, "2021-03-04T10:00", Kind::voided);
  const auto may = [](const std::string& lines, const char* before) {
    const Journal journal = journal_of(lines);
    return may_be_redacted(fold(journal, latest).requests.front(), test::manuals(),
                           test::shanghai(), parse_day(before).value());
  };
  CHECK_FALSE(may(open, "2023-03-05"));
  CHECK_FALSE(may(open + done, "2021-03-04"));
  CHECK(may(open + done, "2021-03-05"));
  CHECK(test::manuals().retention.months_for("repair") == 24);
  CHECK(test::manuals().retention.months_for("complaint") == std::nullopt);
  CHECK(test::manuals().retention.shortest() == 24);
  CHECK(test::manuals().retention.longest() == std::nullopt);
}

Seal sealed(const std::string& bytes, int line) {
  Seal seal;
  seal.when = test::at("2023-04-01T09:00:00+08:00");
  seal.file = "2021-03.csv";
  seal.bytes = bytes.size();
  seal.lines = 1;
  seal.settled_at = seal.when;
  seal.sha256 = sha256_of(bytes);
  seal.source = "ledger/seals.csv";
  seal.line = line;
  return seal;
}

Seal redaction_of(const std::string& before, const std::string& after, int line) {
  Seal seal = sealed(after, line);
  seal.settled_at.reset();
  seal.was.emplace(Seal::Former{before.size(), sha256_of(before)});
  return seal;
}

std::size_t broken_seals(const std::vector<Seal>& seals, const std::string& bytes) {
  return broken_seals(seals, file_name, bytes).size();
}

TEST_CASE("seals: a redaction takes the place of the seals before it once it took place") {
  const std::vector<Seal> seals{sealed("old", 2), sealed("old file", 3),
                                redaction_of("old file", "new", 4), sealed("new and more", 5)};
  CHECK(broken_seals(seals, "new and more, still") == 0);
  CHECK(broken_seals(seals, "new and less, still") == 1);  // the seal after it
  CHECK(broken_seals(seals, "nex and more") == 1);
  CHECK(broken_seals(seals, "old file") == 1);  // an old copy put back
  CHECK(seals_in_force(seals).size() == 2);
  const std::vector<Seal> begun(seals.begin(), seals.end() - 1);
  CHECK(broken_seals(begun, "new") == 0);
  CHECK(broken_seals(begun, "old file") == 0);  // killed between the two
  CHECK(broken_seals(begun, "old file and more") == 0);
  CHECK(broken_seals(begun, "olx file") == 1);
  CHECK(broken_seals(begun, file_name, std::nullopt).size() == 1);
  // Begun, and done by the next run.
  std::vector<Seal> twice = begun;
  twice.push_back(redaction_of("old file+", "newer", 5));
  CHECK(broken_seals(twice, "newer") == 0);
  CHECK(broken_seals(twice, "old file+") == 0);
  CHECK(broken_seals(twice, "new") == 1);
}

TEST_CASE("seals: another desk that sealed a copy from before the redaction is not blamed for it") {
  std::vector<Seal> seals{redaction_of("old file", "new", 2), sealed("old file", 2)};
  seals.back().source = "ledger/seals.N.csv";
  seals.back().when += Seconds{60};
  CHECK(broken_seals(seals, "new") == 0);
}

TEST_CASE("seals: the line of a redaction is read back") {
  const Seal seal = redaction_of("old file", "new", 2);
  const std::string line = format_seal(seal, test::shanghai());
  const auto read = [](const std::string& text) {
    return read_seals({"ledger/seals.csv", seal_header() + '\n' + text + '\n'});
  };
  const SealFile file = read(line);
  REQUIRE(file.seals.size() == 1);
  REQUIRE(file.seals.front().was);
  CHECK(file.seals.front().was->bytes == 8);
  CHECK(file.seals.front().was->sha256 == sha256_of("old file"));
  CHECK_FALSE(file.seals.front().settled_at);
  CHECK(format_seal(file.seals.front(), test::shanghai()) == line);
  std::string damaged = line.substr(0, line.rfind(','));
  damaged.replace(damaged.find("redacted:8"), 10, "redacted:x");
  CHECK(read(damaged + ',' + sum_of(damaged)).problems.size() == 1);
}

TEST_CASE("files: a file is replaced whole, with the folder's rights, or left") {
  const LedgerDir dir;
  dir.write(file_name, "old");
  const Folder folder = Folder::open(dir.path());
  const WriteLock lock(folder, std::chrono::milliseconds{0}, "test");
  replace_file(lock, file_name, "old", "the new one");
  CHECK(dir.read(file_name) == "the new one");
  CHECK((dir.mode(file_name) & 07U) == 0);
  const auto refused = [&](const std::string& name) {
    return test::refusal_of([&] { replace_file(lock, name, "old", "x"); }).substr(0, 3);
  };
  CHECK(refused(file_name) == "74 ");
  CHECK(refused("ledger/none.csv") == "74 ");
  CHECK(dir.read(file_name) == "the new one");
  const std::string kept = name_before_fix(file_name, "the new one");
  CHECK(kept.starts_with("ledger/quarantine/"));
  CHECK(is_before_fix(kept));
  replace_file(lock, file_name, "the new one", "old", kept);
  CHECK(dir.read(kept) == "the new one");
  CHECK(dir.read(file_name) == "old");
  dir.write("ledger/.deskctl-0123456789abcdef.tmp", "half");
  dir.write("ledger/.deskctl-notes.tmp", "somebody's");
  const std::vector<std::string> leftovers = leftovers_in(folder, "ledger");
  REQUIRE(leftovers.size() == 1);
  remove_file(lock, leftovers.front());
  remove_file(lock, leftovers.front());
  CHECK(leftovers_in(folder, "ledger").empty());
}

}  // namespace
}  // namespace deskctl
