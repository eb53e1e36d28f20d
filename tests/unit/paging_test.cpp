#include <doctest/doctest.h>

#include "support/temp_desk.hpp"

namespace deskctl::test {

TEST_CASE("pager: only for what is longer than a terminal, and as the environment says") {
  struct Case {
    std::string name;
    int rows;
    std::map<std::string, std::string, std::less<>> variables;
    std::vector<std::string> line;
    std::string pager;  // its begin
  };
  const std::vector<Case> cases{
      {"longer", 10, {}, {"policy", "show"}, "if command -v less"},
      {"no terminal", 0, {}, {"policy", "show"}, ""},
      {"shorter", 5000, {}, {"policy", "show"}, ""},
      {"PAGER", 10, {{"PAGER", "most -w"}}, {"policy", "show"}, "most -w"},
      {"ours first",
       10,
       {{"DESKCTL_PAGER", "mine"}, {"PAGER", "most"}},
       {"policy", "show"},
       "mine"},
      {"cat", 10, {{"PAGER", "cat"}}, {"policy", "show"}, ""},
      {"dumb", 10, {{"TERM", "dumb"}}, {"policy", "show"}, ""},
      {"--no-pager", 10, {}, {"policy", "show", "--no-pager"}, ""},
      {"into a file", 10, {}, {"policy", "show", "-o", "rules.txt"}, ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    TempDesk desk;
    desk.variables = c.variables;
    desk.terminal_rows = c.rows;
    desk.terminal_columns = c.rows > 0 ? 80 : 0;
    std::vector<std::string> line = c.line;
    for (std::string& word : line)
      if (word == "rules.txt") word = desk.path() + "-rules.txt";
    CHECK(desk.run(line).exit == 0);
    CHECK(desk.pager.starts_with(c.pager));
    CHECK(desk.pager.empty() == c.pager.empty());
  }
}

}  // namespace deskctl::test
