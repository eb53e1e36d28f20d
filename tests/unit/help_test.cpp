// Help that fits a terminal of 24 lines and 80 columns, whatever the command and the language.
#include <set>

#include "cli/help_lines.hpp"
#include "command/command_meant.hpp"
#include "deskctl/text/utf8.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test::help_test {
namespace {

std::vector<std::string> lines_in(const std::string& text) {
  std::vector<std::string> lines;
  std::string line;
  for (const char c : text) {
    if (c == '\n') {
      lines.push_back(line);
      line.clear();
    } else {
      line += c;
    }
  }
  return lines;
}

std::vector<std::string> asked(const CommandSpec& command, const char* language, bool all) {
  std::vector<std::string> line{"help"};
  for (const std::string_view word : words_in(command.name)) line.emplace_back(word);
  line.insert(line.end(), {"--lang", language});
  if (all) line.emplace_back("--all");
  return line;
}

void check_width(const std::vector<std::string>& lines) {
  for (const std::string& line : lines) {
    CAPTURE(line);
    CHECK(columns_of(line) <= 80);
  }
}

// `--phone`, as a word of its own.
bool names(const std::string& text, const std::string& option) {
  for (std::size_t at = text.find(option); at != std::string::npos;
       at = text.find(option, at + 1)) {
    const std::size_t end = at + option.size();
    const char after = end < text.size() ? text[end] : '\n';
    if (after == ' ' || after == '\n') return true;
  }
  return false;
}

}  // namespace

TEST_CASE("help: of each command in each language fits 24 lines of 80 columns, no option lost") {
  TempDesk desk;
  for (const CommandSpec& command : command_table())
    for (const char* language : {"en", "zh-CN", "zh-TW"}) {
      const std::string shown = std::string(command.name) + ' ' + language;
      CAPTURE(shown);
      const Ran screen = desk.run(asked(command, language, false));
      const Ran all = desk.run(asked(command, language, true));
      CHECK(screen.exit == 0);
      const auto lines = lines_in(screen.out);
      CHECK(lines.size() <= 24);
      check_width(lines);
      check_width(lines_in(all.out));
      for (const Option option : command.options) {
        CAPTURE(dashed(option));
        CHECK(names(screen.out, dashed(option)));
        CHECK(names(all.out, dashed(option)));
      }
      for (const OptionSpec& option : option_table())
        if (takes_option(command, option.option)) CHECK(names(all.out, dashed(option.option)));
      const std::size_t example =
          screen.out.find("\n  deskctl " + std::string(command.examples[1]));
      CHECK(example != std::string::npos);
      CHECK(example < screen.out.find("      --"));
    }
}

TEST_CASE("help: families, topics and the first screen are no wider than a terminal") {
  TempDesk desk;
  for (const char* language : {"en", "zh-CN", "zh-TW"}) {
    for (const char* topic : {"report", "calendar", "policy", "options", "aliases"}) {
      CAPTURE(topic);
      const Ran ran = desk.run({"help", topic, "--lang", language});
      CHECK(ran.exit == 0);
      check_width(lines_in(ran.out));
    }
    const auto first = lines_in(desk.run({"--help", "--lang", language}).out);
    CHECK(first.size() <= 25);
  }
  CHECK(names(desk.run({"help", "options"}).out, "--key"));
}

TEST_CASE("help: an option's letter means that option in every command") {
  std::set<char> seen;
  for (const OptionSpec& option : option_table()) {
    if (option.letter == 0) continue;
    CAPTURE(std::string(option.name));
    CHECK(seen.insert(option.letter).second);
  }
  for (const char taken : std::string("hVqvnCoO")) {
    const OptionSpec* option = find_option(std::string(1, taken));
    CHECK((option == nullptr || is_global(option->option)));
  }
}

TEST_CASE("help: lines break at spaces and between wide characters, not before a closing sign") {
  using Lines = std::vector<std::string>;
  CHECK(wrapped_words("one two three", 7) == Lines{"one two", "three"});
  CHECK(wrapped_words("登记业主诉求，来电", 12) == Lines{"登记业主诉", "求，来电"});
  CHECK(wrapped_words("longer-than-that x", 5) == Lines{"longer-than-that", "x"});
  CHECK(wrapped_words("", 5) == Lines{""});
  CHECK(in_two_columns("  -q", "say nothing", 6, 11) == Lines{"  -q  say", "      nothing"});
  CHECK(in_two_columns("  --long", "x", 6, 11) == Lines{"  --long", "      x"});
}

}  // namespace deskctl::test::help_test
