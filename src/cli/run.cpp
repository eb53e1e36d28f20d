#include "cli/run.hpp"

#include <algorithm>

#include "cli/help.hpp"
#include "cli/parse.hpp"
#include "command/global_values.hpp"
#include "deskctl/render/problem.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"
#include "files/output.hpp"

namespace deskctl {
namespace {

// What a run came to before it is sent anywhere.
struct Result {
  Arguments arguments;
  Exit exit = Exit::done;
  Output output;
  std::string file;       // of -o; empty: standard output
  bool recorded = false;  // whether something is on disk now that the output only confirms
};

// For whoever sees an error and would enter it again.
std::string recorded_note(Language language) {
  Problem recorded;
  recorded.what = {Message::out_recorded_not_shown, {}};
  recorded.hint = Said{Message::hint_recorded_not_shown, {}};
  return format_problem(recorded, ProblemKind::note, language);
}

bool is_family(std::string_view word) {
  return word == "report" || word == "calendar";
}

void refuse_unknown_command(const FoundCommand& found) {
  std::vector<std::string_view> names;
  for (const CommandSpec& command : command_table()) names.push_back(command.name);
  const std::string near = nearest(found.typed, names);
  refuse(Message::use_unknown_command, {printable(found.typed)},
         near.empty() ? Said{Message::help_more, {}} : Said{Message::hint_did_you_mean, {near}});
}

// `help`, `help CMD`, and `--help` anywhere, whatever else stands on the line.
std::string help_for(std::vector<std::string> line, Language language) {
  const auto help_word = std::find(line.begin(), line.end(), "help");
  if (help_word != line.end() && find_command_in(line).typed.starts_with("help"))
    line.erase(help_word);
  const FoundCommand found = find_command_in(line);
  if (found.command != nullptr) return command_help(*found.command, language);
  const std::string first = found.typed.substr(0, found.typed.find(' '));
  if (is_family(first)) return family_help(first, language);
  if (auto topic = topic_help(found.typed, language)) return std::move(*topic);
  if (!found.typed.empty()) refuse_unknown_command(found);
  return short_help(language);
}

// The file of -o; in a folder one that is named by the command and its period:
// report-month-2026-10.json.
std::string output_file(Session& session) {
  const Arguments& arguments = session.arguments();
  std::string path = arguments.value(Option::output);
  if (path.empty() || !is_folder(path)) return path;
  std::string label = session.output().label;
  if (label.empty()) label = format_day(session.zone().day(session.now()));
  std::string name = arguments.command + '-' + label;
  std::replace(name.begin(), name.end(), ' ', '-');
  const bool json = arguments.value(Option::format) == "json";
  return path + (path.ends_with('/') ? "" : "/") + name + (json ? ".json" : ".txt");
}

// `LOCATION`, as the help calls it.
std::string word_name(std::string_view command, std::size_t index) {
  const auto& words = find_command(command)->words;
  return std::string(words[std::min(index, words.size() - 1)]);
}

// Fills in what was typed as `-`.
void read_awaited(Arguments& arguments, const Surroundings& surroundings) {
  std::size_t word = 0;
  for (const std::optional<Option> option : arguments.awaited) {
    while (!option && arguments.words[word] != "-") ++word;
    const std::string shown =
        option ? "--" + std::string(name_of(*option)) : word_name(arguments.command, word);
    auto line = surroundings.line_of_input(shown);
    if (!line) refuse(Message::use_no_input_line, {shown}, {Message::hint_input_line, {}});
    if (line->empty()) refuse(Message::use_empty_value, {shown}, {Message::hint_input_line, {}});
    (option ? arguments.options[*option] : arguments.words[word++]) = *std::move(line);
  }
}

Result run_line(const std::vector<std::string>& line, const Surroundings& surroundings) {
  Result result;
  if (has_flag(line, Option::version)) {
    result.output.data = version_line();
    return result;
  }
  const FoundCommand found = find_command_in(line);
  Arguments arguments;
  for (const Option option : {Option::lang, Option::desk})
    if (auto value = early_value(line, option))
      arguments.options.emplace(option, std::move(*value));
  // Declared before the try: a refusal is worded in the language that the session knows.
  Session session(arguments, surroundings);
  try {
    if (has_flag(line, Option::help) || found.typed == "help") {
      result.output.data = help_for(line, session.language());
      return result;
    }
    if (found.command == nullptr) {
      if (is_family(found.typed)) {
        result.output.messages = family_help(found.typed, session.language());
        result.exit = Exit::usage;
      } else if (!found.typed.empty()) {
        refuse_unknown_command(found);
      } else {
        for (const std::string& argument : line)
          if (argument.starts_with("-"))
            refuse(Message::use_unknown_option, {printable(argument), "deskctl"},
                   {Message::help_more, {}});
        result.output.messages = short_help(session.language());
        result.exit = Exit::usage;
      }
      return result;
    }
    arguments = parse_line(line, found);
    result.arguments = arguments;
    check_global_values(session);
    read_awaited(arguments, surroundings);
    result.exit = found.command->run(session);
    result.recorded = found.command->writes && !session.dry_run();
    result.file = output_file(session);  // not before: a refusal replaces no file
    result.output = std::move(session.output());
  } catch (const Refused& refused) {
    result.exit = refused.exit();
    result.output.messages =
        format_problems(refused.problems(), ProblemKind::error, session.language());
  } catch (const std::exception& error) {
    result.exit = Exit::internal;
    result.output.messages =
        format_problem(problem_of(error), ProblemKind::error, session.language());
  }
  if (session.output().recorded && !result.recorded) {
    result.exit = Exit::recorded_not_shown;
    result.output.messages += recorded_note(session.language());
  }
  return result;
}

}  // namespace

int run(const std::vector<std::string>& line, const Surroundings& surroundings) {
  Result result = run_line(line, surroundings);
  try {
    if (result.file.empty() || result.file == "-")
      surroundings.out(result.output.data);
    else
      write_output_file(result.file, result.output.data);
  } catch (const Refused& refused) {
    const Language language = Session(result.arguments, surroundings).language();
    result.output.messages += format_problems(refused.problems(), ProblemKind::error, language);
    if (result.recorded) result.output.messages += recorded_note(language);
    result.exit = result.recorded ? Exit::recorded_not_shown : refused.exit();
  }
  try {
    surroundings.err(result.output.messages);
  } catch (const Refused&) {
    // Nobody is left to tell; the exit code still says what happened.
    if (result.exit == Exit::done)
      result.exit = result.recorded ? Exit::recorded_not_shown : Exit::io;
  }
  return static_cast<int>(result.exit);
}

}  // namespace deskctl
