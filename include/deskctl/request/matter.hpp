// Matters: a request and its repeats (--same-as, or linked since), which are finished with it.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "deskctl/request/request.hpp"

namespace deskctl {

/// What must be known of the requests seen so far, to judge the repeats that come after them.
/// Feed it the months in order.
class Matters {
 public:
  /// Takes `requests` in, and makes those that repeat an unfinished request of their category
  /// repeats: `matter`, `status` and `turns` are then the first one's.
  void link(std::span<Request> requests);

  /// The first request of the matter that `id` belongs to; `id` itself if it begins one.
  RequestId first_of(const RequestId& id) const;

 private:
  // What a matter is finished and reopened by.
  struct Turning {
    EventKind kind;
    Instant at, recorded;
    std::string_view outcome;  // a word of the vocabulary, which stays
  };
  struct Known {
    RequestId first;  // itself, or of a repeat the first of its matter
    std::string category;
    Status status = Status::open;
    std::vector<Turn> turns;
    std::vector<Turning> turnings;
    std::optional<Instant> completed;
  };
  static Known known_of(const Request& request);
  static bool make_repeat(Request& request, const RequestId& first_id, const Known& first);
  void settle(Request& request);

  std::unordered_map<RequestId, Known> known_;
};

/// Why `later` cannot be made a repeat of `earlier`; both linked to their matters.
std::optional<Objection> objection_to_link(const Request& later, const Request& earlier);

/// Why `request`, linked to its matter, cannot be taken out of it.
std::optional<Objection> objection_to_unlink(const Request& request);

}  // namespace deskctl
