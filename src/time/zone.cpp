#include "deskctl/time/zone.hpp"

#include <cctz/civil_time.h>
#include <cctz/time_zone.h>

#include <algorithm>

namespace deskctl {
namespace {

// The names of the zone database and nothing else that CCTZ would open: no paths, no "localtime"
// (the machine's zone), no copies that count leap seconds.
bool is_zone_name(std::string_view name) {
  const auto allowed = [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '/' ||
           c == '_' || c == '-' || c == '+';
  };
  if (name.empty() || name.front() == '/' || !std::all_of(name.begin(), name.end(), allowed))
    return false;
  for (std::string_view prefix : {"localtime", "posix", "right/", "Fixed/", "libc"})
    if (name.starts_with(prefix)) return false;
  return true;
}

// Field by field: to count seconds from 1970 on would make CCTZ step through the years.
cctz::civil_second civil(LocalTime time) {
  const LocalDay day = date::floor<date::days>(time);
  const date::year_month_day date{day};
  const auto second = (time - day).count();
  return cctz::civil_second(static_cast<int>(date.year()),
                            static_cast<int>(static_cast<unsigned>(date.month())),
                            static_cast<int>(static_cast<unsigned>(date.day())), second / 3600,
                            second / 60 % 60, second % 60);
}

}  // namespace

// A stretch of time without a change of the clocks. Nearly all instants that are asked for after
// one another lie in the same, often decades long; within it a sum replaces a search in the rules.
// CCTZ lists changes for some centuries only, so none is taken for steady after `horizon`.
constexpr Instant horizon{date::sys_days{date::year{2200} / 1 / 1}.time_since_epoch()};
struct Steady {
  Instant begin = Instant::max();
  Instant end = Instant::min();
  Seconds offset{0};
  bool contains(Instant instant) const { return begin <= instant && instant < end; }
};

struct Zone::Rules {
  std::string name;
  cctz::time_zone zone;
  mutable Steady steady = {};

  const Steady& around(Instant instant) const {
    if (steady.contains(instant)) return steady;
    steady = {Instant::min(), horizon, Seconds{zone.lookup(instant).offset}};
    cctz::time_zone::civil_transition change;
    if (zone.prev_transition(instant + Seconds{1}, &change))
      steady.begin = zone.lookup(change.to).trans;
    if (zone.next_transition(instant, &change))
      steady.end = std::min(horizon, zone.lookup(change.to).trans);
    return steady;
  }
};

std::optional<Zone> Zone::find(std::string_view name) {
  if (!is_zone_name(name)) return std::nullopt;
  Rules rules{std::string(name), {}};
  if (!cctz::load_time_zone(rules.name, &rules.zone)) return std::nullopt;
  return Zone(std::make_shared<const Rules>(std::move(rules)));
}

Zone Zone::utc() {
  static const Zone zone(std::make_shared<const Rules>(Rules{"UTC", cctz::utc_time_zone()}));
  return zone;
}

const std::string& Zone::name() const {
  return rules_->name;
}

Seconds Zone::offset(Instant instant) const {
  if (instant >= horizon) return Seconds{rules_->zone.lookup(instant).offset};
  return rules_->around(instant).offset;
}

LocalTime Zone::local(Instant instant) const {
  return LocalTime{instant.time_since_epoch() + offset(instant)};
}

Zone::Meaning Zone::meaning(LocalTime time) const {
  // So far from both ends, no change of the clocks can touch it.
  constexpr Seconds margin = std::chrono::hours{48};
  const Steady& steady = rules_->steady;
  const Instant usual{time.time_since_epoch() - steady.offset};
  if (steady.contains(usual - margin) && steady.contains(usual + margin))
    return {Meaning::Kind::unique, usual, usual};
  const cctz::time_zone::civil_lookup found = rules_->zone.lookup(civil(time));
  switch (found.kind) {
    case cctz::time_zone::civil_lookup::SKIPPED:
      return {Meaning::Kind::skipped, found.trans, found.trans};
    case cctz::time_zone::civil_lookup::REPEATED:
      return {Meaning::Kind::repeated, found.pre, found.post};
    case cctz::time_zone::civil_lookup::UNIQUE:
      break;
  }
  return {Meaning::Kind::unique, found.pre, found.pre};
}

}  // namespace deskctl
