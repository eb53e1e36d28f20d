// A line `#@ name` becomes the comment of that name, in the desk's language. Words that people read
// stand in both Chinese scripts, because a desk may have clerks of both; English is the word
// itself.
#include "policy/default_registers.hpp"

namespace deskctl {
namespace {

constexpr std::string_view registers_template = R"(
#@ comment_registers
#@ comment_registers_words
#@ comment_registers_fields
#@ comment_register_visitor
[register.visitor]
label    = { en = "visitor", zh-CN = "访客", zh-TW = "訪客" }
verbs    = ["in", "out"]
fields   = ["name*", "reason*", "host*", "confirmed", "id-kind"]
personal = ["name", "host"]
clock.out = { from = "in", until = "out", within = "0d", calendar = "desk", source = "S2 L255, L206" }
[register.visitor.labels]
in        = { zh-CN = "来访", zh-TW = "來訪" }
out       = { zh-CN = "离开", zh-TW = "離開" }
name      = { zh-CN = "姓名", zh-TW = "姓名" }
reason    = { zh-CN = "来访原因", zh-TW = "來訪原因" }
host      = { zh-CN = "被访人", zh-TW = "受訪人" }
confirmed = { zh-CN = "已确认", zh-TW = "已確認" }
id-kind   = { zh-CN = "证件种类", zh-TW = "證件種類" }

#@ comment_register_contractor
[register.contractor]
label    = { en = "contractor", zh-CN = "施工人员", zh-TW = "施工人員" }
verbs    = ["in", "out"]
fields   = ["employer*", "name*", "place*", "permit", "plate"]
personal = "name"
clock.out = { from = "in", until = "out", within = "0d", calendar = "desk", source = "S4 L237" }
[register.contractor.labels]
in       = { zh-CN = "进场", zh-TW = "進場" }
out      = { zh-CN = "离场", zh-TW = "離場" }
employer = { zh-CN = "施工单位", zh-TW = "施工單位" }
name     = { zh-CN = "姓名", zh-TW = "姓名" }
permit   = { zh-CN = "出入证", zh-TW = "出入證" }
plate    = { zh-CN = "车牌", zh-TW = "車牌" }

#@ comment_register_vehicle
[register.vehicle]
label    = { en = "vehicle", zh-CN = "来访车辆", zh-TW = "來訪車輛" }
verbs    = ["in", "out"]
fields   = ["plate*", "reason*", "owner"]
unique   = "plate"
personal = ["plate", "owner"]
clock.out = { from = "in", until = "out", within = "0d", calendar = "always", source = "S4 L237" }
[register.vehicle.labels]
in     = { zh-CN = "驶入", zh-TW = "駛入" }
out    = { zh-CN = "驶出", zh-TW = "駛出" }
plate  = { zh-CN = "车牌", zh-TW = "車牌" }
reason = { zh-CN = "来访原因", zh-TW = "來訪原因" }
owner  = { zh-CN = "车主", zh-TW = "車主" }

#@ comment_register_parcel
[register.parcel]
label    = { en = "parcel", zh-CN = "快递", zh-TW = "包裹" }
verbs    = ["in", "told", "out"]
fields   = ["for*", "carrier", "number", "phone: phone"]
personal = "for"
clock.out = { from = "in", until = "out", within = "7d", calendar = "desk", source = "S0 L61, S1 L6" }
[register.parcel.labels]
in      = { zh-CN = "收件", zh-TW = "收件" }
told    = { zh-CN = "通知", zh-TW = "通知" }
out     = { zh-CN = "领取", zh-TW = "領取" }
for     = { zh-CN = "收件人", zh-TW = "收件人" }
carrier = { zh-CN = "快递公司", zh-TW = "物流公司" }
number  = { zh-CN = "单号", zh-TW = "單號" }
phone   = { zh-CN = "电话", zh-TW = "電話" }

#@ comment_register_deposit
[register.deposit]
label    = { en = "deposit", zh-CN = "物品存放", zh-TW = "物品寄存" }
verbs    = ["in", "out"]
fields   = ["what*", "name*", "phone: phone"]
personal = "name"
clock.out = { from = "in", until = "out", within = "1d", calendar = "desk", source = "S1 L5, S2 L318" }
[register.deposit.labels]
in    = { zh-CN = "存入", zh-TW = "寄存" }
out   = { zh-CN = "取走", zh-TW = "取走" }
what  = { zh-CN = "物品", zh-TW = "物品" }
name  = { zh-CN = "存放人", zh-TW = "寄存人" }
phone = { zh-CN = "电话", zh-TW = "電話" }

#@ comment_register_found
[register.found]
label    = { en = "lost and found", zh-CN = "失物招领", zh-TW = "失物招領" }
verbs    = ["in", "told", "out"]
fields   = ["what*", "finder", "owner"]
personal = ["finder", "owner"]
clock.out = { from = "in", until = "out", within = "30d", calendar = "desk", source = "S2 L251, L318" }
[register.found.labels]
in     = { zh-CN = "拾到", zh-TW = "拾獲" }
told   = { zh-CN = "通知失主", zh-TW = "通知失主" }
out    = { zh-CN = "认领", zh-TW = "認領" }
what   = { zh-CN = "物品", zh-TW = "物品" }
finder = { zh-CN = "拾到人", zh-TW = "拾獲人" }
owner  = { zh-CN = "失主", zh-TW = "失主" }

#@ comment_register_mail
[register.mail]
label    = { en = "mail", zh-CN = "报刊函件", zh-TW = "報刊函件" }
verbs    = ["in", "out"]
fields   = ["for*", "kind"]
personal = "for"
clock.out = { from = "in", until = "out", within = "1d", calendar = "desk", source = "S3 L19, L55" }
[register.mail.labels]
in   = { zh-CN = "收到", zh-TW = "收到" }
out  = { zh-CN = "签收", zh-TW = "簽收" }
for  = { zh-CN = "收件人", zh-TW = "收件人" }
kind = { zh-CN = "种类", zh-TW = "種類" }

#@ comment_register_key
[register.key]
label    = { en = "key", zh-CN = "钥匙", zh-TW = "鑰匙" }
verbs    = ["out", "back"]
fields   = ["what*", "to*", "until: time"]
unique   = "what"
personal = "to"
[register.key.clock.back]
until   = "back"
source  = "S0 L189, S1 L6"
overdue = { to = "supervisor" }
rules   = [ { from = "until", within = "0min" }, { from = "out", within = "0d", calendar = "desk" } ]
[register.key.labels]
out   = { zh-CN = "借出", zh-TW = "借出" }
back  = { zh-CN = "归还", zh-TW = "歸還" }
what  = { zh-CN = "钥匙编号", zh-TW = "鑰匙編號" }
to    = { zh-CN = "借用人", zh-TW = "借用人" }
until = { zh-CN = "应还时间", zh-TW = "應還時間" }

#@ comment_register_card
[register.card]
label    = { en = "card", zh-CN = "门禁卡", zh-TW = "門禁卡" }
verbs    = ["issue", "cancel"]
fields   = ["number*", "name*", "phone: phone"]
unique   = "number"
personal = "name"
[register.card.labels]
issue  = { zh-CN = "发卡", zh-TW = "發卡" }
cancel = { zh-CN = "注销", zh-TW = "註銷" }
number = { zh-CN = "卡号", zh-TW = "卡號" }
name   = { zh-CN = "持卡人", zh-TW = "持卡人" }
phone  = { zh-CN = "电话", zh-TW = "電話" }

#@ comment_register_incident
[register.incident]
label  = { en = "incident", zh-CN = "突发事件", zh-TW = "突發事件" }
verbs  = ["open", "note", "close"]
fields = ["kind*", "told", "requests"]
keep   = "forever"
[register.incident.labels]
open     = { zh-CN = "发生", zh-TW = "發生" }
note     = { zh-CN = "记录", zh-TW = "記錄" }
close    = { zh-CN = "结束", zh-TW = "結束" }
kind     = { zh-CN = "种类", zh-TW = "種類" }
told     = { zh-CN = "已报告", zh-TW = "已報告" }
requests = { zh-CN = "相关诉求", zh-TW = "相關訴求" }

#@ comment_register_fee
[register.fee]
label    = { en = "fee", zh-CN = "收费", zh-TW = "收費" }
verbs    = ["take", "handed-over"]
fields   = ["kind*", "amount*: money", "receipt*", "name"]
unique   = "receipt"
personal = "name"
clock.handed-over = { from = "take", until = "handed-over", within = "0d", calendar = "desk", overdue = { to = "manager" }, source = "S0 L163, S2 L153" }
[register.fee.labels]
take        = { zh-CN = "收取", zh-TW = "收取" }
handed-over = { zh-CN = "上交财务", zh-TW = "上交財務" }
kind        = { zh-CN = "项目", zh-TW = "項目" }
amount      = { zh-CN = "金额", zh-TW = "金額" }
receipt     = { zh-CN = "票据号", zh-TW = "收據號" }
name        = { zh-CN = "交费人", zh-TW = "繳費人" }

#@ comment_register_booking
[register.booking]
label    = { en = "booking", zh-CN = "预订", zh-TW = "預訂" }
verbs    = ["book", "begin", "end"]
fields   = ["what*", "from*: time", "until*: time", "name*", "phone: phone"]
personal = "name"
clock.end = { from = "until", until = "end", within = "0min", source = "S0 L59, L65, S3 L39-61" }
[register.booking.labels]
book  = { zh-CN = "预订", zh-TW = "預訂" }
begin = { zh-CN = "开始", zh-TW = "開始" }
end   = { zh-CN = "结束", zh-TW = "結束" }
what  = { zh-CN = "场地或车辆", zh-TW = "場地或車輛" }
from  = { zh-CN = "自", zh-TW = "自" }
until = { zh-CN = "至", zh-TW = "至" }
name  = { zh-CN = "预订人", zh-TW = "預訂人" }
phone = { zh-CN = "电话", zh-TW = "電話" }

#@ comment_register_message
[register.message]
label    = { en = "message", zh-CN = "留言", zh-TW = "留言" }
verbs    = ["take", "told"]
fields   = ["for*", "text*", "from", "phone: phone"]
personal = ["for", "from"]
clock.told = { from = "take", until = "told", within = "0d", calendar = "desk", source = "S3 L55" }
[register.message.labels]
take  = { zh-CN = "代收留言", zh-TW = "代收留言" }
told  = { zh-CN = "转告", zh-TW = "轉告" }
for   = { zh-CN = "给", zh-TW = "給" }
from  = { zh-CN = "来自", zh-TW = "來自" }
phone = { zh-CN = "电话", zh-TW = "電話" }

#@ comment_register_move_in
[register.move-in]
label    = { en = "move-in", zh-CN = "入伙", zh-TW = "入住" }
verbs    = ["begin", "document", "key", "meter", "end"]
fields   = ["name*", "place*", "phone: phone", "proxy"]
personal = ["name", "proxy"]
clock.end = { from = "begin", until = "end", within = "0d", calendar = "desk", source = "S0 L187-189" }
[register.move-in.labels]
begin    = { zh-CN = "开始办理", zh-TW = "開始辦理" }
document = { zh-CN = "资料", zh-TW = "資料" }
key      = { zh-CN = "领钥匙", zh-TW = "領鑰匙" }
meter    = { zh-CN = "抄表", zh-TW = "抄表" }
end      = { zh-CN = "办理完毕", zh-TW = "辦理完畢" }
name     = { zh-CN = "业主", zh-TW = "業主" }
phone    = { zh-CN = "电话", zh-TW = "電話" }
proxy    = { zh-CN = "受托人", zh-TW = "受託人" }
)";

}  // namespace

std::string_view default_registers() {
  return registers_template;
}

}  // namespace deskctl
