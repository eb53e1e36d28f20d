// Any lines typed at a desk, in any order: see support/line_properties.hpp. DESKCTL_SCRIPTS in the
// environment sets the number of made-up scripts, instead of the few of every build, and
// DESKCTL_SCRIPTS_FROM the first seed.
#include <cstdlib>
#include <set>

#include "support/amount.hpp"
#include "support/line_properties.hpp"

namespace deskctl::test::typed_lines_property_test {
namespace {

int number_in(const char* variable, int usual) {
  const char* value = std::getenv(variable);
  return value == nullptr ? usual : std::atoi(value);
}

// Each kind of fault is shortened and told once; in a search, once for each command.
void type_scripts(int usual, int lines, Asked asked) {
  const int first = number_in("DESKCTL_SCRIPTS_FROM", 1);
  const int scripts = number_in("DESKCTL_SCRIPTS", usual);
  const bool is_search = scripts != usual;
  std::map<std::string, std::array<int, 2>> answered;  // by command: recorded or shown, refused
  std::set<std::string> told;
  for (int seed = first; seed < first + scripts; ++seed) {
    const std::string bytes = bytes_of_seed(static_cast<std::uint64_t>(seed), 4000);
    auto found = first_fault(
        bytes, is_search ? 60 : lines, asked, [&](const TypedLine& line, const Ran& ran) {
          ++answered[line.words.empty() ? "" : line.words.front()][ran.exit == 0 ? 0 : 1];
        });
    if (!found) continue;
    std::string kind = found->fault.kind;
    if (is_search) kind += ' ' + command_of(found->script.lines.back().words);
    if (!told.insert(kind).second) continue;
    FAIL_CHECK("seed " << seed << ": " << shortened(*std::move(found), asked, 300).text());
  }
  if (std::getenv("DESKCTL_SCRIPTS_COUNT") == nullptr) return;
  for (const auto& [command, counts] : answered)
    MESSAGE(command << ": " << counts[0] << " done, " << counts[1] << " not");
}

}  // namespace

TEST_CASE("typed lines: none damages the ledger, and what is refused writes nothing") {
  type_scripts(few_or_all(5, 12), 40, {.keys = false, .undone = false});
}

TEST_CASE("typed lines: the same line under its key answers again and writes nothing") {
  type_scripts(few_or_all(3, 6), 30, {.whole = false, .undone = false});
}

TEST_CASE("typed lines: undo gives back the figures of before") {
  type_scripts(few_or_all(3, 6), 30, {.whole = false, .keys = false});
}

}  // namespace deskctl::test::typed_lines_property_test
