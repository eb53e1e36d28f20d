// The table of what a state allows, cell by cell, as the design words it.
#include "deskctl/request/state.hpp"

#include "support/story.hpp"

namespace deskctl::test {
namespace {

/// A request to which everything has happened that an event may ask for.
Situation situation_in(Status status, std::string_view category = "repair") {
  Situation situation;
  situation.status = status;
  situation.logged = true;
  situation.dispatched = situation.accepted = situation.quoted = situation.held = true;
  situation.category = category;
  if (category == word_of(Category::complaint)) situation.severity = "general";
  situation.team = "env";
  return situation;
}

/// `allowed`, or `what | hint` in English.
std::string answer(const std::string& row, const Situation& situation) {
  const Journal journal = journal_of(journal_text("08:12 " + row));
  if (!journal.problems.empty()) return in_english(journal.problems.front().what);
  const auto objection = objection_to(journal.events.front(), situation);
  if (!objection) return "allowed";
  return in_english(objection->what) + " | " + in_english(objection->hint);
}

bool allows(const std::string& row, const Situation& situation) {
  return answer(row, situation) == "allowed";
}

constexpr Status statuses[] = {Status::open, Status::completed, Status::declined, Status::closed,
                               Status::voided};

}  // namespace

TEST_CASE("state: each event is allowed in the statuses of the design and in no other") {
  const struct {
    std::string row;
    std::string category;
    std::string allowed_in;  // open completed declined closed void
  } cases[] = {
      {"logged category=repair", "repair", "-----"},  // it begins a request
      {"dispatched team=eng", "repair", "o----"},
      {"accepted", "repair", "ocd--"},
      {"returned reason=skills", "repair", "o----"},
      {"linked same_as=20261102-009", "repair", "o----"},
      {"quoted amount=120", "repair", "o----"},
      {"quoted infeasible=yes", "repair", "o----"},
      {"approved", "repair", "o----"},
      {"declined reason=price", "repair", "o----"},
      {"arrived", "repair", "ocd--"},
      {"held reason=parts", "repair", "o----"},
      {"resumed", "repair", "o----"},
      {"completed", "repair", "o----"},
      {"completed", "consult", "o----"},
      {"informed", "repair", "ocdx-"},
      {"visited", "repair", "ocdx-"},
      {"promised deadline=18:00", "repair", "ocdx-"},
      {"promised appointment=18:00", "repair", "ocdx-"},
      {"promised reply=18:00", "repair", "ocdx-"},
      {"urged", "repair", "ocdx-"},
      {"called-back grade=A", "repair", "-c---"},
      {"call-missed", "repair", "-c---"},
      {"escalated to=manager reason=late", "repair", "ocdx-"},
      {"upgraded severity=larger reason=loss", "complaint", "o----"},
      {"reopened reason=again", "repair", "-cdx-"},
      {"closed outcome=resolved", "repair", "-c---"},
      {"closed outcome=declined", "repair", "--d--"},
      {"closed outcome=unreachable", "repair", "-c---"},
      {"closed outcome=waived reason=moved", "repair", "-cd--"},
      {"closed outcome=unresolvable", "repair", "o----"},
      {"amended reason=slip", "repair", "ocdx-"},
      {"voided reason=double", "repair", "ocdx-"},
      {"noted text=x", "repair", "ocdx-"},
  };
  for (const auto& c : cases) {
    for (std::size_t i = 0; i < std::size(statuses); ++i) {
      CAPTURE(c.row);
      CAPTURE(std::string(word_of(statuses[i])));
      CHECK(allows(c.row, situation_in(statuses[i], c.category)) == (c.allowed_in[i] != '-'));
    }
  }
}

TEST_CASE("state: what repeats another may be taken out of the matter, and called about") {
  for (std::size_t i = 0; i < std::size(statuses); ++i) {
    Situation logged_so = situation_in(statuses[i]), linked = logged_so;
    logged_so.logged_as = "20261102-009";
    linked.linked_to = "20261102-009";
    CAPTURE(std::string(word_of(statuses[i])));
    for (const Situation& situation : {logged_so, linked}) {
      CHECK(allows("unlinked", situation) == (statuses[i] == Status::open));
      // Another desk may have closed it before it knew of the link.
      const bool called = statuses[i] != Status::voided;
      CHECK(allows("called-back grade=A", situation) == called);
      CHECK(allows("call-missed", situation) == called);
    }
    CHECK(allows("linked same_as=20261102-008", logged_so) == (statuses[i] == Status::open));
    CHECK_FALSE(allows("linked same_as=20261102-008", linked));
  }
  CHECK(answer("unlinked", situation_in(Status::open))
            .starts_with("20261102-001 repeats no other request"));
  CHECK(answer("linked same_as=20261102-001", situation_in(Status::open))
            .starts_with("20261102-001: no other request to link it to"));
  CHECK(answer("linked", situation_in(Status::open))
            .starts_with("20261102-001: no other request to link it to"));
}

TEST_CASE("state: nothing but logged begins a request") {
  for (const std::string_view word : event_words()) {
    const std::string row = std::string(word) + " category=repair to=gm deadline=18:00 amount=1";
    CAPTURE(row);
    CHECK(allows(row, Situation{}) == (word == "logged"));
  }
  CHECK(answer("completed", Situation{}) ==
        "20261102-001: 'completed' before the request was logged | give a time that is not before "
        "20261102-001 was logged, see 'deskctl show 20261102-001 --history'");
}

TEST_CASE("state: what must have happened before") {
  Situation fresh;
  fresh.logged = true;
  fresh.category = "repair";
  const auto changed = [&fresh](auto change) {
    Situation situation = fresh;
    change(situation);
    return situation;
  };
  const struct {
    std::string row;
    Situation without;
    Situation with;
  } cases[] = {
      {"accepted", fresh, changed([](Situation& s) { s.dispatched = true; })},
      {"arrived", fresh, changed([](Situation& s) { s.dispatched = true; })},
      {"completed", fresh, changed([](Situation& s) { s.dispatched = true; })},
      {"quoted amount=9", changed([](Situation& s) { s.dispatched = true; }),
       changed([](Situation& s) { s.accepted = true; })},
      {"approved", changed([](Situation& s) { s.accepted = true; }),
       changed([](Situation& s) { s.quoted = true; })},
      {"resumed", fresh, changed([](Situation& s) { s.held = true; })},
  };
  for (const auto& c : cases) {
    CAPTURE(c.row);
    CHECK_FALSE(allows(c.row, c.without));
    CHECK(allows(c.row, c.with));
  }
}

TEST_CASE("state: only work that a team does must be dispatched before it is completed") {
  for (const std::string_view category : words_of(Vocabulary::category)) {
    Situation fresh;
    fresh.logged = true;
    fresh.category = category;
    CAPTURE(std::string(category));
    const bool worked =
        category == word_of(Category::repair) || category == word_of(Category::aftersales) ||
        category == word_of(Category::help) || category == word_of(Category::service);
    CHECK(needs_work_order(category) == worked);
    CHECK(allows("completed", fresh) == !worked);
    CHECK(has_severity(category) == (category == word_of(Category::complaint)));
  }
}

TEST_CASE("state: what an event must carry") {
  const struct {
    std::string without;
    std::string with;
    Status status;
    std::string category;
  } cases[] = {
      {"dispatched team=-", "dispatched team=eng", Status::open, "repair"},
      {"quoted", "quoted amount=0", Status::open, "repair"},
      {"quoted amount=1 infeasible=yes", "quoted infeasible=yes", Status::open, "repair"},
      {"declined reason=-", "declined reason=x", Status::open, "repair"},
      {"held reason=-", "held reason=x", Status::open, "repair"},
      {"called-back grade=-", "called-back grade=C", Status::completed, "repair"},
      {"promised", "promised reply=18:00", Status::open, "repair"},
      {"escalated reason=x", "escalated to=gm reason=x", Status::open, "repair"},
      {"escalated to=boss reason=x", "escalated to=supervisor reason=x", Status::open, "repair"},
      {"escalated to=gm reason=-", "escalated to=gm reason=x", Status::open, "repair"},
      {"upgraded severity=larger reason=-", "upgraded severity=larger reason=x", Status::open,
       "complaint"},
      {"reopened reason=-", "reopened reason=x", Status::closed, "repair"},
      {"closed outcome=waived", "closed outcome=waived reason=x", Status::completed, "repair"},
      {"closed outcome=-", "closed outcome=resolved", Status::completed, "repair"},
      {"closed outcome=done", "closed outcome=resolved", Status::completed, "repair"},
      {"amended reason=-", "amended reason=x", Status::closed, "repair"},
      {"voided reason=-", "voided reason=x", Status::closed, "repair"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.without);
    CHECK_FALSE(allows(c.without, situation_in(c.status, c.category)));
    CHECK(allows(c.with, situation_in(c.status, c.category)));
  }
}

TEST_CASE("state: a work order goes to another team or person") {
  Situation situation = situation_in(Status::open);
  situation.team = "eng";
  CHECK_FALSE(allows("dispatched team=eng", situation));
  CHECK(allows("dispatched team=env", situation));
  CHECK(allows("dispatched team=eng person=周强", situation));
  situation.person = "周强";
  CHECK_FALSE(allows("dispatched team=eng person=周强", situation));
  CHECK(allows("dispatched team=eng", situation));
  CHECK(allows("dispatched team=env person=周强", situation));
}

TEST_CASE("state: a severity only rises and only of complaints") {
  const auto severities = words_of(Vocabulary::severity);
  for (std::size_t from = 0; from < severities.size(); ++from)
    for (std::size_t to = 0; to < severities.size(); ++to) {
      Situation situation = situation_in(Status::open, "complaint");
      situation.severity = severities[from];
      const std::string row = "upgraded severity=" + std::string(severities[to]);
      CAPTURE(std::string(severities[from]));
      CAPTURE(row);
      CHECK(allows(row, situation) == (to > from));
    }
  for (const std::string_view category : words_of(Vocabulary::category))
    if (category != word_of(Category::complaint))
      CHECK_FALSE(allows("upgraded severity=extra", situation_in(Status::open, category)));
  CHECK_FALSE(allows("upgraded", situation_in(Status::open, "complaint")));
}

TEST_CASE("state: a refusal says what to do instead") {
  const struct {
    std::string row;
    Situation situation;
    std::string answer;
  } cases[] = {
      {"completed", situation_in(Status::closed),
       "20261102-001 is closed: it cannot be 'completed' | open it again first: 'deskctl reopen "
       "20261102-001 --reason …'"},
      {"closed", situation_in(Status::closed),
       "20261102-001 is closed: it cannot be 'closed' | it is closed already; 'deskctl reopen "
       "20261102-001 --reason …' opens it again"},
      {"called-back", situation_in(Status::open),
       "20261102-001 is open: it cannot be 'called-back' | complete it first: 'deskctl complete "
       "20261102-001'"},
      {"called-back", situation_in(Status::declined),
       "20261102-001 is declined: it cannot be 'called-back' | nothing was completed; 'deskctl "
       "inform 20261102-001' records that the resident was told"},
      {"reopened", situation_in(Status::open),
       "20261102-001 is open: it cannot be 'reopened' | it is not finished yet: go on with "
       "'deskctl "
       "complete 20261102-001'"},
      {"noted", situation_in(Status::voided),
       "20261102-001 is void: it cannot be 'noted' | voided by mistake just now: 'deskctl undo'; "
       "else log it again with 'deskctl log-call'"},
      {"closed outcome=resolved", situation_in(Status::open),
       "20261102-001 is not finished | complete it first: 'deskctl complete 20261102-001'; a "
       "manager "
       "may use --outcome unresolvable"},
      {"closed outcome=unresolvable", situation_in(Status::completed),
       "20261102-001 is finished: it cannot be closed as unresolvable | close it without "
       "--outcome: "
       "'deskctl close 20261102-001'"},
      {"logged category=repair", situation_in(Status::open),
       "20261102-001 is logged twice | two files hold the same number: give one desk another code "
       "in desk.toml"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.row);
    CHECK(answer(c.row, c.situation) == c.answer);
  }
}

}  // namespace deskctl::test
