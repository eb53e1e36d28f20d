// JSON of many publishers:
// `{"holiday":{"01-01":{"holiday":true,"name":"元旦","date":"2027-01-01"}}}`,
// `{"2027-01-01":{"name":"元旦","isOffDay":true}}`, `[{"date":"2027-01-01","type":"holiday"}]`.
// Members that say nothing of a day are ignored, because each publisher has others.
#include <algorithm>
#include <array>

#include "calendar/holiday_entries.hpp"
#include "calendar/holiday_summary.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/holidays_messages.hpp"
#include "deskctl/text/folded.hpp"
#include "deskctl/text/utf8.hpp"
#include "time/digits.hpp"

namespace deskctl {
namespace {

using namespace std::string_view_literals;
using Kind = JsonValue::Kind;

constexpr std::array off_flags{"isoffday"sv, "offday"sv,  "isoff"sv,
                               "off"sv,      "holiday"sv, "isholiday"sv};
constexpr std::array work_flags{"isworkday"sv, "workday"sv, "isworkingday"sv, "iswork"sv, "work"sv};
constexpr std::array kinds{"type"sv, "status"sv, "kind"sv, "daytype"sv, "typedes"sv, "typename"sv};
constexpr std::array names{"name"sv, "name_cn"sv, "title"sv, "summary"sv, "holiday"sv};

/// What stands around a day.
struct Around {
  std::optional<long long> year = {};
  const JsonMember* key = nullptr;  // the date that it stands under
  DaySense sense = DaySense::none;  // `workdays`, for days that do not say it themselves
};

// `inLieuDays` as words
std::string apart(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') out += ' ';
    out += c;
  }
  return out;
}

class JsonDays {
 public:
  JsonDays(HolidayEntries& out, TextProblems& problems) : out_(out), problems_(problems) {}

  void read(const JsonValue& value, Around around) {
    if (value.kind == Kind::list) return read_list(value, around);
    if (find(value, "date") != nullptr) return read_day(value, around);
    if (const JsonValue* year = find(value, "year"); year != nullptr && year->number)
      around.year = *year->number;
    for (const JsonMember& one : value.members) {
      if (is_day_key(one.name)) {
        read_day(one.value, {around.year, &one, around.sense});
      } else if (holds_some(one.value)) {
        const DaySense sense = day_sense(apart(one.name));
        read(one.value, {year_in(one.name, around.year), nullptr,
                         sense == DaySense::none ? around.sense : sense});
      }
    }
  }

 private:
  static bool holds_some(const JsonValue& value) {
    return value.kind == Kind::object || value.kind == Kind::list;
  }

  // Lists of other things, such as links, are not about days; `"workdays":["2027-02-20"]` is.
  void read_list(const JsonValue& list, const Around& around) {
    const bool of_days = around.sense != DaySense::none ||
                         std::any_of(list.items.begin(), list.items.end(), holds_some);
    if (!of_days) return;
    for (const JsonValue& one : list.items) {
      if (holds_some(one))
        read(one, around);
      else if (one.kind == Kind::text && around.sense != DaySense::none)
        add(date_of(one.text, one.offset), around.sense, "", one.offset);
      else
        complain(one.offset, {message::config_wrong_kind, {"date"}});
    }
  }

  // `{"2027":{"01-01":…}}`
  static std::optional<long long> year_in(std::string_view name, std::optional<long long> year) {
    return has_shape(name, "0000") ? number_at(name, 0, 4) : year;
  }

  static const JsonValue* find(const JsonValue& object, std::string_view name) {
    for (const JsonMember& one : object.members)
      if (folded(one.name) == name) return &one.value;
    return nullptr;
  }

  void complain(std::size_t offset, Said what) {
    problems_.add_at(offset, std::move(what), Said{message::hint_import_json_day, {}});
  }

  std::optional<LocalDay> date_of(std::string_view text, std::size_t offset) {
    return holiday_date_in_any_form(text, offset, Said{message::hint_import_json_day, {}},
                                    problems_);
  }

  // By its own member, or the name that it stands under; both must agree.
  std::optional<LocalDay> day_of(const JsonValue& value, const Around& around) {
    const JsonValue* date = find(value, "date");
    std::optional<LocalDay> own;
    if (date != nullptr) {
      const std::string text = date->number ? std::to_string(*date->number) : date->text;
      own = date_of(text, date->offset);
      if (!own || around.key == nullptr) return own;
    }
    std::string name = around.key->name;
    if (has_shape(name, "00-00")) {
      std::optional<long long> year = around.year;
      if (own) year = year_of(*own);
      if (!year || *year < 1 || *year > 9999) {
        complain(value.offset, {message::import_no_year, {name}});
        return std::nullopt;
      }
      const std::string digits = std::to_string(*year);
      name = std::string(4 - digits.size(), '0') + digits + '-' + name;
    }
    const auto day = date_of(name, value.offset);
    if (!own || !day || *own == *day) return day;
    complain(date->offset, {message::import_other_key, {format_day(*own), name}});
    return std::nullopt;
  }

  // What one member says; `none` if it is not about that.
  static DaySense flag_sense(const JsonMember& member) {
    const std::string name = folded(member.name);
    const auto is_one_of = [&](const auto& list) {
      return std::find(list.begin(), list.end(), name) != list.end();
    };
    const JsonValue& value = member.value;
    const bool number = value.number && (*value.number == 0 || *value.number == 1);
    const bool yes = value.flag || (number && *value.number == 1);
    if (value.kind == Kind::flag || number) {
      if (is_one_of(off_flags)) return yes ? DaySense::off : DaySense::work;
      if (is_one_of(work_flags)) return yes ? DaySense::work : DaySense::off;
    }
    if (value.kind == Kind::text && is_one_of(kinds)) return day_sense(value.text);
    return DaySense::none;
  }

  DaySense sense_of(const JsonValue& value, std::string_view name, DaySense around) {
    DaySense sense = value.kind == Kind::text ? day_sense(value.text) : DaySense::none;
    const JsonValue* said = &value;
    for (const JsonMember& one : value.members) {
      const DaySense other = flag_sense(one);
      if (other == DaySense::none || other == sense) continue;
      said = &one.value;
      sense = sense == DaySense::none || sense == DaySense::swap ? other : DaySense::both;
      if (sense == DaySense::both) break;
    }
    if (sense == DaySense::none) {
      for (const std::string_view kind : kinds)
        if (const JsonValue* unclear = find(value, kind)) said = unclear;
      if (said == &value) sense = day_sense(name);
      if (said == &value && sense == DaySense::none) sense = around;
    }
    if (sense != DaySense::none && sense != DaySense::both) return sense;
    const std::string shown = said->number ? std::to_string(*said->number)
                                           : excerpt(said->kind == Kind::text ? said->text : name);
    complain(said->offset,
             {sense == DaySense::none ? message::import_says_neither : message::import_says_both,
              {shown}});
    return DaySense::none;
  }

  void read_day(const JsonValue& value, const Around& around) {
    std::string name;
    for (const std::string_view one : names) {
      const JsonValue* found = find(value, one);
      if (found == nullptr || found->kind != Kind::text || !name.empty()) continue;
      name = holiday_name(found->text, found->offset + 1, problems_);
    }
    if (value.kind == Kind::text) name = holiday_name(value.text, value.offset + 1, problems_);
    const auto day = day_of(value, around);
    const DaySense sense = sense_of(value, name, around.sense);
    const JsonValue* date = find(value, "date");
    add(day, sense, holiday_in_summary(name), date == nullptr ? value.offset : date->offset);
  }

  void add(std::optional<LocalDay> day, DaySense sense, std::string name, std::size_t offset) {
    if (!day || sense == DaySense::none) return;
    const bool off = sense == DaySense::swap ? swapped_is_off(*day) : sense == DaySense::off;
    out_.days.push_back({*day, off, std::move(name), offset});
  }

  HolidayEntries& out_;
  TextProblems& problems_;
};

}  // namespace

bool is_day_key(std::string_view name) {
  return has_shape(name, "0000-00-00") || has_shape(name, "00000000") || has_shape(name, "00-00");
}

void read_json_days(const JsonValue& root, HolidayEntries& out, TextProblems& problems) {
  JsonDays(out, problems).read(root, {});
}

}  // namespace deskctl
