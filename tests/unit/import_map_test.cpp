// Maps of registers: what they say, and every fault of one with its place.
#include "command/import_map.hpp"

#include "files/encoding.hpp"
#include "support/refusal.hpp"

namespace deskctl::test {
namespace {

ImportMap parsed(const std::string& text) {
  return parse_import_map(text, "map.toml", encoding_names);
}

std::string faults(const std::string& text) {
  return refusal_of([&] { parsed(text); });
}

const std::string call =
    "[request]\nat = [\"日期\", \"时间\"]\nlocation = \"房号\"\ncategory = { default = \"other\" "
    "}\n"
    "text = { heading = \"事项\", values = { \"无\" = \"\" } }\n";

}  // namespace

TEST_CASE("import map: fields are headings, lists of them, or tables") {
  const ImportMap map = parsed("key = \"编号\"\nyear = 2026\ndate-order = \"dmy\"\n" + call +
                               "[called-back]\nat = \"回访\"\n");
  CHECK(map.into == ImportMap::Into::requests);
  CHECK(map.dates.year == 2026);
  CHECK(map.dates.order == SheetDates::Order::dmy);
  REQUIRE(map.key.size() == 1);
  CHECK(map.key.front().line == 1);
  REQUIRE(map.events.size() == 2);
  CHECK(map.events.front().kind == EventKind::logged);
  CHECK(map.events.front().field("at")->headings.size() == 2);
  CHECK(map.events.front().field("at")->join == " ");
  CHECK(map.events.front().field("location")->join == "-");
  CHECK(map.events.front().field("category")->usual == "other");
  CHECK(map.events.front().field("text")->values.front().first == "无");
  CHECK(map.events.back().kind == EventKind::called_back);
  const ImportMap units =
      parsed("into = \"units\"\n[unit]\nlocation = \"房号\"\nphone = \"电话\"\n");
  CHECK(units.into == ImportMap::Into::units);
  CHECK(units.unit.size() == 2);
}

TEST_CASE("import map: what is missing, unknown or of the wrong kind is told with its line") {
  CHECK(faults("key = \"编号\"\n") == "78 map.toml:1: 'request' is missing");
  CHECK(faults("into = \"units\"\n") == "78 map.toml:1: 'unit' is missing");
  CHECK(faults("[request]\nat = \"时间\"\n").find("'location' is missing") != std::string::npos);
  CHECK(faults("keys = \"编号\"\n" + call) == "78 map.toml:1: unknown key 'keys'");
  CHECK(faults(call + "[finished]\nat = \"x\"\n") == "78 map.toml:6: unknown key 'finished'");
  CHECK(faults(call + "[completed]\nat = \"x\"\nresult = \"y\"\n") ==
        "78 map.toml:8: unknown key 'result'");
  CHECK(faults(call + "[completed]\nat = 5\n") ==
        "78 map.toml:7: 'at' has a value of the wrong kind");
  CHECK(faults(call + "[dispatched]\nat = \"x\"\n") == "78 map.toml:6: 'team' is missing");
  CHECK(faults(call + "[dispatched]\nat = \"x\"\nteam = { heading = \"y\", values = { \"花\" = "
                      "\"?\" } }\n") == "78 map.toml:8: what '花' is still stands as \"?\"");
  CHECK(faults("encoding = \"latin1\"\n" + call).starts_with("78 map.toml:1: 'latin1' is not a"));
  CHECK(faults("time-of-day = \"9点\"\n" + call) == "78 map.toml:1: '9点' is no time of day");
  CHECK(faults("ignore = [\"房号\"]\n" + call) ==
        "78 map.toml:1: the heading '房号' is both used and ignored");
}

}  // namespace deskctl::test
