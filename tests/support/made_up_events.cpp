// The next event in a made-up journal, and the values of its line.
#include "support/made_up_journal.hpp"

namespace deskctl::test {
namespace {

using Kind = EventKind;

}  // namespace

Kind MadeUpJournal::next_kind(const Sketch& sketch) {
  if (aimed_at_ && chance(40)) {  // what moves a due or begins a new cycle
    if (sketch.status != "open") return Kind::reopened;
    return sketch.severity.empty() || chance(50) ? Kind::promised : Kind::upgraded;
  }
  if (sketch.status == "open" && sketches_.size() > 1 && chance(8))
    return sketch.repeat && chance(60) ? Kind::unlinked : Kind::linked;
  if (sketch.repeat && sketch.category != word_of(Category::complaint) && chance(60))
    return chance(70) ? Kind::called_back : Kind::call_missed;
  if (chance(25)) {
    constexpr std::array any{Kind::informed, Kind::visited,   Kind::promised,
                             Kind::promised, Kind::escalated, Kind::noted,
                             Kind::urged,    Kind::amended,   Kind::amended};
    return one_of(any);
  }
  if (sketch.status != "open") return next_after_work(sketch);
  if (chance(3)) return Kind::closed;  // as unresolvable
  if (sketch.category == word_of(Category::complaint)) {
    if (chance(25)) return Kind::upgraded;
    if (chance(30)) return Kind::escalated;
    if (!sketch.dispatched && chance(80)) return Kind::dispatched;
    return sketch.repeat && chance(90) ? Kind::noted : Kind::completed;
  }
  return next_of_order(sketch);
}

Kind MadeUpJournal::next_after_work(const Sketch& sketch) {
  if (sketch.status == "completed") {
    if (sketch.missed >= 3 && chance(60)) return Kind::closed;
    constexpr std::array after{Kind::called_back, Kind::called_back, Kind::call_missed,
                               Kind::informed,    Kind::reopened,    Kind::closed,
                               Kind::closed};
    return one_of(after);
  }
  if (sketch.status == "declined") return chance(50) ? Kind::reopened : Kind::closed;
  if (sketch.status == "closed") return chance(50) ? Kind::reopened : Kind::noted;
  return Kind::noted;
}

Kind MadeUpJournal::next_of_order(const Sketch& sketch) {
  if (sketch.category == word_of(Category::service) && chance(20)) return Kind::called_back;
  if (!sketch.dispatched)
    return needs_work_order(sketch.category) || chance(50) ? Kind::dispatched : Kind::completed;
  if (sketch.out && sketch.accepted && !sketch.quoted) return Kind::quoted;
  if (sketch.quoted && chance(60)) return chance(75) ? Kind::approved : Kind::declined;
  if (sketch.arrived && chance(50)) return Kind::completed;
  constexpr std::array open{Kind::accepted,   Kind::accepted,  Kind::arrived,  Kind::arrived,
                            Kind::completed,  Kind::completed, Kind::held,     Kind::resumed,
                            Kind::dispatched, Kind::promised,  Kind::returned, Kind::returned};
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
      fill_dispatched(draft, sketch);
      break;
    case Kind::linked:
      draft.set(Column::same_as, one_to_repeat(sketch).text());
      break;
    case Kind::quoted:
      draft.add_fact(chance(80) ? Fact::amount : Fact::infeasible, "120");
      break;
    case Kind::called_back:
      fill_called_back(draft, sketch);
      break;
    case Kind::promised:
      fill_promised(draft, sketch);
      break;
    case Kind::escalated:
      draft.add_fact(Fact::to, role());
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
  if (kind == Kind::amended || chance(98)) draft.add_fact(Fact::reason, "因故");
  return draft;
}

// Mostly one that it could repeat.
RequestId MadeUpJournal::one_to_repeat(const Sketch& sketch) {
  std::vector<RequestId> fitting;
  for (const Sketch& other : sketches_)
    if (&other != &sketch && other.category == sketch.category && other.status == "open")
      fitting.push_back(other.id);
  return fitting.empty() || chance(10) ? one_of(sketches_).id : one_of(fitting);
}

std::string MadeUpJournal::promise(const Sketch& sketch) {
  const Instant when = later();
  instants_.emplace_back(when, sketch.id);
  instants_.emplace_back(when - Seconds{300}, sketch.id);
  return shanghai().format(when);
}

void MadeUpJournal::fill_dispatched(Draft& draft, const Sketch& sketch) {
  draft.set(Column::team, std::string(one_of<std::string_view>({"eng", "contractor"})));
  if (chance(30)) draft.add_fact(Fact::person, "赵强");
  if (chance(15)) draft.set(Column::appointment, promise(sketch));
  if (chance(10)) draft.set(Column::deadline, promise(sketch));
}

// Of open work in the middle of it; now and then so called though the work is done.
void MadeUpJournal::fill_called_back(Draft& draft, const Sketch& sketch) {
  draft.set(Column::grade, std::string(one_of(words_of(Vocabulary::grade))));
  const bool service = sketch.category == word_of(Category::service);
  if (chance(sketch.status == "open" && service ? 95 : 5)) draft.add_fact(Fact::mid_term, "yes");
}

void MadeUpJournal::fill_promised(Draft& draft, const Sketch& sketch) {
  const int what = pick(4);
  if (what == 0) draft.set(Column::deadline, promise(sketch));
  if (what == 1) draft.set(Column::appointment, promise(sketch));
  if (what > 1) draft.add_fact(Fact::reply, promise(sketch));
  if (what < 3) return;
  const Column another = chance(50) ? Column::deadline : Column::appointment;
  draft.set(another, promise(sketch));
}

void MadeUpJournal::fill_closed(Draft& draft, const Sketch& sketch) {
  std::string_view outcome = "unresolvable";
  if (sketch.status == "completed")
    outcome = sketch.missed >= 3 && chance(80) ? "unreachable"
                                               : one_of<std::string_view>({"resolved", "waived"});
  if (sketch.status == "declined") outcome = chance(70) ? "declined" : "waived";
  draft.add_fact(Fact::outcome, std::string(outcome));
  if (outcome == word_of(Outcome::unresolvable)) draft.set(Column::role, "manager");
}

void MadeUpJournal::fill_amended(Draft& draft, Sketch& sketch) {
  draft.at = now_;
  if (options_.corrections && chance(75)) {
    // The log itself may be moved, not revoked: that would be to void it.
    const int event = sketch.events <= 1 || chance(5) ? 1 : 2 + pick(sketch.events - 1);
    draft.add_fact(Fact::event, std::to_string(event));
    if (event > 1 && chance(50))
      draft.add_fact(Fact::revoke, "yes");
    else
      draft.add_fact(Fact::moved_to, shanghai().format(earlier(sketch.logged)));
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
      if (draft.field(Column::category) == word_of(Category::complaint))
        set(Column::severity, "general");
  }
}

void MadeUpJournal::fill_category(Sketch& sketch) {
  const int which = pick(100);
  sketch.category = one_of(words_of(Vocabulary::category));
  if (which < 65) sketch.category = "repair";
  if (which < 40) sketch.category = "complaint";
  if (which < 12) sketch.category = "service";
  // So that chains of repeats begin in one second.
  if (options_.pairs && !sketches_.empty() && chance(60))
    sketch.category = sketches_.back().category;
}

void MadeUpJournal::fill_logged(Draft& draft, Sketch& sketch) {
  fill_category(sketch);
  draft.set(Column::category, sketch.category);
  draft.set(Column::urgency, std::string(chance(30) ? "urgent" : "normal"));
  draft.set(Column::channel,
            std::string(chance(50) ? "phone" : one_of(words_of(Vocabulary::channel))));
  draft.set(Column::location, chance(60) ? "3-2-1201" : "全小区");
  draft.set(Column::text, "漏水, \"急\"\n请快");
  draft.add_fact(Fact::item, chance(60) ? "水管" : "");
  draft.add_fact(Fact::rings, chance(30) ? std::to_string(1 + pick(5)) : "");
  if (chance(60)) draft.set(Column::phone, "13800001001");
  if (sketch.category == word_of(Category::repair)) {
    sketch.out = chance(35);
    draft.set(Column::scope, std::string(sketch.out ? "out" : chance(85) ? "in" : "warranty"));
  }
  if (sketch.category != word_of(Category::complaint) && !sketches_.empty() && chance(40)) {
    const Sketch same = one_of(sketches_);
    draft.set(Column::same_as, same.id.text());
    sketch.repeat = same.category == sketch.category && same.status == "open";
  }
  if (sketch.category == word_of(Category::complaint)) {
    sketch.severity = chance(50) ? "general" : one_of(words_of(Vocabulary::severity));
    draft.set(Column::severity, sketch.severity);
    if (!sketches_.empty() && chance(60)) {
      const Sketch same = one_of(sketches_);
      draft.set(Column::same_as, same.id.text());
      sketch.repeat = same.category == word_of(Category::complaint) && same.status == "open";
    }
  }
  if (sketch.category == word_of(Category::service) && chance(30))
    draft.add_fact(Fact::participants, std::to_string(pick(13)));
  if (chance(20)) draft.set(Column::deadline, promise(sketch));
  if (chance(20)) draft.set(Column::appointment, promise(sketch));
  if (chance(30)) {
    const Instant received = draft.at - Seconds{chance(50) ? one_of({59, 60, 61}) : pick(50000)};
    draft.set(Column::received, shanghai().format(received));
    remember(sketch.id, received);
  }
}

}  // namespace deskctl::test
