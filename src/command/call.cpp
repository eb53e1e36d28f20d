#include "command/call.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "command/ask.hpp"
#include "command/caller_input.hpp"
#include "command/incident.hpp"
#include "command/input.hpp"
#include "desk/list_files.hpp"
#include "desk/same_place.hpp"
#include "deskctl/journal/redaction.hpp"
#include "deskctl/message/intake_messages.hpp"
#include "deskctl/text/folded.hpp"
#include "deskctl/text/phone.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/rule_words.hpp"
#include "text/digit.hpp"

namespace deskctl {
namespace {

constexpr std::size_t fewest_of_a_number = 7;  // fewer digits are no whole number

std::string place_in_directory(const Unit& unit) {
  return units_file_name + ':' + std::to_string(unit.line);
}

bool is_kept(std::string_view text) {
  return text.find(redaction_mark) == std::string_view::npos;
}

Month month_of_now(Session& session) {
  return Month::of(session.zone().day(session.now()));
}

// 王女士 may be 王芳.
bool may_be_called(std::string_view typed, std::string_view name) {
  constexpr std::array<std::string_view, 11> titles{"女士", "先生", "小姐", "太太", "阿姨", "师傅",
                                                    "師傅", "老师", "老師", "大爷", "大爺"};
  for (const std::string_view title : titles)
    if (typed.size() > title.size() && typed.ends_with(title))
      return name.starts_with(typed.substr(0, typed.size() - title.size()));
  return typed == name;
}

// Whether the person has the name and the number that were typed of the caller.
bool may_be_caller(const Person& person, const Call& call) {
  if (!call.contact.empty() && !may_be_called(folded(call.contact), folded(person.contact)))
    return false;
  return call.phone.empty() || phone_digits(call.phone) == phone_digits(person.phone);
}

void swap_if_sure(Session& session, Call& call, const Acquaintance& known) {
  if (call.location.empty() || call.text.empty() || known.knows_place(session, call.location))
    return;
  if (!known.knows_place(session, call.text)) {
    const Policy& policy = session.desk().policy;
    call.may_be_swapped = !session.desk().config.locations.empty() &&
                          !policy.suggested_by(call.location).words.empty() &&
                          policy.suggested_by(call.text).words.empty();
    return;
  }
  const std::string place = printable(call.text), matter = printable(call.location);
  if (!may_ask(session))
    refuse(message::use_swapped, {place, matter}, {message::hint_swapped, {place, matter}});
  Question question;
  question.name = say(session.language(), message::ask_swapped);
  question.choices = {say(session.language(), message::ask_swap, {place, matter}),
                      say(session.language(), message::ask_no_swap, {matter, place})};
  question.usual = question.choices.front();
  if (ask_which(session, question) == 0) std::swap(call.location, call.text);
}

// 大堂 of 8-1-大堂 may be meant as the place, and so may a number that no list has.
bool is_part_of_place(Session& session, const std::string& word, const Acquaintance& known) {
  const std::string part = folded(word);
  const auto has = [&part](const std::string& place) {
    return folded(place).find(part) != std::string::npos;
  };
  const std::vector<std::string>& usual = session.desk().config.locations;
  return (!part.empty() && is_digit(part.back())) || std::any_of(usual.begin(), usual.end(), has) ||
         std::any_of(known.units.all.begin(), known.units.all.end(),
                     [&has](const Unit& unit) { return has(unit.location); });
}

bool is_asked_matter(Session& session, const std::string& word) {
  const std::string shown = printable(word);
  if (!may_ask(session))
    refuse(message::use_place_or_matter, {shown}, {message::hint_place_or_matter, {shown}});
  Question question;
  question.name = say(session.language(), message::use_place_or_matter, {shown});
  question.choices = {label(session.language(), "column", "location"),
                      label(session.language(), "column", "text")};
  return ask_which(session, question) == 1;
}

// One word: a place without a matter, or a matter whose place the phone tells.
void take_one_word(Session& session, const std::string& word, Call& call,
                   const Acquaintance& known) {
  const bool is_place = known.knows_place(session, word);
  const bool is_unsure = !is_place && session.desk().policy.suggested_by(word).words.empty();
  bool is_matter = !is_place && (!is_unsure || !call.phone.empty());
  if (is_matter && is_unsure) {
    if (is_part_of_place(session, word, known))
      is_matter = is_asked_matter(session, word);
    else
      call.may_be_place = true;
  }
  if (is_matter)
    call.text = word;
  else
    call.location = place_in(session, "LOCATION", word);
}

}  // namespace

Acquaintance::Acquaintance(Session& session) : units(read_units(session.desk().folder)) {
  if (!units.problems.empty())
    session.note(message::note_units_faulty, {std::to_string(units.problems.size())},
                 Said{message::hint_units_faulty, {}});
}

bool Acquaintance::knows_place(Session& session, const std::string& word) const {
  const DeskConfig& config = session.desk().config;
  const bool looks_so = !config.locations.empty() && config.usual_location(folded(word));
  return looks_so || !units.at(word).empty();
}

std::vector<Person> Acquaintance::people_at(Session& session, const std::string& location) const {
  std::vector<Person> people;
  const std::vector<const Unit*> rows = units.at(location);
  for (const Unit* row : rows)
    if (!row->contact.empty() || !row->phone.empty())
      people.push_back(
          {narrowed(row->contact), narrowed_number(row->phone), place_in_directory(*row)});
  if (!rows.empty() || !session.desk().config.is_home(location)) return people;
  const SamePlace place =
      look_at_place(session.desk().folder, month_of_now(session), location, session.now());
  const auto last =
      std::find_if(place.requests.rbegin(), place.requests.rend(), [](const Request& request) {
        const bool says_something = !request.contact.empty() || !request.phone.empty();
        return request.status != Status::voided && says_something &&
               is_kept(plain(request.contact)) && is_kept(plain(request.phone));
      });
  if (last == place.requests.rend()) return {};
  return {Person{plain(last->contact), plain(last->phone), last->id.text()}};
}

std::pair<std::string, std::string> Acquaintance::place_of(Session& session,
                                                           const std::string& phone) const {
  const std::string digits = phone_digits(phone);
  if (digits.size() < fewest_of_a_number) return {};
  std::pair<std::string, std::string> found;
  bool is_one = true;
  const auto add = [&](const std::string& location, const std::string& source) {
    if (found.first.empty()) found = {location, source};
    is_one = is_one && folded(location) == folded(found.first);
  };
  // Both look-ups also find numbers that only end like this one.
  for (const Unit* row : units.with_phone(phone))
    if (phone_digits(row->phone) == digits)
      add(narrowed_number(row->location), place_in_directory(*row));
  if (found.first.empty()) {
    const SamePlace lately =
        look_at_phone(session.desk().folder, month_of_now(session), digits, session.now());
    std::for_each(lately.requests.rbegin(), lately.requests.rend(), [&](const Request& request) {
      if (request.status != Status::voided && is_kept(plain(request.location)) &&
          phone_digits(plain(request.phone)) == digits)
        add(plain(request.location), request.id.text());
    });
  }
  if (!is_one) return {};
  return found;
}

Call typed_call(Session& session, const Acquaintance& known) {
  const Arguments& arguments = session.arguments();
  Call call;
  call.category = word_option(session, Option::category, Vocabulary::category);
  call.urgent = arguments.has(Option::urgent);
  call.contact = caller_option(session, Option::contact);
  call.phone = caller_option(session, Option::phone);
  call.owner = text_option(session, Option::owner);
  if (arguments.words.size() == 1) {
    take_one_word(session, text_in("LOCATION", arguments.word(0)), call, known);
  } else if (arguments.words.size() > 1) {
    call.location = text_in("LOCATION", arguments.word(0));
    call.text = text_in("TEXT", arguments.word(1));
    swap_if_sure(session, call, known);
    call.location = place_in(session, "LOCATION", call.location);
  }
  if (call.phone.empty() && usual_phone(phone_digits(call.text)))
    call.phone = narrowed_number(std::exchange(call.text, ""));
  return call;
}

void join_incident(Session& session, Call& call) {
  const std::optional<Incident> incident = incident_in(session);
  if (!incident) return;
  call.incident = incident->reference;
  if (!incident->first) return;
  const Request& first = incident->first->request;
  const bool takes = call.text.empty() || call.category.empty();
  if (call.category.empty()) {
    call.category = std::string(first.category);
    call.urgent = call.urgent || first.urgency == word_of(Urgency::urgent);
  }
  if (call.text.empty()) call.text = plain(first.text);
  if (!session.arguments().has(Option::same_as))
    call.same_as = incident->repeated_by(call.category);
  if (takes) call.incident_source = first.id.text();
}

void guess_matter(Session& session, Call& call, const Acquaintance& known) {
  if (call.location.empty() && !call.phone.empty())
    std::tie(call.location, call.location_source) = known.place_of(session, call.phone);
  if (!call.category.empty()) return;
  const SuggestedMatter suggestion = session.desk().policy.suggested_by(call.text);
  if (suggestion.categories.size() == 1) {
    call.category = suggestion.categories.front();
    call.keyword = joined(suggestion.words);
    call.urgent = call.urgent || suggestion.urgency == word_of(Urgency::urgent);
  } else {
    call.categories = suggestion.categories;
  }
}

void guess_person(Session& session, Call& call, const Acquaintance& known) {
  if (call.location.empty() || (!call.contact.empty() && !call.phone.empty())) return;
  std::vector<Person> people = known.people_at(session, call.location);
  std::erase_if(people, [&](const Person& person) { return !may_be_caller(person, call); });
  if (people.size() != 1) return;
  const Person& person = people.front();
  call.contact_guessed = call.contact.empty() && !person.contact.empty();
  call.phone_guessed = call.phone.empty() && !person.phone.empty();
  if (call.contact_guessed) call.contact = person.contact;
  if (call.phone_guessed) call.phone = person.phone;
  if (call.contact_guessed || call.phone_guessed) call.person_source = person.source;
}

void say_guesses(Session& session, const Call& call) {
  const Language language = session.language();
  const auto named = [&](const char* column, const std::string& value) {
    return label(language, "column", column) + ' ' + printable(value);
  };
  const auto note = [&](const std::vector<std::string>& values, const std::string& source) {
    if (!values.empty())
      session.note(message::note_guessed, {listed(values, language), printable(source)});
  };
  if (!call.location_source.empty()) {
    note({named("location", call.location)}, call.location_source);
    if (call.may_be_place)
      session.note(message::note_maybe_place, {printable(call.text), printable(call.location)});
  }
  std::vector<std::string> person;
  if (call.contact_guessed) person.push_back(named("contact", call.contact));
  if (call.phone_guessed) person.push_back(named("phone", call.phone));
  note(person, call.person_source);
  if (!call.keyword.empty()) {
    std::vector<std::string> matter{label(language, Vocabulary::category, call.category)};
    if (call.urgent && !session.arguments().has(Option::urgent))
      matter.push_back(label(language, Vocabulary::urgency, word_of(Urgency::urgent)));
    session.note(message::note_guessed_by_word,
                 {listed(matter, language), printable(call.keyword)});
  }
  if (!call.incident_source.empty())
    session.note(message::note_of_incident, {printable(call.incident), call.incident_source});
  if (!call.owner_source.empty())
    session.note(message::note_guessed_owner, {printable(call.owner)});
}

}  // namespace deskctl
