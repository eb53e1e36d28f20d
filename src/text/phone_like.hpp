// Whether a run of digits in a text is a telephone number.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace deskctl {

/// Digits with nothing but separators between them.
struct DigitRun {
  std::string digits;
  std::vector<std::size_t> at;            ///< Where each stands, in the signs of the text.
  std::vector<std::size_t> group_begins;  ///< Digits with a separator before them, and the first.
  bool plus = false;                      ///< Whether a `+` stands before it.

  /// Whether its first `count` digits stand together.
  bool is_one_group(std::size_t count) const;
};

/// Whether the first `count` digits are a mobile number, a landline with its area code, a service
/// number of ten digits, or one from abroad, grouped as people write them: three flats in a row
/// are none.
bool is_certainly_phone(const DigitRun& run, std::size_t count);

/// Whether digits that stand together may be one: eleven and more always; seven or eight if they
/// stand `alone`, are no date, and begin as a landline without its area code does.
bool may_be_phone(std::string_view digits, bool alone);

/// The first `count` digits without China's prefix.
std::string without_prefix(const DigitRun& run, std::size_t count);

/// `010` of 01088881234: 3, `0571`: 4; 0: it has none.
std::size_t length_of_area_code(std::string_view digits);

}  // namespace deskctl
