// The one way in which commands write: an act under the lock, checked as a whole, shown afterwards.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "command/input.hpp"
#include "command/session.hpp"
#include "desk/act.hpp"

namespace deskctl {

/// --lock-timeout: how long to wait for another writer.
std::chrono::milliseconds lock_patience(const Session& session);

/// How this command's events are written down.
ActStamp stamp_of(Session& session);

/// A draft by the author of this command, at --at or now.
Draft draft_of(Session& session, EventKind kind);

/// Sets TEAM or TEAM/PERSON; a team that the policy does not know is accepted with a note.
void set_assignee(Session& session, Draft& draft, const std::string& typed);

/// Takes the lock, lets `want` put into the act what the command records, adds what must follow
/// from it, appends it and shows it. Under a --key that was used before for the same command as
/// typed, nothing is asked and the answer is given again; throws 3 if it stands for another one.
/// `show` shows the act, or what its first request has become, in place of the usual answer.
Exit record(Session& session, const std::function<void(Act&)>& want,
            const std::function<void(Act&, const RequestId&)>& show = {});
/// The same under a lock that is held already, without a look at --key.
Exit record_in(Session& session, Writing& writing, const std::function<void(Act&)>& want,
               const std::function<void(Act&, const RequestId&)>& show = {});

/// Events for a request, made of what it is under the lock.
using Drafting = std::function<std::vector<Draft>(const Request&)>;

/// The request that `typed` names, as it stands in the act. Throws 3 if there is none.
const Request& request_of(Session& session, Act& act, const std::string& typed);

/// Records `drafts` for the request that `typed` names.
Exit write_to(Session& session, const std::string& typed, const Drafting& drafts);
/// The same for the request that the first word names.
Exit write_to_request(Session& session, const Drafting& drafts);
/// The same for every request that the first words name; those that refuse are told, those that
/// nothing is drafted for are passed over, the rest is recorded. Throws where all refuse.
Exit write_to_requests(Session& session, const std::vector<std::string>& typed,
                       const Drafting& drafts);

/// --reason, which must be given; asked for at a terminal.
std::string reason_option(Session& session);
/// Refuses a repeat: it is finished and opened again with its matter.
void refuse_repeat(const Request& request);
/// A command that adds one event with a reason, to a request that `check` does not refuse.
Exit write_with_reason(Session& session, EventKind kind, void (*check)(const Request&) = nullptr);

}  // namespace deskctl
