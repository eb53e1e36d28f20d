#include "deskctl/time/zone.hpp"

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <memory>

#include "time/zone_file.hpp"
#include "time/zone_rules.hpp"

namespace deskctl {
namespace {

// Only names of the zone database, not other files there: no paths, no "localtime" (the machine's
// zone), no copies that count leap seconds.
bool is_zone_name(std::string_view name) {
  const auto allowed = [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '/' ||
           c == '_' || c == '-' || c == '+';
  };
  if (name.empty() || name.front() == '/' || !std::all_of(name.begin(), name.end(), allowed))
    return false;
  for (std::string_view prefix : {"localtime", "posix", "right/"})
    if (name.starts_with(prefix)) return false;
  return true;
}

}  // namespace

struct Zone::Rules {
  std::string name;
  ZoneRules rules;
  std::uint64_t number = next_number();

  // Consecutive questions of a thread are nearly always about the same zone and stretch.
  const SteadyTime& around(Instant instant) const {
    thread_local std::uint64_t of = 0;
    thread_local SteadyTime steady;
    if (of != number || !steady.contains(instant)) {
      steady = rules.around(instant);
      of = number;
    }
    return steady;
  }

 private:
  static std::uint64_t next_number() {
    static std::atomic<std::uint64_t> last{0};
    return ++last;
  }
};

std::optional<Zone> Zone::find(std::string_view name) {
  if (!is_zone_name(name)) return std::nullopt;
  auto rules = parse_zone_file(read_zone_file(std::string(name)));
  if (!rules) return std::nullopt;
  return Zone(std::make_shared<const Rules>(Rules{std::string(name), *std::move(rules)}));
}

Zone Zone::utc() {
  static const Zone zone(std::make_shared<const Rules>(Rules{"UTC", {}}));
  return zone;
}

const std::string& Zone::name() const {
  return rules_->name;
}

Seconds Zone::offset(Instant instant) const {
  return rules_->around(instant).offset;
}

LocalTime Zone::local(Instant instant) const {
  return LocalTime{instant.time_since_epoch() + offset(instant)};
}

Zone::Meaning Zone::meaning(LocalTime time) const {
  // A time this far from both ends of a stretch cannot be affected by a change of the clocks.
  constexpr Seconds margin = std::chrono::hours{48};
  const SteadyTime& usual = rules_->around(Instant{time.time_since_epoch()});
  const Instant sure{time.time_since_epoch() - usual.offset};
  if (usual.contains(sure - margin) && usual.contains(sure + margin))
    return {Meaning::Kind::unique, sure, sure};

  // Otherwise every stretch near it is tried for this local time.
  const Instant last{time.time_since_epoch() + margin};
  std::optional<Meaning> found;
  std::optional<Instant> skipping;
  std::optional<SteadyTime> before;
  for (SteadyTime one = rules_->rules.around(last - 2 * margin);;
       before = one, one = rules_->rules.around(one.end)) {
    const Instant instant{time.time_since_epoch() - one.offset};
    if (one.contains(instant)) {
      if (found)
        found = Meaning{Meaning::Kind::repeated, found->first, instant};
      else
        found = Meaning{Meaning::Kind::unique, instant, instant};
    }
    if (before && instant < one.begin &&
        one.begin <= Instant{time.time_since_epoch() - before->offset})
      skipping = one.begin;
    if (one.end > last) break;
  }
  if (found) return *found;
  return {Meaning::Kind::skipped, *skipping, *skipping};
}

std::string shown_time(Instant instant, const Zone& zone) {
  std::string text = format_local(zone.local(instant));
  if (text.ends_with(":00")) text.resize(text.size() - 3);
  return text;
}

}  // namespace deskctl
