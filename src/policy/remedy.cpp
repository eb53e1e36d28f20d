#include "policy/remedy.hpp"

#include <fmt/format.h>

#include "deskctl/message/config_messages.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {

std::string quoted(std::string_view text) {
  if (text.find_first_of("\"\\") == std::string_view::npos) return fmt::format("\"{}\"", text);
  if (text.find('\'') == std::string_view::npos) return fmt::format("'{}'", text);
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string items_of(std::span<const std::string> texts) {
  std::string items;
  for (const std::string& text : texts) items += (items.empty() ? "" : ", ") + quoted(text);
  return items;
}

Said write_this(std::string_view right) {
  return {message::hint_config_write, {excerpt(right)}};
}

Said write_instead(std::string_view right, std::string_view wrong) {
  return {message::hint_config_write_instead, {excerpt(right), excerpt(wrong)}};
}

}  // namespace deskctl
