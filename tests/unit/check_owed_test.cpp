// Debts that `check` finds, and findings from comparing entries: see also check_test.cpp.
#include "support/findings.hpp"

namespace deskctl::test {
namespace {

const std::string larger = "08:00 logged category=complaint severity=larger";
const std::string suggestion = "08:00 logged category=suggestion";

}  // namespace

std::vector<CheckCase> cases_of_what_is_owed() {
  using Rule = CheckRule;
  const std::string asked = "08:00 logged category=consult / 09:00 completed";
  const std::string solved =
      logged_complaint + " / 08:05 dispatched / 09:00 completed / 10:00 called-back";
  const std::string bad = completed_repair + " / 10:00 called-back grade=";
  return {
      {Rule::redaction_due,
       "two years",
       "2",
       {logged_repair + " contact=A / 08:10 voided", "2028-11-03T00:00"}},
      {Rule::redaction_due,
       "a day less",
       "",
       {logged_repair + " / 08:10 voided", "2028-11-02T23:59"}},
      {Rule::redaction_due, "still open", "", {logged_repair, "2029-11-03T00:00"}},
      {Rule::redaction_due,
       "a complaint",
       "",
       {logged_complaint + " / 08:10 voided", "2029-11-03T00:00"}},
      {Rule::redaction_due,
       "nothing left",
       "",
       {logged_repair + " text=█ / 08:10 voided reason=█", "2029-11-03T00:00"}},
      {Rule::callback_owed, "completed", "2", {completed_repair}},
      {Rule::callback_owed, "missed", "2", {completed_repair + " / 10:00 call-missed"}},
      {Rule::callback_owed, "called back", "", {completed_repair + " / 10:00 called-back"}},
      {Rule::callback_owed, "an enquiry", "", {asked}},
      {Rule::callback_owed, "still open", "", {logged_repair + " / 08:01 dispatched"}},
      {Rule::callback_owed,
       "closed as unreachable",
       "",
       {completed_repair + " / 10:00 closed outcome=unreachable"}},
      {Rule::not_closed, "nothing owed", "2", {asked}},
      {Rule::not_closed, "closed", "", {asked + " / 09:00 closed"}},
      {Rule::not_closed, "a call-back owed", "", {completed_repair}},
      {Rule::not_closed, "called back", "2", {completed_repair + " / 10:00 called-back"}},
      {Rule::not_closed, "declined", "2", {logged_repair + " / 08:10 declined"}},
      {Rule::not_closed, "to be informed", "", {solved}},
      {Rule::not_closed, "informed", "2", {solved + " / 10:00 informed"}},
      {Rule::closed_owing, "a call-back", "5", {completed_repair + " / 10:00 closed"}},
      {Rule::closed_owing, "the result and a call-back", "6", {solved + " / 10:00 closed"}},
      {Rule::closed_owing,
       "told since",
       "",
       {asked + " / 08:30 promised reply=12:00 / 09:00 closed "
                "/ 10:00 informed"}},
      {Rule::closed_owing,
       "a promised reply",
       "5",
       {asked + " / 08:30 promised reply=12:00 / 09:00 closed"}},
      {Rule::closed_owing,
       "waived",
       "",
       {completed_repair + " / 10:00 closed outcome=waived reason=x"}},
      {Rule::closed_owing,
       "called in vain",
       "",
       {completed_repair + " / 10:00 closed outcome=unreachable"}},
      {Rule::suggestion_not_forwarded, "told nobody", "2", {suggestion}},
      {Rule::suggestion_not_forwarded, "dispatched", "2", {suggestion + " / 08:10 dispatched"}},
      {Rule::suggestion_not_forwarded,
       "to the supervisor only",
       "2",
       {suggestion + " / 08:10 escalated to=supervisor"}},
      {Rule::suggestion_not_forwarded,
       "escalated",
       "",
       {suggestion + " / 08:10 escalated to=manager"}},
      {Rule::suggestion_not_forwarded,
       "completed, and told nobody",
       "2",
       {suggestion + " / 09:00 completed"}},
      {Rule::suggestion_not_forwarded, "praise", "", {"08:00 logged category=praise"}},
      {Rule::department_unsigned, "sent", "3", {larger + " / 08:05 dispatched"}},
      {Rule::department_unsigned,
       "sent to another",
       "5",
       {larger + " / 08:05 dispatched / 08:06 returned / 08:07 dispatched team=env"}},
      {Rule::department_unsigned,
       "signed for",
       "",
       {larger + " / 08:05 dispatched / 08:06 accepted"}},
      {Rule::department_unsigned, "there", "", {larger + " / 08:05 dispatched / 08:06 arrived"}},
      {Rule::department_unsigned, "not sent", "", {larger}},
      {Rule::department_unsigned,
       "nobody can sign any more",
       "3",
       {larger + " / 08:05 dispatched / 08:30 completed / 08:40 closed"}},
      {Rule::department_unsigned,
       "and why is noted",
       "",
       {larger + " / 08:05 dispatched / 08:30 completed / 08:40 closed / 08:50 noted text=x"}},
      {Rule::department_unsigned,
       "noted while somebody can",
       "3",
       {larger + " / 08:05 dispatched / 08:20 noted text=x"}},
      {Rule::department_unsigned,
       "sent back",
       "",
       {larger + " / 08:05 dispatched / 08:06 returned"}},
      {Rule::department_unsigned, "a repair", "", {completed_repair}},
      {Rule::supervisor_not_told, "nobody", "2", {larger, "11-03T00:00"}},
      {Rule::supervisor_not_told, "on its day there is time", "", {larger, "11-02T23:59:59"}},
      {Rule::supervisor_not_told,
       "the manager alone",
       "2",
       {larger + " / 08:05 escalated to=manager", "11-03T00:00"}},
      {Rule::supervisor_not_told,
       "told",
       "",
       {larger + " / 17:00 escalated to=supervisor", "11-03T00:00"}},
      {Rule::supervisor_not_told,
       "told the day after",
       "2",
       {larger + " / 11-03 08:00 escalated to=supervisor", "11-03T09:00"}},
      {Rule::supervisor_not_told,
       "the supervisor did it",
       "",
       {larger + " / 08:05 dispatched role=supervisor", "11-03T00:00"}},
      {Rule::supervisor_not_told,
       "a general one",
       "",
       {"08:00 logged category=complaint", "11-03T00:00"}},
      {Rule::unqualified_not_reported, "grade C", "5", {bad + "C"}},
      {Rule::unqualified_not_reported, "grade B", "", {bad + "B"}},
      {Rule::unqualified_not_reported, "reported", "", {bad + "C / 10:00 escalated to=gm"}},
      {Rule::unqualified_not_reported, "to another", "5", {bad + "C / 10:00 escalated to=manager"}},
      {Rule::unqualified_not_reported,
       "before it",
       "6",
       {completed_repair + " / 09:59:59 escalated to=gm / 10:00 called-back grade=C"}},
      {Rule::role_violation,
       "the desk, and larger",
       "4",
       {logged_complaint + " severity=larger / 09:00 completed / 10:00 called-back role=desk"}},
      {Rule::role_violation,
       "the manager, and larger",
       "",
       {logged_complaint + " severity=larger / 09:00 completed / 10:00 called-back role=manager"}},
      {Rule::role_violation,
       "the desk, and general",
       "",
       {logged_complaint + " / 09:00 completed / 10:00 called-back role=desk"}},
  };
}

std::vector<CheckCase> cases_of_escalation() {
  using Rule = CheckRule;
  const auto again = [](int number) {
    return " / 08:1" + std::to_string(number) + " #" + std::to_string(number) +
           " logged category=complaint same_as=20261102-001";
  };
  const std::string thrice = logged_complaint + again(2) + again(3);
  return {
      {Rule::handover_owed, "past due", "2", {logged_repair, "11-04T18:00:01"}},
      {Rule::handover_owed, "at the due", "", {logged_repair, "11-04T18:00"}},
      {Rule::handover_owed,
       "handed over at the due",
       "",
       {logged_repair + " / 11-04 18:00 escalated to=supervisor", "11-05T00:00"}},
      {Rule::handover_owed,
       "a second before",
       "2",
       {logged_repair + " / 11-04 17:59:59 escalated to=supervisor", "11-05T00:00"}},
      {Rule::handover_owed,
       "to another",
       "2",
       {logged_repair + " / 11-04 18:00 escalated to=manager", "11-05T00:00"}},
      {Rule::handover_owed, "a week: to both", "2 2", {logged_repair, "11-10T00:00"}},
      {Rule::handover_owed, "in time", "", {completed_repair, "11-05T00:00"}},
      {Rule::upgrade_owed, "two complaints", "", {logged_complaint + again(2)}},
      {Rule::upgrade_owed, "three", "2", {thrice}},
      {Rule::upgrade_owed, "three, one void", "", {thrice + " / 08:20 #3 voided"}},
      {Rule::upgrade_owed, "upgraded", "", {thrice + " / 08:20 #1 upgraded severity=larger"}},
      {Rule::upgrade_owed, "finished", "", {thrice + " / 08:20 #1 completed"}},
      {Rule::upgrade_owed,
       "a loss below",
       "",
       {logged_complaint + " / 09:00 amended loss=1999.99"}},
      {Rule::upgrade_owed, "a loss", "2", {logged_complaint + " / 09:00 amended loss=2000"}},
  };
}

std::vector<CheckCase> cases_of_entries() {
  using Rule = CheckRule;
  const std::string called = logged_repair + " phone=13800001001";
  const auto again = [&called](const std::string& time, const std::string& more = "") {
    return called + " / " + time + " #2 logged category=repair phone=13800001001" + more;
  };
  const std::string heard = logged_repair + " recording=R-1";
  return {
      {Rule::likely_duplicate, "10 min apart", "3", {again("08:10")}},
      {Rule::likely_duplicate, "10 min 1 s", "", {again("08:10:01")}},
      {Rule::likely_duplicate, "another place", "", {again("08:10", " location=3-2-1202")}},
      {Rule::likely_duplicate, "another matter", "", {again("08:10", " text=停电")}},
      {Rule::likely_duplicate, "another phone", "", {again("08:10", " phone=13800001002")}},
      {Rule::likely_duplicate, "void", "", {again("08:10", " / 08:11 #2 voided")}},
      {Rule::likely_duplicate,
       "no phone",
       "",
       {logged_repair + " / 08:01 #2 logged category=repair"}},
      {Rule::likely_duplicate,
       "said to be the same",
       "",
       {logged_complaint +
        " phone=13800001001 / 08:01 #2 logged category=complaint phone=13800001001 "
        "same_as=20261102-001"}},
      {Rule::likely_duplicate,
       "each after the one before",
       "3 4",
       {again("08:10") + " / 08:20 #3 logged category=repair phone=13800001001"}},
      {Rule::passed_over,
       "arrived twice",
       "5",
       {logged_repair + " / 08:01 dispatched / 08:30 arrived / 08:15 arrived recorded=09:00"}},
      {Rule::passed_over,
       "in two cycles",
       "",
       {logged_repair + " / 08:01 dispatched / 08:30 arrived / 08:31 returned / 08:32 dispatched / "
                        "08:40 arrived"}},
      {Rule::receipt_after_log, "a minute after", "2", {logged_repair + " received=08:01"}},
      {Rule::receipt_after_log, "at once", "", {logged_repair + " received=08:00"}},
      {Rule::dated_long_ago,
       "two years",
       "2",
       {"2024-11-02T08:00 logged category=repair recorded=2026-11-02T08:00"}},
      {Rule::dated_long_ago,
       "half a year",
       "",
       {"2026-05-02T08:00 logged category=repair recorded=2026-11-02T08:00"}},
      {Rule::recording_twice,
       "two calls",
       "3",
       {heard + " / 09:00 #2 logged category=repair recording=R-1"}},
      {Rule::recording_twice,
       "each its own",
       "",
       {heard + " / 09:00 #2 logged category=repair recording=R-2"}},
      {Rule::recording_twice,
       "the other is void",
       "",
       {heard + " / 09:00 #2 logged category=repair recording=R-1 / 09:01 #2 voided"}},
      {Rule::phone_without_recording, "a call", "2", {logged_repair, "23:00", "R-1\n"}},
      {Rule::phone_without_recording, "no list to compare", "", {logged_repair}},
      {Rule::phone_without_recording, "with one", "", {heard, "23:00", "R-1\n"}},
      {Rule::phone_without_recording,
       "a visit",
       "",
       {logged_repair + " channel=visit", "23:00", "R-1\n"}},
      {Rule::recording_unlisted, "not in the list", "2", {heard, "23:00", "R-2\n"}},
      {Rule::recording_unlisted, "in the list", "", {heard, "23:00", "R-1\n"}},
      {Rule::recording_unregistered, "no entry", "calls:2", {heard, "23:00", "R-1\nR-2\n"}},
      {Rule::recording_unregistered, "one for one", "", {heard, "23:00", "R-1\n"}},
      {Rule::recording_listed_twice, "twice", "calls:3", {heard, "23:00", "R-1\nR-2\nR-1\n"}},
      {Rule::recording_listed_twice, "once", "", {heard, "23:00", "R-1\nR-2\n"}},
  };
}

TEST_CASE("check: what is finished and still owes something is found") {
  check_cases(cases_of_what_is_owed());
}

TEST_CASE("check: hand-overs and upgrades that are owed are found") {
  check_cases(cases_of_escalation());
}

TEST_CASE("check: entries are compared with each other and with the recordings") {
  check_cases(cases_of_entries());
}

}  // namespace deskctl::test
