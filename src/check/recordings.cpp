#include <algorithm>
#include <array>
#include <span>

#include "deskctl/check/check.hpp"
#include "deskctl/text/csv.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

constexpr std::array<std::string_view, 5> headings{"recording", "录音", "录音编号", "錄音",
                                                   "錄音編號"};

// Which column holds the recordings; nothing if the line is no heading.
std::optional<std::size_t> heading_in(std::span<const std::string_view> fields) {
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (std::find(headings.begin(), headings.end(), fields[i]) != headings.end()) return i;
  return std::nullopt;
}

}  // namespace

RecordingList parse_recordings(std::string_view text, const std::string& file) {
  RecordingList list{file, {}};
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  CsvReader csv;
  std::size_t column = 0;
  std::vector<Problem> problems;
  for (int number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) continue;
    Problem problem;
    problem.file = file;
    problem.line = number;
    if (const auto flaw = first_flaw(line)) {
      problem.column = static_cast<int>(flaw->byte) + 1;
      problem.what = describe(*flaw);
      problems.push_back(std::move(problem));
      continue;
    }
    const CsvReader::Line split = csv.split(line);
    if (split.fault.kind != CsvReader::Fault::Kind::none) {
      problem.column = static_cast<int>(split.fault.offset) + 1;
      problem.what = {Message::journal_stray_quote, {}};
      problems.push_back(std::move(problem));
      continue;
    }
    if (number == 1) {
      if (const auto heading = heading_in(split.fields)) {
        column = *heading;
        continue;
      }
    }
    if (column >= split.fields.size()) continue;
    if (std::string recording = clean_text(split.fields[column]); !recording.empty())
      list.entries.push_back({std::move(recording), number});
  }
  if (!problems.empty()) throw Refused(Exit::usage, std::move(problems));
  if (list.entries.empty())
    refuse(Message::usage_recordings_empty, {printable(file)}, {Message::hint_recordings_form, {}});
  return list;
}

}  // namespace deskctl
