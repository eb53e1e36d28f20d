#include "command/format.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "command/command_table.hpp"
#include "command/handover_word.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"
#include "files/output.hpp"

namespace deskctl {
namespace {

struct FormatRow {
  Format format;
  std::string_view word;
  std::string_view ending;
};
// Where several share an ending it means the first.
constexpr std::array rows{
    FormatRow{Format::text, "text", ".txt"},
    FormatRow{Format::json, "json", ".json"},
    FormatRow{Format::ndjson, "ndjson", ".ndjson"},
    FormatRow{Format::csv, "csv", ".csv"},
    FormatRow{Format::csv_excel, "csv-excel", ".csv"},
    FormatRow{Format::tsv, "tsv", ".tsv"},
    FormatRow{Format::md, "md", ".md"},
    FormatRow{Format::html, "html", ".html"},
    FormatRow{Format::xlsx, "xlsx", ".xlsx"},
    FormatRow{Format::id, "id", ".txt"},
};

constexpr std::array of_lists{Format::text,      Format::json, Format::ndjson, Format::csv,
                              Format::csv_excel, Format::tsv,  Format::md,     Format::html,
                              Format::xlsx,      Format::id};
constexpr std::span of_reports = std::span(of_lists).first(of_lists.size() - 1);
constexpr std::array of_writes{Format::text, Format::json, Format::id};
constexpr std::span of_answers = std::span(of_writes).first(2);
constexpr std::array of_exports{Format::csv, Format::ndjson};
constexpr std::array of_schemas{Format::json};
constexpr std::array of_papers{Format::text, Format::json, Format::html};

const FormatRow& row_of(Format format) {
  return *std::find_if(rows.begin(), rows.end(),
                       [&](const FormatRow& row) { return row.format == format; });
}

std::string words_of(std::span<const Format> formats) {
  std::vector<std::string> words;
  for (const Format format : formats) words.emplace_back(word_of(format));
  return joined(words);
}

// Of the file's name; empty for a folder, and for a name without one.
std::string ending_typed(const Arguments& arguments) {
  const std::string path = arguments.value(Option::output);
  const std::size_t dot = path.rfind('.');
  if (path == "-" || dot == std::string::npos || path.find('/', dot) != std::string::npos ||
      is_folder(path))
    return "";
  return path.substr(dot);
}

}  // namespace

std::string_view word_of(Format format) {
  return row_of(format).word;
}

std::string_view ending_of(Format format) {
  return row_of(format).ending;
}

bool is_for_programs(Format format) {
  return format == Format::json || format == Format::ndjson || format == Format::csv ||
         format == Format::tsv;
}

std::span<const Format> formats_of(const Arguments& arguments) {
  if (arguments.has(Option::desks)) return of_reports;  // ids of several desks tell nothing
  switch (arguments.command) {
    case Command::list:
    case Command::next:
    case Command::report_overdue:
    case Command::report_due:
    case Command::report_callbacks:
    case Command::report_callback_sheet:
    case Command::report_fees:
    case Command::report_breaches:
    case Command::report_stuck:
    case Command::report_compare:
    case Command::report_register:
    case Command::check:
      return of_lists;
    case Command::keep_register:  // its lists; with a verb it writes
      return arguments.words.size() < 2 || arguments.word(1) == "list"
                 ? std::span<const Format>(of_lists)
                 : of_writes;
    case Command::handover:
      return handover_word(arguments.word(0)) == HandoverWord::accept
                 ? std::span<const Format>(of_writes)
                 : of_lists;
    case Command::report_month:
    case Command::report_figures:
      return arguments.has(Option::ids) ? std::span<const Format>(of_writes) : of_reports;
    case Command::report_day:
    case Command::report_paper:
    case Command::report_complaints:
    case Command::report_repeats:
    case Command::report_staff:
    case Command::report_spent:
      return of_reports;
    case Command::slip:
      return of_papers;
    case Command::export_requests:
    case Command::export_events:
    case Command::export_clocks:
    case Command::export_registers:
      return arguments.has(Option::schema) ? std::span<const Format>(of_schemas) : of_exports;
    case Command::show:
    case Command::who:
    case Command::redact:
    case Command::import_register:
      return of_writes;
    default:
      return spec_of(arguments.command).access == Access::records
                 ? std::span<const Format>(of_writes)
                 : of_answers;
  }
}

Format format_meant(const Arguments& arguments, std::span<const Format> possible) {
  const std::string typed = arguments.value(Option::format);
  std::string asked{name_of(arguments.command)};
  if (arguments.has(Option::desks)) asked += ' ' + dashed(Option::desks);
  const auto among = [&](const auto& fits) {
    const auto found = std::find_if(possible.begin(), possible.end(), fits);
    return found == possible.end() ? std::optional<Format>{} : std::optional(*found);
  };
  if (!typed.empty()) {
    if (const auto format = among([&](Format one) { return word_of(one) == typed; }))
      return *format;
    refuse(message::use_unknown_format, {printable(typed), asked},
           {message::hint_one_of, {words_of(possible)}});
  }
  const std::string ending = ending_typed(arguments);
  if (ending.empty()) return possible.front();
  if (const auto format = among([&](Format one) { return ending_of(one) == ending; }))
    return *format;
  refuse(message::use_unknown_ending, {printable(ending), asked},
         {message::hint_unknown_ending, {words_of(possible)}});
}

}  // namespace deskctl
