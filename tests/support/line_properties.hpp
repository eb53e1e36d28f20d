// Properties that must hold after every typed line. Free of doctest, because the fuzz targets use
// them too.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "support/temp_desk.hpp"
#include "support/typed_lines.hpp"

namespace deskctl::test {

/// Which of the properties are asked. `whole`: exit codes are documented ones, nothing is damaged,
/// what is refused or a dry run writes nothing.
struct Asked {
  bool whole = true;
  bool keys = true;    ///< A line typed again under its key answers and writes nothing.
  bool undone = true;  ///< `undo` and `unlink` give back the figures of before.
  bool apart = true;   ///< Each line in a process of its own: a crash is a fault of that line.
};

struct Fault {
  std::string kind;  ///< A word, the same for the same kind of fault.
  std::string what;
};

/// The first word that is a command of one word; empty if none is.
std::string command_of(const Words& words);

/// The output of month, day, overdue list and list of all at `time`, without void requests and
/// their number, because a request undone stays among those.
std::string figures_at(TempDesk& desk, const std::string& time);

/// All files of the ledger, by name.
using LedgerFiles = std::map<std::string, std::string>;

/// A desk at which lines are typed one after the other, each of them asked about.
class WatchedDesk {
 public:
  WatchedDesk(const TypedScript& script, Asked asked);

  std::optional<Fault> type(const TypedLine& line);
  const Ran& ran() const { return ran_; }
  /// Whether the last line changed the ledger.
  bool changed() const { return changed_; }

 private:
  /// Something that `undo` by the same person takes back next.
  struct Done {
    std::string by;
    LedgerFiles before;
  };

  Ran run(const TypedLine& line);
  Ran run(const std::string& time, const std::string& by, const Words& words);
  Ran run_apart(const Words& words);
  LedgerFiles ledger() const;
  void restore(const LedgerFiles& ledger);
  std::string later(long long seconds) const;
  std::string figures() { return figures_at(desk_, later(200)); }
  std::string figures_of(const LedgerFiles& other);
  void note_written(const LedgerFiles& before);
  void note_done(const std::string& command, const LedgerFiles& before);

  std::optional<Fault> of_whole(const TypedLine& line, const LedgerFiles& before);
  std::optional<Fault> of_damage();
  std::optional<Fault> of_key(const TypedLine& line);
  std::optional<Fault> of_other_words(const TypedLine& line, const std::string& key);
  std::optional<Fault> of_undo(const TypedLine& line, const std::string& command,
                               const LedgerFiles& before);
  std::optional<Fault> of_same(const std::string& what, const LedgerFiles& before);
  std::optional<Fault> of_undone(int probe);
  std::optional<Fault> of_last();
  std::optional<Fault> of_unlinked(const TypedLine& line, const LedgerFiles& before);

  TempDesk desk_;
  Asked asked_;
  Ran ran_;
  LedgerFiles after_;
  bool changed_ = false;
  // About the last line that was written.
  std::string by_;
  std::string request_;
  bool in_order_ = true;  // recorded after all that stood there
  bool appended_ = true;  // and nothing else was touched

  Instant newest_ = earliest;  // of all that is recorded
  std::vector<Done> done_;
  std::vector<TypedLine> keyed_;  // lines that wrote under a key
};

/// A script in which some line does not hold, as short as dropping lines and words makes it.
struct Found {
  TypedScript script;
  Fault fault;
  std::string text() const;
};

/// Types at most `most` lines made of `bytes`; what was found is not shortened yet. `seen` is told
/// of every line.
std::optional<Found> first_fault(
    std::string_view bytes, int most, Asked asked,
    const std::function<void(const TypedLine&, const Ran&)>& seen = {});
/// The same fault, found with less; runs the script at most `runs` times.
Found shortened(Found found, Asked asked, int runs);

}  // namespace deskctl::test
