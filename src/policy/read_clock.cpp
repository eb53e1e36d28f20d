// A clock's keys hold for each of its rules, unless a rule has its own. So the same keys are read
// at both places, and merged.
#include "policy/read_clock.hpp"

#include <algorithm>

#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/journal_messages.hpp"
#include "deskctl/message/policy_messages.hpp"
#include "deskctl/text/utf8.hpp"
#include "policy/read_keys.hpp"

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

void refuse_mixed_replies(const ClockPolicy& clock, const std::vector<const ConfigValue*>& places,
                          ConfigProblems& problems) {
  const auto from_reply = [](const Rule& rule) { return rule.from.kind == Start::Kind::reply; };
  for (std::size_t i = 1; i < clock.rules.size(); ++i)
    if (from_reply(clock.rules[i]) != from_reply(clock.rules.front()))
      problems.add(*places[i], {message::config_reply_mixed, {clock.name}},
                   Said{message::hint_config_reply_mixed, {}});
}

// A key with one possible value, which only makes the policy read well.
void expect(const ConfigValue* value, std::string_view word, ConfigProblems& problems) {
  if (value != nullptr && value->text != word) problems.add_unknown_word(*value, "value", {word});
}

// Whether the table's keys are all right, so that a missing one can be reported too.
bool names_are_right(TableReader& reader, std::size_t before, const ConfigProblems& problems) {
  reader.finish();
  return problems.count() == before;
}

// `overdue = { to = "manager" }`
std::string read_role(const ConfigValue& table, ConfigProblems& problems) {
  const std::size_t before = problems.count();
  TableReader reader(table, problems);
  const ConfigValue* to = reader.text("to");
  if (names_are_right(reader, before, problems) && to == nullptr) problems.add_missing(table, "to");
  return to != nullptr && is_word(*to, Vocabulary::role, problems) ? to->text : "";
}

// `{ at = "80%", to = "supervisor" }`, or `{ at = "2h", to = "manager" }` for a time after the due.
std::optional<LadderStep> read_ladder_step(const ConfigValue& table, ConfigProblems& problems) {
  if (table.kind != ConfigValue::Kind::table) {
    problems.add(table, {message::config_wrong_kind, {"ladder"}},
                 Said{message::config_kind_table, {}});
    return std::nullopt;
  }
  const std::size_t before = problems.count();
  TableReader reader(table, problems);
  const ConfigValue* to = reader.text("to");
  const ConfigValue* at = reader.text("at");
  if (names_are_right(reader, before, problems)) {
    if (to == nullptr) problems.add_missing(table, "to");
    if (at == nullptr) problems.add_missing(table, "at");
  }
  LadderStep step;
  if (to != nullptr && is_word(*to, Vocabulary::role, problems)) step.to = to->text;
  constexpr int most_percent = 1000;
  if (at != nullptr && at->text.ends_with('%'))
    step.percent = percent_in(*at, most_percent, problems);
  else if (at != nullptr && parse_span(at->text))
    step.from_due = *parse_span(at->text);
  else if (at != nullptr)
    problems.add(*at, {message::config_bad_ladder_at, {excerpt(at->text)}},
                 Said{message::hint_config_ladder_at, {}});
  return step;
}

}  // namespace

ClockPolicy read_clock(const std::string& name, const ConfigValue& table,
                       const std::vector<Calendar>& calendars, ConfigProblems& problems) {
  ClockPolicy clock;
  clock.name = name;
  TableReader reader(table, problems);
  const RuleKeys keys = read_rule_keys(reader, calendars, problems);

  for (const ConfigValue* again : reader.texts("again")) {
    if (const auto kind = event_kind_of(again->text))
      clock.again.push_back(*kind);
    else
      problems.add_unknown_word(*again, "event", {event_words().begin(), event_words().end()});
  }
  const ConfigValue* promise = reader.text("promise");
  expect(promise, "deadline", problems);
  clock.promised_deadline = promise != nullptr;
  if (const ConfigValue* after = reader.text("after")) clock.after = span_in(*after, problems);
  const ConfigValue* unless = reader.text("unless");
  expect(unless, "finished", problems);
  if (unless != nullptr && !clock.after)
    problems.add(*unless, {message::config_no_effect_without, {"unless", "after"}},
                 Said{message::hint_config_take_out_or_add, {"after = \"3d\""}});
  refuse_beside_after(reader, clock, problems);
  if (const ConfigValue* overdue = reader.table("overdue"))
    clock.overdue_to = read_role(*overdue, problems);
  if (const ConfigValue* ladder = reader.list("ladder"))
    for (const ConfigValue& item : ladder->items)
      if (auto step = read_ladder_step(item, problems)) clock.ladder.push_back(*std::move(step));

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
      every_condition_known = every_condition_known && !rule.has_unknown_condition;
      clock.rules.push_back(merged(keys, rule, item, problems));
      places.push_back(&item);
      refuse_beside_after(rule_reader, clock, problems);
      refuse_idle_role(rule_reader, clock.rules.back(), problems);
      rule_reader.finish();
    }
  } else {
    clock.rules.push_back(merged(keys, {}, table, problems));
    places.push_back(&table);
    refuse_idle_role(reader, clock.rules.back(), problems);
  }
  refuse_mixed_replies(clock, places, problems);
  // With an unknown word it cannot be told which rules hide others.
  if (every_condition_known) {
    const std::vector<bool> reachable = reachable_rules(clock.rules);
    for (std::size_t i = 0; i < clock.rules.size(); ++i)
      if (!reachable[i])
        problems.add(
            *places[i], {message::config_rule_unreachable, {name}},
            Said{i == 0 ? message::hint_rule_fits_nothing : message::hint_rule_unreachable, {}});
    for (const MissingCell& cell : missing_cells(clock.rules))
      problems.add(table.key_line, table.key_column,
                   {message::config_cell_missing,
                    {name, std::string(cell.category), std::string(cell.severity)},
                    {"", "category", "severity"}},
                   Said{message::hint_config_cell_missing, {std::string(cell.severity)}});
  }
  reader.finish();
  return clock;
}

}  // namespace deskctl
