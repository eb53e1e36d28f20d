// Groups of made-up desks: the line of each is what its own report says, counted here by other
// means, and the total is all lines added up.
#include <algorithm>
#include <map>
#include <regex>

#include "command/command_table.hpp"
#include "deskctl/report/desk_figures.hpp"
#include "support/amount.hpp"
#include "support/desk_sites.hpp"
#include "support/json_numbers.hpp"
#include "support/made_up_journal.hpp"
#include "text/read_json.hpp"

namespace deskctl::test {
namespace {

using Numbers = std::map<std::string, double>;

const JsonValue& member_of(const JsonValue& object, std::string_view name) {
  for (const JsonMember& member : object.members)
    if (member.name == name) return member.value;
  FAIL("no member " << name);
  return object;
}

// Counts words of the document instead of walking through it.
double count_matches(const std::string& document, const std::string& pattern) {
  const std::regex regex(pattern);
  return static_cast<double>(
      std::distance(std::sregex_iterator(document.begin(), document.end(), regex), {}));
}

double sum_behind(const std::string& document, const std::string& pattern) {
  const std::regex regex(pattern + "([0-9]+)");
  double sum = 0;
  for (std::sregex_iterator at(document.begin(), document.end(), regex), end; at != end; ++at)
    sum += std::stod((*at)[1]);
  return sum;
}

// Some figures of each report, from its own document.
Numbers counted_anew(std::string_view report, const std::string& document) {
  const Numbers all = JsonNumbers::of(document);
  const auto at = [&](const std::string& path) {
    const auto found = all.find(path);
    return found == all.end() ? -1 : found->second;
  };
  if (report == "month")
    return {
        {"carried_in", at("carried.in.open")},
        {"logged", at("flow.logged")},
        {"finished", at("flow.finished")},
        {"carried_out", at("carried.out.open")},
        {"breached", at("decided.breached_requests")},
        {"satisfied.met", sum_behind(document, "\"figure\":\"satisfied\",\"met\":")},
        {"satisfied.of", sum_behind(document, "\"figure\":\"satisfied\",\"met\":[0-9]+,\"of\":")}};
  if (report == "figures")
    return {{"arrive-on-time.met", sum_behind(document, "\"figure\":\"arrive-on-time\",\"met\":")},
            {"completion.of",
             sum_behind(document, "\"figure\":\"completion\",\"met\":[0-9]+,\"of\":")}};
  if (report == "overdue" || report == "due") return {{"clocks", at("items")}};
  if (report == "callbacks")
    return {{"callbacks", at("items")},
            {"late", count_matches(document, "\"status\":\"overdue\"")},
            {"missed_calls", sum_behind(document, "\"attempts\":")}};
  if (report == "callback-sheet")
    return {{"calls", at("items")},
            {"grade_c", count_matches(document, "\"grade\":\"C\"")},
            {"satisfied.met", count_matches(document, "\"grade\":\"[AB]\"")}};
  if (report == "day")
    return {{"open", at("open")}, {"logged", at("logged")}, {"breaches", at("breaches")}};
  if (report == "complaints")
    return {{"complaints", at("complaints.entries")},
            {"matters", at("complaints.matters")},
            {"breaches", count_matches(document, "\"status\":\"(late|overdue)\"")}};
  if (report == "repeats") return {{"matters", at("complaints")}, {"repairs", at("repairs")}};
  if (report == "staff")
    return {{"people", at("staff")}, {"events", sum_behind(document, "\"events\":")}};
  if (report == "breaches")
    return {{"breaches", at("items")},
            {"not_done", count_matches(document, "\"status\":\"overdue\"")}};
  if (report == "spent") return {{"breaches", at("items")}};
  if (report == "compare")
    return {{"breached_before",
             sum_behind(document, "\"late\":") / 2 + sum_behind(document, "\"overdue\":") / 2}};
  return {};
}

std::vector<std::string> line_of(std::string_view report, const DeskSites& desks) {
  std::vector<std::string> line{std::string(report)};
  const std::string spans =
      "callback-sheet month paper figures complaints repeats staff breaches "
      "spent fees compare";
  if (report == "register") line.insert(line.end(), {"handover", "2026"});
  if ((spans + ' ').find(std::string(report) + ' ') != std::string::npos) line.emplace_back("2026");
  // The desks' own rules: nothing may differ.
  if (report == "compare") line.insert(line.end(), {"--policy", desks / "policy.toml"});
  return line;
}

void check_line(const JsonValue& figures, const Numbers& expected) {
  for (const auto& [name, number] : expected) {
    CAPTURE(name);
    const std::size_t dot = std::min(name.find('.'), name.size());
    const JsonValue& figure = member_of(figures, name.substr(0, dot));
    const JsonValue& value = dot < name.size() ? member_of(figure, name.substr(dot + 1)) : figure;
    CHECK(static_cast<double>(value.number.value_or(-2)) == number);
  }
}

// The total that a figure has to have, from the lines.
void check_total(const JsonValue& total, const std::vector<const JsonValue*>& lines,
                 const DeskFigure& figure) {
  const auto add_up = [&](const auto& number_of) {
    std::optional<long long> all;
    for (const JsonValue* line : lines)
      if (const auto one = number_of(member_of(*line, figure.name)))
        all = figure.take == DeskFigure::Take::highest ? std::max(all.value_or(0), *one)
                                                       : all.value_or(0) + *one;
    return all;
  };
  const auto number = [](const JsonValue& value) -> std::optional<long long> {
    if (value.kind != JsonValue::Kind::text) return value.number;
    std::string digits = value.text;
    std::erase(digits, '.');
    return std::stoll(digits);
  };
  const JsonValue& sum = member_of(total, figure.name);
  if (!figure.is_rate()) {
    CHECK(number(sum) == add_up(number));
    return;
  }
  for (const char* part : {"met", "of"})
    CHECK(number(member_of(sum, part)) ==
          add_up([&](const JsonValue& value) { return number(member_of(value, part)); }));
  const auto met = number(member_of(sum, "met")), of = number(member_of(sum, "of"));
  const JsonValue& rate = member_of(sum, "rate");
  CHECK((rate.kind == JsonValue::Kind::null) == (!of || *of == 0));
  if (rate.kind == JsonValue::Kind::null) return;
  const double times = figure.form == DeskFigure::Form::per_thousand ? 1000 : 1;
  CHECK(
      std::stod(rate.text) ==
      doctest::Approx(times * static_cast<double>(*met) / static_cast<double>(*of)).epsilon(1e-4));
}

TEST_CASE("desks property: lines are the desks' own reports, and the total their sum") {
  double counted = 0;
  for (unsigned seed = 1; seed <= few_or_all(4U, 60U); ++seed) {
    CAPTURE(seed);
    DeskSites desks({"east", "north", "west"});
    Instant now{};
    unsigned number = seed * 10;
    for (const char* name : {"east", "north", "west"}) {
      const MadeUpJournal made(++number, {12, 80});
      const std::string month = made.journal().events.front().request.month().text();
      desks.write(DeskSites::file(name, "ledger/" + month + ".csv"), made.text());
      now = std::max(now, made.instant(seed));
    }
    const std::string then = format_rfc3339(now, Seconds{0});
    for (const DeskReport& report : desk_reports()) {
      CAPTURE(report.name);
      std::vector<std::string> line = line_of(report.name, desks);
      line.insert(line.end(), {"-O", "json", "--now", then});
      const Ran ran = desks.report(line);
      CAPTURE(ran.err);
      const auto read = read_json(ran.out);
      REQUIRE(std::holds_alternative<JsonValue>(read));
      const JsonValue& document = std::get<JsonValue>(read);
      std::vector<const JsonValue*> lines;
      for (const JsonValue& desk : member_of(document, "desks").items) {
        const JsonValue& figures = member_of(desk, "figures");
        lines.push_back(&figures);
        line.insert(line.begin(), "report");
        const Ran own = desks.run_at(member_of(desk, "desk").text, line);
        line.erase(line.begin());
        CHECK(own.exit == member_of(desk, "exit").number);
        const Numbers expected = counted_anew(report.name, own.out);
        check_line(figures, expected);
        for (const auto& [name, value] : expected) counted += value;
      }
      REQUIRE(lines.size() == 3);
      for (const DeskFigure& figure : report.figures) {
        CAPTURE(figure.name);
        check_total(member_of(member_of(document, "total"), "figures"), lines, figure);
      }
    }
  }
  CHECK(counted > 1000);  // not only zeros
}

}  // namespace
}  // namespace deskctl::test
