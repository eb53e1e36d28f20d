#include "judge.hpp"

#include <fstream>

#include "deskctl/check/check.hpp"
#include "deskctl/render/recorded_text.hpp"
#include "deskctl/render/report_pages.hpp"
#include "deskctl/render/request_page.hpp"
#include "deskctl/report/settled.hpp"
#include "deskctl/sla/clock_shapes.hpp"
#include "deskctl/sla/ladder.hpp"
#include "deskctl/text/mark.hpp"
#include "support/same_clocks.hpp"

namespace deskctl::fuzz {
namespace {

std::string two_days_of_the_example() {
  std::ifstream in(EXAMPLE_DESK "/ledger/2026-10.csv", std::ios::binary);
  std::string text;
  for (std::string line; std::getline(in, line);)
    if (text.empty() || line.find(",20261005-") != std::string::npos ||
        line.find(",20261006-") != std::string::npos)
      text += line + '\n';
  return text;
}

/// The journal folded, its month, and the moment of the question.
struct Asked {
  const Journal& journal;
  const Policy& policy;
  std::vector<Request> requests;
  std::vector<Problem> problems;
  Period period;
  Instant now;
};

const View in_full{Language::simplified, true, 0};

void list_requests(const Asked& asked) {
  DueList overdue(DueList::Which::overdue);
  DueList due(DueList::Which::due_within, asked.now);
  ClockShapes shapes(asked.policy);
  Json json(desk_zone());
  json.open_list();
  for (const Request& request : asked.requests) {
    const std::vector<Clock> clocks = clocks_of(request, asked.policy, asked.now);
    // The second time what was found in the first is used.
    for (int time = 0; time < 2; ++time)
      require(test::is_same(shapes.clocks_of(request, asked.now), clocks),
              "clocks do not depend on what was judged before");
    overdue.add(request, clocks);
    due.add(request, clocks);
    require(is_settled(request, asked.policy) || !settled_since(request, asked.policy),
            "only what is settled has been so since");
    owed_escalations(request, clocks, asked.policy, asked.now);
    const auto next = next_step(request, clocks, asked.policy, asked.now);
    const std::string_view role = word_of(Role::desk);
    for (const bool history : {false, true})
      require_showable(
          request_text(request, clocks, next, {}, role, desk_zone(), in_full, history));
    require_showable(recorded_text(request, 1, clocks, next, role, desk_zone(), in_full));
    require_showable(short_text(request, 1, desk_zone(), in_full));
    add_request(json, request, clocks, next);
  }
  require_showable(std::move(json.close_list()).finish());
  require_showable(page_text(due_page(std::move(overdue).sorted(), "", desk_zone(), in_full), 0));
  require_showable(due_json(std::move(due).sorted(), "due", desk_zone(), false));
}

template <typename Gathering>
auto gathered(const Asked& asked, Gathering gathering) {
  for (const Request& request : asked.requests) gathering.add(request);
  return std::move(gathering).finish();
}

void make_reports(const Asked& asked) {
  const Zone& zone = desk_zone();
  const MonthReport month =
      gathered(asked, MonthFigures(asked.policy, asked.period, zone, asked.now));
  require_showable(page_text(month_page(month, nullptr, "", zone, in_full), 0));
  require_showable(month_json(month, nullptr, zone));
  const DayReport day =
      gathered(asked, DayGathering(asked.policy, asked.period.last, zone, asked.now));
  require_showable(page_text(day_page(day, "", zone, in_full), 0));
  require_showable(day_json(day, zone, true));
  const auto complaints =
      gathered(asked, ComplaintGathering(asked.policy, asked.period, zone, asked.now));
  require_showable(page_text(complaints_page(complaints, "", zone, in_full), 0));
  const StaffReport staff =
      gathered(asked, StaffGathering(asked.policy, asked.period, zone, asked.now));
  require_showable(page_text(staff_page(staff, "", in_full), 0));
}

void look_through(const Asked& asked) {
  Checking checking(asked.policy, desk_zone(), asked.now, asked.now);
  checking.add_month(asked.journal, asked.requests, asked.problems, std::nullopt);
  const std::vector<Finding> findings = std::move(checking).finish(std::nullopt);
  require_showable(colored(check_text(findings, in_full), false));
  require_showable(check_json(findings, std::nullopt, desk_zone()));
}

}  // namespace

Journal journal_in(std::string_view text) {
  std::vector<SourceText> texts;
  texts.push_back({"ledger/2026-10.csv", std::string(text)});
  return read_journal(std::move(texts));
}

const Zone& desk_zone() {
  static const Zone zone = *Zone::find("Asia/Shanghai");
  return zone;
}

const Policy& manuals() {
  static const Policy policy =
      parse_policy(default_policy(Language::english), "policy.toml", desk_zone());
  return policy;
}

const Journal& small_journal() {
  static const Journal journal = journal_in(two_days_of_the_example());
  return journal;
}

void judge(const Journal& journal, const Policy& policy) {
  std::vector<Instant> nows{*parse_rfc3339("2026-10-20T12:00:00+08:00")};
  if (!journal.events.empty()) nows.push_back(journal.events.back().recorded);
  for (const Instant now : nows)
    accepted(Exit::config, [&] {
      Folded folded = fold(journal, now);
      require_worded(folded.problems);
      Matters().link(folded.requests);
      const LocalDay today = desk_zone().day(now);
      const Asked asked{journal,
                        policy,
                        std::move(folded.requests),
                        std::move(folded.problems),
                        {today - date::days{31}, today},
                        now};
      list_requests(asked);
      make_reports(asked);
      look_through(asked);
    });
}

void judged(std::string_view input) {
  judge(journal_in(input), manuals());
}

}  // namespace deskctl::fuzz
