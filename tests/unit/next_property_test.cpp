
// Somebody who only does what `next` says brings every kind of request to its end, in the order of
// the dues, without a refusal.
#include <algorithm>

#include "support/amount.hpp"
#include "support/story.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test::next_property_test {
namespace {

using Line = std::vector<std::string>;

struct Clerk {
  std::string grade = "A";
  bool infeasible = false;  // what cannot be done for the price
  bool unanswered = false;  // the resident never picks up
};

// The text between the first `begin` after `from` and the `end` that follows it.
std::string between(const std::string& text, const std::string& begin, const std::string& end,
                    std::size_t from = 0) {
  const std::size_t at = text.find(begin, from);
  if (at == std::string::npos) return "";
  const std::size_t start = at + begin.size();
  return text.substr(start, text.find(end, start) - start);
}

// A due of the request's clocks, by what is still to be done: the earliest.
std::string earliest_due(const std::string& json, bool after_work) {
  std::string earliest;
  std::size_t at = json.find(R"("clocks":[)");
  const std::size_t end = json.find("]", at);
  while ((at = json.find(R"({"clock":")", at)) < end) {
    const std::string clock = json.substr(at, json.find('}', at) - at);
    at += 1;
    const std::string name = between(clock, R"("clock":")", "\"");
    const std::string status = between(clock, R"("status":")", "\"");
    const std::string due = between(clock, R"("due":")", "\"");
    if (status != "pending" && status != "overdue") continue;
    if (after_work && name != "inform" && name != "callback" && name != "reply") continue;
    if (earliest.empty() || due < earliest) earliest = due;
  }
  return earliest;
}

// A command as a person types it who knows what there is to choose.
Line typed(std::string command, const Clerk& clerk) {
  command.erase(0, std::string("deskctl ").size());
  Line words;
  std::istringstream in(command);
  for (std::string word; in >> word;) {
    if (word == "N") word = "35";
    if (word == "'…'") word = "按流程办理";
    if (word == "A|B|C") word = clerk.grade;
    words.push_back(word.substr(0, word.find('|')));
  }
  if (words.front() == "quote" && clerk.infeasible) words = {"quote", words[1], "--infeasible"};
  if (words.front() == "callback" && clerk.unanswered) words = {"callback", words[1], "--missed"};
  return words;
}

class FollowedDesk : public TempDesk {
 public:
  // Logs it and follows `next` to the end; what was typed.
  std::string follow(const Line& call, const Clerk& clerk, const std::string& reply_in = "") {
    pass(std::chrono::minutes{1});
    Line log{"log-call", "3-2-1201", "水管漏水", "-O", "id"};
    log.insert(log.end(), call.begin(), call.end());
    const Ran logged = run(log);
    REQUIRE_MESSAGE(logged.exit == 0, logged.err);
    const std::string id = logged.out.substr(0, logged.out.find('\n'));
    if (!reply_in.empty()) REQUIRE(run({"promise", id, "--reply", reply_in}).exit == 0);
    std::string done;
    for (int steps = 0; steps < 20; ++steps) {
      const std::string json = run({"show", id, "-O", "json"}).out;
      const std::string status = between(json, R"("status":")", "\"");
      const std::size_t next = json.find(R"("next":{)");
      if (next == std::string::npos) {
        CHECK(status == "closed");
        return done;
      }
      const std::string due = between(json, R"("due":)", ",", next);
      const std::string wanted = earliest_due(json, status != "open");
      const std::string event = between(json, R"("event":")", "\"", next);
      // A resident who is not called any more has other things due first.
      if (!wanted.empty() && (!clerk.unanswered || event == "called-back"))
        CHECK_MESSAGE(due == '"' + wanted + '"', json.substr(next));
      Line line = typed(between(json, R"("command":")", "\"", next), clerk);
      const std::string by = between(json, R"("by":[)", "]", next);
      if (!by.empty()) line.insert(line.end(), {"--role", between(by, "\"", "\"")});
      pass(std::chrono::minutes{1});
      const Ran ran = run(line);
      CHECK_MESSAGE(ran.exit == 0, (done + " / " + event + ": " + ran.err));
      if (ran.exit != 0) return done;
      done += (done.empty() ? "" : " ") + event;
    }
    FAIL(done);  // it never ends
    return done;
  }

 private:
  void pass(Seconds seconds) { time = shanghai().format(parse_rfc3339(time).value() + seconds); }
};

}  // namespace

TEST_CASE("next: following it leads every kind of request to its end") {
  FollowedDesk desk;
  const std::vector<Line> kinds{
      {"--category", "repair"},
      {"--category", "repair", "--urgent"},
      {"--category", "repair", "--scope", "out"},
      {"--category", "repair", "--scope", "out", "--urgent"},
      {"--category", "repair", "--scope", "warranty"},
      {"--category", "aftersales"},
      {"--category", "consult"},
      {"--category", "help"},
      {"--category", "help", "--urgent"},
      {"--category", "service"},
      {"--category", "suggestion"},
      {"--category", "praise"},
      {"--category", "other"},
      {"--category", "complaint"},
      {"--category", "complaint", "--severity", "larger"},
      {"--category", "complaint", "--severity", "major"},
      {"--category", "complaint", "--severity", "extra"},
      {"--category", "complaint", "--severity", "extra", "--deadline", "+5h"},
  };
  const std::vector<Line> agreed{{}, {"--appointment", "+30min"}, {"--appointment", "+3h"}};
  const std::vector<Clerk> clerks{{}, {"C"}, {"A", true}, {"A", false, true}};
  // Each kind with each clerk and reply some time; all of the combinations with DESKCTL_ALL.
  const int every = few_or_all(29, 1);
  int number = 0;
  for (const Line& kind : kinds)
    for (const Line& times : agreed)
      for (const Clerk& clerk : clerks)
        for (const char* reply : {"", "+2min", "+10h"}) {
          if (number++ % every != 0) continue;
          Line call = kind;
          call.insert(call.end(), times.begin(), times.end());
          std::string name;
          for (const std::string& word : call) name += word + ' ';
          name += clerk.grade + (clerk.infeasible ? " infeasible " : " ") +
                  (clerk.unanswered ? "unanswered " : "") + reply;
          CAPTURE(name);
          desk.follow(call, clerk, reply);
        }
}

TEST_CASE("next: the whole way of a larger complaint and of work that is paid for") {
  FollowedDesk desk;
  CHECK(desk.follow({"--category", "complaint", "--severity", "larger"}, {"C"}) ==
        "escalated dispatched completed informed called-back escalated closed");
  CHECK(desk.follow({"--category", "repair", "--scope", "out"}, {}) ==
        "dispatched accepted quoted approved arrived completed called-back closed");
  CHECK(desk.follow({"--category", "repair", "--scope", "out"}, {"A", true}) ==
        "dispatched accepted quoted declined closed");
  CHECK(desk.follow({"--category", "repair"}, {"A", false, true}) ==
        "dispatched accepted arrived completed called-back called-back called-back closed");
}

}  // namespace deskctl::test::next_property_test
