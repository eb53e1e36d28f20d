#include "text/sixteen_bytes.hpp"

#include <doctest/doctest.h>

#include <array>
#include <random>

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
    std::uint32_t commas = 0, odd = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const auto c = static_cast<unsigned char>(text[i]);
      if (c == ',') commas |= 1U << i;
      if (c < 0x20 || c >= 0x7F) odd |= 1U << i;
    }
    const Sixteen bytes(text.data());
    REQUIRE(bytes.equal(',') == commas);
    REQUIRE(bytes.odd() == odd);
  }
}

TEST_CASE("sixteen bytes: found as one by one") {
  check_against_single_bytes<SixteenBytes>();
  check_against_single_bytes<TwiceEightBytes>();
}

}  // namespace
}  // namespace deskctl
