// register: without more the registers, with a name its open entries, with a verb what happened.
#include "command/commands.hpp"
#include "command/entry_write.hpp"
#include "command/register_list.hpp"
#include "command/register_words.hpp"
#include "deskctl/message/register_messages.hpp"

namespace deskctl {

Exit keep_register(Session& session) {
  const auto& words = session.arguments().words;
  if (words.empty()) return list_registers(session);
  const RegisterPolicy& of_register = register_meant(session, words[0]);
  if (words.size() == 1) return list_entries(session, of_register);
  const RegisterVerbMeant meant = verb_meant(of_register, words[1]);
  switch (meant.kind) {
    case RegisterVerbMeant::Kind::list:
      return list_entries(session, of_register);
    case RegisterVerbMeant::Kind::show:
      return show_entry(session, of_register);
    case RegisterVerbMeant::Kind::amend:
      return amend_entry(session, of_register);
    case RegisterVerbMeant::Kind::void_entry:
      return void_entry(session, of_register);
    case RegisterVerbMeant::Kind::verb:
      break;
  }
  if (of_register.is_own)
    refuse(message::register_own_verb, {of_register.name, meant.verb->word},
           {message::hint_register_own_verb, {of_register.name}});
  return meant.verb == &of_register.opening() ? open_entry(session, of_register)
                                              : go_on_with_entry(session, of_register, *meant.verb);
}

}  // namespace deskctl
