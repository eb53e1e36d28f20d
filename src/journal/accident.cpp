// A spreadsheet leaves several signs at once, most of them in every line. They are gathered, each
// with its first line, and reported as one problem. Each line is examined by itself, so that one
// damaged line does not hide the signs of others.
#include "journal/accident.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "deskctl/journal/event.hpp"
#include "deskctl/message/accident_messages.hpp"
#include "deskctl/text/csv.hpp"
#include "deskctl/text/lines.hpp"
#include "deskctl/text/utf8.hpp"
#include "journal/line.hpp"
#include "journal/sign.hpp"
#include "time/digits.hpp"

namespace deskctl {
namespace {

// `ledger/2026-10.N.csv`: N.
std::optional<DeskCode> desk_of_file(std::string_view name) {
  constexpr std::size_t month_and_dot = 8;
  constexpr std::string_view extension = ".csv";
  name.remove_suffix(extension.size());
  return DeskCode::parse(name.substr(std::min(name.size(), month_and_dot)));
}

class Scan {
 public:
  Scan(const std::string& name, std::string_view bytes, const Book& book)
      : name_(name), book_(book), fixed_(book.fixed_columns()), rest_(bytes) {
    const std::size_t slash = name.rfind('/');
    base_ = book.without_name(
        std::string_view(name).substr(slash == std::string::npos ? 0 : slash + 1));
    month_ = month_of_file(base_);
  }

  Accidents run() && {
    if (looks_like_utf16(rest_)) {
      add(0, {message::accident_utf16, {}}, Said{message::hint_accident_resaved, {name_}});
      return std::move(found_);
    }
    if (rest_.starts_with(byte_order_mark)) {
      note(Sign::bom);
      rest_.remove_prefix(byte_order_mark.size());
    }
    for (; !rest_.empty(); ++line_) {
      const std::string_view line = next_line();
      line_ == 1 ? look_at_header(line) : look_at(line);
    }
    tell();
    return std::move(found_);
  }

 private:
  std::string_view next_line() {
    std::string_view line = take_line(rest_);
    if (line.ends_with('\r')) {
      note(Sign::crlf);
      line.remove_suffix(1);
    }
    return line;
  }

  void note(Sign sign) { signs_.try_emplace(sign, line_); }

  void look_at_header(std::string_view line) {
    if (line.find(',') == std::string_view::npos)
      for (const char separator : {';', '\t'})
        if (line.find(separator) != std::string_view::npos) separator_ = separator;
    const std::string text = with_commas(line, separator_);
    const auto& names = csv_.split(text).fields;
    std::size_t right = 0;
    for (const std::string_view name : names) {
      columns_.push_back(column_of(name));
      right += columns_.back() >= 0;
    }
    if (right < fixed_.size() / 2) columns_.clear();  // it is not a header at all
    if (columns_.empty()) return;
    if (separator_ == ';') note(Sign::semicolons);
    if (separator_ == '\t') note(Sign::tabs);
    if (separator_ != ',') explain({line_});
    if (line.starts_with('"')) note(Sign::quotes);
    if (names.back().empty()) note(Sign::columns);
    if (right == fixed_.size() && (book_.is_register() || line == header_line())) header_ = line;
  }

  int column_of(std::string_view name) const {
    if (std::find(fixed_.begin(), fixed_.end(), name) == fixed_.end()) return -1;
    for (std::size_t i = 0; i < column_count; ++i)
      if (book_.name_of(static_cast<Column>(i)) == name) return static_cast<int>(i);
    return -1;
  }

  void look_at(std::string_view line) {
    if (is_conflict_marker(line)) {
      conflict_.push_back(line_);
      return;
    }
    if (line == header_ && !header_.empty()) {
      second_headers_.push_back(line_);
      return;
    }
    if (columns_.empty() || line.find('\0') != std::string_view::npos) return;
    if (line.find_first_not_of(std::string{separator_, '"'}) == std::string_view::npos) {
      if (line.empty()) return;
      note(Sign::rows);
      rows_.push_back(line_);
      return;
    }
    const auto flaw = first_flaw(line);
    if (flaw && flaw->shown.empty() && fits_national_encoding(line)) note(Sign::encoding);
    const std::string text = with_commas(line, separator_);
    const CsvReader::Line split = csv_.split(text);
    if (split.fault.kind != CsvReader::Fault::Kind::none) return;
    look_at_fields(split.fields, line);
    if (changed_ == 0 && !flaw && !sum_is_right(line)) changed_ = line_;
  }

  void look_at_fields(std::span<const std::string_view> fields, std::string_view line) {
    std::array<std::string_view, column_count> field;
    for (std::size_t i = 0; i < std::min(fields.size(), columns_.size()); ++i)
      if (columns_[i] >= 0) field[static_cast<std::size_t>(columns_[i])] = fields[i];
    if (fields.size() > columns_.size() && fields.size() % (columns_.size() - 1) == 1) {
      merged_.emplace_back(line_, fields.size() / (columns_.size() - 1));
      return;
    }
    const auto in = [&](Column column) { return field[static_cast<std::size_t>(column)]; };
    if (fields.size() > columns_.size() && fields.back().empty()) note(Sign::columns);
    for (const Column column :
         {Column::recorded, Column::at, Column::received, Column::appointment, Column::deadline})
      if (is_spreadsheet_date(in(column))) note(Sign::dates);
    for (const Column column : {Column::phone, Column::sum, Column::location})
      if (is_exponent(in(column))) note(Sign::exponents);
    look_at_sum(in(Column::sum), line);
    look_at_request(in(Column::request), in(Column::event));
  }

  // Eight hexadecimal digits. A sum of decimal digits alone looks like a number to a spreadsheet.
  void look_at_sum(std::string_view sum, std::string_view line) {
    constexpr std::size_t digits = 8;
    if (!all_digits(sum) || sum.size() >= digits) return;
    const std::string whole = std::string(digits - sum.size(), '0') + std::string(sum);
    const std::size_t comma = line.rfind(',');
    // A sum that does not fit its line was cut by hand, unless there are other signs.
    const bool fits = comma != std::string_view::npos && sum_of(line.substr(0, comma)) == whole;
    if (fits || !signs_.empty()) note(Sign::zeros);
  }

  void look_at_request(std::string_view id_text, std::string_view event) {
    const auto id = RequestId::parse(id_text);
    if (!id) return;
    ++requests_;
    if (month_ && id->month() != *month_) {
      ++strangers_;
      if (!stranger_) stranger_.emplace(*id, line_);
    }
    if (book_.kind_of(event) != EventKind::logged) return;
    const auto [first, is_new] = logged_.emplace(*id, line_);
    if (!is_new && !twice_) twice_.emplace(first->second, line_);
    if (!is_new) ++twice_logged_;
    if (month_ && id->code != desk_of_file(base_).value_or(DeskCode{}) && !other_desk_)
      other_desk_.emplace(*id, line_);
  }

  void add(int line, Said what, std::optional<Said> hint = std::nullopt) {
    found_.problems.push_back(problem_at(line, std::move(what), std::move(hint)));
  }

  Problem problem_at(int line, Said what, std::optional<Said> hint) const {
    Problem problem;
    problem.what = std::move(what);
    problem.hint = std::move(hint);
    problem.file = name_;
    problem.line = line;
    return problem;
  }

  template <typename Lines>
  static auto named(const Lines& lines) {
    return std::span(lines).first(std::min(std::size(lines), most_named_lines));
  }

  void explain(const std::vector<int>& lines) {
    found_.explained.insert(found_.explained.end(), lines.begin(), lines.end());
  }

  void tell() {
    tell_of_spreadsheet();
    tell_of_conflict();
    tell_of_merging();
    tell_of_place();
  }

  // A byte order mark and CRLF alone can be removed again, so they alone are not reported. With a
  // line that was changed they are: values that still look right, as 2008/1/5 for 8-1-5, are lost.
  void tell_of_spreadsheet() {
    const bool only_marks = std::all_of(signs_.begin(), signs_.end(), [](const auto& sign) {
      return sign.first == Sign::bom || sign.first == Sign::crlf;
    });
    if (only_marks && (signs_.empty() || changed_ == 0)) return;
    if (only_marks) signs_.emplace(Sign::sums, changed_);
    std::string told;
    for (const auto& [sign, line] : signs_)
      told += (told.empty() ? "" : " ") + std::string(sign_names[static_cast<std::size_t>(sign)]) +
              ':' + std::to_string(line);
    add(0, {message::accident_resaved, {told}, {"signs"}},
        Said{message::hint_accident_resaved, {name_}});
    explain(rows_);
    for (const int line : named(rows_)) add(line, {message::accident_row, {}});
  }

  void tell_of_conflict() {
    if (conflict_.empty()) return;
    explain(conflict_);
    add(conflict_.front(), {message::accident_conflict, {std::to_string(conflict_.back())}},
        Said{message::hint_accident_conflict, {name_}});
    for (const int line : named(std::span(conflict_).subspan(1)))
      add(line, {message::accident_marker, {}});
  }

  void tell_of_merging() {
    explain(second_headers_);
    for (const int line : named(second_headers_))
      add(line, {message::accident_second_header, {}},
          Said{message::hint_accident_merged, {name_}});
    for (const auto& [line, count] : merged_) explain({line});
    for (const auto& [line, count] : named(std::span(std::as_const(merged_)))) {
      add(line, {message::accident_lines_merged, {std::to_string(count)}},
          Said{message::hint_accident_resaved, {name_}});
    }
    if (!twice_) return;
    const auto [first, second] = *twice_;
    const auto id = std::find_if(logged_.begin(), logged_.end(),
                                 [line = first](const auto& one) { return one.second == line; });
    found_.misplaced.push_back(problem_at(second,
                                          {message::accident_logged_twice,
                                           {std::to_string(twice_logged_), id->first.text(),
                                            std::to_string(first), std::to_string(second)}},
                                          Said{message::hint_accident_merged, {name_}}));
  }

  void tell_of_place() {
    const auto& misplaced = stranger_ ? stranger_ : other_desk_;
    if (!misplaced) return;
    const auto& [id, line] = *misplaced;
    const Said hint{message::hint_accident_other_month, {name_}};
    if (stranger_ && strangers_ == requests_)
      found_.misplaced.push_back(problem_at(
          0, {message::accident_other_month, {id.month().text(), month_->text()}}, hint));
    else
      found_.misplaced.push_back(
          problem_at(line, {message::accident_wrong_file, {id.text(), file_of(id)}}, hint));
  }

  std::string file_of(const RequestId& id) const {
    const std::string folder = name_.substr(0, name_.rfind('/') + 1);
    const std::string whole = book_.file_name(id.month(), id.code);
    return folder + whole.substr(whole.rfind('/') + 1);
  }

  const std::string& name_;
  const Book& book_;
  std::vector<std::string_view> fixed_;  // the columns of every file
  std::string_view base_;                // of the file's name, without the register's
  std::string_view rest_;
  std::optional<Month> month_;
  int line_ = 1;
  char separator_ = ',';
  CsvReader csv_;
  std::string_view header_;  // as this version writes it, else empty
  std::vector<int> columns_;
  std::map<Sign, int> signs_;  // each with its first line
  int changed_ = 0;            // the first line whose sum does not fit
  std::vector<int> conflict_;
  std::vector<int> rows_;                            // empty ones
  std::vector<std::pair<int, std::size_t>> merged_;  // lines that hold several, and how many
  std::vector<int> second_headers_;
  std::map<RequestId, int> logged_;
  std::optional<std::pair<int, int>> twice_;
  int twice_logged_ = 0;
  int requests_ = 0;
  int strangers_ = 0;
  std::optional<std::pair<RequestId, int>> stranger_;
  std::optional<std::pair<RequestId, int>> other_desk_;
  Accidents found_;
};

}  // namespace

bool looks_like_utf16(std::string_view bytes) {
  using namespace std::string_view_literals;
  return bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv) ||
         bytes.starts_with("r\0e\0c\0"sv) || bytes.starts_with("\0r\0e\0c"sv);
}

Accidents accidents_in(const std::string& name, std::string_view bytes, const Book& book) {
  return Scan(name, bytes, book).run();
}

}  // namespace deskctl
