#include "deskctl/text/place.hpp"

#include <algorithm>

#include "text/digit.hpp"

namespace deskctl {
namespace {

bool has_digits(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_digit);
}

bool is_between_dashes(std::string_view text, std::size_t at, std::size_t length) {
  const std::size_t end = at + length;
  return (at == 0 || text[at - 1] == '-') && (end == text.size() || text[end] == '-');
}

}  // namespace

bool names_place(std::string_view stored, std::string_view typed) {
  if (typed.find_first_not_of('-') == std::string_view::npos) return false;
  for (std::size_t at = stored.find(typed); at != std::string_view::npos;
       at = stored.find(typed, at + 1))
    if (!has_digits(typed) || is_between_dashes(stored, at, typed.size())) return true;
  return false;
}

}  // namespace deskctl
