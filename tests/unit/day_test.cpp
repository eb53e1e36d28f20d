// The day's end, and any day before it as it stood then.
#include "deskctl/report/day.hpp"

#include "support/story.hpp"

namespace deskctl::test {
namespace {

/// The report of `day`, by what was known at `now`: as the command, which takes for a day that is
/// over its last second.
DayReport day_report(const std::string& rows, const std::string& now = "11-02T23:59:59",
                     const char* of = "2026-11-02") {
  Story story(rows, now);
  DayGathering gathering(manuals(), day(of), shanghai(), story.now);
  for (const Request& request : story.folded.requests) gathering.add(request);
  return std::move(gathering).finish();
}

/// The numbers of the items, a space between them.
template <typename Item>
std::string ids(const std::vector<Item>& items) {
  std::string out;
  for (const Item& item : items) out += (out.empty() ? "" : " ") + std::to_string(item.id.number);
  return out;
}

/// `start + logged + reopened - finished = end`
std::string flow(const DayReport& report) {
  const Flow& flow = report.flow;
  CHECK(flow.open_at_start.count() + flow.logged.count() + flow.reopened.count() -
            flow.finished.count() ==
        flow.open_at_end.count());
  CHECK(static_cast<int>(report.open.size()) == flow.open_at_end.count());
  std::string out;
  for (const Figure* figure : {&flow.open_at_start, &flow.logged, &flow.reopened, &flow.finished})
    out += std::to_string(figure->count()) + ' ';
  return out + std::to_string(flow.open_at_end.count());
}

/// The list of `report callbacks` at the same time.
std::vector<CallbackItem> callbacks_at(const std::string& rows, const std::string& now) {
  Story story(rows, now);
  std::vector<CallbackItem> items;
  for (const Request& request : story.folded.requests)
    if (auto item = callback_item(request, clocks_of(request, manuals(), story.now)))
      items.push_back(std::move(*item));
  sort_callbacks(items);
  return items;
}

const std::string asked = "08:00 logged category=consult";
const std::string worked = "08:00 logged category=repair / 08:01 dispatched / 09:00 completed";

}  // namespace

TEST_CASE("day: what is unfinished is open, and the flow adds up to it") {
  const struct {
    std::string name;
    std::string rows;
    std::string open;
    std::string flow;
  } cases[] = {
      {"nothing", "", "", "0 0 0 0 0"},
      {"logged", asked, "1", "0 1 0 0 1"},
      {"finished", asked + " / 09:00 completed", "", "0 1 0 1 0"},
      {"closed", asked + " / 09:00 completed / 09:01 closed", "", "0 1 0 1 0"},
      {"declined", "08:00 logged category=repair / 09:00 declined", "", "0 1 0 1 0"},
      {"cannot be handled",
       "08:00 logged category=repair / 09:00 closed outcome=unresolvable role=manager", "",
       "0 1 0 1 0"},
      {"reopened", asked + " / 09:00 completed / 10:00 reopened", "1", "0 1 1 1 1"},
      {"reopened after closing", asked + " / 09:00 completed / 09:01 closed / 10:00 reopened", "1",
       "0 1 1 1 1"},
      {"from the day before, reopened",
       "11-01 08:00 logged category=consult / 09:00 completed / 11-02 10:00 reopened", "1",
       "0 0 1 0 1"},
      {"on hold", "08:00 logged category=repair / 09:00 held", "1", "0 1 0 0 1"},
      {"void", asked + " / 09:00 voided", "", "0 0 0 0 0"},
      {"a repeat is its matter's",
       "08:00 logged category=complaint / 09:00 #2 logged category=complaint "
       "same_as=20261102-001",
       "1", "0 1 0 0 1"},
      {"the same as a finished one",
       "08:00 logged category=complaint / 08:30 completed / 09:00 #2 logged category=complaint "
       "same_as=20261102-001",
       "2", "0 2 0 1 1"},
      {"at 00:00", "00:00 logged category=consult", "1", "0 1 0 0 1"},
      {"a second before", "11-01 23:59:59 logged category=consult", "1", "1 0 0 0 1"},
      {"at 23:59:59", "23:59:59 logged category=consult", "1", "0 1 0 0 1"},
      {"finished at 00:00", "11-01 23:59:59 logged category=consult / 11-02 00:00 completed", "",
       "1 0 0 1 0"},
      {"finished at 23:59:59", asked + " / 23:59:59 completed", "", "0 1 0 1 0"},
      {"finished the day after", asked + " / 11-03 00:00 completed", "1", "0 1 0 0 1"},
      {"the day after", "11-03 00:00 logged category=consult", "", "0 0 0 0 0"},
      {"by id",
       "10:00 #3 logged category=consult / 11:00 #2 logged category=consult / "
       "12:00 #10 logged category=consult",
       "2 3 10", "0 3 0 0 3"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    const DayReport report = day_report(c.rows);
    CHECK(ids(report.open) == c.open);
    CHECK(flow(report) == c.flow);
  }
}

TEST_CASE("day: a past day is as it stood at its end") {
  // Done on the day, and written down the next morning.
  const std::string rows = asked + " / 09:00 completed recorded=11-03T08:30";
  CHECK(ids(day_report(rows).open) == "1");
  CHECK(flow(day_report(rows)) == "0 1 0 0 1");
  CHECK(ids(day_report(rows, "11-03T08:30", "2026-11-03").open).empty());
  CHECK(ids(day_report(asked + " / 09:00 completed recorded=23:59:59").open).empty());
  // A call that was entered the next morning was not known either.
  CHECK(day_report(asked + " recorded=11-03T00:00").entries.logged.count() == 0);
  // Nor a void, nor a correction of when it came.
  const std::string later = asked + " / 11-03 08:00 voided";
  CHECK(flow(day_report(later)) == "0 1 0 0 1");
  const std::string moved = asked + " / 11-03 08:00 amended event=1 moved-to=11-01T08:00";
  CHECK(flow(day_report(moved)) == "0 1 0 0 1");
  CHECK(flow(day_report(moved, "11-03T08:00", "2026-11-03")) == "1 0 0 0 1");
}

TEST_CASE("day: a day that is not over ends now") {
  const std::string rows = asked + " / 09:00 completed / 10:00 #2 logged category=consult";
  CHECK(flow(day_report(rows, "11-02T07:59:59")) == "0 0 0 0 0");
  CHECK(flow(day_report(rows, "11-02T08:00")) == "0 1 0 0 1");
  CHECK(flow(day_report(rows, "11-02T09:00")) == "0 1 0 1 0");
  CHECK(flow(day_report(rows, "11-02T10:00")) == "0 2 0 1 1");
}

TEST_CASE("day: what is said to happen at the next midnight is of the next day") {
  // Clocks may go wrong by some minutes, so that it can be written before.
  const std::string rows = asked + " / 11-03 00:00 completed recorded=11-02T23:58";
  CHECK(day_report(rows).flow.finished.count() == 0);
  CHECK(day_report(rows, "11-03T12:00", "2026-11-03").flow.finished.count() == 1);
}

TEST_CASE("day: entries of the day are counted with voids and repeats") {
  const Entries entries =
      day_report(
          "11-01 23:59:59 #9 logged category=repair / 11-02 00:00 #1 logged "
          "category=complaint / 08:00 #2 logged category=complaint same_as=20261102-001 / "
          "09:00 #3 logged category=help / 09:01 #3 voided / "
          "11-01 23:50 #8 logged category=help / 11-02 09:00 #8 voided")
          .entries;
  CHECK(entries.logged.count() == 3);
  CHECK(entries.voided.count() == 1);
  CHECK(entries.valid.count() == 2);
}

TEST_CASE("day: call-backs are those of the list of call-backs") {
  const std::string next = " / 11-03 ";
  const struct {
    std::string name;
    std::string rows;
    std::string pending;
  } cases[] = {
      {"completed", worked, "1"},
      {"called back", worked + " / 10:00 called-back", ""},
      {"grade C is reached", worked + " / 10:00 called-back grade=C", ""},
      {"missed", worked + " / 10:00 call-missed", "1"},
      {"called back the day after", worked + next + "09:00 called-back", "1"},
      {"entered the day after", worked + " / 10:00 called-back recorded=11-03T09:00", "1"},
      {"closed as unreachable", worked + " / 10:00 closed outcome=unreachable", ""},
      {"closed as waived", worked + " / 10:00 closed outcome=waived reason=x", ""},
      {"reopened", worked + " / 10:00 reopened", ""},
      {"completed again", worked + " / 09:30 called-back / 10:00 reopened / 11:00 completed", "1"},
      {"void", worked + " / 10:00 voided", ""},
      {"declined", "08:00 logged category=repair / 09:00 declined", ""},
      {"an enquiry", asked + " / 09:00 completed", ""},
      {"a repeat",
       "08:00 logged category=complaint / 08:10 #2 logged category=complaint "
       "same_as=20261102-001 / 09:00 #1 completed",
       "1"},
      {"completed long before",
       "10-02 08:00 logged category=repair / 08:01 dispatched / 09:00 completed", "1"},
      {"the earliest due first",
       "08:00 #1 logged category=complaint / 08:30 completed / 08:00 #2 logged category=repair / "
       "08:01 #2 dispatched / 12:00 #2 completed / 08:00 #3 logged category=repair / 08:01 #3 "
       "dispatched / 11:00 #3 completed",
       "3 2 1"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CHECK(ids(day_report(c.rows).callbacks) == c.pending);
    CHECK(ids(callbacks_at(c.rows, "11-02T23:59:59")) == c.pending);
  }
}

TEST_CASE("day: breaches are of clocks that were due on the day") {
  const auto breaches = [](const std::string& rows, const char* now = "11-02T23:59:59",
                           const char* of = "2026-11-02") {
    std::string out;
    for (const DueItem& item : day_report(rows, now, of).breaches)
      out += (out.empty() ? "" : ", ") + std::to_string(item.id.number) + ' ' +
             std::string(item.clock) + ' ' + shown(item.due) + ' ' +
             std::string(word_of(item.status)) + ' ' + std::to_string(item.late_minutes());
    return out;
  };
  const std::string help = "08:00 logged category=help / ";
  CHECK(breaches(help + "08:05 dispatched / 08:10 arrived / 08:40 completed / 10:00 called-back") ==
        "");
  CHECK(breaches(help + "08:05:01 dispatched") ==
        "1 dispatch 08:05 late 0, 1 arrive 08:10:01 overdue 949");
  // As of the end of the day, whatever became of it.
  CHECK(breaches(help + "08:05 dispatched / 11-03 08:10 arrived") == "1 arrive 08:10 overdue 949");
  CHECK(breaches(help + "08:05 dispatched / 11-03 08:10 arrived", "11-03T23:59:59", "2026-11-03") ==
        "1 handle 11-03 08:40 overdue 919");
  // Closed requests too; void ones not.
  CHECK(breaches("08:00 logged category=repair / 08:06 dispatched / 08:10 completed / 09:00 "
                 "called-back / 09:01 closed") ==
        "1 dispatch 08:05 late 1, 1 arrive 08:26 overdue 933");
  CHECK(breaches("08:00 logged category=repair / 09:00 voided") == "");
  // Due at the first and at the last second of the day; a due that is now is in time.
  CHECK(breaches("11-01 23:55 logged category=help") == "1 dispatch 00:00 overdue 1439");
  CHECK(breaches("11-01 23:54:59 logged category=help") ==
        "1 dispatch 11-01 23:59:59 overdue 1440");
  CHECK(breaches("11-01 23:54:58 logged category=help") == "");
  CHECK(breaches("23:54:59 logged category=help") == "");
  CHECK(breaches("23:54:58 logged category=help") == "1 dispatch 23:59:58 overdue 0");
  // By due, then by id.
  CHECK(breaches("08:00 #2 logged category=help / 08:00 #1 logged category=help / 07:59 #3 logged "
                 "category=help") ==
        "3 dispatch 08:04 overdue 955, 1 dispatch 08:05 overdue 954, 2 dispatch 08:05 overdue "
        "954");
}

TEST_CASE("day: what is open shows its most pressing clock") {
  const auto pressing = [](const std::string& rows, const char* now) {
    const OpenItem item = day_report(rows, now).open.at(0);
    std::string out = item.clock;
    if (item.due) out += ' ' + shown(*item.due);
    if (item.late > Seconds{0}) out += " late " + std::to_string(item.late.count() / 60);
    return out;
  };
  const std::string repair = "08:00 logged category=repair";
  CHECK(pressing(repair, "11-02T08:05") == "dispatch 08:05");
  CHECK(pressing(repair, "11-02T08:06") == "dispatch 08:05 late 1");
  CHECK(pressing(repair + " / 08:01 dispatched", "11-02T08:06") == "accept 08:06");
  CHECK(pressing(repair + " / 08:01 dispatched / 08:02 accepted", "11-02T08:06") == "arrive 08:17");
  CHECK(pressing("08:00 logged category=complaint severity=extra / 08:01 escalated to=gm / 08:02 "
                 "dispatched",
                 "11-02T08:06") == "");
}

TEST_CASE("day: who rings about finished work stands there until somebody acts") {
  const auto urged = [](const std::string& rows) { return ids(day_report(rows).urged_after_end); };
  const std::string rung = worked + " / 10:00 urged";
  CHECK(urged(rung) == "1");
  CHECK(urged(worked + " / 10:00 called-back / 10:01 closed / 10:02 urged") == "1");
  CHECK(urged("08:00 logged category=repair / 08:01 declined / 08:02 urged") == "1");
  CHECK(urged("08:00 logged category=repair / 08:01 dispatched / 08:30 urged / 09:00 completed") ==
        "");
  for (const char* act : {"called-back", "informed", "noted text=x", "reopened"})
    CHECK(urged(rung + " / 10:30 " + act) == "");
  // Nobody was reached, and ringing once more is no answer.
  CHECK(urged(rung + " / 10:30 call-missed / 10:40 urged") == "1");
  CHECK(urged(rung + " / 10:30 noted text=x / 11:00 urged") == "1");
  CHECK(urged(rung + " / 10:30 reopened / 10:31 dispatched / 11:00 completed") == "");
  CHECK(urged(rung + " / 10:30 voided") == "");
  // The other complaints of a matter are finished and reopened with it.
  const std::string matter =
      "08:00 logged category=complaint" + again(2, "08:20") + " / 09:00 completed / 10:00 #2 urged";
  CHECK(urged(matter) == "2");
  CHECK(urged(matter + " / 10:30 reopened / 11:00 completed") == "");
}

}  // namespace deskctl::test
