// Matters: a complaint and its repeats (--same-as), which are finished with it.
#pragma once

#include <span>
#include <unordered_map>
#include <vector>

#include "deskctl/request/request.hpp"

namespace deskctl {

/// What must be known of the complaints seen so far, to judge the repeats that come after them.
/// Feed it the months in order; a repeat is never written down before the complaint it repeats.
class Matters {
 public:
  /// Takes the complaints of `requests` in, and makes those that repeat an unfinished complaint
  /// repeats: `matter`, `status` and `turns` are then the first complaint's.
  void link(std::span<Request> requests);

  /// The first complaint of the matter that `id` belongs to; `id` itself if it begins one.
  RequestId first_of(const RequestId& id) const;

 private:
  struct Complaint {
    RequestId first;  ///< Itself, or of a repeat the first of its matter.
    Status status = Status::open;
    std::vector<Turn> turns;
  };
  // Makes `request` a repeat of the matter that `first` begins, unless that was finished by then.
  static void link_one(Request& request, Complaint& complaint, const RequestId& first_id,
                       Complaint& first);

  std::unordered_map<RequestId, Complaint> complaints_;
};

}  // namespace deskctl
