#include "deskctl/policy/policy.hpp"

#include <sstream>

#include "support/config.hpp"

namespace deskctl::test {
namespace {

std::string dump(const Rule& rule) {
  std::string out;
  for (const Condition& condition : rule.when) {
    out += std::to_string(static_cast<int>(condition.attribute)) + (condition.negated ? "!" : "=");
    for (const std::string& value : condition.values) out += value + ',';
  }
  out += " from " + std::to_string(static_cast<int>(rule.from.kind)) + '/' +
         std::string(word_of(rule.from.event)) + " until";
  for (const EventKind kind : rule.until.events) out += ' ' + std::string(word_of(kind));
  out += rule.until.last_finished ? " last finished" : "";
  out += " to " + rule.until.to + " within " + (rule.within ? format_span(*rule.within) : "-") +
         " calendar " + std::to_string(rule.calendar) + " by";
  for (const std::string& role : rule.by) out += ' ' + role;
  for (const LadderStep& step : rule.overdue) out += " overdue to " + step.to;
  return out + '\n';
}

/// Everything a policy says, whatever its comments say.
std::string dump(const Policy& policy) {
  std::string out;
  for (const std::string& team : policy.teams) out += team + ' ';
  for (const ClockPolicy& clock : policy.clocks) {
    out += '[' + clock.name + "] again";
    for (const EventKind kind : clock.again) out += ' ' + std::string(word_of(kind));
    out += std::string(clock.has_repeats() ? " repeats" : "") +
           (clock.promised_deadline ? " promise" : "") + " after " +
           (clock.after ? format_span(*clock.after) : "-") + " figure " + clock.figure + '\n';
    for (const Rule& rule : clock.rules) out += dump(rule);
  }
  for (const SeverityThresholds& row : policy.severities)
    out += row.severity + ' ' + std::to_string(row.loss.value_or(-1)) + ' ' +
           std::to_string(row.complainants.value_or(-1)) + ' ' + row.injury + ' ' +
           std::to_string(row.media.value_or(-1)) + ' ' +
           std::to_string(row.press_days.value_or(-1)) + ' ' +
           std::to_string(row.complaints.value_or(-1)) + '\n';
  for (const Calendar& calendar : policy.calendars) {
    out += calendar.name;
    for (const DayHours& hours : calendar.week) out += ' ' + format_hours(hours) + ';';
    out += calendar.day_end ? format_time_of_day(*calendar.day_end) : "-";
    out += calendar.holidays != nullptr ? " holidays\n" : "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("policy: what init leaves commented out is right once its marks are taken away") {
  for (const Language language : {Language::english, Language::simplified, Language::traditional}) {
    std::istringstream lines(default_policy(language));
    std::string text;
    for (std::string line; std::getline(lines, line);) {
      const bool is_key = line.starts_with("# ") && (line[2] == '[' || line.find(" = ") < 12);
      text += (is_key ? line.substr(2) : line) + '\n';
    }
    const Policy policy = parse_policy(text, "policy.toml", zone("Asia/Shanghai"));
    const ClockPolicy& clock = policy.clocks.back();
    CHECK(clock.name == "half-day");
    CHECK(clock.rules.size() == 2);
    CHECK(clock.rules.front().ladder.size() == 2);
    CHECK(policy.calendars.back().special.size() == 1);
    // Each key that the manual page has is named, so that nobody has to know of it to find it.
    for (const char* key :
         {"pause", "overdue", "ladder", "since", "until", "share", "closed", "special"})
      CHECK(text.find(key) != std::string::npos);
  }
}

TEST_CASE("policy: the manuals' policy says the same in every language") {
  const auto read = [](Language language) {
    return parse_policy(default_policy(language), "policy.toml", zone("Asia/Shanghai"));
  };
  const Policy policy = read(Language::english);
  CHECK(dump(read(Language::simplified)) == dump(policy));
  CHECK(dump(read(Language::traditional)) == dump(policy));
  CHECK(default_policy(Language::simplified) != default_policy(Language::english));

  std::string clocks;
  for (const ClockPolicy& clock : policy.clocks) clocks += clock.name + ' ';
  CHECK(clocks ==
        "register dispatch accept review arrive appointment handle respond department complete "
        "inform callback reply deadline two-days one-week visit ");
  CHECK(dump(policy).find("extra 100000 10 death -1 -1 -1\nmajor 10000 -1 serious 3 2 10\n"
                          "larger 2000 -1 minor 1 1 3\n") != std::string::npos);
  CHECK(policy.unqualified_to == "gm");
  CHECK((policy.unresolvable_by == std::vector<std::string>{"manager", "gm"}));
  CHECK(policy.unreachable_after == 3);
  CHECK((policy.receipt.channels == std::vector<std::string>{"email", "app", "letter"}));
  CHECK(policy.calendar(policy.receipt.calendar).name == "desk");
  const auto told_of = [&](std::string_view clock, std::size_t rule) {
    const auto& overdue = policy.find_clock(clock)->rules.at(rule).overdue;
    return overdue.empty() ? "" : overdue.front().to;
  };
  CHECK(told_of("two-days", 0) == "supervisor");
  CHECK(told_of("one-week", 0) == "manager");
  CHECK(told_of("respond", 0) == "");
  CHECK(told_of("respond", 1) == "manager");
  CHECK(told_of("respond", 2) == "gm");
  CHECK(told_of("respond", 3) == "gm");
  CHECK(policy.find_clock("visits") == nullptr);
  CHECK(*policy.find_calendar("office")->holidays == china_holidays());
  CHECK(policy.find_calendar("night") == nullptr);
}

TEST_CASE("policy: one that says nothing has no clocks") {
  const Policy policy = parse_policy("# nothing\n", "policy.toml", zone("Asia/Shanghai"));
  CHECK(policy.clocks.empty());
  CHECK(policy.calendar(-1).ever_opens());
}

TEST_CASE("policy: keys of a clock hold for its rules unless they have their own") {
  const Policy policy = parse_policy(R"([clock.a]
category = "repair"
from     = "logged"
until    = ["completed", "declined"]
within   = "2h"
calendar = "site"
by       = "manager"
rules    = [
  { scope = "out", within = "1d" },
  { category = ["help", "service"], until = "last finished", calendar = "night" },
  { },
]
[calendar.site]
hours = { mon-fri = "09:00-18:00", sat = "09:00-12:00, 14:00-18:00" }
[calendar.night]
hours = { mon-sun = "22:00-06:00" }
overnight = true
time-zone = "Asia/Taipei"
)",
                                     "policy.toml", zone("Asia/Shanghai"));
  const std::vector<Rule>& rules = policy.clocks.at(0).rules;
  REQUIRE(rules.size() == 3);
  CHECK(dump(rules[0]) ==
        "0=repair,2=out, from 0/logged until completed declined to  within 1d calendar 0 by "
        "manager\n");
  CHECK(dump(rules[1]) ==
        "0=help,service, from 0/logged until last finished to  within 2h calendar 1 by manager\n");
  CHECK(dump(rules[2]) ==
        "0=repair, from 0/logged until completed declined to  within 2h calendar 0 by manager\n");
  CHECK(rules[1].line == 10);
  CHECK(policy.calendars[0].zone.name() == "Asia/Shanghai");
  CHECK(policy.calendars[1].zone.name() == "Asia/Taipei");
  CHECK(format_hours(policy.calendars[0].week[6]) == "09:00-12:00, 14:00-18:00");
  CHECK(format_hours(policy.calendars[0].week[0]) == "");
}

TEST_CASE("policy: calendars are read with all they can say") {
  const Policy policy = parse_policy(R"([calendar.site]
hours     = { sat-mon = "10:00-12:00", wed = "" }
closed    = ["2026-10-01..2026-10-07", "2026-12-31"]
special   = { "2026-10-03" = "09:00-10:00", "2026-10-05" = "" }
day-end   = "20:00"
time-zone = "America/New_York"
holidays  = ["cn"]
make-up   = "08:00-09:00"
)",
                                     "policy.toml", zone("Asia/Shanghai"));
  const Calendar& site = policy.calendars.at(0);
  const auto hours_on = [&](const char* text) { return format_hours(site.hours_on(day(text))); };
  CHECK(hours_on("2026-11-01") == "10:00-12:00");  // Sunday
  CHECK(hours_on("2026-11-02") == "10:00-12:00");
  CHECK(hours_on("2026-11-03") == "");
  CHECK(hours_on("2026-11-07") == "10:00-12:00");
  CHECK(hours_on("2026-10-03") == "09:00-10:00");
  CHECK(hours_on("2026-10-05") == "");
  CHECK(hours_on("2026-10-10") == "08:00-09:00");
  CHECK(hours_on("2026-12-31") == "");
  CHECK(site.zone.name() == "America/New_York");
  CHECK((site.day_end == Seconds{20 * 3600}));
}

TEST_CASE("policy: conditions hold for their words or for all others") {
  const Condition in{Attribute::category, {"repair", "help"}, false};
  CHECK(in.holds_for("repair"));
  CHECK_FALSE(in.holds_for("complaint"));
  CHECK_FALSE(in.holds_for(""));
  const Condition out{Attribute::category, {"complaint"}, true};
  CHECK(out.holds_for("repair"));
  CHECK_FALSE(out.holds_for("complaint"));
}

}  // namespace deskctl::test
