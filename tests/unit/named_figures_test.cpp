// The requests behind the figures of a period.
#include "deskctl/report/named_figures.hpp"

#include "deskctl/render/report_pages.hpp"
#include "support/json_numbers.hpp"
#include "support/story.hpp"

namespace deskctl::test {
namespace {

MonthReport report_of(const std::string& rows, const std::string& now = "12-31T00:00") {
  Story story(rows, now);
  MonthFigures figures(manuals(), {day("2026-11-01"), day("2026-11-30")}, shanghai(), story.now);
  for (const Request& request : story.folded.requests) figures.add(request);
  return std::move(figures).finish();
}

/// The numbers of the requests behind a figure, a space between them; `?` for no figure.
std::string behind(const MonthReport& report, std::string_view name) {
  for (const NamedFigure& figure : figures_of(report)) {
    if (figure.name != name) continue;
    std::string out;
    for (const RequestId& id : figure.ids)
      out += (out.empty() ? "" : " ") + std::to_string(id.number);
    return out;
  }
  return "?";
}

const std::string several_complaints =
    "08:00 #5 logged category=complaint / 08:05 #5 dispatched / "  // met
    "08:00 #2 logged category=complaint / 08:13 #2 dispatched / "  // late 3
    "08:00 #3 logged category=complaint / "                        // overdue
    // Upgraded past its due, which stays overdue, and late again in its second cycle.
    "08:00 #4 logged category=complaint / 08:11 #4 upgraded severity=larger / 08:30 #4 escalated "
    "to=manager / "
    "08:00 #1 logged category=consult / 09:00 #1 voided";

}  // namespace

TEST_CASE("figures: a figure keeps whatever is added in its order") {
  const DeskCode north = DeskCode::parse("N").value();
  const std::vector<RequestId> added{
      {20261102, {}, 1},      {20261102, {}, 1},   {20261102, {}, 2},      {20261102, {}, 256},
      {20261102, {}, 511},    {20261102, {}, 510}, {20261102, north, 511}, {20261102, north, 512},
      {20261103, north, 513}, {20261102, {}, 1},   {20261102, {}, 999999}, {20261231, {}, 1},
      {20261231, {}, 255},    {20261231, {}, 510},
  };
  Figure figure;
  CHECK(figure.count() == 0);
  CHECK(figure.ids().empty());
  for (const RequestId& id : added) figure.add(id);
  CHECK(figure.count() == static_cast<int>(added.size()));
  CHECK(figure.ids() == added);
}

TEST_CASE("figures: the requests behind each, in the order of their ids") {
  const MonthReport report = report_of(several_complaints, "11-02T09:30");
  const struct {
    const char* name;
    const char* requests;
  } cases[] = {
      {"entries.logged", "1 2 3 4 5"},
      {"entries.void", "1"},
      {"entries.valid", "2 3 4 5"},
      {"flow.logged", "2 3 4 5"},
      {"flow.finished", ""},
      {"by_category.complaint", "2 3 4 5"},
      {"by_category.consult", ""},
      {"by_channel.phone", "2 3 4 5"},
      {"complaints.by_severity.larger", "4"},
      {"complaints.by_severity.general", "2 3 5"},
      {"clocks.respond.met", "5"},
      {"clocks.respond.late", "2 4"},
      {"clocks.respond.overdue", "3 4"},
      {"clocks.respond", "2 3 4 4 5"},
      {"clocks.respond.on_time_rate", "2 3 4 4 5"},
      {"clocks.respond.median_minutes", "2 4 5"},
      {"clocks.respond.p90_minutes", "2 4 5"},
      {"clocks.respond.max_late_minutes", "3 4"},
      {"clocks.handle", ""},
      {"breached_requests", "2 3 4"},
      {"lists.contact_missing", "2 3 4 5"},
      {"clocks", "?"},
      {"clocks.respond.", "?"},
      {"", "?"},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.name));
    CHECK(behind(report, c.name) == c.requests);
  }
}

TEST_CASE("figures: of the latest all that are as late as that") {
  const std::string rows =
      "08:00 #1 logged category=consult received=07:57 / 08:00 #2 logged category=consult "
      "received=07:57 / 08:00 #3 logged category=consult received=07:58";
  CHECK(behind(report_of(rows), "clocks.register.max_late_minutes") == "1 2");
  CHECK(behind(report_of("08:00 logged category=consult"), "clocks.register.max_late_minutes") ==
        "");
}

TEST_CASE("figures: of repeats the first complaints and all the repairs") {
  std::string rows =
      "08:00 #1 logged category=complaint / 08:10 #2 logged category=complaint "
      "same_as=20261102-001";
  for (int number = 3; number <= 5; ++number)
    rows += " / 09:00 #" + std::to_string(number) + " logged category=repair item=水管";
  CHECK(behind(report_of(rows), "lists.repeat_complaints") == "1");
  CHECK(behind(report_of(rows), "lists.repeat_repairs") == "3 4 5");
}

TEST_CASE("figures: every number of the report is one, with as many requests") {
  const MonthReport report = report_of(several_complaints);
  std::map<std::string, double> numbers = JsonNumbers::of(month_json(report, nullptr, shanghai()));
  CHECK(numbers.size() > 100);
  // Figures stand in a list, so that their numbers have no path.
  CHECK(numbers.extract("figures").mapped() == static_cast<double>(figure_names().size()));
  for (const NamedFigure& figure : figures_of(report)) {
    CAPTURE(figure.name);
    if (figure.name.starts_with("figures.")) continue;
    const auto number = numbers.extract(figure.name);
    const bool counts =
        !figure.name.ends_with("_minutes") && !figure.name.ends_with("_rate") &&
        report.clocks.end() == std::find_if(report.clocks.begin(), report.clocks.end(),
                                            [&](const ClockFigures& clock) {
                                              return figure.name == "clocks." + clock.name;
                                            });
    REQUIRE(counts <= !number.empty());
    if (counts) CHECK(static_cast<double>(figure.ids.size()) == number.mapped());
  }
  CHECK(numbers.empty());
}

TEST_CASE("figures: a report of nothing has all the names") {
  const auto names = [](const MonthReport& report) {
    std::string out;
    for (const NamedFigure& figure : figures_of(report)) out += figure.name + ' ';
    return out;
  };
  CHECK(names(report_of("")) == names(report_of(several_complaints)));
}

TEST_CASE("figures: as JSON") {
  const NamedFigure figure{
      "clocks.arrive.late", {{20261102, {}, 3}, {20261102, {}, 3}}, std::nullopt};
  CHECK(figure_json(figure, shanghai()) ==
        "{\"schema\":\"deskctl.figure/1\",\"figure\":\"clocks.arrive.late\",\"count\":2,"
        "\"ids\":[\"20261102-003\",\"20261102-003\"]}\n");
}

}  // namespace deskctl::test
