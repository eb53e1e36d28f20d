// A call in one short line: what is guessed and said, what is refused, and what to type then.
#include "support/temp_desk.hpp"
#include "support/times.hpp"

namespace deskctl::test {
namespace {

const std::string directory =
    "location,contact,phone,note\n"
    "4-2-301,王芳,13800001001,\n"
    "4-2-302,李娜,13800001002,业主\n"
    "4-2-302,赵敏,13800001003,租客\n"
    "8-1-大堂,,,公共\n";

struct CallDesk : TempDesk {
  CallDesk() { write("units.csv", directory); }

  /// The named fields of a request, `|` between them.
  std::string fields(const std::string& id, const std::vector<std::string>& names) {
    const std::string json = run({"show", id, "-O", "json"}).out;
    std::string out;
    for (const std::string& name : names) {
      const std::size_t at = json.find('"' + name + "\":");
      std::string value = json.substr(at + name.size() + 3);
      value = value.substr(0, value.find_first_of(",}"));
      out += (out.empty() ? "" : "|") + value;
    }
    return out;
  }
};

bool says(const Ran& ran, const std::string& text) {
  CAPTURE(ran.err);
  const bool found = ran.err.find(text) != std::string::npos;
  if (!found) MESSAGE(ran.err);
  return found;
}

/// The command after `deskctl ` on the line that has `mark`, as words.
std::vector<std::string> command_in(const std::string& text, const std::string& mark) {
  std::size_t at = text.find("deskctl ", text.find(mark));
  REQUIRE(at != std::string::npos);
  std::vector<std::string> words;
  std::string line = text.substr(at + 8, text.find('\n', at) - at - 8);
  for (std::size_t from = 0; from < line.size();) {
    const bool quoted = line[from] == '\'';
    const std::size_t end = std::min(line.find(quoted ? '\'' : ' ', from + 1), line.size());
    words.push_back(line.substr(from + (quoted ? 1 : 0), end - from - (quoted ? 1 : 0)));
    from = end + (quoted ? 2 : 1);
  }
  return words;
}

}  // namespace

TEST_CASE("log-call: a place and a matter are enough") {
  CallDesk desk;
  const Ran ran = desk.run({"log-call", "4-2-301", "厨房水管爆裂"});
  CHECK(ran.exit == 0);
  CHECK(desk.fields("1", {"category", "urgency", "channel", "contact", "phone"}) ==
        "\"repair\"|\"urgent\"|\"phone\"|\"王芳\"|\"13800001001\"");
  CHECK(says(ran, "note: contact 王芳, phone 13800001001 (from units.csv:2)\n"));
  CHECK(says(ran, "note: repair, urgent, because of '水管爆'\n"));
}

TEST_CASE("log-call: what was typed is not called a guess") {
  CallDesk desk;
  CHECK(says(desk.run({"log-call", "4-2-301", "厨房水管漏水", "-u"}),
             "note: repair, because of '漏水'\n"));
}

TEST_CASE("log-call: what is typed is never guessed over") {
  CallDesk desk;
  CHECK(desk.run({"log-call", "4-2-301", "厨房水管爆裂", "--category", "other", "--contact", "陈",
                  "--phone", "13800009999"})
            .exit == 0);
  CHECK(desk.fields("1", {"category", "urgency", "contact", "phone"}) ==
        "\"other\"|\"normal\"|\"陈\"|\"13800009999\"");
}

TEST_CASE("log-call: a name or a number chooses among the people of a place") {
  const struct {
    std::string name;
    std::vector<std::string> line;
    std::string person;
  } cases[] = {
      {"nobody of two", {"4-2-302", "漏水"}, "null|null"},
      {"by name", {"4-2-302", "漏水", "--contact", "赵敏"}, "\"赵敏\"|\"13800001003\""},
      {"by number", {"4-2-302", "漏水", "--phone", "138 0000 1002"}, "\"李娜\"|\"138 0000 1002\""},
      {"a name that is not there", {"4-2-301", "漏水", "--contact", "陈"}, "\"陈\"|null"},
      {"another number of the place",
       {"4-2-301", "漏水", "--phone", "13800009999"},
       "null|\"13800009999\""},
      {"a public place", {"8-1-大堂", "漏水"}, "null|null"},
      {"refused", {"4-2-301", "漏水", "--no-guess", "--category", "repair"}, "null|null"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CallDesk desk;
    std::vector<std::string> line{"log-call"};
    line.insert(line.end(), c.line.begin(), c.line.end());
    CHECK(desk.run(line).exit == 0);
    CHECK(desk.fields("1", {"contact", "phone"}) == c.person);
  }
}

TEST_CASE("log-call: the place's last request tells who calls where the directory does not") {
  TempDesk plain;
  CHECK(plain.run({"log-call", "5-1-101", "灯不亮", "--contact", "孙莉", "--phone", "13800001005"})
            .exit == 0);
  const Ran ran = plain.at("10:00", {"log-call", "5-1-101", "门坏了"});
  CHECK(says(ran, "note: contact 孙莉, phone 13800001005 (from 20261012-001)\n"));
  // A place that anybody may call from tells nobody.
  CHECK(plain.run({"log-call", "全小区", "灯不亮", "--contact", "孙莉", "--phone", "13800001005"})
            .exit == 0);
  CHECK(says(plain.run({"log-call", "全小区", "门坏了"}),
             "note: no contact name and no phone number were given; to add them: deskctl "));
}

TEST_CASE("log-call: a number alone finds the place") {
  CallDesk desk;
  const Ran by_unit = desk.run({"log-call", "厨房漏水", "--phone", "+86 138-0000-1001"});
  CHECK(by_unit.exit == 0);
  CHECK(says(by_unit, "note: place 4-2-301 (from units.csv:2)\n"));
  CHECK(desk.run({"log-call", "9-1-101", "灯不亮", "--contact", "孙莉", "--phone", "13800001005"})
            .exit == 0);
  const Ran by_request = desk.run({"log-call", "门坏了", "--phone", "13800001005"});
  CHECK(says(by_request, "note: place 9-1-101 (from 20261012-002)\n"));
  CHECK(says(by_request, "note: contact 孙莉 (from 20261012-002)\n"));
  CHECK(says(desk.run({"log-call", "门坏了", "--phone", "13800007777"}),
             "error: LOCATION is missing\n"));
}

TEST_CASE("log-call: a number tells the place if it is whole and only of one place") {
  CallDesk desk;
  desk.write("units.csv", directory + "4-2-303,周宁,057188881234,\n");
  const auto by_phone = [&desk](const char* phone) {
    return desk.run({"log-call", "门坏了", "--phone", phone});
  };
  const char* none = "error: LOCATION is missing\n";
  CHECK(says(by_phone("88881234"), none));
  CHECK(says(by_phone("0571-8888 1234"), "note: place 4-2-303 (from units.csv:6)\n"));
  for (const char* place : {"9-1-101", "9-1-101", "9-1-102"}) {
    CHECK(desk.run({"log-call", place, "灯不亮", "--phone", "13800001005"}).exit == 0);
    CHECK(says(by_phone("00001005"), none));
    if (place != std::string("9-1-102"))
      CHECK(says(by_phone("13800001005"), "note: place 9-1-101 (from "));
  }
  CHECK(says(by_phone("13800001005"), none));
  // Void again: one place is left.
  CHECK(desk.run({"undo"}).exit == 0);
  CHECK(says(by_phone("13800001005"), "note: place 9-1-101 (from "));
}

TEST_CASE("log-call: one word beside a number is the matter only where it is no place") {
  CallDesk desk;
  const std::string before = desk.ledger();
  for (const char* word : {"大堂", "Ｂ２"}) {
    CAPTURE(word);
    const Ran unsure = desk.run({"log-call", word, "-p", "13800001001", "-c", "repair"});
    CHECK(unsure.exit == 2);
    CHECK(says(unsure, "': is that the place or the matter?\nhint: the place: deskctl log-call '"));
  }
  CHECK(desk.ledger() == before);
  const Ran word = desk.run({"log-call", "车棚", "-p", "13800001001", "-c", "repair"});
  CHECK(word.exit == 0);
  CHECK(says(word, "note: '车棚' was taken for the matter, at 4-2-301; if it is the place: "));
  const Ran sure = desk.run({"log-call", "漏水", "-p", "13800001001"});
  CHECK(sure.exit == 0);
  CHECK(sure.err.find("was taken for the matter") == std::string::npos);
}

TEST_CASE("log-call: nothing is guessed when it was refused") {
  CallDesk desk;
  const Ran ran = desk.run({"log-call", "4-2-301", "厨房水管爆裂", "--no-guess"});
  CHECK(ran.exit == 2);
  CHECK(says(ran, "error: --category is missing\n"));
  CHECK(desk.run({"log-call", "4-2-301", "厨房水管爆裂", "--no-guess", "--category", "complaint"})
            .exit == 0);
  CHECK(desk.fields("1", {"urgency", "contact", "phone", "owner"}) == "\"normal\"|null|null|null");
}

TEST_CASE("log-call: whoever takes a complaint follows it up unless somebody else is named") {
  CallDesk desk;
  const Ran own = desk.run({"log-call", "4-2-301", "投诉楼上扰民"});
  CHECK(says(own, "note: 林悦 follows it up (--owner names somebody else)\n"));
  CHECK(desk.fields("1", {"owner"}) == "\"林悦\"");
  CHECK(desk.run({"log-call", "4-2-301", "投诉保安", "--owner", "周宁"}).exit == 0);
  CHECK(desk.fields("2", {"owner"}) == "\"周宁\"");
  CHECK(desk.run({"log-call", "4-2-301", "漏水"}).exit == 0);
  CHECK(desk.fields("3", {"owner"}) == "null");
}

TEST_CASE("log-call: all that is missing is told at once, with what supplies it") {
  CallDesk desk;
  const std::string before = desk.ledger();
  CHECK(says(desk.run({"log-call"}), "error: missing: LOCATION, TEXT, --category\n"));
  CHECK(says(desk.run({"log-call", "4-2-301"}), "error: missing: TEXT, --category\n"));
  CHECK(says(desk.run({"log-call", "厨房漏水"}), "error: LOCATION is missing\n"));
  const Ran unsure = desk.run({"log-call", "4-2-301", "灯坏了没人修，我要投诉"});
  CHECK(unsure.exit == 2);
  CHECK(says(unsure,
             "error: --category is missing\nhint: '坏了, 投诉' suggest different ones: "
             "--category repair, --category complaint\n"));
  CHECK(says(desk.run({"log-call", "4-2-301", "查门禁卡"}), "hint: one of: repair, aftersales"));
  CHECK(desk.ledger() == before);
}

TEST_CASE("log-call: a place and a matter in the wrong order") {
  CallDesk desk;
  const std::string before = desk.ledger();
  const Ran sure = desk.run({"log-call", "厨房漏水", "4-2-301"});
  CHECK(sure.exit == 2);
  CHECK(says(sure,
             "'4-2-301' is a place and '厨房漏水' is not: are place and text swapped?\n"
             "hint: deskctl log-call '4-2-301' '厨房漏水' …\n"));
  CHECK(desk.ledger() == before);
  CHECK(desk.run({"log-call", "8-1-大堂", "4-2-301"}).exit == 2);  // both are places: no category
  const Ran maybe = desk.run({"log-call", "厨房漏水", "三号楼", "--category", "repair"});
  CHECK(maybe.exit == 0);
  CHECK(says(maybe,
             "note: '厨房漏水' reads like a matter: are place and text swapped? if so: "
             "'deskctl undo', then log it again\n"));
  CHECK(says(desk.run({"log-call", "全小区", "停水通知", "--category", "other"}),
             "'全小区' is not one of the desk's usual places"));
}

TEST_CASE("log-call: the hint of an emergency is a command that works") {
  CallDesk desk;
  const Ran ran = desk.run({"log-call", "4-2-301", "电梯困人", "--category", "repair"});
  CHECK(says(ran, "note: '电梯困人': usually help, urgent\n"));
  CHECK(desk.run(command_in(ran.err, "hint: if it is:")).exit == 0);
  CHECK(desk.fields("1", {"category", "urgency"}) == "\"help\"|\"urgent\"");
  // Typed as an emergency, or guessed as one, there is nothing to hint at.
  CHECK(desk.run({"log-call", "4-2-301", "电梯困人", "--category", "help", "--urgent"})
            .err.find("usually") == std::string::npos);
  CHECK(desk.run({"log-call", "4-2-301", "电梯困人"}).err.find("usually") == std::string::npos);
  CHECK(desk.run({"amend", "1", "--urgent", "--urgency", "normal", "--reason", "x"}).exit == 2);
}

TEST_CASE("log-call: one line adds name and number") {
  CallDesk desk;
  const Ran ran = desk.run({"log-call", "9-9-901", "漏水"});
  CHECK(desk.run(command_in(ran.err, "no contact name and no phone number")).exit == 0);
  CHECK(desk.fields("1", {"contact", "phone"}) == "\"NAME\"|\"NUMBER\"");
  CHECK(says(desk.run({"log-call", "9-9-902", "漏水", "--contact", "孙莉"}),
             "note: no phone number was given"));
}

TEST_CASE("log-call: a faulty directory is told and stops no call") {
  CallDesk desk;
  desk.write("units.csv", directory + "4-2-303,none\n");
  const Ran ran = desk.run({"log-call", "4-2-301", "漏水"});
  CHECK(ran.exit == 0);
  CHECK(says(ran, "note: lines of units.csv that are not understood and left out: 1\n"));
  CHECK(desk.fields("1", {"contact"}) == "\"王芳\"");
}

TEST_CASE("log-call: the same thing twice is noticed in every category") {
  for (const char* category : {"repair", "aftersales", "complaint", "consult", "help", "service",
                               "suggestion", "praise", "other"}) {
    CAPTURE(category);
    CallDesk desk;
    CHECK(desk.run({"log-call", "4-2-301", "厨房的事", "--category", category}).exit == 0);
    const Ran again = desk.at("09:30", {"log-call", "4-2-301", "厨房的事", "--category", category});
    CHECK(says(again, "20261012-001 of 2026-10-12 09:00: 厨房的事"));
    CHECK(says(again, "hint: "));
  }
}

TEST_CASE("log-call: who is called by a title is known by the family name") {
  TempDesk desk;
  desk.write("units.csv", "location,contact,phone\n4-2-301,王芳,13800001001\n");
  const Ran known = desk.run({"log-call", "4-2-301", "灯不亮", "--category", "repair", "--contact",
                              "王女士", "-O", "json"});
  CHECK(known.out.find("13800001001") != std::string::npos);
  CHECK(known.out.find("王女士") != std::string::npos);
  const Ran other = desk.run({"log-call", "4-2-301", "门坏了", "--category", "repair", "--contact",
                              "李女士", "-O", "json"});
  CHECK(other.out.find("13800001001") == std::string::npos);
}

}  // namespace deskctl::test
