#include "cli/run.hpp"

#include <algorithm>

#include "cli/help.hpp"
#include "cli/paging.hpp"
#include "cli/parse.hpp"
#include "command/command_meant.hpp"
#include "command/completion.hpp"
#include "command/desks_report.hpp"
#include "command/global_values.hpp"
#include "command/output_name.hpp"
#include "command/stream_color.hpp"
#include "deskctl/message/intake_messages.hpp"
#include "deskctl/message/reports_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/render/problem.hpp"
#include "deskctl/text/mark.hpp"
#include "deskctl/text/utf8.hpp"
#include "files/lock.hpp"
#include "files/output.hpp"

namespace deskctl {
namespace {

// The result of a run before any of it is written.
struct Result {
  Arguments arguments;
  Exit exit = Exit::done;
  Output output;
  std::string file;       // of -o; empty: standard output
  bool recorded = false;  // whether something is on disk, so that the output only confirms it
};

// Keeps people who see an error from entering the same thing again.
std::string recorded_note(const Arguments& arguments, Language language) {
  const bool is_event = spec_of(arguments.command).access == Access::records;
  Problem recorded;
  recorded.what = {is_event ? message::out_recorded_not_shown : message::out_written_not_shown, {}};
  recorded.hint =
      Said{is_event ? message::hint_recorded_not_shown : message::hint_written_not_shown, {}};
  return format_problem(recorded, ProblemKind::note, language);
}

// With --all the second screen too.
std::string help_of(const CommandSpec& command, const TypedLine& line, Language language) {
  return line.asks_for(Option::all) ? long_command_help(command, language)
                                    : command_help(command, language);
}

// `help`, `help CMD`, and `--help` anywhere on the line.
std::string help_for(const TypedLine& line, Language language) {
  std::vector<std::string> asked = line.command;
  if (!asked.empty() && asked.front() == "help") asked = line.words();
  if (asked.empty()) asked = line.strays;
  if (asked.empty()) return short_help(language);
  const std::string& first = asked.front();
  if (const std::string_view family = family_meant(first); !family.empty()) {
    if (asked.size() == 1 && line.strays.empty()) return family_help(family, language);
    if (asked.size() == 1) refuse_command(line.strays.front());
    if (const CommandSpec* command = command_meant(family, asked[1]))
      return help_of(*command, line, language);
    refuse_command(first + ' ' + asked[1]);
  }
  if (const CommandSpec* command = command_meant(first)) return help_of(*command, line, language);
  if (const Shortcut* shortcut = shortcut_meant(first))
    return help_of(spec_of(shortcut->command), line, language);
  if (auto topic = topic_help(first, language)) return std::move(*topic);
  refuse_command(first);
}

// The file of -o. In a folder it is named after the desk, the command and its period:
// North-Gate-report-month-2026-10.json.
std::string output_file(Session& session) {
  const std::string path = session.arguments().value(Option::output);
  if (path.empty() || !is_folder(path)) return path;
  return path_in(path, output_stem(session) + output_ending(session));
}

// Whoever asks for names and phones is told that they leave the desk.
void note_names(Session& session) {
  const Output& output = session.output();
  const bool leaves = session.surroundings().terminal_columns == 0 ||
                      session.arguments().has(Option::output) ||
                      session.arguments().has(Option::format);
  const bool is_empty = output.data.empty() && output.files.empty() && !output.is_streamed;
  if (session.arguments().has(Option::full) && leaves && !is_empty)
    session.note(message::out_holds_names, {});
}

void write_output(const Result& result, const Surroundings& surroundings) {
  const auto plain = [&](const std::string& data) {
    return result.output.is_binary ? data : colored(data, false);
  };
  for (const OutputFile& file : result.output.files) write_output_file(file.path, plain(file.data));
  if (result.output.is_split || result.output.is_streamed) return;
  const bool to_stream = result.file.empty() || result.file == "-";
  if (to_stream && result.output.is_binary)
    surroundings.out(result.output.data);
  else if (to_stream)
    show(colored(result.output.data,
                 is_colored(result.arguments, surroundings, surroundings.terminal_columns > 0)),
         result.arguments, surroundings);
  else
    write_output_file(result.file, plain(result.output.data));
}

// `LOCATION`, as shown in help.
std::string word_name(Command command, std::size_t index) {
  const auto words = spec_of(command).words;
  return std::string(words[std::min(index, words.size() - 1)].name);
}

// Reads the values typed as `-`.
void read_awaited(Arguments& arguments, const Surroundings& surroundings) {
  std::size_t word = 0;
  for (const std::optional<Option> option : arguments.awaited) {
    while (!option && arguments.words[word] != "-") ++word;
    const std::string shown = option ? dashed(*option) : word_name(arguments.command, word);
    auto line = surroundings.line_of_input(shown);
    if (!line) refuse(message::use_no_input_line, {shown}, {message::hint_input_line, {}});
    if (line->empty()) refuse(message::use_empty_value, {shown}, {message::hint_input_line, {}});
    (option ? arguments.options[*option] : arguments.words[word++]) = *std::move(line);
  }
}

// Arguments that affect the wording of errors, from a line that may be wrong.
Arguments early_arguments(const TypedLine& line) {
  Arguments arguments;
  for (const Option option : {Option::lang, Option::desk, Option::desks, Option::color})
    if (auto value = line.value(option)) arguments.options.emplace(option, *std::move(value));
  return arguments;
}

// Whether something is on disk, so that the output only confirms it.
bool has_written(const CommandSpec& command, Session& session) {
  if (!may_write(command, session.arguments())) return false;
  return command.access != Access::writes_with || session.output().recorded;
}

Result run_line(const std::vector<std::string>& line, const Surroundings& surroundings) {
  Result result;
  // Checked before anything else, so that it starts fastest.
  if (line == std::vector<std::string>{"--version"} || line == std::vector<std::string>{"-V"}) {
    result.output.data = version_line();
    return result;
  }
  if (!line.empty() && line.front() == completion_request) {
    result.output.data = completion_answer(line, surroundings, topic_names());
    return result;
  }
  const TypedLine typed = take_apart(line);
  if (typed.asks_for(Option::version)) {
    result.output.data = version_line();
    return result;
  }
  Arguments arguments = early_arguments(typed);
  result.arguments = arguments;
  // Declared before the try, because an error is worded in the session's language.
  Session session(arguments, surroundings);
  try {
    if (typed.asks_for(Option::help) ||
        (!typed.command.empty() && typed.command.front() == "help")) {
      result.output.data = help_for(typed, session.language());
      result.file = typed.value(Option::output).value_or("");
      return result;
    }
    const CommandSpec* command = command_of(typed);
    if (command == nullptr) {
      result.output.messages = typed.command.empty()
                                   ? short_help(session.language())
                                   : family_help(typed.command.front(), session.language());
      result.exit = Exit::usage;
      return result;
    }
    // A desk may have categories and severities of its own, which its policy names.
    if (typed.asks_for(Option::category) || typed.asks_for(Option::severity)) session.desk();
    arguments = arguments_of(typed, *command);
    result.arguments = arguments;
    check_global_values(session);
    note_unused_time(session, command->access);
    read_awaited(arguments, surroundings);
    result.exit = arguments.has(Option::desks) ? report_of_desks(session) : command->run(session);
    result.recorded = has_written(*command, session);
    result.file = output_file(session);  // only now: a refused command replaces no file
    note_names(session);
    result.output = std::move(session.output());
  } catch (const Refused& refused) {
    result.exit = refused.exit();
    result.output.messages =
        refused.exit() == Exit::interrupted
            ? '\n' + say(session.language(), message::out_nothing_recorded) + '\n'
            : format_problems(refused.problems(), ProblemKind::error, session.language());
  } catch (const std::exception& error) {
    result.exit = Exit::internal;
    result.output.messages =
        format_problem(problem_of(error), ProblemKind::error, session.language());
  }
  if (session.output().recorded && !result.recorded) {
    result.exit = Exit::recorded_not_shown;
    result.output.messages += recorded_note(arguments, session.language());
  }
  return result;
}

}  // namespace

int run(const std::vector<std::string>& line, const Surroundings& surroundings) {
  const SignalsUntilConfirmed signals;
  Result result = run_line(line, surroundings);
  try {
    write_output(result, surroundings);
  } catch (const Refused& refused) {
    const Language language = Session(result.arguments, surroundings).language();
    result.output.messages += format_problems(refused.problems(), ProblemKind::error, language);
    if (result.recorded) result.output.messages += recorded_note(result.arguments, language);
    result.exit = result.recorded ? Exit::recorded_not_shown : refused.exit();
  }
  try {
    surroundings.err(colored(result.output.messages, is_colored(result.arguments, surroundings,
                                                                surroundings.err_is_terminal)));
  } catch (const Refused&) {
    // The output is gone, so only the exit code can tell what happened.
    if (result.exit == Exit::done)
      result.exit = result.recorded ? Exit::recorded_not_shown : Exit::io;
  }
  if (result.recorded) signals.forget();
  return static_cast<int>(result.exit);
}

}  // namespace deskctl
