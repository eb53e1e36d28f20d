// Two desks with codes that wrote on the same request before either saw what the other one did.
#include <filesystem>

#include "support/parts.hpp"
#include "support/temp_desk.hpp"
#include "support/times.hpp"

namespace deskctl::test::merge_test {
namespace {

const std::string id = "A20261012-001";

/// Both begin with the same request, dispatched at 09:05.
class TwoDesks {
 public:
  TwoDesks() {
    first.at("09:00", {"log-call", "8-1-502", "厨房漏水", "-c", "repair", "-p", "13800001001", "-N",
                       "赵岚"});
    first.at("09:05", {"dispatch", id, "--to", "eng"});
    merge();
    second.variables["DESKCTL_STAFF"] = "乙";
  }

  /// Each gets the files of the other one, as git would bring them.
  void merge() {
    give(first, second, "A");
    give(second, first, "B");
  }

  TempDesk first{"code = \"A\"\n"}, second{"code = \"B\"\n"};

 private:
  static void give(TempDesk& from, TempDesk& to, const std::string& code) {
    for (const std::string book : {"ledger/2026-10.", "registers/visitor-2026-10."}) {
      const std::string name = book + code + ".csv";
      if (std::filesystem::exists(from / name)) to.write(name, from.read(name));
    }
  }
};

}  // namespace

TEST_CASE("merge: an amendment still means the event that it was written for") {
  TwoDesks desks;
  desks.second.at("09:07", {"note", id, "乙说的"});
  desks.second.at("09:08", {"urge", id});
  desks.first.at("09:10", {"arrive", id});
  desks.first.at("09:12", {"complete", id, "换好"});
  REQUIRE(desks.first.at("09:13", {"amend", id, "--event", "3", "--at", "09:09", "--reason", "错"})
              .exit == 0);
  desks.merge();
  for (TempDesk* desk : {&desks.first, &desks.second}) {
    const std::string shown = desk->at("09:20", {"show", id, "--history"}).out;
    CHECK(has(shown, "5  2026-10-12 09:09  arrived"));
    CHECK(has(shown, "5 arrived was at 2026-10-12 09:09"));
    CHECK(has(desk->run({"show", id, "-O", "json"}).out, "\"facts\":{\"event\":\"5\","));
    CHECK(desk->run({"check", "--only", "damaged-line,sequence"}).exit == 0);
  }
}

TEST_CASE("merge: of two events of one second the right one is meant") {
  TwoDesks desks;
  desks.second.at("09:07", {"note", id, "乙说的"});
  desks.first.at("09:10", {"note", id, "一"});
  desks.first.run({"note", id, "二"});
  REQUIRE(
      desks.first.at("09:11", {"amend", id, "--event", "4", "--revoke", "--reason", "错"}).exit ==
      0);
  desks.merge();
  const std::string shown = desks.second.at("09:20", {"show", id, "--history"}).out;
  CHECK(has(shown, "一"));
  CHECK(has(shown, "revoked; 二"));
  CHECK_FALSE(has(shown, "revoked; 一"));
}

TEST_CASE("merge: undo goes on one further back, past what came from the other desk") {
  TwoDesks desks;
  desks.second.at("09:07", {"note", id, "乙说的"});
  desks.first.at("09:10", {"note", id, "一"});
  desks.first.at("09:11", {"note", id, "二"});
  REQUIRE(desks.first.at("09:12", {"undo"}).exit == 0);
  desks.merge();
  REQUIRE(desks.first.at("09:13", {"undo"}).exit == 0);
  const std::string shown = desks.first.at("09:20", {"show", id, "--history"}).out;
  CHECK(has(shown, "revoked; 一"));
  CHECK(has(shown, "revoked; 二"));
  CHECK_FALSE(has(shown, "revoked; 乙说的"));
  CHECK(has(shown, "open"));
}

TEST_CASE("merge: what both desks did counts once, as it was recorded first") {
  TwoDesks desks;
  desks.first.at("09:12", {"complete", id, "换好"});
  desks.second.at("09:20", {"complete", id, "乙记的", "--at", "09:10"});
  desks.second.at("09:25", {"callback", id, "--grade", "A"});
  desks.second.at("09:26", {"close", id});
  desks.first.at("09:30", {"callback", id, "--grade", "B"});
  desks.first.at("09:40", {"close", id});
  desks.merge();
  for (TempDesk* desk : {&desks.first, &desks.second}) {
    const std::string shown = desk->at("09:50", {"show", id, "--history"}).out;
    CHECK(has(shown, "completed   2026-10-12 09:12"));
    CHECK(has(shown, "changes nothing; 乙记的"));
    CHECK(has(shown, "changes nothing; B"));
    const Ran found = desk->run({"check"});
    CHECK(found.exit == 1);  // warnings, no damage
    CHECK(has(found.out, "changes nothing 3"));
    CHECK(has(found.out, "deskctl amend " + id + " --event 7 --revoke --reason"));
    CHECK(has(desk->run({"close", id}).err, "it is closed already"));
    // And the request goes on.
    CHECK(desk->at("09:55", {"reopen", id, "--reason", "又漏"}).exit == 0);
    CHECK(desk->at("09:56", {"reopen", id, "--reason", "又漏"}).exit == 3);
  }
}

TEST_CASE("merge: nothing is written that makes an event of the other desk impossible") {
  TwoDesks desks;
  desks.second.at("09:12", {"complete", id, "换好"});
  desks.second.at("09:30", {"callback", id, "--grade", "A"});
  desks.merge();
  const std::string before = desks.first.ledger();
  CHECK(desks.first.at("09:40", {"close", id, "--at", "09:20"}).exit == 3);
  CHECK(desks.first.run({"amend", id, "--event", "3", "--revoke", "--reason", "错"}).exit == 3);
  CHECK(desks.first.ledger() == before);
}

TEST_CASE("merge: a correction of an entry still means its event") {
  TwoDesks desks;
  desks.first.at("09:00",
                 {"register", "visitor", "in", "8-1-502", "name=赵岚", "reason=看房", "host=钱峰"});
  desks.merge();
  const std::string entry = "A20261012-001";
  desks.second.at("09:10", {"register", "visitor", "amend", entry, "host=李岚", "--reason", "补"});
  REQUIRE(desks.first.at("09:20", {"register", "visitor", "out", entry}).exit == 0);
  REQUIRE(desks.first
              .at("09:30", {"register", "visitor", "amend", entry, "--event", "2", "--revoke",
                            "--reason", "错"})
              .exit == 0);
  desks.merge();
  CHECK(has(desks.second.at("09:40", {"register", "visitor", "list", "-O", "id"}).out, entry));
  CHECK(has(desks.second.run({"register", "visitor", "show", entry, "-O", "json"}).out,
            "\"event\":\"3\""));
}

TEST_CASE("merge: an entry that both desks closed is whole, and goes on to be reported") {
  TwoDesks desks;
  desks.first.at("09:10",
                 {"register", "visitor", "in", "8-1-502", "name=赵岚", "reason=看房", "host=钱峰"});
  desks.merge();
  const std::string entry = "A20261012-001";
  desks.first.at("09:20", {"register", "visitor", "out", entry});
  desks.second.at("09:25", {"register", "visitor", "out", entry, "--at", "09:15"});
  desks.merge();
  for (TempDesk* desk : {&desks.first, &desks.second}) {
    const std::string shown =
        desk->at("09:30", {"register", "visitor", "show", entry, "--history"}).out;
    CHECK(has(shown, "changes nothing"));
    CHECK(has(desk->run({"register", "visitor", "show", entry, "-O", "json"}).out,
              R"("closed":"2026-10-12T09:20:00+08:00")"));
    CHECK(desk->run({"check", "--only", "damaged-line,sequence"}).exit == 0);
    CHECK(has(desk->run({"check", "--only", "passed-over"}).out,
              "deskctl register visitor amend " + entry + " --event 3 --revoke --reason"));
    CHECK(desk->run({"register", "visitor", "out", entry}).exit == 3);
  }
  // The hint works, and then nothing is left to name.
  CHECK(desks.first
            .run({"register", "visitor", "amend", entry, "--event", "3", "--revoke", "--reason",
                  "重"})
            .exit == 0);
  CHECK(desks.first.run({"check", "--only", "passed-over"}).exit == 0);
}

TEST_CASE("merge: undo takes back what this person typed last, though it changes nothing") {
  TwoDesks desks;
  desks.second.at("10:00", {"complete", id, "乙"});
  desks.first.at("10:05", {"complete", id, "甲"});
  desks.merge();
  REQUIRE(desks.first.at("10:06", {"undo"}).exit == 0);
  const std::string shown = desks.first.run({"show", id, "--history"}).out;
  CHECK(has(shown, "revoked; 甲"));
  CHECK(has(shown, "completed"));
  CHECK_FALSE(has(shown, "void"));
}

TEST_CASE("merge: who repeats is called, though the other desk closed what was not linked yet") {
  TwoDesks desks;
  desks.second.at("09:06", {"log-call", "8-1-602", "楼上也漏", "-c", "repair", "-p", "13800001002",
                            "-N", "钱峰", "--dispatch", "eng"});
  desks.merge();
  const std::string repeat = "B20261012-001";
  desks.first.at("09:10", {"link", repeat, "--same-as", id});
  desks.second.at("09:11", {"complete", repeat, "好"});
  desks.second.at("09:12", {"callback", repeat, "A", "--close"});
  desks.first.at("09:13", {"complete", id, "好"});
  desks.merge();
  CHECK(has(desks.first.at("09:20", {"show", repeat}).out, "deskctl callback " + repeat));
  CHECK(desks.first.run({"callback", repeat, "--grade", "B"}).exit == 0);
  CHECK(desks.first.run({"callback", id, "--grade", "A", "--close"}).exit == 0);
  CHECK(desks.first.run({"check", "--only", "damaged-line,sequence"}).exit == 0);
}

TEST_CASE("merge: unlink takes back the upgrade of both desks") {
  TwoDesks desks;
  const auto complain = [](TempDesk& desk, const std::string& when, const std::string& place,
                           const std::string& phone) {
    std::vector<std::string> line{"log-call", place, "吵", "-c",  "complaint",
                                  "-p",       phone, "-N", "赵岚"};
    if (when != "09:10") line.insert(line.end(), {"--same-as", "A20261012-002"});
    return desk.at(when, line).exit;
  };
  REQUIRE(complain(desks.first, "09:10", "8-1-101", "13800001011") == 0);
  desks.merge();
  REQUIRE(complain(desks.first, "09:11", "8-1-102", "13800001012") == 0);
  REQUIRE(complain(desks.second, "09:12", "8-1-103", "13800001013") == 0);
  desks.merge();
  desks.first.at("09:13", {"escalate", "--due"});
  desks.second.at("09:13", {"escalate", "--due"});
  desks.merge();
  CHECK(has(desks.first.at("09:14", {"show", "A20261012-002"}).out, "larger"));
  REQUIRE(desks.first.run({"unlink", "B20261012-001"}).exit == 0);
  CHECK_FALSE(has(desks.first.run({"show", "A20261012-002"}).out, "larger"));
}

TEST_CASE("merge: what continues a request whose file is not here yet is no damage") {
  TwoDesks desks;
  desks.second.at("09:12", {"complete", id, "好"});
  TempDesk third("code = \"C\"\n");
  third.write("ledger/2026-10.B.csv", desks.second.read("ledger/2026-10.B.csv"));
  const Ran listed = third.at("09:20", {"list", "--all"});
  CHECK(listed.exit == 0);
  CHECK(has(listed.err, id + " was logged in ledger/2026-10.A.csv, which is not here yet"));
  CHECK(third.run({"check", "--only", "damaged-line,sequence"}).exit == 0);
  CHECK(has(third.run({"check"}).out, "is an older copy [file-state]"));
  CHECK(third.run({"seal"}).exit == 0);
  third.write("ledger/2026-10.A.csv", desks.first.read("ledger/2026-10.A.csv"));
  CHECK(has(third.run({"list", "--all"}).out, "completed"));
  // Its own file without the log is damage.
  TempDesk own("code = \"B\"\n");
  std::string lines = desks.second.read("ledger/2026-10.B.csv");
  for (std::size_t at = lines.find(id); at != std::string::npos; at = lines.find(id, at + 1))
    lines[at] = 'B';
  own.write("ledger/2026-10.B.csv", lines);
  CHECK(own.at("09:20", {"list", "--all"}).exit == 65);
}

TEST_CASE("merge: a desk's own key still answers for its own command") {
  TwoDesks desks;
  const std::vector<std::string> call{"log-call",    "8-1-701", "灯坏", "-c",    "repair", "-p",
                                      "13800001071", "-N",      "赵岚", "--key", "K-1"};
  desks.first.at("09:20", call);
  auto other = call;
  other[1] = "8-1-702";
  desks.second.at("09:21", other);
  desks.merge();
  const Ran again = desks.second.at("09:22", other);
  CHECK(again.exit == 0);
  CHECK(has(again.err + again.out, "B20261012-001"));
}

TEST_CASE("merge: a correction holds where the clocks of the desks differ") {
  for (const std::string how : {"--at", "--revoke"}) {
    CAPTURE(how);
    TwoDesks desks;
    desks.second.at("09:12", {"note", id, "快钟"});
    desks.merge();
    std::vector<std::string> amend{"amend", id, "--event", "3", "--reason", "错", how};
    if (how == "--at") amend.emplace_back("09:08");
    REQUIRE(desks.first.at("09:10", amend).exit == 0);
    desks.merge();
    for (TempDesk* desk : {&desks.first, &desks.second}) {
      const std::string shown = desk->at("09:20", {"show", id, "--history"}).out;
      CHECK(has(shown, how == "--at" ? "2026-10-12 09:08  noted" : "revoked; 快钟"));
      CHECK(desk->run({"check", "--only", "damaged-line,sequence"}).exit == 0);
    }
  }
}

TEST_CASE("merge: of two desks in one second each corrects its own event") {
  TwoDesks desks;
  desks.first.at("09:15", {"note", id, "甲"});
  desks.second.at("09:15", {"note", id, "乙"});
  REQUIRE(desks.second.at("09:16", {"undo"}).exit == 0);
  desks.merge();
  const std::string shown = desks.first.at("09:20", {"show", id, "--history"}).out;
  CHECK(has(shown, "revoked; 乙"));
  CHECK_FALSE(has(shown, "revoked; 甲"));
}

TEST_CASE("merge: another desk goes on in the second of the log") {
  TwoDesks desks;
  desks.second.at("09:30", {"log-call", "8-1-701", "灯坏", "-c", "repair"});
  desks.merge();
  REQUIRE(desks.first.run({"list"}).exit == 0);
  REQUIRE(desks.first.at("09:30", {"dispatch", "B20261012-001", "--to", "eng"}).exit == 0);
  desks.merge();
  for (TempDesk* desk : {&desks.first, &desks.second}) CHECK(desk->run({"list"}).exit == 0);
}

TEST_CASE("merge: what only a beaten event made impossible counts") {
  TwoDesks desks;
  desks.first.at("09:20", {"hold", id, "--reason", "等料"});
  desks.first.at("09:40", {"resume", id});
  desks.first.at("10:00", {"complete", id, "甲"});
  desks.second.at("12:00", {"complete", id, "乙", "--at", "09:15"});
  desks.merge();
  const std::string shown = desks.first.at("12:10", {"show", id, "--history"}).out;
  CHECK(has(shown, "changes nothing; 乙"));
  CHECK_FALSE(has(shown, "changes nothing; 等料"));
  CHECK(has(shown, "completed   2026-10-12 10:00"));
}

TEST_CASE("merge: what no other desk forbade is damage still") {
  TwoDesks desks;
  desks.first.at("09:10", {"note", id, "甲"});
  desks.merge();
  Draft draft;
  draft.kind = EventKind::resumed;
  draft.at = parse_rfc3339("2026-10-12T09:20:00+08:00").value();
  desks.second.at("09:15", {"note", id, "乙"});
  const std::string name = "ledger/2026-10.B.csv";
  desks.second.write(
      name, desks.second.read(name) +
                format_line(draft, RequestId::parse(id).value(), draft.at, zone("Asia/Shanghai")) +
                '\n');
  const Ran listed = desks.second.at("09:30", {"list"});
  CHECK(listed.exit == 65);
  CHECK(has(listed.err, "is not on hold"));
}

TEST_CASE("merge: no correction of an entry makes an event of the other desk change nothing") {
  TwoDesks desks;
  REQUIRE(desks.first.at("09:10", {"register", "move-in", "begin", "8-1-502", "name=赵岚"}).exit ==
          0);
  const auto give = [](TempDesk& from, TempDesk& to, const std::string& name) {
    to.write(name, from.read(name));
  };
  give(desks.first, desks.second, "registers/move-in-2026-10.A.csv");
  const std::string entry = "A20261012-001";
  REQUIRE(desks.second.at("09:20", {"register", "move-in", "key", entry}).exit == 0);
  give(desks.second, desks.first, "registers/move-in-2026-10.B.csv");
  REQUIRE(desks.first.at("09:40", {"register", "move-in", "end", entry}).exit == 0);
  const std::string before = desks.first.read("registers/move-in-2026-10.A.csv");
  const Ran ran = desks.first.at("09:41", {"register", "move-in", "amend", entry, "--event", "3",
                                           "--at", "09:15", "--reason", "错"});
  CHECK(ran.exit == 3);
  CHECK(has(ran.err, "register move-in show " + entry + " --history"));
  CHECK(desks.first.read("registers/move-in-2026-10.A.csv") == before);
}

}  // namespace deskctl::test::merge_test
