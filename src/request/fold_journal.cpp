// The requests of a whole journal, many at once, each from its own lines.
#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

#include "deskctl/journal/book.hpp"
#include "deskctl/message/journal_messages.hpp"
#include "deskctl/request/known.hpp"
#include "deskctl/request/request.hpp"
#include "request/by_request.hpp"
#include "text/large_memory.hpp"
#include "text/side_by_side.hpp"

namespace deskctl {
namespace {

constexpr std::size_t requests_at_once = 256;

// The requests of a journal, many at once.
class FoldedParts {
 public:
  FoldedParts(const Journal& journal, Instant now)
      : journal_(journal), now_(now), order_(by_request(journal.events)) {}

  std::size_t count() const { return order_.count(); }

  Folded fold(std::size_t begin, std::size_t end) const {
    Folded folded;
    folded.requests.reserve(end - begin);
    for (std::size_t request = begin; request < end; ++request) {
      const std::size_t first = order_.begins[request], last = order_.begins[request + 1];
      std::vector<const Event*> events;
      events.reserve(last - first);
      for (std::size_t i = first; i < last; ++i)
        events.push_back(&journal_.events[order_.places[i]]);
      keep_known(events, now_);
      if (!events.empty() && !is_logged_later(events, first, last))
        add(fold_one(std::move(events)), folded);
    }
    return folded;
  }

 private:
  void add(FoldedOne one, Folded& folded) const {
    if (!one.request.situation.logged && is_continued_elsewhere(one.request)) {
      folded.awaited.push_back(awaited(one.request));
      return;
    }
    for (std::size_t i = 0; i < one.problems.size(); ++i) {
      const auto file = static_cast<std::size_t>(one.at_fault[i].event->file);
      one.problems[i].file = journal_.files[file].name;
      folded.problems.push_back(std::move(one.problems[i]));
    }
    if (one.request.situation.logged) folded.requests.push_back(std::move(one.request));
  }

  const std::string& file_of(const Event& event) const {
    return journal_.files[static_cast<std::size_t>(event.file)].name;
  }

  // Whether only its log is not known yet: the clocks of two desks differ, and one continues what
  // the other one logged a little later.
  bool is_logged_later(std::span<const Event* const> known, std::size_t first,
                       std::size_t last) const {
    const auto is_log = [](const Event* event) { return event->kind == EventKind::logged; };
    if (known.size() == last - first || std::any_of(known.begin(), known.end(), is_log))
      return false;
    return std::any_of(order_.places.begin() + static_cast<std::ptrdiff_t>(first),
                       order_.places.begin() + static_cast<std::ptrdiff_t>(last),
                       [&](std::uint32_t place) { return is_log(&journal_.events[place]); });
  }

  // Whether all that is known of it stands in files of desks that did not log it.
  bool is_continued_elsewhere(const Request& request) const {
    return std::all_of(request.events.begin(), request.events.end(), [&](const Event* event) {
      const std::string_view name = file_of(*event);
      const auto owner = owner_of_file(name.substr(name.rfind('/') + 1));
      return owner && owner->code != request.id.code;
    });
  }

  Problem awaited(const Request& request) const {
    const RequestId& id = request.id;
    const std::string own = ledger_book().file_name(id.month(), id.code);
    Problem problem;
    problem.file = file_of(*request.events.front());
    problem.line = request.events.front()->line;
    problem.what = {message::journal_awaited, {id.text(), own}};
    problem.hint = Said{message::hint_journal_awaited, {own}};
    return problem;
  }

  const Journal& journal_;
  Instant now_;
  ByRequest order_;
};

}  // namespace

Folded fold(const Journal& journal, Instant now) {
  const FoldedParts parts(journal, now);
  Folded folded;
  folded.requests.reserve(parts.count());
  prefer_large_pages(folded.requests.data(), folded.requests.capacity() * sizeof(Request));
  const auto append = [](auto& to, auto& from) {
    std::move(from.begin(), from.end(), std::back_inserter(to));
  };
  parts_side_by_side(
      parts.count(), requests_at_once,
      [&](std::size_t begin, std::size_t end) { return parts.fold(begin, end); },
      [&](Folded part) {
        append(folded.requests, part.requests);
        append(folded.problems, part.problems);
        append(folded.awaited, part.awaited);
      });
  return folded;
}

}  // namespace deskctl
