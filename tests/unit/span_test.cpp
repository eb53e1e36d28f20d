#include "deskctl/time/span.hpp"

#include <limits>

#include "support/times.hpp"

namespace deskctl::test {

TEST_CASE("span: amounts of open time are read and written") {
  const struct {
    const char* text;
    std::int64_t seconds;
    const char* written;
  } cases[] = {
      {"90s", 90, "1min30s"},
      {"15min", 900, "15min"},
      {"15m", 900, "15min"},
      {"2h", 7200, "2h"},
      {"1h30m", 5400, "1h30min"},
      {"1h30min", 5400, "1h30min"},
      {"1h5s", 3605, "1h5s"},
      {"48h", 172800, "48h"},
      {"0min", 0, "0min"},
      {"0s", 0, "0min"},
      {"-5min", -300, "-5min"},
      {"-1h30m", -5400, "-1h30min"},
      {"90min", 5400, "1h30min"},
      {"1h2min3s", 3723, "1h2min3s"},
      {"87658200h", 315569520000, "87658200h"},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.text));
    const auto span = parse_span(c.text);
    REQUIRE(span.has_value());
    CHECK(span->kind == Span::Kind::open_time);
    CHECK(span->open.count() == c.seconds);
    CHECK(format_span(*span) == c.written);
    CHECK(parse_span(format_span(*span)) == span);
  }
}

TEST_CASE("span: days and working days are read and written") {
  const struct {
    const char* text;
    Span::Kind kind;
    int days;
  } cases[] = {
      {"2d", Span::Kind::calendar_days, 2},
      {"0d", Span::Kind::calendar_days, 0},
      {"-1d", Span::Kind::calendar_days, -1},
      {"2wd", Span::Kind::working_days, 2},
      {"0wd", Span::Kind::working_days, 0},
      {"-10wd", Span::Kind::working_days, -10},
      {"3652425d", Span::Kind::calendar_days, 3652425},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.text));
    const auto span = parse_span(c.text);
    REQUIRE(span.has_value());
    CHECK(*span == Span{c.kind, Seconds{0}, c.days});
    CHECK(format_span(*span) == c.text);
  }
}

TEST_CASE("span: anything else is nothing") {
  for (const char* text : {"",
                           "-",
                           "5",
                           "min",
                           "010min",
                           "00min",
                           "1.5h",
                           "1,5h",
                           "+5min",
                           "--5min",
                           "5 min",
                           " 5min",
                           "5min ",
                           "30m1h",
                           "1h1h",
                           "1m1min",
                           "1d2h",
                           "2h1d",
                           "0h1d",
                           "1wd1d",
                           "2w",
                           "5MIN",
                           "0x10s",
                           "-0x1s",
                           "1h-5min",
                           "87658201h",
                           "3652426d",
                           "99999999999999999999h",
                           "999999999999h",
                           "18446744073709551616s",
                           "5分钟"}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(parse_span(text).has_value());
  }
}

TEST_CASE("span: the smallest and largest numbers of seconds are written") {
  CHECK(format_span({Span::Kind::open_time, Seconds::max(), 0}) == "2562047788015215h30min7s");
  CHECK(format_span({Span::Kind::open_time, Seconds::min(), 0}) == "-2562047788015215h30min8s");
}

}  // namespace deskctl::test
