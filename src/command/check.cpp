#include "deskctl/check/check.hpp"

#include <algorithm>

#include "command/commands.hpp"
#include "desk/seals.hpp"
#include "deskctl/render/report.hpp"
#include "deskctl/text/utf8.hpp"
#include "files/output.hpp"

namespace deskctl {
namespace {

constexpr std::size_t largest_list = 64UL * 1024 * 1024;

// A list that is not there is a slip of whoever typed its name; 66 is for desks that are not there.
std::string read_list(const std::string& file) {
  try {
    return read_named_file(file, largest_list);
  } catch (const Refused& refused) {
    if (refused.exit() != Exit::no_desk) throw;
    throw Refused(Exit::usage, refused.problems());
  }
}

std::optional<RecordingList> recordings_option(Session& session) {
  if (!session.arguments().has("recordings")) return std::nullopt;
  const std::string file = session.arguments().value("recordings");
  const std::string text = read_list(file);
  if (text.size() > largest_list)
    refuse(Message::use_text_too_long, {printable(file), std::to_string(largest_list)},
           {Message::hint_shorten, {}});
  return parse_recordings(text, file);
}

std::optional<Period> typed_period(Session& session) {
  const std::string typed = session.arguments().word(0);
  if (typed.empty()) return std::nullopt;
  const Period period = parse_period(typed, session.zone().day(session.now()));
  session.output().label = format_period(period);
  return period;
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

}  // namespace

Exit check(Session& session) {
  const Format format = session.format({Format::text, Format::json, Format::id});
  const std::optional<Period> period = typed_period(session);
  const std::optional<RecordingList> recordings = recordings_option(session);
  Checking checking(session.desk().policy, session.zone(), session.now());
  MonthRange range;
  if (period) range.last = Month::of(period->last);
  each_month(session.desk().folder, range, session.now(),
             [&](const Month& month, const MonthRead& read) {
               if (period && month < Month::of(period->first))
                 checking.add_earlier(read.requests);
               else
                 checking.add_month(read.journal, read.requests, read.impossible, period);
             });
  for (const Problem& problem : seal_problems(session.desk().folder)) checking.add_seal(problem);
  for (const SealFile& file : read_seal_files(session.desk().folder)) checking.add_torn_seals(file);
  const std::vector<Finding> findings = std::move(checking).finish(recordings);
  std::string& data = session.output().data;
  if (format == Format::json)
    data = check_json(findings, session.zone());
  else if (format == Format::id)
    data = ids_of(findings);
  else if (!findings.empty())
    data = check_text(findings, session.view());
  if (findings.empty() && session.arguments().has("quiet-if-empty"))
    data.clear();
  else if (findings.empty() && format == Format::text)
    session.note(Message::out_check_clean, {shown_time(session.now(), session.zone())});
  const bool damaged = std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
    return finding.rule == CheckRule::damaged_line || finding.rule == CheckRule::sequence ||
           finding.rule == CheckRule::seal_broken;
  });
  if (damaged) return Exit::damaged;
  return findings.empty() ? Exit::done : Exit::yes;
}

}  // namespace deskctl
