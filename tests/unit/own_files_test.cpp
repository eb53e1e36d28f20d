// Files that no output file replaces, and rights that a replaced file keeps.
#include "files/own_files.hpp"

#include <filesystem>

#include "files/output.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test::own_files_test {
namespace {

namespace fs = std::filesystem;

const std::vector<std::string> a_call{"log-call", "3-2-1201", "厨房水管漏水", "--category",
                                      "repair"};

class OutputDesk : public TempDesk {
 public:
  OutputDesk() {
    at("09:00", a_call);
    for (const char* folder : {"holidays", "policies", "reports", "ledger/quarantine"})
      make_folder(folder);
  }

  /// The exit code of a list and of a call that are written to `file`. What the desk has is
  /// compared before and after.
  std::string written_to(const std::string& file) {
    const std::string before = all();
    std::string exits;
    for (std::vector<std::string> line : {std::vector<std::string>{"list"}, a_call}) {
      line.insert(line.end(), {"-o", file});
      exits += (exits.empty() ? "" : " ") + std::to_string(run(line).exit);
    }
    return exits + (all() == before ? " unchanged" : " changed");
  }

 private:
  std::string all() const {
    std::string all = ledger();
    for (const char* name : {"desk.toml", "policy.toml", ".lock", ".gitignore", ".gitattributes",
                             "README.txt", "units.csv", "prices.csv", "holidays/cn.csv"})
      all += read(name) + '\n';
    return all;
  }
};

}  // namespace

TEST_CASE("own files: an output file never takes the place of a part of the desk") {
  OutputDesk desk;
  desk.write("holidays/cn.csv", "date,kind,name\n");
  const std::string up = desk.path() + "/reports/../";
  for (const std::string name : {"ledger/2026-10.csv",
                                 "ledger/2026-11.csv",
                                 "ledger/seals.csv",
                                 "ledger/x",
                                 "ledger/quarantine/x",
                                 "ledger",
                                 "ledger/",
                                 "ledger/new/",
                                 "registers",
                                 "registers/new//",
                                 "registers/visitor-2026-10.csv",
                                 "holidays/cn.csv",
                                 "policies/2026-10-01.toml",
                                 "desk.toml",
                                 "policy.toml",
                                 ".lock",
                                 ".gitignore",
                                 ".gitattributes",
                                 "README.txt",
                                 "units.csv",
                                 "prices.csv"}) {
    CAPTURE(name);
    CHECK(desk.written_to(desk / name) == "73 73 unchanged");
    CHECK(desk.written_to(up + name) == "73 73 unchanged");
  }
}

TEST_CASE("own files: nor of a folder that a desk has not made yet") {
  TempDesk desk;
  for (const char* name : {"holidays", "policies", "registers", "registers/"}) {
    CAPTURE(std::string(name));
    fs::remove_all(desk / name);
    CHECK(desk.run({"report", "overdue", "-o", desk / name}).exit == 73);
    CHECK(!desk.has(name));
  }
}

TEST_CASE("own files: links and other names of a file lead to the same") {
  OutputDesk desk;
  const TempDir outside;
  fs::create_directory_symlink(desk / "ledger", outside / "to_ledger");
  fs::create_symlink(desk / "policy.toml", outside / "to_policy");
  fs::create_symlink(desk / "ledger/2026-12.csv", outside / "to_nothing_yet");
  fs::create_hard_link(desk / "README.txt", outside / "second_name");
  for (const char* name : {"to_ledger/2026-10.csv", "to_ledger/new.csv", "to_ledger", "to_policy",
                           "to_nothing_yet", "second_name"}) {
    CAPTURE(std::string(name));
    CHECK(desk.written_to(outside / name) == "73 73 unchanged");
  }
  fs::create_hard_link(desk / "ledger/2026-10.csv", outside / "second_ledger");
  CHECK(desk.run({"where", "-o", outside / "second_ledger"}).exit == 73);
}

TEST_CASE("own files: those of another desk are safe as well, and any where there is no desk") {
  OutputDesk desk;
  TempDesk other;
  CHECK(other.run({"list", "-o", desk / "ledger/2026-10.csv"}).exit == 73);
  CHECK_THROWS_AS(write_output_file(desk / "ledger/2026-10.csv", "x"), Refused);
  CHECK_THROWS_AS(refuse_own_file(desk / "policy.toml"), Refused);
  CHECK(desk.run({"show", "1"}).exit == 0);
}

TEST_CASE("own files: reports go anywhere else") {
  OutputDesk desk;
  const TempDir outside;
  for (const std::string& file :
       {desk / "reports/open.txt", desk / "open.txt", outside / "ledger", outside / "desk.toml"}) {
    CAPTURE(file);
    CHECK(desk.run({"list", "-O", "text", "-o", file}).exit == 0);
    CHECK(fs::file_size(file) > 0);
  }
  CHECK(desk.run({"list", "-o", desk.path()}).exit == 0);
  CHECK(desk.has("The-front-desk-list-2026-10-12.txt"));
  CHECK(desk.run({"list", "-o", desk / "reports"}).exit == 0);
  CHECK(desk.has("reports/The-front-desk-list-2026-10-12.txt"));
  for (const std::vector<std::string>& line :
       {std::vector<std::string>{"help", "list"}, {"list", "--help"}}) {
    const std::string shown = desk.run(line).out;
    std::vector<std::string> written = line;
    written.insert(written.end(), {"-o", outside / "help.txt"});
    CHECK(desk.run(written).out == "");
    CHECK(outside.read("help.txt") == shown);
  }
  CHECK(desk.run({"help", "-o", desk / "desk.toml"}).exit == 73);
}

TEST_CASE("own files: what a call could not be confirmed in is said before it is recorded") {
  OutputDesk desk;
  desk.write("reports/final.txt", "x");
  fs::permissions(desk / "reports/final.txt", fs::perms::owner_read);
  for (const char* name : {"reports/final.txt", "nowhere/x", "/dev/full"}) {
    CAPTURE(std::string(name));
    const std::string file = name[0] == '/' ? name : desk / name;
    CHECK(desk.written_to(file) == "73 73 unchanged");
  }
  CHECK(desk.read("reports/final.txt") == "x");
  CHECK(desk.mode("reports/final.txt") == 0400);
}

TEST_CASE("own files: a file that is replaced keeps its rights but those of others") {
  const TempDir dir;
  for (const unsigned mode : {0600U, 0640U, 0660U}) {
    dir.write("out", "old");
    fs::permissions(dir / "out", static_cast<fs::perms>(mode));
    write_output_file(dir / "out", "new");
    CHECK(dir.read("out") == "new");
    CHECK(dir.mode("out") == mode);
  }
  fs::permissions(dir / "out", static_cast<fs::perms>(0646U));
  write_output_file(dir / "out", "new");
  CHECK(dir.mode("out") == 0640);  // whatever was there, others read no names
}

}  // namespace deskctl::test::own_files_test
