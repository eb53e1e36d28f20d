#include "deskctl/render/exported_rows.hpp"

#include <fmt/format.h>

#include <cstdlib>

#include "deskctl/render/json.hpp"
#include "deskctl/text/csv.hpp"

namespace deskctl {
namespace {

// Exact, and without a thousands separator or a currency, so that every engine reads it.
std::string decimal_of(Cents cents) {
  return fmt::format("{}{}.{:02}", cents.value < 0 ? "-" : "", std::abs(cents.value) / 100,
                     std::abs(cents.value) % 100);
}

void add_object(Json& json, const Facts& facts) {
  json.open_object();
  for (const auto& [name, value] : facts) json.key(name).text(value);
  json.close_object();
}

struct CsvCell {
  std::string& line;
  const Zone& zone;

  void operator()(std::monostate) const {}
  void operator()(const std::string& text) const { add_csv_field(line, text); }
  void operator()(Instant time) const { zone.add(line, time); }
  void operator()(long long number) const { line += std::to_string(number); }
  void operator()(Cents cents) const { line += decimal_of(cents); }
  void operator()(bool flag) const { line += flag ? "true" : "false"; }
  void operator()(const Facts& facts) const {
    Json json(zone);
    add_object(json, facts);
    std::string text = std::move(json).finish();
    text.pop_back();
    add_csv_field(line, text);
  }
};

struct JsonCell {
  Json& json;

  void operator()(std::monostate) const { json.null(); }
  void operator()(const std::string& text) const { json.text(text); }
  void operator()(Instant time) const { json.time(time); }
  void operator()(long long number) const { json.number(number); }
  void operator()(Cents cents) const { json.as_written(decimal_of(cents)); }
  void operator()(bool flag) const { json.flag(flag); }
  void operator()(const Facts& facts) const { add_object(json, facts); }
};

// The field's type and, where the usual form is another one, its format.
struct SchemaType {
  std::string_view type, format;
};
SchemaType schema_type(ColumnType type) {
  switch (type) {
    case ColumnType::text:
      return {"string", ""};
    case ColumnType::time:
      return {"datetime", "%Y-%m-%dT%H:%M:%S%z"};
    case ColumnType::whole:
      return {"integer", ""};
    case ColumnType::decimal:
      return {"number", ""};
    case ColumnType::yes_no:
      return {"boolean", ""};
    case ColumnType::object:
      break;
  }
  return {"object", ""};
}

void add_column(Json& json, const ExportColumn& column) {
  const auto [type, format] = schema_type(column.type);
  json.open_object();
  json.key("name").text(column.name);
  json.key("type").text(type);
  if (!format.empty()) json.key("format").text(format);
  json.key("description").text(column.meaning);
  json.key("constraints").open_object();
  json.key("required").flag(column.required);
  json.close_object().close_object();
}

}  // namespace

std::string csv_header(ExportTable table) {
  std::string line;
  for (const ExportColumn& column : columns_of(table))
    line += (line.empty() ? "" : ",") + std::string(column.name);
  return line + '\n';
}

void add_csv_line(std::string& lines, const ExportRow& row, const Zone& zone) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i > 0) lines += ',';
    std::visit(CsvCell{lines, zone}, row[i]);
  }
  lines += '\n';
}

std::string ndjson_line(ExportTable table, const ExportRow& row, const Zone& zone) {
  const std::span<const ExportColumn> columns = columns_of(table);
  Json json(zone);
  json.open_object();
  for (std::size_t i = 0; i < row.size(); ++i) {
    json.key(columns[i].name);
    std::visit(JsonCell{json}, row[i]);
  }
  json.close_object();
  return std::move(json).finish();
}

std::string schema_json(ExportTable table) {
  const Zone zone = Zone::utc();
  Json json(zone);
  json.open_object();
  json.key("$schema").text("https://datapackage.org/profiles/2.0/tableschema.json");
  json.key("name").text(word_of(table));
  json.key("fields").open_list();
  for (const ExportColumn& column : columns_of(table)) add_column(json, column);
  json.close_list();
  json.key("missingValues").open_list().text("").close_list();
  json.key("primaryKey").open_list();
  for (const std::string_view name : key_of(table)) json.text(name);
  json.close_list().close_object();
  return std::move(json).finish();
}

}  // namespace deskctl
