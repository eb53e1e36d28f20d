#include "calendar/event_places.hpp"

#include "deskctl/message/holidays_messages.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

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

/// Finds the events of a text, and complains if a component is not closed.
class EventPlaces {
 public:
  explicit EventPlaces(TextProblems& problems) : problems_(problems) {}

  std::vector<EventPlace> find(const std::string& text) {
    for (int number = 1; number <= problems_.line_count(); ++number) {
      std::string_view line = problems_.line(number);
      std::size_t start = problems_.start_of(number);
      if (number == 1 && text.starts_with(byte_order_mark)) {
        line.remove_prefix(byte_order_mark.size());
        start += byte_order_mark.size();
      }
      if (line.ends_with('\r')) line.remove_suffix(1);
      const bool goes_on = !line.empty() && (line.front() == ' ' || line.front() == '\t');
      if (!line.empty() && !goes_on && !cut_) take(line, start);
    }
    if (!open_.empty() && !cut_) complain_of_cut(open_.back().offset);
    return std::move(events_);
  }

 private:
  struct Open {
    std::string component;
    std::size_t offset = 0;
  };

  void take(std::string_view line, std::size_t start) {
    const std::size_t value = value_in(line);
    PropertyPlace place{upper_case(line.substr(0, line.find_first_of(";:"))), line.substr(value),
                        start + value};
    const bool begins = place.name == "BEGIN";
    const bool ends = place.name == "END";
    if (open_.empty() && !begins) return complain_of_cut(start);
    if (begins) {
      open_.push_back({upper_case(place.value), start});
      if (is_event()) events_.push_back({start, {}});
    } else if (ends) {
      if (open_.back().component != upper_case(place.value)) return complain_of_cut(start);
      open_.pop_back();
    } else if (is_event()) {
      events_.back().properties.push_back(std::move(place));
    }
  }

  bool is_event() const {
    return open_.size() == 2 && open_[0].component == "VCALENDAR" && open_[1].component == "VEVENT";
  }

  void complain_of_cut(std::size_t offset) {
    cut_ = true;
    problems_.add_at(offset, {message::import_damaged, {}}, Said{message::hint_import_damaged, {}});
  }

  TextProblems& problems_;
  std::vector<Open> open_;
  std::vector<EventPlace> events_;
  bool cut_ = false;
};

}  // namespace

std::vector<EventPlace> event_places(const std::string& text, TextProblems& problems) {
  return EventPlaces(problems).find(text);
}

}  // namespace deskctl
