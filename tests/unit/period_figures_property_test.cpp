// Figures with targets against plain recounts, on thousands of made-up journals: each walks over
// events or clocks by itself, as somebody with the ledger and a pencil would.
#include <algorithm>
#include <map>

#include "deskctl/report/period_figures.hpp"
#include "support/amount.hpp"
#include "support/made_up_journal.hpp"

namespace deskctl::test {
namespace {

using Kind = EventKind;

struct Count {
  int met = 0, of = 0;
  void add(bool is_met) {
    ++of;
    met += is_met;
  }
};

class Recount {
 public:
  Recount(const Period& period, Instant now)
      : begin_(start_of_day(period.first, shanghai())),
        end_(std::min(end_of_day(period.last, shanghai()), now + Seconds{1})),
        now_(now) {}

  void add(const Request& request) {
    if (request.status == Status::voided || request.logged >= end_) return;
    for (const Clock& clock : clocks_of(request, manuals(), now_)) add_clock(request, clock);
    add_events(request);
    if (!request.is_repeat()) add_stock(request);
    if (in(request.logged)) add_logged(request);
  }
  std::map<std::string_view, Count> counts;

 private:
  bool in(Instant instant) const { return instant >= begin_ && instant < end_; }

  void add_clock(const Request& request, const Clock& clock) {
    const auto decision = clock.decision();
    if (decision != Decision::met && decision != Decision::breached) return;
    if (!in(std::max(*clock.decided, request.logged))) return;
    const bool met = decision == Decision::met;
    const std::map<std::string_view, std::string_view> figures{
        {"dispatch", "dispatched-in-time"}, {"accept", "accepted-in-time"},
        {"arrive", "arrive-on-time"},       {"handle", "handle-on-time"},
        {"complete", "complaints-in-time"}, {"inform", "informed-in-time"},
        {"callback", "callbacks-in-time"}};
    if (const auto figure = figures.find(clock.name()); figure != figures.end())
      counts[figure->second].add(met);
    if (clock.name() == "register" && request.received_as_given)
      counts["registered-in-time"].add(met);
  }

  void add_events(const Request& request) {
    bool reopened = false;
    for (const Step& step : request.steps) {
      const Kind kind = step.event->kind;
      const std::string_view grade = step.event->field(Column::grade);
      if (in(step.at)) {
        counts["returned"].of += kind == Kind::dispatched;
        counts["returned"].met += kind == Kind::returned;
        if (kind == Kind::completed) counts["rework"].add(reopened);
        if (kind == Kind::called_back) counts["satisfied"].add(grade == "A" || grade == "B");
        if (kind == Kind::called_back && grade == "C") {
          bool told = false;
          for (const Step& later : request.steps)
            told = told || (later.event->kind == Kind::escalated && later.at < end_ &&
                            later.event->fact(Fact::to) == "gm" && &later > &step);
          counts["unqualified-reported"].add(told);
        }
      }
      reopened = reopened || kind == Kind::reopened;
    }
  }

  void add_stock(const Request& request) {
    bool open_before = request.logged < begin_;
    bool open = true;
    for (const Turn& turn : request.turns) {
      if (turn.at >= end_) break;
      open = !turn.finished;
      if (turn.at < begin_) open_before = open;
      if (turn.at >= begin_ && turn.finished) ++counts["unresolvable"].of;
    }
    if (open_before || in(request.logged)) counts["completion"].add(!open);
    counts["over-a-month"].of += open;
  }

  void add_logged(const Request& request) {
    if (request.category == "complaint") {
      ++counts["complaints-per-1000"].met;
      if (!request.is_repeat()) ++counts["effective-complaints"].of;
    }
    if (const std::string_view rings = fact_of(request, Fact::rings);
        request.channel == "phone" && !rings.empty())
      counts["answered-in-3-rings"].add(number_in(rings) <= 3);
  }

  Instant begin_, end_, now_;
};

}  // namespace

TEST_CASE("journal property: figures are what a plain recount says, and groups add up to them") {
  for (unsigned seed = 1; seed <= few_or_all(200U, 1200U); ++seed) {
    CAPTURE(seed);
    const MadeUpJournal made_up(seed, {.requests = 5, .steps = 20});
    const Journal journal = made_up.journal();
    const Instant now = seed % 3 == 0 ? made_up.instant(seed) : made_up.end() + date::days{2};
    Folded folded = fold(journal, now);
    Matters matters;
    matters.link(folded.requests);
    const LocalDay first = shanghai().day(made_up.begin()) + date::days{static_cast<int>(seed % 2)};
    const Period period{first, first + date::days{static_cast<int>(seed % 5)}};
    const auto by = static_cast<Grouping>(seed % 7);
    PeriodFigures figures(manuals(), period, shanghai(), now, 1000, by);
    Recount recount(period, now);
    for (const Request& request : folded.requests) {
      figures.add(request, clocks_of(request, manuals(), now));
      recount.add(request);
    }
    const FiguresReport report = std::move(figures).finish();
    REQUIRE(report.figures.size() == figure_names().size());
    for (std::size_t i = 0; i < report.figures.size(); ++i) {
      const PeriodFigure& figure = report.figures[i];
      CAPTURE(std::string(figure.name));
      const auto plain = recount.counts.find(figure.name);
      const bool whole_only = figure.name == "over-a-month" || figure.name == "unresolvable" ||
                              figure.name == "effective-complaints";
      if (plain != recount.counts.end()) {
        CHECK(figure.of.count() == plain->second.of);
        if (!whole_only) CHECK(figure.met.count() == plain->second.met);
      }
      const bool may_exceed = figure.name == "returned" || !figure.is_share;
      CHECK((may_exceed || figure.met.count() <= figure.of.count()));
      if (figure.name == "callbacks") continue;  // shares are rounded up in each group
      int met = 0, of = 0;
      for (const FiguresReport::Group& group : report.groups) {
        met += group.figures[i].met.count();
        of += group.figures[i].of.count();
      }
      CHECK(met == figure.met.count());
      CHECK(of == figure.of.count());
    }
  }
}

}  // namespace deskctl::test
