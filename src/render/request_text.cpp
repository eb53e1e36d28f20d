#include <algorithm>

#include "deskctl/message/output_messages.hpp"
#include "deskctl/message/repeated_messages.hpp"
#include "deskctl/render/next_line.hpp"
#include "deskctl/render/request_page.hpp"
#include "deskctl/render/table.hpp"
#include "deskctl/report/due.hpp"
#include "deskctl/report/request_facts.hpp"
#include "deskctl/sla/promise.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/event_words.hpp"
#include "render/fact_words.hpp"

namespace deskctl {
namespace {

constexpr int label_columns = 12;

int count_of(const Request& request, EventKind kind) {
  return static_cast<int>(
      std::count_if(request.steps.begin(), request.steps.end(),
                    [kind](const Step& step) { return step.event->kind == kind; }));
}

const Event* last_of(const Request& request, EventKind kind) {
  const Event* last = nullptr;
  for (const Step& step : request.steps)
    if (step.event->kind == kind) last = step.event;
  return last;
}

class RequestPage {
 public:
  RequestPage(const Request& request, const std::vector<Clock>& clocks, const Zone& zone,
              const View& view)
      : request_(request), clocks_(clocks), zone_(zone), view_(view) {}

  void add_head() {
    out_ += request_.id.text();
    for (const std::string& word :
         {word("category", request_.category), word("severity", request_.situation.severity),
          request_.urgency == word_of(Urgency::urgent) ? word("urgency", request_.urgency)
                                                       : std::string(),
          word("status", word_of(request_.status)),
          request_.situation.held ? word("event", "held") : std::string()})
      if (!word.empty()) out_ += "  " + word;
    out_ += '\n';
  }

  void add_words() {
    const RequestWords words = words_of(request_);
    add_line("location", words.location);
    add_line("text", words.text);
    add_line("contact", words.contact);
    add_line("phone", words.phone);
    add_line("scope", word("scope", request_.scope));
    add_line("channel", word("channel", request_.channel));
    add_line("received", shown_time(request_.received, zone_));
    add_line("logged", shown_time(request_.logged, zone_));
    for (const Promised& one : promised_of(request_))
      add_line(word_of(one.promise), shown_time(one.time, zone_));
    if (request_.completed) add_line("completed", shown_time(*request_.completed, zone_));
    add_line("assignee",
             assignee_words(request_.situation.team, request_.situation.person, view_.language));
    add_line("owner", plain(request_.owner));
    if (request_.same_as) add_line("same_as", request_.same_as->text());
    if (const auto hold = hold_of(request_))
      add_line("held", shown_time(hold->since, zone_) + "  " + plain(hold->reason));
  }

  // Everything agreed, asked, paid, done, answered and tried.
  void add_facts() {
    if (const Event* done = last_of(request_, EventKind::completed))
      add_line("result", plain(done->field(Column::text)));
    for (const auto& [name, value] : facts_of_request(request_)) {
      const FactSpec* fact = find_fact(name);
      if (fact == nullptr)
        add_labelled(name, value);
      else
        add_labelled(word("fact", name), fact_value(*fact, value, zone_, view_.language));
    }
    if (const Event* call = last_of(request_, EventKind::called_back))
      add_line("grade", word("grade", call->field(Column::grade)));
    if (const int missed = request_.situation.missed_calls; missed > 0)
      add_line("attempts", std::to_string(missed));
    if (const int urged = count_of(request_, EventKind::urged); urged > 0)
      add_line("urged", std::to_string(urged));
  }

  void add_clocks() {
    Table table;
    for (const char* name : {"clock", "cycle", "due", "done", "verdict", "late"})
      table.columns.push_back(
          column_named(view_.language, name, name == std::string_view{"cycle"}));
    for (const Clock& clock : clocks_)
      table.rows.push_back(
          {word("clock", clock.name()), clock.cycle > 1 ? std::to_string(clock.cycle) : "",
           clock.due ? shown_time(*clock.due, zone_) : "",
           clock.done ? shown_time(*clock.done, zone_) : "",
           word("verdict", clock.paused ? "paused" : word_of(clock.status)),
           is_breach(clock.status) ? shown_minutes(clock.late_minutes(), view_.language) : ""});
    if (!table.rows.empty()) out_ += '\n' + format_table(table, view_.columns);
  }

  void add_matter(const OneMatter& matter) {
    Table table;
    for (const char* name : {"request", "logged", "status", "location", "text"})
      table.columns.push_back(column_named(view_.language, name));
    for (const MatterComplaint& complaint : matter)
      table.rows.push_back({complaint.id.text(), shown_time(complaint.logged, zone_),
                            word("status", word_of(complaint.status)),
                            printable(complaint.location), printable(complaint.text)});
    out_ += '\n' + say(view_.language, message::out_matter, {std::to_string(matter.size())}) +
            "\n\n" + format_table(table, view_.columns);
  }

  // Everything that happened and stands. Nothing is cut: the resident asks about the end of a note
  // too.
  void add_events() {
    Table table;
    for (const char* name : {"at", "event", "by", "note"})
      table.columns.push_back(column_named(view_.language, name));
    EventsNamed named(request_.events);
    for (const Step& step : request_.steps)
      table.rows.push_back({shown_time(step.at, zone_), word("event", word_of(step.event->kind)),
                            printable(plain(step.event->field(Column::by))),
                            event_words(*step.event, named, zone_, view_.language, false)});
    out_ += '\n' + format_table(table, 0);
  }

  // Every line, with its number and who wrote it when, also those that were corrected.
  void add_history() {
    Table table;
    table.columns = {{"n", true}};
    for (const char* name : {"at", "event", "by", "role", "note", "recorded"})
      table.columns.push_back(column_named(view_.language, name));
    const std::vector<StepOfEvent> steps = steps_of_events(request_);
    EventsNamed named(request_.events);
    for (std::size_t i = 0; i < request_.events.size(); ++i) {
      const Event& event = *request_.events[i];
      const auto [step, passed_over] = steps[i];
      const Message remark = passed_over ? message::out_passed_over : message::out_revoked;
      const bool counts = step != nullptr && remark == message::out_revoked;
      table.rows.push_back(
          {std::to_string(i + 1), shown_time(step != nullptr ? step->at : event.at, zone_),
           word("event", word_of(event.kind)), printable(plain(event.field(Column::by))),
           word("role", event.field(Column::role)),
           event_words(event, named, zone_, view_.language, true,
                       counts ? "" : say(view_.language, remark)),
           shown_time(event.recorded, zone_)});
    }
    out_ += '\n' + format_table(table, view_.columns);
  }

  void add_next(const std::optional<NextStep>& next, std::string_view role) {
    if (next) out_ += '\n' + next_text(*next, role, view_) + '\n';
  }

  std::string finish() && { return std::move(out_); }

 private:
  std::string word(std::string_view kind, std::string_view token) const {
    return label(view_.language, kind, token);
  }

  void add_line(std::string_view name, const std::string& value) {
    add_labelled(word("column", name), value);
  }

  void add_labelled(const std::string& name, const std::string& value) {
    if (value.empty()) return;
    out_ += "  " + pad_right(printable(name), label_columns - 2) + "  " + printable(value) + '\n';
  }

  const Request& request_;
  const std::vector<Clock>& clocks_;
  const Zone& zone_;
  const View& view_;
  std::string out_;
};

}  // namespace

std::string request_text(const Request& request, const std::vector<Clock>& clocks,
                         const std::optional<NextStep>& next, const OneMatter& matter,
                         std::string_view role, const Zone& zone, const View& view, bool history) {
  RequestPage page(request, clocks, zone, view);
  page.add_head();
  page.add_words();
  page.add_facts();
  page.add_clocks();
  if (matter.size() > 1) page.add_matter(matter);
  if (history)
    page.add_history();
  else
    page.add_events();
  page.add_next(next, role);
  return std::move(page).finish();
}

}  // namespace deskctl
