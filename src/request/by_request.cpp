#include "request/by_request.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "text/side_by_side.hpp"

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

// Events are large: to look at one costs more than to sort it. So all are looked at once, on two
// threads.
struct Numbers {
  std::vector<std::uint32_t> numbers, days;  // of each event's request
  std::uint32_t last = 0;                    // the highest number
  bool is_one_month = true;                  // and all are of one desk
};

Numbers numbers_of(const std::vector<Event>& events) {
  constexpr std::size_t at_once = 8192;
  const RequestId& first = events.front().request;
  const std::int32_t month = first.day / 100;
  Numbers all;
  all.numbers.resize(events.size());
  all.days.resize(events.size());
  struct Part {
    std::uint32_t last = 0;
    bool is_one_month = true;
  };
  parts_side_by_side(
      events.size(), at_once,
      [&](std::size_t begin, std::size_t end) {
        Part part;
        for (std::size_t i = begin; i < end; ++i) {
          const RequestId& id = events[i].request;
          all.numbers[i] = static_cast<std::uint32_t>(id.number);
          all.days[i] = static_cast<std::uint32_t>(id.day % 100);
          part.last = std::max(part.last, all.numbers[i]);
          part.is_one_month = part.is_one_month && id.code == first.code && id.day / 100 == month;
        }
        return part;
      },
      [&all](const Part& part) {
        all.last = std::max(all.last, part.last);
        all.is_one_month = all.is_one_month && part.is_one_month;
      });
  return all;
}

// `is_same(place, place before)`: whether their events are of one request.
template <typename IsSame>
ByRequest with_begins(Places places, const IsSame& is_same) {
  Places begins;
  for (std::size_t i = 0; i < places.size(); ++i)
    if (i == 0 || !is_same(places[i], places[i - 1]))
      begins.push_back(static_cast<std::uint32_t>(i));
  begins.push_back(static_cast<std::uint32_t>(places.size()));
  return {std::move(places), std::move(begins)};
}

}  // namespace

ByRequest by_request(const std::vector<Event>& events) {
  Places places(events.size());
  std::iota(places.begin(), places.end(), 0U);
  if (events.empty()) return {{}, {0}};
  const Numbers of = numbers_of(events);
  // Numbers of a day are few; an edited one may be any.
  if (of.is_one_month && of.last <= events.size()) {
    count_sort(places, std::size_t{of.last} + 1, of.numbers);
    count_sort(places, most_days, of.days);
    return with_begins(std::move(places), [&](std::uint32_t a, std::uint32_t b) {
      return of.numbers[a] == of.numbers[b] && of.days[a] == of.days[b];
    });
  }
  std::stable_sort(places.begin(), places.end(), [&](std::uint32_t a, std::uint32_t b) {
    return events[a].request < events[b].request;
  });
  return with_begins(std::move(places), [&](std::uint32_t a, std::uint32_t b) {
    return events[a].request == events[b].request;
  });
}

}  // namespace deskctl
