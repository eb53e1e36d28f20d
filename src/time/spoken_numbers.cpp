#include "time/spoken_numbers.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace deskctl {
namespace {

constexpr std::size_t sign_size = 3;  // of all Chinese characters here, in bytes
constexpr std::array<std::string_view, 14> numerals{"零", "一", "二", "三", "四", "五", "六",
                                                    "七", "八", "九", "十", "〇", "两", "兩"};
constexpr int ten = 10;
constexpr std::array unit_words{"点", "點", "时", "時", "分", "刻", "月", "日", "号", "號",
                                "年", "天", "小", "个", "個", "季", "秒", "钟", "鐘"};
constexpr std::array hours{"点", "點", "时", "時"};
constexpr std::array weeks{"周", "週", "期", "拜"};

template <typename Words>
bool begins_with_one_of(std::string_view text, const Words& words) {
  return std::any_of(words.begin(), words.end(),
                     [text](std::string_view word) { return text.starts_with(word); });
}

template <typename Words>
bool ends_with_one_of(std::string_view text, const Words& words) {
  return std::any_of(words.begin(), words.end(),
                     [text](std::string_view word) { return text.ends_with(word); });
}

// 0 to 10; nothing for another sign.
std::optional<int> numeral(std::string_view text) {
  const auto found = std::find(numerals.begin(), numerals.end(), text.substr(0, sign_size));
  if (found == numerals.end()) return std::nullopt;
  const auto index = static_cast<int>(found - numerals.begin());
  if (index <= ten) return index;
  return index == ten + 1 ? 0 : 2;
}

// `二十五` as 25, `零五` as 05; empty if it is no number so written.
std::string digits_of(std::string_view run) {
  std::string digits;
  std::optional<int> before;
  for (std::size_t at = 0; at < run.size(); at += sign_size) {
    const int value = *numeral(run.substr(at));
    if (value < ten) {
      digits += static_cast<char>('0' + value);
    } else {
      const bool is_last = at + sign_size == run.size();
      if (at > sign_size || (before && *before == 0)) return "";
      if (!before) digits += '1';
      if (is_last) digits += '0';
    }
    before = value;
  }
  return digits;
}

}  // namespace

std::string with_digits(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    std::size_t size = 0;
    // The day of a week is no number.
    if (numeral(text) && !ends_with_one_of(out, weeks))
      while (numeral(text.substr(size))) size += sign_size;
    const std::string_view rest = text.substr(size);
    const std::string digits = begins_with_one_of(rest, unit_words) || ends_with_one_of(out, hours)
                                   ? digits_of(text.substr(0, size))
                                   : "";
    if (size == 0 || digits.empty()) {
      size = std::max<std::size_t>(size, numeral(text) ? sign_size : 1);
      out += text.substr(0, size);
    } else {
      out += digits;
    }
    text.remove_prefix(size);
  }
  return out;
}

}  // namespace deskctl
