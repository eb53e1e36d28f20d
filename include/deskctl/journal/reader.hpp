// The journal's files as events: everything that is whole, and a problem for everything that is
// not.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "deskctl/error/error.hpp"
#include "deskctl/journal/event.hpp"
#include "deskctl/text/csv.hpp"

namespace deskctl {

/// A file's name, as people know it (`ledger/2026-10.csv`), and its bytes.
struct SourceText {
  std::string name;
  std::string bytes;
  std::size_t left_out = 0;  ///< Bytes after the header line that the file has and this has not.
};

/// What was found at the end of a journal file.
struct Tail {
  /// Bytes of the file up to the end of the last whole record or group, what was left out included.
  std::size_t whole = 0;
  bool lacks_newline = false;  ///< The last record is whole but its line end is missing.
  int torn_line = 0;           ///< Where a torn end begins; 0: the file ends well.
};

/// One journal file after reading.
struct JournalFile {
  std::string name;
  std::unique_ptr<const std::string> bytes;  ///< Behind a pointer: views into it outlive moves.
  std::size_t left_out = 0;                  ///< See SourceText. Line numbers do not count it.
  std::size_t size() const { return left_out + bytes->size(); }
  Tail tail;
  /// Why this version must not append to the file although it can be read (a column it does not
  /// know, CRLF or a BOM of another program).
  std::vector<Problem> obstacles;
  /// Requests that by the file's name belong in another file, or are logged twice. They are read
  /// all the same: only of a file that lies in a desk folder is it damage.
  std::vector<Problem> misplaced;
};

/// The events of some files, in the order of the files' lines; of several files, as recorded.
struct Journal {
  std::vector<JournalFile> files;
  std::vector<Event> events;
  std::vector<Problem> problems;  ///< Damage: lines that could not be taken as they stand.
  CsvReader csv;                  ///< Owns the few fields that had to be unquoted.
};

/// Reads every line of `texts`. Never throws for what stands in them and skips nothing silently: a
/// line is an event, or a problem, or part of the torn end that Tail names.
Journal read_journal(std::vector<SourceText> texts);

/// What to tell people about a file whose end is torn, was edited, or came from another program.
std::vector<Problem> notes_about(const JournalFile& file);

}  // namespace deskctl
