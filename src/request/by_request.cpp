#include "request/by_request.hpp"

#include <algorithm>
#include <numeric>

namespace deskctl {
namespace {

using Places = std::vector<std::uint32_t>;

constexpr std::size_t most_days = 32;  // of one month, by the last digits of the day

// Puts places in the order of their key below `keys`, those with the same key in the order they
// had. `key_of` has the key of each place.
void count_sort(Places& places, std::size_t keys, const std::vector<std::uint32_t>& key_of) {
  Places begins(keys + 1);
  for (const std::uint32_t place : places) ++begins[key_of[place] + 1];
  std::partial_sum(begins.begin(), begins.end(), begins.begin());
  Places sorted(places.size());
  for (const std::uint32_t place : places) sorted[begins[key_of[place]]++] = place;
  places = std::move(sorted);
}

}  // namespace

std::vector<std::uint32_t> by_request(const std::vector<Event>& events) {
  Places places(events.size());
  std::iota(places.begin(), places.end(), 0U);
  if (events.empty()) return places;
  const RequestId& first = events.front().request;
  const std::int32_t month = first.day / 100;
  std::uint32_t last_number = 0;
  bool is_one_month = true;
  // Events are large, so sorting does not look at them.
  std::vector<std::uint32_t> numbers, days;
  numbers.reserve(events.size());
  days.reserve(events.size());
  for (const Event& event : events) {
    numbers.push_back(static_cast<std::uint32_t>(event.request.number));
    days.push_back(static_cast<std::uint32_t>(event.request.day % 100));
    last_number = std::max(last_number, numbers.back());
    is_one_month =
        is_one_month && event.request.code == first.code && event.request.day / 100 == month;
  }
  // Numbers of a day are few; an edited one may be any.
  if (is_one_month && last_number <= events.size()) {
    count_sort(places, std::size_t{last_number} + 1, numbers);
    count_sort(places, most_days, days);
    return places;
  }
  std::stable_sort(places.begin(), places.end(), [&](std::uint32_t a, std::uint32_t b) {
    return events[a].request < events[b].request;
  });
  return places;
}

}  // namespace deskctl
