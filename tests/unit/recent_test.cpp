// The part of a long month that a writer reads, compared with the whole: journals of some hundred
// kilobytes, whose clocks jumped.
#include "desk/recent.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <random>

#include "desk/writing.hpp"
#include "support/ledger.hpp"
#include "support/raw_lines.hpp"
#include "support/refusal.hpp"

namespace deskctl::test {
namespace {

using namespace std::chrono_literals;

constexpr auto month_file = "ledger/2026-11.csv";
const Month long_month{2026, 11};

Desk desk_with(const LedgerDir& dir, const std::string& lines) {
  dir.write(month_file, header_line() + '\n' + lines);
  return dir.open();
}

// A line as the program writes it, marked where an earlier one has a later time.
std::string noted(const RequestId& id, Instant recorded, bool behind, const std::string& text) {
  Draft draft;
  draft.kind = EventKind::noted;
  draft.at = recorded;
  draft.set(Column::by, "李婷");
  draft.set(Column::role, "desk");
  draft.set(Column::text, text);
  if (behind) draft.add_fact(Fact::behind, "yes");
  return format_line(draft, id, recorded, shanghai()) + '\n';
}

/// A month of which every line is the next of its day, or a note to an earlier request. Now and
/// then the clock goes days back or ahead, as somebody who sets it would do.
class JumpingMonth {
 public:
  explicit JumpingMonth(unsigned seed) : random_(seed) {
    Instant now = at("2026-11-01T08:00:00+08:00");
    const Instant end = at("2026-11-29T20:00:00+08:00");
    for (int i = 0; i < 1'500; ++i) {
      now += std::chrono::seconds(pick(2'800));
      if (pick(300) == 0) now -= std::chrono::hours(pick(60));
      if (pick(300) == 0) now += std::chrono::hours(pick(30));
      now = std::clamp(now, at("2026-11-01T08:00:00+08:00"), end);
      add(now);
    }
  }

  std::string text;
  std::vector<RequestId> requests;
  Instant latest_recorded = earliest;

 private:
  int pick(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }

  void add(Instant now) {
    const LocalDay day = shanghai().day(now);
    RequestId id = RequestId::make({}, day, ++numbers_[day]);
    if (pick(3) == 0 && !requests.empty() && requests.back().local_day() <= day) {
      --numbers_[day];
      id = requests[requests.size() - 1 - static_cast<std::size_t>(pick(5)) % requests.size()];
      if (id.local_day() > day) id = requests.back();
    } else {
      requests.push_back(id);
    }
    const std::string words = pick(40) == 0 ? "他说 behind=yes" : "等待配件，已约明天上午";
    text += noted(id, now, now < latest_recorded, words);
    latest_recorded = std::max(latest_recorded, now);
  }

  std::mt19937 random_;
  std::map<LocalDay, int> numbers_;
};

std::string lines_of(const Journal& journal, const RequestId& id) {
  std::string out;
  for (const Event& event : journal.events)
    if (event.request == id) out += std::string(event.field(Column::sum)) + ' ';
  return out;
}

}  // namespace

TEST_CASE("recent property: all of a request and every number of a day, whatever the clock did") {
  for (unsigned seed = 1; seed <= 3; ++seed) {
    CAPTURE(seed);
    const LedgerDir dir;
    const JumpingMonth month(seed);
    const Desk desk = desk_with(dir, month.text);
    const Journal whole = read_month(desk.folder, long_month);
    REQUIRE(whole.problems.empty());
    std::size_t left_out = 0;
    std::optional<Writing> few;  // one that is asked for more requests reads the month whole
    for (std::size_t i = 0; i < month.requests.size(); i += 37) {
      const RequestId& id = month.requests[i];
      if (i % (5UL * 37) == 0) {
        few.reset();
        few.emplace(desk, 0ms, "note");
      }
      const Journal& recent = few->recent(id);
      CHECK(lines_of(recent, id) == lines_of(whole, id));
      left_out += recent.files.front().left_out;
    }
    CHECK(left_out > 0);
    few.reset();
    Writing writing(desk, 0ms, "note");
    for (LocalDay day = parse_day("2026-11-01").value(); day <= parse_day("2026-11-30").value();
         day += date::days(1)) {
      int highest = 0;
      for (const RequestId& id : month.requests)
        if (id.local_day() == day) highest = std::max(highest, id.number);
      CHECK(writing.next_number(day) == highest + 1);
    }
    for (const auto step : {-200h, -1h, 0h})
      CHECK(writing.is_behind(long_month, month.latest_recorded + step) == (step < 0h));
    CHECK_FALSE(writing.is_behind(long_month, month.latest_recorded + 1s));
  }
}

namespace {

const Instant last_day = at("2026-11-20T08:00:00+08:00");
const RequestId last_request = RequestId::parse("20261120-002").value();

// Some 200 kB of notes in the order of the clock, the last to `last_request`.
std::string quiet_month() {
  std::string text;
  for (int i = 0; i < 1'400; ++i) {
    const Instant now = last_day - std::chrono::minutes(10) * (1'400 - i);
    text += noted(RequestId::make({}, shanghai().day(now), 1), now, false, "例行巡查，一切正常");
  }
  return text + noted(last_request, last_day, false, "最后一行");
}

}  // namespace

TEST_CASE("recent: a file that ends badly is told with the lines' own numbers") {
  const LedgerDir dir;
  const std::string good = quiet_month();
  const std::string more = noted(last_request, last_day + 1s, false, "等待");
  const struct {
    const char* name;
    std::string end;
    std::string refused;
  } cases[] = {
      {"well", more, "nothing"},
      {"torn", more.substr(0, 60), "nothing"},
      {"without its line end", more.substr(0, more.size() - 1), "nothing"},
      {"a time that is none", "2026-11-20T25" + more.substr(13),
       "65 ledger/2026-11.csv:1403: recorded: '2026-11-20T25"},
      {"CRLF", more.substr(0, more.size() - 1) + "\r\n", "65 ledger/2026-11.csv:1403: the"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    const Desk desk = desk_with(dir, good + c.end);
    Writing writing(desk, 0ms, "note");
    const std::string refused = refusal_of([&] {
      writing.recent(last_request);
      writing.append(RawLines::of(long_month, more));
    });
    CAPTURE(refused);
    CHECK(refused.starts_with(c.refused));
    if (std::string(c.name) == "torn") {
      REQUIRE(writing.notes().size() == 1);
      CHECK(writing.notes().front().line == 1'403);
    }
    if (refused != "nothing") continue;
    const std::string kept = c.end.size() + 1 >= more.size() ? more : "";
    CHECK(dir.read(month_file) == header_line() + '\n' + good + kept + more);
  }
}

TEST_CASE("recent: damage further up is not looked for, but by those who read everything") {
  const LedgerDir dir;
  std::string text = quiet_month();
  text.replace(text.find("T08:"), 4, "T28:");
  const Desk desk = desk_with(dir, text);
  Writing writing(desk, 0ms, "note");
  CHECK(lines_of(writing.recent(last_request), last_request).size() == 9);
  CHECK(refusal_of([&] { writing.month(long_month); }).starts_with("65 "));
}

TEST_CASE("recent: a file with another header is read whole") {
  const LedgerDir dir;
  dir.write(month_file, "x" + header_line() + '\n' + quiet_month());
  const Desk desk = dir.open();
  CHECK(refusal_of([&] { Writing(desk, 0ms, "note").recent(last_request); }).starts_with("65 "));
}

}  // namespace deskctl::test
