#include "command/suggestions.hpp"

#include <algorithm>

#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

constexpr std::size_t most_suggestions = 500;
constexpr std::size_t longest_value = 200;  // bytes: what is longer is no word to choose
constexpr std::size_t longest_looked_at = 400;
constexpr int widest_description = 60;

}  // namespace

void Suggestions::add(std::string_view value, std::string_view description) {
  if (value.empty() || !value.starts_with(typed_) || value.size() > longest_value ||
      all_.size() >= most_suggestions || values_.contains(value) || revealed(value) != value)
    return;
  values_.emplace(value);
  // Cut first, because a matter may be a page long.
  const std::string shown = printable(description.substr(0, longest_looked_at));
  all_.push_back({std::string(value), cut_to(shown, widest_description)});
}

bool Suggestions::is_chinese() const {
  return std::any_of(typed_.begin(), typed_.end(), [](char c) { return (c & 0x80) != 0; });
}

Suggestions Suggestions::behind(const std::string& kept) const {
  Suggestions longer = *this;
  for (Suggestion& one : longer.all_) one.value.insert(0, kept);
  return longer;
}

}  // namespace deskctl
