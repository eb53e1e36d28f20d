#include "request/other_desks.hpp"

#include <algorithm>

#include "request/situation.hpp"

namespace deskctl {
namespace {

using K = EventKind;

bool is_of_other_desk(const Step& a, const Step& b) {
  return a.event->file >= 0 && b.event->file >= 0 && a.event->file != b.event->file;
}

}  // namespace

const Step* OtherDesks::cause_of(const Step& step, const std::optional<Step>& turned_by,
                                 std::span<const Step> standing,
                                 const std::vector<const Event*>& events) {
  const Event& event = *step.event;
  if (!are_several_)
    are_several_ = std::any_of(events.begin(), events.end(),
                               [&](const Event* one) { return one->file != events.front()->file; });
  if (!*are_several_ || event.kind == K::logged || !carries_what_it_must(event)) return nullptr;
  for (; noted_ < standing.size(); ++noted_) note(standing[noted_]);
  if (turned_by && turned_by->event->file < 0) return nullptr;
  if (turned_by && is_of_other_desk(*turned_by, step)) return &*turned_by;
  // The same was done there, or what it needs was taken away.
  for (const K kind : {event.kind, K::returned, K::amended, K::quoted, K::linked, K::unlinked}) {
    const Last& last = last_[static_cast<std::size_t>(kind)];
    for (const std::optional<Step>* one : {&last.one, &last.other})
      if (*one && is_of_other_desk(**one, step)) return &**one;
  }
  return nullptr;
}

void OtherDesks::note(const Step& step) {
  if (step.event->kind == K::amended && step.event->fact(Fact::event).empty()) return;
  Last& last = last_[static_cast<std::size_t>(step.event->kind)];
  if (last.one && is_of_other_desk(*last.one, step)) last.other = last.one;
  last.one = step;
}

}  // namespace deskctl
