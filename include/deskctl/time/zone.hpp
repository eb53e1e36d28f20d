// IANA time zones, exact past 2037 and with every form of zone file.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "deskctl/time/instant.hpp"

namespace deskctl {

/// A time zone. Cheap to copy.
class Zone {
 public:
  /// By IANA name, "Asia/Shanghai"; nothing if the system does not know it.
  static std::optional<Zone> find(std::string_view name);
  static Zone utc();

  const std::string& name() const;
  Seconds offset(Instant instant) const;
  LocalTime local(Instant instant) const;
  LocalDay day(Instant instant) const { return date::floor<date::days>(local(instant)); }
  std::string format(Instant instant) const { return format_rfc3339(instant, offset(instant)); }
  void add(std::string& to, Instant instant) const { add_rfc3339(to, instant, offset(instant)); }

  /// The meaning of a local time: one instant, none (clocks went forward over it) or two (back over
  /// it).
  struct Meaning {
    enum class Kind { unique, skipped, repeated };
    Kind kind;
    Instant first;   ///< The instant; skipped: the change; repeated: the first of the two.
    Instant second;  ///< The same but for repeated: the second of the two.
  };
  Meaning meaning(LocalTime time) const;

 private:
  struct Rules;
  explicit Zone(std::shared_ptr<const Rules> rules) : rules_(std::move(rules)) {}
  std::shared_ptr<const Rules> rules_;
};

/// `2026-10-03 08:12`, with seconds where there are any.
std::string shown_time(Instant instant, const Zone& zone);

}  // namespace deskctl
