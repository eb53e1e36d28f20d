#include "deskctl/policy/units.hpp"

#include <array>
#include <set>
#include <tuple>

#include "deskctl/message/units_messages.hpp"
#include "deskctl/text/folded.hpp"
#include "deskctl/text/phone.hpp"
#include "deskctl/text/utf8.hpp"
#include "policy/hand_list.hpp"

namespace deskctl {
namespace {

enum UnitColumn : std::size_t { place_column, contact_column, phone_column, note_column };
// The first of each column is how it is called in messages.
constexpr std::array unit_headings{
    ListHeading{"location", place_column}, ListHeading{"place", place_column},
    ListHeading{"unit", place_column},     ListHeading{"room", place_column},
    ListHeading{"房号", place_column},     ListHeading{"房號", place_column},
    ListHeading{"地点", place_column},     ListHeading{"地點", place_column},
    ListHeading{"位置", place_column},     ListHeading{"房间", place_column},
    ListHeading{"房間", place_column},     ListHeading{"单元", place_column},
    ListHeading{"單元", place_column},     ListHeading{"contact", contact_column},
    ListHeading{"name", contact_column},   ListHeading{"resident", contact_column},
    ListHeading{"owner", contact_column},  ListHeading{"联系人", contact_column},
    ListHeading{"聯絡人", contact_column}, ListHeading{"姓名", contact_column},
    ListHeading{"业主", contact_column},   ListHeading{"業主", contact_column},
    ListHeading{"住户", contact_column},   ListHeading{"住戶", contact_column},
    ListHeading{"phone", phone_column},    ListHeading{"telephone", phone_column},
    ListHeading{"mobile", phone_column},   ListHeading{"电话", phone_column},
    ListHeading{"電話", phone_column},     ListHeading{"联系电话", phone_column},
    ListHeading{"聯絡電話", phone_column}, ListHeading{"手机", phone_column},
    ListHeading{"手機", phone_column},     ListHeading{"手机号", phone_column},
    ListHeading{"手機號碼", phone_column}, ListHeading{"note", note_column},
    ListHeading{"remark", note_column},    ListHeading{"remarks", note_column},
    ListHeading{"备注", note_column},      ListHeading{"備註", note_column},
    ListHeading{"说明", note_column},      ListHeading{"說明", note_column},
};

constexpr ListForm unit_form{unit_headings,
                             4,
                             place_column,
                             message::units_no_place_column,
                             message::hint_units_headings,
                             message::hint_units_line};

class UnitReader {
 public:
  explicit UnitReader(const std::string& file) : list_(unit_form, file, units_.problems) {}

  Units read(std::string_view text) && {
    list_.read(text, [this](const ListLine& line) { add(line); });
    return std::move(units_);
  }

 private:
  void add(const ListLine& line) {
    Unit unit{line.cells[place_column], line.cells[contact_column], line.cells[phone_column],
              line.cells[note_column], line.number};
    if (unit.location.empty()) {
      list_.complain(line, place_column, {message::units_no_place, {}},
                     {message::hint_units_line, {}});
      return;
    }
    const std::string digits = phone_digits(unit.phone);
    if (!unit.phone.empty() && digits.empty()) {
      list_.complain(line, phone_column, {message::units_no_phone, {excerpt(unit.phone)}},
                     {message::hint_units_phone, {}});
      return;
    }
    const auto [known, is_new] =
        seen_.insert({folded(unit.location), folded(unit.contact), digits, unit.line});
    if (!is_new) {
      list_.complain(line, place_column,
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

  std::set<Seen> seen_;
  Units units_;
  HandList list_;
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
