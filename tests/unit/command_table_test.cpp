// Every command that writes, under everything that may stand beside it. A row says how to come to
// where the command makes sense; a command without a row fails.
#include "command/command_table.hpp"

#include <array>
#include <regex>

#include "support/amount.hpp"
#include "support/line_properties.hpp"

namespace deskctl::test::command_table_test {
namespace {

struct Row {
  std::string_view command;
  std::vector<Words> before;  // a minute apart, from 09:00
  Words line;                 // at 10:00
  void (*prepare)(TempDesk&) = nullptr;
  bool may_precede_log = false;  // `--at` before all others makes sense
};

const Words repair{"log-call", "3-2-1201", "漏水", "--category", "repair"};
const Words charged{"log-call", "3-2-1201", "漏水", "--category", "repair", "--scope", "out"};
const Words complaint{"log-call", "8-1-301", "噪音", "--category", "complaint"};
const Words dispatched{"dispatch", "1", "--to", "eng"};
const Words accepted{"accept", "1"};
const Words quote{"quote", "1", "--amount", "120"};
const Words completed{"complete", "1", "更换角阀"};
const Words called{"callback", "1", "--grade", "A"};
const Words noted{"note", "1", "业主下午在家"};

void log_long_ago(TempDesk& desk) {
  desk.time = "2021-03-04T09:00:00+08:00";
  for (const Words& words : {repair, dispatched, completed, called, Words{"close", "1"}}) {
    CHECK(desk.run(words).exit == 0);
    desk.time = desk.time.substr(0, 15) + static_cast<char>(desk.time[15] + 1) + ":00+08:00";
  }
}

void spoil_line_ends(TempDesk& desk) {
  const std::string name = "ledger/2026-10.csv";
  desk.write(name, std::regex_replace(desk.read(name), std::regex("\n"), "\r\n"));
}

void write_register(TempDesk& desk) {
  desk.write("register.csv", "时间,房号,类型,事项\n2026/10/3 8:12,3-2-1201,咨询,停车费\n");
  desk.write(
      "map.toml",
      "[request]\nat = \"时间\"\nlocation = \"房号\"\ncategory = \"类型\"\ntext = \"事项\"\n");
}

void let_anybody_review(TempDesk& desk) {
  desk.write("policy.toml", std::regex_replace(desk.read("policy.toml"),
                                               std::regex("by = \"supervisor\""), "by = \"desk\""));
}

void write_holidays(TempDesk& desk) {
  desk.write("company.txt", "2027-01-01 off\n2027-01-02 off\n");
}

const std::vector<Row>& rows() {
  static const std::vector<Row> all{
      {"log-call", {}, repair, nullptr, true},
      {"urge", {repair}, {"urge", "1"}},
      {"dispatch", {repair}, dispatched},
      {"accept", {repair, dispatched}, accepted},
      {"returned", {repair, dispatched}, {"returned", "1", "--reason", "派错班组"}},
      {"quote", {charged, dispatched, accepted}, quote},
      {"approve", {charged, dispatched, accepted, quote}, {"approve", "1"}},
      {"decline", {charged, dispatched}, {"decline", "1", "--reason", "费用过高"}},
      {"hold", {repair, dispatched}, {"hold", "1", "--reason", "等待配件"}},
      {"resume", {repair, {"hold", "1", "--reason", "等待配件"}}, {"resume", "1"}},
      {"arrive", {repair, dispatched}, {"arrive", "1"}},
      {"complete", {repair, dispatched}, completed},
      {"inform", {complaint, completed}, {"inform", "1"}},
      {"visit", {repair}, {"visit", "1"}},
      {"promise", {repair}, {"promise", "1", "--reply", "17:30"}},
      {"slip", {repair, dispatched}, {"slip", "1"}},
      {"callback", {repair, dispatched, completed}, called},
      {"escalate", {repair}, {"escalate", "1", "--to", "manager", "--reason", "两次返修未好"}},
      {"close", {repair, dispatched, completed, called}, {"close", "1"}},
      {"reopen", {repair, dispatched, completed}, {"reopen", "1", "--reason", "又漏水"}},
      {"amend", {repair}, {"amend", "1", "--phone", "13800001002", "--reason", "号码记错"}},
      {"void", {repair}, {"void", "1", "--reason", "误登记"}},
      {"undo", {repair, noted}, {"undo"}},
      {"note", {repair}, noted},
      {"handover", {repair}, {"handover", "--to", "孙丽"}, nullptr, true},
      {"review", {repair}, {"review", "登记完整"}, let_anybody_review, true},
      {"link", {complaint, complaint}, {"link", "2", "--same-as", "1"}},
      {"unlink",
       {complaint, {"log-call", "8-1-302", "噪音", "--category", "complaint", "--same-as", "1"}},
       {"unlink", "2"}},
      {"register",
       {},
       {"register", "visitor", "in", "3-2-1201", "name=张伟", "reason=探亲", "host=王芳"},
       nullptr,
       true},
      {"seal", {repair}, {"seal"}},
      {"redact", {}, {"redact", "--before", "2021-04-01"}, log_long_ago},
      {"calendar import",
       {},
       {"calendar", "import", "{desk}/company.txt", "--holidays", "company"},
       write_holidays},
      {"import",
       {},
       {"import", "{desk}/register.csv", "--map", "{desk}/map.toml", "--write"},
       write_register},
      {"check", {repair}, {"check", "--fix", "--only", "file-state"}, spoil_line_ends},
      {"init", {}, {"init", "{desk}/another"}},
  };
  return all;
}

const Row* row_of(std::string_view command) {
  for (const Row& row : rows())
    if (row.command == command) return &row;
  return nullptr;
}

// Calls `test` with each command that writes and its row; of requests alone, if so wished.
template <typename Test>
void each_writing_command(bool of_requests, Test test, int every = 1) {
  int number = 0;
  for (const CommandSpec& command : command_table()) {
    const Row* row = row_of(command.name);
    if (command.access == Access::reads && row == nullptr) continue;
    if (of_requests && command.group == CommandGroup::ledger) continue;
    if (number++ % every != 0) continue;
    const std::string name(command.name);
    CAPTURE(name);
    CHECK_MESSAGE(row != nullptr, "a command that writes has its row here");
    if (row != nullptr) test(command, *row);
  }
}

constexpr auto staff_list = R"(staff = [
  { name = "林悦", role = "desk" },
  { name = "周宁", role = "supervisor" },
  { name = "沈立", role = "manager" },
  { name = "高远", role = "gm" },
  { name = "孙丽", role = "desk" },
]
)";

// A desk at which a row's command makes sense.
class Ready : public TempDesk {
 public:
  explicit Ready(const Row& row, const std::string& config = "", const std::string& by = "林悦")
      : TempDesk(config) {
    variables["DESKCTL_STAFF"] = by;
    if (row.prepare == log_long_ago) row.prepare(*this);
    time = "2026-10-12T09:00:00+08:00";
    int minute = 0;
    for (const Words& words : row.before) {
      const Ran ran = at("09:0" + std::to_string(minute++), words);
      CHECK_MESSAGE(ran.exit == 0, ran.err);
    }
    if (row.prepare != nullptr && row.prepare != log_long_ago) row.prepare(*this);
  }

  Ran type(Words words, const Words& options = {}, const std::string& hour = "10:00") {
    for (std::string& word : words)
      if (word.starts_with("{desk}")) word.replace(0, 6, path());
    words.insert(words.end(), options.begin(), options.end());
    return at(hour, words);
  }

  // Every file of the desk but the lock's.
  std::map<std::string, std::string> files() const {
    std::map<std::string, std::string> all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path()))
      if (entry.is_regular_file() && entry.path().filename() != ".lock") {
        const std::string name = entry.path().lexically_relative(path()).string();
        all[name] = read(name);
      }
    return all;
  }
};

// Without the reasons that the program words itself, and the sums that follow from them.
std::string without_reasons(const std::string& ledger) {
  std::string out = std::regex_replace(ledger, std::regex("reason=[^;\",\n]*"), "reason=");
  // The seal of a file that was written anew.
  out = std::regex_replace(out, std::regex(",\\d+,(\\d+,\\d+,[^,]*),[0-9a-f]{64},,redacted:"),
                           ",$1,redacted:");
  return std::regex_replace(out, std::regex(",[0-9a-f]{8}\n"), ",\n");
}

}  // namespace

TEST_CASE("command table: each command that writes does so once, and says what it wrote") {
  each_writing_command(false, [](const CommandSpec& command, const Row& row) {
    CHECK_MESSAGE(command.access != Access::reads, "the table of commands says that it writes");
    Ready desk(row);
    const auto before = desk.files();
    const Ran ran = desk.type(row.line);
    CHECK_MESSAGE(ran.exit == 0, ran.err);
    CHECK(desk.files() != before);
    CHECK_FALSE(ran.out.empty());
  });
}

TEST_CASE("command table: the same line under its key is recorded once, another is refused") {
  each_writing_command(false, [](const CommandSpec& command, const Row& row) {
    Ready desk(row);
    const Words key{"--key", "K"};
    const auto before = desk.files();
    const Ran first = desk.type(row.line, key);
    const auto written = desk.files();
    if (!takes_option(command, Option::key)) {
      CHECK(first.exit == 2);
      CHECK(written == before);
      return;
    }
    CHECK_MESSAGE(first.exit == 0, first.err);
    for (const char* hour : {"10:00", "10:20", "09:50"}) {
      CAPTURE(std::string(hour));
      const Ran again = desk.type(row.line, key, hour);
      CHECK_MESSAGE(again.exit == 0, again.err);
      CHECK(desk.files() == written);
    }
    CHECK(desk.type({"note", "1", "换了话"}, key, "10:30").exit == 3);
    CHECK(desk.files() == written);
  });
}

TEST_CASE("command table: nothing happens to a request before it was logged") {
  each_writing_command(true, [](const CommandSpec&, const Row& row) {
    Ready desk(row);
    const auto before = desk.files();
    const Ran ran = desk.type(row.line, {"--at", "2026-10-11 08:00"});
    CHECK((ran.exit == 0) == row.may_precede_log);
    CHECK((desk.files() != before) == row.may_precede_log);
    CHECK(desk.run({"check", "--only", "damaged-line,sequence,edited-line"}).exit == 0);
  });
}

TEST_CASE("command table: a dry run writes nothing and says what it would write") {
  each_writing_command(false, [](const CommandSpec& command, const Row& row) {
    // A dry run fixes nothing, so `check` still finds it.
    const int exit = command.name == "check" ? 1 : 0;
    for (const char* option : {"-n", "--dry-run"}) {
      Ready desk(row);
      const auto before = desk.files();
      const Ran ran = desk.type(row.line, {option});
      CHECK_MESSAGE(ran.exit == exit, ran.err);
      CHECK(desk.files() == before);
      CHECK_FALSE(ran.out.empty());
    }
  });
}

TEST_CASE("command table: undo gives back the figures of before") {
  each_writing_command(true, [](const CommandSpec& command, const Row& row) {
    if (command.name == "undo") return;
    Ready desk(row);
    const std::string as_of = "2026-10-12T10:30:00+08:00";
    const std::string before = figures_at(desk, as_of);
    CHECK(desk.type(row.line).exit == 0);
    const Ran undone = desk.type({"undo"}, {}, "10:01");
    CHECK_MESSAGE(undone.exit == 0, undone.err);
    CHECK(figures_at(desk, as_of) == before);
  });
}

TEST_CASE("command table: a full output hides nothing and records nothing twice") {
  each_writing_command(false, [](const CommandSpec&, const Row& row) {
    Ready shown(row);
    shown.type(row.line);
    Ready hidden(row);
    hidden.out_is_full = true;
    const Ran ran = hidden.type(row.line);
    CHECK(ran.exit == 6);
    CHECK_FALSE(ran.err.empty());
    CHECK(hidden.files().size() == shown.files().size());
    CHECK(hidden.ledger() == shown.ledger());
  });
}

TEST_CASE("command table: everybody may write in the role that is listed, nobody above it") {
  struct Acting {
    const char* name;
    const char* role;  // of --role; empty: not given
    int exit;
  };
  each_writing_command(
      true,
      [](const CommandSpec&, const Row& row) {
        for (const Acting& acting :
             {Acting{"林悦", "", 0}, Acting{"周宁", "", 0}, Acting{"沈立", "", 0},
              Acting{"高远", "", 0}, Acting{"高远", "desk", 0}, Acting{"林悦", "gm", 3},
              Acting{"沈立", "gm", 3}}) {
          CAPTURE(std::string(acting.name) + " --role " + acting.role);
          Ready desk(row, staff_list, acting.name);
          const auto before = desk.files();
          const bool is_given = *acting.role != 0;
          const Ran ran = desk.type(row.line, is_given ? Words{"--role", acting.role} : Words{});
          CHECK(ran.exit == acting.exit);
          CHECK((desk.files() == before) == (acting.exit != 0));
        }
      },
      few_or_all(3, 1));
}

TEST_CASE("command table: the language changes no exit code and nothing recorded but reasons") {
  each_writing_command(
      false,
      [](const CommandSpec&, const Row& row) {
        std::string first;
        for (const char* language : {"en", "zh-CN", "zh-TW"}) {
          CAPTURE(std::string(language));
          Ready desk(row);
          CHECK(desk.type(row.line, {"--lang", language}).exit == 0);
          const std::string ledger = without_reasons(desk.ledger());
          if (first.empty()) first = ledger;
          CHECK(ledger == first);
          CHECK(desk.type({"note", "77", "没有"}, {"--lang", language}).exit == 3);
          CHECK(desk.type(row.line, {"--lang", language, "--no-such-option"}).exit == 2);
        }
      },
      few_or_all(2, 1));
}

}  // namespace deskctl::test::command_table_test
