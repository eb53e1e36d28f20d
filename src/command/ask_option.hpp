// Values that a command needs and that were not typed: asked for at a terminal, else refused.
#pragma once

#include <string>
#include <vector>

#include "command/session.hpp"

namespace deskctl {

/// The option's text. If it was not typed it is asked for, with `choices` to choose from; where
/// nobody can be asked it is refused with `hint`. Nothing may be locked meanwhile.
std::string needed_option(Session& session, Option option, Said hint,
                          const std::vector<std::string>& choices = {});

/// A word of a vocabulary by an option, or the flag `instead`, which is offered as the last choice
/// under `instead_label`: then the word is empty. Refused with `problem` where nobody can be asked,
/// or when both or neither were typed.
std::string needed_word(Session& session, Option option, Vocabulary vocabulary, Option instead,
                        const std::string& instead_label, Said problem, Said hint);

}  // namespace deskctl
