// The board as a person uses it: keys in, screens out, on a desk of its own.
#include <doctest/doctest.h>

#include "deskctl/text/utf8.hpp"
#include "support/parts.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test::board_test {
namespace {

// Something that happens while the board waits, and what it is told of it.
struct Step {
  Input input;
  std::function<void()> before;
};
using Steps = std::vector<Step>;

// Plays the steps, then the terminal is gone. Keeps every screen as text.
class PlayedScreen : public Screen {
 public:
  PlayedScreen(Steps steps, ScreenSize size, std::vector<std::string>& shown)
      : steps_(std::move(steps)), size_(size), shown_(shown) {}
  ScreenSize size() const override { return size_; }
  void draw(const Screenful& screenful) override {
    std::string all;
    for (const ScreenLine& line : screenful.lines) {
      CHECK_FALSE(first_flaw(text_of(line)).has_value());
      all += text_of(line) + '\n';
    }
    shown_.push_back(std::move(all));
  }
  Input wait(int, std::optional<Seconds> at_most) override {
    // Never at once again: a board that nobody touches wakes once a minute.
    if (at_most)
      CHECK(*at_most == std::chrono::ceil<std::chrono::minutes>(now_ + Seconds{1}) - now_);
    if (next_ == steps_.size()) return {Input::Kind::ended, {}, now_};
    const Step& step = steps_[next_++];
    if (step.before) step.before();
    Input input = step.input;
    if (input.now == Instant{}) input.now = now_;
    now_ = input.now;
    return input;
  }

 private:
  Steps steps_;
  ScreenSize size_;
  std::vector<std::string>& shown_;
  std::size_t next_ = 0;
  Instant now_ = parse_rfc3339("2026-10-12T10:00:00+08:00").value();
};

// `\n` is Enter, `\x1b` Escape, `\b` one character back.
Steps keys(std::string_view text) {
  Steps steps;
  while (!text.empty()) {
    const std::size_t length = first_character(text).length;
    Key key{Key::Name::text, std::string(text.substr(0, length))};
    if (key.text == "\n") key = {Key::Name::enter, ""};
    if (key.text == "\x1b") key = {Key::Name::escape, ""};
    if (key.text == "\b") key = {Key::Name::erase_before, ""};
    steps.push_back({{Input::Kind::key, std::move(key), {}}, {}});
    text.remove_prefix(length);
  }
  return steps;
}

Steps operator+(Steps a, const Steps& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

Steps one(Input::Kind kind, std::function<void()> before = {}, const char* now = nullptr) {
  const Instant then = now == nullptr ? Instant{} : parse_rfc3339(now).value();
  return {{{kind, {}, then}, std::move(before)}};
}

class BoardDesk : public TempDesk {
 public:
  BoardDesk() {
    variables["DESKCTL_LANG"] = "zh-CN";
    at("09:00", {"log-call", "4-2-301", "厨房水管爆裂", "--category", "repair", "--urgent"});
    at("09:01", {"dispatch", "1", "--to", "eng/赵强"});
    at("09:02", {"accept", "1"});
    time = "2026-10-12T10:00:00+08:00";
  }

  // The screens of a board at which these things happen.
  std::vector<std::string> play(const Steps& steps, const std::vector<std::string>& options = {}) {
    std::vector<std::string> shown;
    open_screen = [&](bool) { return std::make_unique<PlayedScreen>(steps, size, shown); };
    std::vector<std::string> line{"board"};
    line.insert(line.end(), options.begin(), options.end());
    ran = run(line);
    return shown;
  }

  std::string events() {
    std::string out = run({"show", "1", "-O", "json"}).out;
    out.resize(out.find(R"("clocks":)"));
    std::string kinds;
    for (std::size_t at = 0; (at = out.find(R"("event":")", at)) != std::string::npos;) {
      at += 9;
      kinds += out.substr(at, out.find('"', at) - at) + ' ';
    }
    return kinds;
  }

  ScreenSize size{100, 24};
  Ran ran;
};

}  // namespace

TEST_CASE("board: it shows what waits, and what another process logs meanwhile") {
  BoardDesk desk;
  const auto log = [&] { desk.run({"log-call", "4-2-302", "走廊灯不亮", "--category", "repair"}); };
  const auto shown = desk.play(one(Input::Kind::readable, log) + keys("q"));
  CHECK(desk.ran.exit == 0);
  REQUIRE(shown.size() == 2);
  CHECK(has(shown[0], "20261012-001"));
  CHECK(has(shown[0], "到位"));
  CHECK_FALSE(has(shown[0], "走廊灯不亮"));
  CHECK(has(shown[1], "走廊灯不亮"));
  CHECK(has(shown[1], ">1急 20261012-001"));
}

TEST_CASE("board: a request is finished by keys, with an input method on as well as off") {
  for (const char* typed : {"a0920\nc更换角角\b阀\n", "ａ０９２０\nｃ更换角角\b阀\n"}) {
    BoardDesk desk;
    const auto shown = desk.play(keys(typed));
    CHECK(desk.events() == "logged dispatched accepted arrived completed ");
    const std::string request = desk.run({"show", "1", "-O", "json"}).out;
    CHECK(has(request, "更换角阀"));
    CHECK(has(request, R"("event":"arrived","at":"2026-10-12T09:20:00+08:00")"));
    CHECK(has(shown.back(), "已记录"));
    CHECK(has(shown.back(), "回访"));
  }
}

TEST_CASE("board: a call-back, a note, an urge and undo, each by its key") {
  BoardDesk desk;
  desk.play(keys("c换管\nb1 很满意\n"));
  CHECK(has(desk.events(), "completed called-back "));
  BoardDesk other;
  other.play(keys("n下午在家\nu又来电\n"));
  CHECK(has(other.events(), "accepted noted urged "));
  other.play(keys("z\n"));
  CHECK(has(other.events(), "urged amended "));
}

TEST_CASE("board: what a command refuses, the board refuses in its words, and writes nothing") {
  BoardDesk desk;
  desk.size = {200, 24};
  const std::string before = desk.ledger();
  const Ran refused = desk.run({"callback", "1", "--grade", "A"});
  const auto shown = desk.play(keys("ba\n"));
  CHECK(desk.ledger() == before);
  std::string_view rest = refused.err;
  CHECK(has(shown.back(), std::string(rest.substr(0, rest.find('\n')))));
}

TEST_CASE("board: Esc and Ctrl-C leave the line without a record, Ctrl-C again the board") {
  BoardDesk desk;
  const std::string before = desk.ledger();
  const auto shown = desk.play(keys("c换管\x1b"
                                    "a9:20") +
                               one(Input::Kind::interrupted) + keys("n") + keys("\x1b") +
                               one(Input::Kind::interrupted) + keys("c换管\n"));
  CHECK(desk.ledger() == before);
  CHECK_FALSE(has(shown.back(), "到位时间"));
}

TEST_CASE("board: a paste is text where text is asked for, and nothing elsewhere") {
  BoardDesk desk;
  const Steps pasted{{{Input::Kind::key, {Key::Name::pasted, "qa\n更换\x1b[2J角阀"}, {}}, {}}};
  desk.play(pasted + keys("c") + pasted + keys("\n"));
  CHECK(has(desk.run({"show", "1", "-O", "json"}).out, "qa 更换[2J角阀"));
}

TEST_CASE("board: a text that looks like a request's number is held back") {
  BoardDesk desk;
  const std::string before = desk.ledger();
  const auto shown = desk.play(keys("n12\n"));
  CHECK(desk.ledger() == before);
  CHECK(has(shown.back(), "“12”像是诉求编号"));
}

TEST_CASE("board: the selection stays with its request when others come before it") {
  BoardDesk desk;
  desk.run({"log-call", "4-2-302", "走廊灯不亮", "--category", "repair"});
  const auto log = [&] {
    desk.run({"log-call", "5-1-101", "电梯困人", "--category", "help", "--urgent"});
  };
  const auto shown = desk.play(keys("2") + one(Input::Kind::readable, log));
  CHECK(has(shown[1], ">2   20261012-002"));
  CHECK(has(shown[2], ">3   20261012-002"));
}

TEST_CASE("board: the filter keeps what fits, however it is spelt, and Esc shows all again") {
  BoardDesk desk;
  desk.run({"log-call", "4-2-302", "走廊灯不亮", "--category", "repair"});
  const auto shown = desk.play(keys("／４－２－３０２\n") + keys("\x1b"));
  CHECK_FALSE(has(shown[shown.size() - 2], "20261012-001"));
  CHECK(has(shown[shown.size() - 2], "20261012-002"));
  CHECK(has(shown.back(), "20261012-001"));
}

TEST_CASE("board: Enter shows the request, ? the keys, both are left again") {
  BoardDesk desk;
  const auto shown = desk.play(keys("\n\x1b?ｑ"));
  REQUIRE(shown.size() == 5);
  CHECK(has(shown[1], "渠道"));
  CHECK(has(shown[3], "撤销"));
  CHECK(has(shown[4], "20261012-001"));
}

TEST_CASE("board: End shows the last page of a text, and up is one line up from there") {
  BoardDesk desk;
  desk.size = {100, 10};
  const auto pressed = [](Key::Name name) {
    return Steps{{{Input::Kind::key, {name, ""}, {}}, {}}};
  };
  const auto shown = desk.play(keys("?") + pressed(Key::Name::last) + pressed(Key::Name::up));
  REQUIRE(shown.size() == 4);
  const std::string last_line = "“>”为选中行";
  CHECK_FALSE(has(shown[1], last_line));
  CHECK(has(shown[2], last_line));
  CHECK(has(shown[2], "首行、末行"));
  CHECK_FALSE(has(shown[3], last_line));
}

TEST_CASE("board: neither colours nor a pager of the terminal get into what it shows") {
  BoardDesk desk;
  desk.variables["CLICOLOR_FORCE"] = "1";
  desk.variables["PAGER"] = "less";
  desk.terminal_rows = 5;
  desk.terminal_columns = 80;
  desk.err_is_terminal = true;
  const auto shown = desk.play(keys("\n\x1b") + keys("ba\n"));
  CHECK(has(shown[1], "渠道"));
  CHECK(desk.pager.empty());
  for (const std::string& screen : shown) CHECK_FALSE(has(screen, "\\x"));
}

TEST_CASE("board: with the minutes the lateness moves on, and a due that passes is seen") {
  BoardDesk desk;
  desk.run({"log-call", "4-2-302", "走廊灯不亮", "--category", "repair"});
  const auto shown = desk.play(one(Input::Kind::time, {}, "2026-10-12T10:01:00+08:00") +
                               one(Input::Kind::time, {}, "2026-10-12T11:31:00+08:00") + keys("q"));
  CHECK(has(shown[0], "10:00"));
  CHECK(has(shown[1], "10:01"));
  CHECK(has(shown[2], "超 1 小时"));
}

TEST_CASE("board: a minute alone reads no file, an hour does") {
  BoardDesk desk;
  const auto damage = [&] {
    desk.write("ledger/2026-10.csv", desk.read("ledger/2026-10.csv") + "x,y\nz,z\n");
  };
  const auto shown = desk.play(one(Input::Kind::time, damage, "2026-10-12T10:01:00+08:00") +
                               one(Input::Kind::time, {}, "2026-10-12T11:00:00+08:00"));
  CHECK_FALSE(has(shown[1], "2026-10.csv"));
  CHECK(has(shown[2], "2026-10.csv"));
}

TEST_CASE("board: a damaged ledger is told, and the rest shown") {
  BoardDesk desk;
  const auto damage = [&] {
    desk.write("ledger/2026-10.csv", desk.read("ledger/2026-10.csv") + "x,y\nz,z\n");
  };
  const auto shown = desk.play(one(Input::Kind::readable, damage));
  CHECK(has(shown[1], "20261012-001"));
  CHECK(has(shown[1], "2026-10.csv"));
  CHECK_FALSE(has(shown[1], "\\x"));
}

TEST_CASE("board: what it was given is what its commands are given") {
  BoardDesk desk;
  const std::string before = desk.ledger();
  desk.play(keys("n无\n"), {"--dry-run"});
  CHECK(desk.ledger() == before);
  desk.play(keys("n无\n"), {"--by", "周宁", "--now", "2026-10-12T10:30:00+08:00"});
  CHECK(has(desk.ledger(), "2026-10-12T10:30:00+08:00,周宁"));
}

TEST_CASE("board: its words filter as those of next do, and a wrong one is refused at once") {
  BoardDesk desk;
  desk.run({"log-call", "4-2-302", "走廊灯不亮", "--category", "repair"});
  const auto shown = desk.play({}, {"eng"});
  CHECK(has(shown[0], "20261012-001"));
  CHECK_FALSE(has(shown[0], "20261012-002"));
  CHECK(desk.play({}, {"colour:red"}).empty());
  CHECK(desk.ran.exit == 2);
}

TEST_CASE("board: no screen, no board, and a hint at the list") {
  BoardDesk desk;
  CHECK(desk.run({"board", "-o", "x.txt"}).exit == 2);
  CHECK(has(desk.run({"board", "-o", "x.txt"}).err, "deskctl next"));
}

}  // namespace deskctl::test::board_test
