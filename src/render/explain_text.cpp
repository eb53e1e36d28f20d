#include <algorithm>

#include "deskctl/message/check_messages.hpp"
#include "deskctl/message/explain_messages.hpp"
#include "deskctl/render/explanation.hpp"
#include "deskctl/sla/severity.hpp"
#include "deskctl/text/csv.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

constexpr int name_columns = 12;
// Steps that do not fit on a screen are cut in the middle; JSON has them all.
constexpr std::size_t most_steps = 60;
constexpr std::size_t steps_at_each_end = 25;

class ExplainPage {
 public:
  ExplainPage(const ExplainedRequest& explained, const Zone& zone, const View& view)
      : explained_(explained), zone_(zone), view_(view) {}

  std::string text() && {
    add_head();
    for (const Clock& clock : explained_.explanation.clocks) add_clock(clock);
    add_absent();
    return std::move(out_);
  }

 private:
  std::string words(Message message, std::initializer_list<std::string> values = {}) const {
    return say(view_.language, message, values);
  }
  std::string word(std::string_view kind, std::string_view token) const {
    return label(view_.language, kind, token);
  }
  std::string shown(Instant instant) const { return shown_time(instant, zone_); }
  static std::string amount(Seconds seconds) {
    return format_span(Span{Span::Kind::open_time, seconds, 0});
  }

  void add_line(std::string_view name, const std::string& text) {
    out_ += "  " + pad_right(word("explain", name), name_columns) + "  " + printable(text) + '\n';
  }

  void add_head() {
    const Request& request = explained_.request;
    out_ += request.id.text();
    for (const std::string& one :
         {word("category", request.category), word("severity", request.situation.severity),
          request.urgency == word_of(Urgency::urgent) ? word("urgency", request.urgency)
                                                      : std::string(),
          word("status", word_of(request.status))})
      if (!one.empty()) out_ += "  " + one;
    out_ += '\n';
    if (const auto due = upgrade_due(request, explained_.policy))
      out_ += "  " +
              words(message::check_upgrade_owed,
                    {word("severity", *due), word("severity", request.situation.severity)}) +
              '\n';
  }

  std::string place_of(const Rule& rule) const {
    return printable(explained_.policy.file) + ':' + std::to_string(rule.line) + ':' +
           std::to_string(rule.column);
  }

  std::string conditions_of(const Rule& rule) const {
    std::string text;
    for (const Condition& condition : rule.when)
      text += (text.empty() ? "" : ", ") + written(condition);
    if (rule.since) text += (text.empty() ? "" : ", ") + ("since " + format_day(*rule.since));
    if (rule.until_day)
      text += (text.empty() ? "" : ", ") + ("until " + format_day(*rule.until_day));
    return text.empty() ? words(message::explain_every_request) : text;
  }

  std::string event_of(const Step& step) const {
    if (step.n == 0)
      return words(message::explain_event_of_matter,
                   {word("event", word_of(step.event->kind)), step.event->request.text()});
    return words(message::explain_event,
                 {word("event", word_of(step.event->kind)), std::to_string(step.n)});
  }

  void add_passed(const std::vector<PassedRule>& passed) {
    for (const PassedRule& one : passed) {
      std::string why;
      if (one.not_for_repeats) {
        why = words(message::explain_not_for_repeats);
      } else if (one.condition == nullptr) {
        std::string days = one.rule->since ? format_day(*one.rule->since) : "";
        days += "..";
        if (one.rule->until_day) days += format_day(*one.rule->until_day);
        why = words(message::explain_not_in_force, {days});
      } else if (one.value.empty()) {
        why = words(message::explain_condition_empty, {written(*one.condition)});
      } else {
        why = words(message::explain_condition_fails,
                    {written(*one.condition), unescape_text(one.value)});
      }
      add_line("not", place_of(*one.rule) + "  " + why);
    }
  }

  void add_clock(const Clock& clock) {
    out_ += '\n' + word("clock", clock.name());
    if (clock.cycle > 1) out_ += " (" + std::to_string(clock.cycle) + ')';
    out_ += "  " + word("verdict", clock.paused ? "paused" : word_of(clock.status));
    if (is_breach(clock.status)) out_ += "  " + shown_minutes(clock.late_minutes(), view_.language);
    out_ += '\n';
    const Reasons& reasons = *clock.reasons;
    add_line("rule", place_of(*clock.rule) + "  " + conditions_of(*clock.rule));
    add_passed(reasons.passed);
    add_start(clock, reasons);
    add_limit(clock);
    add_steps(reasons.steps, clock);
    for (const DueMove& move : reasons.moves) add_move(move, clock);
    for (const PauseCredit& credit : reasons.pauses) add_pause(credit, clock);
    add_end(clock);
  }

  void add_start(const Clock& clock, const Reasons& reasons) {
    std::string what = words(message::explain_receipt);
    if (clock.rule->from.kind == Start::Kind::appointment)
      what = words(message::explain_appointment);
    else if (clock.rule->from.kind == Start::Kind::reply ||
             clock.rule->from.kind == Start::Kind::deadline)
      what = words(message::explain_reply, {event_of(*reasons.started_by)});
    else if (reasons.receipt_given)
      what = words(message::explain_receipt_moved, {shown(*reasons.receipt_given)});
    else if (reasons.started_by != nullptr)
      what = event_of(*reasons.started_by);
    add_line("from", shown(reasons.counted_from.value_or(clock.start)) + "  " + what);
  }

  std::string calendar_name(int index) const {
    if (index < 0) return words(message::explain_round_the_clock);
    const Calendar& calendar = explained_.policy.calendar(index);
    if (calendar.zone.name() == zone_.name())
      return words(message::explain_calendar, {calendar.name});
    return words(message::explain_calendar_zone, {calendar.name, calendar.zone.name()});
  }

  // The end of the day on which a limit in days is due, before anything moved it.
  std::optional<Seconds> day_end(const Clock& clock) const {
    const std::optional<Span>& limit =
        clock.policy->after ? clock.policy->after : clock.rule->within;
    if (!limit || limit->kind == Span::Kind::open_time) return std::nullopt;
    const Calendar& calendar = explained_.policy.calendar(clock.rule->calendar);
    const auto& steps = clock.reasons->steps;
    const LocalDay day = steps.empty() ? calendar.zone.day(clock.start) : steps.back().day;
    return calendar.zone.local(calendar.end_of(day)) - day;
  }

  void add_limit(const Clock& clock) {
    std::string limit = words(message::explain_no_limit);
    if (clock.policy->after)
      limit = words(message::explain_after_unfinished, {format_span(*clock.policy->after)});
    else if (clock.rule->within)
      limit = format_span(*clock.rule->within);
    limit += words(message::explain_between) + calendar_name(clock.rule->calendar);
    if (const auto end = day_end(clock))
      limit += words(message::explain_between) +
               words(message::explain_day_end, {format_time_of_day(*end)});
    add_line("within", limit);
    if (clock.rule->share) {
      const std::string share = std::to_string(*clock.rule->share);
      add_line("share", clock.share_due
                            ? words(message::explain_share_by, {share, shown(*clock.share_due)})
                            : words(message::explain_share, {share}));
    }
    if (clock.beyond_holiday_data) add_line("within", words(message::explain_beyond_holidays));
  }

  std::string day_kind(const Calendar& calendar, LocalDay day) const {
    const std::string holiday(calendar.holiday_on(day));
    switch (calendar.kind_of(day)) {
      case DayKind::special:
        return words(message::explain_special_day);
      case DayKind::closed:
        return words(message::explain_closed_day);
      case DayKind::work:
        return words(message::explain_make_up, {holiday});
      case DayKind::off:
        return words(message::explain_holiday, {holiday});
      case DayKind::open:
        break;
    }
    return "";
  }

  void add_steps(const std::vector<DeadlineStep>& steps, const Clock& clock,
                 std::string_view counted = "counted") {
    const Calendar& calendar = explained_.policy.calendar(clock.rule->calendar);
    constexpr std::string_view weekdays[] = {"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
    int number = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
      const DeadlineStep& step = steps[i];
      number += step.kind == DeadlineStep::Kind::counted;
      const bool cut = steps.size() > most_steps && i >= steps_at_each_end &&
                       i + steps_at_each_end < steps.size();
      if (cut && i == steps_at_each_end)
        add_line(counted, words(message::explain_more_steps,
                                {std::to_string(steps.size() - 2 * steps_at_each_end)}));
      if (cut) continue;
      const std::string kind = day_kind(calendar, step.day);
      const std::string remark = kind.empty() ? "" : "  " + kind;
      if (step.kind == DeadlineStep::Kind::open) {
        add_line(counted, shown(step.begin) + " – " + shown(step.end) + "  " +
                              amount(step.end - step.begin) + remark);
        continue;
      }
      const std::string day = format_day(step.day) + ' ' +
                              word("weekday", weekdays[date::weekday{step.day}.c_encoding()]) +
                              remark;
      if (step.kind == DeadlineStep::Kind::counted)
        add_line(counted,
                 day + "  " + words(message::explain_day_number, {std::to_string(number)}));
      else
        add_line("passed-over", day);
    }
  }

  void add_move(const DueMove& move, const Clock& clock) {
    const std::string what = event_of(*move.step);
    if (move.too_late) {
      add_line("too-late", words(message::explain_due_kept,
                                 {what, shown(move.step->event->recorded), shown(*move.before)}));
      return;
    }
    // A promised deadline replaces the counted due; an appointment restarts the count.
    const bool promised =
        clock.policy->promised_deadline && move.step->event->deadline() == move.after;
    add_line("moved", words(promised ? message::explain_due_promised : message::explain_due_moved,
                            {what, move.after ? shown(*move.after)
                                              : word("verdict", word_of(ClockStatus::no_due))}));
  }

  void add_pause(const PauseCredit& credit, const Clock& clock) {
    const std::string end =
        credit.pause.end ? shown(credit.to) : words(message::explain_hold_lasts);
    add_line("paused",
             words(message::explain_hold,
                   {shown(credit.from), end, plain(credit.pause.held->event->fact(Fact::reason)),
                    amount(credit.open), shown(credit.after)}));
    add_steps(credit.held, clock, "held");
    add_steps(credit.steps, clock);
  }

  static Message excuse_of(const Clock& clock) {
    const bool waived = clock.stopped_by->event->fact(Fact::outcome) == word_of(Outcome::waived);
    return waived ? message::explain_excused_waived : message::explain_excused_unreachable;
  }

  void add_end(const Clock& clock) {
    if (clock.due) add_line("due", shown(*clock.due));
    if (clock.status == ClockStatus::excused) {
      add_line("done", words(excuse_of(clock), {event_of(*clock.stopped_by)}));
    } else if (clock.closed_away) {
      add_line("done", shown(*clock.done) + "  " +
                           words(message::explain_closed_away, {event_of(*clock.stopped_by)}));
    } else if (clock.stopped_by != nullptr) {
      add_line("done", shown(*clock.done) + "  " + event_of(*clock.stopped_by));
    } else if (clock.status == ClockStatus::superseded) {
      add_line("done", words(message::explain_superseded,
                             {word("event", word_of(clock.ended_by->event->kind))}));
    } else {
      add_line("done", words(message::explain_open_until_now, {shown(explained_.now)}));
    }
    if (!is_breach(clock.status)) return;
    const Instant until = clock.done.value_or(explained_.now);
    const Seconds open =
        open_between(explained_.policy.calendar(clock.rule->calendar), *clock.due, until);
    add_line("late",
             words(message::explain_late_open, {shown_hours(clock.late_minutes(), view_.language),
                                                shown_hours(open.count() / 60, view_.language)}));
  }

  std::string why_absent(const AbsentClock& absent) const {
    switch (absent.why) {
      case AbsentClock::Why::no_rule:
        return words(message::explain_absent_no_rule);
      case AbsentClock::Why::repeat:
        return words(message::explain_absent_repeat);
      case AbsentClock::Why::voided:
        return words(message::explain_absent_void);
      case AbsentClock::Why::not_yet_owed:
        return words(message::explain_absent_not_yet,
                     {place_of(*absent.rule), format_span(*absent.policy->after)});
      case AbsentClock::Why::not_started:
        break;
    }
    if (absent.rule->from.kind != Start::Kind::event)
      return words(message::explain_absent_no_time, {place_of(*absent.rule)});
    return words(message::explain_absent_not_started,
                 {place_of(*absent.rule), word("event", word_of(absent.rule->from.event))});
  }

  void add_absent() {
    const auto& absent = explained_.explanation.absent;
    const bool asked_for = absent.size() == 1 && explained_.explanation.clocks.empty();
    for (const AbsentClock& one : absent) {
      out_ += '\n' +
              words(message::explain_absent,
                    {word("clock", one.policy->name), word("explain", "absent"), why_absent(one)}) +
              '\n';
      if (asked_for) add_passed(one.passed);
    }
  }

  const ExplainedRequest& explained_;
  const Zone& zone_;
  const View& view_;
  std::string out_;
};

}  // namespace

std::string written(const Condition& condition) {
  std::string text(word_of(condition.attribute));
  text += condition.negated ? " = not " : " = ";
  for (std::size_t i = 0; i < condition.values.size(); ++i)
    text += (i == 0 ? "" : " / ") +
            (condition.values[i].empty() ? "\"\"" : unescape_text(condition.values[i]));
  return text;
}

std::string explain_text(const ExplainedRequest& explained, const Zone& zone, const View& view) {
  return ExplainPage(explained, zone, view).text();
}

}  // namespace deskctl
