// Words and values by their kind, without the ledger.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "command/candidates.hpp"
#include "command/shell_scripts.hpp"
#include "deskctl/policy/check_rule.hpp"
#include "deskctl/render/wording.hpp"
#include "deskctl/report/named_figures.hpp"
#include "deskctl/time/typed.hpp"

namespace deskctl {
namespace {

// Names of files in a folder of the desk, without their ending.
void add_names_in(const std::string& folder, std::string_view ending, DeskWords& words,
                  Suggestions& found) {
  for (const std::string& name : words.names_in(folder))
    if (name.ends_with(ending)) found.add(name.substr(0, name.size() - ending.size()));
}

void add_clocks(DeskWords& words, Suggestions& found) {
  const Policy* policy = words.policy();
  if (policy == nullptr) return;
  for (const ClockPolicy& clock : policy->clocks) {
    found.add(clock.name, label(words.language(), "clock", clock.name));
    if (found.is_chinese())
      for (const Language language : {Language::simplified, Language::traditional})
        found.add(label(language, "clock", clock.name), clock.name);
  }
}

void add_calendars(DeskWords& words, Suggestions& found) {
  const Policy* policy = words.policy();
  if (policy == nullptr) return;
  for (const Calendar& calendar : policy->calendars) found.add(calendar.name);
}

void add_holidays(DeskWords& words, Suggestions& found) {
  for (const auto& [name, table] : built_in_holidays()) found.add(name);
  add_names_in("holidays", ".csv", words, found);
}

// Names depend on the policy alone, so those of an empty report are all.
void add_figures(const Spot& spot, DeskWords& words, Suggestions& found) {
  const Policy* policy = words.policy();
  if (policy == nullptr || spot.command == nullptr) return;
  const Period today{words.today(), words.today()};
  const Zone zone = words.zone();
  const auto add = [&](const std::vector<NamedFigure>& figures) {
    for (const NamedFigure& figure : figures) found.add(figure.name);
  };
  if (spot.command->command == Command::report_figures)
    add(figures_of(PeriodFigures(*policy, today, zone, words.now()).finish()));
  else
    add(figures_of(MonthFigures(*policy, today, zone, words.now()).finish()));
}

// Several may be given, separated by commas.
void add_rules(DeskWords& words, Suggestions& found) {
  const std::string before = found.typed().substr(0, found.typed().rfind(',') + 1);
  for (std::size_t i = 0; i < check_rule_count; ++i) {
    const std::string_view rule = name_of(static_cast<CheckRule>(i));
    found.add(before + std::string(rule), label(words.language(), "rule", rule));
  }
}

// As people say it at a counter: a little ago, or in a while.
void add_times(Option option, DeskWords& words, Suggestions& found) {
  constexpr std::array<std::string_view, 5> ago{"-5min", "-10min", "-15min", "-30min", "-1h"};
  constexpr std::array<std::string_view, 5> ahead{"+30min", "+1h", "+2h", "+4h", "+1d"};
  const bool is_future =
      option == Option::appointment || option == Option::deadline || option == Option::reply;
  const Zone zone = words.zone();
  for (const std::string_view span : is_future ? ahead : ago)
    found.add(span, shown_time(parse_typed_time(span, words.now(), zone, Lean::past), zone));
}

void add_spans(Option option, Suggestions& found) {
  for (const std::string_view span : {"30min", "1h", "2h", "4h"}) found.add(span);
  if (option == Option::within)
    for (const std::string_view span : {"1d", "1wd", "2wd"}) found.add(span);
}

void add_day_words(DeskWords& words, Suggestions& found) {
  for (const std::string_view word : {"today", "yesterday"})
    found.add(word, format_period(parse_period(word, words.today())));
}

void add_event_numbers(const Spot& spot, DeskWords& words, Suggestions& found) {
  const Request* request = words.request(spot.arguments.word(0));
  if (request == nullptr) return;
  const Zone zone = words.zone();
  for (std::size_t i = 0; i < request->events.size(); ++i) {
    const Event& event = *request->events[i];
    const std::string kind = label(words.language(), "event", word_of(event.kind));
    found.add(std::to_string(i + 1), fmt::format("{} {} {}", shown_time(event.at, zone), kind,
                                                 plain(event.field(Column::text))));
  }
}

void add_names(const Spot& spot, DeskWords& words, Suggestions& found) {
  switch (spot.option->option) {
    case Option::by:
      if (spot.command != nullptr && spot.command->command == Command::report_figures)
        for (const std::string_view word : grouping_words()) found.add(word);
      else
        add_staff(words, found);
      break;
    case Option::acting_for:
    case Option::owner:
    case Option::taken_by:
    case Option::phone_to:
      add_staff(words, found);
      break;
    case Option::contact:
    case Option::signed_by:
      add_contacts(spot, words, found);
      break;
    case Option::calendar:
      add_calendars(words, found);
      break;
    case Option::holidays:
      add_holidays(words, found);
      break;
    default:
      break;
  }
}

void add_formats(const Spot& spot, Suggestions& found) {
  if (spot.command == nullptr) {
    found.add(word_of(Format::text));
    found.add(word_of(Format::json));
    return;
  }
  Arguments arguments = spot.arguments;
  arguments.command = spot.command->command;
  for (const Format format : formats_of(arguments)) found.add(word_of(format));
}

}  // namespace

void add_vocabulary(Vocabulary vocabulary, DeskWords& words, Suggestions& found) {
  words.policy();  // may add categories and severities of the desk's own
  for (const std::string_view word : words_of(vocabulary)) {
    found.add(word, label(words.language(), vocabulary, word));
    if (found.is_chinese())
      for (const Language language : {Language::simplified, Language::traditional})
        found.add(label(language, vocabulary, word), word);
  }
}

void add_periods(DeskWords& words, Suggestions& found, std::string_view before) {
  const auto add = [&](const std::string& word) {
    found.add(std::string(before) + word, format_period(parse_period(word, words.today())));
  };
  for (const auto* word :
       {"today", "yesterday", "this-month", "last-month", "this-year", "last-year"})
    add(word);
  const std::vector<std::string> months = words.months();
  for (auto month = months.rbegin(); month != months.rend(); ++month)
    found.add(std::string(before) + *month);
  for (const auto* word : {"今天", "昨天", "本月", "上月", "今年", "去年"})
    if (found.typed() != before) add(word);
  if (found.typed() == before) return;
  for (const std::string& month : months)
    for (const auto* part : {"", "-H1", "-H2", "-Q1", "-Q2", "-Q3", "-Q4"})
      add(month.substr(0, 4) + part);
}

void add_words_of(const Spot& spot, DeskWords& words, Suggestions& found) {
  switch (spot.word->kind) {
    case WordSpec::Kind::id:
      add_ids(spot, words, found);
      break;
    case WordSpec::Kind::place:
      if (spot.command->command == Command::who)
        add_callers(spot, words, found);
      else
        add_places(words, found);
      break;
    case WordSpec::Kind::text:
      break;
    case WordSpec::Kind::clock:
      add_clocks(words, found);
      break;
    case WordSpec::Kind::filter:
      add_filters(spot, words, found);
      break;
    case WordSpec::Kind::period:
      add_periods(words, found);
      break;
    case WordSpec::Kind::date:
      add_day_words(words, found);
      break;
    case WordSpec::Kind::shell:
      for (const std::string_view shell : shell_names()) found.add(shell);
      break;
    case WordSpec::Kind::file:
      found.add_paths(Paths::files);
      break;
    case WordSpec::Kind::folder:
      found.add_paths(Paths::folders);
      break;
    case WordSpec::Kind::handover:
      for (const std::string_view word : {"accept", "show"}) found.add(word);
      break;
    case WordSpec::Kind::of_register:
    case WordSpec::Kind::verb:
    case WordSpec::Kind::entry:
      add_register_words(spot, words, found);
      break;
  }
}

void add_values_of(const Spot& spot, DeskWords& words, Suggestions& found) {
  const OptionSpec& option = *spot.option;
  switch (option.type.form) {
    case ValueForm::word:
      add_vocabulary(option.type.vocabulary, words, found);
      break;
    case ValueForm::choice:
      for (const std::string_view choice : option.type.choices) found.add(choice);
      break;
    case ValueForm::format:
      add_formats(spot, found);
      break;
    case ValueForm::name:
      add_names(spot, words, found);
      break;
    case ValueForm::phone:
      add_phones(spot, words, found);
      break;
    case ValueForm::time:
      add_times(option.option, words, found);
      break;
    case ValueForm::span:
      add_spans(option.option, found);
      break;
    case ValueForm::id:
      add_ids(spot, words, found);
      break;
    case ValueForm::place:
      add_places(words, found);
      break;
    case ValueForm::recipient:
      if (spot.command != nullptr && spot.command->command == Command::escalate)
        add_vocabulary(Vocabulary::role, words, found);
      else if (spot.command != nullptr && spot.command->command == Command::handover)
        add_staff(words, found);
      else
        add_teams(words, found);
      break;
    case ValueForm::assignee:
      add_teams(words, found);
      break;
    case ValueForm::figure:
      add_figures(spot, words, found);
      break;
    case ValueForm::rules:
      add_rules(words, found);
      break;
    case ValueForm::file:
      if (option.option == Option::policy) add_names_in("policies", ".toml", words, found);
      found.add_paths(Paths::files);
      break;
    case ValueForm::folder:
      found.add_paths(Paths::folders);
      break;
    case ValueForm::count:
      if (option.option == Option::event) add_event_numbers(spot, words, found);
      break;
    case ValueForm::text:
      add_said(spot, words, found);
      break;
    case ValueForm::flag:
    case ValueForm::date:
    case ValueForm::money:
      break;
  }
}

}  // namespace deskctl
