#include <algorithm>

#include "deskctl/journal/event_named.hpp"
#include "deskctl/render/next_line.hpp"
#include "deskctl/render/request_page.hpp"
#include "deskctl/report/due.hpp"
#include "deskctl/report/request_facts.hpp"
#include "deskctl/sla/promise.hpp"

namespace deskctl {
namespace {

void add_facts(Json& json, const Facts& facts) {
  json.key("facts").open_object();
  for (const auto& [name, value] : facts) json.key(name).text(value);
  json.close_object();
}

std::string related_of(const Request& request) {
  // A blank one names the fields of a list.
  return request.steps.empty() ? "" : plain(request.log_event().fact(Fact::related));
}

void add_promised(Json& json, const Request& request) {
  const std::vector<Promised> promised = promised_of(request);
  for (const Promise promise : {Promise::appointment, Promise::deadline, Promise::reply}) {
    const auto made = std::find_if(promised.begin(), promised.end(),
                                   [&](const Promised& one) { return one.promise == promise; });
    json.key(word_of(promise))
        .time_or_null(made == promised.end() ? std::nullopt : std::optional(made->time));
  }
}

void add_words(Json& json, const Request& request) {
  json.key("id").text(request.id.text());
  json.key("category").text(request.category);
  json.key("urgency").text_or_null(request.urgency);
  json.key("scope").text_or_null(request.scope);
  json.key("severity").text_or_null(request.situation.severity);
  json.key("channel").text_or_null(request.channel);
  json.key("location").text_or_null(plain(request.location));
  json.key("contact").text_or_null(plain(request.contact));
  json.key("phone").text_or_null(plain(request.phone));
  json.key("text").text_or_null(plain(request.text));
  json.key("status").text(word_of(request.status));
  json.key("assignee").text_or_null(assignee_of(request));
  json.key("owner").text_or_null(plain(request.owner));
  json.key("received").time(request.received);
  json.key("logged").time(request.logged);
  json.key("completed").time_or_null(request.completed);
  json.key("same_as").text_or_null(request.same_as ? request.same_as->text() : "");
  json.key("related").text_or_null(related_of(request));
  add_facts(json, facts_of_request(request));
  json.key("held");
  if (const auto hold = hold_of(request)) {
    json.open_object().key("since").time(hold->since);
    json.key("reason").text(plain(hold->reason)).close_object();
  } else {
    json.null();
  }
  add_promised(json, request);
}

void add_event(Json& json, const Event& event, int n, const StepOfEvent& of, EventsNamed& named) {
  const Step* step = of.step;
  json.open_object();
  json.key("n").number(n);
  json.key("event").text(word_of(event.kind));
  json.key("at").time(step == nullptr ? event.at : step->at);
  json.key("recorded").time(event.recorded);
  json.key("by").text(plain(event.field(Column::by)));
  json.key("role").text_or_null(event.field(Column::role));
  json.key("revoked").flag(step == nullptr);
  if (of.passed_over) json.key("passed_over").flag(true);
  for (int i = static_cast<int>(Column::category); i < static_cast<int>(Column::facts); ++i) {
    const auto column = static_cast<Column>(i);
    if (!event.field(column).empty()) json.key(name_of(column)).text(plain(event.field(column)));
  }
  add_facts(json, facts_shown(event, named));
  json.close_object();
}

void add_all_but_matter(Json& json, const Request& request, const std::vector<Clock>& clocks,
                        const std::optional<NextStep>& next) {
  add_words(json, request);
  json.key("events");
  add_events(json, request);
  json.key("clocks").open_list();
  for (const Clock& clock : clocks) {
    json.open_object();
    json.key("clock").text(clock.name());
    json.key("cycle").number(clock.cycle);
    json.key("due").time_or_null(clock.due);
    json.key("done").time_or_null(clock.done);
    json.key("status").text(word_of(clock.status));
    json.key("late_minutes").number(clock.late_minutes());
    json.key("paused").flag(clock.paused);
    json.close_object();
  }
  json.close_list();
  add_next(json, next);
}

}  // namespace

void add_events(Json& json, const Request& request, int first) {
  const std::vector<StepOfEvent> steps = steps_of_events(request);
  EventsNamed named(request.events);
  json.open_list();
  for (int n = first; n <= static_cast<int>(steps.size()); ++n)
    add_event(json, named.event(static_cast<std::size_t>(n)), n,
              steps[static_cast<std::size_t>(n) - 1], named);
  json.close_list();
}

void add_listed_request(Json& json, const Request& request) {
  json.open_object();
  add_words(json, request);
  json.close_object();
}

void add_request(Json& json, const Request& request, const std::vector<Clock>& clocks,
                 const std::optional<NextStep>& next) {
  json.open_object();
  add_all_but_matter(json, request, clocks, next);
  json.close_object();
}

void add_request(Json& json, const Request& request, const std::vector<Clock>& clocks,
                 const std::optional<NextStep>& next, const OneMatter& matter) {
  json.open_object();
  add_all_but_matter(json, request, clocks, next);
  if (matter.size() > 1) {
    json.key("matter").open_object();
    json.key("first").text(matter.front().id.text()).key("ids").open_list();
    for (const MatterComplaint& complaint : matter) json.text(complaint.id.text());
    json.close_list().key("count").number(static_cast<long long>(matter.size())).close_object();
  }
  json.close_object();
}

}  // namespace deskctl
