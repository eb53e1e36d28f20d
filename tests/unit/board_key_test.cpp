#include "command/board_key.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>

#include "command/board_line.hpp"

namespace deskctl::test::board_key_test {
namespace {

BoardKey pressed(const std::string& text) {
  return meant_by({Key::Name::text, text});
}

// U+FF01 to U+FF5E are U+0021 to U+007E in full width.
std::string full_width(char c) {
  const int code = c - '!' + 0xFF01;
  return {static_cast<char>(0xE0 | (code >> 12)), static_cast<char>(0x80 | ((code >> 6) & 0x3F)),
          static_cast<char>(0x80 | (code & 0x3F))};
}

using Line = std::vector<std::string>;
const Line no_teams;

}  // namespace

TEST_CASE("board key: every key means the same in full width and as a capital letter") {
  for (char c = '!'; c <= '~'; ++c) {
    CAPTURE(c);
    const BoardKey plain = pressed(std::string(1, c));
    const BoardKey wide = pressed(full_width(c));
    CHECK(plain.action == wide.action);
    CHECK(plain.row == wide.row);
  }
  CHECK(pressed("Ａ").action == BoardAction::arrive);
  CHECK(pressed("Q").action == BoardAction::quit);
  CHECK(pressed("９").row == 8);
  CHECK(pressed("？").action == BoardAction::help);
  CHECK(pressed("、").action == BoardAction::filter);
  CHECK(pressed("\u3000").action == BoardAction::page_down);
}

TEST_CASE("board key: what means nothing records nothing, and a paste is no command") {
  for (const std::string text : {"0", "中", "@", "aa", "啊"})
    CHECK(pressed(text).action == BoardAction::none);
  CHECK(meant_by({Key::Name::pasted, "q"}).action == BoardAction::none);
}

TEST_CASE("board key: each that records asks first, and becomes the command's own line") {
  CHECK(line_for(BoardAction::arrive, "20261012-001", "", no_teams) ==
        Line{"arrive", "--", "20261012-001"});
  CHECK(line_for(BoardAction::accept, "20261012-001", "9：20", no_teams) ==
        Line{"accept", "--at=9：20", "--", "20261012-001"});
  CHECK(line_for(BoardAction::complete, "20261012-001", "--更换角阀", no_teams) ==
        Line{"complete", "--", "20261012-001", "--更换角阀"});
  CHECK(line_for(BoardAction::note, "20261012-001", "", no_teams) ==
        Line{"note", "--", "20261012-001"});
  CHECK(line_for(BoardAction::urge, "20261012-001", "又来电", no_teams) ==
        Line{"urge", "--", "20261012-001", "又来电"});
  CHECK(line_for(BoardAction::close, "20261012-001", "waived", no_teams) ==
        Line{"close", "--outcome=waived", "--", "20261012-001"});
  CHECK(line_for(BoardAction::undo, "20261012-001", "", no_teams) == Line{"undo", "--"});
  CHECK_FALSE(asked_for(BoardAction::show).has_value());
  for (const BoardAction action : {BoardAction::arrive, BoardAction::dispatch, BoardAction::undo})
    CHECK(asked_for(action).has_value());
}

TEST_CASE("board key: a grade is a letter or its number in any width, a dash is a missed call") {
  const auto call = [](const std::string& typed) {
    Line line = line_for(BoardAction::call_back, "1", typed, no_teams);
    line.erase(line.begin());
    return line;
  };
  CHECK(call("ｂ") == Line{"--grade=B", "--", "1"});
  CHECK(call("3 业主不满") == Line{"--grade=C", "--", "1", " 业主不满"});
  CHECK(call("Ａ\u3000很好") == Line{"--grade=A", "--", "1", "\u3000很好"});
  CHECK(call("－") == Line{"--missed", "--", "1"});
  CHECK(call("0 关机") == Line{"--missed", "--", "1", " 关机"});
  CHECK(call("") == Line{"--", "1"});
  CHECK(call("D") == Line{"--grade=d", "--", "1"});
}

TEST_CASE("board key: a team may be given by its number") {
  const Line teams{"eng", "保洁"};
  const auto to = [&](const std::string& typed) {
    return line_for(BoardAction::dispatch, "1", typed, teams)[1];
  };
  CHECK(to("２") == "--to=保洁");
  CHECK(to("eng/赵强") == "--to=eng/赵强");
  CHECK(to("3") == "--to=3");
}

TEST_CASE("board key: a text that a command would take for one more request is held back") {
  CHECK(may_be_taken_for_id(BoardAction::complete, "１２"));
  CHECK(may_be_taken_for_id(BoardAction::note, "1003-17"));
  CHECK_FALSE(may_be_taken_for_id(BoardAction::note, "12 号楼"));
  CHECK_FALSE(may_be_taken_for_id(BoardAction::arrive, "920"));
}

}  // namespace deskctl::test::board_key_test
