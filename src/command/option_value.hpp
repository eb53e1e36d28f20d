// Whether the value of an option is written as its row in the table says. All throw Refused
// (usage) and name what would be right.
#pragma once

#include <string>

#include "command/option.hpp"

namespace deskctl {

void check_word(Vocabulary vocabulary, const std::string& typed);
/// A whole number, decimal and without a leading zero.
void check_count(Option option, const std::string& typed);
/// Digits, and at most two decimals.
void check_money(Option option, const std::string& typed);

/// By the form that the table gives; those that need the desk (a time, an id) are left to the
/// commands, which read them anyway.
void check_value(Option option, const std::string& typed);

}  // namespace deskctl
