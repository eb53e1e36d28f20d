#include "command/import_columns.hpp"

#include <algorithm>
#include <set>

#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/message/sheet_messages.hpp"
#include "deskctl/text/folded.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

std::string trimmed(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(" \t\n");
  if (begin == std::string::npos) return "";
  return text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1);
}

std::vector<MappedName> used_headings(const ImportMap& map) {
  std::vector<MappedName> names = map.key;
  const auto add = [&](const std::vector<MappedField>& fields) {
    for (const MappedField& field : fields)
      names.insert(names.end(), field.headings.begin(), field.headings.end());
  };
  for (const MappedEvent& event : map.events) add(event.fields);
  add(map.unit);
  return names;
}

bool is_empty_column(const Sheet& sheet, std::size_t column) {
  return std::all_of(sheet.rows.begin(), sheet.rows.end(), [column](const SheetRow& row) {
    return row.cells[column].text.find_first_not_of(" \t\n") == std::string::npos;
  });
}

class ColumnFinder {
 public:
  ColumnFinder(const ReadSheet& read, const ImportMap& map, const std::string& map_text)
      : read_(read), map_(map), map_text_(map_text) {
    for (const SheetCell& heading : read.sheet.headings) keys_.push_back(heading_key(heading.text));
  }

  SheetColumns find() {
    for (const MappedName& name : used_headings(map_)) look_up(name, true);
    for (const MappedName& name : map_.ignored) look_up(name, false);
    for (std::size_t i = 0; i < keys_.size(); ++i) refuse_unsaid(i);
    if (!problems_.empty()) throw Refused(Exit::usage, std::move(problems_));
    return std::move(columns_);
  }

 private:
  void look_up(const MappedName& name, bool used) {
    const std::string key = heading_key(name.text);
    if (columns_.contains(name.text)) return;
    said_.insert(key);
    const auto count = std::count(keys_.begin(), keys_.end(), key);
    if (count == 0) {
      add_map_problem(name, {message::map_no_heading, {printable(name.text)}},
                      {hint_headings(name)});
    } else if (count > 1 && used) {
      add_map_problem(
          name, {message::map_heading_twice, {printable(name.text)}},
          {message::hint_map_heading_twice, {std::to_string(read_.sheet.headings.front().line)}});
    }
    if (used)
      columns_[name.text] =
          static_cast<std::size_t>(std::find(keys_.begin(), keys_.end(), key) - keys_.begin());
  }

  Said hint_headings(const MappedName& name) const {
    std::vector<std::string> all;
    std::vector<std::string_view> views;
    for (const SheetCell& heading : read_.sheet.headings) {
      views.push_back(heading.text);
      if (!heading.text.empty()) all.push_back(printable(heading.text));
    }
    const std::string near = nearest(name.text, views);
    if (!near.empty()) return {message::hint_did_you_mean, {printable(near)}};
    return {message::hint_map_no_heading, {joined(all)}};
  }

  void refuse_unsaid(std::size_t column) {
    const SheetCell& heading = read_.sheet.headings[column];
    if (keys_[column].empty()) {
      if (is_empty_column(read_.sheet, column)) return;
      for (const SheetRow& row : read_.sheet.rows) {
        const SheetCell& cell = row.cells[column];
        if (cell.text.find_first_not_of(" \t\n") == std::string::npos) continue;
        problems_.push_back(problem_at_cell(read_, cell, {message::map_no_name_above, {}},
                                            Said{message::hint_map_no_name_above, {}}));
        return;
      }
    }
    if (said_.contains(keys_[column])) return;
    problems_.push_back(
        problem_at_cell(read_, heading, {message::map_heading_unused, {printable(heading.text)}},
                        Said{message::hint_map_heading_unused, {printable(heading.text)}}));
  }

  void add_map_problem(const MappedName& name, Said what, Said hint) {
    Problem problem;
    problem.what = std::move(what);
    problem.hint = std::move(hint);
    problem.file = map_.file;
    problem.line = name.line;
    problem.source_line = line_of_text(map_text_, name.line);
    // The map's columns count characters, problems count bytes.
    std::size_t byte = 0;
    for (int i = 1; i < name.column && byte < problem.source_line.size(); ++i)
      byte += first_character(std::string_view(problem.source_line).substr(byte)).length;
    problem.column = static_cast<int>(byte) + 1;
    problems_.push_back(std::move(problem));
  }

  const ReadSheet& read_;
  const ImportMap& map_;
  const std::string& map_text_;
  std::vector<std::string> keys_;  // of the headings
  std::set<std::string> said_;
  SheetColumns columns_;
  std::vector<Problem> problems_;
};

}  // namespace

std::string text_below(const MappedField& field, const SheetRow& row, const SheetColumns& columns) {
  std::string text;
  for (const MappedName& heading : field.headings) {
    const std::string part = trimmed(row.cells[columns.at(heading.text)].text);
    if (part.empty()) continue;
    if (!text.empty()) text += field.join;
    text += part;
  }
  if (field.values.empty()) return text;
  const std::string said = folded(text);
  for (const auto& [value, meant] : field.values)
    if (value == said) return meant;
  return text;
}

SheetCell cell_below(const MappedField& field, const SheetRow& row, const SheetColumns& columns) {
  for (const MappedName& heading : field.headings) {
    const SheetCell& cell = row.cells[columns.at(heading.text)];
    if (!trimmed(cell.text).empty()) return cell;
  }
  if (!field.headings.empty()) return row.cells[columns.at(field.headings.front().text)];
  return {"", row.line, 0};
}

std::string shown_name(const MappedField& field) {
  return field.headings.empty() ? field.name : printable(field.headings.front().text);
}

Problem problem_at_cell(const ReadSheet& read, const SheetCell& cell, Said what,
                        std::optional<Said> hint) {
  Problem problem;
  problem.what = std::move(what);
  problem.hint = std::move(hint);
  problem.file = read.name;
  problem.line = cell.line;
  problem.column = cell.column;
  problem.source_line = read.sheet.line(cell.line);
  return problem;
}

SheetColumns columns_of(const ReadSheet& read, const ImportMap& map, const std::string& map_text) {
  return ColumnFinder(read, map, map_text).find();
}

int missing_headings(const Sheet& sheet, const ImportMap& map) {
  std::set<std::string> keys;
  for (const SheetCell& heading : sheet.headings) keys.insert(heading_key(heading.text));
  int missing = 0;
  for (const MappedName& name : used_headings(map))
    missing += keys.contains(heading_key(name.text)) ? 0 : 1;
  return missing;
}

}  // namespace deskctl
