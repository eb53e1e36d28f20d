#include "policy/hand_list.hpp"

#include <algorithm>

#include "deskctl/message/journal_messages.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/message/units_messages.hpp"
#include "deskctl/text/folded.hpp"
#include "deskctl/text/lines.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

constexpr std::size_t longest_list_cell = 1024;

}  // namespace

void HandList::complain_at(int number, std::string_view line, std::size_t offset, Said what,
                           Said hint) {
  Problem& problem = problems_.emplace_back();
  problem.what = std::move(what);
  problem.hint = std::move(hint);
  problem.file = file_;
  problem.line = number;
  problem.column = static_cast<int>(offset) + 1;
  if (problems_.size() <= most_shown_lines) problem.source_line = line;
}

void HandList::complain(const ListLine& line, std::size_t column, Said what, Said hint) {
  complain_at(line.number, line.source, line.offsets[column], std::move(what), std::move(hint));
}

void HandList::read(std::string_view text, const std::function<void(const ListLine&)>& use) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  for (int number = 1; !text.empty(); ++number) {
    std::string_view line = take_line(text);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) continue;
    if (!read_line(line, number, use)) break;
  }
}

// False when nothing below can be understood.
bool HandList::read_line(std::string_view line, int number,
                         const std::function<void(const ListLine&)>& use) {
  if (const auto flaw = first_flaw(line)) {
    complain_at(
        number, line, flaw->byte, describe(*flaw),
        {flaw->shown.empty() ? message::hint_text_encoding : message::hint_text_control_character,
         {}});
    return !columns_.empty();
  }
  const CsvReader::Line split = csv_.split(line);
  if (split.fault.kind != CsvReader::Fault::Kind::none) {
    complain_at(number, line, split.fault.offset, {message::journal_stray_quote, {}},
                {form_.hint_line, {}});
    return !columns_.empty();
  }
  if (columns_.empty()) return read_headings(split, line, number);
  ListLine one{number, line, std::vector<std::string>(form_.columns),
               std::vector<std::size_t>(form_.columns)};
  if (take_cells(split, one)) use(one);
  return true;
}

bool HandList::read_headings(const CsvReader::Line& split, std::string_view line, int number) {
  bool sound = true;
  for (std::size_t i = 0; i < split.fields.size(); ++i) {
    const std::string name = folded(split.fields[i]);
    const auto heading = std::find_if(form_.headings.begin(), form_.headings.end(),
                                      [&](const ListHeading& one) { return one.name == name; });
    const bool known = heading != form_.headings.end();
    const bool twice =
        known && std::find(columns_.begin(), columns_.end(), heading->column) != columns_.end();
    if (!known) {
      std::vector<std::string_view> names;
      for (const ListHeading& one : form_.headings) names.push_back(one.name);
      const std::string near = nearest(name, names);
      complain_at(
          number, line, split.offsets[i], {message::list_no_heading, {excerpt(split.fields[i])}},
          near.empty() ? Said{form_.hint_headings, {}} : Said{message::hint_did_you_mean, {near}});
    } else if (twice) {
      complain_at(number, line, split.offsets[i],
                  {message::list_heading_twice, {excerpt(split.fields[i])}},
                  {form_.hint_headings, {}});
    }
    sound = sound && known && !twice;
    if (known) columns_.push_back(heading->column);
  }
  if (!sound) return false;
  if (std::find(columns_.begin(), columns_.end(), form_.needed) != columns_.end()) return true;
  complain_at(number, line, 0, {form_.no_needed, {}}, {form_.hint_headings, {}});
  return false;
}

bool HandList::take_cells(const CsvReader::Line& split, ListLine& line) {
  if (split.fields.size() != columns_.size()) {
    complain_at(line.number, line.source, 0,
                {message::list_fields,
                 {std::to_string(split.fields.size()), std::to_string(columns_.size())}},
                {form_.hint_line, {}});
    return false;
  }
  for (std::size_t i = 0; i < split.fields.size(); ++i) {
    const std::string_view cell = split.fields[i];
    if (const auto flaw = typed_flaw(cell)) {
      complain_at(line.number, line.source, split.offsets[i] + flaw->byte, describe(*flaw),
                  {message::hint_text_control_character, {}});
      return false;
    }
    if (cell.size() > longest_list_cell) {
      complain_at(line.number, line.source, split.offsets[i],
                  {message::list_cell_too_long, {std::to_string(longest_list_cell)}},
                  {form_.hint_line, {}});
      return false;
    }
    line.cells[columns_[i]] = clean_text(cell);
    line.offsets[columns_[i]] = split.offsets[i];
  }
  return true;
}

}  // namespace deskctl
