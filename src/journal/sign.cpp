#include "journal/sign.hpp"

#include <algorithm>

#include "deskctl/time/instant.hpp"
#include "time/digits.hpp"

namespace deskctl {

bool is_spreadsheet_date(std::string_view text) {
  if (text.empty() || !is_digit(text.front()) || parse_rfc3339(text)) return false;
  const bool foreign = text.find('/') != std::string_view::npos ||
                       text.find("\xE5\xB9\xB4") != std::string_view::npos ||
                       (text.starts_with("20") && text.find('-') != std::string_view::npos &&
                        text.find('T') == std::string_view::npos);
  const auto allowed = [](char c) {
    return is_digit(c) || std::string_view("/-: ").find(c) != std::string_view::npos ||
           static_cast<unsigned char>(c) >= 0x80;
  };
  return foreign && std::all_of(text.begin(), text.end(), allowed);
}

bool is_exponent(std::string_view text) {
  const std::size_t e = text.find("E+");
  if (e == std::string_view::npos || e == 0 || !all_digits(text.substr(e + 2))) return false;
  return std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(e),
                     [](char c) { return is_digit(c) || c == '.'; });
}

bool fits_national_encoding(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const auto between = [](unsigned char c, int low, int high) { return c >= low && c <= high; };
  for (std::size_t i = 0; i < text.size();) {
    if (byte(i) < 0x80) {
      ++i;
      continue;
    }
    if (!between(byte(i), 0x81, 0xFE) || i + 1 >= text.size()) return false;
    if (between(byte(i + 1), 0x40, 0xFE) && byte(i + 1) != 0x7F) {
      i += 2;
    } else if (i + 3 < text.size() && between(byte(i + 1), 0x30, 0x39) &&
               between(byte(i + 2), 0x81, 0xFE) && between(byte(i + 3), 0x30, 0x39)) {
      i += 4;
    } else {
      return false;
    }
  }
  return true;
}

std::string with_commas(std::string_view line, char separator) {
  std::string out(line);
  bool quoted = false;
  for (char& c : out) {
    if (c == '"') quoted = !quoted;
    if (c == separator && !quoted) c = ',';
  }
  return out;
}

bool is_conflict_marker(std::string_view line) {
  for (const std::string_view marker : {"<<<<<<<", "|||||||", ">>>>>>>"})
    if (line.starts_with(marker) && (line.size() == marker.size() || line[marker.size()] == ' '))
      return true;
  return line == "=======";
}

}  // namespace deskctl
