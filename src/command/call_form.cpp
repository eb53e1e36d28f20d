#include "command/call_form.hpp"

#include <algorithm>

#include "command/ask.hpp"
#include "command/caller_input.hpp"
#include "command/input.hpp"
#include "desk/same_place.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/intake_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/policy/word_meant.hpp"
#include "deskctl/text/folded.hpp"
#include "deskctl/text/phone.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

bool is_wanted(Session& session, const Call& call, std::string_view field) {
  if (call.category.empty()) return true;
  const std::vector<std::string>& asked = session.desk().policy.asked.of(call.category);
  return std::find(asked.begin(), asked.end(), field) != asked.end();
}

std::string field_label(Session& session, std::string_view column) {
  return label(session.language(), "column", column);
}

std::string opened(Session& session, const Request& request) {
  const Language language = session.language();
  const std::string id = request.id.text();
  const bool may_be_linked =
      has_severity(request.category) || is_like(request.category, Category::repair);
  return say(language, message::ask_open_request,
             {id, shown_time(request.logged, session.zone()),
              label(language, Vocabulary::category, request.category),
              printable(plain(request.text))}) +
         '\n' +
         say(language, message::ask_rings_again,
             {id, may_be_linked ? say(language, message::ask_same_matter, {id}) : ""}) +
         '\n';
}

class CallForm {
 public:
  CallForm(Session& session, Call& call, const Acquaintance& known)
      : session_(session), call_(call), known_(known) {}

  std::vector<FormField> fields() {
    std::vector<FormField> fields;
    if (call_.location.empty())
      fields.push_back({[this] { return place_question(); },
                        [this](const std::string& typed) { take_place(typed); }});
    if (call_.text.empty())
      fields.push_back({[this] { return question("text", call_.text); },
                        [this](const std::string& typed) { take_text(typed); }});
    if (call_.category.empty())
      fields.push_back({[this] { return category_question(); },
                        [this](const std::string& typed) { take_category(typed); }});
    if (call_.contact.empty())
      fields.push_back({[this] { return contact_question(); },
                        [this](const std::string& typed) { call_.contact = narrowed(typed); },
                        [this] { return is_wanted(session_, call_, "contact"); }});
    if (call_.phone.empty())
      fields.push_back(
          {[this] { return phone_question(); },
           [this](const std::string& typed) { call_.phone = phone_in(session_, typed); },
           [this] { return is_wanted(session_, call_, "phone"); }});
    return fields;
  }

  const std::vector<RequestId>& told() const { return told_; }

 private:
  Question question(std::string_view column, const std::string& usual) {
    Question question;
    question.above = what_is_open();
    question.name = field_label(session_, column);
    question.usual = usual;
    return question;
  }

  void need(const std::string& typed, std::string_view column) {
    if (typed.empty())
      refuse(message::ask_needed, {field_label(session_, column)}, {message::hint_ask_needed, {}});
  }

  Question place_question() { return question("location", call_.location); }
  void take_place(const std::string& typed) {
    need(typed, "location");
    call_.location = place_in(session_, "LOCATION", typed);
  }

  void take_text(const std::string& typed) {
    need(typed, "text");
    call_.text = text_in("TEXT", typed);
  }

  Question category_question() {
    const SuggestedMatter suggestion = session_.desk().policy.suggested_by(call_.text);
    std::string usual = call_.category;
    if (usual.empty() && suggestion.categories.size() == 1 &&
        !session_.arguments().has(Option::no_guess))
      usual = suggestion.categories.front();
    Question asked = question("category", usual.empty() ? usual : category_label(usual));
    for (const std::string_view word : words_of(Vocabulary::category))
      asked.choices.push_back(category_label(word));
    return asked;
  }
  std::string category_label(std::string_view word) {
    return label(session_.language(), Vocabulary::category, word);
  }
  void take_category(const std::string& typed) {
    need(typed, "category");
    const auto words = words_of(Vocabulary::category);
    const std::string meant = word_meant(typed, "category", words);
    if (meant.empty()) {
      refuse(message::use_not_a_word, {printable(typed), "category"},
             {message::ask_which_one, {std::to_string(words.size())}});
    }
    call_.category = meant;
    if (session_.arguments().has(Option::no_guess)) return;
    const SuggestedMatter suggestion = session_.desk().policy.suggested_by(call_.text);
    const bool fits = std::find(suggestion.categories.begin(), suggestion.categories.end(),
                                meant) != suggestion.categories.end();
    call_.urgent = session_.arguments().has(Option::urgent) ||
                   (fits && suggestion.urgency == word_of(Urgency::urgent));
  }

  // Those of the place that the other answers leave.
  std::vector<Person> people() {
    if (session_.arguments().has(Option::no_guess)) return {};
    return known_.people_at(session_, call_.location);
  }
  Question contact_question() {
    std::vector<std::string> names;
    for (const Person& person : people()) {
      const bool is_other =
          !call_.phone.empty() && phone_digits(person.phone) != phone_digits(call_.phone);
      if (person.contact.empty() || is_other) continue;
      if (std::find(names.begin(), names.end(), person.contact) == names.end())
        names.push_back(person.contact);
    }
    Question asked = question("contact", call_.contact);
    if (asked.usual.empty() && names.size() == 1) asked.usual = names.front();
    if (names.size() > 1) asked.choices = std::move(names);
    return asked;
  }
  Question phone_question() {
    Question asked = question("phone", call_.phone);
    if (!asked.usual.empty()) return asked;
    std::vector<std::string> numbers;
    for (const Person& person : people())
      if (!person.phone.empty() && folded(person.contact) == folded(call_.contact))
        numbers.push_back(person.phone);
    if (numbers.size() == 1) asked.usual = numbers.front();
    return asked;
  }

  // Once, as soon as the place is known.
  std::string what_is_open() {
    if (call_.location.empty() || call_.location == looked_at_) return "";
    looked_at_ = call_.location;
    const Month month = Month::of(session_.zone().day(session_.now()));
    const Folder& folder = session_.desk().folder;
    std::string out;
    const auto add = [&](const Request& request) {
      if (request.status != Status::open) return;
      if (std::find(told_.begin(), told_.end(), request.id) != told_.end()) return;
      told_.push_back(request.id);
      out += opened(session_, request);
    };
    const SamePlace here = look_at_place(folder, month, call_.location, session_.now());
    for (const Request& request : here.requests)
      if (folded(plain(request.location)) == folded(call_.location)) add(request);
    const std::string digits = phone_digits(call_.phone);
    if (digits.size() >= 7) {
      const SamePlace of_caller = look_at_phone(folder, month, digits, session_.now());
      for (const Request& request : of_caller.requests) add(request);
    }
    if (out.empty()) return "";
    return say(session_.language(), message::ask_open_here) + '\n' + out;
  }

  Session& session_;
  Call& call_;
  const Acquaintance& known_;
  std::string looked_at_;
  std::vector<RequestId> told_;  // each is told once, also where the place is answered anew
};

}  // namespace

bool has_questions(Session& session, const Call& call) {
  return call.location.empty() || call.text.empty() || call.category.empty() ||
         (call.contact.empty() && is_wanted(session, call, "contact")) ||
         (call.phone.empty() && is_wanted(session, call, "phone"));
}

std::vector<RequestId> ask_call(Session& session, Call& call, const Acquaintance& known,
                                const std::function<std::string()>& whole) {
  CallForm form(session, call, known);
  const std::vector<FormField> fields = form.fields();
  ask_for(session, fields, whole);
  return form.told();
}

}  // namespace deskctl
