#include "desk/fixing.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "desk/claim.hpp"
#include "desk/seals.hpp"
#include "deskctl/message/accident_messages.hpp"
#include "deskctl/message/journal_messages.hpp"
#include "deskctl/text/utf8.hpp"
#include "files/lock.hpp"
#include "files/replace.hpp"

namespace deskctl {
namespace {

std::string without_marks(std::string_view bytes) {
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  std::string out;
  out.reserve(bytes.size() + 1);
  for (std::size_t i = 0; i < bytes.size(); ++i)
    if (bytes[i] != '\r' || i + 1 == bytes.size() || bytes[i + 1] != '\n') out += bytes[i];
  return out;
}

// What a spreadsheet changed beside the marks would look right without them.
bool was_resaved(const Journal& journal) {
  return std::any_of(journal.problems.begin(), journal.problems.end(), [](const Problem& problem) {
    return problem.what.message == message::accident_resaved;
  });
}

Journal journal_of(const std::string& name, const std::string& bytes, const Book& book) {
  return read_journal({{name, bytes}}, book);
}

bool is_clean(const Journal& journal) {
  const JournalFile& file = journal.files.front();
  return journal.problems.empty() && file.obstacles.empty() && file.tail.torn_line == 0 &&
         !file.tail.lacks_newline;
}

bool has_marks(const JournalFile& file) {
  const auto is_mark = [](const Problem& problem) {
    return problem.what.message == message::journal_has_bom ||
           problem.what.message == message::journal_has_crlf;
  };
  return file.tail.lacks_newline ||
         std::any_of(file.obstacles.begin(), file.obstacles.end(), is_mark);
}

}  // namespace

Fixes possible_fixes(const Desk& desk) {
  Fixes found;
  const Folder& folder = desk.folder;
  std::map<std::string, std::vector<Seal>> seals;
  for (SealFile& file : read_seal_files(folder))
    for (Seal& seal : file.seals) seals[path_of_sealed(seal.file)].push_back(std::move(seal));
  for (const Book& book : books_of(desk.policy))
    for (const std::string& base : files_of(folder, book)) {
      const std::string name = book.folder() + base;
      auto bytes = folder.read(name);
      if (!bytes) continue;
      const Journal before = journal_of(name, *bytes, book);
      if (!has_marks(before.files.front()) && !was_resaved(before)) continue;
      std::string fixed = without_marks(*bytes);
      if (!fixed.ends_with('\n')) fixed += '\n';
      const Journal after = journal_of(name, fixed, book);
      if (!was_resaved(before) && is_clean(after) && after.events.size() == before.events.size() &&
          broken_seals(seals[name], name, fixed).empty()) {
        found.fixes.push_back({name, *std::move(bytes), std::move(fixed)});
        continue;
      }
      Problem problem;
      problem.file = name;
      problem.what = {message::fix_not_here, {}};
      problem.hint = Said{message::hint_fix_not_here, {name}};
      found.refused.push_back(std::move(problem));
    }
  return found;
}

std::vector<std::string> apply(const Desk& desk, std::chrono::milliseconds patience,
                               const std::vector<Fix>& fixes) {
  check_claim(desk);
  const WriteLock lock(desk.folder, patience, "check");
  std::vector<std::string> kept;
  for (const Fix& fix : fixes) {
    kept.push_back(name_before_fix(fix.name, fix.before));
    replace_file(lock, fix.name, fix.before, fix.after, kept.back());
  }
  return kept;
}

}  // namespace deskctl
