// Requests are alike in the order of their events, and of each in the few words on which it
// depends whether the next may happen. A month has twenty thousand requests and some hundred
// shapes, so whether a request is over is found out once for each shape.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "deskctl/request/request.hpp"
#include "journal/same_words.hpp"

namespace deskctl {

/// What a line adds to its request's shape.
struct Letter {
  std::uint32_t symbol = 0;
  int part = 1, parts = 1;  ///< Of the group of lines that it was written with.
  bool is_logged = false;
  bool is_odd =
      false;  ///< It tells of more than a shape knows: of other events, requests, or times.
};

/// A tree of all shapes seen so far; a node is the shape of a request after one of its lines.
class Shapes {
 public:
  /// Whether nobody looks for a request any more until something is added to it. It must depend on
  /// nothing but what a shape keeps: kinds, categories, severities, teams, grades, the facts of
  /// which the state of a request depends, and the order.
  using IsOver = std::function<bool(const Request&)>;
  explicit Shapes(IsOver is_over);

  static constexpr std::uint32_t root = 0;

  /// Nothing if something is wrong with the line's words or facts.
  std::optional<Letter> letter_of(const PlainLine& plain);
  std::uint32_t after(std::uint32_t shape, std::uint32_t symbol);
  /// Nothing if it has not been found out.
  std::optional<bool> is_known_over(std::uint32_t shape) const {
    const Known known = known_[shape];
    return known == Known::nothing ? std::nullopt : std::optional(known == Known::over);
  }
  /// Finds it out, by the lines of a request of this shape.
  bool is_over(std::uint32_t shape, const std::string& lines);

 private:
  enum class Known : char { nothing, over, not_over };
  struct Way {
    std::uint64_t from = 0;  // shape and symbol; 0: an empty slot
    std::uint32_t to = 0;
  };
  Letter read_closely(const Event& event, int part, int parts);
  void grow_ways();

  IsOver is_over_;
  SameWords same_words_;
  std::vector<Letter> letters_;  // by the number of the words
  std::unordered_map<std::string, std::uint32_t> symbols_;
  std::vector<Way> ways_;
  std::vector<Known> known_;
};

}  // namespace deskctl
