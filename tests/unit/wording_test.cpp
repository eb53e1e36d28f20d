// One thing has one name: words that mean the same, or belong to the other script, stand in no
// message.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "deskctl/message/message.hpp"

namespace deskctl {
namespace {

struct Forbidden {
  Language language;
  std::string_view word, instead;
};

const std::vector<Forbidden> forbidden{
    {Language::simplified, "其它", "其他"},        {Language::simplified, "级别", "等级"},
    {Language::simplified, "目录", "文件夹"},      {Language::simplified, "台帐", "台账"},
    {Language::simplified, "指令", "命令"},        {Language::simplified, "同一键", "防重编号"},
    {Language::simplified, "帐号", "账号"},        {Language::traditional, "程式碼", "代號"},
    {Language::traditional, "專案", "項目"},       {Language::traditional, "當前", "目前"},
    {Language::traditional, "保修", "保固"},       {Language::traditional, "超時", "逾時"},
    {Language::traditional, "其它", "其他"},       {Language::traditional, "級別", "等級"},
    {Language::traditional, "目錄", "資料夾"},     {Language::traditional, "文件夾", "資料夾"},
    {Language::traditional, "查看", "檢視"},       {Language::traditional, "查找", "查詢"},
    {Language::traditional, "打碼", "遮蔽"},       {Language::traditional, "關鍵詞", "關鍵字"},
    {Language::traditional, "同一鍵", "防重編號"}, {Language::traditional, "指令", "命令"},
    {Language::traditional, "默認", "預設"},       {Language::traditional, "網絡", "網路"},
    {Language::traditional, "信息", "資訊"},       {Language::traditional, "設置", "設定"},
    {Language::traditional, "字符", "字元"},       {Language::traditional, "字節", "位元組"},
    {Language::traditional, "導入", "匯入"},       {Language::traditional, "打印", "列印"},
    {Language::traditional, "回復", "回覆"},       {Language::traditional, "聯系", "聯絡"},
    {Language::traditional, "臺", "台"},
};

// Characters of one script alone; not of holidays' names, which stand as the notices print them.
constexpr std::string_view simplified_only[] = {
    "们", "这", "说", "间", "对", "应", "诉", "录", "话", "类", "紧", "处", "过", "单", "业", "须",
    "无", "报", "见", "请", "为", "时", "开", "关", "发", "记", "从", "于", "与", "还", "没", "里"};
constexpr std::string_view traditional_only[] = {
    "們", "這", "說", "間", "對", "應", "訴", "錄", "話", "類", "緊", "處", "過", "單", "業", "須",
    "無", "報", "見", "請", "為", "時", "開", "關", "發", "記", "從", "於", "與", "還", "沒", "裡"};

}  // namespace

TEST_CASE("messages: one thing has one name in each script") {
  for (int i = 0; i < message_count(); ++i) {
    const std::string name(name_of(message_at(i)));
    CAPTURE(name);
    for (const Forbidden& one : forbidden) {
      const std::string text(pattern_of(message_at(i), one.language));
      CHECK_MESSAGE(text.find(one.word) == std::string::npos, one.word, " instead of ", one.instead,
                    ": ", text);
    }
  }
}

TEST_CASE("messages: each script keeps to its own characters") {
  for (int i = 0; i < message_count(); ++i) {
    const std::string name(name_of(message_at(i)));
    CAPTURE(name);
    const std::string cn(pattern_of(message_at(i), Language::simplified));
    const std::string tw(pattern_of(message_at(i), Language::traditional));
    for (const std::string_view sign : simplified_only)
      CHECK_MESSAGE(tw.find(sign) == std::string::npos, sign, " in ", tw);
    for (const std::string_view sign : traditional_only)
      CHECK_MESSAGE(cn.find(sign) == std::string::npos, sign, " in ", cn);
  }
}

}  // namespace deskctl
