#include "cli/parse.hpp"

#include "support/refusal.hpp"

namespace deskctl::test {
namespace {

Arguments parsed(const std::vector<std::string>& line) {
  return parse_line(line, find_command_in(line));
}

}  // namespace

TEST_CASE("parse: options stand before, between or after the words") {
  const std::vector<std::string> lines[] = {
      {"--now", "09:00", "-C", "desk", "log-call", "3-2-1201", "漏水", "--category", "repair"},
      {"log-call", "--category", "repair", "3-2-1201", "--now=09:00", "漏水", "-C", "desk"},
      {"log-call", "3-2-1201", "漏水", "--category=repair", "-C", "desk", "--now", "09:00"},
  };
  for (const auto& line : lines) {
    const Arguments arguments = parsed(line);
    CHECK(arguments.command == "log-call");
    CHECK(arguments.words == std::vector<std::string>{"3-2-1201", "漏水"});
    CHECK(arguments.value(Option::now) == "09:00");
    CHECK(arguments.value(Option::desk) == "desk");
    CHECK(arguments.value(Option::category) == "repair");
  }
}

TEST_CASE("parse: an option given twice is refused, naming both values") {
  CHECK(refusal_of([] {
          parsed({"show", "17", "--now", "09:00", "--now", "10:00"});
        }) == "2 --now is given twice: '09:00' and '10:00'");
}

}  // namespace deskctl::test
