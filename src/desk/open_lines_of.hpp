// Which lines of a month's file are still needed, to be noted when it is sealed.
#pragma once

#include <string>
#include <string_view>

#include "deskctl/journal/reader.hpp"
#include "deskctl/time/zone.hpp"
#include "journal/open_lines.hpp"

namespace deskctl {

/// Of the first `bytes` of a file of `journal`: those of requests that were not over when its month
/// ended, or of which something came later; of them those are marked that are over by the last
/// event. All lines, if a first pass does not understand the file.
OpenLines open_lines_of(const JournalFile& file, std::string_view bytes, const Month& month,
                        const Journal& journal, const Zone& zone);

}  // namespace deskctl
