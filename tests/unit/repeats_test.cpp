// Recurring problems: complaints about the same, repairs of the same thing in the same place.
#include "deskctl/report/repeats.hpp"

#include "support/story.hpp"

namespace deskctl::test {
namespace {

/// The repeats of November, everything before it known: as the command.
Repeats repeats_of(const std::string& rows, const std::string& now = "12-31T00:00") {
  Story story(rows, now);
  RepeatsGathering gathering{CountedBy{}};
  for (const Request& request : story.folded.requests) {
    const LocalDay logged = shanghai().day(request.logged);
    if (logged < day("2026-11-01")) gathering.add_earlier(request);
    if (logged >= day("2026-11-01") && logged <= day("2026-11-30")) gathering.add(request);
  }
  return std::move(gathering).finish();
}

std::string numbers(const std::vector<RequestId>& ids) {
  std::string out;
  for (const RequestId& id : ids) out += (out.empty() ? "" : " ") + std::to_string(id.number);
  return out;
}

/// `1: 1 2 3` for each matter, `; ` between them.
std::string complaints(const std::string& rows) {
  std::string out;
  for (const RepeatedComplaint& item : repeats_of(rows).complaints)
    out += (out.empty() ? "" : "; ") + std::to_string(item.id.number) + ": " + numbers(item.ids);
  return out;
}

/// `place item: 1 2 3` for each, `; ` between them.
std::string repairs(const std::string& rows) {
  std::string out;
  for (const RepeatedRepair& item : repeats_of(rows).repairs)
    out += (out.empty() ? "" : "; ") + item.location + ' ' + item.item + ": " + numbers(item.ids);
  return out;
}

}  // namespace

TEST_CASE("repeats: a matter that was complained of twice") {
  const struct {
    std::string name;
    std::string rows;
    std::string found;
  } cases[] = {
      {"once", logged_complaint, ""},
      {"twice", logged_complaint + again(2, "08:10"), "1: 1 2"},
      {"three times, of a repeat", logged_complaint + again(2, "08:10") + again(3, "08:20", 2),
       "1: 1 2 3"},
      {"two, and nobody said that they are the same",
       logged_complaint + " / 08:10 #2 logged category=complaint", ""},
      {"the second is void", logged_complaint + again(2, "08:10") + " / 08:11 #2 voided", ""},
      {"the first is void", logged_complaint + " / 08:05 voided" + again(2, "08:10"), ""},
      {"of three the second is void",
       logged_complaint + again(2, "08:10") + again(3, "08:20", 2) + " / 08:30 #2 voided",
       "1: 1 3"},
      {"after it was finished", logged_complaint + " / 08:05 completed" + again(2, "08:10"),
       "1: 1 2"},
      {"after it was finished, and again",
       logged_complaint + " / 08:05 completed" + again(2, "08:10") + again(3, "08:20", 2),
       "1: 1 2 3"},
      {"after it was finished, by way of a void one",
       logged_complaint + " / 08:05 completed" + again(2, "08:10") + again(3, "08:20", 2) +
           " / 08:30 #2 voided",
       "1: 1 3"},
      {"two matters",
       logged_complaint + " / 08:01 #2 logged category=complaint" + again(3, "08:10", 2) +
           again(4, "08:20"),
       "1: 1 4; 2: 2 3"},
      {"no longer a complaint",
       logged_complaint + again(2, "08:10") + " / 09:00 #2 amended category=help", ""},
      {"the first is from before",
       "10-30 08:00 logged category=complaint" + again(2, "11-02 08:10"), "1: 1 2"},
      {"both are from before", "10-30 08:00 logged category=complaint" + again(2, "10-30 08:10"),
       ""},
      {"the second is from after", logged_complaint + again(2, "12-01 08:10"), ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CHECK(complaints(c.rows) == c.found);
  }
}

TEST_CASE("repeats: the matter stands as its first complaint does") {
  const Repeats repeats =
      repeats_of(logged_complaint + " location=5-1-101 text=噪音" + again(2, "08:10 ") +
                 " location=5-1-102 text=很吵 / 08:30 #1 upgraded severity=larger");
  REQUIRE(repeats.complaints.size() == 1);
  CHECK(repeats.complaints[0].location == "5-1-101");
  CHECK(repeats.complaints[0].text == "噪音");
  CHECK(repeats.complaints[0].severity == word_of(Severity::larger));
}

TEST_CASE("repeats: three repairs of the same thing in the same place") {
  const auto repair = [](int number, const std::string& item = "门禁机",
                         const std::string& place = "5-1-101", const std::string& day = "11-02") {
    return " / " + day + " 08:0" + std::to_string(number) + " #" + std::to_string(number) +
           " logged category=repair item=" + item + " location=" + place;
  };
  const std::string two = repair(1) + repair(2);
  const struct {
    std::string name;
    std::string rows;
    std::string found;
  } cases[] = {
      {"two", two, ""},
      {"three", two + repair(3), "5-1-101 门禁机: 1 2 3"},
      {"four", two + repair(3) + repair(4), "5-1-101 门禁机: 1 2 3 4"},
      {"another place", two + repair(3, "门禁机", "5-1-102"), ""},
      {"another thing", two + repair(3, "灯"), ""},
      {"void", two + repair(3) + " / 08:10 #3 voided", ""},
      {"no repair", two + " / 08:03 #3 logged category=help item=门禁机 location=5-1-101", ""},
      {"from before", two + repair(3, "门禁机", "5-1-101", "10-31"), ""},
      {"from after", two + repair(3, "门禁机", "5-1-101", "12-01"), ""},
      {"named when it was done",
       two + " / 08:03 #3 logged category=repair location=5-1-101 / 08:04 #3 dispatched / 09:00 #3 "
             "completed item=门禁机",
       "5-1-101 门禁机: 1 2 3"},
      {"corrected", two + repair(3, "灯") + " / 09:00 #3 amended item=门禁机",
       "5-1-101 门禁机: 1 2 3"},
      {"without a name",
       "08:00 #1 logged category=repair / 08:01 #2 logged category=repair / 08:02 #3 logged "
       "category=repair",
       ""},
      {"by place",
       repair(1, "灯", "9-9-901") + repair(2, "灯", "9-9-901") + repair(3, "灯", "9-9-901") +
           repair(4, "灯") + repair(5, "灯") + repair(6, "灯"),
       "5-1-101 灯: 4 5 6; 9-9-901 灯: 1 2 3"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CHECK(repairs(c.rows) == c.found);
  }
}

}  // namespace deskctl::test
