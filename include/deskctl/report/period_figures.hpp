// The named figures of a period, each with its target: deskctl(1), FIGURES. A figure counts what
// was decided, done or logged in the period, so that a period's figures are final when it ends, but
// for late entries and for what its basis says.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "deskctl/report/figure.hpp"
#include "deskctl/report/holder.hpp"
#include "deskctl/sla/clock.hpp"

namespace deskctl {

/// What a figure counts; in the order of basis_words.
enum class Basis {
  decided,      ///< Clocks whose verdict became final in the period.
  logged,       ///< Requests logged in the period.
  completed,    ///< Completions in the period.
  events,       ///< Events in the period.
  finished,     ///< Requests finished in the period, as often as they were.
  carried,      ///< Requests carried in and those logged in the period.
  open_at_end,  ///< Requests open at the end of the period.
};
std::string_view word_of(Basis basis);

/// One figure: a part and its whole, and where it is a time the open times.
struct PeriodFigure {
  std::string_view name;  ///< Of figure_names().
  Basis basis = Basis::logged;
  std::string rule;  ///< The line of a manual (`S1 L18`), or the place in policy.toml.
  Figure met, of;
  /// Of `paid`: what was paid and owed, in hundredths of the currency.
  std::optional<long long> met_cents, of_cents;
  bool is_share = true;
  /// Of a number per thousand households: how many there are; nothing if desk.toml does not say.
  std::optional<long long> households;
  std::optional<double> target;
  bool less_is_better = false;
  /// Of the open times from start to done of what was done in the period, in whole minutes rounded
  /// down; nothing where it is no time, or nothing was done.
  std::optional<long long> mean_minutes, median_minutes, p90_minutes;

  /// The part as a share of the whole, or the number, in ten-thousandths, rounded half up; nothing
  /// for 0 of 0.
  std::optional<long long> tenthousandths() const;
  /// Whether the target was kept; nothing without a target or a rate.
  std::optional<bool> kept() const;
};

/// The ways to split figures.
enum class Grouping { category, severity, team, person, building, hour, weekday };
std::string_view word_of(Grouping grouping);
std::optional<Grouping> grouping_of(std::string_view word);
/// All of their words.
std::span<const std::string_view> grouping_words();

struct FiguresReport {
  struct Group {
    std::string value;  ///< A word of the vocabulary, `mon`, `08`, or a name; empty: none.
    std::vector<PeriodFigure> figures;
  };
  Period period;
  Instant now;
  std::vector<PeriodFigure> figures;
  std::optional<Grouping> by;
  std::vector<Group> groups;  ///< Words in their order, names sorted, none last.
};

/// Takes requests one by one, in any order, and forgets them.
class PeriodFigures {
 public:
  PeriodFigures(const Policy& policy, Period period, const Zone& zone, Instant now,
                std::optional<long long> households = std::nullopt,
                std::optional<Grouping> by = std::nullopt);

  /// Takes requests as MonthFigures does, judged as of now.
  void add(const Request& request, const std::vector<Clock>& clocks);
  FiguresReport finish() &&;

 private:
  // Where a part is counted when figures are split.
  using Values = std::vector<std::string>;
  struct Tally {
    std::vector<PeriodFigure> figures;
    std::vector<std::vector<Seconds>> times;  // by figure
  };
  // A completed repair: a first fix unless the resident needed somebody again.
  struct Fix {
    RequestId id;
    Instant completed;
    std::string thing;  // Its place and item; empty without an item.
    bool reopened = false;
    Values values;
  };
  // A call-back of a rule that asks only for a share of them.
  struct SharedCall {
    RequestId id;
    bool reached = false;
    Values values;
  };

  // Who has the work order, from when on.
  struct WorkOrder {
    Instant from;
    std::string_view team, person;
  };

  bool in_period(Instant instant) const { return instant >= begin_ && instant < end_; }
  Tally new_tally() const;
  void note_work_orders(const Request& request);
  WorkOrder work_order_at(Instant at) const;
  Values values_of(const Request& request, Instant at, std::string_view person) const;
  Values values_of(const Request& request, const Clock& clock, Instant at, bool by_stop) const;
  // The whole, and each part where it is counted.
  template <typename Use>
  void each_tally(const Values& values, const Use& use) {
    use(total_);
    for (const std::string& value : values) {
      auto [at, is_new] = groups_.try_emplace(value);
      if (is_new) at->second = new_tally();
      use(at->second);
    }
  }
  void count(std::string_view figure, const Request& request, Instant at, bool met,
             std::string_view person = {});
  void count(std::string_view figure, const RequestId& id, const Values& values, bool met);
  void count_clock(const Request& request, const Clock& clock);
  void count_callback(const Request& request, const Clock& clock);
  void count_events(const Request& request, const std::vector<Clock>& clocks);
  struct Completion {
    const Step& step;
    std::string_view item;  // that was mended
    bool reopened_before, is_timely;
  };
  void count_completion(const Request& request, const Completion& completion);
  void count_logged(const Request& request);
  void count_stock(const Request& request);
  void count_money(const Request& request);
  void note_thing(const Request& request);
  void finish_fixes();
  void finish_shares();
  static void finish_times(Tally& tally);

  const Policy& policy_;
  const Zone& zone_;
  Instant begin_, end_, over_a_month_;
  FiguresReport report_;
  std::optional<long long> households_;
  Tally total_;
  std::map<std::string, Tally> groups_;
  std::vector<WorkOrder> work_orders_;  // of the request that is counted, as `holders_` are
  std::optional<Holders> holders_;
  std::vector<Fix> fixes_;
  std::map<std::string, std::vector<std::pair<Instant, RequestId>>> things_;  // repairs, by log
  std::map<const Rule*, std::vector<SharedCall>> shared_;
};

/// The last day whose log can still decide a figure of a period that ends on `last`.
LocalDay last_day_needed(LocalDay last, const Policy& policy);

}  // namespace deskctl
