// The one way in which commands write to a register: an act under the lock, checked as a whole,
// shown afterwards.
#pragma once

#include <functional>

#include "command/session.hpp"
#include "desk/entry_act.hpp"
#include "desk/used_key.hpp"

namespace deskctl {

/// A draft by the author of this command, at --at or now; `event` is a verb, or amended or voided.
Draft entry_draft(Session& session, std::string_view event);

/// Shows an act: what was recorded, or with --dry-run what would be.
using ShowAct = std::function<void(Session&, const EntryAct&)>;
void show_recorded_entry(Session& session, const EntryAct& act);

/// Takes the lock, lets `want` put into the act what the command records, appends it and shows it.
/// Under a --key that was used before for the same command the answer is given again.
Exit record_entry(Session& session, const RegisterPolicy& of_register,
                  const std::function<void(EntryAct&)>& want,
                  const ShowAct& show = show_recorded_entry);
/// The same under a lock that is held already, without a look at --key.
Exit record_entry_in(Session& session, const Writing& held, const RegisterPolicy& of_register,
                     const std::function<void(EntryAct&)>& want,
                     const ShowAct& show = show_recorded_entry);
/// Answers again for what was recorded under a key.
Exit show_entry_again(Session& session, const Writing& held, const UsedKey& known,
                      const ShowAct& show = show_recorded_entry);

/// Throws Refused (3) where the register asks for a higher role than the author's.
void need_role(Session& session, const RegisterPolicy& of_register);

/// `register NAME VERB …`
Exit open_entry(Session& session, const RegisterPolicy& of_register);
Exit go_on_with_entry(Session& session, const RegisterPolicy& of_register,
                      const RegisterVerb& verb);
/// `register NAME amend|void ID …`
Exit amend_entry(Session& session, const RegisterPolicy& of_register);
Exit void_entry(Session& session, const RegisterPolicy& of_register);

/// The first word of an entry that a command is about; throws Refused (usage) if there is none.
std::string typed_entry(Session& session, const RegisterPolicy& of_register,
                        const std::vector<std::string>& bare);

}  // namespace deskctl
