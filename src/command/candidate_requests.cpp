// Words that the requests of lately and the people of the desk know.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "command/candidates.hpp"
#include "command/filter_key.hpp"
#include "command/typed_ids.hpp"
#include "deskctl/message/help_messages.hpp"
#include "deskctl/render/wording.hpp"

namespace deskctl {
namespace {

// The event that the command adds to a request; nothing if it adds none, or can with any request.
std::optional<EventKind> event_of(Command command) {
  switch (command) {
    case Command::dispatch:
      return EventKind::dispatched;
    case Command::accept:
      return EventKind::accepted;
    case Command::returned:
      return EventKind::returned;
    case Command::quote:
      return EventKind::quoted;
    case Command::approve:
      return EventKind::approved;
    case Command::decline:
      return EventKind::declined;
    case Command::hold:
      return EventKind::held;
    case Command::resume:
      return EventKind::resumed;
    case Command::arrive:
      return EventKind::arrived;
    case Command::complete:
      return EventKind::completed;
    case Command::inform:
      return EventKind::informed;
    case Command::visit:
      return EventKind::visited;
    case Command::promise:
      return EventKind::promised;
    case Command::urge:
      return EventKind::urged;
    case Command::callback:
      return EventKind::called_back;
    case Command::escalate:
      return EventKind::escalated;
    case Command::close:
      return EventKind::closed;
    case Command::reopen:
      return EventKind::reopened;
    case Command::link:
      return EventKind::linked;
    case Command::unlink:
      return EventKind::unlinked;
    default:
      return std::nullopt;
  }
}

// Whether the last event of these kinds is `kind`.
bool is_last(const Request& request, EventKind kind, std::initializer_list<EventKind> among) {
  for (auto step = request.steps.rbegin(); step != request.steps.rend(); ++step)
    if (std::find(among.begin(), among.end(), step->event->kind) != among.end())
      return step->event->kind == kind;
  return false;
}

// Steps that the state table allows, but nobody wants or the command refuses: what is done already.
bool is_done(const Spot& spot, const Request& request, EventKind kind) {
  switch (kind) {
    case EventKind::accepted:
      return request.situation.accepted || is_finished(request.status);
    case EventKind::arrived:
      return is_finished(request.status) ||
             is_last(request, kind,
                     {EventKind::dispatched, EventKind::arrived, EventKind::reopened});
    case EventKind::resumed:
      return !request.situation.held;
    case EventKind::called_back:
      return is_finished(request.status) == spot.arguments.has(Option::mid_term) ||
             is_last(request, kind, {EventKind::completed, EventKind::called_back});
    default:
      return false;
  }
}

bool can_be_about(const Spot& spot, const Request& request) {
  if (spot.command == nullptr || spot.kind != Spot::Kind::word) return true;
  const auto kind = event_of(spot.command->command);
  return !kind || (may_happen(*kind, request.situation) && !is_done(spot, request, *kind));
}

std::string place_and_matter(const Request& request) {
  const std::string place = plain(request.location);
  return place + (place.empty() ? "" : " ") + plain(request.text);
}

// The request or the place that the line is about, as far as it is typed.
struct About {
  const Request* request = nullptr;
  std::string place;
};

About about(const Spot& spot, DeskWords& words) {
  About line;
  if (spot.command == nullptr || spot.command->words.empty()) return line;
  const std::string first = spot.arguments.word(0);
  if (spot.command->words[0].kind == WordSpec::Kind::id) line.request = words.request(first);
  if (spot.command->words[0].kind == WordSpec::Kind::place) line.place = first;
  return line;
}

// Calls `use` for the requests that the line is about, or for all if it is about none of them.
template <typename Use>
void each_of_line(const Spot& spot, DeskWords& words, Use use) {
  const About line = about(spot, words);
  bool found = false;
  for (const Request* request : words.requests())
    if (request == line.request ||
        (!line.place.empty() && plain(request->location) == line.place)) {
      use(*request);
      found = true;
    }
  if (found) return;
  for (const Request* request : words.requests()) use(*request);
}

constexpr std::array filter_vocabularies{Vocabulary::status, Vocabulary::category,
                                         Vocabulary::severity, Vocabulary::urgency};

void add_policy_teams(DeskWords& words, Suggestions& found) {
  if (const Policy* policy = words.policy())
    for (const std::string& team : policy->teams) found.add(team);
}

void add_filter_words(DeskWords& words, Suggestions& found) {
  for (const Vocabulary vocabulary : filter_vocabularies) add_vocabulary(vocabulary, words, found);
  found.add("held", label(words.language(), "event", word_of(EventKind::held)));
  found.add("mine", say(words.language(), message::filter_mine));
  add_policy_teams(words, found);
  for (const std::string_view name : filter_keys()) found.add(std::string(name) + ':');
}

void add_values_of_key(std::string_view key, const Spot& spot, DeskWords& words,
                       Suggestions& found) {
  for (const Vocabulary vocabulary : filter_vocabularies)
    if (key == name_of(vocabulary)) add_vocabulary(vocabulary, words, found);
  if (key == "by" || key == "owner") add_staff(words, found);
  if (key == "contact") add_contacts(spot, words, found);
  if (key == "phone") add_phones(spot, words, found);
  if (key == "place") add_places(words, found);
  if (key == "team") add_policy_teams(words, found);
  for (const Request* request : words.requests()) {
    if (key == "person") found.add(plain(request->situation.person));
    if (key == "incident") found.add(plain(fact_of(*request, Fact::incident)));
  }
}

constexpr std::size_t digits_of_a_phone = 3;  // fewer could be any caller's

}  // namespace

void add_ids(const Spot& spot, DeskWords& words, Suggestions& found) {
  const auto& typed = spot.arguments.words;
  for (const Request* request : words.requests()) {
    const std::string id = words.typed_id(request->id);
    const std::string whole = request->id.text();
    if (!can_be_about(spot, *request) || std::find(typed.begin(), typed.end(), id) != typed.end())
      continue;
    // The whole number is for who begins with it.
    const bool is_whole = !found.typed().empty() && !id.starts_with(found.typed());
    found.add(is_whole ? whole : id, place_and_matter(*request));
  }
  if (!found.typed().empty()) found.add("last");
  if (spot.command != nullptr && spot.command->command == Command::urge)
    add_callers(spot, words, found);
}

void add_teams(DeskWords& words, Suggestions& found) {
  add_policy_teams(words, found);
  for (const Request* request : words.requests()) {
    const std::string team = plain(request->situation.team);
    if (team.empty()) continue;
    found.add(team);
    if (!request->situation.person.empty())
      found.add(team + '/' + plain(request->situation.person));
  }
}

void add_staff(DeskWords& words, Suggestions& found) {
  const DeskConfig* config = words.config();
  if (config != nullptr && !config->staff.empty()) {
    for (const StaffMember& person : config->staff)
      found.add(person.name, label(words.language(), Vocabulary::role, person.role));
    return;
  }
  for (const Request* request : words.requests())
    found.add(plain(request->log_event().field(Column::by)));
}

void add_places(DeskWords& words, Suggestions& found) {
  for (const Request* request : words.requests())
    found.add(plain(request->location), plain(request->text));
  if (const DeskConfig* config = words.config())
    for (const std::string& place : config->locations)
      if (place.find('#') == std::string::npos) found.add(place);
  for (const Unit& unit : words.units().all)
    found.add(unit.location, unit.note.empty() ? masked_name(unit.contact) : unit.note);
}

void add_contacts(const Spot& spot, DeskWords& words, Suggestions& found) {
  if (const std::string place = about(spot, words).place; !place.empty())
    for (const Unit* unit : words.units().at(place)) found.add(unit->contact, unit->note);
  each_of_line(spot, words, [&](const Request& request) {
    found.add(plain(request.contact), plain(request.location));
  });
}

void add_phones(const Spot& spot, DeskWords& words, Suggestions& found) {
  const About line = about(spot, words);
  if (line.request == nullptr && line.place.empty() && found.typed().size() < digits_of_a_phone)
    return;
  const auto add = [&](const std::string& phone, const std::string& contact,
                       const std::string& place) {
    found.add(phone, masked_name(contact) + ' ' + place);
  };
  if (!line.place.empty())
    for (const Unit* unit : words.units().at(line.place))
      add(unit->phone, unit->contact, unit->location);
  each_of_line(spot, words, [&](const Request& request) {
    add(plain(request.phone), plain(request.contact), plain(request.location));
  });
  if (line.place.empty())
    for (const Unit& unit : words.units().all) add(unit.phone, unit.contact, unit.location);
}

void add_callers(const Spot& spot, DeskWords& words, Suggestions& found) {
  if (found.typed().empty()) return;  // there are too many
  add_phones(spot, words, found);
  add_places(words, found);
  add_contacts(spot, words, found);
  for (const Unit& unit : words.units().all) found.add(unit.contact, unit.location);
}

void add_said(const Spot& spot, DeskWords& words, Suggestions& found) {
  const Option option = spot.option->option;
  if (option != Option::item && option != Option::incident && option != Option::reason) return;
  if (option == Option::item)
    for (const Price& price : words.prices().all) found.add(price.item, price.amount);
  const FactSpec* fact = find_fact(name_of(option));
  const auto kind = spot.command == nullptr ? std::nullopt : event_of(spot.command->command);
  for (const Request* request : words.requests())
    for (const Event* event : request->events)
      // A reason of one step is none of another.
      if (option != Option::reason || event->kind == kind)
        found.add(plain(event->fact(fact->fact)));
}

void add_filters(const Spot& spot, DeskWords& words, Suggestions& found) {
  const std::string& typed = found.typed();
  const std::size_t colon = typed.find(':');
  if (colon == std::string::npos) return add_filter_words(words, found);
  const std::string key = typed.substr(0, colon);
  if (key == "due" || key == "logged") return add_periods(words, found, key + ':');
  // The value is completed by itself, then put behind its key.
  Suggestions values(typed.substr(colon + 1));
  add_values_of_key(key, spot, words, values);
  for (const Suggestion& value : values.all())
    found.add(key + ':' + value.value, value.description);
}

}  // namespace deskctl
