// One period under two policies.
#include "deskctl/report/compare.hpp"

#include <algorithm>

#include "deskctl/render/report_pages.hpp"
#include "support/made_up_journal.hpp"

namespace deskctl::test {
namespace {

const std::string rules = R"(
[clock.dispatch]
from = "logged"
until = "dispatched"
again = "reopened"
rules = [ { category = "repair", within = "5min" } ]
[clock.answer]
from = "logged"
until = "completed"
rules = [ { category = "consult", within = "1h" } ]
)";

Policy parsed(const std::string& text) {
  return parse_policy(text, "policy.toml", shanghai());
}

/// The rules with something else in them.
Policy changed(const std::string& from, const std::string& to) {
  std::string text = rules;
  text.replace(text.find(from), from.size(), to);
  return parsed(text);
}

Comparison comparison_of(const std::string& rows, const Policy& after,
                         const std::string& now = "12-31T00:00") {
  const Policy before = parsed(rules);
  Story story(rows, now);
  ComparisonGathering gathering(before, after, {day("2026-11-01"), day("2026-11-30")}, shanghai(),
                                story.now);
  for (const Request& request : story.folded.requests) gathering.add(request);
  return std::move(gathering).finish();
}

std::string shown_verdict(const std::optional<Verdict>& verdict) {
  if (!verdict) return "none";
  return std::string(word_of(verdict->status)) + ' ' + (verdict->due ? shown(*verdict->due) : "-");
}

/// `#1 dispatch/2: met 08:05 > late 08:02`, `; ` between them.
std::string changes(const Comparison& comparison) {
  std::string out;
  for (const ChangedVerdict& item : comparison.changes)
    out += (out.empty() ? "#" : "; #") + std::to_string(item.id.number) + ' ' + item.clock + '/' +
           std::to_string(item.cycle) + ": " + shown_verdict(item.before) + " > " +
           shown_verdict(item.after);
  return out;
}

/// `met late overdue pending` of each side of each clock.
std::string counts(const Comparison& comparison) {
  const auto side = [](const std::optional<ClockFigures>& clock) -> std::string {
    if (!clock) return "none";
    std::string out;
    for (const Figure* figure : {&clock->met, &clock->late, &clock->overdue, &clock->pending})
      out += std::to_string(figure->count());
    return out;
  };
  std::string out;
  for (const ComparedClock& clock : comparison.clocks)
    out += (out.empty() ? "" : "; ") + clock.name + ' ' + side(clock.before) + " > " +
           side(clock.after);
  return out;
}

const std::string some_repairs =
    "08:00 #1 logged category=repair / 08:03 #1 dispatched / "
    "08:00 #2 logged category=repair / 08:01 #2 dispatched / "
    "08:00 #3 logged category=repair";

}  // namespace

TEST_CASE("compare: a verdict that is another one under the other policy") {
  const Comparison stricter = comparison_of(some_repairs, changed("5min", "2min"));
  CHECK(counts(stricter) == "dispatch 2010 > 1110; answer 0000 > 0000");
  CHECK(changes(stricter) == "#1 dispatch/1: met 08:05 > late 08:02");
  const Comparison laxer = comparison_of(some_repairs, changed("5min", "90d"));
  CHECK(changes(laxer) == "#3 dispatch/1: overdue 08:05 > pending 2027-02-01 00:00");
}

TEST_CASE("compare: another due with the same verdict is no change") {
  CHECK(changes(comparison_of(some_repairs, changed("5min", "4min"))) == "");
  CHECK(changes(comparison_of(some_repairs, parsed(rules))) == "");
}

TEST_CASE("compare: a clock that only one policy has") {
  const std::string rows = "08:00 #1 logged category=consult / 08:10 #1 completed";
  const Comparison renamed = comparison_of(rows, changed("clock.answer", "clock.reply-soon"));
  CHECK(counts(renamed) == "dispatch 0000 > 0000; answer 1000 > none; reply-soon none > 1000");
  CHECK(changes(renamed) == "#1 answer/1: met 09:00 > none; #1 reply-soon/1: none > met 09:00");
  // A clock of both that applies to the request under one of them only.
  CHECK(changes(comparison_of(rows, changed("\"consult\"", "\"praise\""))) ==
        "#1 answer/1: met 09:00 > none");
}

TEST_CASE("compare: cycle by cycle") {
  const std::string rows =
      "08:00 logged category=repair / 08:01 dispatched / 09:00 completed / 10:00 reopened / 10:03 "
      "dispatched";
  CHECK(changes(comparison_of(rows, changed("5min", "2min"))) ==
        "#1 dispatch/2: met 10:05 > late 10:02");
  CHECK(changes(comparison_of(rows, changed("again = \"reopened\"\n", ""))) ==
        "#1 dispatch/2: met 10:05 > none");
}

TEST_CASE("compare: each promised reply for itself") {
  const std::string reply = R"(
[clock.reply]
from = "reply"
until = "informed"
within = "0min"
)";
  const Policy before = parsed(reply);
  std::string later = reply;
  later.replace(later.find("0min"), 4, "-1h");
  const Policy after = parsed(later);
  Story story(
      "08:00 logged category=complaint / 08:01 promised reply=11-02T10:00 / 09:30 informed / "
      "11:00 promised reply=11-02T15:00 / 12:00 informed",
      "12-31T00:00");
  ComparisonGathering gathering(before, after, {day("2026-11-01"), day("2026-11-30")}, shanghai(),
                                story.now);
  gathering.add(story.request());
  CHECK(changes(std::move(gathering).finish()) == "#1 reply/1: met 10:00 > late 09:00");
}

TEST_CASE("compare: requests of the period by their ids and no void ones") {
  const std::string rows =
      "10-31 08:00 #1 logged category=repair / 08:03 #1 dispatched / "
      "11-02 08:00 #2 logged category=repair / 08:03 #2 dispatched / 08:04 #2 voided / "
      "09:00 #4 logged category=repair / 09:03 #4 dispatched / "
      "09:00 #3 logged category=repair / 09:03 #3 dispatched / "
      "12-01 08:00 #5 logged category=repair / 08:03 #5 dispatched";
  CHECK(changes(comparison_of(rows, changed("5min", "2min"))) ==
        "#3 dispatch/1: met 09:05 > late 09:02; #4 dispatch/1: met 09:05 > late 09:02");
}

TEST_CASE("compare: as JSON and for people") {
  const Comparison comparison = comparison_of(
      "08:00 #1 logged category=consult / 08:10 #1 completed / "
      "08:00 #2 logged category=repair / 08:03 #2 dispatched",
      parsed("[clock.dispatch]\nfrom = \"logged\"\nuntil = \"dispatched\"\n"
             "rules = [ { category = \"repair\", within = \"2min\" } ]\n"));
  CHECK(compare_json(comparison, "strict.toml", shanghai()) ==
        "{\"schema\":\"deskctl.compare/1\",\"period\":\"2026-11\",\"now\":"
        "\"2026-12-31T00:00:00+08:00\",\"policy\":\"strict.toml\",\"clocks\":{"
        "\"dispatch\":{\"before\":{\"met\":1,\"late\":0,\"overdue\":0,\"pending\":0,"
        "\"superseded\":0,\"excused\":0,\"no_due\":0,\"on_time_rate\":1.0000},"
        "\"after\":{\"met\":0,\"late\":1,\"overdue\":0,\"pending\":0,"
        "\"superseded\":0,\"excused\":0,\"no_due\":0,\"on_time_rate\":0.0000}},"
        "\"answer\":{\"before\":{\"met\":1,\"late\":0,\"overdue\":0,\"pending\":0,"
        "\"superseded\":0,\"excused\":0,\"no_due\":0,\"on_time_rate\":1.0000},\"after\":null}},"
        "\"requests\":[{\"id\":\"20261102-001\",\"clock\":\"answer\",\"cycle\":1,"
        "\"before\":{\"status\":\"met\",\"due\":\"2026-11-02T09:00:00+08:00\"},\"after\":null},"
        "{\"id\":\"20261102-002\",\"clock\":\"dispatch\",\"cycle\":1,"
        "\"before\":{\"status\":\"met\",\"due\":\"2026-11-02T08:05:00+08:00\"},"
        "\"after\":{\"status\":\"late\",\"due\":\"2026-11-02T08:02:00+08:00\"}}],"
        "\"begin_later\":[]}\n");
  CHECK(page_text(compare_page(comparison, "heading", shanghai(), {}), 0) ==
        "heading\n\n"
        "clock             on time    met  done late  not done  running  no limit\n"
        "dispatch  100.0 % → 0.0 %  1 → 0      0 → 1         0        0         0\n"
        "answer        100.0 % → –  1 → –      0 → –     0 → –    0 → –     0 → –\n\n"
        "Verdicts that change: 2, of 2 requests\n"
        "request       clock     verdict     due\n"
        "20261102-001  answer    met → –     2026-11-02 09:00 → –\n"
        "20261102-002  dispatch  met → late  2026-11-02 08:05 → 2026-11-02 08:02\n");
  const Comparison same = comparison_of(some_repairs, parsed(rules));
  CHECK(page_text(compare_page(same, "heading", shanghai(), {}), 0)
            .ends_with("\n\nNo verdict changes.\n"));
}

TEST_CASE("journal property: a period compared with itself is the month's report twice") {
  for (unsigned seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    const MadeUpJournal made_up(seed, {.requests = 5, .steps = 20});
    const Journal journal = made_up.journal();
    const Instant now = made_up.instant(seed);
    Folded folded = fold(journal, now);
    Matters matters;
    matters.link(folded.requests);
    const LocalDay first = shanghai().day(made_up.begin());
    const Period period{first, first + date::days{static_cast<int>(seed % 5)}};
    MonthFigures figures(manuals(), period, shanghai(), now);
    ComparisonGathering gathering(manuals(), manuals(), period, shanghai(), now);
    for (const Request& request : folded.requests) {
      figures.add(request);
      gathering.add(request);
    }
    const MonthReport report = std::move(figures).finish();
    const Comparison comparison = std::move(gathering).finish();
    CHECK(comparison.changes.empty());
    REQUIRE(comparison.clocks.size() == report.clocks.size());
    for (std::size_t i = 0; i < report.clocks.size(); ++i) {
      const auto& [name, before, after] = comparison.clocks[i];
      CHECK(name == report.clocks[i].name);
      CHECK(before->met.ids() == report.clocks[i].met.ids());
      CHECK(before->late.ids() == report.clocks[i].late.ids());
      CHECK(after->overdue.ids() == report.clocks[i].overdue.ids());
      CHECK(after->pending.ids() == report.clocks[i].pending.ids());
    }
  }
}

}  // namespace deskctl::test
