// Work in parts that do not need one another, on two threads, with results as if on one.
#pragma once

#include <sched.h>

#include <algorithm>
#include <array>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <type_traits>
#include <utility>

#include "text/large_memory.hpp"

namespace deskctl {

enum class Worker { asking, beside };

/// Whether this process may use more than one, and has the addresses that a thread reserves.
inline bool may_use_two_threads() {
  static const bool has_two = [] {
    cpu_set_t allowed;
    return has_much_address_space() &&
           (sched_getaffinity(0, sizeof allowed, &allowed) != 0 || CPU_COUNT(&allowed) > 1);
  }();
  return has_two;
}

/// Makes parts, numbered from 0, ahead of those who ask for them: a second thread begins with the
/// next while this one is busy with what it was given. `make(number, Worker)` may run on both
/// threads at once, and must change nothing that both see.
template <typename Make>
class MadeAhead {
 public:
  using Part = decltype(std::declval<const Make&>()(std::size_t{}, Worker{}));

  MadeAhead(std::size_t count, Make make) : count_(count), make_(std::move(make)) {
    if (count < 2) return;
    keep_large_memory();
    if (!may_use_two_threads()) return;
    try {
      beside_ = std::thread([this] {
        keep_large_memory();
        while (const auto number = take(Worker::beside)) finish(*number, Worker::beside);
      });
    } catch (const std::system_error&) {
      // Who may start no more threads makes all of it on this one.
    }
  }
  ~MadeAhead() {
    {
      const std::lock_guard lock(mutex_);
      taken_ = count_;
    }
    changed_.notify_all();
    if (beside_.joinable()) beside_.join();
  }
  MadeAhead(const MadeAhead&) = delete;
  MadeAhead& operator=(const MadeAhead&) = delete;

  /// The parts in their order, one with each call. Throws what making it threw.
  Part next() {
    while (const auto number = take(Worker::asking)) finish(*number, Worker::asking);
    std::unique_ptr<Part> part;
    std::exception_ptr failure;
    {
      const std::lock_guard lock(mutex_);
      Made& made = made_[used_++ % most_ahead];
      part = std::move(made.part);
      std::swap(failure, made.failure);
    }
    changed_.notify_all();
    if (failure) std::rethrow_exception(failure);
    return std::move(*part);
  }

 private:
  // Made but not yet used: more would only cost memory.
  static constexpr std::size_t most_ahead = 4;
  struct Made {
    std::unique_ptr<Part> part;  // not every part can be assigned to
    std::exception_ptr failure;
  };

  bool is_next_made() const {
    const Made& made = made_[used_ % most_ahead];
    return made.part || made.failure;
  }

  // The next to make. Nothing if all are taken, or if the one that is asked for is there.
  std::optional<std::size_t> take(Worker worker) {
    std::unique_lock lock(mutex_);
    const auto is_enough = [&] {
      return worker == Worker::asking ? is_next_made() : taken_ == count_;
    };
    const auto may_take = [this] { return taken_ < std::min(count_, used_ + most_ahead); };
    changed_.wait(lock, [&] { return is_enough() || may_take(); });
    if (is_enough()) return std::nullopt;
    return taken_++;
  }

  void finish(std::size_t number, Worker worker) {
    Made made;
    try {
      made.part = std::make_unique<Part>(make_(number, worker));
    } catch (...) {
      made.failure = std::current_exception();
    }
    {
      const std::lock_guard lock(mutex_);
      made_[number % most_ahead] = std::move(made);
    }
    changed_.notify_all();
  }

  std::size_t count_;
  Make make_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t taken_ = 0, used_ = 0;  // guarded by `mutex_`, as `made_` is
  std::array<Made, most_ahead> made_;
  std::thread beside_;
};

/// Makes the parts, `make(number)` or `make(number, Worker)`, and uses each in order, on this
/// thread.
template <typename Make, typename Use>
void side_by_side(std::size_t count, const Make& make, const Use& use) {
  MadeAhead ahead(count, [&make](std::size_t number, Worker worker) {
    if constexpr (std::is_invocable_v<Make, std::size_t, Worker>)
      return make(number, worker);
    else
      return make(number);
  });
  for (std::size_t i = 0; i < count; ++i) use(ahead.next());
}

/// The same for parts of `count` things, `at_once` of them in each: `make(begin, end)` or
/// `make(begin, end, Worker)`.
template <typename Make, typename Use>
void parts_side_by_side(std::size_t count, std::size_t at_once, const Make& make, const Use& use) {
  side_by_side((count + at_once - 1) / at_once,
               [&](std::size_t part, Worker worker) {
                 const std::size_t begin = part * at_once, end = std::min(count, begin + at_once);
                 if constexpr (std::is_invocable_v<Make, std::size_t, std::size_t, Worker>)
                   return make(begin, end, worker);
                 else
                   return make(begin, end);
               },
               use);
}

/// One for each thread, because none of them may be used by two.
template <typename Thing>
class OfWorkers {
 public:
  template <typename... Given>
  explicit OfWorkers(const Given&... given) : things_{Thing(given...), Thing(given...)} {}

  Thing& operator[](Worker worker) { return things_[static_cast<std::size_t>(worker)]; }

 private:
  std::array<Thing, 2> things_;
};

}  // namespace deskctl
