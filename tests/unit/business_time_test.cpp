// Cases with answers from other projects' published tests: tests/vectors/business-time.csv.
#include <array>
#include <cmath>
#include <fstream>
#include <vector>

#include "support/calendars.hpp"

namespace deskctl::test {
namespace {

// The fields of one line; quotes only keep commas together, none stand in a field.
std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields(1);
  bool quoted = false;
  for (const char c : line) {
    if (c == '"')
      quoted = !quoted;
    else if (c == ',' && !quoted)
      fields.emplace_back();
    else if (c != '\r')
      fields.back() += c;
  }
  return fields;
}

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

std::size_t weekday_number(const std::string& name) {
  constexpr std::array<std::string_view, 7> names{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i] == name) return i;
  throw std::invalid_argument(name);
}

// `Mon 08:00-12:00,14:00-18:00`: the name of the day, the hours.
Calendar calendar_of(const std::vector<std::string>& fields) {
  Calendar calendar;
  calendar.zone = zone(fields.at(2));
  for (const std::string& part : split(fields.at(3), ';'))
    calendar.week.at(weekday_number(part.substr(0, 3))) = hours(part.substr(4));
  for (const std::string& part : split(fields.at(4), ';'))
    calendar.closed.push_back({day(part), day(part)});
  for (const std::string& part : split(fields.at(5), ';'))
    calendar.special[day(part.substr(0, 10))] = hours(part.substr(11));
  return calendar;
}

Seconds minutes(const std::string& text) {
  return Seconds{std::llround(std::stod(text) * 60)};
}

}  // namespace

TEST_CASE("business time: the answers of other projects' tests are ours") {
  std::ifstream file(TESTS_DIR "/vectors/business-time.csv");
  std::string line;
  REQUIRE(std::getline(file, line));
  int cases = 0;
  while (std::getline(file, line)) {
    CAPTURE(line);
    const std::vector<std::string> fields = fields_of(line);
    REQUIRE(fields.size() == 10);
    const Calendar calendar = calendar_of(fields);
    const std::string& kind = fields[6];
    const Instant start = at(fields[7]);
    ++cases;
    if (kind == "elapsed") {
      CHECK(open_between(calendar, start, at(fields[8])).count() == minutes(fields[9]).count());
      continue;
    }
    REQUIRE((kind == "deadline" || kind == "deadline_before"));
    const Seconds amount = kind == "deadline" ? minutes(fields[8]) : -minutes(fields[8]);
    const Deadline found = deadline(calendar, start, {Span::Kind::open_time, amount, 0});
    CHECK(format_utc(found.due) == format_utc(at(fields[9])));
  }
  CHECK(cases == 144);
}

}  // namespace deskctl::test
