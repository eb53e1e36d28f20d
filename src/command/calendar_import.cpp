// calendar import: a year's holidays into the desk's own file. The policy is not read, because it
// may name a table that this import will make.
#include "command/commands.hpp"
#include "command/write.hpp"
#include "desk/holiday_files.hpp"
#include "deskctl/message/holidays_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/render/json.hpp"
#include "deskctl/text/utf8.hpp"
#include "files/ical_events.hpp"
#include "files/output.hpp"

namespace deskctl {
namespace {

constexpr std::string_view input = "-";

// A missing file is a typing error (2); 66 is for missing desks.
std::string text_of(const std::string& file) {
  if (file.empty())
    refuse(message::use_missing, {"FILE"}, {message::hint_see_help, {"calendar import"}});
  if (file == input) return read_input(most_holiday_bytes);
  try {
    return read_named_file(file, most_holiday_bytes);
  } catch (const Refused& refused) {
    if (refused.exit() != Exit::no_desk) throw;
    throw Refused(Exit::usage, refused.problems());
  }
}

std::string name_option(const Session& session) {
  if (!session.arguments().has(Option::holidays)) return "cn";
  std::string name = session.arguments().value(Option::holidays);
  if (!is_holidays_name(name))
    refuse(message::holidays_bad_name, {printable(name)}, {message::hint_holidays_bad_name, {}});
  return name;
}

std::string import_json(const std::string& name, const HolidayUpdate& update, const Zone& zone) {
  Json json(zone);
  json.open_object().key("schema").text("deskctl.calendar/1");
  json.key("holidays").text(name).key("years").open_list();
  for (const HolidayYear& year : update.years) {
    json.open_object().key("year").number(year.year);
    json.key("off").number(year.off).key("work").number(year.work);
    json.key("added").number(year.added).key("removed").number(year.removed);
    json.key("changed").number(year.changed).key("kept").number(year.kept).close_object();
  }
  json.close_list().key("days").open_list();
  for (const HolidayDifference& one : differences(update.before, update.after)) {
    const char* change = one.before.empty() ? "added" : one.after.empty() ? "removed" : "changed";
    json.open_object().key("date").text(format_day(one.day)).key("change").text(change);
    for (const auto& [entry, kind, holiday] :
         {std::tuple(one.before, "old_kind", "old_name"), std::tuple(one.after, "kind", "name")}) {
      const std::size_t space = std::min(entry.find(' '), entry.size());
      json.key(kind).text_or_null(entry.substr(0, space));
      json.key(holiday).text_or_null(entry.substr(std::min(space + 1, entry.size())));
    }
    json.close_object();
  }
  json.close_list().close_object();
  return std::move(json).finish();
}

// As a difference: the kind of day before, and after; then what stays though it is not imported.
std::string changes_of(Language language, const HolidayUpdate& update) {
  const auto line = [](char sign, LocalDay day, std::string_view entry) {
    return entry.empty() ? ""
                         : std::string{sign, ' '} + format_day(day) + ' ' + printable(entry) + '\n';
  };
  std::string out;
  for (const HolidayDifference& one : differences(update.before, update.after))
    out += line('-', one.day, one.before) + line('+', one.day, one.after);
  const auto kept = differences({}, update.kept);
  for (const HolidayDifference& one : kept) out += line('=', one.day, one.after);
  if (!kept.empty()) out += '\n' + say(language, message::out_import_kept_why, {}) + '\n';
  return out;
}

std::string import_text(Session& session, const std::string& name, const HolidayUpdate& update) {
  const Language language = session.language();
  Message title = session.dry_run() ? message::out_import_dry_run : message::out_import_title;
  if (!update.changes()) title = message::out_import_unchanged;
  std::string out = say(language, title, {name, holidays_file_name(name)}) + '\n';
  for (const HolidayYear& year : update.years)
    out += say(language, message::out_import_year,
               {std::to_string(year.year), std::to_string(year.off), std::to_string(year.work),
                std::to_string(year.added), std::to_string(year.removed),
                std::to_string(year.changed)}) +
           (year.kept == 0 ? ""
                           : say(language, message::out_import_kept, {std::to_string(year.kept)})) +
           '\n';
  const std::string changes = changes_of(language, update);
  return changes.empty() ? out : out + '\n' + changes;
}

}  // namespace

Exit calendar_import(Session& session) {
  const Format format = session.format();
  const std::string name = name_option(session);
  const std::string file = session.arguments().word(0);
  const std::string text = text_of(file);
  const Folder folder = Folder::open(session.desk_path().path);
  const DeskConfig config = read_desk_config(folder);
  const HolidayImport import = read_holiday_import(
      text, file == input ? std::string(standard_input) : file, ical_events(config.zone));
  const KnownDays known =
      session.arguments().has(Option::replace) ? KnownDays::go : KnownDays::stay;
  const HolidayUpdate update = session.dry_run()
                                   ? planned_import(folder, name, import, known)
                                   : import_holidays(folder, config, session.surroundings().machine,
                                                     lock_patience(session), name, import, known);
  for (const auto* warnings : {&import.warnings, &update.warnings})
    for (const Problem& problem : *warnings) session.say_problem(problem, true);
  if (session.quiet()) return Exit::done;
  session.output().data = format == Format::json ? import_json(name, update, config.zone)
                                                 : import_text(session, name, update);
  return Exit::done;
}

}  // namespace deskctl
