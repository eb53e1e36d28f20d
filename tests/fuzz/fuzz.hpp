// The readers of deskctl as functions over any bytes: replay.cpp runs them over the committed
// corpus in every build, entry.cpp under libFuzzer. They end the program if something that must
// hold for every input does not.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "deskctl/error/error.hpp"

namespace deskctl::fuzz {

void journal(std::string_view input);     ///< A journal file, read.
void registers(std::string_view input);   ///< A register's file, read, folded and timed.
void judged(std::string_view input);      ///< A journal file, folded and judged by the manuals.
void policy(std::string_view input);      ///< policy.toml, and the same bytes as desk.toml.
void typed(std::string_view input);       ///< A time, period, span, … as somebody types it.
void recordings(std::string_view input);  ///< The list of `check --recordings`.
void seals(std::string_view input);       ///< seals.csv
void holidays(std::string_view input);    ///< A file of `calendar import`, and holidays/cn.csv.
void filter(std::string_view input);      ///< The words after `list`, a line each.
void options(std::string_view input);     ///< A command line, an argument a line.
void lines(std::string_view input);       ///< What a made-up desk types: support/typed_lines.hpp.
void grammar(std::string_view input);     ///< Command lines run on a desk, `%` between two.

struct Target {
  const char* name;
  void (*run)(std::string_view input);
};
inline constexpr std::array targets{
    Target{"journal", journal}, Target{"judged", judged},         Target{"policy", policy},
    Target{"typed", typed},     Target{"recordings", recordings}, Target{"seals", seals},
    Target{"filter", filter},   Target{"options", options},       Target{"holidays", holidays},
    Target{"lines", lines},     Target{"grammar", grammar},       Target{"registers", registers}};

/// Ends the program, naming `what`, unless it holds.
void require(bool holds, const char* what);

/// `text` goes to a terminal: UTF-8 without anything a terminal would act on.
void require_showable(std::string_view text);

/// Problems must be showable in every language.
void require_worded(const std::vector<Problem>& problems);

/// Whether `call` went through. A refusal must have the exit code `exit` and be worded; nothing
/// else may be thrown.
template <typename Call>
bool accepted(Exit exit, Call call) {
  try {
    call();
    return true;
  } catch (const Refused& refused) {
    require(refused.exit() == exit, "a refusal has the exit code of its kind");
    require(!refused.problems().empty(), "a refusal says why");
    require_worded(refused.problems());
    return false;
  }
}

/// Lines without their ends; the last may lack its.
std::vector<std::string_view> lines_of(std::string_view text);
/// The same lines, each with the sum that is right for it: no fuzzer guesses a CRC.
std::string with_sums(std::string_view text);

}  // namespace deskctl::fuzz
