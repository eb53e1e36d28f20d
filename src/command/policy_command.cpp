// policy show: the rules in words.
#include "command/clock_in.hpp"
#include "command/commands.hpp"
#include "deskctl/message/show_messages.hpp"
#include "deskctl/render/policy_page.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {

Exit policy_show(Session& session) {
  const Format format = session.format();
  const Policy& policy = session.desk().policy;
  const WordsInUse own(policy.own);
  const std::string typed = session.arguments().word(0);
  const ShownPolicy shown{policy, typed.empty() ? nullptr : &clock_named(policy, typed)};
  if (policy.clocks.empty())
    session.note(message::show_no_clocks, {printable(policy.file)},
                 Said{message::hint_no_clocks, {}});
  session.output().data = format == Format::json
                              ? policy_json(shown, session.zone())
                              : policy_text(shown, session.zone(), session.view());
  return Exit::done;
}

}  // namespace deskctl
