// The work of each person and team, and how the clocks were kept.
#include "deskctl/report/staff.hpp"

#include "support/story.hpp"

namespace deskctl::test {
namespace {

StaffReport staff_report(const std::string& rows, const std::string& now = "11-02T23:00",
                         const Period& period = {day("2026-11-01"), day("2026-11-30")}) {
  Story story(rows, now);
  StaffGathering gathering(manuals(), period, shanghai(), story.now);
  for (const Request& request : story.folded.requests) gathering.add(request);
  return std::move(gathering).finish();
}

/// The clocks that were counted: `dispatch 1/0/0` is met, late, overdue.
std::string kept(const StaffReport& report, const std::vector<Kept>& clocks) {
  std::string out;
  for (std::size_t i = 0; i < clocks.size(); ++i) {
    const Kept& one = clocks[i];
    if (one.met + one.late + one.overdue == 0) continue;
    out += (out.empty() ? "" : ", ") + report.clocks[i] + ' ' + std::to_string(one.met) + '/' +
           std::to_string(one.late) + '/' + std::to_string(one.overdue);
  }
  return out;
}

/// `name: logged events reached missed escalated rings` for each, `; ` between them.
std::string people(const StaffReport& report) {
  std::string out;
  for (const StaffLine& line : report.staff) {
    out += (out.empty() ? "" : "; ") + line.name + ':';
    for (const int number :
         {line.logged, line.events, line.reached, line.missed, line.escalated, line.rings_over_3})
      out += ' ' + std::to_string(number);
  }
  return out;
}

/// `name: requests completed reopened A/B/C` for each, `; ` between them.
std::string teams(const StaffReport& report) {
  std::string out;
  for (const TeamLine& line : report.teams) {
    out += (out.empty() ? "" : "; ") + line.name + ':';
    for (const int number : {line.requests, line.completed, line.reopened})
      out += ' ' + std::to_string(number);
    out += ' ';
    for (const auto& [grade, figure] : line.grades)
      out += (grade == word_of(Grade::A) ? "" : "/") + std::to_string(figure.count());
  }
  return out;
}

std::string clocks_of_person(const std::string& rows, std::string_view name) {
  const StaffReport report = staff_report(rows);
  for (const StaffLine& line : report.staff)
    if (line.name == name) return kept(report, line.clocks);
  return "nobody";
}

std::string clocks_of_team(const std::string& rows, std::string_view name,
                           const std::string& now = "11-02T23:00") {
  const StaffReport report = staff_report(rows, now);
  for (const TeamLine& line : report.teams)
    if (line.name == name) return kept(report, line.clocks);
  return "no team";
}

const std::string repair_by_jia = "08:00 logged category=repair by=甲";

}  // namespace

TEST_CASE("staff: the ladder of the rules is nobody who works here") {
  CHECK(people(staff_report("08:00 logged category=repair by=林悦 / 11-04 18:00 escalated "
                            "to=supervisor by=ladder")) == "林悦: 1 1 0 0 0 0");
}

TEST_CASE("staff: what each person wrote") {
  const struct {
    std::string name;
    std::string rows;
    std::string people;
  } cases[] = {
      {"nothing", "", ""},
      {"logged", repair_by_jia, "甲: 1 1 0 0 0 0"},
      {"taken by another, who wrote nothing", repair_by_jia + " taken-by=乙",
       "乙: 1 0 0 0 0 0; 甲: 0 1 0 0 0 0"},
      {"rings are those of who took the call", repair_by_jia + " taken-by=乙 rings=4",
       "乙: 1 0 0 0 0 1; 甲: 0 1 0 0 0 0"},
      {"three rings", repair_by_jia + " rings=3", "甲: 1 1 0 0 0 0"},
      {"reached and missed",
       repair_by_jia +
           " / 08:01 dispatched by=甲 / 09:00 completed by=甲 / 10:00 call-missed by=乙 / "
           "10:10 call-missed by=乙 / 10:20 called-back by=乙 / 10:30 called-back by=甲",
       "乙: 0 3 1 2 0 0; 甲: 1 4 1 0 0 0"},
      {"escalated, and upgraded is not",
       "08:00 logged category=complaint by=甲 / 08:01 escalated to=gm by=甲 / 08:02 upgraded "
       "severity=major by=甲",
       "甲: 1 3 0 0 1 0"},
      {"void requests do not count", repair_by_jia + " / 09:00 voided by=甲", ""},
      {"revoked events do not count",
       repair_by_jia + " / 08:10 escalated to=gm by=甲 / 08:11 amended event=2 revoke=yes by=乙",
       "乙: 0 1 0 0 0 0; 甲: 1 1 0 0 0 0"},
      {"repeats count",
       "08:00 logged category=complaint by=甲 / 08:10 #2 logged category=complaint by=甲 "
       "same_as=20261102-001",
       "甲: 2 2 0 0 0 0"},
      {"logged before the period, and what was done in it counts",
       "10-30 08:00 logged category=consult by=甲 / 08:01 completed / 11-02 08:00 noted by=乙",
       "乙: 0 1 0 0 0 0"},
      {"a clock that was decided in it counts too",
       "10-31 23:59:59 logged category=repair by=甲 / 11-02 08:00 noted by=乙",
       "乙: 0 1 0 0 0 0; 甲: 0 0 0 0 0 0"},
      {"logged in it, noted after it", repair_by_jia + " / 12-01 08:00 noted by=乙",
       "甲: 1 1 0 0 0 0"},
      {"on its first and last day",
       "11-01 00:00 #1 logged category=repair by=甲 / 11-30 23:59:59 #2 logged category=repair "
       "by=甲",
       "甲: 1 1 0 0 0 0"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CHECK(people(staff_report(c.rows)) == c.people);
  }
  CHECK(people(staff_report(repair_by_jia + " / 12-01 08:00 noted by=乙", "12-31T00:00")) ==
        "甲: 1 1 0 0 0 0");
  CHECK(people(staff_report(repair_by_jia + " / 12-01 08:00 noted by=乙", "12-31T00:00",
                            {day("2026-12-01"), day("2026-12-31")})) == "乙: 0 1 0 0 0 0");
}

TEST_CASE("staff: a clock that was kept is of who stopped it, a breach of who had it") {
  const std::string worked = repair_by_jia +
                             " received=07:58 / 08:05:01 dispatched by=乙 / 08:10 accepted "
                             "by=甲 / 08:20 arrived by=甲 / 08:40 completed by=丙";
  CHECK(clocks_of_person(worked, "甲") == "register 0/1/0, dispatch 0/1/0");
  CHECK(clocks_of_person(worked, "乙").empty());
  // Who wrote that the work was done has the call-back.
  CHECK(clocks_of_person(worked, "丙") == "callback 0/0/1");
  CHECK(clocks_of_person(worked + " / 10:40 called-back by=乙", "乙") == "callback 1/0/0");
  const std::string made_good = worked + " / 10:40 call-missed by=丁 / 11:41 called-back by=乙";
  CHECK(clocks_of_person(made_good, "丙") == "callback 0/1/0");
  CHECK(clocks_of_person(made_good, "乙").empty());
  CHECK(clocks_of_person(made_good, "丁").empty());
  const StaffReport report = staff_report(made_good);
  for (const StaffLine& line : report.staff) {
    CAPTURE(line.name);
    CHECK(line.for_others == (line.name == "乙" ? 2 : 0));  // the dispatch, and the call
  }
  // The call was taken by another, or somebody owns it.
  CHECK(clocks_of_person(repair_by_jia + " taken-by=乙", "乙") == "register 1/0/0, dispatch 0/0/1");
  CHECK(clocks_of_person(repair_by_jia + " taken-by=乙", "甲").empty());
  CHECK(clocks_of_person(repair_by_jia + " owner=乙", "乙") == "dispatch 0/0/1");
  CHECK(clocks_of_person(repair_by_jia, "甲") == "register 1/0/0, dispatch 0/0/1");
}

TEST_CASE("staff: the team that never came is charged, not the one that helped") {
  const std::string rows = repair_by_jia +
                           " / 08:01 dispatched / 08:02 accepted / 20:15 dispatched "
                           "team=contractor / 20:40 arrived / 20:50 completed";
  CHECK(clocks_of_team(rows, "eng") == "accept 1/0/0, arrive 0/1/0");
  CHECK(clocks_of_team(rows, "contractor") == "handle 1/0/0, two-days 1/0/0, one-week 1/0/0");
}

TEST_CASE("staff: the people of a team stand below it, and it has their clocks") {
  const StaffReport report =
      staff_report(repair_by_jia +
                       " / 08:01 dispatched person=张强 / 08:02 accepted / 08:10 dispatched "
                       "person=李伟 / 08:40 arrived / 08:50 completed",
                   "11-02T08:55");
  REQUIRE(report.teams.size() == 1);
  const TeamLine& team = report.teams[0];
  CHECK(kept(report, team.clocks) ==
        "accept 1/0/0, arrive 0/1/0, handle 1/0/0, two-days 1/0/0, one-week 1/0/0");
  REQUIRE(team.people.size() == 2);
  CHECK(team.people[0].name == "张强");
  CHECK(kept(report, team.people[0].clocks) == "accept 1/0/0");
  CHECK(kept(report, team.people[1].clocks) ==
        "arrive 0/1/0, handle 1/0/0, two-days 1/0/0, one-week 1/0/0");
}

TEST_CASE("staff: a clock counts in the period in which it was decided") {
  const std::string rows =
      "10-31 08:00 logged category=repair by=甲 / 08:01 dispatched / 17:30 completed by=甲 / 11-03 "
      "10:00 called-back by=乙";
  const auto of = [&](const char* first, const char* last) {
    std::string out;
    const StaffReport report = staff_report(rows, "12-31T00:00", {day(first), day(last)});
    for (const StaffLine& line : report.staff)
      out += (out.empty() ? "" : "; ") + line.name + ' ' + kept(report, line.clocks);
    return out;
  };
  CHECK(of("2026-10-01", "2026-10-31") == "李婷 dispatch 1/0/0; 甲 register 1/0/0");
  CHECK(of("2026-11-01", "2026-11-30") == "乙 ; 甲 callback 0/1/0");
}

TEST_CASE("staff: clocks of the work are the team's, also when nothing stopped them") {
  const std::string sent = repair_by_jia + " / 08:01 dispatched / 08:02 accepted ";
  CHECK(clocks_of_team(sent, "eng", "11-02T08:17") == "accept 1/0/0");
  CHECK(clocks_of_team(sent, "eng", "11-02T08:17:01") == "accept 1/0/0, arrive 0/0/1");
  CHECK(clocks_of_team(sent + " / 08:17 arrived", "eng", "11-02T08:47") ==
        "accept 1/0/0, arrive 1/0/0");
  CHECK(clocks_of_team(sent + " / 08:17 arrived", "eng", "11-02T08:48") ==
        "accept 1/0/0, arrive 1/0/0, handle 0/0/1");
  CHECK(clocks_of_team(sent + " / 08:18 arrived / 08:48 completed", "eng") ==
        "accept 1/0/0, arrive 0/1/0, handle 1/0/0, two-days 1/0/0, one-week 1/0/0");
  CHECK(clocks_of_team("08:00 logged category=repair scope=out / 08:01 dispatched / 08:02 accepted "
                       "/ 08:18 quoted amount=100",
                       "eng") == "accept 1/0/0, review 0/1/0");
  // A void request is nobody's, and one that no team has no team's.
  CHECK(clocks_of_team(sent + " / 09:00 voided", "eng") == "no team");
  CHECK(teams(staff_report("08:00 logged category=complaint", "11-03T00:00")).empty());
  CHECK(clocks_of_team("08:00 logged category=complaint / 08:05 dispatched team=env", "env",
                       "11-03T00:00") == "complete 0/0/1");
}

TEST_CASE("staff: a work order that went to another team") {
  const std::string moved =
      repair_by_jia + " / 08:01 dispatched / 08:02 accepted / 08:10 dispatched team=env ";
  // The clock counts for the team that has the order when it is due.
  CHECK(clocks_of_team(moved, "eng") == "accept 1/0/0");
  CHECK(clocks_of_team(moved, "env") == "arrive 0/0/1");
  CHECK(clocks_of_team(moved + " / 08:15 arrived", "env") == "arrive 1/0/0, handle 0/0/1");
  const std::string later = repair_by_jia +
                            " / 08:01 dispatched / 08:02 accepted / 08:15 arrived / 08:20 "
                            "dispatched team=env / 09:00 completed ";
  CHECK(clocks_of_team(later, "eng") == "accept 1/0/0, arrive 1/0/0");
  CHECK(clocks_of_team(later, "env") == "handle 0/1/0, two-days 1/0/0, one-week 1/0/0");
  CHECK(teams(staff_report(later)) == "eng: 1 0 0 0/0/0; env: 1 1 0 0/0/0");
}

TEST_CASE("staff: what came of each team's work") {
  const std::string done = repair_by_jia + " / 08:01 dispatched / 09:00 completed ";
  const struct {
    std::string name;
    std::string rows;
    std::string teams;
  } cases[] = {
      {"not dispatched", repair_by_jia, ""},
      {"dispatched", repair_by_jia + " / 08:01 dispatched", "eng: 1 0 0 0/0/0"},
      {"completed", done, "eng: 1 1 0 0/0/0"},
      {"called back", done + " / 10:00 called-back grade=B", "eng: 1 1 0 0/1/0"},
      {"missed", done + " / 10:00 call-missed", "eng: 1 1 0 0/0/0"},
      {"every call counts",
       done +
           " / 10:00 called-back grade=C / 11:00 reopened / 11:01 dispatched / 12:00 completed / "
           "13:00 called-back",
       "eng: 1 2 1 1/0/1"},
      {"reopened, and another team did it",
       done + " / 11:00 reopened / 11:01 dispatched team=env / 12:00 completed / 13:00 called-back",
       "eng: 1 1 1 0/0/0; env: 1 1 0 1/0/0"},
      {"back and forth",
       repair_by_jia + " / 08:01 dispatched / 08:02 dispatched team=env / 08:03 dispatched / 09:00 "
                       "completed",
       "eng: 1 1 0 0/0/0; env: 1 0 0 0/0/0"},
      {"two people of a team are one team",
       repair_by_jia + " / 08:01 dispatched person=张强 / 08:02 dispatched person=李伟",
       "eng: 1 0 0 0/0/0"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CHECK(teams(staff_report(c.rows)) == c.teams);
  }
}

}  // namespace deskctl::test
