// What a command is about to write is first made into lines, read back and folded like any journal:
// so nothing can be written that could not be read, and the state table is asked in one place.
#include "command/write.hpp"

#include <algorithm>

#include "desk/writing.hpp"
#include "deskctl/render/json.hpp"
#include "deskctl/render/request.hpp"
#include "deskctl/sla/clock.hpp"

namespace deskctl {
namespace {

constexpr std::chrono::seconds usual_patience{5};

std::chrono::milliseconds patience_of(const Session& session) {
  const std::string typed = session.arguments().value("lock-timeout");
  if (typed.empty()) return usual_patience;
  const auto span = parse_span(typed);
  if (!span || span->kind != Span::Kind::open_time || span->open < Seconds{0})
    refuse(Message::config_bad_span, {typed}, {Message::hint_config_span, {}});
  return span->open;
}

class WriteCommand {
 public:
  explicit WriteCommand(Session& session)
      : session_(session),
        writing_(session.desk(), patience_of(session), session.arguments().command) {}

  Exit to_request(const RequestId& id,
                  const std::function<std::vector<Draft>(const Request&)>& drafts) {
    id_ = id;
    collect_events();
    Request request = folded();
    link_to_matter(session_.desk().folder, request, session_.now());
    drafts_ = drafts(request);
    return finish();
  }

  Exit new_request(std::vector<Draft> drafts) {
    const LocalDay day = session_.zone().day(drafts.front().at);
    id_ = RequestId::make(session_.desk().config.code, day, writing_.next_number(day));
    drafts_ = std::move(drafts);
    return finish();
  }

 private:
  void collect_events() {
    for (const Event& event : writing_.month(id_.month()).events)
      if (event.request == id_) events_.push_back(&event);
  }

  // The request from the events collected so far. What is already in the journal and impossible is
  // damage; what this command adds and is impossible is refused.
  Request folded() {
    FoldedOne one = fold_one(events_);
    for (std::size_t i = 0; i < one.problems.size(); ++i) {
      Problem problem = one.problems[i];
      const bool is_new = one.at_fault[i]->file < 0;
      if (!is_new && added_ == 0) {
        problem.file = "ledger/" + id_.month().text() + ".csv";
        throw Refused(Exit::damaged, std::move(problem));
      }
      problem.line = 0;
      throw Refused(Exit::refused, std::move(problem));
    }
    return std::move(one.request);
  }

  std::string lines() {
    std::string out;
    const auto parts = drafts_.size();
    for (std::size_t i = 0; i < parts; ++i) {
      Draft& draft = drafts_[i];
      if (session_.clock_given()) draft.add_fact("clock", "given");
      if (parts > 1) draft.add_fact("part", std::to_string(i + 1) + '/' + std::to_string(parts));
      out += format_line(draft, id_, session_.now(), session_.zone()) + '\n';
    }
    return out;
  }

  Exit finish() {
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
    writing_.append(id_.month(), added_lines);
    for (const Problem& note : writing_.notes()) session_.say_problem(note, true);
    link_to_matter(session_.desk().folder, request, session_.now());
    show(request);
    return Exit::done;
  }

  void show(const Request& request) {
    const Format format = session_.format({Format::text, Format::json, Format::id});
    const std::vector<Clock> clocks = clocks_of(request, session_.desk().policy, session_.now());
    std::string& data = session_.output().data;
    const View view = session_.view();
    const int count = static_cast<int>(request.events.size());  // what was added stands last
    for (const Clock& clock : clocks)
      if (clock.beyond_holiday_data && clock.running())
        session_.note(Message::out_beyond_holidays, {clock.name()});
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
};

}  // namespace

Draft draft_of(Session& session, EventKind kind) {
  const Author author = author_of(session);
  Draft draft;
  draft.kind = kind;
  draft.at = past_option(session, "at").value_or(session.now());
  draft.set(Column::by, author.name);
  draft.set(Column::role, author.role);
  return draft;
}

Exit write_to_request(Session& session,
                      const std::function<std::vector<Draft>(const Request&)>& drafts) {
  session.format({Format::text, Format::json, Format::id});
  const RequestId id = request_in(session, session.arguments().word(0));
  return WriteCommand(session).to_request(id, drafts);
}

Exit write_new_request(Session& session, std::vector<Draft> drafts) {
  session.format({Format::text, Format::json, Format::id});
  return WriteCommand(session).new_request(std::move(drafts));
}

}  // namespace deskctl
