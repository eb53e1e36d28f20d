// --split: a list for each who must act, and no name from the data leaves the folder.
#include <algorithm>
#include <filesystem>

#include "command/output_name.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test {
namespace {

/// The names in a folder, sorted, a space between them.
std::string names_in(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : " ") + name;
  return out;
}

/// A desk on which at 10:00 the desk, two teams and two owners have something overdue.
struct Late {
  Late() {
    desk.make_folder("lists");
    desk.at("09:00", {"log-call", "3-2-1201", "漏水", "--category", "repair", "--owner", "林悦"});
    desk.at("09:01", {"dispatch", "1", "--to", "eng"});
    desk.at("09:02",
            {"log-call", "3-2-1202", "跳闸", "--category", "repair", "--owner", "../../周宁"});
    desk.at("09:03", {"dispatch", "2", "--to", "../env/x"});
    desk.at("09:04", {"log-call", "3-2-1203", "异味", "--category", "repair"});
    desk.time = "2026-10-12T10:00:00+08:00";
  }
  std::string lists() const { return names_in(desk / "lists"); }
  std::string folder() const { return desk / "lists"; }

  TempDesk desk;
};

}  // namespace

TEST_CASE("split: a name from the data is only ever a part of a file's name") {
  CHECK(part_of_file_name("eng") == "eng");
  CHECK(part_of_file_name("工程部") == "工程部");
  CHECK(part_of_file_name("The front desk") == "The-front-desk");
  CHECK(part_of_file_name("../../etc/passwd") == "-.-..-etc-passwd");
  CHECK(part_of_file_name("..") == "-.");
  CHECK(part_of_file_name("a\\b:c*?\"<>|\n\x1b[0m") == "a-b-c---------0m");
  CHECK(part_of_file_name("") == "-");
  CHECK(part_of_file_name("\xff") == "-");
  std::string many;
  for (int i = 0; i < 100; ++i) many += "工";
  CHECK(part_of_file_name(many).size() == 60);
}

TEST_CASE("split: a list for each team that must act, the rest for the desk") {
  Late late;
  const Ran ran = late.desk.run({"report", "overdue", "--split", "team", "-o", late.folder()});
  CHECK(ran.exit == 0);
  CHECK(ran.out.empty());
  CHECK(late.lists() ==
        "The-front-desk-report-overdue-2026-10-12--..txt "
        "The-front-desk-report-overdue-2026-10-12-desk.txt "
        "The-front-desk-report-overdue-2026-10-12-eng.txt");
  const std::string eng = late.desk.read("lists/The-front-desk-report-overdue-2026-10-12-eng.txt");
  CHECK(eng.find("20261012-001") != std::string::npos);
  CHECK(eng.find("20261012-003") == std::string::npos);
  CHECK(late.desk.read("lists/The-front-desk-report-overdue-2026-10-12-desk.txt")
            .find("20261012-003") != std::string::npos);
}

TEST_CASE("split: by owner and by role, as JSON and as ids") {
  Late late;
  CHECK(late.desk.run({"report", "overdue", "--split", "owner", "-o", late.folder(), "-O", "json"})
            .exit == 0);
  CHECK(late.lists() ==
        "The-front-desk-report-overdue-2026-10-12--.-..-周宁.json "
        "The-front-desk-report-overdue-2026-10-12-no-owner.json "
        "The-front-desk-report-overdue-2026-10-12-林悦.json");
  const std::string json =
      late.desk.read("lists/The-front-desk-report-overdue-2026-10-12-林悦.json");
  CHECK(json.starts_with("{\"schema\":\"deskctl.overdue/1\",\"items\":[{\"id\":\"20261012-001\""));
  Late other;
  CHECK(other.desk
            .run({"report", "breaches", "--split", "role", "-o", other.folder(), "-O", "id",
                  "--exit-code"})
            .exit == 1);
  CHECK(other.lists() == "The-front-desk-report-breaches-2026-10-desk.txt");
  CHECK(other.desk.read("lists/The-front-desk-report-breaches-2026-10-desk.txt") ==
        "20261012-001\n20261012-002\n20261012-003\n");
}

TEST_CASE("split: names that a file cannot tell apart lose no list") {
  TempDesk desk;
  desk.make_folder("lists");
  desk.at("09:00", {"log-call", "3-2-1201", "漏水", "--category", "repair", "--owner", "a/b"});
  desk.at("09:00", {"log-call", "3-2-1202", "漏水", "--category", "repair", "--owner", "a:b"});
  desk.at("10:00", {"report", "overdue", "--split", "owner", "-o", desk / "lists"});
  CHECK(names_in(desk / "lists").find(' ') != std::string::npos);
}

TEST_CASE("split: without a folder, or with a word that it does not know, nothing is written") {
  Late late;
  for (const std::vector<std::string>& more :
       std::vector<std::vector<std::string>>{{}, {"-o", "-"}, {"-o", late.folder() + "/x"}}) {
    std::vector<std::string> line{"report", "overdue", "--split", "team"};
    line.insert(line.end(), more.begin(), more.end());
    const Ran ran = late.desk.run(line);
    CHECK(ran.exit == 2);
    CHECK(ran.out.empty());
    CHECK(ran.err.find("-o DIR") != std::string::npos);
  }
  CHECK(late.desk.run({"report", "overdue", "--split", "floor", "-o", late.folder()}).exit == 2);
  CHECK(late.lists().empty());
  // Nothing is overdue yet: no list, and it says so.
  late.desk.time = "2026-10-12T09:04:00+08:00";
  const Ran ran = late.desk.run({"report", "overdue", "--split", "team", "-o", late.folder()});
  CHECK(ran.exit == 0);
  CHECK(ran.err.find("nothing is overdue") != std::string::npos);
  CHECK(late.lists().empty());
}

}  // namespace deskctl::test
