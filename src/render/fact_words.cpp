#include "render/fact_words.hpp"

#include "deskctl/message/output_messages.hpp"

namespace deskctl {
namespace {

// Facts that a page tells in its own words, or nobody but the program needs.
bool is_told_otherwise(Fact fact) {
  switch (fact) {
    case Fact::event:
    case Fact::event_recorded:
    case Fact::revoke:
    case Fact::moved_to:
    case Fact::re_recorded:
    case Fact::undone:
    case Fact::typed:
    case Fact::act:
    case Fact::part:
    case Fact::person:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::string fact_value(const FactSpec& fact, const std::string& value, const Zone& zone,
                       Language language) {
  if (const auto vocabulary = vocabulary_of(fact.form)) return label(language, *vocabulary, value);
  switch (fact.form) {
    case FactForm::money:
      return say(language, message::out_money, {value});
    case FactForm::time: {
      const auto time = parse_rfc3339(value);
      return time ? shown_time(*time, zone) : value;
    }
    case FactForm::flag:
      return "";
    default:
      break;
  }
  return fact.fact == Fact::clock ? "" : value;
}

std::string fact_words(std::string_view name, const std::string& value, const Zone& zone,
                       Language language) {
  const FactSpec* fact = find_fact(name);
  if (fact == nullptr) return std::string(name) + '=' + value;
  if (is_told_otherwise(fact->fact)) return "";
  const std::string shown = fact_value(*fact, value, zone, language);
  if (fact->form == FactForm::outcome) return shown;
  const std::string named = label(language, "fact", name);
  return shown.empty() ? named : say(language, message::out_named_value, {named, shown});
}

}  // namespace deskctl
