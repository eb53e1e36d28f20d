#include "command/key.hpp"

#include <algorithm>

namespace deskctl {
namespace {

constexpr int months_back = 2;

// Facts that tell how a line was written, not what it says.
bool is_bookkeeping(std::string_view fact) {
  return fact == name_of(Fact::key) || fact == name_of(Fact::clock) || fact == name_of(Fact::part);
}

Facts said(Facts facts) {
  facts.erase(std::remove_if(facts.begin(), facts.end(),
                             [](const auto& fact) { return is_bookkeeping(fact.first); }),
              facts.end());
  return facts;
}

bool same_content(const Event& event, const Draft& draft) {
  if (event.kind != draft.kind) return false;
  for (int i = static_cast<int>(Column::category); i < static_cast<int>(Column::facts); ++i) {
    const auto column = static_cast<Column>(i);
    if (plain(event.field(column)) != draft.field(column)) return false;
  }
  return said(facts_of(event)) == said(draft.facts);
}

}  // namespace

std::optional<KnownKey> find_key(const Folder& folder, const Month& month, const std::string& key,
                                 const Draft& draft, const std::optional<RequestId>& request) {
  std::vector<Month> months = months_of(folder);
  int left = months_back + 1;
  for (auto at = months.rbegin(); at != months.rend() && left > 0; ++at) {
    if (*at > month) continue;
    --left;
    const Journal journal = read_month(folder, *at);
    for (const Event& event : journal.events) {
      if (plain(event.fact(Fact::key)) != key) continue;
      const bool same_request = !request || *request == event.request;
      return KnownKey{event.request, same_request && same_content(event, draft)};
    }
  }
  return std::nullopt;
}

}  // namespace deskctl
