#include "command/import_map.hpp"

#include <algorithm>
#include <array>

#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/policy_messages.hpp"
#include "deskctl/message/sheet_messages.hpp"
#include "deskctl/text/folded.hpp"
#include "deskctl/text/sheet.hpp"
#include "policy/config.hpp"
#include "policy/read_keys.hpp"
#include "policy/remedy.hpp"

namespace deskctl {
namespace {

using namespace std::string_view_literals;

constexpr std::array unit_fields{"location"sv, "contact"sv, "phone"sv, "note"sv};

MappedName name_in(const ConfigValue& value) {
  return {value.text, value.line, value.column};
}

std::vector<MappedName> names_of(TableReader& reader, std::string_view key) {
  std::vector<MappedName> names;
  for (const ConfigValue* value : reader.texts(key)) names.push_back(name_in(*value));
  return names;
}

// Of places the cells are parts, `3`, `2` and `1201`; of others they stand beside each other.
std::string usual_join(std::string_view field) {
  return field == "location" ? "-" : " ";
}

void read_values(const ConfigValue* table, MappedField& field, ConfigProblems& problems) {
  if (table == nullptr) return;
  for (const ConfigMember& member : table->members) {
    const ConfigValue& value = member.value;
    if (value.kind != ConfigValue::Kind::text)
      problems.add(
          value, {message::config_wrong_kind, {member.key}},
          write_this(quoted(value.kind == ConfigValue::Kind::number ? std::to_string(value.number)
                                                                    : value.text)));
    else if (value.text == "?")
      problems.add(value, {message::map_unanswered, {member.key}},
                   Said{message::hint_map_unanswered, {member.key}});
    else
      field.values.emplace_back(folded(member.key), problems.stored_text(value));
  }
}

// `"房号"`, `["日期", "时间"]` or `{ heading = …, values = …, default = …, join = … }`.
MappedField read_field(const ConfigValue& value, std::string_view name, ConfigProblems& problems) {
  MappedField field;
  field.name = name;
  field.join = usual_join(name);
  if (value.kind == ConfigValue::Kind::table) {
    TableReader reader(value, problems);
    field.headings = names_of(reader, "heading");
    if (const ConfigValue* join = reader.text("join")) field.join = join->text;
    read_values(reader.table("values"), field, problems);
    if (const ConfigValue* usual = reader.text("default"))
      field.usual = problems.stored_text(*usual);
    if (reader.finish() && field.headings.empty() && field.usual.empty())
      problems.add_missing(value, "heading");
    return field;
  }
  if (value.kind == ConfigValue::Kind::text) field.headings = {name_in(value)};
  if (value.kind == ConfigValue::Kind::list)
    for (const ConfigValue& item : value.items)
      if (item.kind == ConfigValue::Kind::text) field.headings.push_back(name_in(item));
  const bool wrong_item =
      value.kind == ConfigValue::Kind::list && field.headings.size() < value.items.size();
  if (field.headings.empty() || wrong_item)
    problems.add(value, {message::config_wrong_kind, {std::string(name)}},
                 Said{message::hint_map_field, {std::string(name)}});
  return field;
}

void read_event(const ConfigValue& table, EventKind kind, ImportMap& map,
                ConfigProblems& problems) {
  MappedEvent event;
  event.kind = kind;
  TableReader reader(table, problems);
  for (const MappableField& field : mappable_fields(kind))
    if (const ConfigValue* value = reader.member(field.name))
      event.fields.push_back(read_field(*value, field.name, problems));
  reader.finish();
  if (event.field("at") == nullptr) problems.add_missing(table, "at");
  if (kind == EventKind::logged)
    for (const std::string_view needed : {"location"sv, "category"sv, "text"sv})
      if (event.field(needed) == nullptr) problems.add_missing(table, needed);
  if (kind == EventKind::dispatched && event.field("team") == nullptr)
    problems.add_missing(table, "team");
  map.events.push_back(std::move(event));
}

template <std::size_t N>
void read_choice(TableReader& reader, std::string_view key,
                 const std::array<std::string_view, N>& choices, ConfigProblems& problems,
                 std::string& chosen) {
  const ConfigValue* value = reader.text(key);
  if (value == nullptr) return;
  chosen = value->text;
  if (std::find(choices.begin(), choices.end(), chosen) == choices.end())
    problems.add_unknown_word(*value, key, {choices.begin(), choices.end()});
}

void read_dates(TableReader& reader, ImportMap& map, ConfigProblems& problems) {
  constexpr std::array orders{"ymd"sv, "mdy"sv, "dmy"sv};
  std::string order = "ymd";
  read_choice(reader, "date-order", orders, problems, order);
  map.dates.order = order == "mdy"   ? SheetDates::Order::mdy
                    : order == "dmy" ? SheetDates::Order::dmy
                                     : SheetDates::Order::ymd;
  constexpr long long earliest_year = 1950;
  constexpr long long latest_year = 2099;
  if (const auto year = number_in(reader, "year", earliest_year, latest_year, problems))
    map.dates.year = static_cast<int>(*year);
  if (const ConfigValue* value = reader.text("time-of-day")) {
    map.time_of_day = parse_time_of_day(value->text);
    if (!map.time_of_day || *map.time_of_day >= day_length)
      problems.add(*value, {message::map_bad_time_of_day, {value->text}}, write_this("\"09:00\""));
  }
  if (const ConfigValue* value = reader.text("since")) map.since = day_in(*value, problems);
}

// A heading may be used for several fields, but nothing is both used and ignored.
void refuse_used_and_ignored(const ImportMap& map, ConfigProblems& problems) {
  const auto check = [&](const std::vector<MappedField>& fields) {
    for (const MappedField& field : fields)
      for (const MappedName& heading : field.headings)
        for (const MappedName& one : map.ignored)
          if (heading_key(one.text) == heading_key(heading.text))
            problems.add(one.line, one.column, {message::map_used_and_ignored, {one.text}},
                         Said{message::hint_config_take_out, {}});
  };
  for (const MappedEvent& event : map.events) check(event.fields);
  check(map.unit);
}

void read_requests(TableReader& reader, const ConfigValue& root, ImportMap& map,
                   ConfigProblems& problems) {
  for (const EventKind kind : mappable_events())
    if (const ConfigValue* table = reader.table(table_of(kind)))
      read_event(*table, kind, map, problems);
  if (reader.member("request") == nullptr)
    problems.add(root, {message::config_key_missing, {"request"}},
                 Said{message::hint_map_table, {"[request]"}});
}

void read_units(TableReader& reader, const ConfigValue& root, ImportMap& map,
                ConfigProblems& problems) {
  const ConfigValue* table = reader.table("unit");
  if (table == nullptr) {
    if (reader.member("unit") == nullptr)
      problems.add(root, {message::config_key_missing, {"unit"}},
                   Said{message::hint_map_table, {"[unit]"}});
    return;
  }
  TableReader fields(*table, problems);
  for (const std::string_view name : unit_fields)
    if (const ConfigValue* value = fields.member(name))
      map.unit.push_back(read_field(*value, name, problems));
  if (fields.member("location") == nullptr) problems.add_missing(*table, "location");
  fields.finish();
}

}  // namespace

const MappedField* MappedEvent::field(std::string_view name) const {
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [name](const MappedField& one) { return one.name == name; });
  return found == fields.end() ? nullptr : &*found;
}

ImportMap parse_import_map(const std::string& text, const std::string& file,
                           std::span<const std::string_view> encodings) {
  ConfigProblems problems(file, text);
  const ConfigValue root = parse_config(text, file);
  TableReader reader(root, problems);
  ImportMap map;
  map.file = file;
  constexpr std::array intos{"requests"sv, "units"sv};
  std::string into = "requests";
  read_choice(reader, "into", intos, problems, into);
  map.into = into == "units" ? ImportMap::Into::units : ImportMap::Into::requests;
  if (const ConfigValue* value = reader.text("encoding")) {
    map.encoding = folded(value->text);
    if (std::find(encodings.begin(), encodings.end(), map.encoding) == encodings.end())
      problems.add_unknown_word(*value, "encoding", {encodings.begin(), encodings.end()});
  }
  if (const ConfigValue* value = reader.text("delimiter")) map.separator = value->text;
  read_dates(reader, map, problems);
  map.key = names_of(reader, "key");
  map.ignored = names_of(reader, "ignore");
  if (map.into == ImportMap::Into::requests)
    read_requests(reader, root, map, problems);
  else
    read_units(reader, root, map, problems);
  reader.finish();
  refuse_used_and_ignored(map, problems);
  problems.throw_if_any();
  return map;
}

}  // namespace deskctl
