// Reading the journal of a desk: month by month, in order, each request folded and linked to its
// matter.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

#include "desk/desk.hpp"
#include "desk/seals.hpp"
#include "desk/unneeded.hpp"
#include "deskctl/request/matter.hpp"
#include "deskctl/sla/clock.hpp"
#include "text/side_by_side.hpp"

namespace deskctl {

class UnsettledTexts;

/// Problems of the files read. Damage does not stop a reader: it shows the rest.
struct ReadingNotes {
  std::vector<Problem> damage;
  std::vector<Problem> notes;  ///< Torn ends, files that another program saved or that are awaited.
  int ahead = 0;               ///< Events recorded after MonthRange::clock.
  std::optional<RequestId> first_ahead;
};

/// A month as read, for callers that need its lines too.
struct MonthRead {
  Journal journal;                  ///< Owns the text that the requests' views point into.
  std::vector<Request> requests;    ///< As known at `now`, linked to their matters.
  std::vector<Problem> impossible;  ///< Sequences that the state table forbids.
  std::vector<Problem> awaited;     ///< Requests of files that are not here, see Folded.
};

/// Reads months one after the other, earlier ones first, and links each request to its matter.
class LedgerReader {
 public:
  /// Requests are as known at `now`. Months of `on_demand` are read only if a repeat in a later
  /// month leads there, and then only to link it. `sealed`: if the seals were read already.
  LedgerReader(const Folder& folder, Instant now, std::set<Month> on_demand,
               std::optional<SealedLengths> sealed = {});
  ~LedgerReader();
  /// From now on requests that need not be read are left out, but for those that lead others to
  /// their matter.
  void leave_out(const Unneeded& unneeded, const std::optional<Month>& last);

  /// Notes the months between `first` and `last` that are sealed and have no file any more.
  void note_gone(const std::optional<Month>& first, const std::optional<Month>& last);

  /// The requests of a month, not linked yet. Of several months at once, on several threads.
  MonthRead load(const Month& month, Worker worker = Worker::asking);
  /// Links them, and notes what was wrong with their files.
  void link(const Month& month, MonthRead& loaded);
  MonthRead read(const Month& month);
  /// The earlier months that `requests` of `month` lead to, from repeat to repeated.
  std::set<Month> months_behind(const Month& month, const std::vector<Request>& requests) const;
  const ReadingNotes& notes() const { return notes_; }

 private:
  void read_behind(const Month& month, const std::vector<Request>& requests);

  const Folder& folder_;
  MonthFiles files_;
  Instant now_;
  std::set<Month> on_demand_;
  SealedLengths sealed_;
  std::unique_ptr<UnsettledTexts> unsettled_;
  OfWorkers<JournalReader> readers_;
  std::unordered_map<RequestId, RequestId> named_;  // the request that each repeat read so far
                                                    // repeats
  Matters matters_;
  ReadingNotes notes_;
};

/// Months to read, both ends included; all of them without ends.
struct MonthRange {
  std::optional<Month> first;
  std::optional<Month> last;
  /// Months without anything to look for: left out unless needed, see LedgerReader.
  std::set<Month> settled = {};
  /// The present time; nothing if --now gave it, because the ledger's end may be ahead of that.
  std::optional<Instant> clock = {};
  std::optional<Unneeded> unneeded = {};
  /// As the seals have them; nothing if they were not read yet.
  std::optional<SealedLengths> sealed = {};
};

/// Hands every month in `range` with files to `use`, in order; who keeps none of them has only one
/// in memory. Repeats of complaints before the range's first month are not recognised.
ReadingNotes each_month(const Folder& folder, const MonthRange& range, Instant now,
                        const std::function<void(const Month&, MonthRead)>& use);

/// The same, request by request.
ReadingNotes each_request(const Folder& folder, const MonthRange& range, Instant now,
                          const std::function<void(const Request&)>& use);

/// The same with the clocks of each as of `now`.
ReadingNotes each_judged(const Folder& folder, const MonthRange& range, Instant now,
                         const Policy& policy,
                         const std::function<void(const Request&, const std::vector<Clock>&)>& use);

/// The same where their order does not matter: `use` is called on two threads, also at once, and
/// `used` on this one with how many it was called for since.
using UseJudged = std::function<void(const Request&, const std::vector<Clock>&, Worker)>;
ReadingNotes each_judged_side_by_side(const Folder& folder, const MonthRange& range, Instant now,
                                      const Policy& policy, const UseJudged& use,
                                      const std::function<void(std::size_t)>& used);

/// A request together with the journal that its views point into.
struct OneRequest {
  Journal journal;
  Request request;
  ReadingNotes notes;
};

/// The request `id` as known at `now`; nothing if there is none.
std::optional<OneRequest> find_request(const Folder& folder, const RequestId& id, Instant now);

/// Makes `request` a repeat if it repeats an unfinished complaint; reads the months of that matter.
void link_to_matter(const Folder& folder, Request& request, Instant now);

/// The first request that `request` leads to, from repeat to repeated, finished or not; itself if
/// it repeats none.
RequestId first_of_matter(const Folder& folder, const Request& request, Instant now);

}  // namespace deskctl
