#include "render/sheet_text.hpp"

#include <algorithm>

#include "deskctl/render/wording.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

constexpr std::int32_t first_of_two_units = 0x10000;

void write_out(std::string& text, std::string_view forbidden, std::string_view shown) {
  for (std::size_t at = 0; (at = text.find(forbidden, at)) != std::string::npos; at += shown.size())
    text.replace(at, forbidden.size(), shown);
}

}  // namespace

std::string sheet_text(std::string_view text) {
  std::string out;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (begin > 0) out += '\n';
    out += printable(text.substr(begin, end - begin));
    begin = end + 1;
  }
  write_out(out, "\xEF\xBF\xBE", "<U+FFFE>");
  write_out(out, "\xEF\xBF\xBF", "<U+FFFF>");
  return out;
}

std::size_t utf16_length(std::string_view text) {
  std::size_t units = 0;
  while (!text.empty()) {
    const Character next = first_character(text);
    units += next.code >= first_of_two_units ? 2 : 1;
    text.remove_prefix(next.length);
  }
  return units;
}

std::string_view utf16_prefix(std::string_view text, std::size_t most) {
  std::size_t at = 0;
  for (std::size_t units = 0; at < text.size();) {
    const Character next = first_character(text.substr(at));
    units += next.code >= first_of_two_units ? 2 : 1;
    if (units > most) break;
    at += next.length;
  }
  return text.substr(0, at);
}

bool counts_in_sheets(const Cell& cell) {
  constexpr long long too_long = 1'000'000'000'000'000;
  constexpr auto first_day = LocalDay(date::year{1900} / 3 / 1);
  constexpr auto end = LocalDay(date::year{10'000} / 1 / 1);
  switch (cell.kind) {
    case Cell::Kind::text:
      return false;
    case Cell::Kind::time:
      return cell.value >= LocalTime(first_day).time_since_epoch().count() &&
             cell.value < LocalTime(end).time_since_epoch().count();
    case Cell::Kind::seconds:
      return cell.value >= 0 && cell.value < too_long;
    default:
      return cell.value > -too_long && cell.value < too_long;
  }
}

Table flat_table(const Table& table, Language language) {
  Table out = table;
  if (out.below.empty()) return out;
  out.columns.push_back(column_named(language, "command"));
  for (std::size_t i = 0; i < out.rows.size(); ++i)
    out.rows[i].emplace_back(i < out.below.size() ? out.below[i] : "");
  out.below.clear();
  return out;
}

}  // namespace deskctl
