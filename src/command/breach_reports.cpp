// What was breached in a period, where its time went, and what does not get on now.
#include <algorithm>

#include "command/commands.hpp"
#include "command/list_output.hpp"
#include "command/unknown_years.hpp"
#include "deskctl/message/reports_messages.hpp"
#include "deskctl/render/breach_pages.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

struct Breaches {
  Period period;
  std::vector<BreachItem> items;
  ReadingNotes notes;
};

Breaches breaches_of(Session& session) {
  Breaches out;
  out.period = typed_period(session, "this-month");
  BreachGathering gathering(session.desk().policy, out.period, session.zone(), session.now());
  out.notes = read_period(session, out.period.first, Month::of(out.period.last),
                          [&](const Request& request) { gathering.add(request); });
  note_unknown_years(session, gathering.gaps());
  out.items = std::move(gathering).finish();
  return out;
}

std::string desk_name(Session& session) {
  return printable(session.desk().config.name);
}

}  // namespace

Exit report_breaches(Session& session) {
  const Format format = session.format();
  split_option(session);
  Breaches breaches = breaches_of(session);
  const Zone& zone = session.zone();
  const View view = session.view();
  const PeriodAsOf of{breaches.period, session.now()};
  ListReport<BreachItem> report;
  report.items = std::move(breaches.items);
  report.full = view.full;
  report.json = [&](const std::vector<BreachItem>& items) {
    return breaches_json(items, of, zone, view.full);
  };
  report.page = [&](const std::vector<BreachItem>& items) {
    const std::string heading = say(view.language, message::out_breaches_title,
                                    {desk_name(session), format_period(of.period),
                                     shown_time(of.now, zone), std::to_string(items.size())});
    return breaches_page(items, heading, zone, view);
  };
  report.acting = [](const BreachItem& item) {
    return Acting{item.answerable.team, item.words.owner, item.role};
  };
  report.when_empty = {message::out_no_breaches, {format_period(of.period)}};
  return give_list(session, format, report, breaches.notes);
}

Exit report_spent(Session& session) {
  const Format format = session.format();
  Breaches breaches = breaches_of(session);
  const Zone& zone = session.zone();
  const View view = session.view();
  const PeriodAsOf of{breaches.period, session.now()};
  ListReport<BreachItem> report;
  report.items = std::move(breaches.items);
  report.full = view.full;
  report.json = [&](const std::vector<BreachItem>& items) {
    return spent_json(items, of, zone, view.full);
  };
  report.page = [&](const std::vector<BreachItem>& items) {
    const std::string heading =
        say(view.language, message::out_spent_title,
            {desk_name(session), format_period(of.period), shown_time(of.now, zone)});
    return spent_page(items, heading, zone, view);
  };
  report.when_empty = {message::out_no_breaches, {format_period(of.period)}};
  return give_list(session, format, report, breaches.notes);
}

Exit report_stuck(Session& session) {
  const Format format = session.format();
  const Policy& policy = session.desk().policy;
  const Zone& zone = session.zone();
  const View view = session.view();
  ListReport<StuckItem> report;
  report.full = view.full;
  const ReadingNotes notes = read_unsettled(session, [&](const Request& request) {
    std::vector<StuckReason> reasons = stuck_reasons(request, policy, session.now());
    if (!reasons.empty())
      report.items.push_back({request.id, request.logged, std::move(reasons), words_of(request)});
  });
  std::sort(report.items.begin(), report.items.end(),
            [](const StuckItem& a, const StuckItem& b) { return a.id < b.id; });
  report.json = [&](const std::vector<StuckItem>& items) {
    return stuck_json(items, zone, view.full);
  };
  report.page = [&](const std::vector<StuckItem>& items) {
    const std::string heading =
        say(view.language, message::out_stuck_title,
            {desk_name(session), shown_time(session.now(), zone), std::to_string(items.size())});
    return stuck_page(items, heading, zone, view);
  };
  report.when_empty = {message::out_nothing_stuck, {shown_time(session.now(), zone)}};
  if (!asks_for_stuck(policy)) {
    session.note(message::out_no_stuck_rules, {printable(policy.file)},
                 Said{message::hint_stuck_rules, {}});
    report.when_empty = {};
  }
  return give_list(session, format, report, notes);
}

}  // namespace deskctl
