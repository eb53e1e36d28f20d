#include "desk/desk.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "desk/holiday_files.hpp"
#include "desk/kept_policies.hpp"
#include "deskctl/message/files_messages.hpp"
#include "deskctl/text/sha256.hpp"
#include "files/output.hpp"

namespace deskctl {
namespace {

constexpr std::size_t most_policy_bytes = 1024 * 1024;

std::string read_policy(const Folder& folder) {
  if (auto text = folder.read("policy.toml")) return *std::move(text);
  refuse(Exit::config, message::desk_no_policy, {}, Said{message::hint_desk_no_policy, {}});
}

// An unreadable policy is an invalid one (78); 66 is for missing desks.
std::string read_other_policy(const std::string& path) {
  try {
    return read_named_file(path, most_policy_bytes);
  } catch (const Refused& refused) {
    if (refused.exit() != Exit::no_desk) throw;
    throw Refused(Exit::config, refused.problems());
  }
}

// The file may be any file, even a secret one, so nothing of it is shown unless it has rules.
Policy parse_other_policy(const std::string& text, const std::string& path, const Zone& zone,
                          const HolidayTables& holidays) {
  try {
    return parse_policy(text, path, zone, holidays);
  } catch (const Refused& refused) {
    for (const char* table : {"[clock", "[calendar"})
      if (text.find(table) != std::string::npos) throw;
    Problem problem;
    problem.what = {message::desk_other_no_policy, {}};
    problem.hint = Said{message::hint_desk_other_no_policy, {}};
    problem.file = path;
    throw Refused(refused.exit(), std::move(problem));
  }
}

// A day names the policy kept then, unless a file has that name.
KeptText other_policy(const Folder& folder, const std::string& file) {
  const auto day = parse_day(file);
  if (day && !std::filesystem::exists(file)) return kept_policy_on(folder, *day);
  return {file, read_other_policy(file)};
}

// The ledger may use words of the desk's own policy that another one does not know.
OwnWords words_of_both(const Desk& desk) {
  OwnWords words = desk.policy.own;
  OwnWords own;
  try {
    own = own_policy(desk).own;
  } catch (const Refused&) {
    return words;  // another policy is judged by even where the desk's own cannot be read
  }
  const auto add = [](std::vector<OwnWord>& to, const std::vector<OwnWord>& from) {
    for (const OwnWord& one : from)
      if (std::none_of(to.begin(), to.end(),
                       [&](const OwnWord& known) { return known.word == one.word; }))
        to.push_back(one);
  };
  add(words.categories, own.categories);
  add(words.severities, own.severities);
  return words;
}

}  // namespace

std::optional<std::string> find_desk_folder(const std::string& start) {
  namespace fs = std::filesystem;
  std::error_code ignored;  // an unreadable folder is searched like an empty one
  if (fs::exists(fs::path(start) / "desk.toml", ignored)) return start;
  fs::path at = fs::weakly_canonical(start, ignored);
  while (at.has_relative_path()) {
    at = at.parent_path();
    if (fs::exists(at / "desk.toml", ignored)) return at.string();
  }
  return std::nullopt;
}

DeskConfig read_desk_config(const Folder& folder) {
  const auto text = folder.read("desk.toml");
  if (!text)
    refuse(Exit::no_desk, message::desk_not_here, {folder.path()},
           Said{message::hint_desk_init, {}});
  return parse_desk_config(*text, "desk.toml");
}

Desk open_desk(const std::string& path, const std::optional<std::string>& policy_file,
               const std::string& machine) {
  Folder folder = Folder::open(path);
  DeskConfig config = read_desk_config(folder);
  for (const Machine& one : config.machines)
    if (one.name == machine) config.code = one.code;
  const KeptText source = policy_file ? other_policy(folder, *policy_file)
                                      : KeptText{"policy.toml", read_policy(folder)};
  const DeskHolidays holidays = read_holidays(folder);
  Policy policy = policy_file
                      ? parse_other_policy(source.text, source.name, config.zone, holidays.tables)
                      : parse_policy(source.text, source.name, config.zone, holidays.tables);
  if (!folder.has_folder("ledger"))
    refuse(Exit::no_desk, message::desk_no_ledger, {folder.path_of(ledger_folder)},
           Said{message::hint_desk_no_ledger, {}});
  Desk desk{std::move(folder), std::move(config), std::move(policy),
            sha256_of(source.text + holidays.texts), machine};
  const OwnWords words = policy_file ? words_of_both(desk) : desk.policy.own;
  if (!words.empty()) desk.words = std::make_shared<const WordsInUse>(words);
  return desk;
}

Policy own_policy(const Desk& desk) {
  return parse_policy(read_policy(desk.folder), "policy.toml", desk.config.zone,
                      read_holidays(desk.folder).tables);
}

std::vector<Book> books_of(const Policy& policy) {
  std::vector<Book> books{ledger_book()};
  for (const RegisterPolicy& one : policy.registers) books.push_back(one.book());
  return books;
}

std::vector<std::string> files_of(const Folder& folder, const Book& book) {
  std::vector<std::string> names = folder.list(book.is_register() ? "registers" : "ledger");
  std::erase_if(names, [&](const std::string& name) { return !book.month_of(name); });
  return names;
}

std::vector<Month> months_of(const Folder& folder, const Book& book) {
  std::vector<Month> months;
  for (const auto& [month, names] : month_files(folder, book)) months.push_back(month);
  return months;
}

MonthFiles month_files(const Folder& folder, const Book& book) {
  MonthFiles files;
  for (std::string& name : files_of(folder, book))
    files[*book.month_of(name)].push_back(std::move(name));
  return files;
}

Journal read_month(const Folder& folder, const Month& month, const Book& book) {
  return read_month(folder, month_files(folder, book), month, book);
}

namespace {

std::vector<SourceText> texts_of(const Folder& folder, const MonthFiles& files, const Month& month,
                                 const Book& book) {
  std::vector<SourceText> texts;
  const auto names = files.find(month);
  if (names == files.end()) return texts;
  for (const std::string& name : names->second) {
    const std::string shown = book.folder() + name;
    if (auto bytes = folder.read(shown)) texts.push_back({shown, *std::move(bytes)});
  }
  return texts;
}

Journal with_misplaced(Journal journal) {
  for (const JournalFile& file : journal.files)
    journal.problems.insert(journal.problems.begin(), file.misplaced.begin(), file.misplaced.end());
  return journal;
}

}  // namespace

Journal read_month(const Folder& folder, const MonthFiles& files, const Month& month,
                   const Book& book) {
  return with_misplaced(read_journal(texts_of(folder, files, month, book), book));
}

Journal read_month(const Folder& folder, const MonthFiles& files, const Month& month,
                   JournalReader& reader) {
  return with_misplaced(reader.read(texts_of(folder, files, month, ledger_book())));
}

std::string journal_file_name(const Month& month, const DeskCode& code) {
  return ledger_book().file_name(month, code);
}

}  // namespace deskctl
