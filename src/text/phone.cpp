#include "deskctl/text/phone.hpp"

#include <algorithm>
#include <array>

#include "deskctl/text/folded.hpp"
#include "text/digit.hpp"

namespace deskctl {
namespace {

constexpr std::size_t mobile_digits = 11;
constexpr std::string_view separators = " -.()/_·";
// Longer words first: each begins with what a shorter one is.
constexpr std::array<std::string_view, 9> extension_words{
    "extension", "分机号", "分機號", "ext.", "ext", "分机", "分機", "转", "轉"};

// Empty if anything but digits and separators stands there.
std::string plain_digits(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (is_digit(c))
      digits += c;
    else if (separators.find(c) == std::string_view::npos)
      return {};
  }
  return digits;
}

std::string without_country(std::string_view text) {
  const bool plus = text.starts_with('+');
  std::string digits = plain_digits(text.substr(plus ? 1 : 0));
  if (digits.starts_with("0086")) return digits.substr(4);
  if (digits.starts_with("86") && (plus || is_mobile_number(std::string_view(digits).substr(2))))
    return digits.substr(2);
  return digits;
}

}  // namespace

std::string phone_digits(std::string_view text) {
  const std::string plain = folded(text);
  std::size_t end = plain.find('#');
  std::size_t begin = end + 1;
  for (const std::string_view word : extension_words) {
    if (end != std::string::npos) break;
    end = plain.find(word);
    begin = end + word.size();
  }
  if (end == std::string::npos) return without_country(plain);
  const std::string number = without_country(std::string_view(plain).substr(0, end));
  const std::string extension = plain_digits(std::string_view(plain).substr(begin));
  return number.empty() || extension.empty() ? std::string() : number + '#' + extension;
}

bool is_mobile_number(std::string_view digits) {
  return digits.size() == mobile_digits && digits[0] == '1' && digits[1] >= '3';
}

bool names_phone(std::string_view stored, std::string_view typed) {
  constexpr std::size_t fewest = 4;
  if (typed.empty() || stored.empty()) return false;
  if (stored == typed) return true;
  const std::string_view number = stored.substr(0, stored.find('#'));
  return typed.size() >= fewest && number.ends_with(typed);
}

bool usual_phone(std::string_view digits) {
  const std::string_view number = digits.substr(0, digits.find('#'));
  if (number.starts_with('1') && number.size() == mobile_digits) return is_mobile_number(number);
  if (number.starts_with('0')) return number.size() >= 10 && number.size() <= 12;
  if (number.starts_with("400") || number.starts_with("800")) return number.size() == 10;
  const bool service =
      number.size() >= 3 && number.size() <= 6 && (number[0] == '1' || number[0] == '9');
  return service || number.size() == 7 || number.size() == 8;
}

}  // namespace deskctl
