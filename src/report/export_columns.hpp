// A table of columns: what a column is called and holds stands in one row with where its value
// comes from, so that header, values and schema cannot differ.
#pragma once

#include <array>

#include "deskctl/report/exported.hpp"
#include "deskctl/report/holder.hpp"
#include "deskctl/report/leaving.hpp"
#include "deskctl/text/masked.hpp"

namespace deskctl {

template <typename Source>
struct ColumnOf {
  ExportColumn column;
  ExportValue (*value)(const Source&);
};

template <typename Source, std::size_t N>
constexpr std::array<ExportColumn, N> columns_in(const std::array<ColumnOf<Source>, N>& table) {
  std::array<ExportColumn, N> columns{};
  for (std::size_t i = 0; i < N; ++i) columns[i] = table[i].column;
  return columns;
}

template <typename Source, std::size_t N>
ExportRow row_from(const std::array<ColumnOf<Source>, N>& table, const Source& source) {
  ExportRow row;
  row.reserve(N);
  for (const ColumnOf<Source>& one : table) row.push_back(one.value(source));
  return row;
}

// Empty is null.
inline ExportValue cell_of(std::string text) {
  if (text.empty()) return {};
  return text;
}
inline ExportValue cell_of(std::string_view text) {
  return cell_of(std::string(text));
}
inline ExportValue cell_of(const std::optional<Instant>& time) {
  if (!time) return {};
  return *time;
}
inline ExportValue cell_of(Seconds seconds) {
  return static_cast<long long>(seconds.count());
}
inline ExportValue count_cell(std::string_view stored) {
  if (stored.empty()) return {};
  return number_in(stored);
}
inline ExportValue money_cell_of(std::string_view stored) {
  if (stored.empty()) return {};
  return Cents{cents_in(stored)};
}

// How texts leave: masked, unless they were asked for in full.
struct LeavingTexts {
  PersonalWords personal;
  bool full = false;

  ExportValue text(const std::string& value) const {
    return cell_of(full ? value : masked_text(value, personal));
  }
  ExportValue name(const std::string& value) const {
    return cell_of(full ? value : masked_name(value));
  }
  ExportValue phone(const std::string& value) const {
    return cell_of(full ? value : masked_phone(value));
  }
  ExportValue facts(Facts value) const {
    if (!full) mask(value, personal);
    return value;
  }
};

std::vector<Clock> judged_clocks(const Request& request, const ExportScope& scope);

// The tables, each in its own file.
std::span<const ExportColumn> request_columns();
std::span<const ExportColumn> event_columns();
std::span<const ExportColumn> clock_columns();
std::span<const ExportColumn> entry_columns();
ExportRow request_row(const Request& request, const ExportScope& scope);
ExportRow event_row(const Request& request, int n, const Step* step, const LeavingTexts& texts,
                    const ExportScope& scope);
ExportRow clock_row(const Request& request, const Holders& holders, const Clock& clock,
                    const ExportScope& scope);

}  // namespace deskctl
