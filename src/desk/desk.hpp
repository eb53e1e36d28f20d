// The desk folder: finding it, reading its configuration and its journal.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "deskctl/journal/reader.hpp"
#include "deskctl/policy/desk_config.hpp"
#include "deskctl/policy/policy.hpp"
#include "files/folder.hpp"

namespace deskctl {

/// The folder of the journal and its seals, in the desk folder.
inline const std::string ledger_folder = "ledger/";

/// An open desk.
struct Desk {
  Folder folder;
  DeskConfig config;
  Policy policy;
  std::string rules_digest;  ///< SHA-256 of the texts of the policy and of the holiday files.
  std::string machine;       ///< This machine's name; empty if it has none.
  /// Keeps the policy's own categories and severities among the words of the ledger.
  std::shared_ptr<const WordsInUse> words = {};
};

/// The nearest folder from `start` upward that holds desk.toml; nothing if there is none.
std::optional<std::string> find_desk_folder(const std::string& start);

/// desk.toml alone, for messages in the desk's language before anything else is read.
DeskConfig read_desk_config(const Folder& folder);

/// Opens the desk in `path` with its policy, or with the policy in `policy_file` instead: a file,
/// or the day of a policy that `seal` kept. If desk.toml gives each machine a code, the desk has
/// that of `machine`. Throws Refused: 66 no desk there, or one without its ledger; 78 desk.toml or
/// policy.toml invalid.
Desk open_desk(const std::string& path, const std::optional<std::string>& policy_file,
               const std::string& machine = "");

/// The desk's own policy.toml, even if it was opened with another. Throws as open_desk does.
Policy own_policy(const Desk& desk);

/// The ledger and the registers of a policy.
std::vector<Book> books_of(const Policy& policy);
/// The names of the files of a book, in its folder, sorted.
std::vector<std::string> files_of(const Folder& folder, const Book& book);
/// The same by month: listed once, months are found without listing the folder again for each.
using MonthFiles = std::map<Month, std::vector<std::string>>;
MonthFiles month_files(const Folder& folder, const Book& book = ledger_book());
/// The months with journal files, in order.
std::vector<Month> months_of(const Folder& folder, const Book& book = ledger_book());
/// A month's files (`ledger/2026-10.csv`, `ledger/2026-10.N.csv` …) as one journal. Empty if there
/// are none.
Journal read_month(const Folder& folder, const Month& month, const Book& book = ledger_book());
/// The same from a list that was made before.
Journal read_month(const Folder& folder, const MonthFiles& files, const Month& month,
                   const Book& book = ledger_book());
/// The same of the ledger, for many months.
Journal read_month(const Folder& folder, const MonthFiles& files, const Month& month,
                   JournalReader& reader);
/// The file of a month that the desk with `code` writes: `ledger/2026-10.csv`,
/// `ledger/2026-10.N.csv`.
std::string journal_file_name(const Month& month, const DeskCode& code);

}  // namespace deskctl
