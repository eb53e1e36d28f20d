#include "command/agreed.hpp"

#include "deskctl/message/usage_messages.hpp"
#include "deskctl/sla/promise.hpp"

namespace deskctl {

void say_what_is_unwatched(Session& session, const Draft& draft, std::string_view category) {
  for (const Promise promise : unwatched_promises(draft, category, session.desk().policy))
    session.note(message::note_unwatched_promise,
                 {label(session.language(), Vocabulary::category, category),
                  label(session.language(), "column", word_of(promise))});
}

}  // namespace deskctl
