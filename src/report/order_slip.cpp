#include "deskctl/report/order_slip.hpp"

#include "deskctl/sla/promise.hpp"

namespace deskctl {
namespace {

using Kind = EventKind;

void begin_anew(OrderSlip& slip) {
  slip.dispatched = slip.accepted = slip.arrived = slip.completed = slip.called_back = std::nullopt;
  slip.result.clear();
  slip.signed_by.clear();
}

void add_step(OrderSlip& slip, const Step& step) {
  const Event& event = *step.event;
  const bool is_before_the_end = event.kind != Kind::completed && !slip.completed;
  if (const auto amount = event.fact(Fact::amount); is_before_the_end && !amount.empty())
    slip.agreed = amount;
  switch (event.kind) {
    case Kind::returned:
    case Kind::reopened:
      begin_anew(slip);
      break;
    case Kind::dispatched:
      slip.dispatched = step.at;
      break;
    case Kind::accepted:
      slip.accepted = step.at;
      break;
    case Kind::arrived:
      slip.arrived = step.at;
      break;
    case Kind::completed:
      slip.completed = step.at;
      slip.result = plain(event.field(Column::text));
      slip.signed_by = plain(event.fact(Fact::signed_by));
      break;
    case Kind::called_back:
      slip.called_back = step.at;
      break;
    default:
      break;
  }
}

Area area_of(const std::string& location, const DeskConfig& config) {
  if (config.locations.empty() || location.empty()) return Area::unknown;
  return config.is_home(location) ? Area::home : Area::shared;
}

// Warranty and public places cost the resident nothing (S0 L375, L409).
std::optional<bool> is_at_a_price(const Request& request, const OrderSlip& slip) {
  if (number_in(slip.amount) > 0 || number_in(slip.paid) > 0) return true;
  if (request.scope == word_of(Scope::warranty) || slip.area == Area::shared) return false;
  if (is_like(request.category, Category::service) || request.scope == word_of(Scope::out))
    return true;
  return std::nullopt;
}

}  // namespace

std::array<bool, copies_of_slip> copies_in(std::string_view fact) {
  std::array<bool, copies_of_slip> copies{};
  for (const char c : fact)
    if (c >= '1' && c < '1' + copies_of_slip) copies[static_cast<std::size_t>(c - '1')] = true;
  return copies;
}

std::string fact_of_copies(const std::array<bool, copies_of_slip>& copies) {
  std::string out;
  for (std::size_t i = 0; i < copies.size(); ++i)
    if (copies[i]) out += (out.empty() ? "" : ",") + std::to_string(i + 1);
  return out;
}

OrderSlip slip_of(const Request& request, const DeskConfig& config) {
  OrderSlip slip;
  slip.id = request.id;
  slip.words = words_of(request);
  slip.scope = request.scope;
  slip.area = area_of(slip.words.location, config);
  slip.received = request.received;
  slip.person = plain(request.situation.person);
  for (const Promised& one : promised_of(request))
    if (one.promise == Promise::appointment) slip.appointment = one.time;
  for (const Step& step : request.steps) add_step(slip, step);
  slip.amount = fact_of(request, Fact::amount);
  slip.paid = fact_of(request, Fact::paid);
  slip.item = plain(fact_of(request, Fact::item));
  slip.at_a_price = is_at_a_price(request, slip);
  for (const Event* event : request.events) {
    const auto copies = copies_in(event->fact(Fact::slip));
    for (std::size_t i = 0; i < copies.size(); ++i) slip.prints[i] += copies[i] ? 1 : 0;
  }
  return slip;
}

}  // namespace deskctl
