// list: words of any language, parts of numbers and places, and what was left out.
#include "support/parts.hpp"
#include "support/temp_desk.hpp"
#include "support/times.hpp"

namespace deskctl::test::list_command_test {
namespace {

/// 1 an urgent repair, 2 a complaint, 3 an enquiry that was answered.
class ListDesk : public TempDesk {
 public:
  ListDesk() : TempDesk("\n") {
    log({"4-2-301", "厨房水管爆裂", "--category", "repair", "--urgent", "--contact", "王芳",
         "--phone", "138 0000 1001", "--dispatch", "eng/李强", "--incident", "I-7"});
    log({"8-1-大堂", "电梯异响", "--category", "complaint", "--contact", "李娜", "--phone",
         "+8613800001002", "--owner", "陈静"});
    log({"3-2-1201", "停车费怎么交", "--category", "consult", "--contact", "Wang Fang", "--phone",
         "13800001003", "--answered", "已答复"});
  }

  /// Numbers of what is listed: `1 2`.
  std::string listed(const std::vector<std::string>& words) {
    const Ran ran = list(words, {"-O", "id"});
    std::string out;
    for (std::size_t at = 0; at + 12 <= ran.out.size(); at += 13)
      out += (out.empty() ? "" : " ") + ran.out.substr(at + 11, 1);
    return ran.exit == 0 ? out : "exit " + std::to_string(ran.exit);
  }

  Ran list(const std::vector<std::string>& words, const std::vector<std::string>& options = {}) {
    std::vector<std::string> line{"list"};
    line.insert(line.end(), words.begin(), words.end());
    line.insert(line.end(), options.begin(), options.end());
    return run(line);
  }

 private:
  void log(std::vector<std::string> line) {
    line.insert(line.begin(), "log-call");
    REQUIRE(run(line).exit == 0);
  }
};

}  // namespace

TEST_CASE("list: a program finds the same columns whether something is on hold or not") {
  ListDesk desk;
  const auto columns = [&] {
    const std::string rows = desk.list({}, {"-O", "csv"}).out;
    return rows.substr(0, rows.find('\n'));
  };
  const std::string without = columns();
  CHECK(has(without, ",held.since,held.reason"));
  CHECK(desk.run({"hold", "1", "--reason", "等配件"}).exit == 0);
  CHECK(columns() == without);
}

TEST_CASE("list: every printed word filters, in the three languages and any width") {
  ListDesk desk;
  for (const char* word : {"repair", "报修", "報修", "Repair", "ｒｅｐａｉｒ", "急修", "urgent",
                           "category:报修", "类别：报修", "eng", "工程", "team:工程部"}) {
    CAPTURE(word);
    CHECK(desk.listed({word}) == "1");
  }
  for (const char* word : {"投诉", "投訴", "一般", "severity:一般", "general"}) {
    CAPTURE(word);
    CHECK(desk.listed({word}) == "2");
  }
  for (const char* word : {"已完成", "completed", "状态:已完成", "status:completed", "咨询"}) {
    CAPTURE(word);
    CHECK(desk.listed({word, "--all"}) == "3");
  }
  CHECK(desk.listed({"处理中"}) == "1 2");
  CHECK(desk.listed({"報修", "急修"}) == "1");
  CHECK(desk.listed({"報修", "投訴"}) == "");
}

TEST_CASE("list: a number in any spelling, and its last four digits") {
  ListDesk desk;
  for (const char* word : {"13800001001", "138-0000-1001", "+8613800001001",
                           "１３８００００１００１", "1001", "phone:13800001001",
                           "phone:+86 138 0000 1001", "phone:1001", "电话：1001", "phone:138000"}) {
    CAPTURE(word);
    CHECK(desk.listed({word}).substr(0, 1) == "1");
  }
  CHECK(desk.listed({"1002"}) == "2");
  CHECK(desk.listed({"100"}) == "");
}

TEST_CASE("list: names, parts of places, incident, owner, person") {
  ListDesk desk;
  CHECK(desk.listed({"王芳"}) == "1");
  CHECK(desk.listed({"contact:wang", "--all"}) == "3");
  CHECK(desk.listed({"4-2"}) == "1");
  CHECK(desk.listed({"４－２"}) == "1");
  CHECK(desk.listed({"大堂"}) == "2");
  CHECK(desk.listed({"place:8-1"}) == "2");
  CHECK(desk.listed({"４-２-*"}) == "1");
  CHECK(desk.listed({"水管"}) == "1");
  CHECK(desk.listed({"incident:i-7"}) == "1");
  CHECK(desk.listed({"owner:陈静"}) == "2");
  CHECK(desk.listed({"跟进人：陈静"}) == "2");
  CHECK(desk.listed({"person:李强"}) == "1");
  CHECK(desk.listed({"by:林悦"}) == "1 2");
}

TEST_CASE("list: what was left out, and what was searched as text") {
  ListDesk desk;
  const Ran none = desk.list({"13800001003"});
  CHECK(none.out == "");
  CHECK(has(none.err, "none of the unfinished; 1 finished or closed (--all shows them)"));
  const Ran some = desk.list({"logged:today"});
  CHECK(has(some.err, "1 more finished or closed (--all shows them)"));
  CHECK(has(desk.list({"水管"}).err, "looked for in matter, names, phone and place: 水管"));
  CHECK_FALSE(has(desk.list({"投诉"}).err, "looked for"));
  CHECK(has(desk.run({"next", "水管"}).err, "looked for in matter, names, phone and place: 水管"));
  CHECK(desk.run({"next", "水管", "-O", "id"}).err == "");
  const Ran slip = desk.list({"repiar"});
  CHECK(slip.exit == 0);
  CHECK(has(slip.err, "did you mean 'repair'?"));
  CHECK(has(slip.err, "no matching requests"));
  CHECK(desk.list({}).err == "");
  CHECK(desk.list({"水管"}, {"-O", "json"}).err == "");
  const Ran chinese = desk.list({"13800001003"}, {"--lang", "zh-CN"});
  CHECK(has(chinese.err, "未完成的里没有；已完成或结案的有 1 件（加 --all 查看）"));
}

TEST_CASE("list: a name that is no label filters, and is looked for as well") {
  ListDesk desk;
  desk.run({"log-call", "1-1-101", "维修基金怎么用", "--category", "consult"});
  const Ran ran = desk.list({"维修"});
  CHECK(has(ran.out, "20261012-001"));
  CHECK(has(ran.out, "20261012-004"));
  CHECK(has(ran.err, "维修 (category:repair)"));
  CHECK(has(desk.list({"工程部"}).err, "工程部 (team:eng)"));
  CHECK_FALSE(has(desk.list({"工程"}).err, "looked for"));
  CHECK_FALSE(has(desk.list({"售后"}).err, "several"));
}

TEST_CASE("list: mine is also what waits at the desk") {
  ListDesk desk;
  desk.variables["DESKCTL_STAFF"] = "赵敏";
  CHECK(desk.listed({"mine"}) == "2");
  CHECK(desk.listed({"我的"}) == "2");
  desk.run({"note", "1", "已转告"});
  CHECK(desk.listed({"mine"}) == "1 2");
  desk.variables["DESKCTL_STAFF"] = "李强";
  CHECK(desk.run({"list", "mine", "--role", "gm", "-O", "id"}).out == "20261012-001\n");
}

TEST_CASE("list: unknown keys are refused, in any width") {
  ListDesk desk;
  const Ran ran = desk.list({"phnoe:1001"});
  CHECK(ran.exit == 2);
  CHECK(has(ran.err, "did you mean 'phone:'?"));
  CHECK(desk.list({"categroy：报修"}).exit == 2);
  CHECK(desk.list({"category:报休"}).exit == 2);
  CHECK(desk.list({"备注：1"}).exit == 0);
}

TEST_CASE("options: words of any language are their tokens") {
  TempDesk desk;
  const Ran ran = desk.run({"log-call", "3-2-1201", "漏水", "--category", "報修", "--channel",
                            "来访", "--scope", "保修期", "-O", "json"});
  CHECK(ran.exit == 0);
  CHECK(has(ran.out, R"("category":"repair")"));
  CHECK(has(ran.out, R"("channel":"visit")"));
  CHECK(has(ran.out, R"("scope":"warranty")"));
  CHECK(has(desk.run({"log-call", "3-2-1201", "漏水", "--category", "急修"}).err,
            "'急修' is a word for urgency: urgent"));
  CHECK(has(desk.run({"log-call", "3-2-1201", "漏水", "--category", "报休"}).err,
            "did you mean 'repair'?"));
  desk.run({"dispatch", "1", "--to", "eng"});
  desk.run({"complete", "1", "好了"});
  CHECK(desk.run({"callback", "1", "--grade", "满意"}).exit == 0);
  CHECK(desk.run({"close", "1", "--outcome", "已解决"}).exit == 0);
  CHECK(desk.run({"explain", "1", "回訪"}).exit == 0);
  CHECK(desk.run({"explain", "1", "ｃａｌｌｂａｃｋ"}).exit == 0);
  CHECK(has(desk.run({"explain", "1", "回仿"}).err, "did you mean 'call-back'?"));
}

TEST_CASE("list: who has it by their whole name, a team of no policy too") {
  ListDesk desk;
  desk.run({"dispatch", "2", "--to", "电梯公司/钱进"});
  CHECK(desk.listed({"李强"}) == "1");
  CHECK(desk.listed({"钱进"}) == "2");
  CHECK(desk.listed({"电梯公司"}) == "2");
  CHECK(desk.listed({"陈静"}) == "2");
  CHECK(desk.listed({"陈"}) == "");
}

TEST_CASE("list: a label that two categories have is refused with both") {
  TempDesk desk;
  desk.write("policy.toml", desk.read("policy.toml") +
                                "\n[category.green]\nlike = \"repair\"\nlabel = \"报修\"\n");
  const Ran list = desk.run({"list", "报修"});
  CHECK(list.exit == 2);
  CHECK(has(list.err, "'报修' may be several words"));
  CHECK(has(list.err, "one of: category:green, category:repair"));
  CHECK(desk.run({"list", "category:green"}).exit == 0);
  CHECK(desk.run({"log-call", "3-2-1201", "漏水", "--category", "报修"}).exit == 2);
  CHECK(desk.run({"log-call", "3-2-1201", "草坪", "--category", "GREEN"}).exit == 0);
}

TEST_CASE("list: a category shows those of the policy that are like it, as figures count them") {
  TempDesk desk;
  desk.write("policy.toml", desk.read("policy.toml") +
                                "\n[category.green]\nlike = \"repair\"\nlabel = \"绿化\"\n");
  REQUIRE(desk.run({"log-call", "3-2-1201", "草坪", "--category", "绿化"}).exit == 0);
  REQUIRE(desk.run({"log-call", "3-2-1202", "灯坏", "--category", "repair"}).exit == 0);
  CHECK(desk.run({"list", "repair", "-O", "id"}).out == "20261012-001\n20261012-002\n");
  CHECK(desk.run({"list", "绿化", "-O", "id"}).out == "20261012-001\n");
}

}  // namespace deskctl::test::list_command_test
