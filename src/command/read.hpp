// What reading commands share.
#pragma once

#include "command/session.hpp"

namespace deskctl {

/// Tells what was wrong with the files that were read, and gives the exit code: 65 after damage.
Exit exit_after(Session& session, const ReadingNotes& notes);

/// The time it is, for MonthRange::clock: nothing where --now said when it is.
std::optional<Instant> clock_of(Session& session);

/// The period that the first word names, or `usual`. The output is named by it.
Period typed_period(Session& session, const char* usual);

/// Every request of the months up to `last`, as of now.
ReadingNotes read_requests(Session& session, const std::optional<Month>& last,
                           const std::function<void(const Request&)>& use);

/// The same without months that are sealed and settled: for lists of what is overdue or due.
ReadingNotes read_unsettled(Session& session, const std::function<void(const Request&)>& use);

/// The request `id` as known now. Throws 3 where it was not known by then.
OneRequest known_request(Session& session, const RequestId& id);

}  // namespace deskctl
