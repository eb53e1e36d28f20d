// The journal's files as events: an event for every whole line, a problem for every other.
#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "deskctl/error/error.hpp"
#include "deskctl/journal/book.hpp"
#include "deskctl/journal/event.hpp"
#include "deskctl/text/csv.hpp"

namespace deskctl {

/// A file's name, as shown to people (`ledger/2026-10.csv`), and its bytes.
struct SourceText {
  std::string name;
  std::string bytes;
  std::size_t left_out = 0;  ///< Bytes of the file, after the header, that were not loaded.
  /// Of the lines after the header, where single ones were left out; else they are counted.
  std::vector<int> line_numbers = {};
};

/// The state of the end of a journal file.
struct Tail {
  /// Bytes of the file up to the end of its last whole record or group, `left_out` included.
  std::size_t whole = 0;
  bool lacks_newline = false;  ///< The last record is whole but its line end is missing.
  int torn_line = 0;           ///< First line of a torn end; 0: the file ends well.
};

/// One journal file after reading.
struct JournalFile {
  std::string name;
  std::vector<std::string> fields;           ///< Of a register, as its header has them.
  std::unique_ptr<const std::string> bytes;  ///< Behind a pointer: views into it outlive moves.
  std::size_t left_out = 0;                  ///< See SourceText. Line numbers do not count it.
  std::size_t size() const { return left_out + bytes->size(); }
  Tail tail;
  /// Reasons why this version must not append to the file although it can read it (a column it does
  /// not know, CRLF or a BOM of another program).
  std::vector<Problem> obstacles;
  /// Requests that belong in another file by the file's name, or are logged twice. They are read
  /// nevertheless: this is damage only for a file in a desk folder.
  std::vector<Problem> misplaced;
};

/// The events of some files in the order of their lines; with several files, as recorded.
struct Journal {
  std::vector<JournalFile> files;
  std::vector<Event> events;
  std::vector<Problem> problems;  ///< Damage: lines that could not be read as they stand.
  /// They own the few fields that had to be unquoted; a deque: growing moves none of them.
  std::deque<CsvReader> kept;
};

/// Reads every line of `texts`. Never throws for their content and skips nothing silently: each
/// line is an event, or a problem, or part of the torn end that Tail names. They are files of
/// `book`; in a register's events its fields are facts, and `Column::event` is the verb.
Journal read_journal(std::vector<SourceText> texts, const Book& book = ledger_book());

/// The same for many journals of the ledger: most lines of a month say the same as one of the month
/// before, and that is remembered. For one thread.
class JournalReader {
 public:
  JournalReader();
  ~JournalReader();
  JournalReader(JournalReader&&) noexcept;

  Journal read(std::vector<SourceText> texts);

 private:
  struct Lines;
  std::unique_ptr<Lines> lines_;
};

/// The messages for people about a file whose end is torn, was edited, or came from another
/// program.
std::vector<Problem> notes_about(const JournalFile& file);

}  // namespace deskctl
