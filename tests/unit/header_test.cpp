// A header line, and a file of nothing but accidents, are looked at only so far.
#include "journal/header.hpp"

#include "deskctl/journal/reader.hpp"
#include "deskctl/message/accident_messages.hpp"
#include "deskctl/message/files_messages.hpp"
#include "deskctl/message/journal_messages.hpp"
#include "deskctl/text/csv.hpp"
#include "journal/accident.hpp"
#include "support/refusal.hpp"

namespace deskctl::test::header_test {
namespace {

std::string with_columns(int count, const std::string& name) {
  std::string line = header_line();
  for (int i = 0; i < count; ++i) line += ',' + name + (name.empty() ? "" : std::to_string(i));
  return line;
}

std::size_t bytes_in(const HeaderReading& reading) {
  std::size_t bytes = reading.columns.size() * sizeof(int);
  for (const auto* problems : {&reading.missing, &reading.unknown})
    for (const Problem& problem : *problems) bytes += problem.source_line.size() + sizeof problem;
  return bytes;
}

}  // namespace

TEST_CASE("header: columns of a later version are named, up to sixteen") {
  const HeaderReading reading = read_header_line(with_columns(16, "new"));
  CHECK(reading.missing.empty());
  CHECK(reading.unknown.size() == 16);
  CHECK(reading.columns.size() == column_count + 16);
}

TEST_CASE("header: the first column too many ends it") {
  for (const std::string& line :
       {with_columns(17, "new"), with_columns(16'361, ""), with_columns(10'000, "some_name"),
        header_line() + std::string(25'000'000, ',')}) {
    const HeaderReading reading = read_header_line(line);
    REQUIRE(reading.missing.size() == 1);
    CHECK(reading.missing[0].what.message == message::journal_too_many_columns);
    CHECK(reading.missing[0].column > static_cast<int>(header_line().size()));
    CHECK(reading.unknown.empty());
    CHECK(reading.columns.size() <= column_count + 16);
    CHECK(bytes_in(reading) < 10'000);
  }
}

TEST_CASE("header: what is no header is not looked through for columns") {
  for (const std::string& line : {std::string(25'000'000, ','), std::string(1'000'000, 'x'),
                                  with_columns(10'000, "x").substr(header_line().size())}) {
    const HeaderReading reading = read_header_line(line);
    REQUIRE(reading.missing.size() == 1);
    CHECK(reading.missing[0].what.message == message::desk_header_differs);
    CHECK(bytes_in(reading) < 10'000);
  }
  // One name may be as long as a file: it is not copied for each problem.
  CHECK(bytes_in(read_header_line(with_columns(16, std::string(100'000, 'x')))) < 50'000);
}

TEST_CASE("header: a line of commas does not become a list of millions") {
  const std::string line(5'000'000, ',');
  CsvReader csv;
  const CsvReader::Line split = csv.split(line);
  CHECK(split.fault.kind == CsvReader::Fault::Kind::none);
  CHECK(split.fields.size() == 1024 * 1024);
  CHECK(split.fields.back().data() + split.fields.back().size() == line.data() + line.size());
}

TEST_CASE("header: of very many conflict markers or wrong lines the rest is counted") {
  constexpr std::size_t count = 200'000;
  std::string text = header_line() + '\n';
  for (std::size_t i = 0; i < count; ++i) text += i % 2 == 0 ? "<<<<<<< HEAD\n" : "=======\n";
  const Journal journal = read_journal({{"ledger/2026-10.csv", text}});
  CHECK(journal.problems.size() == most_named_lines + 2);
  CHECK(few_of(journal.problems).size() == 6);
  std::string wrong = header_line() + '\n';
  for (std::size_t i = 0; i < count; ++i) wrong += "x\n";
  const Journal lines = read_journal({{"ledger/2026-10.csv", wrong}});
  REQUIRE(lines.problems.size() == most_named_lines + 1);
  CHECK(lines.problems.back().what.message == message::accident_more);
  CHECK(lines.problems.back().what.values.front() == std::to_string(count - most_named_lines));
}

}  // namespace deskctl::test::header_test
