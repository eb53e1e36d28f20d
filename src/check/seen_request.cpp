#include "check/seen_request.hpp"

#include <functional>

#include "deskctl/journal/redaction.hpp"

namespace deskctl {
namespace {

CallWords words_of_call(const Request& request) {
  CallWords call;
  call.words.reserve(request.phone.size() + request.location.size() + request.text.size() + 3);
  std::string room;
  for (const std::string_view part : {request.phone, request.location, request.text})
    call.words.append(plain(part, room)).append(1, '\n');
  call.hash = std::hash<std::string>()(call.words);
  return call;
}

SeenRequest::Complaint complaint_of(const Request& request) {
  SeenRequest::Complaint complaint;
  complaint.matter = request.matter.value_or(request.id);
  complaint.place = place_of(request);
  complaint.is_first = !request.matter;
  if (!complaint.is_first) return complaint;
  complaint.severity = request.situation.severity;
  complaint.facts = severity_facts(request);
  complaint.is_open = request.status == Status::open;
  return complaint;
}

void take_recording(SeenRequest& seen, const Request& request) {
  seen.recording = plain(fact_of(request, Fact::recording));
  seen.lacks_recording = seen.recording.empty() && request.channel == word_of(Channel::phone);
  // Two different numbers look the same after redaction.
  if (seen.recording.find(redaction_mark) != std::string::npos) seen.recording.clear();
}

}  // namespace

SeenRequest seen(const Request& request, const Zone& zone, bool is_looked_at) {
  SeenRequest seen;
  seen.id = request.id;
  seen.file = request.log_event().file;
  seen.line = request.log_event().line;
  seen.logged = request.logged;
  seen.is_void = request.status == Status::voided;
  seen.is_looked_at = is_looked_at;
  if (seen.is_void) return seen;
  if (has_severity(request.category)) seen.complaint = complaint_of(request);
  if (!is_looked_at) return seen;
  seen.day = zone.day(request.logged);
  take_recording(seen, request);
  if (!request.phone.empty() && request.phone != redaction_mark && !request.same_as)
    seen.call = words_of_call(request);
  return seen;
}

}  // namespace deskctl
