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

/// Remembers what is needed of the requests seen so far to judge later repeats. Needs the months in
/// order.
class Matters {
 public:
  /// Adds `requests`, and makes those that repeat an unfinished request of their category its
  /// repeats: they get its `matter`, `status` and `turns`.
  void link(std::span<Request> requests);

  /// The first request of the matter that `id` belongs to; `id` itself if it is the first.
  RequestId first_of(const RequestId& id) const;

 private:
  // An event that finishes or reopens a matter.
  struct Turning {
    EventKind kind;
    Instant at, recorded;
    std::string_view outcome;  // A word of the vocabulary, so the view stays valid.
    int file = 0, line = 0;    // In the journal of its request's month.
  };
  struct Known {
    RequestId first;  // The request itself, or for a repeat the first of its matter.
    std::string category;
    Status status = Status::open;
    std::vector<Turn> turns;
    std::vector<Turning> turnings;
    std::optional<Instant> completed;
    Instant last;  // See Request.
  };
  static Known known_of(const Request& request);
  static bool is_earlier(const Turning& turning, const RequestId& first, const Request& request);
  static bool was_finished(const RequestId& first_id, const Known& first, const Request& request);
  static bool make_repeat(Request& request, const RequestId& first_id, const Known& first);
  void settle(Request& request);
  void forget_before(Instant instant);

  std::unordered_map<RequestId, Known> known_;
  std::size_t still_known_ = 0;  // after those of no use were forgotten
};

/// The reason why `later` cannot become a repeat of `earlier`; both are linked to their matters.
std::optional<Objection> objection_to_link(const Request& later, const Request& earlier);

/// The reason why `request`, linked to its matter, cannot be taken out of it.
std::optional<Objection> objection_to_unlink(const Request& request);

}  // namespace deskctl
