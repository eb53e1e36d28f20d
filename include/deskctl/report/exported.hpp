// The ledger as tables for other engines: requests, events, clocks and entries of registers, one
// row each, in typed columns. One table of columns gives header, values and schema; see
// deskctl-export(5).
//
//     each_row(ExportTable::clocks, request, scope, [&](const ExportRow& row) { … });
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "deskctl/register/entry.hpp"
#include "deskctl/sla/clock_shapes.hpp"
#include "deskctl/sla/holiday_gaps.hpp"

namespace deskctl {

enum class ExportTable { requests, events, clocks, registers };
/// `requests`, as it is typed and as its files are named.
std::string_view word_of(ExportTable table);

enum class ColumnType { text, time, whole, decimal, yes_no, object };

/// A column is part of the contract: columns are added at the end, never renamed or retyped.
struct ExportColumn {
  std::string_view name;
  ColumnType type;
  bool required;             ///< Never null.
  std::string_view meaning;  ///< In English: a schema is the same in every language.
};
std::span<const ExportColumn> columns_of(ExportTable table);
/// The columns that together name a row.
std::span<const std::string_view> key_of(ExportTable table);

/// Money, in hundredths of the currency.
struct Cents {
  long long value = 0;
  friend bool operator==(const Cents&, const Cents&) = default;
};
/// Nothing is null.
using ExportValue =
    std::variant<std::monostate, std::string, Instant, long long, Cents, bool, Facts>;
using ExportRow = std::vector<ExportValue>;  ///< In the order of the columns.

/// Whose rows they are, and how they are judged.
struct ExportScope {
  std::string desk;   ///< The desk's code, or its folder's name.
  std::string rules;  ///< Tells one state of policy and holidays from another.
  const Policy& policy;
  Instant now;
  bool full = false;              ///< Names and phones stay.
  HolidayGaps* gaps = nullptr;    ///< Takes the years without holidays that dues pass through.
  ClockShapes* shapes = nullptr;  ///< Of the policy, for many requests.
};

/// The rows of a request in any table but that of registers; void requests have no clocks.
void each_row(ExportTable table, const Request& request, const ExportScope& scope,
              const std::function<void(const ExportRow&)>& use);
/// The row of an entry.
ExportRow row_of(const Entry& entry, const RegisterPolicy& of_register, const ExportScope& scope);

}  // namespace deskctl
