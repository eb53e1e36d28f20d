#include <cmath>

#include "deskctl/render/policy_page.hpp"
#include "deskctl/sla/worked_example.hpp"
#include "deskctl/text/csv.hpp"
#include "render/period_report.hpp"

namespace deskctl {
namespace {

class PolicyJson {
 public:
  PolicyJson(const ShownPolicy& shown, const Zone& zone)
      : policy_(shown.policy), only_(shown.only), json_(zone) {}

  std::string text() && {
    open_report(json_, "policy");
    json_.key("file").text(policy_.file);
    json_.key("clocks").open_list();
    for (const ClockPolicy& clock : policy_.clocks)
      if (only_ == nullptr || only_ == &clock) add_clock(clock);
    json_.close_list();
    add_severities();
    add_receipt();
    add_calendars();
    add_others();
    json_.close_object();
    return std::move(json_).finish();
  }

 private:
  void add_texts(std::string_view key, const std::vector<std::string>& texts) {
    json_.key(key).open_list();
    for (const std::string& text : texts) json_.text(unescape_text(text));
    json_.close_list();
  }

  void add_events(std::string_view key, const std::vector<EventKind>& events) {
    json_.key(key).open_list();
    for (const EventKind event : events) json_.text(word_of(event));
    json_.close_list();
  }

  void add_day(std::string_view key, const std::optional<LocalDay>& day) {
    json_.key(key).text_or_null(day ? format_day(*day) : "");
  }

  void add_span(std::string_view key, const std::optional<Span>& span) {
    json_.key(key).text_or_null(span ? format_span(*span) : "");
  }

  std::string calendar_name(int index) const {
    return index < 0 ? "" : policy_.calendar(index).name;
  }

  static std::string_view start_word(const Start& start) {
    switch (start.kind) {
      case Start::Kind::receipt:
        return "received";
      case Start::Kind::appointment:
        return "appointment";
      case Start::Kind::deadline:
        return "deadline";
      case Start::Kind::reply:
        return "reply";
      case Start::Kind::event:
        break;
    }
    return word_of(start.event);
  }

  void add_conditions(const Rule& rule) {
    json_.key("conditions").open_list();
    for (const Condition& condition : rule.when) {
      json_.open_object().key("attribute").text(word_of(condition.attribute));
      json_.key("negated").flag(condition.negated);
      add_texts("values", condition.values);
      json_.close_object();
    }
    json_.close_list();
  }

  void add_steps(std::string_view key, const std::vector<LadderStep>& steps, bool is_overdue) {
    json_.key(key).open_list();
    for (const LadderStep& step : steps) {
      json_.open_object().key("to").text(step.to);
      if (!is_overdue)
        json_.key("at").text(step.percent ? std::to_string(*step.percent) + '%'
                                          : format_span(step.from_due));
      add_day("since", step.since);
      add_day("until", step.until_day);
      json_.close_object();
    }
    json_.close_list();
  }

  void add_rule(const ClockPolicy& clock, const Rule& rule) {
    json_.open_object().key("line").number(rule.line).key("column").number(rule.column);
    add_conditions(rule);
    add_day("since", rule.since);
    add_day("until_day", rule.until_day);
    json_.key("from").text(start_word(rule.from));
    json_.key("until").open_list();
    if (rule.until.last_finished) json_.text("last finished");
    for (const EventKind event : rule.until.events) json_.text(word_of(event));
    json_.close_list();
    json_.key("to").text_or_null(rule.until.to);
    add_span("within", rule.within);
    json_.key("calendar").text_or_null(calendar_name(rule.calendar));
    add_texts("by", rule.by);
    add_texts("pause", rule.pause);
    json_.key("repeats").flag(rule.repeats);
    json_.key("share").number_or_null(rule.share);
    add_steps("overdue", rule.overdue, true);
    add_steps("ladder", rule.ladder, false);
    json_.key("source").text_or_null(rule.source);
    const WorkedExample example = worked_example(policy_, clock, rule);
    json_.key("example").open_object().key("start").time(example.start);
    json_.key("due").time_or_null(example.due).close_object().close_object();
  }

  void add_clock(const ClockPolicy& clock) {
    json_.open_object().key("clock").text(clock.name);
    json_.key("figure").text_or_null(clock.figure);
    add_events("again", clock.again);
    json_.key("promise").text_or_null(clock.promised_deadline ? "deadline" : "");
    add_span("after", clock.after);
    json_.key("rules").open_list();
    for (const Rule& rule : clock.rules) add_rule(clock, rule);
    json_.close_list().close_object();
  }

  void add_severities() {
    json_.key("severities").open_list();
    for (const SeverityThresholds& row : policy_.severities) {
      json_.open_object().key("severity").text(row.severity);
      json_.key("loss").number_or_null(row.loss);
      json_.key("complainants").number_or_null(row.complainants);
      json_.key("households").number_or_null(row.households);
      json_.key("injury").text_or_null(row.injury);
      json_.key("media").number_or_null(row.media);
      json_.key("press_days").number_or_null(row.press_days);
      json_.key("complaints").number_or_null(row.complaints).close_object();
    }
    json_.close_list();
  }

  void add_receipt() {
    json_.key("receipt").open_object();
    add_texts("channels", policy_.receipt.channels);
    json_.key("calendar").text_or_null(calendar_name(policy_.receipt.calendar)).close_object();
  }

  void add_calendars() {
    constexpr std::string_view weekdays[] = {"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
    json_.key("calendars").open_list();
    for (const Calendar& calendar : policy_.calendars) {
      json_.open_object().key("calendar").text(calendar.name);
      json_.key("hours").open_object();
      for (std::size_t i = 0; i < calendar.week.size(); ++i)
        json_.key(weekdays[i]).text(format_hours(calendar.week[i]));
      json_.close_object();
      json_.key("closed").open_list();
      for (const Period& period : calendar.closed) json_.text(format_period(period));
      json_.close_list().key("special").open_object();
      for (const auto& [day, hours] : calendar.special)
        json_.key(format_day(day)).text(format_hours(hours));
      json_.close_object();
      add_texts("holidays", calendar.holiday_names);
      json_.key("make_up").text_or_null(calendar.make_up ? format_hours(*calendar.make_up) : "");
      json_.key("day_end").text_or_null(calendar.day_end ? format_time_of_day(*calendar.day_end)
                                                         : "");
      json_.key("time_zone").text(calendar.zone.name()).close_object();
    }
    json_.close_list();
  }

  void add_others() {
    json_.key("own_words").open_list();
    const auto add_own = [&](std::string_view kind, const OwnWord& own) {
      json_.open_object().key("kind").text(kind).key("word").text(own.word);
      json_.key("like").text(own.like).key("label").text_or_null(own.label).close_object();
    };
    for (const OwnWord& own : policy_.own.categories) add_own("category", own);
    for (const OwnWord& own : policy_.own.severities) add_own("severity", own);
    json_.close_list();
    add_texts("teams", policy_.teams);
    json_.key("grade_c").text_or_null(policy_.unqualified_to);
    add_texts("mid_term", policy_.mid_term);
    add_texts("unresolvable", policy_.unresolvable_by);
    json_.key("unreachable").number(policy_.unreachable_after);
    json_.key("retention").open_object();
    json_.key("months").number_or_null(policy_.retention.months);
    for (const auto& [category, months] : policy_.retention.by_category)
      json_.key(category).number_or_null(months);
    json_.close_object().key("targets").open_object();
    for (const FigureTarget& target : policy_.targets) {
      constexpr int ten_thousandths = 10000;
      json_.key(target.figure);
      is_share(target) ? json_.rate(static_cast<int>(std::lround(target.value * ten_thousandths)),
                                    ten_thousandths)
                       : json_.number(static_cast<long long>(target.value));
    }
    json_.close_object();
    add_counting();
    add_stuck();
  }

  static bool is_share(const FigureTarget& target) {
    for (const FigureName& name : figure_names())
      if (name.name == target.figure) return name.is_share;
    return false;
  }

  void add_counting() {
    const CountedBy& counting = policy_.counting;
    json_.key("figures").open_object().key("rings").number(counting.rings);
    json_.key("repeat_complaints").number(counting.repeat_complaints);
    json_.key("repeat_repairs").number(counting.repeat_repairs);
    json_.key("again_seconds").number(counting.again.count());
    json_.key("at_once_seconds").number(counting.at_once.count());
    json_.key("late_entry_seconds").number(counting.late_entry.count()).close_object();
  }

  void add_stuck() {
    const Stuck& stuck = policy_.stuck;
    json_.key("stuck").open_object();
    add_span("quiet", stuck.quiet);
    json_.key("dispatched").number_or_null(stuck.dispatched);
    json_.key("reopened").number_or_null(stuck.reopened);
    json_.key("urged").number_or_null(stuck.urged);
    add_span("held", stuck.held);
    json_.key("older").open_list();
    for (const Span& age : stuck.older) json_.text(format_span(age));
    json_.close_list();
    json_.key("calendar").text_or_null(calendar_name(stuck.calendar)).close_object();
  }

  const Policy& policy_;
  const ClockPolicy* only_;
  Json json_;
};

}  // namespace

std::string policy_json(const ShownPolicy& shown, const Zone& zone) {
  return PolicyJson(shown, zone).text();
}

}  // namespace deskctl
