// Checks that an option's value has the form in its row of the table. All throw Refused (usage)
// with the right form.
#pragma once

#include <string>

#include "command/option.hpp"

namespace deskctl {

void check_word(Vocabulary vocabulary, const std::string& typed);
/// A whole number, decimal and without a leading zero.
void check_count(Option option, const std::string& typed);
/// Digits, and at most two decimals.
void check_money(Option option, const std::string& typed);

/// Checks by the form in the table. Values that need the desk (a time, an id) are checked by the
/// commands, which read them anyway.
void check_value(Option option, const std::string& typed);

}  // namespace deskctl
