#include "command/waiting_in.hpp"

#include "command/filter.hpp"
#include "command/read.hpp"
#include "command/unknown_years.hpp"

namespace deskctl {

WaitingRead read_waiting(Session& session, bool with_registers) {
  const Filter filter = parse_filter(session, session.arguments().words);
  const Policy& policy = session.desk().policy;
  WaitingGathering gathering(policy, session.zone(), session.now());
  const auto add = [&](const Request& request) { gathering.add(request, filter.fits(request)); };
  WaitingRead read;
  read.notes = draws_samples(policy) ? read_requests(session, std::nullopt, add)
                                     : read_unsettled(session, add);
  // Words of a filter are about requests; entries stand in the whole list.
  if (with_registers && session.arguments().words.empty())
    for (const EntryItem& entry : read_open_entries(session, session.now(), read.notes))
      gathering.add(entry);
  note_unknown_years(session, gathering.gaps());
  read.items = std::move(gathering).finish();
  return read;
}

}  // namespace deskctl
