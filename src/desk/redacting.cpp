// Two passes: the first reads every month and changes nothing, so that all problems are reported
// before any file is rewritten. The seal is written before the file it is about: after a crash in
// between, the file is still the former one that the seal names, so no seal is broken.
#include "desk/redacting.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "desk/act.hpp"
#include "desk/ledger.hpp"
#include "desk/seals.hpp"
#include "deskctl/journal/redaction.hpp"
#include "deskctl/report/retention.hpp"
#include "deskctl/text/lines.hpp"
#include "deskctl/text/sha256.hpp"
#include "files/replace.hpp"

namespace deskctl {
namespace {

std::string joined_with_spaces(const std::set<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : " ") + name;
  return out;
}

// The id on a torn line, if its second field is complete.
std::optional<RequestId> id_on_line(std::string_view line) {
  const std::size_t begin = line.find(',');
  if (begin == std::string_view::npos) return std::nullopt;
  line.remove_prefix(begin + 1);
  return RequestId::parse(line.substr(0, line.find(',')));
}

std::vector<std::string_view> lines_in(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) lines.push_back(take_line(text));
  return lines;
}

class RedactingRun {
 public:
  RedactingRun(const Desk& desk, Writing& writing, const RedactionOrder& order)
      : desk_(desk), writing_(writing), order_(order) {}

  Redacting run(bool change) {
    result_ = {};
    for (const Month& month : months_of(desk_.folder)) {
      if (month > Month::of(order_.before)) break;
      redact(month, change);
      writing_.forget(month);
    }
    return std::move(result_);
  }

 private:
  // Requests of this category last touched before this day lose their personal content.
  std::optional<LocalDay> day_for(const std::optional<int>& months) const {
    if (!months) return std::nullopt;
    return std::min(order_.before, months_before(order_.today, *months));
  }

  void redact(const Month& month, bool change) {
    const Journal& journal = writing_.month(month);
    const std::string name = journal_file_name(month, desk_.config.code);
    words_.clear();
    past_.clear();
    std::set<std::string> elsewhere;
    Folded folded = fold(journal, latest);
    for (Request& request : folded.requests) {
      const auto day = day_for(desk_.policy.retention.months_for(request.category));
      if (!day || !(last_day_of(request, desk_.config.zone) < *day)) continue;
      link_to_matter(desk_.folder, request, latest);
      if (!may_be_redacted(request, desk_.policy, desk_.config.zone, *day)) continue;
      past_.insert(request.id);
      const auto& words = words_.emplace(request.id, personal_words(request.events)).first->second;
      for (const Event* event : request.events) {
        const std::string& file = journal.files[static_cast<std::size_t>(event->file)].name;
        if (file != name && !redacted(*event, words).removed.empty()) elsewhere.insert(file);
      }
    }
    result_.elsewhere.insert(result_.elsewhere.end(), elsewhere.begin(), elsewhere.end());
    const auto own = std::find_if(journal.files.begin(), journal.files.end(),
                                  [&](const JournalFile& file) { return file.name == name; });
    if (own != journal.files.end() && (!words_.empty() || own->tail.torn_line > 0))
      redact_file_of(month, journal, static_cast<int>(own - journal.files.begin()), change);
    remove_quarantined(month, name, change);
  }

  void redact_file_of(const Month& month, const Journal& journal, int index, bool change) {
    RedactedFile file = redact_file(journal, index, words_);
    const JournalFile& old = journal.files[static_cast<std::size_t>(index)];
    const std::string_view torn = std::string_view(*old.bytes).substr(old.tail.whole);
    if (file.lines == 0 && (torn.empty() || !(is_over(month) || all_past(torn)))) return;
    Redacting::File done{old.name, {}, file.lines};
    ActStamp stamp{order_.now, order_.clock_given};
    stamp.tied = false;
    Act act(writing_, std::move(stamp));
    for (const auto& [id, removed] : file.removed) {
      done.requests.push_back(id);
      Draft record = order_.record;
      record.add_fact(Fact::redacted, "yes");
      record.add_fact(Fact::removed, joined_with_spaces(removed));
      act.add(id, {std::move(record)});
    }
    // The lines are part of the rewritten file, so both appear at once.
    for (const FoldedLines& lines : act.fold()) file.bytes += lines.text();
    result_.files.push_back(std::move(done));
    if (!change) return;
    if (!torn.empty()) quarantine_end(writing_.lock(), old.name, old.tail.whole, torn);
    seal_redaction(desk_, writing_.lock(), order_.now, old, file.bytes);
    replace_file(writing_.lock(), old.name, *old.bytes, file.bytes);
  }

  // Torn lines were never counted, but name people as well. Lines of a redacted request are removed
  // with it, lines of no known request after the longest retention of their whole month. A whole
  // file kept by a fix is removed with the first of its requests, because the journal has the
  // others.
  void remove_quarantined(const Month& month, const std::string& name, bool change) {
    const std::string begin = name.substr(ledger_folder.size()) + '.';
    for (const std::string& piece : desk_.folder.list(quarantine)) {
      if (!piece.starts_with(begin)) continue;
      const std::string in_quarantine = std::string(quarantine) + '/' + piece;
      const auto bytes = desk_.folder.read(in_quarantine);
      if (!bytes) continue;
      const bool goes = is_before_fix(piece) ? holds_past(*bytes) : all_past(*bytes);
      if (!goes && !is_over(month)) continue;
      if (change) remove_file(writing_.lock(), in_quarantine);
      result_.quarantined.push_back(in_quarantine);
    }
  }

  // Whether even the longest retention has passed for the whole month.
  bool is_over(const Month& month) const {
    const auto day = day_for(desk_.policy.retention.longest());
    const date::year_month next =
        date::year_month{date::year{month.year}, date::month{month.month}} + date::months{1};
    return day && LocalDay{next / 1} <= *day && desk_.policy.retention.months;
  }

  bool is_past(std::string_view line) const {
    const auto id = id_on_line(line);
    return id && past_.contains(*id);
  }

  bool all_past(std::string_view lines) const {
    const auto all = lines_in(lines);
    return std::all_of(all.begin(), all.end(), [this](auto line) { return is_past(line); });
  }

  bool holds_past(std::string_view lines) const {
    const auto all = lines_in(lines);
    return std::any_of(all.begin(), all.end(), [this](auto line) { return is_past(line); });
  }

  const Desk& desk_;
  Writing& writing_;
  const RedactionOrder& order_;
  Redacting result_;
  std::map<RequestId, PersonalWords> words_;  // of the requests of a month to redact
  std::set<RequestId> past_;                  // the ids of these
};

}  // namespace

void seal_redaction(const Desk& desk, const WriteLock& lock, Instant now, const JournalFile& old,
                    const std::string& bytes) {
  Seal seal;
  seal.when = now;
  seal.file = sealed_name(old.name);
  seal.bytes = bytes.size();
  seal.lines = static_cast<std::uint64_t>(std::count(bytes.begin(), bytes.end(), '\n'));
  seal.sha256 = sha256_of(bytes);
  const std::string_view whole = std::string_view(*old.bytes).substr(0, old.tail.whole);
  seal.was.emplace(Seal::Former{whole.size(), sha256_of(whole)});
  const std::string name = seal_file_name(desk.config.code);
  AppendPlan plan;
  SealColumns columns = SealColumns::all;
  if (const auto text = desk.folder.read(name)) {
    const SealFile seals = read_seals({name, *text});
    plan = {seals.size, seals.tail.whole, seals.tail.lacks_newline};
    columns = seals.columns;
  }
  append_seals(lock, name, plan, columns, format_seal(seal, desk.config.zone, columns) + '\n');
}

int Redacting::requests() const {
  int count = 0;
  for (const File& file : files) count += static_cast<int>(file.requests.size());
  return count;
}

Redacting redact_journals(const Desk& desk, std::chrono::milliseconds patience,
                          const RedactionOrder& order) {
  Writing writing(desk, patience, "redact");
  // A change since the seal would later look as if redaction had made it.
  if (auto broken = seal_problems(desk.folder); !broken.empty())
    throw Refused(Exit::damaged, std::move(broken));
  RedactingRun run(desk, writing, order);
  const auto redact_all = [&](bool change) {
    Redacting result = run.run(change);
    for (const RegisterPolicy& one : desk.policy.registers)
      redact_register(desk, writing, one, order, change, result);
    return result;
  };
  Redacting planned = redact_all(false);
  if (order.dry_run) return planned;
  // A killed run may have left the file that it was about to rename.
  for (const char* below : {"ledger", "registers", quarantine})
    for (const std::string& name : leftovers_in(desk.folder, below))
      remove_file(writing.lock(), name);
  return redact_all(true);
}

}  // namespace deskctl
