// The rows of the table of clocks, for one request: first what they share (cycles, stops, promises,
// verdicts), then a member for each row, in the files plain_*_rows.cpp.
#pragma once

#include <functional>

#include "support/plain_judge.hpp"

namespace deskctl::test::plain {

using Kind = EventKind;
using Stops = std::function<bool(const Happening&)>;
using Due = std::optional<Instant>;
using Index = std::optional<std::size_t>;
inline constexpr long long minute = 60;
inline constexpr long long hour = 3600;

class Rows {
 public:
  Rows(const Life& life, Instant now) : life_(life), happenings_(life.happenings), now_(now) {}
  /// The verdicts of all rows, in the order of the table.
  std::vector<Verdict> all() &&;

 private:
  // A cycle: from one happening up to the one that begins the next cycle, or to the end.
  struct Cycle {
    int number;
    std::size_t begin, end;
  };
  // A closing by which the desk gives up what it still owes the resident.
  struct GivenUp {
    std::size_t index;
    bool excused;
  };

  bool is(std::initializer_list<std::string_view> categories) const;
  bool is_urgent() const { return life_.urgency == word_of(Urgency::urgent); }
  bool is_out_of_scope() const { return life_.scope == word_of(Scope::out); }
  bool is_written() const;
  Instant receipt() const;
  Instant time_of(std::size_t index) const { return happenings_[index].at; }

  Cycle whole() const { return {1, 0, happenings_.size()}; }
  std::vector<Cycle> cycles(std::initializer_list<Kind> again) const;
  Index first(const Cycle& cycle, Kind kind) const;
  static Stops by(std::initializer_list<Kind> kinds);
  /// The `count`th happening after `start` that stops, in whatever cycle.
  Index stop_of(std::size_t start, const Stops& stops, long long count = 1) const;

  static bool gives_time(const Happening& happening);
  bool is_in_time(std::size_t promise, Due due) const;
  Due appointed(const Cycle& cycle, Due due, Index stop) const;
  Index closing(std::size_t from, std::size_t end, std::initializer_list<Outcome> outcomes) const;

  void run(const char* name, const Cycle& cycle, Due due, Index stop,
           std::optional<GivenUp> given_up = std::nullopt);
  void judged(const char* name, int cycle, Due due, Due done);
  void ended(const char* name, int cycle, Due due, const char* how, std::size_t index);
  void owed(const char* name, const std::function<Due(const Happening&)>& promised,
            const Stops& stops, std::initializer_list<Outcome> waivers);

  void register_();
  void dispatch(const Cycle& cycle);
  void accept(const Cycle& cycle);
  void review();
  void arrive(const Cycle& cycle);
  void appointment();
  void department();
  void handle(const Cycle& cycle);
  void respond(const Cycle& cycle);
  void complete(const Cycle& cycle);
  void inform();
  void callback(const Cycle& cycle);
  void callbacks_of_matter();
  void reply();
  void deadline();
  void days(const char* name, int count);
  void visit();

  bool is_activity() const;
  Due callback_due(Instant completed) const;
  Index callback_stop(const Cycle& cycle, std::size_t completed) const;
  std::optional<GivenUp> given_up_calling(const Cycle& cycle, std::size_t completed, Due due,
                                          Index stop) const;

  const Life& life_;
  const std::vector<Happening>& happenings_;
  const Instant now_;
  std::vector<Verdict> verdicts_;
};

}  // namespace deskctl::test::plain
