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

using R = RequestSource;
using T = ColumnType;
using K = EventKind;

ExportValue moment_of(const Step* step) {
  if (step == nullptr) return {};
  return step->at;
}
template <K Kind>
ExportValue first_cell(const R& r) {
  return moment_of(r.first(Kind));
}
template <K Kind>
ExportValue last_cell(const R& r) {
  return moment_of(r.last(Kind));
}
template <K Kind>
ExportValue times_cell(const R& r) {
  return r.count(Kind);
}
template <Promise Of>
ExportValue promise_cell(const R& r) {
  for (const Promised& one : r.promised)
    if (one.promise == Of) return one.time;
  return {};
}
template <Fact Of>
ExportValue fact_cell(const R& r) {
  return cell_of(r.fact(Of));
}
template <Fact Of>
ExportValue masked_fact_cell(const R& r) {
  return r.texts.text(r.fact(Of));
}
template <Fact Of>
ExportValue number_cell(const R& r) {
  return count_cell(fact_of(r.request, Of));
}
template <Fact Of>
ExportValue cents_cell(const R& r) {
  return money_cell_of(fact_of(r.request, Of));
}
ExportValue id_cell(const std::optional<RequestId>& id) {
  return cell_of(id ? id->text() : std::string());
}
// Of work that was taken up again there is none.
ExportValue result_cell(const R& r) {
  const Step* done = r.last(K::completed);
  if (done == nullptr || !r.request.completed) return {};
  return r.texts.text(plain(done->event->field(Column::text)));
}

constexpr std::array export_of_requests{
    ColumnOf<R>{{"desk", T::text, true, "Code of the desk, or the name of its folder"},
                [](const R& r) { return cell_of(r.scope.desk); }},
    ColumnOf<R>{{"id", T::text, true, "Number of the request"},
                [](const R& r) { return cell_of(r.request.id.text()); }},
    ColumnOf<R>{{"category", T::text, true, "Category"},
                [](const R& r) { return cell_of(r.request.category); }},
    ColumnOf<R>{{"urgency", T::text, false, "normal or urgent"},
                [](const R& r) { return cell_of(r.request.urgency); }},
    ColumnOf<R>{{"scope", T::text, false, "in, out or warranty"},
                [](const R& r) { return cell_of(r.request.scope); }},
    ColumnOf<R>{{"severity", T::text, false, "Final severity of a complaint"},
                [](const R& r) { return cell_of(r.request.situation.severity); }},
    ColumnOf<R>{{"first_severity", T::text, false, "Severity as logged"},
                [](const R& r) { return cell_of(r.request.first_severity); }},
    ColumnOf<R>{{"channel", T::text, false, "How it came: phone, visit, email and so on"},
                [](const R& r) { return cell_of(r.request.channel); }},
    ColumnOf<R>{{"location", T::text, false, "Place; phones in it are masked"},
                [](const R& r) { return r.texts.text(plain(r.request.location)); }},
    ColumnOf<R>{{"contact", T::text, false, "Resident; masked"},
                [](const R& r) { return r.texts.name(plain(r.request.contact)); }},
    ColumnOf<R>{{"phone", T::text, false, "Telephone; masked"},
                [](const R& r) { return r.texts.phone(plain(r.request.phone)); }},
    ColumnOf<R>{{"text", T::text, false, "The matter; names and phones masked"},
                [](const R& r) { return r.texts.text(plain(r.request.text)); }},
    ColumnOf<R>{{"status", T::text, true, "open, completed, closed, declined or void"},
                [](const R& r) { return cell_of(word_of(r.request.status)); }},
    ColumnOf<R>{{"team", T::text, false, "Team that has the work order"},
                [](const R& r) { return cell_of(plain(r.request.situation.team)); }},
    ColumnOf<R>{{"person", T::text, false, "Person of that team"},
                [](const R& r) { return cell_of(plain(r.request.situation.person)); }},
    ColumnOf<R>{{"owner", T::text, false, "Who follows it up at the desk"},
                [](const R& r) { return cell_of(plain(r.request.owner)); }},
    ColumnOf<R>{{"taken_by", T::text, false, "Who took the call, if not who logged it"},
                fact_cell<Fact::taken_by>},
    ColumnOf<R>{{"received", T::time, true, "When it was received, never after the log"},
                [](const R& r) { return ExportValue(r.request.received); }},
    ColumnOf<R>{{"logged", T::time, true, "When it was logged; periods go by it"},
                [](const R& r) { return ExportValue(r.request.logged); }},
    ColumnOf<R>{{"dispatched", T::time, false, "First dispatch"}, first_cell<K::dispatched>},
    ColumnOf<R>{{"accepted", T::time, false, "First acceptance"}, first_cell<K::accepted>},
    ColumnOf<R>{{"arrived", T::time, false, "First arrival"}, first_cell<K::arrived>},
    ColumnOf<R>{{"completed", T::time, false, "Last completion, if it still is"},
                [](const R& r) { return cell_of(r.request.completed); }},
    ColumnOf<R>{{"informed", T::time, false, "When the resident was last told"},
                last_cell<K::informed>},
    ColumnOf<R>{{"called_back", T::time, false, "Last call-back that reached somebody"},
                last_cell<K::called_back>},
    ColumnOf<R>{{"closed", T::time, false, "When it was closed, if it still is"},
                [](const R& r) {
                  return r.request.status == Status::closed ? moment_of(r.last(K::closed))
                                                            : ExportValue();
                }},
    ColumnOf<R>{{"grade", T::text, false, "Grade of the last call-back: A, B or C"},
                [](const R& r) {
                  const Step* call = r.last(K::called_back);
                  return call == nullptr ? ExportValue()
                                         : cell_of(call->event->field(Column::grade));
                }},
    ColumnOf<R>{{"result", T::text, false, "What was done; names and phones masked"}, result_cell},
    ColumnOf<R>{{"outcome", T::text, false, "How it was closed: resolved, waived and so on"},
                fact_cell<Fact::outcome>},
    ColumnOf<R>{{"same_as", T::text, false, "Request it was logged the same as, or linked to"},
                [](const R& r) { return id_cell(r.request.same_as); }},
    ColumnOf<R>{{"matter", T::text, false, "Of a repeat: the first request of its matter"},
                [](const R& r) { return id_cell(r.request.matter); }},
    ColumnOf<R>{{"related", T::text, false, "Request it is related to"}, fact_cell<Fact::related>},
    ColumnOf<R>{{"held_since", T::time, false, "Since when it is on hold, if it is"},
                [](const R& r) { return r.hold ? ExportValue(r.hold->since) : ExportValue(); }},
    ColumnOf<R>{
        {"hold_reason", T::text, false, "Why it is; names and phones masked"},
        [](const R& r) { return r.hold ? r.texts.text(plain(r.hold->reason)) : ExportValue(); }},
    ColumnOf<R>{{"appointment", T::time, false, "Appointment that stands"},
                promise_cell<Promise::appointment>},
    ColumnOf<R>{{"deadline", T::time, false, "Deadline that was promised"},
                promise_cell<Promise::deadline>},
    ColumnOf<R>{{"reply", T::time, false, "Time by which a reply was promised"},
                promise_cell<Promise::reply>},
    ColumnOf<R>{{"dispatches", T::whole, true, "How often it was dispatched"},
                times_cell<K::dispatched>},
    ColumnOf<R>{{"returns", T::whole, true, "How often a team sent it back"},
                times_cell<K::returned>},
    ColumnOf<R>{{"urges", T::whole, true, "How often the resident rang again"},
                times_cell<K::urged>},
    ColumnOf<R>{{"escalations", T::whole, true, "How often it was escalated"},
                times_cell<K::escalated>},
    ColumnOf<R>{{"reopenings", T::whole, true, "How often it was reopened"},
                times_cell<K::reopened>},
    ColumnOf<R>{{"missed_calls", T::whole, true, "Call-backs that reached nobody"},
                times_cell<K::call_missed>},
    ColumnOf<R>{{"breaches", T::whole, true, "Clocks of it that are late or overdue"},
                [](const R& r) { return ExportValue(static_cast<long long>(r.breaches)); }},
    ColumnOf<R>{{"amount", T::decimal, false, "Amount that is owed"}, cents_cell<Fact::amount>},
    ColumnOf<R>{{"paid", T::decimal, false, "Amount that was paid"}, cents_cell<Fact::paid>},
    ColumnOf<R>{{"loss", T::decimal, false, "Loss that the resident names"},
                cents_cell<Fact::loss>},
    ColumnOf<R>{{"complainants", T::whole, false, "How many complain together"},
                number_cell<Fact::complainants>},
    ColumnOf<R>{{"rings", T::whole, false, "Rings before the call was taken"},
                number_cell<Fact::rings>},
    ColumnOf<R>{{"cause", T::text, false, "Cause of a complaint"}, fact_cell<Fact::cause>},
    ColumnOf<R>{{"item", T::text, false, "What was repaired; phones masked"},
                masked_fact_cell<Fact::item>},
    ColumnOf<R>{{"incident", T::text, false, "Incident it belongs to"},
                masked_fact_cell<Fact::incident>},
    ColumnOf<R>{{"facts", T::object, true,
                 "Facts of the request by name, the last value of each; residents masked"},
                [](const R& r) { return r.texts.facts(facts_of_request(r.request)); }},
    ColumnOf<R>{
        {"events", T::whole, true, "How many events it has"},
        [](const R& r) { return ExportValue(static_cast<long long>(r.request.events.size())); }},
    ColumnOf<R>{{"policy", T::text, true,
                 "State of policy and holidays that judged it: 16 digits of their SHA-256"},
                [](const R& r) { return cell_of(r.scope.rules); }},
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
