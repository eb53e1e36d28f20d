// A period that ended is final: properties of what was decided and carried, on thousands of made-up
// journals. The recounts are plain walks over clocks and events.
#include <algorithm>
#include <iterator>
#include <map>

#include "deskctl/report/decided.hpp"
#include "deskctl/report/restated.hpp"
#include "deskctl/request/happened.hpp"
#include "support/amount.hpp"
#include "support/made_up_journal.hpp"

namespace deskctl::test {
namespace {

using Ids = std::vector<RequestId>;

Ids sorted(Ids ids) {
  std::sort(ids.begin(), ids.end());
  return ids;
}

/// A made-up journal as known at some moment.
struct Known {
  Known(const Journal& journal, Instant at) : now(at), folded(fold(journal, at)) {
    matters.link(folded.requests);
  }
  MonthReport report(const Period& period) const {
    MonthFigures figures(manuals(), period, shanghai(), now);
    for (const Request& request : folded.requests) figures.add(request);
    return std::move(figures).finish();
  }
  /// What a copy made at `copy` would say if all that is known now had been known then.
  MonthReport corrected(const Period& period, Instant copy) const {
    MonthFigures figures(manuals(), period, shanghai(), copy);
    for (const Request& request : folded.requests)
      if (request.logged <= copy) figures.add(happened_by(request, copy));
    return std::move(figures).finish();
  }
  ThreeReports three(const Known& then, const Period& period) const {
    return {figures_of(then.report(period)), figures_of(corrected(period, then.now)),
            figures_of(report(period))};
  }

  Instant now;
  Folded folded;
  Matters matters;
};

/// The days of a journal and some after, cut into a few consecutive periods.
std::vector<Period> periods_of(const MadeUpJournal& made_up, unsigned seed) {
  LocalDay first = shanghai().day(made_up.begin()) - date::days{2};
  const LocalDay last = shanghai().day(made_up.end()) + date::days{10};
  std::vector<Period> periods;
  while (first <= last) {
    const LocalDay end = first + date::days{static_cast<int>((seed + periods.size()) % 4)};
    periods.push_back({first, end});
    first = end + date::days{1};
  }
  return periods;
}

using Verdicts = std::map<std::string, std::map<std::string, Ids>>;  // by clock and decision

void add(Verdicts& verdicts, const Decided& decided) {
  for (const DecidedClock& clock : decided.clocks)
    for (const auto& [name, figure] : {std::pair{"met", &clock.met},
                                       {"breached", &clock.breached},
                                       {"superseded", &clock.superseded},
                                       {"excused", &clock.excused}}) {
      Ids& ids = verdicts[clock.name][name];
      const Ids more = figure->ids();
      ids.insert(ids.end(), more.begin(), more.end());
      std::sort(ids.begin(), ids.end());
    }
}

std::string shown(const Verdicts& verdicts) {
  std::string out;
  for (const auto& [clock, decisions] : verdicts)
    for (const auto& [decision, ids] : decisions)
      for (const RequestId& id : ids) out += clock + ' ' + decision + ' ' + id.text() + '\n';
  return out;
}

/// Everything that is final, as text.
std::string final_part(const MonthReport& report) {
  std::string out;
  for (const NamedFigure& figure : figures_of(report)) {
    // A first fix shows only when its days have passed, an answer at once after its minutes.
    const bool final =
        figure.name.starts_with("decided.") || figure.name.starts_with("carried.") ||
        figure.name.starts_with("entries.") || figure.name.starts_with("flow.") ||
        (figure.name.starts_with("figures.") && !figure.name.starts_with("figures.first-fix") &&
         !figure.name.starts_with("figures.settled-at-once"));
    if (!final) continue;
    out += figure.name + ':';
    for (const RequestId& id : figure.ids) out += ' ' + id.text();
    out += '\n';
  }
  return out;
}

// All of them with DESKCTL_ALL.
const unsigned seeds = few_or_all(150U, 1000U);

}  // namespace

TEST_CASE("journal property: consecutive periods add up to the whole, each verdict once") {
  for (unsigned seed = 1; seed <= seeds; ++seed) {
    CAPTURE(seed);
    const MadeUpJournal made_up(seed, {.requests = 5, .steps = 20});
    const Journal journal = made_up.journal();
    const Known known(journal, seed % 3 == 0 ? made_up.instant(seed) : made_up.end());
    const std::vector<Period> periods = periods_of(made_up, seed);
    Verdicts parts, whole, plain;
    std::map<RequestId, int> breaches;
    std::optional<Carried> before;
    for (const Period& period : periods) {
      const MonthReport report = known.report(period);
      add(parts, report.decided);
      // What one carries out the next carries in.
      if (before) {
        CHECK(before->open.ids() == report.carried_in.open.ids());
        CHECK(before->running.ids() == report.carried_in.running.ids());
      }
      before = report.carried_out;
      CHECK(sorted(report.flow.open_at_start.ids()) == sorted(report.carried_in.open.ids()));
      CHECK(sorted(report.flow.open_at_end.ids()) == sorted(report.carried_out.open.ids()));
      Ids distinct;
      for (const DecidedClock& clock : report.decided.clocks)
        for (const RequestId& id : clock.breached.ids()) distinct.push_back(id);
      std::sort(distinct.begin(), distinct.end());
      distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
      CHECK(report.decided.breached == distinct);
    }
    add(whole, known.report({periods.front().first, periods.back().last}).decided);
    CHECK(shown(parts) == shown(whole));
    for (const Request& request : known.folded.requests)
      for (const Clock& clock : clocks_of(request, manuals(), known.now))
        // A verdict is not reached before the request is logged.
        if (clock.decision() && std::max(*clock.decided, request.logged) <= known.now)
          plain[clock.name()][std::string(word_of(*clock.decision()))].push_back(request.id);
    for (auto& [clock, decisions] : plain)
      for (auto& [decision, ids] : decisions) std::sort(ids.begin(), ids.end());
    CHECK(shown(whole) == shown(plain));
  }
}

TEST_CASE("journal property: time alone changes nothing of a period that ended") {
  for (unsigned seed = 1; seed <= seeds; ++seed) {
    CAPTURE(seed);
    const MadeUpJournal made_up(seed, {.requests = 5, .steps = 20});
    const Journal journal = made_up.journal();
    const Known then(journal, made_up.end());
    const Known later(journal, made_up.end() + date::days{70});
    for (const Period& period : periods_of(made_up, seed)) {
      if (end_of_day(period.last, shanghai()) > made_up.end()) continue;
      CHECK(final_part(then.report(period)) == final_part(later.report(period)));
      LaterEvents events(then.now);
      for (const Request& request : later.folded.requests) events.add(request);
      CHECK(changes_between(later.three(then, period), events, true).empty());
    }
  }
}

TEST_CASE("journal property: whatever moved in a period that ended is said, with its events") {
  int moved_in_all = 0;
  for (unsigned seed = 1; seed <= seeds; ++seed) {
    CAPTURE(seed);
    const MadeUpJournal made_up(seed, {.requests = 5, .steps = 20});
    const Journal journal = made_up.journal();
    const Known now(journal, made_up.end() + date::days{3});
    for (const Period& period : periods_of(made_up, seed)) {
      const Instant copy = end_of_day(period.last, shanghai());
      if (copy > made_up.end()) continue;
      const Known then(journal, copy);
      LaterEvents events(copy);
      for (const Request& request : now.folded.requests) events.add(request);
      const ThreeReports reports = now.three(then, period);
      const std::vector<NamedFigure>& before = reports.copy;
      const std::vector<NamedFigure>& after = reports.now;
      std::map<std::string, Change> changes;
      for (Change& change : changes_between(reports, events, true)) {
        CHECK_FALSE(change.events.empty());
        CHECK(std::is_sorted(change.ids.begin(), change.ids.end()));
        changes.emplace(change.figure, std::move(change));
      }
      for (std::size_t i = 0; i < before.size(); ++i) {
        if (!before[i].name.starts_with("decided.") && !before[i].name.starts_with("carried."))
          continue;
        if (before[i].name.ends_with("_rate")) continue;
        CAPTURE(before[i].name);
        Ids moved;
        std::set_symmetric_difference(before[i].ids.begin(), before[i].ids.end(),
                                      after[i].ids.begin(), after[i].ids.end(),
                                      std::back_inserter(moved));
        moved.erase(std::unique(moved.begin(), moved.end()), moved.end());
        moved_in_all += static_cast<int>(moved.size());
        const auto change = changes.find(before[i].name);
        CHECK((change == changes.end() ? Ids{} : change->second.ids) == moved);
        if (change == changes.end()) continue;
        CHECK(change->second.before == static_cast<long long>(before[i].ids.size()));
        CHECK(change->second.after == static_cast<long long>(after[i].ids.size()));
      }
    }
  }
  CHECK(moved_in_all > 10);  // else nothing was tested
}

}  // namespace deskctl::test
