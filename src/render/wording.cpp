#include "deskctl/render/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "deskctl/message/output_messages.hpp"
#include "deskctl/text/utf8.hpp"
#include "time/digits.hpp"

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

std::string label(Language language, std::string_view kind, std::string_view token) {
  if (token.empty()) return "";
  for (const Vocabulary vocabulary : {Vocabulary::category, Vocabulary::severity})
    if (kind == name_of(vocabulary))
      if (const std::string_view own = own_label(vocabulary, token); !own.empty())
        return printable(own);
  std::string id = fmt::format("word_{}_{}", kind, token);
  std::replace(id.begin(), id.end(), '-', '_');
  const auto message = find_message(id);
  return message ? say(language, *message) : printable(token);
}

std::string shown_assignee(std::string_view assignee, Language language) {
  const std::size_t end = std::min(assignee.find('/'), assignee.size());
  return label(language, "team", assignee.substr(0, end)) + printable(assignee.substr(end));
}

std::string shown_hours(long long minutes, Language language) {
  if (minutes < 60) return say(language, message::out_minutes, {std::to_string(minutes)});
  return say(language, message::out_hours_minutes,
             {std::to_string(minutes / 60), std::to_string(minutes % 60)});
}

std::string shown_minutes(long long minutes, Language language) {
  const auto number = [](long long n) { return std::to_string(n); };
  if (minutes < 24 * 60) return shown_hours(minutes, language);
  return say(language, message::out_days_hours,
             {number(minutes / (24 * 60)), number(minutes / 60 % 24)});
}

long long share_of(int met, int of) {
  return (20'000LL * met + of) / (2LL * of);
}

std::string shown_share(long long share) {
  return fmt::format("{:g} %", static_cast<double>(share) / 100);
}

std::string shown_rate(int met, int of) {
  // From the counts: rounding a rounded share again would turn 98.148 into 98.2.
  return of == 0 ? "–" : fmt::format("{:.1f} %", 100.0 * met / of);
}

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
  std::size_t first = 1;
  while (first < name.size() && (static_cast<unsigned char>(name[first]) & 0xC0U) == 0x80U) ++first;
  return std::string(name.substr(0, first)) + "**";
}

std::string masked_text(std::string_view text) {
  constexpr std::size_t phone_length = 11;
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end - i >= phone_length)
      out += masked_phone(text.substr(i, end - i));
    else
      out += text.substr(i, end - i);
    if (end < text.size()) out += text[end];
    i = end + 1;
  }
  return out;
}

}  // namespace deskctl
