#include "desk/writing.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "desk/claim.hpp"
#include "desk/seals.hpp"
#include "deskctl/message/files_messages.hpp"
#include "deskctl/message/journal_messages.hpp"
#include "deskctl/text/lines.hpp"
#include "deskctl/time/typed.hpp"

namespace deskctl {
namespace {

constexpr int highest_number = 999'999;

Problem problem_in(const JournalFile& file, int line, Said what, Said hint) {
  Problem problem;
  problem.what = std::move(what);
  problem.hint = std::move(hint);
  problem.file = file.name;
  problem.line = line;
  return problem;
}

const JournalFile* file_named(const Journal& journal, const std::string& name) {
  const auto found = std::find_if(journal.files.begin(), journal.files.end(),
                                  [&](const JournalFile& file) { return file.name == name; });
  return found == journal.files.end() ? nullptr : &*found;
}

// Lines are written in the header's order of this version: into a file with another one they would
// not fit. A header that was cut short by an interrupted first write is replaced with the rest.
std::vector<Problem> header_obstacles(const JournalFile& file, const Book& book) {
  const std::string header = book.header() + '\n';
  std::string_view bytes = *file.bytes;
  if (bytes.starts_with(book.header(file.fields) + '\n')) return {};
  if (file.tail.torn_line == 1) {
    bytes = bytes.substr(0, bytes.find('\0'));
    if (header.starts_with(bytes)) return {};
  } else if (bytes.empty()) {
    return {};
  }
  return {problem_in(file, 1, {message::desk_header_differs, {}},
                     {message::hint_journal_header, {book.header(file.fields)}})};
}

int number_in_id(std::string_view request) {
  const auto id = RequestId::parse(request);
  return id ? id->number : 0;
}

// The highest number of a day on lines that may be damaged or torn: in their second field, where
// this version writes it. `day` is what the day's ids begin with.
int highest_on_lines(std::string_view text, const std::string& day) {
  int highest = 0;
  while (!text.empty()) {
    std::string_view line = take_line(text);
    line.remove_prefix(std::min(line.find(','), line.size()));
    if (!line.substr(std::min<std::size_t>(1, line.size())).starts_with(day)) continue;
    highest = std::max(highest, number_in_id(line.substr(1, line.find(',', 1) - 1)));
  }
  return highest;
}

}  // namespace

Writing::Writing(const Desk& desk, std::chrono::milliseconds patience, const std::string& command,
                 Book book)
    : desk_((check_claim(desk), desk)),
      book_(std::move(book)),
      lock_(std::make_shared<const WriteLock>(desk.folder, patience, command)) {}

Writing::Writing(const Writing& other, Book book)
    : desk_(other.desk_), book_(std::move(book)), lock_(other.lock_) {}

const Journal& Writing::take(const Month& month, const std::optional<RequestId>& request,
                             bool whole, Journal journal) {
  std::vector<Problem> problems = journal.problems;
  for (const JournalFile& file : journal.files)
    problems.insert(problems.end(), file.obstacles.begin(), file.obstacles.end());
  if (problems.empty())
    if (const JournalFile* own = file_named(journal, book_.file_name(month, desk_.config.code)))
      problems = header_obstacles(*own, book_);
  if (problems.empty()) {
    SealedLengths sealed = sealed_lengths(desk_.folder);
    problems = lost_ends(desk_.folder, sealed, month, journal, book_);
  }
  if (!problems.empty()) throw Refused(Exit::damaged, few_of(problems));
  refuse_if_changed(month, journal);
  return loaded_.emplace_back(Loaded{month, request, whole, std::move(journal)}).journal;
}

// A decision rests on all that was read. Once somebody deletes the lock file, another may
// write between two looks, and only the last would be compared with the file when it is appended
// to.
void Writing::refuse_if_changed(const Month& month, const Journal& journal) const {
  const std::string name = book_.file_name(month, desk_.config.code);
  const auto size_in = [&](const Journal& one) {
    const JournalFile* own = file_named(one, name);
    return own == nullptr ? 0 : own->size();
  };
  for (const Loaded& one : loaded_)
    if (one.month == month && size_in(one.journal) != size_in(journal))
      refuse(Exit::io, message::file_changed, {desk_.folder.path_of(name)},
             Said{message::hint_file_changed, {}});
}

const Journal& Writing::month(const Month& month) {
  for (const Loaded& one : loaded_)
    if (one.month == month && one.whole) return one.journal;
  return take(month, std::nullopt, true, read_month(desk_.folder, month, book_));
}

Journal Writing::read_from(const Month& month, LocalDay day, const RequestChoice& wanted) {
  const Instant since = start_of_day(day, desk_.config.zone) - clock_slack;
  return read_recent(desk_.folder, month, since, wanted, book_);
}

const Journal& Writing::recent(const RequestId& request) {
  int others = 0;
  for (const Loaded& one : loaded_) {
    if (one.month != request.month()) continue;
    if (one.whole || one.request == request) return one.journal;
    ++others;
  }
  constexpr int few = 8;  // for more of them the whole month is read, once
  if (others >= few) return month(request.month());
  const std::string wanted = request.text();
  return take(request.month(), request, false,
              read_from(request.month(), request.local_day(),
                        [&wanted](std::string_view id) { return id == wanted; }));
}

const Journal& Writing::end_of(const Month& month) {
  for (auto one = loaded_.rbegin(); one != loaded_.rend(); ++one)
    if (one->month == month) return one->journal;
  const LocalDay last{date::year{month.year} / date::month{month.month} / date::last};
  return take(month, std::nullopt, false,
              read_from(month, last, [](std::string_view) { return false; }));
}

int Writing::next_number(LocalDay day) {
  const RequestId first = RequestId::make(desk_.config.code, day, 1);
  const std::string text = first.text();
  const std::string of_day = text.substr(0, text.rfind('-') + 1);
  int highest = 0;
  std::string last;  // the id with that number
  const auto is_higher = [&](std::string_view request) {
    // A shorter number is a smaller one, so most lines need no second look.
    const bool longer = request.size() > last.size();
    if (!request.starts_with(of_day) ||
        (!longer && (request.size() < last.size() || request <= last)))
      return false;
    const int number = number_in_id(request);
    if (number > highest) last = request;
    highest = std::max(highest, number);
    return false;
  };
  const Journal& journal =
      take(first.month(), std::nullopt, false, read_from(first.month(), day, is_higher));
  // Others may already have added to a request whose own line was lost with a restored backup.
  for (const JournalFile& file : journal.files)
    highest = std::max(highest, highest_on_lines(*file.bytes, of_day));
  if (highest >= highest_number)
    refuse(Exit::refused, message::desk_numbers_used_up, {format_day(day), std::to_string(highest)},
           Said{message::hint_desk_numbers_used_up, {}});
  return highest + 1;
}

bool Writing::is_behind(const Month& target, Instant now) {
  const std::string name = book_.file_name(target, desk_.config.code);
  const JournalFile* own = file_named(end_of(target), name);
  return own != nullptr && deskctl::is_behind(desk_.folder, *own, now, book_);
}

const std::vector<std::string>& Writing::fields_of(const Month& month) {
  const JournalFile* own = file_named(end_of(month), book_.file_name(month, desk_.config.code));
  return own == nullptr || own->tail.whole == 0 ? book_.fields : own->fields;
}

void Writing::append(const FoldedLines& lines) {
  const std::string name = book_.file_name(lines.month(), desk_.config.code);
  const JournalFile* own = file_named(end_of(lines.month()), name);
  AppendPlan plan;
  int torn_line = 0;
  if (own != nullptr) {
    plan = {own->size(), own->tail.whole, own->tail.lacks_newline};
    torn_line = own->tail.torn_line;
  }
  // Whether it succeeds or not, what was read no longer tells how the file stands.
  for (auto one = loaded_.begin(); one != loaded_.end();) {
    const auto next = std::next(one);
    if (one->month == lines.month()) retired_.splice(retired_.end(), loaded_, one);
    one = next;
  }
  if (own == nullptr && book_.is_register()) desk_.folder.create_folder("registers");
  const auto moved = append_lines(*lock_, name, plan, book_.header(), lines.text());
  if (!moved) return;
  Problem note;
  note.what = {message::desk_torn_end_moved, {*moved}};
  note.hint = Said{message::hint_desk_torn_end_moved, {}};
  note.file = name;
  note.line = torn_line;
  notes_.push_back(std::move(note));
}

void Writing::forget(const Month& month) {
  std::erase_if(loaded_, [&](const Loaded& one) { return one.month == month; });
}

}  // namespace deskctl
