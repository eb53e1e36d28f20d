#include "deskctl/sla/holiday_gaps.hpp"

#include "support/findings.hpp"

namespace deskctl::test {
namespace {

/// `office: 2027 2028`, a line for each calendar.
std::string in_words(const HolidayGaps& gaps) {
  std::string out;
  for (const auto& [calendar, years] : gaps.years()) {
    out += calendar->name + ':';
    for (const int year : years) out += ' ' + std::to_string(year);
    out += '\n';
  }
  return out;
}

std::string gaps_of(const std::string& rows, const std::string& now, bool owed) {
  Story story(rows, now);
  HolidayGaps gaps(manuals());
  if (owed)
    gaps.add_owed(story.clocks(), story.request().status);
  else
    gaps.add(story.clocks());
  return in_words(gaps);
}

std::string ends(const std::string& now) {
  std::string out;
  for (const Finding& finding : findings_in(Ledger{"", now}))
    if (finding.rule == CheckRule::holidays_end) out += in_english(finding.problem.what);
  return out;
}

}  // namespace

TEST_CASE("holiday gaps: the calendar and year that a due had to do without are known, each once") {
  const std::string complaint = "12-29 08:00 logged category=complaint";
  const struct {
    const char* name;
    std::string rows;
    bool owed;
    const char* found;
  } cases[] = {
      {"nothing that counts working days", complaint, false, ""},
      {"a call-back due next year", complaint + " / 12-30 10:00 completed", false,
       "office: 2027\n"},
      {"the same, still owed", complaint + " / 12-30 10:00 completed", true, "office: 2027\n"},
      {"called back", complaint + " / 12-30 10:00 completed / 12-30 11:00 called-back grade=A",
       false, "office: 2027\n"},
      {"called back, so nothing is owed",
       complaint + " / 12-30 10:00 completed / 12-30 11:00 called-back grade=A", true, ""},
      {"a call-back due this year", complaint + " / 12-29 10:00 completed", false, ""},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.name));
    CHECK(gaps_of(c.rows, "12-31T11:00", c.owed) == c.found);
  }
  HolidayGaps gaps(manuals());
  gaps.add_days(*manuals().find_calendar("office"), day("2024-12-31"), day("2028-01-01"));
  gaps.add_days(*manuals().find_calendar("office"), day("2027-01-01"), day("2027-01-01"));
  gaps.add_days(*manuals().find_calendar("desk"), day("2024-12-31"), day("2028-01-01"));
  CHECK(in_words(gaps) == "office: 2024 2027 2028\n");
}

TEST_CASE("holiday gaps: what to import is named unless it is China's table") {
  Calendar calendar;
  calendar.holiday_names = {"cn"};
  CHECK(in_english(import_hint(calendar)) == "deskctl calendar import FILE");
  calendar.holiday_names = {"cn", "company"};
  CHECK(in_english(import_hint(calendar)) == "deskctl calendar import FILE --holidays cn|company");
}

TEST_CASE("holiday gaps: check sees a year that is missing between others") {
  HolidayTables tables = built_in_holidays();
  tables["cn"].add(day("2028-01-01"), true, "元旦");
  tables["cn"].years.insert(2028);
  const Policy policy =
      parse_policy("[calendar.office]\nhours = { mon-fri = \"09:00-18:00\" }\nholidays = \"cn\"\n",
                   "policy.toml", shanghai(), tables);
  const auto found = [&policy](const std::string& now) {
    Ledger ledger{"", now};
    ledger.policy = &policy;
    std::string out;
    for (const Finding& finding : findings_in(ledger))
      if (finding.rule == CheckRule::holidays_end) out += in_english(finding.problem.what);
    return out;
  };
  CHECK(found("2027-06-01T00:00") == "office: holidays are known up to 2026, and it is 2027-06-01");
  CHECK(found("2026-11-30T00:00") == "");
  CHECK(found("2028-06-01T00:00") == "");
}

TEST_CASE("holiday gaps: check says from December on that the next year is not known") {
  CHECK(ends("11-30T23:59").empty());
  CHECK(ends("12-01T00:00") == "office: holidays are known up to 2026, and it is 2026-12-01");
}

}  // namespace deskctl::test
