// A line as its short forms mean it, before it is taken apart.
#pragma once

#include <string>
#include <vector>

#include "command/command_table.hpp"

namespace deskctl {

/// Option names in full and in plain letters, and a command's word that stands for options too:
/// `报修 4-2-301 漏水 —urg －ｐ 13800001002` →
/// `log-call --category repair 4-2-301 漏水 --urgent -p 13800001002`. A beginning that fits several
/// options, or none, stays as it was typed. Values and words stay as they are.
std::vector<std::string> written_out(const std::vector<std::string>& line);

/// The options whose names begin with `name`, of that command; of all commands if it is null.
std::vector<Option> options_beginning(std::string_view name, const CommandSpec* command);

/// `--phone` for `－－ｐｈｏｎｅ`, `——phone` and `—phone`, `-p` for `－ｐ` and `—p`; a text that
/// cannot be an option stays as it is.
std::string with_plain_name(const std::string& argument);

}  // namespace deskctl
