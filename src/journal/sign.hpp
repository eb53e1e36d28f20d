// Traces of spreadsheets, editors and git in a line or a field.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace deskctl {

/// Signs that another program saved a file, in the order of the report.
enum class Sign {
  bom,
  crlf,
  encoding,
  semicolons,
  tabs,
  quotes,
  columns,
  rows,
  dates,
  zeros,
  exponents,
  sums,
};
inline constexpr std::array<std::string_view, 12> sign_names{
    "bom",     "crlf", "encoding", "semicolons", "tabs",      "quotes",
    "columns", "rows", "dates",    "zeros",      "exponents", "sums"};
static_assert(sign_names[static_cast<std::size_t>(Sign::sums)] == "sums");

/// `2026/10/5 8:12`, `2026-10-5 8:12`, `10/5/2026`, `2026年10月5日`: times in another form than
/// ours.
bool is_spreadsheet_date(std::string_view text);

/// `1.38E+10`
bool is_exponent(std::string_view text);

/// Two- and four-byte characters as in GBK and GB18030; Big5 looks the same.
bool fits_national_encoding(std::string_view text);

/// A line with its separators (semicolons or tabs, outside of quotes) as commas.
std::string with_commas(std::string_view line, char separator);

/// A marker that git leaves between versions that it could not merge.
bool is_conflict_marker(std::string_view line);

}  // namespace deskctl
