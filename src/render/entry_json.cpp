#include <algorithm>

#include "deskctl/journal/event_named.hpp"
#include "deskctl/render/entry_page.hpp"
#include "deskctl/report/leaving.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

void add_fields(Json& json, const Facts& fields) {
  json.key("fields").open_object();
  for (const auto& [name, value] : fields) json.key(name).text(value);
  json.close_object();
}

bool is_passed_over(const Entry& entry, std::size_t n) {
  return std::any_of(entry.passed_over.begin(), entry.passed_over.end(),
                     [n](const EntryPassedOver& one) { return one.step.n == static_cast<int>(n); });
}

void add_event(Json& json, const Entry& entry, EventsNamed& named, std::size_t n) {
  const Event& event = named.event(n);
  json.open_object();
  json.key("n").number(static_cast<long long>(n));
  json.key("event").text(event.field(Column::event));
  json.key("at").time(event.at);
  json.key("recorded").time(event.recorded);
  json.key("by").text(plain(event.field(Column::by)));
  json.key("role").text(event.field(Column::role));
  json.key("place").text_or_null(plain(event.field(Column::location)));
  json.key("text").text_or_null(plain(event.field(Column::text)));
  if (is_passed_over(entry, n)) json.key("passed_over").flag(true);
  json.key("facts").open_object();
  for (const auto& [name, value] : facts_shown(event, named)) json.key(name).text(value);
  json.close_object().close_object();
}

void add_entry(Json& json, const Entry& entry, const RegisterPolicy& of_register,
               const Policy& policy, Instant now) {
  json.open_object();
  json.key("register").text(of_register.name);
  json.key("id").text(entry.id.text());
  json.key("status").text(word_of(entry.status));
  json.key("opened").time(entry.opened);
  json.key("closed").time_or_null(entry.closed);
  json.key("by").text(entry.by);
  json.key("place").text_or_null(entry.place);
  json.key("text").text_or_null(entry.text);
  add_fields(json, entry.fields);
  json.key("events").open_list();
  EventsNamed named(entry.events);
  for (std::size_t n = 1; n <= entry.events.size(); ++n) add_event(json, entry, named, n);
  json.close_list().key("clocks").open_list();
  for (const EntryClock& clock : clocks_of(entry, of_register, policy, now)) {
    json.open_object();
    json.key("clock").text(clock.policy->name);
    json.key("due").time(clock.due);
    json.key("done").time_or_null(clock.done);
    json.key("status").text(word_of(clock.status));
    json.key("late_minutes").number(clock.late_minutes()).close_object();
  }
  json.close_list();
  json.key("next").text_or_null(next_command(entry, of_register, policy, now));
  json.close_object();
}

}  // namespace

std::string recorded_entry_json(const Entry& entry, int added, const RegisterPolicy& of_register,
                                const Policy& policy, const Zone& zone, Instant now, bool dry_run) {
  Json json(zone);
  json.open_object().key("schema").text("deskctl.recorded/1");
  json.key("request").null();
  json.key("entry");
  add_entry(json, entry, of_register, policy, now);
  json.key("events").open_list();
  EventsNamed named(entry.events);
  for (std::size_t n = entry.events.size() - static_cast<std::size_t>(added) + 1;
       n <= entry.events.size(); ++n)
    add_event(json, entry, named, n);
  json.close_list().key("others").open_list().close_list();
  json.key("dry_run").flag(dry_run);
  json.close_object();
  return std::move(json).finish();
}

std::string entry_json(const Entry& entry, const RegisterPolicy& of_register, const Policy& policy,
                       const Zone& zone, Instant now) {
  Json json(zone);
  json.open_object().key("schema").text("deskctl.entry/1").key("entry");
  add_entry(json, entry, of_register, policy, now);
  json.close_object();
  return std::move(json).finish();
}

std::string entries_json(const std::vector<EntryRow>& rows, const RegisterPolicy& of_register,
                         const Zone& zone, bool full, const std::optional<Period>& period) {
  Json json(zone);
  json.open_object().key("schema").text("deskctl.register/1");
  json.key("register").text(of_register.name);
  json.key("period").text_or_null(period ? format_period(*period) : "");
  json.key("items").open_list();
  for (const auto& [id, item, status, closed] : rows) {
    json.open_object();
    json.key("register").text(of_register.name);
    json.key("id").text(id.text());
    json.key("status").text(word_of(status));
    json.key("opened").time(item.opened);
    json.key("closed").time_or_null(closed);
    json.key("by").text(item.by);
    json.key("place").text_or_null(item.place);
    json.key("text").text_or_null(full ? item.text : masked_text(item.text));
    Facts fields = item.fields;
    if (!full) mask(fields, of_register);
    add_fields(json, fields);
    json.key("clock").text_or_null(item.running.empty() ? "" : item.running.front().clock);
    json.key("due").time_or_null(item.running.empty() ? std::nullopt
                                                      : std::optional(item.running.front().due));
    json.key("late_minutes")
        .number(item.running.empty() ? 0 : item.running.front().late.count() / 60);
    json.key("next").text_or_null(item.running.empty() ? "" : item.running.front().command);
    json.close_object();
  }
  json.close_list().close_object();
  return std::move(json).finish();
}

std::string registers_json(const std::vector<RegisterSummary>& registers, const Zone& zone) {
  Json json(zone);
  json.open_object().key("schema").text("deskctl.registers/1").key("items").open_list();
  for (const RegisterSummary& one : registers) {
    json.open_object();
    json.key("register").text(one.of_register == nullptr ? "" : one.of_register->name);
    json.key("open").number(one.open);
    json.key("overdue").number(one.overdue);
    json.key("due").time_or_null(one.due);
    static const RegisterPolicy none;
    const RegisterPolicy& of_register = one.of_register == nullptr ? none : *one.of_register;
    json.key("verbs").open_list();
    for (const RegisterVerb& verb : of_register.verbs) json.text(verb.word);
    json.close_list().key("fields").open_list();
    const auto add = [&json](std::string_view name, EntryForm form, bool required, bool unique) {
      json.open_object();
      json.key("field").text(name);
      json.key("type").text(word_of(form));
      json.key("required").flag(required);
      json.key("unique").flag(unique).close_object();
    };
    if (of_register.needs_place) add("place", EntryForm::place, true, false);
    if (of_register.needs_text) add("text", EntryForm::text, true, false);
    for (const RegisterField& field : of_register.fields)
      add(field.name, field.form, field.required, field.unique);
    json.close_list().close_object();
  }
  json.close_list().close_object();
  return std::move(json).finish();
}

}  // namespace deskctl
