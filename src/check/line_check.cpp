#include "check/line_check.hpp"

#include <algorithm>
#include <utility>

#include "deskctl/message/check_messages.hpp"
#include "deskctl/request/known.hpp"
#include "deskctl/text/lines.hpp"
#include "journal/line.hpp"

namespace deskctl {
namespace {

constexpr std::size_t piece_size = 256UL * 1024;

class TimeCheck {
 public:
  TimeCheck(const Journal& journal, bool is_ledger, Instant now, Instant clock, const Zone& zone,
            std::vector<Finding>& findings)
      : journal_(journal),
        is_ledger_(is_ledger),
        now_(now),
        clock_(clock),
        zone_(zone),
        findings_(findings),
        latest_(journal.files.size(), earliest),
        given_(journal.files.size()) {}

  void run() {
    for (const AheadEvent& one : ahead_of(journal_, clock_))
      add(CheckRule::in_future, *one.event,
          {message::check_recorded_ahead, {zone_.format(one.event->recorded)}},
          is_ledger_ ? std::optional(Said{message::hint_check_move,
                                          {one.event->request.text(), std::to_string(one.n)}})
                     : std::nullopt);
    // The events of several files are sorted by recording; here each file is checked by itself.
    if (journal_.files.size() > 1)
      check_sorted();
    else
      for (const Event& event : journal_.events) check(event);
    for (const auto& [count, first] : given_)
      if (count > 0)
        findings_.push_back(
            {CheckRule::given_clock, std::nullopt,
             problem_at(journal_, *first, {message::check_given_clock, {std::to_string(count)}},
                        std::nullopt)});
  }

 private:
  void add(CheckRule rule, const Event& event, Said what, std::optional<Said> hint) {
    findings_.push_back(
        {rule, event.request, problem_at(journal_, event, std::move(what), std::move(hint))});
  }

  void check_sorted() {
    std::vector<const Event*> events;
    events.reserve(journal_.events.size());
    for (const Event& event : journal_.events) events.push_back(&event);
    std::sort(events.begin(), events.end(), [](const Event* a, const Event* b) {
      return std::pair(a->file, a->line) < std::pair(b->file, b->line);
    });
    for (const Event* event : events) check(*event);
  }

  void check(const Event& event) {
    const auto file = static_cast<std::size_t>(event.file);
    if (event.recorded < latest_[file])
      add(CheckRule::out_of_order, event,
          {message::check_out_of_order, {zone_.format(event.recorded)}},
          Said{message::hint_check_clock, {}});
    latest_[file] = std::max(latest_[file], event.recorded);
    if (event.recorded <= now_ && event.fact(Fact::clock) == "given") {
      Given& given = given_[file];
      if (given.count++ == 0) given.first = &event;
    }
  }

  struct Given {
    int count = 0;
    const Event* first = nullptr;
  };

  const Journal& journal_;
  bool is_ledger_;
  Instant now_, clock_;
  const Zone& zone_;
  std::vector<Finding>& findings_;
  std::vector<Instant> latest_;  // by file
  std::vector<Given> given_;     // by file
};

Problem wrong_sum(const JournalFile& file, int number, std::string_view line) {
  const std::size_t comma = std::min(line.rfind(','), line.size());
  return problem_in(
      file.name, number,
      {message::check_edited_line,
       {std::string(line.substr(std::min(comma + 1, line.size()))), sum_of(line.substr(0, comma))}},
      Said{message::hint_check_edited, {}});
}

}  // namespace

std::vector<LinePiece> pieces_of(const Journal& journal) {
  std::vector<LinePiece> pieces;
  for (const JournalFile& file : journal.files) {
    const std::string_view whole = std::string_view(*file.bytes).substr(0, file.tail.whole);
    std::size_t begin = std::min(whole.find('\n'), whole.size() - 1) + 1;  // behind the header
    while (begin < whole.size()) {
      const std::size_t end = std::min(whole.find('\n', begin + piece_size), whole.size() - 1) + 1;
      pieces.push_back({&file, begin, end});
      begin = end;
    }
  }
  return pieces;
}

// As the lines stand in the file.
CheckedPiece check_sums(const LinePiece& piece) {
  std::string_view bytes =
      std::string_view(*piece.file->bytes).substr(piece.begin, piece.end - piece.begin);
  CheckedPiece checked;
  while (!bytes.empty()) {
    std::string_view line = take_line(bytes);
    if (line.ends_with('\r')) line.remove_suffix(1);
    ++checked.lines;
    if (!sum_is_right(line)) checked.wrong.push_back(wrong_sum(*piece.file, checked.lines, line));
  }
  return checked;
}

EditedLines::EditedLines(const Journal& journal) {
  for (const Problem& problem : journal.problems) reported_.emplace(problem.file, problem.line);
}

void EditedLines::take(const LinePiece& piece, CheckedPiece checked,
                       std::vector<Finding>& findings) {
  if (file_ != piece.file) before_ = 1;  // the header
  file_ = piece.file;
  for (Problem& problem : checked.wrong) {
    problem.line += before_;
    if (!reported_.contains({problem.file, problem.line}))
      findings.push_back({CheckRule::edited_line, std::nullopt, std::move(problem)});
  }
  before_ += checked.lines;
}

Problem problem_in(const std::string& file, int line, Said what, std::optional<Said> hint) {
  Problem problem;
  problem.what = std::move(what);
  problem.hint = std::move(hint);
  problem.file = file;
  problem.line = line;
  return problem;
}

Problem problem_at(const Journal& journal, const Event& event, Said what,
                   std::optional<Said> hint) {
  return problem_in(journal.files[static_cast<std::size_t>(event.file)].name, event.line,
                    std::move(what), std::move(hint));
}

void check_lines(const Journal& journal, bool is_ledger, Instant now, Instant clock,
                 const Zone& zone, std::vector<Finding>& findings) {
  for (const Problem& problem : journal.problems)
    findings.push_back({CheckRule::damaged_line, std::nullopt, problem});
  for (const JournalFile& file : journal.files)
    for (Problem& note : notes_about(file))
      findings.push_back({CheckRule::file_state, std::nullopt, std::move(note)});
  TimeCheck(journal, is_ledger, now, clock, zone, findings).run();
}

}  // namespace deskctl
