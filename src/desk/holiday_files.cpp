#include "desk/holiday_files.hpp"

#include <optional>
#include <utility>

#include "desk/claim.hpp"
#include "deskctl/message/holidays_messages.hpp"
#include "files/lock.hpp"
#include "files/replace.hpp"

namespace deskctl {
namespace {

constexpr auto holidays_folder = "holidays";
constexpr std::string_view extension = ".csv";

// Reads one byte too many, to see whether the file is too long.
std::optional<std::string> read_text(const Folder& folder, const std::string& name) {
  return folder.read_part(holidays_file_name(name), 0, most_holiday_bytes + 1);
}

HolidayTable built_in(const std::string& name) {
  const auto found = built_in_holidays().find(name);
  return found == built_in_holidays().end() ? HolidayTable{} : found->second;
}

HolidayUpdate update_of(const std::optional<std::string>& text, const std::string& name,
                        const HolidayImport& import, KnownDays known) {
  const HolidayTable file = text ? parse_holidays(*text, holidays_file_name(name)) : HolidayTable{};
  HolidayUpdate update = update_holidays(built_in(name), file, import, known);
  if (format_holidays(update.file).size() > most_holiday_bytes)
    refuse(message::holidays_too_large, {}, {message::hint_import_too_large, {}});
  return update;
}

}  // namespace

std::string holidays_file_name(const std::string& name) {
  return std::string(holidays_folder) + '/' + name + std::string(extension);
}

DeskHolidays read_holidays(const Folder& folder) {
  DeskHolidays out{built_in_holidays(), ""};
  std::vector<Problem> problems;
  for (const std::string& file : folder.list(holidays_folder)) {
    if (!file.ends_with(extension)) continue;
    const std::string name = file.substr(0, file.size() - extension.size());
    if (!is_holidays_name(name)) continue;
    const auto text = read_text(folder, name);
    if (!text) continue;
    try {
      const HolidayTable table = parse_holidays(*text, holidays_file_name(name));
      out.tables[name] = with_years_of(std::move(out.tables[name]), table);
    } catch (const Refused& refused) {
      problems.insert(problems.end(), refused.problems().begin(), refused.problems().end());
    }
    out.texts += '\n' + name + ' ' + std::to_string(text->size()) + '\n' + *text;
  }
  if (!problems.empty()) throw Refused(Exit::config, std::move(problems));
  return out;
}

HolidayUpdate planned_import(const Folder& folder, const std::string& name,
                             const HolidayImport& import, KnownDays known) {
  return update_of(read_text(folder, name), name, import, known);
}

HolidayUpdate import_holidays(const Folder& folder, const DeskConfig& config,
                              const std::string& machine, std::chrono::milliseconds patience,
                              const std::string& name, const HolidayImport& import,
                              KnownDays known) {
  check_claim(folder, config, machine);
  const WriteLock lock(folder, patience, "calendar import");
  const auto before = read_text(folder, name);
  HolidayUpdate update = update_of(before, name, import, known);
  if (!update.changes()) return update;
  const std::string after = format_holidays(update.file);
  if (before) {
    replace_file(lock, holidays_file_name(name), *before, after);
  } else {
    folder.create_folder(holidays_folder);
    folder.create(holidays_file_name(name), after);
  }
  return update;
}

}  // namespace deskctl
