#include "text/guarded_cell.hpp"

#include "support/times.hpp"

namespace deskctl::test {

TEST_CASE("guarded cell: no text begins as a formula") {
  for (const char* text : {"=1+2", "=cmd|'/C calc'!A0", "+8613800138000", "+86 138 0013 8000",
                           "-1+1", "-x", "@SUM(A1)", "＝1+2", "＋1", "－1", "＠SUM(A1)", "  =1+1",
                           "　=1+1", "—— 见备注", "\t=1", "\r=1", "#N/A"}) {
    CAPTURE(text);
    CHECK(needs_guard(text));
    CHECK(guarded_cell(text) == std::string("\t") + text);
  }
}

TEST_CASE("guarded cell: no text becomes a number, a date, a time or an amount") {
  for (const char* text : {"013800138000",
                           "110101199001011234",
                           "0571-8888 1234",
                           "3-1",
                           "3－1",
                           "1-1-2306",
                           "8-1-5",
                           "3/2",
                           "12 1/2",
                           "1E5",
                           "1.5e-3",
                           "1D5",
                           "2026-10",
                           "2026-10-01",
                           "20261003-017",
                           "2026/10/1",
                           "10.01",
                           "8:12",
                           "8:12 PM",
                           "12 a",
                           "1-Oct",
                           "Oct 1",
                           "5 October 2026",
                           "Mon 5 Oct",
                           "3月1日",
                           "2026年10月1日",
                           "上午8时12分",
                           "8点12分",
                           "星期5",
                           "100",
                           "1,234.50",
                           "50%",
                           "$12",
                           "¥12",
                           "￥１２",
                           "12 €",
                           "RMB 12",
                           "(5)",
                           "2026-10-01T08:12:00+08:00",
                           "TRUE",
                           "false",
                           "真",
                           "१२",
                           "２０２６－１０－０１"}) {
    CAPTURE(text);
    CHECK(needs_guard(text));
  }
}

TEST_CASE("guarded cell: what no spreadsheet changes stays as it is") {
  for (const char* text : {"",
                           " ",
                           "厨房漏水",
                           "8楼",
                           "3-2-1201室",
                           "1号楼大堂",
                           "工程/李强",
                           "N20261003-017",
                           "138****1001",
                           "第一行\n第二行",
                           "😀",
                           "a,b",
                           "\"quoted\"",
                           "'=1",
                           "见 =1+2",
                           "x-1",
                           "e",
                           "Oct",
                           "7x",
                           "12 box",
                           "0x10",
                           "trueish",
                           "½"}) {
    CAPTURE(text);
    CHECK_FALSE(needs_guard(text));
    CHECK(guarded_cell(text) == text);
  }
}

}  // namespace deskctl::test
