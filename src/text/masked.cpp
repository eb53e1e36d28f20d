#include "deskctl/text/masked.hpp"

#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

// The first byte of the character with this number, from 0; the end of the text after the last.
std::size_t byte_of(std::string_view text, std::size_t character) {
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    const bool begins = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
    if (begins && character-- == 0) break;
  }
  return at;
}

}  // namespace

std::string masked_phone(std::string_view phone) {
  if (phone.empty()) return "";
  // Counted in characters, because people write `分机8001` too.
  const std::size_t length = length_of(phone);
  const std::size_t head = length >= 11 ? 3 : length >= 7 ? 2 : 0;
  const std::size_t tail = length >= 11 ? 4 : head;
  return std::string(phone.substr(0, byte_of(phone, head))) + "****" +
         std::string(phone.substr(byte_of(phone, length - tail)));
}

std::string masked_name(std::string_view name) {
  if (name.empty()) return "";
  return std::string(name.substr(0, byte_of(name, 1))) + "**";
}

std::string masked_text(std::string_view text, const PersonalWords& words) {
  std::string out;
  std::size_t at = 0;
  for (const FoundPersonal& found : personal_in(text, words, PhoneLike::any)) {
    out += text.substr(at, found.begin - at);
    out += found.digits.empty() ? masked_name(text.substr(found.begin, found.length))
                                : masked_phone(found.digits);
    at = found.begin + found.length;
  }
  return out.append(text.substr(at));
}

}  // namespace deskctl
