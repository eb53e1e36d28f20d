// A desk of which something is gone, empty, or open to everybody: never taken for an empty one.
#include <filesystem>

#include "support/temp_desk.hpp"

namespace deskctl::test::missing_parts_test {
namespace {

namespace fs = std::filesystem;

const std::vector<std::vector<std::string>> readers{
    {"list"}, {"show", "1"}, {"report", "overdue", "-Q"}, {"report", "day"}, {"check"}};

class UsedDesk : public TempDesk {
 public:
  UsedDesk() { at("09:00", {"log-call", "3-2-1201", "漏水", "--category", "repair"}); }

  /// The exit codes of readers and of one that writes; one if they are all the same.
  std::string exits() {
    std::string all;
    std::vector<std::vector<std::string>> lines = readers;
    lines.push_back({"note", "1", "x"});
    for (const auto& line : lines) {
      const std::string exit = std::to_string(run(line).exit);
      if (all.find(exit) == std::string::npos) all += (all.empty() ? "" : " ") + exit;
    }
    return all;
  }
};

}  // namespace

TEST_CASE("missing parts: a desk without its ledger is no desk, for readers as well") {
  UsedDesk desk;
  fs::rename(desk / "ledger", desk / "elsewhere");
  CHECK(desk.exits() == "66");
  CHECK(desk.run({"list"}).err.find("mounted") != std::string::npos);
  fs::rename(desk / "elsewhere", desk / "ledger");
  CHECK(desk.run({"list"}).exit == 0);
}

TEST_CASE("missing parts: an empty configuration is a wrong one") {
  for (const char* name : {"desk.toml", "policy.toml"})
    for (const char* text : {"", "\n", " \t\r\n\n"}) {
      UsedDesk desk;
      desk.write(name, text);
      CAPTURE(std::string(name));
      CHECK(desk.exits() == "78");
      CHECK(desk.run({"list"}).err.find(std::string(name) + ": error: the file is empty") !=
            std::string::npos);
    }
}

TEST_CASE("missing parts: emptied seals are found") {
  UsedDesk desk;
  CHECK(desk.run({"check"}).exit != 65);  // nothing was sealed yet
  CHECK(desk.run({"seal"}).exit == 0);
  CHECK(desk.read("ledger/seals.csv").find("2026-10.csv") != std::string::npos);
  desk.write("ledger/seals.csv", "");
  const Ran checked = desk.run({"check"});
  CHECK(checked.exit == 65);
  CHECK(checked.out.find("the file is empty") != std::string::npos);
  const Ran sealed = desk.run({"seal"});
  CHECK(sealed.exit == 65);
  CHECK(sealed.err.find("the file is empty") != std::string::npos);
  CHECK(desk.read("ledger/seals.csv").empty());
  fs::remove(desk / "ledger/seals.csv");
  CHECK(desk.run({"seal"}).exit == 0);
  CHECK(desk.run({"check"}).exit != 65);
}

TEST_CASE("missing parts: what anybody may write in is refused like such a desk folder") {
  for (const char* name : {"", "ledger", "ledger/2026-10.csv", "desk.toml", "policy.toml"}) {
    UsedDesk desk;
    CAPTURE(std::string(name));
    const fs::path path = desk / name;
    fs::permissions(path, fs::perms::others_write, fs::perm_options::add);
    CHECK(desk.exits() == "77");
    fs::permissions(path, fs::perms::others_write, fs::perm_options::remove);
    CHECK(desk.run({"note", "1", "x"}).exit == 0);
  }
}

}  // namespace deskctl::test::missing_parts_test
