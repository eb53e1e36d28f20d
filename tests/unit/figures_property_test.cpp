// Properties of the figures of any month, on hundreds of made-up journals.
#include <algorithm>
#include <map>
#include <numeric>

#include "deskctl/render/report_pages.hpp"
#include "support/json_numbers.hpp"
#include "support/made_up_journal.hpp"

namespace deskctl::test {
namespace {

/// A made-up journal, a period in it, and the report on that.
struct MadeUpMonth {
  explicit MadeUpMonth(unsigned seed)
      : made_up(seed, {.requests = 5, .steps = 20}),
        journal(made_up.journal()),
        now(seed % 3 == 0 ? made_up.instant(seed) : made_up.end()),
        folded(fold(journal, now)) {
    matters.link(folded.requests);
    const LocalDay first = shanghai().day(made_up.begin()) + date::days{static_cast<int>(seed % 2)};
    period = {first, first + date::days{static_cast<int>(seed % 5)}};
    MonthFigures figures(manuals(), period, shanghai(), now);
    for (const Request& request : folded.requests) figures.add(request);
    report = std::move(figures).finish();
  }
  bool counts(const Request& request) const {
    return period.contains(shanghai().day(request.logged));
  }

  MadeUpJournal made_up;
  Journal journal;
  Instant now;
  Folded folded;
  Matters matters;
  Period period;
  MonthReport report;
};

}  // namespace

TEST_CASE("journal property: the figures of a month reconcile") {
  for (unsigned seed = 1; seed <= 250; ++seed) {
    CAPTURE(seed);
    const MadeUpMonth month(seed);
    const MonthReport& report = month.report;

    const auto sum = [](const auto& counts) {
      return std::accumulate(counts.begin(), counts.end(), 0,
                             [](int all, const auto& count) { return all + count.second.count(); });
    };
    CHECK(report.entries.logged.count() ==
          report.entries.valid.count() + report.entries.voided.count());
    CHECK(sum(report.by_category) == report.entries.valid.count());
    CHECK(sum(report.by_channel) == report.entries.valid.count());
    const Flow& flow = report.flow;
    CHECK(flow.open_at_start.count() + flow.logged.count() + flow.reopened.count() -
              flow.finished.count() ==
          flow.open_at_end.count());

    // Every clock of every valid request of the period is in exactly one column.
    std::map<std::string, int> expected;
    int breached = 0;
    for (const Request& request : month.folded.requests) {
      if (!month.counts(request) || request.status == Status::voided) continue;
      bool breach = false;
      for (const Clock& clock : clocks_of(request, manuals(), month.now)) {
        ++expected[clock.name()];
        breach = breach || is_breach(clock.status);
      }
      breached += breach;
    }
    for (const ClockFigures& clock : report.clocks) {
      CAPTURE(clock.name);
      CHECK(clock.judged() + clock.pending.count() + clock.superseded.count() +
                clock.excused.count() + clock.no_due.count() ==
            expected[clock.name]);
      CHECK((clock.max_late_minutes == 0 || clock.late.count() + clock.overdue.count() > 0));
      CHECK(clock.median_minutes <= clock.p90_minutes);
    }
    CHECK(static_cast<int>(report.breached.size()) == breached);

    const ComplaintFigures& complaints = report.details.complaints;
    CHECK(complaints.matters.count() <= complaints.entries.count());
    CHECK(sum(complaints.by_severity) == complaints.matters.count());
    CHECK(complaints.completed.count() <= complaints.matters.count());
    CHECK(complaints.effective.count() <= complaints.matters.count());
    CHECK(complaints.before_due_day.count() <= complaints.entries.count());
    const RepairFigures& repairs = report.details.repairs;
    CHECK(repairs.arrive_on_time.of.count() <= repairs.timely.of.count());
    CHECK(repairs.handle_on_time.of.count() <= repairs.timely.of.count());
    const CallbackFigures& callbacks = report.details.callbacks;
    CHECK(sum(callbacks.grades) == callbacks.reached.count());
    CHECK(callbacks.reached.count() <= callbacks.needed.count());
    CHECK(callbacks.ripe.of.count() <= callbacks.needed.count());
    CHECK(callbacks.ripe.met.count() <= callbacks.reached.count());
    CHECK(callbacks.on_time.of.count() == callbacks.ripe.of.count());
    CHECK(callbacks.satisfied.of.count() == callbacks.reached.count());
    for (const Share& share : {repairs.arrive_on_time, repairs.handle_on_time, repairs.timely,
                               callbacks.ripe, callbacks.on_time, callbacks.satisfied})
      CHECK(share.met.count() <= share.of.count());
  }
}

TEST_CASE(
    "journal property: every figure of a month is as many requests, known and of the period") {
  for (unsigned seed = 1; seed <= 250; ++seed) {
    CAPTURE(seed);
    const MadeUpMonth month(seed);
    std::map<RequestId, bool> in_period;
    for (const Request& request : month.folded.requests)
      in_period[request.id] = month.counts(request);
    const std::map<std::string, double> numbers =
        JsonNumbers::of(month_json(month.report, nullptr, shanghai()));

    std::map<std::string, std::size_t> sizes;
    for (const NamedFigure& figure : figures_of(month.report)) {
      CAPTURE(figure.name);
      CHECK(sizes.emplace(figure.name, figure.ids.size()).second);
      CHECK(std::is_sorted(figure.ids.begin(), figure.ids.end()));
      // Requests that flow through the period, or are complained of again in it, may have been
      // logged before it.
      const bool may_be_older =
          (figure.name.starts_with("flow.") && figure.name != "flow.logged") ||
          figure.name.starts_with("decided.") || figure.name.starts_with("carried.") ||
          figure.name.starts_with("figures.") || figure.name == "lists.repeat_complaints";
      for (const RequestId& id : figure.ids) {
        REQUIRE(in_period.count(id) == 1);
        CHECK((may_be_older || in_period[id]));
      }
      const auto number = numbers.find(figure.name);
      const bool is_count = number != numbers.end() && !figure.name.ends_with("_minutes") &&
                            !figure.name.ends_with("_rate") &&
                            figure.name != "lists.repeat_repairs";
      if (is_count) CHECK(static_cast<double>(figure.ids.size()) == number->second);
    }
    for (const ClockFigures& clock : month.report.clocks) {
      const std::string name = "clocks." + clock.name;
      CAPTURE(name);
      CHECK(sizes[name] == sizes[name + ".met"] + sizes[name + ".late"] + sizes[name + ".overdue"] +
                               sizes[name + ".pending"] + sizes[name + ".superseded"] +
                               sizes[name + ".excused"] + sizes[name + ".no_due"]);
      CHECK(sizes[name + ".on_time_rate"] ==
            sizes[name + ".met"] + sizes[name + ".late"] + sizes[name + ".overdue"]);
      CHECK((sizes[name + ".max_late_minutes"] > 0) == (clock.max_late_minutes > 0));
      CHECK((sizes[name + ".median_minutes"] > 0) == clock.median_minutes.has_value());
    }
  }
}

}  // namespace deskctl::test
