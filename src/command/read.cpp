#include "command/read.hpp"

#include "command/progress.hpp"
#include "desk/registers.hpp"
#include "desk/seals.hpp"
#include "deskctl/message/news_messages.hpp"
#include "deskctl/message/usage_messages.hpp"

namespace deskctl {

std::optional<Instant> clock_of(Session& session) {
  if (session.clock_given()) return std::nullopt;
  return session.now();
}

Exit exit_after(Session& session, const ReadingNotes& notes) {
  if (notes.ahead > 0)
    session.note(message::note_ahead, {std::to_string(notes.ahead), notes.first_ahead->text()},
                 Said{message::hint_ahead, {}});
  for (const Problem& note : notes.notes) session.say_problem(note, true);
  for (const Problem& problem : few_of(notes.damage)) session.say_problem(problem, false);
  return notes.damage.empty() ? Exit::done : Exit::damaged;
}

Period typed_period(Session& session, const char* usual) {
  const std::string typed = session.arguments().word(0);
  const Period period =
      parse_period(typed.empty() ? usual : typed, session.zone().day(session.now()));
  session.output().label = format_period(period);
  return period;
}

std::optional<Instant> since_option(Session& session) {
  const std::string typed = session.arguments().value(Option::since);
  if (typed.empty()) return std::nullopt;
  const Instant since = parse_typed_time(typed, session.now(), session.zone(), Lean::past);
  if (since > session.now())
    refuse(message::use_since_future,
           {shown_time(since, session.zone()), shown_time(session.now(), session.zone())},
           {message::hint_since, {}});
  return since;
}

ReadingNotes read_requests(Session& session, const std::optional<Month>& last,
                           const std::function<void(const Request&)>& use) {
  Progress progress(session, message::progress_reading, 0);
  return each_request(session.desk().folder, {std::nullopt, last, {}, clock_of(session)},
                      session.now(), [&](const Request& request) {
                        progress.step();
                        use(request);
                      });
}

std::vector<EntryItem> read_open_entries(Session& session, Instant now, ReadingNotes& notes) {
  OpenEntries open = open_entries(session.desk(), now, clock_of(session));
  add_notes(notes, std::move(open.notes));
  return std::move(open.items);
}

OneRequest known_request(Session& session, const RequestId& id) {
  auto one = find_request(session.desk().folder, id, session.now());
  if (!one)
    refuse(Exit::refused, message::use_not_known_then,
           {id.text(), shown_time(session.now(), session.zone())}, {message::hint_later_now, {}});
  return *std::move(one);
}

ReadingNotes read_unsettled(Session& session, const std::function<void(const Request&)>& use) {
  std::vector<Problem> about_seals;
  MonthRange range;
  range.clock = clock_of(session);
  range.settled = settled_months(session.desk(), session.now(), about_seals);
  range.only_unsettled = true;
  Progress progress(session, message::progress_reading, 0);
  ReadingNotes notes =
      each_request(session.desk().folder, range, session.now(), [&](const Request& request) {
        progress.step();
        use(request);
      });
  notes.notes.insert(notes.notes.end(), about_seals.begin(), about_seals.end());
  return notes;
}

}  // namespace deskctl
