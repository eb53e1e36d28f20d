// Lines of a few requests, found in journal files without reading every line as an event.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "desk/desk.hpp"

namespace deskctl {

/// A file, or its end.
struct FilePart {
  std::string name;
  std::uint64_t begin = 0;  ///< 0: the whole file.
  std::size_t bytes = 0;
};

/// The files of a month, of each at most its last `most` bytes.
std::vector<FilePart> parts_of(const Folder& folder, const Month& month, std::uint64_t most);

/// Place, contact and phone as an event says them, with nothing escaped; empty where it says none.
struct CallFields {
  std::string_view location, contact, phone;
};
using CallWanted = std::function<bool(const CallFields&)>;

/// Ids as they stand in lines.
using RequestIds = std::set<std::string, std::less<>>;

/// The ids of requests that were logged, or amended, with fields that are wanted.
RequestIds ids_of_calls(const Folder& folder, const FilePart& part, const CallWanted& wanted);

/// Lines of some requests in one file, and the time from which the file was looked at completely.
struct PickedLines {
  SourceText text;
  Instant since = Instant::min();
};
PickedLines lines_of(const Folder& folder, const FilePart& part, const RequestIds& ids);

}  // namespace deskctl
