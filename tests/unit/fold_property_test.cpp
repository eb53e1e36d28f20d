// Properties of every journal that grew line by line as the state table allows, as at a desk.
#include <random>

#include "support/story.hpp"

namespace deskctl::test {
namespace {

/// A journal of a few requests that grows by one allowed event at a time.
class GrowingJournal {
 public:
  explicit GrowingJournal(unsigned seed) : random_(seed) {}

  /// Tries one event; whether the table allowed it.
  bool grow() {
    now_ += Seconds{pick(3) == 0 ? 0 : pick(7200)};
    const std::string line = format_line(draft(), id(), now_, shanghai());
    const std::string grown = text() + line + '\n';
    const Journal journal = journal_of(grown);
    if (!journal.problems.empty() || !fold(journal, now_).problems.empty()) return false;
    lines_.push_back(line);
    times_.push_back(now_);
    return true;
  }

  std::string text(std::size_t count = std::string::npos) const {
    std::string text = header_line() + '\n';
    for (std::size_t i = 0; i < std::min(count, lines_.size()); ++i) text += lines_[i] + '\n';
    return text;
  }
  std::size_t size() const { return lines_.size(); }
  Instant time_of(std::size_t line) const { return times_[line]; }

 private:
  int pick(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }
  template <typename Words>
  std::string one_of(const Words& words) {
    return std::string(words[static_cast<std::size_t>(pick(static_cast<int>(std::size(words))))]);
  }
  RequestId id() { return {20261102, {}, 1 + pick(3)}; }

  Draft draft() {
    Draft draft;
    draft.kind = pick(4) == 0 ? EventKind::logged : *event_kind_of(one_of(event_words()));
    // Now and then a slip that comes back late.
    draft.at = now_ - Seconds{pick(4) == 0 ? pick(20000) : 0};
    const auto later = [&] { return shanghai().format(now_ + Seconds{pick(90000)}); };
    draft.set(Column::by, "李婷");
    if (draft.kind == EventKind::logged) {
      draft.set(Column::category, one_of(words_of(Vocabulary::category)));
      if (draft.field(Column::category) == word_of(Category::complaint))
        draft.set(Column::severity, one_of(words_of(Vocabulary::severity)));
      draft.set(Column::scope, one_of(words_of(Vocabulary::scope)));
      draft.set(Column::urgency, one_of(words_of(Vocabulary::urgency)));
      draft.set(Column::location, "3-2-1201");
      draft.set(Column::text, "漏水, \"急\"\n请快");
      if (pick(3) == 0) draft.set(Column::same_as, id().text());
    }
    if (draft.kind == EventKind::upgraded)
      draft.set(Column::severity, one_of(words_of(Vocabulary::severity)));
    if (draft.kind == EventKind::dispatched)
      draft.set(Column::team, pick(2) == 0 ? "eng" : "contractor");
    if (draft.kind == EventKind::called_back) draft.set(Column::grade, "B");
    if (draft.kind == EventKind::quoted)
      draft.add_fact(pick(2) == 0 ? Fact::amount : Fact::infeasible, "1");
    if (draft.kind == EventKind::closed)
      draft.add_fact(Fact::outcome, one_of(words_of(Vocabulary::outcome)));
    if (draft.kind == EventKind::escalated)
      draft.add_fact(Fact::to, one_of(words_of(Vocabulary::role)));
    if (draft.kind == EventKind::promised || pick(8) == 0)
      draft.set(pick(2) == 0 ? Column::deadline : Column::appointment, later());
    if (draft.kind == EventKind::promised && pick(2) == 0) draft.add_fact(Fact::reply, later());
    if (draft.kind == EventKind::amended && pick(2) == 0) {
      draft.add_fact(Fact::event, std::to_string(1 + pick(6)));
      if (pick(2) == 0)
        draft.add_fact(Fact::revoke, "yes");
      else
        draft.add_fact(Fact::moved_to, shanghai().format(now_ - Seconds{pick(9000)}));
    }
    draft.add_fact(Fact::reason, "because");
    return draft;
  }

  std::mt19937 random_;
  Instant now_ = moment("08:00");
  std::vector<std::string> lines_;
  std::vector<Instant> times_;
};

/// Everything that is judged of a journal, as text.
std::string judged(const Journal& journal, Instant now) {
  Folded folded = fold(journal, now);
  Matters matters;
  matters.link(folded.requests);
  std::string out;
  for (const Request& request : folded.requests) {
    out += request.id.text() + ' ' + std::string(word_of(request.status));
    for (const Step& step : request.steps)
      out += ' ' + std::to_string(step.n) + std::string(word_of(step.event->kind)) + '@' +
             shown(step.at);
    for (const Clock& clock : clocks_of(request, manuals(), now))
      out += ' ' + clock.name() + ' ' + verdict(clock);
    out += '\n';
  }
  for (const std::string& problem : in_english(folded.problems)) out += problem + '\n';
  return out;
}

}  // namespace

TEST_CASE("fold property: any prefix of a journal folds and is what was known then") {
  std::size_t events = 0;
  for (unsigned seed = 1; seed <= 12; ++seed) {
    GrowingJournal growing(seed);
    for (int i = 0; i < 120; ++i) growing.grow();
    events += growing.size();
    const Journal whole = journal_of(growing.text());
    CAPTURE(seed);
    for (std::size_t count = 1; count <= growing.size(); ++count) {
      // Lines of one second are known together.
      if (count < growing.size() && growing.time_of(count) == growing.time_of(count - 1)) continue;
      const Instant then = growing.time_of(count - 1);
      const Journal prefix = journal_of(growing.text(count));
      CAPTURE(count);
      REQUIRE(prefix.problems.empty());
      REQUIRE(fold(prefix, then).problems.empty());
      REQUIRE(judged(prefix, then) == judged(whole, then));
    }
  }
  CHECK(events > 200);
}

TEST_CASE("fold property: a verdict that a later now cannot change") {
  for (unsigned seed = 21; seed <= 30; ++seed) {
    GrowingJournal growing(seed);
    for (int i = 0; i < 120; ++i) growing.grow();
    const Journal journal = journal_of(growing.text());
    const Instant end = growing.size() == 0 ? moment("08:00") : growing.time_of(growing.size() - 1);
    const Folded folded = fold(journal, end);
    for (const Request& request : folded.requests) {
      const std::vector<Clock> now = clocks_of(request, manuals(), end);
      const std::vector<Clock> later = clocks_of(request, manuals(), end + Seconds{3600 * 24 * 60});
      for (const Clock& clock : now) {
        CAPTURE(seed);
        CAPTURE(clock.name());
        // Late is wall-clock time past due, and what stopped or was superseded stays so.
        if (is_breach(clock.status)) REQUIRE(clock.late > Seconds{0});
        if (clock.due && clock.done && clock.status == ClockStatus::met)
          REQUIRE((*clock.done <= *clock.due || clock.name() == "visit"));
        if (clock.running()) continue;
        REQUIRE(std::any_of(later.begin(), later.end(), [&](const Clock& other) {
          return other.name() == clock.name() && verdict(other) == verdict(clock);
        }));
      }
      for (const Clock& clock : later) REQUIRE(clock.status != ClockStatus::pending);
    }
  }
}

}  // namespace deskctl::test
