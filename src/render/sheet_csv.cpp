#include "render/sheet_csv.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "deskctl/text/utf8.hpp"
#include "render/sheet_text.hpp"
#include "text/guarded_cell.hpp"

namespace deskctl {
namespace {

constexpr std::string_view line_end = "\r\n";

// Always in quotes: some programs also take tabs and semicolons for separators.
std::string quoted_text(std::string_view text) {
  std::string out = "\"";
  for (const char c : guarded_cell(sheet_text(text))) {
    if (c == '"') out += '"';
    out += c;
  }
  return out += '"';
}

// `units` of the last of so many decimals; as many as there are, but at least `least`.
std::string decimal(long long units, int decimals, int least) {
  std::string out = fmt::format("{:0{}}", std::abs(units), decimals + 1);
  out.insert(out.size() - static_cast<std::size_t>(decimals), ".");
  for (int spare = decimals - least; spare > 0 && out.back() == '0'; --spare) out.pop_back();
  if (out.back() == '.') out.pop_back();
  return (units < 0 ? "-" : "") + out;
}

std::string time_field(long long seconds) {
  const LocalTime time{Seconds{seconds}};
  const auto day = date::floor<date::days>(time);
  const auto minutes = date::floor<std::chrono::minutes>(time - day).count();
  return format_day(day) + fmt::format(" {:02}:{:02}", minutes / 60, minutes % 60);
}

std::string field_of(const Cell& cell) {
  if (!counts_in_sheets(cell)) return cell.text.empty() ? "" : quoted_text(cell.text);
  const long long value = cell.value;
  switch (cell.kind) {
    case Cell::Kind::share:
      return decimal(value, 2, 0) + '%';
    case Cell::Kind::ratio:
      return decimal(value, 4, 0);
    case Cell::Kind::money:
      return decimal(value, 2, 2);
    case Cell::Kind::time:
      return time_field(value);
    case Cell::Kind::seconds:
      return fmt::format("{}:{:02}:{:02}", value / 3600, value / 60 % 60, value % 60);
    default:
      return std::to_string(value);
  }
}

template <typename Cells, typename Field>
void add_row(std::string& out, const Cells& cells, const Field& field) {
  bool first = true;
  for (const auto& cell : cells) {
    if (!first) out += ',';
    first = false;
    out += field(cell);
  }
  out += line_end;
}

void add_csv_table(std::string& out, const Table& of_page, Language language) {
  const Table table = flat_table(of_page, language);
  add_row(out, table.columns, [](const Table::Column& one) { return quoted_text(one.heading); });
  for (const auto& row : table.rows) add_row(out, row, field_of);
}

void add_csv_lines(std::string& out, std::string_view text) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (end > begin) out += quoted_text(text.substr(begin, end - begin));
    out += line_end;
    begin = end + 1;
  }
}

const Table* only_table(const Page& page) {
  const Table* found = nullptr;
  for (const Section& section : page.sections)
    for (const auto& part : section.parts)
      if (const auto* table = std::get_if<Table>(&part)) {
        if (found != nullptr) return nullptr;
        found = table;
      }
  return found;
}

}  // namespace

std::string csv_excel_of(const Page& page) {
  std::string out(byte_order_mark);
  if (const Table* table = only_table(page)) {
    add_csv_table(out, *table, page.language);
    return out;
  }
  out += quoted_text(page.title);
  out += line_end;
  for (const Section& section : page.sections) {
    out += line_end;
    if (!section.heading.empty()) {
      out += quoted_text(section.heading);
      out += line_end;
    }
    bool first_table = true;
    for (const auto& part : section.parts) {
      if (const auto* lines = std::get_if<Lines>(&part)) add_csv_lines(out, lines->text);
      if (const auto* table = std::get_if<Table>(&part)) {
        if (!first_table) out += line_end;
        first_table = false;
        add_csv_table(out, *table, page.language);
      }
    }
  }
  return out;
}

}  // namespace deskctl
