#include "command/repeated.hpp"

#include <algorithm>

#include "desk/same_place.hpp"
#include "deskctl/message/repeated_messages.hpp"
#include "deskctl/report/earlier.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

constexpr std::size_t most_named = 3;

void say(Session& session, const RequestId& id, const std::vector<EarlierRequest>& earlier,
         bool is_repair) {
  const auto time = [&session](Instant instant) { return shown_time(instant, session.zone()); };
  const std::size_t named = std::min(earlier.size(), most_named);
  for (std::size_t i = 0; i < named; ++i) {
    const EarlierRequest& one = earlier[i];
    Message message =
        one.finished ? message::note_complaint_finished : message::note_complaint_open;
    if (is_repair) message = message::note_repair_repeated;
    std::optional<Said> hint;  // shown once, below the last
    if (!is_repair && i + 1 == named)
      hint = Said{message::hint_same_matter, {id.text(), named == 1 ? one.id.text() : "ID"}};
    session.note(message,
                 {one.id.text(), time(one.logged), printable(one.text),
                  one.finished ? time(*one.finished) : ""},
                 std::move(hint));
  }
}

}  // namespace

void say_what_it_may_repeat(Session& session, const RequestId& id, const std::string& location) {
  if (session.quiet()) return;
  try {
    const SamePlace place =
        look_at_place(session.desk().folder, id.month(), location, session.now());
    const auto fresh = std::find_if(place.requests.begin(), place.requests.end(),
                                    [&](const Request& request) { return request.id == id; });
    if (fresh != place.requests.end())
      say(session, id, earlier_like(id, place.requests, session.desk().policy.counting.again),
          is_like(fresh->category, Category::repair));
  } catch (const Refused&) {
    // The commands that read the ledger report its problems.
    return;
  }
}

}  // namespace deskctl
