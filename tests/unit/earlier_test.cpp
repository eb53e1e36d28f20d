// Requests that a new one may repeat, and the complaints of one matter.
#include "deskctl/report/earlier.hpp"

#include "deskctl/report/one_matter.hpp"
#include "support/story.hpp"

namespace deskctl::test {
namespace {

/// The numbers of what the request of that number may repeat, `!` for what is finished.
std::string earlier(const std::string& rows, int number) {
  Story story(rows);
  std::string out;
  for (const EarlierRequest& one :
       earlier_like(story.request(number).id, story.folded.requests, manuals().counting.again))
    out += (out.empty() ? "" : " ") + std::to_string(one.id.number) + (one.finished ? "!" : "");
  return out;
}

/// The numbers of the complaints of the matter that begins with the request of that number.
std::string matter(const std::string& rows, int first = 1) {
  Story story(rows);
  OneMatterGathering gathering(story.request(first).id);
  for (const Request& request : story.folded.requests) gathering.add(request);
  std::string out;
  for (const MatterComplaint& complaint : std::move(gathering).finish())
    out += (out.empty() ? "" : " ") + std::to_string(complaint.id.number);
  return out;
}

}  // namespace

TEST_CASE("earlier: complaints of the same place") {
  const std::string fresh = " / 11-30 12:00 #9 logged category=complaint";
  const struct {
    std::string name;
    std::string rows;
    std::string found;
  } cases[] = {
      {"unfinished", "08:00 #1 logged category=complaint" + fresh, "1"},
      {"another place", "08:00 #1 logged category=complaint location=全小区" + fresh, ""},
      {"moved to another place",
       "08:00 #1 logged category=complaint / 08:30 #1 amended location=全小区" + fresh, ""},
      {"moved here",
       "08:00 #1 logged category=complaint location=全小区 / 08:30 #1 amended location=3-2-1201" +
           fresh,
       "1"},
      {"no complaint", "08:00 #1 logged category=consult" + fresh, ""},
      {"void", "08:00 #1 logged category=complaint / 08:01 #1 voided" + fresh, ""},
      {"finished within thirty days",
       "10-01 08:00 #1 logged category=complaint / 10-31 12:00 #1 completed" + fresh, "1!"},
      {"finished a second longer ago",
       "10-01 08:00 #1 logged category=complaint / 10-31 11:59:59 #1 completed" + fresh, ""},
      {"unfinished for long", "09-01 08:00 #1 logged category=complaint" + fresh, "1"},
      {"reopened",
       "10-01 08:00 #1 logged category=complaint / 10-02 12:00 #1 completed / 10-03 08:00 #1 "
       "reopened" +
           fresh,
       "1"},
      {"later", fresh.substr(3) + " / 13:00 #1 logged category=complaint", ""},
      {"unfinished first then the newest",
       "08:00 #1 logged category=complaint / 08:00 #2 logged category=complaint / "
       "08:00 #3 logged category=complaint / 09:00 #3 completed / "
       "08:00 #4 logged category=complaint / 09:00 #4 completed" +
           fresh,
       "2 1 4! 3!"},
      {"of a matter its first", logged_complaint + again(2, "08:10") + fresh, "1"},
      {"what names the matter itself",
       "08:00 #1 logged category=complaint / 12:00 #9 logged category=complaint "
       "same_as=20261102-001",
       ""},
      {"alone", fresh.substr(3), ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CHECK(earlier(c.rows, 9) == c.found);
  }
}

TEST_CASE("earlier: repairs of the same thing in the same place") {
  const auto repair = [](const std::string& time, int number, const std::string& more) {
    return time + " #" + std::to_string(number) + " logged category=repair " + more + " / ";
  };
  const struct {
    std::string name;
    std::string rows;
    std::string found;
  } cases[] = {
      {"the same item",
       repair("08:00", 1, "item=水管 text=a") + repair("11-30 12:00", 9, "item=水管 text=b"), "1"},
      {"the same text", repair("08:00", 1, "text=a") + repair("11-30 12:00", 9, "text=a"), "1"},
      {"neither",
       repair("08:00", 1, "item=灯 text=a") + repair("11-30 12:00", 9, "item=水管 text=b"), ""},
      {"no item is no item in common",
       repair("08:00", 1, "text=a") + repair("11-30 12:00", 9, "text=b"), ""},
      {"the item was only known when it was done",
       repair("08:00", 1, "text=a") + "08:01 #1 dispatched / 09:00 #1 completed item=水管 / " +
           repair("11-30 12:00", 9, "item=水管 text=b"),
       "1!"},
      {"another item, whatever the text",
       repair("08:00", 1, "item=灯 text=a") + repair("12:00", 9, "item=水管 text=a"), ""},
      {"another place",
       repair("08:00", 1, "text=a location=全小区") + repair("11-30 12:00", 9, "text=a"), ""},
      {"no repair", "08:00 #1 logged category=help text=a / " + repair("11-30 12:00", 9, "text=a"),
       ""},
      {"thirty days ago", repair("10-31 12:00", 1, "text=a") + repair("11-30 12:00", 9, "text=a"),
       "1"},
      {"a second more", repair("10-31 11:59:59", 1, "text=a") + repair("11-30 12:00", 9, "text=a"),
       ""},
      {"void", repair("08:00", 1, "text=a") + "08:01 #1 voided / " + repair("12:00", 9, "text=a"),
       ""},
      {"the newest first",
       repair("08:00", 1, "text=a") + repair("08:00", 3, "text=a") + repair("08:00", 2, "text=a") +
           repair("12:00", 9, "text=a"),
       "3 2 1"},
      {"a complaint of the same place",
       "08:00 #1 logged category=complaint text=a / " + repair("12:00", 9, "text=a"), ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CHECK(earlier(c.rows.substr(0, c.rows.size() - 3), 9) == c.found);
  }
}

TEST_CASE("earlier: every other category too, told in other words") {
  const auto twice = [](const std::string& category, const std::string& first,
                        const std::string& second) {
    return earlier("08:00 #1 logged category=" + category + " text=" + first +
                       " / 12:00 #9 logged category=" + category + " text=" + second,
                   9);
  };
  for (const std::string_view category : words_of(Vocabulary::category)) {
    CAPTURE(category);
    CHECK(twice(std::string(category), "厨房漏水", "厨房漏水") == "1");
  }
  CHECK(twice("help", "厨房漏水", "厨房水管漏水") == "1");
  CHECK(twice("help", "厨房水管漏水", "厨房漏水") == "1");
  CHECK(twice("help", "厨房水管漏水", "厨房灯不亮") == "");
  CHECK(twice("service", "ＡＢＣ", "abc") == "1");
  CHECK(twice("service", "a", "b") == "");
  CHECK(earlier("08:00 #1 logged category=help text=a / 12:00 #9 logged category=service text=a",
                9) == "");
}

TEST_CASE("matter: the first complaint and all that repeat it") {
  const struct {
    std::string name;
    std::string rows;
    std::string found;
  } cases[] = {
      {"alone", logged_complaint + " / 08:10 #2 logged category=complaint", "1"},
      {"a repeat of a repeat", logged_complaint + again(2, "08:10") + again(3, "08:20", 2),
       "1 2 3"},
      {"a void repeat still leads to the matter",
       logged_complaint + again(2, "08:10") + again(3, "08:20", 2) + " / 08:30 #2 voided", "1 3"},
      {"after it was finished", logged_complaint + " / 08:05 completed" + again(2, "08:10"), "1 2"},
      {"from the month before", "10-30 08:00 logged category=complaint" + again(2, "11-02 08:10"),
       "1 2"},
      {"void and alone", logged_complaint + " / 08:10 voided", ""},
      {"no longer a complaint",
       logged_complaint + again(2, "08:10") + " / 09:00 #2 amended category=help", "1"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CHECK(matter(c.rows) == c.found);
  }
}

}  // namespace deskctl::test
