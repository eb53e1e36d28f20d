#include "desk/same_place.hpp"

#include <algorithm>
#include <utility>

#include "desk/ledger.hpp"
#include "desk/line_search.hpp"
#include "deskctl/request/matter.hpp"
#include "deskctl/text/folded.hpp"
#include "deskctl/text/phone.hpp"

namespace deskctl {
namespace {

std::vector<FilePart> ends_of(const Folder& folder, const Month& month) {
  const Month before =
      month.month == 1 ? Month{month.year - 1, 12} : Month{month.year, month.month - 1};
  std::vector<FilePart> ends = parts_of(folder, month, most_bytes_looked_at);
  for (FilePart& end : parts_of(folder, before, most_bytes_looked_at))
    ends.push_back(std::move(end));
  return ends;
}

// The lines of requests that are wanted, and of those they repeat, from repeat to repeated.
struct Looked {
  Journal journal;
  Instant since = Instant::min();  // from this time every line of every file was looked at
};

Looked look(const Folder& folder, const std::vector<FilePart>& ends, const CallWanted& wanted,
            const std::optional<RequestId>& own) {
  RequestIds ids;
  for (const FilePart& end : ends) ids.merge(ids_of_calls(folder, end, wanted));
  if (ids.empty() || (own && ids == RequestIds{own->text()})) return {};
  for (;;) {
    Looked looked;
    std::vector<SourceText> texts;
    for (const FilePart& end : ends) {
      PickedLines picked = lines_of(folder, end, ids);
      texts.push_back(std::move(picked.text));
      looked.since = std::max(looked.since, picked.since);
    }
    looked.journal = read_journal(std::move(texts));
    const std::size_t known = ids.size();
    for (const Event& event : looked.journal.events)
      if (const std::string_view repeated = event.field(Column::same_as); !repeated.empty())
        ids.emplace(repeated);
    if (ids.size() == known) return looked;
  }
}

SamePlace requests_of(const CallWanted& wanted, const Folder& folder, const Month& month,
                      Instant now, const std::optional<RequestId>& own) {
  Looked looked = look(folder, ends_of(folder, month), wanted, own);
  SamePlace place;
  place.journal = std::move(looked.journal);
  place.requests = fold(place.journal, now).requests;
  Matters matters;
  matters.link(place.requests);
  std::erase_if(place.requests, [since = looked.since](const Request& request) {
    return request.log_event().recorded < since;
  });
  // Whether a repeat is finished is known from its first, which may stand further up.
  for (Request& request : place.requests)
    if (request.same_as && !request.matter) link_to_matter(folder, request, now);
  return place;
}

}  // namespace

SamePlace look_at_place(const Folder& folder, const Month& month, const std::string& location,
                        Instant now, const std::optional<RequestId>& own) {
  const std::string place = folded(location);
  return requests_of([&](const CallFields& call) { return folded(call.location) == place; }, folder,
                     month, now, own);
}

SamePlace look_at_phone(const Folder& folder, const Month& month, const std::string& digits,
                        Instant now) {
  return requests_of(
      [&](const CallFields& call) { return names_phone(phone_digits(call.phone), digits); }, folder,
      month, now, {});
}

}  // namespace deskctl
