// Names of registers, verbs and fields as people type them: the word of the policy, or its label in
// any language.
#pragma once

#include <string>

#include "command/session.hpp"
#include "deskctl/policy/register_policy.hpp"

namespace deskctl {

/// Throws Refused (usage) for a register that the policy does not have, with the nearest one.
const RegisterPolicy& register_meant(Session& session, const std::string& typed);

/// The word after a register's name: a verb of it, or one of the commands of every register.
struct RegisterVerbMeant {
  enum class Kind { verb, list, show, amend, void_entry };
  Kind kind = Kind::verb;
  const RegisterVerb* verb = nullptr;
};
/// Throws Refused (usage) for a word that is neither, with the nearest one.
RegisterVerbMeant verb_meant(const RegisterPolicy& of_register, const std::string& typed);

/// The field of that name or label; null if there is none.
const RegisterField* field_meant(const RegisterPolicy& of_register, std::string_view typed);

/// `visitor in`, in the reader's language.
std::string shown_register(const RegisterPolicy& of_register, Language language);

}  // namespace deskctl
