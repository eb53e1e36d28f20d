// Reads a text from its front, word by word.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace deskctl {

/// Takes what it knows from the front of a text.
class Eater {
 public:
  using Words = std::span<const std::string_view>;

  explicit Eater(std::string_view rest) : rest_(rest) {}

  bool done() const { return rest_.empty(); }
  bool eat(std::string_view word) {
    if (word.empty() || !rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }
  bool eat_any(std::initializer_list<std::string_view> words) {
    return eat_any(Words(words.begin(), words.size()));
  }
  /// The first of them that stands there, so the longer of two has to come first.
  bool eat_any(Words words) {
    return std::any_of(words.begin(), words.end(), [&](auto word) { return eat(word); });
  }
  void eat_blanks() {
    while (eat(" ")) continue;
  }
  /// Up to nine digits.
  std::string_view digits() {
    constexpr std::size_t most = 9;
    std::size_t count = 0;
    while (count < rest_.size() && count < most && rest_[count] >= '0' && rest_[count] <= '9')
      ++count;
    const std::string_view found = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return found;
  }

 private:
  std::string_view rest_;
};

/// Of at most nine digits.
inline int to_int(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

inline std::string in_small_letters(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

}  // namespace deskctl
