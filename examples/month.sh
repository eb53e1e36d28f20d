#!/bin/bash
# October 2026 at the front desk of 云栖雅苑, a fictional community of 24 buildings and 3,000
# households, one command a line as the desk typed it. Every line fixes its own time and writer,
# so that the same commands always write the same bytes:
#
#   examples/month.sh DIR
#
# makes DIR a desk (it must not exist yet) and fills it. DESKCTL names the program, else the one
# on the PATH is used. tests/e2e/example.sh holds examples/desk to what this script writes.
set -euo pipefail

if [[ $# -ne 1 ]]; then
  echo "usage: month.sh DIR" >&2
  exit 2
fi
if [[ -e $1 ]]; then
  echo "month.sh: $1 exists already" >&2
  exit 2
fi
program=${DESKCTL:-deskctl}
config=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/desk-config
# What a session at the desk might have set must not reach the commands below.
unset DESKCTL_NOW DESKCTL_STAFF DESKCTL_LANG

"$program" init "$1" --lang zh-CN --quiet
cp "$config/desk.toml" "$config/policy.toml" "$1"
DESKCTL_DESK=$(cd "$1" && pwd)
export DESKCTL_DESK

# Confirmations would be four thousand lines: only refusals are worth showing here. Notes (a phone
# that is missing) are part of an ordinary day, so they are shown only when the command fails.
deskctl() {
  local said
  said=$("$program" --quiet "$@" 2>&1) || {
    local code=$?
    printf '%s\n  in: deskctl %s\n' "$said" "$*" >&2
    exit "$code"
  }
}

# Thursday 1 October, National Day holiday
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
deskctl --now 2026-10-01T14:10 --by 林悦 log-call 9-1-2104 '楼上装修节假日施工，电钻声持续一小时' --category complaint --against 9-1-2204装修队 --demand '节假日停止施工' --contact 赵国平 --phone 13800001005 --rings 2 --recording R1001-1410
deskctl --now 2026-10-01T14:15 --by 林悦 dispatch 1001-5 --to security/罗勇
deskctl --now 2026-10-01T15:02 --by 林悦 complete 1001-5 '已到场制止，收回施工证三天，装修队书面承诺法定假日不施工' --cause outside
deskctl --now 2026-10-01T15:10 --by 林悦 inform 1001-5 '电话告知业主处理结果'
deskctl --now 2026-10-01T22:35 --by 吴钢 log-call 21-1-1502 '卫生间下水道反水，污水漫到过道' --category repair --urgent --contact 孙洁 --phone 13800001006 --rings 2 --recording R1001-2235 --dispatch eng/刘俊
deskctl --now 2026-10-01T22:36 --by 吴钢 accept 1001-6
deskctl --now 2026-10-01T22:39 --by 吴钢 arrive 1001-6
deskctl --now 2026-10-01T23:05 --by 吴钢 complete 1001-6 '疏通主立管，清出毛巾一条，过道已冲洗' --item 下水管 --signed 孙洁

# Friday 2 October, National Day holiday
deskctl --now 2026-10-02T09:00:30 --by 林悦 log-call 14-2-905 '邮件反映：单元门口非机动车乱停，轮椅无法通行' --category complaint --channel email --received '10-01 21:18' --contact 吴桂兰 --phone 13800001007
deskctl --now 2026-10-02T09:06 --by 林悦 dispatch 1002-1 --to security
deskctl --now 2026-10-02T09:20 --by 林悦 callback 1001-6 --grade A '夜里处理得很快'
deskctl --now 2026-10-02T09:21 --by 林悦 close 1001-6
deskctl --now 2026-10-02T09:45 --by 林悦 log-call 6-1-1101 '客厅灯不亮，换灯泡后仍不亮' --category repair --contact 郑芳 --phone 13800001008 --rings 1 --recording R1002-0945
deskctl --now 2026-10-02T09:48 --by 林悦 dispatch 1002-2 --to eng/王海生 --appointment '今天 15:00'
deskctl --now 2026-10-02T09:52 --by 林悦 accept 1002-2
deskctl --now 2026-10-02T10:30 --by 林悦 log-call 2-1-301 '表扬保洁张阿姨拾到钱包主动归还' --category praise --channel visit --contact 唐雪 --phone 13800001009 --answered '已转告环境主管并登记'
deskctl --now 2026-10-02T10:32 --by 林悦 close 1002-3
deskctl --now 2026-10-02T10:40 --by 林悦 complete 1002-1 '清理通道，划出轮椅坡道禁停线并贴告示' --cause internal
deskctl --now 2026-10-02T10:55 --by 林悦 inform 1002-1 '回复邮件并附照片'
deskctl --now 2026-10-02T11:15 --by 林悦 log-call 19-1-2601 '家中老人头晕，请求协助联系救护车并引导车辆' --category help --urgent --contact 蒋丽 --phone 13800001010 --rings 1 --recording R1002-1115 --dispatch security/罗勇
deskctl --now 2026-10-02T11:18 --by 林悦 arrive 1002-4
deskctl --now 2026-10-02T11:42 --by 林悦 complete 1002-4 '救护车到场，引导至单元门口并使用担架电梯'
deskctl --now 2026-10-02T13:05 --by 林悦 callback 1002-4 --missed '家属未接，可能在医院'
deskctl --now 2026-10-02T13:35 --by 林悦 callback 1002-4 --grade A '老人已无大碍，家属致谢'
deskctl --now 2026-10-02T13:36 --by 林悦 close 1002-4
deskctl --now 2026-10-02T14:52 --by 陈晓 arrive 1002-2
deskctl --now 2026-10-02T15:40 --by 陈晓 complete 1002-2 '镇流器烧坏，更换驱动电源' --item 灯具驱动 --amount 60 --paid 60 --signed 郑芳
deskctl --now 2026-10-02T16:20 --by 陈晓 log-call 11-2-1404 '阳台推拉门滑轮坏，门推不动' --category repair --scope out --contact 冯磊 --phone 13800001011 --rings 2 --recording R1002-1620
deskctl --now 2026-10-02T16:23 --by 陈晓 dispatch 1002-5 --to eng/刘俊 --appointment '明天 10:00'
deskctl --now 2026-10-02T16:30 --by 陈晓 callback 1002-2 --grade A '很准时'
deskctl --now 2026-10-02T16:31 --by 陈晓 close 1002-2

# Saturday 3 October, National Day holiday
deskctl --now 2026-10-03T02:18 --by 郑磊 log-call 24-1-402 '楼道烟感报警器一直响' --category repair --urgent --contact 许强 --phone 13800001012 --rings 3 --recording R1003-0218 --dispatch eng/刘俊
deskctl --now 2026-10-03T02:20 --by 郑磊 accept 1003-1
deskctl --now 2026-10-03T02:22 --by 郑磊 arrive 1003-1
deskctl --now 2026-10-03T02:40 --by 郑磊 complete 1003-1 '烟感受潮误报，更换探头' --item 烟感探头
deskctl --now 2026-10-03T09:10 --by 赵琳 log-call 8-1-大堂 '电梯门关闭时有异响，请检查' --category repair --channel relay --taken-by 罗勇 --item 电梯 --received 09:09
deskctl --now 2026-10-03T09:12 --by 赵琳 dispatch 1003-2 --to eng/王海生
deskctl --now 2026-10-03T09:15 --by 赵琳 accept 1003-2
deskctl --now 2026-10-03T09:27 --by 赵琳 arrive 1003-2
deskctl --now 2026-10-03T09:40 --by 赵琳 callback 1003-1 --grade B '夜里响了好几分钟才停'
deskctl --now 2026-10-03T09:40 --by 赵琳 dispatch 1003-2 --to contractor/恒升电梯
deskctl --now 2026-10-03T09:41 --by 赵琳 close 1003-1
deskctl --now 2026-10-03T09:50 --by 赵琳 complete 1003-2 '更换门滑块，试运行二十次无异响' --item 电梯
deskctl --now 2026-10-03T09:54 --by 赵琳 arrive 1002-5
deskctl --now 2026-10-03T10:05 --by 赵琳 log-call 16-1-803 '申请代收家具并借用手推车' --category service --contact 邓敏 --phone 13800001014 --rings 1 --recording R1003-1005
deskctl --now 2026-10-03T10:08 --by 赵琳 dispatch 1003-3 --to security --appointment '今天 14:00'
deskctl --now 2026-10-03T10:30 --by 赵琳 callback 1003-2 --grade A '大堂岗反映已无异响'
deskctl --now 2026-10-03T10:31 --by 赵琳 close 1003-2
deskctl --now 2026-10-03T10:50 --by 赵琳 complete 1002-5 '业主自备滑轮，工程代为安装，按收费表外项目收取工时' --item 推拉门滑轮 --amount 80 --paid 80 --signed 冯磊
deskctl --now 2026-10-03T11:40 --by 赵琳 callback 1002-5 --grade A '门推起来很轻'
deskctl --now 2026-10-03T11:41 --by 赵琳 close 1002-5
deskctl --now 2026-10-03T13:53 --by 赵琳 arrive 1003-3
deskctl --now 2026-10-03T14:25 --by 陈晓 complete 1003-3 '协助搬运家具三件，手推车已归还' --signed 邓敏
deskctl --now 2026-10-03T15:30 --by 陈晓 log-call 7-2-1702 '建议在儿童游乐区增加夜间照明' --category suggestion --channel app --contact 袁静 --phone 13800001015
deskctl --now 2026-10-03T15:45 --by 陈晓 complete 1003-4 '已报项目经理，列入四季度改造清单'

# Sunday 4 October, National Day holiday
deskctl --now 2026-10-04T09:20 --by 赵琳 log-call 18-1-1003 '交房一年半，主卧飘窗下沿渗水' --category aftersales --scope warranty --contact 曹颖 --phone 13800001016 --rings 2 --recording R1004-0920
deskctl --now 2026-10-04T09:23 --by 赵琳 dispatch 1004-1 --to aftersales/钱进
deskctl --now 2026-10-04T10:10 --by 赵琳 promise 1004-1 --appointment '明天 09:30'
deskctl --now 2026-10-04T11:02 --by 赵琳 log-call 北门岗 '访客车辆在北门道闸被抬杆剐蹭，要求赔偿' --category complaint --severity larger --loss 3200 --channel visit --against 道闸 --demand '赔偿补漆费用' --happened 10:40 --contact 段先生 --phone 13800001017
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
deskctl --now 2026-10-05T10:12 --by 林悦 log-call 4-1-1502 '对门邻居把鞋柜放在消防通道' --category complaint --contact 潘玉 --phone 13800001021 --rings 1 --recording R1005-1012
deskctl --now 2026-10-05T10:18 --by 林悦 dispatch 1005-2 --to security
deskctl --now 2026-10-05T10:40 --by 林悦 callback 1005-1 --grade A '车位已不滴水'
deskctl --now 2026-10-05T10:41 --by 林悦 close 1005-1
deskctl --now 2026-10-05T11:40 --by 林悦 complete 1005-2 '劝导邻居移走鞋柜，拍照存档' --cause outside
deskctl --now 2026-10-05T11:50 --by 林悦 inform 1005-2 '电话告知'
deskctl --now 2026-10-05T13:30 --by 林悦 log-call 东区广场 '晚上广场舞音响声音太大，孩子无法写作业' --category complaint --channel hotline --contact 董芳 --phone 13800001022
deskctl --now 2026-10-05T13:36 --by 林悦 dispatch 1005-3 --to security/罗勇
deskctl --now 2026-10-05T16:30 --by 陈晓 complete 1004-2 '调取录像，道闸防砸雷达失灵，公司责任险受理，补漆费全额赔付' --cause internal --amount 3200
deskctl --now 2026-10-05T16:45 --by 陈晓 inform 1004-2 '当面告知赔付方案并签协议'
deskctl --now 2026-10-05T19:40 --by 吴钢 promise 1005-3 --deadline '明天 12:00'
deskctl --now 2026-10-05T19:55 --by 吴钢 log-call 东区广场 '同样反映广场舞音响扰民' --category complaint --same-as 1005-3 --contact 于海 --phone 13800001023 --rings 2 --recording R1005-1955
deskctl --now 2026-10-05T20:01 --by 吴钢 dispatch 1005-4 --to security
deskctl --now 2026-10-05T23:10 --by 吴钢 log-call 1-2-2203 '入户门锁电子面板没电，进不了家' --category help --contact 程凯 --phone 13800001024 --rings 2 --recording R1005-2310 --dispatch security
deskctl --now 2026-10-05T23:14 --by 吴钢 arrive 1005-5
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
deskctl --now 2026-10-06T11:30 --by 林悦 promise 1006-2 --reply '10-08 17:00'
deskctl --now 2026-10-06T15:00 --by 陈晓 log-call 20-1-3002 '儿童滑梯螺丝松动有夹手风险' --category repair --urgent --channel visit --received 14:56 --contact 任梅 --phone 13800001027
deskctl --now 2026-10-06T15:02 --by 陈晓 dispatch 1006-3 --to eng/李锋
deskctl --now 2026-10-06T15:06 --by 陈晓 arrive 1006-3
deskctl --now 2026-10-06T15:20 --by 陈晓 complete 1004-1 '外沿重新打胶，淋水试验四小时不渗' --signed 曹颖
deskctl --now 2026-10-06T15:28 --by 陈晓 complete 1006-3 '紧固螺丝并加装护套，已逐个检查' --item 滑梯
deskctl --now 2026-10-06T16:40 --by 陈晓 callback 1004-1 --grade A '观察一天没有再渗'
deskctl --now 2026-10-06T16:41 --by 陈晓 close 1004-1
deskctl --now 2026-10-06T17:10 --by 陈晓 callback 1006-3 --grade A '放心了'
deskctl --now 2026-10-06T17:11 --by 陈晓 close 1006-3

# Wednesday 7 October, National Day holiday
deskctl --now 2026-10-07T09:15 --by 陈晓 log-call 6-2-1904 '假期返程发现燃气表显示故障' --category consult --contact 钟楠 --phone 13800001028 --rings 2 --recording R1007-0915 --answered '属燃气公司设备，已提供抢修电话并协助预约'
deskctl --now 2026-10-07T09:16 --by 陈晓 close 1007-1
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
deskctl --now 2026-10-08T14:20 --by 陈晓 callback 1002-1 --grade B '希望每天有人巡查'
deskctl --now 2026-10-08T14:22 --by 陈晓 close 1002-1
deskctl --now 2026-10-08T15:00 --by 陈晓 callback 1003-4 --grade A '知道进度后表示认可'
deskctl --now 2026-10-08T15:01 --by 陈晓 close 1003-4
deskctl --now 2026-10-08T15:20 --by 陈晓 log-call 12-2-大堂 '大堂地面湿滑未放提示牌，母亲摔倒擦伤手肘' --category complaint --severity larger --injury minor --happened 14:50 --demand '道歉并承担医药费' --against 保洁 --contact 夏雨 --phone 13800001033 --rings 1 --recording R1008-1520
deskctl --now 2026-10-08T15:26 --by 陈晓 escalate 1008-4 --to manager --reason '有人受轻伤，较大投诉'
deskctl --now 2026-10-08T15:30 --by 陈晓 dispatch 1008-4 --to env/徐梅
deskctl --now 2026-10-08T16:20 --by 陈晓 inform 1006-2 '明细已张贴于各单元公告栏，并电话告知'
deskctl --now 2026-10-08T16:25 --by 陈晓 complete 1006-2 '公共收益明细已公示'
deskctl --now 2026-10-08T21:05 --by 郑磊 log-call 8-2-1305 '楼下商铺排风机夜间噪声大' --category complaint --contact 丁一 --phone 13800001034 --rings 2 --recording R1008-2105
deskctl --now 2026-10-08T21:12 --by 郑磊 dispatch 1008-5 --to security
deskctl --now 2026-10-08T22:40 --by 郑磊 complete 1008-5 '商铺已关停夜间排风，约定 22:00 后不开' --cause outside
deskctl --now 2026-10-08T22:50 --by 郑磊 inform 1008-5 '电话告知'

# Friday 9 October
deskctl --now 2026-10-09T09:25 --by 林悦 log-call 14-1-1107 '厨房排烟道止逆阀失灵，串味' --category aftersales --scope warranty --contact 柳青 --phone 13800001035 --rings 1 --recording R1009-0925
deskctl --now 2026-10-09T09:28 --by 林悦 dispatch 1009-1 --to aftersales/钱进
deskctl --now 2026-10-09T10:20 --by 林悦 callback 1006-2 --grade B '希望以后按季度主动公示'
deskctl --now 2026-10-09T10:21 --by 林悦 close 1006-2
deskctl --now 2026-10-09T10:30 --by 周宁 callback 1004-2 --grade B '赔款已到账，希望道闸尽快更换'
deskctl --now 2026-10-09T10:32 --by 林悦 close 1004-2
deskctl --now 2026-10-09T10:50 --by 林悦 log-call 2-2-1006 '拾到一串钥匙交前台' --category other --channel visit --contact 白冰 --phone 13800001036 --answered '登记失物招领，已在业主群发布'
deskctl --now 2026-10-09T10:52 --by 林悦 close 1009-2
deskctl --now 2026-10-09T11:00 --by 孙涛 promise 1009-1 --appointment '10-10 14:00'
deskctl --now 2026-10-09T11:15 --by 林悦 callback 1005-2 --grade A '通道已清空'
deskctl --now 2026-10-09T11:16 --by 林悦 close 1005-2
deskctl --now 2026-10-09T13:45 --by 林悦 log-call 21-2-2702 '书房窗户执手断裂关不上' --category repair --contact 顾明 --phone 13800001037 --rings 2 --recording R1009-1345
deskctl --now 2026-10-09T13:48 --by 林悦 dispatch 1009-3 --to eng/刘俊
deskctl --now 2026-10-09T13:50 --by 林悦 accept 1009-3
deskctl --now 2026-10-09T14:03 --by 陈晓 arrive 1009-3
deskctl --now 2026-10-09T14:05 --by 陈晓 callback 1005-3 --grade B '前两天还好，周末请再看看'
deskctl --now 2026-10-09T14:06 --by 陈晓 close 1005-3
deskctl --now 2026-10-09T14:26 --by 陈晓 complete 1009-3 '更换执手' --item 窗执手 --amount 45 --paid 45 --signed 顾明
deskctl --now 2026-10-09T16:10 --by 陈晓 callback 1009-3 --grade B '修好了'
deskctl --now 2026-10-09T16:11 --by 陈晓 close 1009-3
deskctl --now 2026-10-09T16:30 --by 陈晓 log-call 中心水景 '中心水景水质发绿有异味' --category complaint --channel app --contact 秦澜 --phone 13800001038
deskctl --now 2026-10-09T16:36 --by 陈晓 dispatch 1009-4 --to env/徐梅
deskctl --now 2026-10-09T16:50 --by 陈晓 promise 1009-4 --deadline '明天 12:00'
deskctl --now 2026-10-09T17:10 --by 陈晓 complete 1008-4 '环境主管上门致歉，承担检查费用 268 元，补放提示牌并培训' --cause internal --amount 268
deskctl --now 2026-10-09T17:25 --by 陈晓 inform 1008-4 '上门告知'

# Saturday 10 October, a working day to make up for the holiday
deskctl --now 2026-10-10T09:35 --by 赵琳 log-call 9-2-403 '儿童房插座冒火花' --category repair --urgent --contact 江帆 --phone 13800001039 --rings 1 --recording R1010-0935 --dispatch eng/李锋
deskctl --now 2026-10-10T09:36 --by 赵琳 accept 1010-1
deskctl --now 2026-10-10T09:38 --by 赵琳 arrive 1010-1
deskctl --now 2026-10-10T09:50 --by 赵琳 complete 1009-4 '换水并投放净水剂' --cause internal
deskctl --now 2026-10-10T10:00 --by 赵琳 inform 1009-4 '公众号回复并附照片'
deskctl --now 2026-10-10T10:02 --by 赵琳 complete 1010-1 '接线端子松动，重新接线并换面板' --item 插座 --signed 江帆
deskctl --now 2026-10-10T10:50 --by 赵琳 callback 1010-1 --grade A '来得及时'
deskctl --now 2026-10-10T10:51 --by 赵琳 close 1010-1
deskctl --now 2026-10-10T14:15 --by 陈晓 log-call 16-2-1801 '借用家用梯半天' --category service --channel visit --contact 尹航 --phone 13800001040
deskctl --now 2026-10-10T14:17 --by 陈晓 dispatch 1010-2 --to security
deskctl --now 2026-10-10T14:30 --by 陈晓 complete 1010-2 '借出铝梯一架，登记押金'
deskctl --now 2026-10-10T15:10 --by 陈晓 complete 1009-1 '施工单位更换止逆阀' --signed 柳青
deskctl --now 2026-10-10T15:20 --by 陈晓 callback 1008-5 --grade B '已安静，希望坚持'
deskctl --now 2026-10-10T15:21 --by 陈晓 close 1008-5
deskctl --now 2026-10-10T16:00 --by 陈晓 callback 1009-1 --grade A '没有串味了'
deskctl --now 2026-10-10T16:01 --by 陈晓 close 1009-1
deskctl --now 2026-10-10T20:20 --by 郑磊 log-call 11-1-2902 '邻居家狗长时间吠叫' --category complaint --contact 黎明 --phone 13800001041 --rings 2 --recording R1010-2020
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
deskctl --now 2026-10-11T15:40 --by 陈晓 log-call 19-2-1205 '停车月卡过期，如何续费' --category consult --contact 乔牧 --phone 13800001043 --rings 4 --recording R1011-1540 --answered '已指导在小程序续费'
deskctl --now 2026-10-11T15:41 --by 陈晓 close 1011-2

# Monday 12 October
deskctl --now 2026-10-12T09:20 --by 林悦 log-call 18-2-2502 '外墙渗水，次卧墙面发霉，面积约两平方米' --category aftersales --scope warranty --contact 庄严 --phone 13800001044 --rings 2 --recording R1012-0920
deskctl --now 2026-10-12T09:24 --by 林悦 dispatch 1012-1 --to aftersales/钱进
deskctl --now 2026-10-12T10:40 --by 沈立 callback 1008-4 --grade A '接受道歉，老人已无碍'
deskctl --now 2026-10-12T10:41 --by 林悦 close 1008-4
deskctl --now 2026-10-12T10:55 --by 林悦 log-call 22-1-703 '门厅灯不亮，楼道黑' --category repair --item 楼道灯 --contact 温馨 --phone 13800001045 --rings 1 --recording R1012-1055
deskctl --now 2026-10-12T10:58 --by 林悦 dispatch 1012-2 --to eng/李锋
deskctl --now 2026-10-12T11:00 --by 林悦 accept 1012-2
deskctl --now 2026-10-12T11:11 --by 林悦 arrive 1012-2
deskctl --now 2026-10-12T11:20 --by 林悦 callback 1010-2 --grade A '梯子已归还'
deskctl --now 2026-10-12T11:21 --by 林悦 close 1010-2
deskctl --now 2026-10-12T11:25 --by 林悦 complete 1012-2 '更换声控灯头' --item 楼道灯
deskctl --now 2026-10-12T13:05 --by 林悦 callback 1012-2 --grade A '亮了'
deskctl --now 2026-10-12T13:06 --by 林悦 close 1012-2
deskctl --now 2026-10-12T14:30 --by 陈晓 log-call 7-1-2301 '客服态度生硬，办理过户时被推来推去' --category complaint --against 前台 --demand '当面道歉' --taken-by 何静 --contact 解宁 --phone 13800001046 --channel visit
deskctl --now 2026-10-12T14:44 --by 陈晓 dispatch 1012-3 --to security
deskctl --now 2026-10-12T14:50 --by 陈晓 note 1012-3 '派错班组，改由客服主管处理'
deskctl --now 2026-10-12T16:20 --by 陈晓 complete 1012-3 '客服主管当面致歉，过户手续当场办结' --cause attitude
deskctl --now 2026-10-12T16:25 --by 陈晓 inform 1012-3 '当面告知'
deskctl --now 2026-10-12T21:50 --by 郑磊 log-call 13-2-1402 '厨房燃气报警器报警，闻到异味' --category repair --urgent --contact 方政 --phone 13800001047 --rings 1 --recording R1012-2150 --dispatch eng/刘俊
deskctl --now 2026-10-12T21:51 --by 郑磊 accept 1012-4
deskctl --now 2026-10-12T21:53 --by 郑磊 arrive 1012-4
deskctl --now 2026-10-12T22:15 --by 郑磊 complete 1012-4 '关阀通风，检测为灶具接头老化，更换软管' --item 燃气软管 --signed 方政

# Tuesday 13 October
deskctl --now 2026-10-13T09:30 --by 陈晓 callback 1012-4 --grade A '处理专业'
deskctl --now 2026-10-13T09:30 --by 陈晓 log-call 5-1-大堂 '门禁机第三次失灵，住户堵在门口' --category repair --urgent --item 门禁机 --contact 何先生 --phone 13800001003 --rings 1 --recording R1013-0930 --dispatch eng/王海生
deskctl --now 2026-10-13T09:31 --by 陈晓 close 1012-4
deskctl --now 2026-10-13T09:31 --by 陈晓 accept 1013-1
deskctl --now 2026-10-13T09:34 --by 陈晓 arrive 1013-1
deskctl --now 2026-10-13T09:50 --by 陈晓 dispatch 1013-1 --to contractor/捷安门禁
deskctl --now 2026-10-13T10:02 --by 陈晓 complete 1013-1 '整机更换，旧机返厂' --item 门禁机
deskctl --now 2026-10-13T10:10 --by 陈晓 callback 1010-3 --missed '未接'
deskctl --now 2026-10-13T11:00 --by 陈晓 callback 1009-4 --grade A '水已变清'
deskctl --now 2026-10-13T11:01 --by 陈晓 close 1009-4
deskctl --now 2026-10-13T11:10 --by 陈晓 log-call 6-1-1504 '建议东门增设非机动车专用通道' --category suggestion --channel visit --contact 邵华 --phone 13800001049
deskctl --now 2026-10-13T11:15 --by 陈晓 callback 1013-1 --grade C '三次才换机器，意见很大'
deskctl --now 2026-10-13T11:20 --by 陈晓 escalate 1013-1 --to gm --reason '回访不合格，门禁机三次返修'
deskctl --now 2026-10-13T11:25 --by 陈晓 close 1013-1
deskctl --now 2026-10-13T11:30 --by 陈晓 complete 1013-2 '已转秩序部与经理评估'
deskctl --now 2026-10-13T15:50 --by 林悦 log-call 1-1-1203 '表扬维修李师傅深夜上门' --category praise --contact 万莉 --phone 13800001050 --rings 1 --recording R1013-1550 --answered '已转工程部'
deskctl --now 2026-10-13T15:51 --by 林悦 close 1013-3
deskctl --now 2026-10-13T16:30 --by 林悦 callback 1010-3 --missed '关机'
deskctl --now 2026-10-13T17:20 --by 林悦 callback 1010-3 --missed '未接'
deskctl --now 2026-10-13T17:25 --by 林悦 close 1010-3 --outcome unreachable
deskctl --now 2026-10-13T18:40 --by 吴钢 log-call 20-2-804 '停水，只有本户没有水' --category repair --urgent --contact 金燕 --phone 13800001051 --rings 2 --recording R1013-1840 --dispatch eng/刘俊
deskctl --now 2026-10-13T18:41 --by 吴钢 accept 1013-4
deskctl --now 2026-10-13T18:44 --by 吴钢 arrive 1013-4
deskctl --now 2026-10-13T19:05 --by 吴钢 complete 1013-4 '入户过滤器堵塞，清洗后恢复' --item 过滤器 --signed 金燕

# Wednesday 14 October
deskctl --now 2026-10-14T08:55 --by 林悦 log-call 10-2-大堂 '大堂玻璃门地弹簧坏，门自动撞合' --category repair --channel relay --taken-by 孙涛 --received 08:54
deskctl --now 2026-10-14T08:57 --by 林悦 dispatch 1014-1 --to eng/李锋
deskctl --now 2026-10-14T08:59 --by 林悦 accept 1014-1
deskctl --now 2026-10-14T09:12 --by 林悦 arrive 1014-1
deskctl --now 2026-10-14T09:40 --by 林悦 callback 1013-4 --grade A '恢复很快'
deskctl --now 2026-10-14T09:40 --by 林悦 complete 1014-1 '更换地弹簧' --item 地弹簧
deskctl --now 2026-10-14T09:41 --by 林悦 close 1013-4
deskctl --now 2026-10-14T10:00 --by 林悦 note 1012-1 '施工单位称须等外墙吊篮到场'
deskctl --now 2026-10-14T10:20 --by 林悦 callback 1014-1 --grade A '大堂岗确认正常'
deskctl --now 2026-10-14T10:21 --by 林悦 close 1014-1
deskctl --now 2026-10-14T10:30 --by 周宁 callback 1012-3 --grade B '接受道歉'
deskctl --now 2026-10-14T10:30 --by 林悦 log-call 24-2-1701 '新房地暖分水器滴水' --category aftersales --scope warranty --contact 殷实 --phone 13800001053 --rings 2 --recording R1014-1030
deskctl --now 2026-10-14T10:31 --by 林悦 close 1012-3
deskctl --now 2026-10-14T10:33 --by 林悦 dispatch 1014-2 --to aftersales/钱进 --appointment '10-15 09:00'
deskctl --now 2026-10-14T11:00 --by 林悦 callback 1013-2 --grade A '期待落实'
deskctl --now 2026-10-14T11:01 --by 林悦 close 1013-2
deskctl --now 2026-10-14T14:05 --by 陈晓 log-call 15-1-1901 '楼上漏水，次卧天花有水渍' --category repair --contact 龙飞 --phone 13800001054 --rings 1 --recording R1014-1405
deskctl --now 2026-10-14T14:08 --by 陈晓 dispatch 1014-3 --to eng/王海生
deskctl --now 2026-10-14T14:11 --by 陈晓 accept 1014-3
deskctl --now 2026-10-14T14:24 --by 陈晓 arrive 1014-3
deskctl --now 2026-10-14T14:50 --by 陈晓 complete 1014-3 '楼上洗衣机排水管脱落，已固定，天花待干' --item 排水管
deskctl --now 2026-10-14T15:40 --by 陈晓 callback 1014-3 --grade B '等墙面干了再看'
deskctl --now 2026-10-14T15:41 --by 陈晓 close 1014-3
deskctl --now 2026-10-14T16:20 --by 陈晓 log-call 3-2-1604 '连续两晚凌晨有人在楼道搬家具' --category complaint --contact 史云 --phone 13800001055 --rings 2 --recording R1014-1620
deskctl --now 2026-10-14T16:26 --by 陈晓 dispatch 1014-4 --to security

# Thursday 15 October
deskctl --now 2026-10-15T03:50 --by 郑磊 complete 1014-4 '夜巡核实系业主搬家，约定夜间不搬运' --cause outside
deskctl --now 2026-10-15T08:40 --by 林悦 inform 1014-4 '电话告知'
deskctl --now 2026-10-15T09:00:40 --by 林悦 log-call 17-2-1108 '邮件咨询二次供水水质检测报告' --category consult --channel email --received '10-14 19:30' --contact 毛凝 --phone 13800001056 --answered '已将三季度检测报告扫描件发邮箱'
deskctl --now 2026-10-15T09:02 --by 林悦 close 1015-1
deskctl --now 2026-10-15T09:30 --by 周宁 escalate 1012-1 --to supervisor --reason '超过两天未完成，客服主管跟踪'
deskctl --now 2026-10-15T09:50 --by 林悦 log-call 西门岗 '西门人行闸机夹到背包' --category repair --urgent --channel visit --contact 陆瑶 --phone 13800001057
deskctl --now 2026-10-15T09:52 --by 林悦 dispatch 1015-2 --to eng/李锋
deskctl --now 2026-10-15T09:56 --by 林悦 arrive 1015-2
deskctl --now 2026-10-15T10:14 --by 林悦 complete 1015-2 '调整红外延时，功能测试正常' --item 人行闸机
deskctl --now 2026-10-15T10:20 --by 林悦 complete 1014-2 '更换分水器密封圈' --signed 殷实
deskctl --now 2026-10-15T11:05 --by 林悦 callback 1015-2 --grade A '现在通过顺畅'
deskctl --now 2026-10-15T11:06 --by 林悦 close 1015-2
deskctl --now 2026-10-15T11:25 --by 林悦 log-call 12-1-2606 '阳台晾衣架要移位，询价施工' --category repair --scope out --contact 喻敏 --phone 13800001058 --rings 1 --recording R1015-1125
deskctl --now 2026-10-15T11:28 --by 林悦 dispatch 1015-3 --to eng/刘俊 --appointment '10-16 10:00'
deskctl --now 2026-10-15T11:30 --by 林悦 callback 1014-2 --grade A '不滴了'
deskctl --now 2026-10-15T11:31 --by 林悦 close 1014-2
deskctl --now 2026-10-15T15:10 --by 陈晓 log-call 8-1-大堂 '八十岁老人在大堂踏空台阶跌倒骨折，家属要求说法' --category complaint --severity major --injury serious --happened 14:25 --demand '承担医疗费并增设扶手' --contact 薛刚 --phone 13800001059 --channel visit
deskctl --now 2026-10-15T15:13 --by 陈晓 escalate 1015-4 --to gm --reason '人身重大伤害，重大投诉呈送总经理'
deskctl --now 2026-10-15T15:20 --by 陈晓 dispatch 1015-4 --to eng/李锋
deskctl --now 2026-10-15T15:40 --by 陈晓 escalate 1015-4 --to manager --reason '经理现场处置'
deskctl --now 2026-10-15T16:10 --by 陈晓 promise 1015-4 --reply '明天 10:00'

# Friday 16 October
deskctl --now 2026-10-16T09:15 --by 陈晓 log-call 2-1-1702 '卧室木门变形关不上' --category repair --scope out --contact 卢珊 --phone 13800001060 --rings 2 --recording R1016-0915
deskctl --now 2026-10-16T09:18 --by 陈晓 dispatch 1016-1 --to eng/王海生 --appointment '10-17 09:30'
deskctl --now 2026-10-16T09:40 --by 陈晓 inform 1015-4 '转告保险报案进度和临时扶手安装情况'
deskctl --now 2026-10-16T09:53 --by 陈晓 arrive 1015-3
deskctl --now 2026-10-16T10:40 --by 何静 visit 1012-1 '上门查看霉斑范围并拍照，先做除霉'
deskctl --now 2026-10-16T10:40 --by 陈晓 log-call 9-1-1506 '家中网络箱没有电' --category repair --contact 戴月 --phone 13800001061 --rings 1 --recording R1016-1040
deskctl --now 2026-10-16T10:42 --by 陈晓 dispatch 1016-2 --to eng/李锋
deskctl --now 2026-10-16T10:45 --by 陈晓 complete 1015-3 '晾衣架移位，孔洞封堵' --amount 120 --paid 120 --signed 喻敏 --item 晾衣架
deskctl --now 2026-10-16T10:45 --by 陈晓 accept 1016-2
deskctl --now 2026-10-16T10:57 --by 陈晓 arrive 1016-2
deskctl --now 2026-10-16T11:15 --by 陈晓 complete 1016-2 '弱电箱插座空开跳闸，复位' --item 弱电箱
deskctl --now 2026-10-16T11:35 --by 陈晓 callback 1015-3 --grade A '位置合适'
deskctl --now 2026-10-16T11:36 --by 陈晓 close 1015-3
deskctl --now 2026-10-16T12:20 --by 陈晓 callback 1016-2 --grade A '恢复'
deskctl --now 2026-10-16T12:21 --by 陈晓 close 1016-2
deskctl --now 2026-10-16T14:50 --by 林悦 callback 1014-4 --grade A '已安静'
deskctl --now 2026-10-16T14:51 --by 林悦 close 1014-4
deskctl --now 2026-10-16T19:30 --by 郑磊 log-call 11-2-2203 '孩子在儿童乐园走失，请求帮助寻找' --category help --urgent --contact 苗苗 --phone 13800001062 --rings 1 --recording R1016-1930 --dispatch security/罗勇
deskctl --now 2026-10-16T19:32 --by 郑磊 arrive 1016-3
deskctl --now 2026-10-16T19:48 --by 郑磊 complete 1016-3 '监控定位，在东区广场找到，已交家长'

# Saturday 17 October
deskctl --now 2026-10-17T07:20 --by 郑磊 log-call 18-1-2004 '六点起整栋停水，十二户联名投诉，无人通知' --category complaint --severity extra --complainants 12 --demand '当天恢复供水并说明原因' --incident 20261017-停水 --owner 周宁 --contact 康健 --phone 13800001063 --rings 2 --recording R1017-0720
deskctl --now 2026-10-17T07:21 --by 郑磊 escalate 1017-1 --to gm --reason '十二户集体投诉，特别重大'
deskctl --now 2026-10-17T07:24 --by 郑磊 dispatch 1017-1 --to eng/李锋
deskctl --now 2026-10-17T07:30 --by 郑磊 promise 1017-1 --deadline '今天 18:00'
deskctl --now 2026-10-17T07:35 --by 郑磊 note 1017-1 '临时送水车 8:00 到 18 栋门口'
deskctl --now 2026-10-17T07:40 --by 郑磊 log-call 18-1-1203 '同样反映 18 栋停水' --category complaint --same-as 1017-1 --contact 华梅 --phone 13800001064 --rings 2 --recording R1017-0740
deskctl --now 2026-10-17T07:43 --by 郑磊 escalate 1017-2 --to gm --reason '与 18 栋停水为同一事项，一并上报'
deskctl --now 2026-10-17T07:46 --by 郑磊 dispatch 1017-2 --to eng
deskctl --now 2026-10-17T09:24 --by 赵琳 arrive 1016-1
deskctl --now 2026-10-17T09:30 --by 赵琳 callback 1016-3 --grade A '非常感谢'
deskctl --now 2026-10-17T09:31 --by 赵琳 close 1016-3
deskctl --now 2026-10-17T10:10 --by 赵琳 complete 1016-1 '刨修门边，调整合页' --amount 60 --paid 60 --signed 卢珊 --item 木门
deskctl --now 2026-10-17T10:20 --by 赵琳 log-call 18-1-603 '因停水需要两桶饮用水，家有婴儿' --category help --related 1017-1 --contact 莫愁 --phone 13800001065 --rings 1 --recording R1017-1020
deskctl --now 2026-10-17T10:22 --by 赵琳 dispatch 1017-3 --to security
deskctl --now 2026-10-17T10:27 --by 赵琳 arrive 1017-3
deskctl --now 2026-10-17T10:35 --by 赵琳 complete 1017-3 '送桶装水两桶上门' --signed 莫愁
deskctl --now 2026-10-17T11:00 --by 赵琳 callback 1016-1 --grade A '开关顺畅'
deskctl --now 2026-10-17T11:01 --by 赵琳 close 1016-1
deskctl --now 2026-10-17T11:20 --by 赵琳 callback 1017-3 --grade A '解了燃眉之急'
deskctl --now 2026-10-17T11:21 --by 赵琳 close 1017-3
deskctl --now 2026-10-17T14:40 --by 陈晓 complete 1017-1 '加压泵变频器故障，更换备件后恢复供水，公告致歉' --cause internal
deskctl --now 2026-10-17T15:00 --by 陈晓 inform 1017-1 '逐户电话并张贴公告'
deskctl --now 2026-10-17T15:35 --by 陈晓 log-call 23-2-902 '预约入户清洗空调滤网' --category service --scope out --contact 齐鸣 --phone 13800001066 --rings 1 --recording R1017-1535
deskctl --now 2026-10-17T15:38 --by 陈晓 dispatch 1017-4 --to eng/刘俊 --appointment '10-18 14:00'

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
deskctl --now 2026-10-18T13:52 --by 赵琳 arrive 1017-4
deskctl --now 2026-10-18T14:50 --by 陈晓 complete 1017-4 '清洗滤网三台' --amount 150 --paid 150 --signed 齐鸣
deskctl --now 2026-10-18T16:05 --by 陈晓 log-call 14-2-2201 '客厅墙面空鼓开裂' --category aftersales --scope warranty --contact 云菲 --phone 13800001069 --rings 1 --recording R1018-1605
deskctl --now 2026-10-18T16:09 --by 陈晓 dispatch 1018-3 --to aftersales/钱进 --appointment '10-20 10:00'
deskctl --now 2026-10-18T20:15 --by 郑磊 log-call 东区广场 '广场舞又超过八点半仍在播放' --category complaint --contact 董芳 --phone 13800001022 --rings 2 --recording R1018-2015
deskctl --now 2026-10-18T20:22 --by 郑磊 dispatch 1018-4 --to security/罗勇
deskctl --now 2026-10-18T20:50 --by 郑磊 log-call 东区广场 '广场舞扰民，孩子睡不着' --category complaint --same-as 1018-4 --contact 于海 --phone 13800001023 --rings 1 --recording R1018-2050
deskctl --now 2026-10-18T20:56 --by 郑磊 dispatch 1018-5 --to security

# Monday 19 October
deskctl --now 2026-10-19T08:52 --by 陈晓 arrive 1018-2
deskctl --now 2026-10-19T09:30 --by 陈晓 escalate 1018-4 --severity larger --reason '约定后再次发生，一般投诉处理不当，升级为较大'
deskctl --now 2026-10-19T09:36 --by 陈晓 escalate 1018-4 --to manager --reason '较大投诉转经理'
deskctl --now 2026-10-19T09:50 --by 陈晓 log-call 6-2-1107 '卫生间要改装浴霸，请评估线路和费用' --category repair --scope out --contact 易平 --phone 13800001073 --rings 1 --recording R1019-0950
deskctl --now 2026-10-19T09:53 --by 陈晓 dispatch 1019-1 --to eng/刘俊
deskctl --now 2026-10-19T10:00 --by 陈晓 accept 1019-1
deskctl --now 2026-10-19T10:05 --by 陈晓 complete 1018-2 '修剪香樟两株' --signed 田恬
deskctl --now 2026-10-19T10:10 --by 何静 visit 1015-4 '到医院探望老人，核对费用单据'
deskctl --now 2026-10-19T10:40 --by 陈晓 callback 1017-4 --grade A '风量变大'
deskctl --now 2026-10-19T10:41 --by 陈晓 close 1017-4
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
deskctl --now 2026-10-19T16:50 --by 林悦 complete 1015-4 '扶手和警示条安装完毕，公众责任险受理，垫付医疗费 8000 元' --cause internal --amount 8000
deskctl --now 2026-10-19T17:20 --by 林悦 inform 1015-4 '总经理与家属当面沟通'
deskctl --now 2026-10-19T17:30 --by 林悦 log-call 地下车库A区 '有人长期占用 A 区消防车道停车，多次反映' --category complaint --channel hotline --contact 常晟 --phone 13800001076
deskctl --now 2026-10-19T17:37 --by 林悦 dispatch 1019-4 --to security/罗勇
deskctl --now 2026-10-19T17:45 --by 林悦 promise 1019-4 --reply '今天 20:00'
deskctl --now 2026-10-19T20:05 --by 吴钢 log-call 东区广场 '广场舞投诉，要求物业拿出办法' --category complaint --same-as 1018-4 --severity larger --contact 申雪 --phone 13800001072 --rings 2 --recording R1019-2005
deskctl --now 2026-10-19T20:10 --by 吴钢 escalate 1019-5 --to manager --reason '与前两次为同一事项，并入处理'

# Tuesday 20 October
deskctl --now 2026-10-20T09:05 --by 周宁 escalate 1012-1 --to manager --reason '超过一周未完成，经理跟踪'
deskctl --now 2026-10-20T09:10 --by 林悦 log-call 1-2-904 '申请开具居住证明' --category consult --channel visit --contact 卞江 --phone 13800001077 --answered '告知由社区开具，已协助联系'
deskctl --now 2026-10-20T09:11 --by 林悦 close 1020-1
deskctl --now 2026-10-20T09:12 --by 林悦 callback 1019-3 --grade B '修好了，昨天没接到回访'
deskctl --now 2026-10-20T09:13 --by 林悦 close 1019-3
deskctl --now 2026-10-20T09:30 --by 林悦 inform 1019-4 '已联系车主，今日内挪车'
deskctl --now 2026-10-20T09:40 --by 林悦 callback 1018-2 --grade A '采光好了'
deskctl --now 2026-10-20T09:41 --by 林悦 close 1018-2
deskctl --now 2026-10-20T10:15 --by 林悦 log-call 7-2-801 '厨房水龙头把手断裂' --category repair --contact 艾青 --phone 13800001078 --rings 1 --recording R1020-1015
deskctl --now 2026-10-20T10:17 --by 林悦 dispatch 1020-2 --to eng/李锋
deskctl --now 2026-10-20T10:20 --by 林悦 accept 1020-2
deskctl --now 2026-10-20T10:30 --by 高远 callback 1015-4 --method visit --grade B '到医院探望，家属认可处理'
deskctl --now 2026-10-20T10:33 --by 林悦 arrive 1020-2
deskctl --now 2026-10-20T10:35 --by 林悦 close 1015-4
deskctl --now 2026-10-20T10:55 --by 林悦 complete 1020-2 '更换龙头' --item 水龙头 --amount 110 --paid 110 --signed 艾青
deskctl --now 2026-10-20T11:30 --by 林悦 complete 1018-3 '铲除空鼓重新批灰' --signed 云菲
deskctl --now 2026-10-20T11:40 --by 林悦 callback 1020-2 --grade A '很好用'
deskctl --now 2026-10-20T11:41 --by 林悦 close 1020-2
deskctl --now 2026-10-20T12:10 --by 林悦 complete 1019-4 '车主挪车，消防车道加装隔离柱' --cause outside
deskctl --now 2026-10-20T12:20 --by 林悦 inform 1019-4 '电话告知'
deskctl --now 2026-10-20T13:20 --by 林悦 callback 1018-3 --grade B '等干透再刷漆'
deskctl --now 2026-10-20T13:21 --by 林悦 close 1018-3
deskctl --now 2026-10-20T14:40 --by 陈晓 log-call 22-2-1204 '阳台地漏返臭' --category repair --contact 左宁 --phone 13800001079 --rings 2 --recording R1020-1440
deskctl --now 2026-10-20T14:42 --by 陈晓 dispatch 1020-3 --to eng/刘俊 --appointment '10-21 10:00'
deskctl --now 2026-10-20T14:50 --by 陈晓 accept 1020-3
deskctl --now 2026-10-20T16:00 --by 陈晓 complete 1018-4 '与舞队签订公约，音响由岗亭保管，20:30 断电' --cause outside
deskctl --now 2026-10-20T16:20 --by 陈晓 inform 1018-4 '电话告知全部投诉人'
deskctl --now 2026-10-20T19:25 --by 郑磊 log-call 10-1-2405 '表扬夜班秩序员冒雨帮忙推车' --category praise --channel app --contact 安冉 --phone 13800001080 --received 19:25
deskctl --now 2026-10-20T19:26 --by 郑磊 complete 1020-4 '已转秩序部并在例会表扬'

# Wednesday 21 October
deskctl --now 2026-10-21T09:10 --by 林悦 close 1020-4
deskctl --now 2026-10-21T09:25 --by 林悦 log-call 19-1-1406 '卫生间墙砖脱落三块，露出墙体' --category aftersales --scope warranty --contact 苏晴 --phone 13800001081 --rings 1 --recording R1021-0925
deskctl --now 2026-10-21T09:28 --by 林悦 dispatch 1021-1 --to aftersales/钱进
deskctl --now 2026-10-21T09:51 --by 林悦 arrive 1020-3
deskctl --now 2026-10-21T10:20 --by 林悦 complete 1020-3 '更换防臭芯' --item 地漏 --amount 25 --paid 25 --signed 左宁
deskctl --now 2026-10-21T11:05 --by 林悦 log-call 3-1-1505 '对讲机听不到门口声音' --category repair --contact 项楠 --phone 13800001082 --rings 1 --recording R1021-1105
deskctl --now 2026-10-21T11:08 --by 林悦 dispatch 1021-2 --to eng/王海生
deskctl --now 2026-10-21T11:10 --by 林悦 callback 1020-3 --grade A '没有味道了'
deskctl --now 2026-10-21T11:10 --by 林悦 accept 1021-2
deskctl --now 2026-10-21T11:11 --by 林悦 close 1020-3
deskctl --now 2026-10-21T11:22 --by 林悦 arrive 1021-2
deskctl --now 2026-10-21T11:45 --by 林悦 complete 1021-2 '更换听筒' --item 对讲机
deskctl --now 2026-10-21T13:00 --by 林悦 callback 1021-2 --grade A '能听清了'
deskctl --now 2026-10-21T13:01 --by 林悦 close 1021-2
deskctl --now 2026-10-21T15:30 --by 陈晓 note 1019-1 '业主改由品牌售后安装，电话告知不再需要'
deskctl --now 2026-10-21T16:10 --by 陈晓 log-call 中心水景 '鸽子粪便多，要求全面驱赶' --category complaint --channel letter --demand '驱赶全部鸽子' --contact 关山 --phone 13800001083
deskctl --now 2026-10-21T16:16 --by 陈晓 dispatch 1021-3 --to env
deskctl --now 2026-10-21T17:30 --by 陈晓 complete 1021-3 '增加清扫频次；驱赶鸽子不属物业职责，已书面说明' --cause invalid
deskctl --now 2026-10-21T17:40 --by 陈晓 inform 1021-3 '书面回复并电话说明'

# Thursday 22 October
deskctl --now 2026-10-22T08:40 --by 陈晓 log-call 17-1-704 '楼道消防栓箱玻璃破损' --category repair --channel relay --taken-by 何静 --contact 何静 --phone 13800000004
deskctl --now 2026-10-22T08:43 --by 陈晓 dispatch 1022-1 --to eng/刘俊
deskctl --now 2026-10-22T08:46 --by 陈晓 accept 1022-1
deskctl --now 2026-10-22T08:58 --by 陈晓 arrive 1022-1
deskctl --now 2026-10-22T09:16 --by 陈晓 complete 1022-1 '更换玻璃，核对水带齐全' --item 消防栓箱
deskctl --now 2026-10-22T10:05 --by 陈晓 close 1022-1 --outcome waived --reason '员工报修公共设施，无需回访'
deskctl --now 2026-10-22T10:15 --by 沈立 callback 1018-4 --grade A '这两晚都准时结束'
deskctl --now 2026-10-22T10:16 --by 陈晓 close 1018-4
deskctl --now 2026-10-22T11:00 --by 陈晓 note 1021-1 '施工单位缺同色瓷砖，厂家排产'
deskctl --now 2026-10-22T13:20 --by 陈晓 log-call 12-2-1901 '咨询封闭阳台是否需要报备' --category consult --contact 穆岚 --phone 13800001085 --rings 1 --recording R1022-1320 --answered '需提交统一样式申请，已发表格'
deskctl --now 2026-10-22T13:21 --by 陈晓 close 1022-2
deskctl --now 2026-10-22T14:10 --by 林悦 callback 1019-4 --grade A '车道已畅通'
deskctl --now 2026-10-22T14:11 --by 林悦 close 1019-4
deskctl --now 2026-10-22T15:15 --by 林悦 log-call 24-1-2802 '油烟机止逆阀漏烟' --category repair --contact 管琥 --phone 13800001086 --rings 2 --recording R1022-1515
deskctl --now 2026-10-22T15:18 --by 林悦 dispatch 1022-3 --to eng/李锋
deskctl --now 2026-10-22T15:20 --by 林悦 accept 1022-3
deskctl --now 2026-10-22T15:33 --by 林悦 arrive 1022-3
deskctl --now 2026-10-22T15:55 --by 林悦 complete 1022-3 '清洗并更换密封圈' --item 止逆阀 --amount 40 --paid 40 --signed 管琥
deskctl --now 2026-10-22T16:20 --by 林悦 complete 1012-1 '外墙缝修补，内墙铲除重刷' --signed 庄严
deskctl --now 2026-10-22T16:40 --by 林悦 callback 1022-3 --grade A '不漏烟了'
deskctl --now 2026-10-22T16:41 --by 林悦 close 1022-3
deskctl --now 2026-10-22T17:30 --by 林悦 callback 1012-1 --grade B '修好了，时间太长'
deskctl --now 2026-10-22T17:31 --by 林悦 close 1012-1

# Friday 23 October
deskctl --now 2026-10-23T10:20 --by 林悦 complete 1019-1 '业主自行联系品牌售后，工程现场交底一次'
deskctl --now 2026-10-23T10:30 --by 林悦 log-call 20-1-1703 '邻居家厨房装修改动燃气管，担心安全' --category complaint --channel visit --contact 水青 --phone 13800001087
deskctl --now 2026-10-23T10:36 --by 林悦 dispatch 1023-1 --to security/罗勇
deskctl --now 2026-10-23T10:50 --by 林悦 callback 1021-3 --grade C '不接受答复'
deskctl --now 2026-10-23T11:00 --by 林悦 callback 1019-1 --grade B '希望报价能快一点'
deskctl --now 2026-10-23T11:00 --by 林悦 escalate 1021-3 --to gm --reason '回访不合格，业主不接受书面答复'
deskctl --now 2026-10-23T11:01 --by 林悦 close 1019-1
deskctl --now 2026-10-23T11:10 --by 林悦 close 1021-3
deskctl --now 2026-10-23T15:20 --by 陈晓 complete 1023-1 '联合燃气公司上门，责令恢复原状' --cause outside
deskctl --now 2026-10-23T15:40 --by 陈晓 inform 1023-1 '当面告知'
deskctl --now 2026-10-23T22:12 --by 吴钢 log-call 9-2-1602 '水管爆裂，水已漫出户门' --category repair --urgent --contact 冷玥 --phone 13800001088 --rings 1 --recording R1023-2212 --dispatch eng/刘俊
deskctl --now 2026-10-23T22:13 --by 吴钢 accept 1023-2
deskctl --now 2026-10-23T22:16 --by 吴钢 arrive 1023-2
deskctl --now 2026-10-23T22:44 --by 吴钢 complete 1023-2 '关阀抢修，更换软管并协助清水' --item 进水软管 --signed 冷玥

# Saturday 24 October
deskctl --now 2026-10-24T09:20 --by 周宁 escalate 1021-1 --to supervisor --reason '超过两天未完成，客服主管跟踪'
deskctl --now 2026-10-24T09:35 --by 赵琳 callback 1023-2 --grade A '抢修及时'
deskctl --now 2026-10-24T09:36 --by 赵琳 close 1023-2
deskctl --now 2026-10-24T10:20 --by 赵琳 log-call 5-2-1308 '建议地下车库增加充电桩' --category suggestion --channel hotline --contact 纪华 --phone 13800001089
deskctl --now 2026-10-24T10:35 --by 赵琳 complete 1024-1 '已列入充电桩扩容方案征求意见'
deskctl --now 2026-10-24T14:30 --by 陈晓 log-call 15-2-2705 '门铃不响' --category repair --contact 程龙江 --phone 13800001090 --rings 1 --recording R1024-1430
deskctl --now 2026-10-24T14:33 --by 陈晓 dispatch 1024-2 --to eng/王海生
deskctl --now 2026-10-24T14:35 --by 陈晓 accept 1024-2
deskctl --now 2026-10-24T14:47 --by 陈晓 arrive 1024-2
deskctl --now 2026-10-24T15:05 --by 陈晓 complete 1024-2 '更换门铃变压器' --item 门铃
deskctl --now 2026-10-24T15:50 --by 陈晓 callback 1024-2 --grade A '好了'
deskctl --now 2026-10-24T15:51 --by 陈晓 close 1024-2

# Sunday 25 October
deskctl --now 2026-10-25T09:30 --by 赵琳 log-call 21-2-1001 '预约搬家用电梯保护垫' --category service --channel visit --contact 宗哲 --phone 13800001091
deskctl --now 2026-10-25T09:33 --by 赵琳 dispatch 1025-1 --to security --appointment '10-25 13:00'
deskctl --now 2026-10-25T12:50 --by 赵琳 arrive 1025-1
deskctl --now 2026-10-25T16:20 --by 陈晓 complete 1025-1 '保护垫已收回，轿厢无损' --signed 宗哲
deskctl --now 2026-10-25T19:10 --by 吴钢 log-call 11-1-1806 '市政自来水浑浊发黄，多层住户都有' --category complaint --contact 江悦 --phone 13800001092 --rings 2 --recording R1025-1910
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
deskctl --now 2026-10-26T11:20 --by 林悦 callback 1025-1 --grade A '配合到位'
deskctl --now 2026-10-26T11:21 --by 林悦 close 1025-1
deskctl --now 2026-10-26T11:40 --by 林悦 log-call 8-2-705 '家中进蝙蝠，请求帮助' --category help --contact 甘露 --phone 13800001094 --rings 1 --recording R1026-1140
deskctl --now 2026-10-26T11:49 --by 林悦 dispatch 1026-2 --to security/罗勇
deskctl --now 2026-10-26T11:53 --by 林悦 arrive 1026-2
deskctl --now 2026-10-26T12:10 --by 林悦 complete 1026-2 '用网兜捕获放生'
deskctl --now 2026-10-26T13:15 --by 林悦 callback 1026-2 --grade A '胆子大的小罗'
deskctl --now 2026-10-26T13:16 --by 林悦 close 1026-2
deskctl --now 2026-10-26T15:25 --by 陈晓 log-call 23-1-2404 '要求物业赔偿三年前车辆划痕，无录像无记录' --category complaint --contact 魏冬 --phone 13800001095 --channel visit --demand '赔偿 5000 元'
deskctl --now 2026-10-26T15:31 --by 陈晓 dispatch 1026-3 --to security
deskctl --now 2026-10-26T17:40 --by 沈立 note 1026-3 '已两次面谈，业主拒绝走法律途径以外的方案，资料存档'
deskctl --now 2026-10-26T18:10 --by 沈立 close 1026-3 --outcome unresolvable --reason '事发三年前，无证据，建议司法途径，业主知悉'

# Tuesday 27 October
deskctl --now 2026-10-27T10:10 --by 林悦 callback 1023-1 --grade A '已恢复'
deskctl --now 2026-10-27T10:10 --by 林悦 log-call 14-1-602 '主卧窗台石开裂' --category aftersales --scope warranty --contact 柏琳 --phone 13800001096 --rings 1 --recording R1027-1010
deskctl --now 2026-10-27T10:11 --by 林悦 close 1023-1
deskctl --now 2026-10-27T10:14 --by 林悦 dispatch 1027-1 --to aftersales/钱进 --appointment '10-28 10:00'
deskctl --now 2026-10-27T11:00 --by 林悦 callback 1025-2 --grade A '第二天已清'
deskctl --now 2026-10-27T11:01 --by 林悦 close 1025-2
deskctl --now 2026-10-27T14:50 --by 陈晓 log-call 4-2-1103 '浴室玻璃胶发霉' --category repair --contact 冯舒 --phone 13800001097 --rings 2 --recording R1027-1450
deskctl --now 2026-10-27T14:53 --by 陈晓 dispatch 1027-2 --to eng/王海生 --appointment '10-28 15:00'
deskctl --now 2026-10-27T15:00 --by 陈晓 accept 1027-2
deskctl --now 2026-10-27T20:35 --by 吴钢 log-call 6-1-2208 '楼上深夜钢琴声' --category complaint --contact 居安 --phone 13800001098 --rings 1 --recording R1027-2035
deskctl --now 2026-10-27T20:41 --by 吴钢 dispatch 1027-3 --to security
deskctl --now 2026-10-27T21:20 --by 吴钢 complete 1027-3 '与楼上约定 21:00 后不弹琴' --cause outside

# Wednesday 28 October
deskctl --now 2026-10-28T09:05 --by 陈晓 inform 1027-3 '电话告知'
deskctl --now 2026-10-28T09:20 --by 陈晓 log-call 16-2-906 '厨房吊柜门掉落' --category repair --urgent --contact 怀媛 --phone 13800001099 --rings 1 --recording R1028-0920 --dispatch eng/李锋
deskctl --now 2026-10-28T09:22 --by 陈晓 accept 1028-1
deskctl --now 2026-10-28T09:24 --by 陈晓 arrive 1028-1
deskctl --now 2026-10-28T09:50 --by 陈晓 complete 1028-1 '更换铰链两副' --item 吊柜铰链 --amount 36 --paid 36 --signed 怀媛
deskctl --now 2026-10-28T10:40 --by 陈晓 callback 1028-1 --grade A '牢固'
deskctl --now 2026-10-28T10:41 --by 陈晓 close 1028-1
deskctl --now 2026-10-28T11:20 --by 陈晓 complete 1027-1 '更换窗台石一块' --signed 柏琳
deskctl --now 2026-10-28T12:40 --by 陈晓 callback 1027-1 --grade A '颜色一致'
deskctl --now 2026-10-28T12:41 --by 陈晓 close 1027-1
deskctl --now 2026-10-28T14:53 --by 林悦 arrive 1027-2
deskctl --now 2026-10-28T15:45 --by 林悦 complete 1027-2 '铲除旧胶重新打胶' --item 玻璃胶 --amount 70 --paid 70 --signed 冯舒
deskctl --now 2026-10-28T16:30 --by 林悦 callback 1027-2 --grade A '干净'
deskctl --now 2026-10-28T16:30 --by 林悦 log-call 7-1-1505 '拾到宠物狗一只，暂放岗亭' --category other --channel relay --taken-by 罗勇 --answered '已联系到主人领回'
deskctl --now 2026-10-28T16:31 --by 林悦 close 1027-2
deskctl --now 2026-10-28T16:50 --by 林悦 close 1028-2

# Thursday 29 October
deskctl --now 2026-10-29T09:15 --by 周宁 escalate 1021-1 --to manager --reason '超过一周未完成，经理跟踪'
deskctl --now 2026-10-29T10:25 --by 林悦 log-call 1-1-2306 '书房木地板起拱' --category aftersales --scope warranty --contact 施广 --phone 13800001101 --rings 1 --recording R1029-1025
deskctl --now 2026-10-29T10:29 --by 林悦 dispatch 1029-1 --to aftersales/钱进
deskctl --now 2026-10-29T13:35 --by 林悦 log-call 19-2-2003 '快递柜吞件打不开' --category help --contact 管敏 --phone 13800001102 --rings 2 --recording R1029-1335
deskctl --now 2026-10-29T13:38 --by 林悦 dispatch 1029-2 --to security
deskctl --now 2026-10-29T13:42 --by 林悦 arrive 1029-2
deskctl --now 2026-10-29T13:58 --by 林悦 complete 1029-2 '联系快递柜后台远程开箱'
deskctl --now 2026-10-29T14:00 --by 何静 promise 1029-1 --appointment '10-31 10:00'
deskctl --now 2026-10-29T15:00 --by 陈晓 callback 1029-2 --grade A '拿到快递'
deskctl --now 2026-10-29T15:01 --by 陈晓 close 1029-2
deskctl --now 2026-10-29T15:40 --by 陈晓 callback 1027-3 --grade B '昨晚没有琴声'
deskctl --now 2026-10-29T15:41 --by 陈晓 close 1027-3
deskctl --now 2026-10-29T17:20 --by 陈晓 log-call 10-2-1603 '楼下烧烤店油烟进屋，要求协调' --category complaint --contact 何萍 --phone 13800001103 --rings 1 --recording R1029-1720
deskctl --now 2026-10-29T17:26 --by 陈晓 dispatch 1029-3 --to env/徐梅
deskctl --now 2026-10-29T17:50 --by 陈晓 promise 1029-3 --deadline '11-02 18:00'

# Friday 30 October
deskctl --now 2026-10-30T09:45 --by 林悦 log-call 18-2-1305 '卫生间排气扇不转' --category repair --contact 方冬 --phone 13800001104 --rings 1 --recording R1030-0945
deskctl --now 2026-10-30T09:48 --by 林悦 dispatch 1030-1 --to eng/刘俊
deskctl --now 2026-10-30T09:50 --by 林悦 accept 1030-1
deskctl --now 2026-10-30T10:03 --by 林悦 arrive 1030-1
deskctl --now 2026-10-30T10:26 --by 林悦 complete 1030-1 '更换排气扇电机' --item 排气扇 --amount 85 --paid 85 --signed 方冬
deskctl --now 2026-10-30T11:00 --by 林悦 note 1029-3 '已约店主 10 月 31 日面谈油烟净化设备'
deskctl --now 2026-10-30T11:20 --by 林悦 callback 1030-1 --grade A '声音小多了'
deskctl --now 2026-10-30T11:21 --by 林悦 close 1030-1
deskctl --now 2026-10-30T14:20 --by 陈晓 log-call 3-2-701 '建议给每栋大堂配轮椅' --category suggestion --channel letter --contact 荣瑜 --phone 13800001105
deskctl --now 2026-10-30T14:40 --by 陈晓 complete 1030-2 '已报经理，先在 8 栋、12 栋试点'
deskctl --now 2026-10-30T16:05 --by 陈晓 log-call 22-1-1402 '咨询年度消防演练时间' --category consult --contact 蓝田 --phone 13800001106 --rings 1 --recording R1030-1605 --answered '11 月 9 日上午，通知已贴'
deskctl --now 2026-10-30T16:06 --by 陈晓 close 1030-3

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
