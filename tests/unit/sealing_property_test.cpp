// Desks that live for months, with files of two desk codes, repeats across months, corrections and
// reopenings; now and then everything is sealed. Whatever stands in the seals, the lists of due
// work, and the reports of any period, are the same as if every file had been read.
#include <random>

#include "desk/sealing.hpp"
#include "deskctl/render/breach_pages.hpp"
#include "deskctl/render/paper_pages.hpp"
#include "deskctl/render/report_pages.hpp"
#include "deskctl/report/settled.hpp"
#include "support/amount.hpp"
#include "support/ledger.hpp"

namespace deskctl {
namespace {

using test::LedgerDir;
using Kind = EventKind;

class Life {
 public:
  /// Where two desks write about each other's requests, each of their files is read whole.
  Life(unsigned seed, bool two_desks) : random_(seed), two_desks_(two_desks) {}

  void run() {
    constexpr int span = 180 * 24;
    for (int hour = 8; hour < span; hour += hours(36) + 1) {
      now_ = start_ + std::chrono::hours(hour);
      if (chance(4)) log();
      for (int i = 0; i < 4 && !requests_.empty(); ++i) go_on(next());
      if (chance(6)) seal_journals(dir_.open(two_desks_ && chance(3) ? "N" : ""), {}, now_, false);
      if (chance(80)) other_policy();
      if (chance(6)) compare(now_);
      if (chance(20)) compare(start_ + std::chrono::hours(hours(span)));
    }
    compare(now_);
  }
  int left_out() const { return left_out_; }
  bool reads_less() const { return read_ < read_of_all_; }

 private:
  struct Known {
    std::string id;
    std::string category;
    Status status = Status::open;
    bool dispatched = false;
    bool repeat = false;
  };

  std::size_t pick(std::size_t count) { return random_() % count; }
  int hours(int most) { return static_cast<int>(pick(static_cast<std::size_t>(most))); }
  bool chance(std::size_t one_in) { return pick(one_in) == 0; }
  std::string clock(Instant instant) const {
    return test::shanghai().format(instant).substr(0, 16);
  }
  std::string code() { return two_desks_ && chance(4) ? "N" : ""; }

  void log() {
    constexpr std::array categories{"repair", "complaint", "complaint", "consult", "service"};
    Known known;
    known.category = categories[pick(categories.size())];
    test::Fields fields{{"category", known.category}};
    const LocalDay day = test::shanghai().day(now_);
    known.id = RequestId::make({}, day, ++numbers_[day]).text();
    if (known.category == word_of(Category::complaint) && chance(2))
      for (int tries = 0; tries < 20 && !known.repeat && !requests_.empty(); ++tries) {
        const Known& other = requests_[pick(requests_.size())];
        if (other.category != word_of(Category::complaint) || other.status != Status::open)
          continue;
        known.repeat = true;
        fields.emplace_back("same_as", other.id);
      }
    add(known, Kind::logged, fields);
    requests_.push_back(known);
  }

  void add(const Known& known, Kind kind, const test::Fields& fields = {}) {
    const std::string writer = kind == Kind::logged ? "" : code();
    dir_.add(known.id, clock(now_), kind, fields, writer);
    now_ += std::chrono::minutes(1);
  }

  // Mostly the oldest with something left to do; now and then one that is closed.
  Known& next() {
    if (!chance(30))
      for (Known& known : requests_)
        if (known.status != Status::closed && known.status != Status::voided &&
            chance(known.category == word_of(Category::complaint) ? 20 : 2))
          return known;
    return requests_[pick(requests_.size())];
  }

  void go_on(Known& known) {
    if (known.status == Status::voided) return;
    if (chance(known.category == word_of(Category::complaint) ? 8 : 40)) {
      add(known, Kind::voided);
      known.status = Status::voided;
    } else if (chance(6)) {
      add(known, Kind::noted, {{"text", "x"}});
    } else if (chance(12)) {
      const Instant reply = now_ + std::chrono::hours(1 + hours(60));
      add(known, Kind::promised, {{"reply", clock(reply)}});
    } else if (known.status == Status::open) {
      work_on(known);
    } else if (chance(12)) {
      add(known, Kind::reopened);
      known.status = Status::open;
    } else if (known.status != Status::closed) {
      follow_up(known);
    }
  }

  void work_on(Known& known) {
    if (!known.dispatched) {
      known.dispatched = true;
      add(known, Kind::dispatched);
    } else if (known.repeat) {
      add(known, Kind::escalated, {{"to", "gm"}});
    } else if (chance(8)) {
      add(known, Kind::declined);
      known.status = Status::declined;
    } else {
      add(known, Kind::completed);
      known.status = Status::completed;
    }
  }

  void follow_up(Known& known) {
    if (chance(3)) {
      add(known, Kind::informed);
    } else if (known.status == Status::completed && chance(2)) {
      add(known, Kind::called_back);
    } else {
      add(known, Kind::closed, {{"outcome", "waived"}, {"reason", "x"}});
      known.status = Status::closed;
    }
  }

  // Consultations are called back too, or no longer.
  void other_policy() {
    std::string policy = default_policy(Language::english);
    const std::string rule = "{ category = [\"service\", \"suggestion\"],";
    strict_ = !strict_;
    if (strict_)
      policy.replace(policy.find(rule), rule.size(),
                     "{ category = [\"service\", \"suggestion\", \"consult\"],");
    dir_.write("policy.toml", policy);
  }

  std::string lists(const Desk& desk, Instant now, const std::set<Month>& settled,
                    bool only_unsettled = false) {
    DueList overdue(DueList::Which::overdue);
    DueList due(DueList::Which::due_within, now + std::chrono::hours(200));
    MonthRange range{std::nullopt, std::nullopt, settled, {}, {}};
    if (only_unsettled) range.unneeded = Unneeded{now};
    const ReadingNotes notes = each_request(desk.folder, range, now, [&](const Request& request) {
      const auto clocks = clocks_of(request, desk.policy, now);
      overdue.add(request, clocks);
      due.add(request, clocks);
    });
    REQUIRE(notes.damage.empty());
    return due_json(std::move(overdue).sorted(), "overdue", desk.config.zone, true) +
           due_json(std::move(due).sorted(), "due", desk.config.zone, true);
  }

  // Every report of a period, of all requests or without those that count nowhere in it.
  std::string reports(const Desk& desk, const Period& period, Instant now, bool all) {
    const Policy& policy = desk.policy;
    const Zone& zone = desk.config.zone;
    MonthFigures month(policy, period, zone, now, {});
    StaffGathering staff(policy, period, zone, now);
    BreachGathering breaches(policy, period, zone, now);
    ComplaintGathering complaints(policy, period, zone, now);
    RepeatsGathering repeats(policy.counting);
    DayGathering day(policy, period.first, zone, std::max(now, start_of_day(period.first, zone)));
    FeeGathering fees(period, zone, now);
    std::vector<SheetCall> calls;
    MonthRange range{{}, Month::of(last_day_needed(period.last, policy)), {}, {}, {}};
    const auto over_by = over_before(policy, start_of_day(period.first, zone));
    REQUIRE(over_by);
    if (!all) range.unneeded = Unneeded{*over_by, Month::of(period.first)};
    const ReadingNotes notes = each_request(desk.folder, range, now, [&](const Request& request) {
      ++(all ? read_of_all_ : read_);
      month.add(request);
      staff.add(request);
      breaches.add(request);
      complaints.add(request);
      const LocalDay logged = zone.day(request.logged);
      if (logged < period.first) repeats.add_earlier(request);
      if (period.contains(logged)) repeats.add(request);
      day.add(request);
      fees.add(request);
      add_calls(request, period, zone, calls);
    });
    REQUIRE(notes.damage.empty());
    sort_calls(calls);
    const PeriodAsOf of{period, now};
    const std::vector<BreachItem> items = std::move(breaches).finish();
    const FeeReport taken = std::move(fees).finish();
    return month_json(std::move(month).finish(), nullptr, zone) +
           staff_json(std::move(staff).finish(), zone) + breaches_json(items, of, zone, true) +
           spent_json(items, of, zone, true) +
           complaints_json(std::move(complaints).finish(), zone, true) +
           repeats_json(std::move(repeats).finish(), period, zone, true) +
           day_json(std::move(day).finish(), zone, true) + fees_json(taken, taken.items, zone) +
           callback_sheet_json(calls, of, zone);
  }

  void compare_reports(const Desk& desk, Instant now) {
    const LocalDay first = test::shanghai().day(start_) + date::days{hours(170)};
    const Period period{first, first + date::days{hours(40)}};
    REQUIRE(reports(desk, period, now, false) == reports(desk, period, now, true));
  }

  void compare(Instant now) {
    const Desk desk = dir_.open();
    std::vector<Problem> notes;
    const std::set<Month> settled = settled_months(desk, now, notes);
    CHECK(notes.empty());
    left_out_ += static_cast<int>(settled.size());
    const std::string all = lists(desk, now, {});
    REQUIRE(lists(desk, now, {}, true) == all);
    compare_reports(desk, now);
    if (settled.empty()) return;
    REQUIRE(lists(desk, now, settled) == all);
    REQUIRE(lists(desk, now, settled, true) == all);
  }

  std::mt19937 random_;
  bool two_desks_;
  LedgerDir dir_;
  Instant start_ = test::at("2026-05-20T00:00:00+08:00");
  Instant now_ = start_;
  std::map<LocalDay, int> numbers_;
  std::vector<Known> requests_;
  bool strict_ = false;
  int left_out_ = 0;
  int read_ = 0, read_of_all_ = 0;
};

TEST_CASE("sealing: lists and reports are the same with and without seals, and the first pass") {
  int left_out = 0;
  for (unsigned seed = 4; seed <= test::few_or_all(6U, 12U); ++seed) {
    CAPTURE(seed);
    const bool two_desks = seed == 5 || seed % 4 == 3;
    Life life(seed, two_desks);
    life.run();
    left_out += life.left_out();
    CHECK(life.reads_less() == !two_desks);
  }
  CHECK(left_out > 100);
}

}  // namespace
}  // namespace deskctl
