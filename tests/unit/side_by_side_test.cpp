#include "text/side_by_side.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <future>
#include <mutex>
#include <numeric>
#include <stdexcept>
#include <vector>

namespace deskctl::test {
namespace {

TEST_CASE("side by side: parts are used in their order, however many there are") {
  for (const std::size_t count : {0UL, 1UL, 2UL, 3UL, 5UL, 200UL}) {
    std::vector<std::size_t> used;
    side_by_side(
        count, [](std::size_t number) { return number * number; },
        [&](std::size_t square) { used.push_back(square); });
    std::vector<std::size_t> expected;
    for (std::size_t i = 0; i < count; ++i) expected.push_back(i * i);
    CHECK(used == expected);
  }
}

TEST_CASE("side by side: every thing is in one part") {
  for (const std::size_t count : {0UL, 1UL, 9UL, 10UL, 11UL, 1001UL}) {
    std::vector<std::size_t> all;
    parts_side_by_side(
        count, 10,
        [](std::size_t begin, std::size_t end) {
          std::vector<std::size_t> part(end - begin);
          std::iota(part.begin(), part.end(), begin);
          return part;
        },
        [&](const std::vector<std::size_t>& part) {
          all.insert(all.end(), part.begin(), part.end());
        });
    std::vector<std::size_t> expected(count);
    std::iota(expected.begin(), expected.end(), 0UL);
    CHECK(all == expected);
  }
}

TEST_CASE("side by side: what making a part throws is thrown when its turn comes") {
  for (const std::size_t bad : {0UL, 1UL, 7UL, 49UL}) {
    std::size_t used = 0;
    const auto run = [&] {
      side_by_side(
          50,
          [bad](std::size_t number) {
            if (number == bad) throw std::runtime_error("bad");
            return number;
          },
          [&](std::size_t) { ++used; });
    };
    CHECK_THROWS_WITH(run(), "bad");
    CHECK(used == bad);
  }
}

TEST_CASE("side by side: it ends if a part is not wanted any more") {
  for (int round = 0; round < 50; ++round) {
    const auto run = [] {
      side_by_side(
          50, [](std::size_t number) { return number; },
          [](std::size_t number) {
            if (number == 3) throw std::runtime_error("enough");
          });
    };
    CHECK_THROWS_WITH(run(), "enough");
  }
}

TEST_CASE("side by side: the second thread begins while the first is busy") {
  if (!may_use_two_threads()) return;
  std::promise<void> begun;
  std::once_flag once;
  const std::shared_future<void> seen = begun.get_future().share();
  MadeAhead ahead(2, [&](std::size_t, Worker worker) {
    if (worker == Worker::beside) std::call_once(once, [&] { begun.set_value(); });
    return seen.wait_for(std::chrono::minutes{1}) == std::future_status::ready;
  });
  CHECK(ahead.next());
  CHECK(ahead.next());
}

TEST_CASE("side by side: few are made before they are asked for") {
  std::atomic<std::size_t> made = 0;
  MadeAhead ahead(100, [&made](std::size_t number, Worker) {
    ++made;
    return number;
  });
  for (std::size_t i = 0; i < 20; ++i) {
    CHECK(ahead.next() == i);
    CHECK(made <= i + 5);
  }
}

}  // namespace
}  // namespace deskctl::test
