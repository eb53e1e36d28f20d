#include "deskctl/report/repeats.hpp"

#include <tuple>

#include "deskctl/journal/redaction.hpp"

namespace deskctl {

void RepeatsGathering::take(const Request& request, bool in_period) {
  const bool is_void = request.status == Status::voided;
  // Several calls about one repair are not a repeated repair.
  const bool repair = is_like(request.category, Category::repair) && !request.is_repeat();
  if (in_period && !is_void && repair) {
    const std::string item = plain(fact_of(request, Fact::item));
    if (!item.empty()) {
      RepeatedRepair& repeated = repairs_[{plain(request.location), item}];
      repeated.ids.push_back(request.id);
      repeated.personal.add(personal_words(request.events));
    }
  }
  if (!has_severity(request.category)) return;
  // A complaint logged after its matter was finished still counts in the matter.
  const RequestId named = request.matter.value_or(request.same_as.value_or(request.id));
  const auto known = first_of_.find(named);
  if (is_void) {  // A void one does not count, but leads those that name it to the matter.
    if (known != first_of_.end()) first_of_[request.id] = known->second;
    return;
  }
  const RequestId first = known == first_of_.end() ? request.id : known->second;
  first_of_[request.id] = first;
  Matter& matter = matters_[first];
  matter.in_period = matter.in_period || in_period;
  RepeatedComplaint& complaint = matter.complaint;
  if (complaint.ids.empty()) {
    complaint.id = first;
    complaint.location = plain(request.location);
    complaint.severity = request.situation.severity;
    complaint.text = plain(request.text);
    complaint.personal = personal_words(request.events);
  }
  complaint.ids.push_back(request.id);
}

Repeats RepeatsGathering::finish() && {
  Repeats repeats;
  for (auto& [id, matter] : matters_)
    if (matter.in_period &&
        static_cast<int>(matter.complaint.ids.size()) >= counting_.repeat_complaints)
      repeats.complaints.push_back(std::move(matter.complaint));
  for (auto& [place, repair] : repairs_) {
    if (static_cast<int>(repair.ids.size()) < counting_.repeat_repairs) continue;
    std::tie(repair.location, repair.item) = place;
    repeats.repairs.push_back(std::move(repair));
  }
  return repeats;
}

}  // namespace deskctl
