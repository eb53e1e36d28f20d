// Zone files against CCTZ, which reads them too, and hand-made ones.
#include "time/zone_rules.hpp"

#include <cctz/civil_time.h>
#include <cctz/time_zone.h>

#include <filesystem>

#include "support/times.hpp"

namespace deskctl::test {
namespace {

std::vector<std::string> all_zones() {
  const std::filesystem::path folder = "/usr/share/zoneinfo";
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) {
      std::string name = entry.path().lexically_relative(folder).string();
      if (Zone::find(name)) names.push_back(std::move(name));
    }
  return names;
}

// Every change of the clocks that CCTZ lists up to 2100, and its instant.
std::vector<Instant> changes_of(const cctz::time_zone& oracle) {
  std::vector<Instant> changes;
  cctz::time_zone::civil_transition change;
  Instant from = at("1800-01-01T00:00:00Z");
  while (oracle.next_transition(from, &change)) {
    from = oracle.lookup(change.to).trans;
    if (from > at("2100-01-01T00:00:00Z")) break;
    changes.push_back(from);
  }
  return changes;
}

// Only what differs goes through doctest: there are two million comparisons.
void check_offset(const Zone& ours, const cctz::time_zone& oracle, Instant instant) {
  if (ours.offset(instant).count() != oracle.lookup(instant).offset) FAIL(format_utc(instant));
}

Zone::Meaning meant_by(const cctz::time_zone& oracle, LocalTime time) {
  using Kind = cctz::time_zone::civil_lookup;
  const auto found = oracle.lookup(cctz::civil_second() + (time - LocalTime{}).count());
  switch (found.kind) {
    case Kind::SKIPPED:
      return {Zone::Meaning::Kind::skipped, found.trans, found.trans};
    case Kind::REPEATED:
      return {Zone::Meaning::Kind::repeated, found.pre, found.post};
    case Kind::UNIQUE:
      break;
  }
  return {Zone::Meaning::Kind::unique, found.pre, found.pre};
}

void check_meaning(const Zone& ours, const cctz::time_zone& oracle, LocalTime time) {
  const Zone::Meaning found = ours.meaning(time);
  const Zone::Meaning expected = meant_by(oracle, time);
  if (found.kind != expected.kind || found.first != expected.first ||
      found.second != expected.second)
    FAIL(format_local(time));
}

// The first and the 64-bit part of a zone file without changes, and its rule.
std::string slim_file(const std::string& rule, int offset_in_hours) {
  const auto number = [](int value) {
    const auto bits = static_cast<std::uint32_t>(value);
    return std::string{static_cast<char>(bits >> 24U), static_cast<char>(bits >> 16U),
                       static_cast<char>(bits >> 8U), static_cast<char>(bits)};
  };
  std::string part = "TZif2" + std::string(15, '\0');
  for (const int count : {0, 0, 0, 0, 1, 4}) part += number(count);
  part += number(offset_in_hours * 3600) + std::string(2, '\0') + std::string("STD\0", 4);
  return part + part + '\n' + rule + '\n';
}

}  // namespace

TEST_CASE("zone rules: every zone of the database is what CCTZ makes of it") {
  const std::vector<std::string> names = all_zones();
  CHECK(names.size() > 300);
  for (const std::string& name : names) {
    CAPTURE(name);
    const Zone ours = *Zone::find(name);
    cctz::time_zone oracle;
    REQUIRE(cctz::load_time_zone(name, &oracle));
    for (const Instant change : changes_of(oracle)) {
      for (const int seconds : {-1, 0, 1}) check_offset(ours, oracle, change + Seconds{seconds});
      // Local times before, in and after what is skipped or repeated.
      for (const Seconds offset : {ours.offset(change - Seconds{1}), ours.offset(change),
                                   (ours.offset(change - Seconds{1}) + ours.offset(change)) / 2})
        for (const int seconds : {-86400, -1, 0, 1, 86400})
          check_meaning(ours, oracle,
                        LocalTime{change.time_since_epoch() + offset + Seconds{seconds}});
    }
    for (const char* far : {"1850-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "2040-07-01T00:00:00Z",
                            "2399-01-15T12:00:00Z", "2399-07-15T12:00:00Z"})
      check_offset(ours, oracle, at(far));
  }
}

TEST_CASE("zone rules: a slim file goes by its rule alone") {
  const auto rules = parse_zone_file(slim_file("EST5EDT,M3.2.0,M11.1.0", -5));
  REQUIRE(rules);
  const struct {
    const char* instant;
    int hours;
  } cases[] = {
      {"1990-01-15T12:00:00Z", -5}, {"2026-01-15T12:00:00Z", -5}, {"2026-03-08T06:59:59Z", -5},
      {"2026-03-08T07:00:00Z", -4}, {"2026-11-01T05:59:59Z", -4}, {"2026-11-01T06:00:00Z", -5},
      {"2999-07-15T12:00:00Z", -4},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.instant));
    CHECK(rules->around(at(c.instant)).offset == std::chrono::hours{c.hours});
  }
}

TEST_CASE("zone rules: a stretch begins and ends with a change") {
  const auto rules = parse_zone_file(slim_file("EST5EDT,M3.2.0,M11.1.0", -5));
  const SteadyTime summer = rules->around(at("2026-07-01T00:00:00Z"));
  CHECK(format_utc(summer.begin) == "2026-03-08T07:00:00Z");
  CHECK(format_utc(summer.end) == "2026-11-01T06:00:00Z");
  const SteadyTime winter = rules->around(at("2026-12-31T23:00:00Z"));
  CHECK(format_utc(winter.begin) == "2026-11-01T06:00:00Z");
  CHECK(format_utc(winter.end) == "2027-03-14T07:00:00Z");
}

TEST_CASE("zone rules: rules that a file may end with") {
  const struct {
    const char* rule;
    const char* instant;
    int minutes;
  } cases[] = {
      {"<+08>-8", "2026-07-01T00:00:00Z", 480},
      {"<-0330>3:30", "2026-07-01T00:00:00Z", -210},
      {"IST-1GMT0,M10.5.0,M3.5.0/1", "2026-07-01T00:00:00Z", 60},
      {"IST-1GMT0,M10.5.0,M3.5.0/1", "2026-01-01T00:00:00Z", 0},
      {"<-03>3<-02>,M3.5.0/-2,M10.5.0/-1", "2026-03-29T00:59:59Z", -180},
      {"<-03>3<-02>,M3.5.0/-2,M10.5.0/-1", "2026-03-29T01:00:00Z", -120},
      // Days by number: 1 March with and without a 29 February, counted from one and from zero.
      {"AAA0BBB,J60/0,J300/0", "2024-02-29T23:59:59Z", 0},
      {"AAA0BBB,J60/0,J300/0", "2024-03-01T00:00:00Z", 60},
      {"AAA0BBB,60/0,300/0", "2024-02-29T23:59:59Z", 0},
      {"AAA0BBB,60/0,300/0", "2024-03-01T00:00:00Z", 60},
      // Summer time all the year: it ends when it begins.
      {"XXX3EDT4,0/0,J365/23", "2026-01-01T03:00:00Z", -240},
      {"XXX3EDT4,0/0,J365/23", "2026-07-01T00:00:00Z", -240},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.rule));
    CAPTURE(std::string(c.instant));
    const auto rules = parse_zone_file(slim_file(c.rule, 0));
    REQUIRE(rules);
    CHECK(rules->around(at(c.instant)).offset == std::chrono::minutes{c.minutes});
  }
}

TEST_CASE("zone rules: what is no rule is refused") {
  for (const char* text : {"", "EST", "5", "EST5EDT", "EST5EDT,M3.2.0", "EST5EDT,M13.2.0,M11.1.0",
                           "EST5EDT,M3.6.0,M11.1.0", "EST5EDT,M3.2.7,M11.1.0", "EST5EDT,J0,J300",
                           "EST5EDT,J366,J300", "EST5EDT,366,300", "EST5EDT,M3.2.0,M11.1.0 ",
                           "EST5:", "EST5:0:0:0", "<EST5", "EST5EDT,M3.2.0/,M11.1.0"}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(parse_offset_rule(text).has_value());
  }
}

TEST_CASE("zone rules: a broken file is none, wherever it is cut") {
  const std::string whole = slim_file("EST5EDT,M3.2.0,M11.1.0", -5);
  REQUIRE(parse_zone_file(whole));
  for (std::size_t size = 0; size < whole.size(); ++size) {
    CAPTURE(size);
    CHECK_FALSE(parse_zone_file(whole.substr(0, size)).has_value());
  }
  std::string leaps = whole;
  leaps[50 + 31] = 1;  // in the 64-bit part
  CHECK_FALSE(parse_zone_file(leaps).has_value());
}

}  // namespace deskctl::test
