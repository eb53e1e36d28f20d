// The journals of a desk: the ledger of its requests, and its registers. Their files keep the same
// rules; a register's lines have its own fields, and its own verbs for events.
//
//     recorded,entry,event,at,by,role,place,name,reason,host,text,facts,sum
//     2026-10-12T09:04:00+08:00,20261012-001,in,2026-10-12T09:04:00+08:00,李静,desk,3-2-1201,张伟,
//     探亲,王芳,,confirmed=yes,96acd4b2
//
// (The line is broken here after `张伟,`.)
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "deskctl/journal/event.hpp"

namespace deskctl {

/// The ledger or a register, as its files need it.
struct Book {
  std::string name;                 ///< Of the register; empty: the ledger.
  std::vector<std::string> verbs;   ///< The first opens an entry, the last closes it.
  std::vector<std::string> fields;  ///< Of new files; a file's own stand in its header.

  bool is_register() const { return !name.empty(); }
  /// `ledger/` or `registers/`, in the desk folder.
  std::string folder() const;
  /// `ledger/2026-10.N.csv`, `registers/visitor-2026-10.N.csv`
  std::string file_name(const Month& month, const DeskCode& code) const;
  /// The part of a file's name that tells month and desk, `2026-10.N.csv`; empty for files of other
  /// books. `file` is without its folder.
  std::string_view without_name(std::string_view file) const;
  /// The month of a file of this book; nothing for other files.
  std::optional<Month> month_of(std::string_view file) const;

  /// The name of a column in its files: a register calls a request `entry` and a location `place`.
  std::string_view name_of(Column column) const;
  /// The columns that each of its files has, by name.
  std::vector<std::string_view> fixed_columns() const;
  /// The header of a file with these fields of a register, without its line end.
  std::string header(std::span<const std::string> own_fields) const;
  std::string header() const { return header(fields); }
  /// The kind of an event: of a register the first verb is a `logged` and the last a `closed`, any
  /// other word but `amended` and `voided` a `noted`. Nothing for words that the ledger does not
  /// know.
  std::optional<EventKind> kind_of(std::string_view word) const;
};
const Book& ledger_book();

/// The register that a file in `registers/` belongs to by its name, and its month.
struct RegisterFile {
  std::string name;
  Month month;
};
std::optional<RegisterFile> register_file(std::string_view file);
/// The month of a file as seals name it: `2026-10.csv` in `ledger/`, or with its folder
/// `registers/visitor-2026-10.csv`. Nothing for other files.
std::optional<Month> month_of_sealed(std::string_view file);
/// The path of that file in the desk folder, and back.
std::string path_of_sealed(const std::string& file);
std::string sealed_name(const std::string& path);

/// The line of `draft` for an entry of a register, without its line end, `sum` included. A draft's
/// fields are facts; those that the file has a column for stand there. Its event is the verb.
std::string format_entry_line(const Draft& draft, const RequestId& id, Instant recorded,
                              const Zone& zone, std::span<const std::string> own_fields);

/// Whether a field of a register may be called so: lower-case letters, digits and hyphens, and
/// neither a column of every line nor a fact about how lines are written.
bool may_name_field(std::string_view name);
/// `visitor`, `id-kind`: at most 32 lower-case letters, digits and hyphens, a letter first.
bool is_plain_token(std::string_view name);

/// Facts of every register, under names that leave `reason` and `for` to its own fields: why an
/// entry was corrected, and who holds the role in which somebody wrote.
inline constexpr std::string_view correction_reason = "because";
inline constexpr std::string_view holder_of_role = "acting-for";

}  // namespace deskctl
