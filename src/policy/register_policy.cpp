#include "deskctl/policy/register_policy.hpp"

#include <algorithm>

#include "deskctl/text/folded.hpp"

namespace deskctl {
namespace {

constexpr std::array<std::string_view, 6> field_forms{"text",  "phone", "time",
                                                      "money", "place", "number"};
constexpr std::array<std::string_view, 6> register_commands{"list", "show",    "amend",
                                                            "void", "amended", "voided"};

template <typename All>
auto named_in(const All& all, std::string_view name, std::string All::value_type::*key) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.*key == name; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

std::string Label::in(Language language, std::string_view token) const {
  const auto text = [this](Language one) { return texts[static_cast<std::size_t>(one)]; };
  if (std::string own = text(language); !own.empty()) return own;
  if (language == Language::english) return std::string(token);
  const std::string other =
      text(language == Language::simplified ? Language::traditional : Language::simplified);
  return other.empty() ? std::string(token) : other;
}

bool Label::is_said_by(std::string_view word) const {
  const std::string plain = folded(word);
  return std::any_of(texts.begin(), texts.end(), [&](const std::string& text) {
    return !text.empty() && folded(text) == plain;
  });
}

std::string_view word_of(EntryForm form) {
  return field_forms[static_cast<std::size_t>(form)];
}

bool RegisterRule::in_force_on(LocalDay opened) const {
  return (!since || *since <= opened) && (!until_day || opened <= *until_day);
}

bool LadderStep::in_force_on(LocalDay logged) const {
  return (!since || *since <= logged) && (!until_day || logged <= *until_day);
}

const RegisterVerb* RegisterPolicy::find_verb(std::string_view word) const {
  return named_in(verbs, word, &RegisterVerb::word);
}

const RegisterField* RegisterPolicy::find_field(std::string_view field) const {
  return named_in(fields, field, &RegisterField::name);
}

const RegisterField* RegisterPolicy::find_unique() const {
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [](const RegisterField& field) { return field.unique; });
  return found == fields.end() ? nullptr : &*found;
}

Book RegisterPolicy::book() const {
  Book book;
  book.name = name;
  for (const RegisterVerb& verb : verbs) book.verbs.push_back(verb.word);
  for (const RegisterField& field : fields) book.fields.push_back(field.name);
  return book;
}

bool is_own_register(std::string_view name) {
  return name == handover_register || name == review_register;
}

bool is_register_command(std::string_view word) {
  return std::find(register_commands.begin(), register_commands.end(), word) !=
         register_commands.end();
}

}  // namespace deskctl
