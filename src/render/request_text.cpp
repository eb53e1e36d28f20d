#include <algorithm>

#include "deskctl/message/output_messages.hpp"
#include "deskctl/message/repeated_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/render/next_line.hpp"
#include "deskctl/render/request_page.hpp"
#include "deskctl/render/table.hpp"
#include "deskctl/report/due.hpp"
#include "deskctl/sla/promise.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

constexpr int label_columns = 12;

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
    add_line("assignee", words.assignee);
    add_line("owner", plain(request_.owner));
    if (request_.same_as) add_line("same_as", request_.same_as->text());
    add_line("related", plain(request_.log_event().fact(Fact::related)));
    if (const auto hold = hold_of(request_))
      add_line("held", shown_time(hold->since, zone_) + "  " + plain(hold->reason));
  }

  void add_clocks(bool running_only) {
    Table table;
    table.columns = {{column("clock")}, {column("cycle"), true}, {column("due")},
                     {column("done")},  {column("verdict")},     {column("late")}};
    for (const Clock& clock : clocks_) {
      if (running_only && !clock.running()) continue;
      table.rows.push_back(
          {word("clock", clock.name()), clock.cycle > 1 ? std::to_string(clock.cycle) : "",
           clock.due ? shown_time(*clock.due, zone_) : "",
           clock.done ? shown_time(*clock.done, zone_) : "",
           word("verdict", clock.paused ? "paused" : word_of(clock.status)),
           is_breach(clock.status) ? shown_minutes(clock.late_minutes(), view_.language) : ""});
    }
    if (!table.rows.empty()) out_ += '\n' + format_table(table, view_.columns);
  }

  void add_matter(const OneMatter& matter) {
    Table table;
    for (const char* name : {"request", "logged", "status", "location", "text"})
      table.columns.push_back({column(name)});
    for (const MatterComplaint& complaint : matter)
      table.rows.push_back({complaint.id.text(), shown_time(complaint.logged, zone_),
                            word("status", word_of(complaint.status)),
                            printable(complaint.location), printable(complaint.text)});
    out_ += '\n' + say(view_.language, message::out_matter, {std::to_string(matter.size())}) +
            "\n\n" + format_table(table, view_.columns);
  }

  void add_history() {
    Table table;
    table.columns = {{"n", true},      {column("at")},   {column("event")},   {column("by")},
                     {column("role")}, {column("note")}, {column("recorded")}};
    for (std::size_t i = 0; i < request_.events.size(); ++i) {
      const Event& event = *request_.events[i];
      const int n = static_cast<int>(i) + 1;
      const Step* step = find_step(request_, n);
      const Message remark =
          is_passed_over(request_, n) ? message::out_passed_over : message::out_revoked;
      const bool counts = step != nullptr && remark == message::out_revoked;
      table.rows.push_back(
          {std::to_string(n), shown_time(step != nullptr ? step->at : event.at, zone_),
           word("event", word_of(event.kind)), printable(plain(event.field(Column::by))),
           word("role", event.field(Column::role)),
           details_of(event, counts ? "" : say(view_.language, remark)),
           shown_time(event.recorded, zone_)});
    }
    out_ += '\n' + format_table(table, view_.columns);
  }

  // The event on one line: what, when, by whom, and all its values.
  void add_event(int n) {
    const Event& event = *request_.events[static_cast<std::size_t>(n - 1)];
    const std::string details = details_of(event, "");
    out_ += word("event", word_of(event.kind)) + "  " + shown_time(event.at, zone_) + "  " +
            printable(plain(event.field(Column::by))) + " (" +
            word("role", event.field(Column::role)) + ')' + (details.empty() ? "" : "  " + details);
  }

  void add_next(const std::optional<NextStep>& next, std::string_view role) {
    if (next) out_ += '\n' + next_text(*next, role, view_) + '\n';
  }

  std::string finish() && { return std::move(out_); }

 private:
  std::string word(std::string_view kind, std::string_view token) const {
    return label(view_.language, kind, token);
  }
  std::string column(std::string_view name) const { return label(view_.language, "column", name); }

  void add_line(std::string_view name, const std::string& value) {
    if (value.empty()) return;
    out_ += "  " + pad_right(column(name), label_columns) + printable(value) + '\n';
  }

  // All values of an event except time and author, after a remark.
  std::string details_of(const Event& event, const std::string& remark) const {
    std::string out = remark;
    const auto add = [&out](const std::string& piece) {
      if (piece.empty()) return;
      if (!out.empty()) out += "; ";
      out += printable(piece);
    };
    for (const Column field :
         {Column::team, Column::grade, Column::severity, Column::same_as, Column::text})
      if (event.kind != EventKind::logged)
        add(field == Column::severity ? word("severity", event.field(field))
                                      : plain(event.field(field)));
    // Words of the registration that an amendment replaces.
    for (const Column field : {Column::category, Column::urgency, Column::scope, Column::channel,
                               Column::received, Column::location, Column::contact, Column::phone})
      if (event.kind == EventKind::amended && !event.field(field).empty())
        add(std::string(name_of(field)) + '=' + plain(event.field(field)));
    for (const auto& [name, value] :
         {std::pair("appointment", event.appointment()), std::pair("deadline", event.deadline())})
      if (value) add(std::string(name) + '=' + shown_time(*value, zone_));
    add(correction_in(event));
    if (const std::string_view act = event.fact(Fact::act); !act.empty())
      if (const std::string with(act.substr(0, act.find('.'))); with != request_.id.text())
        add(say(view_.language, message::out_together_with, {with}));
    for (const auto& [name, value] : facts_of(event))
      if (!is_told_otherwise(name)) add(name + '=' + value);
    return out;
  }

  // The effect of an amendment on an earlier event.
  std::string correction_in(const Event& event) const {
    const std::string_view n = event.fact(Fact::event);
    if (n.empty()) return "";
    const std::string corrected =
        say(view_.language, message::out_event_of, {std::string(n), word_of_event(n)});
    if (!event.fact(Fact::revoke).empty())
      return say(view_.language, message::out_takes_back, {corrected});
    const auto moved = parse_rfc3339(event.fact(Fact::moved_to));
    if (const auto recorded = parse_rfc3339(event.fact(Fact::re_recorded)))
      return say(view_.language, message::out_sets_back,
                 {corrected, moved ? shown_time(*moved, zone_) : "", shown_time(*recorded, zone_)});
    return say(view_.language, message::out_moves,
               {corrected, moved ? shown_time(*moved, zone_) : ""});
  }

  std::string word_of_event(std::string_view n) const {
    const auto index = static_cast<std::size_t>(number_in(n));
    if (index < 1 || index > request_.events.size()) return "";
    return word("event", word_of(request_.events[index - 1]->kind));
  }

  static bool is_told_otherwise(std::string_view name) {
    const FactSpec* fact = find_fact(name);
    if (fact == nullptr) return false;
    switch (fact->fact) {
      case Fact::event:
      case Fact::revoke:
      case Fact::moved_to:
      case Fact::re_recorded:
      case Fact::undone:
      case Fact::typed:
      case Fact::act:
      case Fact::part:
        return true;
      default:
        return false;
    }
  }

  const Request& request_;
  const std::vector<Clock>& clocks_;
  const Zone& zone_;
  const View& view_;
  std::string out_;
};

}  // namespace

std::string request_text(const Request& request, const std::vector<Clock>& clocks,
                         const OneMatter& matter, const Zone& zone, const View& view,
                         bool history) {
  RequestPage page(request, clocks, zone, view);
  page.add_head();
  page.add_words();
  page.add_clocks(false);
  if (matter.size() > 1) page.add_matter(matter);
  if (history) page.add_history();
  return std::move(page).finish();
}

std::string event_text(const Request& request, int n, const Zone& zone, const View& view) {
  const std::vector<Clock> no_clocks;
  RequestPage page(request, no_clocks, zone, view);
  page.add_event(n);
  return std::move(page).finish();
}

std::string recorded_text(const Request& request, const std::vector<Clock>& clocks,
                          const std::optional<NextStep>& next, std::string_view role,
                          const Zone& zone, const View& view) {
  RequestPage page(request, clocks, zone, view);
  page.add_head();
  page.add_words();
  page.add_clocks(true);
  page.add_next(next, role);
  return std::move(page).finish();
}

RequestTable::RequestTable(Language language) : language_(language) {
  for (const char* name : {"request", "status", "category", "severity", "urgency", "logged",
                           "location", "assignee", "held", "text"})
    table_.columns.push_back({label(language, "column", name)});
}

void RequestTable::add(const Request& request, const Zone& zone, Instant now) {
  const RequestWords words = words_of(request);
  std::string held;
  if (const auto hold = hold_of(request))
    held = shown_minutes((now - hold->since).count() / 60, language_) + ' ' + plain(hold->reason);
  table_.rows.push_back(
      {request.id.text(), label(language_, "status", word_of(request.status)),
       label(language_, "category", words.category), label(language_, "severity", words.severity),
       words.urgency == word_of(Urgency::urgent) ? label(language_, "urgency", words.urgency) : "",
       shown_time(request.logged, zone), printable(words.location), printable(words.assignee),
       printable(held), printable(words.text)});
}

}  // namespace deskctl
