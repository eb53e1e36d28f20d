// A number of a report, together with the requests that it counts.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "deskctl/journal/id.hpp"

namespace deskctl {

/// So many, and which: a number cannot be had without its requests. A hundred of these are kept of
/// every request, so an id takes a byte: how far it is behind the one before it.
class Figure {
 public:
  /// One more. A request of which two things are counted is added twice.
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
  /// In the order in which they were counted.
  std::vector<RequestId> ids() const;

 private:
  static constexpr std::uint8_t elsewhere = 255;  // the next id stands in jumps_

  std::vector<std::uint8_t> steps_;
  std::vector<RequestId> jumps_;
  RequestId last_;
};

/// A figure for each word of a vocabulary, in its order.
using WordFigures = std::vector<std::pair<std::string, Figure>>;

/// So many of so many.
struct Share {
  Figure met;
  Figure of;
  void count(const RequestId& id, bool is_met) {
    of.add(id);
    if (is_met) met.add(id);
  }
};

}  // namespace deskctl
