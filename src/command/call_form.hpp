// The questions of log-call: what is missing of a call.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "command/call.hpp"

namespace deskctl {

/// Whether something is missing that a person at a terminal is asked for: place, matter, category,
/// and the name and number that the policy asks of the category.
bool has_questions(Session& session, const Call& call);

/// Asks for it, with what is guessed as the usual answers. What is open at the place is shown
/// before, with what to type instead; these requests are returned. `whole` gives the lines of the
/// whole record.
std::vector<RequestId> ask_call(Session& session, Call& call, const Acquaintance& known,
                                const std::function<std::string()>& whole);

}  // namespace deskctl
