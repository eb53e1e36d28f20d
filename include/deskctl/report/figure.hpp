// A number of a report, together with the requests that it counts.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "deskctl/journal/id.hpp"

namespace deskctl {

/// So many, and which: a number cannot be had without its requests.
class Figure {
 public:
  /// One more. A request of which two things are counted is added twice.
  void add(const RequestId& id) { ids_.push_back(id); }
  int count() const { return static_cast<int>(ids_.size()); }
  /// In the order in which they were counted.
  const std::vector<RequestId>& ids() const { return ids_; }

 private:
  std::vector<RequestId> ids_;
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
