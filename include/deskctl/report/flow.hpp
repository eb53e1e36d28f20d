// What was logged in a span of time, and how requests flowed through it.
#pragma once

#include "deskctl/request/request.hpp"

namespace deskctl {

/// logged = voided + valid
struct Entries {
  int logged = 0, voided = 0, valid = 0;

  void count(const Request& request);
};

/// Without repeats and voids. open_at_start + logged + reopened - finished = open_at_end.
struct Flow {
  int open_at_start = 0, logged = 0, reopened = 0, finished = 0, open_at_end = 0;

  /// Counts `request` from `begin` to (without) `end`.
  void count(const Request& request, Instant begin, Instant end);
};

}  // namespace deskctl
