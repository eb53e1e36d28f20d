#include "deskctl/check/check.hpp"
#include "deskctl/render/report_pages.hpp"
#include "deskctl/text/mark.hpp"
#include "judge.hpp"

namespace deskctl::fuzz {

void recordings(std::string_view input) {
  accepted(Exit::usage, [&] {
    const RecordingList list = parse_recordings(input, "calls.csv");
    const int lines = static_cast<int>(lines_of(input).size());
    int before = 0;
    for (const RecordingList::Entry& entry : list.entries) {
      require(!entry.recording.empty(), "a recording has a number");
      require_showable(entry.recording);
      require(before < entry.line && entry.line <= lines, "each recording has a line of its own");
      before = entry.line;
    }
    const Journal& journal = small_journal();
    const Instant now = journal.events.back().recorded;
    const Folded folded = fold(journal, now);
    Checking checking(manuals(), desk_zone(), now, now);
    checking.add_month(journal, folded.requests, folded.problems, std::nullopt);
    const std::vector<Finding> findings = std::move(checking).finish(list);
    require_showable(colored(check_text(findings, View{}), false));
    require_showable(check_json(findings, std::nullopt, desk_zone()));
  });
}

}  // namespace deskctl::fuzz
