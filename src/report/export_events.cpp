// The table of events: the columns of the journal, with names and phones masked.
#include "report/export_columns.hpp"

namespace deskctl {
namespace {

struct EventSource {
  const Request& request;
  const Event& event;
  const Step* step;  // null: revoked
  int n;
  const LeavingTexts& texts;
  const ExportScope& scope;

  std::string field(Column column) const { return plain(event.field(column)); }
};

template <Column Of>
ExportValue field_cell(const EventSource& source) {
  return cell_of(source.field(Of));
}
template <Column Of>
ExportValue text_cell(const EventSource& source) {
  return source.texts.text(source.field(Of));
}

using T = ColumnType;
constexpr std::array export_of_events{
    ColumnOf<EventSource>{{"desk", T::text, true, "Code of the desk, or the name of its folder"},
                          [](const EventSource& e) { return cell_of(e.scope.desk); }},
    ColumnOf<EventSource>{{"id", T::text, true, "Number of the request"},
                          [](const EventSource& e) { return cell_of(e.request.id.text()); }},
    ColumnOf<EventSource>{
        {"n", T::whole, true, "Number of the event within the request, from 1"},
        [](const EventSource& e) { return ExportValue(static_cast<long long>(e.n)); }},
    ColumnOf<EventSource>{{"recorded", T::time, true, "When it was written"},
                          [](const EventSource& e) { return ExportValue(e.event.recorded); }},
    ColumnOf<EventSource>{
        {"event", T::text, true, "What happened: logged, dispatched, arrived and so on"},
        [](const EventSource& e) { return cell_of(word_of(e.event.kind)); }},
    ColumnOf<EventSource>{{"at", T::time, true, "When it happened, after corrections"},
                          [](const EventSource& e) {
                            return ExportValue(e.step == nullptr ? e.event.at : e.step->at);
                          }},
    ColumnOf<EventSource>{{"revoked", T::yes_no, true, "Whether a correction took it back"},
                          [](const EventSource& e) { return ExportValue(e.step == nullptr); }},
    ColumnOf<EventSource>{{"by", T::text, true, "Who wrote it"}, field_cell<Column::by>},
    ColumnOf<EventSource>{{"role", T::text, false, "In which role"}, field_cell<Column::role>},
    ColumnOf<EventSource>{{"category", T::text, false, "Category it gives"},
                          field_cell<Column::category>},
    ColumnOf<EventSource>{{"severity", T::text, false, "Severity it gives"},
                          field_cell<Column::severity>},
    ColumnOf<EventSource>{{"urgency", T::text, false, "normal or urgent"},
                          field_cell<Column::urgency>},
    ColumnOf<EventSource>{{"scope", T::text, false, "in, out or warranty"},
                          field_cell<Column::scope>},
    ColumnOf<EventSource>{{"channel", T::text, false, "How it came"}, field_cell<Column::channel>},
    ColumnOf<EventSource>{{"team", T::text, false, "Team it was dispatched to"},
                          field_cell<Column::team>},
    ColumnOf<EventSource>{{"grade", T::text, false, "Grade of a call-back: A, B or C"},
                          field_cell<Column::grade>},
    ColumnOf<EventSource>{{"received", T::time, false, "Receipt that was given"},
                          [](const EventSource& e) { return cell_of(e.event.received()); }},
    ColumnOf<EventSource>{{"appointment", T::time, false, "Appointment it agrees"},
                          [](const EventSource& e) { return cell_of(e.event.appointment()); }},
    ColumnOf<EventSource>{{"deadline", T::time, false, "Deadline it promises"},
                          [](const EventSource& e) { return cell_of(e.event.deadline()); }},
    ColumnOf<EventSource>{{"location", T::text, false, "Place; phones in it are masked"},
                          text_cell<Column::location>},
    ColumnOf<EventSource>{
        {"contact", T::text, false, "Resident; masked"},
        [](const EventSource& e) { return e.texts.name(e.field(Column::contact)); }},
    ColumnOf<EventSource>{
        {"phone", T::text, false, "Telephone; masked"},
        [](const EventSource& e) { return e.texts.phone(e.field(Column::phone)); }},
    ColumnOf<EventSource>{{"same_as", T::text, false, "Request it is a repeat of"},
                          field_cell<Column::same_as>},
    ColumnOf<EventSource>{
        {"text", T::text, false, "Matter, result or remark; names and phones masked"},
        text_cell<Column::text>},
    ColumnOf<EventSource>{
        {"facts", T::object, true, "All other values, by name; names and phones masked"},
        [](const EventSource& e) { return e.texts.facts(facts_of(e.event)); }},
    // A short sum of a line with a telephone number gives the number away to whoever tries them
    // all.
    ColumnOf<EventSource>{
        {"sum", T::text, false, "Sum of the line; null unless names and phones are there"},
        [](const EventSource& e) {
          return e.texts.full ? cell_of(e.field(Column::sum)) : ExportValue();
        }},
};
constexpr auto event_column_list = columns_in(export_of_events);

}  // namespace

std::span<const ExportColumn> event_columns() {
  return event_column_list;
}

ExportRow event_row(const Request& request, int n, const Step* step, const LeavingTexts& texts,
                    const ExportScope& scope) {
  const Event& event = *request.events[static_cast<std::size_t>(n - 1)];
  return row_from(export_of_events, EventSource{request, event, step, n, texts, scope});
}

}  // namespace deskctl
