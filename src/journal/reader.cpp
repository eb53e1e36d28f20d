// A file is read line by line; lines in which nothing can be wrong, many at once. A line becomes an
// event or a problem. The lines of a group wait until the last of them has come; a group that the
// file's end cuts short is part of the torn end, like a last line without its newline and without a
// right sum.
#include "deskctl/journal/reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "deskctl/message/accident_messages.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/journal_messages.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"
#include "journal/accident.hpp"
#include "journal/header.hpp"
#include "journal/line.hpp"
#include "journal/placing.hpp"
#include "journal/usual_lines.hpp"
#include "journal/zeroed_end.hpp"
#include "text/large_memory.hpp"
#include "text/side_by_side.hpp"

namespace deskctl {
namespace {

Problem problem_at(const JournalFile& file, int line, Said what) {
  Problem problem;
  problem.what = std::move(what);
  problem.file = file.name;
  problem.line = line;
  return problem;
}

using LinesOfWorkers = OfWorkers<UsualLines>;

class FileReader {
 public:
  FileReader(Journal& journal, int index, const Book& book, std::vector<int> line_numbers,
             LinesOfWorkers& usual)
      : journal_(journal),
        book_(book),
        usual_(usual),
        line_numbers_(std::move(line_numbers)),
        file_(journal.files[static_cast<std::size_t>(index)]),
        index_(index),
        first_problem_(journal.problems.size()),
        placing_(file_.name, book),
        rest_(*file_.bytes) {}

  void read() {
    if (rest_.empty()) return;
    if (looks_like_utf16(rest_)) {
      foreign_ = true;  // no line of it can be read, and none of it is a torn end
      return;
    }
    const std::size_t size = size_before_zeroed_end(rest_);
    zeroed_ = size < rest_.size();
    rest_ = rest_.substr(0, size);
    if (rest_.starts_with(byte_order_mark)) {
      file_.obstacles.push_back(problem_at(file_, 1, {message::journal_has_bom, {}}));
      file_.obstacles.back().hint = Said{message::hint_accident_fix, {}};
      take(byte_order_mark.size());
    }
    if (!read_header()) return;
    if (is_usual_) read_parts();
    while (!rest_.empty() && file_.tail.torn_line == 0) read_line();
    if (!group_.empty()) tear_group();
  }

 private:
  void take(std::size_t count) {
    rest_.remove_prefix(count);
    offset_ += count;
  }

  std::string_view next_line(bool& ended) {
    const std::size_t end = rest_.find('\n');
    ended = end != std::string_view::npos;
    std::string_view line = rest_.substr(0, end);
    if (ended && line.ends_with('\r')) {
      if (!crlf_seen_) {
        file_.obstacles.push_back(problem_at(file_, line_, {message::journal_has_crlf, {}}));
        file_.obstacles.back().hint = Said{message::hint_accident_fix, {}};
      }
      crlf_seen_ = true;
      line.remove_suffix(1);
    }
    return line;
  }

  bool read_header() {
    bool ended = false;
    const std::string_view line = next_line(ended);
    if (!ended) {
      file_.tail.torn_line = 1;
      return false;
    }
    HeaderReading header = read_header_line(line, book_);
    foreign_ = foreign_ || line != book_.header(header.fields);
    is_usual_ = !foreign_ && !crlf_seen_ && !book_.is_register();
    for (const Problem& problem : header.missing) report(problem, line_);
    for (Problem& problem : header.unknown) {
      problem.file = file_.name;
      problem.line = line_;
      file_.obstacles.push_back(std::move(problem));
    }
    if (header.missing.empty()) file_.fields = header.fields;
    header_ = std::move(header);
    take(line.size() + 1 + (crlf_seen_ ? 1 : 0));
    offset_ += file_.left_out;
    file_.tail.whole = offset_;
    count_line();
    return header_.missing.empty();
  }

  void report(Problem problem, int line) {
    if (journal_.problems.size() >= first_problem_ + most_named_lines) {
      ++unnamed_;
      return;
    }
    problem.file = file_.name;
    problem.line = line;
    if (!problem.hint) problem.hint = Said{message::hint_journal_line, {file_.name}};
    journal_.problems.push_back(std::move(problem));
  }

  struct Part {
    std::string_view text;
    CsvReader kept = CsvReader();
    std::vector<UsualLine> usual = {};
  };

  // Whole lines. A second thread begins with the next part.
  void read_parts() {
    const std::vector<std::string_view> texts = parts_of(rest_.substr(0, rest_.rfind('\n') + 1));
    MadeAhead ahead(texts.size(), [&](std::size_t number, Worker worker) {
      Part part{texts[number]};
      part.usual = usual_[worker].read(part.text, part.kept);
      return part;
    });
    for (std::size_t i = 0; i < texts.size(); ++i) take_part(ahead.next());
  }

  static std::vector<std::string_view> parts_of(std::string_view lines) {
    constexpr std::size_t part_size = 256UL * 1024;
    std::vector<std::string_view> parts;
    while (!lines.empty()) {
      const std::size_t end = std::min(lines.find('\n', part_size), lines.size() - 1) + 1;
      parts.push_back(lines.substr(0, end));
      lines.remove_prefix(end);
    }
    return parts;
  }

  void take_part(Part part) {
    auto next = part.usual.begin();
    const std::size_t end = offset_ + part.text.size();
    while (offset_ < end) {
      if (next == part.usual.end() || next->line.data() != rest_.data()) {
        read_line();
        continue;
      }
      take(next->line.size() + 1);
      add(next->event, next->part, next->parts);
      end_record(true);
      ++next;
    }
    journal_.kept.push_back(std::move(part.kept));
  }

  void read_line() {
    bool ended = false;
    const std::string_view line = next_line(ended);
    if (!ended && !sum_is_right(line)) {
      file_.tail.torn_line = group_.empty() ? line_ : group_line_;
      group_.clear();
      return;
    }
    const std::size_t length = ended ? rest_.find('\n') + 1 : rest_.size();
    foreign_ = foreign_ || !has_whole_sum(line);
    LineReading reading = read_event_line(line, header_, book_, csv_);
    for (Problem& problem : reading.problems) report(std::move(problem), line_);
    take(length);
    if (reading.problems.empty())
      add(reading.event, reading.part, reading.parts);
    else
      break_group();
    end_record(ended);
  }

  void end_record(bool ended) {
    if (group_.empty()) {
      file_.tail.whole = offset_;
      file_.tail.lacks_newline = !ended;
    }
    count_line();
  }

  void count_line() {
    ++line_;
    if (numbers_used_ < line_numbers_.size()) line_ = line_numbers_[numbers_used_++];
  }

  void add(Event& event, int part, int parts) {
    event.file = index_;
    event.line = line_;
    placing_.note(event);
    const bool goes_on =
        !group_.empty() && part == static_cast<int>(group_.size()) + 1 && parts == parts_;
    if (!goes_on) break_group();
    if (part != 1 && !goes_on) {
      Problem problem;
      problem.what = {message::journal_part_alone, {std::to_string(part), std::to_string(parts)}};
      report(std::move(problem), line_);
      return;
    }
    if (parts == 1) {
      journal_.events.push_back(event);
      return;
    }
    if (group_.empty()) group_line_ = line_;
    parts_ = parts;
    group_.push_back(event);
    if (static_cast<int>(group_.size()) == parts) {
      journal_.events.insert(journal_.events.end(), group_.begin(), group_.end());
      group_.clear();
    }
  }

  // The lines of a group are written at once, so an interrupted group is damaged.
  void break_group() {
    if (group_.empty()) return;
    Problem problem;
    problem.what = {message::journal_group_incomplete, {std::to_string(parts_)}};
    report(std::move(problem), group_line_);
    group_.clear();
  }

  void tear_group() {
    file_.tail.torn_line = group_line_;
    file_.tail.lacks_newline = false;
    group_.clear();
  }

 public:
  void finish() {
    journal_.kept.push_back(std::move(csv_));
    if (zeroed_ && file_.tail.torn_line == 0) file_.tail.torn_line = line_;
    const bool damaged = journal_.problems.size() > first_problem_;
    if (foreign_ || damaged || !file_.obstacles.empty() || placing_.any_misplaced())
      tell_what_happened();
    if (unnamed_ > 0)
      journal_.problems.push_back(
          problem_at(file_, 0, {message::accident_more, {std::to_string(unnamed_)}}));
  }

 private:
  // Causes are reported before the lines that suffered; lines they explain are not reported again.
  void tell_what_happened() {
    // A torn end resembles many kinds of damage, so it is left out.
    const std::size_t end = file_.tail.torn_line > 0 ? file_.tail.whole : file_.bytes->size();
    Accidents accidents =
        accidents_in(file_.name, std::string_view(*file_.bytes).substr(0, end), book_);
    file_.misplaced = std::move(accidents.misplaced);
    if (accidents.problems.empty()) return;
    const auto begin = journal_.problems.begin() + static_cast<std::ptrdiff_t>(first_problem_);
    std::sort(accidents.explained.begin(), accidents.explained.end());
    const auto explained = [&](const Problem& problem) {
      return std::binary_search(accidents.explained.begin(), accidents.explained.end(),
                                problem.line);
    };
    journal_.problems.erase(std::remove_if(begin, journal_.problems.end(), explained),
                            journal_.problems.end());
    // A file to be restored needs no hints on mending its lines.
    for (std::size_t i = first_problem_; i < journal_.problems.size(); ++i)
      if (auto& hint = journal_.problems[i].hint;
          hint && hint->message == message::hint_journal_line)
        hint.reset();
    journal_.problems.insert(
        journal_.problems.begin() + static_cast<std::ptrdiff_t>(first_problem_),
        accidents.problems.begin(), accidents.problems.end());
    const bool resaved = accidents.problems.front().what.message == message::accident_resaved;
    if (resaved) file_.obstacles.clear();  // the cause already includes them
  }

  Journal& journal_;
  const Book& book_;
  LinesOfWorkers& usual_;
  std::vector<int> line_numbers_;
  std::size_t numbers_used_ = 0;
  JournalFile& file_;
  int index_;
  std::size_t first_problem_;
  Placing placing_;
  std::string_view rest_;
  std::size_t offset_ = 0;
  int line_ = 1;
  std::size_t unnamed_ = 0;  // wrong lines that are only counted
  bool crlf_seen_ = false;
  bool zeroed_ = false;
  bool foreign_ = false;   // not written by this version
  bool is_usual_ = false;  // of the ledger, with the columns that this version writes
  HeaderReading header_;
  CsvReader csv_;
  std::vector<Event> group_;
  int group_line_ = 0;
  int parts_ = 0;
};

Journal read_with(LinesOfWorkers& usual, std::vector<SourceText> texts, const Book& book) {
  Journal journal;
  std::vector<std::vector<int>> line_numbers;
  for (SourceText& text : texts) {
    line_numbers.push_back(std::move(text.line_numbers));
    JournalFile file;
    file.name = std::move(text.name);
    file.left_out = text.left_out;
    file.bytes = std::make_unique<const std::string>(std::move(text.bytes));
    journal.files.push_back(std::move(file));
  }
  std::size_t bytes = 0;
  for (const JournalFile& file : journal.files) bytes += file.bytes->size();
  constexpr std::size_t usual_line = 128;
  journal.events.reserve(bytes / usual_line);
  prefer_large_pages(journal.events.data(), journal.events.capacity() * sizeof(Event));
  for (std::size_t i = 0; i < journal.files.size(); ++i) {
    FileReader reader(journal, static_cast<int>(i), book, std::move(line_numbers[i]), usual);
    reader.read();
    reader.finish();
  }
  if (journal.files.size() > 1)
    std::stable_sort(journal.events.begin(), journal.events.end(),
                     [](const Event& a, const Event& b) {
                       // Another desk may go on within the second of the log.
                       if (a.recorded != b.recorded) return a.recorded < b.recorded;
                       return a.kind == EventKind::logged && b.kind != EventKind::logged;
                     });
  return journal;
}

}  // namespace

Journal read_journal(std::vector<SourceText> texts, const Book& book) {
  LinesOfWorkers usual;
  return read_with(usual, std::move(texts), book);
}

struct JournalReader::Lines {
  LinesOfWorkers usual;
};

JournalReader::JournalReader() : lines_(std::make_unique<Lines>()) {}
JournalReader::~JournalReader() = default;
JournalReader::JournalReader(JournalReader&&) noexcept = default;

Journal JournalReader::read(std::vector<SourceText> texts) {
  return read_with(lines_->usual, std::move(texts), ledger_book());
}

std::vector<Problem> notes_about(const JournalFile& file) {
  std::vector<Problem> notes = file.obstacles;
  if (file.bytes->empty()) {
    Problem empty = problem_at(file, 0, {message::config_empty, {}});
    empty.hint = Said{message::hint_journal_empty, {}};
    notes.push_back(std::move(empty));
  }
  if (file.tail.torn_line > 0) {
    Problem torn = problem_at(file, file.tail.torn_line, {message::journal_torn_end, {}});
    torn.hint = Said{message::hint_torn_end, {}};
    notes.push_back(std::move(torn));
  }
  return notes;
}

}  // namespace deskctl
