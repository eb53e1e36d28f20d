#include "command/candidates.hpp"
#include "command/register_words.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

const RegisterPolicy* register_on(const Spot& spot, DeskWords& words) {
  const Policy* policy = words.policy();
  if (policy == nullptr || spot.arguments.words.empty()) return nullptr;
  const std::string& typed = spot.arguments.words.front();
  for (const RegisterPolicy& one : policy->registers)
    if (one.name == typed || one.label.is_said_by(typed)) return &one;
  return nullptr;
}

void add_registers(DeskWords& words, Suggestions& found) {
  const Policy* policy = words.policy();
  if (policy == nullptr) return;
  for (const RegisterPolicy& one : policy->registers) {
    found.add(one.name, one.label.in(words.language(), ""));
    if (found.is_chinese()) found.add(one.label.in(words.language(), one.name), one.name);
  }
}

void add_verbs(const RegisterPolicy& of_register, DeskWords& words, Suggestions& found) {
  for (const RegisterVerb& verb : of_register.verbs)
    found.add(verb.word, verb.label.in(words.language(), ""));
  for (const char* word : {"list", "show", "amend", "void"}) found.add(word);
}

void add_entries(const RegisterPolicy& of_register, DeskWords& words, Suggestions& found) {
  for (const EntryItem& item : words.open_entries(of_register)) {
    const std::string about = item.of.called_by.empty() ? "" : item.of.called_by.front().value;
    for (const RegisterField& field : of_register.fields)
      for (const auto& [name, value] : item.fields)
        if (field.unique && name == field.name) found.add(value, item.id.text());
    found.add(words.typed_id(item.id), printable(about));
  }
}

// Fields that the line has already are not offered again.
void add_fields(const Spot& spot, const RegisterPolicy& of_register, DeskWords& words,
                Suggestions& found) {
  for (const RegisterField& field : of_register.fields) {
    bool given = false;
    for (const std::string& word : spot.arguments.words)
      given = given || word.starts_with(field.name + '=');
    if (!given) found.add(field.name + '=', field.label.in(words.language(), ""));
  }
}

}  // namespace

void add_register_words(const Spot& spot, DeskWords& words, Suggestions& found) {
  if (spot.word->kind == WordSpec::Kind::of_register) return add_registers(words, found);
  const RegisterPolicy* of_register = register_on(spot, words);
  if (of_register == nullptr) return;
  if (spot.word->kind == WordSpec::Kind::verb) return add_verbs(*of_register, words, found);
  const std::size_t typed = spot.arguments.words.size();
  const bool opens = typed > 1 && spot.arguments.words[1] == of_register->opening().word;
  if (typed == 2 && !opens) add_entries(*of_register, words, found);
  if (typed == 2 && opens) add_places(words, found);
  add_fields(spot, *of_register, words, found);
}

}  // namespace deskctl
