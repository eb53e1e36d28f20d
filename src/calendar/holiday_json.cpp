// holiday-cn:
// {"year":2026,"papers":[…],"days":[{"name":"元旦","date":"2026-01-01","isOffDay":true}, …]}, or a
// list of such years. Other members are ignored, because the publisher may add some.
#include <algorithm>

#include "calendar/holiday_entries.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/holidays_messages.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"
#include "text/read_json.hpp"

namespace deskctl {
namespace {

class HolidayJson {
 public:
  HolidayJson(HolidayEntries& out, TextProblems& problems) : out_(out), problems_(problems) {}

  void read(const JsonValue& root) {
    if (root.kind == JsonValue::Kind::list)
      for (const JsonValue& year : root.items) read_year(year);
    else
      read_year(root);
  }

 private:
  using Kind = JsonValue::Kind;

  static Said form() { return {message::hint_import_json, {}}; }

  void complain_of_kind(const JsonValue& value, std::string_view name) {
    problems_.add_at(value.offset, {message::config_wrong_kind, {std::string(name)}}, form());
  }

  // The one member of that name and kind; null and a problem if it is not there.
  const JsonValue* member(const JsonValue& object, std::string_view name, Kind kind) {
    const JsonValue* found = nullptr;
    std::vector<std::string_view> others;
    for (const JsonMember& one : object.members) {
      others.push_back(one.name);
      if (one.name != name) continue;
      if (found != nullptr) {
        problems_.add_at(one.value.offset, {message::import_member_twice, {std::string(name)}},
                         form());
        return nullptr;
      }
      found = &one.value;
    }
    if (found == nullptr) {
      const std::string near = nearest(name, others);
      problems_.add_at(object.offset, {message::config_key_missing, {std::string(name)}},
                       near.empty()
                           ? form()
                           : Said{message::hint_import_member, {std::string(name), excerpt(near)}});
      return nullptr;
    }
    if (found->kind == kind) return found;
    complain_of_kind(*found, name);
    return nullptr;
  }

  void read_year(const JsonValue& object) {
    if (object.kind != Kind::object) return complain_of_kind(object, "year");
    const JsonValue* year = member(object, "year", Kind::number);
    if (year != nullptr && !year->number) {
      complain_of_kind(*year, "year");
      year = nullptr;
    }
    const JsonValue* days = member(object, "days", Kind::list);
    if (days == nullptr) return;
    for (const JsonValue& day : days->items)
      read_day(day, year == nullptr ? nullptr : &*year->number);
    if (days->items.empty() && year != nullptr) warn_of_empty(*year->number);
  }

  void read_day(const JsonValue& object, const long long* year) {
    if (object.kind != Kind::object) return complain_of_kind(object, "days");
    const JsonValue* name = member(object, "name", Kind::text);
    const JsonValue* date = member(object, "date", Kind::text);
    const JsonValue* off = member(object, "isOffDay", Kind::flag);
    HolidayEntry entry;
    // The text begins after the quote.
    if (name != nullptr) entry.name = holiday_name(name->text, name->offset + 1, problems_);
    if (date == nullptr) return;
    entry.offset = date->offset;
    const auto day = holiday_date(date->text, date->offset, form(), problems_);
    if (!day || off == nullptr) return;
    if (year != nullptr) check_year(*day, *year, date->offset);
    entry.day = *day;
    entry.off = off->flag;
    out_.days.push_back(std::move(entry));
  }

  void check_year(LocalDay day, long long year, std::size_t offset) {
    const date::year_month_day typed{day};
    const int its_year = static_cast<int>(typed.year());
    if (its_year == year || (its_year + 1 == year && typed.month() == date::December)) return;
    problems_.add_at(offset, {message::import_other_year, {format_day(day), std::to_string(year)}},
                     Said{message::hint_import_other_year, {std::to_string(year)}});
  }

  // A year has no days before its notice is published.
  void warn_of_empty(long long year) {
    Problem problem;
    problem.what = {message::import_empty_year, {std::to_string(year)}};
    problem.hint = Said{message::hint_import_empty_year, {}};
    problem.file = problems_.file();
    out_.warnings.push_back(std::move(problem));
  }

  HolidayEntries& out_;
  TextProblems& problems_;
};

bool has_days(const JsonValue& value) {
  return std::any_of(value.members.begin(), value.members.end(),
                     [](const JsonMember& one) { return one.name == "days"; });
}

// Anything else that has no lists or objects is a holiday-cn file that went wrong.
bool is_holiday_cn(const JsonValue& root) {
  const auto holds_some = [](const JsonValue& value) {
    return value.kind == JsonValue::Kind::object || value.kind == JsonValue::Kind::list;
  };
  if (root.kind == JsonValue::Kind::list)
    return root.items.empty() ||
           std::all_of(root.items.begin(), root.items.end(),
                       [&](const JsonValue& one) { return !holds_some(one) || has_days(one); });
  return has_days(root) ||
         std::none_of(root.members.begin(), root.members.end(), [&](const JsonMember& one) {
           return holds_some(one.value) || is_day_key(one.name);
         });
}

}  // namespace

HolidayEntries read_holiday_json(const std::string& text, TextProblems& problems) {
  HolidayEntries out;
  const auto read = read_json(text);
  if (const auto* fault = std::get_if<JsonFault>(&read)) {
    Said what{message::import_not_json, {printable(fault->what)}};
    if (fault->too_deep) what = {message::import_too_deep, {}};
    problems.add_at(fault->offset, std::move(what), Said{message::hint_import_json, {}});
    return out;
  }
  const auto& root = std::get<JsonValue>(read);
  if (is_holiday_cn(root))
    HolidayJson(out, problems).read(root);
  else
    read_json_days(root, out, problems);
  return out;
}

}  // namespace deskctl
