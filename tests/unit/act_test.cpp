// Acts: what one typed command records, and what takes it back.
#include <sys/stat.h>
#include <unistd.h>

#include <string>

#include "support/parts.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test::act_test {
namespace {

std::vector<std::string> complaint(const std::string& place, const std::string& same_as = "") {
  std::vector<std::string> line{"log-call", place, "垃圾未清", "--category", "complaint", "-q"};
  if (!same_as.empty()) line.insert(line.end(), {"--same-as", same_as});
  return line;
}

std::vector<std::string> repair(const std::string& place = "3-2-1201") {
  return {"log-call", place, "漏水", "--category", "repair", "-q"};
}

bool is_whole(TempDesk& desk) {
  const Ran ran = desk.run({"check", "-O", "json", "--only",
                            "damaged-line,sequence,edited-line,seal-broken,file-state"});
  return ran.exit == 0;
}

std::string severity_of(TempDesk& desk, const std::string& id) {
  const std::string json = desk.run({"show", id, "-O", "json"}).out;
  const std::string key = R"("severity":")";
  const std::size_t begin = json.find(key) + key.size();
  return json.substr(begin, json.find('"', begin) - begin);
}

}  // namespace

TEST_CASE("act: an upgrade that its complaint came too early for takes the first moment possible") {
  TempDesk desk;
  CHECK(desk.at("09:00", complaint("1-1-1")).exit == 0);
  for (const std::string early : {"08:20", "08:30"}) {
    auto repeat = complaint("1-1-2", "1");
    repeat.insert(repeat.end(), {"--at", early});
    CHECK(desk.at("09:20", repeat).exit == 0);
  }
  CHECK(is_whole(desk));
  CHECK(severity_of(desk, "1") == "larger");
  CHECK(has(desk.run({"show", "1", "--history"}).out, "2026-10-12 09:00  upgraded"));
  CHECK(desk.run({"note", "1", "回电"}).exit == 0);
}

TEST_CASE("act: a tenth complaint entered for before an upgrade by hand comes after that") {
  TempDesk desk;
  CHECK(desk.at("09:00", complaint("1-1-1")).exit == 0);
  for (int i = 2; i <= 9; ++i)
    CHECK(desk.at("09:0" + std::to_string(i), complaint("1-1-2", "1")).exit == 0);
  CHECK(desk.at("09:50", {"undo", "-q"}).exit == 0);
  CHECK(desk.at("09:51", complaint("1-1-2", "1")).exit == 0);
  auto tenth = complaint("1-1-2", "1");
  tenth.insert(tenth.end(), {"--at", "09:30"});
  CHECK(desk.at("10:10", tenth).exit == 0);
  CHECK(is_whole(desk));
  CHECK(severity_of(desk, "1") == "major");
}

TEST_CASE("act: last and undo speak of the command that was typed, with all that it recorded") {
  TempDesk desk;
  CHECK(desk.at("09:00", complaint("1-1-1")).exit == 0);
  CHECK(desk.at("09:10", complaint("1-1-2", "1")).exit == 0);
  CHECK(desk.at("09:20", complaint("1-1-3", "1")).exit == 0);
  CHECK(severity_of(desk, "1") == "larger");
  CHECK(desk.run({"show", "last", "-O", "id"}).out == "20261012-003\n");
  const Ran undone = desk.at("09:21", {"undo"});
  CHECK(undone.exit == 0);
  CHECK(has(undone.out, "20261012-003 recorded: voided"));
  CHECK(has(undone.out, "takes back 2 upgraded"));
  CHECK(severity_of(desk, "1") == "general");
  CHECK(has(desk.run({"show", "3", "-O", "json"}).out, R"("status":"void")"));
  CHECK(is_whole(desk));
}

TEST_CASE("act: undo again goes one further back and never forward") {
  TempDesk desk;
  CHECK(desk.at("09:00", repair()).exit == 0);
  CHECK(desk.at("09:01", {"dispatch", "1", "--to", "eng", "-q"}).exit == 0);
  CHECK(desk.at("09:05", {"arrive", "1", "-q"}).exit == 0);
  CHECK(has(desk.at("09:06", {"undo"}).out, "takes back 3 arrived"));
  CHECK(has(desk.at("09:06", {"undo"}).out, "takes back 2 dispatched"));
  CHECK(has(desk.at("09:07", {"undo"}).out, "voided"));
  const std::string before = desk.ledger();
  const Ran nothing = desk.at("09:08", {"undo"});
  CHECK(nothing.exit == 3);
  CHECK(has(nothing.err, "nothing of 林悦 left to undo"));
  CHECK(desk.ledger() == before);
}

TEST_CASE("act: undo gives a void request back, and then goes further") {
  TempDesk desk;
  CHECK(desk.at("09:00", repair()).exit == 0);
  CHECK(desk.at("09:01", {"dispatch", "1", "--to", "eng", "-q"}).exit == 0);
  CHECK(desk.at("09:02", {"void", "1", "--reason", "误登记", "-q"}).exit == 0);
  CHECK(has(desk.at("09:03", {"undo"}).out, "takes back 3 voided"));
  CHECK(has(desk.at("09:04", {"undo"}).out, "takes back 2 dispatched"));
}

TEST_CASE("act: a month later an act that reached back is undone whole") {
  TempDesk desk;
  desk.time = "2026-09-30T09:00:00+08:00";
  CHECK(desk.run(complaint("1-1-1")).exit == 0);
  CHECK(desk.at("10:00", complaint("1-1-2", "1")).exit == 0);
  desk.time = "2026-10-01T09:00:00+08:00";
  CHECK(desk.run(complaint("1-1-3", "0930-1")).exit == 0);
  CHECK(severity_of(desk, "0930-1") == "larger");
  CHECK(has(desk.read("ledger/2026-09.csv"), "act=20261001-001.1"));
  CHECK(has(desk.read("ledger/2026-10.csv"), "act=20261001-001.1"));
  CHECK(desk.at("09:05", {"undo", "-q"}).exit == 0);
  CHECK(severity_of(desk, "0930-1") == "general");
  CHECK(is_whole(desk));
}

TEST_CASE("act: what the clock said later is not what was typed last") {
  TempDesk desk;
  CHECK(desk.at("11:00", repair("1-1-1")).exit == 0);
  CHECK(desk.at("09:00", repair("1-1-2")).exit == 0);  // somebody set the clock
  CHECK(desk.run({"show", "last", "-O", "id"}).out == "20261012-002\n");
}

TEST_CASE("act: a key stands for the command as it was typed") {
  const struct {
    const char* name;
    std::vector<std::string> line;
  } lines[] = {
      {"a call received some minutes ago",
       {"log-call", "1-1-1", "灯不亮", "--category", "repair", "--received", "-5min"}},
      {"a call that is dispatched",
       {"log-call", "1-1-1", "灯不亮", "--category", "repair", "--dispatch", "eng"}},
      {"a category that is amended", {"amend", "1", "--category", "other", "--reason", "误记"}},
      {"a note", {"note", "1", "回电"}},
      {"a closing", {"close", "2"}},
      {"an undo", {"undo"}},
  };
  for (const auto& c : lines) {
    CAPTURE(c.name);
    TempDesk desk;
    CHECK(desk.at("09:00", repair()).exit == 0);
    CHECK(desk.at("09:01", {"log-call", "2-2-2", "封窗", "--category", "repair", "-q"}).exit == 0);
    CHECK(desk.at("09:02", {"decline", "2", "--reason", "太贵", "-q"}).exit == 0);
    auto line = c.line;
    line.insert(line.end(), {"--key", "web-7"});
    CHECK(desk.at("09:03", line).exit == 0);
    const std::string once = desk.ledger();
    line.push_back("-q");
    CHECK(desk.at("09:04", line).exit == 0);
    CHECK(desk.at("08:30", line).exit == 0);
    desk.time = "2026-12-24T09:00:00+08:00";
    CHECK(desk.run(line).exit == 0);
    CHECK(desk.ledger() == once);
    for (const std::vector<std::string>& more :
         {std::vector<std::string>{"--at", "08:59"}, {"--role", "supervisor"}}) {
      auto other = line;
      other.insert(other.end(), more.begin(), more.end());
      CHECK(desk.run(other).exit == 3);
    }
    CHECK(desk.ledger() == once);
  }
}

TEST_CASE("act: a key of another team is another command") {
  TempDesk desk;
  CHECK(desk.at("09:00", repair()).exit == 0);
  CHECK(desk.at("09:01", {"dispatch", "1", "--to", "eng", "--key", "K", "-q"}).exit == 0);
  const Ran other = desk.at("09:02", {"dispatch", "1", "--to", "security", "--key", "K"});
  CHECK(other.exit == 3);
  CHECK(has(other.err, "the key 'K' was used for 20261012-001 for another command"));
}

TEST_CASE("act: an event is corrected alone, and nothing that was typed is dropped") {
  TempDesk desk;
  CHECK(desk.at("09:00", complaint("1-1-1")).exit == 0);
  CHECK(desk.at("09:05", {"dispatch", "1", "--to", "eng", "-q"}).exit == 0);
  const std::string before = desk.ledger();
  CHECK(desk.at("09:10", {"amend", "1", "--event", "2", "--at", "09:03", "--phone", "13800001009",
                          "--reason", "记错"})
            .exit == 2);
  CHECK(desk.at("09:10", {"amend", "1", "--event", "2", "--at", "09:03", "--loss", "200000",
                          "--reason", "记错"})
            .exit == 2);
  CHECK(desk.at("09:10", {"amend", "1", "--revoke", "--reason", "记错"}).exit == 2);
  CHECK(desk.at("09:10", {"amend", "1", "--revoke", "--phone", "1", "--reason", "记错"}).exit == 2);
  CHECK(desk.ledger() == before);
  CHECK(severity_of(desk, "1") == "general");
}

TEST_CASE("act: a dry run says in words what would be recorded, and records nothing") {
  TempDesk desk;
  const std::string before = desk.ledger();
  const Ran ran = desk.run({"-n", "log-call", "1-1-1", "灯不亮", "--category", "repair"});
  CHECK(ran.exit == 0);
  CHECK(has(ran.out, "20261012-001 would be recorded: logged"));
  CHECK(
      has(desk.run({"-n", "log-call", "1-1-1", "灯不亮", "--category", "repair", "-O", "json"}).out,
          R"("dry_run":true)"));
  CHECK(desk.ledger() == before);
}

TEST_CASE(
    "act: several requests get the same event; those that refuse are named, the rest is done") {
  TempDesk desk;
  for (const char* place : {"1-1-1", "1-1-2", "1-1-3"})
    CHECK(desk.at("09:00", repair(place)).exit == 0);
  CHECK(desk.at("09:01", {"dispatch", "1", "2", "3", "--to", "eng", "-q"}).exit == 0);
  CHECK(desk.at("09:05", {"arrive", "2", "-q"}).exit == 0);
  const Ran ran = desk.at("09:06", {"arrive", "1", "2", "3", "99"});
  CHECK(ran.exit == 3);
  CHECK(has(ran.out, "20261012-001 recorded: arrived"));
  CHECK(has(ran.out, "20261012-003 recorded: arrived"));
  CHECK(has(ran.err, "20261012-002"));
  CHECK(has(ran.err, "there is no request 20261012-099"));
  CHECK(desk.at("09:20", {"complete", "1", "3", "换灯管", "-O", "id"}).out ==
        "20261012-001\n20261012-003\n");
  CHECK(has(desk.at("09:21", {"undo"}).out, "20261012-003 recorded: amended"));
  CHECK(has(desk.run({"list", "-O", "id"}).out, "20261012-001\n20261012-002\n20261012-003\n"));
  CHECK(desk.at("09:22", {"note", "1", "2", "下午再来", "-q"}).exit == 0);
  CHECK(desk.at("09:23", {"close", "1", "换灯管"}).exit == 2);
}

TEST_CASE("act: where every request refuses, all of them are named and nothing is written") {
  TempDesk desk;
  for (const char* place : {"1-1-1", "1-1-2"}) CHECK(desk.at("09:00", repair(place)).exit == 0);
  const std::string before = desk.ledger();
  const Ran ran = desk.at("09:06", {"arrive", "1", "99", "2"});
  CHECK(ran.exit == 3);
  CHECK(ran.out.empty());
  CHECK(has(ran.err, "20261012-001"));
  CHECK(has(ran.err, "there is no request 20261012-099"));
  CHECK(has(ran.err, "20261012-002"));
  CHECK(desk.ledger() == before);
}

TEST_CASE("act: -O id answers with what the command was about, not with what followed from it") {
  TempDesk desk;
  CHECK(desk.at("09:00", complaint("1-1-1")).exit == 0);
  CHECK(desk.at("09:10", complaint("1-1-2", "1")).exit == 0);
  auto third = complaint("1-1-3", "1");
  std::erase(third, "-q");
  third.insert(third.end(), {"--key", "k", "-O", "id"});
  CHECK(desk.at("09:20", third).out == "20261012-003\n");
  CHECK(severity_of(desk, "1") == "larger");
  CHECK(desk.at("09:21", third).out == "20261012-003\n");
}

TEST_CASE("act: a slip that comes back is one act, with the times that stand on it") {
  TempDesk desk;
  CHECK(desk.at("09:00", repair()).exit == 0);
  CHECK(desk.at("09:02", {"dispatch", "1", "--to", "eng", "-q"}).exit == 0);
  const Ran ran = desk.at("11:00", {"complete", "1", "换角阀", "--accepted", "09:05", "--arrived",
                                    "09:15", "--at", "09:40"});
  CHECK(ran.exit == 0);
  CHECK(has(ran.out, "accepted  2026-10-12 09:05"));
  CHECK(has(ran.out, "arrived  2026-10-12 09:15"));
  CHECK(has(ran.out, "completed  2026-10-12 09:40"));
  CHECK(desk.at("11:01", {"undo", "-q"}).exit == 0);
  CHECK(has(desk.run({"show", "1", "-O", "json"}).out, R"("completed":null)"));
}

TEST_CASE("act: who rings again is found by the phone") {
  TempDesk desk;
  auto call = repair("1-1-1");
  call.insert(call.end(), {"--phone", "138 0000 1001"});
  CHECK(desk.at("09:00", call).exit == 0);
  CHECK(has(desk.at("09:10", {"urge", "+86 13800001001", "还没来"}).out,
            "20261012-001 recorded: urged"));
  CHECK(desk.at("09:11", {"urge", "13800009999"}).exit == 3);
  auto second = repair("1-1-2");
  second.insert(second.end(), {"--phone", "13800001001"});
  CHECK(desk.at("09:20", second).exit == 0);
  const Ran several = desk.at("09:21", {"urge", "13800001001"});
  CHECK(has(several.err, "'13800001001' may be 20261012-001: 1-1-1"));
  CHECK(has(several.err, "hint: deskctl urge 20261012-002"));
}

TEST_CASE("act: a reason that reads like an undo is none, and two alike are undone one by one") {
  TempDesk desk;
  CHECK(desk.at("09:00", repair()).exit == 0);
  CHECK(desk.at("09:01", {"note", "1", "回电", "-q"}).exit == 0);
  CHECK(desk.at("09:02", {"urge", "1", "-q"}).exit == 0);
  CHECK(desk.at("09:02", {"urge", "1", "-q"}).exit == 0);
  CHECK(desk.at("09:03", {"hold", "1", "--reason", "撤销", "-q"}).exit == 0);
  CHECK(has(desk.at("09:04", {"undo"}).out, "takes back 5 "));
  CHECK(has(desk.at("09:05", {"undo"}).out, "takes back 4 urged"));
  CHECK(has(desk.at("09:06", {"undo"}).out, "takes back 3 urged"));
  CHECK(has(desk.at("09:07", {"undo"}).out, "takes back 2 noted"));
}

TEST_CASE("act: under a key several ids are all recorded or none") {
  TempDesk desk;
  for (const char* place : {"1-1-1", "1-1-2"}) CHECK(desk.at("09:00", repair(place)).exit == 0);
  CHECK(desk.at("09:01", {"void", "2", "--reason", "误", "-q"}).exit == 0);
  const std::string before = desk.ledger();
  for (int i = 0; i < 2; ++i)
    CHECK(desk.at("09:02", {"note", "1", "2", "回电", "--key", "K"}).exit == 3);
  CHECK(desk.ledger() == before);
}

TEST_CASE("act: a month that cannot be written is not said to be recorded") {
  TempDesk desk;
  desk.time = "2026-10-30T09:00:00+08:00";
  CHECK(desk.run(repair()).exit == 0);
  desk.time = "2026-11-02T09:00:00+08:00";
  CHECK(desk.run(repair()).exit == 0);
  if (geteuid() == 0) return;  // root may write everywhere
  chmod((desk / "ledger/2026-11.csv").c_str(), 0444);
  const Ran ran = desk.run({"note", "20261030-001", "1", "回电", "-O", "id"});
  CHECK(ran.exit == 77);
  CHECK(ran.out == "20261030-001\n");
}

}  // namespace deskctl::test::act_test
