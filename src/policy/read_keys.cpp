#include "policy/read_keys.hpp"

#include <array>
#include <charconv>

#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/journal_messages.hpp"
#include "deskctl/message/policy_messages.hpp"
#include "deskctl/text/csv.hpp"
#include "deskctl/text/utf8.hpp"
#include "policy/meant.hpp"
#include "policy/read_ladder.hpp"
#include "policy/remedy.hpp"

namespace deskctl {
namespace {

struct WordAttribute {
  Attribute attribute;
  Vocabulary vocabulary;
};
constexpr std::array word_attributes{
    WordAttribute{Attribute::category, Vocabulary::category},
    WordAttribute{Attribute::urgency, Vocabulary::urgency},
    WordAttribute{Attribute::scope, Vocabulary::scope},
    WordAttribute{Attribute::severity, Vocabulary::severity},
    WordAttribute{Attribute::channel, Vocabulary::channel},
    WordAttribute{Attribute::cause, Vocabulary::cause},
};
constexpr std::array flag_attributes{Attribute::appointment, Attribute::accepted,
                                     Attribute::participants, Attribute::incident};
constexpr std::array text_attributes{Attribute::location, Attribute::team, Attribute::owner,
                                     Attribute::item};

class KeysReader {
  using Place = ConfigProblems::Place;

 public:
  KeysReader(TableReader& reader, const std::vector<Calendar>& calendars, ConfigProblems& problems)
      : reader_(reader), calendars_(calendars), problems_(problems) {}

  RuleKeys read() {
    for (const WordAttribute& row : word_attributes) read_condition(row.attribute, row.vocabulary);
    for (const Attribute attribute : flag_attributes)
      if (const ConfigValue* value = reader_.flag(word_of(attribute)))
        keys_.when.push_back({attribute, {value->flag ? "true" : "false"}});
    for (const Attribute attribute : text_attributes) read_condition(attribute, std::nullopt);
    const std::size_t before_time = problems_.count();
    if (const ConfigValue* value = reader_.text("from")) read_from(*value);
    if (const ConfigValue* value = reader_.text("within")) {
      keys_.within = span_in(*value, problems_);
      keys_.within_value = value;
    }
    if (const ConfigValue* value = reader_.text("calendar"))
      keys_.calendar = calendar_index(*value, calendars_, problems_);
    keys_.has_unknown_time = problems_.count() != before_time;
    read_until();
    if (const ConfigValue* value = reader_.text("since")) read_since(*value);
    if (const ConfigValue* value = reader_.text("to"))
      if (is_word(*value, Vocabulary::role, problems_)) keys_.to = value->text;
    for (const ConfigValue* value : reader_.texts("by"))
      if (is_word(*value, Vocabulary::role, problems_, Place::several))
        keys_.by.push_back(value->text);
    if (const ConfigValue* value = reader_.flag("repeats")) keys_.repeats = value->flag;
    read_pause();
    read_share();
    if (const ConfigValue* value = reader_.member("overdue"))
      keys_.overdue = read_overdue(*value, problems_);
    if (const ConfigValue* value = reader_.list("ladder"))
      keys_.ladder = read_ladder(*value, problems_);
    if (const ConfigValue* value = reader_.text("source"))
      keys_.source = problems_.stored_text(*value);
    return std::move(keys_);
  }

 private:
  // Without a vocabulary the values are texts, as they are stored.
  void read_condition(Attribute attribute, std::optional<Vocabulary> vocabulary) {
    const std::string_view key = word_of(attribute);
    const ConfigValue* value = reader_.member(key);
    if (value == nullptr) return;
    const std::size_t before = problems_.count();
    Condition condition{attribute, {}, false};
    std::vector<const ConfigValue*> texts;
    if (value->kind == ConfigValue::Kind::table) {  // { not = … }
      TableReader negation(*value, problems_);
      texts = negation.texts("not");
      negation.finish();
      condition.negated = true;
    } else {
      texts = reader_.texts(key);
    }
    for (const ConfigValue* text : texts) {
      if (!vocabulary)
        condition.values.push_back(escape_text(problems_.stored_text(*text)));
      else if (is_word(*text, *vocabulary, problems_, Place::several))
        condition.values.push_back(text->text);
    }
    if (texts.empty() && problems_.count() == before)
      problems_.add(*value, {message::journal_field_missing, {std::string(key)}},
                    Said{message::hint_config_key_missing, {std::string(key) + " = \"…\""}});
    if (problems_.count() != before) keys_.has_unknown_condition = true;
    keys_.when.push_back(std::move(condition));
  }

  std::optional<EventKind> event_in(const ConfigValue& value,
                                    const std::vector<std::string_view>& others, Place place) {
    const auto kind = event_kind_of(value.text);
    if (kind) return kind;
    std::vector<std::string_view> words = others;
    words.insert(words.end(), event_words().begin(), event_words().end());
    problems_.add_unknown_word(value, "event", words, place);
    return std::nullopt;
  }

  void read_from(const ConfigValue& value) {
    if (value.text == "received")
      keys_.from = Start{Start::Kind::receipt};
    else if (value.text == "appointment")
      keys_.from = Start{Start::Kind::appointment};
    else if (value.text == "deadline")
      keys_.from = Start{Start::Kind::deadline};
    else if (value.text == "reply")
      keys_.from = Start{Start::Kind::reply};
    else  // an unknown start is an error, but not a missing one
      keys_.from =
          Start{Start::Kind::event,
                event_in(value, {"received", "appointment", "deadline", "reply"}, Place::one)
                    .value_or(EventKind::logged)};
  }

  // `until` names the stop of a clock or the last day of a rule; a date cannot be mistaken for an
  // event.
  void read_until() {
    Stop stop;
    bool stops = false;
    for (const ConfigValue* value : reader_.texts("until")) {
      const auto day = parse_day(value->text);
      stops = stops || !day;
      if (day && keys_.until_day)
        problems_.add_no_effect(*value, value->text, format_day(*keys_.until_day));
      else if (day)
        keys_.until_day = day;
      else if (value->text == "last finished")
        stop.last_finished = true;
      else if (date_meant(value->text))
        day_in(*value, problems_);
      else if (const auto kind = event_in(*value, {"last finished"}, Place::several))
        stop.events.push_back(*kind);
      if (!day && stop.last_finished && !stop.events.empty())
        problems_.add_no_effect(*value, word_of(stop.events.front()), "last finished");
    }
    if (stops) keys_.until = stop;
  }

  void read_since(const ConfigValue& value) {
    const std::size_t before = problems_.count();
    keys_.since = day_in(value, problems_);
    if (keys_.since && keys_.until_day && *keys_.until_day < *keys_.since)
      problems_.add(value,
                    {message::config_never_in_force, {value.text, format_day(*keys_.until_day)}},
                    Said{message::hint_config_since, {}});
    keys_.has_unknown_condition = keys_.has_unknown_condition || problems_.count() != before;
  }

  // `share = 30` and `share = 0.3` are answered as "30" is.
  void read_share() {
    const ConfigValue* value = reader_.member("share");
    if (value != nullptr && value->kind != ConfigValue::Kind::number &&
        value->kind != ConfigValue::Kind::fraction)
      value = reader_.text("share");
    if (value != nullptr) keys_.share = percent_in(*value, 100, problems_);
  }

  // `true` means any reason.
  void read_pause() {
    const ConfigValue* value = reader_.member("pause");
    if (value == nullptr) return;
    keys_.pause.emplace();
    if (value->kind == ConfigValue::Kind::flag) {
      if (value->flag) keys_.pause->emplace_back("*");
      return;
    }
    for (const ConfigValue* reason : reader_.texts("pause"))
      keys_.pause->push_back(escape_text(problems_.stored_text(*reason)));
  }

  TableReader& reader_;
  const std::vector<Calendar>& calendars_;
  ConfigProblems& problems_;
  RuleKeys keys_;
};

}  // namespace

RuleKeys read_rule_keys(TableReader& reader, const std::vector<Calendar>& calendars,
                        ConfigProblems& problems) {
  return KeysReader(reader, calendars, problems).read();
}

int calendar_index(const ConfigValue& value, const std::vector<Calendar>& calendars,
                   ConfigProblems& problems) {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < calendars.size(); ++i) {
    if (calendars[i].name == value.text) return static_cast<int>(i);
    names.push_back(calendars[i].name);
  }
  if (names.empty())
    problems.add(
        value, {message::config_unknown_word, {excerpt(value.text), "calendar"}, {"", "kind"}},
        Said{message::hint_config_key_missing, {"[calendar." + excerpt(value.text) + "]"}});
  else
    problems.add_unknown_word(value, "calendar", names);
  return -1;
}

bool is_word(const ConfigValue& value, Vocabulary vocabulary, ConfigProblems& problems,
             ConfigProblems::Place place) {
  if (rank_of(vocabulary, value.text)) return true;
  const auto words = words_of(vocabulary);
  problems.add_unknown_word(value, name_of(vocabulary), {words.begin(), words.end()}, place);
  return false;
}

std::optional<long long> number_in(TableReader& reader, std::string_view key, long long least,
                                   long long most, ConfigProblems& problems) {
  const ConfigValue* value = reader.number(key);
  if (value == nullptr) return std::nullopt;
  if (value->number >= least && value->number <= most) return value->number;
  problems.add(*value, {message::config_out_of_range, {std::to_string(value->number)}},
               Said{message::hint_config_range, {std::to_string(least), std::to_string(most)}});
  return std::nullopt;
}

std::optional<Span> span_in(const ConfigValue& value, ConfigProblems& problems) {
  const auto span = parse_span(value.text);
  if (span) return span;
  const auto meant = span_meant(value.text);
  problems.add(value, {message::config_bad_span, {excerpt(value.text)}},
               meant ? write_this(quoted(*meant)) : Said{message::hint_config_span, {}});
  return std::nullopt;
}

std::optional<int> percent_in(const ConfigValue& value, int most, ConfigProblems& problems) {
  const std::string text =
      value.kind == ConfigValue::Kind::number ? std::to_string(value.number) : value.text;
  int percent = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), percent);
  const bool whole =
      error == std::errc{} && std::string_view(end, text.data() + text.size()) == "%";
  if (whole && percent >= 1 && percent <= most) return percent;
  const auto meant = percent_meant(text);
  problems.add(value, {message::config_bad_percent, {excerpt(text)}},
               meant && *meant != text && std::stoi(*meant) <= most
                   ? write_this(quoted(*meant))
                   : Said{message::hint_config_percent, {std::to_string(most)}});
  return std::nullopt;
}

std::optional<LocalDay> day_in(const ConfigValue& value, ConfigProblems& problems) {
  const auto day = parse_day(value.text);
  if (day) return day;
  const auto meant = date_meant(value.text);
  Said hint{message::hint_config_since, {}};
  if (meant && meant->without_year)
    hint = {message::hint_config_date_year, {meant->text}};
  else if (meant && parse_day(meant->text))
    hint = write_this(quoted(meant->text));
  problems.add(value, {message::config_bad_date, {excerpt(value.text)}}, std::move(hint));
  return std::nullopt;
}

void add_bad_zone(const ConfigValue& at, const std::string& text, ConfigProblems& problems) {
  const auto meant = zone_meant(text);
  problems.add(at, {message::config_bad_zone, {excerpt(text)}},
               meant ? write_this(quoted(*meant)) : Said{message::hint_config_zone, {}});
}

}  // namespace deskctl
