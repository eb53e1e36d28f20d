// Whom to call back: the call-backs that are owed, and where a share is enough, whom to call for
// it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "deskctl/report/due.hpp"

namespace deskctl {

/// A call-back to make.
struct CallbackItem {
  RequestId id;
  std::string clock;
  std::optional<Instant> due;
  ClockStatus status = ClockStatus::pending;
  int attempts = 0;  ///< Missed calls since the request was last completed.
  Instant completed;
  /// Whether it was drawn for a share rule: by itself it is not owed.
  bool sample = false;
  /// Of an activity, of whose participants a share is called (S1 L19): calls needed, and made.
  std::optional<int> needed, made;
  std::string role;    ///< The lowest role that may call.
  std::string result;  ///< What was done.
  RequestWords words;
};

/// The call-back that `request` owes by itself, if any: it is completed, not closed, and no call
/// was answered since.
std::optional<CallbackItem> callback_item(const Request& request, const std::vector<Clock>& clocks);
/// The earliest due first.
void sort_callbacks(std::vector<CallbackItem>& items);

/// Takes requests one by one; needs all of them where a rule has a share.
///
/// A share rule (`share = "30%"`) asks for that share, rounded up, of the requests completed in a
/// calendar month, those closed without having been reached left out. Each day adds so many to the
/// sample as the month's requests up to that day need more; of the requests completed on that day
/// they are the first by the CRC-32 of their ids, an order that nobody can choose. Listed are those
/// of them not called yet, at most as many as the month still lacks.
class CallbackGathering {
 public:
  CallbackGathering(const Zone& zone, Instant now) : zone_(zone), now_(now) {}
  void add(const Request& request, const std::vector<Clock>& clocks);
  std::vector<CallbackItem> finish() &&;

 private:
  struct Sampled {
    LocalDay day;       // on which it was completed
    std::string order;  // of its day
    bool called = false;
    std::optional<CallbackItem> item;  // if it can still be called
  };
  void add_sampled(const Request& request, const Clock& clock);
  void draw(const Rule& rule, std::vector<Sampled> all);

  const Zone& zone_;
  Instant now_;
  std::vector<CallbackItem> items_;
  std::map<std::pair<const Rule*, Month>, std::vector<Sampled>> sampled_;
};

/// Whether some call-back rule asks for a share only, so that a list of call-backs needs the
/// requests that are settled too.
bool draws_samples(const Policy& policy);

}  // namespace deskctl
