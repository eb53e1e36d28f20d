// Entries of registers, for people and for programs.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "deskctl/register/entry_item.hpp"
#include "deskctl/render/json.hpp"
#include "deskctl/render/table.hpp"
#include "deskctl/render/wording.hpp"

namespace deskctl {

/// The answer to a write: the last `added` events, the entry, its clocks, and the next command.
std::string recorded_entry_text(const Entry& entry, int added, const RegisterPolicy& of_register,
                                const Policy& policy, const Zone& zone, Instant now,
                                const View& view, bool dry_run, bool is_short);
std::string recorded_entry_json(const Entry& entry, int added, const RegisterPolicy& of_register,
                                const Policy& policy, const Zone& zone, Instant now, bool dry_run);

/// One entry with its clocks and what happened; with `history` every line, with its number.
std::string entry_text(const Entry& entry, const RegisterPolicy& of_register, const Policy& policy,
                       const Zone& zone, Instant now, const View& view, bool history);
/// `deskctl.entry/1`
std::string entry_json(const Entry& entry, const RegisterPolicy& of_register, const Policy& policy,
                       const Zone& zone, Instant now);

/// A row of a list of one register.
struct EntryRow {
  RequestId id;
  EntryItem item;
  EntryStatus status = EntryStatus::open;
  std::optional<Instant> closed;
};
EntryRow row_of(const Entry& entry, const RegisterPolicy& of_register, const Policy& policy,
                Instant now);
/// Names and phones are masked unless `view.full`.
Table entries_table(const std::vector<EntryRow>& rows, const RegisterPolicy& of_register,
                    const Zone& zone, const View& view);
/// `deskctl.register/1`; of a report with its period.
std::string entries_json(const std::vector<EntryRow>& rows, const RegisterPolicy& of_register,
                         const Zone& zone, bool full, const std::optional<Period>& period);

/// What is open in each register of the policy.
struct RegisterSummary {
  const RegisterPolicy* of_register = nullptr;
  int open = 0;
  int overdue = 0;             ///< Of these, with a clock past its due.
  std::optional<Instant> due;  ///< The earliest.
};
Table registers_table(const std::vector<RegisterSummary>& registers, const Zone& zone,
                      const View& view);
/// `deskctl.registers/1`
std::string registers_json(const std::vector<RegisterSummary>& registers, const Zone& zone);

/// A value of a field for people: times in the desk's zone, names and phones masked unless `full`.
std::string shown_field(const RegisterPolicy& of_register, std::string_view field,
                        const std::string& value, const Zone& zone, bool full);

/// A word of the policy's own for people.
std::string shown_label(const Label& label, std::string_view token, Language language);

/// What people call an entry by: `张伟 探亲 王芳`.
std::string shown_call(const OfRegister& of, const Zone& zone, bool full);

}  // namespace deskctl
