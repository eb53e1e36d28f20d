#include "command/read.hpp"

#include "command/progress.hpp"
#include "desk/registers.hpp"
#include "desk/seals.hpp"
#include "deskctl/message/news_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/report/settled.hpp"
#include "deskctl/time/typed.hpp"

namespace deskctl {

std::optional<Instant> clock_of(Session& session) {
  if (session.clock_given()) return std::nullopt;
  return session.now();
}

Instant end_of_recorded(Session& session) {
  return session.clock_given() ? latest : session.now() + clock_slack;
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

namespace {

ReadingNotes read_with_progress(Session& session, const MonthRange& range,
                                const std::function<void(const Request&)>& use) {
  Progress progress(session, message::progress_reading, 0);
  return each_request(session.desk().folder, range, session.now(), [&](const Request& request) {
    progress.step();
    use(request);
  });
}

MonthRange range_of_period(Session& session, LocalDay first, const Month& last) {
  MonthRange range{std::nullopt, last, {}, clock_of(session)};
  range.unneeded = unneeded_since(session, first);
  return range;
}

// Without months that are sealed and settled.
MonthRange unsettled_range(Session& session, std::vector<Problem>& about_seals) {
  MonthRange range;
  range.clock = clock_of(session);
  const std::vector<SealFile> seals = read_seal_files(session.desk().folder);
  range.sealed = sealed_lengths(seals);
  range.settled = settled_months(session.desk(), seals, session.now(), about_seals);
  range.unneeded = Unneeded{session.now()};
  return range;
}

ReadingNotes with_notes(ReadingNotes notes, const std::vector<Problem>& more) {
  notes.notes.insert(notes.notes.end(), more.begin(), more.end());
  return notes;
}

}  // namespace

ReadingNotes read_requests(Session& session, const std::optional<Month>& last,
                           const std::function<void(const Request&)>& use) {
  return read_with_progress(session, {std::nullopt, last, {}, clock_of(session)}, use);
}

std::optional<Unneeded> unneeded_since(Session& session, LocalDay first) {
  const auto over_by = over_before(session.desk().policy, start_of_day(first, session.zone()));
  if (!over_by) return std::nullopt;
  return Unneeded{*over_by, Month::of(first)};
}

ReadingNotes read_period(Session& session, LocalDay first, const Month& last,
                         const std::function<void(const Request&)>& use) {
  return read_with_progress(session, range_of_period(session, first, last), use);
}

ReadingNotes judge_period(
    Session& session, LocalDay first, const Month& last,
    const std::function<void(const Request&, const std::vector<Clock>&)>& use) {
  Progress progress(session, message::progress_reading, 0);
  return each_judged(session.desk().folder, range_of_period(session, first, last), session.now(),
                     session.desk().policy,
                     [&](const Request& request, const std::vector<Clock>& clocks) {
                       progress.step();
                       use(request, clocks);
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
  const MonthRange range = unsettled_range(session, about_seals);
  return with_notes(read_with_progress(session, range, use), about_seals);
}

ReadingNotes judge_unsettled(Session& session, const UseJudged& use) {
  std::vector<Problem> about_seals;
  const MonthRange range = unsettled_range(session, about_seals);
  Progress progress(session, message::progress_reading, 0);
  return with_notes(
      each_judged_side_by_side(session.desk().folder, range, session.now(), session.desk().policy,
                               use, [&](std::size_t count) { progress.step(count); }),
      about_seals);
}

}  // namespace deskctl
