#include "command/board_answer.hpp"

#include <utility>

#include "deskctl/text/folded.hpp"
#include "deskctl/text/lines.hpp"
#include "deskctl/text/mark.hpp"

namespace deskctl {

BoardAnswer run_for_board(const Session& session, std::vector<std::string> line, Instant now,
                          int columns) {
  Surroundings around = session.surroundings();
  BoardAnswer answer;
  around.clock = now;
  around.terminal_columns = columns;
  around.terminal_rows = 0;  // the board shows what is long, not a pager
  around.progress = {};
  around.line_of_input = [](const std::string&) { return std::nullopt; };
  around.out = [&](std::string_view text) { answer.out += text; };
  around.err = [&](std::string_view text) { answer.messages += text; };
  std::vector<std::string> options{dashed(Option::no_input), dashed(Option::color) + "=never"};
  for (const Option option : {Option::desk, Option::now, Option::by, Option::role, Option::lang,
                              Option::lock_timeout, Option::dry_run}) {
    if (!session.arguments().has(option)) continue;
    const std::string value = session.arguments().value(option);
    options.push_back(value.empty() ? dashed(option) : dashed(option) + '=' + value);
  }
  line.insert(line.begin() + 1, options.begin(), options.end());
  around.run(line, around);
  return answer;
}

std::vector<std::string> answer_lines(std::string_view text) {
  const std::string plain = colored(std::string(text), false);
  std::vector<std::string> lines;
  for (std::string_view rest = plain; !rest.empty();)
    if (const std::string_view line = take_line(rest); !folded(line).empty())
      lines.emplace_back(line);
  return lines;
}

}  // namespace deskctl
