#include "journal/handover.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "deskctl/message/accident_messages.hpp"
#include "deskctl/text/sha256.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

// Crockford's: without I, L, O and U, which are misread or make words.
constexpr std::string_view signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t value_signs = 16;
constexpr std::size_t check_signs = 2;
constexpr std::size_t group = 4;
constexpr unsigned sign_bits = 5;
constexpr std::string_view word = "SEAL";
constexpr std::string_view example = "SEAL 2026-10-31T23:50 2 14 7K3Q-90XW-ZABC-DEFG-6G";

int hex_value(char c) {
  return c <= '9' ? c - '0' : c - 'a' + 10;
}

// Encodes the first bits of hexadecimal digits as `count` signs.
std::string signs_of(std::string_view hex, std::size_t count) {
  std::string out;
  unsigned held = 0;
  unsigned held_bits = 0;
  for (std::size_t i = 0; i < hex.size() && out.size() < count; ++i) {
    held = (held << 4U) | static_cast<unsigned>(hex_value(hex[i]));
    held_bits += 4;
    if (held_bits < sign_bits) continue;
    held_bits -= sign_bits;
    out += signs[(held >> held_bits) & 31U];
    held &= (1U << held_bits) - 1;
  }
  return out;
}

std::string head_of(const HandoverLine& line) {
  std::string head(word);
  if (!line.code.empty()) head += '-' + line.code.text();
  return head + ' ' + line.when + ' ' + std::to_string(line.files) + ' ' +
         std::to_string(line.seals);
}

std::string check_of(const HandoverLine& line) {
  return signs_of(sum_of(head_of(line) + ' ' + line.value), check_signs);
}

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    if (c != ' ')
      words.back() += c;
    else if (!words.back().empty())
      words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

bool take_number(std::string_view text, int& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() && number > 0;
}

char read_sign(char c) {
  if (c == 'O') return '0';
  return c == 'I' || c == 'L' ? '1' : c;
}

bool is_moment(std::string_view text) {
  constexpr std::string_view form = "0000-00-00T00:00";
  if (text.size() != form.size()) return false;
  for (std::size_t i = 0; i < form.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (form[i] == '0' ? !digit : text[i] != form[i]) return false;
  }
  return true;
}

}  // namespace

std::optional<HandoverLine> handover_line(const SealFile& file, DeskCode code, const Zone& zone,
                                          std::optional<int> seals) {
  const std::size_t count =
      seals ? static_cast<std::size_t>(std::max(*seals, 0)) : file.seals.size();
  if (count == 0 || count > file.seals.size()) return std::nullopt;
  std::map<std::string, const Seal*> longest;
  for (std::size_t i = 0; i < count; ++i) {
    const Seal*& known = longest[file.seals[i].file];
    const Seal& seal = file.seals[i];
    if (known == nullptr || seal.was || known->bytes <= seal.bytes) known = &seal;
  }
  std::string text;
  for (const auto& [name, seal] : longest)
    text += name + ' ' + std::to_string(seal->bytes) + ' ' + seal->sha256 + '\n';
  HandoverLine line;
  line.code = code;
  constexpr std::size_t to_the_minute = 16;
  line.when = zone.format(file.seals[count - 1].when).substr(0, to_the_minute);
  line.files = static_cast<int>(longest.size());
  line.seals = static_cast<int>(count);
  line.value = signs_of(sha256_of(text), value_signs);
  return line;
}

std::size_t redacted_since(const std::vector<SealFile>& files, const Seal& last) {
  std::set<std::string> names;
  for (const SealFile& file : files)
    for (const Seal& seal : file.seals) {
      const bool later = seal.source == last.source ? seal.line > last.line : seal.when > last.when;
      if (seal.was && later) names.insert(seal.file);
    }
  return names.size();
}

std::string format_handover_line(const HandoverLine& line) {
  std::string out = head_of(line) + ' ';
  for (std::size_t i = 0; i < line.value.size(); i += group)
    out += line.value.substr(i, group) + '-';
  return out + check_of(line);
}

HandoverLine parse_handover_line(std::string_view typed) {
  std::string upper(typed);
  for (char& c : upper)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  std::vector<std::string> words = words_in(upper);
  // A space in the copy may stand for the T or for a hyphen; the length of a day tells which.
  constexpr std::size_t length_of_day = 10;
  if (words.size() > 2 && words[1].size() == length_of_day) {
    words[1] += 'T' + words[2];
    words.erase(words.begin() + 2);
  }
  while (words.size() > 5) {
    words[4] += words[5];
    words.erase(words.begin() + 5);
  }
  const auto refuse_line = [&]() {
    refuse(message::seal_not_a_line, {printable(typed)},
           {message::hint_seal_not_a_line, {std::string(example)}});
  };
  if (words.size() != 5 || !words[0].starts_with(word)) refuse_line();
  HandoverLine line;
  if (words[0].size() > word.size()) {
    const auto code = DeskCode::parse(std::string_view(words[0]).substr(word.size() + 1));
    if (words[0][word.size()] != '-' || !code || code->empty()) refuse_line();
    line.code = *code;
  }
  line.when = words[1];
  std::string value;
  for (const char c : words[4])
    if (c != '-') value += read_sign(c);
  const bool all_signs = std::all_of(
      value.begin(), value.end(), [](char c) { return signs.find(c) != std::string_view::npos; });
  if (!is_moment(line.when) || !take_number(words[2], line.files) ||
      !take_number(words[3], line.seals) || value.size() != value_signs + check_signs || !all_signs)
    refuse_line();
  line.value = value.substr(0, value_signs);
  if (check_of(line) != value.substr(value_signs))
    refuse(message::seal_line_mistyped, {printable(typed)}, {message::hint_seal_line_mistyped, {}});
  return line;
}

}  // namespace deskctl
