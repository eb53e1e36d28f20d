// An entry of a register: what its events make of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "deskctl/journal/reader.hpp"
#include "deskctl/policy/register_policy.hpp"

namespace deskctl {

enum class EntryStatus { open, closed, voided };
std::string_view word_of(EntryStatus status);

/// An event that counts: not revoked, at the time it was moved to.
struct EntryStep {
  int n = 0;  ///< Its number among the entry's events, from 1, as recorded.
  const Event* event = nullptr;
  Instant at;

  std::string_view verb() const { return event->field(Column::event); }
};

/// A step that changes nothing, because another desk closed or voided the entry.
struct EntryPassedOver {
  EntryStep step;
  EntryStep counted;  ///< The other desk's.
};

/// Values are plain, not as stored; events point into the journal that they were read from.
struct Entry {
  RequestId id;
  EntryStatus status = EntryStatus::open;
  Instant opened;
  std::optional<Instant> closed;
  std::string by;  ///< Who opened it.
  std::string place, text;
  Facts fields;  ///< The register's fields that have a value, in the policy's order.
  std::vector<const Event*> events;  ///< All of them, as recorded.
  std::vector<EntryStep> steps;      ///< Those that count, in the order in which they happened.
  std::vector<EntryPassedOver> passed_over;

  /// The value of a field; empty if it has none.
  std::string field(std::string_view name) const;
};

/// The entry of these events (of one id), and the events that cannot have happened, with the reason
/// and what to do. `events` are in the order of their lines.
struct FoldedEntry {
  Entry entry;
  bool opened = false;
  std::vector<Problem> problems;
  std::vector<const Event*> at_fault;  ///< The event of each problem.
};
FoldedEntry fold_entry(std::vector<const Event*> events, const RegisterPolicy& of_register);

/// All entries of a journal of `of_register` as known at `now`, by id. Those without an opening are
/// left out; they are among the problems, which name file and line.
struct FoldedEntries {
  std::vector<Entry> entries;
  std::vector<Problem> impossible;
};
FoldedEntries fold_entries(const Journal& journal, const RegisterPolicy& of_register, Instant now);

/// Facts of a line that are neither a field of the register nor about the writing of lines: fields
/// of an earlier policy.
bool is_own_field(std::string_view fact);

}  // namespace deskctl
