// The figures of each report by which many desks are compared, a line each, and how they add up.
// Taken from the report's JSON, so that no number differs from the one desk's own report.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "deskctl/time/instant.hpp"

namespace deskctl {

/// A figure of a report, by where it stands in its JSON.
///
/// A path is members with dots between: `carried.out.open`. `*` stands for all members or items,
/// `a|b` for both, `NAME=A|B` for an object if its member NAME is the text A or B (`NAME=`: null),
/// and in a list of objects a name for the one that begins with it: `figures.satisfied.met`.
struct DeskFigure {
  enum class Form {
    count,
    minutes,
    seconds,
    money,         ///< Cents; in JSON `35.00`.
    share,         ///< `path` are the met, `of` all; without `of` both are members of `path`.
    money_share,   ///< The same of sums of money.
    per_thousand,  ///< So many for each thousand.
  };
  enum class Take {
    sum,       ///< Of the numbers; desks add up.
    items,     ///< How many there are; desks add up.
    distinct,  ///< How many different texts; desks add up, because each has its own requests.
    highest,   ///< Of the numbers, and of all desks; nothing of none.
  };
  std::string_view name;
  Form form = Form::count;
  Take take = Take::sum;
  std::string_view path;
  std::string_view of = {};

  constexpr bool is_rate() const {
    return form == Form::share || form == Form::money_share || form == Form::per_thousand;
  }
};

/// The line of a desk in a report.
struct DeskReport {
  std::string_view name;  ///< Of the report: `callback-sheet`.
  std::span<const DeskFigure> figures;
  bool may_be_empty = false;  ///< Whether figures that are all 0 mean that there is nothing.
};
/// Null for a report that has no line.
const DeskReport* find_desk_report(std::string_view name);
std::span<const DeskReport> desk_reports();

/// Nothing if the desk has no such figure, or none of what it would be a share of.
struct FigureValue {
  std::optional<long long> value;  ///< Of a rate the met.
  std::optional<long long> of;     ///< Of a rate alone.

  /// Of a rate ten-thousandths, rounded once; nothing of 0.
  std::optional<long long> tenthousandths(DeskFigure::Form form) const;
  friend bool operator==(const FigureValue&, const FigureValue&) = default;
};

/// The figures of one desk, one for each of the report, and what it says of the time.
struct DeskFigures {
  std::string period;       ///< Or the day; empty if the report is of none.
  std::string of_register;  ///< Its name; empty if the report is of none.
  std::optional<Instant> now;
  std::vector<FigureValue> values;
};
/// Of a report's JSON document; nothing if it is none.
std::optional<DeskFigures> desk_figures(const DeskReport& report, std::string_view document);

/// Adds one desk's figure to the total. A rate is that of the sums, never a mean of rates.
void add_to_total(FigureValue& total, const DeskFigure& figure, const FigureValue& value);

}  // namespace deskctl
