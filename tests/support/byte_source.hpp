// Choices taken from a string of bytes: of a seed in a test, of libFuzzer in a search. Where the
// bytes have ended every choice is the first one.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <string>
#include <string_view>

namespace deskctl::test {

class ByteSource {
 public:
  explicit ByteSource(std::string_view bytes) : rest_(bytes) {}

  bool is_empty() const { return rest_.empty(); }

  /// From 0 to below `count`.
  int below(int count) {
    unsigned value = take();
    if (count > 256) value = value * 256 + take();
    return static_cast<int>(value % static_cast<unsigned>(count));
  }
  int between(int least, int most) { return least + below(most - least + 1); }
  bool chance(int percent) { return below(100) >= 100 - percent; }

  template <typename Things>
  const auto& one_of(const Things& things) {
    return *std::next(std::begin(things), below(static_cast<int>(std::size(things))));
  }
  std::string one_of(std::initializer_list<const char*> words) {
    return words.begin()[below(static_cast<int>(words.size()))];
  }

 private:
  unsigned take() {
    if (rest_.empty()) return 0;
    const auto byte = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    return byte;
  }

  std::string_view rest_;
};

/// The same bytes for the same seed, on every machine (splitmix64).
inline std::string bytes_of_seed(std::uint64_t seed, std::size_t count) {
  std::string bytes;
  while (bytes.size() < count) {
    seed += 0x9e3779b97f4a7c15U;
    std::uint64_t mixed = seed;
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
    mixed ^= mixed >> 31U;
    for (int i = 0; i < 8; ++i)
      bytes += static_cast<char>(mixed >> (8U * static_cast<unsigned>(i)));
  }
  bytes.resize(count);
  return bytes;
}

}  // namespace deskctl::test
