#include "support/story.hpp"

namespace deskctl::test {
namespace {

/// `status: event event …` in the order in which events are judged; problems after ` ! `.
std::string folded(std::string_view rows, std::string_view as_of = "12-31T00:00") {
  Story story(rows, as_of);
  std::string out;
  if (!story.folded.requests.empty()) {
    out = std::string(word_of(story.request().status)) + ":";
    for (const Step& step : story.request().steps)
      out += ' ' + std::string(word_of(step.event->kind));
  }
  for (const std::string& problem : in_english(story.folded.problems)) out += " ! " + problem;
  return out;
}

}  // namespace

TEST_CASE("fold: a life is walked from status to status") {
  const struct {
    std::string rows;
    std::string result;
  } cases[] = {
      {"08:12 logged category=repair", "open: logged"},
      {"08:12 logged category=consult / 08:13 completed", "completed: logged completed"},
      {"08:12 logged category=consult / 08:13 completed / 08:14 closed",
       "closed: logged completed closed"},
      {"08:12 logged category=repair / 08:14 declined", "declined: logged declined"},
      {"08:12 logged category=repair / 08:14 declined / 08:15 closed outcome=declined",
       "closed: logged declined closed"},
      {"08:12 logged category=repair / 08:14 closed outcome=unresolvable role=manager",
       "closed: logged closed"},
      {"08:12 logged category=repair / 08:14 voided", "void: logged voided"},
      {"08:12 logged category=consult / 08:13 completed / 08:14 reopened",
       "open: logged completed reopened"},
      {"08:12 logged category=repair / 08:13 dispatched / 08:14 declined / 08:15 reopened / "
       "08:16 dispatched / 08:17 completed",
       "completed: logged dispatched declined reopened dispatched completed"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.rows);
    CHECK(folded(c.rows) == c.result);
  }
}

TEST_CASE("fold: events are judged by at and then recorded and then line") {
  // Slips that come back late are entered with their own times.
  CHECK(
      folded("08:12 logged category=repair / 08:20 completed / 08:13 dispatched recorded=09:00") ==
      "completed: logged dispatched completed");
  CHECK(folded("08:12 logged category=repair / 08:13 accepted recorded=09:01 / "
               "08:13 dispatched recorded=09:00") == "open: logged dispatched accepted");
  CHECK(
      folded("08:12 logged category=repair / 08:12 dispatched / 08:12 accepted / 08:12 arrived") ==
      "open: logged dispatched accepted arrived");
  CHECK(folded("08:12 logged category=repair / 08:12 accepted / 08:12 dispatched") ==
        "open: logged dispatched ! 3: 20261102-001 has no work order yet");
}

TEST_CASE("fold: what the table forbids is a problem and the rest goes on") {
  CHECK(folded("08:12 logged category=repair / 08:13 completed / 08:14 noted / 08:15 reopened") ==
        "open: logged noted ! 3: 20261102-001 has no work order yet ! "
        "5: 20261102-001 is open: it cannot be 'reopened'");
  CHECK(folded("08:12 noted / 08:13 noted") ==
        " ! 2: 20261102-001: 'noted' before the request was logged ! "
        "3: 20261102-001: 'noted' before the request was logged");
  CHECK(folded("08:12 logged category=repair / 08:12 logged category=help") ==
        "open: logged ! 3: 20261102-001 is logged twice");
  CHECK(folded("08:12 logged category=repair / 08:11 dispatched") ==
        "open: logged ! 3: 20261102-001: 'dispatched' before the request was logged");
  CHECK(folded("08:12 logged category=repair / 08:13 voided / 08:14 dispatched") ==
        "void: logged voided ! 4: 20261102-001 is void: it cannot be 'dispatched'");
}

TEST_CASE("fold: an amendment moves an event") {
  const std::string rows =
      "08:12 logged category=repair / 08:40 dispatched / 08:41 accepted / "
      "09:00 amended event=2 moved-to=08:14";
  Story story(rows);
  REQUIRE(story.folded.problems.empty());
  CHECK(shown(story.request().steps[1].at) == "08:14");
  CHECK(story.request().steps[1].n == 2);
  CHECK(folded("08:12 logged category=repair / 08:13 dispatched / 08:14 accepted / "
               "09:00 amended event=2 moved-to=08:20") ==
        "open: logged dispatched amended ! 4: 20261102-001 has no work order yet");
  // The last of several moves counts.
  Story twice(rows + " / 09:01 amended event=2 moved-to=08:16");
  CHECK(shown(twice.request().steps[1].at) == "08:16");
  // The first event too: it was logged when it was, not when that was written.
  Story logged("08:12 logged category=repair / 09:00 amended event=1 moved-to=08:05");
  CHECK(shown(logged.request().logged) == "08:05");
  CHECK(shown(logged.request().received) == "08:05");
}

TEST_CASE("fold: a revoked event never happened and a revoked revocation neither") {
  const std::string life =
      "08:12 logged category=consult / 08:20 completed / 09:00 amended event=2 "
      "revoke=yes";
  CHECK(folded(life) == "open: logged amended");
  CHECK_FALSE(Story(life).request().completed.has_value());
  // Revoking the amendment restores the first time.
  const std::string back = life + " / 09:10 amended event=3 revoke=yes";
  CHECK(folded(back) == "completed: logged completed amended");
  CHECK(shown(*Story(back).request().completed) == "08:20");
  CHECK(folded(back + " / 09:20 amended event=4 revoke=yes") == "open: logged amended amended");
  // A move that is revoked moves nothing.
  Story moved(
      "08:12 logged category=consult / 08:20 completed / 09:00 amended event=2 "
      "moved-to=08:30 / 09:10 amended event=3 revoke=yes");
  CHECK(shown(*moved.request().completed) == "08:20");
  // A move before it comes into its own again.
  Story older(
      "08:12 logged category=consult / 08:20 completed / 09:00 amended event=2 "
      "moved-to=08:30 / 09:10 amended event=2 moved-to=08:40 / 09:20 amended event=4 "
      "revoke=yes");
  CHECK(shown(*older.request().completed) == "08:30");
}

TEST_CASE("fold: of a move and a revocation the last counts") {
  const std::string revoked =
      "08:12 logged category=consult / 08:20 completed / 09:00 amended event=2 revoke=yes";
  const std::string moved = revoked + " / 09:10 amended event=2 moved-to=08:30";
  CHECK(shown(*Story(moved).request().completed) == "08:30");
  CHECK(folded(moved + " / 09:20 amended event=4 revoke=yes") == "open: logged amended amended");
  CHECK(folded(moved + " / 09:20 amended event=2 revoke=yes") ==
        "open: logged amended amended amended");
}

TEST_CASE("fold: an amendment of what is not there is a problem") {
  for (const std::string target : {"0", "3", "4", "x", "-1", "2x"}) {
    CAPTURE(target);
    CHECK(folded("08:12 logged category=consult / 08:20 completed / 09:00 amended event=" + target +
                 " revoke=yes") ==
          "completed: logged completed amended ! 4: 20261102-001: there is "
          "no earlier event " +
              target + " to amend");
  }
}

TEST_CASE("fold: words are amended for the whole life") {
  const std::string rows =
      "08:12 logged category=repair location=3-2-1201 text=漏水 phone=13800001001 / "
      "08:13 dispatched / 09:00 amended location=3-2-1202 / 09:10 amended text=水管爆裂 "
      "urgency=urgent received=08:10 / 09:20 amended location=3-2-1203";
  Story story(rows);
  CHECK(story.request().location == "3-2-1203");
  CHECK(story.request().text == "水管爆裂");
  CHECK(story.request().phone == "13800001001");
  CHECK(story.request().urgency == word_of(Urgency::urgent));
  CHECK(shown(story.request().received) == "08:10");
  CHECK(Story(rows, "09:05").request().location == "3-2-1202");
  CHECK(Story(rows, "08:30").request().location == "3-2-1201");
  // A revoked amendment gives the old word back.
  Story revoked(rows + " / 09:30 amended event=5 revoke=yes");
  CHECK(revoked.request().location == "3-2-1202");
  // The category decides what the states allow.
  CHECK(folded("08:12 logged category=repair / 08:20 completed / 09:00 amended category=consult") ==
        "completed: logged completed amended");
}

TEST_CASE("fold: what is left out leaves no words") {
  const std::string first = "08:12 logged category=repair location=3-2-1201 received=08:10";
  Story twice(first + " / 08:20 logged category=consult location=3-2-1202 received=08:19");
  CHECK(twice.request().category == word_of(Category::repair));
  CHECK(twice.request().location == "3-2-1201");
  CHECK(shown(twice.request().received) == "08:10");
  Story too_early(first + " / 08:11 amended location=3-2-1202 recorded=08:30");
  CHECK(too_early.request().location == "3-2-1201");
  Story too_late(first + " / 08:30 voided / 08:31 amended location=3-2-1202");
  CHECK(too_late.request().location == "3-2-1201");
}

TEST_CASE("fold: what turns out to be a complaint has a severity and what is none has none") {
  const std::string repair =
      "08:12 logged category=repair / 09:00 amended category=complaint severity=general";
  CHECK(Story(repair).request().first_severity == "general");
  CHECK(verdicts(repair, "09:00", "respond") == "due 08:22 overdue 38");
  CHECK(folded(repair + " / 09:01 upgraded severity=larger") == "open: logged amended upgraded");
  const std::string complaint =
      "08:12 logged category=complaint severity=larger / 09:00 amended category=consult";
  CHECK(Story(complaint).request().first_severity.empty());
  CHECK(Story(complaint).request().situation.severity.empty());
  const std::string back = complaint + " / 09:01 amended category=complaint severity=";
  CHECK(Story(back + "major").request().first_severity == "major");
  CHECK(Story(back + "general").request().first_severity == "larger");
  // Only upgrades raise it.
  CHECK(Story("08:12 logged category=complaint / 09:00 amended severity=extra")
            .request()
            .first_severity == "general");
}

TEST_CASE("fold: a past now sees only what was recorded by then") {
  const std::string rows =
      "08:12 logged category=repair recorded=08:13 / 08:14 dispatched recorded=08:15 / "
      "08:30 completed recorded=10:00 / 08:20 arrived recorded=10:01";
  CHECK(folded(rows, "08:12") == "");
  CHECK(folded(rows, "08:13") == "open: logged");
  CHECK(folded(rows, "09:59") == "open: logged dispatched");
  CHECK(folded(rows, "10:00") == "completed: logged dispatched completed");
  CHECK(folded(rows, "10:01") == "completed: logged dispatched arrived completed");
}

TEST_CASE("fold: finished and reopened are turns") {
  Story story(
      "08:00 logged category=consult / 08:10 completed / 08:20 reopened / 08:30 declined / "
      "08:40 closed outcome=declined / 08:50 reopened");
  std::string turns;
  for (const Turn& turn : story.request().turns)
    turns += shown(turn.at) + (turn.finished ? " finished " : " open ");
  CHECK(turns == "08:10 finished 08:20 open 08:30 finished 08:50 open ");
  const auto finished = [&](const char* when) {
    return finished_at(story.request().turns, moment(when));
  };
  CHECK_FALSE(finished("08:09:59"));
  CHECK(finished("08:10"));
  CHECK(finished("08:19:59"));
  CHECK_FALSE(finished("08:20"));
  CHECK(finished("08:45"));
  CHECK_FALSE(finished("09:00"));
}

TEST_CASE("fold: missed calls are counted since it was last completed") {
  const auto missed = [](const std::string& rows) {
    return Story(rows).request().situation.missed_calls;
  };
  const std::string rows =
      "08:00 logged category=consult / 08:10 completed / 08:20 call-missed / "
      "08:30 call-missed";
  CHECK(missed(rows) == 2);
  CHECK(missed(rows + " / 08:40 reopened") == 0);
  CHECK(missed(rows + " / 08:40 reopened / 08:50 completed / 09:00 call-missed") == 1);
}

TEST_CASE("fold: the work order belongs to who had it last in this cycle") {
  const auto team = [](const std::string& rows) {
    return std::string(Story(rows).request().situation.team);
  };
  const std::string rows = "08:00 logged category=repair / 08:01 dispatched team=eng";
  CHECK(team(rows) == "eng");
  CHECK(team(rows + " / 08:05 dispatched team=contractor") == "contractor");
  CHECK(folded(rows + " / 08:05 dispatched team=eng") ==
        "open: logged dispatched ! 4: 20261102-001: 'eng' already has the work order");
  const std::string reopened = rows + " / 08:05 completed / 08:10 reopened";
  CHECK(team(reopened) == "");
  CHECK(folded(reopened + " / 08:11 dispatched team=eng") ==
        "open: logged dispatched completed reopened dispatched");
  // No new work order is needed to go on.
  CHECK(folded(reopened + " / 08:11 accepted / 08:12 arrived / 08:13 completed") ==
        "completed: logged dispatched completed reopened accepted arrived completed");
}

}  // namespace deskctl::test
