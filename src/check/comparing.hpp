// Requests are remembered as far as a later one can be compared with them: a number of a recording
// for ever, a call for two days, a matter by its places.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "check/seen_request.hpp"
#include "deskctl/check/check.hpp"

namespace deskctl {

/// Finds what depends on several requests: calls entered twice, recordings that belong to two calls
/// or to none, upgrades that a matter owes.
class Comparing {
 public:
  explicit Comparing(const Policy& policy, std::vector<Finding>& findings)
      : policy_(policy), findings_(findings) {}

  /// Requests come in the order of their ids. `file` is the name of its file.
  void add(SeenRequest request, const std::string& file);
  /// After the last. With `recordings`, each phone call is matched with one of them.
  void finish(const std::optional<RecordingList>& recordings);

 private:
  struct Place {
    const std::string* file = nullptr;  // one of `files_`
    int line = 0;
  };
  struct Registered {
    RequestId id;
    Place place;
    Instant logged;
  };
  struct Recorded {
    std::string recording;
    Registered registered;
  };
  struct Matter {
    Place place;
    std::string severity;
    SeverityFacts facts;
    std::set<std::string> places;
    bool open = false;
  };
  using SeenCalls = std::unordered_map<CallWords, Registered, CallHash>;

  void note_complaint(SeenRequest::Complaint complaint, const Place& place);
  void find_duplicate(CallWords call, const Registered& registered);
  void sort_recordings();
  void find_recordings_twice();
  bool has_recording(const std::string& recording) const;
  void compare(const RecordingList& list);
  void find_owed_upgrades();

  const Policy& policy_;
  std::vector<Finding>& findings_;
  std::set<std::string> files_;
  const std::string* file_ = nullptr;   // the last one asked for
  std::deque<Recorded> recordings_;     // as they come; a deque: growing takes no second copy
  std::vector<Registered> unrecorded_;  // phone calls without one
  LocalDay seen_on_;
  SeenCalls seen_, seen_before_;  // that day, and the day before it: others are not close enough
  std::map<RequestId, Matter> matters_;
};

}  // namespace deskctl
