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
  for (int i = 0; i < options_.steps; ++i) {
    pass_time();
    if (static_cast<int>(sketches_.size()) < options_.requests && chance(30))
      log();
    else
      step();
  }
}

std::string MadeUpJournal::text(std::size_t count) const {
  std::string text = header_line() + '\n';
  for (std::size_t i = 0; i < std::min(count, lines_.size()); ++i) text += lines_[i].text + '\n';
  return text;
}

Instant MadeUpJournal::instant(std::size_t choice) const {
  return instants_[choice / 3 % instants_.size()] + Seconds{static_cast<int>(choice % 3) - 1};
}

void MadeUpJournal::remember(Instant instant) {
  // Whatever a clock could be due at that starts here.
  for (const int seconds : {0, 60, 300, 480, 600, 900, 1800, 7200, 43200, 172800})
    instants_.push_back(instant + Seconds{seconds});
  for (const int days : {0, 1, 2, 3, 5, 7})
    instants_.push_back(in_china(day_in_china(instant) + date::days{days}, Seconds{64800}));
  instants_.push_back(in_china(day_in_china(instant), Seconds{86399}));
}

void MadeUpJournal::pass_time() {
  const Instant before = now_;
  const int how = pick(100);
  if (how < 40) {
    // To the second that something is due, one before or one after.
    std::vector<Instant> ahead;
    const Instant horizon = before + Seconds{chance(60) ? 3600 : 3 * 86400};
    for (const Instant instant : instants_)
      if (instant >= before && instant <= horizon) ahead.push_back(instant);
    if (!ahead.empty()) now_ = beside(one_of(ahead));
  } else if (how < 75) {
    now_ += Seconds{pick(900)};
  } else if (how < 85) {
    now_ += Seconds{pick(12 * 3600)};
  } else if (how < 92) {
    now_ += Seconds{pick(3 * 86400)};
  }
  now_ = std::max(now_, before + Seconds{options_.ties ? 0 : 1});
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
  for (const Instant instant : instants_)
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
  remember(draft.at);
  sketches_.push_back(sketch);
  Sketch& kept = sketches_.back();
  std::vector<std::pair<Sketch*, Draft>> drafts{{&kept, draft}};
  if (chance(25)) {  // log-call --dispatch
    Draft dispatched = draft_of(Kind::dispatched, kept);
    dispatched.at = draft.at;
    drafts.emplace_back(&kept, dispatched);
  } else if (chance(10)) {  // log-call --answered
    Draft answered = draft_of(Kind::completed, kept);
    answered.at = draft.at;
    drafts.emplace_back(&kept, answered);
  }
  write(std::move(drafts));
}

void MadeUpJournal::fill_logged(Draft& draft, Sketch& sketch) {
  sketch.category =
      chance(35) ? "repair" : (chance(45) ? "complaint" : one_of(words_of(Vocabulary::category)));
  draft.set(Column::category, sketch.category);
  draft.set(Column::urgency, std::string(chance(30) ? "urgent" : "normal"));
  draft.set(Column::channel,
            std::string(chance(50) ? "phone" : one_of(words_of(Vocabulary::channel))));
  draft.set(Column::location, chance(60) ? "3-2-1201" : "全小区");
  draft.set(Column::text, "漏水, \"急\"\n请快");
  draft.add_fact("item", chance(60) ? "水管" : "");
  draft.add_fact("rings", chance(30) ? std::to_string(1 + pick(5)) : "");
  if (chance(60)) draft.set(Column::phone, "13800001001");
  if (sketch.category == "repair") {
    sketch.out = chance(35);
    draft.set(Column::scope, std::string(sketch.out ? "out" : chance(85) ? "in" : "warranty"));
  }
  if (sketch.category == "complaint") {
    sketch.severity = chance(50) ? "general" : one_of(words_of(Vocabulary::severity));
    draft.set(Column::severity, sketch.severity);
    if (chance(25)) draft.set(Column::deadline, shanghai().format(later()));
    if (!sketches_.empty() && chance(60)) {
      const Sketch same = one_of(sketches_);
      draft.set(Column::same_as, same.id.text());
      sketch.repeat = same.category == "complaint" && same.status == "open";
    }
  }
  if (chance(20)) draft.set(Column::appointment, shanghai().format(later()));
  if (chance(30)) {
    const Instant received = draft.at - Seconds{chance(50) ? one_of({59, 60, 61}) : pick(50000)};
    draft.set(Column::received, shanghai().format(received));
    remember(received);
  }
}

void MadeUpJournal::step() {
  Sketch& sketch = sketches_[static_cast<std::size_t>(pick(static_cast<int>(sketches_.size())))];
  const Kind kind = chance(10) ? *event_kind_of(one_of(event_words())) : next_kind(sketch);
  if (kind == Kind::logged && chance(80)) return;
  if (kind == Kind::voided && chance(70)) return;
  std::vector<std::pair<Sketch*, Draft>> drafts{{&sketch, draft_of(kind, sketch)}};
  const bool grade_c = drafts.front().second.field(Column::grade) == "C";
  if (grade_c && chance(50)) {
    Draft told = draft_of(Kind::escalated, sketch);
    told.at = drafts.front().second.at;
    drafts.emplace_back(&sketch, told);
  }
  write(std::move(drafts));
}

Kind MadeUpJournal::next_kind(const Sketch& sketch) {
  if (chance(25)) {
    constexpr std::array any{Kind::informed, Kind::visited,   Kind::promised,
                             Kind::promised, Kind::escalated, Kind::noted,
                             Kind::urged,    Kind::amended,   Kind::amended};
    return one_of(any);
  }
  if (sketch.status == "completed") {
    constexpr std::array after{Kind::called_back, Kind::called_back, Kind::call_missed,
                               Kind::informed,    Kind::reopened,    Kind::closed};
    return one_of(after);
  }
  if (sketch.status == "declined") return chance(50) ? Kind::reopened : Kind::closed;
  if (sketch.status == "closed") return chance(50) ? Kind::reopened : Kind::noted;
  if (sketch.status == "void") return Kind::noted;
  if (sketch.category == "complaint") {
    if (chance(25)) return Kind::upgraded;
    if (chance(30)) return Kind::escalated;
    if (!sketch.dispatched) return Kind::dispatched;
    return sketch.repeat && chance(90) ? Kind::noted : Kind::completed;
  }
  if (!sketch.dispatched) return Kind::dispatched;
  if (sketch.out && sketch.accepted && !sketch.quoted) return Kind::quoted;
  if (sketch.quoted && chance(60)) return chance(75) ? Kind::approved : Kind::declined;
  constexpr std::array open{Kind::accepted,   Kind::accepted,  Kind::arrived, Kind::arrived,
                            Kind::completed,  Kind::completed, Kind::held,    Kind::resumed,
                            Kind::dispatched, Kind::promised};
  if (chance(4)) return Kind::closed;
  return one_of(open);
}

Draft MadeUpJournal::draft_of(Kind kind, Sketch& sketch) {
  Draft draft;
  draft.kind = kind;
  draft.at = earlier(sketch.logged);
  const auto role = [&] { return std::string(one_of(words_of(Vocabulary::role))); };
  draft.set(Column::role, role());
  switch (kind) {
    case Kind::logged: {
      Sketch again;
      fill_logged(draft, again);
      break;
    }
    case Kind::dispatched:
      fill_dispatched(draft);
      break;
    case Kind::quoted:
      draft.add_fact(chance(80) ? "amount" : "infeasible", "120");
      break;
    case Kind::called_back:
      draft.set(Column::grade, std::string(one_of(words_of(Vocabulary::grade))));
      break;
    case Kind::promised:
      fill_promised(draft);
      break;
    case Kind::escalated:
      draft.add_fact("to", role());
      break;
    case Kind::upgraded:
      draft.set(Column::severity, std::string(one_of(words_of(Vocabulary::severity))));
      break;
    case Kind::closed:
      fill_closed(draft, sketch);
      break;
    case Kind::amended:
      fill_amended(draft, sketch);
      break;
    default:
      break;
  }
  if (kind == Kind::amended || chance(98)) draft.add_fact("reason", "因故");
  return draft;
}

void MadeUpJournal::fill_dispatched(Draft& draft) {
  draft.set(Column::team, std::string(one_of<std::string_view>({"eng", "contractor"})));
  if (chance(30)) draft.add_fact("person", "赵强");
  if (chance(15)) draft.set(Column::appointment, shanghai().format(later()));
  if (chance(10)) draft.set(Column::deadline, shanghai().format(later()));
}

void MadeUpJournal::fill_promised(Draft& draft) {
  const auto promise = [&](Column column) {
    const Instant when = later();
    draft.set(column, shanghai().format(when));
    instants_.push_back(when);
    instants_.push_back(when - Seconds{300});
  };
  const int what = pick(4);
  if (what == 0) promise(Column::deadline);
  if (what == 1) promise(Column::appointment);
  if (what > 1) {
    const Instant when = later();
    draft.add_fact("reply", shanghai().format(when));
    instants_.push_back(when);
    if (what == 3) promise(chance(50) ? Column::deadline : Column::appointment);
  }
}

void MadeUpJournal::fill_closed(Draft& draft, const Sketch& sketch) {
  std::string_view outcome = "unresolvable";
  if (sketch.status == "completed")
    outcome = sketch.missed >= 3 ? "unreachable" : chance(50) ? "resolved" : "waived";
  if (sketch.status == "declined") outcome = "declined";
  draft.add_fact("outcome", std::string(outcome));
  if (outcome == "unresolvable") draft.set(Column::role, "manager");
}

void MadeUpJournal::fill_amended(Draft& draft, Sketch& sketch) {
  draft.at = now_;
  if (options_.corrections && chance(75)) {
    // The log itself may be moved, not revoked: that would be to void it.
    const int event = sketch.events <= 1 || chance(5) ? 1 : 2 + pick(sketch.events - 1);
    draft.add_fact("event", std::to_string(event));
    if (event > 1 && chance(50))
      draft.add_fact("revoke", "yes");
    else
      draft.add_fact("moved-to", shanghai().format(earlier(sketch.logged)));
    return;
  }
  const auto set = [&](Column column, std::string_view word) {
    draft.set(column, std::string(word));
  };
  switch (pick(5)) {
    case 0:
      return set(Column::urgency, one_of(words_of(Vocabulary::urgency)));
    case 1:
      return set(Column::channel, one_of(words_of(Vocabulary::channel)));
    case 2:
      return set(Column::received, shanghai().format(now_ - Seconds{pick(9000)}));
    case 3:
      return set(Column::scope, one_of(words_of(Vocabulary::scope)));
    default:
      set(Column::category, one_of(words_of(Vocabulary::category)));
      if (draft.field(Column::category) == "complaint") set(Column::severity, "general");
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
    case Kind::quoted:
      sketch.quoted = sketch.accepted;
      break;
    case Kind::completed:
      if (sketch.status == "open") sketch.status = "completed";
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

void MadeUpJournal::write(std::vector<std::pair<Sketch*, Draft>> drafts) {
  ++writes_;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& [sketch, draft] = drafts[i];
    draft.set(Column::by, "李婷");
    if (drafts.size() > 1)
      draft.add_fact("part", std::to_string(i + 1) + '/' + std::to_string(drafts.size()));
    bool revokes = false;
    for (const auto& [name, value] : draft.facts) revokes |= name == "revoke";
    lines_.push_back(
        {format_line(draft, sketch->id, now_, shanghai()), sketch->id, now_, writes_, revokes});
    remember(draft.at);
    follow(*sketch, draft);
  }
}

}  // namespace deskctl::test
