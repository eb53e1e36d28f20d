// A month is looked at on two threads, line by line and request by request; then its requests are
// compared with those before.
#include "deskctl/check/check.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "check/clocks_looked_at.hpp"
#include "check/comparing.hpp"
#include "check/line_check.hpp"
#include "check/request_check.hpp"
#include "check/roles.hpp"
#include "deskctl/message/check_messages.hpp"
#include "deskctl/message/holidays_messages.hpp"
#include "deskctl/message/journal_messages.hpp"
#include "deskctl/message/shift_messages.hpp"
#include "deskctl/register/shift_entry.hpp"
#include "deskctl/sla/clock_shapes.hpp"
#include "text/side_by_side.hpp"

namespace deskctl {
namespace {

constexpr std::size_t requests_at_once = 128;

}  // namespace

/// Looks at requests one by one, and then compares them.
struct Checking::Judge {
  struct OfThread {
    OfThread(const Policy& policy, Instant now, const Zone& zone)
        : clocks(policy, may_lack_something),
          lacks(policy, now, zone),
          counts(policy, now),
          gaps(policy) {}
    ClockShapes clocks;
    RequestChecking lacks;
    RuleCounts counts;
    HolidayGaps gaps;
  };
  struct Judged {
    std::vector<SeenRequest> requests;
    std::vector<Finding> findings;
    CheckedPiece lines;
  };

  void look_at(const Request& request, const Journal& journal, OfThread& of_thread,
               Judged& judged) const {
    const std::vector<Clock> clocks = of_thread.clocks.clocks_of(request, now);
    of_thread.lacks.check(request, clocks, journal, judged.findings);
    roles.check(request, journal, judged.findings);
    of_thread.gaps.add(clocks);
    if (request.status != Status::voided) of_thread.counts.add(clocks);
  }

  Instant now;
  RolesHeld roles;
  OfWorkers<OfThread> threads;
  Comparing comparing;
};

Checking::Checking(const Policy& policy, const Zone& zone, Instant now, Instant clock,
                   std::vector<StaffMember> staff, std::vector<KeptPolicy> kept)
    : policy_(policy),
      zone_(zone),
      now_(now),
      clock_(clock),
      staff_(std::move(staff)),
      kept_(std::move(kept)),
      gaps_(policy),
      judge_(std::make_unique<Judge>(Judge{now, RolesHeld(staff_),
                                           OfWorkers<Judge::OfThread>(policy, now, zone),
                                           Comparing(policy, findings_)})) {}
Checking::~Checking() = default;

void Checking::add_month(const Journal& journal, const std::vector<Request>& requests,
                         const std::vector<Problem>& impossible,
                         const std::optional<Period>& period) {
  for (const Problem& problem : impossible)
    findings_.push_back({CheckRule::sequence, std::nullopt, problem});
  const std::vector<LinePiece> pieces = pieces_of(journal);
  const auto judge = [&](std::size_t part, Worker worker) {
    Judge::Judged judged;
    if (part < pieces.size()) {
      judged.lines = check_sums(pieces[part]);
    } else if (part == pieces.size()) {
      check_lines(journal, true, now_, clock_, zone_, judged.findings);
    } else {
      const std::size_t begin = (part - pieces.size() - 1) * requests_at_once;
      const std::size_t end = std::min(requests.size(), begin + requests_at_once);
      judged.requests.reserve(end - begin);
      for (std::size_t i = begin; i < end; ++i) {
        const Request& request = requests[i];
        const bool is_looked_at = is_within(period, request);
        if (is_looked_at) judge_->look_at(request, journal, judge_->threads[worker], judged);
        judged.requests.push_back(seen(request, zone_, is_looked_at));
      }
    }
    return judged;
  };
  const std::size_t parts =
      pieces.size() + 1 + (requests.size() + requests_at_once - 1) / requests_at_once;
  EditedLines edited(journal);
  std::size_t next = 0;
  side_by_side(parts, judge, [&](Judge::Judged judged) {
    if (next < pieces.size()) edited.take(pieces[next], std::move(judged.lines), findings_);
    ++next;
    std::move(judged.findings.begin(), judged.findings.end(), std::back_inserter(findings_));
    for (SeenRequest& request : judged.requests) {
      if (request.is_looked_at && !request.is_void && noted_day_ != request.day) {
        noted_day_ = request.day;
        logged_on_.insert(request.day);
      }
      const std::string& file = journal.files[static_cast<std::size_t>(request.file)].name;
      judge_->comparing.add(std::move(request), file);
    }
  });
  for (const Worker worker : {Worker::asking, Worker::beside})
    gaps_.add(judge_->threads[worker].gaps);
}

bool Checking::is_within(const std::optional<Period>& period, const Request& request) const {
  return !period || period->contains(zone_.day(request.logged));
}

void Checking::add_month(const RegisterPolicy& of_register, const Journal& journal,
                         const FoldedEntries& folded) {
  check_lines(journal, false, now_, clock_, zone_, findings_);
  EditedLines edited(journal);
  for (const LinePiece& piece : pieces_of(journal))
    edited.take(piece, check_sums(piece), findings_);
  for (const Problem& problem : folded.impossible)
    findings_.push_back({CheckRule::sequence, std::nullopt, problem});
  check_entries(of_register, journal, folded, zone_, findings_);
  if (of_register.name != review_register) return;
  for (const Entry& entry : folded.entries)
    if (const auto day = reviewed(entry).day; day && entry.status != EntryStatus::voided)
      reviewed_.insert(*day);
}

void Checking::add_torn_seals(const SealFile& file) {
  if (file.tail.torn_line > 0)
    findings_.push_back({CheckRule::file_state, std::nullopt,
                         problem_in(file.name, file.tail.torn_line, {message::journal_torn_end, {}},
                                    Said{message::hint_torn_end, {}})});
}

void Checking::add_earlier(const std::vector<Request>& requests) {
  for (const Request& request : requests) judge_->comparing.add(seen(request, zone_, false), "");
}

void Checking::add_seal(const Problem& problem) {
  findings_.push_back({CheckRule::seal_broken, std::nullopt, problem});
}

void Checking::add(CheckRule rule, Problem problem) {
  findings_.push_back({rule, std::nullopt, std::move(problem)});
}

// The State Council publishes next year's holidays in November. From December on they are known,
// and deadlines without them begin to be wrong.
void Checking::find_ends_of_holidays() {
  for (const Calendar& calendar : policy_.calendars) {
    if (calendar.holidays == nullptr) continue;
    const date::year_month_day today{calendar.zone.day(now_)};
    const std::set<int>& years = calendar.holidays->years;
    const int year = static_cast<int>(today.year()) + (today.month() == date::December ? 1 : 0);
    if (years.contains(year)) continue;
    Said what{message::check_holidays_none, {calendar.name}};
    const auto after = years.lower_bound(year);
    if (after != years.begin())
      what = {message::check_holidays_end,
              {calendar.name, std::to_string(*std::prev(after)), format_day(LocalDay{today})}};
    Problem problem =
        problem_in(policy_.file, calendar.holidays_line, std::move(what), import_hint(calendar));
    problem.column = calendar.holidays_column;
    findings_.push_back({CheckRule::holidays_end, std::nullopt, std::move(problem)});
  }
}

// Whoever signs on paper has no reviews here. A day is missed by those who began to record them.
void Checking::find_unreviewed_days() {
  if (reviewed_.empty()) return;
  const LocalDay today = zone_.day(now_);
  for (auto day = logged_on_.lower_bound(*reviewed_.begin()); day != logged_on_.end(); ++day) {
    if (*day >= today || reviewed_.contains(*day)) continue;
    const std::string file =
        policy_.find_register(review_register)->book().file_name(Month::of(*day), {});
    findings_.push_back({CheckRule::day_unreviewed, std::nullopt,
                         problem_in(file, 0, {message::check_day_unreviewed, {format_day(*day)}},
                                    Said{message::hint_check_review, {format_day(*day)}})});
  }
}

std::vector<Finding> Checking::finish(const std::optional<RecordingList>& recordings) && {
  judge_->comparing.finish(recordings);
  find_ends_of_holidays();
  find_unreviewed_days();
  RuleCounts counts = judge_->threads[Worker::asking].counts;
  counts.add(judge_->threads[Worker::beside].counts);
  for (Finding& finding : policy_findings(policy_, counts, zone_.day(now_), kept_))
    findings_.push_back(std::move(finding));
  for (Finding& finding : findings_) finding.weight = policy_.weight_of(finding.rule);
  std::stable_sort(findings_.begin(), findings_.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.problem.file, a.problem.line, a.rule) <
           std::tie(b.problem.file, b.problem.line, b.rule);
  });
  return std::move(findings_);
}

}  // namespace deskctl
