#include "journal/header.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "deskctl/journal/event.hpp"
#include "deskctl/message/files_messages.hpp"
#include "deskctl/message/journal_messages.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/text/csv.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

// Room for the columns of much newer versions.
constexpr std::size_t most_columns = column_count + 16;
constexpr std::size_t longest_shown = 4096;

// The end of the columns that are read: the comma before the first one too many, else the end of
// the line. No column name contains a comma.
std::size_t end_of_columns(std::string_view line) {
  std::size_t end = line.find(',');
  for (std::size_t count = 1; count < most_columns && end != std::string_view::npos; ++count)
    end = line.find(',', end + 1);
  return std::min(end, line.size());
}

class HeaderLine {
 public:
  HeaderLine(std::string_view line, const Book& book)
      : line_(line), book_(book), fixed_(book.fixed_columns()) {}

  HeaderReading read() {
    CsvReader csv;
    const std::size_t end = end_of_columns(line_);
    const CsvReader::Line split = csv.split(line_.substr(0, end));
    find_absent(split.fields);
    for (std::size_t i = 0; i < split.fields.size(); ++i)
      read_column(split.fields[i], split.offsets[i]);
    const bool broken = split.fault.kind != CsvReader::Fault::Kind::none;
    // A line that is no header may be a record with personal content, so it is not shown.
    if (broken || known_ < fixed_.size() / 2) return not_a_header();
    if (end < line_.size()) return too_many_columns(end + 1);
    if (!absent_.empty() && header_.unknown.size() > absent_.size()) return not_a_header();
    // A misspelt column is both unknown and missing; one problem with the right name is clearest.
    if (!absent_.empty() && !header_.unknown.empty()) {
      header_.missing = std::move(header_.unknown);
      header_.unknown.clear();
      return std::move(header_);
    }
    for (const std::string_view name : absent_)
      add(header_.missing, {message::journal_column_missing, {std::string(name)}});
    return std::move(header_);
  }

 private:
  void find_absent(std::span<const std::string_view> fields) {
    for (const std::string_view name : fixed_)
      if (std::find(fields.begin(), fields.end(), name) == fields.end()) absent_.push_back(name);
  }

  Problem& add(std::vector<Problem>& problems, Said what) const {
    Problem& problem = problems.emplace_back();
    problem.what = std::move(what);
    problem.hint = Said{message::hint_journal_header, {book_.header()}};
    return problem;
  }

  void read_column(std::string_view field, std::size_t offset) {
    const int column = column_of(field);
    const bool twice = column >= 0 && std::find(header_.columns.begin(), header_.columns.end(),
                                                column) != header_.columns.end();
    header_.columns.push_back(column);
    if (column >= 0 && column < static_cast<int>(column_count)) ++known_;
    if (column >= 0 && !twice) return;
    Problem& problem =
        twice ? add(header_.missing, {message::journal_column_twice, {std::string(field)}})
              : add(header_.unknown, {message::journal_unknown_column, {excerpt(field)}});
    problem.column = static_cast<int>(offset) + 1;
    if (line_.size() <= longest_shown) problem.source_line = revealed(line_);
    if (const std::string near = nearest(field, absent_); !near.empty() && !twice)
      problem.hint = Said{message::hint_did_you_mean, {near}};
  }

  // A register's fields are those of the policy at the time, so any name of a field is one.
  int column_of(std::string_view field) {
    for (std::size_t i = 0; i < column_count; ++i)
      if (book_.name_of(static_cast<Column>(i)) == field &&
          std::find(fixed_.begin(), fixed_.end(), field) != fixed_.end())
        return static_cast<int>(i);
    if (!book_.is_register() || !may_name_field(field)) return -1;
    const auto own = std::find(header_.fields.begin(), header_.fields.end(), field);
    const auto index = static_cast<std::size_t>(own - header_.fields.begin());
    if (own == header_.fields.end()) header_.fields.emplace_back(field);
    return static_cast<int>(column_count + index);
  }

  HeaderReading not_a_header() {
    header_.unknown.clear();
    header_.missing.clear();
    add(header_.missing, {message::desk_header_differs, {}});
    return std::move(header_);
  }

  HeaderReading too_many_columns(std::size_t offset) {
    header_.unknown.clear();
    header_.missing.clear();
    add(header_.missing, {message::journal_too_many_columns, {std::to_string(most_columns)}})
        .column = static_cast<int>(offset) + 1;
    return std::move(header_);
  }

  std::string_view line_;
  const Book& book_;
  std::vector<std::string_view> fixed_;  // the names that every file has
  std::vector<std::string_view> absent_;
  std::size_t known_ = 0;
  HeaderReading header_;
};

}  // namespace

HeaderReading read_header_line(std::string_view line, const Book& book) {
  // Nearly every file of the ledger has it.
  static const std::string usual = ledger_book().header();
  if (!book.is_register() && line == usual) return usual_header_reading();
  return HeaderLine(line, book).read();
}

const HeaderReading& usual_header_reading() {
  static const std::string usual = ledger_book().header();
  static const HeaderReading reading = HeaderLine(usual, ledger_book()).read();
  return reading;
}

}  // namespace deskctl
