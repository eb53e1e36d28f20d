// Shared by the reading commands.
#pragma once

#include "command/session.hpp"
#include "deskctl/register/entry_item.hpp"

namespace deskctl {

/// Reports problems of the files read, and returns the exit code: 65 after damage.
Exit exit_after(Session& session, const ReadingNotes& notes);

/// The present time for MonthRange::clock; nothing if --now gave it.
std::optional<Instant> clock_of(Session& session);
/// Records after it are dated ahead of the clock; none are if --now said what time it is.
Instant end_of_recorded(Session& session);

/// The period in the first word, or `usual`. Also names the output file.
Period typed_period(Session& session, const char* usual);

/// The value of --since; nothing without it. Throws Refused (usage) if it lies ahead.
std::optional<Instant> since_option(Session& session);

/// Every request of the months up to `last`, as of now.
ReadingNotes read_requests(Session& session, const std::optional<Month>& last,
                           const std::function<void(const Request&)>& use);

/// The same for a report of a period that begins with `first`, judged by the desk's policy:
/// requests that can count nowhere in it are left out.
ReadingNotes read_period(Session& session, LocalDay first, const Month& last,
                         const std::function<void(const Request&)>& use);

/// The same with the clocks of each as of now, by the desk's policy.
ReadingNotes judge_period(
    Session& session, LocalDay first, const Month& last,
    const std::function<void(const Request&, const std::vector<Clock>&)>& use);

/// Requests that such a report need not read.
std::optional<Unneeded> unneeded_since(Session& session, LocalDay first);

/// The same without months that are sealed and settled, for lists of overdue and due clocks.
ReadingNotes read_unsettled(Session& session, const std::function<void(const Request&)>& use);
/// With their clocks, on two threads: see each_judged_side_by_side().
ReadingNotes judge_unsettled(Session& session, const UseJudged& use);

/// The open entries of all registers as known at `now`; what is wrong with their files is added to
/// `notes`.
std::vector<EntryItem> read_open_entries(Session& session, Instant now, ReadingNotes& notes);

/// The request `id` as known now. Throws 3 if it was not known by then.
OneRequest known_request(Session& session, const RequestId& id);

}  // namespace deskctl
