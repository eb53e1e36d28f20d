#include "report/figure_terms.hpp"

#include <algorithm>
#include <cmath>

namespace deskctl {
namespace {

struct Source {
  std::string_view figure;
  Basis basis;
  std::string_view rule;
};

// Figures that count clocks are missing: their rule is the clock's.
constexpr std::array sources{
    Source{terms::answered, Basis::logged, "S0 L401"},
    Source{figure::timely, Basis::completed, "S1 L4"},
    Source{terms::completion, Basis::carried, "S1 L14"},
    Source{terms::over_a_month, Basis::open_at_end, ""},
    Source{terms::unresolvable, Basis::finished, "[close] unresolvable"},
    Source{terms::returned, Basis::events, "S1 L21"},
    Source{terms::first_fix, Basis::completed, "[figures] again"},
    Source{terms::rework, Basis::completed, ""},
    Source{terms::settled_at_once, Basis::logged, "[figures] at-once"},
    Source{terms::complaints_per_1000, Basis::logged, "desk.toml households"},
    Source{terms::effective, Basis::logged, "S1 L9"},
    Source{terms::complaints_closed, Basis::carried, "S2 L329"},
    Source{terms::callbacks, Basis::decided, "S1 L18"},
    Source{terms::satisfied, Basis::events, "S1 L18"},
    Source{terms::unqualified_reported, Basis::events, "S1 L17"},
    Source{terms::paid, Basis::completed, "S1 L20"},
};

constexpr std::array<std::string_view, 7> basis_words{
    "decided", "logged", "completed", "events", "finished", "carried-and-logged", "open-at-end"};
constexpr std::array<std::string_view, 7> groupings{"category", "severity", "team",   "person",
                                                    "building", "hour",     "weekday"};

}  // namespace

FigureTerms terms_of(std::string_view figure, const Policy& policy) {
  for (const Source& source : sources)
    if (source.figure == figure) return {source.basis, std::string(source.rule)};
  std::string rule;
  for (const ClockPolicy& clock : policy.clocks)
    if (clock.figure == figure) rule += (rule.empty() ? "[clock." : ", [clock.") + clock.name + ']';
  return {Basis::decided, rule};
}

std::size_t index_of_figure(std::string_view figure) {
  const auto names = figure_names();
  const auto found = std::find_if(names.begin(), names.end(),
                                  [figure](const FigureName& one) { return one.name == figure; });
  return static_cast<std::size_t>(found - names.begin());
}

bool is_clock_figure(std::string_view figure) {
  if (figure.empty() || figure == figure::timely) return false;
  const auto names = figure_names();
  return std::any_of(names.begin(), names.end(),
                     [figure](const FigureName& one) { return one.name == figure; });
}

std::string_view word_of(Basis basis) {
  return basis_words[static_cast<std::size_t>(basis)];
}

std::string_view word_of(Grouping grouping) {
  return groupings[static_cast<std::size_t>(grouping)];
}

std::optional<Grouping> grouping_of(std::string_view word) {
  const auto* const found = std::find(groupings.begin(), groupings.end(), word);
  if (found == groupings.end()) return std::nullopt;
  return static_cast<Grouping>(found - groupings.begin());
}

std::span<const std::string_view> grouping_words() {
  return groupings;
}

std::optional<long long> PeriodFigure::tenthousandths() const {
  const auto rounded = [](long long part, long long whole) -> std::optional<long long> {
    if (whole == 0) return std::nullopt;
    return deskctl::tenthousandths(part, whole);
  };
  if (!is_share) return households ? rounded(1000LL * met.count(), *households) : std::nullopt;
  if (of_cents) return rounded(*met_cents, *of_cents);
  return rounded(met.count(), of.count());
}

// Compared as counted, not as rounded: 94.996 % is not 95 %.
std::optional<bool> PeriodFigure::kept() const {
  if (!target || !tenthousandths()) return std::nullopt;
  const double part = !is_share  ? 1000.0 * met.count()
                      : of_cents ? static_cast<double>(*met_cents)
                                 : met.count();
  const double whole = !is_share  ? static_cast<double>(*households)
                       : of_cents ? static_cast<double>(*of_cents)
                                  : of.count();
  constexpr double slack = 1e-9;  // 95 % is not exact in binary
  const double excess = part - *target * whole;
  return less_is_better ? excess <= slack * whole : excess >= -slack * whole;
}

}  // namespace deskctl
