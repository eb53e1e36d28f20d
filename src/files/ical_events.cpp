#include "files/ical_events.hpp"

#include <algorithm>
#include <memory>
#include <set>
#include <string_view>

#include "deskctl/text/utf8.hpp"
#include "files/ical_library.hpp"

namespace deskctl {
namespace {

using Fault = CalendarEvent::Fault;

// More than a day each for a year is no holiday.
constexpr std::size_t most_times = 400;
constexpr std::size_t most_rules = 200;  // of a file: each may take long
constexpr LocalTime last_followed = LocalDay{date::year{2100} / 12 / 31};

std::string upper_case(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return out;
}

// `Can't parse as DATE value in DTSTART property. …`, `Parse error in property name:
// RRULE=FREQ=DAILY`: the property as it is written, if it is one that counts.
std::string unread_property(const std::string& error) {
  for (const char* name :
       {"DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "SUMMARY", "CATEGORIES"}) {
    const std::string property = name;
    if (error.find(property + " property") != std::string::npos ||
        error.find("property " + property) != std::string::npos)
      return property;
    const std::size_t colon = error.find(": ");
    if (colon == std::string::npos) continue;
    const std::string line = upper_case(std::string_view(error).substr(colon + 2));
    if (line.starts_with(property)) return line.substr(0, line.find_first_of(";:"));
  }
  return error.ends_with("parameter name: TZID") ? "DTSTART" : "";
}

/// One file, read.
class IcalFile {
 public:
  IcalFile(const IcalLibrary& library, const Zone& zone) : ical_(library), zone_(zone) {}

  std::vector<CalendarEvent> read(const std::string& text) {
    const auto free = [this](icalcomponent* component) { ical_.icalcomponent_free(component); };
    const std::unique_ptr<icalcomponent, decltype(free)> root(
        ical_.icalparser_parse_string(text.c_str()), free);
    if (root != nullptr) {
      if (ical_.icalcomponent_isa(root.get()) == ICAL_VCALENDAR_COMPONENT)
        read_calendar(root.get());
      else
        each_component(root.get(), ICAL_VCALENDAR_COMPONENT,
                       [this](icalcomponent* one) { read_calendar(one); });
    }
    ical_.icalmemory_free_ring();
    return std::move(events_);
  }

 private:
  // A property is at fault.
  struct Unread {
    Fault fault;
    std::string property;
  };

  template <typename Call>
  void each_component(icalcomponent* parent, icalcomponent_kind kind, Call call) const {
    for (icalcomponent* one = ical_.icalcomponent_get_first_component(parent, kind); one != nullptr;
         one = ical_.icalcomponent_get_next_component(parent, kind))
      call(one);
  }

  std::vector<icalproperty*> properties(icalcomponent* event, icalproperty_kind kind) const {
    std::vector<icalproperty*> out;
    for (icalproperty* one = ical_.icalcomponent_get_first_property(event, kind); one != nullptr;
         one = ical_.icalcomponent_get_next_property(event, kind))
      out.push_back(one);
    return out;
  }

  std::string value_of(icalproperty* property) const {
    const char* value = ical_.icalproperty_get_value_as_string(property);
    return value == nullptr ? "" : value;
  }

  void read_calendar(icalcomponent* calendar) {
    each_component(calendar, ICAL_VEVENT_COMPONENT,
                   [this](icalcomponent* one) { events_.push_back(read_event(one)); });
  }

  CalendarEvent read_event(icalcomponent* event) {
    CalendarEvent out;
    if (const auto all = properties(event, ICAL_SUMMARY_PROPERTY); !all.empty())
      if (const char* summary = ical_.icalproperty_get_summary(all.front())) out.summary = summary;
    for (icalproperty* one : properties(event, ICAL_CATEGORIES_PROPERTY)) {
      std::string rest = value_of(one);
      while (!rest.empty()) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        out.categories.push_back(rest.substr(0, comma));
        rest.erase(0, comma + 1);
      }
    }
    for (icalproperty* one : properties(event, ICAL_X_PROPERTY))
      if (upper_case(ical_.icalproperty_get_property_name(one)) == "X-APPLE-SPECIAL-DAY")
        out.special_day = value_of(one);
    for (icalproperty* one : properties(event, ICAL_STATUS_PROPERTY))
      out.cancelled = upper_case(value_of(one)) == "CANCELLED";
    try {
      check_errors(event);
      read_times(event, out);
    } catch (const Unread& unread) {
      out.times.clear();
      out.fault = unread.fault;
      out.property = unread.property;
    }
    return out;
  }

  // What libical could not read is gone from the event, and an X-LIC-ERROR stands for it. Faults of
  // properties that say nothing here are no matter.
  void check_errors(icalcomponent* event) const {
    for (icalproperty* one : properties(event, ICAL_XLICERROR_PROPERTY))
      if (const std::string name = unread_property(value_of(one)); !name.empty())
        throw Unread{Fault::unreadable, name};
    if (!properties(event, ICAL_EXRULE_PROPERTY).empty()) throw Unread{Fault::unreadable, "EXRULE"};
  }

  // libical takes February 30 for a date.
  static void check_date(const icaltimetype& time, const char* name) {
    const bool fits = time.year > 1800 && time.year < 3000 && time.month > 0 && time.day > 0;
    const auto day = date::year{time.year} / time.month / time.day;
    if (!fits || !day.ok() || time.hour > 24 || time.minute > 59 || time.second > 60)
      throw Unread{Fault::unreadable, name};
  }

  icaltimetype time_of(icalproperty* property, icalcomponent* event, const char* name) const {
    const icaltimetype time = ical_.icalproperty_get_datetime_with_component(property, event);
    check_date(time, name);
    const bool has_zone =
        ical_.icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER) != nullptr;
    if (has_zone && time.is_date == 0 && time.zone == nullptr)
      throw Unread{Fault::unknown_zone, name};
    return time;
  }

  LocalTime local(const icaltimetype& time) const {
    auto* zone = const_cast<icaltimezone*>(time.zone);  // libical's own type for it varies
    if (zone == nullptr || time.is_date != 0)
      return LocalTime{
          Seconds{ical_.icaltime_as_timet_with_zone(time, ical_.icaltimezone_get_utc_timezone())}};
    return zone_.local(Instant{Seconds{ical_.icaltime_as_timet_with_zone(time, zone)}});
  }

  // The end of what starts then, if it does not say when it ends.
  icaltimetype end_after(const icaltimetype& start, icalcomponent* event) const {
    const auto durations = properties(event, ICAL_DURATION_PROPERTY);
    if (!durations.empty()) {
      const icaldurationtype length = ical_.icalproperty_get_duration(durations.front());
      // libical takes `P5` for none.
      const bool some = length.weeks + length.days + length.hours + length.minutes > 0;
      if (!some || length.is_neg != 0) throw Unread{Fault::unreadable, "DURATION"};
      return ical_.icaltime_add(start, length);
    }
    icaldurationtype day{};
    day.days = start.is_date != 0 ? 1U : 0U;
    return ical_.icaltime_add(start, day);
  }

  void read_times(icalcomponent* event, CalendarEvent& out) {
    const auto starts = properties(event, ICAL_DTSTART_PROPERTY);
    if (starts.empty()) throw Unread{Fault::missing, "DTSTART"};
    const icaltimetype start = time_of(starts.front(), event, "DTSTART");
    const auto ends = properties(event, ICAL_DTEND_PROPERTY);
    const icaltimetype end =
        ends.empty() ? end_after(start, event) : time_of(ends.front(), event, "DTEND");
    const Seconds length = local(end) - local(start);

    std::set<LocalTime> times{local(start)};
    for (icalproperty* rule : properties(event, ICAL_RRULE_PROPERTY))
      follow(ical_.icalproperty_get_rrule(rule), start, times, out);
    for (icalproperty* one : properties(event, ICAL_RDATE_PROPERTY)) {
      if (ical_.icalvalue_isa(ical_.icalproperty_get_value(one)) == ICAL_PERIOD_VALUE)
        throw Unread{Fault::unreadable, "RDATE"};
      times.insert(local(time_of(one, event, "RDATE")));
    }
    for (icalproperty* one : properties(event, ICAL_EXDATE_PROPERTY)) {
      const icaltimetype time = time_of(one, event, "EXDATE");
      const LocalTime excluded = local(time);
      std::erase_if(times, [&](LocalTime moment) {
        return time.is_date != 0 ? date::floor<date::days>(moment) == excluded : moment == excluded;
      });
    }
    if (times.size() > most_times) throw Unread{Fault::too_often, "RRULE"};
    for (const LocalTime time : times) out.times.push_back({time, time + length});
  }

  void follow(const icalrecurrencetype& rule, const icaltimetype& start, std::set<LocalTime>& times,
              CalendarEvent& out) {
    const bool within_day = rule.freq == ICAL_SECONDLY_RECURRENCE ||
                            rule.freq == ICAL_MINUTELY_RECURRENCE ||
                            rule.freq == ICAL_HOURLY_RECURRENCE;
    if (within_day || ++rules_ > most_rules) throw Unread{Fault::too_often, "RRULE"};
    out.endless = out.endless || (rule.count == 0 && ical_.icaltime_is_null_time(rule.until) != 0);
    const auto free = [this](icalrecur_iterator* one) { ical_.icalrecur_iterator_free(one); };
    const std::unique_ptr<icalrecur_iterator, decltype(free)> iterator(
        ical_.icalrecur_iterator_new(rule, start), free);
    if (iterator == nullptr) throw Unread{Fault::unreadable, "RRULE"};
    while (times.size() <= most_times) {
      const icaltimetype next = ical_.icalrecur_iterator_next(iterator.get());
      if (ical_.icaltime_is_null_time(next) != 0) return;
      const LocalTime time = local(next);
      if (time > last_followed) return;
      times.insert(time);
    }
  }

  const IcalLibrary& ical_;
  const Zone& zone_;
  std::size_t rules_ = 0;
  std::vector<CalendarEvent> events_;
};

}  // namespace

EventReader ical_events(Zone zone) {
  return [zone = std::move(zone)](const std::string& text) {
    return IcalFile(ical_library(), zone).read(text);
  };
}

}  // namespace deskctl
