// The slip of a work order (派工单, 一式三联): what is known of it, for the team to take along.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "deskctl/policy/desk_config.hpp"
#include "deskctl/report/due.hpp"

namespace deskctl {

/// Its copies, by what becomes of them: the stub stays at the desk, the second comes back through
/// the team's supervisor for the month's figures, the third is the resident's proof of payment or
/// comes back for the call-back (S1 L20, L22).
inline constexpr int copies_of_slip = 3;

enum class Area { unknown, home, shared };

/// Empty and absent values are filled in by hand.
struct OrderSlip {
  RequestId id;
  RequestWords words;
  std::string scope;
  Area area = Area::unknown;
  Instant received;
  std::optional<Instant> dispatched, appointment;  ///< Of the present cycle.
  std::optional<Instant> accepted, arrived, completed, called_back;
  std::string person;
  std::string agreed;  ///< The amount as it stood before the completion.
  std::string amount, paid, item, result, signed_by;
  /// Whether the resident pays for it; absent where nothing says so.
  std::optional<bool> at_a_price;
  std::array<int, copies_of_slip> prints{};  ///< How often each copy was printed.
};

/// As `request` stands. A print that was taken back with `undo` counts: its paper is out.
OrderSlip slip_of(const Request& request, const DeskConfig& config);

/// The copies that a `noted` event says were printed; the first is number 0.
std::array<bool, copies_of_slip> copies_in(std::string_view fact);
/// The value of such an event's fact: `1,2,3`.
std::string fact_of_copies(const std::array<bool, copies_of_slip>& copies);

}  // namespace deskctl
