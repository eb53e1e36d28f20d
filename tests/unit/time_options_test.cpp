// Each option that is a time, before and after the request was logged.
#include <array>

#include "support/line_properties.hpp"

namespace deskctl::test::time_options_test {
namespace {

const Words complaint{"log-call", "8-1-301", "噪音", "--category", "complaint"};

// `open`: the contract does not say; the ledger must stay whole in any case.
enum class Fate { taken, refused, open };

struct TimeRow {
  std::string_view option;
  std::string_view command;
  Fate before_log, after_log;
};

// The request is logged at 09:00. Before it is 08:00; after it is 09:30, for what is to come 10:30.
constexpr std::array time_rows{
    TimeRow{"at", "log-call", Fate::taken, Fate::taken},
    TimeRow{"at", "amend", Fate::refused, Fate::taken},
    TimeRow{"at", "promise", Fate::refused, Fate::taken},
    TimeRow{"received", "log-call", Fate::taken, Fate::refused},
    TimeRow{"received", "amend", Fate::taken, Fate::refused},
    TimeRow{"received", "promise", Fate::refused, Fate::refused},
    TimeRow{"happened", "log-call", Fate::taken, Fate::open},
    TimeRow{"happened", "amend", Fate::taken, Fate::open},
    TimeRow{"happened", "promise", Fate::refused, Fate::refused},
    TimeRow{"appointment", "log-call", Fate::refused, Fate::taken},
    TimeRow{"appointment", "amend", Fate::refused, Fate::refused},
    TimeRow{"appointment", "promise", Fate::refused, Fate::taken},
    TimeRow{"deadline", "log-call", Fate::refused, Fate::taken},
    TimeRow{"deadline", "amend", Fate::refused, Fate::refused},
    TimeRow{"deadline", "promise", Fate::refused, Fate::taken},
    TimeRow{"reply", "log-call", Fate::refused, Fate::refused},
    TimeRow{"reply", "amend", Fate::refused, Fate::refused},
    TimeRow{"reply", "promise", Fate::refused, Fate::taken},
};

Words timed_line(const TimeRow& row, std::string_view time) {
  Words words = complaint;
  if (row.command == "amend") words = {"amend", "1", "--reason", "记错", "--phone", "13800001002"};
  if (row.command == "promise") words = {"promise", "1"};
  // Something to promise, and the moment that a call which is entered late was logged at.
  if (row.command == "promise" && row.option == "at")
    words.insert(words.end(), {"--reply", "17:30"});
  if (row.command == "log-call" && row.option != "at") words.insert(words.end(), {"--at", "09:00"});
  words.insert(words.end(), {"--" + std::string(row.option), std::string(time)});
  return words;
}

}  // namespace

TEST_CASE("time options: each time before and after the log is taken or refused, never half") {
  for (const TimeRow& row : time_rows)
    for (const bool before_log : {true, false}) {
      const bool is_to_come =
          row.option == "appointment" || row.option == "deadline" || row.option == "reply";
      const char* time = before_log ? "2026-10-12 08:00" : "2026-10-12 09:30";
      if (!before_log && is_to_come) time = "2026-10-12 10:30";
      CAPTURE(std::string(row.command) + " --" + std::string(row.option) + ' ' + time);
      TempDesk desk;
      if (row.command != "log-call") CHECK(desk.at("09:00", complaint).exit == 0);
      const std::string before = desk.ledger();
      const Ran ran = desk.at("10:00", timed_line(row, time));
      const Fate fate = before_log ? row.before_log : row.after_log;
      if (fate == Fate::taken) CHECK_MESSAGE(ran.exit == 0, ran.err);
      if (fate == Fate::refused) CHECK((ran.exit == 2 || ran.exit == 3));
      CHECK((desk.ledger() != before) == (ran.exit == 0));
      CHECK(desk.run({"check", "--only", "damaged-line,sequence,edited-line"}).exit == 0);
      CHECK(desk.run({"show", "1"}).exit == (row.command == "log-call" && ran.exit != 0 ? 3 : 0));
    }
}

}  // namespace deskctl::test::time_options_test
