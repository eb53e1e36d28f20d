// What a command is about to write is first made into lines, read back and folded like any journal:
// so nothing can be written that could not be read, and the state table is asked in one place.
#include "command/write.hpp"

#include <algorithm>

#include "command/key.hpp"
#include "command/unknown_years.hpp"
#include "desk/writing.hpp"
#include "deskctl/render/json.hpp"
#include "deskctl/render/request.hpp"
#include "deskctl/sla/clock.hpp"
#include "deskctl/sla/severity.hpp"

namespace deskctl {
namespace {

constexpr std::chrono::seconds usual_patience{5};

class WriteCommand {
 public:
  explicit WriteCommand(Session& session)
      : session_(session),
        writing_(session.desk(), lock_patience(session),
                 std::string(name_of(session.arguments().command))) {}

  Exit to_request(const RequestId& id,
                  const std::function<std::vector<Draft>(const Request&)>& drafts) {
    id_ = id;
    collect_events(writing_.recent(id));
    if (!is_logged()) request_in(session_, id.text());  // which says what there is instead
    const Request request = linked();
    drafts_ = drafts(request);
    return finish();
  }

  std::optional<RequestId> new_request(std::vector<Draft> drafts) {
    const LocalDay day = session_.zone().day(drafts.front().at);
    id_ = RequestId::make(session_.desk().config.code, day, writing_.next_number(day));
    drafts_ = std::move(drafts);
    finish();
    if (!session_.output().recorded) return std::nullopt;
    const RequestId id = id_;
    if (matter_) upgrade_or_warn(*matter_);
    return id;
  }

 private:
  void collect_events(const Journal& journal) {
    events_.clear();
    for (const Event& event : journal.events)
      if (event.request == id_) events_.push_back(&event);
  }

  bool is_logged() const {
    return std::any_of(events_.begin(), events_.end(),
                       [](const Event* event) { return event->kind == EventKind::logged; });
  }

  // Only of a month that is read from its beginning are the numbers of the lines known.
  [[noreturn]] void refuse_damage(std::size_t problem_number) {
    collect_events(writing_.month(id_.month()));
    Problem problem = fold_one(events_).problems.at(problem_number);
    problem.file = "ledger/" + id_.month().text() + ".csv";
    throw Refused(Exit::damaged, std::move(problem));
  }

  // The request from the events collected so far. What is already in the journal and impossible is
  // damage; what this command adds and is impossible is refused.
  Request folded() {
    FoldedOne one = fold_one(events_);
    for (std::size_t i = 0; i < one.problems.size(); ++i) {
      Problem problem = one.problems[i];
      const bool is_new = one.at_fault[i]->file < 0;
      if (!is_new && added_ == 0) refuse_damage(i);
      problem.line = 0;
      throw Refused(Exit::refused, std::move(problem));
    }
    return std::move(one.request);
  }

  std::string lines() {
    std::string out;
    const auto parts = drafts_.size();
    const bool behind = writing_.is_behind(id_.month(), session_.now());
    for (std::size_t i = 0; i < parts; ++i) {
      Draft& draft = drafts_[i];
      if (session_.clock_given()) draft.add_fact(Fact::clock, "given");
      if (behind) draft.add_fact(Fact::behind, "yes");
      if (parts > 1)
        draft.add_fact(Fact::part, std::to_string(i + 1) + '/' + std::to_string(parts));
      out += format_line(draft, id_, session_.now(), session_.zone()) + '\n';
    }
    return out;
  }

  // With --key: whether the command was run before, so that nothing is to be written.
  bool was_written_before() {
    const std::string key = text_option(session_, Option::key);
    if (key.empty()) return false;
    const bool is_new = events_.empty();
    const auto known = find_key(session_.desk().folder, id_.month(), key, drafts_.front(),
                                is_new ? std::nullopt : std::optional(id_));
    drafts_.front().add_fact(Fact::key, key);
    if (!known) return false;
    if (!known->same_content)
      refuse(Exit::refused, Message::use_key_used, {key, known->request.text()},
             {Message::hint_key_used, {}});
    id_ = known->request;
    session_.note(Message::note_key_known, {key, id_.text()});
    return true;
  }

  Exit answer_again() {
    collect_events(writing_.recent(id_));
    const Request request = linked();
    show(request);
    return Exit::done;
  }

  Request linked() {
    Request request = folded();
    link_to_matter(session_.desk().folder, request, session_.now());
    return request;
  }

  // Nothing is refused or put into another order for it; but somebody has to set the clock.
  void say_if_clock_is_behind() {
    if (session_.clock_given() || !writing_.is_behind(id_.month(), session_.now())) return;
    const Journal journal = read_month(session_.desk().folder, id_.month());
    if (journal.events.empty()) return;
    const Event& last = journal.events.back();
    if (last.recorded <= session_.now() + clock_slack || last.fact(Fact::clock) == "given") return;
    Problem problem;
    problem.what = {Message::accident_clock_back,
                    {std::to_string(last.line), session_.zone().format(last.recorded)}};
    problem.hint = Said{Message::hint_accident_clock_back, {}};
    problem.file = journal.files[static_cast<std::size_t>(last.file)].name;
    problem.line = last.line;
    session_.say_problem(problem, true);
  }

  Exit finish() {
    if (was_written_before()) return answer_again();
    const std::string added_lines = lines();
    Journal added = read_journal({{"", header_line() + '\n' + added_lines}});
    if (!added.problems.empty()) throw Refused(Exit::internal, added.problems);
    for (Event& event : added.events) {
      event.file = -1;  // not in any file yet
      events_.push_back(&event);
      ++added_;
    }
    Request request = folded();
    if (session_.dry_run()) {
      session_.output().data = added_lines;
      return Exit::done;
    }
    say_if_clock_is_behind();
    // Whatever has to be read is read before: nothing shall fail once it is recorded.
    link_to_matter(session_.desk().folder, request, session_.now());
    writing_.append(id_.month(), added_lines);
    session_.output().recorded = true;
    for (const Problem& note : writing_.notes()) session_.say_problem(note, true);
    matter_ = request.matter;
    show(request);
    return Exit::done;
  }

  // The repeat is on disk and stays there, whatever becomes of the upgrade.
  void upgrade_or_warn(const RequestId& first) {
    const std::string repeat = id_.text();
    try {
      upgrade_matter(first);
    } catch (const Refused& refused) {
      Problem lost;
      lost.what = {Message::out_matter_not_upgraded, {repeat, first.text()}};
      lost.hint = Said{Message::hint_matter_not_upgraded, {first.text()}};
      session_.say_problem(lost, true);
      for (const Problem& problem : refused.problems()) session_.say_problem(problem, true);
    }
  }

  // The complaint that reaches a threshold of its matter upgrades the matter's first complaint, at
  // its own moment: somebody must be told within minutes, so it is recorded.
  void upgrade_matter(const RequestId& first) {
    SeverityFacts facts;
    facts.complaints = 1;
    each_request(session_.desk().folder, {first.month(), std::nullopt}, session_.now(),
                 [&](const Request& request) { facts.complaints += request.matter == first; });
    const std::string severity = severity_by_facts(session_.desk().policy, facts);
    const Instant at = drafts_.front().at;
    id_ = first;
    added_ = 0;
    collect_events(writing_.recent(id_));
    const Request request = folded();
    if (higher_severity(request.situation.severity, severity) == request.situation.severity) return;
    const std::string count = std::to_string(facts.complaints);
    Draft draft = draft_of(session_, EventKind::upgraded);
    draft.at = at;
    draft.set(Column::severity, severity);
    draft.add_fact(Fact::reason, say(session_.language(), Message::reason_repeated, {count}));
    drafts_ = {std::move(draft)};
    writing_.append(id_.month(), lines());
    session_.note(Message::note_matter_upgraded,
                  {id_.text(), count, label(session_.language(), Vocabulary::severity, severity)});
  }

  void show(const Request& request) {
    const Format format = session_.format({Format::text, Format::json, Format::id});
    const std::vector<Clock> clocks = clocks_of(request, session_.desk().policy, session_.now());
    std::string& data = session_.output().data;
    const View view = session_.view();
    const int count = static_cast<int>(request.events.size());  // what was added stands last
    HolidayGaps gaps(session_.desk().policy);
    gaps.add_owed(clocks, request.status);
    note_unknown_years(session_, gaps);
    if (session_.quiet()) return;
    switch (format) {
      case Format::id:
        data = id_.text() + '\n';
        break;
      case Format::text:
        for (int n = count - added_ + 1; n <= count; ++n)
          data += say(view.language, Message::out_recorded,
                      {id_.text(), event_text(request, n, session_.zone(), view)}) +
                  '\n';
        data += recorded_text(request, clocks, session_.zone(), view);
        break;
      case Format::json: {
        Json json(session_.zone());
        json.open_object().key("schema").text("deskctl.recorded/1").key("request");
        add_request(json, request, clocks);
        json.key("events").open_list();
        for (int n = count - added_ + 1; n <= count; ++n) add_event(json, request, n);
        json.close_list().close_object();
        data = std::move(json).finish();
        break;
      }
    }
  }

  Session& session_;
  Writing writing_;
  RequestId id_;
  std::vector<const Event*> events_;
  std::vector<Draft> drafts_;
  int added_ = 0;
  std::optional<RequestId> matter_;  // of a repeat that was just written
};

}  // namespace

std::chrono::milliseconds lock_patience(const Session& session) {
  const std::string typed = session.arguments().value(Option::lock_timeout);
  if (typed.empty()) return usual_patience;
  const auto span = parse_span(typed);
  if (!span || span->kind != Span::Kind::open_time || span->open < Seconds{0})
    refuse(Message::config_bad_span, {typed}, {Message::hint_config_span, {}});
  return span->open;
}

Draft draft_of(Session& session, EventKind kind) {
  const Author author = author_of(session);
  Draft draft;
  draft.kind = kind;
  draft.at = past_option(session, Option::at).value_or(session.now());
  draft.set(Column::by, author.name);
  draft.set(Column::role, author.role);
  draft.add_fact(Fact::acting_for, author.acting_for);
  return draft;
}

Exit write_to(Session& session, const RequestId& id,
              const std::function<std::vector<Draft>(const Request&)>& drafts) {
  session.format({Format::text, Format::json, Format::id});
  return WriteCommand(session).to_request(id, drafts);
}

Exit write_to_request(Session& session,
                      const std::function<std::vector<Draft>(const Request&)>& drafts) {
  return write_to(session, request_to_write(session, session.arguments().word(0)), drafts);
}

std::string reason_option(const Session& session) {
  std::string reason = text_option(session, Option::reason);
  if (reason.empty()) refuse(Message::use_missing, {"--reason"}, {Message::hint_give_reason, {}});
  return reason;
}

Exit write_with_reason(Session& session, EventKind kind) {
  const std::string reason = reason_option(session);
  return write_to_request(session, [&](const Request&) {
    Draft draft = draft_of(session, kind);
    draft.add_fact(Fact::reason, reason);
    return std::vector{std::move(draft)};
  });
}

std::optional<RequestId> write_new_request(Session& session, std::vector<Draft> drafts) {
  session.format({Format::text, Format::json, Format::id});
  return WriteCommand(session).new_request(std::move(drafts));
}

}  // namespace deskctl
