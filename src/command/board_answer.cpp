#include "command/board_answer.hpp"

#include <utility>

#include "deskctl/text/folded.hpp"
#include "deskctl/text/lines.hpp"

namespace deskctl {

BoardAnswer run_for_board(const Session& session, std::vector<std::string> line, Instant now,
                          int columns) {
  Surroundings around = session.surroundings();
  BoardAnswer answer;
  around.clock = now;
  around.terminal_columns = columns;
  around.line_of_input = [](const std::string&) { return std::nullopt; };
  around.out = [&](std::string_view text) { answer.out += text; };
  around.err = [&](std::string_view text) { answer.messages += text; };
  std::vector<std::string> options{dashed(Option::no_input)};
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
  std::vector<std::string> lines;
  while (!text.empty()) lines.emplace_back(take_line(text));
  return lines;
}

std::vector<std::string> shortened_answer(const BoardAnswer& answer) {
  std::vector<std::string> lines = answer_lines(answer.out);
  std::erase_if(lines, [](const std::string& line) { return folded(line).empty(); });
  if (lines.size() > 2) lines.erase(lines.begin() + 1, lines.end() - 1);
  for (std::string& line : answer_lines(answer.messages)) lines.push_back(std::move(line));
  return lines;
}

}  // namespace deskctl
