#include "text/usual_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <string_view>

#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

template <typename Sixteen>
void check_against_single_bytes() {
  constexpr std::array few{',', '"', ' ', '~', '\x7F', '\x1F', '\x80', '\xFF', '\0'};
  std::mt19937 random(5);
  for (int round = 0; round < 20000; ++round) {
    std::array<char, 16> text{};
    for (char& c : text)
      c = random() % 4 == 0 ? static_cast<char>(random()) : few[random() % few.size()];
    std::uint32_t commas = 0, at_most = 0, above = 0, between = 0;
    const auto most = static_cast<char>(random() % 0x80);
    const auto first = static_cast<unsigned char>(0x80 + random() % 0x7F);
    const auto last = static_cast<unsigned char>(first + random() % (0xFFU - first));
    for (std::size_t i = 0; i < text.size(); ++i) {
      const auto c = static_cast<unsigned char>(text[i]);
      if (c == ',') commas |= 1U << i;
      if (c <= most) at_most |= 1U << i;
      if (c >= 0x80) above |= 1U << i;
      if (first <= c && c <= last) between |= 1U << i;
    }
    const Sixteen bytes(text.data());
    REQUIRE(bytes.equal(',') == commas);
    REQUIRE(bytes.at_most(most) == at_most);
    REQUIRE(bytes.above_ascii() == above);
    REQUIRE(bytes.between(first, last) == between);
  }
}

TEST_CASE("sixteen bytes: found as one by one") {
  check_against_single_bytes<SixteenBytes>();
  check_against_single_bytes<TwiceEightBytes>();
}

// One bit of sixteen for the end of `text`, as UsualText has it.
bool is_usual(std::string_view text) {
  UsualText usual;
  for (std::size_t at = 0;; at += 16) {
    std::array<char, 16> piece;
    piece.fill('\n');
    const std::string_view rest = text.substr(at, piece.size());
    std::copy(rest.begin(), rest.end(), piece.begin());
    usual.look_at(SixteenBytes(piece.data()), 1U << rest.size());
    if (rest.size() < piece.size()) return usual.is_usual();
  }
}

TEST_CASE("usual text: Chinese and ASCII, and never anything that is wrong") {
  CHECK(is_usual(""));
  CHECK(is_usual("楼上漏水，次卧天花有水渍（三楼）: 13800064058"));
  CHECK_FALSE(is_usual("“是”"));  // right, but for the closer look
  CHECK_FALSE(is_usual("\xEF\xBB\xBF"));
  CHECK_FALSE(is_usual("a\tb"));
  constexpr std::array<std::string_view, 14> parts{"a",    "0123456789", "水",   "龍",   "，",
                                                   "～",   "\xE3",       "\x80", "\xBF", "\xEF",
                                                   "\xBC", "\xE9\xBF",   "\x7F", "é"};
  std::mt19937 random(7);
  int usual = 0;
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    const std::size_t kinds = random() % 2 == 0 ? 6 : parts.size();
    for (unsigned i = random() % 12; i > 0; --i) text += parts[random() % kinds];
    if (!is_usual(text)) continue;
    ++usual;
    REQUIRE_FALSE(first_flaw(text).has_value());
  }
  CHECK(usual > 8000);
}

}  // namespace
}  // namespace deskctl
