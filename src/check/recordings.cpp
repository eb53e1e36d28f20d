#include <algorithm>
#include <array>
#include <span>

#include "deskctl/check/check.hpp"
#include "deskctl/message/check_messages.hpp"
#include "deskctl/message/journal_messages.hpp"
#include "deskctl/text/csv.hpp"
#include "deskctl/text/lines.hpp"
#include "deskctl/text/utf8.hpp"
#include "journal/sign.hpp"

namespace deskctl {
namespace {

constexpr std::array<std::string_view, 5> headings{"recording", "录音", "录音编号", "錄音",
                                                   "錄音編號"};

// The column with the recordings; nothing if the line is no heading.
std::optional<std::size_t> heading_in(std::span<const std::string_view> fields) {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (typed_flaw(fields[i])) continue;
    std::string name = clean_text(fields[i]);
    for (char& c : name)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (std::find(headings.begin(), headings.end(), name) != headings.end()) return i;
  }
  return std::nullopt;
}

char separator_of(std::string_view line) {
  if (line.find(',') == std::string_view::npos)
    for (const char separator : {';', '\t'})
      if (line.find(separator) != std::string_view::npos) return separator;
  return ',';
}

// R-20261003-0042, 20261003/0042.wav: letters, digits and separators, at least one digit. Neither
// prose nor keys nor lists of accounts look like that.
bool looks_like_reference(std::string_view text) {
  constexpr std::size_t longest = 64;
  const auto allowed = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           static_cast<unsigned char>(c) >= 0x80 ||
           std::string_view("-_./#").find(c) != std::string_view::npos;
  };
  return text.size() <= longest && std::all_of(text.begin(), text.end(), allowed) &&
         text.find_first_of("0123456789") != std::string_view::npos;
}

class ListReader {
 public:
  explicit ListReader(const std::string& file) : list_{file, {}, false} {}

  RecordingList read(std::string_view text) && {
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    separator_ = separator_of(text.substr(0, text.find('\n')));
    for (int number = 1; !text.empty(); ++number) {
      std::string_view line = take_line(text);
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (!line.empty()) read_line(line, number);
    }
    if (rounded_ > 0) {
      Problem& problem =
          complain(first_rounded_, {message::usage_recordings_rounded, {std::to_string(rounded_)}});
      problem.hint = Said{message::hint_recordings_rounded, {}};
    }
    // A caller must not make a program with more rights show a file, so the error about a file that
    // is no list quotes nothing of it.
    const bool is_list =
        list_.has_heading ||
        std::all_of(list_.entries.begin(), list_.entries.end(),
                    [](const auto& one) { return looks_like_reference(one.recording); });
    if (!is_list)
      refuse(message::usage_not_recordings, {printable(list_.file)},
             {message::hint_recordings_form, {}});
    if (!problems_.empty()) throw Refused(Exit::usage, std::move(problems_));
    if (list_.entries.empty())
      refuse(message::usage_recordings_empty, {printable(list_.file)},
             {message::hint_recordings_form, {}});
    return std::move(list_);
  }

 private:
  Problem& complain(int line, Said what, std::size_t column = 0) {
    Problem& problem = problems_.emplace_back();
    problem.what = std::move(what);
    problem.file = list_.file;
    problem.line = line;
    problem.column = static_cast<int>(column);
    return problem;
  }

  void read_line(std::string_view line, int number) {
    if (const auto flaw = first_flaw(line)) {
      complain(number, describe(*flaw), flaw->byte + 1);
      return;
    }
    const std::string text = with_commas(line, separator_);
    const CsvReader::Line split = csv_.split(text);
    if (split.fault.kind != CsvReader::Fault::Kind::none) {
      complain(number, {message::journal_stray_quote, {}}, split.fault.offset + 1);
      return;
    }
    if (number == 1) {
      if (const auto heading = heading_in(split.fields)) {
        column_ = *heading;
        list_.has_heading = true;
        return;
      }
    }
    if (column_ >= split.fields.size()) return;
    if (const auto flaw = typed_flaw(split.fields[column_])) {
      complain(number, describe(*flaw), split.offsets[column_] + flaw->byte + 1);
      return;
    }
    std::string recording = clean_text(split.fields[column_]);
    if (is_exponent(recording)) {
      if (rounded_++ == 0) first_rounded_ = number;
    } else if (!recording.empty()) {
      list_.entries.push_back({std::move(recording), number});
    }
  }

  RecordingList list_;
  CsvReader csv_;
  char separator_ = ',';
  std::size_t column_ = 0;
  int rounded_ = 0, first_rounded_ = 0;
  std::vector<Problem> problems_;
};

}  // namespace

RecordingList parse_recordings(std::string_view text, const std::string& file) {
  return ListReader(file).read(text);
}

}  // namespace deskctl
