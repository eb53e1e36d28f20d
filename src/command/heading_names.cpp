#include "command/heading_names.hpp"

namespace deskctl {
namespace {

constexpr HeadingGuess guesses[] = {
    {"", "key",
     "编号 編號 单号 單號 工单号 工單號 登记号 登記號 流水号 流水號 受理编号 "
     "記錄編號"},
    {"", "ignore", "序号 序號 no. no"},
    {"request", "at",
     "来电时间 來電時間 登记时间 登記時間 受理时间 受理時間 报修时间 報修時間 "
     "接报时间 接報時間 "
     "投诉时间 投訴時間 接待时间 接待時間 来访时间 來訪時間 日期时间 time"},
    {"request", "at",
     "日期 登记日期 登記日期 来电日期 來電日期 报修日期 報修日期 受理日期 date "
     "时间 時間",
     true},
    {"request", "location",
     "房号 房號 地址 房间号 房間號 门牌 門牌 门牌号 門牌號 单元房号 位置 地点 "
     "地點 报修地点 报修位置 "
     "報修地點 戶別 room unit place location"},
    {"request", "location", "楼栋 樓棟 栋号 楼号 樓號 幢号 幢 栋 棟 单元 單元 室号 室號 室", true},
    {"request", "category",
     "类型 類型 类别 類別 分类 分類 诉求类型 诉求类别 訴求類別 报修类型 "
     "报事类型 性质 性質 category type"},
    {"request", "urgency", "紧急程度 緊急程度 紧急 緊急 是否紧急 是否緊急 优先级 優先級 urgent"},
    {"request", "severity", "投诉级别 投訴級別 严重程度 嚴重程度 级别 級別"},
    {"request", "channel", "渠道 来源 來源 受理方式 受理渠道 来电方式 報修方式 报修方式 channel"},
    {"request", "contact",
     "业主 業主 业主姓名 業主姓名 姓名 联系人 聯絡人 報修人 报修人 投诉人 "
     "投訴人 来电人 來電人 住户 住戶 "
     "客户 客户姓名 contact name"},
    {"request", "phone",
     "电话 電話 联系电话 聯絡電話 手机 手機 手机号 联系方式 聯絡方式 电话号码 "
     "電話號碼 phone mobile"},
    {"request", "text",
     "事项 事項 内容 內容 报修内容 報修內容 诉求内容 诉求 訴求 訴求內容 事由 "
     "问题 問題 描述 问题描述 "
     "投诉内容 投訴內容 来电内容 來電內容 故障描述 报修事项 報修事項 text "
     "matter"},
    {"request", "taken-by",
     "接待人 接线员 接線員 登记人 登記人 受理人 记录人 記錄人 接听人 接聽人 "
     "接单客服"},
    {"request", "owner", "负责人 負責人 责任人 責任人 跟进人 跟進人"},
    {"unit", "note", "备注 備註 说明 說明 note"},
    {"request", "appointment", "预约时间 預約時間 约定时间 約定時間"},
    {"dispatched", "at", "派工时间 派工時間 派单时间 派單時間 转派时间 轉派時間"},
    {"dispatched", "team",
     "班组 班組 部门 部門 责任部门 責任部門 处理部门 處理部門 派往 派工班组 "
     "派工部门 维修班组 team"},
    {"dispatched", "person",
     "维修人 維修人 维修工 維修工 维修人员 維修人員 处理人 處理人 师傅 師傅"},
    {"accepted", "at", "接单时间 接單時間"},
    {"arrived", "at", "到场时间 到場時間 到达时间 到達時間 到位时间 到位時間 上门时间 上門時間"},
    {"completed", "at",
     "完成时间 完成時間 完工时间 完工時間 办结时间 辦結時間 处理时间 處理時間 "
     "修复时间 解决时间 解決時間"},
    {"completed", "text",
     "处理结果 處理結果 结果 結果 处理情况 處理情況 完成情况 完成情況 维修情况 "
     "維修情況 处理意见 result"},
    {"completed", "amount", "费用 費用 金额 金額 收费 收費 应收 維修費"},
    {"completed", "signed", "签字 簽字 业主签字 業主簽字 签名 簽名 验收人 驗收人"},
    {"informed", "at", "告知时间 告知時間 反馈时间 回覆時間"},
    {"called-back", "at", "回访时间 回訪時間 回访日期 回訪日期"},
    {"called-back", "grade", "满意度 滿意度 回访结果 回訪結果 评价 評價 满意程度"},
    {"called-back", "text",
     "回访意见 回訪意見 回访内容 回訪內容 回访情况 回訪情況 业主意见 業主意見"},
    {"called-back", "by", "回访人 回訪人"},
    {"closed", "at", "关闭时间 關閉時間 结案时间 結案時間 归档时间 歸檔時間"},
};

}  // namespace

std::span<const HeadingGuess> heading_guesses() {
  return guesses;
}

}  // namespace deskctl
