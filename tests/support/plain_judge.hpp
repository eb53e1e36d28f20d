// A second reading of the manuals' policy, for tests: slow, plain, and written from the table of
// clocks in the contract, with no code of the program but the reader of journal lines. What it says
// and what the program says must be the same.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "deskctl/journal/event.hpp"

namespace deskctl::test::plain {

/// One cycle of one clock.
struct Verdict {
  std::string clock;
  int cycle = 1;
  std::optional<Instant> due;
  std::optional<Instant> done;
  std::string status;
  long long late_minutes = 0;
  /// When it was decided and as what: met, breached, superseded or excused. Not yet: nothing, "".
  std::optional<Instant> decided;
  std::string decided_as;
  friend bool operator==(const Verdict&, const Verdict&) = default;
};

struct Judged {
  RequestId id;
  std::string status;  ///< Of a repeat its matter's.
  std::optional<RequestId> repeat_of;
  std::vector<Verdict> verdicts;
  friend bool operator==(const Judged&, const Judged&) = default;
};

/// All requests of these events, in the order of their ids, as known at `now`. The zone is China's
/// (+08:00), the policy the manuals', the years 2026.
std::vector<Judged> judge(const std::vector<Event>& events, Instant now);

// --- The parts, in the order in which they are used.

/// An event that stands, at the time it happened.
struct Happening {
  const Event* event = nullptr;
  EventKind kind = EventKind::noted;
  Instant at;
  int number = 0;  ///< Within its request, as recorded.

  /// From when on it was both true and known.
  Instant known() const { return std::max(at, event->recorded); }
  /// Events of several requests are judged in this order too.
  std::tuple<Instant, Instant, int> place() const { return {at, event->recorded, event->line}; }
  /// It finishes the request, or keeps it finished: all but what is closed as unresolvable was
  /// finished before.
  bool finishes() const {
    return kind == EventKind::completed || kind == EventKind::declined || kind == EventKind::closed;
  }
  bool is_closed_as(Outcome outcome) const {
    return kind == EventKind::closed && event->fact(Fact::outcome) == word_of(outcome);
  }
  bool is_mid_term() const { return event->fact(Fact::mid_term) == "yes"; }
};

/// A request from its own events alone.
struct Life {
  RequestId id;
  std::vector<Happening> happenings;  ///< What the table of states allows, in order.
  std::string status;
  std::string category, urgency, scope, channel;
  std::string first_severity;  ///< As logged, or as it was corrected into a complaint.
  std::optional<Instant> received;
  std::optional<long long> participants;  ///< Of an activity.
  std::optional<RequestId> same_as;
  Happening said_same;                 ///< The log or the link that says so.
  std::optional<RequestId> repeat_of;  ///< Filled in by find_repeats, as is what follows.
  std::vector<Happening> of_matter;    ///< What finished and reopened its matter since.

  Instant logged() const { return happenings.front().at; }
  bool complaint() const { return category == word_of(Category::complaint); }
  /// Finished and not reopened, counting everything up to and with `moment`.
  bool finished_at(Instant moment) const;
  /// After the first `count` happenings; empty for what is no complaint.
  std::string severity_after(std::size_t count) const;
};

/// The request of these events (all of one request, as recorded), or none if it was never logged.
std::optional<Life> life_of(const std::vector<const Event*>& events);
/// Events that happen once a cycle: of two the one recorded first counts.
std::vector<Happening> once_a_cycle(const std::vector<Happening>& happenings);
void find_repeats(std::vector<Life>& lives);
/// The clocks of the table.
std::vector<Verdict> verdicts_of(const Life& life, Instant now);

/// Open from 9 to 18: the desk every day, the office on working days.
enum class Place { always, desk, office };
/// The moment itself if `place` is open then, else when it next opens.
Instant opening(Place place, Instant moment);
Instant after_open_time(Place place, Instant start, long long seconds);
/// The end of the day that is so many days (of the office: working days) after the day of `start`.
Instant end_of_day_after(Place place, Instant start, int days);

}  // namespace deskctl::test::plain
