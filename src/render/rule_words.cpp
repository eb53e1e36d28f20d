#include "render/rule_words.hpp"

#include <algorithm>
#include <array>

#include "deskctl/message/explain_messages.hpp"
#include "deskctl/message/show_messages.hpp"
#include "deskctl/render/wording.hpp"
#include "deskctl/text/csv.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

struct ConditionWords {
  Message holds, fails;
};

constexpr std::array condition_words{
    ConditionWords{message::show_if_category, message::show_if_category_not},
    ConditionWords{message::show_if_urgency, message::show_if_urgency_not},
    ConditionWords{message::show_if_scope, message::show_if_scope_not},
    ConditionWords{message::show_if_severity, message::show_if_severity_not},
    ConditionWords{message::show_if_channel, message::show_if_channel_not},
    ConditionWords{message::show_if_cause, message::show_if_cause_not},
    ConditionWords{message::show_if_appointment, message::show_if_appointment_not},
    ConditionWords{message::show_if_accepted, message::show_if_accepted_not},
    ConditionWords{message::show_if_participants, message::show_if_participants_not},
    ConditionWords{message::show_if_incident, message::show_if_incident_not},
    ConditionWords{message::show_if_location, message::show_if_location_not},
    ConditionWords{message::show_if_team, message::show_if_team_not},
    ConditionWords{message::show_if_owner, message::show_if_owner_not},
    ConditionWords{message::show_if_item, message::show_if_item_not},
};
static_assert(condition_words.size() == attribute_count);

// `word` begins a sentence; Chinese has no capitals.
std::string capitalised(std::string word) {
  if (!word.empty() && word.front() >= 'a' && word.front() <= 'z')
    word.front() = static_cast<char>(word.front() - 'a' + 'A');
  return word;
}

std::string condition_in_words(const Condition& condition, Language language) {
  const ConditionWords& words = condition_words[static_cast<std::size_t>(condition.attribute)];
  if (condition.values == std::vector<std::string>{"true"} ||
      condition.values == std::vector<std::string>{"false"})
    return say(language, condition.holds_for("true") ? words.holds : words.fails);
  std::vector<std::string> values;
  for (const std::string& value : condition.values) {
    const std::string text = printable(unescape_text(value));
    if (text.empty())
      values.push_back(say(language, message::show_none));
    else
      values.push_back(is_free_text(condition.attribute)
                           ? text
                           : label(language, word_of(condition.attribute), value));
  }
  return say(language, condition.negated ? words.fails : words.holds, {or_list(values, language)});
}

std::string days_in_words(const std::optional<LocalDay>& since,
                          const std::optional<LocalDay>& until, Language language) {
  if (since && until)
    return say(language, message::show_logged_between, {format_day(*since), format_day(*until)});
  if (since) return say(language, message::show_logged_since, {format_day(*since)});
  if (until) return say(language, message::show_logged_until, {format_day(*until)});
  return "";
}

std::string stop_in_words(const Stop& stop, Language language) {
  if (stop.last_finished) return say(language, message::show_last_finished);
  std::vector<std::string> moments = moments_of(language, stop.events);
  for (std::size_t i = 0; i < stop.events.size(); ++i)
    if (stop.events[i] == EventKind::escalated && !stop.to.empty())
      moments[i] =
          say(language,
              stop.to == words_of(Vocabulary::role).back() ? message::show_escalation_to_top
                                                           : message::show_escalation_to,
              {moments[i], label(language, Vocabulary::role, stop.to)});
  return or_list(moments, language);
}

bool is_agreed_time(const Start& start) {
  return start.kind == Start::Kind::appointment || start.kind == Start::Kind::deadline ||
         start.kind == Start::Kind::reply;
}

Message pattern_for(const ClockPolicy& clock, const Rule& rule) {
  if (clock.after) return message::show_still_open;
  if (!rule.within)
    return clock.promised_deadline ? message::show_promise_only : message::show_no_due;
  if (rule.within->kind != Span::Kind::open_time)
    return rule.within->days == 0 ? message::show_same_day : message::show_within;
  if (rule.within->open < Seconds{0}) return message::show_before;
  if (rule.within->open > Seconds{0}) return message::show_within;
  return is_agreed_time(rule.from) ? message::show_by_then : message::show_at_once;
}

std::string step_in_words(const LadderStep& step, bool is_overdue, Language language) {
  std::string dated = days_in_words(step.since, step.until_day, language);
  if (!dated.empty()) dated = say(language, message::show_step_dated, {dated});
  const std::string role = label(language, Vocabulary::role, step.to);
  if (is_overdue) return say(language, message::show_overdue, {role, dated});
  if (step.percent)
    return say(language, message::show_ladder_percent,
               {role, dated, std::to_string(*step.percent)});
  const bool before = step.from_due.open < Seconds{0};
  return say(language, before ? message::show_ladder_before : message::show_ladder_after,
             {role, dated, span_in_words(step.from_due, language)});
}

}  // namespace

std::string or_list(const std::vector<std::string>& words, Language language) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0)
      out +=
          say(language, i + 1 == words.size() ? message::show_list_or : message::show_list_comma);
    out += words[i];
  }
  return out;
}

std::string listed(const std::vector<std::string>& words, Language language) {
  std::string out;
  for (const std::string& word : words)
    out += (out.empty() ? "" : say(language, message::show_list_comma)) + word;
  return out;
}

std::string span_in_words(const Span& span, Language language) {
  if (span.kind != Span::Kind::open_time) {
    const bool working = span.kind == Span::Kind::working_days;
    if (span.days == 1)
      return say(language, working ? message::show_span_working_day : message::show_span_day);
    return say(language, working ? message::show_span_working_days : message::show_span_days,
               {std::to_string(span.days)});
  }
  constexpr long long minute = 60;
  constexpr long long hour = 60 * minute;
  const long long length = std::abs(span.open.count());
  std::string out;
  const auto add = [&](long long count, Message unit) {
    if (count == 0 && (unit != Message{message::show_span_minute} || length != 0)) return;
    out += (out.empty() ? "" : " ") + say(language, unit, {std::to_string(count)});
  };
  add(length / hour, message::show_span_hour);
  add(length % hour / minute, message::show_span_minute);
  add(length % minute, message::show_span_second);
  return out;
}

std::vector<std::string> labels_of(Language language, std::string_view kind,
                                   const std::vector<std::string>& tokens) {
  std::vector<std::string> out;
  for (const std::string& token : tokens) out.push_back(label(language, kind, token));
  return out;
}

std::vector<std::string> moments_of(Language language, const std::vector<EventKind>& events) {
  std::vector<std::string> out;
  for (const EventKind event : events) out.push_back(label(language, "moment", word_of(event)));
  return out;
}

std::string start_in_words(const Start& start, Language language) {
  std::string_view token = word_of(start.event);
  if (start.kind == Start::Kind::receipt) token = "received";
  if (start.kind == Start::Kind::appointment) token = "appointment";
  if (start.kind == Start::Kind::deadline) token = "deadline";
  if (start.kind == Start::Kind::reply) token = "reply";
  return label(language, "moment", token);
}

std::string requests_in_words(const Rule& rule, bool is_rest, Language language) {
  std::vector<std::string> parts;
  for (const Condition& condition : rule.when)
    parts.push_back(condition_in_words(condition, language));
  if (parts.empty())
    parts.push_back(say(language, is_rest ? Message{message::show_all_others}
                                          : Message{message::explain_every_request}));
  if (const std::string days = days_in_words(rule.since, rule.until_day, language); !days.empty())
    parts.push_back(days);
  std::string out = parts.front();
  for (std::size_t i = 1; i < parts.size(); ++i)
    out = say(language, message::show_listed, {out, parts[i]});
  return out;
}

std::string rule_in_words(const ClockPolicy& clock, const Rule& rule, bool is_rest,
                          Language language) {
  const std::optional<Span>& span = clock.after ? clock.after : rule.within;
  return capitalised(
      say(language, pattern_for(clock, rule),
          {requests_in_words(rule, is_rest, language), stop_in_words(rule.until, language),
           span ? span_in_words(*span, language) : std::string(),
           start_in_words(rule.from, language)}));
}

std::vector<std::string> steps_in_words(const Rule& rule, Language language) {
  std::vector<std::string> out;
  for (const LadderStep& step : rule.overdue) out.push_back(step_in_words(step, true, language));
  for (const LadderStep& step : rule.ladder) out.push_back(step_in_words(step, false, language));
  return out;
}

}  // namespace deskctl
