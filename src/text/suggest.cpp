#include "deskctl/text/suggest.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

std::vector<std::int32_t> characters_of(std::string_view text) {
  std::vector<std::int32_t> characters;
  while (!text.empty()) {
    const Character next = first_character(text);
    characters.push_back(next.code);
    text.remove_prefix(next.length);
  }
  return characters;
}

// Damerau–Levenshtein, in characters.
std::size_t distance(const std::vector<std::int32_t>& a, const std::vector<std::int32_t>& b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) d[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  }
  return d[a.size()][b.size()];
}

}  // namespace

std::string nearest(std::string_view typed, std::span<const std::string_view> candidates) {
  constexpr std::size_t longest_name = 64;  // a longer word is no slip of a known name
  if (typed.empty() || typed.size() > longest_name) return "";
  std::string_view best;
  const std::vector<std::int32_t> said = characters_of(typed);
  // A short word is within 2 of nearly every name, so fewer differences are allowed.
  std::size_t best_distance = std::min<std::size_t>(3, (said.size() + 2) / 2);
  for (const std::string_view candidate : candidates) {
    const std::size_t d = distance(said, characters_of(candidate));
    // Of two equally near, the one that was only cut short wins.
    const bool cut_short = d == best_distance && !best.empty() && !best.starts_with(typed) &&
                           candidate.starts_with(typed);
    if (d < best_distance || cut_short) {
      best_distance = d;
      best = candidate;
    }
  }
  if (!best.empty()) return std::string(best);
  for (const std::string_view candidate : candidates) {
    if (!candidate.starts_with(typed)) continue;
    if (!best.empty()) return "";
    best = candidate;
  }
  return std::string(best);
}

std::string completed(std::string_view typed, std::span<const std::string> candidates) {
  std::string only;
  for (const std::string& candidate : candidates) {
    if (typed.empty() || !candidate.starts_with(typed)) continue;
    if (!only.empty()) return "";
    only = candidate;
  }
  return only;
}

std::string joined(std::span<const std::string> words, std::string_view separator) {
  std::string out;
  for (const std::string& word : words) {
    if (!out.empty()) out += separator;
    out += word;
  }
  return out;
}

}  // namespace deskctl
