// The one way in which commands write: under the lock, checked against the state table, shown
// afterwards.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "command/input.hpp"
#include "command/session.hpp"

namespace deskctl {

/// --lock-timeout: how long to wait for another writer.
std::chrono::milliseconds lock_patience(const Session& session);

/// A draft by the author of this command, at --at or now.
Draft draft_of(Session& session, EventKind kind);

/// Sets TEAM or TEAM/PERSON; a team that the policy does not know is accepted with a note.
void set_assignee(Session& session, Draft& draft, const std::string& typed);

/// Appends `drafts` to the existing request `id`, as one group. `drafts` is called
/// under the lock with the request as it stands, and may refuse.
Exit write_to(Session& session, const RequestId& id,
              const std::function<std::vector<Draft>(const Request&)>& drafts);
/// The same for the request that the first word names.
Exit write_to_request(Session& session,
                      const std::function<std::vector<Draft>(const Request&)>& drafts);

/// --reason, which must be given.
std::string reason_option(const Session& session);
/// A command that adds one event with a reason.
Exit write_with_reason(Session& session, EventKind kind);

/// Appends `drafts`, the first of which is `logged`, as a new request on the day of its `at`. Its
/// id; nothing where nothing was written: in a dry run, or under a key that was used before.
std::optional<RequestId> write_new_request(Session& session, std::vector<Draft> drafts);

}  // namespace deskctl
