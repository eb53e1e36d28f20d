#include "journal/open_lines.hpp"

#include <algorithm>
#include <charconv>
#include <climits>

namespace deskctl {
namespace {

// Increase it when a change of the program judges differently whether a request is over.
constexpr std::string_view judgement = "1";

std::string_view take_part(std::string_view& text, char end) {
  const std::size_t size = std::min(text.find(end), text.size());
  const std::string_view part = text.substr(0, size);
  text.remove_prefix(std::min(size + 1, text.size()));
  return part;
}

template <typename Number>
bool take_count(std::string_view text, Number& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size();
}

// `417:13611+142`: the first line's number, the bytes since the run before, those of this one; `-`
// instead of `+` if it is over. Within `bytes`, of which no line can be the first.
bool take_run(std::string_view text, std::uint64_t bytes, std::vector<OpenLines::Run>& runs) {
  OpenLines::Run run;
  std::uint64_t skipped = 0;
  const bool has_line = take_count(take_part(text, ':'), run.first_line);
  run.is_over = text.find('-') != std::string_view::npos;
  if (!has_line || !take_count(take_part(text, run.is_over ? '-' : '+'), skipped) ||
      !take_count(text, run.size))
    return false;
  const std::uint64_t before = runs.empty() ? 0 : runs.back().begin + runs.back().size;
  if (skipped > bytes - before || run.size > bytes - before - skipped) return false;
  run.begin = before + skipped;
  const bool is_behind_first = run.begin > 0 && run.first_line > 1;
  const bool may_be_lines = static_cast<std::uint64_t>(run.first_line) <= run.begin;
  if (!is_behind_first || !may_be_lines || run.size == 0) return false;
  runs.push_back(run);
  return true;
}

void add_runs(std::string& text, const std::vector<OpenLines::Run>& runs) {
  std::uint64_t end = 0;
  for (const OpenLines::Run& run : runs) {
    text += ';' + std::to_string(run.first_line) + ':' + std::to_string(run.begin - end) +
            (run.is_over ? '-' : '+') + std::to_string(run.size);
    end = run.begin + run.size;
  }
}

}  // namespace

std::uint64_t OpenLines::open_bytes() const {
  std::uint64_t bytes = 0;
  for (const Run& run : runs)
    if (!run.is_over) bytes += run.size;
  return bytes;
}

std::string format_open_lines(const OpenLines& lines, const Zone& zone) {
  std::string text(judgement);
  text += ';' + zone.format(lines.carried_from) + ';' + zone.format(lines.over_by);
  add_runs(text, lines.runs);
  for (const OpenLines::Repeated& repeated : lines.repeated) {
    text += ';' + repeated.file + '=' + repeated.sha256;
    add_runs(text, repeated.runs);
  }
  return text;
}

std::optional<OpenLines> parse_open_lines(std::string_view field, std::uint64_t bytes) {
  if (take_part(field, ';') != judgement) return std::nullopt;
  const auto carried_from = parse_rfc3339(take_part(field, ';'));
  const auto over_by = parse_rfc3339(take_part(field, ';'));
  if (!carried_from || !over_by) return std::nullopt;
  OpenLines lines{*carried_from, *over_by, {}, {}};
  while (!field.empty()) {
    std::string_view part = take_part(field, ';');
    if (part.find('=') != std::string_view::npos) {
      const std::string_view file = take_part(part, '=');
      lines.repeated.push_back({std::string(file), std::string(part), {}});
    } else if (lines.repeated.empty() ? !take_run(part, bytes, lines.runs)
                                      : !take_run(part, INT_MAX, lines.repeated.back().runs)) {
      return std::nullopt;
    }
  }
  return lines;
}

}  // namespace deskctl
