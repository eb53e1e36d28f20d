// Charts in pages: nothing overlaps, nothing runs out of the picture, and without colours it is
// read.
#include <doctest/doctest.h>

#include <cmath>

#include "deskctl/render/html_page.hpp"
#include "render/chart_scale.hpp"
#include "support/marked_up.hpp"

namespace deskctl::test {
namespace {

using Strings = std::vector<std::string>;

MarkedUp drawn(Chart chart, Language language = Language::english) {
  Page page = titled("x", {language, false, 0});
  page.add().parts = {std::move(chart)};
  MarkedUp read = marked_up(html_of(page));
  REQUIRE(read.flaw.empty());
  return read;
}

std::string attribute(const MarkedUp::Element& element, const std::string& name) {
  const std::string begin = ' ' + name + "=\"";
  const std::size_t at = element.attributes.find(begin);
  if (at == std::string::npos) return "";
  const std::size_t from = at + begin.size();
  return element.attributes.substr(from, element.attributes.find('"', from) - from);
}
double number(const MarkedUp::Element& element, const std::string& name) {
  return std::stod(attribute(element, name));
}

struct Area {
  double left, top, right, bottom;
  std::string words;
};

double ems_in(const std::string& words) {
  double ems = 0;
  for (const char c : words) {
    const auto byte = static_cast<unsigned char>(c);
    ems += byte < 0x80 ? 0.58 : byte < 0xC0 ? 0 : 1;
  }
  return ems;
}

Area area_of(const MarkedUp::Element& text) {
  const double height = attribute(text, "class").find("small") == std::string::npos ? 11 : 9;
  const double width = ems_in(text.text) * height;
  const std::string turn = attribute(text, "transform");
  if (!turn.empty()) {
    const double x = std::stod(turn.substr(10)), y = std::stod(turn.substr(turn.find(' ')));
    return {x - height * 0.8, y, x, y + width, text.text};
  }
  const std::string anchor = attribute(text, "text-anchor");
  const double x = number(text, "x"), y = number(text, "y");
  const double left = anchor == "end" ? x - width : anchor == "middle" ? x - width / 2 : x;
  return {left, y - height * 0.8, left + width, y, text.text};
}

// The first words that stand in others or outside their picture; empty if there are none.
std::string flaw_of(const MarkedUp& read) {
  std::vector<Area> areas;
  double height = 0;
  for (const MarkedUp::Element& element : read.elements) {
    if (element.name == "svg") {
      areas.clear();
      height = std::stod(attribute(element, "viewBox").substr(std::string("0 0 680 ").size()));
    }
    if (element.name != "text") continue;
    const Area area = area_of(element);
    if (area.left < 0 || area.top < 0 || area.right > 680 || area.bottom > height)
      return "outside: " + area.words;
    for (const Area& other : areas)
      if (area.left < other.right && other.left < area.right && area.top < other.bottom &&
          other.top < area.bottom)
        return area.words + " on " + other.words;
    areas.push_back(area);
  }
  return "";
}

Chart::Series made_up(std::size_t count, long long most, unsigned seed) {
  Chart::Series series{"series " + std::to_string(seed), {}};
  for (std::size_t i = 0; i < count; ++i)
    series.values.push_back(static_cast<long long>((i * 7919 + seed * 104729) % 1000) * most / 999);
  return series;
}

Chart with_series(Chart::Kind kind, Strings labels, std::size_t count, long long most) {
  Chart chart{kind, "title", std::move(labels), {}, {}};
  for (unsigned s = 0; s < count; ++s)
    chart.series.push_back(made_up(chart.labels.size(), most, s + 1));
  return chart;
}

Strings numbered(const std::string& before, int from, int to) {
  Strings labels;
  for (int i = from; i <= to; ++i)
    labels.push_back(before + (i < 10 ? "0" : "") + std::to_string(i));
  return labels;
}

int count_of(const MarkedUp& read, const std::string& name, const std::string& look) {
  int count = 0;
  for (const MarkedUp::Element& element : read.elements)
    count += element.name == name && attribute(element, "class") == look;
  return count;
}

}  // namespace

TEST_CASE("chart: no words stand on others or outside, for days, hours, clocks and long names") {
  using Kind = Chart::Kind;
  const Strings days = numbered("2026-10-", 1, 31), hours = numbered("", 0, 23);
  const Strings weekdays{"周一", "周二", "周三", "周四", "周五", "周六", "周日"};
  Strings clocks(20, "投诉首次响应");
  clocks[3] = "An own clock with a name that somebody made far too long for any page at all";
  const struct {
    std::string name;
    Strings labels;
    Kind kind;
    std::size_t series;
  } cases[] = {
      {"days", numbered("", 1, 31), Kind::bars, 1},
      {"dates, three series", days, Kind::bars, 3},
      {"a quarter", Strings(92, "10-01"), Kind::bars, 2},
      {"flow", {"open at start", "logged", "reopened", "finished", "open at end"}, Kind::bars, 1},
      {"long names", clocks, Kind::bars, 2},
      {"hours", hours, Kind::bars, 2},
      {"clocks", clocks, Kind::rates, 1},
      {"clocks of two months", clocks, Kind::rates, 2},
      {"a hundred clocks", Strings(100, "clock"), Kind::rates, 1},
      {"one clock", {"clock"}, Kind::rates, 1},
      {"weekdays and hours", weekdays, Kind::heat, 24},
      {"hours and weekdays", hours, Kind::heat, 7},
      {"many columns", weekdays, Kind::heat, 60},
  };
  for (const auto& c : cases)
    for (const long long most : {3LL, 950LL, 1'200'000LL}) {
      Chart chart = with_series(c.kind, c.labels, c.series, c.kind == Kind::rates ? 10'000 : most);
      if (c.kind == Kind::rates) chart.targets.assign(c.labels.size(), 9'500);
      for (const Language language : {Language::english, Language::simplified}) {
        CAPTURE(c.name);
        CAPTURE(most);
        CHECK(flaw_of(drawn(chart, language)) == "");
      }
    }
}

TEST_CASE("chart: who cannot see it hears its title, what stands out and where the numbers are") {
  Chart chart{Chart::Kind::bars, "Requests by day", {"1", "2"}, {{"logged", {3, 8}}}, {}};
  MarkedUp read = drawn(chart);
  CHECK(read.texts_of("figcaption") == Strings{"Requests by day"});
  CHECK(read.texts_of("desc") ==
        Strings{"highest: 8 (2); the numbers also stand in a table of this page"});
  const auto svg = std::find_if(read.elements.begin(), read.elements.end(),
                                [](const auto& element) { return element.name == "svg"; });
  CHECK(attribute(*svg, "role") == "img");
  CHECK(std::next(svg)->name == "title");

  chart = {Chart::Kind::rates, "准时", {"到场", "回访"}, {{"", {9'000, 9'600}}}, {9'500, 9'500}};
  read = drawn(chart, Language::simplified);
  CHECK(read.texts_of("desc") == Strings{"未达目标：到场；数字另见本页的表格"});
}

TEST_CASE(
    "chart: where there is nothing, or only zeros, a sentence says so in place of a picture") {
  const struct {
    Chart chart;
    Language language;
    std::string sentence;
  } cases[] = {
      {{Chart::Kind::bars, "x", {}, {}, {}}, Language::english, "no data"},
      {{Chart::Kind::bars, "x", {"a"}, {{"", {std::nullopt}}}, {}},
       Language::simplified,
       "没有数据"},
      {{Chart::Kind::rates, "x", {"a"}, {}, {9'500}}, Language::traditional, "沒有資料"},
      {{Chart::Kind::heat, "x", {"a"}, {{"8", {0}}}, {}}, Language::english, "all values are 0"},
      {{Chart::Kind::bars, "x", {"a"}, {{"", {0}}}, {}}, Language::traditional, "全部為 0"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.sentence);
    const MarkedUp read = drawn(c.chart, c.language);
    CHECK(read.texts_of("p") == Strings{c.sentence});
    CHECK(read.texts_of("svg").empty());
  }
  // None in time is a rate as any other.
  CHECK(drawn({Chart::Kind::rates, "x", {"a"}, {{"", {0}}}, {}}).texts_of("svg").size() == 1);
}

TEST_CASE("chart: a rate below its target is dark, its number bold, its target beside it") {
  const MarkedUp read = drawn({Chart::Kind::rates,
                               "x",
                               {"arrive", "callback", "reply", "visit"},
                               {{"on time", {9'499, 9'500, 5'000, std::nullopt}}},
                               {9'500, 9'500, std::nullopt, 9'000}});
  // One of them stands in the legend.
  CHECK(count_of(read, "rect", "dark") == 2);
  CHECK(count_of(read, "rect", "light") == 2);
  CHECK(count_of(read, "line", "target") == 4);
  CHECK(count_of(read, "text", "strong") == 1);
  const Strings words = read.texts_of("text");
  for (const char* word : {"95 %", "50 %", "–", "90 %", "target", "below target", "0 %", "100 %"})
    CHECK(std::find(words.begin(), words.end(), word) != words.end());
}

TEST_CASE("chart: series are told apart by a legend and by their greys") {
  const MarkedUp one = drawn(with_series(Chart::Kind::bars, {"1", "2"}, 1, 9));
  CHECK(count_of(one, "rect", "light") == 0);
  const MarkedUp three = drawn({Chart::Kind::bars,
                                "x",
                                {"1", "2"},
                                {{"logged", {1, 2}}, {"finished", {3, 4}}, {"reopened", {5, 6}}},
                                {}});
  for (const char* look : {"dark", "light", "white"}) CHECK(count_of(three, "rect", look) == 3);
  CHECK(three.texts_of("text").front() == "logged");
}

TEST_CASE("chart: a field of heat has its number, and more is darker") {
  const MarkedUp read = drawn({Chart::Kind::heat,
                               "x",
                               {"Mon"},
                               {{"08", {0}}, {"09", {1}}, {"10", {50}}, {"11", {100}}, {"12", {}}},
                               {}});
  CHECK(read.texts_of("text") ==
        Strings{"08", "09", "10", "11", "12", "Mon", "0", "1", "50", "100"});
  Strings shades;
  for (const MarkedUp::Element& element : read.elements)
    if (element.name == "rect") shades.push_back(attribute(element, "class"));
  CHECK(shades == Strings{"shade0", "shade1", "shade2", "shade4", "shade0"});
}

TEST_CASE("chart: the axis has at most five round steps and reaches the highest") {
  const struct {
    long long highest, step, top;
  } cases[] = {{0, 1, 1},         {1, 1, 1},    {5, 1, 5},         {6, 2, 6},
               {11, 5, 15},       {26, 10, 30}, {412, 100, 500},   {99, 20, 100},
               {1001, 500, 1500}, {-4, 1, 1},   {5000, 1000, 5000}};
  for (const auto& c : cases) {
    CAPTURE(c.highest);
    CHECK(scale_of(c.highest).step == c.step);
    CHECK(scale_of(c.highest).top == c.top);
  }
  CHECK(scale_of(9'223'372'036'854'775'807).top == 1'000'000'000'000'000'000);
}

TEST_CASE("chart: no name in it becomes a part of the picture") {
  const std::string attack = "\"/><script>x</script>";
  for (const Chart::Kind kind : {Chart::Kind::bars, Chart::Kind::rates, Chart::Kind::heat}) {
    const auto count = [&](const std::string& name) {
      return drawn({kind, name, {name}, {{name, {9'000}}, {name, {3}}}, {9'500}}).elements.size();
    };
    CHECK(count(attack) == count(std::string(attack.size(), 'x')));
  }
}

}  // namespace deskctl::test
