// Reading the journal of a desk: month by month, in order, each request folded and linked to its
// matter.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "desk/desk.hpp"
#include "deskctl/request/matter.hpp"

namespace deskctl {

/// What was wrong with the files that were read. Damage does not stop a reader: it shows the rest.
struct ReadingNotes {
  std::vector<Problem> damage;
  std::vector<Problem> notes;  ///< Torn ends, files that another program saved.
};

/// Months to read, both ends included; all of them without ends.
struct MonthRange {
  std::optional<Month> first;
  std::optional<Month> last;
};

/// A month as it was read, for those who look at the lines too.
struct MonthRead {
  Month month;
  const Journal& journal;
  const std::vector<Request>& requests;    ///< As known at `now`, linked to their matters.
  const std::vector<Problem>& impossible;  ///< What the state table forbids.
};

/// Calls `use` for every month in `range` with files, in order.
void each_month(const Folder& folder, const MonthRange& range, Instant now,
                const std::function<void(const MonthRead&)>& use);

/// Calls `use` for every request of the months in `range` as known at `now`. A request is valid
/// only during the call: one month is in memory at a time. Repeats of complaints before the range's
/// first month are not recognised.
ReadingNotes each_request(const Folder& folder, const MonthRange& range, Instant now,
                          const std::function<void(const Request&)>& use);

/// A request together with the journal that its views point into.
struct OneRequest {
  Journal journal;
  Request request;
  ReadingNotes notes;
};

/// The request `id` as known at `now`; nothing if there is none.
std::optional<OneRequest> find_request(const Folder& folder, const RequestId& id, Instant now);

/// Makes `request` a repeat if it repeats an unfinished complaint, reading the months of that
/// matter.
void link_to_matter(const Folder& folder, Request& request, Instant now);

}  // namespace deskctl
