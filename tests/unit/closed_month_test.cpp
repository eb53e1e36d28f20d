// A month that closes: what it decided, carried and restated, and its figures.
#include <filesystem>
#include <fstream>
#include <iterator>

#include "deskctl/render/report_pages.hpp"
#include "deskctl/report/restated.hpp"
#include "deskctl/request/happened.hpp"
#include "support/story.hpp"

namespace deskctl::test {
namespace {

const Period november{day("2026-11-01"), day("2026-11-30")};
const Period december{day("2026-12-01"), day("2026-12-31")};

MonthReport report_on(const std::string& rows, const Period& period, const std::string& now,
                      std::optional<long long> households = std::nullopt) {
  Story story(rows, now);
  if (!story.folded.problems.empty())
    throw std::invalid_argument(in_english(story.folded.problems).front());
  MonthFigures figures(manuals(), period, shanghai(), story.now, households);
  for (const Request& request : story.folded.requests) figures.add(request);
  return std::move(figures).finish();
}

const PeriodFigure& figure(const MonthReport& report, std::string_view name) {
  for (const PeriodFigure& one : report.figures)
    if (one.name == name) return one;
  throw std::invalid_argument(std::string(name));
}

/// `3/4`
std::string share(const MonthReport& report, std::string_view name) {
  const PeriodFigure& one = figure(report, name);
  return std::to_string(one.met.count()) + '/' + std::to_string(one.of.count());
}

std::string share(const std::string& rows, std::string_view name,
                  const std::string& now = "2027-01-31T00:00") {
  return share(report_on(rows, november, now), name);
}

/// `met breached superseded excused` of a clock.
std::string decided(const MonthReport& report, std::string_view name) {
  for (const DecidedClock& clock : report.decided.clocks)
    if (clock.name == name)
      return std::to_string(clock.met.count()) + ' ' + std::to_string(clock.breached.count()) +
             ' ' + std::to_string(clock.superseded.count()) + ' ' +
             std::to_string(clock.excused.count());
  throw std::invalid_argument(std::string(name));
}

std::string repair(const std::string& day_and_time, int number = 1) {
  return day_and_time + " #" + std::to_string(number) + " logged category=repair item=角阀";
}

// Completed on the last day at 17:30, so that the two hours of the desk end in the next month.
const std::string over_the_end =
    "11-30 17:00 logged category=help / 17:01 dispatched / 17:05 arrived / 17:30 completed / "
    "12-03 10:00 called-back";

struct ExampleLedger {
  explicit ExampleLedger() {
    namespace fs = std::filesystem;
    const fs::path folder = fs::path(TESTS_DIR).parent_path() / "examples" / "desk";
    const auto text_of = [](const fs::path& file) {
      std::ifstream in(file, std::ios::binary);
      return std::string(std::istreambuf_iterator<char>(in), {});
    };
    policy = parse_policy(text_of(folder / "policy.toml"), "policy.toml", shanghai());
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder / "ledger"))
      if (entry.path().filename().string().starts_with("20")) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<SourceText> texts;
    for (const fs::path& file : files)
      texts.push_back({"ledger/" + file.filename().string(), text_of(file)});
    journal = read_journal(std::move(texts));
  }

  MonthReport october(Instant now, LaterEvents* later = nullptr) const {
    Folded folded = fold(journal, now);
    Matters matters;
    matters.link(folded.requests);
    MonthFigures figures(policy, {day("2026-10-01"), day("2026-10-31")}, shanghai(), now);
    for (const Request& request : folded.requests) {
      figures.add(request);
      if (later != nullptr) later->add(request);
    }
    return std::move(figures).finish();
  }

  Policy policy;
  Journal journal;
};

}  // namespace

TEST_CASE("closed month: a breach between two reports stands in the month in which it fell") {
  // Neither is in November: the first was not late yet, the second is what December is for.
  for (const char* now : {"12-01T00:05", "12-02T10:00", "12-31T23:59"}) {
    CAPTURE(std::string(now));
    const MonthReport report = report_on(over_the_end, november, now);
    CHECK(decided(report, "callback") == "0 0 0 0");
    CHECK(report.decided.breached.empty());
    CHECK(report.carried_out.open.count() == 0);
    CHECK(report.carried_out.running.count() == 1);
  }
  CHECK(decided(report_on(over_the_end, december, "12-01T10:30"), "callback") == "0 0 0 0");
  const MonthReport report = report_on(over_the_end, december, "12-31T23:59");
  CHECK(decided(report, "callback") == "0 1 0 0");
  CHECK(report.decided.breached.size() == 1);
  CHECK(report.decided.from_earlier == report.decided.breached);
  CHECK(report.carried_in.running.count() == 1);
  CHECK(report.carried_out.ids().empty());
  CHECK(report.entries.logged.count() == 0);
}

TEST_CASE("closed month: a receipt of the month before is judged when it is logged") {
  const std::string rows = "12-01 00:10 logged category=consult received=11-30T23:50";
  CHECK(decided(report_on(rows, november, "12-31T00:00"), "register") == "0 0 0 0");
  CHECK(decided(report_on(rows, december, "12-31T00:00"), "register") == "0 1 0 0");
}

TEST_CASE("closed month: states are those of the instant, by what is known now") {
  // Reopened in December; in November it was finished, and nothing of it ran.
  const std::string reopened =
      "11-02 08:00 logged category=consult / 09:00 completed / 12-02 09:00 reopened";
  CHECK(report_on(reopened, november, "12-31T00:00").carried_out.ids().empty());
  CHECK(report_on(reopened, december, "12-31T00:00").carried_out.open.count() == 1);
  // Open at the end of November, and entered only in December that it was not.
  const std::string slip =
      "11-02 08:00 logged category=consult / 11-03 09:00 completed recorded=12-01T10:00";
  CHECK(report_on(slip, november, "12-01T09:00").carried_out.open.count() == 1);
  CHECK(report_on(slip, november, "12-01T10:00").carried_out.open.count() == 0);
  // What is void never was; a repeat is open with its matter, but its own clock runs.
  CHECK(
      report_on("11-02 08:00 logged category=consult / 12-02 09:00 voided", november, "12-31T00:00")
          .carried_out.ids()
          .empty());
  const MonthReport repeated = report_on(
      "11-30 23:50 logged category=complaint / 23:51 dispatched / 23:55 #2 logged "
      "category=complaint same_as=20261102-001",
      november, "12-31T00:00");
  CHECK(repeated.carried_out.open.count() == 1);
  CHECK(repeated.carried_out.running.count() == 2);
}

TEST_CASE("closed month: figures by their formulas") {
  const std::string done = " / 08:01 dispatched / 08:02 accepted / 08:10 arrived / 08:30 completed";
  const struct {
    const char* figure;
    std::string rows;
    const char* share;
  } cases[] = {
      {"first-fix", repair("08:00") + done, "1/1"},
      {"first-fix", repair("08:00") + done + " / 11-20 09:00 reopened", "0/1"},
      {"first-fix", repair("08:00") + done + " / 12-02 08:30 reopened", "0/1"},
      {"first-fix", repair("08:00") + done + " / 12-02 08:31 reopened", "1/1"},
      {"first-fix", repair("08:00") + done + " / " + repair("11-09 09:00", 2), "0/1"},
      {"first-fix", repair("08:00") + done + " / " + repair("12-03 09:00", 2), "1/1"},
      {"first-fix", "08:00 logged category=consult / 09:00 completed", "0/0"},
      {"rework", repair("08:00") + done, "0/1"},
      {"rework", repair("08:00") + done + " / 09:00 reopened / 09:01 dispatched / 10:00 completed",
       "1/2"},
      {"returned",
       repair("08:00") + " / 08:01 dispatched / 08:20 returned / 08:21 dispatched team=env", "1/2"},
      {"completion", "10-20 08:00 logged category=consult / 11-02 09:00 completed", "1/1"},
      {"completion", "10-20 08:00 logged category=consult / 10-21 09:00 completed", "0/0"},
      {"completion", "11-02 08:00 logged category=consult / 12-01 09:00 completed", "0/1"},
      {"over-a-month", "10-20 08:00 logged category=consult", "1/1"},
      {"over-a-month", "11-02 08:00 logged category=consult", "0/1"},
      {"unresolvable",
       "08:00 logged category=repair / 09:00 closed outcome=unresolvable role=manager / 08:00 #2 "
       "logged category=consult / 09:00 #2 completed",
       "1/2"},
      {"settled-at-once",
       "08:00 logged category=consult / 08:05 completed / 08:00 #2 logged category=consult / "
       "08:06 #2 completed / 08:00 #3 logged category=praise",
       "1/2"},
      {"answered-in-3-rings",
       "08:00 logged category=consult rings=3 / 08:00 #2 logged category=consult rings=4 / 08:00 "
       "#3 logged category=consult / 08:00 #4 logged category=consult rings=1 channel=app",
       "1/2"},
      {"registered-in-time",
       "08:00 logged category=consult received=07:59 / 08:00 #2 logged category=consult "
       "received=07:58 / 08:00 #3 logged category=consult",
       "1/2"},
      {"effective-complaints",
       "08:00 logged category=complaint cause=municipal / 08:00 #2 logged category=complaint",
       "1/2"},
      {"complaints-closed",
       "08:00 logged category=complaint / 09:00 completed / 10:00 closed / 08:00 #2 logged "
       "category=complaint / 09:00 #2 completed",
       "1/2"},
      {"timely-repairs", repair("08:00") + done, "1/1"},
      {"timely-repairs",
       repair("08:00") + " / 08:01 dispatched / 08:02 accepted / 09:10 arrived / 09:30 completed",
       "0/1"},
      {"satisfied", repair("08:00") + done + " / 09:00 called-back grade=B", "1/1"},
      {"satisfied",
       repair("08:00") + done +
           " / 09:00 called-back grade=C / 09:30 reopened / 09:31 dispatched / 10:00 completed / "
           "10:30 called-back grade=A",
       "1/2"},
      {"unqualified-reported", repair("08:00") + done + " / 09:00 called-back grade=C", "0/1"},
      {"unqualified-reported",
       repair("08:00") + done + " / 09:00 called-back grade=C / 09:05 escalated to=gm", "1/1"},
      {"callbacks", repair("08:00") + done + " / 12:30 called-back", "1/1"},
      {"callbacks", repair("08:00") + done + " / 12-03 12:30 called-back", "0/1"},
      {"callbacks-in-time", repair("08:00") + done + " / 12:30 called-back", "0/1"},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.figure));
    CAPTURE(c.rows);
    CHECK(share(c.rows, c.figure) == c.share);
  }
}

TEST_CASE("closed month: a first fix counts once it is decided, and only adds") {
  const std::string rows = repair("08:00") + " / 08:01 dispatched / 08:30 completed";
  CHECK(share(rows, "first-fix", "12-01T00:05") == "0/0");
  CHECK(share(rows, "first-fix", "12-02T08:30") == "0/0");
  CHECK(share(rows, "first-fix", "12-02T08:31") == "1/1");
}

TEST_CASE("closed month: money, households, and targets") {
  const std::string rows =
      "08:00 logged category=repair amount=100.50 / 08:01 dispatched / 08:30 completed paid=40.25 "
      "/ 08:00 #2 logged category=repair / 08:01 #2 dispatched / 08:30 #2 completed amount=20 / "
      "08:00 #3 logged category=complaint";
  const MonthReport report = report_on(rows, november, "12-31T00:00", 400);
  CHECK(figure(report, "paid").met_cents == 4025);
  CHECK(figure(report, "paid").of_cents == 12050);
  CHECK(figure(report, "paid").tenthousandths() == 3340);
  CHECK(figure(report, "complaints-per-1000").tenthousandths() == 25000);
  CHECK_FALSE(figure(report_on(rows, november, "12-31T00:00"), "complaints-per-1000")
                  .tenthousandths()
                  .has_value());
  // The manuals' policy wants every call-back made; nobody was called.
  CHECK(figure(report, "callbacks").target == 1.0);
  CHECK(figure(report, "callbacks").kept() == false);
  CHECK_FALSE(figure(report, "satisfied").kept().has_value());
}

TEST_CASE("closed month: what changed since a copy is said with its cause") {
  // Only in December it is entered that somebody was there in time.
  const std::string rows =
      "11-02 08:00 logged category=help / 08:01 dispatched / 08:05 arrived recorded=12-05T09:00 / "
      "12-06 10:00 #2 logged category=consult";
  Story now(rows, "12-31T00:00");
  const Instant copy = moment("12-01T00:05");
  LaterEvents later(copy);
  for (const Request& request : now.folded.requests) later.add(request);
  MonthFigures corrected(manuals(), november, shanghai(), copy);
  for (const Request& request : now.folded.requests)
    if (request.logged <= copy) corrected.add(happened_by(request, copy));
  const std::vector<Change> changes =
      changes_between({figures_of(report_on(rows, november, "12-01T00:05")),
                       figures_of(std::move(corrected).finish()),
                       figures_of(report_on(rows, november, "12-31T00:00"))},
                      later, true);
  std::string said;
  for (const Change& change : changes)
    if (change.figure.starts_with("decided.clocks.arrive")) {
      REQUIRE(change.events.size() == 1);
      said += change.figure + ' ' + std::to_string(change.before) + " → " +
              std::to_string(change.after) + ' ' + std::to_string(change.events[0].n) + ' ' +
              std::string(word_of(change.events[0].kind)) + '\n';
    }
  CHECK(said ==
        "decided.clocks.arrive.met 0 → 1 3 arrived\n"
        "decided.clocks.arrive.breached 1 → 0 3 arrived\n");
}

TEST_CASE("closed month: the example's October, printed on three days, reconciles") {
  const ExampleLedger ledger;
  const Instant copies[] = {moment("11-01T00:05"), moment("11-10T09:00"), moment("12-01T00:05")};
  for (const Instant before : copies)
    for (const Instant after : copies) {
      if (before > after) continue;
      LaterEvents later(before);
      const MonthReport now = ledger.october(after, &later);
      const MonthReport then = ledger.october(before);
      const std::vector<NamedFigure> old_figures = figures_of(then);
      const std::vector<NamedFigure> new_figures = figures_of(now);
      const std::vector<Change> changes =
          changes_between({old_figures, old_figures, new_figures}, later, true);
      for (std::size_t i = 0; i < old_figures.size(); ++i) {
        const std::string& name = old_figures[i].name;
        if (!name.starts_with("decided.") && !name.starts_with("carried.")) continue;
        if (name.ends_with("_rate")) continue;
        CAPTURE(name);
        const bool listed = std::any_of(changes.begin(), changes.end(),
                                        [&](const Change& one) { return one.figure == name; });
        CHECK(listed == (old_figures[i].ids != new_figures[i].ids));
      }
    }
}

TEST_CASE("closed month: an old paper comes out again byte for byte, whatever was written since") {
  const std::string until =
      "11-02 08:00 logged category=repair / 08:01 dispatched / 08:30 arrived / 11-30 17:30 "
      "completed";
  const std::string since =
      " / 11-02 08:10 accepted recorded=12-02T09:00 / 12-02 10:00 reopened / 12-03 09:00 #2 "
      "logged category=consult / 11-30 10:00 #3 logged category=consult recorded=12-03T10:00";
  for (const Period& period : {november, december})
    CHECK(month_json(report_on(until, period, "12-01T00:05"), nullptr, shanghai()) ==
          month_json(report_on(until + since, period, "12-01T00:05"), nullptr, shanghai()));
}

}  // namespace deskctl::test
