// Removes personal content from the journal's lines: names, phones and texts. Values that verdicts
// and figures depend on stay, and a mark stays for each value removed.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "deskctl/journal/reader.hpp"
#include "deskctl/text/personal.hpp"

namespace deskctl {

/// Replaces a removed value. It is the same for all, so that it reveals nothing, and not empty, so
/// that the value does not count as missing.
inline constexpr std::string_view redaction_mark = "█";

/// Whether an event only records that the request's personal content was removed.
bool is_redaction(const Event& event);

/// The names and phones of residents in a request's events. They are removed from every other text
/// of the request as well, and masked in what leaves the desk.
PersonalWords personal_words(std::span<const Event* const> events);

/// An event after redaction, and which of its values were removed.
struct RedactedEvent {
  std::array<std::string, column_count> fields;  ///< As stored; the old sum.
  std::set<std::string> removed;  ///< Names of columns and facts; empty: nothing was removed.
};
/// `naming` tells of each fact whom it may name; by default as the table of facts does.
using FactNaming = std::function<Naming(std::string_view fact)>;
Naming naming_of_fact(std::string_view fact);
RedactedEvent redacted(const Event& event, const PersonalWords& words,
                       const FactNaming& naming = naming_of_fact);

/// Whether a request has anything to remove.
bool holds_personal(std::span<const Event* const> events);

/// A journal file rewritten.
struct RedactedFile {
  std::string bytes;  ///< Its whole records with the last line end; the same as before if nothing
                      ///< is removed.
  int lines = 0;      ///< How many were changed.
  std::map<RequestId, std::set<std::string>> removed;  ///< By request, as in RedactedEvent.
};
/// The file with that index in `journal` without the personal content of the requests in `words`,
/// which has personal_words() of each. Every other line stays byte for byte. A line with a wrong
/// sum keeps a wrong sum, so that `check` goes on reporting it.
RedactedFile redact_file(const Journal& journal, int file,
                         const std::map<RequestId, PersonalWords>& words,
                         const Book& book = ledger_book(),
                         const FactNaming& naming = naming_of_fact);

}  // namespace deskctl
