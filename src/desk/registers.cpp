#include "desk/registers.hpp"

#include <algorithm>
#include <utility>

#include "deskctl/request/known.hpp"

namespace deskctl {
namespace {

void collect_notes(ReadingNotes& notes, const Journal& journal, const FoldedEntries& folded,
                   const std::vector<Problem>& lost, const MonthRange& range) {
  notes.damage.insert(notes.damage.end(), journal.problems.begin(), journal.problems.end());
  notes.damage.insert(notes.damage.end(), folded.impossible.begin(), folded.impossible.end());
  notes.damage.insert(notes.damage.end(), lost.begin(), lost.end());
  for (const JournalFile& file : journal.files)
    for (Problem& note : notes_about(file)) notes.notes.push_back(std::move(note));
  if (!range.clock) return;
  for (const AheadEvent& one : ahead_of(journal, *range.clock + clock_slack)) {
    ++notes.ahead;
    if (!notes.first_ahead) notes.first_ahead = one.event->request;
  }
}

}  // namespace

void add_notes(ReadingNotes& notes, ReadingNotes more) {
  std::move(more.damage.begin(), more.damage.end(), std::back_inserter(notes.damage));
  std::move(more.notes.begin(), more.notes.end(), std::back_inserter(notes.notes));
  notes.ahead += more.ahead;
  if (!notes.first_ahead) notes.first_ahead = more.first_ahead;
}

namespace {

// Read once for all registers, and before their files, because these only grow.
struct SealsRead {
  explicit SealsRead(const Folder& folder)
      : files(read_seal_files(folder)), lengths(sealed_lengths(files)) {}
  std::vector<SealFile> files;
  SealedLengths lengths;
};

// With the months of files that are gone, because their seals tell of them.
std::set<Month> months_in(const Folder& folder, const Book& book, const SealsRead& seals) {
  std::set<Month> months;
  for (const Month& month : months_of(folder, book)) months.insert(month);
  for (const auto& [name, length] : seals.lengths)
    if (const std::string path = path_of_sealed(name); path.starts_with(book.folder()))
      if (const auto month = book.month_of(path.substr(book.folder().size())))
        months.insert(*month);
  return months;
}

ReadingNotes read_entries(const Folder& folder, const RegisterPolicy& of_register,
                          const MonthRange& range, Instant now, SealsRead& seals,
                          const std::function<void(const Entry&)>& use) {
  ReadingNotes notes;
  const Book book = of_register.book();
  for (const Month& month : months_in(folder, book, seals)) {
    if ((range.first && month < *range.first) || (range.last && *range.last < month) ||
        range.settled.contains(month))
      continue;
    const Journal journal = read_month(folder, month, book);
    const FoldedEntries folded = fold_entries(journal, of_register, now);
    collect_notes(notes, journal, folded, lost_ends(folder, seals.lengths, month, journal, book),
                  range);
    for (const Entry& entry : folded.entries) use(entry);
  }
  return notes;
}

// The months whose files have the lengths of their seals and in which everything was closed then.
std::set<Month> closed_months(const Desk& desk, const Book& book, Instant now,
                              const SealsRead& seals) {
  std::set<Month> closed;
  const Lengths lengths = journal_lengths(desk.folder, book);
  std::map<Month, std::string> bases;
  for (const SealFile& file : seals.files)
    for (const Seal& seal : file.seals) {
      const auto length = lengths.find(seal.file);
      if (length == lengths.end() || length->second != seal.bytes || !seal.settled_at ||
          seal.when > now || *seal.settled_at > now)
        continue;
      const Month month = *month_of_sealed(seal.file);
      std::string& basis = bases[month];
      if (basis.empty()) basis = basis_of(desk, book, month, lengths);
      if (seal.basis == basis) closed.insert(month);
    }
  return closed;
}

OpenEntries read_open(const Desk& desk, const RegisterPolicy& of_register, Instant now,
                      const std::optional<Instant>& clock, SealsRead& seals) {
  OpenEntries open;
  MonthRange range;
  range.clock = clock;
  range.settled = closed_months(desk, of_register.book(), now, seals);
  open.notes = read_entries(desk.folder, of_register, range, now, seals, [&](const Entry& entry) {
    if (entry.status == EntryStatus::open)
      open.items.push_back(item_of(entry, of_register, desk.policy, now));
  });
  return open;
}

}  // namespace

ReadingNotes each_entry(const Folder& folder, const RegisterPolicy& of_register,
                        const MonthRange& range, Instant now,
                        const std::function<void(const Entry&)>& use) {
  SealsRead seals(folder);
  return read_entries(folder, of_register, range, now, seals, use);
}

std::set<Month> register_months(const Desk& desk) {
  const SealsRead seals(desk.folder);
  std::set<Month> months;
  for (const RegisterPolicy& one : desk.policy.registers)
    months.merge(months_in(desk.folder, one.book(), seals));
  return months;
}

ReadingNotes each_entry(const Desk& desk, const MonthRange& range, Instant now,
                        const std::function<void(const RegisterPolicy&, const Entry&)>& use) {
  SealsRead seals(desk.folder);
  ReadingNotes notes;
  for (const RegisterPolicy& one : desk.policy.registers)
    add_notes(notes, read_entries(desk.folder, one, range, now, seals,
                                  [&](const Entry& entry) { use(one, entry); }));
  return notes;
}

OpenEntries open_entries(const Desk& desk, const RegisterPolicy& of_register, Instant now,
                         const std::optional<Instant>& clock) {
  SealsRead seals(desk.folder);
  return read_open(desk, of_register, now, clock, seals);
}

OpenEntries open_entries(const Desk& desk, Instant now, const std::optional<Instant>& clock) {
  OpenEntries all;
  SealsRead seals(desk.folder);
  for (const RegisterPolicy& one : desk.policy.registers) {
    OpenEntries open = read_open(desk, one, now, clock, seals);
    std::move(open.items.begin(), open.items.end(), std::back_inserter(all.items));
    add_notes(all.notes, std::move(open.notes));
  }
  return all;
}

std::optional<OneEntry> find_entry(const Folder& folder, const RegisterPolicy& of_register,
                                   const RequestId& id, Instant now) {
  OneEntry one;
  one.journal = read_month(folder, id.month(), of_register.book());
  for (Entry& entry : fold_entries(one.journal, of_register, now).entries)
    if (entry.id == id) {
      one.entry = std::move(entry);
      return one;
    }
  if (!one.journal.problems.empty()) throw Refused(Exit::damaged, few_of(one.journal.problems));
  return std::nullopt;
}

}  // namespace deskctl
