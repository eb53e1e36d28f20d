// Checks across requests: duplicates, matters, recordings.
#include "deskctl/check/check.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <tuple>
#include <utility>

#include "check/clocks_looked_at.hpp"
#include "check/line_check.hpp"
#include "check/request_checking.hpp"
#include "check/roles.hpp"
#include "deskctl/journal/redaction.hpp"
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
constexpr Seconds duplicate_within = std::chrono::minutes{10};

Problem problem_in(const std::string& file, int line, Said what, std::optional<Said> hint = {}) {
  Problem problem;
  problem.what = std::move(what);
  problem.hint = std::move(hint);
  problem.file = file;
  problem.line = line;
  return problem;
}

}  // namespace

/// What looks at requests one by one.
struct Checking::Judge {
  struct OfThread {
    OfThread(const Policy& policy, Instant now, const Zone& zone)
        : clocks(policy, may_lack_something), lacks(policy, now, zone) {}
    ClockShapes clocks;
    RequestChecking lacks;
  };
  OfWorkers<OfThread> threads;
  RolesHeld roles;
};

Checking::Checking(const Policy& policy, const Zone& zone, Instant now, Instant clock,
                   std::vector<StaffMember> staff, std::vector<KeptPolicy> kept)
    : policy_(policy),
      zone_(zone),
      now_(now),
      clock_(clock),
      staff_(std::move(staff)),
      judge_(std::make_unique<Judge>(
          Judge{OfWorkers<Judge::OfThread>(policy, now, zone), RolesHeld(staff_)})),
      policy_check_(policy, zone, now, std::move(kept)),
      gaps_(policy) {}
Checking::~Checking() = default;

void Checking::add_month(const Journal& journal, const std::vector<Request>& requests,
                         const std::vector<Problem>& impossible,
                         const std::optional<Period>& period) {
  for (const Problem& problem : impossible)
    findings_.push_back({CheckRule::sequence, std::nullopt, problem});
  std::vector<const std::string*> files;
  for (const JournalFile& file : journal.files) files.push_back(&*files_.insert(file.name).first);
  const std::vector<LinePiece> pieces = pieces_of(journal);
  const auto judge = [&](std::size_t part, Worker worker) {
    Judged judged;
    if (part == 0) {
      check_lines(journal, now_, clock_, zone_, judged.findings);
      return judged;
    }
    if (part <= pieces.size()) {
      check_sums(journal, pieces[part - 1], judged.findings);
      return judged;
    }
    Judge::OfThread& of_thread = judge_->threads[worker];
    const std::size_t begin = (part - 1 - pieces.size()) * requests_at_once;
    for (std::size_t i = begin; i < std::min(requests.size(), begin + requests_at_once); ++i) {
      const Request& request = requests[i];
      judged.requests.push_back({&request, is_within(period, request), {}});
      if (!judged.requests.back().is_looked_at) continue;
      const std::vector<Clock>& clocks = judged.requests.back().clocks =
          of_thread.clocks.clocks_of(request, now_);
      of_thread.lacks.check(request, clocks, journal, judged.findings);
      judge_->roles.check(request, journal, judged.findings);
    }
    return judged;
  };
  const std::size_t parts =
      1 + pieces.size() + (requests.size() + requests_at_once - 1) / requests_at_once;
  side_by_side(parts, judge, [&](Judged judged) {
    std::move(judged.findings.begin(), judged.findings.end(), std::back_inserter(findings_));
    for (const JudgedRequest& one : judged.requests) {
      const Event& event = one.request->log_event();
      add(one, {files[static_cast<std::size_t>(event.file)], event.line});
    }
  });
}

bool Checking::is_within(const std::optional<Period>& period, const Request& request) const {
  return !period || period->contains(zone_.day(request.logged));
}

// The rest: it depends on other requests.
void Checking::add(const JudgedRequest& one, const Place& place) {
  const Request& request = *one.request;
  note_matter(request, one.is_looked_at ? place : Place{});
  if (!one.is_looked_at) return;
  gaps_.add(one.clocks);
  if (request.status == Status::voided) return;
  if (const LocalDay day = zone_.day(request.logged); noted_day_ != day) {
    logged_on_.insert(day);
    noted_day_ = day;
  }
  policy_check_.add(one.clocks);
  note_recording(request, place);
  find_duplicate(request, place);
}

void Checking::add_month(const RegisterPolicy& of_register, const Journal& journal,
                         const FoldedEntries& folded) {
  check_lines(journal, now_, clock_, zone_, findings_);
  for (const LinePiece& piece : pieces_of(journal)) check_sums(journal, piece, findings_);
  for (const Problem& problem : folded.impossible)
    findings_.push_back({CheckRule::sequence, std::nullopt, problem});
  check_entries(of_register, journal, folded, findings_);
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
  for (const Request& request : requests) note_matter(request, {});
}

void Checking::add_seal(const Problem& problem) {
  findings_.push_back({CheckRule::seal_broken, std::nullopt, problem});
}

void Checking::add(CheckRule rule, Problem problem) {
  findings_.push_back({rule, std::nullopt, std::move(problem)});
}

void Checking::note_recording(const Request& request, const Place& place) {
  const std::string recording = plain(fact_of(request, Fact::recording));
  const Registered registered{request.id, place, request.logged};
  if (recording.empty()) {
    if (request.channel == word_of(Channel::phone)) unrecorded_.push_back(registered);
    return;
  }
  // Two different numbers look the same after redaction.
  if (recording.find(redaction_mark) != std::string::npos) return;
  recordings_.push_back({recording, registered});
}

// By recording; those of one stay as they came. Most come in their order.
void Checking::sort_recordings() {
  const auto stands_before = [](const Recorded& a, const Recorded& b) {
    return a.recording < b.recording;
  };
  if (!std::is_sorted(recordings_.begin(), recordings_.end(), stands_before))
    std::stable_sort(recordings_.begin(), recordings_.end(), stands_before);
}

// Of one the first counts.
void Checking::find_recordings_twice() {
  std::size_t kept = 0;
  for (std::size_t i = 1; i < recordings_.size(); ++i) {
    Recorded& one = recordings_[i];
    const Recorded& first = recordings_[kept];
    if (one.recording != first.recording) {
      if (++kept != i) recordings_[kept] = std::move(one);
      continue;
    }
    const auto& [id, place, logged] = one.registered;
    findings_.push_back(
        {CheckRule::recording_twice, id,
         problem_in(*place.file, place.line,
                    {message::check_recording_twice, {one.recording, first.registered.id.text()}},
                    Said{message::hint_check_amend, {id.text(), "recording"}})});
  }
  if (!recordings_.empty()) recordings_.resize(kept + 1);
}

bool Checking::has_recording(const std::string& recording) const {
  return std::binary_search(
      recordings_.begin(), recordings_.end(), Recorded{recording, {}},
      [](const Recorded& a, const Recorded& b) { return a.recording < b.recording; });
}

Checking::CallWords Checking::words_of_call(const Request& request) {
  CallWords call;
  const auto parts = {request.phone, request.location, request.text};
  std::size_t size = parts.size();
  for (const std::string_view part : parts) size += part.size();
  call.words.reserve(size);
  for (const std::string_view part : parts) {
    if (part.find('\\') == std::string_view::npos)
      call.words.append(part);
    else
      call.words.append(plain(part));
    call.words += '\n';
  }
  call.hash = std::hash<std::string>()(call.words);
  return call;
}

// A second call about the same thing within minutes was most likely entered twice. Requests come by
// day, so of those before only two days are remembered.
void Checking::find_duplicate(const Request& request, const Place& place) {
  if (request.phone.empty() || request.phone == redaction_mark || request.same_as) return;
  if (const LocalDay day = request.id.local_day(); day != seen_on_) {
    seen_before_ = day == seen_on_ + date::days{1} ? std::move(seen_) : SeenCalls{};
    seen_.clear();
    seen_on_ = day;
  }
  CallWords words = words_of_call(request);
  const Registered registered{request.id, place, request.logged};
  const auto before = seen_before_.extract(words);
  const auto [known, is_new] =
      seen_.try_emplace(std::move(words), before.empty() ? registered : before.mapped());
  if (is_new && before.empty()) return;
  const Seconds apart = std::chrono::abs(request.logged - known->second.logged);
  if (apart <= duplicate_within)
    findings_.push_back(
        {CheckRule::likely_duplicate, request.id,
         problem_in(*place.file, place.line,
                    {message::check_likely_duplicate,
                     {known->second.id.text(), std::to_string(apart / std::chrono::minutes{1})},
                     {"", "minutes"}},
                    Said{message::hint_check_void, {request.id.text()}})});
  known->second = registered;
}

void Checking::note_matter(const Request& request, const Place& place) {
  if (!has_severity(request.category) || request.status == Status::voided) return;
  Matter& matter = matters_[request.matter.value_or(request.id)];
  const long long complaints = matter.facts.complaints + 1;
  matter.places.insert(place_of(request));
  if (!request.matter) {
    matter.place = place;
    matter.severity = request.situation.severity;
    matter.facts = severity_facts(request);
    matter.open = request.status == Status::open;
  }
  matter.facts.complaints = complaints;
  matter.facts.households = static_cast<long long>(matter.places.size());
}

// An upgrade is recorded by an event of its own. It can get lost between two appends, or be
// forgotten when the facts are corrected by hand.
void Checking::find_owed_upgrades() {
  for (const auto& [id, matter] : matters_) {
    const auto owed = severity_above(matter.severity, policy_, matter.facts);
    if (!matter.open || matter.place.file == nullptr || !owed) continue;
    findings_.push_back(
        {CheckRule::upgrade_owed, id,
         problem_in(
             *matter.place.file, matter.place.line,
             {message::check_upgrade_owed, {*owed, matter.severity}, {"severity", "severity"}},
             Said{message::hint_check_upgrade, {id.text(), *owed}})});
  }
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

void Checking::compare(const RecordingList& list) {
  // A list without a heading may be any file, so its lines are not shown.
  const bool may_show = list.has_heading ||
                        std::any_of(list.entries.begin(), list.entries.end(),
                                    [&](const auto& one) { return has_recording(one.recording); });
  const auto shown = [&](const std::string& recording) { return may_show ? recording : "…"; };
  const auto hint = [&]() -> std::optional<Said> {
    if (may_show) return std::nullopt;
    return Said{message::hint_recordings_heading, {}};
  };
  std::map<std::string, int> listed;
  for (const RecordingList::Entry& entry : list.entries) {
    const auto [first, is_new] = listed.emplace(entry.recording, entry.line);
    if (!is_new)
      findings_.push_back({CheckRule::recording_listed_twice, std::nullopt,
                           problem_in(list.file, entry.line,
                                      {message::check_recording_listed_twice,
                                       {shown(entry.recording), std::to_string(first->second)}},
                                      hint())});
    else if (!has_recording(entry.recording))
      findings_.push_back(
          {CheckRule::recording_unregistered, std::nullopt,
           problem_in(list.file, entry.line,
                      {message::check_recording_unregistered, {shown(entry.recording)}}, hint())});
  }
  for (const auto& [recording, entry] : recordings_)
    if (!listed.contains(recording))
      findings_.push_back(
          {CheckRule::recording_unlisted, entry.id,
           problem_in(*entry.place.file, entry.place.line,
                      {message::check_recording_unlisted, {recording, list.file}},
                      Said{message::hint_check_amend, {entry.id.text(), "recording"}})});
  for (const Registered& entry : unrecorded_)
    findings_.push_back(
        {CheckRule::phone_without_recording, entry.id,
         problem_in(*entry.place.file, entry.place.line, {message::check_recording_missing, {}},
                    Said{message::hint_check_amend, {entry.id.text(), "recording"}})});
}

std::vector<Finding> Checking::finish(const std::optional<RecordingList>& recordings) && {
  find_owed_upgrades();
  find_ends_of_holidays();
  find_unreviewed_days();
  sort_recordings();
  find_recordings_twice();
  if (recordings) compare(*recordings);
  for (Finding& finding : std::move(policy_check_).finish())
    findings_.push_back(std::move(finding));
  for (Finding& finding : findings_) finding.weight = policy_.weight_of(finding.rule);
  std::stable_sort(findings_.begin(), findings_.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.problem.file, a.problem.line, a.rule) <
           std::tie(b.problem.file, b.problem.line, b.rule);
  });
  return std::move(findings_);
}

}  // namespace deskctl
