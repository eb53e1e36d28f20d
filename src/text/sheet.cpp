#include "deskctl/text/sheet.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "deskctl/message/sheet_messages.hpp"
#include "deskctl/text/csv.hpp"
#include "deskctl/text/folded.hpp"
#include "deskctl/text/lines.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

constexpr std::array<std::string_view, 5> cell_separators{",", ";", "\t", "，", "；"};

// A record ends at the first line end outside of quotes. A quote opens only where a cell begins,
// so that `3"管` is one cell with a stray quote, and not the beginning of the rest of the file.
std::size_t end_of_record(std::string_view text, std::string_view separator) {
  bool begins_cell = true;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\n') return at;
    if (begins_cell && text[at] == '"') {
      for (++at; at < text.size(); ++at) {
        if (text[at] != '"') continue;
        if (at + 1 == text.size() || text[at + 1] != '"') break;
        ++at;
      }
      at = std::min(at + 1, text.size());
      begins_cell = false;
    } else {
      begins_cell = text.substr(at).starts_with(separator);
      at += begins_cell ? separator.size() : 1;
    }
  }
  return text.size();
}

// CRLF and CR as LF.
std::string with_plain_ends(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\r') {
      out += text[at];
    } else {
      out += '\n';
      if (at + 1 < text.size() && text[at + 1] == '\n') ++at;
    }
  }
  return out;
}

std::vector<std::size_t> begins_of_lines(std::string_view text) {
  std::vector<std::size_t> begins{0};
  for (std::size_t at = 0; (at = text.find('\n', at)) != std::string_view::npos;)
    begins.push_back(++at);
  return begins;
}

bool is_blank(std::string_view cell) {
  return cell.find_first_not_of(" \t\n") == std::string_view::npos;
}

Message message_for(CsvReader::Fault::Kind kind) {
  switch (kind) {
    case CsvReader::Fault::Kind::open_quote:
      return message::sheet_open_quote;
    case CsvReader::Fault::Kind::text_after_quote:
      return message::sheet_text_after_quote;
    case CsvReader::Fault::Kind::quote_in_field:
    case CsvReader::Fault::Kind::none:
      break;
  }
  return message::sheet_quote_in_cell;
}

class SheetReader {
 public:
  SheetReader(std::string_view text, const std::string& file, std::string_view separator)
      : text_(text), file_(file), csv_(separator) {
    sheet_.separator = separator;
  }

  // How well the separator fits: many headings, and rows below them with as many cells.
  std::size_t fitness() {
    constexpr std::size_t some_rows = 20;
    while (sheet_.rows.size() < some_rows && next()) {
    }
    const auto whole = std::count_if(sheet_.rows.begin(), sheet_.rows.end(),
                                     [](const SheetRow& row) { return !row.is_short; });
    const auto wrong = static_cast<std::ptrdiff_t>(problems_.size());
    return sheet_.headings.size() *
           static_cast<std::size_t>(1 + std::max<std::ptrdiff_t>(whole - wrong, 0));
  }

  Sheet read() {
    while (next()) {
    }
    if (!problems_.empty()) throw Refused(Exit::usage, std::move(problems_));
    if (sheet_.rows.empty())
      refuse(sheet_.headings.empty() ? message::sheet_no_headings : message::sheet_no_rows, {file_},
             {message::hint_sheet_headings, {}});
    return std::move(sheet_);
  }

 private:
  bool next() {
    if (at_ >= text_.size()) return false;
    const std::string_view record =
        text_.substr(at_, end_of_record(text_.substr(at_), sheet_.separator));
    const CsvReader::Line read = csv_.split(record);
    SheetRow row;
    row.line = line_;
    if (read.fault.kind != CsvReader::Fault::Kind::none)
      add_problem(record, read.fault.offset, {message_for(read.fault.kind), {}},
                  {message::hint_sheet_quotes, {}});
    else
      row.cells = cells_of(record, read);
    take(std::move(row), record);
    at_ += record.size() + 1;
    line_ += static_cast<int>(std::count(record.begin(), record.end(), '\n')) + 1;
    return true;
  }

  void take(SheetRow row, std::string_view record) {
    const auto filled = std::count_if(row.cells.begin(), row.cells.end(),
                                      [](const SheetCell& cell) { return !is_blank(cell.text); });
    if (filled == 0) return;
    if (sheet_.headings.empty()) {
      if (filled < 2)
        sheet_.above.push_back(row.line);
      else
        sheet_.headings = std::move(row.cells);
      return;
    }
    const std::size_t count = sheet_.headings.size();
    for (std::size_t i = count; i < row.cells.size(); ++i)
      if (!is_blank(row.cells[i].text)) {
        const SheetCell& cell = row.cells[i];
        add_problem_at(cell.line, cell.column, record,
                       {message::sheet_too_many_cells,
                        {std::to_string(row.cells.size()), std::to_string(count)}},
                       {message::hint_sheet_too_many_cells, {}});
        break;
      }
    row.is_short = row.cells.size() < count;
    row.cells.resize(count, SheetCell{"", row.line, 0});
    sheet_.rows.push_back(std::move(row));
  }

  std::vector<SheetCell> cells_of(std::string_view record, const CsvReader::Line& read) {
    std::vector<SheetCell> cells(read.fields.size());
    int line = line_;
    std::size_t begin = 0;  // of that line, within the record
    std::size_t seen = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      for (; seen < read.offsets[i]; ++seen)
        if (record[seen] == '\n') {
          ++line;
          begin = seen + 1;
        }
      cells[i] = {std::string(read.fields[i]), line, static_cast<int>(seen - begin) + 1};
    }
    return cells;
  }

  void add_problem(std::string_view record, std::size_t offset, Said what, Said hint) {
    const std::string_view before = record.substr(0, offset);
    const auto lines = static_cast<int>(std::count(before.begin(), before.end(), '\n'));
    const std::size_t begin = before.rfind('\n') + 1;  // npos + 1 is 0
    add_problem_at(line_ + lines, static_cast<int>(offset - begin) + 1, record, std::move(what),
                   std::move(hint));
  }

  void add_problem_at(int line, int column, std::string_view record, Said what, Said hint) {
    Problem problem;
    problem.what = std::move(what);
    problem.hint = std::move(hint);
    problem.file = file_;
    problem.line = line;
    problem.column = column;
    if (problems_.size() < most_shown_lines)
      problem.source_line = revealed(line_of_text(record, line - line_ + 1));
    problems_.push_back(std::move(problem));
  }

  std::string_view text_;
  const std::string& file_;
  CsvReader csv_;
  Sheet sheet_;
  std::vector<Problem> problems_;
  std::size_t at_ = 0;
  int line_ = 1;
};

// `sep=;` in the first line, which is no part of the table.
std::optional<std::string> told_separator(std::string_view text) {
  constexpr std::string_view begin = "sep=";
  if (!text.starts_with(begin)) return std::nullopt;
  const std::string_view line = text.substr(0, text.find('\n'));
  const std::string_view rest = line.substr(begin.size());
  if (std::find(cell_separators.begin(), cell_separators.end(), rest) == cell_separators.end())
    return std::nullopt;
  return std::string(rest);
}

std::string_view likely_separator(std::string_view text, const std::string& file) {
  std::string_view best = cell_separators.front();
  std::size_t most = 0;
  for (const std::string_view separator : cell_separators) {
    const std::size_t fitness = SheetReader(text, file, separator).fitness();
    if (fitness > most) {
      most = fitness;
      best = separator;
    }
  }
  return best;
}

}  // namespace

Sheet read_sheet(std::string_view text, const std::string& file, std::string_view separator) {
  std::string plain = with_plain_ends(text);
  const std::optional<std::string> told = told_separator(plain);
  // The line stays empty, so that the numbers of the lines stay right.
  if (told) plain.erase(0, std::min(plain.find('\n'), plain.size()));
  if (separator.empty()) separator = told ? *told : likely_separator(plain, file);
  Sheet sheet = SheetReader(plain, file, separator).read();
  sheet.line_begins = begins_of_lines(plain);
  sheet.text = std::move(plain);
  return sheet;
}

std::string_view Sheet::line(int number) const {
  if (number < 1 || static_cast<std::size_t>(number) > line_begins.size()) return {};
  const std::string_view rest =
      std::string_view(text).substr(line_begins[static_cast<std::size_t>(number) - 1]);
  return rest.substr(0, rest.find('\n'));
}

std::string heading_key(std::string_view heading) {
  std::string flat(heading);
  std::replace(flat.begin(), flat.end(), '\n', ' ');
  std::string key = folded(flat);
  std::erase(key, ' ');
  return key;
}

std::string line_of_text(std::string_view text, int number) {
  for (; number > 1; --number) take_line(text);
  return std::string(text.substr(0, text.find('\n')));
}

}  // namespace deskctl
