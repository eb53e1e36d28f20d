// Parts of a place: building, staircase, flat, or the name of a public place.
#pragma once

#include <string_view>

namespace deskctl {

/// Whether `typed` names the place `stored` or a part of it: neighbouring parts between dashes, or
/// for a name without numbers anything within a part. Both folded.
///
///     names_place("4-2-301", "4-2")   names_place("4-2-301", "301")   names_place("8-1-大堂",
///     "大堂") but not names_place("14-2-301", "4-2")
bool names_place(std::string_view stored, std::string_view typed);

}  // namespace deskctl
