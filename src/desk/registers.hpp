// Reading the registers of a desk: their entries, and what is open in all of them.
#pragma once

#include <functional>
#include <set>
#include <vector>

#include "desk/ledger.hpp"
#include "deskctl/register/entry_item.hpp"

namespace deskctl {

/// Calls `use` for every entry of a register as known at `now`, month by month. An entry is valid
/// only during the call. Months of `range.settled` are left out.
ReadingNotes each_entry(const Folder& folder, const RegisterPolicy& of_register,
                        const MonthRange& range, Instant now,
                        const std::function<void(const Entry&)>& use);

/// The months in which some register has a file.
std::set<Month> register_months(const Desk& desk);
/// The same for all registers, in the policy's order.
ReadingNotes each_entry(const Desk& desk, const MonthRange& range, Instant now,
                        const std::function<void(const RegisterPolicy&, const Entry&)>& use);

/// The open entries of all registers with their running clocks at `now`: by register in the
/// policy's order, then by id. `clock` is the present time, as MonthRange has it.
struct OpenEntries {
  std::vector<EntryItem> items;
  ReadingNotes notes;
};
OpenEntries open_entries(const Desk& desk, Instant now, const std::optional<Instant>& clock = {});
/// Those of one register.
OpenEntries open_entries(const Desk& desk, const RegisterPolicy& of_register, Instant now,
                         const std::optional<Instant>& clock = {});

/// Adds `more` to `notes`.
void add_notes(ReadingNotes& notes, ReadingNotes more);

/// An entry together with the journal that its events point into.
struct OneEntry {
  Journal journal;
  Entry entry;
};
/// The entry `id` as known at `now`; nothing if there is none. Throws Refused (65) where its month
/// is damaged and it is not among what can be read.
std::optional<OneEntry> find_entry(const Folder& folder, const RegisterPolicy& of_register,
                                   const RequestId& id, Instant now);

}  // namespace deskctl
