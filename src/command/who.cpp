// who: the caller's card. Only the newest files are looked at unless --all asks for more, so that
// the answer is there while the phone still rings.
#include "command/caller_search.hpp"
#include "command/commands.hpp"
#include "command/input.hpp"
#include "deskctl/message/finding_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/render/caller_page.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {

Exit who(Session& session) {
  const Format format = session.format();
  const std::string asked = text_in("PHONE|PLACE|NAME", session.arguments().word(0));
  const bool all = session.arguments().has(Option::all);
  const FoundCaller found = find_caller(session, asked, all ? UINT64_MAX : usual_look_back);
  const KnownCalls& calls = found.calls;
  const CallerCard card = found.card();

  for (const Problem& problem : few_of(calls.damage)) session.say_problem(problem, false);
  const Exit exit = calls.damage.empty() ? Exit::done : Exit::damaged;
  std::string& data = session.output().data;
  if (format == Format::json) data = caller_json(card, asked, calls.since, session.zone());
  if (format == Format::id)
    for (const Request& request : calls.requests) data += request.id.text() + '\n';
  if (format != Format::text) return exit;
  if (card.people.empty())
    session.note(message::use_nobody_called, {printable(asked)},
                 Said{message::hint_nobody_known, {}});
  else
    data = caller_text(card, session.zone(), session.view(), session.now());
  if (calls.since) session.note(message::note_looked_back, {calls.since->text()});
  return exit;
}

}  // namespace deskctl
