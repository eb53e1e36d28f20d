// A chain of repeats is followed to its end before any of it is linked: repeats may be recorded in
// the same second, so the order of recording does not count.
#include "deskctl/request/matter.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "deskctl/message/states_messages.hpp"

namespace deskctl {
namespace {

bool turns_matter(EventKind kind) {
  return kind == EventKind::completed || kind == EventKind::declined || kind == EventKind::closed ||
         kind == EventKind::reopened;
}

// The fields of an event that has only an outcome.
Fields fields_with(std::string_view outcome) {
  static const auto texts = [] {
    constexpr std::size_t count = static_cast<std::size_t>(Outcome::unresolvable) + 1;
    std::array<std::string, count> out;
    for (std::size_t i = 0; i < count; ++i)
      out[i] = std::string(static_cast<std::size_t>(Column::facts), ',') +
               std::string(name_of(Fact::outcome)) + '=' +
               std::string(words_of(Vocabulary::outcome)[i]) + ',';
    return out;
  }();
  const auto rank = rank_of(Vocabulary::outcome, outcome);
  if (!rank) return {};
  const std::string& text = texts[static_cast<std::size_t>(*rank)];
  std::array<std::size_t, column_count> begins{};
  for (std::size_t i = 0; i < begins.size(); ++i) begins[i] = i;
  begins[static_cast<std::size_t>(Column::sum)] = text.size();
  return {text, begins};
}

// Whether it was finished then, and all of it recorded.
bool was_done_by(const Request& request, Instant instant) {
  return is_finished(request.status) && request.last < instant && !request.turns.empty();
}

// Missed calls since the matter was last completed; the repeat itself never is.
int missed_calls_since(const Request& request, Instant completed) {
  return static_cast<int>(
      std::count_if(request.steps.begin(), request.steps.end(), [&](const Step& step) {
        return step.event->kind == EventKind::call_missed && step.at >= completed;
      }));
}

}  // namespace

Matters::Known Matters::known_of(const Request& request) {
  Known known{request.id,
              std::string(request.category),
              request.status,
              request.turns,
              {},
              request.completed,
              request.last};
  for (const Step& step : request.steps) {
    const Event& event = *step.event;
    if (!turns_matter(event.kind)) continue;
    const auto outcome = rank_of(Vocabulary::outcome, event.fact(Fact::outcome));
    known.turnings.push_back(
        {event.kind, step.at, event.recorded,
         outcome ? words_of(Vocabulary::outcome)[static_cast<std::size_t>(*outcome)]
                 : std::string_view{},
         event.file, event.line});
  }
  return known;
}

// Whether something happened to the first before the request became its repeat: by the time, then
// the recording, then the line, as all events are ordered. Lines of different files have no order;
// the first request's then come first. A link goes by what was known when it was recorded: a slip
// that comes back later may name an earlier time.
bool Matters::is_earlier(const Turning& turning, const RequestId& first, const Request& request) {
  const Event& said = *request.same_as_said;
  if (turning.at > request.same_as_since) return false;
  const bool linked = said.kind == EventKind::linked;
  if (!linked && turning.at < request.same_as_since) return true;
  if (turning.recorded != said.recorded) return turning.recorded < said.recorded;
  const bool one_file = first.month() == request.id.month() && turning.file == said.file;
  return !one_file || turning.line < said.line;
}

bool Matters::was_finished(const RequestId& first_id, const Known& first, const Request& request) {
  bool finished = false;
  for (const Turning& turning : first.turnings)
    if (is_earlier(turning, first_id, request)) finished = turning.kind != EventKind::reopened;
  return finished;
}

bool Matters::make_repeat(Request& request, const RequestId& first_id, const Known& first) {
  if (first.status == Status::voided || first.category != request.category ||
      was_finished(first_id, first, request))
    return false;
  // A void request still leads those that name it to the matter, but is no repeat itself.
  if (request.status == Status::voided) return true;
  request.matter = first_id;
  request.status = first.status;
  request.turns = first.turns;
  // A complaint records its own completion.
  if (!has_severity(request.category)) request.completed = first.completed;
  request.situation.missed_calls =
      first.completed ? missed_calls_since(request, *first.completed) : 0;
  auto of_matter = std::make_shared<OfMatter>();
  for (const Turning& turning : first.turnings) {
    if (is_earlier(turning, first_id, request)) continue;
    Event event;
    event.request = first_id;
    event.kind = turning.kind;
    event.at = turning.at;
    event.recorded = turning.recorded;
    event.file = turning.file;
    event.line = turning.line;
    event.fields = fields_with(turning.outcome);
    of_matter->events.push_back(event);
  }
  std::vector<Step> turns;
  turns.reserve(of_matter->events.size());
  for (const Event& event : of_matter->events) turns.push_back({&event, 0, event.at});
  // Within one second lines of one file keep their order; else the matter comes first, because a
  // call then is about the work just finished.
  const bool one_month = first_id.month() == request.id.month();
  std::merge(turns.begin(), turns.end(), request.steps.begin(), request.steps.end(),
             std::back_inserter(of_matter->steps), [one_month](const Step& a, const Step& b) {
               if (a.at != b.at) return a.at < b.at;
               if (a.event->recorded != b.event->recorded)
                 return a.event->recorded < b.event->recorded;
               return one_month && a.event->file == b.event->file && a.event->line < b.event->line;
             });
  request.of_matter = std::move(of_matter);
  return true;
}

// The request that it names is in `known_` by now, unless an edited journal leads in a circle.
void Matters::settle(Request& request) {
  Known known = known_of(request);
  if (request.same_as) {
    const RequestId first_id = first_of(*request.same_as);
    const auto first = known_.find(first_id);
    if (first != known_.end() && first_id != request.id &&
        make_repeat(request, first_id, first->second))
      known.first = first_id;
  }
  known_.insert_or_assign(request.id, std::move(known));
}

void Matters::link(std::span<Request> requests) {
  if (requests.empty()) return;
  std::unordered_map<RequestId, Request*> waiting;
  std::vector<Request*> order;
  Instant last = earliest;
  for (Request& request : requests) {
    last = std::max(last, request.logged);
    if (!request.same_as) continue;
    waiting.emplace(request.id, &request);
    order.push_back(&request);
  }
  std::unordered_map<RequestId, bool> named;
  for (const Request* request : order) named.emplace(*request->same_as, true);
  // Most requests have no repeats, so those known to be finished long ago are not kept for later
  // months.
  const Instant long_done = last - date::days{2};
  for (Request& request : requests) {
    if (request.same_as) continue;
    if (has_severity(request.category) || !was_done_by(request, long_done) ||
        named.contains(request.id))
      settle(request);
  }
  std::sort(order.begin(), order.end(), [](const Request* a, const Request* b) {
    const Event& x = a->log_event();
    const Event& y = b->log_event();
    return std::tie(x.recorded, a->logged, x.line, a->id) <
           std::tie(y.recorded, b->logged, y.line, b->id);
  });
  std::vector<Request*> chain;
  for (Request* request : order) {
    for (auto next = waiting.find(request->id); next != waiting.end();
         next = waiting.find(*chain.back()->same_as)) {
      chain.push_back(next->second);
      waiting.erase(next);
    }
    for (; !chain.empty(); chain.pop_back()) settle(*chain.back());
  }
  if (known_.size() > 2 * still_known_) forget_before(last);
}

// Matters finished so long before that no later request can repeat them: its log may have been
// moved back, but not by so much.
void Matters::forget_before(Instant instant) {
  constexpr date::days of_no_use{92};
  const auto is_over = [&](const Known& known) {
    return is_finished(known.status) && known.last < instant - of_no_use;
  };
  std::erase_if(known_, [&](const auto& one) {
    const auto& [id, known] = one;
    if (known.first == id) return is_over(known);
    const auto first = known_.find(known.first);
    return known.last < instant - of_no_use && (first == known_.end() || is_over(first->second));
  });
  still_known_ = known_.size();
}

RequestId Matters::first_of(const RequestId& id) const {
  const auto found = known_.find(id);
  return found == known_.end() ? id : found->second.first;
}

std::optional<Objection> objection_to_link(const Request& later, const Request& earlier) {
  const std::string id = later.id.text(), other = earlier.id.text();
  const auto object = [&](Message what, Message hint, std::vector<std::string> more = {},
                          std::vector<std::string_view> kinds = {}) {
    std::vector<std::string> values{id, other};
    values.insert(values.end(), more.begin(), more.end());
    return Objection{{what, values, kinds}, {hint, values}};
  };
  if (later.id == earlier.id) return object(message::state_link_itself, message::hint_give_same_as);
  for (const Request* one : {&later, &earlier})
    if (one->status != Status::open)
      return Objection{
          {message::state_link_not_open,
           {one->id.text(), std::string(word_of(one->status))},
           {"", "status"}},
          {one->status == Status::voided ? message::hint_log_it_anew : message::hint_reopen_first,
           {one->id.text()}}};
  if (later.category != earlier.category)
    return object(message::state_link_category, message::hint_link_category,
                  {std::string(later.category), std::string(earlier.category)},
                  {"", "", "category", "category"});
  const RequestId first = earlier.matter.value_or(earlier.id);
  if (later.is_repeat() || first == later.id)
    return object(message::state_link_already, message::hint_show_matter);
  const auto place = [](const RequestId& one) { return std::tie(one.day, one.number, one.code); };
  if (place(later.id) < place(earlier.id))
    return object(message::state_link_later, message::hint_link_other_way);
  return std::nullopt;
}

std::optional<Objection> objection_to_unlink(const Request& request) {
  const std::string id = request.id.text();
  if (!request.same_as)
    return Objection{{message::state_repeats_nothing, {id}}, {message::hint_repeats_nothing, {id}}};
  if (request.status != Status::open)
    return Objection{{message::state_unlink_not_open,
                      {id, std::string(word_of(request.status))},
                      {"", "status"}},
                     {message::hint_reopen_first, {request.matter.value_or(request.id).text()}}};
  return std::nullopt;
}

}  // namespace deskctl
