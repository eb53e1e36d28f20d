// Words of the files as people say them: the labels that the program itself prints, and other names
// of the same things.
#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "deskctl/journal/words.hpp"
#include "deskctl/message/message.hpp"
#include "deskctl/text/utf8.hpp"
#include "deskctl/time/zone.hpp"
#include "policy/eater.hpp"
#include "policy/look_alike.hpp"
#include "policy/meant.hpp"

namespace deskctl {
namespace {

struct OtherName {
  std::string_view kind;  // empty: a key
  std::string_view token;
  std::string_view names;  // with a space between
};
constexpr OtherName other_names[] = {
    {"category", "repair", "维修 維修 修理 工单 工單"},
    {"category", "aftersales", "售后服务 售後服務"},
    {"category", "service", "特约 特約 有偿服务 有償服務 服务 服務"},
    {"category", "consult", "询问 詢問 查询 查詢"},
    {"category", "other", "其它 其他"},
    {"severity", "general", "普通"},
    {"severity", "extra", "特大 特重大"},
    {"urgency", "urgent", "紧急 緊急 加急 急"},
    {"urgency", "normal", "一般 正常 不急 非紧急 非緊急"},
    {"scope", "in", "标准内 標準內 内 內 免费 免費"},
    {"scope", "out", "标准外 標準外 外"},
    {"scope", "warranty", "保修 保固 质保 質保 质保期 保修期内 保固期內"},
    {"channel", "phone", "电话 電話 tel"},
    {"channel", "visit", "上门 上門 当面 當面"},
    {"channel", "email", "邮件 郵件 邮箱 電郵 电邮 mail"},
    {"channel", "letter", "来信 來信 信件 书信 書信"},
    {"channel", "relay", "转达 轉達 转交 轉交"},
    {"cause", "municipal", "市政"},
    {"cause", "internal", "内部 內部"},
    {"cause", "attitude", "态度 態度"},
    {"cause", "outside", "外部 外部原因"},
    {"cause", "invalid", "无效 無效"},
    {"cause", "other", "其它 其他 其他原因"},
    {"injury", "none", "无 無 无伤 無傷 没有 沒有"},
    {"injury", "minor", "轻伤 輕傷 轻微伤 輕微傷 轻微 輕微"},
    {"injury", "serious", "重伤 重傷 严重 嚴重"},
    {"injury", "death", "死亡 身亡 死"},
    {"role", "desk", "客服 前台客服 客服前台 前臺 接待"},
    {"role", "control", "中控 监控中心 監控中心 中控室"},
    {"role", "supervisor", "主管 客服经理 客服經理"},
    {"role", "manager", "经理 經理 项目经理 項目經理 主任"},
    {"role", "gm", "老总 老總"},
    {"event", "received", "接到 收到 接报 接報"},
    {"event", "logged", "受理"},
    {"event", "dispatched", "派工 已派单 已派單"},
    {"event", "accepted", "已接单 已接單"},
    {"event", "arrived", "已到位 到场 到場 到达 到達 到现场 到現場"},
    {"event", "completed", "已完成 完工 办结 辦結"},
    {"event", "closed", "已结案 已結案"},
    {"event", "held", "暂停 暫停"},
    {"event", "informed", "告知"},
    {"event", "visited", "上门 上門 走访 走訪"},
    {"event", "called-back", "已回访 已回訪"},
    {"event", "escalated", "已上报 已上報"},
    {"event", "reopened", "重新打开 重新打開"},
    {"event", "last finished", "最后完成 最後完成 最后办结 最後辦結 最终完成 最終完成"},
    {"field", "result", "处理结果 處理結果 结果 結果"},
    {"field", "owner", "负责人 負責人"},
    {"weight", "error", "错误 錯誤"},
    {"weight", "warning", "警告"},
    {"weight", "note", "提示 提醒"},
    {"value", "deadline", "承诺期限 承諾期限 期限"},
    {"value", "forever", "永久 永远 永遠 长期 長期 always"},
    {"value", "finished", "完成 办结 辦結 结束 結束"},
    {"language", "zh-CN", "中文 简体 简体中文 汉语 普通话 chinese zh cn zh-hans"},
    {"language", "zh-TW", "繁体 繁體 繁体中文 繁體中文 正體中文 tw hk zh-hant"},
    {"language", "en", "英文 英语 英語 english"},
    {"", "teams", "班组 班組 部门 部門 team"},
    {"", "clock", "时限 時限"},
    {"", "calendar", "日历 日曆"},
    {"", "from", "起点 起點 开始 開始 自 从 從 起算 start"},
    {"", "until", "终点 終點 截止 止 至 end stop"},
    {"", "within", "限时 限時 时限 時限 时长 時長 期限"},
    {"", "again", "重新起算"},
    {"", "rules", "规则 規則"},
    {"", "pause", "暂停 暫停"},
    {"", "share", "比例"},
    {"", "to", "上报给 上報給 报给 報給"},
    {"", "hours", "营业时间 營業時間 时段 時段 工作时间 工作時間"},
    {"", "closed", "休息日 休息 放假 停业 停業"},
    {"", "special", "特殊日"},
    {"", "holidays", "节假日 節假日 假日 假期 节日 節日"},
    {"", "make-up", "调休 調休 补班 補班"},
    {"", "day-end", "日终 日終 下班 下班时间 下班時間"},
    {"", "time-zone", "时区 時區 timezone"},
    {"", "loss", "损失 損失 经济损失 經濟損失"},
    {"", "complainants", "人数 人數 投诉人数 投訴人數"},
    {"", "injury", "伤情 傷情 受伤 受傷"},
    {"", "media", "媒体 媒體"},
    {"", "households", "户数 戶數"},
    {"", "months", "月数 月數 个月 個月 月"},
    {"", "words", "关键词 關鍵詞 词 詞"},
    {"", "label", "名称 名稱 显示 顯示"},
    {"", "name", "姓名 名字 名称 名稱"},
    {"", "role", "职务 職務 岗位 崗位"},
    {"", "staff", "员工 員工 人员 人員"},
    {"", "language", "语言 語言"},
    {"", "locations", "地点 地點 位置"},
    {"", "code", "代码 代碼"},
};

// Small, plain and without what may stand between words.
std::string squeezed(std::string_view text) {
  std::string out = in_small_letters(with_plain_signs(text));
  std::erase_if(out, [](char c) { return c == ' ' || c == '\t' || c == '-' || c == '_'; });
  return out;
}

// What people say, and the kinds and tokens that it may stand for.
using Names = std::multimap<std::string, std::pair<std::string, std::string>, std::less<>>;

// The labels have ids such as word_event_called_back.
void add_labels(Names& names) {
  constexpr std::string_view prefix = "word_";
  for (int i = 0; i < message_count(); ++i) {
    const Message message = message_at(i);
    std::string_view id = name_of(message);
    if (!id.starts_with(prefix)) continue;
    id.remove_prefix(prefix.size());
    const std::size_t end = id.find('_');
    if (end == std::string_view::npos) continue;
    std::string token(id.substr(end + 1));
    std::replace(token.begin(), token.end(), '_', '-');
    for (const Language language : {Language::english, Language::simplified, Language::traditional})
      names.emplace(squeezed(pattern_of(message, language)),
                    std::pair(std::string(id.substr(0, end)), token));
  }
}

const Names& all_names() {
  static const Names names = [] {
    Names all;
    for (const OtherName& one : other_names)
      for (std::string_view rest = one.names; !rest.empty();) {
        const std::string_view name = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(rest.size(), name.size() + 1));
        all.emplace(squeezed(name), std::pair(std::string(one.kind), std::string(one.token)));
      }
    add_labels(all);
    return all;
  }();
  return names;
}

// Labels of columns and clocks name events and fields too: 接到, 预约, 电话.
bool may_name(std::string_view of, std::string_view kind) {
  if (of == kind || kind.empty()) return true;
  if (kind == "event") return of == "column" || of == "clock";
  return kind == "field" && of == "column";
}

}  // namespace

std::string word_meant(std::string_view text, std::string_view kind,
                       std::span<const std::string_view> words) {
  const std::string said = squeezed(text);
  if (said.empty()) return "";
  for (const std::string_view word : words)
    if (squeezed(word) == said) return std::string(word);
  for (const Vocabulary vocabulary : {Vocabulary::category, Vocabulary::severity})
    if (kind == name_of(vocabulary))
      for (const std::string_view word : words)
        if (squeezed(own_label(vocabulary, word)) == said) return std::string(word);
  if (kind == "language")
    if (const auto language = find_language(text)) return std::string(tag_of(*language));
  const auto [first, last] = all_names().equal_range(said);
  for (auto name = first; name != last; ++name) {
    const auto& [of, token] = name->second;
    if (may_name(of, kind) && std::find(words.begin(), words.end(), token) != words.end())
      return token;
  }
  return "";
}

std::vector<std::string> names_in(std::string_view text, bool at_spaces) {
  std::vector<std::string> names(1);
  while (!text.empty()) {
    const Character next = first_character(text);
    const bool space = next.code == ' ' || next.code == '\t' || is_foreign_space(next.code);
    const char meant =
        next.code == ';' || next.code == ',' ? static_cast<char>(next.code) : meant_by(next.code);
    if (meant == ',' || meant == ';' || (space && at_spaces)) {
      if (!names.back().empty()) names.emplace_back();
    } else if (!space || !names.back().empty()) {
      names.back() += text.substr(0, next.length);
    }
    text.remove_prefix(next.length);
  }
  if (names.size() > 1 && names.back().empty()) names.pop_back();
  return names;
}

std::optional<std::string> zone_meant(std::string_view text) {
  struct Place {
    std::string_view zone;
    std::array<std::string_view, 13> names;
  };
  constexpr static Place places[] = {
      {"Asia/Shanghai",
       {"asia/beijing", "beijing", "shanghai", "china", "北京", "北京时间", "北京時間", "上海",
        "中国", "中國", "东八区", "utc+8"}},
      {"Asia/Taipei", {"taipei", "taiwan", "台北", "臺北", "台湾", "臺灣", "台灣"}},
      {"Asia/Hong_Kong", {"asia/hongkong", "hongkong", "香港"}},
      {"Asia/Macau", {"asia/macao", "macao", "macau", "澳门", "澳門"}},
  };
  std::string plain = in_small_letters(with_plain_signs(text));
  std::erase_if(plain, [](char c) { return c == ' '; });
  for (const Place& place : places)
    if (std::find(place.names.begin(), place.names.end(), plain) != place.names.end())
      return Zone::find(place.zone) ? std::optional(std::string(place.zone)) : std::nullopt;
  // `asia/shanghai`: each part begins with a capital letter.
  bool begins = true;
  for (char& c : plain) {
    if (begins && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    begins = c == '/' || c == '_' || c == '-';
  }
  if (plain == text || plain.find('/') == std::string::npos || !Zone::find(plain))
    return std::nullopt;
  return plain;
}

}  // namespace deskctl
