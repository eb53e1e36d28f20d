// Every seal of a file is checked, not only the longest: the first broken one shows where the
// file's changes begin. One digest grows over the file and is read at each length.
#include "deskctl/journal/seal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "deskctl/journal/book.hpp"
#include "deskctl/message/files_messages.hpp"
#include "deskctl/message/seal_messages.hpp"
#include "deskctl/text/csv.hpp"
#include "deskctl/text/lines.hpp"
#include "deskctl/text/sha256.hpp"
#include "journal/line.hpp"

namespace deskctl {
namespace {

enum class Field {
  when,
  file,
  bytes,
  lines,
  unsettled,
  settled_at,
  sha256,
  others,
  basis,
  open_lines
};
constexpr std::array<std::string_view, 10> column_titles{
    "when",       "file",   "bytes",  "lines", "unsettled",
    "settled_at", "sha256", "others", "basis", "open_lines"};
static_assert(column_titles[static_cast<std::size_t>(Field::open_lines)] == "open_lines");
constexpr std::size_t sha256_digits = 64;
constexpr std::string_view redacted_begin = "redacted:";

bool is_hex(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

template <typename Number>
bool take_number(std::string_view text, Number& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() && number >= 0;
}

// Months, separated by `;`.
bool take_months(std::string_view text, std::vector<Month>& months) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(';'), text.size());
    const auto month = Month::parse(text.substr(0, end));
    if (!month) return false;
    months.push_back(*month);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return true;
}

bool is_sha256(std::string_view text) {
  return text.size() == sha256_digits && is_hex(text);
}

// `redacted:BYTES:SHA256`, in the column `basis`.
bool take_former(std::string_view text, std::optional<Seal::Former>& was) {
  text.remove_prefix(redacted_begin.size());
  const std::size_t colon = std::min(text.find(':'), text.size());
  was = Seal::Former{};
  was->sha256 = text.substr(std::min(colon + 1, text.size()));
  return take_number(text.substr(0, colon), was->bytes) && is_sha256(was->sha256);
}

// Nothing if format_seal() did not make the line.
std::optional<Seal> read_seal_line(std::string_view line) {
  if (!sum_is_right(line)) return std::nullopt;
  CsvReader csv;
  const auto& fields = csv.split(line).fields;
  const bool has_open_lines = fields.size() == column_titles.size() + 1;
  if (!has_open_lines && fields.size() != column_titles.size()) return std::nullopt;
  const auto field = [&](Field name) { return fields[static_cast<std::size_t>(name)]; };
  Seal seal;
  const auto when = parse_rfc3339(field(Field::when));
  const std::string_view settled_at = field(Field::settled_at);
  if (!settled_at.empty()) seal.settled_at = parse_rfc3339(settled_at);
  seal.file = field(Field::file);
  seal.sha256 = field(Field::sha256);
  if (has_open_lines) seal.open_lines = field(Field::open_lines);
  const std::string_view basis = field(Field::basis);
  const bool redacts = basis.starts_with(redacted_begin);
  if (!redacts) seal.basis = basis;
  const bool fits = when && month_of_sealed(seal.file) &&
                    take_number(field(Field::bytes), seal.bytes) &&
                    take_number(field(Field::lines), seal.lines) &&
                    take_number(field(Field::unsettled), seal.unsettled) &&
                    seal.settled_at.has_value() == (seal.unsettled == 0 && !redacts) &&
                    is_sha256(seal.sha256) && take_months(field(Field::others), seal.others) &&
                    (redacts ? take_former(basis, seal.was) : is_hex(basis));
  if (!fits) return std::nullopt;
  seal.when = *when;
  return seal;
}

// Whether `text` holds only lines of one run; the last may be torn.
bool is_rest_of_run(std::string_view text) {
  std::optional<Instant> when;
  while (!text.empty()) {
    const bool ended = text.find('\n') != std::string_view::npos;
    const auto seal = read_seal_line(take_line(text));
    if (!ended && !seal) return true;
    if (!seal || seal->was || seal->when != when.value_or(seal->when)) return false;
    when = seal->when;
  }
  return true;
}

// A power cut can leave zeros inside the last write, even if its end reached the disk.
bool is_torn(std::string_view line, std::string_view behind) {
  return line.find('\0') != std::string_view::npos && is_rest_of_run(behind);
}

Problem problem_in(const std::string& file, int line, Said what, Said hint) {
  Problem problem;
  problem.what = std::move(what);
  problem.hint = std::move(hint);
  problem.file = file;
  problem.line = line;
  return problem;
}

Said hint_for_restoring(const Seal& seal, const std::string& shown) {
  return {message::hint_seal_broken, {std::to_string(seal.bytes), shown, seal.sha256}};
}

// Seals of one file are in order; those of two desks' files are compared by time.
bool is_after(const Seal& one, const Seal& other) {
  return one.source == other.source ? one.line > other.line : one.when >= other.when;
}

// The redactions among the seals of a file, the last one first.
std::vector<const Seal*> redactions_in(std::span<const Seal> seals) {
  std::vector<const Seal*> redactions;
  for (const Seal& seal : seals)
    if (seal.was) redactions.push_back(&seal);
  std::reverse(redactions.begin(), redactions.end());
  const bool of_one = std::all_of(redactions.begin(), redactions.end(), [&](const Seal* one) {
    return one->source == redactions.front()->source;
  });
  if (!of_one)  // the desk got another code
    std::stable_sort(redactions.begin(), redactions.end(),
                     [](const Seal* a, const Seal* b) { return a->when > b->when; });
  return redactions;
}

// Whether `seal` holds beside a finished redaction: it is later, and not of the former copy, which
// another desk may still have sealed.
bool stands_beside(const Seal& seal, const Seal& redaction) {
  const bool of_former = seal.bytes == redaction.was->bytes && seal.sha256 == redaction.was->sha256;
  return is_after(seal, redaction) && !of_former;
}

bool is_prefix(std::uint64_t bytes, const std::string& sha256, std::string_view of) {
  return bytes <= of.size() && sha256_of(of.substr(0, bytes)) == sha256;
}

// The seals to verify: those since the last redaction that took place, without redactions that did
// not. If the file is neither the version before nor the one after a redaction, that redaction is
// verified.
std::vector<const Seal*> seals_to_verify(std::span<const Seal> seals,
                                         const std::optional<std::string_view>& bytes) {
  const Seal* last = nullptr;
  for (const Seal* redaction : redactions_in(seals)) {
    if (bytes && !is_prefix(redaction->bytes, redaction->sha256, *bytes) &&
        is_prefix(redaction->was->bytes, redaction->was->sha256, *bytes))
      continue;
    last = redaction;
    break;
  }
  std::vector<const Seal*> standing;
  if (last != nullptr) standing.push_back(last);
  for (const Seal& seal : seals)
    if (!seal.was && (last == nullptr || stands_beside(seal, *last))) standing.push_back(&seal);
  return standing;
}

std::string place_of(const Seal& seal) {
  return seal.source + ':' + std::to_string(seal.line);
}

}  // namespace

std::string seal_header(SealColumns columns) {
  const std::size_t count = column_titles.size() - (columns == SealColumns::all ? 0 : 1);
  std::string out;
  for (std::size_t i = 0; i < count; ++i) (out += column_titles[i]) += ',';
  return out + "sum";
}

std::string format_seal(const Seal& seal, const Zone& zone, SealColumns columns) {
  std::string months;
  for (const Month& month : seal.others) {
    if (!months.empty()) months += ';';
    months += month.text();
  }
  const std::string basis =
      seal.was ? fmt::format("{}{}:{}", redacted_begin, seal.was->bytes, seal.was->sha256)
               : seal.basis;
  std::string line = zone.format(seal.when);
  for (const std::string& field :
       {seal.file, std::to_string(seal.bytes), std::to_string(seal.lines),
        std::to_string(seal.unsettled), seal.settled_at ? zone.format(*seal.settled_at) : "",
        seal.sha256, months, basis})
    line += ',' + csv_field(field);
  if (columns == SealColumns::all) line += ',' + csv_field(seal.open_lines);
  return line + ',' + sum_of(line);
}

SealFile read_seals(const SourceText& text) {
  SealFile file;
  file.name = text.name;
  file.size = text.bytes.size();
  const Said anew{message::hint_seal_line_damaged, {file.name}};
  // append_seals() writes no file without its header, so an empty one was emptied.
  if (text.bytes.empty())
    file.problems.push_back(problem_in(file.name, 0, {message::seal_file_empty, {}}, anew));
  std::string_view rest = text.bytes;
  for (int line_number = 1; !rest.empty(); ++line_number) {
    const bool ended = rest.find('\n') != std::string_view::npos;
    const std::string_view line = take_line(rest);
    const bool unfinished = !ended && (line_number == 1 || !sum_is_right(line));
    if (line_number == 1 && line == seal_header(SealColumns::without_open_lines))
      file.columns = SealColumns::without_open_lines;
    if (unfinished || is_torn(line, rest)) {
      file.tail.torn_line = line_number;
      break;
    }
    if (line_number == 1) {
      if (line != seal_header(file.columns))
        file.problems.push_back(problem_in(file.name, 1, {message::desk_header_differs, {}}, anew));
    } else if (auto seal = read_seal_line(line)) {
      seal->source = file.name;
      seal->line = line_number;
      file.seals.push_back(*std::move(seal));
    } else {
      file.problems.push_back(
          problem_in(file.name, line_number, {message::seal_line_damaged, {}}, anew));
    }
    file.tail.whole = file.size - rest.size();
    file.tail.lacks_newline = !ended;
  }
  return file;
}

std::vector<Seal> seals_in_force(std::vector<Seal> seals) {
  const std::vector<const Seal*> redactions = redactions_in(seals);
  if (redactions.empty()) return seals;
  const Seal last = *redactions.front();
  std::erase_if(seals, [&last](const Seal& seal) {
    const bool is_last = seal.source == last.source && seal.line == last.line;
    return !is_last && (seal.was || !stands_beside(seal, last));
  });
  return seals;
}

std::vector<Problem> broken_seals(std::span<const Seal> seals, const std::string& shown,
                                  const std::optional<std::string_view>& bytes) {
  std::vector<const Seal*> by_length = seals_to_verify(seals, bytes);
  std::stable_sort(by_length.begin(), by_length.end(),
                   [](const Seal* a, const Seal* b) { return a->bytes < b->bytes; });
  if (by_length.empty()) return {};
  const Seal& longest = *by_length.back();
  if (!bytes)
    return {problem_in(
        shown, 0, {message::seal_file_missing, {place_of(longest), std::to_string(longest.bytes)}},
        hint_for_restoring(longest, shown))};
  Sha256 digest;
  std::uint64_t done = 0;
  for (const Seal* seal : by_length) {
    if (seal->bytes > bytes->size()) break;
    digest.add(bytes->substr(done, seal->bytes - done));
    if (digest.hex() != seal->sha256)
      return {problem_in(shown, 0,
                         {message::seal_prefix_differs,
                          {std::to_string(done + 1), std::to_string(seal->bytes), place_of(*seal)}},
                         hint_for_restoring(*seal, shown))};
    done = seal->bytes;
  }
  if (longest.bytes <= bytes->size()) return {};
  return {problem_in(
      shown, 0,
      {message::seal_file_shorter,
       {std::to_string(bytes->size()), place_of(longest), std::to_string(longest.bytes)}},
      hint_for_restoring(longest, shown))};
}

}  // namespace deskctl
