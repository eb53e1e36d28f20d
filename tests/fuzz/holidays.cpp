#include "deskctl/calendar/holidays.hpp"

#include "deskctl/calendar/holiday_import.hpp"
#include "deskctl/render/calendar_page.hpp"
#include "files/ical_events.hpp"
#include "fuzz.hpp"

namespace deskctl::fuzz {
namespace {

void require_placed(const std::vector<Problem>& problems) {
  for (const Problem& problem : problems)
    require(problem.file == "file" && (problem.line > 0) == (problem.column > 0),
            "a problem of holidays names the file, its line and column");
}

// An import is read back as it was written, and importing again changes nothing.
void import(const std::string& text) {
  static const EventReader events = ical_events(*Zone::find("Asia/Shanghai"));
  const HolidayImport import = read_holiday_import(text, "file", events);
  require_worded(import.warnings);
  require(!import.table.years.empty(), "something is imported");
  const HolidayUpdate update = update_holidays(china_holidays(), {}, import);
  require_worded(update.warnings);
  require(parse_holidays(format_holidays(update.file), "file") == update.file,
          "a holidays file is read back");
  require(!update_holidays(china_holidays(), update.file, import).changes(),
          "imported again, nothing changes");
  for (const HolidayDifference& one : differences(update.before, update.after))
    require(!one.after.empty(), "nothing known goes");
  Calendar calendar;
  calendar.holidays = std::make_shared<const HolidayTable>(update.after);
  const LocalDay first{date::year{*import.table.years.begin()} / 1 / 1};
  const Period january{first, first + date::days{30}};
  require_showable(calendar_text(calendar, january, first, View{}));
  require_showable(calendar_json(calendar, january));
}

}  // namespace

void holidays(std::string_view input) {
  const std::string text(input);
  const auto with_places = [](auto call) {
    try {
      call();
    } catch (const Refused& refused) {
      require_placed(refused.problems());
      throw;
    }
  };
  accepted(Exit::usage, [&] { with_places([&] { import(text); }); });
  accepted(Exit::config, [&] {
    with_places([&] {
      const HolidayTable table = parse_holidays(text, "file");
      require(parse_holidays(format_holidays(table), "file") == table,
              "a holidays file is read back");
    });
  });
}

}  // namespace deskctl::fuzz
