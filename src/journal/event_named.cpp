#include "deskctl/journal/event_named.hpp"

#include <algorithm>
#include <charconv>
#include <climits>
#include <string_view>

namespace deskctl {
namespace {

// 0: it is none.
std::size_t number_written(std::string_view text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? number : 0;
}

std::optional<std::pair<Instant, int>> parse_mark(std::string_view mark) {
  const std::size_t point = mark.rfind('.');
  if (point == std::string_view::npos) return std::nullopt;
  const auto recorded = parse_rfc3339(mark.substr(0, point));
  const std::size_t place = number_written(mark.substr(point + 1));
  if (!recorded || place == 0 || place > INT_MAX) return std::nullopt;
  return std::pair(*recorded, static_cast<int>(place));
}

bool are_of_several_files(std::span<const Event* const> events) {
  return std::any_of(events.begin(), events.end(), [&](const Event* event) {
    return event->file >= 0 && event->file != events.front()->file;
  });
}

}  // namespace

std::string event_mark(std::span<const Event* const> events, std::size_t index, const Zone& zone) {
  const Event& wanted = *events[index];
  const auto place =
      std::count_if(events.begin(), events.begin() + static_cast<std::ptrdiff_t>(index) + 1,
                    [&](const Event* event) {
                      return event->recorded == wanted.recorded && event->file == wanted.file;
                    });
  return zone.format(wanted.recorded) + '.' + std::to_string(place);
}

void mark_corrected(std::span<Draft> drafts, std::span<const Event* const> events,
                    bool may_be_merged, const Zone& zone) {
  if (!may_be_merged && !are_of_several_files(events)) return;
  for (Draft& draft : drafts) {
    const auto fact = std::find_if(draft.facts.begin(), draft.facts.end(), [](const auto& one) {
      return one.first == name_of(Fact::event);
    });
    const std::size_t number = fact == draft.facts.end() ? 0 : number_written(fact->second);
    if (number == 0 || number > events.size()) continue;
    const std::string mark = event_mark(events, number - 1, zone);
    // Of two desks in one second only the number tells which.
    if (EventsNamed(events).count(mark) == 1) draft.add_fact(Fact::event_recorded, mark);
  }
}

std::size_t EventsNamed::by(const Event& amendment, std::size_t among) {
  const std::size_t number = number_written(amendment.fact(Fact::event));
  const std::string_view mark = amendment.fact(Fact::event_recorded);
  if (mark.empty()) return number > among ? 0 : number;
  const auto parsed = parse_mark(mark);
  if (!parsed) return 0;
  const auto [begin, end] = numbers().equal_range(*parsed);
  std::size_t found = 0;
  for (auto one = begin; one != end; ++one) {
    const Event& event = *events_[one->second - 1];
    // Where clocks differ, an amendment may stand above what it amends; but not in a circle.
    if (one->second > among && (&event == &amendment || event.kind == EventKind::amended)) continue;
    // Two desks may write in the same second: then the amending desk's own is meant.
    if (event.file == amendment.file) return one->second;
    if (found == 0 || one->second == number) found = one->second;
  }
  return found;
}

std::size_t EventsNamed::count(std::string_view mark) {
  const auto parsed = parse_mark(mark);
  return parsed ? numbers().count(*parsed) : 0;
}

const EventsNamed::Numbers& EventsNamed::numbers() {
  if (numbers_) return *numbers_;
  numbers_.emplace();
  std::map<std::pair<int, Instant>, int> places;  // so far, by file and second
  for (std::size_t i = 0; i < events_.size(); ++i) {
    const Event& event = *events_[i];
    numbers_->emplace(Mark{event.recorded, ++places[{event.file, event.recorded}]}, i + 1);
  }
  return *numbers_;
}

Facts facts_shown(const Event& event, EventsNamed& named) {
  Facts facts = facts_of(event);
  if (event.kind != EventKind::amended) return facts;
  for (auto& [name, value] : facts)
    if (name == name_of(Fact::event))
      if (const std::size_t number = named.by(event); number > 0) value = std::to_string(number);
  return facts;
}

}  // namespace deskctl
