#include "deskctl/text/suggest.hpp"

#include <array>

#include "support/times.hpp"

namespace deskctl::test {

TEST_CASE("suggest: the nearest name is found") {
  constexpr std::array<std::string_view, 7> names{"log-call", "list", "close", "complete",
                                                  "quote",    "urge", "undo"};
  const struct {
    std::string typed;
    std::string nearest;
  } cases[] = {
      {"logcall", "log-call"},
      {"log-cal", "log-call"},
      {"lgo-call", "log-call"},
      {"log-clal", "log-call"},
      {"lsit", "list"},
      {"lists", "list"},
      {"clse", "close"},
      {"qoute", "quote"},
      {"compleet", "complete"},
      {"com", "complete"},
      {"c", ""},
      {"co", "complete"},
      {"log", "log-call"},
      {"u", ""},
      {"ur", "urge"},
      {"", ""},
      {"xyzzy", ""},
      {"zz", ""},
      {"complaint", ""},
      {"close", "close"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.typed);
    CHECK(nearest(c.typed, names) == c.nearest);
  }
}

TEST_CASE("suggest: the earlier of equals and nothing among none") {
  constexpr std::array<std::string_view, 2> names{"team", "teem"};
  CHECK(nearest("tem", names) == "team");
  CHECK(nearest("team", {}) == "");
  CHECK(nearest(std::string(65, 'a'), names) == "");
}

TEST_CASE("suggest: a short word may differ less") {
  constexpr std::array<std::string_view, 2> roles{"gm", "desk"};
  CHECK(nearest("gn", roles) == "gm");
  CHECK(nearest("xx", roles) == "");
  CHECK(nearest("dekss", roles) == "desk");
}

TEST_CASE("suggest: words are joined") {
  CHECK(joined({}) == "");
  const std::vector<std::string> words{"a", "b", "c"};
  CHECK(joined(words) == "a, b, c");
  CHECK(joined(words, " ") == "a b c");
}

}  // namespace deskctl::test
