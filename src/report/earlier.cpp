#include "deskctl/report/earlier.hpp"

#include <algorithm>
#include <utility>

#include "deskctl/text/folded.hpp"

namespace deskctl {
namespace {

std::optional<Instant> finished_of(const Request& request) {
  if (!is_finished(request.status) || request.turns.empty()) return std::nullopt;
  return request.turns.back().at;
}

// Older ledgers hold places and words as an input method wrote them.
bool is_same(std::string_view a, std::string_view b) {
  return a == b || folded(plain(a)) == folded(plain(b));
}

bool may_be_the_matter(const Request& earlier, const Request& fresh, Seconds remembered) {
  if (!has_severity(earlier.category) || earlier.is_repeat()) return false;
  const auto finished = finished_of(earlier);
  return !finished || *finished >= fresh.logged - remembered;
}

bool is_the_same_repair(const Request& earlier, const Request& fresh, Seconds remembered) {
  if (!is_like(earlier.category, Category::repair) || earlier.logged < fresh.logged - remembered)
    return false;
  const std::string_view item = fact_of(fresh, Fact::item);
  return is_same(earlier.text, fresh.text) ||
         (!item.empty() && fact_of(earlier, Fact::item) == item);
}

bool may_be_repeated(const Request& earlier, const Request& fresh, Seconds remembered) {
  if (earlier.id == fresh.id || earlier.status == Status::voided ||
      !is_same(earlier.location, fresh.location) || earlier.logged > fresh.logged)
    return false;
  if (has_severity(fresh.category))
    return !fresh.same_as && may_be_the_matter(earlier, fresh, remembered);
  return is_like(fresh.category, Category::repair) &&
         is_the_same_repair(earlier, fresh, remembered);
}

}  // namespace

std::vector<EarlierRequest> earlier_like(const RequestId& id, std::span<const Request> requests,
                                         Seconds remembered) {
  const auto fresh = std::find_if(requests.begin(), requests.end(),
                                  [&](const Request& request) { return request.id == id; });
  if (fresh == requests.end()) return {};
  std::vector<EarlierRequest> found;
  for (const Request& request : requests)
    if (may_be_repeated(request, *fresh, remembered))
      found.push_back({request.id, request.logged,
                       has_severity(request.category) ? finished_of(request) : std::nullopt,
                       plain(request.text)});
  std::sort(found.begin(), found.end(), [](const EarlierRequest& a, const EarlierRequest& b) {
    return std::pair(!a.finished, a.id) > std::pair(!b.finished, b.id);
  });
  return found;
}

}  // namespace deskctl
