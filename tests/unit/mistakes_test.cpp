// Mistakes as people make them in policy.toml and desk.toml: each is told once, at its place, with
// what to write instead. A row is one file.
#include <vector>

#include "support/config.hpp"

namespace deskctl::test {
namespace {

struct Mistake {
  std::string written;
  std::string right;
};

std::string clock_of(const std::string& keys) {
  return "[clock.a]\nfrom  = \"logged\"\nuntil = \"completed\"\n" + keys + '\n';
}

/// Each `written` as the value of `key` in a clock, on line 4.
void check_in_clock(const std::string& key, const std::string& fault,
                    const std::vector<Mistake>& mistakes) {
  const std::string column = std::to_string(key.size() + 4);
  for (const Mistake& mistake : mistakes) {
    CAPTURE(mistake.written);
    CHECK(policy_problems(clock_of(key + " = \"" + mistake.written + '"')) ==
          "4:" + column + ": '" + mistake.written + "' " + fault + " | write \"" + mistake.right +
              '"');
  }
}

/// Files, and all that is said of them.
void check_files(const std::vector<Mistake>& files) {
  for (const Mistake& file : files) {
    CAPTURE(file.written);
    CHECK(policy_problems(file.written) == file.right);
  }
}

const std::string day_off =
    "[calendar.always]\nhours = { mon-sun = \"00:00-24:00\" }\n"
    "[calendar.office]\nhours = { mon-fri = \"09:00-18:00\" }\n";

}  // namespace

TEST_CASE("mistakes: durations are answered with their token") {
  check_in_clock("within", "is not a duration",
                 {{"30分钟", "30min"},
                  {"30分鐘", "30min"},
                  {"30分", "30min"},
                  {"30 分钟", "30min"},
                  {"2小时", "2h"},
                  {"2個小時", "2h"},
                  {"两小时", "2h"},
                  {"半小时", "30min"},
                  {"一个半小时", "1h30min"},
                  {"1小时30分钟", "1h30min"},
                  {"1.5小时", "1h30min"},
                  {"十五分钟", "15min"},
                  {"90秒", "90s"},
                  {"2天", "2d"},
                  {"三天内", "3d"},
                  {"2日", "2d"},
                  {"2个自然日", "2d"},
                  {"1周", "7d"},
                  {"１５min", "15min"},
                  {"１５分钟", "15min"},
                  {"15 min", "15min"},
                  {"15 minutes", "15min"},
                  {"15MIN", "15min"},
                  {"15mins", "15min"},
                  {"2 hours", "2h"},
                  {"2hrs", "2h"},
                  {"2H", "2h"},
                  {"1.5h", "1h30min"},
                  {"3 days", "3d"},
                  {"1 week", "7d"},
                  {"2h 30min", "2h30min"}});
  for (const char* text : {"一会儿", "soon", "30", "1个月", "2d3h", "0.3333h", ""}) {
    CAPTURE(std::string(text));
    CHECK(policy_problems(clock_of("within = \"" + std::string(text) + '"')) ==
          "4:10: '" + std::string(text) +
              "' is not a duration | write 90s, 15min, 2h, 1h30m, 2d (calendar days) or 2wd "
              "(working days)");
  }
  // What is meant is not checked further before it is written.
  check_in_clock("within", "is not a duration",
                 {{"2个工作日", "2wd"},
                  {"2工作日", "2wd"},
                  {"2 working days", "2wd"},
                  {"提前5分钟", "-5min"},
                  {"－5min", "-5min"}});
}

TEST_CASE("mistakes: words that the program prints are answered with the token") {
  const auto words = [](const std::string& key, const std::string& kind,
                        const std::vector<Mistake>& mistakes) {
    check_in_clock(key, "is not a known " + kind, mistakes);
  };
  words("category", "category",
        {{"报修", "repair"},
         {"報修", "repair"},
         {"维修", "repair"},
         {"投诉", "complaint"},
         {"投訴", "complaint"},
         {"求助", "help"},
         {"特约服务", "service"},
         {"建议", "suggestion"},
         {"咨询", "consult"},
         {"諮詢", "consult"},
         {"其他", "other"},
         {"其它", "other"},
         {"Repair", "repair"},
         {"after-sales", "aftersales"}});
  words("urgency", "urgency",
        {{"紧急", "urgent"}, {"急修", "urgent"}, {"普通", "normal"}, {"URGENT", "urgent"}});
  words("scope", "scope", {{"收费标准内", "in"}, {"收費標準外", "out"}, {"保修期", "warranty"}});
  words("channel", "channel",
        {{"来电", "phone"},
         {"电话", "phone"},
         {"電子郵件", "email"},
         {"e-mail", "email"},
         {"热线", "hotline"},
         {"小程序", "app"}});
  words("cause", "cause",
        {{"市政原因", "municipal"}, {"服务态度", "attitude"}, {"无效投诉", "invalid"}});
  words("by", "role",
        {{"经理", "manager"},
         {"管理處經理", "manager"},
         {"总经理", "gm"},
         {"主管", "supervisor"},
         {"前台", "desk"},
         {"General Manager", "gm"}});
  words("again", "event", {{"重开", "reopened"}, {"退单", "returned"}});
  for (const Mistake& one : std::vector<Mistake>{{"到位", "arrived"},
                                                 {"完成", "completed"},
                                                 {"已完成", "completed"},
                                                 {"派单", "dispatched"},
                                                 {"派單", "dispatched"},
                                                 {"回访", "called-back"},
                                                 {"called back", "called-back"},
                                                 {"Called_Back", "called-back"},
                                                 {"最后完成", "last finished"}}) {
    CAPTURE(one.written);
    CHECK(policy_problems("[clock.a]\nfrom  = \"logged\"\nuntil = \"" + one.written + "\"\n") ==
          "3:9: '" + one.written + "' is not a known event | write \"" + one.right + '"');
  }
  for (const Mistake& one : std::vector<Mistake>{{"接到", "received"},
                                                 {"登记", "logged"},
                                                 {"預約", "appointment"},
                                                 {"承诺期限", "deadline"},
                                                 {"承诺回复", "reply"}}) {
    CAPTURE(one.written);
    CHECK(policy_problems("[clock.a]\nuntil = \"closed\"\nfrom  = \"" + one.written + "\"\n") ==
          "3:9: '" + one.written + "' is not a known event | write \"" + one.right + '"');
  }
  check_files(
      {{clock_of("rules = [ { severity = \"一般\" }, { severity = \"较大\" } ]"),
        "4:24: '一般' is not a known severity | write \"general\"\n"
        "4:49: '较大' is not a known severity | write \"larger\""},
       {"[severity]\nextra = { injury = \"死亡\" }\n",
        "2:20: '死亡' is not a known injury | write \"death\""},
       {"[severity]\nextra = { injury = \"重傷\" }\n",
        "2:20: '重傷' is not a known injury | write \"serious\""},
       {"[close]\nunresolvable = [\"经理\"]\n",
        "2:17: '经理' is not a known role | write \"manager\""},
       {"[check]\nusual = [\"电话\"]\n", "2:10: '电话' is not a known field | write \"phone\""},
       {"[check]\nusual = [\"结果\"]\n", "2:10: '结果' is not a known field | write \"result\""},
       {"[check]\nseverity = { late-entry = \"警告\" }\n",
        "2:27: '警告' is not a known weight | write \"warning\""},
       {"[retention]\ncomplaint = \"永久\"\n",
        "2:13: '永久' is not a known value | write \"forever\""},
       {"[category.green]\nlike = \"报修\"\nlabel = \"绿化\"\n",
        "2:8: '报修' is not a known category | write \"repair\""},
       {"[category.green]\nlike = \"repair\"\nlabel = \"绿化\"\n" + clock_of("category = \"绿化\""),
        "7:12: '绿化' is not a known category | write \"green\""}});
}

TEST_CASE("mistakes: keys in Chinese are answered with the key") {
  check_files(
      {{"\"班组\" = [\"eng\"]\n", "1:1: unknown key '班组' | write teams"},
       {clock_of("\"时限\" = \"1h\""), "4:1: unknown key '时限' | write within"},
       {clock_of("\"类别\" = \"repair\""), "4:1: unknown key '类别' | write category"},
       {clock_of("\"日历\" = \"desk\""), "4:1: unknown key '日历' | write calendar"},
       {clock_of("Within = \"1h\""), "4:1: unknown key 'Within' | write within"},
       {"[severity]\n\"较大\" = { loss = 2000 }\n", "2:1: unknown key '较大' | write larger"},
       {"[severity]\nmajor = { \"损失\" = 2000 }\n", "2:11: unknown key '损失' | write loss"},
       {"[retention]\n\"投诉\" = \"forever\"\n", "2:1: unknown key '投诉' | write complaint"},
       {"[calendar.desk]\nhours = { mon = \"09:00-18:00\" }\n\"节假日\" = [\"cn\"]\n",
        "3:1: unknown key '节假日' | write holidays"},
       {"[calendar.desk]\nhours = { mon = \"09:00-18:00\" }\nday_end = \"18:00\"\n",
        "3:1: unknown key 'day_end' | write day-end"}});
}

TEST_CASE("mistakes: several words in one text are answered with the list") {
  const std::string list = "several values stand in a list | write ";
  check_files(
      {{"teams = \"工程部 绿化部\"\n",
        "1:9: several values stand in a list | write [\"工程部\", \"绿化部\"]; if it is one name, "
        "[\"工程部 绿化部\"]"},
       {"teams = \"eng env\"\n",
        "1:9: several values stand in a list | write [\"eng\", \"env\"]; if it is one name, [\"eng "
        "env\"]"},
       {"teams = \"工程部　绿化部\"\n",
        "1:9: several values stand in a list | write [\"工程部\", \"绿化部\"]; if it is one name, "
        "[\"工程部　绿化部\"]"},
       {"teams = \"工程部、绿化部\"\n", "1:9: " + list + "[\"工程部\", \"绿化部\"]"},
       {"teams = \"工程部，绿化部，\"\n", "1:9: " + list + "[\"工程部\", \"绿化部\"]"},
       {"teams = \"eng, env\"\n", "1:9: " + list + "[\"eng\", \"env\"]"},
       {"teams = \"eng;env\"\n", "1:9: " + list + "[\"eng\", \"env\"]"},
       {"teams = [\"工程部 绿化部\", \"安保部\"]\n", "1:10: " + list + "\"工程部\", \"绿化部\""},
       {"teams = [\"工程部、绿化部\"]\n", "1:10: " + list + "\"工程部\", \"绿化部\""},
       {"teams = [\"eng\", \"env\", \"eng\"]\n",
        "1:24: 'eng' is in the list already | take it out"},
       {"teams = [\"eng\", \"\"]\n", "1:17: teams is empty | take it out"},
       {clock_of("category = \"repair, help\""), "4:12: " + list + "[\"repair\", \"help\"]"},
       {clock_of("category = \"repair help\""), "4:12: " + list + "[\"repair\", \"help\"]"},
       {clock_of("category = [\"repair、help\"]"), "4:13: " + list + "\"repair\", \"help\""},
       {clock_of("category = \"报修、求助\""), "4:12: " + list + "[\"repair\", \"help\"]"},
       {clock_of("by = \"manager、gm\""), "4:6: " + list + "[\"manager\", \"gm\"]"},
       {clock_of("again = \"reopened, returned\""),
        "4:9: " + list + "[\"reopened\", \"returned\"]"},
       {"[clock.a]\nfrom = \"logged\"\nuntil = \"arrived, completed\"\n",
        "3:9: " + list + "[\"arrived\", \"completed\"]"},
       {"[check]\nusual = \"contact, phone\"\n", "2:9: " + list + "[\"contact\", \"phone\"]"},
       {"[callback]\nmid-term = \"service, help\"\n", "2:12: " + list + "[\"service\", \"help\"]"},
       // One name that has a space, and keys that take one word.
       {"teams = [\"North gate\", \"保洁 部\"]\n", ""},
       {clock_of("category = \"complaint\"\nseverity = \"general\"\nuntil2 = 1"),
        "6:1: unknown key 'until2' | did you mean 'until'?"},
       {"[callback]\ngrade-C = { to = \"manager, gm\" }\n",
        "2:18: 'manager, gm' is not a known role | one of: desk, steward, control, supervisor, "
        "manager, gm"}});
}

TEST_CASE("mistakes: percentages are answered with the right spelling") {
  check_in_clock("share", "is not a percentage",
                 {{"30", "30%"},
                  {"0.3", "30%"},
                  {"３０％", "30%"},
                  {"30％", "30%"},
                  {"30 %", "30%"},
                  {"30 percent", "30%"},
                  {"百分之三十", "30%"},
                  {"三成", "30%"}});
  const std::string usual = "is not a percentage | write \"1%\" to \"100%\"";
  check_files(
      {{clock_of("share = 30"), "4:9: '30' is not a percentage | write \"30%\""},
       {clock_of("share = 0.3"), "4:9: '0.3' is not a percentage | write \"30%\""},
       {clock_of("share = \"130\""), "4:9: '130' " + usual},
       {clock_of("share = \"20.5%\""), "4:9: '20.5%' " + usual},
       {clock_of("share = \"0%\""), "4:9: '0%' " + usual},
       {clock_of("share = true"),
        "4:9: 'share' has a value of the wrong kind | give a text in "
        "double quotes"},
       {clock_of("within = \"1h\"\nladder = [ { at = \"80\", to = \"gm\" } ]"),
        "5:19: '80' says no time of a step | write \"80%\""},
       {clock_of("within = \"1h\"\nladder = [ { at = \"８０％\", to = \"gm\" } ]"),
        "5:19: '８０％' says no time of a step | write \"80%\""},
       {clock_of("within = \"1h\"\nladder = [ { at = \"提前10分钟\", to = \"gm\" } ]"),
        "5:19: '提前10分钟' says no time of a step | write \"-10min\""},
       {"[target]\ncallbacks = \"95\"\n",
        "2:13: this is no target for 'callbacks' | write \"95%\""},
       {"[target]\ncallbacks = 95\n", "2:13: this is no target for 'callbacks' | write \"95%\""},
       {"[target]\ncallbacks = 0.95\n", "2:13: this is no target for 'callbacks' | write \"95%\""},
       {"[target]\ncallbacks = \"95％\"\n",
        "2:13: this is no target for 'callbacks' | write \"95%\""},
       {"[target]\ncomplaints-per-1000 = \"４\"\n",
        "2:23: this is no target for 'complaints-per-1000' | write 4"}});
}

TEST_CASE("mistakes: numbers, flags and single values of another kind") {
  const std::string kind = " has a value of the wrong kind | write ";
  check_files({{"[severity]\nmajor = { loss = \"10000\" }\n", "2:18: 'loss'" + kind + "10000"},
               {"[severity]\nmajor = { loss = \"10,000\" }\n", "2:18: 'loss'" + kind + "10000"},
               {"[severity]\nmajor = { loss = \"1万\" }\n", "2:18: 'loss'" + kind + "10000"},
               {"[severity]\nmajor = { loss = \"1.5萬元\" }\n", "2:18: 'loss'" + kind + "15000"},
               {"[severity]\nmajor = { loss = \"１００００\" }\n", "2:18: 'loss'" + kind + "10000"},
               {"[severity]\nmajor = { loss = 10000.0 }\n", "2:18: 'loss'" + kind + "10000"},
               {"[severity]\nmajor = { loss = 0.5 }\n",
                "2:18: 'loss' has a value of the wrong kind | give a whole number without quotes"},
               {"[severity]\nmajor = { media = \"3次\" }\n", "2:19: 'media'" + kind + "3"},
               {"[close]\nunreachable = \"3\"\n", "2:15: 'unreachable'" + kind + "3"},
               {"[retention]\nmonths = \"24\"\n", "2:10: 'months'" + kind + "24"},
               {"[retention]\nmonths = \"24个月\"\n", "2:10: 'months'" + kind + "24"},
               {"[report]\ndue-day = { month = \"25\" }\n", "2:21: 'month'" + kind + "25"},
               {clock_of("repeats = \"true\""), "4:11: 'repeats'" + kind + "true"},
               {clock_of("repeats = \"是\""), "4:11: 'repeats'" + kind + "true"},
               {clock_of("appointment = \"否\""), "4:15: 'appointment'" + kind + "false"},
               {clock_of("repeats = 1"), "4:11: 'repeats'" + kind + "true"},
               {clock_of("within = [\"1h\"]"), "4:10: 'within'" + kind + "\"1h\""},
               {"[calendar.desk]\nhours = { mon = \"09:00-18:00\" }\nday-end = 18:00:00\n",
                "3:11: 'day-end'" + kind + "\"18:00\""}});
}

TEST_CASE("mistakes: the first and last day of a rule") {
  const std::string open_rule = clock_of("within = \"1h\"");
  check_files({{open_rule + "since = \"2026/11/1\"\n",
                "5:9: '2026/11/1' is not a date | write \"2026-11-01\""},
               {open_rule + "since = \"2026年11月1日\"\n",
                "5:9: '2026年11月1日' is not a date | write \"2026-11-01\""},
               {open_rule + "since = \"2026-11-1\"\n",
                "5:9: '2026-11-1' is not a date | write \"2026-11-01\""},
               {open_rule + "since = \"11月1日\"\n",
                "5:9: '11月1日' is not a date | write the year too: \"2026-11-01\""},
               {open_rule + "since = 2026-11-01T00:00:00\n",
                "5:9: 'since' has a value of the wrong kind | write \"2026-11-01\""},
               {"[clock.a]\nfrom = \"logged\"\nuntil = [\"completed\", \"2026/11/30\"]\n",
                "3:23: '2026/11/30' is not a date | write \"2026-11-30\""},
               {open_rule + "overdue = { to = \"gm\", since = \"2026.11.01\" }\n",
                "5:32: '2026.11.01' is not a date | write \"2026-11-01\""}});
}

TEST_CASE("mistakes: a time before the start is for what was agreed alone") {
  const auto before = [](const std::string& from, const std::string& within) {
    return policy_problems("[clock.a]\nfrom = \"" + from +
                           "\"\nuntil = \"completed\"\nwithin = \"" + within + "\"\n");
  };
  for (const char* from : {"received", "logged", "dispatched", "arrived"}) {
    CAPTURE(std::string(from));
    CHECK(
        before(from, "-12h") ==
        "4:10: '-12h' ends before it begins | write \"12h\"; only an appointment, a deadline or a "
        "promised reply can have a time before it");
  }
  CHECK(before("logged", "-2d").starts_with("4:10: '-2d' ends before it begins | write \"2d\""));
  for (const char* from : {"appointment", "deadline", "reply"}) {
    CAPTURE(std::string(from));
    CHECK(before(from, "-5min") == "");
  }
  check_files(
      {{clock_of("after = \"-3d\""),
        "4:9: '-3d' ends before it begins | write \"3d\"; only an appointment, a deadline or a "
        "promised reply can have a time before it"},
       // Of several rules, once; of those that agreed on a time, not at all.
       {"[clock.a]\nuntil = \"arrived\"\nwithin = \"-5min\"\nrules = [ { appointment = true, from "
        "= "
        "\"appointment\" }, { urgency = \"urgent\", from = \"logged\" }, { from = \"logged\" } ]\n",
        "3:10: '-5min' ends before it begins | write \"5min\"; only an appointment, a deadline or "
        "a "
        "promised reply can have a time before it"}});
}

TEST_CASE("mistakes: working days need a calendar that closes") {
  const std::string hint =
      " | write \"2d\", or name a calendar with days off: calendar = \"office\"";
  const std::string nowhere =
      "4:10: '2wd' counts working days, but no calendar says which they are" + hint;
  const std::string always =
      "4:10: '2wd' counts working days, but the calendar 'always' has no day off" + hint;
  check_files(
      {{clock_of("within = \"2wd\""), nowhere},
       {clock_of("within = \"2wd\"") + day_off, nowhere},
       {clock_of("within = \"2wd\"\ncalendar = \"always\"") + day_off, always},
       {clock_of("within = \"2wd\"\ncalendar = \"office\"") + day_off, ""},
       {clock_of("within = \"0wd\""), ""},
       {clock_of("within = \"2wd\"\nrules = [ { category = \"repair\", calendar = \"office\" }, { "
                 "calendar = \"always\" } ]") +
            day_off,
        always},
       {clock_of("within = \"2wd\"\ncalendar = \"site\"") +
            "[calendar.site]\nhours = { mon-sun = \"09:00-18:00\" }\nclosed = [\"2026-10-01\"]\n",
        ""},
       {clock_of("after = \"2wd\""),
        "4:9: '2wd' counts working days, but no calendar says which they are" + hint},
       {"[stuck]\nquiet = \"2wd\"\n",
        "2:9: '2wd' counts working days, but no calendar says which they are" + hint},
       {"[stuck]\nquiet = \"2wd\"\ncalendar = \"always\"\n" + day_off,
        "2:9: '2wd' counts working days, but the calendar 'always' has no day off" + hint},
       {"[stuck]\nquiet = \"2wd\"\n" + day_off, ""},
       {"[figures]\nagain = \"30wd\"\n",
        "2:9: '30wd' counts working days, but no calendar says which they are | write \"30d\""},
       // The calendar that is meant is not known: that is the fault, and the only one.
       {clock_of("within = \"2wd\"\ncalendar = \"offise\"") + day_off,
        "5:12: 'offise' is not a known calendar | did you mean 'office'?"},
       {clock_of("within = \"2wd\"\ncalender = \"office\"") + day_off,
        "5:1: unknown key 'calender' | did you mean 'calendar'?"}});
}

TEST_CASE("mistakes: a clock that can never come due is found when it is read") {
  const std::string hint = " | give it more hours in policy.toml, or a shorter time";
  const std::string desk = "[calendar.desk]\nhours = { mon = \"09:00-10:00\" }\n";
  const auto too_little = [&](const std::string& name, const std::string& span) {
    return "4:10: the calendar '" + name + "' has less than " + span + " within 400 years" + hint;
  };
  check_files(
      {{clock_of("within = \"9000000h\""), too_little("00:00-24:00", "9000000h")},
       {clock_of("within = \"3000000d\""), too_little("00:00-24:00", "3000000d")},
       {clock_of("within = \"20872h\"\ncalendar = \"desk\"") + desk, too_little("desk", "20872h")},
       {clock_of("within = \"20871h\"\ncalendar = \"desk\"") + desk, ""},
       {clock_of("within = \"20872wd\"\ncalendar = \"desk\"") + desk,
        too_little("desk", "20872wd")},
       {clock_of("within = \"20871wd\"\ncalendar = \"desk\"") + desk, ""}});
}

TEST_CASE("mistakes: thresholds that would decide nothing") {
  const std::string hint =
      ", and would decide nothing | the highest severity reached counts: the higher it is, the "
      "more "
      "it must take";
  check_files(
      {{"[severity]\nextra = { loss = 1000 }\nmajor = { loss = 10000 }\n",
        "2:18: '1000' of extra is not above '10000' of major" + hint},
       {"[severity]\nlarger = { loss = 2000 }\nextra = { loss = 2000 }\n",
        "3:18: '2000' of extra is not above '2000' of larger" + hint},
       // One fault is told once, though two orders are broken by it.
       {"[severity]\nextra = { loss = 1000 }\nmajor = { loss = 10000 }\nlarger = { loss = 2000 }\n",
        "2:18: '1000' of extra is not above '10000' of major" + hint},
       {"[severity]\nextra = { loss = 100000 }\nmajor = { loss = 10000 }\nlarger = { loss = 20000 "
        "}\n",
        "3:18: '10000' of major is not above '20000' of larger" + hint},
       {"[severity]\nmajor = { complainants = 3 }\nlarger = { complainants = 5 }\n",
        "2:26: '3' of major is not above '5' of larger" + hint},
       {"[severity]\nmajor = { press-days = 1 }\nlarger = { press-days = 1 }\n",
        "2:24: '1' of major is not above '1' of larger" + hint},
       {"[severity]\nextra = { injury = \"minor\" }\nlarger = { injury = \"death\" }\n",
        "2:20: 'minor' of extra is not above 'death' of larger" + hint},
       {"[severity]\nserious = { above = \"larger\", loss = 1000 }\nlarger = { loss = 2000 }\n",
        "2:38: '1000' of serious is not above '2000' of larger" + hint},
       {"[severity]\nextra = { loss = 100000 }\nmajor = { media = 3 }\nlarger = { loss = 2000 }\n",
        ""},
       {"[severity]\nlarger = {}\n",
        "2:10: nothing raises a complaint to 'larger' here | add a fact, such as loss = 2000, or "
        "take the line out"},
       {"[severity]\nlarger = { los = 2000 }\n", "2:12: unknown key 'los' | did you mean 'loss'?"},
       {"[severity]\nserious = { above = \"larger\", label = \"严重\" }\n", ""}});
}

TEST_CASE("mistakes: one that leads to others is told alone") {
  check_files(
      {{"[clock.a]\nform = \"logged\"\nuntil = \"completed\"\n",
        "2:1: unknown key 'form' | did you mean 'from'?"},
       {"[clock.a]\nfrm = \"logged\"\nuntil = \"completed\"\nrules = [ { category = \"repair\" }, "
        "{} ]\n",
        "2:1: unknown key 'frm' | did you mean 'from'?"},
       {"[clock.a]\n\"起点\" = \"logged\"\nuntil = \"completed\"\n",
        "2:1: unknown key '起点' | write from"},
       {"[receipt]\nchannel = \"email\"\ncalender = \"desk\"\n",
        "3:1: unknown key 'calender' | did you mean 'calendar'?"},
       {"[clock.a]\nfrom = \"logged\"\nuntil = \"completed\"\nrules = [ { catgory = \"repair\" }, "
        "{ "
        "category = \"help\" } ]\n",
        "4:13: unknown key 'catgory' | did you mean 'category'?"},
       {"[clock.a]\nuntil = \"completed\"\nwithin = \"-5min\"\n",
        "1:1: 'from' is missing | add from = \"…\""},
       // What has nothing to do with it is told beside it.
       {clock_of("within = \"-5min\"\ncategory = \"报修\""),
        "4:10: '-5min' ends before it begins | write \"5min\"; only an appointment, a deadline or "
        "a promised reply can have a time before it\n"
        "5:12: '报修' is not a known category | write \"repair\""},
       {"[clock.a]\nfrom = \"recieved\"\nuntil = \"completed\"\nwithin = \"-5min\"\n",
        "2:8: 'recieved' is not a known event | did you mean 'received'?"},
       {"[calendar.desk]\nhours = { mon-sun = \"09:00-18:00\" }\novernight = true\n",
        "3:13: no hours of this calendar pass midnight | take it out"}});
}

TEST_CASE("mistakes: desk.toml") {
  const std::string kind = " has a value of the wrong kind | write ";
  const std::vector<Mistake> files = {
      {"time-zone = \"北京时间\"\n",
       "1:13: '北京时间' is not a time zone of this system | write \"Asia/Shanghai\""},
      {"time-zone = \"Asia/Beijing\"\n",
       "1:13: 'Asia/Beijing' is not a time zone of this system | write \"Asia/Shanghai\""},
      {"time-zone = \"asia/shanghai\"\n",
       "1:13: 'asia/shanghai' is not a time zone of this system | write \"Asia/Shanghai\""},
      {"time-zone = \"UTC+8\"\n",
       "1:13: 'UTC+8' is not a time zone of this system | write \"Asia/Shanghai\""},
      {"time-zone = \"台北\"\n",
       "1:13: '台北' is not a time zone of this system | write \"Asia/Taipei\""},
      {"language = \"中文\"\n", "1:12: '中文' is not a known language | write \"zh-CN\""},
      {"language = \"zh_CN\"\n", "1:12: 'zh_CN' is not a known language | write \"zh-CN\""},
      {"language = \"繁體中文\"\n", "1:12: '繁體中文' is not a known language | write \"zh-TW\""},
      {"language = \"English\"\n", "1:12: 'English' is not a known language | write \"en\""},
      {"language = \"zh-HK\"\n", "1:12: 'zh-HK' is not a known language | write \"zh-TW\""},
      {"code = \"n\"\n", "1:8: 'n' is not a desk code | write \"N\""},
      {"code = \"ＮＡ\"\n", "1:8: 'ＮＡ' is not a desk code | write \"NA\""},
      {"households = \"1,200户\"\n", "1:14: 'households'" + kind + "1200"},
      {"network-folder = \"yes\"\n", "1:18: 'network-folder'" + kind + "true"},
      {"\"员工\" = []\n", "1:1: unknown key '员工' | write staff"},
      {"staff = [\"王芳\"]\n", "1:10: 'staff'" + kind + "{ name = \"王芳\" }"},
      {"[staff]\nname = \"王芳\"\n", "1:1: 'staff'" + kind + "[[staff]]"},
      {"staff = [{ name = \"王芳\", role = \"经理\" }]\n",
       "1:36: '经理' is not a known role | write \"manager\""},
      {"staff = [{ nmae = \"王芳\" }]\n", "1:12: unknown key 'nmae' | did you mean 'name'?"},
      {"staff = [{ \"姓名\" = \"王芳\" }]\n", "1:12: unknown key '姓名' | write name"},
      {"staff = [{ name = 5 }]\n",
       "1:19: 'name' has a value of the wrong kind | give a text in double quotes"},
  };
  for (const Mistake& file : files) {
    CAPTURE(file.written);
    CHECK(desk_problems(file.written) == file.right);
  }
}

}  // namespace deskctl::test
