// What does not get on.
#include "deskctl/report/stuck.hpp"

#include "deskctl/render/breach_pages.hpp"
#include "support/story.hpp"

namespace deskctl::test {
namespace {

Policy with_stuck(const std::string& rows) {
  return parse_policy("[stuck]\n" + rows +
                          "\n[calendar.office]\nhours = { mon-fri = \"09:00-18:00\" }\n"
                          "holidays = [\"cn\"]\n",
                      "policy.toml", shanghai());
}

/// `quiet 11-02 08:00 3` of those that have a since, `urged 2` of those that are counted.
std::string stuck(const std::string& rows, const std::string& now, const Policy& policy) {
  Story story(rows, now);
  std::string out;
  for (const StuckReason& reason : stuck_reasons(story.request(), policy, story.now)) {
    out += (out.empty() ? "" : "; ") + std::string(word_of(reason.kind)) + ' ';
    out += reason.since ? shown(*reason.since) + ' ' + std::to_string(reason.days)
                        : std::to_string(reason.count);
  }
  return out;
}

const std::string logged = "08:00 logged category=repair";

}  // namespace

TEST_CASE("stuck: nothing was done for so many working days") {
  const Policy policy = with_stuck("quiet = \"3wd\"\ncalendar = \"office\"");
  // Monday; due at the end of Thursday.
  CHECK(stuck(logged, "11-05T18:00", policy).empty());
  CHECK(stuck(logged, "11-05T18:00:01", policy) == "quiet 08:00 3");
  const std::string sent = logged + " / 11-04 09:00 dispatched";
  CHECK(stuck(sent, "11-09T18:00", policy).empty());  // a weekend lies between
  CHECK(stuck(sent, "11-09T18:00:01", policy) == "quiet 11-04 09:00 5");
  CHECK(stuck(sent + " / 11-05 09:00 noted", "11-09T18:00:01", policy).empty());
  // To ring again, to correct and to be told by the ladder is not to do anything.
  for (const std::string event :
       {"urged", "amended phone=13800001001", "escalated to=supervisor by=ladder"})
    CHECK(stuck(sent + " / 11-05 09:00 " + event, "11-09T18:00:01", policy) ==
          "quiet 11-04 09:00 5");
  CHECK(stuck(sent + " / 11-05 09:00 escalated to=supervisor", "11-09T18:00:01", policy).empty());
  CHECK(stuck(sent + " / 11-05 09:00 completed", "12-01T00:00", policy).empty());
}

TEST_CASE("stuck: dispatched, reopened and urged so often") {
  const Policy policy = with_stuck("dispatched = 3\nreopened = 2\nurged = 2");
  const std::string twice = logged + " / 08:01 dispatched / 08:02 dispatched team=env ";
  CHECK(stuck(twice, "12:00", policy).empty());
  CHECK(stuck(twice + "/ 08:03 dispatched", "12:00", policy) == "dispatched 3");
  const std::string urged = logged + " / 09:00 urged ";
  CHECK(stuck(urged, "12:00", policy).empty());
  CHECK(stuck(urged + "/ 10:00 urged", "12:00", policy) == "urged 2");
  const std::string again = logged +
                            " / 08:01 dispatched / 09:00 completed / 09:10 reopened / "
                            "09:11 dispatched / 10:00 completed ";
  CHECK(stuck(again, "12:00", policy).empty());
  CHECK(stuck(again + "/ 11:00 reopened", "12:00", policy) == "reopened 2");
  CHECK(stuck(again + "/ 11:00 reopened / 11:01 dispatched / 11:30 completed", "12:00", policy)
            .empty());
}

TEST_CASE("stuck: on hold for long") {
  const Policy policy = with_stuck("held = \"7d\"");
  const std::string held = logged + " / 11-03 08:00 held reason=等待配件 ";
  CHECK(stuck(held, "11-11T00:00", policy).empty());
  CHECK(stuck(held, "11-11T00:00:01", policy) == "held 11-03 08:00 7");
  // A second reason begins no second hold.
  CHECK(stuck(held + "/ 11-05 08:00 held reason=业主外出", "11-11T00:00:01", policy) ==
        "held 11-03 08:00 7");
  CHECK(stuck(held + "/ 11-05 08:00 resumed", "12-01T00:00", policy).empty());
}

TEST_CASE("stuck: a request stands in the highest class of its age") {
  const Policy policy = with_stuck("older = [\"7d\", \"15d\", \"30d\"]");
  CHECK(stuck(logged, "11-10T00:00", policy).empty());
  CHECK(stuck(logged, "11-10T00:00:01", policy) == "older 08:00 7");
  CHECK(stuck(logged, "11-18T00:00:01", policy) == "older 08:00 15");
  CHECK(stuck(logged, "12-30T00:00", policy) == "older 08:00 30");
}

TEST_CASE("stuck: nothing of repeats, and nothing without a policy for it") {
  Story story(logged_complaint + again(2, "08:30"), "12-30T00:00");
  CHECK(stuck_reasons(story.request(1), manuals(), story.now).size() == 2);
  CHECK(stuck_reasons(story.request(2), manuals(), story.now).empty());
  const Policy none = parse_policy("[close]\nunreachable = 3\n", "policy.toml", shanghai());
  CHECK_FALSE(asks_for_stuck(none));
  CHECK(asks_for_stuck(manuals()));
  CHECK(stuck_reasons(story.request(1), none, story.now).empty());
}

TEST_CASE("stuck: as JSON and for people") {
  const Policy policy = with_stuck("older = [\"7d\"]\nurged = 2");
  Story story(logged + " / 08:01 dispatched person=李强 / 09:00 urged / 10:00 urged",
              "11-11T00:00:01");
  const Request& request = story.request();
  const std::vector<StuckItem> items{
      {request.id, request.logged, stuck_reasons(request, policy, story.now), words_of(request)}};
  CHECK(stuck_json(items, shanghai(), false) ==
        "{\"schema\":\"deskctl.stuck/1\",\"items\":[{\"id\":\"20261102-001\",\"reasons\":[{"
        "\"reason\":\"older\",\"since\":\"2026-11-02T08:00:00+08:00\",\"days\":7,\"class\":\"7d\"},"
        "{\"reason\":\"urged\",\"count\":2}],\"logged\":\"2026-11-02T08:00:00+08:00\",\"category\":"
        "\"repair\",\"severity\":null,\"location\":\"3-2-1201\",\"assignee\":\"eng/李强\","
        "\"owner\":null,\"text\":\"水管漏水\"}]}\n");
  CHECK(page_text(stuck_page(items, "heading", shanghai(), {Language::english, false, 0}), 0) ==
        "heading\n\n"
        "request       why                                       category  place     assignee  "
        "matter\n"
        "20261102-001  open for more than 7 days; urged 2 times  repair    3-2-1201  eng/李强  "
        "水管漏水\n");
}

}  // namespace deskctl::test
