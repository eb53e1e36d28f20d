#include "deskctl/report/earlier.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "deskctl/text/folded.hpp"
#include "deskctl/text/utf8.hpp"

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

// Neighbouring characters of a text, each pair once.
std::set<std::string> pairs_of(std::string_view text) {
  std::set<std::string> pairs;
  std::size_t before = 0;  // length of the character before
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = first_character(text.substr(at)).length;
    if (before > 0) pairs.emplace(text.substr(at - before, before + length));
    before = length;
    at += length;
  }
  return pairs;
}

// The same thing in other words: 厨房漏水, 厨房水管漏水. Half of the shorter one's pairs of
// characters are in the longer one.
bool alike(std::string_view a, std::string_view b) {
  const std::string plain_a = folded(plain(a)), plain_b = folded(plain(b));
  if (plain_a == plain_b) return true;
  std::set<std::string> few = pairs_of(plain_a), many = pairs_of(plain_b);
  if (few.size() > many.size()) few.swap(many);
  const auto common = std::count_if(few.begin(), few.end(),
                                    [&](const std::string& pair) { return many.contains(pair); });
  return !few.empty() && static_cast<std::size_t>(common) * 2 >= few.size();
}

bool is_the_same_thing(const Request& earlier, const Request& fresh, Seconds remembered) {
  if (like_of(Vocabulary::category, earlier.category) !=
          like_of(Vocabulary::category, fresh.category) ||
      earlier.logged < fresh.logged - remembered)
    return false;
  const std::string_view item = fact_of(fresh, Fact::item);
  const std::string_view earlier_item = fact_of(earlier, Fact::item);
  if (!item.empty() && !earlier_item.empty()) return item == earlier_item;
  return alike(earlier.text, fresh.text);
}

bool may_be_repeated(const Request& earlier, const Request& fresh, Seconds remembered) {
  if (earlier.id == fresh.id || earlier.status == Status::voided ||
      !is_same(earlier.location, fresh.location) || earlier.logged > fresh.logged)
    return false;
  if (has_severity(fresh.category))
    return !fresh.same_as && may_be_the_matter(earlier, fresh, remembered);
  return !fresh.same_as && is_the_same_thing(earlier, fresh, remembered);
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
      found.push_back({request.id, request.logged, finished_of(request), plain(request.text)});
  std::sort(found.begin(), found.end(), [](const EarlierRequest& a, const EarlierRequest& b) {
    return std::pair(!a.finished, a.id) > std::pair(!b.finished, b.id);
  });
  return found;
}

}  // namespace deskctl
