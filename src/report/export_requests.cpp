// The table of requests: their words, what they came to, and how often something happened to them.
#include <algorithm>

#include "deskctl/journal/redaction.hpp"
#include "deskctl/report/request_facts.hpp"
#include "deskctl/sla/promise.hpp"
#include "report/export_columns.hpp"

namespace deskctl {
namespace {

struct RequestSource {
  const Request& request;
  const ExportScope& scope;
  LeavingTexts texts;
  std::optional<Hold> hold;
  std::vector<Promised> promised;
  int breaches = 0;

  const Step* first(EventKind kind) const {
    const auto& steps = request.steps;
    const auto found = std::find_if(steps.begin(), steps.end(),
                                    [kind](const Step& one) { return one.event->kind == kind; });
    return found == steps.end() ? nullptr : &*found;
  }
  const Step* last(EventKind kind) const {
    const auto& steps = request.steps;
    const auto found = std::find_if(steps.rbegin(), steps.rend(),
                                    [kind](const Step& one) { return one.event->kind == kind; });
    return found == steps.rend() ? nullptr : &*found;
  }
  long long count(EventKind kind) const {
    return std::count_if(request.steps.begin(), request.steps.end(),
                         [kind](const Step& one) { return one.event->kind == kind; });
  }
  std::string fact(Fact of) const { return plain(fact_of(request, of)); }
};

using T = ColumnType;
using K = EventKind;

ExportValue moment_of(const Step* step) {
  if (step == nullptr) return {};
  return step->at;
}
template <K Kind>
ExportValue first_cell(const RequestSource& r) {
  return moment_of(r.first(Kind));
}
template <K Kind>
ExportValue last_cell(const RequestSource& r) {
  return moment_of(r.last(Kind));
}
template <K Kind>
ExportValue times_cell(const RequestSource& r) {
  return r.count(Kind);
}
template <Promise Of>
ExportValue promise_cell(const RequestSource& r) {
  for (const Promised& one : r.promised)
    if (one.promise == Of) return one.time;
  return {};
}
template <Fact Of>
ExportValue fact_cell(const RequestSource& r) {
  return cell_of(r.fact(Of));
}
template <Fact Of>
ExportValue masked_fact_cell(const RequestSource& r) {
  return r.texts.text(r.fact(Of));
}
template <Fact Of>
ExportValue number_cell(const RequestSource& r) {
  return count_cell(fact_of(r.request, Of));
}
template <Fact Of>
ExportValue cents_cell(const RequestSource& r) {
  return money_cell_of(fact_of(r.request, Of));
}
ExportValue id_cell(const std::optional<RequestId>& id) {
  return cell_of(id ? id->text() : std::string());
}
// Of work that was taken up again there is none.
ExportValue result_cell(const RequestSource& r) {
  const Step* done = r.last(K::completed);
  if (done == nullptr || !r.request.completed) return {};
  return r.texts.text(plain(done->event->field(Column::text)));
}

constexpr std::array export_of_requests{
    ColumnOf<RequestSource>{{"desk", T::text, true, "Code of the desk, or the name of its folder"},
                            [](const RequestSource& r) { return cell_of(r.scope.desk); }},
    ColumnOf<RequestSource>{{"id", T::text, true, "Number of the request"},
                            [](const RequestSource& r) { return cell_of(r.request.id.text()); }},
    ColumnOf<RequestSource>{{"category", T::text, true, "Category"},
                            [](const RequestSource& r) { return cell_of(r.request.category); }},
    ColumnOf<RequestSource>{{"urgency", T::text, false, "normal or urgent"},
                            [](const RequestSource& r) { return cell_of(r.request.urgency); }},
    ColumnOf<RequestSource>{{"scope", T::text, false, "in, out or warranty"},
                            [](const RequestSource& r) { return cell_of(r.request.scope); }},
    ColumnOf<RequestSource>{
        {"severity", T::text, false, "Final severity of a complaint"},
        [](const RequestSource& r) { return cell_of(r.request.situation.severity); }},
    ColumnOf<RequestSource>{
        {"first_severity", T::text, false, "Severity as logged"},
        [](const RequestSource& r) { return cell_of(r.request.first_severity); }},
    ColumnOf<RequestSource>{
        {"channel", T::text, false, "How it came: phone, visit, email and so on"},
        [](const RequestSource& r) { return cell_of(r.request.channel); }},
    ColumnOf<RequestSource>{
        {"location", T::text, false, "Place; phones in it are masked"},
        [](const RequestSource& r) { return r.texts.text(plain(r.request.location)); }},
    ColumnOf<RequestSource>{
        {"contact", T::text, false, "Resident; masked"},
        [](const RequestSource& r) { return r.texts.name(plain(r.request.contact)); }},
    ColumnOf<RequestSource>{
        {"phone", T::text, false, "Telephone; masked"},
        [](const RequestSource& r) { return r.texts.phone(plain(r.request.phone)); }},
    ColumnOf<RequestSource>{
        {"text", T::text, false, "The matter; names and phones masked"},
        [](const RequestSource& r) { return r.texts.text(plain(r.request.text)); }},
    ColumnOf<RequestSource>{
        {"status", T::text, true, "open, completed, closed, declined or void"},
        [](const RequestSource& r) { return cell_of(word_of(r.request.status)); }},
    ColumnOf<RequestSource>{
        {"team", T::text, false, "Team that has the work order"},
        [](const RequestSource& r) { return cell_of(plain(r.request.situation.team)); }},
    ColumnOf<RequestSource>{
        {"person", T::text, false, "Person of that team"},
        [](const RequestSource& r) { return cell_of(plain(r.request.situation.person)); }},
    ColumnOf<RequestSource>{{"owner", T::text, false, "Who follows it up at the desk"},
                            [](const RequestSource& r) { return cell_of(plain(r.request.owner)); }},
    ColumnOf<RequestSource>{{"taken_by", T::text, false, "Who took the call, if not who logged it"},
                            fact_cell<Fact::taken_by>},
    ColumnOf<RequestSource>{
        {"received", T::time, true, "When it was received, never after the log"},
        [](const RequestSource& r) { return ExportValue(r.request.received); }},
    ColumnOf<RequestSource>{{"logged", T::time, true, "When it was logged; periods go by it"},
                            [](const RequestSource& r) { return ExportValue(r.request.logged); }},
    ColumnOf<RequestSource>{{"dispatched", T::time, false, "First dispatch"},
                            first_cell<K::dispatched>},
    ColumnOf<RequestSource>{{"accepted", T::time, false, "First acceptance"},
                            first_cell<K::accepted>},
    ColumnOf<RequestSource>{{"arrived", T::time, false, "First arrival"}, first_cell<K::arrived>},
    ColumnOf<RequestSource>{{"completed", T::time, false, "Last completion, if it still is"},
                            [](const RequestSource& r) { return cell_of(r.request.completed); }},
    ColumnOf<RequestSource>{{"informed", T::time, false, "When the resident was last told"},
                            last_cell<K::informed>},
    ColumnOf<RequestSource>{{"called_back", T::time, false, "Last call-back that reached somebody"},
                            last_cell<K::called_back>},
    ColumnOf<RequestSource>{{"closed", T::time, false, "When it was closed, if it still is"},
                            [](const RequestSource& r) {
                              return r.request.status == Status::closed
                                         ? moment_of(r.last(K::closed))
                                         : ExportValue();
                            }},
    ColumnOf<RequestSource>{{"grade", T::text, false, "Grade of the last call-back: A, B or C"},
                            [](const RequestSource& r) {
                              const Step* call = r.last(K::called_back);
                              return call == nullptr ? ExportValue()
                                                     : cell_of(call->event->field(Column::grade));
                            }},
    ColumnOf<RequestSource>{{"result", T::text, false, "What was done; names and phones masked"},
                            result_cell},
    ColumnOf<RequestSource>{
        {"outcome", T::text, false, "How it was closed: resolved, waived and so on"},
        fact_cell<Fact::outcome>},
    ColumnOf<RequestSource>{
        {"same_as", T::text, false, "Request it was logged the same as, or linked to"},
        [](const RequestSource& r) { return id_cell(r.request.same_as); }},
    ColumnOf<RequestSource>{
        {"matter", T::text, false, "Of a repeat: the first request of its matter"},
        [](const RequestSource& r) { return id_cell(r.request.matter); }},
    ColumnOf<RequestSource>{{"related", T::text, false, "Request it is related to"},
                            fact_cell<Fact::related>},
    ColumnOf<RequestSource>{
        {"held_since", T::time, false, "Since when it is on hold, if it is"},
        [](const RequestSource& r) { return r.hold ? ExportValue(r.hold->since) : ExportValue(); }},
    ColumnOf<RequestSource>{{"hold_reason", T::text, false, "Why it is; names and phones masked"},
                            [](const RequestSource& r) {
                              return r.hold ? r.texts.text(plain(r.hold->reason)) : ExportValue();
                            }},
    ColumnOf<RequestSource>{{"appointment", T::time, false, "Appointment that stands"},
                            promise_cell<Promise::appointment>},
    ColumnOf<RequestSource>{{"deadline", T::time, false, "Deadline that was promised"},
                            promise_cell<Promise::deadline>},
    ColumnOf<RequestSource>{{"reply", T::time, false, "Time by which a reply was promised"},
                            promise_cell<Promise::reply>},
    ColumnOf<RequestSource>{{"dispatches", T::whole, true, "How often it was dispatched"},
                            times_cell<K::dispatched>},
    ColumnOf<RequestSource>{{"returns", T::whole, true, "How often a team sent it back"},
                            times_cell<K::returned>},
    ColumnOf<RequestSource>{{"urges", T::whole, true, "How often the resident rang again"},
                            times_cell<K::urged>},
    ColumnOf<RequestSource>{{"escalations", T::whole, true, "How often it was escalated"},
                            times_cell<K::escalated>},
    ColumnOf<RequestSource>{{"reopenings", T::whole, true, "How often it was reopened"},
                            times_cell<K::reopened>},
    ColumnOf<RequestSource>{{"missed_calls", T::whole, true, "Call-backs that reached nobody"},
                            times_cell<K::call_missed>},
    ColumnOf<RequestSource>{
        {"breaches", T::whole, true, "Clocks of it that are late or overdue"},
        [](const RequestSource& r) { return ExportValue(static_cast<long long>(r.breaches)); }},
    ColumnOf<RequestSource>{{"amount", T::decimal, false, "Amount that is owed"},
                            cents_cell<Fact::amount>},
    ColumnOf<RequestSource>{{"paid", T::decimal, false, "Amount that was paid"},
                            cents_cell<Fact::paid>},
    ColumnOf<RequestSource>{{"loss", T::decimal, false, "Loss that the resident names"},
                            cents_cell<Fact::loss>},
    ColumnOf<RequestSource>{{"complainants", T::whole, false, "How many complain together"},
                            number_cell<Fact::complainants>},
    ColumnOf<RequestSource>{{"rings", T::whole, false, "Rings before the call was taken"},
                            number_cell<Fact::rings>},
    ColumnOf<RequestSource>{{"cause", T::text, false, "Cause of a complaint"},
                            fact_cell<Fact::cause>},
    ColumnOf<RequestSource>{{"item", T::text, false, "What was repaired; phones masked"},
                            masked_fact_cell<Fact::item>},
    ColumnOf<RequestSource>{{"incident", T::text, false, "Incident it belongs to"},
                            masked_fact_cell<Fact::incident>},
    ColumnOf<RequestSource>{
        {"facts", T::object, true,
         "Facts of the request by name, the last value of each; residents masked"},
        [](const RequestSource& r) { return r.texts.facts(facts_of_request(r.request)); }},
    ColumnOf<RequestSource>{{"events", T::whole, true, "How many events it has"},
                            [](const RequestSource& r) {
                              return ExportValue(static_cast<long long>(r.request.events.size()));
                            }},
    ColumnOf<RequestSource>{
        {"policy", T::text, true,
         "State of policy and holidays that judged it: 16 digits of their SHA-256"},
        [](const RequestSource& r) { return cell_of(r.scope.rules); }},
};
constexpr auto request_column_list = columns_in(export_of_requests);

}  // namespace

std::span<const ExportColumn> request_columns() {
  return request_column_list;
}

ExportRow request_row(const Request& request, const ExportScope& scope) {
  RequestSource source{request,
                       scope,
                       {personal_words(request.events), scope.full},
                       hold_of(request),
                       promised_of(request)};
  for (const Clock& clock : judged_clocks(request, scope))
    source.breaches += is_breach(clock.status);
  return row_from(export_of_requests, source);
}

}  // namespace deskctl
