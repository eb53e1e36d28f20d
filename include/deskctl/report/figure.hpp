// A number in a report, together with the requests that it counts.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "deskctl/journal/id.hpp"

namespace deskctl {

/// A count and the ids it counts: no number exists without its requests. Up to a hundred figures
/// hold each request, so an id takes one byte: its distance from the id before it.
class Figure {
 public:
  /// Counts one more. A request of which two things are counted is added twice.
  void add(const RequestId& id) {
    const std::int32_t step = id.number - last_.number;
    if (id.day == last_.day && id.code == last_.code && step >= 0 && step < elsewhere) {
      steps_.push_back(static_cast<std::uint8_t>(step));
    } else {
      steps_.push_back(elsewhere);
      jumps_.push_back(id);
    }
    last_ = id;
  }
  int count() const { return static_cast<int>(steps_.size()); }
  /// In the order of counting.
  std::vector<RequestId> ids() const;

 private:
  static constexpr std::uint8_t elsewhere = 255;  // the next id stands in jumps_

  std::vector<std::uint8_t> steps_;
  std::vector<RequestId> jumps_;
  RequestId last_;
};

/// A figure for each word of a vocabulary, in its order.
using WordFigures = std::vector<std::pair<std::string, Figure>>;

/// Ten-thousandths, rounded once. `whole` is not 0.
constexpr long long tenthousandths(long long part, long long whole) {
  return (20'000 * part + whole) / (2 * whole);
}

/// A part and the whole it is a share of.
struct Share {
  Figure met;
  Figure of;
  void count(const RequestId& id, bool is_met) {
    of.add(id);
    if (is_met) met.add(id);
  }
};

}  // namespace deskctl
