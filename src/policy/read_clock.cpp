// A clock's keys hold for each of its rules; a rule's own keys come before them. So a set of keys
// is read twice in the same way, and merged.
#include "policy/read_clock.hpp"

#include <algorithm>
#include <array>

#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

struct WordAttribute {
  std::string_view key;
  Attribute attribute;
  Vocabulary vocabulary;
};
constexpr std::array word_attributes{
    WordAttribute{"category", Attribute::category, Vocabulary::category},
    WordAttribute{"urgency", Attribute::urgency, Vocabulary::urgency},
    WordAttribute{"scope", Attribute::scope, Vocabulary::scope},
    WordAttribute{"severity", Attribute::severity, Vocabulary::severity},
    WordAttribute{"channel", Attribute::channel, Vocabulary::channel},
};

// The keys of a clock or of one of its rules, as far as they are given.
struct Keys {
  std::vector<Condition> when;
  std::optional<Start> from;
  std::optional<Stop> until;
  std::optional<Span> within;
  std::optional<int> calendar;
  std::string to;
  std::vector<std::string> by;
  bool has_unknown_condition = false;
};

class KeysReader {
 public:
  KeysReader(TableReader& reader, const std::vector<Calendar>& calendars, ConfigProblems& problems)
      : reader_(reader), calendars_(calendars), problems_(problems) {}

  Keys read() {
    for (const WordAttribute& row : word_attributes) read_condition(row);
    if (const ConfigValue* value = reader_.flag("appointment"))
      keys_.when.push_back({Attribute::appointment, {value->flag ? "true" : "false"}});
    if (const ConfigValue* value = reader_.text("from")) read_from(*value);
    read_until();
    if (const ConfigValue* value = reader_.text("within")) {
      keys_.within = parse_span(value->text);
      if (!keys_.within)
        problems_.add(*value, {Message::config_bad_span, {excerpt(value->text)}},
                      Said{Message::hint_config_span, {}});
    }
    if (const ConfigValue* value = reader_.text("calendar"))
      keys_.calendar = calendar_index(*value, calendars_, problems_);
    if (const ConfigValue* value = reader_.text("to"))
      if (known(*value, Vocabulary::role)) keys_.to = value->text;
    for (const ConfigValue* value : reader_.texts("by"))
      if (known(*value, Vocabulary::role)) keys_.by.push_back(value->text);
    return std::move(keys_);
  }

 private:
  bool known(const ConfigValue& value, Vocabulary vocabulary) {
    if (rank_of(vocabulary, value.text)) return true;
    const auto words = words_of(vocabulary);
    problems_.add_unknown_word(value, name_of(vocabulary), {words.begin(), words.end()});
    return false;
  }

  void read_condition(const WordAttribute& row) {
    const ConfigValue* value = reader_.member(row.key);
    if (value == nullptr) return;
    const std::size_t before = problems_.count();
    Condition condition{row.attribute, {}, false};
    std::vector<const ConfigValue*> texts;
    if (value->kind == ConfigValue::Kind::table) {  // { not = … }
      TableReader negation(*value, problems_);
      texts = negation.texts("not");
      negation.finish();
      condition.negated = true;
    } else {
      texts = reader_.texts(row.key);
    }
    for (const ConfigValue* text : texts)
      if (known(*text, row.vocabulary)) condition.values.push_back(text->text);
    if (problems_.count() != before) keys_.has_unknown_condition = true;
    keys_.when.push_back(std::move(condition));
  }

  std::optional<EventKind> event_in(const ConfigValue& value,
                                    const std::vector<std::string_view>& others) {
    const auto kind = event_kind_of(value.text);
    if (kind) return kind;
    std::vector<std::string_view> words = others;
    words.insert(words.end(), event_words().begin(), event_words().end());
    problems_.add_unknown_word(value, "event", words);
    return std::nullopt;
  }

  void read_from(const ConfigValue& value) {
    if (value.text == "received")
      keys_.from = Start{Start::Kind::receipt};
    else if (value.text == "appointment")
      keys_.from = Start{Start::Kind::appointment};
    else if (value.text == "reply")
      keys_.from = Start{Start::Kind::reply};
    else  // an unknown one is given too: it is not missing
      keys_.from =
          Start{Start::Kind::event,
                event_in(value, {"received", "appointment", "reply"}).value_or(EventKind::logged)};
  }

  void read_until() {
    const auto values = reader_.texts("until");
    if (values.empty()) return;
    Stop stop;
    for (const ConfigValue* value : values) {
      if (value->text == "last finished")
        stop.last_finished = true;
      else if (const auto kind = event_in(*value, {"last finished"}))
        stop.events.push_back(*kind);
    }
    keys_.until = stop;
  }

  TableReader& reader_;
  const std::vector<Calendar>& calendars_;
  ConfigProblems& problems_;
  Keys keys_;
};

Rule merged(const Keys& clock, const Keys& rule, const ConfigValue& at, ConfigProblems& problems) {
  Rule out;
  out.line = at.line;
  out.when = rule.when;
  for (const Condition& condition : clock.when) {
    const bool replaced =
        std::any_of(rule.when.begin(), rule.when.end(),
                    [&](const Condition& own) { return own.attribute == condition.attribute; });
    if (!replaced) out.when.push_back(condition);
  }
  const auto required = [&](bool given, std::string_view key) {
    if (!given) problems.add_missing(at, key);
  };
  required(rule.from || clock.from, "from");
  required(rule.until || clock.until, "until");
  out.from = rule.from.value_or(clock.from.value_or(Start{}));
  out.until = rule.until.value_or(clock.until.value_or(Stop{}));
  out.until.to = rule.to.empty() ? clock.to : rule.to;
  out.within = rule.within ? rule.within : clock.within;
  out.calendar = rule.calendar.value_or(clock.calendar.value_or(-1));
  out.by = rule.by.empty() ? clock.by : rule.by;
  return out;
}

// A key with one possible value, there to make the policy read well.
void expect(const ConfigValue* value, std::string_view word, ConfigProblems& problems) {
  if (value != nullptr && value->text != word) problems.add_unknown_word(*value, "value", {word});
}

}  // namespace

int calendar_index(const ConfigValue& value, const std::vector<Calendar>& calendars,
                   ConfigProblems& problems) {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < calendars.size(); ++i) {
    if (calendars[i].name == value.text) return static_cast<int>(i);
    names.push_back(calendars[i].name);
  }
  if (names.empty())
    problems.add(
        value, {Message::config_unknown_word, {excerpt(value.text), "calendar"}},
        Said{Message::hint_config_key_missing, {"[calendar." + excerpt(value.text) + "]"}});
  else
    problems.add_unknown_word(value, "calendar", names);
  return -1;
}

ClockPolicy read_clock(const std::string& name, const ConfigValue& table,
                       const std::vector<Calendar>& calendars, ConfigProblems& problems) {
  ClockPolicy clock;
  clock.name = name;
  clock.line = table.key_line;
  TableReader reader(table, problems);
  const Keys keys = KeysReader(reader, calendars, problems).read();

  if (const ConfigValue* again = reader.text("again")) {
    if (const auto kind = event_kind_of(again->text))
      clock.again = *kind;
    else
      problems.add_unknown_word(*again, "event", {event_words().begin(), event_words().end()});
  }
  if (const ConfigValue* repeats = reader.flag("repeats")) clock.repeats = repeats->flag;
  const ConfigValue* promise = reader.text("promise");
  expect(promise, "deadline", problems);
  clock.promised_deadline = promise != nullptr;
  if (const ConfigValue* after = reader.text("after")) {
    clock.after = parse_span(after->text);
    if (!clock.after)
      problems.add(*after, {Message::config_bad_span, {excerpt(after->text)}},
                   Said{Message::hint_config_span, {}});
  }
  expect(reader.text("unless"), "finished", problems);
  if (const ConfigValue* overdue = reader.table("overdue")) {
    TableReader ladder(*overdue, problems);
    if (const ConfigValue* to = ladder.text("to")) {
      if (rank_of(Vocabulary::role, to->text))
        clock.overdue_to = to->text;
      else
        problems.add_unknown_word(
            *to, "role", {words_of(Vocabulary::role).begin(), words_of(Vocabulary::role).end()});
    } else if (overdue->members.empty()) {
      problems.add_missing(*overdue, "to");
    }
    ladder.finish();
  }

  std::vector<const ConfigValue*> places;  // of each rule
  bool every_condition_known = !keys.has_unknown_condition;
  if (const ConfigValue* rules = reader.list("rules")) {
    if (rules->items.empty())
      problems.add(*rules, {Message::journal_field_missing, {"rules"}},
                   Said{Message::hint_config_key_missing, {"rules = [ { … } ]"}});
    for (const ConfigValue& item : rules->items) {
      if (item.kind != ConfigValue::Kind::table) {
        problems.add(item, {Message::config_wrong_kind, {"rules"}},
                     Said{Message::config_kind_table, {}});
        continue;
      }
      TableReader rule_reader(item, problems);
      const Keys rule = KeysReader(rule_reader, calendars, problems).read();
      rule_reader.finish();
      every_condition_known = every_condition_known && !rule.has_unknown_condition;
      clock.rules.push_back(merged(keys, rule, item, problems));
      places.push_back(&item);
    }
  } else {
    clock.rules.push_back(merged(keys, {}, table, problems));
    places.push_back(&table);
  }
  // With a word that is none, what the rules take from each other is not known yet.
  if (every_condition_known) {
    const std::vector<bool> reachable = reachable_rules(clock.rules);
    for (std::size_t i = 0; i < clock.rules.size(); ++i)
      if (!reachable[i])
        problems.add(
            *places[i], {Message::config_rule_unreachable, {name}},
            Said{i == 0 ? Message::hint_rule_fits_nothing : Message::hint_rule_unreachable, {}});
  }
  reader.finish();
  return clock;
}

}  // namespace deskctl
