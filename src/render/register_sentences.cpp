#include "render/register_sentences.hpp"

#include "deskctl/message/register_messages.hpp"
#include "deskctl/message/show_messages.hpp"
#include "deskctl/render/wording.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/rule_words.hpp"

namespace deskctl {
namespace {

std::string verb_label(const RegisterPolicy& of_register, const std::string& word,
                       Language language) {
  const RegisterVerb* verb = of_register.find_verb(word);
  return printable(verb == nullptr ? word : verb->label.in(language, word));
}

std::string field_words(const RegisterPolicy& of_register, Language language) {
  std::vector<std::string> fields;
  if (of_register.needs_place) fields.push_back(label(language, "column", "location") + '*');
  if (of_register.needs_text) fields.push_back(label(language, "column", "text") + '*');
  for (const RegisterField& field : of_register.fields)
    fields.push_back(printable(field.label.in(language, field.name)) + (field.required ? "*" : ""));
  return listed(fields, language);
}

Message pattern_of_time(const RegisterRule& rule) {
  if (rule.within.kind != Span::Kind::open_time)
    return rule.within.days == 0 ? message::show_same_day : message::show_within;
  if (rule.within.open < Seconds{0}) return message::show_before;
  if (rule.within.open > Seconds{0}) return message::show_within;
  return rule.from_field ? message::show_by_then : message::show_at_once;
}

std::string rule_words(const RegisterPolicy& of_register, const std::string& name,
                       const RegisterRule& rule, const Policy& policy, Language language) {
  std::vector<std::string> verbs;
  for (const std::string& verb : rule.until)
    verbs.push_back(verb_label(of_register, verb, language));
  const RegisterField* field = of_register.find_field(rule.from);
  const std::string from = rule.from_field && field != nullptr
                               ? printable(field->label.in(language, field->name))
                               : verb_label(of_register, rule.from, language);
  std::string out =
      say(language, pattern_of_time(rule),
          {name, or_list(verbs, language), span_in_words(rule.within, language), from});
  if (rule.calendar >= 0)
    out += ' ' +
           say(language, message::show_calendar, {printable(policy.calendar(rule.calendar).name)});
  for (const LadderStep& step : rule.overdue)
    out += ' ' +
           say(language, message::show_overdue, {label(language, Vocabulary::role, step.to), ""});
  if (!rule.source.empty())
    out += ' ' + say(language, message::show_source, {printable(rule.source)});
  return out;
}

}  // namespace

std::vector<std::string> registers_in_words(const Policy& policy, Language language) {
  std::vector<std::string> out;
  for (const RegisterPolicy& one : policy.registers) {
    const std::string name = printable(one.label.in(language, one.name));
    std::vector<std::string> verbs;
    for (const RegisterVerb& verb : one.verbs)
      verbs.push_back(verb_label(one, verb.word, language));
    out.push_back(say(language, message::show_register,
                      {name, one.name, listed(verbs, language), field_words(one, language)}));
    for (const RegisterClock& clock : one.clocks)
      for (const RegisterRule& rule : clock.rules)
        out.push_back(rule_words(one, name, rule, policy, language));
  }
  return out;
}

}  // namespace deskctl
