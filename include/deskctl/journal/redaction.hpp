// Taking out of the journal's lines what they hold of persons: names, phones and texts. What
// verdicts and figures are worked out from stays, and what was there stays there as a mark.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "deskctl/journal/reader.hpp"

namespace deskctl {

/// What stands in the place of what was removed: the same for all, so that it tells nothing, and
/// not empty, so that what was there does not count as missing.
inline constexpr std::string_view redaction_mark = "█";

/// Whether an event only records that the request's personal content was removed.
bool is_redaction(const Event& event);

/// The names and phones of residents in a request's events, longest first: looked for in every
/// other text of the request as well.
std::vector<std::string> personal_words(std::span<const Event* const> events);

/// An event as it is to stand, and what was taken out of it.
struct RedactedEvent {
  std::array<std::string, column_count> fields;  ///< As stored; the old sum.
  std::set<std::string> removed;                 ///< Names of columns and facts; empty: nothing.
};
RedactedEvent redacted(const Event& event, const std::vector<std::string>& words);

/// Whether there is anything to remove from a request.
bool holds_personal(std::span<const Event* const> events);

/// A journal file rewritten.
struct RedactedFile {
  std::string bytes;  ///< What is whole of it, with its last line end; equal to it if nothing is
                      ///< removed.
  int lines = 0;      ///< How many were changed.
  std::map<RequestId, std::set<std::string>> removed;  ///< By request, as in RedactedEvent.
};
/// The file with that index in `journal` without the personal content of the requests in `words`,
/// which has personal_words() of each. Every other line stays byte for byte. A line whose sum was
/// wrong keeps the wrong sum: `check` goes on naming it.
RedactedFile redact_file(const Journal& journal, int file,
                         const std::map<RequestId, std::vector<std::string>>& words);

}  // namespace deskctl
