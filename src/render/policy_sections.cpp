#include "render/policy_sections.hpp"

#include <fmt/format.h>

#include "deskctl/message/holidays_messages.hpp"
#include "deskctl/message/show_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/render/calendar_page.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/rule_words.hpp"

namespace deskctl {
namespace {

std::string with_semicolons(const std::vector<std::string>& words, Language language) {
  std::string out;
  for (const std::string& word : words)
    out += (out.empty() ? "" : say(language, message::show_list_semicolon)) + word;
  return out;
}

class OtherRules {
 public:
  OtherRules(const Policy& policy, Language language) : policy_(policy), language_(language) {}

  std::vector<std::string> sentences() && {
    add_own_words();
    add_receipt();
    add_taking();
    add_callback();
    add_close();
    add_retention();
    for (const FigureTarget& target : policy_.targets) add_target(target);
    add_counting();
    add_stuck();
    add_asked();
    for (const ReportDay& day : policy_.report_days)
      add(message::show_report_day, {day.report, std::to_string(day.day)});
    return std::move(out_);
  }

 private:
  void add(Message message, std::initializer_list<std::string> values) {
    out_.push_back(say(language_, message, values));
  }
  std::string word(std::string_view kind, std::string_view token) const {
    return label(language_, kind, token);
  }
  std::string span_of(Seconds seconds) const {
    constexpr Seconds two_days = 2 * day_length;
    if (seconds >= two_days && seconds % day_length == Seconds{0})
      return span_in_words(
          {Span::Kind::calendar_days, Seconds{0}, static_cast<int>(seconds / day_length)},
          language_);
    return span_in_words({Span::Kind::open_time, seconds, 0}, language_);
  }

  void add_own_words() {
    for (const OwnWord& own : policy_.own.categories)
      add(message::show_own_like,
          {word("category", own.word), own.word, word("category", own.like)});
    for (const OwnWord& own : policy_.own.severities)
      add(message::show_own_above,
          {word("severity", own.word), own.word, word("severity", own.like)});
  }

  void add_receipt() {
    if (policy_.receipt.channels.empty()) return;
    add(message::show_receipt,
        {or_list(labels_of(language_, "channel", policy_.receipt.channels), language_),
         printable(policy_.calendar(policy_.receipt.calendar).name)});
  }

  void add_taking() {
    std::vector<std::string> teams;
    for (const std::string& team : policy_.teams) teams.push_back(printable(team));
    if (!teams.empty()) add(message::show_teams, {listed(teams, language_)});
    for (const Keyword& keyword : policy_.keywords) {
      std::vector<std::string> words, suggested;
      for (const std::string& one : keyword.words) words.push_back(printable(one));
      if (!keyword.category.empty()) suggested.push_back(word("category", keyword.category));
      if (!keyword.urgency.empty()) suggested.push_back(word("urgency", keyword.urgency));
      add(message::show_keywords, {or_list(words, language_), listed(suggested, language_)});
    }
  }

  void add_callback() {
    if (!policy_.unqualified_to.empty())
      add(message::show_grade_c, {word("role", policy_.unqualified_to)});
    if (!policy_.mid_term.empty())
      add(message::show_mid_term,
          {listed(labels_of(language_, "category", policy_.mid_term), language_)});
  }

  void add_close() {
    if (!policy_.unresolvable_by.empty())
      add(message::show_unresolvable,
          {or_list(labels_of(language_, "role", policy_.unresolvable_by), language_)});
    if (policy_.unreachable_after > 0)
      add(message::show_unreachable, {std::to_string(policy_.unreachable_after)});
  }

  std::string kept(const std::optional<int>& months) const {
    return months ? say(language_, message::show_kept_months, {std::to_string(*months)})
                  : say(language_, message::show_kept_for_ever);
  }

  void add_retention() {
    std::vector<std::string> parts{kept(policy_.retention.months)};
    for (const auto& [category, months] : policy_.retention.by_category)
      parts.push_back(
          say(language_, message::show_kept_category, {word("category", category), kept(months)}));
    add(message::show_retention, {with_semicolons(parts, language_)});
  }

  void add_target(const FigureTarget& target) {
    for (const FigureName& name : figure_names()) {
      if (name.name != target.figure) continue;
      const std::string value = name.is_share ? fmt::format("{:.4g} %", target.value * 100)
                                              : fmt::format("{:.4g}", target.value);
      add(name.better == FigureName::Better::more ? message::show_target_least
                                                  : message::show_target_most,
          {word("figure", target.figure), value});
    }
  }

  void add_counting() {
    const CountedBy& counting = policy_.counting;
    add(message::show_rings, {std::to_string(counting.rings)});
    add(message::show_repeat_complaints, {std::to_string(counting.repeat_complaints)});
    add(message::show_repeat_repairs, {std::to_string(counting.repeat_repairs)});
    add(message::show_again_within, {span_of(counting.again)});
    add(message::show_settled_at_once, {span_of(counting.at_once)});
    add(message::show_late_entry, {span_of(counting.late_entry)});
  }

  void add_stuck() {
    const Stuck& stuck = policy_.stuck;
    std::vector<std::string> parts;
    const auto add_part = [&](Message message, const std::string& value) {
      parts.push_back(say(language_, message, {value}));
    };
    if (stuck.quiet) add_part(message::show_stuck_quiet, span_in_words(*stuck.quiet, language_));
    if (stuck.dispatched)
      add_part(message::show_stuck_dispatched, std::to_string(*stuck.dispatched));
    if (stuck.reopened) add_part(message::show_stuck_reopened, std::to_string(*stuck.reopened));
    if (stuck.urged) add_part(message::show_stuck_urged, std::to_string(*stuck.urged));
    if (stuck.held) add_part(message::show_stuck_held, span_in_words(*stuck.held, language_));
    std::vector<std::string> ages;
    for (const Span& age : stuck.older) ages.push_back(span_in_words(age, language_));
    if (!ages.empty()) add_part(message::show_stuck_older, listed(ages, language_));
    if (!parts.empty()) add(message::show_stuck, {with_semicolons(parts, language_)});
  }

  void add_asked() {
    std::vector<std::string> parts;
    if (!policy_.asked.usually.empty())
      parts.push_back(
          say(language_, message::show_asked_usually,
              {listed(labels_of(language_, "column", policy_.asked.usually), language_)}));
    for (const auto& [category, fields] : policy_.asked.by_category)
      parts.push_back(say(
          language_, message::show_asked_of,
          {word("category", category), listed(labels_of(language_, "column", fields), language_)}));
    if (!parts.empty()) add(message::show_asked, {with_semicolons(parts, language_)});
    for (const auto& [rule, weight] : policy_.weights)
      add(message::show_weight, {word("rule", name_of(rule)), std::string(word_of(weight))});
  }

  const Policy& policy_;
  Language language_;
  std::vector<std::string> out_;
};

}  // namespace

std::vector<std::string> severities_in_words(const Policy& policy, Language language) {
  std::vector<std::string> out;
  for (const SeverityThresholds& row : policy.severities) {
    std::vector<std::string> parts;
    const auto add = [&](const std::optional<long long>& value, Message message) {
      if (value) parts.push_back(say(language, message, {std::to_string(*value)}));
    };
    add(row.loss, message::show_loss);
    add(row.complainants, message::show_complainants);
    add(row.households, message::show_households);
    if (!row.injury.empty())
      parts.push_back(
          say(language, message::show_injury, {label(language, Vocabulary::injury, row.injury)}));
    add(row.media, message::show_media);
    add(row.press_days, message::show_press_days);
    add(row.complaints, message::show_complaints);
    if (!parts.empty())
      out.push_back(say(
          language, message::show_severity,
          {label(language, Vocabulary::severity, row.severity), with_semicolons(parts, language)}));
  }
  return out;
}

std::vector<std::string> other_rules_in_words(const Policy& policy, Language language) {
  return OtherRules(policy, language).sentences();
}

std::string calendar_in_words(const Calendar& calendar, const Zone& desk, Language language) {
  std::string out = say(language, message::show_calendar_hours,
                        {printable(calendar.name), usual_week(calendar, language)});
  const auto add = [&](Message message, std::initializer_list<std::string> values) {
    const bool spaced = language == Language::english;
    out += (spaced ? " " : "") + say(language, message, values);
  };
  for (const auto& [day, usual] : calendar.from)
    add(message::out_usual_hours_from, {format_day(day), usual_week(usual, language)});
  std::vector<std::string> names, closed, special;
  for (const std::string& name : calendar.holiday_names) names.push_back(printable(name));
  for (const Period& period : calendar.closed) closed.push_back(format_period(period));
  for (const auto& [day, hours] : calendar.special)
    special.push_back(format_day(day) + ' ' +
                      (hours.empty() ? say(language, message::out_closed) : format_hours(hours)));
  if (!names.empty()) add(message::show_holidays, {listed(names, language)});
  if (calendar.make_up) add(message::show_make_up, {format_hours(*calendar.make_up)});
  if (!closed.empty()) add(message::show_closed, {listed(closed, language)});
  if (!special.empty()) add(message::show_special, {with_semicolons(special, language)});
  if (calendar.day_end) add(message::show_day_ends, {format_time_of_day(*calendar.day_end)});
  if (calendar.zone.name() != desk.name()) add(message::show_zone, {calendar.zone.name()});
  return out;
}

}  // namespace deskctl
