#include "desk/kept_policies.hpp"

#include <algorithm>

#include "desk/holiday_files.hpp"
#include "deskctl/message/policy_messages.hpp"
#include "deskctl/text/suggest.hpp"

namespace deskctl {
namespace {

const std::string kept_folder = "policies";

struct KeptName {
  LocalDay day;
  int number = 1;  // of several on one day
  std::string name;
};

// `2026-10-12.toml`, `2026-10-12.2.toml`
std::optional<KeptName> kept_name(const std::string& name) {
  constexpr std::string_view ending = ".toml";
  constexpr std::size_t day_length = 10;
  if (!name.ends_with(ending) || name.size() < day_length + ending.size()) return std::nullopt;
  const auto day = parse_day(name.substr(0, day_length));
  if (!day) return std::nullopt;
  std::string number = name.substr(day_length, name.size() - day_length - ending.size());
  if (number.empty()) return KeptName{*day, 1, name};
  number.erase(0, 1);
  constexpr std::size_t most_digits = 3;
  if (number.empty() || number.size() > most_digits ||
      number.find_first_not_of("0123456789") != std::string::npos)
    return std::nullopt;
  return KeptName{*day, std::stoi(number), name};
}

std::vector<KeptName> kept_names(const Folder& folder) {
  std::vector<KeptName> names;
  for (const std::string& name : folder.list(kept_folder))
    if (auto kept = kept_name(name)) names.push_back(*std::move(kept));
  std::sort(names.begin(), names.end(), [](const KeptName& a, const KeptName& b) {
    return std::pair(a.day, a.number) < std::pair(b.day, b.number);
  });
  return names;
}

std::string path_of(const KeptName& kept) {
  return kept_folder + '/' + kept.name;
}

}  // namespace

KeptText kept_policy_on(const Folder& folder, LocalDay day) {
  const std::vector<KeptName> names = kept_names(folder);
  for (auto kept = names.rbegin(); kept != names.rend(); ++kept)
    if (kept->day <= day) return {path_of(*kept), folder.read(path_of(*kept)).value_or("")};
  std::vector<std::string> days;
  for (const KeptName& kept : names) days.push_back(format_day(kept.day));
  refuse(Exit::config, message::policy_none_kept, {format_day(day)},
         days.empty() ? Said{message::hint_policy_keep, {}}
                      : Said{message::hint_policy_kept, {joined(days)}});
}

std::vector<KeptPolicy> kept_policies(const Desk& desk) {
  std::vector<KeptPolicy> kept;
  const std::vector<KeptName> names = kept_names(desk.folder);
  if (names.empty()) return kept;
  const HolidayTables holidays = read_holidays(desk.folder).tables;
  for (const KeptName& name : names) {
    const std::string text = desk.folder.read(path_of(name)).value_or("");
    try {
      kept.push_back({name.day, parse_policy(text, path_of(name), desk.config.zone, holidays)});
    } catch (const Refused&) {
      continue;  // a word of an older version, or edited by hand: it proves nothing
    }
  }
  return kept;
}

std::optional<std::string> keep_policy(const WriteLock& lock, LocalDay today) {
  const Folder& folder = lock.folder();
  const auto text = folder.read("policy.toml");
  if (!text) return std::nullopt;
  const std::vector<KeptName> names = kept_names(folder);
  if (!names.empty() && folder.read(path_of(names.back())) == text) return std::nullopt;
  int number = 1;
  for (const KeptName& kept : names)
    if (kept.day == today) number = kept.number + 1;
  const std::string name = kept_folder + '/' + format_day(today) +
                           (number == 1 ? "" : '.' + std::to_string(number)) + ".toml";
  folder.create_folder(kept_folder);
  folder.create(name, *text);
  return name;
}

}  // namespace deskctl
