#include "deskctl/render/recorded_text.hpp"

#include "deskctl/message/output_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/render/next_line.hpp"
#include "deskctl/report/due.hpp"
#include "deskctl/sla/promise.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/event_words.hpp"
#include "render/flowing.hpp"

namespace deskctl {
namespace {

using Pieces = std::vector<std::string>;

class Answer {
 public:
  Answer(const Request& request, int added, const Zone& zone, const View& view)
      : request_(request),
        first_added_(static_cast<int>(request.events.size()) - added + 1),
        zone_(zone),
        view_(view) {}

  bool was_logged_now() const { return first_added_ == 1; }

  Pieces what() const {
    return {printable(plain(request_.location)), printable(plain(request_.text))};
  }

  Pieces state() const {
    Pieces pieces{word("category", request_.category),
                  word("severity", request_.situation.severity), word("urgency", request_.urgency),
                  word("status", word_of(request_.status)),
                  request_.situation.held ? word("event", "held") : ""};
    if (was_logged_now()) {
      pieces.push_back(word("scope", request_.scope));
      pieces.push_back(word("channel", request_.channel));
    }
    pieces.push_back(printable(plain(request_.contact)));
    pieces.push_back(printable(plain(request_.phone)));
    return pieces;
  }

  Pieces times_and_people() const {
    Pieces pieces;
    if (was_logged_now()) {
      pieces.push_back(time("received", request_.received));
      pieces.push_back(time("logged", request_.logged));
    }
    for (const Promised& one : promised_of(request_))
      pieces.push_back(time(word_of(one.promise), one.time));
    pieces.push_back(named("assignee", assignee_words(request_.situation.team,
                                                      request_.situation.person, view_.language)));
    pieces.push_back(named("owner", printable(plain(request_.owner))));
    if (request_.same_as) pieces.push_back(named("same_as", request_.same_as->text()));
    return pieces;
  }

  Pieces stopped(const std::vector<Clock>& clocks) const {
    Pieces pieces;
    for (const Clock& clock : clocks) {
      if (clock.stopped_by == nullptr || clock.stopped_by->n < first_added_ || clock.closed_away)
        continue;
      // A receipt that nobody gave is kept by itself.
      if (clock.stopped_by->event->kind == EventKind::logged && !is_breach(clock.status)) continue;
      const std::string name = word("clock", clock.name());
      if (!clock.due)
        pieces.push_back(say(view_.language, message::out_clock_stopped, {name}));
      else if (is_breach(clock.status))
        pieces.push_back(
            say(view_.language, message::out_clock_late,
                {name, shown_minutes(clock.late_minutes(), view_.language), due_of(clock)}));
      else
        pieces.push_back(say(view_.language, message::out_clock_in_time, {name, due_of(clock)}));
    }
    return pieces;
  }

  Pieces running(const std::vector<Clock>& clocks) const {
    Pieces pieces;
    for (const Clock& clock : clocks) {
      if (!clock.running()) continue;
      const std::string name = word("clock", clock.name());
      if (clock.paused)
        pieces.push_back(say(view_.language, message::out_clock_paused, {name, due_of(clock)}));
      else if (clock.status == ClockStatus::overdue)
        pieces.push_back(
            say(view_.language, message::out_clock_overdue,
                {name, shown_minutes(clock.late_minutes(), view_.language), due_of(clock)}));
      else
        pieces.push_back(say(view_.language, message::out_clock_runs, {name, due_of(clock)}));
    }
    return pieces;
  }

  // The added events without their author, whom the reader knows.
  std::string events() const {
    std::string out;
    EventsNamed of_request(request_.events);
    for (int n = first_added_; n <= static_cast<int>(request_.events.size()); ++n) {
      const Event& event = *request_.events[static_cast<std::size_t>(n - 1)];
      const std::string words = event_words(event, of_request, zone_, view_.language, false);
      if (!out.empty()) out += say(view_.language, message::out_value_between);
      out += word("event", word_of(event.kind)) + ' ' + shown_time(event.at, zone_) +
             (words.empty() ? "" : "  " + words);
    }
    return out;
  }

 private:
  std::string word(std::string_view kind, std::string_view token) const {
    return label(view_.language, kind, token);
  }
  std::string named(std::string_view column, const std::string& value) const {
    if (value.empty()) return "";
    return say(view_.language, message::out_named_value, {word("column", column), value});
  }
  std::string time(std::string_view column, Instant instant) const {
    return named(column, shown_time(instant, zone_));
  }
  std::string due_of(const Clock& clock) const {
    return clock.due ? shown_time(*clock.due, zone_) : "–";
  }

  const Request& request_;
  int first_added_;
  const Zone& zone_;
  const View& view_;
};

}  // namespace

std::string event_text(const Request& request, int n, const Zone& zone, const View& view) {
  const Event& event = *request.events[static_cast<std::size_t>(n - 1)];
  EventsNamed named(request.events);
  const std::string words = event_words(event, named, zone, view.language, false);
  return label(view.language, "event", word_of(event.kind)) + "  " + shown_time(event.at, zone) +
         "  " +
         say(view.language, message::out_author,
             {printable(plain(event.field(Column::by))),
              label(view.language, Vocabulary::role, event.field(Column::role))}) +
         (words.empty() ? "" : "  " + words);
}

std::string recorded_text(const Request& request, int added, const std::vector<Clock>& clocks,
                          const std::optional<NextStep>& next, std::string_view role,
                          const Zone& zone, const View& view) {
  const Answer answer(request, added, zone, view);
  std::string out;
  for (const Pieces& line : {answer.what(), answer.state(), answer.times_and_people(),
                             answer.stopped(clocks), answer.running(clocks)})
    out += flowing(line, view.columns);
  return next ? out + next_text(*next, role, view) + '\n' : out;
}

std::string short_text(const Request& request, int added, const Zone& zone, const View& view) {
  const Answer answer(request, added, zone, view);
  std::string out = answer.events();
  for (const std::string& piece : answer.what())
    if (!piece.empty()) out += "  " + piece;
  return out;
}

}  // namespace deskctl
