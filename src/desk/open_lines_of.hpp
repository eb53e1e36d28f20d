// Which lines of a month's file are still needed, to be noted when it is sealed.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "deskctl/journal/reader.hpp"
#include "deskctl/journal/seal.hpp"
#include "deskctl/time/zone.hpp"
#include "files/folder.hpp"
#include "journal/open_lines.hpp"

namespace deskctl {

/// Of the first `bytes` of a file of `journal`: those of requests that were not over when its month
/// ended, or of which something came later; of them those are marked that are over by the last
/// event. All lines, if a first pass does not understand the file.
OpenLines open_lines_of(const JournalFile& file, std::string_view bytes, const Month& month,
                        const Journal& journal, const Zone& zone);

/// Of files of earlier months, as their newest notes have them: the lines of the requests that
/// those of `journal` repeat. `seals` are those in force, by file.
std::vector<OpenLines::Repeated> repeated_lines_of(
    const Month& month, const Journal& journal, const Folder& folder,
    const std::map<std::string, std::vector<Seal>>& seals);

}  // namespace deskctl
