#include "deskctl/text/crc32.hpp"

#include <libdeflate.h>

#include <array>

namespace deskctl {
namespace {

constexpr std::size_t bytes = 256;

// Of each byte its two digits, because a reader that checks every line does nothing as often.
constexpr auto digits_of_byte = [] {
  constexpr std::string_view digits = "0123456789abcdef";
  std::array<std::array<char, 2>, bytes> all{};
  for (std::size_t byte = 0; byte < bytes; ++byte)
    all[byte] = {digits[byte / digits.size()], digits[byte % digits.size()]};
  return all;
}();

}  // namespace

std::array<char, 8> crc32_digits(std::string_view text) {
  const std::uint32_t sum = libdeflate_crc32(0, text.data(), text.size());
  std::array<char, 8> digits{};
  char* next = digits.data();
  for (const unsigned shift : {24U, 16U, 8U, 0U})
    for (const char digit : digits_of_byte[sum >> shift & 0xFFU]) *next++ = digit;
  return digits;
}

std::string crc32_of(std::string_view text) {
  const auto digits = crc32_digits(text);
  return {digits.data(), digits.size()};
}

}  // namespace deskctl
