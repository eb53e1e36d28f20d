#include "deskctl/journal/id.hpp"

#include <algorithm>
#include <unordered_set>

#include "support/times.hpp"

namespace deskctl::test {

TEST_CASE("id: good ids are read and written back the same") {
  const struct {
    std::string text;
    std::string code;
    std::string day;
    int number;
    std::string month;
  } cases[] = {
      {"20261003-017", "", "2026-10-03", 17, "2026-10"},
      {"20261003-001", "", "2026-10-03", 1, "2026-10"},
      {"20261003-999", "", "2026-10-03", 999, "2026-10"},
      {"20261003-1000", "", "2026-10-03", 1000, "2026-10"},
      {"20261003-123456", "", "2026-10-03", 123456, "2026-10"},
      {"N20261003-017", "N", "2026-10-03", 17, "2026-10"},
      {"WEST20260131-002", "WEST", "2026-01-31", 2, "2026-01"},
      {"20280229-001", "", "2028-02-29", 1, "2028-02"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    const auto id = RequestId::parse(c.text);
    REQUIRE(id.has_value());
    CHECK(id->text() == c.text);
    CHECK(id->code.text() == c.code);
    CHECK(format_day(id->local_day()) == c.day);
    CHECK(id->number == c.number);
    CHECK(id->month().text() == c.month);
    CHECK((RequestId::make(id->code, id->local_day(), id->number) == *id));
  }
}

TEST_CASE("id: a number has one spelling and a day must exist") {
  for (const std::string text : {"",
                                 "17",
                                 "20261003",
                                 "20261003-",
                                 "20261003-17",
                                 "20261003-0017",
                                 "20261003-00017",
                                 "20261003-000",
                                 "20261003-0",
                                 "20260230-001",
                                 "20270229-001",
                                 "20261301-001",
                                 "20260001-001",
                                 "20260100-001",
                                 "2026103-0017",
                                 "20261003-1234567",
                                 "n20261003-017",
                                 "abcde-",
                                 "ABCDE20261003-017",
                                 "N-20261003-017",
                                 "20261003N-017",
                                 " 20261003-017",
                                 "20261003-017 ",
                                 "20261003--17",
                                 "20261003-+17",
                                 "20261003-1 7",
                                 "20261003_017",
                                 "-0261003-017",
                                 "20261003-01a",
                                 "２０261003-017",
                                 "20261003-017\n"}) {
    CAPTURE(text);
    CHECK_FALSE(RequestId::parse(text).has_value());
  }
}

TEST_CASE("id: they stand in the order of day and desk and number") {
  const std::string ordered[] = {
      "20251231-999",  "20260101-001",  "20260101-002",   "20260101-999",  "20260101-1000",
      "A20260101-001", "A20260101-002", "AA20260101-001", "B20260101-001", "20260102-001"};
  for (std::size_t i = 0; i < std::size(ordered); ++i)
    for (std::size_t j = 0; j < std::size(ordered); ++j) {
      CAPTURE(ordered[i]);
      CAPTURE(ordered[j]);
      CHECK((*RequestId::parse(ordered[i]) < *RequestId::parse(ordered[j])) == (i < j));
      CHECK((*RequestId::parse(ordered[i]) == *RequestId::parse(ordered[j])) == (i == j));
    }
}

TEST_CASE("id: desk codes are one to four capital letters") {
  for (const std::string text : {"A", "N", "AB", "WEST", "ZZZZ"}) {
    CAPTURE(text);
    REQUIRE(DeskCode::parse(text).has_value());
    CHECK(DeskCode::parse(text)->text() == text);
    CHECK_FALSE(DeskCode::parse(text)->empty());
  }
  REQUIRE(DeskCode::parse("").has_value());
  CHECK(DeskCode::parse("")->empty());
  for (const std::string text : {"a", "ABCDE", "A1", "A ", "东", "A-", "Ab"}) {
    CAPTURE(text);
    CHECK_FALSE(DeskCode::parse(text).has_value());
  }
  CHECK_FALSE(DeskCode::parse(std::string_view("A\0", 2)).has_value());
}

TEST_CASE("id: months are read and written") {
  CHECK((Month::parse("2026-10") == Month{2026, 10}));
  CHECK(Month{2026, 1}.text() == "2026-01");
  CHECK((Month{2025, 12} < Month{2026, 1}));
  CHECK((Month::of(day("2026-02-28")) == Month{2026, 2}));
  for (const std::string text : {"", "2026", "2026-13", "2026-00", "2026-1", "26-10", "2026/10",
                                 "2026-10-01", "2026-1a", "+026-10"}) {
    CAPTURE(text);
    CHECK_FALSE(Month::parse(text).has_value());
  }
}

TEST_CASE("id: ids of a busy year hash apart") {
  std::unordered_set<std::size_t> hashes;
  std::size_t count = 0;
  for (int month = 1; month <= 12; ++month)
    for (int day = 1; day <= 28; ++day)
      for (int number = 1; number <= 50; ++number, ++count)
        hashes.insert(std::hash<RequestId>{}(RequestId{20260000 + month * 100 + day, {}, number}));
  CHECK(hashes.size() == count);
}

}  // namespace deskctl::test
