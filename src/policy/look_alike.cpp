#include "policy/look_alike.hpp"

#include <algorithm>

#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

struct LookAlike {
  std::int32_t code;
  char meant;
};

constexpr LookAlike look_alikes[] = {
    {U'、', ','}, {U'﹐', ','}, {U'﹑', ','}, {U'。', '.'}, {U'·', '.'},  {U'﹒', '.'},
    {U'；', ';'}, {U'﹔', ';'}, {U'︰', ':'}, {U'∶', ':'},  {U'﹕', ':'}, {U'﹦', '='},
    {U'【', '['}, {U'】', ']'}, {U'〔', '['}, {U'〕', ']'}, {U'〖', '['}, {U'〗', ']'},
    {U'〈', '"'}, {U'〉', '"'}, {U'《', '"'}, {U'》', '"'}, {U'「', '"'}, {U'」', '"'},
    {U'『', '"'}, {U'』', '"'}, {U'〝', '"'}, {U'〞', '"'}, {U'“', '"'},  {U'”', '"'},
    {U'„', '"'},  {U'‟', '"'},  {U'‘', '\''}, {U'’', '\''}, {U'‚', '\''}, {U'‛', '\''},
    {U'′', '\''}, {U'″', '"'},  {U'‐', '-'},  {U'‑', '-'},  {U'‒', '-'},  {U'–', '-'},
    {U'—', '-'},  {U'―', '-'},  {U'−', '-'},  {U'﹣', '-'}, {U'﹟', '#'}, {U'¥', '$'},
};

}  // namespace

char meant_by(std::int32_t code) {
  constexpr std::int32_t first_full_width = 0xFF01, last_full_width = 0xFF5E;
  if (code < 0x80) return 0;
  if (code >= first_full_width && code <= last_full_width)
    return static_cast<char>(code - first_full_width + '!');
  const auto* const found = std::find_if(std::begin(look_alikes), std::end(look_alikes),
                                         [&](const LookAlike& one) { return one.code == code; });
  return found == std::end(look_alikes) ? '\0' : found->meant;
}

bool is_foreign_space(std::int32_t code) {
  return code == 0x3000 || code == 0xA0 || code == 0x1680 || (code >= 0x2000 && code <= 0x200A) ||
         code == 0x202F || code == 0x205F;
}

bool is_unseen(std::int32_t code) {
  if (code >= 0 && code < 0x20) return code != '\t' && code != '\n' && code != '\r';
  return (code >= 0x7F && code <= 0x9F) || code == 0xAD || (code >= 0x200B && code <= 0x200F) ||
         code == 0x61C || (code >= 0x2028 && code <= 0x202E) ||
         (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF;
}

std::string with_plain_signs(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const Character next = first_character(text);
    const char meant = meant_by(next.code);
    if (is_foreign_space(next.code))
      plain += ' ';
    else if (meant != '\0')
      plain += meant;
    else
      plain += text.substr(0, next.length);
    text.remove_prefix(next.length);
  }
  return plain;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string_view without_spaces_around(std::string_view text) {
  std::size_t begin = text.size(), end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character next = first_character(text.substr(at));
    const bool blank =
        next.code == ' ' || next.code == '\t' || next.code == '\r' || is_foreign_space(next.code);
    if (!blank) begin = std::min(begin, at);
    at += next.length;
    if (!blank) end = at;
  }
  return begin < end ? text.substr(begin, end - begin) : std::string_view{};
}

}  // namespace deskctl
