#include "command/repeated.hpp"

#include <algorithm>

#include "desk/same_place.hpp"
#include "deskctl/message/intake_messages.hpp"
#include "deskctl/message/repeated_messages.hpp"
#include "deskctl/report/earlier.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

constexpr std::size_t most_named = 3;

Message note_about(const EarlierRequest& one, std::string_view category) {
  if (has_severity(category))
    return one.finished ? message::note_complaint_finished : message::note_complaint_open;
  if (!one.finished) return message::note_open_here;
  if (is_like(category, Category::repair)) return message::note_repair_repeated;
  return message::note_same_lately;
}

// A line to type if it is the same; of several requests the first is shown in it.
std::optional<Said> hint_about(const EarlierRequest& one, const Request& fresh, bool is_only_one) {
  const std::string_view category = fresh.category;
  const RequestId& id = fresh.id;
  const std::string earlier = one.id.text();
  const std::string other = is_only_one ? earlier : "ID";
  // Only what is open can be linked, and linked to.
  if (has_severity(category) && (one.finished || is_finished(fresh.status)))
    return Said{message::hint_same_matter, {id.text(), other}};
  if (has_severity(category)) return Said{message::hint_link_matter, {id.text(), other}};
  if (one.finished) return std::nullopt;
  if (!is_like(category, Category::repair)) return Said{message::hint_same_call, {earlier}};
  return Said{message::hint_same_repair, {id.text(), earlier}};
}

void say(Session& session, const Request& fresh, const std::vector<EarlierRequest>& earlier) {
  const auto time = [&session](Instant instant) { return shown_time(instant, session.zone()); };
  const std::size_t named = std::min(earlier.size(), most_named);
  for (std::size_t i = 0; i < named; ++i) {
    const EarlierRequest& one = earlier[i];
    std::optional<Said> hint;  // shown once, below the last
    if (i + 1 == named) hint = hint_about(earlier.front(), fresh, named == 1);
    session.note(note_about(one, fresh.category),
                 {one.id.text(), time(one.logged), printable(one.text),
                  one.finished ? time(*one.finished) : ""},
                 std::move(hint));
  }
}

}  // namespace

void say_what_it_may_repeat(Session& session, const RequestId& id, const std::string& location,
                            std::span<const RequestId> told) {
  if (session.quiet()) return;
  try {
    const SamePlace place =
        look_at_place(session.desk().folder, id.month(), location, session.now(), id);
    const auto fresh = std::find_if(place.requests.begin(), place.requests.end(),
                                    [&](const Request& request) { return request.id == id; });
    if (fresh == place.requests.end()) return;
    std::vector<EarlierRequest> earlier =
        earlier_like(id, place.requests, session.desk().policy.counting.again);
    std::erase_if(earlier, [told](const EarlierRequest& one) {
      return !one.finished && std::find(told.begin(), told.end(), one.id) != told.end();
    });
    say(session, *fresh, earlier);
  } catch (const Refused&) {
    // The commands that read the ledger report its problems.
    return;
  }
}

}  // namespace deskctl
