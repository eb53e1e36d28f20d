#include "command/completion.hpp"

#include <algorithm>

#include "command/candidates.hpp"
#include "command/commands.hpp"
#include "command/shell_line.hpp"
#include "command/shell_scripts.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

std::string_view word_of(Paths paths) {
  switch (paths) {
    case Paths::files:
      return "files";
    case Paths::folders:
      return "folders";
    case Paths::none:
      break;
  }
  return "none";
}

Suggestions suggestions_for(const std::vector<std::string>& before, const std::string& cursor,
                            const Surroundings& surroundings,
                            std::span<const std::string_view> topics) {
  Spot spot = spot_of(before, cursor);
  // The shell has not replaced it yet.
  if (std::string& desk = spot.arguments.options[Option::desk]; desk.starts_with("~/"))
    desk.replace(0, 1, surroundings.variable("HOME"));
  else if (desk.empty())
    spot.arguments.options.erase(Option::desk);
  Session session(spot.arguments, surroundings);
  DeskWords words(session);
  const Suggestions found = candidates_at(spot, words, topics);
  return spot.kept.empty() ? found : found.behind(spot.kept);
}

// Descriptions are only for lists: what bash inserts is the beginning that all have in common.
bool shows_list(std::string_view comp_type) {
  constexpr std::string_view kinds[] = {"33", "63", "64"};  // ! ? @
  return std::find(std::begin(kinds), std::end(kinds), comp_type) != std::end(kinds);
}

std::string answer_for_bash(const std::vector<std::string>& line, const Surroundings& surroundings,
                            std::span<const std::string_view> topics) {
  const ShellLine typed = read_shell_line(line[4], line[3]);
  if (typed.words.empty()) return "";
  const Suggestions found = suggestions_for({typed.words.begin() + 1, typed.words.end()},
                                            typed.cursor, surroundings, topics);
  std::string out = std::string(word_of(found.paths())) + '\n';
  const bool describes = shows_list(line[2]) && found.all().size() > 1;
  for (const Suggestion& one : found.all()) {
    out += quoted_for(typed, one.value);
    if (describes && !one.description.empty()) out += "  (" + one.description + ')';
    out += '\n';
  }
  return out;
}

std::string answer(const std::vector<std::string>& line, const Surroundings& surroundings,
                   std::span<const std::string_view> topics) {
  if (line.size() < 3) return "";
  if (line[1] == "bash") return line.size() == 5 ? answer_for_bash(line, surroundings, topics) : "";
  const Suggestions found =
      suggestions_for({line.begin() + 2, line.end() - 1}, line.back(), surroundings, topics);
  std::string out = std::string(word_of(found.paths())) + '\n';
  for (const Suggestion& one : found.all())
    out += one.value + (one.description.empty() ? "" : '\t' + one.description) + '\n';
  return out;
}

}  // namespace

std::string completion_answer(const std::vector<std::string>& line,
                              const Surroundings& surroundings,
                              std::span<const std::string_view> topics) {
  try {
    return answer(line, surroundings, topics);
  } catch (const std::exception&) {
    return "";  // somebody is typing: nothing may come between
  }
}

Exit completion(Session& session) {
  const std::string shell = session.arguments().word(0);
  const std::string_view script = script_of(shell);
  if (script.empty()) {
    const auto shells = shell_names();
    const std::string all = joined(std::vector<std::string>(shells.begin(), shells.end()));
    refuse(message::use_not_a_word, {printable(shell), "SHELL"}, {message::hint_one_of, {all}});
  }
  session.output().data = script;
  return Exit::done;
}

}  // namespace deskctl
