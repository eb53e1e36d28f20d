// Names and numbers of residents in texts, however they are written.
#include "deskctl/text/personal.hpp"

#include <random>

#include "deskctl/text/masked.hpp"
#include "support/amount.hpp"
#include "support/times.hpp"

namespace deskctl::test::personal_test {
namespace {

PersonalWords words_for(const std::string& contact, const std::string& phone) {
  PersonalWords words;
  words.add_contact(contact);
  words.add_phone(phone);
  return words;
}

}  // namespace

TEST_CASE("masked: a phone keeps its ends, a name its first character") {
  CHECK(masked_phone("13800001001") == "138****1001");
  CHECK(masked_phone("") == "");
  CHECK(masked_phone("110") == "****");
  CHECK(masked_phone("2601234") == "26****34");
  CHECK(masked_phone("分机8001") == "****");
  CHECK(masked_phone("前台分机8001") == "前台****01");
  CHECK(masked_name("王芳") == "王**");
  CHECK(masked_name("欧阳娜娜") == "欧**");
  CHECK(masked_name("Ann") == "A**");
  CHECK(masked_name("𠮷田") == "𠮷**");
  CHECK(masked_name("") == "");
}

TEST_CASE("masked: a mobile number is masked however it is written") {
  for (const char* written : {"13800001001",
                              "138 0000 1001",
                              "138-0000-1001",
                              "138.0000.1001",
                              "138·0000·1001",
                              "138/0000/1001",
                              "138_0000_1001",
                              "138 - 0000 - 1001",
                              "138  0000  1001",
                              "1380000 1001",
                              "138 00001001",
                              "1 3 8 0 0 0 0 1 0 0 1",
                              "１３８００００１００１",
                              "１３８－００００－１００１",
                              "138　0000　1001",
                              "138—0000—1001",
                              "138–0000–1001",
                              "(138)0000-1001",
                              "（138）0000 1001",
                              "+8613800001001",
                              "+86 138 0000 1001",
                              "＋８６ 138-0000-1001",
                              "+86-138-0000-1001",
                              "86 13800001001",
                              "0086 138 0000 1001",
                              "008613800001001"}) {
    CAPTURE(written);
    const std::string masked = masked_text("请打" + std::string(written) + "，急");
    CHECK(masked.ends_with("138****1001，急"));
    CHECK(masked.find("0000") == std::string::npos);
    CHECK(masked.find("８００") == std::string::npos);
  }
}

TEST_CASE("masked: landlines, service numbers and numbers from abroad too") {
  const struct {
    const char* text;
    const char* masked;
  } cases[] = {
      {"打010-88881234", "打010****1234"},
      {"打010 8888 1234转801", "打010****1234转801"},
      {"(0571)88881234", "057****1234"},
      {"0571－8888－1234", "057****1234"},
      {"0512-6666123", "051****6123"},
      {"400-800-1234", "40****34"},
      {"+852 9123 4567", "852****4567"},
      {"+1 (415) 555-0100", "141****0100"},
      {"0912-345-678", "09****78"},
      {"88881234", "88****34"},
      {"电话6666123。", "电话66****23。"},
      {"身份证110101199001011234", "身份证110****1234"},
      {"（13800001001）", "（138****1001）"},
      {"(+86)138 0000 1001", "138****1001"},
      {"x13800001001", "x138****1001"},
      {"13800001001 13900005678", "138****1001 139****5678"},
      {"2026-10-12 13800001001", "2026-10-12 138****1001"},
      {"010-88881234/13800001001", "010****1234/138****1001"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(masked_text(c.text) == c.masked);
    CHECK(masked_text(c.masked) == c.masked);
  }
}

TEST_CASE("masked: places, ids, times, amounts and meters are no numbers to ring") {
  for (const char* text : {"",
                           "漏水",
                           "3-2-1201",
                           "10-2-1201 至 10-2-1305",
                           "13-1-1201 1305",
                           "见20261003-017",
                           "N20261003-017",
                           "20261003",
                           "2026-10-01 08:12:30",
                           "08:12-09:30",
                           "2025-2026",
                           "1201-1305",
                           "1200000.50",
                           "110",
                           "房号1201，水表0012345678",
                           "R-20261003-0042",
                           "1.2.3.4",
                           "第3次，共15次",
                           "I-7",
                           "2026年10月1日8点12分",
                           "￥3500.00",
                           "B2-0235",
                           "v88881234",
                           "3-88881234"}) {
    CAPTURE(text);
    CHECK(masked_text(text) == text);
  }
}

TEST_CASE("masked: the resident's own name is masked with spaces or without") {
  const PersonalWords words = words_for("欧阳静", "13800001001");
  for (const char* written : {"欧阳静", "欧阳 静", "欧 阳 静", "欧阳　静", "欧阳·静"}) {
    CAPTURE(written);
    CHECK(masked_text("找" + std::string(written) + "女士", words) == "找欧**女士");
  }
  CHECK(masked_text("找欧阳明", words) == "找欧阳明");
  const PersonalWords ann = words_for("Ann Lee", "");
  CHECK(masked_text("ask ANN  LEE or AnnLee", ann) == "ask A** or A**");
  CHECK(masked_text("Joann Leeds", ann) == "Joann Leeds");
}

TEST_CASE("masked: a contact may be several people, with titles and remarks") {
  const PersonalWords words = words_for("张伟先生（租户） / 李娜女士 13900005678、王", "");
  CHECK(words.names == std::vector<std::string>{"张伟", "张伟先生", "李娜", "李娜女士"});
  CHECK(masked_text("张伟和李娜、租户王工", words) == "张**和李**、租户王工");
}

TEST_CASE("masked: the resident's own number is known without its area code, and if it is short") {
  const PersonalWords landline = words_for("", "010-8888 1234转801");
  CHECK(landline.phones == std::vector<std::string>{"01088881234", "88881234"});
  CHECK(masked_text("打8888-1234", landline) == "打88****34");
  CHECK(masked_text("打8888-1235", landline) == "打8888-1235");
  const PersonalWords extension = words_for("", "8001");
  CHECK(masked_text("分机8001，8-1-8001，18001元", extension) == "分机****，8-1-8001，18001元");
  CHECK(words_for("", "13800001001/13900005678").phones ==
        std::vector<std::string>{"13800001001", "13900005678"});
}

// A quick look says of most texts that they hold nothing. A sign it does not know makes it look
// closer, and is no part of any name or number.
TEST_CASE("personal: a quick look finds what a closer one does") {
  const std::vector<std::string> pieces{
      "王",   "芳",          "王芳", "wang", "Wang", "0",  "1",  "13", "138", "0000",
      "8888", "1234567",     "8",    "86",   "+86",  "-",  "－", "·",  " ",   "　",
      "—",    "…",           "，",   "。",   "（",   "）", "(",  ")",  "＋",  "１３",
      "丨",   "ー",          "、",   "“",    "a",    "Z",  "/",  ".",  "①",   "幢",
      "室",   "13800001001", "010",  "400",  "!",    "！"};
  const std::string sign = "。ä。";
  std::mt19937 random(5);
  const auto below = [&random](std::size_t limit) { return random() % limit; };
  std::size_t found = 0, nothing = 0;
  for (int round = 0; round < few_or_all(20000, 300000); ++round) {
    PersonalWords words;
    if (below(3) != 0)
      words.add_contact(below(2) == 0 ? "王芳" : below(2) == 0 ? "!Wang" : "Wang Fang");
    if (below(3) != 0) words.add_phone(below(3) == 0 ? "8001" : "13800001001");
    std::string text;
    for (std::size_t left = below(9); left > 0; --left) text += pieces[below(pieces.size())];
    CAPTURE(text);
    const auto quick = personal_in(text, words, PhoneLike::any);
    const auto closer = personal_in(text + sign, words, PhoneLike::any);
    REQUIRE(quick.size() == closer.size());
    for (std::size_t i = 0; i < quick.size(); ++i) {
      REQUIRE(quick[i].begin == closer[i].begin);
      REQUIRE(quick[i].length == closer[i].length);
      REQUIRE(quick[i].digits == closer[i].digits);
    }
    (quick.empty() ? nothing : found) += 1;
  }
  CHECK(found > 1000);
  CHECK(nothing > 1000);
}

}  // namespace deskctl::test::personal_test
