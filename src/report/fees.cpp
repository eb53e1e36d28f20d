#include "deskctl/report/fees.hpp"

#include <algorithm>

namespace deskctl {
namespace {

const Step* payment_of(const Request& request) {
  const Step* payment = nullptr;
  for (const Step& step : request.steps) {
    if (step.event->fact(Fact::paid).empty()) continue;
    const bool corrects = step.event->kind == EventKind::amended && payment != nullptr &&
                          payment->event->kind != EventKind::amended;
    if (!corrects) payment = &step;
  }
  return payment;
}

}  // namespace

void FeeGathering::add(const Request& request) {
  if (request.status == Status::voided) return;
  FeeItem item;
  item.id = request.id;
  item.owed = cents_in(fact_of(request, Fact::amount));
  item.paid = cents_in(fact_of(request, Fact::paid));
  if (item.owed == 0 && item.paid == 0) return;
  const auto in_period = [this](const std::optional<Instant>& at) {
    return at && report_.period.contains(zone_.day(*at));
  };
  item.completed = request.completed;
  item.owed_in_period = in_period(item.completed);
  if (const Step* payment = item.paid > 0 ? payment_of(request) : nullptr) {
    item.taken_by = plain(payment->event->field(Column::by));
    item.taken_at = payment->at;
    item.taken_in_period = in_period(item.taken_at);
  }
  if (!item.owed_in_period && !item.taken_in_period) return;
  item.item = plain(fact_of(request, Fact::item));
  item.words = words_of(request);
  report_.items.push_back(std::move(item));
}

FeeReport FeeGathering::finish() && {
  std::sort(report_.items.begin(), report_.items.end(),
            [](const FeeItem& a, const FeeItem& b) { return a.id < b.id; });
  for (const FeeItem& item : report_.items) {
    if (item.owed_in_period) {
      report_.owed += item.owed;
      report_.paid += item.paid;
      report_.unpaid += item.unpaid();
    }
    if (!item.taken_in_period) continue;
    auto taker = std::find_if(report_.takers.begin(), report_.takers.end(),
                              [&](const FeeTaker& one) { return one.by == item.taken_by; });
    if (taker == report_.takers.end()) taker = report_.takers.insert(taker, {item.taken_by, 0, 0});
    ++taker->payments;
    taker->taken += item.paid;
  }
  return std::move(report_);
}

}  // namespace deskctl
