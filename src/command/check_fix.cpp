#include "command/check_fix.hpp"

#include "command/write.hpp"
#include "desk/fixing.hpp"
#include "deskctl/message/accident_messages.hpp"
#include "deskctl/text/lines.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

// The part of a line that names nobody, and its end.
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
Line take_whole_line(std::string_view& rest) {
  const bool ended = rest.find('\n') != std::string_view::npos;
  return {take_line(rest), ended};
}

std::string diff_line(char sign, const Line& line) {
  constexpr std::string_view no_newline = "\\ No newline at end of file\n";
  return sign + shortened(line.text) + '\n' + (line.ended ? "" : std::string(no_newline));
}

// As `diff -u0`, but only the ends of long lines and the first few of many lines, because they are
// all alike.
std::string diff_of(const Fix& fix, Language language) {
  constexpr int most_lines = 3;
  std::string out = "--- " + fix.name + "\n+++ " + fix.name + '\n';
  std::string_view before = fix.before;
  std::string_view after = fix.after;
  int changed = 0;
  for (int number = 1; !before.empty(); ++number) {
    const Line old = take_whole_line(before);
    const Line fixed = take_whole_line(after);
    if ((old.text == fixed.text && old.ended == fixed.ended) || ++changed > most_lines) continue;
    const std::string at = std::to_string(number);
    out += "@@ -" + at + " +" + at + " @@\n" + diff_line('-', old) + diff_line('+', fixed);
  }
  if (changed > most_lines)
    out += say(language, message::out_fix_more, {std::to_string(changed - most_lines)}) + '\n';
  return out;
}

}  // namespace

std::string fix_files(Session& session) {
  const Fixes found = possible_fixes(session.desk());
  for (const Problem& problem : found.refused) session.say_problem(problem, true);
  if (found.fixes.empty()) session.note(message::out_nothing_to_fix, {});
  std::string diff;
  for (const Fix& fix : found.fixes) diff += diff_of(fix, session.language());
  if (found.fixes.empty() || session.dry_run()) return diff;
  const auto kept = apply(session.desk(), lock_patience(session), found.fixes);
  session.output().recorded = true;
  for (std::size_t i = 0; i < kept.size(); ++i)
    session.note(message::out_fixed, {found.fixes[i].name, kept[i]});
  return diff + '\n';
}

}  // namespace deskctl
