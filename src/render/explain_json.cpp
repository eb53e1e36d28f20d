#include "deskctl/render/explanation.hpp"
#include "deskctl/sla/severity.hpp"
#include "deskctl/text/csv.hpp"

namespace deskctl {
namespace {

class ExplainJson {
 public:
  ExplainJson(const ExplainedRequest& explained, const Zone& zone)
      : explained_(explained), json_(zone) {}

  std::string text() && {
    json_.open_object().key("schema").text("deskctl.explain/1");
    json_.key("id").text(explained_.request.id.text());
    json_.key("now").time(explained_.now);
    json_.key("policy").text(explained_.policy.file);
    json_.key("clocks").open_list();
    for (const Clock& clock : explained_.explanation.clocks) add_clock(clock);
    json_.close_list().key("absent").open_list();
    for (const AbsentClock& absent : explained_.explanation.absent) add_absent(absent);
    json_.close_list();
    json_.key("upgrade_due")
        .text_or_null(upgrade_due(explained_.request, explained_.policy).value_or(""));
    json_.close_object();
    return std::move(json_).finish();
  }

 private:
  void add_condition(const Condition& condition) {
    json_.open_object().key("attribute").text(word_of(condition.attribute));
    json_.key("negated").flag(condition.negated).key("values").open_list();
    for (const std::string& value : condition.values) json_.text(unescape_text(value));
    json_.close_list().close_object();
  }

  void add_day(std::string_view name, const std::optional<LocalDay>& day) {
    json_.key(name).text_or_null(day ? format_day(*day) : "");
  }

  void open_rule(const Rule& rule) {
    json_.open_object().key("line").number(rule.line).key("column").number(rule.column);
    json_.key("conditions").open_list();
    for (const Condition& condition : rule.when) add_condition(condition);
    json_.close_list();
    add_day("since", rule.since);
    add_day("until", rule.until_day);
  }

  void add_passed(const std::vector<PassedRule>& passed) {
    json_.key("passed").open_list();
    for (const PassedRule& one : passed) {
      open_rule(*one.rule);
      json_.key("fails");
      if (one.condition != nullptr)
        add_condition(*one.condition);
      else
        json_.null();
      json_.key("value").text_or_null(unescape_text(one.value)).close_object();
    }
    json_.close_list();
  }

  void add_event(std::string_view name, const Step* step) {
    json_.key(name);
    if (step == nullptr) {
      json_.null();
      return;
    }
    const bool of_matter = step->n == 0;
    json_.open_object().key("n").number_or_null(of_matter ? std::optional<long long>()
                                                          : std::optional<long long>(step->n));
    json_.key("event").text(word_of(step->event->kind));
    if (of_matter) json_.key("request").text(step->event->request.text());
    json_.key("at").time(step->at).key("recorded").time(step->event->recorded).close_object();
  }

  void add_steps(std::string_view name, const std::vector<DeadlineStep>& steps,
                 const Calendar& calendar) {
    json_.key(name).open_list();
    for (const DeadlineStep& step : steps) {
      constexpr std::string_view kinds[] = {"open", "counted", "passed-over"};
      const bool open = step.kind == DeadlineStep::Kind::open;
      json_.open_object().key("step").text(kinds[static_cast<std::size_t>(step.kind)]);
      json_.key("date").text(format_day(step.day));
      json_.key("day").text(word_of(calendar.kind_of(step.day)));
      json_.key("holiday").text_or_null(calendar.holiday_on(step.day));
      json_.key("begin").time_or_null(open ? std::optional(step.begin) : std::nullopt);
      json_.key("end").time_or_null(
          step.kind == DeadlineStep::Kind::passed_over ? std::nullopt : std::optional(step.end));
      json_.key("seconds").number_or_null(
          open ? std::optional<long long>((step.end - step.begin).count()) : std::nullopt);
      json_.close_object();
    }
    json_.close_list();
  }

  void add_moves(const std::vector<DueMove>& moves) {
    json_.key("moves").open_list();
    for (const DueMove& move : moves) {
      json_.open_object();
      add_event("by", move.step);
      json_.key("before").time_or_null(move.before).key("after").time_or_null(move.after);
      json_.key("too_late").flag(move.too_late).close_object();
    }
    json_.close_list();
  }

  void add_pauses(const std::vector<PauseCredit>& pauses, const Calendar& calendar) {
    json_.key("pauses").open_list();
    for (const PauseCredit& credit : pauses) {
      json_.open_object();
      add_event("by", credit.pause.held);
      json_.key("reason").text(plain(credit.pause.held->event->fact(Fact::reason)));
      json_.key("from").time(credit.from).key("to").time(credit.to);
      json_.key("lasts").flag(!credit.pause.end).key("seconds").number(credit.open.count());
      add_steps("held", credit.held, calendar);
      json_.key("before").time(credit.before).key("after").time(credit.after);
      add_steps("steps", credit.steps, calendar);
      json_.close_object();
    }
    json_.close_list();
  }

  static std::string_view start_word(const Clock& clock, const Reasons& reasons) {
    switch (clock.rule->from.kind) {
      case Start::Kind::receipt:
        return reasons.started_by == nullptr ? "received" : "event";
      case Start::Kind::appointment:
        return "appointment";
      case Start::Kind::deadline:
        return "deadline";
      case Start::Kind::reply:
        return "reply";
      case Start::Kind::event:
        break;
    }
    return "event";
  }

  void add_clock(const Clock& clock) {
    const Reasons& reasons = *clock.reasons;
    const Calendar& calendar = explained_.policy.calendar(clock.rule->calendar);
    json_.open_object().key("clock").text(clock.name()).key("cycle").number(clock.cycle);
    json_.key("status").text(word_of(clock.status)).key("paused").flag(clock.paused);
    json_.key("start").time(clock.start).key("due").time_or_null(clock.due);
    json_.key("done").time_or_null(clock.done);
    json_.key("late_minutes").number(clock.late_minutes());
    std::optional<long long> late_open;
    if (is_breach(clock.status))
      late_open =
          open_between(calendar, *clock.due, clock.done.value_or(explained_.now)).count() / 60;
    json_.key("late_open_minutes").number(late_open.value_or(0));
    json_.key("rule");
    open_rule(*clock.rule);
    json_.close_object();
    add_passed(reasons.passed);
    json_.key("from").text(start_word(clock, reasons));
    add_event("started_by", reasons.started_by);
    json_.key("receipt_given").time_or_null(reasons.receipt_given);
    json_.key("counted_from").time(reasons.counted_from.value_or(clock.start));
    const std::optional<Span>& within =
        clock.policy->after ? clock.policy->after : clock.rule->within;
    json_.key("within").text_or_null(within ? format_span(*within) : "");
    json_.key("share").number_or_null(clock.rule->share);
    json_.key("calendar").text_or_null(clock.rule->calendar < 0 ? "" : calendar.name);
    json_.key("time_zone").text(calendar.zone.name());
    json_.key("beyond_holiday_data").flag(clock.beyond_holiday_data);
    add_steps("steps", reasons.steps, calendar);
    add_moves(reasons.moves);
    add_pauses(reasons.pauses, calendar);
    add_event("stopped_by", clock.stopped_by);
    json_.close_object();
  }

  void add_absent(const AbsentClock& absent) {
    json_.open_object().key("clock").text(absent.policy->name).key("why").text(word_of(absent.why));
    json_.key("rule");
    if (absent.rule != nullptr) {
      open_rule(*absent.rule);
      json_.close_object();
    } else {
      json_.null();
    }
    add_passed(absent.passed);
    json_.close_object();
  }

  const ExplainedRequest& explained_;
  Json json_;
};

}  // namespace

std::string explain_json(const ExplainedRequest& explained, const Zone& zone) {
  return ExplainJson(explained, zone).text();
}

}  // namespace deskctl
