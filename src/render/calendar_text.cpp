#include <algorithm>
#include <array>
#include <set>

#include "deskctl/message/holidays_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/render/calendar_page.hpp"
#include "deskctl/render/table.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

using date::days;

constexpr std::array<std::string_view, 7> monday_first{"mon", "tue", "wed", "thu",
                                                       "fri", "sat", "sun"};

// 0 is Monday.
std::size_t column_of(LocalDay day) {
  return date::weekday{day}.iso_encoding() - 1;
}

const DayHours& hours_of(const UsualHours& usual, std::size_t column) {
  return usual.week[(column + 1) % 7];
}

std::string mark_of(DayKind kind, Language language) {
  switch (kind) {
    case DayKind::off:
      return say(language, message::mark_off);
    case DayKind::work:
      return say(language, message::mark_work);
    case DayKind::closed:
      return "-";
    case DayKind::special:
      return "*";
    case DayKind::open:
      break;
  }
  return "";
}

class CalendarText {
 public:
  CalendarText(const Calendar& calendar, const Period& period, LocalDay today, const View& view)
      : calendar_(calendar),
        period_(period),
        today_(today),
        view_(view),
        marks_(std::max(columns_of(say(view.language, message::mark_off)),
                        columns_of(say(view.language, message::mark_work)))) {}

  std::string text() {
    std::string out;
    for (LocalDay day = period_.first; day <= period_.last;) {
      const date::year_month_day date{day};
      const LocalDay end{LocalDay{date.year() / date.month() / date::last}};
      out += month(day, std::min(end, period_.last)) + '\n';
      day = end + days{1};
    }
    for (const std::string& part : {legend(), named_days()})
      if (!part.empty()) out += part + '\n';
    out += say(view_.language, message::out_usual_hours,
               {usual_week(calendar_.usual_on(period_.first), view_.language)}) +
           '\n';
    for (const auto& [day, usual] : calendar_.from)
      if (period_.first < day && day <= period_.last)
        out += say(view_.language, message::out_usual_hours_from,
                   {format_day(day), usual_week(usual, view_.language)}) +
               '\n';
    return out;
  }

 private:
  // A day is `[12]` for today, else ` 12 `, with its mark between the digits and the end.
  int cell_width() const { return 4 + marks_; }

  std::string cell(LocalDay day) {
    const auto number = static_cast<unsigned>(date::year_month_day{day}.day());
    const DayKind kind = calendar_.kind_of(day);
    kinds_.insert(kind);
    const std::string digits = (number < 10 ? " " : "") + std::to_string(number);
    const bool is_today = day == today_;
    today_shown_ = today_shown_ || is_today;
    return (is_today ? "[" + digits + "]" : " " + digits + " ") + mark_of(kind, view_.language);
  }

  std::string month(LocalDay first, LocalDay last) {
    const date::year_month_day date{first};
    const std::string name = format_day(first);
    const auto number = std::to_string(static_cast<unsigned>(date.month()));
    std::string out = say(view_.language, message::out_calendar_month,
                          {printable(calendar_.name), name.substr(0, 4),
                           view_.language == Language::english ? name.substr(5, 2) : number}) +
                      "\n\n";
    std::string line;
    for (const std::string_view weekday : monday_first)
      line += pad_right(' ' + label(view_.language, "weekday", weekday), cell_width() + 1);
    out += ended(line);
    line.assign(column_of(first) * static_cast<std::size_t>(cell_width() + 1), ' ');
    for (LocalDay day = first; day <= last; day += days{1}) {
      line += pad_right(cell(day), cell_width() + 1);
      if (column_of(day) < 6 && day < last) continue;
      out += ended(line);
      line.clear();
    }
    return out;
  }

  static std::string ended(std::string line) {
    line.erase(line.find_last_not_of(' ') + 1);
    return line + '\n';
  }

  // Explains only the signs that occur above.
  std::string legend() const {
    std::string out;
    const auto add = [&](bool shown, Message sign) {
      if (shown) out += (out.empty() ? "" : "   ") + say(view_.language, sign);
    };
    add(today_shown_, message::legend_today);
    add(kinds_.contains(DayKind::off), message::legend_off);
    add(kinds_.contains(DayKind::work), message::legend_work);
    add(kinds_.contains(DayKind::closed), message::legend_closed);
    add(kinds_.contains(DayKind::special), message::legend_special);
    return out.empty() ? out : out + '\n';
  }

  // The entry of a day: its kind, its name, and hours that differ from its weekday's.
  std::vector<std::string> words_of(LocalDay day) const {
    const DayKind kind = calendar_.kind_of(day);
    const std::string name = printable(calendar_.holiday_on(day));
    // A weekday that is always closed is not listed.
    if (kind == DayKind::open || (kind == DayKind::closed && !is_closed_date(day))) return {};
    std::string hours = format_hours(calendar_.hours_on(day));
    if (kind == DayKind::special && hours.empty()) hours = say(view_.language, message::out_closed);
    return {label(view_.language, "day", word_of(kind)), name, hours};
  }

  bool is_closed_date(LocalDay day) const {
    return std::any_of(calendar_.closed.begin(), calendar_.closed.end(),
                       [day](const Period& period) { return period.contains(day); });
  }

  // Consecutive days with the same entry share one line.
  std::string named_days() const {
    Table table;
    for (const char* column : {"date", "kind", "holiday", "hours"})
      table.columns.push_back(column_named(view_.language, column));
    for (LocalDay day = period_.first; day <= period_.last; day += days{1}) {
      const std::vector<std::string> words = words_of(day);
      if (words.empty()) continue;
      LocalDay last = day;
      while (last < period_.last && words_of(last + days{1}) == words) last += days{1};
      table.rows.push_back({format_period({day, last}), words[0], words[1], words[2]});
      day = last;
    }
    return table.rows.empty() ? "" : format_table(table, view_.columns);
  }

  const Calendar& calendar_;
  Period period_;
  LocalDay today_;
  View view_;
  int marks_;  // width of the widest mark
  std::set<DayKind> kinds_;
  bool today_shown_ = false;
};

}  // namespace

std::string usual_week(const UsualHours& usual, Language language) {
  const auto weekday = [&](std::size_t column) {
    return label(language, "weekday", monday_first[column]);
  };
  std::string out;
  for (std::size_t first = 0; first < monday_first.size();) {
    const DayHours& hours = hours_of(usual, first);
    std::size_t next = first + 1;
    while (next < monday_first.size() && hours_of(usual, next) == hours) ++next;
    out += (out.empty() ? "" : "   ") + weekday(first);
    if (next > first + 1) out += '-' + weekday(next - 1);
    out += ' ' + (hours.empty() ? say(language, message::out_closed) : format_hours(hours));
    first = next;
  }
  return out;
}

std::string calendar_text(const Calendar& calendar, const Period& period, LocalDay today,
                          const View& view) {
  return CalendarText(calendar, period, today, view).text();
}

}  // namespace deskctl
