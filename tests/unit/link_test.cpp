// Requests that are linked to others, or logged as the same: one matter, finished together.
#include <algorithm>

#include "deskctl/report/callback_list.hpp"
#include "deskctl/report/day.hpp"
#include "deskctl/report/due.hpp"
#include "deskctl/report/month.hpp"
#include "deskctl/report/named_figures.hpp"
#include "deskctl/request/change.hpp"
#include "support/findings.hpp"
#include "support/story.hpp"

namespace deskctl::test::link_test {
namespace {

const std::string link_to_1 = "linked same_as=20261102-001";
const std::string first = logged_repair + " / 08:01 dispatched / 08:05 accepted";
/// A second repair that was entered for itself, and linked to the first at 08:40.
const std::string second = " / 08:10 #2 logged category=repair / 08:12 #2 dispatched";
const std::string linked = first + second + " / 08:40 #2 " + link_to_1;

/// The matter of each request, `-` of its own.
std::string matters_of(std::string_view rows) {
  Story story(rows);
  CHECK(story.folded.problems.empty());
  std::string out;
  for (const Request& request : story.folded.requests)
    out += request.matter ? std::to_string(request.matter->number) : "-";
  return out;
}

/// `clock verdict` of request `number`.
std::string clocks_in(std::string_view rows, int number, std::string_view as_of = "12-31T00:00") {
  Story story(rows, as_of);
  std::string out;
  for (const Clock& clock : story.clocks(number))
    out += (out.empty() ? "" : "; ") + clock.name() + ' ' +
           (clock.cycle > 1 ? std::to_string(clock.cycle) + ' ' : "") + verdict(clock);
  return out;
}

std::string callbacks_in(std::string_view rows, std::string_view as_of) {
  Story story(rows, as_of);
  std::string out;
  for (const Request& request : story.folded.requests)
    if (const auto item = callback_item(request, clocks_of(request, manuals(), story.now)))
      out += (out.empty() ? "" : " ") + std::to_string(item->id.number) + "/" +
             std::to_string(item->attempts);
  return out;
}

/// All that the month and the day say, but for the lists of events.
std::string figures_of_story(std::string_view rows) {
  Story story(rows);
  const Period november{day("2026-11-01"), day("2026-11-30")};
  MonthFigures month(manuals(), november, shanghai(), story.now);
  DayGathering gathering(manuals(), day("2026-11-02"), shanghai(), story.now);
  for (const Request& request : story.folded.requests) {
    month.add(request);
    gathering.add(request);
  }
  const DayReport report = std::move(gathering).finish();
  std::string out = std::to_string(report.open.size()) + ' ' +
                    std::to_string(report.callbacks.size()) + ' ' +
                    std::to_string(report.breaches.size());
  for (const NamedFigure& figure : figures_of(std::move(month).finish())) {
    out += '\n' + figure.name;
    for (const RequestId& id : figure.ids) out += ' ' + std::to_string(id.number);
  }
  return out;
}

std::string link_objection(std::string_view rows, int later, int earlier) {
  Story story(rows);
  const auto found = objection_to_link(story.request(later), story.request(earlier));
  return found ? in_english(found->what) : "none";
}

}  // namespace

TEST_CASE("link: from then on it is a repeat, of whatever category") {
  CHECK(matters_of(first + second) == "--");
  CHECK(matters_of(linked) == "-1");
  for (const std::string category : {"complaint", "help", "consult", "suggestion"}) {
    CAPTURE(category);
    CHECK(matters_of("08:00 logged category=" + category + " / 08:10 #2 logged category=" +
                     category + " / 08:40 #2 " + link_to_1) == "-1");
  }
  CHECK(matters_of(logged_repair + " / 08:10 #2 logged category=help / 08:40 #2 " + link_to_1) ==
        "--");
  CHECK(matters_of(logged_repair + " / 08:10 #2 logged category=repair same_as=20261102-001") ==
        "-1");
}

TEST_CASE("link: there is one order and one set of clocks, and each caller is called") {
  CHECK(clocks_in(linked, 2) == "register due 08:11 done 08:10 met");
  const std::string completed = linked + " / 09:00 completed / 09:10 called-back";
  CHECK(clocks_in(completed, 2, "11-02T10:00") ==
        "register due 08:11 done 08:10 met; callback due 11:00 pending");
  CHECK(clocks_in(completed + " / 09:20 #2 called-back", 2) ==
        "register due 08:11 done 08:10 met; callback due 11:00 done 09:20 met");
  CHECK(word_of(Story(completed).request(2).status) == "completed");
  CHECK(shown(*Story(completed).request(2).completed) == "09:00");
  // Completed again it is owed again; of an old cycle the call-back is superseded, or late.
  const std::string again = linked + " / 09:00 completed / 09:30 reopened / 10:00 completed";
  CHECK(clocks_in(again, 2, "11-02T10:30") ==
        "register due 08:11 done 08:10 met; callback due 11:00 superseded; callback 2 due 12:00 "
        "pending");
  // In the very second that it was completed it was completed.
  CHECK(clocks_in(linked + " / 09:00 completed / 09:00 #2 called-back", 2) ==
        "register due 08:11 done 08:10 met; callback due 11:00 done 09:00 met");
}

TEST_CASE("link: what became of the matter before does not concern the repeat") {
  const std::string reopened = logged_repair +
                               " / 08:01 dispatched / 08:20 completed / 08:30 reopened" + second +
                               " / 08:40 #2 " + link_to_1;
  CHECK(clocks_in(reopened, 2) == "register due 08:11 done 08:10 met");
  CHECK(clocks_in(reopened + " / 09:00 completed", 2, "11-02T09:10") ==
        "register due 08:11 done 08:10 met; callback due 11:00 pending");
}

TEST_CASE("link: what is finished when it is linked stays two requests") {
  CHECK(matters_of(logged_repair + " / 08:01 dispatched / 08:20 completed" + second +
                   " / 08:40 #2 " + link_to_1) == "--");
}

TEST_CASE("link: a chain leads to the first of the matter, in whatever order it was linked") {
  const std::string three = first + second + " / 08:20 #3 logged category=repair";
  CHECK(matters_of(three + " / 08:40 #2 " + link_to_1 +
                   " / 08:41 #3 linked same_as=20261102-002") == "-11");
  CHECK(matters_of(three + " / 08:40 #3 linked same_as=20261102-002 / 08:41 #2 " + link_to_1) ==
        "-11");
  // An edited journal may lead in a circle: the first of them begins the matter.
  CHECK(matters_of(logged_repair + " same_as=20261102-002" +
                   " / 08:10 #2 logged category=repair same_as=20261102-001") == "2-");
}

TEST_CASE("link: the first is to be called about with its repeats, each on its own") {
  const std::string completed = linked + " / 09:00 completed";
  CHECK(callbacks_in(completed, "11-02T09:30") == "1/0 2/0");
  CHECK(callbacks_in(completed + " / 09:10 #2 call-missed / 09:15 #1 called-back", "11-02T09:30") ==
        "2/1");
  CHECK(callbacks_in(completed + " / 09:10 #2 call-missed / 09:20 #1 reopened / 09:30 #1 completed",
                     "11-02T09:40") == "1/0 2/0");
}

TEST_CASE("link: an open repeat is not counted among the open ones") {
  Story story(linked);
  DayGathering gathering(manuals(), day("2026-11-02"), shanghai(), moment("09:00"));
  for (const Request& request : story.folded.requests) gathering.add(request);
  CHECK(std::move(gathering).finish().open.size() == 1);
}

TEST_CASE("link: linked and unlinked every figure is as if it had never been linked") {
  const std::string complaints =
      "08:00 logged category=complaint / 08:05 dispatched / 08:10 #2 "
      "logged category=complaint / 08:12 #2 dispatched";
  const std::string logged_same =
      first + " / 08:10 #2 logged category=repair" + " same_as=20261102-001 / 08:12 #2 dispatched";
  for (const std::string& before : {first + second, complaints}) {
    const std::string undone = before + " / 08:40 #2 " + link_to_1 + " / 08:50 #2 unlinked";
    for (const std::string& after :
         {std::string(), std::string(" / 09:00 #1 completed / 09:05 #2 completed / 09:30 #2 "
                                     "called-back / 12:00 #1 called-back")}) {
      CAPTURE(before);
      CAPTURE(after);
      CHECK(figures_of_story(undone + after) == figures_of_story(before + after));
      CHECK(clocks_in(undone + after, 2) == clocks_in(before + after, 2));
    }
  }
  // The first unlinking takes back the link, the second the id given at the log.
  CHECK(matters_of(logged_same) == "-1");
  CHECK(matters_of(logged_same + " / 08:50 #2 unlinked") == "--");
  CHECK(clocks_in(logged_same + " / 08:50 #2 unlinked", 2) == clocks_in(first + second, 2));
}

TEST_CASE("link: the later one is linked to the earlier one, both open and of one category") {
  CHECK(link_objection(first + second, 2, 1) == "none");
  CHECK(link_objection(first + second, 1, 2) ==
        "20261102-001 came before 20261102-002: the later one repeats the earlier one");
  CHECK(link_objection(first, 1, 1) == "20261102-001 cannot repeat itself");
  CHECK(link_objection(linked, 2, 1) == "20261102-002 and 20261102-001 are one matter already");
  CHECK(link_objection(linked, 1, 2) == "20261102-001 and 20261102-002 are one matter already");
  CHECK(link_objection(first + " / 08:10 #2 logged category=help", 2, 1) ==
        "20261102-002 and 20261102-001 are not of one category: help, repair");
  CHECK(link_objection(first + second + " / 09:00 #1 completed", 2, 1) ==
        "20261102-001 is completed: only what is open can be linked");
  CHECK(link_objection(first + second + " / 09:00 #2 voided", 2, 1) ==
        "20261102-002 is void: only what is open can be linked");
}

TEST_CASE("link: unlinked is what repeats another that is open") {
  const auto objection = [](std::string_view rows) {
    Story story(rows);
    const auto found = objection_to_unlink(story.request(2));
    return found ? in_english(found->what) : "none";
  };
  CHECK(objection(linked) == "none");
  CHECK(objection(first + second) == "20261102-002 repeats no other request");
  CHECK(objection(linked + " / 09:00 #1 completed") ==
        "20261102-002 is completed: only what is open can be taken out of its matter");
}

TEST_CASE("link: nobody is called about a matter that is not completed") {
  const auto objection = [](const std::string& before, const std::string& added) {
    Story old(before), changed(before + added);
    const auto found = objection_to_change(&old.request(2), changed.request(2), shanghai());
    return found ? in_english(found->what) : "none";
  };
  CHECK(objection(linked, " / 08:50 #2 called-back") ==
        "20261102-002 repeats 20261102-001, which is open: it cannot be 'called-back'");
  CHECK(objection(linked + " / 09:00 #1 completed", " / 09:10 #2 called-back") == "none");
  CHECK(
      objection(linked + " / 09:00 #1 completed / 09:05 #1 reopened", " / 09:10 #2 call-missed") ==
      "20261102-002 repeats 20261102-001, which is open: it cannot be 'call-missed'");
  // A slip: it was completed when they were called.
  CHECK(objection(linked + " / 09:00 #1 completed / 09:05 #1 reopened",
                  " / 09:02 #2 called-back recorded=09:10") == "none");
  // A repeat of a finished request is a request of its own.
  const std::string own =
      first + " / 08:20 completed / 08:30 #2 logged category=repair" + " same_as=20261102-001";
  CHECK(objection(own, " / 09:10 #2 called-back") ==
        "20261102-002 is open: it cannot be 'called-back'");
}

TEST_CASE("link: check finds the call-back that a repeat is owed, and no work of its own") {
  const std::string completed = linked + " / 09:00 #1 completed text=好 / 09:10 #1 called-back";
  CHECK(lines_of(CheckRule::callback_owed, findings_in(Ledger{completed})) == "5");
  CHECK(lines_of(CheckRule::not_closed, findings_in(Ledger{completed})) == "2");
  CHECK(lines_of(CheckRule::result_missing, findings_in(Ledger{completed})) == "");
}

TEST_CASE("matter: which of two was recorded first in a second does not count") {
  // A matter of three, each recorded at one of two seconds, in every order of their lines.
  const std::vector<std::string> logs{
      "08:00 #1 logged category=complaint recorded=",
      "08:00 #2 logged category=complaint same_as=20261102-001 recorded=",
      "08:00 #3 logged category=complaint same_as=20261102-002 recorded="};
  for (int seconds = 0; seconds < 8; ++seconds) {
    std::vector<int> order{0, 1, 2};
    do {
      std::string rows;
      for (const int i : order)
        rows += logs[static_cast<std::size_t>(i)] + ((seconds >> i & 1) != 0 ? "08:01" : "08:00") +
                " / ";
      rows += "09:00 #1 completed";
      CAPTURE(rows);
      CHECK(matters_of(rows) == "-11");
      CHECK(word_of(Story(rows).request(3).status) == "completed");
    } while (std::next_permutation(order.begin(), order.end()));
  }
}

TEST_CASE("matter: of any two events of one second it is the same whichever request comes first") {
  // Holds for any two events, in any order of the requests, so that each request of a chain comes
  // before and after the others.
  const std::vector<std::string> events{"dispatched", "accepted", "arrived",     "completed",
                                        "reopened",   "returned", "held",        "resumed",
                                        "noted",      "informed", "called-back", link_to_1};
  for (const std::string& one : events)
    for (const std::string& other : events) {
      CAPTURE(one);
      CAPTURE(other);
      Story story(first + second + " / 08:40 #2 " + one + " / 08:40 #2 " + other);
      std::vector<Request> backwards(story.folded.requests.rbegin(), story.folded.requests.rend());
      for (Request& request : backwards) request = fold_one(request.events).request;
      Matters matters;
      matters.link(backwards);
      for (const Request& request : backwards) {
        CHECK(request.matter == story.request(request.id.number).matter);
        CHECK(request.status == story.request(request.id.number).status);
      }
    }
}

}  // namespace deskctl::test::link_test
