// The names of output files that a person left to the program: `-o FOLDER`.
#pragma once

#include <string>
#include <string_view>

#include "command/session.hpp"

namespace deskctl {

/// The desk (the folder of --desks), the command and its period, else today:
/// `North-Gate-report-overdue-2026-10-20`. So no desk, and no month, takes the place of another in
/// a folder.
std::string output_stem(Session& session);
/// Of the format: `.html`.
std::string output_ending(const Session& session);
/// `name` in `folder`.
std::string path_in(const std::string& folder, const std::string& name);

/// A name from the data as a part of a file's name: no separator of folders, nothing that a shell
/// or another system takes for something else, no dot in front, not too long; never empty.
std::string part_of_file_name(std::string_view text);

}  // namespace deskctl
