// The breaches of a period, by when they were decided.
#include "deskctl/report/breaches.hpp"

#include "deskctl/render/breach_pages.hpp"
#include "deskctl/report/staff.hpp"
#include "support/amount.hpp"
#include "support/made_up_journal.hpp"

namespace deskctl::test {
namespace {

const Period november{day("2026-11-01"), day("2026-11-30")};

std::vector<BreachItem> breaches(const std::string& rows, const std::string& now = "12-31T00:00",
                                 const Period& period = november) {
  Story story(rows, now);
  BreachGathering gathering(manuals(), period, shanghai(), story.now);
  for (const Request& request : story.folded.requests) gathering.add(request);
  return std::move(gathering).finish();
}

/// `#1 dispatch late 15 甲` for each, `; ` between them.
std::string listed(const std::string& rows, const std::string& now = "12-31T00:00",
                   const Period& period = november) {
  std::string out;
  for (const BreachItem& item : breaches(rows, now, period)) {
    out += (out.empty() ? "#" : "; #") + std::to_string(item.id.number) + ' ' + item.clock;
    if (item.cycle > 1) out += '/' + std::to_string(item.cycle);
    out += ' ' + std::string(word_of(item.status())) + ' ' + std::to_string(item.late_minutes()) +
           ' ' + item.answerable.name();
  }
  return out;
}

std::string reason_of(const std::string& rows, const std::string& clock) {
  for (const BreachItem& item : breaches(rows))
    if (item.clock == clock) return item.reason;
  return "no breach";
}

const std::string logged = "08:00 logged category=repair by=甲";

}  // namespace

TEST_CASE("breaches: by the period in which it was decided, whenever it was logged") {
  // Completed on the last of October, the call-back due on the first of November and made on the
  // third: October has it not, November has it, and nothing of it changes once they are over.
  const std::string rows =
      "10-31 08:00 logged category=repair by=甲 / 08:01 dispatched / 08:02 accepted / 08:10 "
      "arrived "
      "/ 17:30 completed by=甲 / 11-03 10:00 called-back by=乙";
  const Period october{day("2026-10-01"), day("2026-10-31")};
  CHECK(listed(rows, "11-01T00:00", october) == "#1 handle late 530 eng");
  CHECK(listed(rows, "12-31T00:00", october) == "#1 handle late 530 eng");
  CHECK(listed(rows, "11-01T00:00").empty());
  CHECK(listed(rows, "11-01T10:31") == "#1 callback overdue 1 甲");
  CHECK(listed(rows) == "#1 callback late 2850 甲");
}

TEST_CASE("breaches: the earliest due first, and nothing of what is void or was kept") {
  CHECK(listed(logged + " / 08:20 dispatched / 08:05 #2 logged category=help by=乙", "08:30") ==
        "#1 dispatch late 15 甲; #2 dispatch overdue 20 乙; #1 accept overdue 5 eng");
  CHECK(listed(logged + " / 08:03 dispatched / 08:08 accepted", "08:20").empty());
  CHECK(listed(logged + " / 08:20 dispatched / 08:30 voided", "09:00").empty());
  CHECK(listed(logged + " / 08:20 dispatched / 09:00 returned by=丁 / 09:20 dispatched team=env",
               "09:21") ==
        "#1 dispatch late 15 甲; #1 accept late 35 eng; "
        "#1 arrive overdue 41 eng; #1 dispatch/2 late 15 丁");
}

TEST_CASE("breaches: a visit is decided when the work is finished without one") {
  const std::string rows = logged + " / 08:01 dispatched / 11-06 09:00 completed";
  const auto visit = [](const std::string& text) {
    return text.find("visit") == std::string::npos ? "" : text.substr(text.find("visit"));
  };
  CHECK(visit(listed(rows, "11-06T08:59")).empty());
  CHECK(visit(listed(rows, "11-06T09:00")).starts_with("visit overdue 900 甲"));
}

TEST_CASE("breaches: the reason noted between the due and done, else before it, else after") {
  const std::string sent = logged + " / 08:01 dispatched / 08:02 accepted ";
  CHECK(reason_of(sent + "/ 09:00 arrived", "arrive").empty());
  CHECK(reason_of(sent + "/ 08:30 noted text=堵车 / 09:00 arrived", "arrive") == "堵车");
  CHECK(reason_of(sent + "/ 08:10 noted text=先到别处 / 09:00 arrived", "arrive") == "先到别处");
  CHECK(reason_of(sent + "/ 08:10 noted text=先到别处 / 08:30 noted text=堵车 / 09:00 arrived / "
                         "09:30 noted text=已修好",
                  "arrive") == "堵车");
  CHECK(reason_of(sent + "/ 09:00 arrived / 09:30 noted text=电梯停运", "arrive") == "电梯停运");
  CHECK(reason_of(sent + "/ 08:20 held reason=等待配件 / 09:00 arrived", "arrive") == "等待配件");
  CHECK(reason_of(sent + "/ 09:00 arrived / 09:10 held reason=等待配件", "arrive").empty());
  CHECK(reason_of(sent + "/ 08:20 escalated to=supervisor reason=无人接单 / 09:00 arrived",
                  "arrive") == "无人接单");
  CHECK(reason_of(sent + "/ 08:20 escalated to=supervisor reason=overdue by=ladder / 09:00 arrived",
                  "arrive")
            .empty());
  // What was said before the clock started is not about it.
  CHECK(reason_of(logged + " / 08:01 noted text=业主在家 / 08:02 dispatched / 08:03 accepted / "
                           "09:00 arrived",
                  "arrive")
            .empty());
}

TEST_CASE("breaches: as JSON") {
  const std::string json = breaches_json(
      breaches(logged + " / 08:20 dispatched person=李强 / 08:10 noted text=电话13800001001占线",
               "08:21"),
      {november, moment("08:21")}, shanghai(), false);
  CHECK(json ==
        "{\"schema\":\"deskctl.breaches/1\",\"period\":\"2026-11\",\"now\":\"2026-11-02T08:21:00+"
        "08:00\",\"items\":[{\"id\":\"20261102-001\",\"clock\":\"dispatch\",\"cycle\":1,\"due\":"
        "\"2026-11-02T08:05:00+08:00\",\"done\":\"2026-11-02T08:20:00+08:00\",\"late_minutes\":15,"
        "\"status\":\"late\",\"held_longest_by\":\"甲\",\"held_longest_kind\":\"desk\","
        "\"held_longest_reason\":null,\"reason\":\"电话138****1001占线\",\"category\":\"repair\","
        "\"severity\":null,\"location\":\"3-2-1201\",\"assignee\":\"eng/李强\",\"team\":null,"
        "\"charged_to\":\"甲\",\"decided\":\"2026-11-02T08:05:00+08:00\",\"text\":\"水管漏水\"}]}"
        "\n");
}

TEST_CASE("spent: as JSON and for people") {
  const std::vector<BreachItem> items =
      breaches(logged +
                   " / 08:01 dispatched / 08:02 accepted / 08:05 held reason=等待配件 / 08:45 "
                   "resumed / 09:00 arrived",
               "09:00");
  CHECK(spent_json(items, {november, moment("09:00")}, shanghai(), false) ==
        "{\"schema\":\"deskctl.spent/1\",\"period\":\"2026-11\",\"now\":\"2026-11-02T09:00:00+08:"
        "00\",\"items\":[{\"id\":\"20261102-001\",\"clock\":\"arrive\",\"cycle\":1,\"start\":"
        "\"2026-11-02T08:02:00+08:00\",\"done\":\"2026-11-02T09:00:00+08:00\",\"seconds\":3480,"
        "\"parts\":[{\"held_by\":\"eng\",\"kind\":\"team\",\"reason\":null,\"seconds\":1080},"
        "{\"held_by\":\"eng\",\"kind\":\"hold\",\"reason\":\"等待配件\",\"seconds\":2400}]}],"
        "\"holders\":[{\"held_by\":\"eng\",\"kind\":\"team\",\"reason\":null,\"breaches\":1,"
        "\"seconds\":1080},{\"held_by\":\"eng\",\"kind\":\"hold\",\"reason\":\"等待配件\","
        "\"breaches\":1,\"seconds\":2400}]}\n");
  CHECK(page_text(spent_page(items, "heading", shanghai(), {Language::simplified, false, 0}), 0) ==
        "heading\n\n"
        "20261102-001 到位：2026-11-02 08:02 至 2026-11-02 09:00，共 0:58:00\n"
        "在谁手上        时:分:秒    占比\n"
        "工程             0:18:00  31.0 %\n"
        "挂起：等待配件   0:40:00  69.0 %\n\n"
        "全部超时合计\n"
        "在谁手上        超时项  时:分:秒    占比\n"
        "工程                 1   0:18:00  31.0 %\n"
        "挂起：等待配件       1   0:40:00  69.0 %\n");
}

TEST_CASE("journal property: the breaches of a period are those charged in the staff report") {
  int seen = 0;
  for (unsigned seed = 1; seed <= few_or_all(60U, 300U); ++seed) {
    CAPTURE(seed);
    const MadeUpJournal made_up(seed, {.requests = 5, .steps = 20});
    const Journal journal = made_up.journal();
    const Instant now = made_up.end();
    Folded folded = fold(journal, now);
    Matters matters;
    matters.link(folded.requests);
    const LocalDay first = shanghai().day(made_up.begin()) + date::days{static_cast<int>(seed % 2)};
    const Period period{first, first + date::days{static_cast<int>(seed % 5)}};
    BreachGathering breaches(manuals(), period, shanghai(), now);
    StaffGathering staff(manuals(), period, shanghai(), now);
    for (const Request& request : folded.requests) {
      breaches.add(request);
      staff.add(request);
    }
    const std::vector<BreachItem> items = std::move(breaches).finish();
    std::map<std::string, int> charged, expected;
    for (const BreachItem& item : items)
      ++expected[item.answerable.team.empty() ? item.answerable.clerk : item.answerable.team];
    const StaffReport report = std::move(staff).finish();
    const auto add = [&](const std::string& name, const std::vector<Kept>& clocks) {
      for (const Kept& kept : clocks)
        if (kept.late + kept.overdue > 0) charged[name] += kept.late + kept.overdue;
    };
    for (const StaffLine& line : report.staff) add(line.name, line.clocks);
    for (const TeamLine& line : report.teams) add(line.name, line.clocks);
    CHECK(charged == expected);
    seen += static_cast<int>(items.size());
    // Two halves of a period have together what the whole has.
    int halves = 0;
    for (const Period& half :
         {Period{period.first, period.first}, Period{period.first + date::days{1}, period.last}}) {
      BreachGathering one(manuals(), half, shanghai(), now);
      for (const Request& request : folded.requests) one.add(request);
      halves += static_cast<int>(std::move(one).finish().size());
    }
    CHECK(halves == static_cast<int>(items.size()));
  }
  CHECK(seen > 100);
}

}  // namespace deskctl::test
