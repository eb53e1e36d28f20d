// The one door to the journal. An act is everything that one typed command records: events of one
// request or of several, and what must follow from them. It is folded together with what stands,
// line by line as it would be read back, and only what comes of that can be appended.
#pragma once

#include <deque>
#include <functional>
#include <list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "desk/writing.hpp"
#include "deskctl/error/error.hpp"
#include "deskctl/request/request.hpp"
#include "deskctl/sla/ladder.hpp"

namespace deskctl {

/// Stamp on the events of an act: when and under which key they were recorded.
struct ActStamp {
  Instant recorded;
  bool clock_given = false;  ///< --now said when it is.
  std::string key = {};      ///< --key,
  std::string typed = {};    ///< and a digest of the command as it was typed.
  /// Whether events of several requests belong together; else each request's stand alone.
  bool tied = true;
};

class Act {
 public:
  /// `writing` holds the lock and must outlive the act and all requests that it gives.
  Act(Writing& writing, ActStamp stamp) : writing_(writing), stamp_(std::move(stamp)) {}

  /// The request as it stands, with what the act added so far; null if it was never logged. Throws
  /// Refused (65) where its events stand in a damaged file or cannot have happened.
  const Request* find(const RequestId& id);

  /// The number that a request logged on `day` gets.
  RequestId new_request(LocalDay day);

  /// Adds events to a request, all or none: throws Refused (3), and is as before, when they cannot
  /// happen there.
  void add(const RequestId& id, std::vector<Draft> drafts);

  /// Adds the upgrades that became due because complaints joined a matter. `draft_of` makes the
  /// event, but for its moment: an upgrade happens when its complaint was logged or, where that is
  /// not possible, at the first moment that is. Gives what was added and what could not be.
  struct Upgrades {
    std::vector<OwedUpgrade> added;
    std::vector<OwedUpgrade> impossible;
  };
  Upgrades upgrade_matters(const std::function<Draft(const OwedUpgrade&)>& draft_of);

  /// Adds one upgrade, by the same rule; its moment, nothing if there is none.
  std::optional<Instant> add_upgrade(const OwedUpgrade& owed, Draft draft);

  /// Numbers of the upgrades of `first` that stand because of how many complained. One that leaves
  /// the matter takes them back; those that are still due are added again by upgrade_matters().
  std::vector<int> automatic_upgrades(const RequestId& first);

  /// Marks the act as the undoing of the one whose first event is called so, `20261012-003.2`.
  void takes_back(std::string first_event) { undone_ = std::move(first_event); }

  /// Whether the request's month was appended to.
  bool is_recorded(const RequestId& id) const;

  bool empty() const { return added_count() == 0; }
  /// The requests that got events, in the order in which that began.
  std::vector<RequestId> requests() const;
  /// How many events the request got; they are its last.
  int added_to(const RequestId& id) const;

  /// The lines of each month, the first request's month first. The act is over then: nothing more
  /// is added to it.
  std::vector<FoldedLines> fold();
  /// Appends them, on disk when it returns. Throws when nothing is recorded. What kept a later
  /// month from being recorded, when the first one was.
  std::optional<Refused> append();

 private:
  struct Touched {
    RequestId id;
    std::vector<const Event*> events;  // what stands, then what was added
    std::size_t standing = 0;
    std::vector<Draft> drafts;
    std::deque<Journal> read_back;  // of the drafts
    Request request;
  };
  Touched& touch(const RequestId& id);
  Touched& add_touched(Touched touched);
  Request folded(const Touched& touched, std::vector<const Event*> events, bool adding);
  [[noreturn]] void refuse_damage(const RequestId& id, std::size_t problem);
  std::set<RequestId> touched_matters() const;
  std::vector<OwedUpgrade> owed_by(const RequestId& first);
  std::size_t added_count() const;
  std::string tie() const;
  void take_as_written(const std::string& text, std::size_t lines);
  bool is_behind(const Month& month);
  Journal read_back(const RequestId& id, const std::vector<Draft>& drafts);

  Writing& writing_;
  ActStamp stamp_;
  std::string undone_;
  std::list<Touched> touched_;
  std::unordered_map<RequestId, Touched*> by_id_;
  std::map<LocalDay, int> next_numbers_;  // of the days of new requests
  std::set<Month> appended_;
  std::map<Month, bool> behind_;  // whether the clock is, beside what stands there
  std::deque<Journal> written_;   // by month, once the act is folded
};

}  // namespace deskctl
