#include "deskctl/sla/clock_shapes.hpp"

#include <algorithm>
#include <cstring>

#include "sla/judge.hpp"

namespace deskctl {

/// The clocks of requests of one shape, in the policy's order, as far as they have them in common.
/// Those that none of them has are left out, and those that nobody wants.
struct ShapedClocks {
  struct One {
    const ClockPolicy* clock;
    std::optional<Outline> outline;  // nothing: to be found for each request
  };
  std::vector<One> clocks;
};

namespace {

// A policy and a ledger may hold more than is worth to remember.
constexpr std::size_t most_shapes = 1UL << 12U;

// Attributes that are not in a key, or that change with the day.
bool looks_further(const Rule& rule) {
  if (rule.since || rule.until_day) return true;
  return std::any_of(rule.when.begin(), rule.when.end(), [](const Condition& condition) {
    switch (condition.attribute) {
      case Attribute::location:
      case Attribute::team:
      case Attribute::owner:
      case Attribute::item:
        return true;
      default:
        return false;
    }
  });
}

// Whether its kind is all that rules ask of it. The outcome of a closing they ask for is decided by
// the kinds before: open requests, and only they, are closed as unresolvable.
bool is_plain(const Step& step) {
  const Event& event = *step.event;
  return event.kind != EventKind::escalated && event.fact(Fact::mid_term).empty() &&
         event.fact(Fact::participants).empty();
}

bool promises_anything(const StepKinds& kinds) {
  return kinds.has_promise(Start::Kind::appointment) || kinds.has_promise(Start::Kind::deadline) ||
         kinds.has_promise(Start::Kind::reply);
}

std::unique_ptr<const ShapedClocks> shaped(const Request& request, const StepKinds& kinds,
                                           const Policy& policy, Instant now,
                                           ClockShapes::Wants wants) {
  auto shape = std::make_unique<ShapedClocks>();
  for (const ClockPolicy& clock : policy.clocks) {
    const Runs runs(request, kinds, policy, clock, now, Detail::answer);
    if (std::any_of(clock.rules.begin(), clock.rules.end(), looks_further) ||
        !runs.has_one_cycle()) {
      shape->clocks.push_back({&clock, std::nullopt});
      continue;
    }
    if (clock.is_of_promises()) continue;  // nothing is promised
    const Outline outline = runs.outline_of(only_cycle, false);
    if (!outline.has_begun()) continue;
    if (wants == nullptr || wants(policy, *outline.rule, outline.stop != never))
      shape->clocks.push_back({&clock, outline});
  }
  return shape;
}

}  // namespace

ClockShapes::ClockShapes(const Policy& policy, Wants wants) : policy_(&policy), wants_(wants) {}
ClockShapes::~ClockShapes() = default;
ClockShapes::ClockShapes(ClockShapes&&) noexcept = default;

std::size_t ClockShapes::KeyHash::operator()(const Key& key) const {
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;
  std::array<std::uint64_t, std::tuple_size_v<Key> / 8> parts{};
  std::memcpy(parts.data(), key.data(), key.size());
  std::uint64_t hash = 0;
  for (const std::uint64_t part : parts) hash = (hash ^ part ^ part >> 32U) * factor;
  return hash ^ hash >> 32U;
}

std::optional<std::uint8_t> ClockShapes::number_of(std::string_view word) {
  if (word.empty()) return 0;
  const auto known = std::find(words_.begin(), words_.end(), word);
  const auto number = static_cast<std::size_t>(known - words_.begin()) + 1;
  if (number > UINT8_MAX) return std::nullopt;
  if (known == words_.end()) words_.emplace_back(word);
  return static_cast<std::uint8_t>(number);
}

// Nothing: it is a shape of its own.
std::optional<ClockShapes::Key> ClockShapes::key_of(const Request& request) {
  if (request.is_repeat() || request.steps.size() > most_steps) return std::nullopt;
  Key key{};
  std::uint8_t* next = key.data();
  for (const Step& step : request.steps) {
    if (!is_plain(step)) return std::nullopt;
    *next++ = static_cast<std::uint8_t>(static_cast<unsigned>(step.event->kind) + 1);
  }
  next = key.data() + most_steps;
  *next++ = fact_of(request, Fact::incident).empty() ? 0 : 1;
  // An upgrade begins another cycle of the clocks that ask for the severity before it.
  for (const std::string_view word :
       {request.category, request.urgency, request.scope, request.channel,
        request.situation.severity, fact_of(request, Fact::cause)}) {
    const auto number = number_of(word);
    if (!number) return std::nullopt;
    *next++ = *number;
  }
  return key;
}

const ShapedClocks* ClockShapes::shape_of(const Request& request) {
  const auto key = key_of(request);
  if (!key) return nullptr;
  if (const auto known = shapes_.find(*key); known != shapes_.end()) return known->second.get();
  const StepKinds kinds(request.steps);
  if (shapes_.size() == most_shapes) return nullptr;
  return shapes_.emplace(*key, shaped(request, kinds, *policy_, request.logged, wants_))
      .first->second.get();
}

std::vector<Clock> ClockShapes::clocks_of(const Request& request, Instant now) {
  if (request.status == Status::voided) return {};
  const StepKinds kinds(request.judged_steps());
  const ShapedClocks* shape = promises_anything(kinds) ? nullptr : shape_of(request);
  if (shape == nullptr) return deskctl::clocks_of(request, *policy_, now);
  std::vector<Clock> clocks;
  clocks.reserve(shape->clocks.size());
  for (const auto& [clock, outline] : shape->clocks)
    judge_clock(request, kinds, *policy_, *clock, now, Detail::answer, clocks,
                outline ? &*outline : nullptr);
  return clocks;
}

}  // namespace deskctl
