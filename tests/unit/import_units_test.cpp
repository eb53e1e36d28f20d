// import into the directory of places.
#include "support/encoded.hpp"
#include "support/temp_desk.hpp"

// clang-format off: doctest prints standard types only if it comes after <ostream>.
#include <doctest/doctest.h>
// clang-format on

namespace deskctl::test {
namespace {

class UnitDesk : public TempDesk {
 public:
  explicit UnitDesk(const std::string& rows) {
    write("people.csv", encoded("楼栋,房号,业主,电话\n" + rows, "GB18030"));
    write("map.toml",
          "into = \"units\"\n[unit]\nlocation = [\"楼栋\", \"房号\"]\ncontact = \"业主\"\nphone = "
          "\"电话\"\n");
  }
  Ran import(std::vector<std::string> more = {}) {
    std::vector<std::string> line{"import", *this / "people.csv", "--map", *this / "map.toml"};
    line.insert(line.end(), more.begin(), more.end());
    return run(line);
  }
};

}  // namespace

TEST_CASE("import units: places that are named get their lines, others stay") {
  UnitDesk desk("3,1201,王芳,13800001001\n3,1202,陈明,13800001002\n3,1202,周敏,13800001003\n");
  desk.write("units.csv",
             "location,contact,phone,note\n5-302,吴磊,13800001004,有犬\n3-1201,王芳,13800009999,"
             "午休勿扰\n3-1201,李雷,13800001005,\n");
  const std::string before = desk.read("units.csv");
  desk.terminal_columns = 100;
  const Ran dry = desk.import();
  CHECK_MESSAGE(dry.exit == 0, dry.err);
  CHECK(dry.out.find("- 3-1201,李雷,13800001005,") != std::string::npos);
  CHECK(dry.out.find("+ 3-1201,王芳,13800001001,午休勿扰") != std::string::npos);
  CHECK(desk.read("units.csv") == before);
  desk.terminal_columns = 0;
  CHECK(desk.import().out.find("138****1005") != std::string::npos);
  const Ran written = desk.import({"--write"});
  CHECK_MESSAGE(written.exit == 0, written.err);
  CHECK(desk.read("units.csv") ==
        "location,contact,phone,note\n5-302,吴磊,13800001004,有犬\n3-1201,王芳,13800001001,"
        "午休勿扰\n3-1202,陈明,13800001002,\n3-1202,周敏,13800001003,\n");
  const Ran again = desk.import({"--write"});
  CHECK(again.exit == 0);
  CHECK(again.out.find("0 lines come, 0 go") != std::string::npos);
}

TEST_CASE("import units: a desk without a directory gets one, a faulty row none") {
  UnitDesk desk("3,1201,王芳,13800001001\n");
  std::filesystem::remove(desk / "units.csv");
  CHECK(desk.import({"--write"}).exit == 0);
  CHECK(desk.read("units.csv") == "location,contact,phone,note\n3-1201,王芳,13800001001,\n");
  UnitDesk bad("3,1201,王芳,1.38E+10\n,,陈明,1\n");
  const Ran ran = bad.import({"--write"});
  CHECK(ran.exit == 2);
  CHECK_MESSAGE(ran.err.find("people.csv:2:") != std::string::npos, ran.err);
  CHECK(ran.err.find("people.csv:3:") != std::string::npos);
  const Ran suggested = desk.run({"import", desk / "people.csv"});
  CHECK(suggested.out.find("into = \"units\"") != std::string::npos);
  CHECK(suggested.out.find("location = [\"楼栋\", \"房号\"]") != std::string::npos);
}

TEST_CASE("import units: what the directory's reader refuses is told at its row, nothing written") {
  UnitDesk desk("3,1201,王芳,13800001001\n\n３,１２０１,王芳,138 0000 1001\n3,1202,陈明,无\n");
  desk.write("units.csv", "place\n5-302\n");
  const std::string before = desk.read("units.csv");
  for (const std::vector<std::string>& more :
       std::vector<std::vector<std::string>>{{}, {"--write"}}) {
    const Ran ran = desk.import(more);
    CHECK(ran.exit == 2);
    CHECK_MESSAGE(ran.err.find("people.csv:4:1: error: '3-1201' stands on line 2 already") !=
                      std::string::npos,
                  ran.err);
    CHECK(ran.err.find("people.csv:5:15: error: '无' is not a phone number") != std::string::npos);
    CHECK(desk.read("units.csv") == before);
  }
}

}  // namespace deskctl::test
