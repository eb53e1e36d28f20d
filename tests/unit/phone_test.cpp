#include "deskctl/text/phone.hpp"

#include "support/times.hpp"

namespace deskctl::test {

TEST_CASE("phone: a number is its digits, however it is written") {
  for (const char* written : {"13800001001",
                              "138 0000 1001",
                              "138-0000-1001",
                              "138.0000.1001",
                              "+8613800001001",
                              "+86 138 0000 1001",
                              "008613800001001",
                              "86 13800001001",
                              "１３８００００１００１",
                              "138－0000－1001",
                              "138–0000–1001",
                              "138—0000—1001",
                              "(138)00001001",
                              "（138）0000 1001",
                              "138　0000　1001",
                              "＋８６ 138 0000 1001",
                              "138·0000·1001",
                              "138/0000/1001",
                              "138\u00A00000\u00A01001",
                              "138_0000_1001"}) {
    CAPTURE(written);
    CHECK(phone_digits(written) == "13800001001");
  }
}

TEST_CASE("phone: an extension stays beside the number") {
  for (const char* written :
       {"0571-88881234转801", "0571 8888 1234 轉 801", "057188881234 ext. 801", "0571-88881234#801",
        "0571-88881234 分机801"}) {
    CAPTURE(written);
    CHECK(phone_digits(written) == "057188881234#801");
  }
}

TEST_CASE("phone: what is made of other things is no number") {
  for (const char* written : {"", "abc", "3-2-1201a", "转801", "王芳"}) {
    CAPTURE(written);
    CHECK(phone_digits(written) == "");
  }
}

TEST_CASE("phone: the last four digits find a number, three do not") {
  CHECK(names_phone("13800001001", "13800001001"));
  CHECK(names_phone("13800001001", "1001"));
  CHECK_FALSE(names_phone("13800001001", "001"));
  CHECK_FALSE(names_phone("13800001001", "1000"));
  CHECK(names_phone("057188881234#801", "88881234"));
  CHECK_FALSE(names_phone("", "1001"));
}

TEST_CASE("phone: a number of a strange length is not a usual one") {
  for (const char* digits : {"13800001001", "057188881234", "88881234", "8888123", "12345", "110",
                             "4008001234", "057188881234#801"}) {
    CAPTURE(digits);
    CHECK(usual_phone(digits));
  }
  for (const char* digits : {"1380000102", "138000010011", "12", "10800001001", ""}) {
    CAPTURE(digits);
    CHECK_FALSE(usual_phone(digits));
  }
}

}  // namespace deskctl::test
