// Checks that an option's value has the form in its row of the table. All throw Refused (usage)
// with the right form.
#pragma once

#include <string>

#include "command/option.hpp"

namespace deskctl {

/// The token of a vocabulary that was typed: itself, in any width or case, or a word that people
/// say for it (报修, 急修, on hold). Errors list what an ambiguous word may be, name the nearest of
/// an unknown one, or the kind of word that it is.
std::string token_in(Vocabulary vocabulary, const std::string& typed);
/// A whole number, decimal and without a leading zero.
void check_count(Option option, const std::string& typed);
/// Digits, and at most two decimals.
void check_money(Option option, const std::string& typed);
/// The same for a value that is called `name`.
void check_count(const std::string& name, const std::string& typed);
void check_money(const std::string& name, const std::string& typed);

/// The value by the form in the table, words as tokens. Values that need the desk (a time, an id)
/// are checked by the commands, which read them anyway.
std::string value_in(Option option, const std::string& typed);

}  // namespace deskctl
