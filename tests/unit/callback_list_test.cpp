// Whom to call back.
#include "deskctl/report/callback_list.hpp"

#include <algorithm>

#include "deskctl/report/day.hpp"
#include "deskctl/report/month.hpp"
#include "deskctl/text/crc32.hpp"
#include "support/story.hpp"

namespace deskctl::test {
namespace {

std::string callback_of(const std::string& rows, const std::string& now) {
  Story story(rows, now);
  const auto item = callback_item(story.request(), story.clocks());
  if (!item) return "none";
  return (item->due ? shown(*item->due) : "-") + ' ' + std::string(word_of(item->status)) + ' ' +
         std::to_string(item->attempts);
}

/// A desk that calls back three of ten enquiries, and a fifth of those who came to an activity.
Policy sampling() {
  return parse_policy(
      "[clock.callback]\nfrom = \"completed\"\nuntil = \"called-back\"\nagain = \"reopened\"\n"
      "rules = [ { category = \"consult\", within = \"1d\", share = \"30%\" },\n"
      "{ category = \"service\", participants = true, within = \"2d\", share = \"20%\" } ]\n",
      "policy.toml", shanghai());
}

std::string on_day(const std::string& day, int number, const std::string& more = "") {
  const std::string id = " #" + std::to_string(number) + ' ';
  return " / " + day + " 09:00" + id + "logged category=consult / " + day + " 10:00" + id +
         "completed" + more;
}

std::string ten_enquiries() {
  std::string rows;
  for (int number = 1; number <= 10; ++number) rows += on_day("11-02", number);
  return rows;
}

std::vector<CallbackItem> calls(const std::string& rows, const std::string& now) {
  const Policy policy = sampling();
  Story story(rows, now);
  CallbackGathering gathering(shanghai(), story.now);
  DayGathering of_day(policy, shanghai().day(story.now), shanghai(), story.now);
  for (const Request& request : story.folded.requests) {
    gathering.add(request, clocks_of(request, policy, story.now));
    of_day.add(request);
  }
  std::vector<CallbackItem> items = std::move(gathering).finish();
  // The day's end names the same.
  const DayReport report = std::move(of_day).finish();
  REQUIRE(report.callbacks.size() == items.size());
  for (std::size_t i = 0; i < items.size(); ++i) CHECK(report.callbacks[i].id == items[i].id);
  return items;
}

std::string numbers(const std::vector<CallbackItem>& items) {
  std::string out;
  for (const CallbackItem& item : items)
    out += (out.empty() ? "" : " ") + std::to_string(item.id.number);
  return out;
}

/// The ids of the day with these numbers, in the order of their CRC.
std::vector<int> drawn(std::vector<int> all) {
  const auto sum = [](int number) { return crc32_of(RequestId{20261102, {}, number}.text()); };
  std::sort(all.begin(), all.end(), [&](int a, int b) { return sum(a) < sum(b); });
  return all;
}

std::string sorted(std::vector<int> all) {
  std::sort(all.begin(), all.end());
  std::string out;
  for (const int number : all) out += (out.empty() ? "" : " ") + std::to_string(number);
  return out;
}

}  // namespace

TEST_CASE("callbacks: owed from completion until somebody is reached") {
  const std::string done = "08:00 logged category=repair / 08:01 dispatched / 10:00 completed";
  const struct {
    std::string name;
    std::string rows;
    std::string item;
  } cases[] = {
      {"not completed", "08:00 logged category=repair / 08:01 dispatched", "none"},
      {"completed", done, "12:00 overdue 0"},
      {"in vain", done + " / 11:00 call-missed / 11:30 call-missed", "12:00 overdue 2"},
      {"reached", done + " / 11:00 call-missed / 11:30 called-back", "none"},
      {"reopened", done + " / 11:00 reopened", "none"},
      {"reopened when it was past due", done + " / 12:30 reopened", "none"},
      {"completed again",
       done + " / 11:00 call-missed / 11:30 reopened / 12:00 completed / 12:30 call-missed",
       "14:00 pending 1"},
      {"void", done + " / 11:00 voided", "none"},
      {"unreachable",
       done + " / 11:00 call-missed / 11:10 call-missed / 11:20 call-missed / 12:00 closed "
              "outcome=unreachable",
       "none"},
      {"waived", done + " / 11:00 closed outcome=waived reason=moved", "none"},
      {"closed after being reached", done + " / 11:00 called-back / 11:01 closed", "none"},
      {"declined", "08:00 logged category=repair / 10:00 declined", "none"},
      {"cannot be handled",
       "08:00 logged category=repair / 10:00 closed outcome=unresolvable role=manager", "none"},
      {"consultations are not called back", "08:00 logged category=consult / 10:00 completed",
       "none"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CHECK(callback_of(c.rows, "13:00") == c.item);
  }
}

TEST_CASE("callbacks: the earliest due first and then by id") {
  std::vector<CallbackItem> items(4);
  const char* due[] = {"12:00", "11:00", "12:00", "10:00"};
  const int number[] = {9, 3, 2, 8};
  for (std::size_t i = 0; i < items.size(); ++i) {
    items[i].id = {20261102, {}, number[i]};
    items[i].due = moment(due[i]);
  }
  sort_callbacks(items);
  std::string order;
  for (const CallbackItem& item : items) order += std::to_string(item.id.number) + ' ';
  CHECK(order == "8 3 2 9 ");
}

TEST_CASE("callbacks: of a share so many are named as it needs, in an order nobody can choose") {
  std::string rows = ten_enquiries();
  const std::vector<int> order = drawn({1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
  const std::vector<CallbackItem> items = calls(rows, "11-02T12:00");
  CHECK(numbers(items) == sorted({order[0], order[1], order[2]}));
  for (const CallbackItem& item : items) {
    CHECK(item.sample);
    CHECK(item.status == ClockStatus::pending);
    CHECK(shown(*item.due) == "11-04 00:00");
  }
  // Rounded up: four of eleven.
  CHECK(calls(rows + on_day("11-02", 11), "11-02T12:00").size() == 4);
  // Late when the day after is over, and still to be called.
  CHECK(calls(rows, "11-05T00:00").front().status == ClockStatus::overdue);
  // One called, one called in vain: two are left, the same as before.
  const auto call = [](int number, const std::string& how) {
    return " / 11-02 11:00 #" + std::to_string(number) + ' ' + how;
  };
  CHECK(numbers(calls(rows + call(order[1], "called-back") + call(order[0], "call-missed"),
                      "11-02T12:00")) == sorted({order[0], order[2]}));
  // Calls that nobody asked for count too: the share is reached.
  CHECK(calls(rows + call(order[7], "called-back") + call(order[8], "called-back") +
                  call(order[9], "called-back"),
              "11-02T12:00")
            .empty());
  // One closed without a call is not called any more, and the next is drawn.
  CHECK(numbers(calls(rows + call(order[0], "closed"), "11-02T12:00")) ==
        sorted({order[1], order[2], order[3]}));
}

TEST_CASE("callbacks: a month needs the share of them, and says which are missing") {
  const Policy policy = sampling();
  const Period november{LocalDay{date::year{2026} / 11 / 1}, LocalDay{date::year{2026} / 11 / 30}};
  std::string rows = ten_enquiries();
  const std::vector<int> order = drawn({1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
  for (const int called : {order[1], order[8]})
    rows += " / 11-02 11:00 #" + std::to_string(called) + " called-back grade=A";
  const auto callbacks = [&](const std::string& now) {
    Story story(rows, now);
    MonthFigures figures(policy, november, shanghai(), story.now);
    for (const Request& request : story.folded.requests)
      figures.add(request, clocks_of(request, policy, story.now));
    return std::move(figures).finish().details.callbacks;
  };
  const auto shown_numbers = [](const Figure& figure) {
    std::vector<int> numbers;
    for (const RequestId& id : figure.ids()) numbers.push_back(id.number);
    return sorted(numbers);
  };
  // Three of ten are needed: the two that were called, and whom the list names.
  const CallbackFigures early = callbacks("11-02T12:00");
  CHECK(shown_numbers(early.needed) == sorted({order[0], order[1], order[8]}));
  CHECK(early.reached.count() == 2);
  CHECK(early.ripe.met.count() == 2);
  CHECK(early.ripe.of.count() == 2);
  const CallbackFigures late = callbacks("11-05T00:00");
  CHECK(late.needed.count() == 3);
  CHECK(late.ripe.met.count() == 2);
  CHECK(late.ripe.of.count() == 3);
  CHECK(late.on_time.met.count() == 2);
  CHECK(late.on_time.of.count() == 3);
}

TEST_CASE("callbacks: a sample stays what it is when the month goes on") {
  std::string rows;
  std::vector<int> first;
  for (int number = 1; number <= 10; ++number) {
    rows += on_day("11-02", number);
    first.push_back(number);
  }
  const std::vector<int> order = drawn(first);
  const std::string sample = sorted({order[0], order[1], order[2]});
  std::string called = rows;
  for (int i = 0; i < 3; ++i)
    called +=
        " / 11-02 11:00 #" + std::to_string(order[static_cast<std::size_t>(i)]) + " called-back";
  CHECK(calls(called, "11-02T12:00").empty());
  // Ten more the day after: three of those, none of the day before.
  for (int number = 11; number <= 20; ++number) {
    rows += on_day("11-03", number);
    called += on_day("11-03", number);
  }
  std::vector<CallbackItem> items = calls(called, "11-03T12:00");
  CHECK(items.size() == 3);
  for (const CallbackItem& item : items) CHECK(item.id.number > 10);
  // Not called yet, the first three stay, and come first.
  items = calls(rows, "11-03T12:00");
  CHECK(items.size() == 6);
  CHECK(numbers({items.begin(), items.begin() + 3}) == sample);
  // One enquiry of the next month is that month's, and the first of it is called.
  items = calls(called + on_day("12-01", 21), "12-01T12:00");
  CHECK(items.back().id.number == 21);
  // One a day is not one call a day.
  std::string few;
  for (int number = 1; number <= 10; ++number)
    few += on_day("11-" + std::string(number < 10 ? "0" : "") + std::to_string(number), number);
  CHECK(calls(few, "11-10T12:00").size() == 3);
}

TEST_CASE("callbacks: of an activity it says how many calls are needed and made") {
  const std::string rows =
      "08:00 logged category=service participants=21 / 08:10 dispatched / 09:00 completed "
      "text=办完 ";
  const std::vector<CallbackItem> items =
      calls(rows + "/ 10:00 called-back / 10:05 called-back", "11-02T12:00");
  REQUIRE(items.size() == 1);
  CHECK_FALSE(items[0].sample);
  CHECK(items[0].needed == 5);
  CHECK(items[0].made == 2);
  CHECK(items[0].result == "办完");
  CHECK(calls(rows + "/ 10:00 called-back / 10:05 called-back / 10:06 called-back / 10:07 "
                     "called-back / 10:08 called-back",
              "11-02T12:00")
            .empty());
}

}  // namespace deskctl::test
