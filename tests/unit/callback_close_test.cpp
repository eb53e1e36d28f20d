// A call-back by its grade as a word, and with the closing in one act.
#include "support/temp_desk.hpp"

namespace deskctl::test::callback_close_test {
namespace {

// Logged, dispatched and completed.
void have_completed(TempDesk& desk) {
  CHECK(desk.at("09:00", {"log-call", "3-2-1201", "漏水", "--category", "repair", "-p",
                          "13800001001", "--dispatch", "eng", "-q"})
            .exit == 0);
  CHECK(desk.at("09:30", {"complete", "1", "换角阀", "-q"}).exit == 0);
}

int lines_with(const std::string& text, const std::string& word) {
  int count = 0;
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
    ++count;
  return count;
}

}  // namespace

TEST_CASE("call-back and close: one act, which undo takes back whole") {
  for (const std::vector<std::string>& line :
       std::vector<std::vector<std::string>>{{"callback", "1", "--grade", "A", "--close"},
                                             {"hf", "1", "A", "-x"},
                                             {"hj", "1", "a"},
                                             {"hj", "1A"},
                                             {"回访结案", "１Ａ"},
                                             {"回訪結案", "1", "满意"},
                                             {"cbk", "1", "-xg", "A", "业主很满意"}}) {
    TempDesk desk;
    have_completed(desk);
    const std::string before = desk.ledger();
    const Ran ran = desk.at("10:00", line);
    CHECK_MESSAGE(ran.exit == 0, ran.err);
    const std::string added = desk.ledger().substr(before.size());
    CHECK(lines_with(added, "\n") == 2);
    CHECK(added.find(",called-back,") != std::string::npos);
    CHECK(added.find(",closed,") != std::string::npos);
    CHECK(added.find("part=1/2") != std::string::npos);
    CHECK(desk.run({"show", "1", "-O", "json"}).out.find("\"status\":\"closed\"") !=
          std::string::npos);
    CHECK(desk.at("10:01", {"undo", "-q"}).exit == 0);
    CHECK(desk.run({"show", "1", "-O", "json"}).out.find("\"status\":\"completed\"") !=
          std::string::npos);
  }
}

TEST_CASE("call-back and close: nothing is recorded where closing is refused") {
  TempDesk desk;
  CHECK(desk.run({"log-call", "3-2-1201", "漏水", "--category", "repair", "-q"}).exit == 0);
  const std::string before = desk.ledger();
  CHECK(desk.at("09:30", {"hj", "1", "A"}).exit == 3);
  CHECK(desk.ledger() == before);
  CHECK(desk.at("09:30", {"hj", "1", "--missed"}).exit == 2);
  CHECK(desk.at("09:30", {"hj", "1"}).exit == 2);
  // A grade beside --missed would be lost.
  CHECK(desk.at("09:30", {"callback", "1", "A", "--missed"}).exit == 2);
  CHECK(desk.at("09:30", {"callback", "1A", "--missed"}).exit == 2);
  CHECK(desk.ledger() == before);
}

TEST_CASE("call-back: the grade may stand as a word, in any case; two grades are refused") {
  TempDesk desk;
  have_completed(desk);
  const std::string before = desk.ledger();
  CHECK(desk.at("09:40", {"callback", "1", "A", "--grade", "B"}).exit == 2);
  CHECK(desk.at("09:40", {"callback", "1", "业主很满意"}).exit == 2);
  CHECK(desk.ledger() == before);
  CHECK(desk.at("09:40", {"callback", "1", "ｃ", "漏水未修好"}).exit == 0);
  const std::string shown = desk.run({"show", "1", "-O", "json"}).out;
  CHECK(shown.find("\"grade\":\"C\"") != std::string::npos);
  CHECK(shown.find("漏水未修好") != std::string::npos);
}

TEST_CASE("call-back: a text that ends like a graded id is a text, and stays whole") {
  for (const std::vector<std::string>& line :
       std::vector<std::vector<std::string>>{{"callback", "1", "-g", "A", "住户在3B"},
                                             {"callback", "1A", "住户在3B"},
                                             {"callback", "1", "A", "住户在3B"}}) {
    TempDesk desk;
    have_completed(desk);
    const Ran ran = desk.at("10:00", line);
    CHECK_MESSAGE(ran.exit == 0, ran.err);
    const std::string shown = desk.run({"show", "1", "-O", "json"}).out;
    CHECK(shown.find("\"grade\":\"A\"") != std::string::npos);
    CHECK(shown.find("住户在3B") != std::string::npos);
  }
  TempDesk desk;
  have_completed(desk);
  const std::string before = desk.ledger();
  CHECK(desk.at("10:00", {"callback", "1", "住户在3B"}).exit == 2);
  CHECK(desk.at("10:00", {"callback", "1", "--grade", "B", "3B"}).exit == 2);
  CHECK(desk.ledger() == before);
  CHECK(desk.at("10:00", {"callback", "1", "A", "3B"}).exit == 0);
  CHECK(desk.ledger().find(",3B,") != std::string::npos);
}

TEST_CASE("call-back: a grade at an id is refused where another id follows") {
  TempDesk desk;
  have_completed(desk);
  const std::string before = desk.ledger();
  for (const char* next : {"2B", "2"}) {
    const Ran ran = desk.at("10:00", {"callback", "1A", next});
    CHECK(ran.exit == 2);
    CHECK(ran.err.find("the grade at '1A' is followed by one more id") != std::string::npos);
  }
  CHECK(desk.ledger() == before);
}

}  // namespace deskctl::test::callback_close_test
