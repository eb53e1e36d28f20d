// Every command that the card and the tutorial show is run as it stands there, in order, on a fresh
// desk. In the pages a comment gives the clock and what is expected (`.\" 09:04`, `.\" exit 3`), or
// a command that only prepares the next one (`.\" deskctl …`).
#include <fstream>
#include <sstream>

#include "command/command_table.hpp"
#include "deskctl/text/utf8.hpp"
#include "support/shell_words.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test::learn_test {
namespace {

struct Line {
  std::string typed;
  std::string time;
  int exit = 0;
};

// Marks that a page writes for roff alone.
std::string without_escapes(std::string line) {
  for (const auto& [escape, text] :
       {std::pair<std::string, std::string>{"\\-", "-"}, {"\\&", ""}, {"\\e", "\\"}})
    for (std::size_t at; (at = line.find(escape)) != std::string::npos;)
      line.replace(at, escape.size(), text);
  return line;
}

std::vector<Line> lines_of(const std::string& page) {
  std::vector<Line> lines;
  std::ifstream in(std::string(TESTS_DIR "/../man/") + page);
  bool literal = false;
  std::string time = "09:00";
  int exit = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with(".Bd -literal")) literal = true;
    if (line == ".Ed") literal = false;
    bool hidden = false;
    if (line.starts_with(".\\\" ")) {
      line.erase(0, 4);
      hidden = true;
      if (line.size() >= 5 && line[2] == ':') time = line.substr(0, 5);
      if (const std::size_t at = line.find("exit "); at != std::string::npos)
        exit = std::stoi(line.substr(at + 5));
    }
    if (!hidden && !literal) continue;
    line = without_escapes(line);
    for (std::string more; line.ends_with('\\') && std::getline(in, more);)
      line.replace(line.size() - 1, 1, without_escapes(more.substr(more.find_first_not_of(' '))));
    if (line.starts_with("$ ")) line.erase(0, 2);
    if (!line.starts_with("deskctl ")) continue;
    lines.push_back({line.substr(8), time, exit});
    exit = 0;
  }
  return lines;
}

void check_page(const std::string& page, std::size_t least) {
  CAPTURE(page);
  TempDesk desk;
  if (page.starts_with("zh_CN/")) desk.variables["DESKCTL_LANG"] = "zh-CN";
  const std::vector<Line> lines = lines_of(page);
  CHECK(lines.size() >= least);
  for (const Line& line : lines) {
    CAPTURE(line.typed);
    std::vector<std::string> words = words_typed(line.typed);
    if (words[0] == "init") words[1] = desk / words[1];
    const Ran ran = desk.at(line.time, words);
    CAPTURE(ran.err);
    CHECK(ran.exit == line.exit);
  }
}

}  // namespace

TEST_CASE("learn: every command of the card") {
  check_page("deskctl-card.7", 50);
  check_page("zh_CN/deskctl-card.7", 50);
}

TEST_CASE("learn: every command of the tutorial") {
  check_page("deskctl-tutorial.7", 25);
  check_page("zh_CN/deskctl-tutorial.7", 25);
}

TEST_CASE("learn: the README shows what is answered") {
  TempDesk desk;
  desk.variables = {{"DESKCTL_STAFF", "李静"}, {"DESKCTL_DESK", desk / "front"}};
  desk.run({"init", desk / "front", "--lang", "zh-CN"});
  std::ifstream in(TESTS_DIR "/../README.md");
  const std::string readme(std::istreambuf_iterator<char>(in), {});
  const auto shows = [&](const std::string& time, const std::string& line) {
    CAPTURE(line);
    CHECK(readme.find("$ deskctl " + line) != std::string::npos);
    const Ran ran = desk.at(time, words_typed(line));
    CAPTURE(ran.out);
    CHECK(ran.exit == 0);
    return readme.find(line + '\n' + ran.out + '\n') != std::string::npos ||
           readme.find(line + '\n' + ran.out + "```") != std::string::npos;
  };
  CHECK(shows("09:02",
              "log-call 3-2-1201 '厨房水管漏水' --category repair --urgent --contact 王芳 "
              "--phone 13800001001"));
  desk.at("09:03", {"dispatch", "1", "--to", "eng/赵强"});
  desk.at("09:05", {"accept", "1"});
  desk.at("09:07", {"arrive", "1"});
  desk.at("09:31", {"complete", "1", "更换角阀"});
  CHECK(shows("12:05", "report overdue"));
}

TEST_CASE(
    "learn: without a command the help is at most 25 lines of 80 columns, and names the topics") {
  TempDesk desk;
  for (const char* language : {"en", "zh-CN", "zh-TW"}) {
    CAPTURE(std::string(language));
    const Ran none = desk.run({"--lang", language});
    CHECK(none.exit == 2);
    const Ran asked = desk.run({"help", "--lang", language});
    CHECK(asked.exit == 0);
    CHECK(none.err == asked.out);
    std::istringstream lines(asked.out);
    int count = 0;
    for (std::string line; std::getline(lines, line); ++count) CHECK(columns_of(line) <= 80);
    CHECK(count <= 25);
    for (const CommandSpec& command : command_table()) {
      const std::size_t space = command.name.find(' ');
      const std::string last(command.name.substr(space == std::string_view::npos ? 0 : space + 1));
      CHECK(asked.out.find(last) != std::string::npos);
    }
    for (const char* topic :
         {"aliases", "dates", "environment", "exit-codes", "figures", "filters", "formats"}) {
      CHECK(asked.out.find(topic) != std::string::npos);
      CHECK(desk.run({"help", topic, "--lang", language}).exit == 0);
    }
  }
}

}  // namespace deskctl::test::learn_test
