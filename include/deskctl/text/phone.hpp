// Telephone numbers as digits, whatever stands between and before them.
#pragma once

#include <string>
#include <string_view>

namespace deskctl {

/// The digits of a number in any width, without separators and without China's prefix (`+86`,
/// `0086`, `86` before a mobile number); an extension (`转801`, `ext. 801`, `#801`) stays after a
/// `#`. Empty if `text` is not made of what numbers are made of.
///
///     phone_digits("+86 138-0000-1001") == "13800001001"
///     phone_digits("0571－8888 1234 转 801") == "057188881234#801"
std::string phone_digits(std::string_view text);

/// Whether `typed` names the number `stored`: the same number, its last digits (at least four), or
/// the number without its extension. Both in the form of phone_digits().
bool names_phone(std::string_view stored, std::string_view typed);

/// Whether these digits are a mobile number of China, without its prefix.
bool is_mobile_number(std::string_view digits);

/// Whether these digits have the length of a number in use: a mobile number, a landline with or
/// without its area code, a service number, or one from abroad.
bool usual_phone(std::string_view digits);

}  // namespace deskctl
