#include "deskctl/render/calendar_page.hpp"
#include "deskctl/render/json.hpp"

namespace deskctl {

std::string calendar_json(const Calendar& calendar, const Period& period) {
  Json json(calendar.zone);
  json.open_object().key("schema").text("deskctl.calendar/1");
  json.key("calendar").text(calendar.name).key("days").open_list();
  for (LocalDay day = period.first; day <= period.last; day += date::days{1}) {
    json.open_object().key("date").text(format_day(day));
    json.key("hours").text(format_hours(calendar.hours_on(day)));
    json.key("note").text_or_null(calendar.holiday_on(day));
    json.key("kind").text(word_of(calendar.kind_of(day))).close_object();
  }
  json.close_list().close_object();
  return std::move(json).finish();
}

}  // namespace deskctl
