// Tables at every width of a terminal: ids, times and lateness whole, columns aligned.
#include <random>

#include "deskctl/render/table.hpp"
#include "deskctl/text/utf8.hpp"
#include "support/story.hpp"

namespace deskctl::test {
namespace {

class MadeUpRows {
 public:
  explicit MadeUpRows(unsigned seed) : random_(seed) {}

  Table table() {
    Table table;
    for (const char* name : {"request", "status", "due", "late", "location", "contact", "text"})
      table.columns.push_back(column_named(Language::simplified, name, below(5) == 0));
    for (int n = 1 + below(4); n > 0; --n)
      table.rows.push_back(
          {"N202611" + two(1 + below(28)) + "-0" + two(below(100)), one_of(statuses),
           "2026-11-" + two(1 + below(28)) + ' ' + two(below(24)) + ':' + two(below(60)),
           std::to_string(1 + below(40)) + " 天 " + std::to_string(below(24)) + " 小时",
           two(below(40)) + '-' + two(below(9)) + one_of(places), one_of(people), text()});
    return table;
  }

 private:
  static constexpr std::array<std::string_view, 3> statuses{"处理中", "已完成", "open"};
  static constexpr std::array<std::string_view, 3> places{"-1201", "-大堂", "-地下车库B区"};
  static constexpr std::array<std::string_view, 3> people{"王芳", "Zoë Ramírez", "欧阳慧"};
  static constexpr std::array<std::string_view, 4> pieces{"水管漏水，", "e\u0301tage ", "🔧",
                                                          "外墙渗水"};

  int below(int end) { return static_cast<int>(random_() % static_cast<unsigned>(end)); }
  template <std::size_t N>
  std::string one_of(const std::array<std::string_view, N>& all) {
    return std::string(all[static_cast<std::size_t>(below(N))]);
  }
  static std::string two(int number) {
    return std::string(number < 10 ? "0" : "") + std::to_string(number);
  }
  std::string text() {
    std::string text;
    for (int n = 1 + below(20); n > 0; --n) text += one_of(pieces);
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
  }

  std::mt19937 random_;
};

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = text.find('\n', from);
    lines.push_back(text.substr(from, end - from));
    from = end + 1;
  }
  return lines;
}

// Where a cell stands among the lines of its row: the line, and the display columns before and
// behind it.
struct Spot {
  std::size_t line = 0;
  int from = 0, to = 0;
};
std::optional<Spot> spot_of(const std::string& cell, std::span<const std::string> lines) {
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (const std::size_t at = lines[i].find(cell); at != std::string::npos) {
      const int from = columns_of(lines[i].substr(0, at));
      return Spot{i, from, from + columns_of(cell)};
    }
  return std::nullopt;
}

// The table's fault at that width; empty if it has none.
std::string flaw_at(const Table& table, int width) {
  const std::vector<std::string> lines = lines_of(format_table(table, width));
  const std::size_t height = lines.size() / (table.rows.size() + 1);
  if (height * (table.rows.size() + 1) != lines.size()) return "rows of unequal height";
  for (const std::string& line : lines) {
    // One that is too wide holds one cell alone.
    const bool alone = line.find("  ", line.find_first_not_of(' ')) == std::string::npos;
    if (columns_of(line) > width && !alone) return "too wide: " + line;
  }
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    if (table.columns[column].fit != Fit::whole) continue;
    std::optional<Spot> first;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      const auto spot = spot_of(table.rows[row][column].text,
                                std::span(lines).subspan((row + 1) * height, height));
      if (!spot) return "cut: " + table.rows[row][column].text;
      if (!first) first = spot;
      const bool right = table.columns[column].right;
      if (spot->line != first->line || (right ? spot->to != first->to : spot->from != first->from))
        return "out of line: " + table.rows[row][column].text;
    }
  }
  return "";
}

}  // namespace

TEST_CASE("table: at every width ids, times and lateness stand whole and in line") {
  for (unsigned seed = 0; seed < 12; ++seed) {
    const Table table = MadeUpRows(seed).table();
    for (int width = 20; width <= 200; ++width) {
      CAPTURE(seed);
      CAPTURE(width);
      REQUIRE(flaw_at(table, width).empty());
    }
  }
}

}  // namespace deskctl::test
