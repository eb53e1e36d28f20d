// Several ids at once, as lists and runs, in any width; what is refused is named, the rest done.
#include "command/typed_ids.hpp"
#include "support/refusal.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test::several_ids_test {
namespace {

std::string ids_of(const std::vector<std::string>& words, Text text = Text::may_follow) {
  std::string out;
  Arguments arguments;
  arguments.words = words;
  arguments.command = Command::complete;
  const std::string refused = refusal_of([&] {
    const TypedIds typed = typed_ids(arguments, text);
    for (const std::string& id : typed.ids) out += (out.empty() ? "" : " ") + id;
    if (!typed.text.empty()) out += " '" + typed.text + '\'';
  });
  return refused == "nothing" ? out : refused;
}

void log_three(TempDesk& desk) {
  for (const char* place : {"3-2-1201", "3-2-1202", "3-2-1203"})
    CHECK(desk.run({"log-call", place, "漏水", "--category", "repair"}).exit == 0);
}

}  // namespace

TEST_CASE("several ids: words, lists and runs of numbers") {
  CHECK(ids_of({"12", "13", "14"}) == "12 13 14");
  CHECK(ids_of({"12,13"}) == "12 13");
  CHECK(ids_of({"12、13", "15"}) == "12 13 15");
  CHECK(ids_of({"12，13，", "14", "换角阀"}) == "12 13 14 '换角阀'");
  CHECK(ids_of({"12..14", "last"}) == "12 13 14 last");
  CHECK(ids_of({"１２，１００３－１３"}) == "12 1003-13");
  CHECK(ids_of({"N20261003-017,18"}) == "N20261003-017 18");
  CHECK(ids_of({"12", "12,13户停水"}) == "12 '12,13户停水'");
  CHECK(ids_of({"12", "13.5"}) == "12 '13.5'");
  CHECK(ids_of({"12", "13"}, Text::must_follow) == "12 '13'");
  CHECK(ids_of({"14..12"}) ==
        "2 '14..12' is no run of numbers from the lower to the higher, at most 50 of them");
  CHECK(ids_of({"1..900"}) ==
        "2 '1..900' is no run of numbers from the lower to the higher, at most 50 of them");
  CHECK(plain_id("Ｎ２０２６１００３－０１７") == "N20261003-017");
}

TEST_CASE("several ids: each its own record; what is refused is named and the rest is done") {
  TempDesk desk;
  log_three(desk);
  CHECK(desk.at("09:01", {"dispatch", "1，2", "3", "--to", "eng", "-q"}).exit == 0);
  const Ran ran = desk.at("09:30", {"complete", "1..4", "换角阀"});
  CHECK(ran.exit == 3);
  CHECK(ran.err.find("20261012-004") != std::string::npos);
  for (const char* id : {"1", "2", "3"})
    CHECK(desk.run({"show", id, "-O", "json"}).out.find("换角阀") != std::string::npos);
  CHECK(desk.at("09:40", {"callback", "1、2、3", "A"}).exit == 0);
  CHECK(desk.at("09:41", {"close", "１..３"}).exit == 0);
  CHECK(desk.run({"list"}).out.find("3-2-120") == std::string::npos);
}

TEST_CASE("several ids: the ids that list prints are taken as they are") {
  TempDesk desk;
  log_three(desk);
  std::vector<std::string> line{"note"};
  std::string ids = desk.run({"list", "-O", "id"}).out;
  for (std::size_t end = ids.find('\n'); end != std::string::npos; end = ids.find('\n')) {
    line.push_back(ids.substr(0, end));
    ids.erase(0, end + 1);
  }
  CHECK(line.size() == 4);
  line.emplace_back("业主下午在家");
  CHECK(desk.run(line).exit == 0);
  CHECK(desk.run({"show", "3", "-O", "json"}).out.find("业主下午在家") != std::string::npos);
}

TEST_CASE("several ids: what repeats another of them is finished with it, and that is no fault") {
  TempDesk desk;
  desk.at("09:00", {"log-call", "4-2-301", "停电", "--category", "repair", "--dispatch", "eng"});
  desk.at("09:01", {"log-call", "4-2-302", "停电", "--category", "repair", "--same-as", "1"});
  const Ran ran = desk.at("09:30", {"complete", "1", "2", "更换空气开关"});
  CHECK_MESSAGE(ran.exit == 0, ran.err);
  CHECK(ran.err.find("20261012-002 repeats 20261012-001 and was finished with it") !=
        std::string::npos);
  CHECK(desk.run({"complete", "2"}).exit == 3);
}

}  // namespace deskctl::test::several_ids_test
