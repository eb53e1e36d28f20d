#include "command/register_words.hpp"

#include <algorithm>
#include <array>

#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/message/register_messages.hpp"
#include "deskctl/text/folded.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

using Kind = RegisterVerbMeant::Kind;

struct EveryRegister {
  Kind kind;
  std::string_view word;
  std::array<std::string_view, 3> also;  // as the program's commands of that name are called
};
constexpr std::array of_every_register{
    EveryRegister{Kind::list, "list", {"ls", "列表", "清单"}},
    EveryRegister{Kind::show, "show", {"查看", "檢視", "详情"}},
    EveryRegister{Kind::amend, "amend", {"更正", "修改", ""}},
    EveryRegister{Kind::void_entry, "void", {"作废", "作廢", ""}},
};

Said nearest_of(const std::string& typed, const std::vector<std::string_view>& words) {
  const std::string near = nearest(folded(typed), words);
  if (!near.empty()) return {message::hint_did_you_mean, {near}};
  return {message::hint_one_of, {joined(std::vector<std::string>(words.begin(), words.end()))}};
}

}  // namespace

const RegisterPolicy& register_meant(Session& session, const std::string& typed) {
  const Policy& policy = session.desk().policy;
  const std::string word = folded(typed);
  std::vector<std::string_view> names;
  for (const RegisterPolicy& one : policy.registers) {
    if (one.name == word || one.label.is_said_by(typed)) return one;
    names.push_back(one.name);
  }
  if (names.empty())
    refuse(message::register_none, {policy.file}, {message::hint_register_none, {}});
  refuse(message::register_unknown, {printable(typed)}, nearest_of(typed, names));
}

RegisterVerbMeant verb_meant(const RegisterPolicy& of_register, const std::string& typed) {
  const std::string word = folded(typed);
  for (const RegisterVerb& verb : of_register.verbs)
    if (verb.word == word) return {Kind::verb, &verb};
  for (const RegisterVerb& verb : of_register.verbs)
    if (verb.label.is_said_by(typed)) return {Kind::verb, &verb};
  std::vector<std::string_view> words;
  for (const RegisterVerb& verb : of_register.verbs) words.push_back(verb.word);
  for (const EveryRegister& one : of_every_register) {
    words.push_back(one.word);
    if (one.word == word || std::find(one.also.begin(), one.also.end(), word) != one.also.end())
      return {one.kind, nullptr};
  }
  refuse(message::register_no_verb, {of_register.name, printable(typed)}, nearest_of(typed, words));
}

const RegisterField* field_meant(const RegisterPolicy& of_register, std::string_view typed) {
  const std::string word = folded(typed);
  if (const RegisterField* field = of_register.find_field(word)) return field;
  for (const RegisterField& field : of_register.fields)
    if (field.label.is_said_by(typed)) return &field;
  return nullptr;
}

std::string shown_register(const RegisterPolicy& of_register, Language language) {
  return printable(of_register.label.in(language, of_register.name));
}

}  // namespace deskctl
