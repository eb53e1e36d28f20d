// An event of the journal is one line (broken here after `eng`):
//
//     2026-10-12T09:04:00+08:00,20261012-001,dispatched,2026-10-12T09:04:00+08:00,李静,desk,,,,,,eng
//     ,,,,,,,,,,person=赵强;clock=given,96acd4b2
//
// CSV can be read, searched and compared without this program. One event is one physical line, so
// recording only appends and never changes what was written. Times carry their offset, so a line
// means the same instant in any zone. Rare values share the column `facts`, so a new one needs no
// new column. The sum covers all that stands before it, so it reveals torn and edited lines.
#include "journal/line.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <string>

#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/journal_messages.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/text/crc32.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"
#include "journal/fact_form.hpp"

namespace deskctl {
namespace {

constexpr std::size_t sum_with_comma = 9;

struct WordColumn {
  Column column;
  Vocabulary vocabulary;
};
constexpr WordColumn word_columns[] = {
    {Column::role, Vocabulary::role},         {Column::category, Vocabulary::category},
    {Column::severity, Vocabulary::severity}, {Column::urgency, Vocabulary::urgency},
    {Column::scope, Vocabulary::scope},       {Column::channel, Vocabulary::channel},
    {Column::grade, Vocabulary::grade},
};

// The part of a line without personal content: everything before `location`. Error messages may
// reach people who may not read the ledger. Where fields are missing, later ones move forward, so
// fewer are shown.
std::string impersonal_part(std::string_view line, std::span<const std::size_t> offsets,
                            const std::vector<int>& columns) {
  const auto personal = std::find_if(columns.begin(), columns.end(), [](int column) {
    return column >= static_cast<int>(Column::location);
  });
  const auto first = static_cast<std::size_t>(personal - columns.begin());
  const std::size_t missing = columns.size() - std::min(offsets.size(), columns.size());
  if (first <= missing) return "";
  return revealed(line.substr(0, offsets[first - missing])) + "…";
}

class EventLine {
 public:
  EventLine(std::string_view line, const HeaderReading& header, const Book& book, CsvReader& csv)
      : line_(line), columns_(header.columns), own_(header.fields), book_(book), csv_(csv) {}

  LineReading read() {
    if (const auto flaw = first_flaw(line_)) {
      complain(flaw->byte, describe(*flaw));
      return std::move(reading_);
    }
    const CsvReader::Line split = csv_.split(line_);
    offsets_ = split.offsets;
    if (!well_formed(split)) return std::move(reading_);
    take_fields(split);
    read_required();
    read_times();
    read_words();
    read_part();
    read_facts();
    return std::move(reading_);
  }

 private:
  Event& event() { return reading_.event; }

  // The fields of most lines are used where they stand. For lines with quotes or another column
  // order, a text with plain fields in order is made.
  void take_fields(const CsvReader::Line& split) {
    if (split.plain && in_usual_order()) {
      event().fields = fields_in(line_, split.offsets);
      return;
    }
    std::array<std::string_view, column_count> fields;
    std::string facts;  // a register's own fields, before what stands in `facts`
    for (std::size_t i = 0; i < split.fields.size(); ++i) {
      const auto column = static_cast<std::size_t>(columns_[i]);
      if (columns_[i] >= 0 && column < column_count)
        fields[column] = split.fields[i];
      else if (columns_[i] >= 0 && !split.fields[i].empty())
        add_own_field(facts, own_[column - column_count], split.fields[i]);
    }
    auto& all_facts = fields[static_cast<std::size_t>(Column::facts)];
    if (!facts.empty()) {
      if (!all_facts.empty()) facts.append(";").append(all_facts);
      all_facts = facts;
    }
    std::array<std::size_t, column_count> begins{};
    std::string text;
    for (std::size_t i = 0; i < column_count; ++i) {
      if (i > 0) text += ',';
      begins[i] = text.size();
      text += fields[i];
    }
    event().fields = fields_in(csv_.keep(std::move(text)), begins);
  }

  Fields fields_in(std::string_view text, std::span<const std::size_t> begins) {
    if (text.size() <= Fields::longest) return {text, begins};
    Fields::LongOffsets offsets{};
    for (std::size_t i = 0; i < column_count; ++i)
      offsets[i] = static_cast<std::uint32_t>(begins[i]);
    offsets[column_count] = static_cast<std::uint32_t>(text.size() + 1);
    std::string kept(sizeof offsets, ' ');
    std::memcpy(kept.data(), offsets.data(), sizeof offsets);
    return Fields::of_long(text, csv_.keep(std::move(kept)).data());
  }

  // `value` is escaped as a text is; a fact's semicolons are escaped too.
  static void add_own_field(std::string& facts, std::string_view name, std::string_view value) {
    if (!facts.empty()) facts += ';';
    facts.append(name) += '=';
    for (const char c : value) {
      if (c == ';') facts += '\\';
      facts += c;
    }
  }

  bool in_usual_order() const {
    if (columns_.size() != column_count) return false;
    for (std::size_t i = 0; i < column_count; ++i)
      if (columns_[i] != static_cast<int>(i)) return false;
    return true;
  }

  void complain(std::size_t offset, Said what, std::optional<Said> hint = std::nullopt) {
    Problem problem;
    problem.what = std::move(what);
    problem.hint = std::move(hint);
    problem.column = static_cast<int>(offset) + 1;
    if (!offsets_.empty()) problem.source_line = impersonal_part(line_, offsets_, columns_);
    reading_.problems.push_back(std::move(problem));
  }

  void complain(Column column, Said what, std::optional<Said> hint = std::nullopt) {
    const auto found = std::find(columns_.begin(), columns_.end(), static_cast<int>(column));
    complain(offsets_[static_cast<std::size_t>(found - columns_.begin())], std::move(what),
             std::move(hint));
  }

  bool well_formed(const CsvReader::Line& split) {
    using Kind = CsvReader::Fault::Kind;
    switch (split.fault.kind) {
      case Kind::open_quote:
        complain(split.fault.offset, {message::journal_open_quote, {}});
        return false;
      case Kind::text_after_quote:
      case Kind::quote_in_field:
        complain(split.fault.offset, {message::journal_stray_quote, {}});
        return false;
      case Kind::none:
        break;
    }
    if (split.fields.size() == columns_.size()) return true;
    complain(0, {message::journal_wrong_field_count,
                 {std::to_string(split.fields.size()), std::to_string(columns_.size())}});
    return false;
  }

  void complain_of_emptiness(Column column) {
    complain(column, {message::journal_field_missing, {std::string(book_.name_of(column))}});
  }

  std::optional<Instant> time_in(Column column, bool required) {
    const std::string_view text = event().field(column);
    if (text.empty() && !required) return std::nullopt;
    const auto instant = parse_rfc3339(text);
    if (text.empty())
      complain_of_emptiness(column);
    else if (!instant)
      complain(column, {message::journal_bad_time, {std::string(name_of(column)), excerpt(text)}},
               Said{message::hint_journal_time, {}});
    return instant;
  }

  void read_required() {
    const std::string_view id_text = event().field(Column::request);
    if (const auto id = RequestId::parse(id_text))
      event().request = *id;
    else if (id_text.empty())
      complain_of_emptiness(Column::request);
    else
      complain(Column::request, {message::journal_bad_id, {excerpt(id_text)}});
    const std::string_view word = event().field(Column::event);
    const auto kind = book_.kind_of(word);
    if (kind && !word.empty())
      event().kind = *kind;
    else
      complain_about_word(Column::event, word, event_words());
    if (kind != EventKind::logged || book_.is_register()) return;
    for (const Column column : {Column::category, Column::location, Column::text})
      if (event().field(column).empty()) complain_of_emptiness(column);
  }

  void read_times() {
    const std::optional<Instant> recorded = time_in(Column::recorded, true);
    event().recorded = recorded.value_or(Instant{});
    // Most events are recorded as they happen.
    const bool at_once = recorded && event().field(Column::at) == event().field(Column::recorded);
    event().at = at_once ? *recorded : time_in(Column::at, true).value_or(Instant{});
    for (const Column column : {Column::received, Column::appointment, Column::deadline})
      time_in(column, false);
  }

  void complain_about_word(Column column, std::string_view word,
                           std::span<const std::string_view> words) {
    if (word.empty()) return complain_of_emptiness(column);
    const std::string near = nearest(word, words);
    const std::vector<std::string> all(words.begin(), words.end());
    complain(column, {message::journal_unknown_word, {excerpt(word), std::string(name_of(column))}},
             near.empty() ? Said{message::hint_one_of, {joined(all)}}
                          : Said{message::hint_did_you_mean, {near}});
  }

  void read_words() {
    for (const WordColumn& row : word_columns) {
      const std::string_view word = event().field(row.column);
      if (!word.empty() && !rank_of(row.vocabulary, word))
        complain_about_word(row.column, word, words_of(row.vocabulary));
    }
    const std::string_view same_as = event().field(Column::same_as);
    if (!same_as.empty() && !RequestId::parse(same_as))
      complain(Column::same_as, {message::journal_bad_id, {excerpt(same_as)}});
  }

  void read_part() {
    const std::string_view part = event().fact(Fact::part);
    if (part.empty()) return;
    const char* const end = part.data() + part.size();
    const auto [slash, first] = std::from_chars(part.data(), end, reading_.part);
    const bool has_slash = first == std::errc{} && slash != end && *slash == '/';
    const auto [stop, second] = std::from_chars(has_slash ? slash + 1 : end, end, reading_.parts);
    if (!has_slash || second != std::errc{} || stop != end || reading_.part < 1 ||
        reading_.parts < reading_.part) {
      complain(Column::facts, {message::journal_bad_part, {excerpt(part)}});
    }
  }

  // The values are not shown, because misplaced text in this column may name somebody.
  void read_facts() {
    event().may_have = bits_of_facts(event().field(Column::facts));
    for (FactFlaw& flaw : flaws_in_facts(event().field(Column::facts), !book_.is_register()))
      complain(Column::facts, {message::journal_bad_fact, {std::string(flaw.name)}},
               std::move(flaw.hint));
  }

  std::string_view line_;
  const std::vector<int>& columns_;
  const std::vector<std::string>& own_;  // a register's fields
  const Book& book_;
  CsvReader& csv_;
  std::span<const std::size_t> offsets_;
  LineReading reading_;
};

}  // namespace

LineReading read_event_line(std::string_view line, const HeaderReading& header, const Book& book,
                            CsvReader& csv) {
  return EventLine(line, header, book, csv).read();
}

std::string_view recorded_field(std::string_view line) {
  return line.substr(0, line.find(','));
}

std::string_view request_field(std::string_view line) {
  line.remove_prefix(std::min(line.find(',') + 1, line.size()));
  return line.substr(0, line.find(','));
}

bool sum_is_right(std::string_view line) {
  if (line.size() < sum_with_comma || line[line.size() - sum_with_comma] != ',') return false;
  const std::size_t before = line.size() - sum_with_comma;
  const auto digits = crc32_digits(line.substr(0, before));
  return line.substr(before + 1) == std::string_view(digits.data(), digits.size());
}

bool has_whole_sum(std::string_view line) {
  return line.size() >= sum_with_comma && line.rfind(',') == line.size() - sum_with_comma;
}

std::string_view part_of_line(std::string_view line) {
  constexpr std::string_view name = "part=", digits = "0123456789";
  const std::size_t facts_end = line.rfind(',');
  if (facts_end == std::string_view::npos) return {};
  line = line.substr(0, facts_end);
  if (line.ends_with('"')) line.remove_suffix(1);
  const std::size_t slash = line.find_last_not_of(digits);
  if (slash == std::string_view::npos || line[slash] != '/') return {};
  const std::size_t equals = line.substr(0, slash).find_last_not_of(digits);
  if (equals == std::string_view::npos || !line.substr(0, equals + 1).ends_with(name)) return {};
  const std::size_t before = equals + 1 - name.size();
  if (before == 0 || std::string_view(",;\"").find(line[before - 1]) == std::string_view::npos)
    return {};
  return line.substr(equals + 1);
}

bool is_later_part(std::string_view line) {
  const std::string_view part = part_of_line(line);
  return !part.empty() && !part.starts_with("1/");
}

bool is_rest_of_group(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    if (end == std::string_view::npos) return !sum_is_right(line) || is_later_part(line);
    if (!is_later_part(line)) return false;
    text.remove_prefix(end + 1);
  }
  return true;
}

}  // namespace deskctl
