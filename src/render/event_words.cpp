#include "render/event_words.hpp"

#include "deskctl/message/output_messages.hpp"
#include "deskctl/message/repeated_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/fact_words.hpp"

namespace deskctl {
namespace {

class EventWords {
 public:
  EventWords(const Event& event, EventsNamed& named, const Zone& zone, Language language)
      : event_(event), named_(named), zone_(zone), language_(language) {}

  void add(const std::string& piece) {
    if (piece.empty()) return;
    if (!out_.empty()) out_ += say(language_, message::out_value_between);
    out_ += printable(piece);
  }

  void add_columns() {
    if (event_.kind == EventKind::logged) return;
    add(assignee_words(event_.field(Column::team), event_.fact(Fact::person), language_));
    add(word("grade", event_.field(Column::grade)));
    add(word("severity", event_.field(Column::severity)));
    if (const std::string_view id = event_.field(Column::same_as); !id.empty())
      add(named("same_as", plain(id)));
    add(plain(event_.field(Column::text)));
  }

  // Words of the registration that an amendment replaces.
  void add_replaced() {
    if (event_.kind != EventKind::amended) return;
    for (const Column column : {Column::category, Column::urgency, Column::scope, Column::channel})
      if (const std::string_view value = event_.field(column); !value.empty())
        add(named(name_of(column), word(name_of(column), value)));
    for (const Column column : {Column::location, Column::contact, Column::phone})
      if (const std::string_view value = event_.field(column); !value.empty())
        add(named(name_of(column), plain(value)));
    add_time("received", event_.received());
  }

  void add_promised() {
    add_time("appointment", event_.appointment());
    add_time("deadline", event_.deadline());
  }

  void add_facts(bool bookkeeping) {
    for (const auto& [name, value] : facts_of(event_)) {
      const FactSpec* fact = find_fact(name);
      const bool books = fact != nullptr && fact->concerns == Concerns::bookkeeping;
      if (bookkeeping || !books) add(fact_words(name, value, zone_, language_));
    }
  }

  // The effect of an amendment on an earlier event.
  void add_correction() {
    if (event_.fact(Fact::event).empty()) return;
    const std::size_t n = named_.by(event_);
    const std::string corrected =
        n == 0 ? plain(event_.fact(Fact::event))
               : say(language_, message::out_event_of,
                     {std::to_string(n), word("event", word_of(named_.event(n).kind))});
    const auto moved = parse_rfc3339(event_.fact(Fact::moved_to));
    const std::string to = moved ? shown_time(*moved, zone_) : "";
    if (!event_.fact(Fact::revoke).empty())
      add(say(language_, message::out_takes_back, {corrected}));
    else if (const auto recorded = parse_rfc3339(event_.fact(Fact::re_recorded)))
      add(say(language_, message::out_sets_back, {corrected, to, shown_time(*recorded, zone_)}));
    else
      add(say(language_, message::out_moves, {corrected, to}));
  }

  // The other request with which it was recorded at once.
  void add_act() {
    const std::string_view act = event_.fact(Fact::act);
    const std::string with(act.substr(0, act.find('.')));
    if (!with.empty() && with != event_.request.text())
      add(say(language_, message::out_together_with, {with}));
  }

  std::string finish() && { return std::move(out_); }

 private:
  std::string word(std::string_view kind, std::string_view token) const {
    return label(language_, kind, token);
  }
  std::string named(std::string_view column, const std::string& value) const {
    return say(language_, message::out_named_value, {word("column", column), value});
  }
  void add_time(std::string_view column, const std::optional<Instant>& time) {
    if (time) add(named(column, shown_time(*time, zone_)));
  }
  const Event& event_;
  EventsNamed& named_;
  const Zone& zone_;
  Language language_;
  std::string out_;
};

}  // namespace

std::string assignee_words(std::string_view team, std::string_view person, Language language) {
  const std::string name = plain(person);
  const std::string of_team = label(language, "team", plain(team));
  return printable(name.empty() ? of_team : of_team + '/' + name);
}

std::string event_words(const Event& event, EventsNamed& named, const Zone& zone, Language language,
                        bool bookkeeping, const std::string& remark) {
  EventWords words(event, named, zone, language);
  words.add(remark);
  words.add_columns();
  words.add_replaced();
  words.add_promised();
  words.add_correction();
  words.add_act();
  words.add_facts(bookkeeping);
  return std::move(words).finish();
}

}  // namespace deskctl
