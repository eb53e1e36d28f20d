#!/bin/bash
# October 2026 at the front desk of 云栖雅苑, a fictional community of 24 buildings and 3,000
# households, one command a line as the desk typed it. Every line fixes its own time and writer,
# so that the same commands always write the same bytes:
#
#   examples/make-desk.sh DIR
#
# makes DIR a desk (it must not exist yet) and fills it. DESKCTL names the program, else the one
# on the PATH is used. tests/e2e/example.sh holds examples/desk to what this script writes.
#
# Most of it is ordinary: a tap drips, somebody comes, somebody calls back. What is not, and which
# request to look at (`deskctl show 1021-5 --history`):
#
#   in the National Day holiday                     1001-6 1003-4
#   on the working Saturday, and two days before it 1008-5 1009-1 1009-6
#   at night, by the control centre                 1003-1 1009-1 1020-1 1023-4
#   relayed by another post, nobody to call         1003-2 1014-2
#   anonymous                                       1028-2
#   written, and received earlier                   1002-1 1005-1
#   slips entered in the evening                    1026-6 1026-7 1005-5
#   answered after the third ring                   1006-5 1011-2 1017-3
#   a call that was not recorded                    1017-4
#   entered twice, and voided                       1002-3
#   corrected: a place, a phone, a time             1014-3 1026-4 1026-7
#   written to the wrong request: undo              1021-1
#   sent twice by a script: --key                   1012-1
#   quoted: approved, too dear, impossible          1009-4 1014-5 1027-1
#   quoted late, never quoted                       1029-3 1019-1
#   warranty with a contractor                      1013-3
#   warranty that takes long                        1012-2 1021-1
#   an appointment missed                           1015-5 1026-4 1029-1
#   a contractor's arrival told by the slip         1004-1 1009-2 1014-4
#   on hold for a part                              1021-4 1030-3
#   a failed call-back, and rework                  1016-3
#   the same thing for the third time               1013-1
#   grade C, and nobody told                        1024-3
#   missed three times, unreachable                 1010-3
#   call-back waived                                1022-2 1028-2
#   unresolvable                                    1026-5
#   called back by the wrong role                   1004-2 1015-4
#   a promised deadline kept                        1005-3 1017-1 1021-5
#   a promised deadline, a promised reply broken    1026-2 1019-4
#   municipal outages                               1006-4 1014-8 1025-2
#   a collective complaint                          1017-1
#   complaints of one matter: three, ten            1013-6 1021-5
#   again, after the matter is finished             1028-4
#   raised by hand for mishandling                  1018-4
#   a serious injury, a death                       1015-6 1011-3
#   in the press                                    1015-4
#
# `refused` is what somebody tried and the program would not write.
set -euo pipefail

if [[ $# -ne 1 ]]; then
  echo "usage: make-desk.sh DIR" >&2
  exit 2
fi
if [[ -e $1 ]]; then
  echo "make-desk.sh: $1 exists already" >&2
  exit 2
fi
# Its path, because below a function has its name.
program=$(type -P "${DESKCTL:-deskctl}")
config=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/desk-config
# What a session at the desk might have set must not reach the commands below.
unset DESKCTL_NOW DESKCTL_STAFF DESKCTL_LANG

"$program" init "$1" --lang zh-CN --quiet
cp "$config/desk.toml" "$config/policy.toml" "$1"
DESKCTL_DESK=$(cd "$1" && pwd)
export DESKCTL_DESK

# Confirmations would be ten thousand lines: only refusals are worth showing here. Notes (a phone
# that is missing) are part of an ordinary day, so they are shown only when the command fails.
deskctl() {
  local said
  said=$("$program" --quiet "$@" 2>&1) || {
    local code=$?
    printf '%s\n  in: deskctl %s\n' "$said" "$*" >&2
    exit "$code"
  }
}

# What the desk tried and the program would not write: the state forbids it.
refused() {
  local code=0
  "$program" --quiet "$@" > /dev/null 2>&1 || code=$?
  if [[ $code -ne 3 ]]; then
    printf 'make-desk.sh: not refused but exit %s\n  in: deskctl %s\n' "$code" "$*" >&2
    exit 1
  fi
}

# Thursday 1 October, National Day holiday

# An ordinary repair, met in every clock: logged, dispatched at once, on site in 3 minutes, done,
# called back, closed.
deskctl --now 2026-10-01T08:12 --by 郑磊 log-call 3-2-1201 '厨房水槽下角阀漏水，地面已积水' --category repair --urgent --contact 王芳 --phone 13800001001 --rings 2 --recording R1001-0812 --dispatch eng/李锋
deskctl --now 2026-10-01T08:13 --by 郑磊 accept 1001-1
deskctl --now 2026-10-01T08:16 --by 郑磊 arrive 1001-1
deskctl --now 2026-10-01T08:41 --by 陈晓 complete 1001-1 '更换角阀，试水十分钟不漏' --item 角阀 --amount 35 --paid 35 --signed 王芳
deskctl --now 2026-10-01T09:05 --by 陈晓 log-call 12-1-1803 '咨询国庆期间快递柜和送水是否照常' --category consult --contact 李敏 --phone 13800001002 --rings 1 --recording R1001-0905 --answered '快递柜照常，送水 10 月 1 日至 3 日停送，已告知送水站电话'
deskctl --now 2026-10-01T09:06 --by 陈晓 close 1001-2
deskctl --now 2026-10-01T09:30 --by 陈晓 callback 1001-1 --grade A '业主表示满意'
deskctl --now 2026-10-01T09:31 --by 陈晓 close 1001-1
deskctl --now 2026-10-01T09:40 --by 陈晓 log-call 5-1-大堂 '单元门禁刷卡无反应，业主进不去' --category repair --channel visit --item 门禁机 --contact 何先生 --phone 13800001003
deskctl --now 2026-10-01T09:42 --by 陈晓 dispatch 1001-3 --to eng/王海生
deskctl --now 2026-10-01T09:45 --by 陈晓 accept 1001-3
deskctl --now 2026-10-01T09:54 --by 陈晓 arrive 1001-3
deskctl --now 2026-10-01T10:15 --by 陈晓 complete 1001-3 '读卡头接线松动，重新压接' --item 门禁机
deskctl --now 2026-10-01T10:20 --by 陈晓 log-call 17-2-602 '孩子把自己反锁在卧室，请求帮助开门' --category help --urgent --contact 周莉 --phone 13800001004 --rings 1 --recording R1001-1020 --dispatch security/罗勇
deskctl --now 2026-10-01T10:24 --by 陈晓 arrive 1001-4
deskctl --now 2026-10-01T10:38 --by 陈晓 complete 1001-4 '用卡片打开房门，孩子无恙'
deskctl --now 2026-10-01T11:20 --by 陈晓 callback 1001-3 --grade B '当时已能刷卡，业主希望整体检查一次'
deskctl --now 2026-10-01T11:22 --by 陈晓 close 1001-3
deskctl --now 2026-10-01T11:30 --by 陈晓 callback 1001-4 --grade A '感谢秩序员小罗'
deskctl --now 2026-10-01T11:31 --by 陈晓 close 1001-4
deskctl --now 2026-10-01T14:10 --by 林悦 log-call 9-1-2104 '楼上装修节假日施工，电钻声持续一小时' --category complaint --owner 林悦 --against 9-1-2204装修队 --demand '节假日停止施工' --contact 赵国平 --phone 13800001005 --rings 2 --recording R1001-1410
deskctl --now 2026-10-01T14:15 --by 林悦 dispatch 1001-5 --to security/罗勇
deskctl --now 2026-10-01T15:02 --by 林悦 complete 1001-5 '已到场制止，收回施工证三天，装修队书面承诺法定假日不施工' --cause outside
deskctl --now 2026-10-01T15:10 --by 林悦 inform 1001-5 '电话告知业主处理结果'

# The contractor is on holiday until the 8th: two days pass (supervisor), three (somebody goes
# there), a week nearly.
deskctl --now 2026-10-01T16:20 --by 林悦 log-call 13-1-1802 '卫生间浴霸面板脱落，悬在半空' --category aftersales --scope warranty --contact 廖晨 --phone 13800001110 --rings 2 --recording R1001-1620
deskctl --now 2026-10-01T16:23 --by 林悦 dispatch 1001-6 --to contractor/华筑装饰 --appointment '10-08 14:00'
deskctl --now 2026-10-01T16:30 --by 林悦 inform 1001-6 '施工单位放假，8 日 14:00 上门；工程已做临时固定'

deskctl --now 2026-10-01T22:35 --by 吴钢 log-call 21-1-1502 '卫生间下水道反水，污水漫到过道' --category repair --urgent --contact 孙洁 --phone 13800001006 --rings 2 --recording R1001-2235 --dispatch eng/刘俊
deskctl --now 2026-10-01T22:36 --by 吴钢 accept 1001-7
deskctl --now 2026-10-01T22:39 --by 吴钢 arrive 1001-7
deskctl --now 2026-10-01T23:05 --by 吴钢 complete 1001-7 '疏通主立管，清出毛巾一条，过道已冲洗' --item 下水管 --signed 孙洁

# Friday 2 October, National Day holiday

# An e-mail of the evening counts as received when the desk opens, 09:00.
deskctl --now 2026-10-02T09:00:30 --by 林悦 log-call 14-2-905 '邮件反映：单元门口非机动车乱停，轮椅无法通行' --category complaint --owner 林悦 --channel email --received '10-01 21:18' --contact 吴桂兰 --phone 13800001007
deskctl --now 2026-10-02T09:06 --by 林悦 dispatch 1002-1 --to security
deskctl --now 2026-10-02T09:20 --by 林悦 callback 1001-7 --grade A '夜里处理得很快'
deskctl --now 2026-10-02T09:21 --by 林悦 close 1001-7
deskctl --now 2026-10-02T09:45 --by 林悦 log-call 6-1-1101 '客厅灯不亮，换灯泡后仍不亮' --category repair --contact 郑芳 --phone 13800001008 --rings 1 --recording R1002-0945
deskctl --now 2026-10-02T09:48 --by 林悦 dispatch 1002-2 --to eng/王海生 --appointment '今天 15:00'
deskctl --now 2026-10-02T09:52 --by 林悦 accept 1002-2

# The same lamp again: husband and wife both rang. A double entry is voided; its number stays.
deskctl --now 2026-10-02T10:12 --by 林悦 log-call 6-1-1101 '客厅灯坏了，请尽快来看' --category repair --contact 郑先生 --phone 13800001111 --rings 2 --recording R1002-1012
deskctl --now 2026-10-02T10:14 --by 林悦 void 1002-3 --reason '与 20261002-002 为同一件事，夫妻先后来电，重复登记'

deskctl --now 2026-10-02T10:30 --by 林悦 log-call 2-1-301 '表扬保洁张阿姨拾到钱包主动归还' --category praise --channel visit --contact 唐雪 --phone 13800001009 --answered '已转告环境主管并登记'
deskctl --now 2026-10-02T10:32 --by 林悦 close 1002-4
deskctl --now 2026-10-02T10:40 --by 林悦 complete 1002-1 '清理通道，划出轮椅坡道禁停线并贴告示' --cause internal
deskctl --now 2026-10-02T10:55 --by 林悦 inform 1002-1 '回复邮件并附照片'
deskctl --now 2026-10-02T11:15 --by 林悦 log-call 19-1-2601 '家中老人头晕，请求协助联系救护车并引导车辆' --category help --urgent --contact 蒋丽 --phone 13800001010 --rings 1 --recording R1002-1115 --dispatch security/罗勇
deskctl --now 2026-10-02T11:18 --by 林悦 arrive 1002-5
deskctl --now 2026-10-02T11:42 --by 林悦 complete 1002-5 '救护车到场，引导至单元门口并使用担架电梯'
deskctl --now 2026-10-02T13:05 --by 林悦 callback 1002-5 --missed '家属未接，可能在医院'
deskctl --now 2026-10-02T13:35 --by 林悦 callback 1002-5 --grade A '老人已无大碍，家属致谢'
deskctl --now 2026-10-02T13:36 --by 林悦 close 1002-5
deskctl --now 2026-10-02T14:52 --by 陈晓 arrive 1002-2
deskctl --now 2026-10-02T15:40 --by 陈晓 complete 1002-2 '镇流器烧坏，更换驱动电源' --item 灯具驱动 --amount 60 --paid 60 --signed 郑芳
deskctl --now 2026-10-02T16:20 --by 陈晓 log-call 11-2-1404 '阳台推拉门滑轮坏，门推不动' --category repair --scope out --contact 冯磊 --phone 13800001011 --rings 2 --recording R1002-1620
deskctl --now 2026-10-02T16:23 --by 陈晓 dispatch 1002-6 --to eng/刘俊 --appointment '明天 10:00'
deskctl --now 2026-10-02T16:30 --by 陈晓 callback 1002-2 --grade A '很准时'
deskctl --now 2026-10-02T16:31 --by 陈晓 close 1002-2

# Saturday 3 October, National Day holiday

# Night: the control centre answers.
deskctl --now 2026-10-03T02:18 --by 郑磊 log-call 24-1-402 '楼道烟感报警器一直响' --category repair --urgent --contact 许强 --phone 13800001012 --rings 3 --recording R1003-0218 --dispatch eng/刘俊
deskctl --now 2026-10-03T02:20 --by 郑磊 accept 1003-1
deskctl --now 2026-10-03T02:22 --by 郑磊 arrive 1003-1
deskctl --now 2026-10-03T02:40 --by 郑磊 complete 1003-1 '烟感受潮误报，更换探头' --item 烟感探头

# Relayed by the post in the lobby, without a contact or a phone: said, not refused.
deskctl --now 2026-10-03T09:10 --by 赵琳 log-call 8-1-大堂 '电梯门关闭时有异响，请检查' --category repair --channel relay --taken-by 罗勇 --item 电梯 --received 09:09
deskctl --now 2026-10-03T09:12 --by 赵琳 dispatch 1003-2 --to eng/王海生
deskctl --now 2026-10-03T09:15 --by 赵琳 accept 1003-2
deskctl --now 2026-10-03T09:27 --by 赵琳 arrive 1003-2
deskctl --now 2026-10-03T09:40 --by 赵琳 callback 1003-1 --grade B '夜里响了好几分钟才停'
deskctl --now 2026-10-03T09:40 --by 赵琳 dispatch 1003-2 --to contractor/恒升电梯
deskctl --now 2026-10-03T09:41 --by 赵琳 close 1003-1
deskctl --now 2026-10-03T09:50 --by 赵琳 complete 1003-2 '更换门滑块，试运行二十次无异响' --item 电梯
deskctl --now 2026-10-03T09:54 --by 赵琳 arrive 1002-6
deskctl --now 2026-10-03T10:05 --by 赵琳 log-call 16-1-803 '申请代收家具并借用手推车' --category service --contact 邓敏 --phone 13800001014 --rings 1 --recording R1003-1005
deskctl --now 2026-10-03T10:08 --by 赵琳 dispatch 1003-3 --to security --appointment '今天 14:00'
deskctl --now 2026-10-03T10:30 --by 赵琳 callback 1003-2 --grade A '大堂岗反映已无异响'
deskctl --now 2026-10-03T10:31 --by 赵琳 close 1003-2
deskctl --now 2026-10-03T10:50 --by 赵琳 complete 1002-6 '业主自备滑轮，工程代为安装，按收费表外项目收取工时' --item 推拉门滑轮 --amount 80 --paid 80 --signed 冯磊
deskctl --now 2026-10-03T11:40 --by 赵琳 callback 1002-6 --grade A '门推起来很轻'
deskctl --now 2026-10-03T11:41 --by 赵琳 close 1002-6
deskctl --now 2026-10-03T13:53 --by 赵琳 arrive 1003-3
deskctl --now 2026-10-03T14:25 --by 陈晓 complete 1003-3 '协助搬运家具三件，手推车已归还' --signed 邓敏

# A suggestion of the holiday: the next working day is the 8th.
deskctl --now 2026-10-03T15:30 --by 陈晓 log-call 7-2-1702 '建议在儿童游乐区增加夜间照明' --category suggestion --channel app --contact 袁静 --phone 13800001015
deskctl --now 2026-10-03T15:45 --by 陈晓 complete 1003-4 '已报项目经理，列入四季度改造清单'

# Sunday 4 October, National Day holiday

# The contractor on holiday: two days were over last night.
deskctl --now 2026-10-04T09:05 --by 周宁 escalate 1001-6 --to supervisor --reason '超过两天未完成，客服主管跟踪'

deskctl --now 2026-10-04T09:20 --by 赵琳 log-call 18-1-1003 '交房一年半，主卧飘窗下沿渗水' --category aftersales --scope warranty --contact 曹颖 --phone 13800001016 --rings 2 --recording R1004-0920
deskctl --now 2026-10-04T09:23 --by 赵琳 dispatch 1004-1 --to aftersales/钱进
deskctl --now 2026-10-04T10:10 --by 赵琳 promise 1004-1 --appointment '明天 09:30'

# Damage of 3,200 yuan makes it larger, and the manager's; the supervisor calls back, and is
# listed.
deskctl --now 2026-10-04T11:02 --by 赵琳 log-call 北门岗 '访客车辆在北门道闸被抬杆剐蹭，要求赔偿' --category complaint --owner 周宁 --severity larger --loss 3200 --channel visit --against 道闸 --demand '赔偿补漆费用' --happened 10:40 --contact 段先生 --phone 13800001017
deskctl --now 2026-10-04T11:07 --by 赵琳 escalate 1004-2 --to manager --reason '损失 3200 元，较大投诉转经理'
deskctl --now 2026-10-04T11:20 --by 赵琳 dispatch 1004-2 --to security/罗勇
deskctl --now 2026-10-04T16:45 --by 陈晓 log-call 22-2-1901 '浴室暖风机不工作' --category repair --contact 梁军 --phone 13800001018 --rings 2 --recording R1004-1645
deskctl --now 2026-10-04T16:47 --by 陈晓 dispatch 1004-3 --to eng/李锋
deskctl --now 2026-10-04T16:52 --by 陈晓 accept 1004-3
deskctl --now 2026-10-04T17:06 --by 陈晓 arrive 1004-3
deskctl --now 2026-10-04T17:32 --by 陈晓 complete 1004-3 '插座跳闸，复位并更换五孔面板' --item 插座
deskctl --now 2026-10-04T20:40 --by 郑磊 log-call 13-1-706 '询问物业费线上缴费失败如何处理' --category consult --contact 罗敏 --phone 13800001019 --rings 1 --recording R1004-2040 --answered '银行通道维护，请次日再缴或到前台刷卡'
deskctl --now 2026-10-04T20:41 --by 郑磊 close 1004-4

# Monday 5 October, National Day holiday
deskctl --now 2026-10-05T09:00:20 --by 林悦 log-call 地下车库B区 '公众号留言：B2 区 117 车位顶部滴水，滴在车上' --category repair --channel app --received '10-04 23:05' --contact 谢涛 --phone 13800001020
deskctl --now 2026-10-05T09:04 --by 林悦 dispatch 1005-1 --to eng/王海生
deskctl --now 2026-10-05T09:08 --by 林悦 accept 1005-1
deskctl --now 2026-10-05T09:15 --by 林悦 callback 1004-3 --grade B '插座也一并换了，不错'
deskctl --now 2026-10-05T09:16 --by 林悦 close 1004-3
deskctl --now 2026-10-05T09:20 --by 林悦 arrive 1005-1
deskctl --now 2026-10-05T09:48 --by 林悦 complete 1005-1 '消防喷淋管接头渗水，紧固并加接水盘' --item 喷淋管
deskctl --now 2026-10-05T10:05 --by 孙涛 visit 1004-1 '陪同施工单位查看，飘窗外沿密封胶开裂'
deskctl --now 2026-10-05T10:12 --by 林悦 log-call 4-1-1502 '对门邻居把鞋柜放在消防通道' --category complaint --owner 林悦 --contact 潘玉 --phone 13800001021 --rings 1 --recording R1005-1012
deskctl --now 2026-10-05T10:18 --by 林悦 dispatch 1005-2 --to security
deskctl --now 2026-10-05T10:30 --by 孙涛 visit 1001-6 '上门查看临时固定牢靠，向业主致歉'
deskctl --now 2026-10-05T10:40 --by 林悦 callback 1005-1 --grade A '车位已不滴水'
deskctl --now 2026-10-05T10:41 --by 林悦 close 1005-1
deskctl --now 2026-10-05T11:40 --by 林悦 complete 1005-2 '劝导邻居移走鞋柜，拍照存档' --cause outside
deskctl --now 2026-10-05T11:50 --by 林悦 inform 1005-2 '电话告知'

# A deadline promised and kept, and a complaint repeated by a neighbour.
deskctl --now 2026-10-05T13:30 --by 林悦 log-call 东区广场 '晚上广场舞音响声音太大，孩子无法写作业' --category complaint --owner 林悦 --channel hotline --contact 董芳 --phone 13800001022
deskctl --now 2026-10-05T13:36 --by 林悦 dispatch 1005-3 --to security/罗勇
deskctl --now 2026-10-05T16:30 --by 陈晓 complete 1004-2 '调取录像，道闸防砸雷达失灵，公司责任险受理，补漆费全额赔付' --cause internal --amount 3200
deskctl --now 2026-10-05T16:45 --by 陈晓 inform 1004-2 '当面告知赔付方案并签协议'
deskctl --now 2026-10-05T19:40 --by 吴钢 promise 1005-3 --deadline '明天 12:00'
deskctl --now 2026-10-05T19:55 --by 吴钢 log-call 东区广场 '同样反映广场舞音响扰民' --category complaint --same-as 1005-3 --contact 于海 --phone 13800001023 --rings 2 --recording R1005-1955
deskctl --now 2026-10-05T20:01 --by 吴钢 dispatch 1005-4 --to security
deskctl --now 2026-10-05T23:10 --by 吴钢 log-call 1-2-2203 '入户门锁电子面板没电，进不了家' --category help --contact 程凯 --phone 13800001024 --rings 2 --recording R1005-2310 --dispatch security
deskctl --now 2026-10-05T23:14 --by 吴钢 arrive 1005-5

# The slip comes back late, and is entered with its own time.
deskctl --now 2026-10-05T23:45 --by 吴钢 complete 1005-5 '用应急电源唤醒门锁，提醒更换电池' --at 23:26

# Tuesday 6 October, National Day holiday
deskctl --now 2026-10-06T08:20 --by 吴钢 log-call 10-1-1204 '厨房水表井阀门关不严' --category repair --contact 魏华 --phone 13800001025 --rings 1 --recording R1006-0820
deskctl --now 2026-10-06T08:22 --by 吴钢 dispatch 1006-1 --to eng/刘俊
deskctl --now 2026-10-06T08:26 --by 吴钢 accept 1006-1
deskctl --now 2026-10-06T08:38 --by 林悦 arrive 1006-1
deskctl --now 2026-10-06T09:24 --by 林悦 complete 1006-1 '更换水表前阀门，需关总阀，耗时较长' --item 阀门 --signed 魏华
deskctl --now 2026-10-06T09:50 --by 林悦 callback 1005-5 --grade A '帮了大忙'
deskctl --now 2026-10-06T09:51 --by 林悦 close 1005-5
deskctl --now 2026-10-06T10:15 --by 林悦 callback 1006-1 --grade A '修得仔细'
deskctl --now 2026-10-06T10:16 --by 林悦 close 1006-1
deskctl --now 2026-10-06T10:40 --by 林悦 log-call 15-2-501 '信函：要求公示三季度公共收益明细' --category suggestion --channel letter --contact 高阳 --phone 13800001026
deskctl --now 2026-10-06T11:20 --by 林悦 complete 1005-3 '与舞队约定 20:30 前结束，音量不超过 60 分贝' --cause outside
deskctl --now 2026-10-06T11:30 --by 林悦 inform 1005-3 '电话告知约定内容'

# A reply promised for the 8th, and given.
deskctl --now 2026-10-06T11:30 --by 林悦 promise 1006-2 --reply '10-08 17:00'
deskctl --now 2026-10-06T15:00 --by 陈晓 log-call 20-1-3002 '儿童滑梯螺丝松动有夹手风险' --category repair --urgent --channel visit --received 14:56 --contact 任梅 --phone 13800001027
deskctl --now 2026-10-06T15:02 --by 陈晓 dispatch 1006-3 --to eng/李锋
deskctl --now 2026-10-06T15:06 --by 陈晓 arrive 1006-3
deskctl --now 2026-10-06T15:20 --by 陈晓 complete 1004-1 '外沿重新打胶，淋水试验四小时不渗' --signed 曹颖 --arrived '10-05 09:22'
deskctl --now 2026-10-06T15:28 --by 陈晓 complete 1006-3 '紧固螺丝并加装护套，已逐个检查' --item 滑梯
deskctl --now 2026-10-06T16:40 --by 陈晓 callback 1004-1 --grade A '观察一天没有再渗'
deskctl --now 2026-10-06T16:41 --by 陈晓 close 1004-1
deskctl --now 2026-10-06T17:10 --by 陈晓 callback 1006-3 --grade A '放心了'
deskctl --now 2026-10-06T17:11 --by 陈晓 close 1006-3

# A power cut, not the company's fault: the second caller (after five rings) repeats the complaint,
# and needs help besides.
deskctl --now 2026-10-06T20:08 --by 郑磊 log-call 11-1-1204 '整栋突然停电，电梯也停了，为什么不提前通知' --category complaint --owner 郑磊 --contact 庞宇 --phone 13800001112 --rings 3 --recording R1006-2008 --dispatch eng/刘俊
deskctl --now 2026-10-06T20:15 --by 郑磊 log-call 11-2-602 '同样反映停电，家中老人卧床靠制氧机' --category complaint --same-as 1006-4 --contact 苏梅 --phone 13800001113 --rings 5 --recording R1006-2015 --dispatch security/罗勇
deskctl --now 2026-10-06T20:18 --by 郑磊 log-call 11-2-602 '制氧机备用电池只够半小时，请求协助' --category help --urgent --related 1006-4 --contact 苏梅 --phone 13800001113 --rings 1 --recording R1006-2018 --dispatch security/罗勇
deskctl --now 2026-10-06T20:22 --by 郑磊 arrive 1006-6
deskctl --now 2026-10-06T20:40 --by 郑磊 complete 1006-6 '岗亭应急电源接到家中，留人守到来电'

# A repeat has no end of its own.
refused --now 2026-10-06T20:45 --by 郑磊 complete 1006-5 '已送应急电源'
deskctl --now 2026-10-06T21:35 --by 郑磊 complete 1006-4 '供电公司线路跳闸，21:20 恢复送电，电梯逐台检查正常' --cause municipal
deskctl --now 2026-10-06T21:40 --by 郑磊 inform 1006-4 '电话告知，供电公司通知发业主群'

# Wednesday 7 October, National Day holiday
deskctl --now 2026-10-07T09:15 --by 陈晓 log-call 6-2-1904 '假期返程发现燃气表显示故障' --category consult --contact 钟楠 --phone 13800001028 --rings 2 --recording R1007-0915 --answered '属燃气公司设备，已提供抢修电话并协助预约'
deskctl --now 2026-10-07T09:16 --by 陈晓 close 1007-1
deskctl --now 2026-10-07T09:40 --by 陈晓 callback 1006-6 --grade A '多亏夜班两位师傅'
deskctl --now 2026-10-07T09:41 --by 陈晓 close 1006-6
deskctl --now 2026-10-07T14:30 --by 林悦 log-call 23-1-1601 '客厅空调外机滴水到楼下' --category repair --contact 姚静 --phone 13800001029 --rings 1 --recording R1007-1430
deskctl --now 2026-10-07T14:33 --by 林悦 dispatch 1007-2 --to eng/王海生 --appointment '明天 09:30'
deskctl --now 2026-10-07T14:40 --by 林悦 accept 1007-2

# Thursday 8 October
deskctl --now 2026-10-08T08:50 --by 林悦 log-call 17-1-2103 '电梯轿厢内灯管闪烁' --category repair --item 电梯照明 --contact 汪洋 --phone 13800001030 --rings 1 --recording R1008-0850
deskctl --now 2026-10-08T08:52 --by 林悦 dispatch 1008-1 --to eng/李锋
deskctl --now 2026-10-08T08:55 --by 林悦 accept 1008-1
deskctl --now 2026-10-08T09:06 --by 林悦 arrive 1008-1
deskctl --now 2026-10-08T09:22 --by 林悦 complete 1008-1 '更换灯管两支' --item 电梯照明
deskctl --now 2026-10-08T09:30 --by 林悦 arrive 1007-2
deskctl --now 2026-10-08T10:00 --by 林悦 callback 1008-1 --grade A '不闪了'
deskctl --now 2026-10-08T10:01 --by 林悦 close 1008-1
deskctl --now 2026-10-08T10:05 --by 林悦 callback 1001-5 --grade A '假期后几天没有再施工'
deskctl --now 2026-10-08T10:06 --by 林悦 close 1001-5
deskctl --now 2026-10-08T10:10 --by 林悦 complete 1007-2 '冷凝水管脱落，重新固定' --item 空调 --signed 姚静

# The access control of 5-1, for the second time (the first was on the 1st, the third will be on
# the 13th).
deskctl --now 2026-10-08T10:15 --by 林悦 log-call 5-1-大堂 '单元门禁又刷不开' --category repair --channel relay --taken-by 何静 --item 门禁机 --contact 何先生 --phone 13800001003
deskctl --now 2026-10-08T10:18 --by 林悦 dispatch 1008-2 --to eng/王海生
deskctl --now 2026-10-08T10:20 --by 林悦 accept 1008-2
deskctl --now 2026-10-08T10:31 --by 林悦 arrive 1008-2
deskctl --now 2026-10-08T10:55 --by 林悦 complete 1008-2 '主板受潮，烘干后恢复，已申报更换' --item 门禁机
deskctl --now 2026-10-08T11:05 --by 林悦 callback 1007-2 --grade B '师傅到得比约定晚了一点'
deskctl --now 2026-10-08T11:06 --by 林悦 close 1007-2
deskctl --now 2026-10-08T11:10 --by 林悦 callback 1003-3 --grade A '服务周到'
deskctl --now 2026-10-08T11:11 --by 林悦 close 1003-3
deskctl --now 2026-10-08T11:40 --by 林悦 log-call 3-1-802 '办理装修出入证需要哪些材料' --category consult --channel visit --contact 石磊 --phone 13800001032 --answered '已给材料清单和装修手册'
deskctl --now 2026-10-08T11:41 --by 林悦 close 1008-3
deskctl --now 2026-10-08T12:10 --by 林悦 callback 1008-2 --grade B '担心再坏'
deskctl --now 2026-10-08T12:12 --by 林悦 close 1008-2
deskctl --now 2026-10-08T13:52 --by 林悦 arrive 1001-6
deskctl --now 2026-10-08T14:20 --by 陈晓 callback 1002-1 --grade B '希望每天有人巡查'
deskctl --now 2026-10-08T14:22 --by 陈晓 close 1002-1
deskctl --now 2026-10-08T14:40 --by 陈晓 complete 1001-6 '更换浴霸面板和吊杆' --signed 廖晨
deskctl --now 2026-10-08T15:00 --by 陈晓 callback 1003-4 --grade A '知道进度后表示认可'
deskctl --now 2026-10-08T15:01 --by 陈晓 close 1003-4
deskctl --now 2026-10-08T15:20 --by 陈晓 log-call 12-2-大堂 '大堂地面湿滑未放提示牌，母亲摔倒擦伤手肘' --category complaint --owner 周宁 --severity larger --injury minor --happened 14:50 --demand '道歉并承担医药费' --against 保洁 --contact 夏雨 --phone 13800001033 --rings 1 --recording R1008-1520
deskctl --now 2026-10-08T15:26 --by 陈晓 escalate 1008-4 --to manager --reason '有人受轻伤，较大投诉'
deskctl --now 2026-10-08T15:30 --by 陈晓 dispatch 1008-4 --to env/徐梅
deskctl --now 2026-10-08T16:00 --by 陈晓 callback 1001-6 --grade B '节假日也该有人值班'
deskctl --now 2026-10-08T16:01 --by 陈晓 close 1001-6
deskctl --now 2026-10-08T16:20 --by 陈晓 inform 1006-2 '明细已张贴于各单元公告栏，并电话告知'
deskctl --now 2026-10-08T16:25 --by 陈晓 complete 1006-2 '公共收益明细已公示'

# Two working days from the 8th: Friday, and Saturday the 10th, which is one.
deskctl --now 2026-10-08T21:05 --by 郑磊 log-call 8-2-1305 '楼下商铺排风机夜间噪声大' --category complaint --owner 郑磊 --contact 丁一 --phone 13800001034 --rings 2 --recording R1008-2105
deskctl --now 2026-10-08T21:12 --by 郑磊 dispatch 1008-5 --to security
deskctl --now 2026-10-08T22:40 --by 郑磊 complete 1008-5 '商铺已关停夜间排风，约定 22:00 后不开' --cause outside
deskctl --now 2026-10-08T22:50 --by 郑磊 inform 1008-5 '电话告知'

# Friday 9 October

# Night; the control centre answers. Two working days from Friday morning: Saturday is one, Sunday
# is not.
deskctl --now 2026-10-09T01:25 --by 吴钢 log-call 6-2-2205 '隔壁深夜聚会放音乐，不敢自己去敲门' --category complaint --owner 吴钢 --contact 池静 --phone 13800001114 --rings 2 --recording R1009-0125
deskctl --now 2026-10-09T01:30 --by 吴钢 dispatch 1009-1 --to security/罗勇
deskctl --now 2026-10-09T02:05 --by 吴钢 complete 1009-1 '上门劝止，聚会散场，主人致歉' --cause outside
deskctl --now 2026-10-09T02:10 --by 吴钢 inform 1009-1 '电话告知'

deskctl --now 2026-10-09T09:25 --by 林悦 log-call 14-1-1107 '厨房排烟道止逆阀失灵，串味' --category aftersales --scope warranty --contact 柳青 --phone 13800001035 --rings 1 --recording R1009-0925
deskctl --now 2026-10-09T09:28 --by 林悦 dispatch 1009-2 --to aftersales/钱进
deskctl --now 2026-10-09T10:20 --by 林悦 callback 1006-2 --grade B '希望以后按季度主动公示'
deskctl --now 2026-10-09T10:21 --by 林悦 close 1006-2
deskctl --now 2026-10-09T10:30 --by 周宁 callback 1004-2 --grade B '赔款已到账，希望道闸尽快更换'
deskctl --now 2026-10-09T10:32 --by 林悦 close 1004-2
deskctl --now 2026-10-09T10:50 --by 林悦 log-call 2-2-1006 '拾到一串钥匙交前台' --category other --channel visit --contact 白冰 --phone 13800001036 --answered '登记失物招领，已在业主群发布'
deskctl --now 2026-10-09T10:52 --by 林悦 close 1009-3
deskctl --now 2026-10-09T11:00 --by 孙涛 promise 1009-2 --appointment '10-10 14:00'
deskctl --now 2026-10-09T11:15 --by 林悦 callback 1005-2 --grade A '通道已清空'
deskctl --now 2026-10-09T11:16 --by 林悦 close 1005-2

# Not on the price list: reviewed and priced within 15 minutes, approved, done, paid.
deskctl --now 2026-10-09T11:20 --by 林悦 log-call 19-1-902 '自购净水器，请代为安装' --category repair --scope out --contact 舒雅 --phone 13800001115 --rings 1 --recording R1009-1120
deskctl --now 2026-10-09T11:23 --by 林悦 dispatch 1009-4 --to eng/李锋
deskctl --now 2026-10-09T11:25 --by 林悦 accept 1009-4
deskctl --now 2026-10-09T11:37 --by 林悦 quote 1009-4 --amount 150
deskctl --now 2026-10-09T11:45 --by 林悦 approve 1009-4
deskctl --now 2026-10-09T11:57 --by 林悦 arrive 1009-4
deskctl --now 2026-10-09T12:40 --by 林悦 complete 1009-4 '装好净水器，试水不漏' --item 净水器 --amount 150 --paid 150 --signed 舒雅
deskctl --now 2026-10-09T13:30 --by 林悦 callback 1009-4 --grade A '价钱先讲清楚，放心'
deskctl --now 2026-10-09T13:31 --by 林悦 close 1009-4

deskctl --now 2026-10-09T13:45 --by 林悦 log-call 21-2-2702 '书房窗户执手断裂关不上' --category repair --contact 顾明 --phone 13800001037 --rings 2 --recording R1009-1345
deskctl --now 2026-10-09T13:48 --by 林悦 dispatch 1009-5 --to eng/刘俊
deskctl --now 2026-10-09T13:50 --by 林悦 accept 1009-5
deskctl --now 2026-10-09T14:03 --by 陈晓 arrive 1009-5
deskctl --now 2026-10-09T14:05 --by 陈晓 callback 1005-3 --grade B '前两天还好，周末请再看看'
deskctl --now 2026-10-09T14:06 --by 陈晓 close 1005-3
deskctl --now 2026-10-09T14:26 --by 陈晓 complete 1009-5 '更换执手' --item 窗执手 --amount 45 --paid 45 --signed 顾明
deskctl --now 2026-10-09T15:10 --by 陈晓 callback 1006-4 --grade A '理解是供电线路的原因'
deskctl --now 2026-10-09T15:11 --by 陈晓 close 1006-4

# The next working day after this Friday is Saturday the 10th; the desk thinks of Monday, and is
# late.
deskctl --now 2026-10-09T15:20 --by 陈晓 log-call 10-2-1502 '预约秩序员帮忙抬婴儿床上楼' --category service --channel visit --contact 管悦 --phone 13800001116
deskctl --now 2026-10-09T15:23 --by 陈晓 dispatch 1009-6 --to security --appointment '今天 16:20'

deskctl --now 2026-10-09T16:10 --by 陈晓 callback 1009-5 --grade B '修好了'
deskctl --now 2026-10-09T16:11 --by 陈晓 close 1009-5
deskctl --now 2026-10-09T16:12 --by 陈晓 arrive 1009-6
deskctl --now 2026-10-09T16:30 --by 陈晓 log-call 中心水景 '中心水景水质发绿有异味' --category complaint --owner 陈晓 --channel app --contact 秦澜 --phone 13800001038
deskctl --now 2026-10-09T16:36 --by 陈晓 dispatch 1009-7 --to env/徐梅
deskctl --now 2026-10-09T16:45 --by 陈晓 complete 1009-6 '婴儿床抬到主卧，未磕碰' --signed 管悦
deskctl --now 2026-10-09T16:50 --by 陈晓 promise 1009-7 --deadline '明天 12:00'
deskctl --now 2026-10-09T17:10 --by 陈晓 complete 1008-4 '环境主管上门致歉，承担检查费用 268 元，补放提示牌并培训' --cause internal --amount 268
deskctl --now 2026-10-09T17:25 --by 陈晓 inform 1008-4 '上门告知'

# Saturday 10 October, a working day to make up for the holiday
deskctl --now 2026-10-10T09:35 --by 赵琳 log-call 9-2-403 '儿童房插座冒火花' --category repair --urgent --contact 江帆 --phone 13800001039 --rings 1 --recording R1010-0935 --dispatch eng/李锋
deskctl --now 2026-10-10T09:36 --by 赵琳 accept 1010-1
deskctl --now 2026-10-10T09:38 --by 赵琳 arrive 1010-1
deskctl --now 2026-10-10T09:50 --by 赵琳 complete 1009-7 '换水并投放净水剂' --cause internal
deskctl --now 2026-10-10T10:00 --by 赵琳 inform 1009-7 '公众号回复并附照片'
deskctl --now 2026-10-10T10:02 --by 赵琳 complete 1010-1 '接线端子松动，重新接线并换面板' --item 插座 --signed 江帆
deskctl --now 2026-10-10T10:50 --by 赵琳 callback 1010-1 --grade A '来得及时'
deskctl --now 2026-10-10T10:51 --by 赵琳 close 1010-1
deskctl --now 2026-10-10T14:15 --by 陈晓 log-call 16-2-1801 '借用家用梯半天' --category service --channel visit --contact 尹航 --phone 13800001040
deskctl --now 2026-10-10T14:17 --by 陈晓 dispatch 1010-2 --to security
deskctl --now 2026-10-10T14:30 --by 陈晓 complete 1010-2 '借出铝梯一架，登记押金'
deskctl --now 2026-10-10T15:10 --by 陈晓 complete 1009-2 '施工单位更换止逆阀' --signed 柳青 --arrived 13:50
deskctl --now 2026-10-10T15:20 --by 陈晓 callback 1008-5 --grade B '已安静，希望坚持'
deskctl --now 2026-10-10T15:21 --by 陈晓 close 1008-5
deskctl --now 2026-10-10T16:00 --by 陈晓 callback 1009-2 --grade A '没有串味了'
deskctl --now 2026-10-10T16:01 --by 陈晓 close 1009-2

# The resident is called back three times on the 13th, and not reached: closed as unreachable, and
# still listed.
deskctl --now 2026-10-10T20:20 --by 郑磊 log-call 11-1-2902 '邻居家狗长时间吠叫' --category complaint --contact 黎明 --phone 13800001041 --rings 2 --recording R1010-2020 --no-guess
deskctl --now 2026-10-10T20:26 --by 郑磊 dispatch 1010-3 --to security
deskctl --now 2026-10-10T21:10 --by 郑磊 complete 1010-3 '与邻居沟通，主人已回家安抚' --cause outside
deskctl --now 2026-10-10T21:15 --by 郑磊 inform 1010-3 '电话告知'

# Sunday 11 October
deskctl --now 2026-10-11T10:05 --by 赵琳 log-call 4-2-2401 '主卫马桶水箱补水不停' --category repair --contact 陶然 --phone 13800001042 --rings 1 --recording R1011-1005
deskctl --now 2026-10-11T10:09 --by 赵琳 dispatch 1011-1 --to eng/王海生
deskctl --now 2026-10-11T10:12 --by 赵琳 accept 1011-1
deskctl --now 2026-10-11T10:22 --by 赵琳 arrive 1011-1
deskctl --now 2026-10-11T10:41 --by 赵琳 complete 1011-1 '更换进水阀' --item 马桶进水阀 --amount 50 --paid 50 --signed 陶然
deskctl --now 2026-10-11T11:50 --by 赵琳 callback 1011-1 --grade A '不再漏水'
deskctl --now 2026-10-11T11:51 --by 赵琳 close 1011-1

# Four rings: one too many.
deskctl --now 2026-10-11T15:40 --by 陈晓 log-call 19-2-1205 '停车月卡过期，如何续费' --category consult --contact 乔牧 --phone 13800001043 --rings 4 --recording R1011-1540 --answered '已指导在小程序续费'
deskctl --now 2026-10-11T15:41 --by 陈晓 close 1011-2

# A death: extra at once, the general manager within a minute. Nobody agrees a deadline with the
# family, and the month's report says so.
deskctl --now 2026-10-11T16:40 --by 陈晓 log-call 东区广场 '父亲下午在广场倒地，送医后去世，家属要求说明当时施救经过' --category complaint --severity extra --injury death --happened 15:20 --channel visit --against 岗亭 --demand '调取监控，说明经过' --incident 20261011-东区广场 --owner 沈立 --contact 霍宁 --phone 13800001117
deskctl --now 2026-10-11T16:41 --by 陈晓 escalate 1011-3 --to gm --reason '人员死亡，特别重大，呈送总经理'
deskctl --now 2026-10-11T16:46 --by 陈晓 dispatch 1011-3 --to security/罗勇
deskctl --now 2026-10-11T17:00 --by 陈晓 promise 1011-3 --reply '明天 15:00'

# Monday 12 October

# The resident app's script heard no answer and sends the same again: one key, one request.
deskctl --now 2026-10-12T09:00:20 --by 林悦 log-call 4-2-602 '小程序报修：阳台晾衣架手摇器卡住' --category repair --channel app --received '10-11 22:14' --contact 齐悦 --phone 13800001118 --key app-1011-0071
deskctl --now 2026-10-12T09:00:50 --by 林悦 log-call 4-2-602 '小程序报修：阳台晾衣架手摇器卡住' --category repair --channel app --received '10-11 22:14' --contact 齐悦 --phone 13800001118 --key app-1011-0071
refused --now 2026-10-12T09:01 --by 林悦 log-call 4-2-602 '小程序报修：另一件事' --category repair --channel app --key app-1011-0071
deskctl --now 2026-10-12T09:03 --by 林悦 dispatch 1012-1 --to eng/刘俊 --appointment '今天 14:00'
deskctl --now 2026-10-12T09:06 --by 林悦 accept 1012-1

# Warranty work that waits for scaffolding: two days, a week, a visit.
deskctl --now 2026-10-12T09:20 --by 林悦 log-call 18-2-2502 '外墙渗水，次卧墙面发霉，面积约两平方米' --category aftersales --scope warranty --contact 庄严 --phone 13800001044 --rings 2 --recording R1012-0920
deskctl --now 2026-10-12T09:24 --by 林悦 dispatch 1012-2 --to aftersales/钱进
deskctl --now 2026-10-12T09:40 --by 林悦 callback 1009-6 --grade A '小伙子们很仔细'
deskctl --now 2026-10-12T09:41 --by 林悦 close 1009-6
deskctl --now 2026-10-12T10:40 --by 沈立 callback 1008-4 --grade A '接受道歉，老人已无碍'
deskctl --now 2026-10-12T10:41 --by 林悦 close 1008-4
deskctl --now 2026-10-12T10:55 --by 林悦 log-call 22-1-703 '门厅灯不亮，楼道黑' --category repair --item 楼道灯 --contact 温馨 --phone 13800001045 --rings 1 --recording R1012-1055
deskctl --now 2026-10-12T10:58 --by 林悦 dispatch 1012-3 --to eng/李锋
deskctl --now 2026-10-12T11:00 --by 林悦 accept 1012-3
deskctl --now 2026-10-12T11:11 --by 林悦 arrive 1012-3
deskctl --now 2026-10-12T11:20 --by 林悦 callback 1010-2 --grade A '梯子已归还'
deskctl --now 2026-10-12T11:21 --by 林悦 close 1010-2
deskctl --now 2026-10-12T11:25 --by 林悦 complete 1012-3 '更换声控灯头' --item 楼道灯
deskctl --now 2026-10-12T13:05 --by 林悦 callback 1012-3 --grade A '亮了'
deskctl --now 2026-10-12T13:06 --by 林悦 close 1012-3
deskctl --now 2026-10-12T13:50 --by 林悦 arrive 1012-1
deskctl --now 2026-10-12T14:20 --by 高远 inform 1011-3 '上门慰问，当面说明监控和通话记录'
deskctl --now 2026-10-12T14:25 --by 林悦 complete 1012-1 '更换手摇器' --item 晾衣架 --amount 40 --paid 40 --signed 齐悦

# Dispatched to the wrong team, and late.
deskctl --now 2026-10-12T14:30 --by 陈晓 log-call 7-1-2301 '客服态度生硬，办理过户时被推来推去' --category complaint --owner 陈晓 --against 前台 --demand '当面道歉' --taken-by 何静 --contact 解宁 --phone 13800001046 --channel visit
deskctl --now 2026-10-12T14:44 --by 陈晓 dispatch 1012-4 --to security
deskctl --now 2026-10-12T14:50 --by 陈晓 note 1012-4 '派错班组，改由客服主管处理'
deskctl --now 2026-10-12T15:30 --by 陈晓 callback 1012-1 --grade A '约几点就几点到'
deskctl --now 2026-10-12T15:31 --by 陈晓 close 1012-1
deskctl --now 2026-10-12T16:20 --by 陈晓 complete 1012-4 '客服主管当面致歉，过户手续当场办结' --cause attitude
deskctl --now 2026-10-12T16:25 --by 陈晓 inform 1012-4 '当面告知'
deskctl --now 2026-10-12T17:30 --by 陈晓 callback 1009-1 --grade A '这几天都安静'
deskctl --now 2026-10-12T17:31 --by 陈晓 close 1009-1
deskctl --now 2026-10-12T21:50 --by 郑磊 log-call 13-2-1402 '厨房燃气报警器报警，闻到异味' --category repair --urgent --contact 方政 --phone 13800001047 --rings 1 --recording R1012-2150 --dispatch eng/刘俊
deskctl --now 2026-10-12T21:51 --by 郑磊 accept 1012-5
deskctl --now 2026-10-12T21:53 --by 郑磊 arrive 1012-5
deskctl --now 2026-10-12T22:15 --by 郑磊 complete 1012-5 '关阀通风，检测为灶具接头老化，更换软管' --item 燃气软管 --signed 方政

# Tuesday 13 October
deskctl --now 2026-10-13T09:30 --by 陈晓 callback 1012-5 --grade A '处理专业'

# The third time: grade C, reported to the general manager.
deskctl --now 2026-10-13T09:30 --by 陈晓 log-call 5-1-大堂 '门禁机第三次失灵，住户堵在门口' --category repair --urgent --item 门禁机 --contact 何先生 --phone 13800001003 --rings 1 --recording R1013-0930 --dispatch eng/王海生
deskctl --now 2026-10-13T09:31 --by 陈晓 close 1012-5
deskctl --now 2026-10-13T09:31 --by 陈晓 accept 1013-1
deskctl --now 2026-10-13T09:34 --by 陈晓 arrive 1013-1
deskctl --now 2026-10-13T09:50 --by 陈晓 dispatch 1013-1 --to contractor/捷安门禁
deskctl --now 2026-10-13T10:02 --by 陈晓 complete 1013-1 '整机更换，旧机返厂' --item 门禁机
deskctl --now 2026-10-13T10:10 --by 陈晓 callback 1010-3 --missed '未接'
deskctl --now 2026-10-13T11:00 --by 陈晓 callback 1009-7 --grade A '水已变清'
deskctl --now 2026-10-13T11:01 --by 陈晓 close 1009-7
deskctl --now 2026-10-13T11:10 --by 陈晓 log-call 6-1-1504 '建议东门增设非机动车专用通道' --category suggestion --channel visit --contact 邵华 --phone 13800001049
deskctl --now 2026-10-13T11:15 --by 陈晓 callback 1013-1 --grade C '三次才换机器，意见很大'
deskctl --now 2026-10-13T11:20 --by 陈晓 escalate 1013-1 --to gm --reason '回访不合格，门禁机三次返修'
deskctl --now 2026-10-13T11:25 --by 陈晓 close 1013-1
deskctl --now 2026-10-13T11:30 --by 陈晓 complete 1013-2 '已转秩序部与经理评估'

# Warranty: the builder's contractor comes by appointment, and the resident is told who and when.
deskctl --now 2026-10-13T14:10 --by 林悦 log-call 23-2-1402 '交付八个月，入户门锁体卡死，反锁后打不开' --category aftersales --scope warranty --contact 蓝心 --phone 13800001119 --rings 1 --recording R1013-1410
deskctl --now 2026-10-13T14:14 --by 林悦 dispatch 1013-3 --to contractor/安居门业 --appointment '明天 15:30'
deskctl --now 2026-10-13T14:20 --by 林悦 inform 1013-3 '已告知施工单位、师傅电话和上门时间'

deskctl --now 2026-10-13T15:50 --by 林悦 log-call 1-1-1203 '表扬维修李师傅深夜上门' --category praise --contact 万莉 --phone 13800001050 --rings 1 --recording R1013-1550 --answered '已转工程部'
deskctl --now 2026-10-13T15:51 --by 林悦 close 1013-4
deskctl --now 2026-10-13T16:30 --by 林悦 callback 1010-3 --missed '关机'
deskctl --now 2026-10-13T17:20 --by 林悦 callback 1010-3 --missed '未接'
deskctl --now 2026-10-13T17:25 --by 林悦 close 1010-3 --outcome unreachable
deskctl --now 2026-10-13T18:40 --by 吴钢 log-call 20-2-804 '停水，只有本户没有水' --category repair --urgent --contact 金燕 --phone 13800001051 --rings 2 --recording R1013-1840 --dispatch eng/刘俊
deskctl --now 2026-10-13T18:41 --by 吴钢 accept 1013-5
deskctl --now 2026-10-13T18:44 --by 吴钢 arrive 1013-5
deskctl --now 2026-10-13T19:05 --by 吴钢 complete 1013-5 '入户过滤器堵塞，清洗后恢复' --item 过滤器 --signed 金燕

# Thrown from above, three complaints in twelve hours. The third makes the matter larger by itself:
# the manager must hear of it within 8 minutes.
deskctl --now 2026-10-13T21:40 --by 吴钢 log-call 9-2-大堂 '楼上扔下烟头和饮料瓶，险些砸到孩子' --category complaint --owner 吴钢 --contact 闫静 --phone 13800001120 --rings 1 --recording R1013-2140
deskctl --now 2026-10-13T21:46 --by 吴钢 dispatch 1013-6 --to security/罗勇

# Wednesday 14 October
deskctl --now 2026-10-14T08:10 --by 吴钢 log-call 9-2-301 '楼上又有人往下扔外卖盒' --category complaint --same-as 1013-6 --contact 蒲云 --phone 13800001121 --rings 2 --recording R1014-0810 --dispatch security
deskctl --now 2026-10-14T08:55 --by 林悦 log-call 10-2-大堂 '大堂玻璃门地弹簧坏，门自动撞合' --category repair --channel relay --taken-by 孙涛 --received 08:54
deskctl --now 2026-10-14T08:57 --by 林悦 dispatch 1014-2 --to eng/李锋
deskctl --now 2026-10-14T08:59 --by 林悦 accept 1014-2
deskctl --now 2026-10-14T09:12 --by 林悦 arrive 1014-2

# The third.
deskctl --now 2026-10-14T09:12 --by 林悦 log-call 9-2-102 '小院里落下半块砖，再不管就报警' --category complaint --same-as 1013-6 --contact 左岚 --phone 13800001122 --rings 1 --recording R1014-0912 --dispatch security
deskctl --now 2026-10-14T09:17 --by 林悦 escalate 1013-6 --to manager --reason '同一事项第三次投诉，转经理'
deskctl --now 2026-10-14T09:20 --by 林悦 amend 1014-3 --location 9-2-103 --reason '房号听错，业主更正'

deskctl --now 2026-10-14T09:40 --by 林悦 callback 1013-5 --grade A '恢复很快'
deskctl --now 2026-10-14T09:40 --by 林悦 complete 1014-2 '更换地弹簧' --item 地弹簧
deskctl --now 2026-10-14T09:41 --by 林悦 close 1013-5
deskctl --now 2026-10-14T10:00 --by 林悦 note 1012-2 '施工单位称须等外墙吊篮到场'
deskctl --now 2026-10-14T10:20 --by 林悦 callback 1014-2 --grade A '大堂岗确认正常'
deskctl --now 2026-10-14T10:21 --by 林悦 close 1014-2
deskctl --now 2026-10-14T10:30 --by 周宁 callback 1012-4 --grade B '接受道歉'
deskctl --now 2026-10-14T10:30 --by 林悦 log-call 24-2-1701 '新房地暖分水器滴水' --category aftersales --scope warranty --contact 殷实 --phone 13800001053 --rings 2 --recording R1014-1030
deskctl --now 2026-10-14T10:31 --by 林悦 close 1012-4
deskctl --now 2026-10-14T10:33 --by 林悦 dispatch 1014-4 --to aftersales/钱进 --appointment '10-15 09:00'
deskctl --now 2026-10-14T11:00 --by 林悦 callback 1013-2 --grade A '期待落实'
deskctl --now 2026-10-14T11:01 --by 林悦 close 1013-2

# Quoted, and too dear: declined, so nobody calls back.
deskctl --now 2026-10-14T11:10 --by 林悦 log-call 20-1-1101 '阳台想加装电动遮阳棚，请报价' --category repair --scope out --contact 幸荷 --phone 13800001123 --rings 1 --recording R1014-1110
deskctl --now 2026-10-14T11:13 --by 林悦 dispatch 1014-5 --to eng/李锋
deskctl --now 2026-10-14T11:16 --by 林悦 accept 1014-5
deskctl --now 2026-10-14T11:28 --by 林悦 quote 1014-5 --amount 2600
deskctl --now 2026-10-14T11:50 --by 林悦 decline 1014-5 --reason '业主嫌费用高，自己找厂家安装'
deskctl --now 2026-10-14T11:52 --by 林悦 close 1014-5

deskctl --now 2026-10-14T14:05 --by 陈晓 log-call 15-1-1901 '楼上漏水，次卧天花有水渍' --category repair --contact 龙飞 --phone 13800001054 --rings 1 --recording R1014-1405
deskctl --now 2026-10-14T14:08 --by 陈晓 dispatch 1014-6 --to eng/王海生
deskctl --now 2026-10-14T14:11 --by 陈晓 accept 1014-6
deskctl --now 2026-10-14T14:24 --by 陈晓 arrive 1014-6
deskctl --now 2026-10-14T14:50 --by 陈晓 complete 1014-6 '楼上洗衣机排水管脱落，已固定，天花待干' --item 排水管
deskctl --now 2026-10-14T15:24 --by 陈晓 arrive 1013-3
deskctl --now 2026-10-14T15:40 --by 陈晓 callback 1014-6 --grade B '等墙面干了再看'
deskctl --now 2026-10-14T15:41 --by 陈晓 close 1014-6
deskctl --now 2026-10-14T16:05 --by 陈晓 complete 1013-3 '更换锁体，质保重新起算' --signed 蓝心
deskctl --now 2026-10-14T16:20 --by 陈晓 log-call 3-2-1604 '连续两晚凌晨有人在楼道搬家具' --category complaint --owner 陈晓 --contact 史云 --phone 13800001055 --rings 2 --recording R1014-1620
deskctl --now 2026-10-14T16:26 --by 陈晓 dispatch 1014-7 --to security
deskctl --now 2026-10-14T17:00 --by 陈晓 callback 1013-3 --grade A '提前打过电话，很准时'
deskctl --now 2026-10-14T17:01 --by 陈晓 close 1013-3

# The gas is off: municipal again. One complains, one only asks.
deskctl --now 2026-10-14T17:15 --by 陈晓 log-call 15-2-1203 '做饭时突然停气，没有收到通知' --category complaint --owner 陈晓 --contact 阮玉 --phone 13800001124 --rings 2 --recording R1014-1715 --dispatch eng/王海生
deskctl --now 2026-10-14T17:30 --by 陈晓 log-call 15-1-804 '询问停气原因和恢复时间' --category consult --related 1014-8 --contact 成悦 --phone 13800001125 --rings 3 --recording R1014-1730 --answered '燃气公司调压站检修，约 18:30 恢复'
deskctl --now 2026-10-14T17:31 --by 陈晓 close 1014-9
deskctl --now 2026-10-14T18:40 --by 郑磊 complete 1014-8 '燃气公司检修提前关阀，18:30 恢复，已协助逐户开阀点火' --cause municipal
deskctl --now 2026-10-14T18:45 --by 郑磊 inform 1014-8 '电话告知'

# Thursday 15 October
deskctl --now 2026-10-15T03:50 --by 郑磊 complete 1014-7 '夜巡核实系业主搬家，约定夜间不搬运' --cause outside
deskctl --now 2026-10-15T08:40 --by 林悦 inform 1014-7 '电话告知'
deskctl --now 2026-10-15T09:00:40 --by 林悦 log-call 17-2-1108 '邮件咨询二次供水水质检测报告' --category consult --channel email --received '10-14 19:30' --contact 毛凝 --phone 13800001056 --answered '已将三季度检测报告扫描件发邮箱'
deskctl --now 2026-10-15T09:02 --by 林悦 close 1015-1
deskctl --now 2026-10-15T09:30 --by 周宁 escalate 1012-2 --to supervisor --reason '超过两天未完成，客服主管跟踪'
deskctl --now 2026-10-15T09:50 --by 林悦 log-call 西门岗 '西门人行闸机夹到背包' --category repair --urgent --channel visit --contact 陆瑶 --phone 13800001057
deskctl --now 2026-10-15T09:52 --by 林悦 dispatch 1015-2 --to eng/李锋
deskctl --now 2026-10-15T09:56 --by 林悦 arrive 1015-2
deskctl --now 2026-10-15T10:14 --by 林悦 complete 1015-2 '调整红外延时，功能测试正常' --item 人行闸机
deskctl --now 2026-10-15T10:20 --by 林悦 complete 1014-4 '更换分水器密封圈' --signed 殷实 --arrived 08:52

# Four days after the death the complaint is still open: somebody must go there.
deskctl --now 2026-10-15T10:30 --by 沈立 visit 1011-3 '到家中慰问，听取家属意见'

deskctl --now 2026-10-15T11:05 --by 林悦 callback 1015-2 --grade A '现在通过顺畅'
deskctl --now 2026-10-15T11:06 --by 林悦 close 1015-2
deskctl --now 2026-10-15T11:25 --by 林悦 log-call 12-1-2606 '阳台晾衣架要移位，询价施工' --category repair --scope out --contact 喻敏 --phone 13800001058 --rings 1 --recording R1015-1125
deskctl --now 2026-10-15T11:28 --by 林悦 dispatch 1015-3 --to eng/刘俊 --appointment '10-16 10:00'
deskctl --now 2026-10-15T11:30 --by 林悦 callback 1014-4 --grade A '不滴了'
deskctl --now 2026-10-15T11:31 --by 林悦 close 1014-4

# The press: one paper makes it larger; the next day a second day of press makes it major.
deskctl --now 2026-10-15T11:45 --by 林悦 log-call 地下车库B区 '晚报报道：B 区车库雨后积水，车主多次反映未解决' --category complaint --owner 周宁 --severity larger --media 1 --press-days 1 --channel hotline --item 车库积水 --demand '公布排水改造计划' --incident 20261015-晚报报道 --contact 路遥 --phone 13800001126
deskctl --now 2026-10-15T11:50 --by 林悦 escalate 1015-4 --to manager --reason '见报，较大投诉转经理'
deskctl --now 2026-10-15T11:56 --by 林悦 dispatch 1015-4 --to eng/王海生

# An appointment missed: the resident urges, a new time is agreed. The old one stays missed.
deskctl --now 2026-10-15T13:20 --by 林悦 log-call 3-1-906 '主卧空调不制冷' --category repair --contact 常青 --phone 13800001127 --rings 1 --recording R1015-1320
deskctl --now 2026-10-15T13:23 --by 林悦 dispatch 1015-5 --to eng/王海生 --appointment '今天 16:00'
deskctl --now 2026-10-15T13:26 --by 林悦 accept 1015-5

# A serious injury: major.
deskctl --now 2026-10-15T15:10 --by 陈晓 log-call 8-1-大堂 '八十岁老人在大堂踏空台阶跌倒骨折，家属要求说法' --category complaint --owner 周宁 --severity major --injury serious --happened 14:25 --demand '承担医疗费并增设扶手' --contact 薛刚 --phone 13800001059 --channel visit
deskctl --now 2026-10-15T15:13 --by 陈晓 escalate 1015-6 --to gm --reason '人身重大伤害，重大投诉呈送总经理'
deskctl --now 2026-10-15T15:20 --by 陈晓 dispatch 1015-6 --to eng/李锋
deskctl --now 2026-10-15T15:40 --by 陈晓 escalate 1015-6 --to manager --reason '经理现场处置'
deskctl --now 2026-10-15T16:10 --by 陈晓 promise 1015-6 --reply '明天 10:00'
deskctl --now 2026-10-15T16:20 --by 陈晓 urge 1015-5 '约好 16:00，请了假在家等，没有人来'
deskctl --now 2026-10-15T16:25 --by 陈晓 promise 1015-5 --appointment '明天 09:00'
deskctl --now 2026-10-15T17:00 --by 陈晓 complete 1013-6 '监控锁定住户，与民警上门警示并签承诺书，加装朝天摄像头' --cause outside
deskctl --now 2026-10-15T17:10 --by 陈晓 inform 1013-6 '电话告知三位投诉人'

# Friday 16 October
deskctl --now 2026-10-16T08:50 --by 陈晓 arrive 1015-5

# The second day of press: what the request says is amended, and its facts now make it major.
deskctl --now 2026-10-16T09:05 --by 陈晓 amend 1015-4 --media 2 --press-days 2 --reason '次日另一家报纸跟进报道'
deskctl --now 2026-10-16T09:09 --by 陈晓 escalate 1015-4 --to gm --reason '重大投诉呈送总经理'

deskctl --now 2026-10-16T09:15 --by 陈晓 log-call 2-1-1702 '卧室木门变形关不上' --category repair --scope out --contact 卢珊 --phone 13800001060 --rings 2 --recording R1016-0915
deskctl --now 2026-10-16T09:18 --by 陈晓 dispatch 1016-1 --to eng/王海生 --appointment '10-17 09:30'
deskctl --now 2026-10-16T09:30 --by 陈晓 complete 1015-5 '清洗滤网，补充制冷剂' --item 空调 --amount 180 --paid 180 --signed 常青
deskctl --now 2026-10-16T09:40 --by 陈晓 inform 1015-6 '转告保险报案进度和临时扶手安装情况'
deskctl --now 2026-10-16T09:53 --by 陈晓 arrive 1015-3
deskctl --now 2026-10-16T10:40 --by 何静 visit 1012-2 '上门查看霉斑范围并拍照，先做除霉'
deskctl --now 2026-10-16T10:40 --by 陈晓 log-call 9-1-1506 '家中网络箱没有电' --category repair --contact 戴月 --phone 13800001061 --rings 1 --recording R1016-1040
deskctl --now 2026-10-16T10:42 --by 陈晓 dispatch 1016-2 --to eng/李锋
deskctl --now 2026-10-16T10:45 --by 陈晓 complete 1015-3 '晾衣架移位，孔洞封堵' --amount 120 --paid 120 --signed 喻敏 --item 晾衣架
deskctl --now 2026-10-16T10:45 --by 陈晓 accept 1016-2
deskctl --now 2026-10-16T10:57 --by 陈晓 arrive 1016-2
deskctl --now 2026-10-16T11:10 --by 陈晓 callback 1015-5 --grade B '修好了，但白等一下午'
deskctl --now 2026-10-16T11:11 --by 陈晓 close 1015-5
deskctl --now 2026-10-16T11:15 --by 陈晓 complete 1016-2 '弱电箱插座空开跳闸，复位' --item 弱电箱
deskctl --now 2026-10-16T11:35 --by 陈晓 callback 1015-3 --grade A '位置合适'
deskctl --now 2026-10-16T11:36 --by 陈晓 close 1015-3
deskctl --now 2026-10-16T12:20 --by 陈晓 callback 1016-2 --grade A '恢复'
deskctl --now 2026-10-16T12:21 --by 陈晓 close 1016-2

# A failed call-back and rework: grade C, the general manager hears of it, the request is opened
# again and every clock of the work starts anew.
deskctl --now 2026-10-16T13:05 --by 陈晓 log-call 21-1-1203 '厨房吊顶滴水' --category repair --contact 温岚 --phone 13800001128 --rings 2 --recording R1016-1305
deskctl --now 2026-10-16T13:08 --by 陈晓 dispatch 1016-3 --to eng/刘俊
deskctl --now 2026-10-16T13:11 --by 陈晓 accept 1016-3
deskctl --now 2026-10-16T13:22 --by 陈晓 arrive 1016-3
deskctl --now 2026-10-16T13:48 --by 陈晓 complete 1016-3 '吊顶内水管接头紧固' --item 水管
refused --now 2026-10-16T14:00 --by 陈晓 close 1016-3

deskctl --now 2026-10-16T14:50 --by 林悦 callback 1014-7 --grade A '已安静'
deskctl --now 2026-10-16T14:51 --by 林悦 close 1014-7
deskctl --now 2026-10-16T15:05 --by 林悦 callback 1014-8 --grade A '知道不是物业的事'
deskctl --now 2026-10-16T15:06 --by 林悦 close 1014-8

deskctl --now 2026-10-16T15:30 --by 林悦 callback 1016-3 --grade C '师傅走了不到两小时又滴水'
deskctl --now 2026-10-16T15:32 --by 林悦 escalate 1016-3 --to gm --reason '回访不合格'
deskctl --now 2026-10-16T15:35 --by 林悦 reopen 1016-3 --reason '回访不合格，返修'
deskctl --now 2026-10-16T15:37 --by 林悦 dispatch 1016-3 --to eng/李锋
deskctl --now 2026-10-16T15:39 --by 林悦 accept 1016-3
deskctl --now 2026-10-16T15:50 --by 林悦 arrive 1016-3
deskctl --now 2026-10-16T16:15 --by 林悦 complete 1016-3 '接头开裂，截断重新热熔，打压半小时不漏' --item 水管 --signed 温岚
deskctl --now 2026-10-16T17:00 --by 林悦 callback 1016-3 --grade A '李师傅一次就找到了'
deskctl --now 2026-10-16T17:01 --by 林悦 close 1016-3

deskctl --now 2026-10-16T19:30 --by 郑磊 log-call 11-2-2203 '孩子在儿童乐园走失，请求帮助寻找' --category help --urgent --contact 苗苗 --phone 13800001062 --rings 1 --recording R1016-1930 --dispatch security/罗勇
deskctl --now 2026-10-16T19:32 --by 郑磊 arrive 1016-4
deskctl --now 2026-10-16T19:48 --by 郑磊 complete 1016-4 '监控定位，在东区广场找到，已交家长'

# Saturday 17 October

# A collective complaint of twelve households: extra. A deadline is promised, and kept.
deskctl --now 2026-10-17T07:20 --by 郑磊 log-call 18-1-2004 '六点起整栋停水，十二户联名投诉，无人通知' --category complaint --severity extra --complainants 12 --demand '当天恢复供水并说明原因' --incident 20261017-停水 --owner 周宁 --contact 康健 --phone 13800001063 --rings 2 --recording R1017-0720
deskctl --now 2026-10-17T07:21 --by 郑磊 escalate 1017-1 --to gm --reason '十二户集体投诉，特别重大'
deskctl --now 2026-10-17T07:24 --by 郑磊 dispatch 1017-1 --to eng/李锋
deskctl --now 2026-10-17T07:30 --by 郑磊 promise 1017-1 --deadline '今天 18:00'
deskctl --now 2026-10-17T07:35 --by 郑磊 note 1017-1 '临时送水车 8:00 到 18 栋门口'
deskctl --now 2026-10-17T07:40 --by 郑磊 log-call 18-1-1203 '同样反映 18 栋停水' --category complaint --same-as 1017-1 --contact 华梅 --phone 13800001064 --rings 2 --recording R1017-0740
deskctl --now 2026-10-17T07:43 --by 郑磊 escalate 1017-2 --to gm --reason '与 18 栋停水为同一事项，一并上报'
deskctl --now 2026-10-17T07:46 --by 郑磊 dispatch 1017-2 --to eng

# The whole building rings: six rings, and then a call for which the recorder had no line free.
deskctl --now 2026-10-17T08:05 --by 郑磊 log-call 18-1-2301 '询问停水原因和送水车时间' --category consult --related 1017-1 --contact 竺兰 --phone 13800001129 --rings 6 --recording R1017-0805 --answered '加压泵故障抢修中，送水车 8:00 起在楼下'
deskctl --now 2026-10-17T08:06 --by 郑磊 close 1017-3
deskctl --now 2026-10-17T08:20 --by 郑磊 log-call 18-1-901 '询问几点恢复供水' --category consult --related 1017-1 --contact 费扬 --phone 13800001130 --rings 3 --answered '预计今天 18:00 前恢复'
deskctl --now 2026-10-17T08:21 --by 郑磊 close 1017-4

deskctl --now 2026-10-17T09:24 --by 赵琳 arrive 1016-1
deskctl --now 2026-10-17T09:30 --by 赵琳 callback 1016-4 --grade A '非常感谢'
deskctl --now 2026-10-17T09:31 --by 赵琳 close 1016-4
deskctl --now 2026-10-17T10:10 --by 赵琳 complete 1016-1 '刨修门边，调整合页' --amount 60 --paid 60 --signed 卢珊 --item 木门
deskctl --now 2026-10-17T10:20 --by 赵琳 log-call 18-1-603 '因停水需要两桶饮用水，家有婴儿' --category help --related 1017-1 --contact 莫愁 --phone 13800001065 --rings 1 --recording R1017-1020
deskctl --now 2026-10-17T10:22 --by 赵琳 dispatch 1017-5 --to security
deskctl --now 2026-10-17T10:27 --by 赵琳 arrive 1017-5
deskctl --now 2026-10-17T10:35 --by 赵琳 complete 1017-5 '送桶装水两桶上门' --signed 莫愁
deskctl --now 2026-10-17T11:00 --by 赵琳 callback 1016-1 --grade A '开关顺畅'
deskctl --now 2026-10-17T11:01 --by 赵琳 close 1016-1
deskctl --now 2026-10-17T11:20 --by 赵琳 callback 1017-5 --grade A '解了燃眉之急'
deskctl --now 2026-10-17T11:21 --by 赵琳 close 1017-5
deskctl --now 2026-10-17T14:40 --by 陈晓 complete 1017-1 '加压泵变频器故障，更换备件后恢复供水，公告致歉' --cause internal
deskctl --now 2026-10-17T15:00 --by 陈晓 inform 1017-1 '逐户电话并张贴公告'
deskctl --now 2026-10-17T15:35 --by 陈晓 log-call 23-2-902 '预约入户清洗空调滤网' --category service --scope out --contact 齐鸣 --phone 13800001066 --rings 1 --recording R1017-1535
deskctl --now 2026-10-17T15:38 --by 陈晓 dispatch 1017-6 --to eng/刘俊 --appointment '10-18 14:00'

# Sunday 18 October
deskctl --now 2026-10-18T09:40 --by 赵琳 log-call 4-1-2002 '厨房下水慢' --category repair --contact 伍月 --phone 13800001067 --rings 1 --recording R1018-0940
deskctl --now 2026-10-18T09:43 --by 赵琳 dispatch 1018-1 --to eng/王海生
deskctl --now 2026-10-18T09:46 --by 赵琳 accept 1018-1
deskctl --now 2026-10-18T09:58 --by 赵琳 arrive 1018-1
deskctl --now 2026-10-18T10:45 --by 赵琳 complete 1018-1 '清理存水弯油垢' --at 10:21 --item 下水管 --amount 30 --paid 30 --signed 伍月
deskctl --now 2026-10-18T11:10 --by 赵琳 callback 1018-1 --missed '未接'
deskctl --now 2026-10-18T11:15 --by 赵琳 log-call 21-1-305 '窗外绿化树枝遮光，请修剪' --category service --contact 田恬 --phone 13800001068 --rings 2 --recording R1018-1115
deskctl --now 2026-10-18T11:18 --by 赵琳 dispatch 1018-2 --to env/徐梅 --appointment '10-19 09:00'
deskctl --now 2026-10-18T11:55 --by 赵琳 callback 1018-1 --grade A '下水通畅'
deskctl --now 2026-10-18T11:56 --by 赵琳 close 1018-1
deskctl --now 2026-10-18T13:52 --by 赵琳 arrive 1017-6
deskctl --now 2026-10-18T14:50 --by 陈晓 complete 1017-6 '清洗滤网三台' --amount 150 --paid 150 --signed 齐鸣
deskctl --now 2026-10-18T16:05 --by 陈晓 log-call 14-2-2201 '客厅墙面空鼓开裂' --category aftersales --scope warranty --contact 云菲 --phone 13800001069 --rings 1 --recording R1018-1605
deskctl --now 2026-10-18T16:09 --by 陈晓 dispatch 1018-3 --to aftersales/钱进 --appointment '10-20 10:00'

# The dancers again: one more complaint, a repeat, and after the weekend an upgrade by hand for
# mishandling; a third comes on Monday evening.
deskctl --now 2026-10-18T20:15 --by 郑磊 log-call 东区广场 '广场舞又超过八点半仍在播放' --category complaint --owner 郑磊 --contact 董芳 --phone 13800001022 --rings 2 --recording R1018-2015
deskctl --now 2026-10-18T20:22 --by 郑磊 dispatch 1018-4 --to security/罗勇
deskctl --now 2026-10-18T20:50 --by 郑磊 log-call 东区广场 '广场舞扰民，孩子睡不着' --category complaint --same-as 1018-4 --contact 于海 --phone 13800001023 --rings 1 --recording R1018-2050
deskctl --now 2026-10-18T20:56 --by 郑磊 dispatch 1018-5 --to security

# Monday 19 October
deskctl --now 2026-10-19T08:52 --by 陈晓 arrive 1018-2
deskctl --now 2026-10-19T09:20 --by 孙涛 visit 1015-4 '超过三天未完成，到 B 区查看排水泵安装进度'
deskctl --now 2026-10-19T09:30 --by 陈晓 escalate 1018-4 --severity larger --reason '约定后再次发生，一般投诉处理不当，升级为较大'
deskctl --now 2026-10-19T09:36 --by 陈晓 escalate 1018-4 --to manager --reason '较大投诉转经理'

# Never priced: the review stays overdue for good.
deskctl --now 2026-10-19T09:50 --by 陈晓 log-call 6-2-1107 '卫生间要改装浴霸，请评估线路和费用' --category repair --scope out --contact 易平 --phone 13800001073 --rings 1 --recording R1019-0950
deskctl --now 2026-10-19T09:53 --by 陈晓 dispatch 1019-1 --to eng/刘俊
deskctl --now 2026-10-19T10:00 --by 陈晓 accept 1019-1
deskctl --now 2026-10-19T10:05 --by 陈晓 complete 1018-2 '修剪香樟两株' --signed 田恬
deskctl --now 2026-10-19T10:10 --by 何静 visit 1015-6 '到医院探望老人，核对费用单据'
deskctl --now 2026-10-19T10:25 --by 沈立 callback 1013-6 --grade B '这几天没有了，希望长期看住'
deskctl --now 2026-10-19T10:27 --by 陈晓 close 1013-6
deskctl --now 2026-10-19T10:40 --by 陈晓 callback 1017-6 --grade A '风量变大'
deskctl --now 2026-10-19T10:41 --by 陈晓 close 1017-6
deskctl --now 2026-10-19T11:10 --by 高远 callback 1017-1 --method visit --grade B '恢复了，要求以后停水提前通知'
deskctl --now 2026-10-19T11:15 --by 陈晓 close 1017-1
deskctl --now 2026-10-19T11:30 --by 陈晓 log-call 13-1-2505 '热水器混水阀忽冷忽热' --category repair --contact 宁婧 --phone 13800001074 --rings 1 --recording R1019-1130
deskctl --now 2026-10-19T11:32 --by 陈晓 dispatch 1019-2 --to eng/李锋
deskctl --now 2026-10-19T11:35 --by 陈晓 accept 1019-2
deskctl --now 2026-10-19T11:46 --by 陈晓 arrive 1019-2
deskctl --now 2026-10-19T12:08 --by 陈晓 complete 1019-2 '更换恒温阀芯' --item 混水阀 --amount 90 --paid 90 --signed 宁婧
deskctl --now 2026-10-19T13:50 --by 陈晓 callback 1019-2 --grade A '水温稳定'
deskctl --now 2026-10-19T13:51 --by 陈晓 close 1019-2
deskctl --now 2026-10-19T15:02 --by 林悦 log-call 16-1-2203 '入户门把手松动' --category repair --contact 路平 --phone 13800001075 --rings 1 --recording R1019-1502
deskctl --now 2026-10-19T15:04 --by 林悦 dispatch 1019-3 --to eng/王海生
deskctl --now 2026-10-19T15:06 --by 林悦 accept 1019-3
deskctl --now 2026-10-19T15:19 --by 林悦 arrive 1019-3
deskctl --now 2026-10-19T15:34 --by 林悦 complete 1019-3 '紧固把手，加弹簧垫' --item 门把手
deskctl --now 2026-10-19T16:50 --by 林悦 complete 1015-6 '扶手和警示条安装完毕，公众责任险受理，垫付医疗费 8000 元' --cause internal --amount 8000
deskctl --now 2026-10-19T17:20 --by 林悦 inform 1015-6 '总经理与家属当面沟通'

# A reply promised for 20:00, and forgotten until the morning.
deskctl --now 2026-10-19T17:30 --by 林悦 log-call 地下车库A区 '有人长期占用 A 区消防车道停车，多次反映' --category complaint --owner 林悦 --channel hotline --contact 常晟 --phone 13800001076
deskctl --now 2026-10-19T17:37 --by 林悦 dispatch 1019-4 --to security/罗勇
deskctl --now 2026-10-19T17:45 --by 林悦 promise 1019-4 --reply '今天 20:00'
deskctl --now 2026-10-19T20:05 --by 吴钢 log-call 东区广场 '广场舞投诉，要求物业拿出办法' --category complaint --same-as 1018-4 --severity larger --contact 申雪 --phone 13800001072 --rings 2 --recording R1019-2005
deskctl --now 2026-10-19T20:10 --by 吴钢 escalate 1019-5 --to manager --reason '与前两次为同一事项，并入处理'

# Tuesday 20 October

# Night again: a pipe.
deskctl --now 2026-10-20T03:12 --by 郑磊 log-call 17-1-1506 '卫生间水管接头喷水，总阀关不住' --category repair --urgent --contact 楼宁 --phone 13800001131 --rings 1 --recording R1020-0312 --dispatch eng/刘俊
deskctl --now 2026-10-20T03:13 --by 郑磊 accept 1020-1
deskctl --now 2026-10-20T03:16 --by 郑磊 arrive 1020-1
deskctl --now 2026-10-20T03:40 --by 郑磊 complete 1020-1 '关楼层总阀，更换接头和角阀' --item 进水软管 --signed 楼宁

deskctl --now 2026-10-20T09:05 --by 周宁 escalate 1012-2 --to manager --reason '超过一周未完成，经理跟踪'
deskctl --now 2026-10-20T09:10 --by 林悦 log-call 1-2-904 '申请开具居住证明' --category consult --channel visit --contact 卞江 --phone 13800001077 --answered '告知由社区开具，已协助联系'
deskctl --now 2026-10-20T09:11 --by 林悦 close 1020-2
deskctl --now 2026-10-20T09:12 --by 林悦 callback 1019-3 --grade B '修好了，昨天没接到回访'
deskctl --now 2026-10-20T09:13 --by 林悦 close 1019-3
deskctl --now 2026-10-20T09:30 --by 林悦 inform 1019-4 '已联系车主，今日内挪车'
deskctl --now 2026-10-20T09:40 --by 林悦 callback 1018-2 --grade A '采光好了'
deskctl --now 2026-10-20T09:41 --by 林悦 close 1018-2
deskctl --now 2026-10-20T10:00 --by 林悦 callback 1020-1 --grade A '凌晨四分钟就到了'
deskctl --now 2026-10-20T10:01 --by 林悦 close 1020-1
deskctl --now 2026-10-20T10:15 --by 林悦 log-call 7-2-801 '厨房水龙头把手断裂' --category repair --contact 艾青 --phone 13800001078 --rings 1 --recording R1020-1015
deskctl --now 2026-10-20T10:17 --by 林悦 dispatch 1020-3 --to eng/李锋
deskctl --now 2026-10-20T10:20 --by 林悦 accept 1020-3
deskctl --now 2026-10-20T10:30 --by 高远 callback 1015-6 --method visit --grade B '到医院探望，家属认可处理'
deskctl --now 2026-10-20T10:33 --by 林悦 arrive 1020-3
deskctl --now 2026-10-20T10:35 --by 林悦 close 1015-6
deskctl --now 2026-10-20T10:55 --by 林悦 complete 1020-3 '更换龙头' --item 水龙头 --amount 110 --paid 110 --signed 艾青
deskctl --now 2026-10-20T11:00 --by 沈立 complete 1011-3 '监控显示岗亭两分钟内到场并拨打急救，家属认可；广场增配除颤仪' --cause outside
deskctl --now 2026-10-20T11:10 --by 沈立 inform 1011-3 '当面送达书面说明'
deskctl --now 2026-10-20T11:30 --by 林悦 complete 1018-3 '铲除空鼓重新批灰' --signed 云菲 --arrived 09:53
deskctl --now 2026-10-20T11:40 --by 林悦 callback 1020-3 --grade A '很好用'
deskctl --now 2026-10-20T11:41 --by 林悦 close 1020-3
deskctl --now 2026-10-20T12:10 --by 林悦 complete 1019-4 '车主挪车，消防车道加装隔离柱' --cause outside
deskctl --now 2026-10-20T12:20 --by 林悦 inform 1019-4 '电话告知'
deskctl --now 2026-10-20T13:20 --by 林悦 callback 1018-3 --grade B '等干透再刷漆'
deskctl --now 2026-10-20T13:21 --by 林悦 close 1018-3
deskctl --now 2026-10-20T14:40 --by 陈晓 log-call 22-2-1204 '阳台地漏返臭' --category repair --contact 左宁 --phone 13800001079 --rings 2 --recording R1020-1440
deskctl --now 2026-10-20T14:42 --by 陈晓 dispatch 1020-4 --to eng/刘俊 --appointment '10-21 10:00'
deskctl --now 2026-10-20T14:50 --by 陈晓 accept 1020-4
deskctl --now 2026-10-20T15:00 --by 陈晓 complete 1015-4 '更换排水泵两台，公布改造计划，两家报纸已刊回应' --cause internal
deskctl --now 2026-10-20T15:10 --by 陈晓 inform 1015-4 '电话告知并寄送改造计划'
deskctl --now 2026-10-20T16:00 --by 陈晓 complete 1018-4 '与舞队签订公约，音响由岗亭保管，20:30 断电' --cause outside
deskctl --now 2026-10-20T16:20 --by 陈晓 inform 1018-4 '电话告知全部投诉人'
deskctl --now 2026-10-20T19:25 --by 郑磊 log-call 10-1-2405 '表扬夜班秩序员冒雨帮忙推车' --category praise --channel app --contact 安冉 --phone 13800001080 --received 19:25
deskctl --now 2026-10-20T19:26 --by 郑磊 complete 1020-5 '已转秩序部并在例会表扬'

# Wednesday 21 October
deskctl --now 2026-10-21T09:10 --by 林悦 close 1020-5

# Still open when the month ends.
deskctl --now 2026-10-21T09:25 --by 林悦 log-call 19-1-1406 '卫生间墙砖脱落三块，露出墙体' --category aftersales --scope warranty --contact 苏晴 --phone 13800001081 --rings 1 --recording R1021-0925
deskctl --now 2026-10-21T09:28 --by 林悦 dispatch 1021-1 --to aftersales/钱进
deskctl --now 2026-10-21T09:51 --by 林悦 arrive 1020-4
deskctl --now 2026-10-21T10:00 --by 高远 callback 1011-3 --method visit --grade B '家属接受，希望全员学会急救'
deskctl --now 2026-10-21T10:05 --by 林悦 close 1011-3
deskctl --now 2026-10-21T10:20 --by 林悦 complete 1020-4 '更换防臭芯' --item 地漏 --amount 25 --paid 25 --signed 左宁
deskctl --now 2026-10-21T11:05 --by 林悦 log-call 3-1-1505 '对讲机听不到门口声音' --category repair --contact 项楠 --phone 13800001082 --rings 1 --recording R1021-1105
deskctl --now 2026-10-21T11:08 --by 林悦 dispatch 1021-2 --to eng/王海生
deskctl --now 2026-10-21T11:10 --by 林悦 callback 1020-4 --grade A '没有味道了'
deskctl --now 2026-10-21T11:10 --by 林悦 accept 1021-2
deskctl --now 2026-10-21T11:11 --by 林悦 close 1020-4
deskctl --now 2026-10-21T11:22 --by 林悦 arrive 1021-2

# Two orders on the desk, and the result written to the wrong one: undo.
deskctl --now 2026-10-21T11:44 --by 林悦 complete 1021-1 '更换听筒'
deskctl --now 2026-10-21T11:44:30 --by 林悦 undo

deskctl --now 2026-10-21T11:45 --by 林悦 complete 1021-2 '更换听筒' --item 对讲机
deskctl --now 2026-10-21T13:00 --by 林悦 callback 1021-2 --grade A '能听清了'
deskctl --now 2026-10-21T13:01 --by 林悦 close 1021-2

# The desk calls back on a major complaint, which is the manager's to do: recorded, and listed. He
# calls again.
deskctl --now 2026-10-21T14:20 --by 林悦 callback 1015-4 --grade B '水退了，等改造完工'

deskctl --now 2026-10-21T15:30 --by 陈晓 note 1019-1 '业主改由品牌售后安装，电话告知不再需要'

# An invalid complaint is served too; grade C, reported.
deskctl --now 2026-10-21T16:10 --by 陈晓 log-call 中心水景 '鸽子粪便多，要求全面驱赶' --category complaint --owner 陈晓 --channel letter --demand '驱赶全部鸽子' --contact 关山 --phone 13800001083
deskctl --now 2026-10-21T16:16 --by 陈晓 dispatch 1021-3 --to env
deskctl --now 2026-10-21T17:30 --by 陈晓 complete 1021-3 '增加清扫频次；驱赶鸽子不属物业职责，已书面说明' --cause invalid
deskctl --now 2026-10-21T17:40 --by 陈晓 inform 1021-3 '书面回复并电话说明'

# A lift stands still for two days. The work order goes from the own team to the contractor and on
# hold for a part; the policy lets no clock wait for that.
deskctl --now 2026-10-21T18:42 --by 吴钢 log-call 5-2-大堂 '2 号梯停在 9 楼不动，轿厢内无人' --category repair --urgent --channel relay --taken-by 罗勇 --item 电梯 --contact 罗勇 --phone 13800000011 --dispatch eng/李锋
deskctl --now 2026-10-21T18:44 --by 吴钢 accept 1021-4
deskctl --now 2026-10-21T18:46 --by 吴钢 arrive 1021-4
deskctl --now 2026-10-21T18:55 --by 吴钢 dispatch 1021-4 --to contractor/恒升电梯

# Ten complaints come of it: the third makes the matter larger, the tenth major.
deskctl --now 2026-10-21T19:05 --by 吴钢 log-call 5-2-2101 '下班回家电梯停运，提着东西爬二十一层' --category complaint --owner 吴钢 --related 1021-4 --item 电梯 --against 恒升电梯 --contact 栾青 --phone 13800001132 --rings 2 --recording R1021-1905 --dispatch contractor/恒升电梯
deskctl --now 2026-10-21T19:50 --by 吴钢 log-call 5-2-1602 '电梯停运，带孩子上下楼不便' --category complaint --same-as 1021-5 --contact 邬敏 --phone 13800001133 --rings 2 --recording R1021-1950 --dispatch contractor/恒升电梯
deskctl --now 2026-10-21T20:10 --by 吴钢 hold 1021-4 --reason '主控板烧毁，厂家次日发货'

# The third: larger.
deskctl --now 2026-10-21T20:24 --by 吴钢 log-call 5-2-2803 '二十八楼没有电梯怎么住人' --category complaint --same-as 1021-5 --contact 桑榆 --phone 13800001134 --rings 1 --recording R1021-2024 --dispatch contractor/恒升电梯
deskctl --now 2026-10-21T20:29 --by 吴钢 escalate 1021-5 --to manager --reason '同一事项第三次投诉，转经理'
deskctl --now 2026-10-21T21:10 --by 吴钢 log-call 5-2-1904 '反映电梯停运，要求今晚修好' --category complaint --same-as 1021-5 --contact 邱扬 --phone 13800001135 --rings 2 --recording R1021-2110 --dispatch contractor/恒升电梯
deskctl --now 2026-10-21T21:30 --by 沈立 promise 1021-5 --deadline '10-23 18:00'

# Thursday 22 October

# The lift, second day.
deskctl --now 2026-10-22T07:35 --by 吴钢 log-call 5-2-2306 '上班高峰只能走楼梯' --category complaint --same-as 1021-5 --contact 屈明 --phone 13800001136 --rings 3 --recording R1022-0735 --dispatch contractor/恒升电梯

# The company's own steward reports: no call-back needed, so it is waived.
deskctl --now 2026-10-22T08:40 --by 陈晓 log-call 17-1-704 '楼道消防栓箱玻璃破损' --category repair --channel relay --taken-by 何静 --contact 何静 --phone 13800000004
deskctl --now 2026-10-22T08:43 --by 陈晓 dispatch 1022-2 --to eng/刘俊
deskctl --now 2026-10-22T08:46 --by 陈晓 accept 1022-2
deskctl --now 2026-10-22T08:50 --by 陈晓 log-call 5-2-1105 '快递和买菜都上不来' --category complaint --same-as 1021-5 --contact 翁雪 --phone 13800001137 --rings 2 --recording R1022-0850 --dispatch contractor/恒升电梯
deskctl --now 2026-10-22T08:58 --by 陈晓 arrive 1022-2
deskctl --now 2026-10-22T09:16 --by 陈晓 complete 1022-2 '更换玻璃，核对水带齐全' --item 消防栓箱
deskctl --now 2026-10-22T09:30 --by 陈晓 log-call 5-2-2504 '父亲坐轮椅要去透析，请帮忙抬下楼' --category help --urgent --related 1021-4 --contact 芮阳 --phone 13800001138 --rings 1 --recording R1022-0930 --dispatch security/罗勇
deskctl --now 2026-10-22T09:34 --by 陈晓 arrive 1022-4
deskctl --now 2026-10-22T09:58 --by 陈晓 complete 1022-4 '四名秩序员用担架椅抬下楼，送上出租车'
deskctl --now 2026-10-22T10:05 --by 陈晓 close 1022-2 --outcome waived --reason '员工报修公共设施，无需回访'
deskctl --now 2026-10-22T10:15 --by 沈立 callback 1018-4 --grade A '这两晚都准时结束'
deskctl --now 2026-10-22T10:16 --by 陈晓 close 1018-4
deskctl --now 2026-10-22T11:00 --by 陈晓 note 1021-1 '施工单位缺同色瓷砖，厂家排产'
deskctl --now 2026-10-22T11:30 --by 陈晓 callback 1022-4 --grade A '回来时又抬了上去，感激'
deskctl --now 2026-10-22T11:31 --by 陈晓 close 1022-4
deskctl --now 2026-10-22T13:20 --by 陈晓 log-call 12-2-1901 '咨询封闭阳台是否需要报备' --category consult --contact 穆岚 --phone 13800001085 --rings 1 --recording R1022-1320 --answered '需提交统一样式申请，已发表格'
deskctl --now 2026-10-22T13:21 --by 陈晓 close 1022-5
deskctl --now 2026-10-22T14:10 --by 林悦 callback 1019-4 --grade A '车道已畅通'
deskctl --now 2026-10-22T14:11 --by 林悦 close 1019-4
deskctl --now 2026-10-22T15:00 --by 沈立 callback 1015-4 --grade A '经理补做回访，业主认可'
deskctl --now 2026-10-22T15:05 --by 林悦 close 1015-4
deskctl --now 2026-10-22T15:15 --by 林悦 log-call 24-1-2802 '油烟机止逆阀漏烟' --category repair --contact 管琥 --phone 13800001086 --rings 2 --recording R1022-1515
deskctl --now 2026-10-22T15:18 --by 林悦 dispatch 1022-6 --to eng/李锋
deskctl --now 2026-10-22T15:20 --by 林悦 accept 1022-6
deskctl --now 2026-10-22T15:33 --by 林悦 arrive 1022-6
deskctl --now 2026-10-22T15:55 --by 林悦 complete 1022-6 '清洗并更换密封圈' --item 止逆阀 --amount 40 --paid 40 --signed 管琥
deskctl --now 2026-10-22T16:20 --by 林悦 complete 1012-2 '外墙缝修补，内墙铲除重刷' --signed 庄严
deskctl --now 2026-10-22T16:40 --by 林悦 callback 1022-6 --grade A '不漏烟了'
deskctl --now 2026-10-22T16:41 --by 林悦 close 1022-6
deskctl --now 2026-10-22T17:30 --by 林悦 callback 1012-2 --grade B '修好了，时间太长'
deskctl --now 2026-10-22T17:31 --by 林悦 close 1012-2
deskctl --now 2026-10-22T18:55 --by 吴钢 log-call 5-2-2101 '第二天了还没修好' --category complaint --same-as 1021-5 --contact 栾先生 --phone 13800001139 --rings 2 --recording R1022-1855 --dispatch contractor/恒升电梯
deskctl --now 2026-10-22T20:20 --by 吴钢 log-call 5-2-2601 '电梯费要退' --category complaint --same-as 1021-5 --contact 展鹏 --phone 13800001140 --rings 1 --recording R1022-2020 --dispatch contractor/恒升电梯

# Friday 23 October

# The lift, third day.
deskctl --now 2026-10-23T07:40 --by 吴钢 log-call 5-2-1703 '老人两天没下楼了' --category complaint --same-as 1021-5 --contact 柯玉 --phone 13800001141 --rings 2 --recording R1023-0740 --dispatch contractor/恒升电梯

# The tenth: major, to the general manager within 5 minutes.
deskctl --now 2026-10-23T08:05 --by 吴钢 log-call 5-2-2204 '全单元准备联名' --category complaint --same-as 1021-5 --contact 房遥 --phone 13800001142 --rings 1 --recording R1023-0805 --dispatch contractor/恒升电梯
deskctl --now 2026-10-23T08:09 --by 吴钢 escalate 1021-5 --to gm --reason '同一事项第十次投诉，重大，呈送总经理'

deskctl --now 2026-10-23T10:20 --by 林悦 complete 1019-1 '业主自行联系品牌售后，工程现场交底一次'
deskctl --now 2026-10-23T10:30 --by 林悦 log-call 20-1-1703 '邻居家厨房装修改动燃气管，担心安全' --category complaint --owner 林悦 --channel visit --contact 水青 --phone 13800001087
deskctl --now 2026-10-23T10:36 --by 林悦 dispatch 1023-3 --to security/罗勇
deskctl --now 2026-10-23T10:50 --by 林悦 callback 1021-3 --grade C '不接受答复'
deskctl --now 2026-10-23T11:00 --by 林悦 callback 1019-1 --grade B '希望报价能快一点'
deskctl --now 2026-10-23T11:00 --by 林悦 escalate 1021-3 --to gm --reason '回访不合格，业主不接受书面答复'
deskctl --now 2026-10-23T11:01 --by 林悦 close 1019-1
deskctl --now 2026-10-23T11:10 --by 林悦 close 1021-3
deskctl --now 2026-10-23T13:40 --by 陈晓 resume 1021-4
deskctl --now 2026-10-23T15:20 --by 陈晓 complete 1023-3 '联合燃气公司上门，责令恢复原状' --cause outside
deskctl --now 2026-10-23T15:40 --by 陈晓 inform 1023-3 '当面告知'

deskctl --now 2026-10-23T16:35 --by 陈晓 complete 1021-4 '更换主控板，试运行三十次正常' --item 电梯
deskctl --now 2026-10-23T16:50 --by 陈晓 complete 1021-5 '16:30 恢复运行；减免当月电梯费，主控板备件驻场' --cause internal
deskctl --now 2026-10-23T17:10 --by 陈晓 inform 1021-5 '逐户电话告知十位投诉人'
deskctl --now 2026-10-23T17:30 --by 陈晓 callback 1021-4 --grade A '大堂岗确认运行平稳'
deskctl --now 2026-10-23T17:31 --by 陈晓 close 1021-4

deskctl --now 2026-10-23T22:12 --by 吴钢 log-call 9-2-1602 '水管爆裂，水已漫出户门' --category repair --urgent --contact 冷玥 --phone 13800001088 --rings 1 --recording R1023-2212 --dispatch eng/刘俊
deskctl --now 2026-10-23T22:13 --by 吴钢 accept 1023-4
deskctl --now 2026-10-23T22:16 --by 吴钢 arrive 1023-4
deskctl --now 2026-10-23T22:44 --by 吴钢 complete 1023-4 '关阀抢修，更换软管并协助清水' --item 进水软管 --signed 冷玥

# Saturday 24 October
deskctl --now 2026-10-24T09:20 --by 周宁 escalate 1021-1 --to supervisor --reason '超过两天未完成，客服主管跟踪'
deskctl --now 2026-10-24T09:35 --by 赵琳 callback 1023-4 --grade A '抢修及时'
deskctl --now 2026-10-24T09:36 --by 赵琳 close 1023-4
deskctl --now 2026-10-24T10:20 --by 赵琳 log-call 5-2-1308 '建议地下车库增加充电桩' --category suggestion --channel hotline --contact 纪华 --phone 13800001089
deskctl --now 2026-10-24T10:35 --by 赵琳 complete 1024-1 '已列入充电桩扩容方案征求意见'
deskctl --now 2026-10-24T14:30 --by 陈晓 log-call 15-2-2705 '门铃不响' --category repair --contact 程龙江 --phone 13800001090 --rings 1 --recording R1024-1430
deskctl --now 2026-10-24T14:33 --by 陈晓 dispatch 1024-2 --to eng/王海生
deskctl --now 2026-10-24T14:35 --by 陈晓 accept 1024-2
deskctl --now 2026-10-24T14:47 --by 陈晓 arrive 1024-2
deskctl --now 2026-10-24T15:05 --by 陈晓 complete 1024-2 '更换门铃变压器' --item 门铃
deskctl --now 2026-10-24T15:50 --by 陈晓 callback 1024-2 --grade A '好了'
deskctl --now 2026-10-24T15:51 --by 陈晓 close 1024-2

# A call-back of grade C that nobody passes on: closed all the same, and the month's report shows
# it unreported.
deskctl --now 2026-10-24T16:20 --by 陈晓 log-call 16-1-1005 '厨房灯管换过仍闪' --category repair --contact 巫晴 --phone 13800001143 --rings 1 --recording R1024-1620
deskctl --now 2026-10-24T16:23 --by 陈晓 dispatch 1024-3 --to eng/王海生
deskctl --now 2026-10-24T16:25 --by 陈晓 accept 1024-3
deskctl --now 2026-10-24T16:36 --by 陈晓 arrive 1024-3
deskctl --now 2026-10-24T16:58 --by 陈晓 complete 1024-3 '更换镇流器' --item 灯管
deskctl --now 2026-10-24T17:40 --by 陈晓 callback 1024-3 --grade C '偶尔还是闪，不想再等人了'
deskctl --now 2026-10-24T17:45 --by 陈晓 close 1024-3

# Sunday 25 October
deskctl --now 2026-10-25T09:30 --by 赵琳 log-call 21-2-1001 '预约搬家用电梯保护垫' --category service --channel visit --contact 宗哲 --phone 13800001091
deskctl --now 2026-10-25T09:33 --by 赵琳 dispatch 1025-1 --to security --appointment '10-25 13:00'
deskctl --now 2026-10-25T12:50 --by 赵琳 arrive 1025-1
deskctl --now 2026-10-25T16:20 --by 陈晓 complete 1025-1 '保护垫已收回，轿厢无损' --signed 宗哲
deskctl --now 2026-10-25T19:10 --by 吴钢 log-call 11-1-1806 '市政自来水浑浊发黄，多层住户都有' --category complaint --owner 吴钢 --contact 江悦 --phone 13800001092 --rings 2 --recording R1025-1910
deskctl --now 2026-10-25T19:15 --by 吴钢 dispatch 1025-2 --to eng/刘俊
deskctl --now 2026-10-25T20:30 --by 吴钢 complete 1025-2 '自来水公司管网抢修后水浑，已排放二十分钟并公告' --cause municipal
deskctl --now 2026-10-25T20:40 --by 吴钢 inform 1025-2 '电话告知，并在业主群说明'

# Monday 26 October
deskctl --now 2026-10-26T09:00:30 --by 林悦 log-call 2-2-2104 '邮件：外墙空调格栅松动，担心坠落' --category repair --urgent --channel email --received '10-25 21:40' --contact 晏子 --phone 13800001093
deskctl --now 2026-10-26T09:02 --by 林悦 dispatch 1026-1 --to eng/李锋
deskctl --now 2026-10-26T09:06 --by 林悦 arrive 1026-1
deskctl --now 2026-10-26T09:30 --by 林悦 complete 1026-1 '临时绑扎并围挡' --item 空调格栅
deskctl --now 2026-10-26T10:10 --by 林悦 callback 1026-1 --grade B '希望尽快永久固定'
deskctl --now 2026-10-26T10:12 --by 林悦 close 1026-1
deskctl --now 2026-10-26T10:30 --by 林悦 callback 1024-1 --grade A '愿意参加征求意见会'
deskctl --now 2026-10-26T10:31 --by 林悦 close 1024-1
deskctl --now 2026-10-26T10:40 --by 高远 callback 1021-5 --method visit --grade B '恢复就好，要求公布备件清单'
deskctl --now 2026-10-26T10:45 --by 林悦 close 1021-5

# A deadline promised and broken: the 28th, 18:00; it was the 29th.
deskctl --now 2026-10-26T10:50 --by 林悦 log-call 21-2-905 '垃圾分类点清运不及时，气味飘进家里' --category complaint --owner 林悦 --contact 汤宁 --phone 13800001144 --rings 2 --recording R1026-1050
deskctl --now 2026-10-26T10:56 --by 林悦 dispatch 1026-2 --to env/徐梅
deskctl --now 2026-10-26T11:05 --by 林悦 promise 1026-2 --deadline '10-28 18:00'

deskctl --now 2026-10-26T11:20 --by 林悦 callback 1025-1 --grade A '配合到位'
deskctl --now 2026-10-26T11:21 --by 林悦 close 1025-1
deskctl --now 2026-10-26T11:40 --by 林悦 log-call 8-2-705 '家中进蝙蝠，请求帮助' --category help --contact 甘露 --phone 13800001094 --rings 1 --recording R1026-1140
deskctl --now 2026-10-26T11:49 --by 林悦 dispatch 1026-3 --to security/罗勇
deskctl --now 2026-10-26T11:53 --by 林悦 arrive 1026-3
deskctl --now 2026-10-26T12:10 --by 林悦 complete 1026-3 '用网兜捕获放生'
deskctl --now 2026-10-26T13:15 --by 林悦 callback 1026-3 --grade A '胆子大的小罗'
deskctl --now 2026-10-26T13:16 --by 林悦 close 1026-3

# The contractor forgets an appointment too: urged, agreed anew, told to the supervisor after two
# days. The phone was a digit off.
deskctl --now 2026-10-26T14:05 --by 林悦 log-call 17-2-1906 '次卧踢脚线整排脱胶' --category aftersales --scope warranty --contact 景澜 --phone 13800001145 --rings 1 --recording R1026-1405
deskctl --now 2026-10-26T14:09 --by 林悦 dispatch 1026-4 --to contractor/华筑装饰 --appointment '明天 14:00'
deskctl --now 2026-10-26T14:15 --by 林悦 inform 1026-4 '已告知施工单位和上门时间'

# Unresolvable: the manager closes it.
deskctl --now 2026-10-26T15:25 --by 陈晓 log-call 23-1-2404 '要求物业赔偿三年前车辆划痕，无录像无记录' --category complaint --contact 魏冬 --phone 13800001095 --channel visit --demand '赔偿 5000 元' --no-guess
deskctl --now 2026-10-26T15:31 --by 陈晓 dispatch 1026-5 --to security
deskctl --now 2026-10-26T17:40 --by 沈立 note 1026-5 '已两次面谈，业主拒绝走法律途径以外的方案，资料存档'

# The desk's computer is changed from 16:00 to 17:45: two slips on paper, entered in the evening
# with the times on them.
deskctl --now 2026-10-26T17:50 --by 陈晓 log-call 10-1-802 '卫生间灯罩松脱快掉下来' --category repair --contact 侯雨 --phone 13800001146 --rings 1 --recording R1026-1610 --at 16:10
deskctl --now 2026-10-26T17:51 --by 陈晓 dispatch 1026-6 --to eng/李锋 --at 16:13
deskctl --now 2026-10-26T17:51 --by 陈晓 accept 1026-6 --at 16:15
deskctl --now 2026-10-26T17:52 --by 陈晓 arrive 1026-6 --at 16:27
deskctl --now 2026-10-26T17:52 --by 陈晓 complete 1026-6 '更换灯罩卡扣' --item 灯罩 --at 16:49
deskctl --now 2026-10-26T17:54 --by 陈晓 log-call 24-2-905 '可视对讲黑屏' --category repair --contact 牧云 --phone 13800001147 --rings 2 --recording R1026-1635 --at 16:35
deskctl --now 2026-10-26T17:55 --by 陈晓 dispatch 1026-7 --to eng/刘俊 --at 16:38
deskctl --now 2026-10-26T17:55 --by 陈晓 accept 1026-7 --at 16:41
deskctl --now 2026-10-26T17:56 --by 陈晓 arrive 1026-7 --at 17:03
deskctl --now 2026-10-26T17:57 --by 陈晓 complete 1026-7 '更换电源模块' --item 对讲机 --at 17:20

deskctl --now 2026-10-26T18:10 --by 沈立 close 1026-5 --outcome unresolvable --reason '事发三年前，无证据，建议司法途径，业主知悉'

# Tuesday 27 October
deskctl --now 2026-10-27T09:05 --by 林悦 callback 1026-6 --grade A '装得牢'
deskctl --now 2026-10-27T09:06 --by 林悦 close 1026-6

# The slip says 16:53; 17:03 was a misreading, and made it late. The event (number 4 of that
# request) is moved.
deskctl --now 2026-10-27T09:10 --by 林悦 amend 1026-7 --event 4 --at '10-26 16:53' --reason '工单上是 16:53，录入时看错'
deskctl --now 2026-10-27T09:15 --by 林悦 callback 1026-7 --grade A '看得清了'
deskctl --now 2026-10-27T09:16 --by 林悦 close 1026-7

# Not on the price list, and not possible either.
deskctl --now 2026-10-27T09:20 --by 林悦 log-call 8-1-1604 '想拆掉厨房隔墙改成开放式' --category repair --scope out --contact 凤仪 --phone 13800001148 --rings 1 --recording R1027-0920
deskctl --now 2026-10-27T09:23 --by 林悦 dispatch 1027-1 --to eng/王海生
deskctl --now 2026-10-27T09:26 --by 林悦 accept 1027-1
deskctl --now 2026-10-27T09:39 --by 林悦 quote 1027-1 --infeasible
deskctl --now 2026-10-27T09:50 --by 林悦 decline 1027-1 --reason '隔墙承重，不能拆改，已向业主书面说明'
deskctl --now 2026-10-27T09:52 --by 林悦 close 1027-1

deskctl --now 2026-10-27T10:10 --by 林悦 callback 1023-3 --grade A '已恢复'
deskctl --now 2026-10-27T10:10 --by 林悦 log-call 14-1-602 '主卧窗台石开裂' --category aftersales --scope warranty --contact 柏琳 --phone 13800001096 --rings 1 --recording R1027-1010
deskctl --now 2026-10-27T10:11 --by 林悦 close 1023-3
deskctl --now 2026-10-27T10:14 --by 林悦 dispatch 1027-2 --to aftersales/钱进 --appointment '10-28 10:00'
deskctl --now 2026-10-27T11:00 --by 林悦 callback 1025-2 --grade A '第二天已清'
deskctl --now 2026-10-27T11:01 --by 林悦 close 1025-2
deskctl --now 2026-10-27T14:50 --by 陈晓 log-call 4-2-1103 '浴室玻璃胶发霉' --category repair --contact 冯舒 --phone 13800001097 --rings 2 --recording R1027-1450
deskctl --now 2026-10-27T14:53 --by 陈晓 dispatch 1027-3 --to eng/王海生 --appointment '10-28 15:00'
deskctl --now 2026-10-27T15:00 --by 陈晓 accept 1027-3
deskctl --now 2026-10-27T15:20 --by 陈晓 urge 1026-4 '等了一个多小时没有人来'
deskctl --now 2026-10-27T15:22 --by 陈晓 amend 1026-4 --phone 13800001180 --reason '登记时号码错一位，施工单位打不通'
deskctl --now 2026-10-27T15:30 --by 陈晓 promise 1026-4 --appointment '10-29 10:00'
deskctl --now 2026-10-27T20:35 --by 吴钢 log-call 6-1-2208 '楼上深夜钢琴声' --category complaint --owner 吴钢 --contact 居安 --phone 13800001098 --rings 1 --recording R1027-2035
deskctl --now 2026-10-27T20:41 --by 吴钢 dispatch 1027-4 --to security
deskctl --now 2026-10-27T21:20 --by 吴钢 complete 1027-4 '与楼上约定 21:00 后不弹琴' --cause outside

# Wednesday 28 October
deskctl --now 2026-10-28T09:05 --by 陈晓 inform 1027-4 '电话告知'
deskctl --now 2026-10-28T09:20 --by 陈晓 log-call 16-2-906 '厨房吊柜门掉落' --category repair --urgent --contact 怀媛 --phone 13800001099 --rings 1 --recording R1028-0920 --dispatch eng/李锋
deskctl --now 2026-10-28T09:22 --by 陈晓 accept 1028-1
deskctl --now 2026-10-28T09:24 --by 陈晓 arrive 1028-1
deskctl --now 2026-10-28T09:50 --by 陈晓 complete 1028-1 '更换铰链两副' --item 吊柜铰链 --amount 36 --paid 36 --signed 怀媛
deskctl --now 2026-10-28T10:40 --by 陈晓 callback 1028-1 --grade A '牢固'
deskctl --now 2026-10-28T10:41 --by 陈晓 close 1028-1

# Anonymous: nobody to call back.
deskctl --now 2026-10-28T10:55 --by 陈晓 log-call 西门岗 '匿名信：西门岗夜班有人睡岗' --category complaint --owner 陈晓 --channel letter --against 西门岗夜班
deskctl --now 2026-10-28T11:01 --by 陈晓 dispatch 1028-2 --to security/罗勇

deskctl --now 2026-10-28T11:20 --by 陈晓 complete 1027-2 '更换窗台石一块' --signed 柏琳 --arrived 09:54
deskctl --now 2026-10-28T12:40 --by 陈晓 callback 1027-2 --grade A '颜色一致'
deskctl --now 2026-10-28T12:41 --by 陈晓 close 1027-2
deskctl --now 2026-10-28T14:53 --by 林悦 arrive 1027-3
deskctl --now 2026-10-28T15:45 --by 林悦 complete 1027-3 '铲除旧胶重新打胶' --item 玻璃胶 --amount 70 --paid 70 --signed 冯舒
deskctl --now 2026-10-28T16:30 --by 林悦 callback 1027-3 --grade A '干净'

# A stray dog.
deskctl --now 2026-10-28T16:30 --by 林悦 log-call 7-1-1505 '拾到宠物狗一只，暂放岗亭' --category other --channel relay --taken-by 罗勇 --answered '已联系到主人领回'
deskctl --now 2026-10-28T16:31 --by 林悦 close 1027-3
deskctl --now 2026-10-28T16:50 --by 林悦 close 1028-3
deskctl --now 2026-10-28T17:10 --by 陈晓 urge 1026-2 '说好今天，桶还是满的'
deskctl --now 2026-10-28T17:30 --by 陈晓 complete 1028-2 '调录像属实，通报批评并调离夜班' --cause attitude
deskctl --now 2026-10-28T17:40 --by 陈晓 inform 1028-2 '无联系方式，处理结果张贴西门公告栏'
deskctl --now 2026-10-28T17:42 --by 陈晓 close 1028-2 --outcome waived --reason '匿名来信，无法回访'

# Again after two weeks: the old matter is finished, so this is a complaint of its own.
deskctl --now 2026-10-28T18:15 --by 吴钢 log-call 9-2-301 '才安静两周，又有人往下扔垃圾袋' --category complaint --same-as 1013-6 --contact 蒲云 --phone 13800001121 --rings 2 --recording R1028-1815
deskctl --now 2026-10-28T18:21 --by 吴钢 dispatch 1028-4 --to security/罗勇
deskctl --now 2026-10-28T20:40 --by 吴钢 complete 1028-4 '摄像头拍到抛物住户，移交社区民警' --cause outside
deskctl --now 2026-10-28T20:50 --by 吴钢 inform 1028-4 '电话告知'

# Thursday 29 October
deskctl --now 2026-10-29T09:05 --by 周宁 escalate 1026-4 --to supervisor --reason '超过两天未完成，客服主管跟踪'
deskctl --now 2026-10-29T09:15 --by 周宁 escalate 1021-1 --to manager --reason '超过一周未完成，经理跟踪'
deskctl --now 2026-10-29T10:25 --by 林悦 log-call 1-1-2306 '书房木地板起拱' --category aftersales --scope warranty --contact 施广 --phone 13800001101 --rings 1 --recording R1029-1025
deskctl --now 2026-10-29T10:29 --by 林悦 dispatch 1029-1 --to aftersales/钱进
deskctl --now 2026-10-29T11:00 --by 林悦 complete 1026-2 '清运改为每日两次，垃圾亭冲洗消杀' --cause internal
deskctl --now 2026-10-29T11:10 --by 林悦 inform 1026-2 '电话告知并为迟了一天致歉'
deskctl --now 2026-10-29T11:30 --by 林悦 complete 1026-4 '重新打胶固定，施工单位致歉' --signed 景澜 --arrived 09:56
deskctl --now 2026-10-29T12:20 --by 林悦 callback 1026-4 --grade B '活不错，时间观念差'
deskctl --now 2026-10-29T12:21 --by 林悦 close 1026-4
deskctl --now 2026-10-29T13:35 --by 林悦 log-call 19-2-2003 '快递柜吞件打不开' --category help --contact 管敏 --phone 13800001102 --rings 2 --recording R1029-1335
deskctl --now 2026-10-29T13:38 --by 林悦 dispatch 1029-2 --to security
deskctl --now 2026-10-29T13:42 --by 林悦 arrive 1029-2
deskctl --now 2026-10-29T13:58 --by 林悦 complete 1029-2 '联系快递柜后台远程开箱'
deskctl --now 2026-10-29T14:00 --by 何静 promise 1029-1 --appointment '10-31 10:00'
deskctl --now 2026-10-29T15:00 --by 陈晓 callback 1029-2 --grade A '拿到快递'
deskctl --now 2026-10-29T15:01 --by 陈晓 close 1029-2

# Priced 20 minutes late, approved, and done the next day.
deskctl --now 2026-10-29T15:10 --by 陈晓 log-call 地下车库A区 'A 区 208 车位要装充电桩，请评估走线和费用' --category repair --scope out --contact 容川 --phone 13800001149 --rings 1 --recording R1029-1510
deskctl --now 2026-10-29T15:14 --by 陈晓 dispatch 1029-3 --to eng/李锋
deskctl --now 2026-10-29T15:17 --by 陈晓 accept 1029-3

deskctl --now 2026-10-29T15:40 --by 陈晓 callback 1027-4 --grade B '昨晚没有琴声'
deskctl --now 2026-10-29T15:41 --by 陈晓 close 1027-4
deskctl --now 2026-10-29T15:52 --by 陈晓 quote 1029-3 --amount 1480
deskctl --now 2026-10-29T16:30 --by 陈晓 approve 1029-3
deskctl --now 2026-10-29T16:44 --by 陈晓 arrive 1029-3
deskctl --now 2026-10-29T17:20 --by 陈晓 log-call 10-2-1603 '楼下烧烤店油烟进屋，要求协调' --category complaint --owner 陈晓 --contact 何萍 --phone 13800001103 --rings 1 --recording R1029-1720
deskctl --now 2026-10-29T17:26 --by 陈晓 dispatch 1029-4 --to env/徐梅
deskctl --now 2026-10-29T17:50 --by 陈晓 promise 1029-4 --deadline '11-02 18:00'

# Friday 30 October
deskctl --now 2026-10-30T09:45 --by 林悦 log-call 18-2-1305 '卫生间排气扇不转' --category repair --contact 方冬 --phone 13800001104 --rings 1 --recording R1030-0945
deskctl --now 2026-10-30T09:48 --by 林悦 dispatch 1030-1 --to eng/刘俊
deskctl --now 2026-10-30T09:50 --by 林悦 accept 1030-1
deskctl --now 2026-10-30T10:03 --by 林悦 arrive 1030-1
deskctl --now 2026-10-30T10:26 --by 林悦 complete 1030-1 '更换排气扇电机' --item 排气扇 --amount 85 --paid 85 --signed 方冬
deskctl --now 2026-10-30T11:00 --by 林悦 note 1029-4 '已约店主 10 月 31 日面谈油烟净化设备'
deskctl --now 2026-10-30T11:20 --by 林悦 callback 1030-1 --grade A '声音小多了'
deskctl --now 2026-10-30T11:21 --by 林悦 close 1030-1
deskctl --now 2026-10-30T12:10 --by 林悦 complete 1029-3 '敷设线管十八米，装表箱，通电测试正常' --item 充电桩 --amount 1480 --paid 1480 --signed 容川
deskctl --now 2026-10-30T13:20 --by 林悦 callback 1029-3 --grade B '报价等得久，做得规整'
deskctl --now 2026-10-30T13:21 --by 林悦 close 1029-3
deskctl --now 2026-10-30T14:20 --by 陈晓 log-call 3-2-701 '建议给每栋大堂配轮椅' --category suggestion --channel letter --contact 荣瑜 --phone 13800001105
deskctl --now 2026-10-30T14:40 --by 陈晓 complete 1030-2 '已报经理，先在 8 栋、12 栋试点'
deskctl --now 2026-10-30T15:10 --by 陈晓 callback 1028-4 --grade A '民警来过了，放心'
deskctl --now 2026-10-30T15:11 --by 陈晓 close 1028-4

# On hold for a part when the month ends.
deskctl --now 2026-10-30T15:20 --by 陈晓 log-call 7-1-1803 '新风主机异响，夜里睡不着' --category repair --contact 霜晨 --phone 13800001150 --rings 2 --recording R1030-1520
deskctl --now 2026-10-30T15:23 --by 陈晓 dispatch 1030-3 --to eng/王海生
deskctl --now 2026-10-30T15:26 --by 陈晓 accept 1030-3
deskctl --now 2026-10-30T15:38 --by 陈晓 arrive 1030-3
deskctl --now 2026-10-30T15:55 --by 陈晓 hold 1030-3 --reason '风机轴承向厂家订货，约 11 月 3 日到'
deskctl --now 2026-10-30T16:00 --by 陈晓 promise 1030-3 --reply '11-03 17:00'

deskctl --now 2026-10-30T16:05 --by 陈晓 log-call 22-1-1402 '咨询年度消防演练时间' --category consult --contact 蓝田 --phone 13800001106 --rings 1 --recording R1030-1605 --answered '11 月 9 日上午，通知已贴'
deskctl --now 2026-10-30T16:06 --by 陈晓 close 1030-4
deskctl --now 2026-10-30T16:20 --by 陈晓 callback 1026-2 --grade B '气味没有了，下次说到做到'
deskctl --now 2026-10-30T16:21 --by 陈晓 close 1026-2

# Saturday 31 October
deskctl --now 2026-10-31T10:15 --by 赵琳 log-call 13-2-2806 '阳台玻璃栏板固定夹松动' --category repair --urgent --contact 欧阳岚 --phone 13800001107 --rings 1 --recording R1031-1015 --dispatch eng/李锋
deskctl --now 2026-10-31T10:16 --by 赵琳 accept 1031-1
deskctl --now 2026-10-31T10:18 --by 赵琳 arrive 1031-1
deskctl --now 2026-10-31T10:40 --by 赵琳 complete 1031-1 '紧固并加装限位' --item 栏板夹 --signed 欧阳岚
deskctl --now 2026-10-31T11:30 --by 赵琳 callback 1031-1 --grade A '放心'
deskctl --now 2026-10-31T11:31 --by 赵琳 close 1031-1
deskctl --now 2026-10-31T16:40 --by 陈晓 log-call 5-1-903 '门口地砖松动绊脚' --category repair --contact 司琨 --phone 13800001108 --rings 2 --recording R1031-1640
deskctl --now 2026-10-31T16:43 --by 陈晓 dispatch 1031-2 --to eng/王海生 --appointment '11-02 09:30'
deskctl --now 2026-10-31T16:50 --by 陈晓 accept 1031-2
deskctl --now 2026-10-31T21:15 --by 吴钢 log-call 9-1-404 '卧室空调不制冷' --category repair --contact 尉琪 --phone 13800001109 --rings 1 --recording R1031-2115
deskctl --now 2026-10-31T21:18 --by 吴钢 dispatch 1031-3 --to eng/刘俊
deskctl --now 2026-10-31T21:21 --by 吴钢 accept 1031-3
deskctl --now 2026-10-31T21:34 --by 吴钢 arrive 1031-3
deskctl --now 2026-10-31T21:58 --by 吴钢 complete 1031-3 '清洗滤网并补充制冷剂' --item 空调 --amount 180 --paid 180 --signed 尉琪
