#include "deskctl/text/lines.hpp"

#include <string>
#include <vector>

#include "deskctl/text/crc32.hpp"

namespace deskctl::test::lines_test {
namespace {

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) lines.emplace_back(take_line(text));
  return lines;
}

}  // namespace

TEST_CASE("lines: a text is taken apart at its line ends and nowhere else") {
  using Lines = std::vector<std::string>;
  CHECK(lines_of("").empty());
  CHECK(lines_of("a") == Lines{"a"});
  CHECK(lines_of("a\n") == Lines{"a"});
  CHECK(lines_of("a\nb") == Lines{"a", "b"});
  CHECK(lines_of("\n\na\n\n") == Lines{"", "", "a", ""});
  CHECK(lines_of("a\r\nb\r") == Lines{"a\r", "b\r"});
  CHECK(lines_of(std::string_view("a\0b\nc", 5)) == Lines{std::string("a\0b", 3), "c"});
}

TEST_CASE("crc32: it is the one of zlib, in eight lower-case digits") {
  CHECK(crc32_of("") == "00000000");
  CHECK(crc32_of("123456789") == "cbf43926");
  CHECK(crc32_of("a") == "e8b7be43");
}

}  // namespace deskctl::test::lines_test
