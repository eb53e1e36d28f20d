#include "deskctl/text/utf8.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <memory>

#include "deskctl/message/problems_messages.hpp"
#include "text/eight_bytes.hpp"
#include "text/ideograph.hpp"

namespace deskctl {
namespace {

Character decode(std::string_view text) {
  const auto first = static_cast<unsigned char>(text[0]);
  if (first < 0x80) return {first, 1};
  if (is_east_asian(text, 0)) {
    const auto bits = [&](std::size_t i) { return text[i] & 0x3F; };
    return {(first & 0x0F) << 12 | bits(1) << 6 | bits(2), 3};
  }
  utf8proc_int32_t code = 0;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const utf8proc_ssize_t length =
      utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &code);
  if (length <= 0) return {-1, 1};
  return {code, static_cast<std::size_t>(length)};
}

bool forbidden(std::int32_t code) {
  if (code < 0x20) return code != '\n' && code != '\t';
  return (code >= 0x7F && code <= 0x9F) || code == 0xFEFF || (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2066 && code <= 0x2069) || code == 0x2028 || code == 0x2029;
}

// Marks of direction. They are weaker than overrides, but reorder the shown text too.
bool directs(std::int32_t code) {
  return code == 0x61C || code == 0x200E || code == 0x200F;
}

// Zero-width spaces, tags, and code points that are no characters. Joiners are not among them:
// emoji and some scripts need them.
bool invisible(std::int32_t code) {
  return code == 0xAD || code == 0x200B || (code >= 0x2060 && code <= 0x2064) ||
         (code & 0xFFFE) == 0xFFFE || (code >= 0xE0000 && code <= 0xE007F);
}

std::string shown(std::int32_t code) {
  return code < 0x80 ? fmt::format("\\x{:02x}", code) : fmt::format("<U+{:04X}>", code);
}

int width(std::int32_t code) {
  const bool is_plain = code >= 0x20 && code < 0x7F;
  return code < 0 || is_plain ? 1 : utf8proc_charwidth(code);
}

// How many bytes from `at` on are printable ASCII for certain, at most eight: most of a journal is.
std::size_t plain_bytes(std::string_view text, std::size_t at) {
  if (at + 8 > text.size()) return text[at] >= ' ' && text[at] <= '~' ? 1 : 0;
  const std::uint64_t word = eight_bytes(text.data() + at);
  const std::uint64_t below_space = (word - 0x20 * in_each_byte) & ~word;
  // The subtraction may mark too many bytes after the first mark, but the first is right.
  return first_mark((word | below_space | marks_of(word, 0x7F)) & high_bits);
}

// Whether one of the wide signs, letters and digits U+FF00 to U+FF7F begins at `at`.
bool is_wide_ascii(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  return at + 2 < text.size() && byte(0) == 0xEF && (byte(1) == 0xBC || byte(1) == 0xBD) &&
         (byte(2) & 0xC0) == 0x80;
}

std::string_view trimmed(std::string_view text) {
  // U+3000, the wide space of Chinese input methods, counts as white space too.
  constexpr std::string_view wide_space = "\u3000";
  const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
  for (bool changed = true; changed;) {
    changed = true;
    if (!text.empty() && is_space(text.front()))
      text.remove_prefix(1);
    else if (!text.empty() && is_space(text.back()))
      text.remove_suffix(1);
    else if (text.starts_with(wide_space))
      text.remove_prefix(wide_space.size());
    else if (text.ends_with(wide_space))
      text.remove_suffix(wide_space.size());
    else
      changed = false;
  }
  return text;
}

}  // namespace

bool has_only_usual_characters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool is_ascii = byte >= 0x20 && byte < 0x7F;
    if (!is_ascii && !is_east_asian(text, at) && !is_wide_ascii(text, at)) return false;
    at += is_ascii ? std::max<std::size_t>(plain_bytes(text, at), 1) : 3;
  }
  return true;
}

std::optional<Flaw> first_flaw(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_east_asian(text, at)) {
      at += 3;
      continue;
    }
    if (const std::size_t plain = plain_bytes(text, at); plain > 0) {
      at += plain;
      continue;
    }
    const Character next = decode(text.substr(at));
    if (next.code < 0) return Flaw{at, ""};
    if (forbidden(next.code)) return Flaw{at, shown(next.code)};
    at += next.length;
  }
  return std::nullopt;
}

std::optional<Flaw> typed_flaw(std::string_view text) {
  const std::optional<Flaw> flaw = first_flaw(text);
  const std::string_view kept = trimmed(text);
  const auto begin = static_cast<std::size_t>(kept.data() - text.data());
  for (std::size_t at = 0; at < kept.size();) {
    if (flaw && flaw->byte <= begin + at) break;
    const Character next = decode(kept.substr(at));
    if (next.code == '\t' || directs(next.code)) return Flaw{begin + at, shown(next.code)};
    at += next.length;
  }
  return flaw;
}

Character first_character(std::string_view text) {
  return decode(text);
}

bool acts_on_terminals(std::int32_t code) {
  return forbidden(code) || directs(code);
}

Said describe(const Flaw& flaw) {
  const std::string byte = std::to_string(flaw.byte + 1);
  if (flaw.shown.empty()) return {message::text_not_utf8, {byte}};
  return {message::text_control_character, {flaw.shown, byte}};
}

int columns_of(std::string_view text) {
  int columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (is_unified_ideograph(text, at)) {
      columns += 2;
      at += 3;
      continue;
    }
    if (const std::size_t plain = plain_bytes(text, at); plain > 0) {
      columns += static_cast<int>(plain);
      at += plain;
      continue;
    }
    const Character next = decode(text.substr(at));
    columns += width(next.code);
    at += next.length;
  }
  return columns;
}

std::string pad_right(std::string_view text, int columns) {
  std::string out(text);
  const int missing = columns - columns_of(text);
  if (missing > 0) out.append(static_cast<std::size_t>(missing), ' ');
  return out;
}

std::string pad_left(std::string_view text, int columns) {
  const int missing = columns - columns_of(text);
  std::string out(static_cast<std::size_t>(missing > 0 ? missing : 0), ' ');
  return out.append(text);
}

std::string cut_to(std::string_view text, int columns) {
  if (columns_of(text) <= columns) return std::string(text);
  int used = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const Character next = decode(text.substr(at));
    if (used + width(next.code) > columns - 1) break;
    used += width(next.code);
    at += next.length;
  }
  return std::string(text.substr(0, at)) + "…";
}

std::string clean_text(std::string_view text) {
  if (const auto flaw = typed_flaw(text)) {
    const bool encoding = flaw->shown.empty();
    refuse(Exit::usage, describe(*flaw).message, describe(*flaw).values,
           {encoding ? message::hint_text_encoding : message::hint_text_control_character, {}});
  }
  text = trimmed(text);
  // ASCII is its own normal form, and most ids and phones are ASCII, so it is not normalised.
  bool ascii = true;
  for (char c : text) ascii = ascii && static_cast<unsigned char>(c) < 0x80;
  if (ascii) return std::string(text);

  utf8proc_uint8_t* composed = nullptr;
  const utf8proc_ssize_t length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &composed,
                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(composed, &std::free);
  if (length < 0) return std::string(text);
  return {reinterpret_cast<const char*>(composed), static_cast<std::size_t>(length)};
}

namespace {

std::string written_out(std::string_view text, bool invisible_too) {
  if (has_only_usual_characters(text)) return std::string(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Character next = decode(text.substr(at));
    if (next.code < 0)
      out += fmt::format("\\x{:02x}", static_cast<unsigned char>(text[at]));
    else if (next.code == '\n' || next.code == '\t')
      out += ' ';
    else if (acts_on_terminals(next.code) || (invisible_too && invisible(next.code)))
      out += shown(next.code);
    else
      out += text.substr(at, next.length);
    at += next.length;
  }
  return out;
}

}  // namespace

std::string printable(std::string_view text) {
  return written_out(text, false);
}

std::string revealed(std::string_view text) {
  return written_out(text, true);
}

std::string excerpt(std::string_view text) {
  constexpr int room = 60;
  return cut_to(revealed(text), room);
}

std::size_t length_of(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += decode(text.substr(at)).length) ++count;
  return count;
}

}  // namespace deskctl
