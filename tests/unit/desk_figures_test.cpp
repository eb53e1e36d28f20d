// The line of each report by which desks are compared.
#include "deskctl/report/desk_figures.hpp"

#include <algorithm>
#include <set>
#include <sstream>

#include "command/command_table.hpp"
#include "deskctl/render/wording.hpp"
#include "support/temp_desk.hpp"
#include "support/times.hpp"

namespace deskctl::test {
namespace {

std::string_view last_word(std::string_view name) {
  return name.substr(name.find(' ') + 1);
}

FigureValue only_figure(const DeskFigure& figure, std::string_view document) {
  const DeskReport report{"test", {&figure, 1}};
  return desk_figures(report, document).value().values.front();
}

TEST_CASE("desk figures: every report has a line, and every line is of a report") {
  std::set<std::string_view> reports;
  for (const CommandSpec& command : command_table()) {
    if (!is_report(command)) continue;
    CAPTURE(command.name);
    CHECK(takes_option(command, Option::desks));
    const DeskReport* line = find_desk_report(last_word(command.name));
    REQUIRE(line != nullptr);
    CHECK(line->figures.size() >= 3);
    reports.insert(line->name);
  }
  CHECK(reports.size() == desk_reports().size());
  CHECK_FALSE(takes_option(*find_command("list"), Option::desks));
}

TEST_CASE("desk figures: each has a name of its own, and a word for people") {
  std::set<std::string> used;
  for (const DeskReport& report : desk_reports()) {
    CAPTURE(report.name);
    CHECK(label(Language::simplified, "desks", report.name) != report.name);
    std::set<std::string_view> names;
    for (const DeskFigure& figure : report.figures) {
      CAPTURE(figure.name);
      CHECK(names.insert(figure.name).second);
      const bool is_figure = figure.path.find("figures.") != std::string_view::npos;
      std::string id = (is_figure ? "word_figure_" : "word_line_") + std::string(figure.name);
      std::replace(id.begin(), id.end(), '-', '_');
      CHECK(find_message(id).has_value());
      used.insert(id);
    }
  }
  for (int i = 0; i < message_count(); ++i) {
    const std::string name(name_of(message_at(i)));
    CAPTURE(name);
    if (name.starts_with("word_line_")) CHECK(used.contains(name));
  }
}

TEST_CASE("desk figures: the figures are those of report figures, in its order") {
  TempDesk desk;
  const Ran ran = desk.run({"report", "figures", "-O", "csv"});
  std::string names;
  for (const DeskFigure& figure : find_desk_report("figures")->figures)
    names += std::string(figure.name) + '\n';
  std::string listed;
  std::istringstream lines(ran.out);
  std::string line;
  std::getline(lines, line);  // the names of the columns
  while (std::getline(lines, line)) listed += line.substr(0, line.find(',')) + '\n';
  CHECK(names == listed);
}

TEST_CASE("desk figures: a path leads through members, lists, names and conditions") {
  constexpr auto document = R"({"a":{"b":3,"c":4},"items":[
    {"id":"1","grade":"A","late":5,"of":{"x":1}},{"id":"2","grade":"B","late":9,"of":{"x":2}},
    {"id":"2","grade":null,"late":7,"of":{"y":40}}],"empty":[],
    "figures":[{"figure":"first","met":1,"of":2},{"figure":"second","met":3,"of":4}],
    "cash":"12.50"})";
  using Take = DeskFigure::Take;
  using Form = DeskFigure::Form;
  struct Case {
    std::string_view path;
    Take take;
    std::optional<long long> value;
  };
  for (const Case& one : {
           Case{"a.b", Take::sum, 3},
           Case{"a.b|c", Take::sum, 7},
           Case{"a.*", Take::sum, 7},
           Case{"a.z", Take::sum, std::nullopt},
           Case{"items.*", Take::items, 3},
           Case{"items.*.id", Take::distinct, 2},
           Case{"items.*.late", Take::sum, 21},
           Case{"items.*.late", Take::highest, 9},
           Case{"items.*.of.x|y", Take::sum, 43},
           Case{"items.*.grade=A|B", Take::items, 2},
           Case{"items.*.grade=", Take::items, 1},
           Case{"items.*.grade=B.late", Take::sum, 9},
           Case{"items.*.grade=Z.late", Take::sum, 0},
           Case{"empty.*", Take::items, 0},
           Case{"empty.*.late", Take::highest, std::nullopt},
           Case{"figures.second.met", Take::sum, 3},
       }) {
    CAPTURE(one.path);
    CHECK(only_figure({"f", Form::count, one.take, one.path}, document).value == one.value);
  }
  CHECK(only_figure({"f", Form::money, Take::sum, "cash"}, document).value == 1250);
  CHECK(only_figure({"f", Form::share, Take::sum, "figures.second"}, document) ==
        FigureValue{3, 4});
  CHECK(only_figure({"f", Form::share, Take::sum, "figures.third"}, document) == FigureValue{});
}

TEST_CASE("desk figures: a rate of all is that of the sums, never a mean of rates") {
  const DeskFigure figure{"f", DeskFigure::Form::share, DeskFigure::Take::sum, "a", "b"};
  FigureValue total;
  add_to_total(total, figure, {1, 1});
  add_to_total(total, figure, {0, 3});
  add_to_total(total, figure, {});  // a desk without it
  CHECK(total == FigureValue{1, 4});
  CHECK(total.tenthousandths(figure.form) == 2500);
  CHECK(FigureValue{0, 0}.tenthousandths(figure.form) == std::nullopt);
  CHECK(FigureValue{47, 3000}.tenthousandths(DeskFigure::Form::per_thousand) == 156667);
}

TEST_CASE("desk figures: the highest of all is the highest of one") {
  const DeskFigure figure{"f", DeskFigure::Form::minutes, DeskFigure::Take::highest, "a"};
  FigureValue total;
  add_to_total(total, figure, {});
  CHECK(total == FigureValue{});
  for (const long long minutes : {5, 90, 7}) add_to_total(total, figure, {minutes, std::nullopt});
  CHECK(total.value == 90);
}

TEST_CASE("desk figures: the period is the report's, or its day, and the time its own") {
  const DeskReport report{"test", {}};
  const auto month =
      desk_figures(report, R"({"period":"2026-10","now":"2026-10-12T09:00:00+08:00"})");
  CHECK(month.value().period == "2026-10");
  CHECK(month.value().now == parse_rfc3339("2026-10-12T01:00:00Z"));
  CHECK(desk_figures(report, R"({"date":"2026-10-12"})").value().period == "2026-10-12");
  CHECK(desk_figures(report, R"({"items":[]})").value().period == "");
  CHECK_FALSE(desk_figures(report, "").has_value());
  CHECK_FALSE(desk_figures(report, "[1]").has_value());
}

}  // namespace
}  // namespace deskctl::test
