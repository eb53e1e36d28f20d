// What a period's report says now and did not say in the copy that was handed in at some instant.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "deskctl/report/named_figures.hpp"
#include "deskctl/request/request.hpp"

namespace deskctl {

/// An event recorded after the copy.
struct LaterEvent {
  RequestId id;
  int n = 0;
  EventKind kind = EventKind::noted;
  /// Whether it is about what had happened by then: entered late, or a correction.
  bool restates = false;
};

/// The events recorded after the copy of `since`. Takes requests as known now, one by one.
class LaterEvents {
 public:
  explicit LaterEvents(Instant since) : since_(since) {}
  void add(const Request& request);
  /// Those of `id`, and of the requests that it leads to from repeat to repeated: those that
  /// restate the past, or all if none does.
  std::vector<LaterEvent> of(const RequestId& id) const;

 private:
  Instant since_;
  std::map<RequestId, std::vector<LaterEvent>> events_;
  std::map<RequestId, RequestId> named_;  // what each repeat repeats
};

/// A figure that reads differently because of what was recorded after the copy.
struct Change {
  std::string figure;
  long long before = 0, after = 0;  ///< Counts; of money the hundredths.
  bool is_money = false;
  std::vector<RequestId> ids;      ///< Requests that joined or left it, by id.
  std::vector<LaterEvent> events;  ///< What was recorded of them, by id and number.
};

/// The changes since the copy made at `since`.
struct Restatement {
  Instant since;
  std::vector<Change> changes;
};

/// The figures of three reports on one period: the copy of `since`; what the copy would say if all
/// that is known now had been known then (requests by happened_by(), judged at `since`); the report
/// now.
struct ThreeReports {
  std::vector<NamedFigure> copy, corrected, now;
};
/// `was_over` says that the period had ended when the copy was made. Then whatever moved in the
/// figures that are final by then is listed. In the others, and in a period that went on, only what
/// makes the corrected copy differ; not what time or new work did.
std::vector<Change> changes_between(const ThreeReports& reports, const LaterEvents& events,
                                    bool was_over);

}  // namespace deskctl
