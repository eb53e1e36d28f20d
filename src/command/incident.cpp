#include "command/incident.hpp"

#include <algorithm>
#include <set>

#include "command/input.hpp"
#include "desk/recent.hpp"
#include "deskctl/message/intake_messages.hpp"
#include "deskctl/text/folded.hpp"

namespace deskctl {
namespace {

constexpr date::days lately{7};

// A call that named an incident, in the order of recording.
struct NamedIncident {
  std::string reference;
  RequestId request;
  Instant recorded;
};

std::vector<NamedIncident> named_lately(Session& session) {
  std::vector<NamedIncident> named;
  const Instant since = session.now() - lately;
  const LocalDay today = session.zone().day(session.now());
  for (const Month& month : std::set{Month::of(today - lately), Month::of(today)}) {
    const Journal journal =
        read_recent(session.desk().folder, month, since, [](std::string_view) { return false; });
    for (const Event& event : journal.events)
      if (event.kind == EventKind::logged && event.recorded >= since)
        if (std::string reference = plain(event.fact(Fact::incident)); !reference.empty())
          named.push_back({std::move(reference), event.request, event.recorded});
  }
  std::stable_sort(named.begin(), named.end(), [](const NamedIncident& a, const NamedIncident& b) {
    return a.recorded < b.recorded;
  });
  return named;
}

// Nothing if it was taken back.
std::optional<OneRequest> valid_call(Session& session, const NamedIncident& named) {
  auto found = find_request(session.desk().folder, named.request, session.now());
  if (found && found->request.status == Status::voided) found.reset();
  return found;
}

}  // namespace

std::string Incident::repeated_by(std::string_view category) const {
  const bool may = first && first->request.status == Status::open &&
                   first->request.category == category && !first->request.same_as;
  return may ? first->request.id.text() : "";
}

std::optional<Incident> incident_in(Session& session) {
  if (!session.arguments().has(Option::incident)) return std::nullopt;
  const std::vector<NamedIncident> named = named_lately(session);
  Incident incident{text_option(session, Option::incident), std::nullopt};
  if (folded(incident.reference) == "last") {
    const auto last = std::find_if(
        named.rbegin(), named.rend(),
        [&session](const NamedIncident& one) { return valid_call(session, one).has_value(); });
    if (last == named.rend())
      refuse(Exit::refused, message::use_no_last_incident, {},
             Said{message::hint_give_incident, {}});
    incident.reference = last->reference;
  }
  for (const NamedIncident& one : named) {
    if (folded(one.reference) != folded(incident.reference)) continue;
    incident.first = valid_call(session, one);
    if (incident.first) break;
  }
  return incident;
}

}  // namespace deskctl
