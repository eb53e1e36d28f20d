// A clock's keys hold for each of its rules, unless a rule has its own, as in [clock.NAME].
#include <algorithm>

#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/journal_messages.hpp"
#include "deskctl/message/policy_messages.hpp"
#include "deskctl/message/register_messages.hpp"
#include "deskctl/text/utf8.hpp"
#include "policy/read_keys.hpp"
#include "policy/read_ladder.hpp"
#include "policy/read_register.hpp"
#include "policy/remedy.hpp"
#include "policy/senseless.hpp"

namespace deskctl {
namespace {

/// What a clock or one of its rules says.
struct Given {
  std::optional<std::string> from;
  std::vector<std::string> until;
  std::optional<LocalDay> since, until_day;
  std::optional<Span> within;
  const ConfigValue* within_value = nullptr;
  std::optional<int> calendar;
  std::optional<std::vector<LadderStep>> overdue;
  std::string source;
};

class RegisterClockReading {
 public:
  RegisterClockReading(const RegisterPolicy& of_register, const std::vector<Calendar>& calendars,
                       ConfigProblems& problems)
      : register_(of_register), calendars_(calendars), problems_(problems) {
    for (const RegisterVerb& verb : register_.verbs) verbs_.push_back(verb.word);
    starts_ = verbs_;
    for (const RegisterField& field : register_.fields)
      if (field.form == EntryForm::time) starts_.push_back(field.name);
  }

  RegisterClock read(const std::string& name, const ConfigValue& table) {
    RegisterClock clock;
    clock.name = name;
    if (!is_plain_token(name))
      problems_.add(table.key_line, table.key_column, {message::register_bad_name, {excerpt(name)}},
                    Said{message::hint_register_name, {}});
    TableReader reader(table, problems_);
    const Given of_clock = read_keys(reader);
    if (const ConfigValue* rules = reader.list("rules")) {
      if (rules->items.empty())
        problems_.add(*rules, {message::journal_field_missing, {"rules"}},
                      Said{message::hint_config_key_missing, {"rules = [ { … } ]"}});
      for (const ConfigValue& item : rules->items) read_rule(item, of_clock, clock);
    } else {
      clock.rules.push_back(merged(of_clock, {}, table));
    }
    reader.finish();
    return clock;
  }

 private:
  void read_rule(const ConfigValue& item, const Given& of_clock, RegisterClock& clock) {
    if (item.kind != ConfigValue::Kind::table) {
      problems_.add(item, {message::config_wrong_kind, {"rules"}},
                    Said{message::config_kind_table, {}});
      return;
    }
    TableReader reader(item, problems_);
    const Given own = read_keys(reader);
    reader.finish();
    clock.rules.push_back(merged(of_clock, own, item));
  }

  Given read_keys(TableReader& reader) {
    Given given;
    if (const ConfigValue* from = reader.text("from")) {
      given.from = from->text;
      if (std::find(starts_.begin(), starts_.end(), from->text) == starts_.end())
        problems_.add_unknown_word(*from, "event", starts_);
    }
    for (const ConfigValue* until : reader.texts("until")) {
      const auto day = parse_day(until->text);
      if (day)
        given.until_day = day;
      else
        given.until.push_back(until->text);
      if (!day && register_.find_verb(until->text) == nullptr)
        problems_.add_unknown_word(*until, "event", verbs_, ConfigProblems::Place::several);
    }
    if (const ConfigValue* since = reader.text("since")) given.since = day_in(*since, problems_);
    if (const ConfigValue* within = reader.text("within")) {
      given.within_value = within;
      // What is wrong with it is said already.
      given.within = span_in(*within, problems_).value_or(Span{});
    }
    if (const ConfigValue* calendar = reader.text("calendar"))
      given.calendar = calendar_index(*calendar, calendars_, problems_);
    if (const ConfigValue* overdue = reader.member("overdue"))
      given.overdue = read_overdue(*overdue, problems_);
    if (const ConfigValue* source = reader.text("source"))
      given.source = problems_.stored_text(*source);
    return given;
  }

  RegisterRule merged(const Given& clock, const Given& own, const ConfigValue& at) {
    const std::size_t before = problems_.count();
    RegisterRule rule;
    const auto required = [&](bool given, std::string_view key) {
      if (!given) problems_.add_missing(at, key);
    };
    required(own.from || clock.from, "from");
    required(!own.until.empty() || !clock.until.empty(), "until");
    required(own.within || clock.within, "within");
    rule.from = own.from.value_or(clock.from.value_or(""));
    rule.from_field = register_.find_field(rule.from) != nullptr;
    rule.until = own.until.empty() ? clock.until : own.until;
    rule.within = own.within.value_or(clock.within.value_or(Span{}));
    rule.calendar = own.calendar.value_or(clock.calendar.value_or(-1));
    rule.since = own.since ? own.since : clock.since;
    rule.until_day = own.until_day ? own.until_day : clock.until_day;
    rule.overdue = own.overdue.value_or(clock.overdue.value_or(std::vector<LadderStep>{}));
    rule.source = own.source.empty() ? clock.source : own.source;
    const ConfigValue* within = own.within_value == nullptr ? clock.within_value : own.within_value;
    if (problems_.count() != before || within == nullptr) return rule;
    // Only what was agreed for a time to come can ask for something before it.
    if (!rule.from_field && (rule.within.open < Seconds{0} || rule.within.days < 0))
      problems_.add(*within, {message::config_before_start, {excerpt(within->text)}},
                    Said{message::hint_config_before_start, {quoted(within->text.substr(1))}});
    else
      refuse_senseless_time(rule.within, *within, rule.calendar, calendars_, problems_);
    return rule;
  }

  const RegisterPolicy& register_;
  const std::vector<Calendar>& calendars_;
  ConfigProblems& problems_;
  std::vector<std::string_view> verbs_, starts_;
};

}  // namespace

std::vector<RegisterClock> read_register_clocks(const ConfigValue& table,
                                                const RegisterPolicy& of_register,
                                                const std::vector<Calendar>& calendars,
                                                ConfigProblems& problems) {
  std::vector<RegisterClock> clocks;
  RegisterClockReading reading(of_register, calendars, problems);
  for (const auto& [name, clock] : table.members) {
    if (clock.kind == ConfigValue::Kind::table)
      clocks.push_back(reading.read(name, clock));
    else
      problems.add(clock, {message::config_wrong_kind, {name}},
                   Said{message::config_kind_table, {}});
  }
  return clocks;
}

}  // namespace deskctl
