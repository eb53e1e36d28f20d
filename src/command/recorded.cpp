#include "command/recorded.hpp"

#include "command/input.hpp"
#include "command/next_in.hpp"
#include "command/unknown_years.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/render/json.hpp"
#include "deskctl/render/next_line.hpp"
#include "deskctl/render/recorded_text.hpp"
#include "deskctl/render/request_page.hpp"
#include "deskctl/sla/clock.hpp"

namespace deskctl {
namespace {

// A request after an act, and the number of its last events that the act added.
struct Shown {
  const Request* request;
  int added;
  std::vector<Clock> clocks;
  NextIn next;
};

// An event is recorded whoever did it.
void note_other_roles(Session& session, const Shown& one) {
  const int added_from = static_cast<int>(one.request->events.size()) - one.added + 1;
  for (const Clock& clock : one.clocks) {
    if (!clock.is_stopped_by_other_role() || clock.stopped_by->n < added_from) continue;
    std::string roles;
    for (const std::string& role : clock.rule->by)
      roles += (roles.empty() ? "" : "/") + label(session.language(), Vocabulary::role, role);
    session.note(message::note_role_violation,
                 {label(session.language(), "clock", clock.name()), roles});
  }
}

Shown shown(Session& session, Act& act, const RequestId& id) {
  const Request* request = act.find(id);
  const Policy& policy = session.desk().policy;
  std::vector<Clock> clocks = clocks_of(*request, policy, session.now());
  NextIn next = next_in(session, *request, clocks);
  return {request, act.added_to(id), std::move(clocks), std::move(next)};
}

std::string lines_of(Session& session, const Shown& one) {
  const View view = session.view();
  const Message message = session.dry_run() ? message::out_would_record : message::out_recorded;
  const auto line = [&](const std::string& words) {
    return say(view.language, message, {one.request->id.text(), words}) + '\n';
  };
  if (session.desk().config.short_answers)
    return line(short_text(*one.request, one.added, session.zone(), view));
  const int count = static_cast<int>(one.request->events.size());
  std::string out;
  for (int n = count - one.added + 1; n <= count; ++n)
    out += line(event_text(*one.request, n, session.zone(), view));
  return out;
}

void add_json(Json& json, const Shown& one) {
  json.key("request");
  add_request(json, *one.request, one.clocks, one.next.step);
  json.key("events");
  add_events(json, *one.request, static_cast<int>(one.request->events.size()) - one.added + 1);
}

std::string as_json(Session& session, const std::vector<Shown>& all) {
  Json json(session.zone());
  json.open_object().key("schema").text("deskctl.recorded/1");
  add_json(json, all.front());
  json.key("others").open_list();
  for (std::size_t i = 1; i < all.size(); ++i) {
    json.open_object();
    add_json(json, all[i]);
    json.close_object();
  }
  json.close_list();
  json.key("dry_run");
  json.flag(session.dry_run());
  json.close_object();
  return std::move(json).finish();
}

// The first request in full. Each of several gets one line, because the rest is the same for all.
std::string as_text(Session& session, const std::vector<Shown>& all) {
  std::string out;
  for (const Shown& one : all) out += lines_of(session, one);
  const Shown& first = all.front();
  const std::string role = author_of(session).role;
  const View view = session.view();
  if (session.desk().config.short_answers)
    return first.next.step ? out + next_text(*first.next.step, role, view) + '\n' : out;
  return out + recorded_text(*first.request, first.added, first.clocks, first.next.step, role,
                             session.zone(), view);
}

void show(Session& session, const std::vector<Shown>& all, std::size_t asked) {
  const Format format = session.format();
  HolidayGaps gaps(session.desk().policy);
  for (const Shown& one : all) {
    gaps.add_owed(one.clocks, one.request->status);
    note_other_roles(session, one);
  }
  note_unknown_years(session, gaps);
  if (session.quiet()) return;
  std::string& data = session.output().data;
  switch (format) {
    case Format::id:
      for (std::size_t i = 0; i < asked; ++i) data += all[i].request->id.text() + '\n';
      break;
    case Format::json:
      data = as_json(session, all);
      break;
    default:
      data = as_text(session, all);
  }
}

}  // namespace

void show_recorded(Session& session, Act& act, std::size_t asked) {
  std::vector<Shown> all;
  std::size_t shown_asked = 0;
  for (const RequestId& id : act.requests()) {
    const bool is_asked = asked > 0;
    asked -= is_asked ? 1 : 0;
    if (!session.dry_run() && !act.is_recorded(id)) continue;
    all.push_back(shown(session, act, id));
    shown_asked += is_asked ? 1 : 0;
  }
  show(session, all, shown_asked);
}

void show_again(Session& session, Act& act, const RequestId& id) {
  show(session, {shown(session, act, id)}, 1);
}

}  // namespace deskctl
