// Every rule of `check`: where it finds something, and where it just does not.
#include <set>

#include "support/findings.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test {
namespace {

std::string unchanged(std::string text) {
  return text;
}
std::string with_unknown_event(std::string text) {
  return text.replace(text.find(",noted,"), 7, ",notid,");
}
std::string with_crlf(std::string text) {
  for (std::size_t i = 0; (i = text.find('\n', i)) != std::string::npos; i += 2)
    text.replace(i, 1, "\r\n");
  return text;
}
std::string torn(std::string text) {
  return text.substr(0, text.size() - 20);
}
std::string edited(std::string text) {
  return text.replace(text.find("3-2-1201"), 8, "3-2-1202");
}
// As the program itself would have written it.
std::string edited_with_its_sum(std::string text) {
  text = edited(std::move(text));
  const std::size_t begin = text.find('\n') + 1;
  const std::size_t end = text.find('\n', begin);
  const std::size_t comma = text.rfind(',', end);
  return text.replace(comma + 1, end - comma - 1, sum_of(text.substr(begin, comma - begin)));
}

std::vector<CheckCase> cases_of_roles() {
  const auto noted = [](const std::string& how) {
    return Ledger{.rows = logged_repair + " / 08:14 noted text=x " + how,
                  .staff = {{"林悦", "steward"}, {"陈立", "manager"}}};
  };
  constexpr auto rule = CheckRule::role_not_held;
  return {
      {rule, "above the listed one", "3", noted("by=林悦 role=supervisor")},
      {rule, "the listed one", "", noted("by=陈立 role=manager")},
      {rule, "one that counts as the listed one", "", noted("by=林悦 role=desk")},
      {rule, "below the listed one", "", noted("by=陈立 role=desk")},
      {rule, "for somebody who holds it", "", noted("by=林悦 role=manager for=陈立")},
      {rule, "for somebody who does not", "3", noted("by=林悦 role=gm for=陈立")},
      {rule, "by somebody who is not listed any more", "", noted("by=王五 role=gm")},
      {rule, "for somebody who is not listed any more", "", noted("by=林悦 role=gm for=王五")},
  };
}

std::vector<CheckCase> cases_of_lines() {
  using Rule = CheckRule;
  const std::string noted = logged_repair + " / 08:14 noted text=ok";
  const std::string order = "08:12 logged category=repair / 08:20 noted text=a / 08:20 noted ";
  return {
      {Rule::damaged_line, "an unknown event", "3", {noted, "23:00", {}, with_unknown_event}},
      {Rule::damaged_line, "as written", "", {noted, "23:00", {}, unchanged}},
      {Rule::damaged_line, "an edit that can be read", "", {noted, "23:00", {}, edited}},
      {Rule::file_state, "saved with CRLF", "1", {noted, "23:00", {}, with_crlf}},
      {Rule::file_state, "torn", "3", {noted, "23:00", {}, torn}},
      {Rule::file_state, "as written", "", {noted, "23:00", {}, unchanged}},
      {Rule::sequence,
       "completed, and not dispatched",
       "3",
       {logged_repair + " / 08:14 completed"}},
      {Rule::sequence, "dispatched before", "", {completed_repair}},
      {Rule::seal_broken, "one that does not fit", "4", {.rows = noted, .broken_seal = 4}},
      {Rule::seal_broken, "none", "", {noted}},
      {Rule::edited_line, "another place", "2", {noted, "23:00", {}, edited}},
      {Rule::edited_line, "with its sum", "", {noted, "23:00", {}, edited_with_its_sum}},
      {Rule::edited_line, "CRLF does not count", "", {noted, "23:00", {}, with_crlf}},
      {Rule::edited_line, "a damaged line is one", "", {noted, "23:00", {}, with_unknown_event}},
      {Rule::out_of_order, "a second earlier", "4", {order + "recorded=08:19:59"}},
      {Rule::out_of_order, "the same second", "", {order + "recorded=08:20"}},
      {Rule::out_of_order, "entered late, with --at", "", {order + "recorded=08:40"}},
      {Rule::in_future, "written after now", "2", {logged_repair, "11-02T07:59:59"}},
      {Rule::in_future, "written now", "", {logged_repair, "11-02T08:00"}},
      {Rule::in_future, "5 min ahead", "", {"08:17 logged category=repair recorded=08:12"}},
      {Rule::in_future, "5 min 1 s ahead", "2", {"08:17:01 logged category=repair recorded=08:12"}},
      {Rule::in_future,
       "moved ahead",
       "3",
       {logged_repair + " / 08:10 noted text=x / 08:12 amended event=2 moved-to=08:16"}},
      {Rule::late_entry,
       "after 24 h",
       "",
       {logged_repair + " / 09:00 noted recorded=11-03T09:00", "11-04T00:00"}},
      {Rule::late_entry,
       "a second more",
       "3",
       {logged_repair + " / 09:00 noted recorded=11-03T09:00:01", "11-04T00:00"}},
      {Rule::late_entry,
       "a correction",
       "",
       {logged_repair + " / 09:00 amended phone=13800001001 recorded=11-04T09:00", "11-05T00:00"}},
      {Rule::given_clock, "with --now", "3", {logged_repair + " / 09:00 noted clock=given"}},
      {Rule::given_clock, "without", "", {logged_repair + " / 09:00 noted"}},
  };
}

std::vector<CheckCase> cases_of_words() {
  using Rule = CheckRule;
  const std::string asked = "08:00 logged category=consult";
  const std::string repeat = " / 08:10 #2 logged category=complaint same_as=20261102-001";
  const std::string empty = asked + " / 09:00 completed";
  const std::string accepted = logged_repair + " / 08:01 dispatched / 08:02 accepted ";
  return {
      {Rule::contact_missing, "a repair", "2", {logged_repair + " phone=13800001001"}},
      {Rule::contact_missing, "with one", "", {logged_repair + " contact=王芳"}},
      {Rule::contact_missing, "an enquiry", "", {asked}},
      {Rule::contact_missing, "amended", "", {logged_repair + " / 08:05 amended contact=王芳"}},
      {Rule::phone_missing, "a repair", "2", {logged_repair + " contact=王芳"}},
      {Rule::phone_missing, "with one", "", {logged_repair + " phone=13800001001"}},
      {Rule::phone_missing, "an enquiry", "", {asked}},
      {Rule::owner_missing, "a complaint", "2", {logged_complaint}},
      {Rule::owner_missing, "with one", "", {logged_complaint + " owner=周宁"}},
      {Rule::owner_missing, "a repeat", "2", {logged_complaint + repeat}},
      {Rule::owner_missing, "a repair", "", {logged_repair}},
      {Rule::result_missing, "not a word", "3", {empty}},
      {Rule::result_missing, "with a result", "", {empty + " text=答复"}},
      {Rule::result_missing, "a note after it", "", {empty + " / 09:10 noted text=答复"}},
      {Rule::result_missing,
       "a note before it",
       "4",
       {asked + " / 08:30 noted text=x / 09:00 completed"}},
      {Rule::result_missing, "reopened", "", {empty + " / 10:00 reopened"}},
      {Rule::result_missing,
       "a note of an earlier cycle",
       "6",
       {empty + " / 09:10 noted text=x / 10:00 reopened / 11:00 completed"}},
      {Rule::promise_too_late,
       "at the due",
       "",
       {logged_complaint + " / 20:00 promised deadline=11-03T08:00"}},
      {Rule::promise_too_late,
       "a second later",
       "3",
       {logged_complaint + " / 20:00:01 promised deadline=11-03T08:00"}},
      {Rule::promise_too_late,
       "recorded a second later",
       "3",
       {logged_complaint + " / 19:00 promised deadline=11-03T08:00 recorded=20:00:01"}},
      {Rule::promise_too_late,
       "an appointment at the due",
       "",
       {accepted + "/ 08:17 promised appointment=10:00"}},
      {Rule::promise_too_late,
       "an appointment a second later",
       "5",
       {accepted + "/ 08:17:01 promised appointment=10:00"}},
      {Rule::promise_too_late,
       "an appointment, when only the dispatch is late",
       "",
       {logged_repair + " / 08:06 dispatched appointment=10:00"}},
      {Rule::promise_too_late,
       "an appointment, when only the registration is late",
       "",
       {logged_repair + " received=07:50 appointment=10:00"}},
      {Rule::promise_too_late,
       "an appointment, when only two days have passed",
       "",
       {"08:00 logged category=aftersales / 08:01 dispatched / 11-04 19:00 promised "
        "appointment=11-05T10:00",
        "11-05T00:00"}},
      {Rule::promise_too_late,
       "a reply at its time",
       "",
       {logged_repair + " / 08:10 promised reply=09:00 / 09:00 promised reply=10:00"}},
      {Rule::promise_too_late,
       "a reply a second later",
       "4",
       {logged_repair + " / 08:10 promised reply=09:00 / 09:00:01 promised reply=10:00"}},
      {Rule::no_agreed_deadline, "extra-major", "2", {logged_complaint + " severity=extra"}},
      {Rule::no_agreed_deadline,
       "promised",
       "",
       {logged_complaint + " severity=extra / 09:00 promised deadline=11-03T08:00"}},
      {Rule::no_agreed_deadline,
       "a promise after the end",
       "2",
       {logged_complaint +
        " severity=extra / 09:00 completed / 10:00 promised deadline=11-03T08:00"}},
      {Rule::no_agreed_deadline,
       "explained after the end",
       "",
       {logged_complaint + " severity=extra / 09:00 completed / 10:00 noted text=x"}},
      {Rule::no_agreed_deadline, "major", "", {logged_complaint + " severity=major"}},
      {Rule::no_agreed_deadline,
       "raised to extra-major",
       "2",
       {logged_complaint + " / 09:00 upgraded severity=extra"}},
  };
}

std::vector<CheckCase> all_cases() {
  std::vector<CheckCase> all = cases_of_lines();
  for (const auto& more : {cases_of_words(), cases_of_what_is_owed(), cases_of_escalation(),
                           cases_of_entries(), cases_of_policy(), cases_of_roles()})
    all.insert(all.end(), more.begin(), more.end());
  return all;
}

}  // namespace

TEST_CASE("check: lines that are damaged, changed, out of order or late are found") {
  check_cases(cases_of_lines());
}

TEST_CASE("check: each file of several is in order for itself") {
  const auto found = [](const std::string& other) {
    std::vector<SourceText> texts;
    texts.push_back({"ledger/2026-11.N.csv", journal_text(other)});
    texts.push_back({"ledger/2026-11.csv", journal_text("08:15 #2 logged category=repair")});
    return lines_of(CheckRule::out_of_order, findings_in(std::move(texts), {}));
  };
  CHECK(found("08:00 logged category=repair / 08:30 noted") == "");
  CHECK(found("08:00 logged category=repair / 08:30 noted / 08:31 noted recorded=08:20") == "4");
}

TEST_CASE("check: roles that the writer does not hold are found") {
  check_cases(cases_of_roles());
}

TEST_CASE("check: missing words are found") {
  check_cases(cases_of_words());
}

TEST_CASE("check: every rule has a case that it finds and one that it does not") {
  const std::vector<CheckCase> cases = all_cases();
  std::set<std::string_view> names;
  for (int i = 0; i < static_cast<int>(check_rule_count); ++i) {
    const auto rule = static_cast<CheckRule>(i);
    CAPTURE(std::string(name_of(rule)));
    CHECK(names.insert(name_of(rule)).second);
    // Rules about files beside the journals have tests of their own.
    if (rule == CheckRule::seal_broken || rule == CheckRule::merge_union ||
        rule == CheckRule::holidays_end || rule == CheckRule::policy_test ||
        rule == CheckRule::units_file || rule == CheckRule::register_unknown ||
        rule == CheckRule::prices_file)
      continue;
    if (rule == CheckRule::handover_unsigned || rule == CheckRule::day_unreviewed) continue;
    CHECK(std::any_of(cases.begin(), cases.end(),
                      [rule](const CheckCase& c) { return c.rule == rule && !c.found.empty(); }));
    CHECK(std::any_of(cases.begin(), cases.end(),
                      [rule](const CheckCase& c) { return c.rule == rule && c.found.empty(); }));
  }
}

TEST_CASE("check: a call entered twice is found across midnight, and not a day later") {
  TempDesk desk;
  const auto found_at = [&](const std::string& time) {
    desk.time = "2026-" + time + ":00+08:00";
    REQUIRE(desk.run({"log-call", "3-2-1201", "水管漏水", "--phone", "13800001001"}).exit == 0);
    return desk.run({"check"}).out.find("likely-duplicate") != std::string::npos;
  };
  CHECK(!found_at("10-12T23:57"));
  CHECK(!found_at("10-13T23:58"));
  CHECK(found_at("10-14T00:03"));
}

TEST_CASE("check: --max-errors shows so many and counts all") {
  TempDesk desk;
  for (const char* place : {"3-2-1201", "3-2-1202", "3-2-1203"})
    desk.run({"log-call", place, "灯不亮", "--category", "repair", "--no-guess"});
  const Ran all = desk.run({"check", "--only", "phone-missing"});
  const Ran one = desk.run({"check", "--only", "phone-missing", "--max-errors", "1"});
  CHECK(all.exit == 1);
  CHECK(one.exit == 1);
  CHECK(one.out.find("20261012-001") != std::string::npos);
  CHECK(one.out.find("20261012-002") == std::string::npos);
  CHECK(one.out.find("(2 more are not shown: --max-errors)") != std::string::npos);
  CHECK(one.out.find("found 3") != std::string::npos);
  CHECK(desk.run({"check", "--max-errors", "x"}).exit == 2);
}

}  // namespace deskctl::test
