// The rules of a policy in words, in each language.
#include "deskctl/render/policy_page.hpp"
#include "support/story.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test {
namespace {

std::string page_shown(const Policy& policy, Language language) {
  View view;
  view.language = language;
  return policy_text({policy, nullptr}, shanghai(), view);
}

std::string clock_shown(const std::string& keys, Language language, const std::string& more = "") {
  const Policy policy = parse_policy("[clock.x]\n" + keys + '\n' + more, "policy.toml", shanghai());
  const WordsInUse own(policy.own);
  View view;
  view.language = language;
  return policy_text({policy, &policy.clocks.front()}, shanghai(), view);
}

/// What one more key makes of a plain clock, in the three languages; the parts that every page has
/// are left out.
struct Said3 {
  const char* keys;
  const char* english;
  const char* simplified;
  const char* traditional;
};

const char* const plain_keys = "from = \"logged\"\nuntil = \"completed\"\n";
const char* const hour = "from = \"logged\"\nuntil = \"completed\"\nwithin = \"1h\"\n";

void check_each(const std::vector<Said3>& cases, const std::string& before,
                const std::string& more = "") {
  for (const Said3& c : cases) {
    CAPTURE(std::string(c.keys));
    for (const auto& [language, words] : {std::pair{Language::english, c.english},
                                          {Language::simplified, c.simplified},
                                          {Language::traditional, c.traditional}}) {
      const std::string text = clock_shown(before + c.keys, language, more);
      CAPTURE(text);
      CHECK(text.find(words) != std::string::npos);
    }
  }
}

}  // namespace

TEST_CASE("policy show: each condition has its words") {
  check_each(
      {{"category = [\"repair\", \"help\", \"service\"]",
        "Repair, help or paid service: completion", "报修、求助或特约服务：登记后",
        "報修、求助或特約服務：登記後"},
       {"category = { not = \"complaint\" }", "Any category but complaint: ", "投诉以外的各类：",
        "投訴以外的各類："},
       {"urgency = \"urgent\"", "Urgent: ", "急修：", "急修："},
       {"urgency = { not = \"urgent\" }", "Not urgent: ", "非急修：", "非急修："},
       {"scope = \"out\"", "Outside the price list: ", "收费标准外：", "收費標準外："},
       {"scope = { not = \"out\" }", "Not outside the price list: ", "非收费标准外：",
        "非收費標準外："},
       {"severity = \"major\"", "Severity major: ", "等级为重大：", "等級為重大："},
       {"severity = { not = \"major\" }", "Severity not major: ", "等级不是重大：",
        "等級不是重大："},
       {"channel = [\"email\", \"letter\"]", "By e-mail or letter: ", "渠道为电子邮件或信函：",
        "管道為電子郵件或信函："},
       {"channel = { not = \"app\" }", "Not by app: ", "渠道不是小程序：", "管道不是網上："},
       {"cause = \"municipal\"", "Cause municipal: ", "原因为市政原因：", "原因為市政原因："},
       {"cause = { not = \"municipal\" }", "Cause not municipal: ", "原因不是市政原因：",
        "原因不是市政原因："},
       {"appointment = true", "With an appointment: ", "已预约：", "已預約："},
       {"appointment = false", "Without an appointment: ", "未预约：", "未預約："},
       {"accepted = true", "Accepted before the arrival: ", "到位前已接单：", "到位前已接單："},
       {"accepted = false", "Not accepted before the arrival: ", "到位前未接单：",
        "到位前未接單："},
       {"participants = true", "Activity with participants: ", "有参加者的活动：",
        "有參加者的活動："},
       {"participants = false", "No activity with participants: ", "无参加者：", "無參加者："},
       {"incident = true", "Part of an incident: ", "属于某一事件：", "屬於某一事件："},
       {"incident = false", "Part of no incident: ", "不属于任何事件：", "不屬於任何事件："},
       {"location = [\"3-*\", \"8-1-*\"]", "At 3-* or 8-1-*: ", "地点为 3-*或8-1-*：",
        "地點為 3-*或8-1-*："},
       {"location = { not = \"3-*\" }", "Not at 3-*: ", "地点不是 3-*：", "地點不是 3-*："},
       {"team = \"eng\"", "Team eng: ", "班组为 eng：", "班組為 eng："},
       {"team = { not = \"eng\" }", "Team not eng: ", "班组不是 eng：", "班組不是 eng："},
       {"owner = { not = \"\" }", "Owner not (none): ", "跟进人不是 （空）：",
        "跟進人不是 （空）："},
       {"owner = \"李强\"", "Owner 李强: ", "跟进人为 李强：", "跟進人為 李强："},
       {"item = \"*lift*\"", "Item *lift*: ", "项目为 *lift*：", "項目為 *lift*："},
       {"item = { not = \"x\" }", "Item not x: ", "项目不是 x：", "項目不是 x："},
       {"", "Every request: completion within 1 h of registration.",
        "所有诉求：登记后 1 小时内完成。", "所有訴求：登記後 1 小時內完成。"},
       {"since = \"2026-12-01\"", "Every request, logged from 2026-12-01 on: ",
        "所有诉求，2026-12-01 起登记：", "所有訴求，2026-12-01 起登記："}},
      hour);
}

TEST_CASE("policy show: each start, stop and limit has its words") {
  check_each(
      {{"from = \"received\"\nuntil = \"logged\"\nwithin = \"90s\"",
        "registration within 1 min 30 s of receipt.", "接到后 1 分钟 30 秒内登记。",
        "接到後 1 分鐘 30 秒內登記。"},
       {"from = \"appointment\"\nuntil = \"arrived\"\nwithin = \"-5min\"",
        "arrival at least 5 min before the agreed time.", "至少在约定时间前 5 分钟到位。",
        "至少在約定時間前 5 分鐘到位。"},
       {"from = \"reply\"\nuntil = [\"informed\", \"called-back\"]\nwithin = \"0min\"",
        "telling the resident or call-back by the promised time.",
        "不晚于承诺的时间告知结果或回访。", "不晚於承諾的時間告知結果或回訪。"},
       {"from = \"deadline\"\nuntil = \"declined\"\nwithin = \"0min\"",
        "refusal by the promised deadline.", "不晚于承诺期限谢绝。", "不晚於承諾期限謝絕。"},
       {"from = \"completed\"\nuntil = \"informed\"\nwithin = \"0min\"",
        "telling the resident at once after completion.", "完成后立即告知结果。",
        "完成後立即告知結果。"},
       {"from = \"completed\"\nuntil = \"informed\"\nwithin = \"0d\"",
        "telling the resident on the day of completion.", "完成当日内告知结果。",
        "完成當日內告知結果。"},
       {"from = \"completed\"\nuntil = \"called-back\"\nwithin = \"1wd\"\ncalendar = \"c\"",
        "call-back within 1 working day of completion.", "完成后 1 个工作日内回访。",
        "完成後 1 個工作日內回訪。"},
       {"from = \"completed\"\nuntil = \"called-back\"\nwithin = \"2wd\"\ncalendar = \"c\"",
        "call-back within 2 working days of completion.", "完成后 2 个工作日内回访。",
        "完成後 2 個工作日內回訪。"},
       {"from = \"logged\"\nuntil = \"last finished\"\nwithin = \"1d\"",
        "final settlement (completed, declined or closed as unresolvable) within 1 day of",
        "登记后 1 天内办结（完成、谢绝或按无法处理结案）。",
        "登記後 1 天內辦結（完成、謝絕或按無法處理結案）。"},
       {"from = \"logged\"\nuntil = \"escalated\"\nto = \"manager\"\nwithin = \"2d\"",
        "escalation to the manager or above within 2 days of",
        "登记后 2 天内上报管理处经理或以上。", "登記後 2 天內上報管理處經理或以上。"},
       {"from = \"logged\"\nuntil = \"escalated\"\nto = \"gm\"\nwithin = \"1h30m\"",
        "escalation to the general manager within 1 h 30 min of",
        "登记后 1 小时 30 分钟内上报总经理。", "登記後 1 小時 30 分鐘內上報總經理。"},
       {"from = \"logged\"\nuntil = \"visited\"\nafter = \"3d\"",
        "Every request, if still unfinished 3 days after registration: visit at once.",
        "所有诉求：登记满 3 天仍未办结的，立即上门跟进。",
        "所有訴求：登記滿 3 天仍未辦結的，立即上門跟進。"},
       {"from = \"logged\"\nuntil = \"completed\"", "Every request: completion, without a due.",
        "所有诉求：完成，不设时限。", "所有訴求：完成，不設時限。"},
       {"from = \"logged\"\nuntil = \"completed\"\npromise = \"deadline\"",
        "Every request: completion, due only by a promised deadline.\n  Example: registration Mon "
        "2026-10-12 09:00 → no due.",
        "所有诉求：按承诺的期限完成，无其他时限。", "所有訴求：按承諾的期限完成，無其他時限。"}},
      "", "[calendar.c]\nhours = { mon-fri = \"09:00-18:00\" }\n");
}

TEST_CASE("policy show: each other key has its words") {
  const std::string calendar =
      "[calendar.shop]\nhours = { mon-sat = \"10:00-16:00\" }\nclosed = [\"2026-12-31\"]\n"
      "special = { \"2026-10-10\" = \"09:00-12:00\", \"2026-10-11\" = \"\" }\nday-end = \"17:00\"\n"
      "holidays = [\"cn\"]\nmake-up = \"10:00-14:00\"\ntime-zone = \"Asia/Tokyo\"\n";
  check_each(
      {{"calendar = \"shop\"", "Calendar: shop.", "日历：shop。", "日曆：shop。"},
       {"calendar = \"shop\"",
        "shop: Mon-Sat 10:00-16:00   Sun closed. Off on the holidays of cn. Make-up working days: "
        "10:00-14:00. Closed: 2026-12-31. Other hours: 2026-10-10 09:00-12:00; 2026-10-11 closed. "
        "The day ends at 17:00. Time zone: Asia/Tokyo.",
        "节假日休息（cn）。调休上班日：10:00-14:00。休息：2026-12-31。特别时段：2026-10-10 "
        "09:00-12:00；2026-10-11 休息。每日截止 17:00。时区：Asia/Tokyo。",
        "節假日休息（cn）。補班日：10:00-14:00。休息：2026-12-31。特別時段：2026-10-10 "
        "09:00-12:00；2026-10-11 休息。每日截止 17:00。時區：Asia/Tokyo。"},
       {"by = [\"manager\", \"gm\"]", "Done by: manager or general manager.",
        "由管理处经理或总经理办理。", "由管理處經理或總經理辦理。"},
       {"again = [\"reopened\", \"returned\"]",
        "Begins anew with: reopening or return of the order.", "重开或退单后重新计时。",
        "重開或退單後重新計時。"},
       {"repeats = true", "Repeats have it too.", "重复诉求同样适用。", "重複訴求同樣適用。"},
       {"promise = \"deadline\"", "A promised deadline replaces it.",
        "已向业主承诺期限的，以承诺为准。", "已向業主承諾期限的，以承諾為準。"},
       {"share = \"30%\"", "30 % of them are enough.", "完成其中 30% 即可。",
        "完成其中 30% 即可。"},
       {"share = \"20%\"\nparticipants = true", "20 % of the participants are called.",
        "抽取 20% 的参加者回访。", "抽取 20% 的參加者回訪。"},
       {"pause = true", "Stands still while on hold.", "挂起期间停止计时。", "掛起期間停止計時。"},
       {"pause = \"等待配件\"", "Stands still while on hold for: 等待配件.",
        "因“等待配件”挂起期间停止计时。", "因「等待配件」掛起期間停止計時。"},
       {"overdue = { to = \"manager\" }", "When overdue, the manager is told.",
        "逾期后上报管理处经理。", "逾期後上報管理處經理。"},
       {"overdue = { to = \"gm\", since = \"2026-11-01\", until = \"2026-12-31\" }",
        "When overdue, the general manager is told (of requests logged from 2026-11-01 to "
        "2026-12-31).",
        "逾期后上报总经理（限2026-11-01 至 2026-12-31 登记的诉求）。",
        "逾期後上報總經理（限2026-11-01 至 2026-12-31 登記的訴求）。"},
       {"ladder = [{ at = \"80%\", to = \"supervisor\" }]",
        "After 80 % of the time, the supervisor is told.", "用去时限的 80% 时上报客服主管。",
        "用去時限的 80% 時上報客服主管。"},
       {"ladder = [{ at = \"-10min\", to = \"desk\" }]", "10 min before the due, the desk is told.",
        "到期前 10 分钟上报前台。", "到期前 10 分鐘上報前台。"},
       {"ladder = [{ at = \"2h\", to = \"gm\", until = \"2026-12-31\" }]",
        "2 h after the due, the general manager is told (of requests logged until 2026-12-31).",
        "到期后 2 小时上报总经理（限2026-12-31 及以前登记的诉求）。",
        "到期後 2 小時上報總經理（限2026-12-31 及以前登記的訴求）。"},
       {"figure = \"site-visits\"", "Counts for the figure: ", "计入指标：", "計入指標："},
       {"source = \"S1 L20, 合同第 3 条\"", "Source: S1 L20, 合同第 3 条.",
        "出处：S1 L20, 合同第 3 条。", "出處：S1 L20, 合同第 3 条。"},
       {"", "Example: registration Mon 2026-10-12 09:00 → due 10:00.",
        "示例：登记 周一 2026-10-12 09:00 → 应于 10:00。",
        "示例：登記 週一 2026-10-12 09:00 → 應於 10:00。"}},
      hour, calendar);
}

TEST_CASE("policy show: what is no clock has its words") {
  const Policy policy = parse_policy(
      "teams = [\"eng\"]\nkeywords = [{ words = [\"flood\"], category = \"repair\" }]\n"
      "[category.green]\nlike = \"repair\"\nlabel = \"绿化\"\n"
      "[clock.x]\nfrom = \"logged\"\nuntil = \"completed\"\nwithin = \"1h\"\n"
      "[severity]\nmajor = { loss = 10000, injury = \"serious\" }\n"
      "grave = { above = \"larger\", label = \"严重\", media = 2 }\n"
      "[receipt]\nchannel = \"letter\"\ncalendar = \"c\"\n"
      "[callback]\ngrade-C = { to = \"gm\" }\nmid-term = [\"service\"]\n"
      "[close]\nunresolvable = [\"manager\"]\nunreachable = 4\n"
      "[retention]\nmonths = 24\ncomplaint = \"forever\"\n"
      "[target]\narrive-on-time = \"97.5%\"\nrework = \"2%\"\n"
      "[figures]\nrings = 4\nagain = \"20d\"\n"
      "[stuck]\nquiet = \"3wd\"\ncalendar = \"c\"\nolder = [\"7d\", \"15d\"]\n"
      "[check]\nusual = [\"phone\"]\nseverity = { late-entry = \"warning\" }\n"
      "[report]\ndue-day = { month = 30 }\n"
      "[calendar.c]\nhours = { mon-fri = \"09:00-18:00\" }\n",
      "policy.toml", shanghai());
  const WordsInUse own(policy.own);
  const std::string english = page_shown(policy, Language::english);
  CAPTURE(english);
  for (const char* sentence :
       {"major: a loss of 10000 yuan or more; injury: serious.",
        "严重: 2 or more media reports.",
        "绿化 (green) counts as repair.",
        "The severity 严重 (grave) stands just above larger.",
        "What comes by letter counts as received when the calendar c next opens.",
        "Work orders go to: eng.",
        "flood suggests: repair.",
        "A call-back of grade C is reported to the general manager.",
        "May be called back while the work is under way (--mid-term): paid service.",
        "Only the manager may close as unresolvable.",
        "Closed as unreachable only after missed calls: 4.",
        "are kept: 24 months; ",
        "complaint for ever",
        "at least 97.5 %.",
        "at most 2 %.",
        "answered in time within 4 rings.",
        "again within 20 days is no first fix.",
        "had nothing happen for 3 working days; is older than 7 days, 15 days.",
        "'check' reports as missing: usually phone.",
        "Findings of 'late entries' weigh as: warning",
        "The report month is made by day 30 of the month.",
        "c: Mon-Fri 09:00-18:00   Sat-Sun closed"})
    CHECK_MESSAGE(english.find(sentence) != std::string::npos, sentence);
  const std::string chinese = page_shown(policy, Language::simplified);
  CAPTURE(chinese);
  for (const char* sentence :
       {"重大：损失 10000 元及以上；人员伤亡：重伤。", "绿化（green）按报修计。",
        "渠道为信函的来件，自日历 c 下一次开放时视为接到。", "未接通 4 次后方可按联系不上结案。",
        "3 个工作日无进展；登记超过 7 天、15 天。"})
    CHECK_MESSAGE(chinese.find(sentence) != std::string::npos, sentence);
}

TEST_CASE("policy show: every rule of the manuals' policy has a source and an example") {
  for (const ClockPolicy& clock : manuals().clocks)
    for (const Rule& rule : clock.rules) {
      CAPTURE(clock.name);
      CHECK(!rule.source.empty());
    }
  const std::string text = page_shown(manuals(), Language::english);
  std::size_t rules = 0;
  for (const ClockPolicy& clock : manuals().clocks) rules += clock.rules.size();
  std::size_t examples = 0;
  for (std::size_t at = text.find("Example: "); at != std::string::npos;
       at = text.find("Example: ", at + 1))
    ++examples;
  CHECK(examples == rules);
  // No sentence of a page for Chinese readers is left in English.
  for (const Language language : {Language::simplified, Language::traditional})
    for (const char* word : {"within", "Calendar", "Example", "Source", "receipt", "months"})
      CHECK(page_shown(manuals(), language).find(word) == std::string::npos);
}

TEST_CASE("policy show: one clock, by its name or label, or the nearest right one") {
  TempDesk desk;
  const Ran arrive = desk.run({"policy", "show", "arrive"});
  CHECK(arrive.exit == 0);
  CHECK(arrive.out.starts_with("arrive\n  1. Repair, paid service or after-sales, with"));
  CHECK(arrive.out.find("[calendar") == std::string::npos);
  CHECK(desk.run({"policy", "show", "到位"}).out == arrive.out);
  CHECK(desk.run({"policy", "show", "two-days"}).out.find("desk: Mon-Sun 09:00-18:00.") !=
        std::string::npos);
  const Ran wrong = desk.run({"policy", "show", "arive"});
  CHECK(wrong.exit == 2);
  CHECK(wrong.err ==
        "deskctl: error: 'arive' is not a clock of policy.toml\nhint: did you mean 'arrive'?\n");
  const Ran json = desk.run({"policy", "show", "review", "-O", "json", "--lang", "zh-CN"});
  CHECK(json.out.starts_with(
      "{\"schema\":\"deskctl.policy/1\",\"file\":\"policy.toml\",\"clocks\":[{\"clock\":\"review\","
      "\"figure\":\"timely-repairs\",\"again\":[],\"promise\":null,\"after\":null,\"rules\":[{"));
  CHECK(json.out.find("\"within\":\"15min\",\"calendar\":null,\"by\":[],\"pause\":[],\"repeats\":"
                      "false,\"share\":null,\"overdue\":[],\"ladder\":[],\"source\":\"S1 L20\","
                      "\"example\":{\"start\":\"2026-10-12T09:00:00+08:00\",\"due\":\"2026-10-12T"
                      "09:15:00+08:00\"}") != std::string::npos);
  CHECK(desk.run({"policy", "show", "-O", "csv"}).exit == 2);
}

TEST_CASE("policy show: another file, and one without clocks") {
  TempDesk desk;
  desk.write("other.toml", "teams = [\"a\"]\n");
  const Ran none = desk.run({"policy", "show", "--policy", desk / "other.toml"});
  CHECK(none.exit == 0);
  CHECK(none.err.find("has no clocks: nothing is due by it") != std::string::npos);
  CHECK(none.out.find("Work orders go to: a.") != std::string::npos);
  const Ran bare = desk.run({"policy", "show", "--policy"});
  CHECK(bare.exit == 2);
  CHECK(bare.err.find("--policy") != std::string::npos);
}

}  // namespace deskctl::test
