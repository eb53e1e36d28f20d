// The other words for commands: none stands for two, each stands for its own in any width.
#include <set>

#include "cli/parse.hpp"
#include "command/command_meant.hpp"
#include "support/refusal.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test::alias_test {
namespace {

std::vector<std::string_view> name_and_aliases(std::string_view name, std::string_view aliases) {
  std::vector<std::string_view> words = words_in(aliases);
  words.insert(words.begin(), name);
  return words;
}

// `ｌｏｇ` for `log`.
std::string full_width(std::string_view word) {
  std::string out;
  for (const char c : word) {
    if (static_cast<unsigned char>(c) >= 0x80) {
      out += c;
    } else {
      const int code = 0xFEE0 + c;
      out += static_cast<char>(0xE0 | (code >> 12));
      out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
      out += static_cast<char>(0x80 | (code & 0x3F));
    }
  }
  return out;
}

std::string command_typed(const std::vector<std::string>& line) {
  std::string name;
  const std::string refused = refusal_of([&] {
    const CommandSpec* command = command_of(take_apart(line));
    name = command == nullptr ? "none" : std::string(command->name);
  });
  return refused == "nothing" ? name : refused;
}

bool is_ascii_word(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c > ' ' && c < 0x7F; });
}

// Chinese, and letters alone, so that one can be typed with any keyboard.
void check_kinds(std::string_view name, const std::vector<std::string_view>& aliases) {
  CAPTURE(std::string(name));
  CHECK(std::any_of(aliases.begin(), aliases.end(), is_ascii_word));
  CHECK_FALSE(std::all_of(aliases.begin(), aliases.end(), is_ascii_word));
}

}  // namespace

TEST_CASE("aliases: no word stands for two commands") {
  std::set<std::string> seen;
  const auto take = [&seen](const std::string& before, std::string_view name,
                            std::string_view aliases) {
    check_kinds(name, words_in(aliases));
    for (const std::string_view word : name_and_aliases(name, aliases)) {
      CAPTURE(std::string(word));
      CHECK(seen.insert(before + std::string(word)).second);
    }
  };
  take("", "help", std::string(help_aliases()));
  for (const FamilySpec& family : family_table()) take("", family.name, family.aliases);
  for (const CommandSpec& command : command_table()) {
    const std::size_t space = command.name.find(' ');
    if (space == std::string_view::npos)
      take("", command.name, command.aliases);
    else
      take(std::string(command.name.substr(0, space + 1)), command.name.substr(space + 1),
           command.aliases);
  }
}

TEST_CASE("aliases: each runs its command, in any width and case, with options before and after") {
  for (const CommandSpec& command : command_table()) {
    const std::string name(command.name);
    const std::size_t space = name.find(' ');
    std::vector<std::string_view> firsts;
    if (space == std::string::npos)
      firsts = name_and_aliases(name, command.aliases);
    else
      for (const FamilySpec& family : family_table())
        if (family.name == name.substr(0, space))
          firsts = name_and_aliases(family.name, family.aliases);
    for (const std::string_view first : firsts) {
      if (space == std::string::npos) {
        CHECK(command_typed({std::string(first)}) == name);
        CHECK(command_typed({"--now", "09:00", full_width(first), "list", "-q"}) == name);
        continue;
      }
      for (const std::string_view last :
           name_and_aliases(std::string_view(command.name).substr(space + 1), command.aliases)) {
        CHECK(command_typed({std::string(first), std::string(last)}) == name);
        CHECK(command_typed({"-q", full_width(first), full_width(last), "day"}) == name);
      }
    }
  }
  CHECK(command_typed({"LOG", "4-2-301", "x"}) == "log-call");
  CHECK(command_typed({"call", "登记"}) == "log-call");
  CHECK(command_typed({"note", "17", "派单"}) == "note");
}

TEST_CASE("aliases: a beginning or a slip names the command and does not run it") {
  TempDesk desk;
  const auto check_hint = [&desk](const std::vector<std::string>& line, const std::string& meant) {
    const std::string before = desk.ledger();
    const Ran ran = desk.run(line);
    CHECK(ran.exit == 2);
    CHECK_MESSAGE(ran.err.find("did you mean '" + meant + "'?") != std::string::npos, ran.err);
    CHECK(desk.ledger() == before);
  };
  check_hint({"disp", "17", "--to", "eng"}, "dispatch");
  check_hint({"登计", "4-2-301", "水管爆裂", "--category", "repair"}, "登记");
  check_hint({"报表", "overdu"}, "report overdue");
  check_hint({"bb", "yq1"}, "report yq");
}

TEST_CASE("aliases: a call taken, dispatched and finished in Chinese and by initials") {
  TempDesk desk;
  for (const std::vector<std::string>& line :
       std::vector<std::vector<std::string>>{{"登记", "3-2-1201", "漏水", "--category", "repair"},
                                             {"ｐｄ", "1", "--to", "eng"},
                                             {"接單", "1"},
                                             {"dw", "1"},
                                             {"完成", "1"},
                                             {"回訪", "1", "--grade", "A"},
                                             {"ja", "1"},
                                             {"报表", "超时"},
                                             {"BB", "rb"}}) {
    const Ran ran = desk.run(line);
    CHECK_MESSAGE(ran.exit == 0, ran.err);
  }
  CHECK(desk.run({"ls"}).out.find("漏水") == std::string::npos);
  const Ran help = desk.run({"帮助", "登记", "--lang", "en"});
  CHECK(help.out == desk.run({"log-call", "--help", "--lang", "en"}).out);
  CHECK(help.out.find("also: log call dj 登记 登記\n") != std::string::npos);
  CHECK(desk.run({"help", "bb", "yq"}).out == desk.run({"help", "report", "overdue"}).out);
  CHECK(desk.run({"help", "aliases"}).out.find("dispatch           send pd 派单 派單\n") !=
        std::string::npos);
}

}  // namespace deskctl::test::alias_test
