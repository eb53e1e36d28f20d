#include "desk/sealing.hpp"

#include <algorithm>
#include <utility>

#include "desk/claim.hpp"
#include "desk/kept_policies.hpp"
#include "desk/open_lines_of.hpp"
#include "desk/registers.hpp"
#include "deskctl/message/files_messages.hpp"
#include "deskctl/message/seal_messages.hpp"
#include "deskctl/message/sheet_messages.hpp"
#include "deskctl/report/settled.hpp"
#include "deskctl/text/sha256.hpp"
#include "files/lock.hpp"

namespace deskctl {
namespace {

void append_to(std::vector<Problem>& problems, std::vector<Problem> more) {
  std::move(more.begin(), more.end(), std::back_inserter(problems));
}

// Nothing is written yet, and the lock holds the signal back.
void end_if_asked() {
  if (end_is_asked_for()) refuse(Exit::interrupted, message::row_interrupted, {});
}

std::uint64_t count_lines(std::string_view bytes) {
  const auto ends = std::count(bytes.begin(), bytes.end(), '\n');
  return static_cast<std::uint64_t>(ends) + (bytes.ends_with('\n') ? 0 : 1);
}

class SealingRun {
 public:
  SealingRun(const Desk& desk, Instant now)
      : desk_(desk),
        now_(now),
        this_month_(Month::of(desk.config.zone.day(now))),
        lengths_(journal_lengths(desk.folder)),
        reader_(desk.folder, latest, all_months()) {
    for (SealFile& file : read_seal_files(desk.folder)) {
      append_to(problems_, file.problems);
      for (Seal& seal : file.seals) seals_[seal.file].push_back(std::move(seal));
      if (file.name == seal_file_name(desk.config.code)) own_ = std::move(file);
    }
    for (auto& [name, seals] : seals_) {
      seals = seals_in_force(std::move(seals));
      for (const Seal& seal : seals)
        if (const auto lines = parse_open_lines(seal.open_lines, seal.bytes))
          noted_[name] = {lines->open_bytes(), seal.bytes};
    }
  }

  Sealing run() {
    throw_if_broken();
    for (const Month& month : all_months())
      if (may_have_news(month)) seal(month);
    append_to(problems_, reader_.notes().damage);
    for (const RegisterPolicy& one : desk_.policy.registers) seal_register(one);
    throw_if_broken();
    return std::move(sealing_);
  }

  /// The seals file to append to, as read.
  const SealFile& own() const { return own_; }

 private:
  std::set<Month> all_months() const {
    std::set<Month> months;
    for (const auto& [name, length] : lengths_) months.insert(*month_of_file(name));
    return months;
  }

  void throw_if_broken() const {
    if (!problems_.empty()) throw Refused(Exit::damaged, few_of(problems_));
  }

  std::uint64_t sealed_bytes(const std::string& name) const {
    const auto seals = seals_.find(name);
    std::uint64_t most = 0;
    if (seals != seals_.end())
      for (const Seal& seal : seals->second) most = std::max(most, seal.bytes);
    return most;
  }

  std::vector<std::string> files_of(const Month& month) const {
    std::vector<std::string> names;
    for (const auto& [name, length] : lengths_)
      if (month_of_file(name) == month) names.push_back(name);
    return names;
  }

  // Whether a seal already holds the present verdict on the month.
  bool is_judged(const Month& month, const Lengths& lengths) const {
    for (const std::string& name : files_of(month)) {
      const auto seals = seals_.find(name);
      if (seals == seals_.end()) continue;
      for (const Seal& seal : seals->second)
        if (seal.basis == basis_of(desk_, month, seal.others, lengths)) return true;
    }
    return false;
  }

  // Decided without reading the month. A torn end makes a file longer than its sealable part.
  bool may_have_news(const Month& month) const {
    for (const std::string& name : files_of(month))
      if (lengths_.at(name) > sealed_bytes(name) || lacks_open_lines(month, name)) return true;
    return !is_judged(month, lengths_);
  }

  // Whether the month has ended since the file was sealed.
  bool lacks_open_lines(const Month& month, const std::string& name) const {
    if (own_.columns != SealColumns::all || month >= this_month_) return false;
    return !noted_.contains(name);
  }

  void seal(const Month& month) {
    end_if_asked();
    const MonthRead read = reader_.read(month);
    Lengths whole = lengths_;
    for (const JournalFile& file : read.journal.files) {
      append_to(problems_, file.obstacles);
      if (file.tail.torn_line > 0) append_to(sealing_.notes, notes_about(file));
      whole[sealed_name(file.name)] = file.tail.whole;
    }
    bool any_grew = false, any_lacks = false;
    const auto lacks = [&](const JournalFile& file) {
      return lacks_open_lines(month, sealed_name(file.name));
    };
    for (const JournalFile& file : read.journal.files) {
      any_grew = any_grew || grew(file);
      any_lacks = any_lacks || lacks(file);
    }
    if (!any_grew && !any_lacks && is_judged(month, whole)) return;
    Seal judged = judge(month, read, whole);
    for (const JournalFile& file : read.journal.files) {
      if (file.tail.whole == 0 || ((any_grew || any_lacks) && !grew(file) && !lacks(file)))
        continue;
      judged.open_lines = open_lines(month, file, read.journal);
      add(judged, file);
    }
  }

  // Noted once the month has ended, and again when that spares readers half of what they read by
  // the note before: so notes stay few however often a month is sealed.
  std::string open_lines(const Month& month, const JournalFile& file,
                         const Journal& journal) const {
    if (own_.columns != SealColumns::all || month >= this_month_) return "";
    const auto prefix = std::string_view(*file.bytes).substr(0, file.tail.whole);
    OpenLines lines = open_lines_of(file, prefix, month, journal, desk_.config.zone);
    constexpr std::uint64_t worth_noting = 4096;
    const auto before = noted_.find(sealed_name(file.name));
    const bool is_worth = before == noted_.end() ||
                          before->second.open_bytes + prefix.size() - before->second.sealed_bytes >
                              2 * lines.open_bytes() + worth_noting;
    if (!is_worth) return "";
    lines.repeated = repeated_lines_of(month, journal, desk_.folder, seals_);
    return format_open_lines(lines, desk_.config.zone);
  }

  bool grew(const JournalFile& file) const {
    return file.tail.whole > sealed_bytes(sealed_name(file.name));
  }

  void seal_register(const RegisterPolicy& of_register) {
    const Book book = of_register.book();
    const Lengths lengths = journal_lengths(desk_.folder, book);
    std::set<Month> months;
    for (const auto& [name, length] : lengths) months.insert(*month_of_sealed(name));
    for (const Month& month : months) {
      bool may_have_grown = false;
      for (const auto& [name, length] : lengths)
        may_have_grown = may_have_grown ||
                         (month_of_sealed(name) == month &&
                          (length > sealed_bytes(name) || !has_basis(book, month, name, lengths)));
      if (may_have_grown) seal_month(of_register, book, month, lengths);
    }
  }

  bool has_basis(const Book& book, const Month& month, const std::string& name,
                 const Lengths& lengths) const {
    const auto seals = seals_.find(name);
    const std::string basis = basis_of(desk_, book, month, lengths);
    return seals != seals_.end() &&
           std::any_of(seals->second.begin(), seals->second.end(),
                       [&](const Seal& seal) { return seal.basis == basis; });
  }

  void seal_month(const RegisterPolicy& of_register, const Book& book, const Month& month,
                  Lengths whole) {
    const Journal journal = read_month(desk_.folder, month, book);
    const FoldedEntries folded = fold_entries(journal, of_register, latest);
    append_to(problems_, journal.problems);
    append_to(problems_, folded.impossible);
    for (const JournalFile& file : journal.files) {
      append_to(problems_, file.obstacles);
      if (file.tail.torn_line > 0) append_to(sealing_.notes, notes_about(file));
      whole[sealed_name(file.name)] = file.tail.whole;
    }
    bool any_grew = false, is_known = true;
    for (const JournalFile& file : journal.files) {
      any_grew = any_grew || grew(file);
      is_known = is_known && has_basis(book, month, sealed_name(file.name), whole);
    }
    if (!any_grew && is_known) return;
    Seal judged;
    judged.when = now_;
    judged.basis = basis_of(desk_, book, month, whole);
    Instant last = earliest;
    for (const Entry& entry : folded.entries) judged.unsettled += entry.status == EntryStatus::open;
    for (const Event& event : journal.events) last = std::max({last, event.recorded, event.at});
    if (judged.unsettled == 0) judged.settled_at = journal.events.empty() ? now_ : last;
    for (const JournalFile& file : journal.files)
      if (file.tail.whole > 0 && (!any_grew || grew(file))) add(judged, file);
  }

  Seal judge(const Month& month, const MonthRead& read, const Lengths& whole) {
    Instant last_recorded = earliest;
    for (const Event& event : read.journal.events)
      last_recorded = std::max(last_recorded, event.recorded);
    last_recorded_.emplace(month, last_recorded);
    Seal seal;
    seal.when = now_;
    const std::set<Month> behind = reader_.months_behind(month, read.requests);
    seal.others.assign(behind.begin(), behind.end());
    Instant settled_at = read.requests.empty() ? now_ : earliest;
    seal.unsettled = static_cast<int>(read.awaited.size());
    for (const Request& request : read.requests) {
      end_if_asked();
      seal.unsettled += !is_settled(request, desk_.policy);
    }
    seal.basis = basis_of(desk_, month, seal.others, whole);
    if (seal.unsettled > 0) return seal;
    for (const Request& request : read.requests) {
      end_if_asked();
      settled_at = std::max(settled_at, settled_since(request, desk_.policy).value_or(earliest));
      // The exact time is not worked out across months; the last line of any of them is late
      // enough.
      if (request.is_repeat()) settled_at = std::max(settled_at, last_word(month, seal.others));
    }
    seal.settled_at = settled_at;
    return seal;
  }

  // The time of the last line in `month` or one of `others`.
  Instant last_word(const Month& month, const std::vector<Month>& others) {
    Instant last = last_recorded_.at(month);
    for (const Month& other : others) {
      auto known = last_recorded_.find(other);
      if (known == last_recorded_.end()) {
        Instant last_there = earliest;
        for (const Event& event : read_month(desk_.folder, other).events)
          last_there = std::max(last_there, event.recorded);
        known = last_recorded_.emplace(other, last_there).first;
      }
      last = std::max(last, known->second);
    }
    return last;
  }

  void add(Seal seal, const JournalFile& file) {
    const std::string_view prefix = std::string_view(*file.bytes).substr(0, file.tail.whole);
    seal.file = sealed_name(file.name);
    seal.bytes = prefix.size();
    seal.lines = count_lines(prefix);
    seal.sha256 = sha256_of(prefix);
    sealing_.lines += format_seal(seal, desk_.config.zone, own_.columns) + '\n';
    seals_[seal.file].push_back(seal);
    sealing_.seals.push_back(std::move(seal));
  }

  const Desk& desk_;
  struct Noted {
    std::uint64_t open_bytes = 0, sealed_bytes = 0;
  };

  Instant now_;
  Month this_month_;
  std::map<std::string, Noted> noted_;  // the newest note of each file
  Lengths lengths_;
  std::map<std::string, std::vector<Seal>> seals_;  // by file
  std::map<Month, Instant> last_recorded_;
  SealFile own_;
  LedgerReader reader_;
  std::vector<Problem> problems_;
  Sealing sealing_;
};

}  // namespace

Sealing seal_journals(const Desk& desk, std::chrono::milliseconds patience, Instant now,
                      bool dry_run) {
  check_claim(desk);
  // Before the lock is taken, so that nobody waits: sealed bytes no longer change.
  if (auto broken = seal_problems(desk.folder); !broken.empty())
    throw Refused(Exit::damaged, std::move(broken));
  const WriteLock lock(desk.folder, patience, "seal");
  SealingRun run(desk, now);
  Sealing sealing = run.run();
  if (dry_run) return sealing;
  sealing.kept_policy = keep_policy(lock, desk.config.zone.day(now));
  if (sealing.seals.empty()) return sealing;
  const SealFile& own = run.own();
  const std::string name = seal_file_name(desk.config.code);
  const AppendPlan plan{own.size, own.tail.whole, own.tail.lacks_newline};
  if (const auto moved = append_seals(lock, name, plan, own.columns, sealing.lines)) {
    Problem note;
    note.what = {message::desk_torn_end_moved, {*moved}};
    note.hint = Said{message::hint_seal_torn_end_moved, {}};
    note.file = name;
    note.line = own.tail.torn_line;
    sealing.notes.push_back(std::move(note));
  }
  return sealing;
}

}  // namespace deskctl
