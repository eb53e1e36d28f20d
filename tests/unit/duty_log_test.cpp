// The log of a day: what came, what became of it, who was there.
#include "deskctl/text/utf8.hpp"
#include "support/parts.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test {
namespace {

class LoggedDesk : public TempDesk {
 public:
  LoggedDesk() {
    time = "2026-10-11T09:00:00+08:00";
    run({"log-call", "5-1-302", "渗水", "-c", "repair", "--no-guess"});
    at("09:02", {"dispatch", "1", "--to", "eng"});
    at("09:05", {"register", "parcel", "in", "3-2-1201", "for=王芳"});
    time = "2026-10-12T09:00:00+08:00";
    run({"log-call", "3-2-1201", "水管漏水", "-c", "repair", "--contact", "李静", "--phone",
         "13800001001", "--no-guess"});
    at("09:01", {"log-call", "1-1-101", "物业费", "-c", "consult", "--answered", "已告知"});
    at("09:02", {"log-call", "1-1-102", "误登", "-c", "other", "--no-guess"});
    at("09:03", {"void", "3", "--reason", "误登记"});
    at("10:00", {"complete", "1011-1", "已补漏"});
    at("11:00", {"register", "visitor", "in", "3-2-1201", "name=张伟", "reason=探亲", "host=王芳"});
    at("11:30", {"register", "parcel", "out", "1011-1"});
  }
};

}  // namespace

TEST_CASE("duty log: what was logged and finished that day, and who came for what") {
  LoggedDesk desk;
  const Ran day = desk.at("18:30", {"report", "day", "--full"});
  for (const char* part : {"Logged: 2", "Finished: 2", "In the registers: 2", "已补漏", "已告知",
                           "张伟 探亲 王芳", "2026-10-12 11:30", "Register entries past"}) {
    CAPTURE(part);
    CHECK(has(day.out, part));
  }
  CHECK(!has(day.out, "误登"));
  const Ran json = desk.run({"report", "day", "-O", "json"});
  CHECK(has(json.out,
            "\"log\":[{\"id\":\"20261012-001\",\"at\":\"2026-10-12T09:00:00+08:00\","
            "\"category\":\"repair\",\"location\":\"3-2-1201\",\"contact\":\"李**\","
            "\"text\":\"水管漏水\",\"status\":\"open\",\"result\":null},"
            "{\"id\":\"20261012-002\""));
  CHECK(has(json.out,
            "\"finished_items\":[{\"id\":\"20261012-002\",\"at\":\"2026-10-12T09:01:00+08:00\""));
  CHECK(has(json.out,
            "{\"id\":\"20261011-001\",\"at\":\"2026-10-12T10:00:00+08:00\","
            "\"category\":\"repair\",\"location\":\"5-1-302\",\"contact\":null,"
            "\"text\":\"渗水\",\"status\":\"completed\",\"result\":\"已补漏\"}"));
  CHECK(has(json.out,
            "\"register_items\":[{\"register\":\"visitor\",\"id\":\"20261012-001\","
            "\"opened\":\"2026-10-12T11:00:00+08:00\",\"closed\":null,\"status\":\"open\","
            "\"place\":\"3-2-1201\",\"called\":\"张** 探亲 王**\",\"text\":null},"
            "{\"register\":\"parcel\",\"id\":\"20261011-001\""));
}

TEST_CASE("duty log: a past day is as it stood at its end, an empty one has no log") {
  LoggedDesk desk;
  const Ran past = desk.at("18:30", {"report", "day", "yesterday"});
  CHECK(has(past.out, "Logged: 1"));
  CHECK(!has(past.out, "Finished:"));
  CHECK(!has(past.out, "已补漏"));
  CHECK(has(past.out, "In the registers: 1"));
  const Ran empty = desk.run({"report", "day", "2026-10-09"});
  CHECK(!has(empty.out, "Logged:"));
  CHECK(!has(empty.out, "In the registers"));
}

TEST_CASE("duty log: handovers stand in it, and what was reopened is not finished") {
  LoggedDesk desk;
  desk.at("17:00", {"reopen", "1011-1", "--reason", "又渗水"});
  desk.at("18:00", {"handover", "--to", "周宁"});
  const Ran day = desk.at("18:30", {"report", "day"});
  CHECK(has(day.out, "Finished: 1"));
  CHECK(has(day.out, "handover  20261012-001"));
}

TEST_CASE("duty log: fits a terminal of 80 columns") {
  LoggedDesk desk;
  desk.terminal_columns = 80;
  const std::string text = desk.at("18:30", {"report", "day", "--no-pager"}).out;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = text.find('\n', from);
    CHECK(columns_of(text.substr(from, end - from)) <= 80);
    from = end + 1;
  }
}

}  // namespace deskctl::test
