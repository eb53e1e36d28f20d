// [register.NAME] of policy.toml.
#pragma once

#include "deskctl/policy/policy.hpp"
#include "policy/config.hpp"

namespace deskctl {

/// `calendars` are the policy's, so that clocks can name them.
RegisterPolicy read_register(const std::string& name, const ConfigValue& table,
                             const std::vector<Calendar>& calendars, ConfigProblems& problems);

/// `clock = { out = { from = "in", until = "out", within = "0d" } }` of a register whose verbs and
/// fields are read already.
std::vector<RegisterClock> read_register_clocks(const ConfigValue& table,
                                                const RegisterPolicy& of_register,
                                                const std::vector<Calendar>& calendars,
                                                ConfigProblems& problems);

/// The labels of a word: a text, or a table with one for each language. `stored` is what was asked
/// for by that key.
Label read_label(const ConfigValue& value, std::string_view key, ConfigProblems& problems);

}  // namespace deskctl
