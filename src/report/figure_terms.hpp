// What the figures of a period are called, rest on and come from, and the values they are split by.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "deskctl/report/period_figures.hpp"

namespace deskctl {

/// Names of figures that no clock has; figure_names() gives their order.
namespace terms {
inline constexpr std::string_view answered = "answered-in-3-rings";
inline constexpr std::string_view completion = "completion";
inline constexpr std::string_view over_a_month = "over-a-month";
inline constexpr std::string_view unresolvable = "unresolvable";
inline constexpr std::string_view returned = "returned";
inline constexpr std::string_view first_fix = "first-fix";
inline constexpr std::string_view rework = "rework";
inline constexpr std::string_view settled_at_once = "settled-at-once";
inline constexpr std::string_view complaints_per_1000 = "complaints-per-1000";
inline constexpr std::string_view effective = "effective-complaints";
inline constexpr std::string_view complaints_closed = "complaints-closed";
inline constexpr std::string_view callbacks = "callbacks";
inline constexpr std::string_view satisfied = "satisfied";
inline constexpr std::string_view unqualified_reported = "unqualified-reported";
inline constexpr std::string_view paid = "paid";
}  // namespace terms

struct FigureTerms {
  Basis basis = Basis::decided;
  std::string rule;
};
FigureTerms terms_of(std::string_view figure, const Policy& policy);
/// Its place in figure_names(). Precondition: there is one.
std::size_t index_of_figure(std::string_view figure);
/// Whether the figure counts the decided clocks that carry it.
bool is_clock_figure(std::string_view figure);

/// Monday first.
inline constexpr std::array<std::string_view, 7> weekday_words{"mon", "tue", "wed", "thu",
                                                               "fri", "sat", "sun"};
/// The keys of `groups`: words in the order of their vocabulary, names sorted, none last.
template <typename Groups>
std::vector<std::string> values_in_order(Grouping by, const Groups& groups) {
  std::vector<std::string> order;
  const auto take = [&](auto&& words) {
    for (const std::string_view word : words)
      if (groups.contains(std::string(word))) order.emplace_back(word);
  };
  if (by == Grouping::category)
    take(words_of(Vocabulary::category));
  else if (by == Grouping::severity)
    take(words_of(Vocabulary::severity));
  else if (by == Grouping::weekday)
    take(weekday_words);
  for (const auto& [value, group] : groups)
    if (!value.empty() && std::find(order.begin(), order.end(), value) == order.end())
      order.push_back(value);
  if (groups.contains("")) order.emplace_back();
  return order;
}

}  // namespace deskctl
