// A map to start from, guessed by the headings of a register.
#pragma once

#include <string>
#include <vector>

#include "command/session.hpp"
#include "files/encoding.hpp"

namespace deskctl {

/// MAP.toml for the register in one of `texts`: what its headings are taken for, the words of its
/// cells that are not understood, and what nobody understands as lines to complete. `name` is the
/// register's.
std::string suggested_map(Session& session, const std::vector<DecodedText>& texts,
                          const std::string& name);

}  // namespace deskctl
