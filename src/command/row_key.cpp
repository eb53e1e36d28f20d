#include "command/row_key.hpp"

#include "deskctl/text/folded.hpp"
#include "deskctl/text/sha256.hpp"
#include "text/digit.hpp"

namespace deskctl {
namespace {

constexpr std::size_t digest_letters = 16;

// Letters, because a run of digits might be taken for a phone where such are removed.
std::string letters_of(const std::string& text) {
  std::string digest = sha256_of(text).substr(0, digest_letters);
  for (char& c : digest)
    if (is_digit(c)) c = static_cast<char>('g' + (c - '0'));
  return digest;
}

void add_part(std::string& text, std::string_view part) {
  text.append(part).push_back('\n');
}

std::string parts_of(const Draft& log, std::initializer_list<Column> columns) {
  std::string text;
  for (const Column column : columns) add_part(text, folded(log.field(column)));
  return text;
}

std::string content_of(const std::vector<RowEvent>& events, const Zone& zone) {
  std::string text;
  for (const RowEvent& one : events) {
    add_part(text, word_of(one.draft.kind));
    add_part(text, zone.format(one.draft.at));
    for (auto i = static_cast<std::size_t>(Column::category); i < column_count; ++i)
      add_part(text, one.draft.fields[i]);
    for (const auto& [name, value] : one.draft.facts)
      if (name != name_of(Fact::imported) && name != name_of(Fact::acting_for))
        add_part(text, name + '=' + value);
  }
  return text;
}

}  // namespace

RowKeys row_keys(const std::vector<RowEvent>& events, const std::vector<std::string>& key_cells,
                 const Zone& zone) {
  RowKeys keys;
  const Draft& log = events.front().draft;
  keys.identity = letters_of(format_day(zone.day(log.at)) + parts_of(log, {Column::location}));
  keys.content = letters_of(content_of(events, zone));
  std::string cells = "key\n";
  for (const std::string& cell : key_cells) add_part(cells, cell);
  if (key_cells.empty())
    cells = zone.format(log.at) +
            parts_of(log, {Column::location, Column::text, Column::contact, Column::phone});
  keys.key = letters_of(cells);
  return keys;
}

}  // namespace deskctl
