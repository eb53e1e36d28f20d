#include "check/line_check.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "deskctl/message/check_messages.hpp"
#include "deskctl/request/known.hpp"
#include "deskctl/text/lines.hpp"
#include "journal/line.hpp"

namespace deskctl {
namespace {

class LineCheck {
 public:
  LineCheck(const Journal& journal, Instant now, Instant clock, const Zone& zone,
            std::vector<Finding>& findings)
      : journal_(journal), now_(now), clock_(clock), zone_(zone), findings_(findings) {}

  void run() {
    for (const Problem& problem : journal_.problems) {
      findings_.push_back({CheckRule::damaged_line, std::nullopt, problem});
      damaged_.insert({problem.file, problem.line});
    }
    for (const JournalFile& file : journal_.files) {
      for (Problem& note : notes_about(file))
        findings_.push_back({CheckRule::file_state, std::nullopt, std::move(note)});
      check_sums(file);
    }
    check_times();
  }

 private:
  void add(CheckRule rule, const Event& event, Said what, Said hint) {
    findings_.push_back(
        {rule, event.request, problem_at(journal_, event, std::move(what), std::move(hint))});
  }

  // Checks every whole line but the header, as it stands in the file.
  void check_sums(const JournalFile& file) {
    std::string_view bytes = std::string_view(*file.bytes).substr(0, file.tail.whole);
    int number = 0;
    while (!bytes.empty()) {
      std::string_view line = take_line(bytes);
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (++number == 1 || sum_is_right(line) || damaged_.contains({file.name, number})) continue;
      const std::size_t comma = std::min(line.rfind(','), line.size());
      Problem problem;
      problem.file = file.name;
      problem.line = number;
      problem.what = {message::check_edited_line,
                      {std::string(line.substr(std::min(comma + 1, line.size()))),
                       sum_of(line.substr(0, comma))}};
      problem.hint = Said{message::hint_check_edited, {}};
      findings_.push_back({CheckRule::edited_line, std::nullopt, std::move(problem)});
    }
  }

  void check_times() {
    for (const AheadEvent& one : ahead_of(journal_, clock_))
      add(CheckRule::in_future, *one.event,
          {message::check_recorded_ahead, {zone_.format(one.event->recorded)}},
          {message::hint_check_move, {one.event->request.text(), std::to_string(one.n)}});
    std::map<int, Instant> latest;  // by file
    std::map<int, std::pair<int, const Event*>> given;
    // The events of several files are sorted by recording; here each file is checked by itself.
    std::vector<const Event*> events;
    for (const Event& event : journal_.events) events.push_back(&event);
    const auto stands_before = [](const Event* a, const Event* b) {
      return std::pair(a->file, a->line) < std::pair(b->file, b->line);
    };
    if (!std::is_sorted(events.begin(), events.end(), stands_before))
      std::sort(events.begin(), events.end(), stands_before);
    for (const Event* one : events) {
      const Event& event = *one;
      const auto [before, first] = latest.try_emplace(event.file, event.recorded);
      if (!first && event.recorded < before->second)
        add(CheckRule::out_of_order, event,
            {message::check_out_of_order, {zone_.format(event.recorded)}},
            {message::hint_check_clock, {}});
      before->second = std::max(before->second, event.recorded);
      if (event.recorded <= now_ && event.fact(Fact::clock) == "given") {
        auto& [count, begin] = given[event.file];
        if (count++ == 0) begin = &event;
      }
    }
    for (const auto& [file, lines] : given) {
      Problem problem =
          problem_at(journal_, *lines.second,
                     {message::check_given_clock, {std::to_string(lines.first)}}, std::nullopt);
      findings_.push_back({CheckRule::given_clock, std::nullopt, std::move(problem)});
    }
  }

  const Journal& journal_;
  Instant now_, clock_;
  const Zone& zone_;
  std::vector<Finding>& findings_;
  std::set<std::pair<std::string, int>> damaged_;
};

}  // namespace

Problem problem_at(const Journal& journal, const Event& event, Said what,
                   std::optional<Said> hint) {
  Problem problem;
  problem.what = std::move(what);
  problem.hint = std::move(hint);
  problem.file = journal.files[static_cast<std::size_t>(event.file)].name;
  problem.line = event.line;
  return problem;
}

void check_lines(const Journal& journal, Instant now, Instant clock, const Zone& zone,
                 std::vector<Finding>& findings) {
  LineCheck(journal, now, clock, zone, findings).run();
}

}  // namespace deskctl
