// iCalendar: what events that the library has read say of days.
#include <algorithm>
#include <set>

#include "calendar/event_places.hpp"
#include "calendar/holiday_summary.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/holidays_messages.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

constexpr date::days longest_event{31};

/// The days of each event, and what is said of them.
class IcsReading {
 public:
  explicit IcsReading(TextProblems& problems) : problems_(problems) {}

  HolidayEntries read(const std::vector<CalendarEvent>& events,
                      const std::vector<EventPlace>& places) {
    const bool marked = std::any_of(events.begin(), events.end(), is_marked);
    int left_out = 0;
    std::vector<std::size_t> endless;
    for (std::size_t i = 0; i < events.size(); ++i) {
      if (events[i].cancelled || (marked && !is_marked(events[i])))
        ++left_out;
      else if (events[i].endless && events[i].fault == CalendarEvent::Fault::none)
        endless.push_back(i);
      else
        add(events[i], places[i]);
    }
    // A rule without an end says nothing of years that nobody has set yet.
    std::set<int> years;
    for (const HolidayEntry& entry : out_.days) years.insert(year_of(entry.day));
    for (const std::size_t i : endless) add_endless(events[i], places[i], years);
    if (left_out > 0) warn(left_out);
    return std::move(out_);
  }

 private:
  using Fault = CalendarEvent::Fault;

  // Apple's calendars mark days off; they also list days that are only festive.
  static bool is_marked(const CalendarEvent& event) {
    return event.special_day == "WORK-HOLIDAY" || event.special_day == "ALTERNATE-WORKDAY";
  }

  static const PropertyPlace* find(const EventPlace& place, std::string_view name) {
    for (const PropertyPlace& one : place.properties)
      if (one.name == name) return &one;
    return nullptr;
  }

  static std::size_t offset_of(const EventPlace& place, std::string_view name) {
    const PropertyPlace* found = find(place, name);
    return found == nullptr ? place.offset : found->offset;
  }

  void complain_of_fault(const CalendarEvent& event, const EventPlace& place) {
    const PropertyPlace* found = find(place, event.property);
    const std::string value = found == nullptr ? "" : excerpt(found->value);
    Said what{message::config_key_missing, {event.property}};
    if (event.fault == Fault::unreadable)
      what = {message::import_unreadable, {event.property, value}};
    if (event.fault == Fault::unknown_zone) what = {message::import_unknown_zone, {event.property}};
    if (event.fault == Fault::too_often) what = {message::import_too_often, {event.property}};
    problems_.add_at(offset_of(place, event.property), std::move(what),
                     Said{message::hint_import_ics, {}});
  }

  // The days that a stretch touches, if it is not too long.
  std::optional<std::pair<LocalDay, LocalDay>> days_of(const CalendarEvent::Stretch& one,
                                                       const EventPlace& place) {
    const LocalDay first = date::floor<date::days>(one.start);
    const LocalDay next = std::max(date::ceil<date::days>(one.end), first + date::days{1});
    const bool has_end = find(place, "DTEND") != nullptr;
    const bool ends = has_end ? one.end > one.start : one.end >= one.start;
    if (ends && next - first <= longest_event) return std::pair(first, next);
    const char* name = has_end ? "DTEND" : "DURATION";
    const PropertyPlace* found = find(place, name);
    problems_.add_at(offset_of(place, name),
                     {message::import_event_length,
                      {found == nullptr ? std::string(name) : excerpt(found->value)}},
                     Said{message::hint_import_event_length, {}});
    return std::nullopt;
  }

  // A whole day ends at midnight, or in the minute before it.
  static bool is_whole(const CalendarEvent::Stretch& one) {
    const LocalDay first = date::floor<date::days>(one.start);
    const LocalTime end = one.end;
    const Seconds past = end - date::floor<date::days>(end);
    return one.start == first && end > one.start &&
           (past == Seconds{0} || past >= day_length - std::chrono::minutes{1});
  }

  // What the event says of its days: the mark, then the summary, then the categories.
  DaySense sense_of(const CalendarEvent& event, const EventPlace& place) {
    if (event.special_day == "WORK-HOLIDAY") return DaySense::off;
    if (event.special_day == "ALTERNATE-WORKDAY") return DaySense::work;
    const DaySense summary = day_sense(event.summary.value_or(""));
    DaySense category = DaySense::none;
    for (const std::string& one : event.categories) {
      const DaySense sense = day_sense(one);
      if (sense == DaySense::none) continue;
      category = category == DaySense::none || category == sense ? sense : DaySense::both;
    }
    const bool says = category == DaySense::off || category == DaySense::work;
    if (summary == DaySense::none || summary == DaySense::swap || summary == DaySense::both) {
      if (says || summary == DaySense::none) return checked(category, event, place);
      return checked(summary, event, place);
    }
    // Whole calendars are of the category Holidays, so that says little beside 补班.
    if (summary == DaySense::off && category == DaySense::work)
      return checked(DaySense::both, event, place);
    return summary;
  }

  DaySense checked(DaySense sense, const CalendarEvent& event, const EventPlace& place) {
    if (sense != DaySense::none && sense != DaySense::both) return sense;
    problems_.add_at(
        offset_of(place, "SUMMARY"),
        {sense == DaySense::none ? message::import_says_neither : message::import_says_both,
         {excerpt(event.summary.value_or(""))}},
        Said{message::hint_import_says, {}});
    return DaySense::none;
  }

  void add(const CalendarEvent& event, const EventPlace& place) {
    const PropertyPlace* summary = find(place, "SUMMARY");
    if (summary == nullptr)
      problems_.add_at(place.offset, {message::config_key_missing, {"SUMMARY"}},
                       Said{message::hint_import_ics, {}});
    if (event.fault != Fault::none) return complain_of_fault(event, place);
    if (summary == nullptr) return;
    const std::string said = holiday_name(event.summary.value_or(""), summary->offset, problems_);
    const DaySense sense = sense_of(event, place);
    if (sense == DaySense::none) return;
    for (const CalendarEvent::Stretch& one : event.times)
      if (!add_days(one, sense, holiday_in_summary(said), place)) return;
  }

  bool add_days(const CalendarEvent::Stretch& one, DaySense sense, const std::string& name,
                const EventPlace& place) {
    const std::size_t start = offset_of(place, "DTSTART");
    const auto days = days_of(one, place);
    if (!days) return false;
    // On a working day people come for a part of it anyway.
    if (sense != DaySense::work && !is_whole(one)) {
      const PropertyPlace* found = find(place, "DTSTART");
      problems_.add_at(start,
                       {message::import_not_whole_day,
                        {found == nullptr ? std::string() : excerpt(found->value)}},
                       Said{message::hint_import_ics, {}});
      return false;
    }
    const auto [first, next] = *days;
    bool off = sense == DaySense::off;
    if (sense == DaySense::swap) {
      off = swapped_is_off(first);
      for (LocalDay day = first; day < next; day += date::days{1})
        if (swapped_is_off(day) != off) {
          problems_.add_at(offset_of(place, "SUMMARY"), {message::import_swap_unclear, {}},
                           Said{message::hint_import_says, {}});
          return false;
        }
    }
    for (LocalDay day = first; day < next; day += date::days{1})
      out_.days.push_back({day, off, name, start});
    return true;
  }

  void add_endless(CalendarEvent event, const EventPlace& place, const std::set<int>& years) {
    if (years.empty()) {
      problems_.add_at(offset_of(place, "RRULE"), {message::import_endless, {}},
                       Said{message::hint_import_endless, {}});
      return;
    }
    std::erase_if(event.times, [&](const CalendarEvent::Stretch& one) {
      return !years.contains(year_of(date::floor<date::days>(one.start)));
    });
    add(event, place);
  }

  void warn(int left_out) {
    Problem problem;
    problem.what = {message::import_left_out, {std::to_string(left_out)}};
    problem.hint = Said{message::hint_import_left_out, {}};
    problem.file = problems_.file();
    out_.warnings.push_back(std::move(problem));
  }

  TextProblems& problems_;
  HolidayEntries out_;
};

}  // namespace

HolidayEntries read_holiday_ics(const std::string& text, const EventReader& events,
                                TextProblems& problems) {
  const std::vector<EventPlace> places = event_places(text, problems);
  problems.throw_if_any(Exit::usage);
  const std::size_t mark = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  const std::vector<CalendarEvent> read = events(text.substr(mark));
  if (read.size() != places.size()) {  // a line that only the library takes for an event
    problems.add(0, 0, {message::import_damaged, {}}, Said{message::hint_import_damaged, {}});
    return {};
  }
  return IcsReading(problems).read(read, places);
}

}  // namespace deskctl
