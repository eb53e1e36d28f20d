// The requests logged in a span of time, and how requests flowed through it.
#pragma once

#include "deskctl/report/figure.hpp"
#include "deskctl/request/request.hpp"

namespace deskctl {

/// logged = voided + valid
struct Entries {
  Figure logged, voided, valid;

  void count(const Request& request);
};

/// Without repeats and voids. open_at_start + logged + reopened - finished = open_at_end.
struct Flow {
  Figure open_at_start, logged, reopened, finished, open_at_end;

  /// Counts `request` from `begin` to (without) `end`.
  void count(const Request& request, Instant begin, Instant end);
};

}  // namespace deskctl
