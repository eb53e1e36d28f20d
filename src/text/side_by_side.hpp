// Work in parts that do not need one another, on two threads, with results as if on one.
#pragma once

#include <algorithm>
#include <array>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace deskctl {

/// Makes the parts, numbered from 0, and uses each in order. `make` may run on another thread, and
/// must change nothing that both see; `use` runs on this one.
template <typename Make, typename Use>
class SideBySide {
 public:
  using Part = decltype(std::declval<const Make&>()(std::size_t{}));

  SideBySide(std::size_t count, const Make& make, const Use& use)
      : count_(count), make_(make), use_(use) {}

  void run() {
    if (count_ < 2 || std::thread::hardware_concurrency() < 2) {
      for (std::size_t i = 0; i < count_; ++i) use_(make_(i));
      return;
    }
    std::thread beside([this] {
      while (const auto number = take(false)) finish(*number);
    });
    const auto stop = [&] {
      {
        const std::lock_guard lock(mutex_);
        next_ = count_;
      }
      changed_.notify_all();
      beside.join();
    };
    try {
      while (used_ < count_) use_next();
    } catch (...) {
      stop();
      throw;
    }
    stop();
  }

 private:
  // Made but not yet used: more would only cost memory.
  static constexpr std::size_t most_ahead = 4;
  struct Made {
    std::optional<Part> part;
    std::exception_ptr failure;
  };

  bool is_made(std::size_t number) const {
    const Made& made = made_[number % most_ahead];
    return made.part || made.failure;
  }

  // The next to make. Nothing if all are taken or, on this thread, if one is there to be used.
  std::optional<std::size_t> take(bool is_user) {
    std::unique_lock lock(mutex_);
    const auto may_take = [this] { return next_ < count_ && next_ < used_ + most_ahead; };
    changed_.wait(lock, [&] { return may_take() || (is_user ? is_made(used_) : next_ >= count_); });
    if (is_user ? is_made(used_) : next_ >= count_) return std::nullopt;
    return next_++;
  }

  void finish(std::size_t number) {
    Made made;
    try {
      made.part = make_(number);
    } catch (...) {
      made.failure = std::current_exception();
    }
    {
      const std::lock_guard lock(mutex_);
      made_[number % most_ahead] = std::move(made);
    }
    changed_.notify_all();
  }

  void use_next() {
    while (const auto number = take(true)) finish(*number);
    Made made;
    {
      const std::lock_guard lock(mutex_);
      std::swap(made, made_[used_ % most_ahead]);
      ++used_;
    }
    changed_.notify_all();
    if (made.failure) std::rethrow_exception(made.failure);
    use_(*std::move(made.part));
  }

  std::size_t count_;
  const Make& make_;
  const Use& use_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t next_ = 0, used_ = 0;  // guarded by `mutex_`, as `made_` is
  std::array<Made, most_ahead> made_;
};

template <typename Make, typename Use>
void side_by_side(std::size_t count, const Make& make, const Use& use) {
  SideBySide<Make, Use>(count, make, use).run();
}

/// The same for parts of `count` things, `at_once` of them in each: `make(begin, end)`.
template <typename Make, typename Use>
void parts_side_by_side(std::size_t count, std::size_t at_once, const Make& make, const Use& use) {
  side_by_side(
      (count + at_once - 1) / at_once,
      [&](std::size_t part) { return make(part * at_once, std::min(count, (part + 1) * at_once)); },
      use);
}

}  // namespace deskctl
