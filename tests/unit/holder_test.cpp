// Whose time it was: stories by hand, and that the parts of any breach add up.
#include "deskctl/report/holder.hpp"

#include "support/amount.hpp"
#include "support/made_up_journal.hpp"

namespace deskctl::test {
namespace {

/// `desk 甲 300` for each part of the first cycle of a clock, `; ` between them; a reason in
/// brackets.
std::string spent(const std::string& rows, const std::string& clock_name,
                  const std::string& now = "12-31T00:00", int cycle = 1) {
  Story story(rows, now);
  std::string out;
  for (const Clock& clock : story.clocks()) {
    if (clock.name() != clock_name || clock.cycle != cycle) continue;
    const Spent spent = Holders(story.request()).spent(clock, manuals(), story.now);
    Seconds all{0};
    for (const HeldPart& part : spent.parts) {
      all += part.time;
      out += (out.empty() ? "" : "; ") + std::string(word_of(part.holder.kind));
      if (!part.holder.by.empty()) out += ' ' + part.holder.by;
      if (!part.holder.reason.empty()) out += " (" + part.holder.reason + ')';
      out += ' ' + std::to_string(part.time.count());
    }
    CHECK(all == spent.seconds());
  }
  return out;
}

/// Who answers for a clock that was breached.
std::string charged(const std::string& rows, const std::string& clock_name,
                    const std::string& now = "12-31T00:00") {
  Story story(rows, now);
  for (const Clock& clock : story.clocks())
    if (clock.name() == clock_name && clock.decision() == Decision::breached)
      return Holders(story.request()).at_due(clock).name();
  return "no breach";
}

const std::string logged = "08:00 logged category=repair by=甲";

}  // namespace

TEST_CASE("spent: the desk has it until the dispatch, and the team from then on") {
  CHECK(spent(logged + " / 08:20 dispatched by=乙", "dispatch") == "desk 甲 1200");
  CHECK(spent(logged, "dispatch", "08:30") == "desk 甲 1800");
  // Taken by one, written down by another; a request with an owner is the owner's.
  CHECK(spent(logged + " taken-by=丙", "dispatch", "08:30") == "desk 丙 1800");
  CHECK(spent(logged + " owner=丁", "dispatch", "08:30") == "desk 丁 1800");
  CHECK(spent(logged + " / 08:01 dispatched person=李强 / 09:01 arrived / 09:30 completed",
              "arrive") == "team eng/李强 3600");
  // Two days and a week run from the log, through all hands; nights are nobody's.
  CHECK(spent(logged + " / 09:30 dispatched / 11-05 09:10 arrived / 10:00 completed", "two-days") ==
        "desk 甲 1800; team eng 99000; closed 165600");
}

TEST_CASE("spent: a contractor who is quick is not charged with a team that never came") {
  const std::string rows =
      logged +
      " / 13:16 dispatched / 13:31 accepted / 20:15 dispatched team=contractor "
      "/ 20:40 arrived";
  CHECK(spent(rows, "arrive") == "team eng 24240; team contractor 1500");
  CHECK(charged(rows, "arrive") == "eng");
  // One that got it before it was due, and was late, is.
  CHECK(charged(logged + " / 13:16 dispatched / 13:20 accepted / 13:30 dispatched team=contractor "
                         "person=王工 / 20:40 arrived",
                "arrive") == "contractor/王工");
  // To get it in the second in which it is due is too late.
  CHECK(charged(logged +
                    " / 08:01 dispatched / 08:02 accepted / 08:17 dispatched team=contractor / "
                    "09:00 arrived",
                "arrive") == "eng");
}

TEST_CASE("spent: after a return it is the desk's until it is dispatched again") {
  const std::string rows = logged +
                           " / 08:01 dispatched / 08:02 accepted / 09:00 returned by=乙 / 09:30 "
                           "dispatched team=env / 09:31 accepted / 10:00 arrived / 11-08 10:00 "
                           "completed";
  CHECK(spent(rows, "dispatch", "12-31T00:00", 2) == "desk 乙 1800");
  CHECK(spent(rows, "arrive", "12-31T00:00", 1) == "team eng 3480; desk 乙 1800; team env 1800");
  CHECK(charged(rows, "dispatch") == "乙");
}

TEST_CASE("spent: a price not agreed yet, an appointment and a hold are nobody's fault") {
  const std::string quoted =
      "08:00 logged category=repair scope=out by=甲 / 08:01 dispatched / "
      "08:02 accepted / 08:10 quoted amount=100 / 09:10 approved / ";
  CHECK(spent(quoted + "11-06 08:10 completed", "two-days") ==
        "resident (quote) 600; team eng 129000; closed 216600");
  CHECK(spent(quoted + "10:10 arrived", "arrive") == "team eng 3600");
  const std::string agreed = logged +
                             " / 08:01 dispatched / 08:02 accepted / 08:10 promised "
                             "appointment=11-05T10:00 / 11-05 11:00 arrived / 12:00 completed";
  CHECK(spent(agreed, "two-days") == "resident (appointment) 100800; team eng 7200; closed 165600");
  CHECK(spent(agreed, "arrive") == "team eng 3900");  // from its due, 09:55
  const std::string held = logged +
                           " / 08:01 dispatched / 08:02 accepted / 08:05 held reason=等待配件 / "
                           "08:45 resumed / 09:00 arrived";
  CHECK(spent(held, "arrive") == "team eng 1080; hold eng (等待配件) 2400");
  CHECK(charged(held, "arrive") == "eng");
  // Who may wait for the resident still has to be sent.
  CHECK(spent(logged + " appointment=11-05T10:00 / 09:00 dispatched", "dispatch") ==
        "desk 甲 3600");
}

TEST_CASE("spent: a call-back is the desk's, by who had to make it") {
  const std::string done = logged +
                           " / 08:01 dispatched / 08:02 accepted / 09:00 arrived / 10:00 "
                           "completed by=丙 / 11:00 call-missed by=丙";
  const std::string called = done + " / 11-03 09:30 called-back by=丁";
  CHECK(spent(called, "callback") == "desk 丙 30600; closed 54000");
  CHECK(charged(called, "callback") == "丙");
  CHECK(charged(done, "callback", "11-03T09:30") == "丙");
  CHECK(charged("08:00 logged category=repair by=甲 owner=戊 / 08:01 dispatched / 10:00 completed "
                "by=丙 / 11-03 09:30 called-back by=丁",
                "callback") == "戊");
  // The team may have the order: to tell the manager is still the desk's.
  CHECK(spent("08:00 logged category=complaint severity=larger by=甲 / 08:01 dispatched / 08:30 "
              "escalated to=manager by=乙",
              "respond") == "desk 甲 1800");
}

TEST_CASE("spent: what is not done yet runs on") {
  CHECK(spent(logged + " / 08:01 dispatched / 08:02 accepted", "arrive", "08:30") ==
        "team eng 1680");
  CHECK(spent("08:00 logged category=repair received=07:50 by=甲", "register") == "desk 甲 600");
}

TEST_CASE("journal property: the time of any clock by holder adds up to the second") {
  int judged = 0, split = 0;
  for (unsigned seed = 1; seed <= few_or_all(400U, 3000U); ++seed) {
    CAPTURE(seed);
    const MadeUpJournal made_up(seed, {.requests = 3, .steps = 14});
    const Journal journal = made_up.journal();
    const Instant now = seed % 2 == 0 ? made_up.end() : made_up.instant(seed);
    Folded folded = fold(journal, now);
    Matters matters;
    matters.link(folded.requests);
    for (const Request& request : folded.requests)
      for (const Clock& clock : clocks_of(request, manuals(), now)) {
        if (clock.decision() != Decision::breached) continue;
        const Spent spent = Holders(request).spent(clock, manuals(), now);
        Seconds all{0};
        for (const HeldPart& part : spent.parts) {
          if (part.time <= Seconds{0}) FAIL("an empty or negative part");
          all += part.time;
        }
        if (all != spent.seconds()) FAIL("parts do not add up");
        if (spent.start != std::min(clock.start, *clock.due)) FAIL("another start");
        if (spent.end != clock.done.value_or(now)) FAIL("another end");
        // Nobody is without a name: a team, or somebody at the desk.
        if (Holders(request).at_due(clock).name().empty()) FAIL("nobody answers");
        Instant cursor = spent.start;
        for (const HeldSpan& span : Holders(request).spans(clock, spent.end)) {
          if (span.from != cursor || span.to <= span.from) FAIL("a gap, or an overlap");
          cursor = span.to;
        }
        ++judged;
        split += spent.parts.size() > 1;
      }
  }
  CHECK(judged > few_or_all(2000, 15000));
  CHECK(split > 100);
}

TEST_CASE("spent: of a request that was reopened a hundred times it is what its spans add up to") {
  std::string rows = "11-01 08:00 logged category=repair by=甲";
  Instant at = moment("11-01T08:00");
  const auto local = [](Instant instant, char between) {
    std::string text = format_local(shanghai().local(instant)).substr(5, 11);
    text[5] = between;
    return text;
  };
  const auto add = [&](int minutes, const std::string& event) {
    at += std::chrono::minutes(minutes);
    rows += " / " + local(at, ' ') + ' ' + event;
  };
  for (int cycle = 0; cycle < 100; ++cycle) {
    const std::string who = "team=eng person=P" + std::to_string(cycle % 7);
    add(40, "dispatched " + who);
    if (cycle % 3 == 0) add(5, "promised appointment=" + local(at + std::chrono::hours{2}, 'T'));
    if (cycle % 4 == 0) add(9, "held reason=R" + std::to_string(cycle % 5));
    if (cycle % 4 == 0) add(200, "resumed");
    add(60, "completed by=B" + std::to_string(cycle % 3));
    add(25, "reopened reason=x by=B" + std::to_string(cycle % 2));
  }
  Story story(rows, "12-30T00:00");
  REQUIRE(story.folded.problems.empty());
  Holders holders(story.request());
  int many = 0;
  for (const Clock& clock : story.clocks()) {
    if (clock.decision() != Decision::breached) continue;
    const Calendar& calendar = manuals().calendar(clock.rule->calendar);
    const Spent spent = holders.spent(clock, manuals(), story.now);
    const std::vector<HeldSpan> spans = holders.spans(clock, spent.end);
    std::vector<HeldPart> parts;
    Seconds closed{0};
    for (const HeldSpan& span : spans) {
      const Seconds open = open_between(calendar, span.from, span.to);
      closed += span.to - span.from - open;
      if (open == Seconds{0}) continue;
      const auto same = std::find_if(parts.begin(), parts.end(), [&](const HeldPart& part) {
        return part.holder == span.holder;
      });
      if (same == parts.end())
        parts.push_back({span.holder, open});
      else
        same->time += open;
    }
    if (closed > Seconds{0}) parts.push_back({{HolderKind::closed, "", ""}, closed});
    CAPTURE(clock.name());
    CAPTURE(clock.cycle);
    REQUIRE(parts.size() == spent.parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
      CHECK(parts[i].holder == spent.parts[i].holder);
      CHECK(parts[i].time == spent.parts[i].time);
    }
    many += spans.size() > 100;
  }
  CHECK(many > 50);
}

}  // namespace deskctl::test
