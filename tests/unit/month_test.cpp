// The figures of a period.
#include "deskctl/report/month.hpp"

#include "support/story.hpp"

namespace deskctl::test {
namespace {

MonthReport month_report(const std::string& rows, const std::string& now = "12-31T00:00",
                         const Period& period = {day("2026-11-01"), day("2026-11-30")}) {
  Story story(rows, now);
  MonthFigures figures(manuals(), period, shanghai(), story.now);
  for (const Request& request : story.folded.requests) figures.add(request);
  return std::move(figures).finish();
}

/// `start + logged + reopened - finished = end`
std::string flow(const std::string& rows, const std::string& now = "12-31T00:00") {
  const Flow flow = month_report(rows, now).flow;
  CHECK(flow.open_at_start.count() + flow.logged.count() + flow.reopened.count() -
            flow.finished.count() ==
        flow.open_at_end.count());
  std::string out;
  for (const Figure* figure : {&flow.open_at_start, &flow.logged, &flow.reopened, &flow.finished})
    out += std::to_string(figure->count()) + ' ';
  return out + std::to_string(flow.open_at_end.count());
}

const ClockFigures& figures_of(const MonthReport& report, std::string_view name) {
  for (const ClockFigures& clock : report.clocks)
    if (clock.name == name) return clock;
  throw std::invalid_argument(std::string(name));
}

int count_of(const WordFigures& figures, std::string_view word) {
  for (const auto& [name, figure] : figures)
    if (name == word) return figure.count();
  return -1;
}

}  // namespace

TEST_CASE("month: the flow adds up") {
  const struct {
    std::string name;
    std::string rows;
    std::string flow;
  } cases[] = {
      {"nothing", "", "0 0 0 0 0"},
      {"logged and open", "11-02 08:00 logged category=consult", "0 1 0 0 1"},
      {"logged and finished", "11-02 08:00 logged category=consult / 09:00 completed", "0 1 0 1 0"},
      {"finished after the month", "11-02 08:00 logged category=consult / 12-01 09:00 completed",
       "0 1 0 0 1"},
      {"open from before", "10-30 08:00 logged category=consult", "1 0 0 0 1"},
      {"open from before and finished",
       "10-30 08:00 logged category=consult / 11-02 09:00 completed", "1 0 0 1 0"},
      {"finished before", "10-30 08:00 logged category=consult / 10-31 09:00 completed",
       "0 0 0 0 0"},
      {"finished before and reopened",
       "10-30 08:00 logged category=consult / 09:00 completed / 11-02 10:00 reopened", "0 0 1 0 1"},
      {"there and back",
       "11-02 08:00 logged category=consult / 09:00 completed / 10:00 reopened / 11:00 completed / "
       "12:00 closed / 13:00 reopened",
       "0 1 2 2 1"},
      {"reopened after the month",
       "11-02 08:00 logged category=consult / 09:00 completed / 12-01 10:00 reopened", "0 1 0 1 0"},
      {"declined", "11-02 08:00 logged category=repair / 09:00 declined", "0 1 0 1 0"},
      {"cannot be handled",
       "11-02 08:00 logged category=repair / 09:00 closed outcome=unresolvable role=manager",
       "0 1 0 1 0"},
      {"closing is no second finish",
       "11-02 08:00 logged category=consult / 09:00 completed / 10:00 closed", "0 1 0 1 0"},
      {"void", "11-02 08:00 logged category=repair / 09:00 voided", "0 0 0 0 0"},
      {"the first instant of the month", "11-01 00:00 logged category=consult", "0 1 0 0 1"},
      {"the last of the month before", "10-31 23:59:59 logged category=consult", "1 0 0 0 1"},
      {"finished in the first instant",
       "10-31 23:59:59 logged category=consult / 11-01 00:00 completed", "1 0 0 1 0"},
      {"the last instant of the month",
       "11-30 23:59:58 logged category=consult / 23:59:59 completed", "0 1 0 1 0"},
      {"the month after", "12-01 00:00 logged category=consult", "0 0 0 0 0"},
      {"repeats are their matter's",
       "11-02 08:00 logged category=complaint / 09:00 #2 logged category=complaint "
       "same_as=20261102-001 / 10:00 #1 completed",
       "0 1 0 1 0"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CHECK(flow(c.rows) == c.flow);
  }
}

TEST_CASE("month: a month that is not over ends now") {
  const std::string rows =
      "11-02 08:00 logged category=consult / 09:00 completed / "
      "10:00 #2 logged category=consult";
  CHECK(flow(rows, "11-02T08:59:59") == "0 1 0 0 1");
  CHECK(flow(rows, "11-02T09:00") == "0 1 0 1 0");
  CHECK(flow(rows, "11-02T10:00") == "0 2 0 1 1");
}

TEST_CASE("month: entries are counted with voids and repeats") {
  const MonthReport report = month_report(
      "10-31 23:00 #9 logged category=repair / 11-02 08:00 #1 logged category=repair / "
      "08:00 #2 logged category=complaint channel=app / "
      "08:30 #3 logged category=complaint same_as=20261102-002 / "
      "09:00 #4 logged category=help / 09:01 #4 voided / 12-01 00:00 #5 logged category=help");
  CHECK(report.entries.logged.count() == 4);
  CHECK(report.entries.voided.count() == 1);
  CHECK(report.entries.valid.count() == 3);
  CHECK(count_of(report.by_category, "repair") == 1);
  CHECK(count_of(report.by_category, "complaint") == 2);
  CHECK(count_of(report.by_category, "help") == 0);
  CHECK(count_of(report.by_channel, "phone") == 2);
  CHECK(count_of(report.by_channel, "app") == 1);
  CHECK(report.by_category.front().first == "repair");
  CHECK(report.by_channel.back().first == "hotline");
  CHECK(report.by_category.size() == 9);
}

TEST_CASE("month: clocks are counted by status over all cycles") {
  const MonthReport report = month_report(
      "08:00 #1 logged category=complaint / 08:05 dispatched / "                   // met
      "08:00 #2 logged category=complaint / 08:13 #2 dispatched / "                // late 3
      "08:00 #3 logged category=complaint / "                                      // overdue
      "08:00 #4 logged category=complaint / 08:05 #4 upgraded severity=larger / "  // two
      "23:55 #5 logged category=complaint / "                                      // pending
      "10-31 08:00 #6 logged category=complaint",                                  // not this
      "11-02T23:59");
  const ClockFigures& respond = figures_of(report, "respond");
  CHECK(respond.met.count() == 1);
  CHECK(respond.late.count() == 1);
  CHECK(respond.overdue.count() == 2);
  CHECK(respond.superseded.count() == 1);
  CHECK(respond.pending.count() == 1);
  CHECK(respond.no_due.count() == 0);
  CHECK(respond.judged() == 4);
  CHECK(respond.max_late_minutes == 949);
  CHECK(respond.median_minutes == 5);
  CHECK(respond.p90_minutes == 13);
  CHECK(figures_of(report, "handle").judged() == 0);
  CHECK_FALSE(figures_of(report, "handle").median_minutes.has_value());
  std::string breached;
  for (const RequestId& id : report.breached) breached += std::to_string(id.number) + ' ';
  CHECK(breached == "1 2 3 4 ");
  std::string order;
  for (const ClockFigures& clock : report.clocks) order += clock.name + ' ';
  CHECK(order ==
        "register dispatch accept review arrive appointment handle respond department complete "
        "inform callback reply deadline two-days one-week visit ");
}

TEST_CASE("month: durations are open time in the clock's own calendar") {
  // Called back two hours of desk time after the completion at 17:00.
  const MonthReport report = month_report(
      "08:00 logged category=repair / 08:01 dispatched / 17:00 completed / 11-03 10:00 "
      "called-back");
  CHECK(figures_of(report, "callback").median_minutes == 120);
  CHECK(figures_of(report, "dispatch").median_minutes == 1);
  // 90 s are one whole minute.
  CHECK(figures_of(month_report("08:00 logged category=repair / 08:01:30 dispatched"), "dispatch")
            .median_minutes == 1);
  // An arrival before the appointment took no time.
  CHECK(
      figures_of(month_report("08:00 logged category=repair appointment=14:00 / 08:01 dispatched / "
                              "13:50 arrived"),
                 "arrive")
          .median_minutes == 0);
}

TEST_CASE("month: the nearest rank is one of the values") {
  const auto rank = [](int count, int percent) {
    std::vector<Seconds> values;
    for (int i = 1; i <= count; ++i) values.emplace_back(i);
    const auto found = nearest_rank(values, percent);
    return found ? found->count() : -1;
  };
  const struct {
    int count;
    int percent;
    int rank;
  } cases[] = {
      {0, 50, -1},  {1, 50, 1},    {2, 50, 1},  {3, 50, 2},    {4, 50, 2},
      {5, 50, 3},   {1, 90, 1},    {9, 90, 9},  {10, 90, 9},   {11, 90, 10},
      {20, 90, 18}, {100, 90, 90}, {5, 100, 5}, {101, 50, 51},
  };
  for (const auto& c : cases) {
    CAPTURE(c.count);
    CAPTURE(c.percent);
    CHECK(rank(c.count, c.percent) == c.rank);
  }
}

}  // namespace deskctl::test
