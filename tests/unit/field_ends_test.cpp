#include "text/field_ends.hpp"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "deskctl/text/csv.hpp"
#include "deskctl/text/utf8.hpp"
#include "text/sixteen_bytes.hpp"

namespace deskctl {
namespace {

template <typename Sixteen>
void check_against_single_bytes() {
  constexpr std::array few{',', '"', ' ', '~', '\x7F', '\x1F', '\x80', '\xFF', '\0'};
  std::mt19937 random(5);
  for (int round = 0; round < 20000; ++round) {
    std::array<char, 16> text{};
    for (char& c : text)
      c = random() % 4 == 0 ? static_cast<char>(random()) : few[random() % few.size()];
    std::uint32_t commas = 0, controls = 0, above = 0, between = 0;
    const auto first = static_cast<unsigned char>(0x80 + random() % 0x7F);
    const auto last = static_cast<unsigned char>(first + random() % (0xFFU - first));
    for (std::size_t i = 0; i < text.size(); ++i) {
      const auto c = static_cast<unsigned char>(text[i]);
      if (c == ',') commas |= 1U << i;
      if (c < 0x20 || c == 0x7F) controls |= 1U << i;
      if (c >= 0x80) above |= 1U << i;
      if (first <= c && c <= last) between |= 1U << i;
    }
    const Sixteen bytes(text.data());
    REQUIRE(bytes.equal(',') == commas);
    REQUIRE(bytes.controls() == controls);
    REQUIRE(bytes.above_ascii() == above);
    REQUIRE(bytes.between(first, last) == between);
  }
}

TEST_CASE("sixteen bytes: found as one by one") {
  check_against_single_bytes<SixteenBytes>();
  check_against_single_bytes<TwiceEightBytes>();
}

TEST_CASE("block marks: found as one by one, whatever the processor has") {
  constexpr std::array few{',', '"', ' ', '\n', '\x7F', '\x1F', '\xBC', '\xBD', '\xEF'};
  constexpr std::size_t blocks = 3;
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::array<char, blocks * block_size> text{};
    for (char& c : text)
      c = random() % 2 == 0 ? static_cast<char>(random()) : few[random() % few.size()];
    std::array<BlockMarks, blocks> expected, found;
    for (std::size_t i = 0; i < text.size(); ++i) {
      BlockMarks& marks = expected[i / block_size];
      const auto c = static_cast<unsigned char>(text[i]);
      const auto mark = [bit = 1ULL << i % block_size](std::uint64_t& into, bool is_one) {
        if (is_one) into |= bit;
      };
      mark(marks.ends, c == ',' || c == '\n');
      mark(marks.line_ends, c == '\n');
      mark(marks.quotes, c == '"');
      mark(marks.controls, (c < 0x20 && c != '\n') || c == 0x7F);
      mark(marks.above, c >= 0x80);
      mark(marks.first, (c >= 0xE3 && c <= 0xE9) || c == 0xEF);
      mark(marks.rest, c >= 0x80 && c <= 0xBF);
      mark(marks.full_width, c == 0xEF);
      mark(marks.after, c == 0xBC || c == 0xBD);
    }
    std::vector<std::uint32_t> ends;
    for (std::size_t i = 0; i < text.size(); ++i)
      if (text[i] == ',' || text[i] == '\n') ends.push_back(static_cast<std::uint32_t>(i) + 5);
    for (const BlockWork* work : {&work_anywhere, work_since_2013()}) {
      if (work == nullptr) continue;
      work->find_marks(text.data(), blocks, found.data());
      REQUIRE(found == expected);
      std::vector<std::uint32_t> places(text.size() + most_behind);
      places.resize(work->add_ends(found.data(), blocks, 5, places.data()));
      REQUIRE(places == ends);
    }
  }
}

// The fields of each line, or nothing.
std::vector<std::vector<std::string>> fields_of(std::string_view lines) {
  FieldEnds found;
  if (!found.find(lines)) return {};
  std::vector<std::vector<std::string>> all(1);
  std::size_t line = 0;
  for (std::size_t i = 1; i < found.ends().size(); ++i) {
    const std::uint32_t begin = found.ends()[i - 1] + 1, end = found.ends()[i];
    all.back().emplace_back(lines.substr(begin, end - begin));
    if (lines[end] != '\n') continue;
    REQUIRE(found.line_ends()[line++] == end);
    if (end + 1 < lines.size()) all.emplace_back();
  }
  CHECK(line == found.line_ends().size());
  return all;
}

TEST_CASE("field ends: commas and line ends that are not quoted") {
  using Lines = std::vector<std::vector<std::string>>;
  CHECK(fields_of("a,b\n") == Lines{{"a", "b"}});
  CHECK(fields_of(",\n\n") == Lines{{"", ""}, {""}});
  CHECK(fields_of("1,\"楼上漏水, \"\"次卧\"\"\",\"\"\n2\n") ==
        Lines{{"1", "\"楼上漏水, \"\"次卧\"\"\"", "\"\""}, {"2"}});
  for (const char* wrong :
       {"", "a", "\"a\n\"\n", "a\"b\"\n", "\"a\"b\n", "\"a\" ,\n", "\"\n", "a\tb\x01\n",
        "\xEF\xBB\xBF"
        "a\n",
        "\xE6\xB0\n", "水\xB4\n", "\x7F\n"})
    CHECK_MESSAGE(fields_of(wrong).empty(), wrong);
}

TEST_CASE("field ends: what is found right is found the same one field at a time") {
  constexpr std::array<std::string_view, 20> parts{
      ",",    "\n",   "a",    "0123456789", "水",      "龍",   "，",
      "“是”", "\"",   "\"\"", "\"a,b\"",    ",\"x\",", "\xE3", "\x80",
      "\xBF", "\xEF", "\xBC", "\xE9\xBF",   "\x7F",    "é"};
  constexpr std::size_t right_ones = 8, nearly_right = 12;
  std::mt19937 random(7);
  int right = 0, quoted = 0;
  for (int round = 0; round < 30000; ++round) {
    std::string text;
    const std::size_t kinds = std::array{right_ones, nearly_right, parts.size()}[random() % 3];
    for (auto i = random() % 90; i > 0; --i)
      text += random() % 3 == 0 ? std::string_view(",\"楼上\",") : parts[random() % kinds];
    text += '\n';
    const auto found = fields_of(text);
    std::vector<std::vector<std::string>> one_by_one;
    CsvReader csv;
    bool is_right = !first_flaw(text);
    for (std::string_view rest = text; is_right && !rest.empty();) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(line.size() + 1);
      const CsvReader::Line split = csv.split(line);
      is_right = split.fault.kind == CsvReader::Fault::Kind::none;
      auto& fields = one_by_one.emplace_back();
      for (std::size_t i = 0; is_right && i < split.offsets.size(); ++i) {
        const std::size_t end =
            i + 1 < split.offsets.size() ? split.offsets[i + 1] - 1 : line.size();
        fields.emplace_back(line.substr(split.offsets[i], end - split.offsets[i]));
      }
    }
    if (!is_right) one_by_one.clear();
    REQUIRE(found == one_by_one);
    right += is_right;
    quoted += is_right && text.find('"') != std::string::npos;
  }
  CHECK(right > 8000);
  CHECK(quoted > 4000);
}

}  // namespace
}  // namespace deskctl
