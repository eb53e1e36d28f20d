#include <doctest/doctest.h>

#include "deskctl/text/mark.hpp"
#include "deskctl/text/utf8.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test {

TEST_CASE("color: a mark becomes a terminal's sequence or nothing, and takes no column") {
  const std::string text = "a " + marked(Mark::late, "晚 2 天") + " b";
  CHECK(colored(text, false) == "a 晚 2 天 b");
  CHECK(colored(text, true) == "a \x1b[1;31m晚 2 天\x1b[0m b");
  CHECK(columns_of(text) == columns_of("a 晚 2 天 b"));
  CHECK(colored("", true).empty());
}

TEST_CASE("color: a flag beats the environment, which beats the terminal, for each stream") {
  struct Case {
    std::string name;
    std::vector<std::string> flag;
    std::map<std::string, std::string, std::less<>> variables;
    bool is_terminal;
    bool colored;
  };
  const std::vector<Case> cases{
      {"a terminal", {}, {{"TERM", "xterm"}}, true, true},
      {"none", {}, {{"TERM", "xterm"}}, false, false},
      {"NO_COLOR", {}, {{"NO_COLOR", "1"}, {"CLICOLOR_FORCE", "1"}}, true, false},
      {"NO_COLOR empty", {}, {{"NO_COLOR", ""}}, true, true},
      {"CLICOLOR_FORCE", {}, {{"CLICOLOR_FORCE", "1"}}, false, true},
      {"CLICOLOR_FORCE of 0", {}, {{"CLICOLOR_FORCE", "0"}}, false, false},
      {"a dumb terminal", {}, {{"TERM", "dumb"}}, true, false},
      {"always", {"--color=always"}, {{"NO_COLOR", "1"}}, false, true},
      {"never", {"--color", "never"}, {{"CLICOLOR_FORCE", "1"}}, true, false},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    TempDesk desk;
    desk.variables = c.variables;
    desk.err_is_terminal = c.is_terminal;
    std::vector<std::string> line{"show", "99"};
    line.insert(line.end(), c.flag.begin(), c.flag.end());
    const Ran ran = desk.run(line);
    CHECK((ran.err.find("\x1b[1;31merror:\x1b[0m") != std::string::npos) == c.colored);
    CHECK((ran.err.find('\x1b') != std::string::npos) == c.colored);
    CHECK(ran.err.find('\x01') == std::string::npos);
  }
}

}  // namespace deskctl::test
