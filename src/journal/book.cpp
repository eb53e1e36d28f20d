#include "deskctl/journal/book.hpp"

#include <algorithm>
#include <array>

#include "deskctl/text/csv.hpp"

namespace deskctl {
namespace {

constexpr std::array before_fields{Column::recorded, Column::request, Column::event,   Column::at,
                                   Column::by,       Column::role,    Column::location};
constexpr std::array after_fields{Column::text, Column::facts, Column::sum};

constexpr std::string_view ledger = "ledger/";
constexpr std::string_view registers_folder = "registers/";

}  // namespace

std::string Book::folder() const {
  return std::string(is_register() ? registers_folder : ledger);
}

std::string Book::file_name(const Month& month, const DeskCode& code) const {
  return folder() + (is_register() ? name + '-' : "") + month.text() +
         (code.empty() ? "" : '.' + code.text()) + ".csv";
}

std::string_view Book::without_name(std::string_view file) const {
  if (!is_register()) return file;
  if (!file.starts_with(name) || !file.substr(name.size()).starts_with('-')) return {};
  return file.substr(name.size() + 1);
}

std::optional<Month> Book::month_of(std::string_view file) const {
  return month_of_file(without_name(file));
}

std::string_view Book::name_of(Column column) const {
  if (is_register() && column == Column::request) return "entry";
  if (is_register() && column == Column::location) return "place";
  return deskctl::name_of(column);
}

std::vector<std::string_view> Book::fixed_columns() const {
  if (!is_register()) return {column_names().begin(), column_names().end()};
  std::vector<std::string_view> names;
  for (const Column column : before_fields) names.push_back(name_of(column));
  for (const Column column : after_fields) names.push_back(name_of(column));
  return names;
}

std::string Book::header(std::span<const std::string> own_fields) const {
  if (!is_register()) return header_line();
  std::string line;
  for (const Column column : before_fields) line += std::string(name_of(column)) + ',';
  for (const std::string& field : own_fields) line += field + ',';
  for (const Column column : after_fields)
    line += std::string(name_of(column)) + (column == after_fields.back() ? "" : ",");
  return line;
}

std::optional<EventKind> Book::kind_of(std::string_view word) const {
  if (!is_register()) return event_kind_of(word);
  if (word == word_of(EventKind::amended)) return EventKind::amended;
  if (word == word_of(EventKind::voided)) return EventKind::voided;
  if (!verbs.empty() && word == verbs.front()) return EventKind::logged;
  return !verbs.empty() && word == verbs.back() ? EventKind::closed : EventKind::noted;
}

std::optional<RegisterFile> register_file(std::string_view file) {
  for (std::size_t at = file.find('-'); at != std::string_view::npos; at = file.find('-', at + 1))
    if (const auto month = month_of_file(file.substr(at + 1));
        month && is_plain_token(file.substr(0, at)))
      return RegisterFile{std::string(file.substr(0, at)), *month};
  return std::nullopt;
}

std::optional<Month> month_of_sealed(std::string_view file) {
  if (!file.starts_with(registers_folder)) return month_of_file(file);
  const auto of_register = register_file(file.substr(registers_folder.size()));
  return of_register ? std::optional(of_register->month) : std::nullopt;
}

std::string path_of_sealed(const std::string& file) {
  return file.starts_with(registers_folder) ? file : std::string(ledger) + file;
}

std::string sealed_name(const std::string& path) {
  return path.starts_with(ledger) ? path.substr(ledger.size()) : path;
}

const Book& ledger_book() {
  static const Book ledger;
  return ledger;
}

std::string format_entry_line(const Draft& draft, const RequestId& id, Instant recorded,
                              const Zone& zone, std::span<const std::string> own_fields) {
  const auto cell = [](std::string_view value) { return csv_field(escape_text(value)) + ','; };
  std::string line = zone.format(recorded) + ',' + id.text() + ',';
  line += cell(draft.field(Column::event)) + zone.format(draft.at) + ',';
  for (const Column column : {Column::by, Column::role, Column::location})
    line += cell(draft.field(column));
  Facts rest = draft.facts;
  for (const std::string& field : own_fields) {
    const auto own = std::find_if(rest.begin(), rest.end(),
                                  [&](const auto& fact) { return fact.first == field; });
    line += cell(own == rest.end() ? "" : own->second);
    if (own != rest.end()) rest.erase(own);
  }
  line += cell(draft.field(Column::text)) + csv_field(format_facts(rest));
  return line + ',' + sum_of(line);
}

bool is_plain_token(std::string_view name) {
  constexpr std::size_t longest = 32;
  return !name.empty() && name.size() <= longest && name.front() >= 'a' && name.front() <= 'z' &&
         name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

bool may_name_field(std::string_view name) {
  const FactSpec* fact = find_fact(name);
  const bool about_lines = (fact != nullptr && fact->concerns == Concerns::bookkeeping) ||
                           name == correction_reason || name == holder_of_role;
  Book some;
  some.name = "any";
  const auto fixed = some.fixed_columns();
  return is_plain_token(name) && !about_lines &&
         std::find(fixed.begin(), fixed.end(), name) == fixed.end();
}

}  // namespace deskctl
