// A clock's keys hold for each of its rules, unless a rule has its own. So the same keys are read
// at both places, and merged.
#include "policy/read_clock.hpp"

#include <algorithm>

#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/journal_messages.hpp"
#include "deskctl/message/policy_messages.hpp"
#include "deskctl/text/utf8.hpp"
#include "policy/own_words.hpp"
#include "policy/read_keys.hpp"
#include "policy/senseless.hpp"

namespace deskctl {
namespace {

Rule merged(const RuleKeys& clock, const RuleKeys& rule, const ConfigValue& at,
            ConfigProblems& problems) {
  Rule out;
  out.line = at.line;
  out.column = at.column;
  out.since = rule.since ? rule.since : clock.since;
  out.until_day = rule.until_day ? rule.until_day : clock.until_day;
  for (const Condition& condition : clock.when) {
    const bool replaced =
        std::any_of(rule.when.begin(), rule.when.end(),
                    [&](const Condition& own) { return own.attribute == condition.attribute; });
    if (!replaced) out.when.push_back(condition);
  }
  out.when.insert(out.when.end(), rule.when.begin(), rule.when.end());
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
  out.pause = rule.pause.value_or(clock.pause.value_or(std::vector<std::string>{}));
  out.repeats = rule.repeats.value_or(clock.repeats.value_or(false));
  out.share = rule.share ? rule.share : clock.share;
  out.overdue = rule.overdue.value_or(clock.overdue.value_or(std::vector<LadderStep>{}));
  out.ladder = rule.ladder.value_or(clock.ladder.value_or(std::vector<LadderStep>{}));
  out.source = rule.source.empty() ? clock.source : rule.source;
  return out;
}

// A clock with `after` is due at once when it begins, and begins only once.
void refuse_beside_after(TableReader& reader, const ClockPolicy& clock, ConfigProblems& problems) {
  if (!clock.after) return;
  for (const std::string_view key : {"within", "pause", "share", "again"})
    if (const ConfigValue* value = reader.member(key)) problems.add_no_effect(*value, key, "after");
}

// `to` only restricts how far up an escalation must go.
void refuse_idle_role(TableReader& reader, const Rule& rule, ConfigProblems& problems) {
  const auto& events = rule.until.events;
  if (std::find(events.begin(), events.end(), EventKind::escalated) != events.end()) return;
  if (const ConfigValue* to = reader.member("to");
      to != nullptr && to->kind == ConfigValue::Kind::text)
    problems.add(*to, {message::config_no_effect_without, {"to", "until = \"escalated\""}},
                 Said{message::hint_config_take_out_or_add, {"until = \"escalated\""}});
}

// Promises of replies and deadlines are each kept by themselves, so their clocks have no other
// start, and no cycles.
void refuse_mixed_promises(TableReader& reader, const ClockPolicy& clock,
                           const std::vector<const ConfigValue*>& places,
                           ConfigProblems& problems) {
  const auto promise = [](const Rule& rule) {
    const Start::Kind kind = rule.from.kind;
    return kind == Start::Kind::reply || kind == Start::Kind::deadline ? std::optional(kind)
                                                                       : std::nullopt;
  };
  for (std::size_t i = 1; i < clock.rules.size(); ++i)
    if (promise(clock.rules[i]) != promise(clock.rules.front()))
      problems.add(*places[i], {message::config_reply_mixed, {clock.name}},
                   Said{message::hint_config_reply_mixed, {}});
  if (const ConfigValue* again = reader.member("again");
      again != nullptr && promise(clock.rules.front()))
    problems.add_no_effect(*again, "again", "from");
}

// A key with one possible value, which only makes the policy read well.
void expect(const ConfigValue* value, std::string_view word, ConfigProblems& problems) {
  if (value != nullptr && value->text != word) problems.add_unknown_word(*value, "value", {word});
}

// What reports ask the clock for; the manuals' names say it by themselves.
std::string read_figure(const std::string& name, const ConfigValue* value,
                        ConfigProblems& problems) {
  if (value == nullptr) return std::string(usual_figure(name));
  const auto figures = clock_figures();
  if (std::find(figures.begin(), figures.end(), value->text) == figures.end())
    problems.add_unknown_word(*value, "figure", {figures.begin(), figures.end()});
  return value->text;
}

}  // namespace

ClockPolicy read_clock(const std::string& name, const ConfigValue& table,
                       const std::vector<Calendar>& calendars, const OwnWords& own,
                       ConfigProblems& problems) {
  ClockPolicy clock;
  clock.name = name;
  TableReader reader(table, problems);
  const RuleKeys keys = read_rule_keys(reader, calendars, problems);
  std::vector<AllowedTime> times;

  for (const ConfigValue* again : reader.texts("again")) {
    if (const auto kind = event_kind_of(again->text))
      clock.again.push_back(*kind);
    else
      problems.add_unknown_word(*again, "event", {event_words().begin(), event_words().end()},
                                ConfigProblems::Place::several);
  }
  const ConfigValue* promise = reader.text("promise");
  expect(promise, "deadline", problems);
  clock.promised_deadline = promise != nullptr;
  const ConfigValue* after = reader.text("after");
  if (after != nullptr) clock.after = span_in(*after, problems);
  const ConfigValue* unless = reader.text("unless");
  expect(unless, "finished", problems);
  if (unless != nullptr && !clock.after)
    problems.add(*unless, {message::config_no_effect_without, {"unless", "after"}},
                 Said{message::hint_config_take_out_or_add, {"after = \"3d\""}});
  refuse_beside_after(reader, clock, problems);
  clock.figure = read_figure(name, reader.text("figure"), problems);

  std::vector<const ConfigValue*> places;  // of each rule
  bool every_condition_known = !keys.has_unknown_condition;
  if (const ConfigValue* rules = reader.list("rules")) {
    if (rules->items.empty())
      problems.add(*rules, {message::journal_field_missing, {"rules"}},
                   Said{message::hint_config_key_missing, {"rules = [ { … } ]"}});
    for (const ConfigValue& item : rules->items) {
      if (item.kind != ConfigValue::Kind::table) {
        problems.add(item, {message::config_wrong_kind, {"rules"}},
                     Said{message::config_kind_table, {}});
        continue;
      }
      TableReader rule_reader(item, problems);
      const RuleKeys rule = read_rule_keys(rule_reader, calendars, problems);
      clock.rules.push_back(merged(keys, rule, item, problems));
      places.push_back(&item);
      refuse_beside_after(rule_reader, clock, problems);
      refuse_idle_role(rule_reader, clock.rules.back(), problems);
      const bool all_known = rule_reader.finish();
      every_condition_known = every_condition_known && !rule.has_unknown_condition && all_known;
      const ConfigValue* within =
          rule.within_value == nullptr ? keys.within_value : rule.within_value;
      if (!rule.has_unknown_time && all_known && (rule.from || keys.from))
        times.push_back({clock.rules.size() - 1, within});
    }
  } else {
    clock.rules.push_back(merged(keys, {}, table, problems));
    places.push_back(&table);
    refuse_idle_role(reader, clock.rules.back(), problems);
    if (keys.from) times.push_back({0, keys.within_value});
  }
  const bool all_known = reader.finish();
  if (!keys.has_unknown_time && all_known)
    refuse_senseless_times(clock, after, times, calendars, problems);
  refuse_mixed_promises(reader, clock, places, problems);
  extend_conditions(clock, own);
  // With an unknown word it cannot be told which rules hide others.
  if (every_condition_known && all_known) {
    const std::vector<bool> reachable = reachable_rules(clock.rules);
    for (std::size_t i = 0; i < clock.rules.size(); ++i)
      if (!reachable[i])
        problems.add(
            *places[i], {message::config_rule_unreachable, {name}},
            Said{i == 0 ? message::hint_rule_fits_nothing : message::hint_rule_unreachable, {}});
    // One rule for some severities is meant so; of a table of them none should be forgotten.
    const auto cells =
        clock.rules.size() > 1 ? missing_cells(clock.rules) : std::vector<MissingCell>{};
    for (const MissingCell& cell : cells)
      problems.add(table.key_line, table.key_column,
                   {message::config_cell_missing,
                    {name, std::string(cell.category), std::string(cell.severity)},
                    {"", "category", "severity"}},
                   Said{message::hint_config_cell_missing, {std::string(cell.severity)}});
  }
  return clock;
}

}  // namespace deskctl
