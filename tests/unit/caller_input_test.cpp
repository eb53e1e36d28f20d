// Places, names and numbers as they are stored, however an input method wrote them.
#include "support/parts.hpp"
#include "support/temp_desk.hpp"
#include "support/times.hpp"

namespace deskctl::test::caller_input_test {
namespace {

std::vector<std::string> call(const std::string& place, const std::string& phone,
                              const std::string& contact = "王芳") {
  return {"log-call", place,     "厨房水管漏水", "--category", "repair", "--contact",
          contact,    "--phone", phone,          "--format",   "json"};
}

}  // namespace

TEST_CASE("caller: what was typed wide is stored plain, and said") {
  TempDesk desk;
  const Ran ran = desk.run(call("３－２－１２０１", "１３８００００１００１", "Ｗａｎｇ（租户）"));
  CHECK(ran.exit == 0);
  CHECK(has(ran.out, R"("location":"3-2-1201")"));
  CHECK(has(ran.out, R"("phone":"13800001001")"));
  CHECK(has(ran.out, R"("contact":"Wang（租户）")"));
  CHECK(has(ran.err, "'３－２－１２０１' is recorded as '3-2-1201'"));
  CHECK(has(ran.err, "'１３８００００１００１' is recorded as '13800001001'"));
  const Ran plain = desk.run(call("3-2-1202", "0571-88881234 转 801"));
  CHECK(has(plain.out, R"("phone":"0571-88881234 转 801")"));
  CHECK_FALSE(has(plain.err, "is recorded as"));
}

TEST_CASE("caller: amended in the same form") {
  TempDesk desk;
  desk.run(call("3-2-1201", "13800001001"));
  const Ran ran = desk.run({"amend", "1", "--location", "３－２－１２０２", "--phone",
                            "１３８00001002", "--reason", "听错", "-O", "json"});
  CHECK(has(ran.out, R"("location":"3-2-1202")"));
  CHECK(has(ran.out, R"("phone":"13800001002")"));
  CHECK(has(ran.err, "'３－２－１２０２' is recorded as '3-2-1202'"));
}

TEST_CASE("caller: a number that is none is taken with a word") {
  TempDesk desk;
  for (const char* phone : {"1380000102", "abc", "138000010011"}) {
    CAPTURE(phone);
    CHECK(has(desk.run(call("3-2-1201", phone)).err,
              "'" + std::string(phone) + "' does not look like a telephone number"));
  }
  for (const char* phone : {"13800001001", "138-0000-1001", "+86 138 0000 1001", "057188881234"}) {
    CAPTURE(phone);
    CHECK_FALSE(has(desk.run(call("3-2-1201", phone)).err, "telephone number"));
  }
}

TEST_CASE("caller: repairs of one place in four spellings are the same twice") {
  TempDesk desk;
  desk.run(call("3-2-1201", "13800001001"));
  int before = 0;
  for (const char* place : {"３-２-１２０１", "３－２－１２０１", "3——2——1201", "3 - 2 - 1201"}) {
    CAPTURE(place);
    const Ran ran = desk.run(call(place, "13800001001"));
    CHECK(has(ran.err, "open here already: 20261012-00" + std::to_string(++before)));
  }
}

}  // namespace deskctl::test::caller_input_test
