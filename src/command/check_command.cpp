#include <algorithm>
#include <set>

#include "command/check_fix.hpp"
#include "command/check_policy.hpp"
#include "command/check_registers.hpp"
#include "command/commands.hpp"
#include "command/input.hpp"
#include "command/list_output.hpp"
#include "command/unknown_years.hpp"
#include "desk/kept_policies.hpp"
#include "desk/list_files.hpp"
#include "desk/registers.hpp"
#include "desk/seals.hpp"
#include "desk/shifts.hpp"
#include "deskctl/check/check.hpp"
#include "deskctl/message/accident_messages.hpp"
#include "deskctl/message/check_messages.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/message/reports_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/render/report_pages.hpp"
#include "deskctl/report/leaving.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"
#include "files/output.hpp"
#include "journal/handover.hpp"

namespace deskctl {
namespace {

constexpr std::size_t largest_list = 64UL * 1024 * 1024;

// A missing list is a typing error (2); 66 is for missing desks.
std::string read_list(const std::string& file) {
  try {
    return read_named_file(file, largest_list);
  } catch (const Refused& refused) {
    if (refused.exit() != Exit::no_desk) throw;
    throw Refused(Exit::usage, refused.problems());
  }
}

std::optional<RecordingList> recordings_option(Session& session) {
  if (!session.arguments().has(Option::recordings)) return std::nullopt;
  const std::string file = session.arguments().value(Option::recordings);
  const std::string text = read_list(file);
  if (text.size() > largest_list)
    refuse(message::use_text_too_long, {printable(file), std::to_string(largest_list)},
           {message::hint_shorten, {}});
  return parse_recordings(text, file);
}

std::optional<Period> typed_period(Session& session) {
  const std::string typed = session.arguments().word(0);
  if (typed.empty()) return std::nullopt;
  const Period period = parse_period(typed, session.zone().day(session.now()));
  session.output().label = format_period(period);
  return period;
}

// The rules in --only or --except, separated by commas.
std::set<CheckRule> rules_option(const Session& session, Option option) {
  std::set<CheckRule> rules;
  std::string rest = session.arguments().value(option);
  while (!rest.empty()) {
    const std::string name = rest.substr(0, rest.find(','));
    rest.erase(0, std::min(rest.size(), name.size() + 1));
    const auto rule = check_rule_of(name);
    if (!rule) {
      std::vector<std::string_view> names;
      for (std::size_t i = 0; i < check_rule_count; ++i)
        names.push_back(name_of(static_cast<CheckRule>(i)));
      const std::string near = nearest(name, names);
      const std::vector<std::string> all(names.begin(), names.end());
      refuse(message::use_no_such_check, {printable(name)},
             near.empty() ? Said{message::hint_one_of, {joined(all)}}
                          : Said{message::hint_did_you_mean, {near}});
    }
    rules.insert(*rule);
  }
  return rules;
}

// Removes findings not asked for, so that they affect neither the output nor the exit code.
void choose(std::vector<Finding>& findings, const std::set<CheckRule>& only,
            const std::set<CheckRule>& except) {
  std::erase_if(findings, [&](const Finding& finding) {
    return (!only.empty() && !only.contains(finding.rule)) || except.contains(finding.rule);
  });
}

// The day of --day: the typed one, else today.
std::optional<LocalDay> day_option(Session& session, const std::optional<Period>& period) {
  if (!session.arguments().has(Option::day)) return std::nullopt;
  const LocalDay today = session.zone().day(session.now());
  if (!period) return today;
  if (period->first != period->last)
    refuse(message::usage_not_one_day, {printable(session.arguments().word(0))},
           Said{message::hint_one_day, {}});
  if (period->first > today)
    refuse(message::usage_day_not_come,
           {format_day(period->first), shown_time(session.now(), session.zone())},
           Said{message::hint_day_past, {}});
  return period->first;
}

std::string ids_of(const std::vector<Finding>& findings) {
  std::vector<RequestId> ids;
  for (const Finding& finding : findings)
    if (finding.id && std::find(ids.begin(), ids.end(), *finding.id) == ids.end())
      ids.push_back(*finding.id);
  std::string out;
  for (const RequestId& id : ids) out += id.text() + '\n';
  return out;
}

// Whether the seals still agree with a line of the handover book; if so, how many sealed files
// `redact` has rewritten since, else nothing. The sealed files themselves are verified in every
// check.
std::optional<std::size_t> still_sealed(Session& session, const HandoverLine& then,
                                        Checking& checking) {
  Problem problem;
  problem.file = seal_file_name(then.code);
  problem.hint = Said{message::hint_seal_line, {then.when}};
  std::size_t there = 0;
  const std::vector<SealFile> files = read_seal_files(session.desk().folder);
  for (const SealFile& file : files) {
    if (file.name != problem.file) continue;
    there = file.seals.size();
    const auto now = handover_line(file, then.code, session.zone(), then.seals);
    if (!now) continue;
    if (now->value == then.value)
      return redacted_since(files, file.seals[static_cast<std::size_t>(then.seals) - 1]);
    problem.what = {message::seal_line_differs, {}};
    checking.add(CheckRule::seal_broken, std::move(problem));
    return std::nullopt;
  }
  problem.what = {message::seal_line_lost, {std::to_string(there), std::to_string(then.seals)}};
  checking.add(CheckRule::seal_broken, std::move(problem));
  return std::nullopt;
}

void check_attributes(const Folder& folder, Checking& checking) {
  for (const char* name : {".gitattributes", "ledger/.gitattributes"})
    if (const auto text = folder.read(name))
      for (Problem& problem : merging_attributes(*text, name))
        checking.add(CheckRule::merge_union, std::move(problem));
}

// All, unless --max-errors says fewer.
std::size_t most_shown(const Session& session) {
  const std::string typed = count_option(session, Option::max_errors);
  return typed.empty() || typed.size() > 9 ? SIZE_MAX : std::stoul(typed);
}

std::string findings_in(Session& session, Format format, const std::vector<Finding>& findings,
                        const std::optional<DayReview>& review, Instant now) {
  const Zone& zone = session.zone();
  const std::string desk = printable(session.desk().config.name);
  const std::string time = shown_time(now, zone);
  return report_in(session, format,
                   {[&] { return check_json(findings, review, zone); },
                    [&] {
                      const std::string title =
                          review ? say(session.language(), message::out_review_title,
                                       {desk, format_day(review->day.day), time})
                                 : say(session.language(), message::out_check_title,
                                       {desk, time, std::to_string(findings.size())});
                      Page page = check_page(findings, review, title, zone, session.view());
                      if (findings.empty() && !review)
                        say_it_is_empty(page, {message::out_check_clean, {time}});
                      return page;
                    },
                    "findings", [&] { return check_json({Finding{}}, std::nullopt, zone); }});
}

Exit show_policy_findings(Session& session, const std::vector<Finding>& findings, Format format) {
  std::string& data = session.output().data;
  if (format == Format::id)
    data = ids_of(findings);
  else if (format != Format::text)
    data = findings_in(session, format, findings, std::nullopt, session.now());
  else if (!findings.empty())
    data = check_text(findings, session.view(), most_shown(session));
  if (findings.empty() && session.arguments().has(Option::quiet_if_empty)) data.clear();
  return findings.empty() ? Exit::done : Exit::yes;
}

}  // namespace

Exit check(Session& session) {
  const Format format = session.format();
  std::optional<HandoverLine> then;
  if (session.arguments().has(Option::seal))
    then = parse_handover_line(session.arguments().value(Option::seal));
  const std::set<CheckRule> only = rules_option(session, Option::only);
  const std::set<CheckRule> except = rules_option(session, Option::except);
  if (session.arguments().has(Option::policy)) {
    std::vector<Finding> findings = check_policy(session);
    choose(findings, only, except);
    return show_policy_findings(session, findings, format);
  }
  std::optional<Period> period = typed_period(session);
  const std::optional<RecordingList> recordings = recordings_option(session);
  const std::optional<LocalDay> day = day_option(session, period);
  // No file is fixed before all arguments are known to be right.
  std::string diff;
  if (session.arguments().has(Option::fix)) {
    diff = fix_files(session);
    const bool would_change = !diff.empty();
    if (format != Format::text) diff.clear();
    if (session.dry_run()) {
      session.output().data = diff;
      return would_change ? Exit::yes : Exit::done;
    }
  }
  const Zone& zone = session.zone();
  Instant now = session.now();
  std::optional<DayGathering> of_day;
  if (day) {
    // A past day is reviewed as it stood at its end.
    now = std::min(now, end_of_day(*day, zone) - Seconds{1});
    period = Period{*day, *day};
    of_day.emplace(session.desk().policy, *day, zone, now);
  }
  Checking checking(session.desk().policy, zone, now, session.now(), session.desk().config.staff,
                    session.arguments().has(Option::policy) ? std::vector<KeptPolicy>{}
                                                            : kept_policies(session.desk()));
  std::set<LocalDay> worked;
  MonthRange range;
  if (period) range.last = Month::of(period->last);
  each_month(session.desk().folder, range, now, [&](const Month& month, const MonthRead& read) {
    if (of_day)
      for (const Request& request : read.requests) {
        of_day->add(request);
        if (request.status != Status::voided) worked.insert(zone.day(request.logged));
      }
    if (period && month < Month::of(period->first))
      checking.add_earlier(read.requests);
    else
      checking.add_month(read.journal, read.requests, read.impossible, period);
    if (!period || month >= Month::of(period->first))
      for (const Problem& problem : read.awaited) checking.add(CheckRule::file_state, problem);
  });
  if (of_day)
    for (const EntryItem& entry : open_entries(session.desk(), now).items) of_day->add(entry);
  check_registers(session.desk(), now, checking);
  note_unknown_years(session, checking.gaps());
  const std::vector<Problem> broken = seal_problems(session.desk().folder);
  for (const Problem& problem : broken) checking.add_seal(problem);
  for (const SealFile& file : read_seal_files(session.desk().folder)) checking.add_torn_seals(file);
  check_attributes(session.desk().folder, checking);
  for (Problem& problem : read_units(session.desk().folder).problems)
    checking.add(CheckRule::units_file, std::move(problem));
  for (Problem& problem : read_prices(session.desk().folder).problems)
    checking.add(CheckRule::prices_file, std::move(problem));
  const auto redacted = then ? still_sealed(session, *then, checking) : std::nullopt;
  if (redacted && broken.empty()) {
    session.note(message::seal_line_holds, {then->when, std::to_string(then->files)});
    if (*redacted > 0) session.note(message::seal_line_redacted, {std::to_string(*redacted)});
  }
  std::vector<Finding> findings = std::move(checking).finish(recordings);
  choose(findings, only, except);
  std::optional<DayReview> review;
  if (of_day) {
    review = review_of(std::move(*of_day).finish(), session.desk().policy,
                       read_reviews(session.desk(), session.now()).reviews, worked);
    mask(review->day);
  }
  std::string& data = session.output().data;
  if (format == Format::id)
    data = ids_of(findings);
  else if (format != Format::text)
    data = findings_in(session, format, findings, review, now);
  else if (review)
    data = review_text(*review, findings, printable(session.desk().config.name), zone,
                       session.view(), most_shown(session));
  else if (!findings.empty())
    data = check_text(findings, session.view(), most_shown(session));
  if (findings.empty() && session.arguments().has(Option::quiet_if_empty))
    data.clear();
  else if (findings.empty() && format == Format::text && !review)
    session.note(message::out_check_clean, {shown_time(now, zone)});
  data.insert(0, diff);
  const bool damaged = std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
    return finding.rule == CheckRule::damaged_line || finding.rule == CheckRule::sequence ||
           finding.rule == CheckRule::seal_broken;
  });
  if (damaged) return Exit::damaged;
  return findings.empty() ? Exit::done : Exit::yes;
}

}  // namespace deskctl
