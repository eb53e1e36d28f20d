#include "deskctl/policy/units.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "deskctl/message/journal_messages.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/message/units_messages.hpp"
#include "deskctl/text/csv.hpp"
#include "deskctl/text/folded.hpp"
#include "deskctl/text/lines.hpp"
#include "deskctl/text/phone.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

constexpr std::size_t longest_cell = 1024;

enum UnitColumn : std::size_t { place_column, contact_column, phone_column, note_column };
struct Heading {
  std::string_view name;
  UnitColumn column;
};
// The first of each column is how it is called in messages.
constexpr std::array unit_headings{
    Heading{"location", place_column}, Heading{"place", place_column},
    Heading{"unit", place_column},     Heading{"room", place_column},
    Heading{"房号", place_column},     Heading{"房號", place_column},
    Heading{"地点", place_column},     Heading{"地點", place_column},
    Heading{"位置", place_column},     Heading{"房间", place_column},
    Heading{"房間", place_column},     Heading{"单元", place_column},
    Heading{"單元", place_column},     Heading{"contact", contact_column},
    Heading{"name", contact_column},   Heading{"resident", contact_column},
    Heading{"owner", contact_column},  Heading{"联系人", contact_column},
    Heading{"聯絡人", contact_column}, Heading{"姓名", contact_column},
    Heading{"业主", contact_column},   Heading{"業主", contact_column},
    Heading{"住户", contact_column},   Heading{"住戶", contact_column},
    Heading{"phone", phone_column},    Heading{"telephone", phone_column},
    Heading{"mobile", phone_column},   Heading{"电话", phone_column},
    Heading{"電話", phone_column},     Heading{"联系电话", phone_column},
    Heading{"聯絡電話", phone_column}, Heading{"手机", phone_column},
    Heading{"手機", phone_column},     Heading{"手机号", phone_column},
    Heading{"手機號碼", phone_column}, Heading{"note", note_column},
    Heading{"remark", note_column},    Heading{"remarks", note_column},
    Heading{"备注", note_column},      Heading{"備註", note_column},
    Heading{"说明", note_column},      Heading{"說明", note_column},
};

const Heading* heading_of(std::string_view cell) {
  const std::string name = folded(cell);
  const auto found = std::find_if(unit_headings.begin(), unit_headings.end(),
                                  [&](const Heading& one) { return one.name == name; });
  return found == unit_headings.end() ? nullptr : &*found;
}

class UnitReader {
 public:
  explicit UnitReader(const std::string& file) : file_(file) {}

  Units read(std::string_view text) && {
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    for (int number = 1; !text.empty(); ++number) {
      std::string_view line = take_line(text);
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (line.empty()) continue;
      if (!read_line(line, number)) break;
    }
    return std::move(units_);
  }

 private:
  void complain(int number, std::string_view line, std::size_t offset, Said what, Said hint) {
    Problem& problem = units_.problems.emplace_back();
    problem.what = std::move(what);
    problem.hint = std::move(hint);
    problem.file = file_;
    problem.line = number;
    problem.column = static_cast<int>(offset) + 1;
    if (units_.problems.size() <= most_shown_lines) problem.source_line = line;
  }

  // False when nothing below can be understood.
  bool read_line(std::string_view line, int number) {
    if (const auto flaw = first_flaw(line)) {
      complain(
          number, line, flaw->byte, describe(*flaw),
          {flaw->shown.empty() ? message::hint_text_encoding : message::hint_text_control_character,
           {}});
      return !columns_.empty();
    }
    const CsvReader::Line split = csv_.split(line);
    if (split.fault.kind != CsvReader::Fault::Kind::none) {
      complain(number, line, split.fault.offset, {message::journal_stray_quote, {}},
               {message::hint_units_line, {}});
      return !columns_.empty();
    }
    if (columns_.empty()) return read_headings(split, line, number);
    read_unit(split, line, number);
    return true;
  }

  bool read_headings(const CsvReader::Line& split, std::string_view line, int number) {
    bool sound = true;
    for (std::size_t i = 0; i < split.fields.size(); ++i) {
      const Heading* heading = heading_of(split.fields[i]);
      const bool twice = heading != nullptr && std::find(columns_.begin(), columns_.end(),
                                                         heading->column) != columns_.end();
      if (heading == nullptr) {
        std::vector<std::string_view> names;
        for (const Heading& one : unit_headings) names.push_back(one.name);
        const std::string near = nearest(folded(split.fields[i]), names);
        complain(number, line, split.offsets[i],
                 {message::units_no_heading, {excerpt(split.fields[i])}},
                 near.empty() ? Said{message::hint_units_headings, {}}
                              : Said{message::hint_did_you_mean, {near}});
      } else if (twice) {
        complain(number, line, split.offsets[i],
                 {message::units_heading_twice, {excerpt(split.fields[i])}},
                 {message::hint_units_headings, {}});
      }
      sound = sound && heading != nullptr && !twice;
      if (heading != nullptr) columns_.push_back(heading->column);
    }
    if (!sound) return false;
    if (std::find(columns_.begin(), columns_.end(), place_column) != columns_.end()) return true;
    complain(number, line, 0, {message::units_no_place_column, {}},
             {message::hint_units_headings, {}});
    return false;
  }

  void read_unit(const CsvReader::Line& split, std::string_view line, int number) {
    if (split.fields.size() != columns_.size()) {
      complain(number, line, 0,
               {message::units_fields,
                {std::to_string(split.fields.size()), std::to_string(columns_.size())}},
               {message::hint_units_line, {}});
      return;
    }
    Unit unit;
    unit.line = number;
    std::size_t place = 0, phone = 0;
    for (std::size_t i = 0; i < split.fields.size(); ++i) {
      const std::string_view cell = split.fields[i];
      if (const auto flaw = typed_flaw(cell)) {
        complain(number, line, split.offsets[i] + flaw->byte, describe(*flaw),
                 {message::hint_text_control_character, {}});
        return;
      }
      if (cell.size() > longest_cell) {
        complain(number, line, split.offsets[i],
                 {message::units_cell_too_long, {std::to_string(longest_cell)}},
                 {message::hint_units_line, {}});
        return;
      }
      if (columns_[i] == place_column) place = i;
      if (columns_[i] == phone_column) phone = i;
      field_of(unit, columns_[i]) = clean_text(cell);
    }
    add(std::move(unit), line, split.offsets[place], split.offsets[phone]);
  }

  static std::string& field_of(Unit& unit, UnitColumn column) {
    switch (column) {
      case contact_column:
        return unit.contact;
      case phone_column:
        return unit.phone;
      case note_column:
        return unit.note;
      case place_column:
        break;
    }
    return unit.location;
  }

  void add(Unit unit, std::string_view line, std::size_t place, std::size_t phone) {
    if (unit.location.empty()) {
      complain(unit.line, line, place, {message::units_no_place, {}},
               {message::hint_units_line, {}});
      return;
    }
    const std::string digits = phone_digits(unit.phone);
    if (!unit.phone.empty() && digits.empty()) {
      complain(unit.line, line, phone, {message::units_no_phone, {excerpt(unit.phone)}},
               {message::hint_units_phone, {}});
      return;
    }
    const auto [known, is_new] =
        seen_.insert({folded(unit.location), folded(unit.contact), digits, unit.line});
    if (!is_new) {
      complain(unit.line, line, place,
               {message::units_twice, {excerpt(unit.location), std::to_string(known->line)}},
               {message::hint_units_twice, {}});
      return;
    }
    units_.all.push_back(std::move(unit));
  }

  struct Seen {
    std::string location, contact, phone;
    int line;
    bool operator<(const Seen& other) const {
      return std::tie(location, contact, phone) <
             std::tie(other.location, other.contact, other.phone);
    }
  };

  const std::string& file_;
  CsvReader csv_;
  std::vector<UnitColumn> columns_;  // of the heading, in the file's order
  std::set<Seen> seen_;
  Units units_;
};

}  // namespace

std::vector<const Unit*> Units::at(std::string_view location) const {
  const std::string wanted = folded(location);
  std::vector<const Unit*> found;
  if (wanted.empty()) return found;
  for (const Unit& unit : all)
    if (unit.location == wanted || folded(unit.location) == wanted) found.push_back(&unit);
  return found;
}

std::vector<const Unit*> Units::with_phone(std::string_view typed) const {
  const std::string wanted = phone_digits(typed);
  std::vector<const Unit*> found;
  for (const Unit& unit : all)
    if (names_phone(phone_digits(unit.phone), wanted)) found.push_back(&unit);
  return found;
}

Units parse_units(std::string_view text, const std::string& file) {
  return UnitReader(file).read(text);
}

}  // namespace deskctl
