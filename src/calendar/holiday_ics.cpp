// iCalendar (RFC 5545), only as much as holidays need: whole days of events and their summaries.
// Other components (time zones, alarms) are ignored.
#include <algorithm>

#include "calendar/holiday_entries.hpp"
#include "calendar/holiday_summary.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/holidays_messages.hpp"
#include "deskctl/text/utf8.hpp"
#include "time/digits.hpp"

namespace deskctl {
namespace {

constexpr date::days longest_event{31};

/// A property: `DTSTART;VALUE=DATE:20260101`, unfolded.
struct Property {
  std::string name;  // upper case, without parameters
  std::string value;
  std::size_t offset = 0;  // its place; that of the value too, unless the line was folded before it
};

struct IcsEvent {
  std::size_t offset = 0;
  std::vector<Property> properties;

  const Property* find(std::string_view name) const {
    for (const Property& one : properties)
      if (one.name == name) return &one;
    return nullptr;
  }
};

std::string upper_case(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return out;
}

// The beginning of the value: after the first colon outside of quotes.
std::size_t value_in(std::string_view line) {
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"') quoted = !quoted;
    if (line[i] == ':' && !quoted) return i + 1;
  }
  return line.size();
}

Property property_in(std::string_view line, std::size_t offset, std::size_t first_length) {
  Property out;
  out.name = upper_case(line.substr(0, line.find_first_of(";:")));
  const std::size_t value = value_in(line);
  out.value = line.substr(value);
  out.offset = offset + (value < first_length ? value : 0);
  return out;
}

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      out += text[i];
      continue;
    }
    const char next = text[++i];
    out += next == 'n' || next == 'N' ? ' ' : next;
  }
  return out;
}

class IcsReading {
 public:
  IcsReading(const std::string& text, TextProblems& problems) : text_(text), problems_(problems) {}

  HolidayEntries read() {
    for (const Property& one : properties()) take(one);
    if (event_)
      problems_.add_at(event_->offset, {message::import_event_open, {}},
                       Said{message::hint_import_event_open, {}});
    const bool marked = std::any_of(events_.begin(), events_.end(), [](const IcsEvent& event) {
      return mark_of(event) != SpecialDay::none;
    });
    int left_out = 0;
    for (const IcsEvent& event : events_) {
      const Property* status = event.find("STATUS");
      const bool cancelled = status != nullptr && upper_case(status->value) == "CANCELLED";
      if (cancelled || (marked && mark_of(event) == SpecialDay::none))
        ++left_out;
      else
        add(event);
    }
    if (left_out > 0) warn(left_out);
    return std::move(out_);
  }

 private:
  enum class SpecialDay { none, off, work };

  // Apple's calendars mark days off; they also list days that are only festive.
  static SpecialDay mark_of(const IcsEvent& event) {
    const Property* mark = event.find("X-APPLE-SPECIAL-DAY");
    if (mark == nullptr) return SpecialDay::none;
    if (mark->value == "WORK-HOLIDAY") return SpecialDay::off;
    return mark->value == "ALTERNATE-WORKDAY" ? SpecialDay::work : SpecialDay::none;
  }

  std::vector<Property> properties() const {
    std::vector<Property> out;
    std::string unfolded;
    std::size_t offset = 0, first_length = 0;
    const auto flush = [&] {
      if (!unfolded.empty()) out.push_back(property_in(unfolded, offset, first_length));
      unfolded.clear();
    };
    for (int number = 1; number <= problems_.line_count(); ++number) {
      std::string_view line = problems_.line(number);
      std::size_t start = problems_.start_of(number);
      if (number == 1 && text_.starts_with(byte_order_mark)) {
        line.remove_prefix(byte_order_mark.size());
        start += byte_order_mark.size();
      }
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (!line.empty() && (line.front() == ' ' || line.front() == '\t')) {
        unfolded += line.substr(1);
        continue;
      }
      flush();
      unfolded = line;
      offset = start;
      first_length = line.size();
    }
    flush();
    return out;
  }

  void take(const Property& property) {
    const std::string component = upper_case(property.value);
    if (property.name == "BEGIN" && event_) {
      ++inside_;
    } else if (property.name == "BEGIN" && component == "VEVENT") {
      event_ = IcsEvent{property.offset, {}};
    } else if (property.name == "END" && event_ && inside_ > 0) {
      --inside_;
    } else if (property.name == "END" && event_) {
      events_.push_back(*std::move(event_));
      event_.reset();
    } else if (event_ && inside_ == 0) {
      event_->properties.push_back(property);
    }
  }

  std::optional<LocalDay> day_of(const Property& property) {
    const std::string& value = property.value;
    const Said form{message::hint_import_ics, {}};
    if (!has_shape(value, "00000000")) {
      problems_.add_at(property.offset, {message::import_not_whole_day, {excerpt(value)}}, form);
      return std::nullopt;
    }
    return holiday_date(value.substr(0, 4) + '-' + value.substr(4, 2) + '-' + value.substr(6),
                        property.offset, form, problems_);
  }

  struct Days {
    LocalDay first, next;    // `next` is the day after the last
    std::size_t offset = 0;  // of DTSTART
  };
  std::optional<Days> days_of(const IcsEvent& event) {
    const Said form{message::hint_import_ics, {}};
    for (const char* name : {"RRULE", "RDATE", "DURATION"})
      if (const Property* property = event.find(name)) {
        problems_.add_at(property->offset, {message::import_event_repeats, {name}}, form);
        return std::nullopt;
      }
    const Property* start = event.find("DTSTART");
    if (start == nullptr) {
      problems_.add_at(event.offset, {message::config_key_missing, {"DTSTART"}}, form);
      return std::nullopt;
    }
    const Property* end = event.find("DTEND");
    const auto first = day_of(*start);
    const auto next = end == nullptr ? first : day_of(*end);
    if (!first || !next) return std::nullopt;
    if (end == nullptr) return Days{*first, *first + date::days{1}, start->offset};
    if (*next > *first && *next - *first <= longest_event)
      return Days{*first, *next, start->offset};
    problems_.add_at(end->offset, {message::import_event_length, {excerpt(end->value)}},
                     Said{message::hint_import_event_length, {}});
    return std::nullopt;
  }

  void add(const IcsEvent& event) {
    const auto days = days_of(event);
    const Property* summary = event.find("SUMMARY");
    if (summary == nullptr)
      return problems_.add_at(event.offset, {message::config_key_missing, {"SUMMARY"}},
                              Said{message::hint_import_ics, {}});
    const std::string said = holiday_name(unescaped(summary->value), summary->offset, problems_);
    if (!days) return;
    HolidayEntry entry;
    entry.name = holiday_in_summary(said);
    const SpecialDay mark = mark_of(event);
    entry.off = mark == SpecialDay::none ? !says_work(said) : mark == SpecialDay::off;
    entry.offset = days->offset;
    for (entry.day = days->first; entry.day < days->next; entry.day += date::days{1})
      out_.days.push_back(entry);
  }

  void warn(int left_out) {
    Problem problem;
    problem.what = {message::import_left_out, {std::to_string(left_out)}};
    problem.hint = Said{message::hint_import_left_out, {}};
    problem.file = problems_.file();
    out_.warnings.push_back(std::move(problem));
  }

  const std::string& text_;
  TextProblems& problems_;
  std::optional<IcsEvent> event_;
  int inside_ = 0;  // components within the event
  std::vector<IcsEvent> events_;
  HolidayEntries out_;
};

}  // namespace

HolidayEntries read_holiday_ics(const std::string& text, TextProblems& problems) {
  return IcsReading(text, problems).read();
}

}  // namespace deskctl
