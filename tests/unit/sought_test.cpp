#include "deskctl/request/sought.hpp"

#include <doctest/doctest.h>

namespace deskctl::test {

TEST_CASE("sought: a whole number is compared with numbers only") {
  CHECK(Sought("13800001001").fits("", "", "138-0000-1001"));
  CHECK_FALSE(Sought("13800001001").fits("13800001001", "13800001001", ""));
  CHECK(Sought("1201").fits("3-2-1201", "", ""));
  CHECK(Sought("1201").fits("", "", "13800001201"));
  CHECK_FALSE(Sought("1201").fits("3-2-12011", "", "13800012010"));
  CHECK(Sought("0571-88881234").fits("", "", "057188881234转801"));
  CHECK_FALSE(Sought("").fits("3-2-1201", "王芳", "13800001001"));
}

TEST_CASE("sought: places and names in any form") {
  CHECK(Sought("３－２").fits("3—2—1201", "", ""));
  CHECK(Sought("15-1-1306").fits("15-1-1306", "", ""));  // seven digits, and no number
  CHECK(Sought("１５－１－１３０６").fits("15-1-1306", "", ""));
  CHECK(Sought("WANG").fits("", "Wang Fang", ""));
  CHECK_FALSE(Sought("王").fits("", "", ""));
}

}  // namespace deskctl::test
