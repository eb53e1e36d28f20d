// Journals as a busy desk might have written them, made up from a number: mostly plausible, with
// slips that come back late, corrections, times that hit a due to the second, and now and then what
// the table of states forbids.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "deskctl/journal/reader.hpp"
#include "support/story.hpp"

namespace deskctl::test {

struct MadeUpOptions {
  int requests = 3;
  int steps = 10;           ///< Writes after the first; a write may be several lines.
  bool corrections = true;  ///< Whether events are moved and revoked, by their number.
  bool ties = true;         ///< Whether two writes may fall into one second.
  bool pairs = false;       ///< Whether every second write falls into the second of the one before.
};

class MadeUpJournal {
 public:
  explicit MadeUpJournal(unsigned seed, MadeUpOptions options = {});

  struct Line {
    std::string text;
    Instant recorded;
    int write;  ///< The lines of one write are a group.
  };
  const std::vector<Line>& lines() const { return lines_; }
  /// The file; or only its first lines.
  std::string text(std::size_t count = std::string::npos) const;
  Journal journal() const { return journal_of(text()); }
  /// One of the instants at which something is or may be due, or a second beside it.
  Instant instant(std::size_t choice) const;
  Instant begin() const { return lines_.front().recorded; }
  Instant end() const { return lines_.back().recorded; }

 private:
  // The generator's memory of a request, to choose a plausible next event.
  struct Sketch {
    RequestId id;
    Instant logged;
    std::string category, severity, status = "open";
    bool dispatched = false, accepted = false, arrived = false, quoted = false;
    bool out = false, repeat = false;
    int missed = 0;
    int events = 0;
  };

  int pick(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }
  bool chance(int percent) { return pick(100) < percent; }
  template <typename Things>
  auto one_of(const Things& things) {
    return things[static_cast<std::size_t>(pick(static_cast<int>(std::size(things))))];
  }
  template <typename Thing>
  Thing one_of(std::initializer_list<Thing> things) {
    return things.begin()[pick(static_cast<int>(things.size()))];
  }
  // Each draw is a statement or an argument of its own: compilers choose the order of operands.
  Instant beside(Instant instant) { return instant + Seconds{pick(3) - 1}; }
  Instant later();  // a time to promise
  std::string promise(const Sketch& sketch);
  Instant earlier(Instant from);  // when what is recorded now happened
  void pass_time();
  void pass(int seconds);  // up to so many
  void remember(const RequestId& id, Instant instant);
  Sketch& chosen();

  void log();
  void fill_category(Sketch& sketch);
  void fill_logged(Draft& draft, Sketch& sketch);
  void step();
  void go_on(Sketch& sketch, EventKind kind);
  EventKind next_kind(const Sketch& sketch);
  EventKind next_after_work(const Sketch& sketch);
  EventKind next_of_order(const Sketch& sketch);
  Draft draft_of(EventKind kind, Sketch& sketch);
  RequestId one_to_repeat(const Sketch& sketch);
  void fill_dispatched(Draft& draft, const Sketch& sketch);
  void fill_called_back(Draft& draft, const Sketch& sketch);
  void fill_promised(Draft& draft, const Sketch& sketch);
  void fill_closed(Draft& draft, const Sketch& sketch);
  void fill_amended(Draft& draft, Sketch& sketch);
  void follow(Sketch& sketch, const Draft& draft);
  void write(Sketch& sketch, std::vector<Draft> drafts);

  std::mt19937 random_;  // used raw: the library's distributions differ from one to the next
  MadeUpOptions options_;
  Instant now_;
  std::vector<Sketch> sketches_;
  std::vector<std::pair<Instant, RequestId>> instants_;  // at which something may be due
  std::optional<RequestId> aimed_at_;                    // whose instant it is now
  std::vector<Line> lines_;
  int writes_ = 0;
};

}  // namespace deskctl::test
