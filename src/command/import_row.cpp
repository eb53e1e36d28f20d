#include "command/import_row.hpp"

#include <algorithm>

#include "command/cell_value.hpp"
#include "command/severity_in.hpp"
#include "command/write.hpp"
#include "deskctl/message/sheet_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/text/folded.hpp"
#include "deskctl/text/utf8.hpp"
#include "deskctl/time/typed.hpp"

namespace deskctl {
namespace {

class RowReader {
 public:
  RowReader(Session& session, const RowSource& source, const SheetRow& row)
      : session_(session), source_(source), row_(row) {}

  ReadRow read() {
    for (const MappedEvent& event : source_.map.events)
      if (event.kind == EventKind::logged || is_told(event)) read_event(event);
    out_.keys = row_keys(out_.events, key_cells(), session_.zone());
    refuse_without_key();
    std::stable_sort(out_.events.begin(), out_.events.end(),
                     [](const RowEvent& a, const RowEvent& b) {
                       if (a.draft.kind == EventKind::logged) return b.draft.kind != a.draft.kind;
                       return b.draft.kind != EventKind::logged && a.draft.at < b.draft.at;
                     });
    return std::move(out_);
  }

 private:
  std::string written(const MappedField& field) const {
    return text_below(field, row_, source_.columns);
  }
  SheetCell place_of_field(const MappedField& field) const {
    return cell_below(field, row_, source_.columns);
  }

  bool is_told(const MappedEvent& event) const {
    return std::any_of(event.fields.begin(), event.fields.end(),
                       [this](const MappedField& field) { return !written(field).empty(); });
  }

  void complain(const SheetCell& cell, Said what, std::optional<Said> hint) {
    out_.problems.push_back(problem_at_cell(source_.read, cell, std::move(what), std::move(hint)));
  }

  // Runs `read`; what it refuses is a problem of the field's cell.
  template <typename Read>
  void at_cell(const MappedField& field, Read read) {
    try {
      read();
    } catch (const Refused& refused) {
      for (const Problem& problem : refused.problems())
        complain(place_of_field(field), problem.what, problem.hint);
    }
  }

  void complain_missing(const MappedField& field) {
    complain(place_of_field(field), {message::use_missing, {shown_name(field)}},
             Said{message::hint_row_missing, {field.name, shown_name(field)}});
  }

  std::string zoned(Instant at) const { return session_.zone().format(at); }

  // Times of events lie in the past, but not long ago unless the map says so.
  void check_past(const std::string& name, Instant at) {
    if (at > session_.now() + clock_slack)
      refuse(message::use_in_the_future,
             {name, shown_time(at, session_.zone()), shown_time(session_.now(), session_.zone())},
             {message::hint_row_future, {}});
    const Instant since = source_.map.since ? start_of_day(*source_.map.since, session_.zone())
                                            : session_.now() - date::days{366};
    if (at < since)
      refuse(message::use_long_ago, {name, shown_time(at, session_.zone())},
             {message::hint_row_long_ago, {format_day(session_.zone().day(at))}});
  }

  // The moment of another event of this row.
  std::optional<Instant> moment_of(const std::string& table) const {
    for (const RowEvent& one : out_.events)
      if (table == table_of(one.draft.kind) || table == word_of(one.draft.kind))
        return one.draft.at;
    return std::nullopt;
  }

  void read_moment(const MappedEvent& event, const MappedField& field, RowEvent& out) {
    out.at = place_of_field(field);
    const std::string text = written(field);
    if (text.empty()) {
      const auto other = moment_of(field.usual);
      if (other)
        out.draft.at = *other;
      else if (event.kind == EventKind::logged)
        complain_missing(field);
      else
        complain(out.at,
                 {message::row_event_no_time, {std::string(word_of(event.kind))}, {"event"}},
                 Said{message::hint_row_event_no_time, {std::string(table_of(event.kind))}});
      return;
    }
    std::optional<LocalDay> day;
    if (!out_.events.empty() && out_.events.front().draft.at != Instant{})
      day = session_.zone().day(out_.events.front().draft.at);
    at_cell(field, [&] {
      out.draft.at = cell_time(session_, source_.map, shown_name(field), text, day);
      check_past(shown_name(field), out.draft.at);
    });
  }

  void read_event(const MappedEvent& event) {
    RowEvent out;
    out.draft.kind = event.kind;
    out.draft.set(Column::by, source_.author.name);
    out.draft.set(Column::role, source_.author.role);
    out.draft.add_fact(Fact::acting_for, source_.author.acting_for);
    const std::size_t problems_before = out_.problems.size();
    read_moment(event, *event.field("at"), out);
    const bool has_moment = out_.problems.size() == problems_before;
    for (const MappableField& field : mappable_fields(event.kind))
      if (const MappedField* mapped = field.name == "at" ? nullptr : event.field(field.name))
        read_field(field, *mapped, out.draft, has_moment);
    at_cell(*event.field("at"), [&] { finish(event, out.draft); });
    out.draft.add_fact(Fact::imported, origin());
    out_.events.push_back(std::move(out));
  }

  // `register.csv:12`: where the row stood.
  std::string origin() const {
    const std::string& name = source_.read.name;
    return name.substr(name.rfind('/') + 1) + ':' + std::to_string(row_.line);  // npos + 1 is 0
  }

  void read_field(const MappableField& field, const MappedField& mapped, Draft& draft,
                  bool has_moment) {
    std::string text = written(mapped);
    if (text.empty()) text = mapped.usual;
    if (text.empty()) return;
    at_cell(mapped, [&] {
      if (field.form == FieldForm::time) {
        const LocalDay day = session_.zone().day(draft.at);
        const Instant at = cell_time(session_, source_.map, shown_name(mapped), text, day);
        const bool agreed =
            field.name == "appointment" || field.name == "deadline" || field.name == "reply";
        if (agreed && has_moment && at < draft.at)
          refuse(message::use_already_past,
                 {shown_name(mapped), shown_time(at, session_.zone()),
                  shown_time(draft.at, session_.zone())},
                 {message::hint_already_past, {}});
        if (!agreed) check_past(shown_name(mapped), at);
        return store(field, draft, zoned(at));
      }
      if (field.name == "grade" && folded(text) == "missed") {
        draft.kind = EventKind::call_missed;
        return;
      }
      store(field, draft, cell_value(session_, field, shown_name(mapped), text));
    });
  }

  void store(const MappableField& field, Draft& draft, std::string value) {
    if (field.column) {
      draft.set(*field.column, std::move(value));
    } else if (*field.fact == Fact::acting_for) {
      if (value == source_.author.name) return;
      // Its role is that of who did it, not of who types the register in.
      if (const StaffMember* member = session_.desk().config.find_staff(value))
        draft.set(Column::role, member->role);
      draft.add_fact(Fact::acting_for, std::move(value));
    } else {
      draft.add_fact(*field.fact, std::move(value));
    }
  }

  // Fields an event needs besides its cells, as the command that records it has them.
  void finish(const MappedEvent& event, Draft& draft) {
    if (event.kind == EventKind::logged) return finish_log(event, draft);
    if (event.kind == EventKind::dispatched) {
      const std::string team = draft.field(Column::team);
      if (team.empty()) return complain_missing(*event.field("team"));
      set_assignee(session_, draft, team);
    }
    if (event.kind == EventKind::called_back && draft.kind == event.kind &&
        draft.field(Column::grade).empty())
      if (const MappedField* grade = event.field("grade")) complain_missing(*grade);
  }

  void finish_log(const MappedEvent& event, Draft& draft) {
    for (const auto& [name, column] :
         {std::pair("location", Column::location), std::pair("text", Column::text)})
      if (draft.field(column).empty() && is_well(*event.field(name)))
        complain_missing(*event.field(name));
    if (draft.field(Column::category).empty()) {
      const SuggestedMatter suggestion =
          session_.desk().policy.suggested_by(draft.field(Column::text));
      if (suggestion.categories.size() == 1)
        draft.set(Column::category, suggestion.categories.front());
    }
    const std::string category = draft.field(Column::category);
    if (category.empty()) {
      if (is_well(*event.field("category"))) complain_missing(*event.field("category"));
      return;
    }
    const auto usual = [&draft](Column column, std::string_view word) {
      if (draft.field(column).empty()) draft.set(column, std::string(word));
    };
    usual(Column::urgency, word_of(Urgency::normal));
    usual(Column::channel, word_of(Channel::phone));
    if (is_like(category, Category::repair)) usual(Column::scope, word_of(Scope::in));
    finish_severity(draft, category);
  }

  void finish_severity(Draft& draft, const std::string& category) {
    if (!has_severity(category)) {
      draft.set(Column::severity,
                "");  // a register has the column for every row
      return;
    }
    const SeverityFacts facts = severity_facts(draft, {});
    if (draft.field(Column::severity).empty())
      draft.set(Column::severity, severity_due(session_.desk().policy, facts));
    else
      refuse_below_facts(session_, draft.field(Column::severity), facts);
  }

  // Whether the field's cell was understood, or nothing stands there: one fault is told once.
  bool is_well(const MappedField& field) const {
    const SheetCell cell = place_of_field(field);
    return std::none_of(out_.problems.begin(), out_.problems.end(), [&](const Problem& problem) {
      return problem.line == cell.line && problem.column == cell.column;
    });
  }

  std::vector<std::string> key_cells() const {
    std::vector<std::string> cells;
    for (const MappedName& heading : source_.map.key)
      cells.push_back(folded(row_.cells[source_.columns.at(heading.text)].text));
    return cells;
  }

  void refuse_without_key() {
    const std::vector<std::string> cells = key_cells();
    if (cells.empty() || std::any_of(cells.begin(), cells.end(),
                                     [](const std::string& cell) { return !cell.empty(); }))
      return;
    complain({"", row_.line, 0}, {message::row_no_key, {printable(source_.map.key.front().text)}},
             Said{message::hint_row_no_key, {}});
  }

  Session& session_;
  const RowSource& source_;
  const SheetRow& row_;
  ReadRow out_;
};

}  // namespace

ReadRow read_row(Session& session, const RowSource& source, const SheetRow& row) {
  return RowReader(session, source, row).read();
}

}  // namespace deskctl
