// The words after a verb of a register: `3-2-1201 name=张伟 '没有预约'`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "command/session.hpp"
#include "deskctl/policy/register_policy.hpp"

namespace deskctl {

struct EntryWords {
  std::vector<std::string> bare;  ///< Words without a name, in their order.
  std::string place, text;        ///< Of `place=` and `text=`.
  Facts fields;                   ///< As they are stored, in the policy's order.

  bool has(std::string_view field) const;
};
/// Reads the words from the third on. Throws Refused (usage) with every fault: a field that the
/// register does not have, a value of the wrong form, the number of an identity card.
EntryWords entry_words(Session& session, const RegisterPolicy& of_register);

/// `text`. Throws Refused (usage), with `name`, if it holds the number of an identity card.
std::string without_identity_number(std::string_view name, std::string text);

/// A value of a field as it is stored. Throws as entry_words() does.
std::string field_value(Session& session, const RegisterField& field, const std::string& typed);

/// Asks for the required fields that are missing, where somebody can be asked; else throws Refused
/// (usage) that names all of them.
void need_required(Session& session, const RegisterPolicy& of_register, EntryWords& words);

/// The words of an opening without a name: a required unique field that was not named, the place,
/// the text. Throws Refused (usage) when there are more.
void place_bare_words(Session& session, const RegisterPolicy& of_register, EntryWords& words);

}  // namespace deskctl
