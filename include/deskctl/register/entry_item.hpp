// An entry in lists of several registers, beside requests: a value of its own.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "deskctl/register/entry_clock.hpp"

namespace deskctl {

/// A value by which people call an entry: the visitor's name, the key's number.
struct CalledBy {
  std::string value;
  EntryForm form = EntryForm::text;
  bool personal = false;
};

/// The register of an item in lists that hold requests too.
struct OfRegister {
  std::string name;  ///< `key`
  Label label;
  std::vector<CalledBy> called_by;  ///< The required fields; without any, the text.
};

/// An entry with the clocks that run of it at some `now`.
///
///     for (const EntryItem& item : open_entries(desk, now).items)   // desk/registers.hpp
///       for (const EntryItem::Running& clock : item.running) …      // the earliest due first
struct EntryItem {
  OfRegister of;
  RequestId id;  ///< Registers number by themselves: it is one with `of.name` only.
  Instant opened;
  std::string by, place, text;
  Facts fields;

  struct Running {
    std::string clock;
    Label label;
    Instant due;
    Seconds late{0};      ///< Wall-clock time past its due; 0 while in time.
    std::string role;     ///< That is told once it is overdue; empty: nobody but the desk.
    std::string command;  ///< What stops it: `deskctl register key back 20261012-001`.
  };
  std::vector<Running> running;  ///< The earliest due first; empty: nothing is due of it.

  bool is_overdue() const { return !running.empty() && running.front().late > Seconds{0}; }
};
EntryItem item_of(const Entry& entry, const RegisterPolicy& of_register, const Policy& policy,
                  Instant now);

/// `deskctl register key back 20261012-001`, `deskctl handover accept 20261012-001`
std::string entry_command(std::string_view of_register, std::string_view verb, const RequestId& id);

/// The command that goes on with an open entry: the one that stops its first clock, else the
/// closing one. Empty for others.
std::string next_command(const Entry& entry, const RegisterPolicy& of_register,
                         const Policy& policy, Instant now);

}  // namespace deskctl
