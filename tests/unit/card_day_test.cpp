// A day of 25 requests, typed by somebody who has nothing but the Chinese card: at most one command
// in twenty is refused, and each refusal says what to type.
#include "support/shell_words.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test::card_day_test {
namespace {

struct Typed {
  const char* time;
  const char* line;
  bool refused = false;
};

// Refused are a close before the call-back, and a completion of what was never dispatched: the card
// has both steps, in the order in which they were not taken.
constexpr Typed day[]{
    {"08:31", "dj 3-2-1201 厨房水管爆裂 -p 13800001001"},
    {"08:33", "pd 1 -t 工程/赵强"},
    {"08:40", "dj 5-1-302 问停车费 -c 咨询 -A 每月300元"},
    {"08:41", "dw 1"},
    {"08:52", "dj 8-1-大堂 电梯异响 -c 投诉 -p 13800001004 --owner 林悦"},
    {"08:54", "pd 3 -t 工程"},
    {"08:58", "wc 1 '紧固接头,已不漏'"},
    {"09:03", "dj 6-2-502 日常保洁 -c 特约服务 -a '明天 9:30' -p 13800001005"},
    {"09:04", "pd 4 -t 环境"},
    {"09:10", "db"},
    {"09:12", "hf 1 满意 -g A"},
    {"09:12", "ja 1"},
    {"09:20", "dj 1-1-204 电梯困人 -d 秩序 -p 13800001006"},
    {"09:22", "jd 4"},
    {"09:24", "dw 5"},
    {"09:35", "wc 5 已救出"},
    {"09:36", "dj 3-1-602 增设长椅 -c 建议 -p 13800001007"},
    {"09:40", "sb 6 -t 经理 -r 业主建议"},
    {"09:44", "dj 2-1-101 感谢赵强师傅 -c 表扬"},
    {"09:45", "wc 7 已转告"},
    {"09:50", "dj 7-1-303 停电 -c 报修 -i P1 -p 13800001008"},
    {"09:51", "dj 7-1-304 停电 -c 报修 --same-as 8 -p 13800001009"},
    {"09:52", "dj 7-1-305 停电 -c 报修 --same-as 8 -p 13800001010"},
    {"09:53", "pd 8 -t 工程/钱伟"},
    {"09:55", "jd 8"},
    {"10:01", "dw 8"},
    {"10:05", "dj 2-3-803 水龙头滴水 -c 报修 -R 8:50 -p 13800001011"},
    {"10:06", "dj 4-2-301 次卧灯不亮 -p 13800001012"},
    {"10:07", "pd 11 12 -t 工程"},
    {"10:20", "wc 8 更换空气开关"},
    {"10:22", "jd 11"},
    {"10:24", "hf 8 9 10 满意 -g A"},
    {"10:25", "ja 8"},
    {"10:30", "cb 13800001004 再次来电"},
    {"10:31", "ck 3"},
    {"10:32", "cn 3 --reply '今天 17:30'"},
    {"10:40", "wc 11 更换阀芯 --arrived 10:30 --at 10:38"},
    {"10:45", "dj 9-1-101 保安态度差 -c 投诉 --severity 较大 -p 13800001013"},
    {"10:46", "sb 13 -t 经理 -r 态度投诉"},
    {"10:47", "pd 13 -t 秩序"},
    {"11:00", "dj 4-1-102 外墙渗水 -c 售后 -p 13800001014"},
    {"11:02", "pd 14 -t 外包"},
    {"11:10", "wc 15 已答复", true},
    {"11:11", "dj 5-2-201 问装修手续 -c 咨询 -A 需备案"},
    {"11:20", "gq 12 -r 等待配件"},
    {"11:30", "hf 11 -m"},
    {"11:31", "bb 待回访"},
    {"11:40", "ja 11", true},
    {"11:45", "hf 11 较满意 -g B"},
    {"11:46", "ja 11"},
    {"13:30", "dj 6-1-401 更换门锁 -c 报修 -p 13800001015"},
    {"13:31", "xg 16 --scope out -r 非收费标准内"},
    {"13:32", "pd 16 -t 工程"},
    {"13:35", "jd 16"},
    {"13:40", "bj 16 --amount 120"},
    {"13:45", "ty 16"},
    {"13:55", "dw 16"},
    {"14:10", "jx 12"},
    {"14:15", "jd 12"},
    {"14:20", "dw 12"},
    {"14:25", "wc 16 更换锁芯 --amount 120"},
    {"14:30", "dj 8-2-1101 狗叫扰民 -c 投诉 -p 13800001016"},
    {"14:31", "pd 17 -t 秩序"},
    {"14:35", "wc 12 换灯管"},
    {"14:40", "who 13800001012"},
    {"14:45", "hf 12 16 满意 -g A"},
    {"14:46", "ja 12 16"},
    {"15:00", "dj 1-2-303 代收快递 -c 特约服务 -p 13800001017 -d 秩序"},
    {"15:05", "dj 3-2-805 下水道堵塞 -c 报修 -u -p 13800001018"},
    {"15:06", "pd 19 -t 工程/赵强"},
    {"15:10", "dw 19"},
    {"15:20", "td 14 -r 不属外包"},
    {"15:21", "pd 14 -t 工程"},
    {"15:30", "wc 3 更换导靴"},
    {"15:31", "gz 3 已电话告知"},
    {"15:35", "wc 19 已疏通"},
    {"15:40", "dj 2-2-302 问物业费 -c 咨询 -A 已告知金额"},
    {"15:50", "dj 5-1-1002 门禁失灵 -c 报修 -p 13800001019"},
    {"15:51", "pd 21 -t 工程"},
    {"15:52", "jd 21"},
    {"16:00", "bz 13 业主要求书面答复"},
    {"16:05", "dw 21"},
    {"16:10", "dj 9-2-602 楼道灯坏 -c 报修 -p 13800001020"},
    {"16:11", "zf 22 -r 重复登记"},
    {"16:12", "wc 21 更换读卡器"},
    {"16:20", "dj 4-2-702 空调外机滴水 -c 投诉 -p 13800001021"},
    {"16:21", "pd 23 -t 工程"},
    {"16:30", "dj 7-2-201 咨询搬家时间 -c 咨询 -A 周末9点后"},
    {"16:31", "cx"},
    {"16:32", "dj 7-2-201 问搬家时间 -c 咨询 -A 周末9点后"},
    {"16:40", "hf 19 21 满意 -g A"},
    {"16:41", "ja 19 21"},
    {"16:50", "bb 逾期"},
    {"16:55", "lb 投诉"},
    {"17:00", "bb 日报"},
};

}  // namespace

TEST_CASE("card: a day of 25 requests with nothing but the card") {
  TempDesk desk;
  desk.variables["DESKCTL_LANG"] = "zh-CN";
  int typed = 0;
  int refused = 0;
  for (const Typed& one : day) {
    CAPTURE(std::string(one.line));
    const Ran ran = desk.at(one.time, words_typed(one.line));
    CAPTURE(ran.err);
    CHECK((ran.exit != 0) == one.refused);
    if (ran.exit != 0) CHECK(ran.err.find("建议: ") != std::string::npos);
    ++typed;
    refused += ran.exit != 0 ? 1 : 0;
  }
  CHECK(refused * 20 <= typed);
  CHECK(desk.run({"list", "--all", "logged:today", "-O", "id"}).out.find("20261012-025") !=
        std::string::npos);
}

}  // namespace deskctl::test::card_day_test
