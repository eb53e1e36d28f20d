#include "check/comparing.hpp"

#include <algorithm>
#include <utility>

#include "check/line_check.hpp"
#include "deskctl/message/check_messages.hpp"

namespace deskctl {
namespace {

constexpr Seconds duplicate_within = std::chrono::minutes{10};

}  // namespace

void Comparing::add(SeenRequest request, const std::string& file) {
  if (file_ == nullptr || *file_ != file) file_ = &*files_.insert(file).first;
  const Place place = request.is_looked_at ? Place{file_, request.line} : Place{};
  const Registered registered{request.id, place, request.logged};
  if (request.complaint) note_complaint(*std::move(request.complaint), place);
  if (!request.recording.empty())
    recordings_.push_back({std::move(request.recording), registered});
  else if (request.lacks_recording)
    unrecorded_.push_back(registered);
  if (request.call) find_duplicate(*std::move(request.call), registered);
}

void Comparing::finish(const std::optional<RecordingList>& recordings) {
  find_owed_upgrades();
  sort_recordings();
  find_recordings_twice();
  if (recordings) compare(*recordings);
}

// By recording; those of one stay as they came. Most come in their order.
void Comparing::sort_recordings() {
  const auto stands_before = [](const Recorded& a, const Recorded& b) {
    return a.recording < b.recording;
  };
  if (!std::is_sorted(recordings_.begin(), recordings_.end(), stands_before))
    std::stable_sort(recordings_.begin(), recordings_.end(), stands_before);
}

// Of one the first counts.
void Comparing::find_recordings_twice() {
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

bool Comparing::has_recording(const std::string& recording) const {
  return std::binary_search(
      recordings_.begin(), recordings_.end(), Recorded{recording, {}},
      [](const Recorded& a, const Recorded& b) { return a.recording < b.recording; });
}

// A second call about the same thing within minutes was most likely entered twice. Requests come by
// day, so of those before only two days are remembered.
void Comparing::find_duplicate(CallWords call, const Registered& registered) {
  const RequestId& id = registered.id;
  if (const LocalDay day = id.local_day(); day != seen_on_) {
    seen_before_ = day == seen_on_ + date::days{1} ? std::move(seen_) : SeenCalls{};
    seen_.clear();
    seen_on_ = day;
  }
  const auto before = seen_before_.extract(call);
  const auto [known, is_new] =
      seen_.try_emplace(std::move(call), before.empty() ? registered : before.mapped());
  if (is_new && before.empty()) return;
  const Seconds apart = std::chrono::abs(registered.logged - known->second.logged);
  if (apart <= duplicate_within)
    findings_.push_back(
        {CheckRule::likely_duplicate, id,
         problem_in(*registered.place.file, registered.place.line,
                    {message::check_likely_duplicate,
                     {known->second.id.text(), std::to_string(apart / std::chrono::minutes{1})},
                     {"", "minutes"}},
                    Said{message::hint_check_void, {id.text()}})});
  known->second = registered;
}

void Comparing::note_complaint(SeenRequest::Complaint complaint, const Place& place) {
  Matter& matter = matters_[complaint.matter];
  const long long complaints = matter.facts.complaints + 1;
  matter.places.insert(std::move(complaint.place));
  if (complaint.is_first) {
    matter.place = place;
    matter.severity = std::move(complaint.severity);
    matter.facts = std::move(complaint.facts);
    matter.open = complaint.is_open;
  }
  matter.facts.complaints = complaints;
  matter.facts.households = static_cast<long long>(matter.places.size());
}

// An upgrade is recorded by an event of its own. It can get lost between two appends, or be
// forgotten when the facts are corrected by hand.
void Comparing::find_owed_upgrades() {
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

void Comparing::compare(const RecordingList& list) {
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

}  // namespace deskctl
