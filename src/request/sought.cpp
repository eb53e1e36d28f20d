#include "deskctl/request/sought.hpp"

#include "deskctl/text/folded.hpp"
#include "deskctl/text/phone.hpp"
#include "deskctl/text/place.hpp"
#include "text/digit.hpp"

namespace deskctl {
namespace {

constexpr std::size_t whole_number = 7;  // shorter ones, and those in parts, are flats too
constexpr std::size_t mobile = 11;

// Most stored numbers are their own digits.
bool is_called_from(std::string_view phone, const std::string& digits) {
  if (phone.empty()) return false;
  if (phone.size() == mobile && all_digits(phone)) return names_phone(phone, digits);
  return names_phone(phone_digits(phone), digits);
}

}  // namespace

Sought::Sought(std::string_view typed) : text_(folded(typed)), digits_(phone_digits(typed)) {}

bool Sought::fits(std::string_view location, std::string_view contact,
                  std::string_view phone) const {
  if (!digits_.empty() && is_called_from(phone, digits_)) return true;
  if (text_.empty() || (digits_.size() >= whole_number && all_digits(text_))) return false;
  return names_place(folded(location), text_) ||
         (!contact.empty() && folded(contact).find(text_) != std::string::npos);
}

}  // namespace deskctl
