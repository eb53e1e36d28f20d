// The event of a request or an entry that an amendment corrects. Its number is that of the list as
// the amending desk knew it; after a merge, events of other desks may stand between.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "deskctl/journal/event.hpp"
#include "deskctl/time/zone.hpp"

namespace deskctl {

/// A mark that no merge changes: when an event was recorded, and which one it is of those of that
/// second that its file has of the request, `2026-10-05T08:12:00+08:00.2`. The event must be in a
/// file.
std::string event_mark(std::span<const Event* const> events, std::size_t index, const Zone& zone);

/// Adds it as `event-recorded` to drafts that amend one of `events`, where other desks write too:
/// `may_be_merged` says that this desk has a code; or the events are of several files.
void mark_corrected(std::span<Draft> drafts, std::span<const Event* const> events,
                    bool may_be_merged, const Zone& zone);

/// Resolves the amendments of one request or entry.
class EventsNamed {
 public:
  /// In recorded order; both must outlive it.
  explicit EventsNamed(std::span<const Event* const> events) : events_(events) {}

  /// The number, from 1, of the one that an amendment means; 0: none. It is among the first
  /// `among`, which stand before the amendment, unless a mark names it.
  std::size_t by(const Event& amendment, std::size_t among);
  std::size_t by(const Event& amendment) { return by(amendment, events_.size()); }
  /// How many events have that mark.
  std::size_t count(std::string_view mark);
  const Event& event(std::size_t number) const { return *events_[number - 1]; }

 private:
  using Mark = std::pair<Instant, int>;
  using Numbers = std::multimap<Mark, std::size_t>;
  const Numbers& numbers();

  std::span<const Event* const> events_;
  std::optional<Numbers> numbers_;  // made when a mark is first asked for
};

/// The facts of an event, the number of what it amends as it is now.
Facts facts_shown(const Event& event, EventsNamed& named);

}  // namespace deskctl
