// The fields to which a register's columns may be mapped, by event. Facts come from their table;
// the columns of an event, and what is neither, stand here.
#include <array>
#include <map>

#include "command/import_map.hpp"

namespace deskctl {
namespace {

constexpr std::array events{
    EventKind::logged,    EventKind::dispatched,  EventKind::accepted, EventKind::returned,
    EventKind::quoted,    EventKind::approved,    EventKind::declined, EventKind::arrived,
    EventKind::held,      EventKind::resumed,     EventKind::visited,  EventKind::urged,
    EventKind::completed, EventKind::informed,    EventKind::promised, EventKind::escalated,
    EventKind::noted,     EventKind::called_back, EventKind::closed};

constexpr MappableField at_field{"at", FieldForm::time};
constexpr MappableField by_field{"by", FieldForm::person, {}, {}, Fact::acting_for};
constexpr MappableField text_field{"text", FieldForm::text, {}, Column::text};

constexpr std::array logged_columns{
    MappableField{"received", FieldForm::time, {}, Column::received},
    MappableField{"location", FieldForm::place, {}, Column::location},
    MappableField{"category", FieldForm::word, Vocabulary::category, Column::category},
    MappableField{"severity", FieldForm::word, Vocabulary::severity, Column::severity},
    MappableField{"urgency", FieldForm::word, Vocabulary::urgency, Column::urgency},
    MappableField{"scope", FieldForm::word, Vocabulary::scope, Column::scope},
    MappableField{"channel", FieldForm::word, Vocabulary::channel, Column::channel},
    MappableField{"contact", FieldForm::person, {}, Column::contact},
    MappableField{"phone", FieldForm::phone, {}, Column::phone},
    MappableField{"appointment", FieldForm::time, {}, Column::appointment},
    MappableField{"deadline", FieldForm::time, {}, Column::deadline},
};

FieldForm form_of(const FactSpec& fact) {
  switch (fact.form) {
    case FactForm::count:
      return FieldForm::count;
    case FactForm::money:
      return FieldForm::money;
    case FactForm::time:
      return FieldForm::time;
    case FactForm::flag:
      return FieldForm::flag;
    case FactForm::text:
      return fact.naming == Naming::staff ? FieldForm::person : FieldForm::text;
    case FactForm::cause:
    case FactForm::injury:
    case FactForm::method:
    case FactForm::outcome:
    case FactForm::role:
    case FactForm::id:
      break;
  }
  return FieldForm::word;
}

std::vector<MappableField> fields_of(EventKind kind) {
  std::vector<MappableField> fields{at_field};
  if (kind == EventKind::logged)
    fields.insert(fields.end(), logged_columns.begin(), logged_columns.end());
  if (kind == EventKind::dispatched) fields.push_back({"team", FieldForm::team, {}, Column::team});
  if (kind == EventKind::dispatched || kind == EventKind::promised) {
    fields.push_back({"appointment", FieldForm::time, {}, Column::appointment});
    fields.push_back({"deadline", FieldForm::time, {}, Column::deadline});
  }
  if (kind == EventKind::called_back)
    fields.push_back({"grade", FieldForm::word, Vocabulary::grade, Column::grade});
  fields.push_back(text_field);
  if (kind != EventKind::logged) fields.push_back(by_field);
  for (const FactSpec& fact : fact_table())
    if (fact.in(kind) && fact.form != FactForm::id)
      fields.push_back({fact.name, form_of(fact), vocabulary_of(fact.form), {}, fact.fact});
  return fields;
}

}  // namespace

std::span<const EventKind> mappable_events() {
  return events;
}

std::string_view table_of(EventKind kind) {
  return kind == EventKind::logged ? "request" : word_of(kind);
}

std::span<const MappableField> mappable_fields(EventKind kind) {
  static const std::map<EventKind, std::vector<MappableField>> all = [] {
    std::map<EventKind, std::vector<MappableField>> made;
    for (const EventKind one : events) made.emplace(one, fields_of(one));
    return made;
  }();
  return all.at(kind);
}

}  // namespace deskctl
