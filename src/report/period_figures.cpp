#include "deskctl/report/period_figures.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

#include "deskctl/journal/redaction.hpp"
#include "deskctl/report/decided.hpp"
#include "deskctl/report/retention.hpp"
#include "deskctl/request/happened.hpp"
#include "deskctl/sla/ladder.hpp"
#include "deskctl/text/masked.hpp"
#include "report/figure_terms.hpp"

namespace deskctl {
namespace {

using Kind = EventKind;

// A building is the first part of a place: 3-2-1201 is in 3.
// A place in words of its own may name somebody.
std::string building_of(const Request& request) {
  const std::string location = plain(request.location);
  return masked_text(location.substr(0, location.find('-')), personal_words(request.events));
}

std::string_view taker_of(const Request& request) {
  const std::string_view taken_by = fact_of(request, Fact::taken_by);
  return taken_by.empty() ? request.log_event().field(Column::by) : taken_by;
}

std::string_view person_of(const Step& step) {
  const Event& event = *step.event;
  const std::string_view taken_by =
      event.kind == Kind::logged ? event.fact(Fact::taken_by) : std::string_view{};
  return taken_by.empty() ? event.field(Column::by) : taken_by;
}

// After that no completion is a timely one.
Instant first_breach(const std::vector<Clock>& clocks) {
  Instant first = Instant::max();
  for (const Clock& clock : clocks) {
    const std::string& asked = clock.policy->figure;
    const bool counts =
        asked == figure::arrive || asked == figure::handle || asked == figure::timely;
    if (counts && clock.decision() == Decision::breached) first = std::min(first, *clock.decided);
  }
  return first;
}

// Those at one moment.
std::span<const Step> steps_at(const std::vector<Step>& steps, Instant at) {
  const auto begin =
      std::lower_bound(steps.begin(), steps.end(), at,
                       [](const Step& step, Instant when) { return step.at < when; });
  const auto end =
      std::find_if(begin, steps.end(), [at](const Step& step) { return step.at > at; });
  return {begin, end};
}

bool is_effective(const Request& request) {
  const std::string_view cause = fact_of(request, Fact::cause);
  return cause != word_of(Cause::municipal) && cause != word_of(Cause::outside) &&
         cause != word_of(Cause::invalid);
}

bool is_complaint_or_enquiry(const Request& request) {
  return has_severity(request.category) || is_like(request.category, Category::consult);
}

}  // namespace

LocalDay last_day_needed(LocalDay last, const Policy& policy) {
  return last + date::ceil<date::days>(policy.counting.again);
}

PeriodFigures::PeriodFigures(const Policy& policy, Period period, const Zone& zone, Instant now,
                             std::optional<long long> households, std::optional<Grouping> by)
    : policy_(policy),
      zone_(zone),
      begin_(start_of_day(period.first, zone)),
      end_(std::min(end_of_day(period.last, zone), now + Seconds{1})),
      over_a_month_(
          start_of_day(months_before(zone.day(end_ - Seconds{1}) + date::days{1}, 1), zone)),
      report_{period, now, {}, by, {}},
      households_(households),
      total_(new_tally()) {}

PeriodFigures::Tally PeriodFigures::new_tally() const {
  Tally tally;
  for (const FigureName& name : figure_names()) {
    PeriodFigure& figure = tally.figures.emplace_back();
    const FigureTerms terms = terms_of(name.name, policy_);
    figure.name = name.name;
    figure.basis = terms.basis;
    figure.rule = terms.rule;
    figure.is_share = name.is_share;
    figure.less_is_better = name.better == FigureName::Better::less;
    if (!name.is_share) figure.households = households_;
    if (name.name == terms::paid) figure.met_cents = figure.of_cents = 0;
    if (const FigureTarget* target = policy_.target_of(name.name)) figure.target = target->value;
  }
  tally.times.resize(tally.figures.size());
  return tally;
}

void PeriodFigures::note_work_orders(const Request& request) {
  work_orders_.clear();
  Situation situation;
  for (const Step& step : request.steps) {
    advance(situation, *step.event);
    const WorkOrder* last = work_orders_.empty() ? nullptr : &work_orders_.back();
    if (last == nullptr || last->team != situation.team || last->person != situation.person)
      work_orders_.push_back({step.at, situation.team, situation.person});
  }
}

PeriodFigures::WorkOrder PeriodFigures::work_order_at(Instant at) const {
  const auto next =
      std::upper_bound(work_orders_.begin(), work_orders_.end(), at,
                       [](Instant when, const WorkOrder& order) { return when < order.from; });
  return next == work_orders_.begin() ? WorkOrder{} : *std::prev(next);
}

PeriodFigures::Values PeriodFigures::values_of(const Request& request, Instant at,
                                               std::string_view person) const {
  if (!report_.by) return {};
  // A word of the desk's own counts within the one it is like, too.
  const auto with_like = [](Vocabulary vocabulary, std::string_view word) -> Values {
    const std::string_view like = like_of(vocabulary, word);
    if (like == word) return {std::string(word)};
    return {std::string(word), std::string(like)};
  };
  const auto two_digits = [](auto number) {
    const std::string text = std::to_string(number);
    return text.size() < 2 ? '0' + text : text;
  };
  const LocalTime local = zone_.local(request.logged);
  switch (*report_.by) {
    case Grouping::category:
      return with_like(Vocabulary::category, request.category);
    case Grouping::severity:
      return with_like(Vocabulary::severity, request.situation.severity);
    case Grouping::team:
      return {plain(work_order_at(at).team)};
    case Grouping::person: {
      if (!person.empty()) return {plain(person)};
      const std::string_view holder = work_order_at(at).person;
      if (!holder.empty()) return {plain(holder)};
      return {plain(request.owner.empty() ? taker_of(request) : request.owner)};
    }
    case Grouping::building:
      return {building_of(request)};
    case Grouping::hour:
      return {two_digits(
          date::floor<std::chrono::hours>(local - date::floor<date::days>(local)).count())};
    case Grouping::weekday:
      break;
  }
  const date::weekday weekday{date::floor<date::days>(local)};
  return {std::string(weekday_words[weekday.iso_encoding() - 1])};
}

void PeriodFigures::count(std::string_view figure, const Request& request, Instant at, bool met,
                          std::string_view person) {
  count(figure, request.id, values_of(request, at, person), met);
}

void PeriodFigures::count(std::string_view figure, const RequestId& id, const Values& values,
                          bool met) {
  const std::size_t index = index_of_figure(figure);
  each_tally(values, [&](Tally& tally) {
    tally.figures[index].of.add(id);
    if (met) tally.figures[index].met.add(id);
  });
}

void PeriodFigures::add(const Request& request, const std::vector<Clock>& clocks) {
  if (request.status == Status::voided) return;
  note_thing(request);
  if (request.logged >= end_) return;
  if (report_.by == Grouping::team || report_.by == Grouping::person) {
    note_work_orders(request);
    holders_.emplace(request);
  }
  for (const Clock& clock : clocks) count_clock(request, clock);
  count_events(request, clocks);
  count_stock(request);
  count_money(request);
  if (in_period(request.logged)) count_logged(request);
}

void PeriodFigures::count_events(const Request& request, const std::vector<Clock>& clocks) {
  bool reopened = false;
  const Instant untimely_from = first_breach(clocks);
  const std::string_view item = fact_of(request, Fact::item);
  for (const Step& step : request.steps) {
    const Event& event = *step.event;
    if (event.kind == Kind::completed && in_period(step.at))
      count_completion(request, {step, item, reopened, step.at <= untimely_from});
    reopened = reopened || event.kind == Kind::reopened;
    if (!in_period(step.at)) continue;
    if (event.kind == Kind::dispatched) {
      count(terms::returned, request, step.at, false, event.fact(Fact::person));
    } else if (event.kind == Kind::returned) {
      const Instant before = step.at - Seconds{1};  // the team that had it
      each_tally(values_of(request, before, {}), [&](Tally& tally) {
        tally.figures[index_of_figure(terms::returned)].met.add(request.id);
      });
    } else if (event.kind == Kind::called_back) {
      const std::string_view grade = event.field(Column::grade);
      count(terms::satisfied, request, step.at,
            grade == word_of(Grade::A) || grade == word_of(Grade::B), person_of(step));
      if (grade != word_of(Grade::C)) continue;
      const Step* told = told_of_unqualified(request, step, policy_);
      count(terms::unqualified_reported, request, step.at, told != nullptr && told->at < end_,
            person_of(step));
    }
  }
}

void PeriodFigures::count_completion(const Request& request, const Completion& completion) {
  const Step& step = completion.step;
  const std::string_view person = person_of(step);
  count(terms::rework, request, step.at, completion.reopened_before, person);
  if (!is_like(request.category, Category::repair)) return;
  count(figure::timely, request, step.at, completion.is_timely, person);
  Fix fix{request.id, step.at, {}, false, values_of(request, step.at, person)};
  if (!completion.item.empty())
    fix.thing = std::string(request.location) + '\n' + std::string(completion.item);
  const Instant until = step.at + policy_.counting.again;
  for (const Step* later = &step; later != request.steps.data() + request.steps.size(); ++later) {
    if (later->at > until || fix.reopened) break;
    fix.reopened = later->event->kind == Kind::reopened;
  }
  fixes_.push_back(std::move(fix));
}

void PeriodFigures::count_logged(const Request& request) {
  const Instant logged = request.logged;
  const std::string_view taker = taker_of(request);
  if (request.channel == word_of(Channel::phone)) {
    const std::string_view rings = fact_of(request, Fact::rings);
    if (!rings.empty())
      count(terms::answered, request, logged, number_in(rings) <= policy_.counting.rings, taker);
  }
  if (has_severity(request.category)) {
    each_tally(values_of(request, logged, taker), [&](Tally& tally) {
      tally.figures[index_of_figure(terms::complaints_per_1000)].met.add(request.id);
    });
    if (!request.is_repeat())
      count(terms::effective, request, logged, is_effective(request), taker);
  }
  if (!is_complaint_or_enquiry(request) || request.is_repeat()) return;
  std::optional<Instant> completed;
  for (const Step& step : request.steps)
    if (step.event->kind == Kind::completed && !completed) completed = step.at;
  const Instant until = logged + policy_.counting.at_once;
  const bool at_once = completed && *completed <= until;
  if (at_once || report_.now > until)
    count(terms::settled_at_once, request, logged, at_once, taker);
}

// What is in hand: carried in, logged, open at the end, finished.
void PeriodFigures::count_stock(const Request& request) {
  if (request.is_repeat()) return;
  const Instant last = end_ - Seconds{1};
  const Instant before = std::min(begin_ - Seconds{1}, last);
  const bool fresh = in_period(request.logged);
  const bool open_before = request.logged <= before && !finished_at(request.turns, before);
  const bool finished = finished_at(request.turns, last);
  if (fresh || open_before) count(terms::completion, request, last, finished);
  if (!finished) count(terms::over_a_month, request, last, request.logged < over_a_month_);
  for (const Turn& turn : request.turns) {
    if (!turn.finished || !in_period(turn.at)) continue;
    const std::span<const Step> then = steps_at(request.steps, turn.at);
    const bool unresolvable = std::any_of(then.begin(), then.end(), [](const Step& step) {
      return step.event->kind == Kind::closed &&
             step.event->fact(Fact::outcome) == word_of(Outcome::unresolvable);
    });
    count(terms::unresolvable, request, turn.at, unresolvable);
  }
  if (!has_severity(request.category)) return;
  const bool closed_before =
      request.logged <= before && status_at(request, before) == Status::closed;
  if (fresh || !closed_before)
    count(terms::complaints_closed, request, last, status_at(request, last) == Status::closed);
}

void PeriodFigures::count_money(const Request& request) {
  if (!request.completed || !in_period(*request.completed)) return;
  const long long owed = cents_in(fact_of(request, Fact::amount));
  const long long paid = cents_in(fact_of(request, Fact::paid));
  if (owed == 0 && paid == 0) return;
  const std::size_t index = index_of_figure(terms::paid);
  each_tally(values_of(request, *request.completed, {}), [&](Tally& tally) {
    PeriodFigure& figure = tally.figures[index];
    figure.of.add(request.id);
    if (paid > 0) figure.met.add(request.id);
    *figure.met_cents += paid;
    *figure.of_cents += owed;
  });
}

void PeriodFigures::note_thing(const Request& request) {
  if (!is_like(request.category, Category::repair) || request.is_repeat() ||
      request.logged < begin_)
    return;
  const std::string_view item = fact_of(request, Fact::item);
  if (item.empty()) return;
  things_[std::string(request.location) + '\n' + std::string(item)].emplace_back(request.logged,
                                                                                 request.id);
}

void PeriodFigures::finish_fixes() {
  const std::size_t index = index_of_figure(terms::first_fix);
  for (const Fix& fix : fixes_) {
    const Instant until = fix.completed + policy_.counting.again;
    bool again = fix.reopened;
    if (const auto same = things_.find(fix.thing); !fix.thing.empty() && same != things_.end())
      again = again || std::any_of(same->second.begin(), same->second.end(), [&](const auto& one) {
                return one.second != fix.id && one.first > fix.completed && one.first <= until;
              });
    if (!again && report_.now <= until) continue;  // not decided yet
    each_tally(fix.values, [&](Tally& tally) {
      tally.figures[index].of.add(fix.id);
      if (!again) tally.figures[index].met.add(fix.id);
    });
  }
}

FiguresReport PeriodFigures::finish() && {
  finish_fixes();
  finish_shares();
  finish_times(total_);
  report_.figures = std::move(total_.figures);
  if (!report_.by) return std::move(report_);
  for (const std::string& value : values_in_order(*report_.by, groups_)) {
    Tally& tally = groups_.find(value)->second;
    finish_times(tally);
    report_.groups.push_back({value, std::move(tally.figures)});
  }
  return std::move(report_);
}

}  // namespace deskctl
