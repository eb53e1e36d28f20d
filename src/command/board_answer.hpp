// Command lines that the board runs, and what they answer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "command/session.hpp"

namespace deskctl {

struct BoardAnswer {
  std::string out, messages;
};

/// Runs a command with the options of every command that the board was given. It is asked for
/// nothing: what is missing, it says.
BoardAnswer run_for_board(const Session& session, std::vector<std::string> line, Instant now,
                          int columns);

/// The lines that are not empty, without marks of colour.
std::vector<std::string> answer_lines(std::string_view text);

}  // namespace deskctl
