#include "deskctl/render/entry_page.hpp"

#include <algorithm>
#include <set>

#include "deskctl/journal/event_named.hpp"
#include "deskctl/message/output_messages.hpp"
#include "deskctl/message/register_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/render/table.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/flowing.hpp"

namespace deskctl {
namespace {

constexpr int width_of_labels = 10;

std::string masked_value(EntryForm form, bool personal, const std::string& value) {
  if (form == EntryForm::phone) return masked_phone(value);
  return personal ? masked_name(value) : masked_text(value);
}

std::string shown_value(EntryForm form, bool personal, const std::string& value, const Zone& zone,
                        bool full) {
  if (form == EntryForm::time)
    if (const auto time = parse_rfc3339(value)) return shown_time(*time, zone);
  return printable(full ? value : masked_value(form, personal, value));
}

std::string field_label(const RegisterPolicy& of_register, std::string_view field,
                        Language language) {
  const RegisterField* known = of_register.find_field(field);
  return printable(known == nullptr ? std::string(field) : known->label.in(language, field));
}

class EntryPage {
 public:
  EntryPage(const Entry& entry, const RegisterPolicy& of_register, const Policy& policy,
            const Zone& zone, Instant now, const View& view)
      : entry_(entry),
        register_(of_register),
        policy_(policy),
        zone_(zone),
        now_(now),
        view_(view) {}

  std::string verb(const Event& event) const {
    const std::string_view word = event.field(Column::event);
    if (event.kind == EventKind::amended || event.kind == EventKind::voided)
      return label(view_.language, "event", word_of(event.kind));
    const RegisterVerb* known = register_.find_verb(word);
    return printable(known == nullptr ? std::string(word) : known->label.in(view_.language, word));
  }

  std::string name() const { return printable(register_.label.in(view_.language, register_.name)); }

  // What an event says beside its verb.
  std::string words_of(const Event& event, EventsNamed& of_entry) const {
    std::string words;
    const auto add = [&](const std::string& piece) {
      if (!piece.empty()) words += (words.empty() ? "" : "  ") + piece;
    };
    add(printable(plain(event.field(Column::location))));
    for (const auto& [fact, value] : facts_shown(event, of_entry)) {
      if (fact == correction_reason || fact == holder_of_role)
        add(named(label(view_.language, "fact", fact), printable(value)));
      else if (is_own_field(fact))
        add(named(field_label(register_, fact, view_.language),
                  shown_field(register_, fact, value, zone_, true)));
      else if (fact == name_of(Fact::event))
        add(named(label(view_.language, "column", "event"), printable(value)));
      else if (fact == name_of(Fact::moved_to))
        add(named(label(view_.language, "fact", fact),
                  shown_time(parse_rfc3339(value).value_or(event.at), zone_)));
      else if (fact == name_of(Fact::revoke))
        add(say(view_.language, message::out_revoked));
    }
    add(printable(plain(event.field(Column::text))));
    return words;
  }

  std::string recorded_line(const Event& event, Message message) const {
    const std::string author =
        say(view_.language, message::out_author,
            {printable(plain(event.field(Column::by))),
             label(view_.language, Vocabulary::role, event.field(Column::role))});
    // What an opening says stands below, with the entry.
    EventsNamed of_entry(entry_.events);
    const std::string words = event.kind == EventKind::logged ? "" : words_of(event, of_entry);
    const std::string done = verb(event);
    const std::string what = done == name() ? done : name() + ' ' + done;
    return say(view_.language, message,
               {entry_.id.text(), what + "  " + shown_time(event.at, zone_) + "  " + author +
                                      (words.empty() ? "" : "  " + words)}) +
           '\n';
  }

  std::vector<std::string> values() const {
    std::vector<std::string> pieces{printable(entry_.place)};
    for (const auto& [field, value] : entry_.fields)
      pieces.push_back(named(field_label(register_, field, view_.language),
                             shown_field(register_, field, value, zone_, true)));
    pieces.push_back(printable(entry_.text));
    return pieces;
  }

  std::vector<std::string> clocks() const {
    std::vector<std::string> pieces;
    for (const EntryClock& clock : clocks_of(entry_, register_, policy_, now_)) {
      const std::string called = clock_name(clock);
      const std::string due = shown_time(clock.due, zone_);
      const std::string late = shown_minutes(clock.late_minutes(), view_.language);
      switch (clock.status) {
        case ClockStatus::pending:
          pieces.push_back(say(view_.language, message::out_clock_runs, {called, due}));
          break;
        case ClockStatus::overdue:
          pieces.push_back(say(view_.language, message::out_clock_overdue, {called, late, due}));
          break;
        case ClockStatus::late:
          pieces.push_back(say(view_.language, message::out_clock_late, {called, late, due}));
          break;
        default:
          pieces.push_back(say(view_.language, message::out_clock_in_time, {called, due}));
      }
    }
    return pieces;
  }

  std::string next() const {
    const std::string command = next_command(entry_, register_, policy_, now_);
    return command.empty() ? "" : say(view_.language, message::out_next, {command}) + '\n';
  }

  std::string head() const {
    return entry_.id.text() + "  " + name() + "  " +
           label(view_.language, "entry_status", word_of(entry_.status)) + '\n';
  }

  std::string lines() const {
    std::string out;
    const auto add = [&](const std::string& called, const std::string& value) {
      if (!value.empty()) out += "  " + pad_right(called, width_of_labels) + "  " + value + '\n';
    };
    add(label(view_.language, "column", "location"), printable(entry_.place));
    for (const auto& [field, value] : entry_.fields)
      add(field_label(register_, field, view_.language),
          shown_field(register_, field, value, zone_, true));
    add(label(view_.language, "column", "text"), printable(entry_.text));
    return out;
  }

  std::string clock_table() const {
    Table table;
    for (const char* column : {"clock", "due", "done", "verdict", "late"})
      table.columns.push_back(column_named(view_.language, column));
    for (const EntryClock& clock : clocks_of(entry_, register_, policy_, now_))
      table.rows.push_back(
          {clock_name(clock), shown_time(clock.due, zone_),
           clock.done ? shown_time(*clock.done, zone_) : "",
           label(view_.language, "verdict", word_of(clock.status)),
           is_breach(clock.status) ? shown_minutes(clock.late_minutes(), view_.language) : ""});
    return table.rows.empty() ? "" : '\n' + format_table(table, view_.columns);
  }

  std::string event_table() const {
    Table table;
    for (const char* column : {"at", "event", "by", "note"})
      table.columns.push_back(column_named(view_.language, column));
    EventsNamed of_entry(entry_.events);
    for (const EntryStep& step : entry_.steps)
      table.rows.push_back({shown_time(step.at, zone_), verb(*step.event),
                            printable(plain(step.event->field(Column::by))),
                            words_of(*step.event, of_entry)});
    return '\n' + format_table(table, 0);
  }

  std::string history_table() const {
    Table table;
    table.columns = {{"n", true}};
    for (const char* column : {"at", "event", "by", "role", "note", "recorded"})
      table.columns.push_back(column_named(view_.language, column));
    EventsNamed of_entry(entry_.events);
    const std::set<int> passed = passed_over();
    for (std::size_t i = 0; i < entry_.events.size(); ++i) {
      const Event& event = *entry_.events[i];
      std::string words = words_of(event, of_entry);
      if (passed.contains(static_cast<int>(i) + 1))
        words = say(view_.language, message::out_passed_over) + (words.empty() ? "" : "  ") + words;
      table.rows.push_back({std::to_string(i + 1), shown_time(event.at, zone_), verb(event),
                            printable(plain(event.field(Column::by))),
                            label(view_.language, Vocabulary::role, event.field(Column::role)),
                            std::move(words), shown_time(event.recorded, zone_)});
    }
    return '\n' + format_table(table, view_.columns);
  }

 private:
  std::set<int> passed_over() const {
    std::set<int> numbers;
    for (const EntryPassedOver& one : entry_.passed_over) numbers.insert(one.step.n);
    return numbers;
  }

  std::string named(const std::string& called, const std::string& value) const {
    return value.empty() ? "" : say(view_.language, message::out_named_value, {called, value});
  }

  std::string clock_name(const EntryClock& clock) const {
    return printable(clock.policy->label.in(view_.language, clock.policy->name));
  }

  const Entry& entry_;
  const RegisterPolicy& register_;
  const Policy& policy_;
  const Zone& zone_;
  Instant now_;
  const View& view_;
};

}  // namespace

std::string shown_field(const RegisterPolicy& of_register, std::string_view field,
                        const std::string& value, const Zone& zone, bool full) {
  const RegisterField* known = of_register.find_field(field);
  // A field of an earlier policy may have named somebody.
  if (known == nullptr) return printable(full ? value : masked_name(value));
  return shown_value(known->form, known->personal, value, zone, full);
}

std::string shown_label(const Label& label, std::string_view token, Language language) {
  return printable(label.in(language, token));
}

std::string shown_call(const OfRegister& of, const Zone& zone, bool full) {
  std::string words;
  for (const CalledBy& one : of.called_by)
    words +=
        (words.empty() ? "" : " ") + shown_value(one.form, one.personal, one.value, zone, full);
  return words;
}

std::string recorded_entry_text(const Entry& entry, int added, const RegisterPolicy& of_register,
                                const Policy& policy, const Zone& zone, Instant now,
                                const View& view, bool dry_run, bool is_short) {
  const EntryPage page(entry, of_register, policy, zone, now, view);
  std::string out;
  const auto count = entry.events.size();
  for (std::size_t i = count - static_cast<std::size_t>(added); i < count; ++i)
    out += page.recorded_line(*entry.events[i],
                              dry_run ? message::out_would_record : message::out_recorded);
  if (added == 0) out += page.head();
  out += flowing(page.values(), view.columns);
  if (!is_short) out += flowing(page.clocks(), view.columns);
  return out + page.next();
}

std::string entry_text(const Entry& entry, const RegisterPolicy& of_register, const Policy& policy,
                       const Zone& zone, Instant now, const View& view, bool history) {
  const EntryPage page(entry, of_register, policy, zone, now, view);
  const std::string next = page.next();
  return page.head() + page.lines() + page.clock_table() +
         (history ? page.history_table() : page.event_table()) + (next.empty() ? "" : '\n' + next);
}

EntryRow row_of(const Entry& entry, const RegisterPolicy& of_register, const Policy& policy,
                Instant now) {
  return {entry.id, item_of(entry, of_register, policy, now), entry.status, entry.closed};
}

Table entries_table(const std::vector<EntryRow>& rows, const RegisterPolicy& of_register,
                    const Zone& zone, const View& view) {
  Table table;
  for (const char* column : {"request", "status", "opened", "closed", "location"})
    table.columns.push_back(column_named(view.language, column));
  for (const RegisterField& field : of_register.fields)
    table.columns.push_back({printable(field.label.in(view.language, field.name)), false,
                             field.form == EntryForm::text ? Fit::text : Fit::whole});
  for (const char* column : {"text", "due", "late"})
    table.columns.push_back(column_named(view.language, column));
  for (const auto& [id, item, status, closed] : rows) {
    std::vector<Cell> row{id.text(), label(view.language, "entry_status", word_of(status)),
                          time_cell(item.opened, zone), time_cell(closed, zone),
                          printable(item.place)};
    for (const RegisterField& field : of_register.fields) {
      const auto value = std::find_if(item.fields.begin(), item.fields.end(),
                                      [&](const auto& one) { return one.first == field.name; });
      row.emplace_back(value == item.fields.end()
                           ? ""
                           : shown_field(of_register, field.name, value->second, zone, view.full));
    }
    row.emplace_back(printable(view.full ? item.text : masked_text(item.text)));
    row.push_back(item.running.empty() ? "" : time_cell(item.running.front().due, zone));
    row.push_back(item.is_overdue()
                      ? minutes_cell(item.running.front().late.count() / 60, view.language)
                      : "");
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table registers_table(const std::vector<RegisterSummary>& registers, const Zone& zone,
                      const View& view) {
  Table table;
  table.columns = {
      column_named(view.language, "register"),   column_named(view.language, "label"),
      column_named(view.language, "open", true), column_named(view.language, "past", true),
      column_named(view.language, "due"),        column_named(view.language, "verbs")};
  for (const RegisterSummary& one : registers) {
    std::string verbs;
    for (const RegisterVerb& verb : one.of_register->verbs)
      verbs += (verbs.empty() ? "" : " ") + verb.word;
    table.rows.push_back(
        {one.of_register->name, printable(one.of_register->label.in(view.language, "")),
         count_cell(one.open), count_cell(one.overdue), time_cell(one.due, zone), verbs});
  }
  return table;
}

}  // namespace deskctl
