#include "deskctl/render/problem.hpp"

#include <algorithm>
#include <new>

#include "deskctl/message/accident_messages.hpp"
#include "deskctl/message/output_messages.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/message/show_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/render/wording.hpp"
#include "deskctl/text/mark.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

Message word_for(ProblemKind kind) {
  switch (kind) {
    case ProblemKind::error:
      return message::out_error;
    case ProblemKind::warning:
      return message::out_warning;
    case ProblemKind::note:
      return message::out_note;
  }
  return message::out_error;
}

Mark mark_of(ProblemKind kind) {
  switch (kind) {
    case ProblemKind::error:
      return Mark::error;
    case ProblemKind::warning:
      return Mark::warning;
    case ProblemKind::note:
      return Mark::hint;
  }
  return Mark::error;
}

// The first of what `between` parts, taken from the rest.
std::string_view take_first(std::string_view& rest, std::string_view between) {
  const std::string_view first = rest.substr(0, rest.find(between));
  rest.remove_prefix(std::min(first.size() + between.size(), rest.size()));
  return first;
}

// `bom:1 dates:2`: signs of another program, each with its first line.
std::string worded_signs(Language language, std::string_view signs) {
  std::string out;
  while (!signs.empty()) {
    const std::string_view sign = take_first(signs, " ");
    const std::size_t colon = sign.find(':');
    if (!out.empty()) out += say(language, message::accident_sign_between);
    out +=
        say(language, message::accident_sign,
            {label(language, "sign", sign.substr(0, colon)), std::string(sign.substr(colon + 1))});
  }
  return out;
}

// `channel phone, visit`: tokens of a vocabulary, each with what people call it: `phone 电话`.
std::string worded_tokens(Language language, std::string_view tokens) {
  const std::string_view kind = take_first(tokens, " ");
  if (language == Language::english) return std::string(tokens);
  std::string out;
  while (!tokens.empty()) {
    const std::string token(take_first(tokens, ", "));
    if (!out.empty()) out += say(language, message::show_list_comma);
    const std::string shown = label(language, kind, token);
    out += shown.starts_with(token) ? shown : token + ' ' + shown;
  }
  return out;
}

// A value in the words of its kind; `minutes` are a duration.
std::string worded_value(Language language, std::string_view kind, const std::string& value) {
  if (kind == "signs") return worded_signs(language, value);
  if (kind == "words") return worded_tokens(language, value);
  return kind == "minutes" ? shown_minutes(std::stoll(value), language)
                           : label(language, kind, value);
}

// The line, with a caret under the place if it is within. A long line is cut around the place. What
// a terminal would act on is written out, and the caret moves with it.
std::string pointed_at(std::string_view raw, int column) {
  constexpr int widest = 240;
  constexpr std::size_t kept_before = 80;
  const auto raw_before = static_cast<std::size_t>(column > 0 ? column - 1 : 0);
  const std::string line = revealed(raw);
  const std::size_t before = revealed(raw.substr(0, raw_before)).size();
  std::string_view rest = line;
  std::string lead;
  if (columns_of(line) > widest) {
    std::size_t begin = std::min(before, line.size());
    begin -= std::min(begin, kept_before);
    while (begin < line.size() && (static_cast<unsigned char>(line[begin]) & 0xC0U) == 0x80U)
      ++begin;
    rest.remove_prefix(begin);
    if (begin > 0) lead = "…";
  }
  std::string out = "  " + lead + cut_to(rest, widest) + '\n';
  if (column == 0 || raw_before > raw.size() || before > line.size()) return out;
  const int columns =
      columns_of(lead) + columns_of(rest.substr(0, before - (line.size() - rest.size())));
  return out + std::string(static_cast<std::size_t>(columns) + 2, ' ') + "^\n";
}

}  // namespace

Problem problem_of(const std::exception& error) {
  Problem problem;
  if (dynamic_cast<const std::bad_alloc*>(&error) != nullptr) {
    problem.what = {message::out_of_memory, {}};
    problem.hint = Said{message::hint_out_of_memory, {}};
  } else {
    problem.what = {message::internal_error, {printable(error.what())}};
    problem.hint = Said{message::hint_internal_error, {std::string(DESKCTL_VERSION)}};
  }
  return problem;
}

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
  out += marked(mark_of(kind), say(language, word_for(kind)) + ":") + ' ';
  out += printable(worded(problem.what, language)) + '\n';
  if (!problem.source_line.empty()) out += pointed_at(problem.source_line, problem.column);
  if (problem.hint) {
    out += marked(Mark::hint, say(language, message::out_hint) + ":") + ' ';
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
