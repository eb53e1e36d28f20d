#include "command/import_units.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "command/cell_value.hpp"
#include "command/write.hpp"
#include "desk/claim.hpp"
#include "desk/list_files.hpp"
#include "deskctl/message/sheet_messages.hpp"
#include "deskctl/message/units_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/render/json.hpp"
#include "deskctl/text/csv.hpp"
#include "deskctl/text/folded.hpp"
#include "deskctl/text/phone.hpp"
#include "deskctl/text/utf8.hpp"
#include "files/replace.hpp"

namespace deskctl {
namespace {

constexpr std::array unit_members{&Unit::location, &Unit::contact, &Unit::phone, &Unit::note};
constexpr std::array unit_columns{
    MappableField{"location", FieldForm::place}, MappableField{"contact", FieldForm::person},
    MappableField{"phone", FieldForm::phone}, MappableField{"note", FieldForm::person}};

using UnitList = std::vector<Unit>;

const MappedField* mapped_field(const ImportMap& map, std::string_view name) {
  for (const MappedField& field : map.unit)
    if (field.name == name) return &field;
  return nullptr;
}

std::string unit_line(const Unit& unit) {
  return csv_field(unit.location) + ',' + csv_field(unit.contact) + ',' + csv_field(unit.phone) +
         ',' + csv_field(unit.note);
}

std::string units_text(const UnitList& units) {
  std::string text = "location,contact,phone,note\n";
  for (const Unit& unit : units) text += unit_line(unit) + '\n';
  return text;
}

bool is_same_person(const Unit& a, const Unit& b) {
  if (!a.contact.empty() && folded(a.contact) == folded(b.contact)) return true;
  return !a.phone.empty() && phone_digits(a.phone) == phone_digits(b.phone);
}

// The lines that stand in the one and not in the other.
UnitList without(const UnitList& units, const UnitList& others) {
  std::set<std::string> lines;
  for (const Unit& unit : others) lines.insert(unit_line(unit));
  UnitList left;
  for (const Unit& unit : units)
    if (!lines.contains(unit_line(unit))) left.push_back(unit);
  return left;
}

class UnitRows {
 public:
  UnitRows(Session& session, const ReadSheet& read, const ImportMap& map,
           const SheetColumns& columns)
      : session_(session), read_(read), map_(map), columns_(columns) {}

  UnitList take() {
    UnitList units;
    for (const SheetRow& row : read_.sheet.rows) units.push_back(take_row(row));
    if (!problems_.empty()) throw Refused(Exit::usage, few_of(problems_));
    return units;
  }

 private:
  Unit take_row(const SheetRow& row) {
    Unit unit;
    unit.line = row.line;
    const std::size_t before = problems_.size();
    for (std::size_t i = 0; i < unit_columns.size(); ++i)
      if (const MappedField* mapped = mapped_field(map_, unit_columns[i].name))
        read_field(row, unit_columns[i], *mapped, unit.*unit_members[i]);
    if (unit.location.empty() && problems_.size() == before) {
      const MappedField& place = *mapped_field(map_, "location");
      problems_.push_back(problem_at_cell(read_, cell_below(place, row, columns_),
                                          {message::use_missing, {shown_name(place)}},
                                          Said{message::hint_row_unit_place, {}}));
    }
    return unit;
  }

  void read_field(const SheetRow& row, const MappableField& field, const MappedField& mapped,
                  std::string& value) {
    std::string text = text_below(mapped, row, columns_);
    if (text.empty()) text = mapped.usual;
    if (text.empty()) return;
    try {
      value = cell_value(session_, field, shown_name(mapped), text);
    } catch (const Refused& refused) {
      for (const Problem& problem : refused.problems())
        problems_.push_back(
            problem_at_cell(read_, cell_below(mapped, row, columns_), problem.what, problem.hint));
    }
  }

  Session& session_;
  const ReadSheet& read_;
  const ImportMap& map_;
  const SheetColumns& columns_;
  std::vector<Problem> problems_;
};

// Columns the map does not name stay as they are known of the same person there.
void keep_unmapped(Unit& unit, const ImportMap& map, const UnitList& known) {
  const std::string place = folded(unit.location);
  for (const Unit& one : known) {
    if (folded(one.location) != place || !is_same_person(one, unit)) continue;
    for (std::size_t i = 0; i < unit_members.size(); ++i)
      if (mapped_field(map, unit_columns[i].name) == nullptr)
        unit.*unit_members[i] = one.*unit_members[i];
    return;
  }
}

// The register's lines stand where their place stood first, new places at the end.
UnitList merged(const UnitList& known, const UnitList& rows) {
  std::map<std::string, UnitList> named;
  for (const Unit& row : rows) named[folded(row.location)].push_back(row);
  UnitList after;
  std::set<std::string> placed;
  const auto place = [&](const std::string& name) {
    if (placed.insert(name).second)
      after.insert(after.end(), named.at(name).begin(), named.at(name).end());
  };
  for (const Unit& unit : known) {
    const std::string name = folded(unit.location);
    if (named.contains(name))
      place(name);
    else
      after.push_back(unit);
  }
  for (const Unit& row : rows) place(folded(row.location));
  return after;
}

// The directory's own reader has the last word on what is written into it: each fault at its row.
// Equal lines are found among the rows alone, since a place that they name keeps no other line.
void check_rows(const UnitList& rows, const ReadSheet& read, const ImportMap& map,
                const SheetColumns& columns) {
  constexpr std::size_t headings = 1;
  std::vector<Problem> problems;
  const auto row_at = [&](int line) { return static_cast<std::size_t>(line) - headings - 1; };
  for (Problem& problem : parse_units(units_text(rows)).problems) {
    const std::size_t row = row_at(problem.line);
    if (problem.what.message == message::units_twice)
      problem.what.values.back() =
          std::to_string(rows[row_at(std::stoi(problem.what.values.back()))].line);
    const MappedField* field =
        problem.what.message == message::units_no_phone ? mapped_field(map, "phone") : nullptr;
    if (field == nullptr) field = mapped_field(map, "location");
    problems.push_back(problem_at_cell(read, cell_below(*field, read.sheet.rows[row], columns),
                                       problem.what, problem.hint));
  }
  if (!problems.empty()) throw Refused(Exit::usage, few_of(problems));
}

struct UnitChange {
  UnitList removed, added;
  std::size_t places = 0;
  bool is_written = false;
};

std::string shown_unit(Session& session, const Unit& unit) {
  // Only the desk's own terminal shows whom to reach.
  const bool full = session.surroundings().terminal_columns > 0;
  Unit shown = unit;
  if (!full) {
    shown.contact = masked_name(unit.contact);
    shown.phone = masked_phone(unit.phone);
    shown.note = masked_text(unit.note);
  }
  return printable(unit_line(shown));
}

std::string change_text(Session& session, const UnitChange& change, const std::string& map) {
  const Language language = session.language();
  std::string out;
  for (const Unit& unit : change.removed) out += "- " + shown_unit(session, unit) + '\n';
  for (const Unit& unit : change.added) out += "+ " + shown_unit(session, unit) + '\n';
  if (!out.empty()) out += '\n';
  out += say(language, message::out_units_counts,
             {std::to_string(change.places), std::to_string(change.added.size()),
              std::to_string(change.removed.size())}) +
         '\n';
  if (change.added.empty() && change.removed.empty()) return out;
  return out +
         say(language, change.is_written ? message::out_units_written : message::out_units_dry,
             {printable(session.arguments().word(0)), map}) +
         '\n';
}

std::string change_json(Session& session, const UnitChange& change) {
  Json json(session.zone());
  json.open_object().key("schema").text("deskctl.units/1");
  json.key("written").flag(change.is_written);
  for (const auto& [name, units] :
       {std::pair("removed", &change.removed), std::pair("added", &change.added)}) {
    json.key(name).open_list();
    for (const Unit& unit : *units) {
      json.open_object().key("location").text(unit.location);
      json.key("contact").text_or_null(masked_name(unit.contact));
      json.key("phone").text_or_null(masked_phone(unit.phone));
      json.key("note").text_or_null(masked_text(unit.note)).close_object();
    }
    json.close_list();
  }
  json.close_object();
  return std::move(json).finish();
}

}  // namespace

Exit import_units(Session& session, Format format, const ReadSheet& read, const ImportMap& map,
                  const SheetColumns& columns) {
  UnitList rows = UnitRows(session, read, map, columns).take();
  const bool writes = session.arguments().has(Option::write) && !session.dry_run();
  const Desk& desk = session.desk();
  check_claim(desk);
  const WriteLock lock(desk.folder, lock_patience(session), "import");
  const Units known = read_units(desk.folder);
  // Its faulty lines would be lost.
  if (!known.problems.empty()) throw Refused(Exit::usage, known.problems);
  std::set<std::string> places;
  for (Unit& row : rows) {
    keep_unmapped(row, map, known.all);
    places.insert(folded(row.location));
  }
  check_rows(rows, read, map, columns);
  const UnitList after = merged(known.all, rows);
  UnitChange change{without(known.all, after), without(after, known.all), places.size(), false};
  const bool changes = !change.removed.empty() || !change.added.empty();
  if (writes && changes) {
    const auto before = desk.folder.read(units_file_name);
    if (before)
      replace_file(lock, units_file_name, *before, units_text(after));
    else
      desk.folder.create(units_file_name, units_text(after));
    session.output().recorded = true;
    change.is_written = true;
  }
  if (!session.quiet())
    session.output().data = format == Format::json ? change_json(session, change)
                                                   : change_text(session, change, map.file);
  return Exit::done;
}

}  // namespace deskctl
