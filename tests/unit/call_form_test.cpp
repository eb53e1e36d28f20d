// The questions of a call at a terminal: answers, going back, giving up, and whatever else is
// typed.
#include <random>

#include "support/temp_desk.hpp"
#include "support/times.hpp"

namespace deskctl::test {
namespace {

struct AskedDesk : TempDesk {
  AskedDesk() {
    person = true;
    write("units.csv",
          "location,contact,phone\n4-2-301,王芳,13800001001\n4-2-302,李娜,13800001002\n"
          "4-2-302,赵敏,13800001003\n");
  }
  Ran answer(const std::vector<std::string>& line, std::deque<std::string> typed) {
    answers = std::move(typed);
    return run(line);
  }
  std::string last_line() const {
    const std::string all = ledger();
    const std::size_t begin = all.rfind('\n', all.size() - 2) + 1;
    return all.substr(begin);
  }
  int lines() const {
    const std::string all = ledger();
    return static_cast<int>(std::count(all.begin(), all.end(), '\n'));
  }
};

bool form_has(const std::string& text, const std::string& part) {
  const bool found = text.find(part) != std::string::npos;
  if (!found) MESSAGE(text);
  return found;
}

}  // namespace

TEST_CASE("call form: what is missing is asked, one a line, Enter for what is in brackets") {
  AskedDesk desk;
  const Ran ran = desk.answer({"log-call"}, {"4-2-301", "厨房漏水", "", "", "", ""});
  CHECK(ran.exit == 0);
  CHECK(form_has(ran.err, "place: \n"));
  CHECK(form_has(ran.err, "category [repair]: \n"));
  CHECK(form_has(ran.err, "contact [王芳]: \n"));
  CHECK(form_has(ran.err, "phone [13800001001]: \n"));
  CHECK(form_has(ran.err, "Enter records it, < goes back: \n"));
  CHECK(form_has(desk.last_line(),
                 "repair,,normal,in,phone,,,,,,4-2-301,王芳,13800001001,,厨房漏水,"));
}

TEST_CASE("call form: a refused answer is told in words or in colour, never with bare marks") {
  const auto has_control = [](const std::string& text) {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return c >= 0 && c < ' ' && c != '\n' && c != '\x1b'; });
  };
  AskedDesk desk;
  const std::deque<std::string> typed{"4-2-301", "厨房漏水", "reparatur", "报修",
                                      "",        "12\x07",   "",          ""};
  const Ran plain = desk.answer({"log-call"}, typed);
  CHECK(form_has(plain.err, "reparatur"));
  CHECK_FALSE(has_control(plain.err));
  CHECK(plain.err.find('\x1b') == std::string::npos);
  desk.err_is_terminal = true;
  const Ran coloured = desk.answer({"log-call"}, typed);
  CHECK(form_has(coloured.err, "\x1b[1;31m"));
  CHECK_FALSE(has_control(coloured.err));
}

TEST_CASE("call form: other names of a category are taken as everywhere") {
  AskedDesk desk;
  CHECK(desk.answer({"log-call"}, {"4-2-301", "厨房", "维修", "", "", ""}).exit == 0);
  CHECK(form_has(desk.last_line(), "repair,,normal,in,phone,,,,,,4-2-301,王芳,13800001001,,厨房,"));
}

TEST_CASE("call form: nothing is asked when nothing is missing, or nobody may be asked") {
  AskedDesk desk;
  CHECK(desk.answer({"log-call", "4-2-301", "厨房漏水"}, {}).exit == 0);
  CHECK(desk.answer({"log-call", "9-9-901", "门卡多少钱", "--category", "consult"}, {}).exit == 0);
  const int lines = desk.lines();
  const Ran ran = desk.answer({"log-call", "4-2-301", "--no-input"}, {"x"});
  CHECK(ran.exit == 2);
  CHECK(desk.answers.size() == 1);
  CHECK(form_has(ran.err, "missing: TEXT, --category"));
  CHECK(desk.lines() == lines);
}

TEST_CASE("call form: a number chooses, in full width too, and so does the word in any language") {
  for (const char* typed : {"3", "３", "complaint", "ＣＯＭＰＬＡＩＮＴ", "投诉", "投訴"}) {
    CAPTURE(typed);
    AskedDesk desk;
    CHECK(desk.answer({"log-call", "4-2-301", "保安"}, {typed, ""}).exit == 0);
    CHECK(form_has(desk.last_line(), ",complaint,general,"));
  }
  AskedDesk desk;
  const Ran ran = desk.answer({"log-call", "4-2-301", "保安"}, {"99", "0", "xyz", "3", ""});
  CHECK(ran.exit == 0);
  CHECK(form_has(ran.err, "99 is not there: 1 to 9"));
  CHECK(form_has(ran.err, "'xyz'"));
}

TEST_CASE("call form: the people of a place are a list to choose from") {
  AskedDesk desk;
  const Ran ran = desk.answer({"log-call", "4-2-302", "漏水"}, {"2", "", ""});
  CHECK(ran.exit == 0);
  CHECK(form_has(ran.err, "  1 李娜  2 赵敏\n"));
  CHECK(form_has(ran.err, "phone [13800001003]: "));
  CHECK(form_has(desk.last_line(), "4-2-302,赵敏,13800001003,"));
}

TEST_CASE("call form: a phone that is none is taken, and said") {
  AskedDesk desk;
  const Ran ran = desk.answer({"log-call"}, {"9-9-901", "漏水", "", "孙莉", "y", ""});
  CHECK(ran.exit == 0);
  CHECK(form_has(ran.err, "'y' does not look like a telephone number"));
  CHECK(form_has(desk.last_line(), "9-9-901,孙莉,y,"));
}

TEST_CASE("call form: what is noted of an answer is said at once, and not of the one that counts") {
  AskedDesk desk;
  const Ran ran =
      desk.answer({"log-call"}, {"9-9-901", "漏水", "", "孙莉", "y", "<", "13800001006", ""});
  CHECK(ran.exit == 0);
  CHECK(form_has(desk.last_line(), "9-9-901,孙莉,13800001006,"));
  const std::size_t note = ran.err.find("'y' does not look like a telephone number");
  CHECK(note < ran.err.find("phone [y]: "));
  CHECK(ran.err.rfind("does not look") < ran.err.find("phone [y]: "));
}

TEST_CASE("call form: < goes back and keeps all other answers") {
  for (const char* back : {"<", "＜", "《"}) {
    CAPTURE(back);
    AskedDesk desk;
    const Ran ran = desk.answer({"log-call"}, {"9-9-901", "漏水", back, "门坏了", "", "孙莉",
                                               "13800001005", back, back, "", "13800001006", ""});
    CHECK(ran.exit == 0);
    CHECK(form_has(ran.err, "matter [漏水]: "));
    CHECK(form_has(ran.err, "contact [孙莉]: "));
    CHECK(form_has(desk.last_line(), "9-9-901,孙莉,13800001006,,门坏了,"));
  }
  AskedDesk desk;
  const Ran first = desk.answer({"log-call"}, {"<", "9-9-901", "漏水", "", "", "", ""});
  CHECK(first.exit == 0);
  CHECK(form_has(first.err, "this is the first question"));
}

TEST_CASE("call form: who follows a complaint up is forgotten when it is none after all") {
  AskedDesk desk;
  const std::vector<std::string> line{"log-call", "9-9-901", "--contact",
                                      "孙莉",     "--phone", "13800001005"};
  const Ran ran = desk.answer(line, {"灯", "complaint", "<", "repair", ""});
  CHECK(ran.exit == 0);
  CHECK(form_has(desk.last_line(), "repair"));
  CHECK(desk.last_line().find("owner") == std::string::npos);
  CHECK(ran.err.find("follows it up") == std::string::npos);
  CHECK(desk.answer(line, {"灯", "repair", "<", "complaint", ""}).exit == 0);
  CHECK(form_has(desk.last_line(), "owner=林悦"));
}

TEST_CASE("call form: Ctrl-C and Ctrl-D record nothing at every question") {
  const std::deque<std::string> all{"9-9-901", "漏水", "", "孙莉", "13800001005"};
  AskedDesk desk;
  const std::string before = desk.ledger();
  for (std::size_t n = 0; n <= all.size(); ++n)
    for (const bool interrupted : {true, false}) {
      CAPTURE(n);
      std::deque<std::string> typed(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(n));
      if (interrupted) typed.emplace_back("\x03");
      const Ran ran = desk.answer({"log-call"}, typed);
      CHECK(ran.exit == 130);
      CHECK(ran.err.ends_with("\nnothing recorded\n"));
      CHECK(ran.out.empty());
      CHECK(desk.ledger() == before);
    }
}

TEST_CASE("call form: what is open at the place is shown before, with what to type") {
  AskedDesk desk;
  CHECK(desk.run({"log-call", "4-2-302", "漏水", "--contact", "李娜"}).exit == 0);
  const Ran ran = desk.answer({"log-call", "4-2-302", "漏水"}, {"\x03"});
  CHECK(
      form_has(ran.err,
               "Open here already:\n  20261012-001  2026-10-12 09:00  repair  漏水\n"
               "  rings again about it: Ctrl-C, then deskctl urge 20261012-001; the same matter of "
               "another caller: --same-as 20261012-001\n"));
  // The caller's own, wherever that is.
  const Ran caller = desk.answer({"log-call", "9-9-901", "--phone", "13800001002"}, {"\x03"});
  CHECK(form_has(caller.err, "Open here already:\n  20261012-001"));
}

TEST_CASE("call form: what was finished lately is told after the questions, what is open is not") {
  AskedDesk desk;
  const std::vector<std::string> call{"log-call", "4-2-302", "漏水", "--contact", "李娜"};
  CHECK(desk.run(call).exit == 0);
  CHECK(desk.run({"dispatch", "1", "--to", "eng"}).exit == 0);
  CHECK(desk.run({"complete", "1"}).exit == 0);
  CHECK(desk.run(call).exit == 0);
  const Ran ran = desk.answer({"log-call", "4-2-302", "漏水"}, {"1", "", ""});
  CHECK(ran.exit == 0);
  const std::size_t asked = ran.err.find("Enter records it");
  CHECK(ran.err.find("20261012-002") < asked);
  CHECK(ran.err.find("20261012-002", asked) == std::string::npos);
  CHECK(form_has(ran.err.substr(asked), "20261012-001"));
}

TEST_CASE("call form: a wrong option is told before any question") {
  AskedDesk desk;
  const Ran ran = desk.answer({"log-call", "9-9-901", "--received", "2030-01-01"}, {"x", "", ""});
  CHECK(ran.exit == 2);
  CHECK(desk.answers.size() == 3);
}

TEST_CASE("call form: place and matter in the wrong order are asked about") {
  AskedDesk desk;
  const Ran ran = desk.answer({"log-call", "厨房漏水", "4-2-301"}, {""});
  CHECK(ran.exit == 0);
  CHECK(form_has(ran.err, "Are place and text swapped? [yes: at 4-2-301, 厨房漏水]: "));
  CHECK(form_has(desk.last_line(), "4-2-301,王芳,13800001001,,厨房漏水,"));
  CHECK(desk.answer({"log-call", "厨房漏水", "4-2-301"}, {"2", "1", "", "", ""}).exit == 0);
  CHECK(form_has(desk.last_line(), "厨房漏水,,,,4-2-301,"));
}

TEST_CASE("call form: one word beside a number that may be a place is asked about") {
  AskedDesk desk;
  const std::vector<std::string> line{"log-call", "4-2", "--phone", "13800001001", "-c", "other"};
  const Ran ran = desk.answer(line, {"2", "", ""});
  CHECK(ran.exit == 0);
  CHECK(form_has(ran.err, "  1 place  2 matter\n'4-2': is that the place or the matter?: "));
  CHECK(form_has(desk.last_line(), "4-2-301,王芳,13800001001,,4-2,"));
  CHECK(desk.answer(line, {"place", "路灯", "", ""}).exit == 0);
  CHECK(form_has(desk.last_line(), ",4-2,,13800001001,,路灯,"));
}

TEST_CASE("call form: a call is logged when it is confirmed and not when it was begun") {
  AskedDesk desk;
  desk.time_answered = "2026-10-12T09:03:00+08:00";
  CHECK(desk.answer({"log-call", "9-9-901", "漏水"}, {"", "", ""}).exit == 0);
  CHECK(
      desk.last_line().starts_with("2026-10-12T09:03:00+08:00,20261012-001,logged,"
                                   "2026-10-12T09:03:00+08:00,"));
}

TEST_CASE("call form: the same key again is asked nothing") {
  AskedDesk desk;
  CHECK(desk.answer({"log-call", "9-9-901", "漏水", "--key", "k"}, {"", "", ""}).exit == 0);
  const int lines = desk.lines();
  CHECK(desk.answer({"log-call", "9-9-901", "漏水", "--key", "k"}, {}).exit == 0);
  CHECK(desk.lines() == lines);
}

TEST_CASE("call form: what a terminal acts on is refused and shown written out") {
  AskedDesk desk;
  const Ran ran = desk.answer({"log-call", "4-2-301"},
                              {"a\x1b[2Jb", "\xff", std::string(70000, 'x'), "漏水", "", ""});
  CHECK(ran.exit == 0);
  CHECK(form_has(ran.err, "\\x1b"));
  CHECK(ran.err.find('\x1b') == std::string::npos);
  CHECK(form_has(desk.last_line(), ",漏水,"));
}

TEST_CASE("call form: whatever is typed leaves one whole record or none") {
  const std::vector<std::string> pieces{"",     "<",      "＜",   "1",     "９",          "4-2-301",
                                        "漏水", "\x1b[A", "\xe4", "a,\"b", "13800001001", "\t",
                                        "\\n",  "🚰",      "<<",   " "};
  std::mt19937 random(20261012);
  const std::vector<std::vector<std::string>> lines{
      {"log-call"}, {"log-call", "4-2-301"}, {"log-call", "漏水", "--phone", "13800001002"}};
  AskedDesk desk;
  for (int round = 0; round < 150; ++round) {
    std::deque<std::string> typed;
    for (auto count = random() % 14; count > 0; --count)
      typed.push_back(pieces[random() % pieces.size()]);
    if (random() % 4 == 0) typed.emplace_back("\x03");
    const std::string before = desk.ledger();
    const int lines_before = desk.lines();
    const Ran ran = desk.answer(lines[random() % lines.size()], typed);
    CAPTURE(ran.err);
    CHECK(ran.err.find('\x1b') == std::string::npos);
    if (ran.exit == 0) {
      CHECK(desk.lines() - lines_before == (lines_before == 0 ? 3 : 1));
      CHECK(desk.ledger().size() > before.size());
    } else {
      CHECK(ran.exit == 130);
      CHECK(desk.ledger() == before);
    }
  }
  desk.person = false;
  CHECK(desk.run({"check", "--only", "damaged-line,file-state,sequence,edited-line"}).exit == 0);
}

}  // namespace deskctl::test
