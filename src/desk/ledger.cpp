#include "desk/ledger.hpp"

#include <algorithm>
#include <deque>
#include <iterator>
#include <utility>

namespace deskctl {
namespace {

void collect(ReadingNotes& into, const Journal& journal) {
  into.damage.insert(into.damage.end(), journal.problems.begin(), journal.problems.end());
  for (const JournalFile& file : journal.files) {
    std::vector<Problem> notes = notes_about(file);
    std::move(notes.begin(), notes.end(), std::back_inserter(into.notes));
  }
}

// The month's requests; what the state table forbids is added to the damage.
std::vector<Request> fold_into(ReadingNotes& notes, const Journal& journal, Instant now) {
  Folded folded = fold(journal, now);
  std::move(folded.problems.begin(), folded.problems.end(), std::back_inserter(notes.damage));
  return std::move(folded.requests);
}

}  // namespace

void each_month(const Folder& folder, const MonthRange& range, Instant now,
                const std::function<void(const MonthRead&)>& use) {
  Matters matters;
  for (const Month& month : months_of(folder)) {
    if (range.first && month < *range.first) continue;
    if (range.last && month > *range.last) break;
    const Journal journal = read_month(folder, month);
    Folded folded = fold(journal, now);
    matters.link(folded.requests);
    use({month, journal, folded.requests, folded.problems});
  }
}

ReadingNotes each_request(const Folder& folder, const MonthRange& range, Instant now,
                          const std::function<void(const Request&)>& use) {
  ReadingNotes notes;
  each_month(folder, range, now, [&](const MonthRead& month) {
    collect(notes, month.journal);
    notes.damage.insert(notes.damage.end(), month.impossible.begin(), month.impossible.end());
    for (const Request& request : month.requests) use(request);
  });
  return notes;
}

std::optional<OneRequest> find_request(const Folder& folder, const RequestId& id, Instant now) {
  OneRequest one;
  one.journal = read_month(folder, id.month());
  collect(one.notes, one.journal);
  std::vector<Request> requests = fold_into(one.notes, one.journal, now);
  const auto found = std::find_if(requests.begin(), requests.end(),
                                  [&](const Request& request) { return request.id == id; });
  if (found == requests.end()) return std::nullopt;
  one.request = std::move(*found);
  link_to_matter(folder, one.request, now);
  return one;
}

void link_to_matter(const Folder& folder, Request& request, Instant now) {
  if (!request.same_as) return;
  // From the request back to the complaint that began the matter, each in its own month.
  std::deque<Journal> journals;  // a deque: journals that are in use must not move
  std::vector<Request> chain;
  std::optional<RequestId> next = request.same_as;
  const auto seen = [&chain](const RequestId& id) {
    return std::any_of(chain.begin(), chain.end(), [&](const Request& r) { return r.id == id; });
  };
  while (next && !seen(*next)) {
    journals.push_back(read_month(folder, next->month()));
    Folded folded = fold(journals.back(), now);
    const auto found = std::find_if(folded.requests.begin(), folded.requests.end(),
                                    [&](const Request& r) { return r.id == *next; });
    if (found == folded.requests.end()) break;
    next = found->same_as;
    chain.push_back(std::move(*found));
  }
  chain.push_back(request);
  Matters matters;
  matters.link(chain);
  request.matter = chain.back().matter;
  request.status = chain.back().status;
  request.turns = chain.back().turns;
}

}  // namespace deskctl
