#include "deskctl/text/folded.hpp"

#include "support/times.hpp"

namespace deskctl::test {

TEST_CASE("folded: one place has one form") {
  for (const char* written : {"3-2-1201", "３-２-１２０１", "３－２－１２０１", "3–2–1201",
                              "3—2—1201", " 3-2-1201　", "3‐2‐1201", "3−2−1201", "3——2——1201"}) {
    CAPTURE(written);
    CHECK(folded(written) == "3-2-1201");
  }
}

TEST_CASE("folded: letters without case, white space once, Chinese as it is") {
  CHECK(folded("  Wang \t Fang ") == "wang fang");
  CHECK(folded("ＡＢＣ：１") == "abc:1");
  CHECK(folded("8-1-大堂") == "8-1-大堂");
  CHECK(folded("\xff\xfe") == "\xff\xfe");
}

TEST_CASE("folded: what needs no folding is known at a look") {
  // U+4E28 is a dash for input methods, though its neighbours are characters.
  CHECK(folded("3丨2") == "3-2");
  CHECK(folded(" 大堂") == "大堂");
  CHECK(folded("大堂 ") == "大堂");
  CHECK(folded("大堂  北") == "大堂 北");
  CHECK(folded("\t") == "");
  CHECK(folded("") == "");
  CHECK(folded("大\xE5\xA0") == "大\xE5\xA0");
}

TEST_CASE("narrowed: letters and digits, with Chinese punctuation as it is") {
  CHECK(narrowed("Ｗａｎｇ　（租户）") == "Wang （租户）");
  CHECK(narrowed("王芳，２楼") == "王芳，2楼");
  CHECK(narrowed("ジョー") == "ジョー");
}

TEST_CASE("narrowed number: one place and one number have one form") {
  for (const char* written : {"3-2-1201", "３-２-１２０１", "３－２－１２０１", "3—2—1201",
                              "3——2——1201", "3 - 2 － 1201", "3ー2ー1201"}) {
    CAPTURE(written);
    CHECK(narrowed_number(written) == "3-2-1201");
  }
  CHECK(narrowed_number("Ａ座－１２０１（北）") == "A座-1201（北）");
  CHECK(narrowed_number("＋８６　１３８００００１００１") == "+86 13800001001");
  CHECK(narrowed_number("--") == "--");
}

}  // namespace deskctl::test
