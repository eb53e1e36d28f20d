#include "desk/seals.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "deskctl/message/accident_messages.hpp"
#include "deskctl/text/sha256.hpp"
#include "journal/handover.hpp"

namespace deskctl {
namespace {

constexpr std::size_t basis_digits = 16;
// Increase it when a change of the program judges differently whether a request is settled.
constexpr std::string_view judgement = "2";

bool is_seal_file(std::string_view name) {
  constexpr std::string_view begin = "seals.";
  constexpr std::string_view extension = "csv";
  if (!name.starts_with(begin) || !name.ends_with(extension)) return false;
  name.remove_prefix(begin.size());
  name.remove_suffix(extension.size());
  if (name.empty()) return true;
  const auto code = DeskCode::parse(name.substr(0, name.size() - 1));
  return name.ends_with('.') && code && !code->empty();
}

void add_lengths(std::string& text, const Month& month, const Lengths& lengths,
                 const Book& book = ledger_book()) {
  std::string begin = sealed_name(book.file_name(month, {}));
  begin.resize(begin.size() - std::string_view("csv").size());
  text += begin + '\n';
  for (auto at = lengths.lower_bound(begin); at != lengths.end() && at->first.starts_with(begin);
       ++at)
    text += at->first + ' ' + std::to_string(at->second) + '\n';
}

std::map<std::string, std::vector<Seal>> by_sealed_file(std::vector<SealFile> files) {
  std::map<std::string, std::vector<Seal>> seals;
  for (SealFile& file : files)
    for (Seal& seal : file.seals) seals[seal.file].push_back(std::move(seal));
  return seals;
}

std::vector<Problem> problems_of(const Folder& folder, const std::vector<SealFile>& files) {
  std::vector<Problem> problems;
  for (const SealFile& file : files)
    problems.insert(problems.end(), file.problems.begin(), file.problems.end());
  for (const auto& [name, seals] : by_sealed_file(files)) {
    const std::string path = path_of_sealed(name);
    const auto bytes = folder.read(path);
    std::vector<Problem> broken = broken_seals(seals, path, bytes);
    std::move(broken.begin(), broken.end(), std::back_inserter(problems));
  }
  return problems;
}

std::size_t total_size(const std::vector<SealFile>& files) {
  std::size_t size = 0;
  for (const SealFile& file : files) size += file.size;
  return size;
}

std::vector<Problem> shorter_than(const SealedLengths& sealed, const Month& month,
                                  const Journal& journal, const Book& book) {
  std::vector<Problem> problems;
  for (const auto& [name, length] : sealed) {
    const std::string path = path_of_sealed(name);
    if (!path.starts_with(book.folder()) ||
        book.month_of(path.substr(book.folder().size())) != month)
      continue;
    Problem problem;
    problem.file = path;
    problem.hint = Said{message::hint_accident_old_copy, {problem.file}};
    const auto file =
        std::find_if(journal.files.begin(), journal.files.end(),
                     [&](const JournalFile& one) { return one.name == problem.file; });
    const std::string bytes = std::to_string(length.bytes);
    if (file == journal.files.end())
      problem.what = {message::accident_gone, {length.place, bytes}};
    else if (file->size() < length.bytes)
      problem.what = {message::accident_old_copy,
                      {std::to_string(file->size()), length.place, bytes}};
    else
      continue;
    problems.push_back(std::move(problem));
  }
  return problems;
}

}  // namespace

std::string seal_file_name(const DeskCode& code) {
  return ledger_folder + "seals." + (code.empty() ? "" : code.text() + '.') + "csv";
}

std::optional<std::string> append_seals(const WriteLock& lock, const std::string& name,
                                        AppendPlan plan, SealColumns columns,
                                        const std::string& lines) {
  const std::string header = seal_header(columns);
  if (plan.size == 0) {
    lock.folder().create(name, header + '\n');
    plan = {header.size() + 1, header.size() + 1, false};
  }
  return append_lines(lock, name, plan, header, lines);
}

std::vector<SealFile> read_seal_files(const Folder& folder) {
  std::vector<SealFile> files;
  for (const std::string& name : folder.list("ledger"))
    if (is_seal_file(name))
      if (auto bytes = folder.read(ledger_folder + name))
        files.push_back(read_seals({ledger_folder + name, *std::move(bytes)}));
  return files;
}

std::string seal_line(const Desk& desk) {
  const DeskCode code = desk.config.code;
  for (const SealFile& file : read_seal_files(desk.folder))
    if (file.name == seal_file_name(code))
      if (const auto line = handover_line(file, code, desk.config.zone))
        return format_handover_line(*line);
  return "";
}

std::vector<Problem> seal_problems(const Folder& folder) {
  std::vector<SealFile> files = read_seal_files(folder);
  while (true) {
    std::vector<Problem> problems = problems_of(folder, files);
    if (problems.empty()) return problems;
    // A redaction may have replaced a file meanwhile; its seal came first, so the seals are read
    // again.
    std::vector<SealFile> again = read_seal_files(folder);
    if (total_size(again) == total_size(files)) return problems;
    files = std::move(again);
  }
}

SealedLengths sealed_lengths(const Folder& folder) {
  return sealed_lengths(read_seal_files(folder));
}

SealedLengths sealed_lengths(std::vector<SealFile> files) {
  SealedLengths lengths;
  for (auto& [name, seals] : by_sealed_file(std::move(files)))
    for (Seal& seal : seals_in_force(std::move(seals))) {
      // An interrupted redaction left the former file.
      const std::uint64_t bytes = seal.was ? std::min(seal.bytes, seal.was->bytes) : seal.bytes;
      SealedLength& length = lengths[name];
      if (bytes > length.bytes) {
        length.bytes = bytes;
        length.place = seal.source + ':' + std::to_string(seal.line);
      }
      if (!seal.open_lines.empty())
        length.notes.push_back(
            {seal.bytes, seal.lines, std::move(seal.sha256), std::move(seal.open_lines)});
    }
  for (auto& [name, length] : lengths)
    std::stable_sort(length.notes.begin(), length.notes.end(),
                     [](const auto& a, const auto& b) { return a.bytes < b.bytes; });
  return lengths;
}

std::vector<Problem> lost_ends(const Folder& folder, SealedLengths& sealed, const Month& month,
                               const Journal& journal, const Book& book) {
  std::vector<Problem> problems = shorter_than(sealed, month, journal, book);
  if (problems.empty()) return problems;
  // A redaction may have replaced a file meanwhile; its seal came first, so the seals are read
  // again.
  sealed = sealed_lengths(folder);
  return shorter_than(sealed, month, journal, book);
}

Lengths journal_lengths(const Folder& folder, const Book& book) {
  Lengths lengths;
  for (const std::string& name : files_of(folder, book)) {
    const std::string path = book.folder() + name;
    if (const auto length = folder.size(path)) lengths.emplace(sealed_name(path), *length);
  }
  return lengths;
}

std::string basis_of(const Desk& desk, const Book& book, const Month& month,
                     const Lengths& lengths) {
  std::string text(judgement);
  text += '\n' + desk.rules_digest + '\n' + desk.config.zone.name() + '\n';
  add_lengths(text, month, lengths, book);
  return sha256_of(text).substr(0, basis_digits);
}

std::string basis_of(const Desk& desk, const Month& month, const std::vector<Month>& others,
                     const Lengths& lengths) {
  std::string text(judgement);
  text += '\n' + desk.rules_digest + '\n' + desk.config.zone.name() + '\n';
  add_lengths(text, month, lengths);
  for (const Month& other : others) add_lengths(text, other, lengths);
  return sha256_of(text).substr(0, basis_digits);
}

std::set<Month> settled_months(const Desk& desk, Instant now, std::vector<Problem>& notes) {
  return settled_months(desk, read_seal_files(desk.folder), now, notes);
}

std::set<Month> settled_months(const Desk& desk, std::vector<SealFile> files, Instant now,
                               std::vector<Problem>& notes) {
  std::set<Month> settled;
  if (files.empty()) return settled;
  const Lengths lengths = journal_lengths(desk.folder);
  for (const SealFile& file : files)
    notes.insert(notes.end(), file.problems.begin(), file.problems.end());
  for (auto& [name, all] : by_sealed_file(std::move(files))) {
    const std::vector<Seal> seals = seals_in_force(std::move(all));
    // From the end, because only the newest seal of a month can fit.
    for (std::size_t i = seals.size(); i-- > 0;) {
      const Seal& seal = seals[i];
      if (!seal.settled_at || seal.when > now || *seal.settled_at > now) continue;
      const auto of_ledger = month_of_file(seal.file);
      if (!of_ledger) break;  // a register's file
      const Month month = *of_ledger;
      if (settled.contains(month)) continue;
      const auto length = lengths.find(seal.file);
      if (length == lengths.end() || length->second != seal.bytes) continue;
      if (basis_of(desk, month, seal.others, lengths) == seal.basis) settled.insert(month);
    }
  }
  return settled;
}

}  // namespace deskctl
