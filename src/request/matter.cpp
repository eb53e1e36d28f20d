#include "deskctl/request/matter.hpp"

#include <algorithm>

namespace deskctl {

void Matters::link_one(Request& request, Complaint& complaint, const RequestId& first_id,
                       Complaint& first) {
  if (finished_at(first.turns, request.logged)) return;
  complaint.first = first_id;
  // A void one still leads those that name it to the matter, but is no repeat itself.
  if (request.status == Status::voided) return;
  request.matter = first_id;
  request.status = first.status;
  request.turns = first.turns;
}

void Matters::link(std::span<Request> requests) {
  // In the order in which they were recorded, so that a repeat of a repeat finds the first
  // complaint: a call that came before the one it repeats may have been written down after it.
  std::vector<Request*> complaints;
  for (Request& request : requests)
    if (has_severity(request.category)) complaints.push_back(&request);
  std::stable_sort(complaints.begin(), complaints.end(), [](const Request* a, const Request* b) {
    return a->log_event().recorded < b->log_event().recorded;
  });

  for (Request* request : complaints) {
    Complaint complaint{request->id, request->status, request->turns};
    if (request->same_as) {
      const RequestId first_id = first_of(*request->same_as);
      const auto found = complaints_.find(first_id);
      if (found != complaints_.end() && found->second.status != Status::voided)
        link_one(*request, complaint, first_id, found->second);
    }
    complaints_.emplace(request->id, std::move(complaint));
  }
}

RequestId Matters::first_of(const RequestId& id) const {
  const auto found = complaints_.find(id);
  return found == complaints_.end() ? id : found->second.first;
}

}  // namespace deskctl
