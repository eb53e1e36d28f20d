#include "support/made_up_journal.hpp"

namespace deskctl::test {
namespace {

using Kind = EventKind;

// Around days on which calendars matter: a plain week, the spring festival with its make-up days,
// labour day, the national days.
constexpr std::array<std::string_view, 6> beginnings{"2026-11-02", "2026-02-13", "2026-04-30",
                                                     "2026-09-18", "2026-09-29", "2026-10-08"};

LocalDay day_in_china(Instant instant) {
  return shanghai().day(instant);
}
Instant in_china(LocalDay day, Seconds time) {
  return shanghai().meaning(day + time).first;
}

}  // namespace

MadeUpJournal::MadeUpJournal(unsigned seed, MadeUpOptions options)
    : random_(seed), options_(options) {
  const LocalDay first = day(one_of(beginnings)) + date::days{pick(3)};
  now_ = in_china(first, Seconds{chance(70) ? pick(86400) : one_of({32400, 64800})});
  sketches_.reserve(static_cast<std::size_t>(options_.requests));
  log();
  bool again = options_.pairs;  // in the same second
  while (writes_ <= options_.steps) {
    const int before = writes_;
    if (!again) pass_time();
    if (static_cast<int>(sketches_.size()) < options_.requests && chance(again ? 50 : 30))
      log();
    else
      step();
    if (writes_ == before) ++writes_;  // a step that found nothing to write
    if (options_.pairs) again = !again;
  }
}

std::string MadeUpJournal::text(std::size_t count) const {
  std::string text = header_line() + '\n';
  for (std::size_t i = 0; i < std::min(count, lines_.size()); ++i) text += lines_[i].text + '\n';
  return text;
}

Instant MadeUpJournal::instant(std::size_t choice) const {
  return instants_[choice / 3 % instants_.size()].first + Seconds{static_cast<int>(choice % 3) - 1};
}

void MadeUpJournal::remember(const RequestId& id, Instant instant) {
  // All likely dues of a clock that starts here.
  for (const int seconds : {0, 60, 300, 480, 600, 900, 1200, 1800, 7200, 43200, 172800})
    instants_.emplace_back(instant + Seconds{seconds}, id);
  const Instant midnight =
      in_china(day_in_china(instant), Seconds{0});  // clocks never change there
  for (const int days : {0, 1, 2, 3, 5, 7})
    instants_.emplace_back(midnight + date::days{days} + Seconds{64800}, id);
  instants_.emplace_back(midnight + Seconds{86399}, id);
}

void MadeUpJournal::pass_time() {
  const Instant before = now_;
  aimed_at_.reset();
  const int how = pick(100);
  if (how < 40) {
    // To the second that something is due, one before or one after.
    std::vector<std::pair<Instant, RequestId>> ahead;
    const Instant horizon = before + Seconds{chance(60) ? 3600 : 3 * 86400};
    for (const auto& due : instants_)
      if (due.first >= before && due.first <= horizon) ahead.push_back(due);
    if (!ahead.empty()) {
      const auto [instant, id] = one_of(ahead);
      now_ = beside(instant);
      if (chance(70)) aimed_at_ = id;
    }
  } else if (how < 75) {
    now_ += Seconds{pick(900)};
  } else if (how < 85) {
    now_ += Seconds{pick(12 * 3600)};
  } else if (how < 92) {
    now_ += Seconds{pick(3 * 86400)};
  }
  now_ = std::max(now_, before + Seconds{options_.ties ? 0 : 1});
}

void MadeUpJournal::pass(int seconds) {
  now_ += Seconds{pick(seconds) + (options_.ties ? 0 : 1)};
}

Instant MadeUpJournal::later() {
  if (chance(50)) return now_ + Seconds{60 * pick(180)};
  if (chance(10)) return now_ - Seconds{60 * pick(180)};
  return now_ + Seconds{60 * pick(72 * 60)};
}

Instant MadeUpJournal::earlier(Instant from) {
  if (chance(2)) return now_ + Seconds{pick(300)};  // clocks differ a little
  if (!chance(20)) return now_;
  if (chance(50)) return now_ - Seconds{pick(5400)};
  std::vector<Instant> past;
  for (const auto& [instant, id] : instants_)
    if (instant >= from && instant < now_) past.push_back(instant);
  if (past.empty()) return now_;
  return std::min(beside(one_of(past)), now_);
}

void MadeUpJournal::log() {
  Sketch sketch;
  Draft draft;
  draft.kind = Kind::logged;
  draft.at = chance(85) ? now_ : now_ - Seconds{pick(7200)};
  sketch.logged = draft.at;
  const LocalDay day = day_in_china(draft.at);
  int number = 1;
  for (const Sketch& other : sketches_) number += other.id.local_day() == day;
  sketch.id = RequestId::make({}, day, number);
  fill_logged(draft, sketch);
  remember(sketch.id, draft.at);
  sketches_.push_back(sketch);
  Sketch& kept = sketches_.back();
  const Instant logged = draft.at;
  std::vector<Draft> drafts;
  drafts.push_back(std::move(draft));
  if (chance(25)) {  // log-call --dispatch
    Draft dispatched = draft_of(Kind::dispatched, kept);
    dispatched.at = logged;
    drafts.push_back(std::move(dispatched));
  } else if (chance(needs_work_order(kept.category) ? 2 : 20)) {  // log-call --answered
    Draft answered = draft_of(Kind::completed, kept);
    answered.at = logged;
    drafts.push_back(std::move(answered));
  }
  write(kept, std::move(drafts));
}

MadeUpJournal::Sketch& MadeUpJournal::chosen() {
  for (Sketch& sketch : sketches_)
    if (aimed_at_ == sketch.id) return sketch;
  if (chance(40)) return sketches_.front();  // so that one at least gets far
  return sketches_[static_cast<std::size_t>(pick(static_cast<int>(sketches_.size())))];
}

void MadeUpJournal::step() {
  Sketch& sketch = chosen();
  const Kind kind = chance(10) ? *event_kind_of(one_of(event_words())) : next_kind(sketch);
  if (kind == Kind::logged && chance(80)) return;
  if (kind == Kind::voided && chance(70)) return;
  std::vector<Draft> drafts;
  drafts.push_back(draft_of(kind, sketch));
  if (drafts.front().field(Column::grade) == word_of(Grade::C) && chance(50)) {
    Draft told = draft_of(Kind::escalated, sketch);
    told.at = drafts.front().at;
    drafts.push_back(std::move(told));
  }
  write(sketch, std::move(drafts));
  go_on(sketch, kind);
}

// What often comes right after an event of this kind.
void MadeUpJournal::go_on(Sketch& sketch, EventKind kind) {
  const auto next = [&](Kind one, int seconds) {
    pass(seconds);
    std::vector<Draft> drafts;
    drafts.push_back(draft_of(one, sketch));
    write(sketch, std::move(drafts));
  };
  if (kind == Kind::dispatched && sketch.status == "open" && chance(10)) next(Kind::completed, 900);
  if (kind == Kind::call_missed && sketch.status == "completed" && chance(50)) {
    while (sketch.missed < 3) next(Kind::call_missed, 5400);
    if (chance(60)) next(Kind::closed, 7200);
  }
}

// Roughly what the request is afterwards: it only has to be plausible.
void MadeUpJournal::follow(Sketch& sketch, const Draft& draft) {
  ++sketch.events;
  switch (draft.kind) {
    case Kind::dispatched:
      sketch.dispatched = true;
      break;
    case Kind::accepted:
      sketch.accepted = sketch.dispatched;
      break;
    case Kind::arrived:
      sketch.arrived = sketch.dispatched;
      break;
    case Kind::returned:
      sketch.dispatched = sketch.accepted = sketch.arrived = false;
      break;
    case Kind::linked:
      sketch.repeat = true;
      break;
    case Kind::unlinked:
      sketch.repeat = false;
      break;
    case Kind::quoted:
      sketch.quoted = sketch.accepted;
      break;
    case Kind::completed:
      if (sketch.status == "open" && (sketch.dispatched || !needs_work_order(sketch.category)))
        sketch.status = "completed";
      break;
    case Kind::declined:
      if (sketch.status == "open") sketch.status = "declined";
      break;
    case Kind::call_missed:
      ++sketch.missed;
      break;
    case Kind::reopened:
      if (sketch.status != "void") sketch.status = "open";
      sketch.missed = 0;
      break;
    case Kind::closed:
      sketch.status = "closed";
      break;
    case Kind::voided:
      sketch.status = "void";
      break;
    default:
      break;
  }
}

void MadeUpJournal::write(Sketch& sketch, std::vector<Draft> drafts) {
  ++writes_;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    Draft& draft = drafts[i];
    draft.set(Column::by, "李婷");
    if (drafts.size() > 1)
      draft.add_fact(Fact::part, std::to_string(i + 1) + '/' + std::to_string(drafts.size()));
    lines_.push_back({format_line(draft, sketch.id, now_, shanghai()), now_, writes_});
    remember(sketch.id, draft.at);
    follow(sketch, draft);
  }
}

}  // namespace deskctl::test
