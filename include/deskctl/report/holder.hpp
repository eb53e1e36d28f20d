// Whose time it was: the time of a clock split by who had the request, and who is charged with a
// breach.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "deskctl/sla/clock.hpp"

namespace deskctl {

enum class HolderKind {
  desk,      ///< Before a dispatch, after a return, after the work.
  team,      ///< The team, or its person, that has the work order.
  resident,  ///< Between a quote and its approval, or until the appointment.
  hold,      ///< On hold, whoever had it.
  closed,    ///< While the clock's calendar is closed.
};
/// `desk`, `team` …, as JSON has it.
std::string_view word_of(HolderKind kind);

struct Holder {
  HolderKind kind = HolderKind::desk;
  /// `eng/Li` of a team, the clerk of the desk, of a hold whoever had it; empty for the rest, and
  /// where nobody is named.
  std::string by;
  /// Why it was on hold; of a resident `quote` or `appointment`.
  std::string reason;
  friend auto operator<=>(const Holder&, const Holder&) = default;
};

/// A stretch of time, `from` included and `to` not.
struct HeldSpan {
  Instant from, to;
  Holder holder;
};

/// The time of one holder altogether.
struct HeldPart {
  Holder holder;
  Seconds time{0};
};

/// The time that a clock took: from its start (or its due, if that is earlier, as of an arrival
/// five minutes before an appointment) to done, or to now.
struct Spent {
  Instant start, end;
  /// By holder, in the order in which they first had it, closed hours last. They add up to
  /// `seconds()`, and none is empty.
  std::vector<HeldPart> parts;

  Seconds seconds() const { return end - start; }
  /// The part that is longest, closed hours aside; null if there is none.
  const HeldPart* longest() const;
};

/// Whether only the desk can stop a clock of that rule: to register, to dispatch, to tell, to call
/// back, to escalate. Its time is then the desk's, whatever the team does meanwhile.
bool is_for_desk(const Rule& rule);

/// Who answers for a clock: a team, and its person if one was sent, or else somebody at the desk.
struct Answerable {
  std::string team, person;  ///< Empty: the desk's.
  std::string clerk;         ///< Of the desk: the owner if there is one, else who took it there.

  /// `eng/Li`, or the clerk.
  std::string name() const;
};

/// Who has a request, from its log on; made once for all its clocks. The request must outlive it.
class Holders {
 public:
  explicit Holders(const Request& request);

  /// Who had `clock` when it was due: a team that gets the order later is not late with it, nor a
  /// colleague who makes the call at last. Precondition: it has a due.
  Answerable at_due(const Clock& clock) const;
  /// Who had it when it was stopped; of the desk who stopped it. Precondition: it was stopped.
  Answerable at_stop(const Clock& clock) const;
  /// The holders of `clock` from its start until `until`, one after the other without a gap; closed
  /// hours are not told apart.
  std::vector<HeldSpan> spans(const Clock& clock, Instant until) const;
  /// The time of `clock` by holder. Time in which its calendar is closed is a part of its own.
  Spent spent(const Clock& clock, const Policy& policy, Instant now);

 private:
  // After a step.
  struct State {
    std::string_view team, person, clerk, reason;
    std::optional<Instant> appointment;
    bool is_logged = false, is_held = false, is_quoted = false;
  };

  // Of the stretches from each step to the next, by how many were before.
  struct Account {
    struct Entry {
      std::size_t stretch, span;  // the span counted from the first stretch on
      Seconds until;              // open time of that holder, this one included
    };
    struct OfHolder {
      Holder holder;
      std::vector<Entry> entries;
    };
    std::vector<OfHolder> holders;
    std::vector<Seconds> closed;
  };

  std::size_t steps_until(Instant instant) const;
  std::string clerk_of(const State& state) const;
  Answerable answerable(const State& state, const Rule& rule) const;
  Holder holder(const State& state, const Rule& rule, Instant instant) const;
  void add_spans(const Rule& rule, Instant from, Instant until, std::vector<HeldSpan>& spans) const;
  const Account& account_of(const Rule& rule, const Calendar& calendar);
  static void add_part(const Holder& holder, Seconds open, std::vector<HeldPart>& parts);
  static void add_time(const std::vector<HeldSpan>& spans, const Calendar& calendar,
                       std::vector<HeldPart>& parts, Seconds& closed);
  static void add_whole(const Account& account, std::size_t first, std::size_t end,
                        std::vector<HeldPart>& parts);

  const Request& request_;
  std::span<const Step> steps_;
  std::vector<State> states_;                                // the first before all steps
  std::map<std::tuple<bool, bool, int>, Account> accounts_;  // made where many stretches count
};

}  // namespace deskctl
