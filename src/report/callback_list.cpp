#include "deskctl/report/callback_list.hpp"

#include <algorithm>
#include <tuple>

#include "deskctl/text/crc32.hpp"

namespace deskctl {
namespace {

std::string_view last_result(const Request& request) {
  std::string_view result;
  for (const Step& step : request.steps)
    if (step.event->kind == EventKind::completed) result = step.event->field(Column::text);
  return result;
}

CallbackItem item_of(const Request& request, const Clock& clock) {
  CallbackItem item;
  item.id = request.id;
  item.clock = clock.name();
  item.due = clock.due;
  item.status = clock.status;
  item.attempts = request.situation.missed_calls;
  item.completed = clock.start;
  item.role = role_for(*clock.rule);
  item.result = plain(last_result(request));
  item.words = words_of(request);
  if (clock.rule->counts_participants()) {
    item.needed = calls_needed(request, *clock.rule);
    item.made = calls_made(request, clock);
  }
  return item;
}

}  // namespace

std::optional<CallbackItem> callback_item(const Request& request,
                                          const std::vector<Clock>& clocks) {
  if (request.status != Status::completed) return std::nullopt;
  const Clock* owed = owed_callback(clocks);
  return owed == nullptr ? std::nullopt : std::optional(item_of(request, *owed));
}

void sort_callbacks(std::vector<CallbackItem>& items) {
  std::stable_sort(items.begin(), items.end(), [](const CallbackItem& a, const CallbackItem& b) {
    return std::pair(a.due, a.id) < std::pair(b.due, b.id);
  });
}

void CallbackGathering::add(const Request& request, const std::vector<Clock>& clocks) {
  if (request.status != Status::completed && request.status != Status::closed) return;
  if (auto item = callback_item(request, clocks)) items_.push_back(std::move(*item));
  const Clock* newest = nullptr;
  for (const Clock& clock : clocks)
    if (is_sampling(*clock.rule) && (newest == nullptr || clock.cycle > newest->cycle))
      newest = &clock;
  if (newest != nullptr && newest->status != ClockStatus::excused) add_sampled(request, *newest);
}

void CallbackGathering::add_sampled(const Request& request, const Clock& clock) {
  const LocalDay day = zone_.day(clock.start);
  Sampled one{day, crc32_of(request.id.text()), clock.done && !clock.closed_away, std::nullopt};
  if (!one.called && request.status == Status::completed) {
    one.item = item_of(request, clock);
    one.item->sample = true;
    one.item->due = clock.share_due;
    if (clock.share_due)
      one.item->status = *clock.share_due < now_ ? ClockStatus::overdue : ClockStatus::pending;
  }
  sampled_[{clock.rule, Month::of(day)}].push_back(std::move(one));
}

void CallbackGathering::draw(const Rule& rule, std::vector<Sampled> all) {
  std::sort(all.begin(), all.end(), [](const Sampled& a, const Sampled& b) {
    return std::tie(a.day, a.order) < std::tie(b.day, b.order);
  });
  const auto needed_of = [&](std::size_t count) {
    return (static_cast<long long>(count) * *rule.share + 99) / 100;
  };
  long long missing = needed_of(all.size());
  for (const Sampled& one : all) missing -= one.called;
  for (std::size_t begin = 0; begin < all.size();) {
    std::size_t end = begin;
    while (end < all.size() && all[end].day == all[begin].day) ++end;
    long long of_day = needed_of(end) - needed_of(begin);
    for (; begin < end; ++begin) {
      Sampled& one = all[begin];
      // A request closed without a call can no longer be called, so the next one is drawn.
      if (of_day == 0 || !(one.called || one.item)) continue;
      --of_day;
      if (!one.item || missing <= 0) continue;
      --missing;
      items_.push_back(std::move(*one.item));
    }
  }
}

std::vector<CallbackItem> CallbackGathering::finish() && {
  for (auto& [key, all] : sampled_) draw(*key.first, std::move(all));
  sort_callbacks(items_);
  return std::move(items_);
}

bool draws_samples(const Policy& policy) {
  return std::any_of(policy.clocks.begin(), policy.clocks.end(), [](const ClockPolicy& clock) {
    return std::any_of(clock.rules.begin(), clock.rules.end(), is_sampling);
  });
}

}  // namespace deskctl
