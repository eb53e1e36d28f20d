// The clocks of many requests. Most requests are alike in their words and in what happened to them,
// and differ only in when: which rule fits, what starts a clock and what stops it is then the same.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "deskctl/sla/clock.hpp"

namespace deskctl {

struct ShapedClocks;

/// Judges by a policy, which must outlive it. For one thread.
class ClockShapes {
 public:
  /// Whether the asker wants a clock by this rule, if something stopped it or not.
  using Wants = bool (*)(const Policy& policy, const Rule& rule, bool is_stopped);

  /// Those that are not wanted may be left out; null: all are wanted.
  explicit ClockShapes(const Policy& policy, Wants wants = nullptr);
  ~ClockShapes();
  ClockShapes(ClockShapes&&) noexcept;

  /// The same as clocks_of(request, policy, now), but for clocks that are not wanted.
  std::vector<Clock> clocks_of(const Request& request, Instant now);

 private:
  static constexpr std::size_t most_steps = 16, words = 8;
  /// All that the rules look at, but for times: the kind of each step, and words by number.
  using Key = std::array<std::uint8_t, most_steps + words>;
  struct KeyHash {
    std::size_t operator()(const Key& key) const;
  };

  std::optional<Key> key_of(const Request& request);
  std::optional<std::uint8_t> number_of(std::string_view word);
  const ShapedClocks* shape_of(const Request& request);

  const Policy* policy_;
  Wants wants_;
  std::vector<std::string> words_;  // by number, from 1; 0 is no word
  std::unordered_map<Key, std::unique_ptr<const ShapedClocks>, KeyHash> shapes_;
};

}  // namespace deskctl
