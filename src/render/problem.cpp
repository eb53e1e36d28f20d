#include "deskctl/render/problem.hpp"

#include <algorithm>

#include "deskctl/render/words.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

Message word_for(ProblemKind kind) {
  switch (kind) {
    case ProblemKind::error:
      return Message::out_error;
    case ProblemKind::warning:
      return Message::out_warning;
    case ProblemKind::note:
      return Message::out_note;
  }
  return Message::out_error;
}

// `bom:1 dates:2`: signs of another program, each with the first line that bears it.
std::string worded_signs(Language language, std::string_view signs) {
  std::string out;
  while (!signs.empty()) {
    const std::string_view sign = signs.substr(0, signs.find(' '));
    signs.remove_prefix(std::min(sign.size() + 1, signs.size()));
    const std::size_t colon = sign.find(':');
    if (!out.empty()) out += say(language, Message::accident_sign_between);
    out +=
        say(language, Message::accident_sign,
            {label(language, "sign", sign.substr(0, colon)), std::string(sign.substr(colon + 1))});
  }
  return out;
}

// A word by its kind; `minutes` are a duration.
std::string worded_value(Language language, std::string_view kind, const std::string& value) {
  if (kind == "signs") return worded_signs(language, value);
  return kind == "minutes" ? shown_minutes(std::stoll(value), language)
                           : label(language, kind, value);
}

}  // namespace

std::string worded(const Said& said, Language language) {
  std::vector<std::string> values = said.values;
  for (std::size_t i = 0; i < std::min(values.size(), said.kinds.size()); ++i)
    if (!said.kinds[i].empty()) values[i] = worded_value(language, said.kinds[i], values[i]);
  return say(language, said.message, values);
}

std::string place_of(const Problem& problem) {
  if (problem.file.empty()) return "deskctl";
  std::string place = printable(problem.file);
  if (problem.line > 0) place += ':' + std::to_string(problem.line);
  if (problem.column > 0) place += ':' + std::to_string(problem.column);
  return place;
}

std::string format_problem(const Problem& problem, ProblemKind kind, Language language) {
  std::string out = place_of(problem) + ": ";
  out += say(language, word_for(kind)) + ": ";
  out += printable(worded(problem.what, language)) + '\n';
  if (!problem.source_line.empty()) {
    out += "  " + problem.source_line + '\n';
    const auto before = static_cast<std::size_t>(problem.column > 0 ? problem.column - 1 : 0);
    if (problem.column > 0 && before <= problem.source_line.size()) {
      const int columns = columns_of(std::string_view(problem.source_line).substr(0, before));
      out += std::string(static_cast<std::size_t>(columns) + 2, ' ') + "^\n";
    }
  }
  if (problem.hint) {
    out += say(language, Message::out_hint) + ": ";
    out += printable(worded(*problem.hint, language)) + '\n';
  }
  return out;
}

std::string format_problems(const std::vector<Problem>& problems, ProblemKind kind,
                            Language language) {
  std::string out;
  for (const Problem& problem : problems) out += format_problem(problem, kind, language);
  return out;
}

}  // namespace deskctl
