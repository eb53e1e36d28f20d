#include "deskctl/text/folded.hpp"

#include "support/times.hpp"

namespace deskctl::test {

TEST_CASE("folded: one place has one form") {
  for (const char* written : {"3-2-1201", "３-２-１２０１", "３－２－１２０１", "3–2–1201",
                              "3—2—1201", " 3-2-1201　", "3‐2‐1201", "3−2−1201"}) {
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

}  // namespace deskctl::test
