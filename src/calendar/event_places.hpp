// Where the events of an iCalendar text stand, which the library that reads them does not tell.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/holiday_entries.hpp"

namespace deskctl {

struct PropertyPlace {
  std::string name;
  std::string_view value;  // the part on its first line
  std::size_t offset = 0;  // of the value
};

struct EventPlace {
  std::size_t offset = 0;
  std::vector<PropertyPlace> properties;
};

/// The events of a text, in its order. Complains if a component is not closed, or not opened: the
/// text is cut off then.
std::vector<EventPlace> event_places(const std::string& text, TextProblems& problems);

}  // namespace deskctl
