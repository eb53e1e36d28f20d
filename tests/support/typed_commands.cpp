// Made-up lines that are about a request, or the desk: see typed_lines.hpp.
#include "support/typed_lines.hpp"

namespace deskctl::test {
namespace {

using std::chrono::days;
using std::chrono::hours;

bool is_work_order(std::string_view category) {
  return category == "repair" || category == "aftersales" || category == "help" ||
         category == "service";
}

}  // namespace

Words Typing::about(Sketch& request) {
  Words words;
  const int kind = source_.below(100);
  if (kind < 55)
    words = usual_next(request);
  else if (kind < 75)
    words = any_time(request);
  else
    words = corrected(request);
  if (words.size() > 1 && words[1].empty()) words[1] = number_of(request);
  ++request.events;
  add_common(words);
  return words;
}

// An empty second word is filled with the request's number.
Words Typing::usual_next(Sketch& request) {
  const auto go = [&request](const char* stage, Words words) {
    request.stage = stage;
    return words;
  };
  const bool work_order = is_work_order(request.category);
  if (request.stage == "logged" && (work_order || source_.chance(50))) {
    Words words{"dispatch", "", "--to",
                source_.one_of({"eng", "eng/李强", "env", "security", "contractor", "en", "eng/"})};
    if (source_.chance(20)) words.insert(words.end(), {"--appointment", time_ahead()});
    if (source_.chance(10)) words.insert(words.end(), {"--deadline", time_ahead()});
    return go("dispatched", words);
  }
  if (request.stage == "dispatched" && work_order && source_.chance(80))
    return source_.chance(60) ? go("accepted", {"accept", ""}) : go("arrived", {"arrive", ""});
  if (request.held && source_.chance(70)) {
    request.held = false;
    return {"resume", ""};
  }
  if (request.stage == "accepted" && request.scope == "out" && source_.chance(90)) {
    if (source_.chance(20)) return {"quote", "", "--infeasible"};
    return go("quoted", {"quote", "", "--amount", source_.one_of({"120", "35.50", "0"})});
  }
  if (request.stage == "quoted")
    return source_.chance(70) ? go("approved", {"approve", ""})
                              : go("called", {"decline", "", "--reason", "费用过高"});
  if (request.stage == "accepted" || request.stage == "approved")
    return go("arrived", {"arrive", ""});
  if (request.stage == "logged" || request.stage == "dispatched" || request.stage == "arrived") {
    Words words{"complete", ""};
    if (source_.chance(80)) words.emplace_back("已处理");
    if (source_.chance(20)) words.insert(words.end(), {"--item", "角阀", "--amount", "35"});
    if (source_.chance(20)) words.insert(words.end(), {"--paid", "20", "--signed", "王芳"});
    if (source_.chance(15))
      words.insert(words.end(), {"--cause", source_.one_of({"municipal", "invalid", "other"})});
    return go("completed", words);
  }
  if (request.stage == "completed") {
    if (request.category == "complaint" && source_.chance(40)) return {"inform", "", "已告知"};
    if (source_.chance(30)) return {"callback", "", "--missed"};
    return go("called", {"callback", "", "--grade", source_.one_of({"A", "B", "C"})});
  }
  if (request.stage == "called" || request.stage == "closed") {
    if (request.stage == "closed" || source_.chance(25))
      return go("dispatched", {"reopen", "", "--reason", "又漏水"});
    return go("closed", {"close", ""});
  }
  return {"note", "", "业主下午在家"};
}

Words Typing::any_time(Sketch& request) {
  switch (source_.below(13)) {
    case 0:
      return {"note", "", source_.one_of({"业主下午在家", "配件周五到货", "-", "已联系", "-1"})};
    case 1:
      return {"urge", ""};
    case 2:
      return {"visit", "", "上门查看"};
    case 3:
      return {"promise", "", source_.one_of({"--reply", "--deadline", "--appointment"}),
              time_ahead()};
    case 4:
      return {"escalate", "",
              "--to",     source_.one_of({"supervisor", "manager", "gm", "desk"}),
              "--reason", "两次返修未好"};
    case 5:
      return {"escalate",   "",
              "--severity", source_.one_of({"larger", "major", "extra", "general"}),
              "--reason",   "处理不当"};
    case 6:
      request.held = true;
      return {"hold", "", "--reason", "等待配件"};
    case 7:
      return {"resume", ""};
    case 8: {
      Words words{"close", "", "--outcome",
                  source_.one_of({"waived", "unreachable", "unresolvable", "resolved"})};
      if (source_.chance(70)) words.insert(words.end(), {"--reason", "业主要求免回访"});
      return words;
    }
    case 9:
      return {"callback", "", "--missed", "--method", source_.one_of({"phone", "visit", "app"})};
    case 10:
      return {"inform", ""};
    case 11:
      return {"arrive", "", "--at", time_back(40)};
    default:
      if (source_.chance(40)) return {"unlink", ""};
      return {"link", "", "--same-as",
              number_of(matter_ ? requests_[*matter_] : source_.one_of(requests_))};
  }
}

Words Typing::corrected(Sketch& request) {
  const int kind = source_.below(100);
  if (kind < 45) return {"undo"};
  if (kind < 53) {
    request.stage = "void";
    return {"void", "", "--reason", "误登记"};
  }
  Words words{"amend", "", "--reason", "记错"};
  add_amended(words, request);
  return words;
}

Words Typing::looked_at(const Sketch* request) {
  switch (source_.below(10)) {
    case 0:
      return {"show", number_of(*request), source_.one_of({"--history", "--wide"})};
    case 1:
      return {"explain", number_of(*request)};
    case 2:
      return {"explain", number_of(*request), source_.one_of({"callback", "respond", "x"})};
    case 3:
      return {"list", source_.one_of({"repair", "mine", "due:today", "open", "x:y", "-", "3-2-*"})};
    case 4:
      return {"report", source_.one_of({"overdue", "due", "callbacks", "stuck", "none"})};
    case 5:
      return {
          "report",
          source_.one_of({"day", "month", "complaints", "repeats", "staff", "breaches", "spent"}),
          "-O", source_.one_of({"json", "text", "csv"})};
    case 6:
      return {"report", "month",
              source_.one_of({"this-month", "last-month", "2026-Q4", "2026-13"})};
    case 7:
      return {"calendar", "deadline", "--calendar", "desk",
              "--start",  "now",      "--within",   source_.one_of({"2h", "2wd", "x"})};
    case 8:
      return {"calendar", "show", source_.one_of({"2026-10", "today"})};
    default:
      return {"where"};
  }
}

Words Typing::desk_wide() {
  switch (source_.below(10)) {
    case 0:
    case 1:
      return {"seal"};
    case 2:
    case 3:
      return {"escalate", "--due", source_.one_of({"-q", "--quiet-if-empty"})};
    case 4:
      return {"check", "--fix", "--only", source_.one_of({"sequence", "nonsense", "file-state"})};
    case 5:
      return {"check", source_.one_of({"--day", "--fix"})};
    case 6:
    case 7:
      return {"redact", "--before",
              format_rfc3339(now_ - days(source_.between(0, 60)), hours(8)).substr(0, 10)};
    case 8:
      return {"undo", source_.one_of({"-n", "--key"}), "k9"};
    default:
      return {"seal", "--print", source_.one_of({"-n", "-q"})};
  }
}

}  // namespace deskctl::test
