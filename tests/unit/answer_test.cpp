// Answers of commands that record something: what changed, and what is next.

#include <doctest/doctest.h>

#include "deskctl/text/utf8.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test {
namespace {

std::vector<std::string> lines_in(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = text.find('\n', from);
    lines.push_back(text.substr(from, end - from));
    from = end + 1;
  }
  return lines;
}

const std::vector<std::string> leaking_pipe{"log-call", "3-2-1201",   "厨房水管漏水", "--category",
                                            "repair",   "--urgent",   "--contact",    "王芳",
                                            "--phone",  "13800001001"};

}  // namespace

TEST_CASE("answer: a call is six lines, with every default and every due") {
  TempDesk desk;
  CHECK(lines_in(desk.run(leaking_pipe).out) ==
        std::vector<std::string>{
            "20261012-001 recorded: logged  2026-10-12 09:00  林悦 (desk)",
            "  3-2-1201  厨房水管漏水",
            "  repair  urgent  open  in the price list  phone  王芳  13800001001",
            "  received 2026-10-12 09:00  logged 2026-10-12 09:00",
            "  dispatch by 2026-10-12 09:05  two days by 2026-10-14 18:00  one week by 2026-10-19 "
            "18:00",
            "next: deskctl dispatch 20261012-001 --to eng|env|security|contractor|aftersales"});
}

TEST_CASE("answer: a clock that was just stopped says whether in time") {
  TempDesk desk;
  desk.run(leaking_pipe);
  const std::string sent = desk.at("09:04", {"dispatch", "1", "--to", "eng/李强"}).out;
  CHECK(sent.find("  dispatch in time (due 2026-10-12 09:05)\n") != std::string::npos);
  CHECK(sent.find("accept by 2026-10-12 09:09") != std::string::npos);
  CHECK(sent.find("assignee eng/李强") != std::string::npos);
  const std::string late = desk.at("09:21", {"arrive", "1"}).out;
  CHECK(late.find("accept LATE by 12 min (due 2026-10-12 09:09)  arrive LATE by 12 min (due "
                  "2026-10-12 09:09)\n") != std::string::npos);
  CHECK(late.find("two days by 2026-10-14 18:00") != std::string::npos);
  CHECK(late.ends_with("next: deskctl complete 20261012-001\n"));
  // A clock stopped before is no news.
  CHECK(desk.at("09:30", {"note", "1", "x"}).out.find("LATE") == std::string::npos);
  CHECK(desk.run({"--lang", "zh-CN", "complete", "1", "换角阀"})
            .out.find("处理按时（应于 2026-10-12 09:51）") != std::string::npos);
}

TEST_CASE("answer: a narrow terminal gets more lines and no wider ones") {
  TempDesk desk;
  desk.terminal_columns = 40;
  const auto lines = lines_in(desk.run(leaking_pipe).out);
  CHECK(lines.size() > 8);
  for (std::size_t i = 1; i + 1 < lines.size(); ++i) CHECK(columns_of(lines[i]) <= 40);
}

TEST_CASE("answer: short is what was recorded, where, and the next command") {
  TempDesk desk("answers = \"short\"\n");
  // The table of staff stands last in desk.toml, so the key has to come first.
  desk.write("desk.toml", "answers = \"short\"\n" + TempDesk().read("desk.toml"));
  CHECK(desk.run(leaking_pipe).out ==
        "20261012-001 recorded: logged 2026-10-12 09:00  3-2-1201  厨房水管漏水\n"
        "next: deskctl dispatch 20261012-001 --to eng|env|security|contractor|aftersales\n");
  CHECK(desk.at("09:02", {"dispatch", "1", "--to", "eng/李强"}).out ==
        "20261012-001 recorded: dispatched 2026-10-12 09:02  eng/李强  3-2-1201  厨房水管漏水\n"
        "next: deskctl accept 20261012-001\n");
  // A slip with its times is one line too.
  CHECK(lines_in(desk.at("09:30",
                         {"complete", "1", "换角阀", "--accepted", "09:03", "--arrived", "09:10"})
                     .out)
            .size() == 2);
}

TEST_CASE("answer: who completes again hears by whom and when it was, and how to go on") {
  TempDesk desk;
  desk.run(leaking_pipe);
  desk.at("09:04", {"dispatch", "1", "--to", "eng"});
  desk.at("09:35", {"complete", "1", "换灯管"});
  const std::string before = desk.ledger();
  const Ran again = desk.at("09:50", {"--lang", "zh-CN", "complete", "1", "换灯管"});
  CHECK(again.exit == 3);
  CHECK(desk.ledger() == before);
  CHECK(again.err.find("20261012-001 已于 2026-10-12 09:35 由林悦记为完成（换灯管），本次未记录") !=
        std::string::npos);
  CHECK(again.err.find("返修请用 deskctl reopen 20261012-001 --reason …") != std::string::npos);
}

TEST_CASE("answer: what is missing at a call is one line with the command that adds it") {
  TempDesk desk;
  const auto notes = [&](const std::vector<std::string>& more) {
    std::vector<std::string> line{"--lang", "zh-CN",      "log-call", "3-2-1201",
                                  "灯不亮", "--category", "repair"};
    line.insert(line.end(), more.begin(), more.end());
    return desk.run(line).err;
  };
  CHECK(notes({}) ==
        "deskctl: 提示: 没有填写联系人和电话；补上：deskctl amend last --contact 姓名 "
        "--phone 号码 --reason 补填\n");
  CHECK(notes({"--contact", "王芳"})
            .starts_with("deskctl: 提示: 没有填写电话；补上：deskctl amend last --phone 号码 "
                         "--reason 补填\n"));
  CHECK(desk.run({"amend", "last", "--phone", "13800001001", "--reason", "补填"}).exit == 0);
  const std::string swapped =
      desk.run({"--lang", "zh-CN", "log-call", "厨房水管漏水", "三号楼", "--category", "repair"})
          .err;
  CHECK(swapped.find("地点和事由是否写反了？deskctl undo 后重新登记") != std::string::npos);
}

}  // namespace deskctl::test
