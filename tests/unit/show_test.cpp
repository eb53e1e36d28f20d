// `show`: everything that the journal says of a request stands on its page.
#include "deskctl/render/request_page.hpp"
#include "support/story.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test {
namespace {

std::string page_of(const std::string& rows, const std::string& now = "11-02T18:00") {
  Story story(rows, now);
  for (const Problem& problem : story.folded.problems) FAIL_CHECK(name_of(problem.what.message));
  const std::vector<Clock> clocks = story.clocks();
  const auto next = next_step(story.request(), clocks, manuals(), story.now);
  return request_text(story.request(), clocks, next, {}, word_of(Role::desk), shanghai(), View{},
                      false);
}

// Events that have to have happened before; no default: a new kind of event has to be thought of
// here.
std::string before(EventKind kind) {
  const std::string dispatched = logged_repair + " / 08:01 dispatched";
  const std::string complaints = logged_complaint + " / 08:05 #2 logged category=complaint";
  switch (kind) {
    case EventKind::logged:
      return "";
    case EventKind::dispatched:
    case EventKind::declined:
    case EventKind::held:
    case EventKind::informed:
    case EventKind::visited:
    case EventKind::promised:
    case EventKind::urged:
    case EventKind::escalated:
    case EventKind::amended:
    case EventKind::voided:
    case EventKind::noted:
      return logged_repair;
    case EventKind::accepted:
    case EventKind::returned:
    case EventKind::arrived:
    case EventKind::completed:
      return dispatched;
    case EventKind::quoted:
      return dispatched + " / 08:02 accepted";
    case EventKind::approved:
      return dispatched + " / 08:02 accepted / 08:03 quoted amount=120";
    case EventKind::resumed:
      return logged_repair + " / 08:02 held";
    case EventKind::called_back:
    case EventKind::call_missed:
    case EventKind::reopened:
    case EventKind::closed:
      return completed_repair;
    case EventKind::upgraded:
      return logged_complaint;
    case EventKind::linked:
      return logged_complaint;
    case EventKind::unlinked:
      return logged_complaint;
  }
  return "";
}

std::string row_of(EventKind kind) {
  std::string row = "10:07 " + std::string(word_of(kind));
  if (kind == EventKind::logged) row += " category=repair";
  if (kind == EventKind::upgraded) row += " severity=major";
  if (kind == EventKind::escalated) row += " to=gm";
  if (kind == EventKind::quoted) row += " amount=1";
  if (kind == EventKind::promised) row += " deadline=12:00";
  return row;
}

std::string story_of(EventKind kind, const std::string& row) {
  return before(kind) + (kind == EventKind::logged ? "" : " / ") + row;
}

struct Sample {
  std::string stored, shown;
};
Sample sample_of(const FactSpec& fact) {
  switch (fact.form) {
    case FactForm::count:
      return {"73", "73"};
    case FactForm::money:
      return {"35.50", "35.50 yuan"};
    case FactForm::time:
      return fact.fact == Fact::reply ? Sample{"11:41", "2026-11-02 11:41"}
                                      : Sample{"2026-11-02T07:41:00+08:00", "2026-11-02 07:41"};
    case FactForm::cause:
      return {"attitude", "attitude"};
    case FactForm::injury:
      return {"minor", "minor"};
    case FactForm::method:
      return {"visit", "visit"};
    case FactForm::outcome:
      return {"unreachable", "unreachable"};
    case FactForm::role:
      return {"gm", "general manager"};
    case FactForm::id:
      return {"20261101-009", "20261101-009"};
    case FactForm::flag:
      return {"yes", label(Language::english, "fact", fact.name)};
    case FactForm::text:
      break;
  }
  return {"甲" + std::string(fact.name) + "乙", "甲" + std::string(fact.name) + "乙"};
}

}  // namespace

TEST_CASE("show: every kind of event stands on the page, with when and by whom") {
  for (std::size_t i = 0; i <= static_cast<std::size_t>(EventKind::noted); ++i) {
    const auto kind = static_cast<EventKind>(i);
    // A link needs a second request; see below.
    if (kind == EventKind::linked || kind == EventKind::unlinked) continue;
    const std::string name(word_of(kind));
    CAPTURE(name);
    const std::string page = page_of(story_of(kind, row_of(kind) + " by=周宁"));
    const std::string event = label(Language::english, "event", name);
    CHECK(page.find("2026-11-02 10:07  " + event) != std::string::npos);
    CHECK(page.find("周宁") != std::string::npos);
  }
}

TEST_CASE("show: a link names the other request") {
  TempDesk desk;
  desk.run({"log-call", "8-1-302", "噪音", "--category", "complaint"});
  desk.at("09:01", {"log-call", "8-1-303", "噪音", "--category", "complaint"});
  desk.at("09:02", {"link", "2", "--same-as", "1"});
  CHECK(desk.run({"show", "2"}).out.find("repeat of 20261012-001") != std::string::npos);
  CHECK(desk.at("09:03", {"unlink", "2"}).exit == 0);
  const std::string page = desk.run({"show", "2"}).out;
  CHECK(page.find("2026-10-12 09:03  unlinked") != std::string::npos);
}

TEST_CASE("show: every fact of every kind of event stands on the page") {
  for (const FactSpec& fact : fact_table()) {
    if (fact.concerns == Concerns::bookkeeping) continue;
    const std::string name(fact.name);
    const Sample sample = sample_of(fact);
    CAPTURE(name);
    for (std::size_t i = 0; i <= static_cast<std::size_t>(EventKind::noted); ++i) {
      const auto kind = static_cast<EventKind>(i);
      const bool anywhere = fact.events == 0 && kind == EventKind::noted;
      if (!fact.in(kind) && !anywhere) continue;
      const std::string event(word_of(kind));
      CAPTURE(event);
      std::string row = row_of(kind);
      if (fact.fact == Fact::infeasible) row += " amount=-";
      if (fact.fact == Fact::to) row = "10:07 escalated";
      const std::string page = page_of(story_of(kind, row + ' ' + name + '=' + sample.stored));
      CHECK_MESSAGE(page.find(sample.shown) != std::string::npos, page);
    }
  }
}

TEST_CASE("show: what the resident asks about, and what to do next") {
  TempDesk desk;
  desk.run({"log-call", "3-2-1201", "厨房水管漏水", "--category", "repair", "--scope", "out",
            "--contact", "王芳", "--phone", "13800001001", "--demand", "今天修好", "--loss", "200",
            "--incident", "I-7", "--owner", "林悦"});
  desk.at("09:01", {"dispatch", "1", "--to", "eng/李强", "--appointment", "today 10:00"});
  desk.at("09:02", {"accept", "1"});
  desk.at("09:03", {"quote", "1", "--amount", "120"});
  desk.at("09:04", {"approve", "1"});
  desk.at("09:05", {"urge", "1", "第二次来电"});
  desk.at("09:06", {"note", "1", "业主下午在家"});
  desk.at("09:07", {"hold", "1", "--reason", "等配件"});
  const std::string held = desk.run({"show", "1"}).out;
  for (const char* said :
       {"asks for    今天修好", "loss        200 yuan", "incident    I-7",
        "appointment  2026-10-12 10:00", "assignee    eng/李强", "owner       林悦",
        "on hold     2026-10-12 09:07  等配件", "urged       1", "业主下午在家", "第二次来电",
        "quoted", "amount 120 yuan", "next: deskctl resume 20261012-001\n"}) {
    CAPTURE(said);
    CHECK_MESSAGE(held.find(said) != std::string::npos, held);
  }
  desk.at("09:08", {"resume", "1"});
  desk.at("09:50", {"complete", "1", "换角阀", "--amount", "110", "--paid", "100", "--signed",
                    "王芳", "--cause", "internal"});
  desk.at("09:55", {"callback", "1", "--missed"});
  CHECK(desk.run({"show", "1"}).out.find("missed calls  1\n") != std::string::npos);
  desk.at("10:00", {"callback", "1", "--grade", "B", "来得慢"});
  const std::string done = desk.run({"show", "1"}).out;
  for (const char* said :
       {"result      换角阀", "amount      110 yuan", "paid        100 yuan", "signed by   王芳",
        "grade       B fairly satisfied", "来得慢", "next: deskctl close 20261012-001\n"}) {
    CAPTURE(said);
    CHECK_MESSAGE(done.find(said) != std::string::npos, done);
  }
  // A long text stands whole on a narrow terminal too.
  desk.at("10:01", {"note", "1", std::string(200, 'x') + "end"});
  desk.terminal_columns = 40;
  CHECK(desk.run({"show", "1"}).out.find("xend") != std::string::npos);
}

TEST_CASE("list: ids and times stand whole at 80 and 40 columns, and --wide cuts nothing") {
  TempDesk desk;
  const std::string matter = "厨房水管漏水，水流到楼下，已经关总阀，业主请尽快上门并带水泵";
  desk.run({"log-call", "3-2-1201", matter, "--category", "repair", "--urgent"});
  desk.at("09:20", {"dispatch", "1", "--to", "eng/李强"});
  for (const int columns : {80, 40}) {
    desk.terminal_columns = columns;
    for (const std::vector<std::string>& line :
         {std::vector<std::string>{"list"}, {"next"}, {"report", "overdue"}}) {
      CAPTURE(columns);
      CAPTURE(line.back());
      desk.time = "2026-10-12T10:30:00+08:00";
      const std::string out = desk.run(line).out;
      CHECK(out.find("20261012-001") != std::string::npos);
      CHECK(out.find(line.back() == "list" ? "2026-10-12 09:00" : "2026-10-12 09:25") !=
            std::string::npos);
      if (line.back() != "list") CHECK(out.find("1 h 5 min") != std::string::npos);
      if (columns == 40) CHECK(out.find(matter) == std::string::npos);
      if (columns == 40) CHECK(out.find("…") != std::string::npos);
      std::vector<std::string> wide = line;
      wide.emplace_back("--wide");
      CHECK(desk.run(wide).out.find(matter) != std::string::npos);
    }
  }
}

}  // namespace deskctl::test
