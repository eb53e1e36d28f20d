#include "deskctl/check/check.hpp"

#include <algorithm>

#include "command/commands.hpp"
#include "command/unknown_years.hpp"
#include "command/write.hpp"
#include "desk/fixing.hpp"
#include "desk/seals.hpp"
#include "deskctl/render/report.hpp"
#include "deskctl/text/utf8.hpp"
#include "files/output.hpp"
#include "journal/handover.hpp"

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

// As much of a line as names nobody, and its end.
std::string shortened(std::string_view line) {
  constexpr std::size_t begin = 39;  // recorded and request
  constexpr std::size_t end = 9;
  if (line.size() <= begin + end) return printable(line);
  return printable(line.substr(0, begin)) + "…" + printable(line.substr(line.size() - end));
}

struct Line {
  std::string_view text;
  bool ended = false;
};
Line take_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  const Line line{rest.substr(0, end), end != std::string_view::npos};
  rest.remove_prefix(line.ended ? end + 1 : rest.size());
  return line;
}

std::string diff_line(char sign, const Line& line) {
  constexpr std::string_view no_newline = "\\ No newline at end of file\n";
  return sign + shortened(line.text) + '\n' + (line.ended ? "" : std::string(no_newline));
}

// As `diff -u0`, of long lines the ends, and of many lines the first few: they are all alike.
std::string diff_of(const Fix& fix, Language language) {
  constexpr int most_lines = 3;
  std::string out = "--- " + fix.name + "\n+++ " + fix.name + '\n';
  std::string_view before = fix.before;
  std::string_view after = fix.after;
  int changed = 0;
  for (int number = 1; !before.empty(); ++number) {
    const Line old = take_line(before);
    const Line fixed = take_line(after);
    if ((old.text == fixed.text && old.ended == fixed.ended) || ++changed > most_lines) continue;
    const std::string at = std::to_string(number);
    out += "@@ -" + at + " +" + at + " @@\n" + diff_line('-', old) + diff_line('+', fixed);
  }
  if (changed > most_lines)
    out += say(language, Message::out_fix_more, {std::to_string(changed - most_lines)}) + '\n';
  return out;
}

// Shown first, then done; with --dry-run only shown.
std::string fix_files(Session& session) {
  const Fixes found = possible_fixes(session.desk().folder);
  for (const Problem& problem : found.refused) session.say_problem(problem, true);
  if (found.fixes.empty()) session.note(Message::out_nothing_to_fix, {});
  std::string diff;
  for (const Fix& fix : found.fixes) diff += diff_of(fix, session.language());
  if (found.fixes.empty() || session.dry_run()) return diff;
  const auto kept = apply(session.desk(), lock_patience(session), found.fixes);
  for (std::size_t i = 0; i < kept.size(); ++i)
    session.note(Message::out_fixed, {found.fixes[i].name, kept[i]});
  return diff + '\n';
}

// Whether what a line of the handover book says is still what the seals say. What became of the
// sealed files themselves is found with every check. Of how many `redact` rewrote since; nothing if
// it is not.
std::optional<std::size_t> still_sealed(Session& session, const HandoverLine& then,
                                        Checking& checking) {
  Problem problem;
  problem.file = seal_file_name(then.code);
  problem.hint = Said{Message::hint_seal_line, {then.when}};
  std::size_t there = 0;
  const std::vector<SealFile> files = read_seal_files(session.desk().folder);
  for (const SealFile& file : files) {
    if (file.name != problem.file) continue;
    there = file.seals.size();
    const auto now = handover_line(file, then.code, session.zone(), then.seals);
    if (!now) continue;
    if (now->value == then.value)
      return redacted_since(files, file.seals[static_cast<std::size_t>(then.seals) - 1]);
    problem.what = {Message::seal_line_differs, {}};
    checking.add(CheckRule::seal_broken, std::move(problem));
    return std::nullopt;
  }
  problem.what = {Message::seal_line_lost, {std::to_string(there), std::to_string(then.seals)}};
  checking.add(CheckRule::seal_broken, std::move(problem));
  return std::nullopt;
}

void check_attributes(const Folder& folder, Checking& checking) {
  for (const char* name : {".gitattributes", "ledger/.gitattributes"})
    if (const auto text = folder.read(name))
      for (Problem& problem : merging_attributes(*text, name))
        checking.add(CheckRule::merge_union, std::move(problem));
}

}  // namespace

Exit check(Session& session) {
  const Format format = session.format({Format::text, Format::json, Format::id});
  std::optional<HandoverLine> then;
  if (session.arguments().has("seal"))
    then = parse_handover_line(session.arguments().value("seal"));
  std::string diff;
  if (session.arguments().has("fix")) {
    diff = fix_files(session);
    if (format != Format::text) diff.clear();
    if (session.dry_run()) {
      session.output().data = diff;
      return diff.empty() ? Exit::done : Exit::yes;
    }
  }
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
  note_unknown_years(session, checking.gaps());
  const std::vector<Problem> broken = seal_problems(session.desk().folder);
  for (const Problem& problem : broken) checking.add_seal(problem);
  for (const SealFile& file : read_seal_files(session.desk().folder)) checking.add_torn_seals(file);
  check_attributes(session.desk().folder, checking);
  const auto redacted = then ? still_sealed(session, *then, checking) : std::nullopt;
  if (redacted && broken.empty()) {
    session.note(Message::seal_line_holds, {then->when, std::to_string(then->files)});
    if (*redacted > 0) session.note(Message::seal_line_redacted, {std::to_string(*redacted)});
  }
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
  data.insert(0, diff);
  const bool damaged = std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
    return finding.rule == CheckRule::damaged_line || finding.rule == CheckRule::sequence ||
           finding.rule == CheckRule::seal_broken;
  });
  if (damaged) return Exit::damaged;
  return findings.empty() ? Exit::done : Exit::yes;
}

}  // namespace deskctl
