// report month and report figures: a period, several side by side, and the requests behind a
// figure.
#include <algorithm>

#include "command/commands.hpp"
#include "command/read.hpp"
#include "command/report_output.hpp"
#include "command/restating.hpp"
#include "command/unknown_years.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/figures_messages.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/policy/word_meant.hpp"
#include "deskctl/render/report_pages.hpp"
#include "deskctl/report/leaving.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

// The nearest name, even if its beginning is left out: arrive.late for clocks.arrive.late.
std::string nearest_figure(const std::string& typed, const std::vector<NamedFigure>& figures) {
  std::vector<std::string_view> names, tails;
  for (const NamedFigure& figure : figures) {
    const std::string_view name = figure.name;
    names.push_back(name);
    tails.push_back(name.substr(name.find('.') + 1));
  }
  if (std::string near = nearest(typed, names); !near.empty()) return near;
  const auto tail = std::find(tails.begin(), tails.end(), nearest(typed, tails));
  return tail == tails.end() ? ""
                             : std::string(names[static_cast<std::size_t>(tail - tails.begin())]);
}

// The figure in --ids. Throws Refused (usage), with the nearest, if it does not exist.
NamedFigure figure_named(const Session& session, const std::vector<NamedFigure>& figures,
                         const std::string& typed) {
  for (const NamedFigure& figure : figures)
    if (figure.name == typed) return figure;
  const std::string near = nearest_figure(typed, figures);
  refuse(message::use_unknown_figure,
         {printable(typed), std::string(name_of(session.arguments().command))},
         near.empty() ? Said{message::hint_figures, {}} : Said{message::hint_did_you_mean, {near}});
}

void give_ids(Session& session, Format format, const NamedFigure& figure, const Period& period) {
  std::string& data = session.output().data;
  if (format == Format::json) {
    data = figure_json(figure, session.zone());
    return;
  }
  for (const RequestId& id : figure.ids) data += id.text() + '\n';
  if (figure.ids.empty() && format == Format::text)
    session.note(message::out_no_ids, {figure.name, format_period(period)});
}

[[noreturn]] void refuse_grouping(const std::string& typed) {
  const auto words = grouping_words();
  if (auto near = nearest_name(typed, "column", words))
    refuse(message::use_unknown_grouping, {printable(typed)}, std::move(*near));
  const std::string all = joined(std::vector<std::string>(words.begin(), words.end()));
  refuse(message::use_unknown_grouping, {printable(typed)},
         {message::hint_one_of, {"column " + all}, {"words"}});
}

bool is_value(Session& session, Grouping by, const std::string& value) {
  const auto among = [&](const auto& words) {
    return std::find(words.begin(), words.end(), value) != words.end();
  };
  switch (by) {
    case Grouping::category:
      return among(words_of(Vocabulary::category));
    case Grouping::severity:
      return among(words_of(Vocabulary::severity));
    case Grouping::team:
      return among(session.desk().policy.teams);
    case Grouping::person:
      return session.desk().config.find_staff(value) != nullptr;
    default:
      return false;
  }
}

// The figure in --ids; empty for a value that the desk knows and nothing was counted for.
NamedFigure group_figure(Session& session, const FiguresReport& report, const std::string& typed) {
  const std::vector<NamedFigure> figures = figures_of(report);
  const std::size_t mark = std::min(typed.find('@'), typed.size());
  const bool has_base = std::any_of(figures.begin(), figures.end(), [&](const NamedFigure& one) {
    return one.name == typed.substr(0, mark);
  });
  const bool listed = std::any_of(figures.begin(), figures.end(),
                                  [&](const NamedFigure& one) { return one.name == typed; });
  if (has_base && !listed && mark < typed.size() && report.by &&
      is_value(session, *report.by, typed.substr(mark + 1)))
    return {typed, {}, std::nullopt};
  return figure_named(session, figures, typed);
}

// The calendar months of a period, its first and last one as far as it goes.
std::vector<Period> months_in(const Period& period) {
  std::vector<Period> months;
  for (LocalDay first = period.first; first <= period.last;) {
    const date::year_month_day day{first};
    const LocalDay end = LocalDay{day.year() / day.month() / date::last};
    months.push_back({first, std::min(end, period.last)});
    first = end + date::days{1};
  }
  return months;
}

void refuse_with_by_month(const Session& session, std::initializer_list<Option> others) {
  if (!session.arguments().has(Option::by_month)) return;
  for (const Option other : others)
    if (session.arguments().has(other))
      refuse(message::use_by_month_not_with, {dashed(other)}, Said{message::hint_by_month, {}});
}

// Judges each request once for all `gatherings`.
template <typename Gathering>
ReadingNotes gather(Session& session, const Period& whole, std::vector<Gathering>& gatherings) {
  HolidayGaps gaps(session.desk().policy);
  const Instant begin = start_of_day(whole.first, session.zone());
  const ReadingNotes notes =
      judge_period(session, whole.first, last_month_needed(session, whole),
                   [&](const Request& request, const std::vector<Clock>& clocks) {
                     if (request.logged >= begin) gaps.add(clocks);
                     for (Gathering& gathering : gatherings) gathering.add(request, clocks);
                   });
  note_unknown_years(session, gaps);
  return notes;
}

Exit months_side_by_side(Session& session, const Period& whole) {
  const Format format = session.format();
  std::vector<MonthFigures> gatherings;
  for (const Period& month : months_in(whole))
    gatherings.push_back(month_figures(session, month, session.now()));
  const ReadingNotes notes = gather(session, whole, gatherings);
  std::vector<MonthReport> reports;
  for (MonthFigures& one : gatherings) {
    reports.push_back(std::move(one).finish());
    if (!session.view().full) mask(reports.back());
  }
  session.output().data =
      report_in(session, format,
                {[&] { return months_json(reports, whole, session.zone()); },
                 [&] {
                   return months_page(reports, whole, printable(session.desk().config.name),
                                      session.zone(), session.view());
                 }});
  return exit_after(session, notes);
}

}  // namespace

Exit report_month(Session& session) {
  refuse_with_by_month(session, {Option::ids, Option::since});
  const Period period = typed_period(session, "this-month");
  if (session.arguments().has(Option::by_month)) return months_side_by_side(session, period);
  const std::string figure = session.arguments().value(Option::ids);
  const Format format = session.format();
  const std::optional<Instant> since = since_option(session);
  MonthFigures figures = month_figures(session, period, session.now());
  // Checked before the ledger is read, because even an empty report has all the names.
  if (MonthFigures none = figures; !figure.empty())
    figure_named(session, figures_of(std::move(none).finish()), figure);
  std::optional<Restating> restating;
  if (since && figure.empty()) restating.emplace(session, period, *since);
  // Records since then are told, also those of requests that were over before the period.
  const LocalDay first = since ? std::min(period.first, session.zone().day(*since)) : period.first;
  const ReadingNotes notes =
      judge_period(session, first, last_month_needed(session, period),
                   [&](const Request& request, const std::vector<Clock>& clocks) {
                     figures.add(request, clocks);
                     if (restating) restating->add(request);
                   });
  note_unknown_years(session, figures.gaps());
  MonthReport report = std::move(figures).finish();
  if (!session.view().full) mask(report);
  std::optional<Restatement> restated;
  if (restating) restated = std::move(*restating).finish(report);
  const Restatement* changed = restated ? &*restated : nullptr;
  if (!figure.empty())
    give_ids(session, format, figure_named(session, figures_of(report), figure), period);
  else
    session.output().data =
        report_in(session, format,
                  {[&] { return month_json(report, changed, session.zone()); },
                   [&] {
                     return month_page(report, changed, printable(session.desk().config.name),
                                       session.zone(), session.view());
                   }});
  return exit_after(session, notes);
}

Exit report_figures(Session& session) {
  refuse_with_by_month(session, {Option::ids, Option::by});
  const Period whole = typed_period(session, "this-month");
  const std::string figure = session.arguments().value(Option::ids);
  const Format format = session.format();
  const std::string typed_by = session.arguments().value(Option::by);
  const std::optional<Grouping> by = grouping_of(word_meant(typed_by, "column", grouping_words()));
  if (!typed_by.empty() && !by) refuse_grouping(typed_by);
  const bool by_month = session.arguments().has(Option::by_month);
  const Desk& desk = session.desk();
  std::vector<PeriodFigures> gatherings;
  for (const Period& period : by_month ? months_in(whole) : std::vector<Period>{whole})
    gatherings.emplace_back(desk.policy, period, session.zone(), session.now(),
                            desk.config.households, by);
  const ReadingNotes notes = gather(session, whole, gatherings);
  std::vector<FiguresReport> reports;
  for (PeriodFigures& one : gatherings) reports.push_back(std::move(one).finish());
  const std::string heading = say(session.language(), message::out_figures_title,
                                  {printable(desk.config.name), format_period(whole),
                                   shown_time(session.now(), session.zone())});
  std::string& data = session.output().data;
  if (!figure.empty())
    give_ids(session, format, group_figure(session, reports.front(), figure), whole);
  else
    data = report_in(session, format,
                     {[&] {
                        return by_month ? figures_by_month_json(reports, whole, session.zone())
                                        : figures_json(reports.front(), session.zone());
                      },
                      [&] {
                        return by_month ? figures_by_month_page(reports, heading, session.view())
                                        : figures_page(reports.front(), heading, session.view());
                      },
                      by_month || by ? "" : "figures"});  // a table has no room for both
  return exit_after(session, notes);
}

}  // namespace deskctl
