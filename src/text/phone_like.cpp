#include "text/phone_like.hpp"

#include <algorithm>

#include "deskctl/text/phone.hpp"

namespace deskctl {
namespace {

constexpr std::size_t longest_local = 11;  // digits of a mobile number

// Abroad they have 8 to 15 with the code of the country.
bool is_international(std::string_view digits) {
  return digits.size() >= 8 && digits.size() <= 15 && digits[0] != '0';
}

bool is_service(std::string_view digits) {
  return digits.size() == 10 && (digits.starts_with("400") || digits.starts_with("800"));
}

// 138 0000 1001, 010 8888 1234, 1 3 8 0 …: the first group has three digits or more, or all are
// short. 13-1-1201 1305, two flats, is not so.
bool is_grouped_as_phone(const DigitRun& run, std::size_t first, std::size_t count) {
  constexpr std::size_t usual = 3;
  std::size_t longest = 0;
  std::size_t first_group = 0;
  std::size_t begin = first;
  for (std::size_t i = first + 1; i <= count; ++i) {
    const bool ends = i == count || std::find(run.group_begins.begin(), run.group_begins.end(),
                                              i) != run.group_begins.end();
    if (!ends) continue;
    if (first_group == 0) first_group = i - begin;
    longest = std::max(longest, i - begin);
    begin = i;
  }
  return first_group >= usual || longest < usual;
}

// 20261003
bool is_date(std::string_view digits) {
  if (digits.size() != 8 || !(digits.starts_with("19") || digits.starts_with("20"))) return false;
  const std::string_view month = digits.substr(4, 2), day = digits.substr(6);
  return month >= "01" && month <= "12" && day >= "01" && day <= "31";
}

std::size_t length_of_prefix(const DigitRun& run, std::size_t count) {
  const std::string_view digits = std::string_view(run.digits).substr(0, count);
  if (digits.starts_with("0086")) return 4;
  return digits.starts_with("86") && (run.plus || is_mobile_number(digits.substr(2))) ? 2 : 0;
}

}  // namespace

bool DigitRun::is_one_group(std::size_t count) const {
  return group_begins.size() < 2 || group_begins[1] >= count;
}

bool is_certainly_phone(const DigitRun& run, std::size_t count) {
  const std::string_view whole = std::string_view(run.digits).substr(0, count);
  if (run.plus && is_international(whole)) return true;
  const std::size_t prefix = length_of_prefix(run, count);
  const std::string_view digits = whole.substr(prefix);
  if (!is_grouped_as_phone(run, prefix, count)) return false;
  if (is_mobile_number(digits) || is_service(digits) || length_of_area_code(digits) > 0)
    return true;
  return whole.starts_with("00") && whole.size() >= longest_local &&
         is_international(whole.substr(2));
}

bool may_be_phone(std::string_view digits, bool alone) {
  if (digits.size() >= longest_local) return true;
  const bool is_local = digits.size() == 7 || digits.size() == 8;
  return is_local && alone && digits[0] >= '2' && !is_date(digits);
}

std::string without_prefix(const DigitRun& run, std::size_t count) {
  const std::size_t prefix = length_of_prefix(run, count);
  return run.digits.substr(prefix, count - prefix);
}

std::size_t length_of_area_code(std::string_view digits) {
  if (digits.size() < 10 || digits.size() > 12 || digits[0] != '0' || digits[1] == '0') return 0;
  return digits[1] <= '2' ? 3 : 4;
}

}  // namespace deskctl
