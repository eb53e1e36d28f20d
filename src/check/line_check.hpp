// The groups of rules that look at one file or one request alone.
#pragma once

#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "deskctl/check/finding.hpp"
#include "deskctl/policy/desk_config.hpp"
#include "deskctl/register/entry.hpp"
#include "deskctl/sla/clock.hpp"

namespace deskctl {

/// Whole lines of a file, without its header.
struct LinePiece {
  const JournalFile* file;
  std::size_t begin, end;
};
/// All lines of the journal's files, to be looked at side by side.
std::vector<LinePiece> pieces_of(const Journal& journal);

/// How many lines a piece has, and which of them have a wrong sum, numbered from 1 within it.
struct CheckedPiece {
  int lines = 0;
  std::vector<Problem> wrong;
};
CheckedPiece check_sums(const LinePiece& piece);

/// Finds lines that were changed after they were written, but for those that are reported already.
class EditedLines {
 public:
  explicit EditedLines(const Journal& journal);
  /// Pieces in their order.
  void take(const LinePiece& piece, CheckedPiece checked, std::vector<Finding>& findings);

 private:
  std::set<std::pair<std::string_view, int>> reported_;  // by file and line
  const JournalFile* file_ = nullptr;
  int before_ = 0;  // lines of the file before the next piece
};

/// Damage, and the order and the times of writing. Given times are counted up to `now`; a line is
/// ahead if it was written after `clock`; only in the ledger a command puts that right.
void check_lines(const Journal& journal, bool is_ledger, Instant now, Instant clock,
                 const Zone& zone, std::vector<Finding>& findings);

/// Verbs and columns that the policy's register does not have, and required fields that are
/// missing.
void check_entries(const RegisterPolicy& of_register, const Journal& journal,
                   const FoldedEntries& folded, const Zone& zone, std::vector<Finding>& findings);

/// At a line of a file.
Problem problem_in(const std::string& file, int line, Said what, std::optional<Said> hint = {});

/// The file and line of an event.
Problem problem_at(const Journal& journal, const Event& event, Said what, std::optional<Said> hint);

}  // namespace deskctl
