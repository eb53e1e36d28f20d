// The command line that a key of the board stands for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "command/board_key.hpp"
#include "deskctl/message/message.hpp"

namespace deskctl {

/// The board's question before it runs a command; nothing for actions that record nothing. {0}
/// stands for the teams of the policy.
std::optional<Message> asked_for(BoardAction action);

/// Whether the command would take the typed text for one more request: it takes several.
bool may_be_taken_for_id(BoardAction action, const std::string& typed);

/// The command line, without options of every command, from what was typed at the question. Typed
/// words are never taken for options. A team or a grade may be given by its number, from 1.
std::vector<std::string> line_for(BoardAction action, const std::string& id,
                                  const std::string& typed, const std::vector<std::string>& teams);

}  // namespace deskctl
