#include "check/policy_test_file.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "calendar/holiday_entries.hpp"
#include "check/label_words.hpp"
#include "deskctl/journal/reader.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/journal_messages.hpp"
#include "deskctl/message/policy_test_messages.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/request/request.hpp"
#include "deskctl/text/csv.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"
#include "deskctl/time/typed.hpp"

namespace deskctl {
namespace {

using namespace std::string_view_literals;

enum class Field { name, history, now, request, clock, cycle, due, verdict, source };
constexpr std::array field_names{"name"sv,  "history"sv, "now"sv,     "request"sv, "clock"sv,
                                 "cycle"sv, "due"sv,     "verdict"sv, "source"sv};
constexpr std::array needed{Field::name, Field::history, Field::clock, Field::due, Field::verdict};

constexpr std::array verdict_words{"met"sv,        "late"sv,    "overdue"sv, "pending"sv,
                                   "superseded"sv, "excused"sv, "no-due"sv,  "absent"sv};

class TestFileReading {
 public:
  TestFileReading(const std::string& text, const std::string& file, const Policy& policy,
                  const Zone& zone)
      : problems_(file, text), policy_(policy), zone_(zone) {
    columns_.fill(none);
  }

  std::vector<PolicyTest> read(std::size_t size) {
    constexpr std::size_t most_bytes = 1024 * 1024;
    if (size > most_bytes)
      problems_.add(0, 0, {message::policy_test_too_large, {}},
                    {message::hint_policy_test_too_large, {}});
    else
      read_lines();
    problems_.throw_if_any(Exit::config);
    return std::move(tests_);
  }

 private:
  static constexpr std::size_t none = std::string_view::npos;

  // A spreadsheet may have saved the file: its mark and line ends change nothing.
  void read_lines() {
    bool headed = false;
    for (int number = 1; number <= problems_.line_count(); ++number) {
      std::string_view line = problems_.line(number);
      std::size_t start = problems_.start_of(number);
      if (number == 1 && line.starts_with(byte_order_mark)) {
        line.remove_prefix(byte_order_mark.size());
        start += byte_order_mark.size();
      }
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (line.find_first_not_of(" \t") == none || line.starts_with('#')) continue;
      const CsvReader::Line split = csv_.split(line);
      if (split.fault.kind != CsvReader::Fault::Kind::none) {
        problems_.add_at(start + split.fault.offset,
                         split.fault.kind == CsvReader::Fault::Kind::open_quote
                             ? Said{message::journal_open_quote, {}}
                             : Said{message::journal_stray_quote, {}},
                         {message::hint_policy_test_fields, {}});
        if (!headed) return;
        continue;
      }
      if (!headed && !read_header(split, start)) return;
      if (headed) read_row(split, line, start, number);
      headed = true;
    }
  }

  bool read_header(const CsvReader::Line& split, std::size_t start) {
    bool known = true;
    const auto complain = [&](std::size_t at, Message what, std::string_view name, Said hint) {
      problems_.add_at(at, {what, {excerpt(name)}}, std::move(hint));
      known = false;
    };
    const Said all{message::hint_policy_test_columns, {}};
    for (std::size_t i = 0; i < split.fields.size(); ++i) {
      const std::string_view name = split.fields[i];
      const auto* const found = std::find(field_names.begin(), field_names.end(), name);
      const std::size_t at = start + split.offsets[i];
      if (found == field_names.end()) {
        const std::string near = nearest(name, field_names);
        complain(at, message::journal_unknown_column, name,
                 near.empty() ? all : Said{message::hint_did_you_mean, {near}});
        continue;
      }
      std::size_t& column = columns_[static_cast<std::size_t>(found - field_names.begin())];
      if (column != none) complain(at, message::journal_column_twice, name, all);
      column = i;
    }
    if (known)
      for (const Field field : needed)
        if (column_of(field) == none)
          complain(start, message::journal_column_missing,
                   field_names[static_cast<std::size_t>(field)], all);
    count_ = split.fields.size();
    return known;
  }

  std::size_t column_of(Field field) const { return columns_[static_cast<std::size_t>(field)]; }

  /// A field of the row that is being read.
  struct Cell {
    std::string_view text;
    std::size_t offset = 0;  // of its text in the file
  };

  Cell cell(Field field) const {
    const std::size_t column = column_of(field);
    if (column == none) return {{}, row_start_};
    const std::size_t offset = split_.offsets[column];
    const bool quoted = offset < row_.size() && row_[offset] == '"';
    return {split_.fields[column], row_start_ + offset + (quoted ? 1 : 0)};
  }

  // The place of a byte of a cell: in the file a quote within quotes stands twice.
  std::size_t place_in(const Cell& cell, std::size_t at) const {
    std::size_t place = cell.offset - row_start_;
    for (std::size_t i = 0; i < at && place < row_.size(); ++i)
      place += row_[place] == '"' ? 2U : 1U;
    return row_start_ + place;
  }

  int place_column(Field field) const {
    return static_cast<int>(cell(field).offset - row_start_ + row_indent_) + 1;
  }

  void read_row(const CsvReader::Line& split, std::string_view row, std::size_t start, int number) {
    split_ = split;
    row_ = row;
    row_start_ = start;
    row_indent_ = start - problems_.start_of(number);
    if (split.fields.size() != count_)
      return problems_.add(number, 0,
                           {message::journal_wrong_field_count,
                            {std::to_string(split.fields.size()), std::to_string(count_)}},
                           {message::hint_policy_test_fields, {}});
    PolicyTest test;
    test.line = number;
    test.clock_column = place_column(Field::clock);
    test.due_column = place_column(Field::due);
    test.verdict_column = place_column(Field::verdict);
    for (const auto& [field, value] :
         {std::pair{Field::name, &test.name}, std::pair{Field::clock, &test.clock},
          std::pair{Field::source, &test.source}})
      read_text(field, *value);
    const bool whole = read_history_of(test);
    read_cycle(test);
    read_verdict(test);
    if (!whole) return;
    test.now = test.history == last_history_ ? last_now_ : test.history->end;
    last_history_ = test.history;
    if (const Cell now = cell(Field::now); !now.text.empty())
      test.now = time_in(now, test.history->begin).value_or(test.now);
    last_now_ = test.now;
    read_request(test);
    if (const Cell due = cell(Field::due); !due.text.empty())
      test.due = time_in(due, test.history->begin);
    if (test.due && test.verdict == absent_verdict)
      problems_.add_at(cell(Field::due).offset, {message::policy_test_due_of_absent, {}},
                       {message::hint_policy_test_due, {}});
    tests_.push_back(std::move(test));
  }

  void read_text(Field field, std::string& value) {
    const Cell text = cell(field);
    if (const auto flaw = typed_flaw(text.text))
      problems_.add_at(place_in(text, flaw->byte), describe(*flaw),
                       {message::hint_policy_test_fields, {}});
    else
      value = clean_text(text.text);
    if (value.empty() && field != Field::source && !typed_flaw(text.text))
      problems_.add_at(text.offset,
                       {message::journal_field_missing,
                        {std::string(field_names[static_cast<std::size_t>(field)])}},
                       {message::hint_policy_test_columns, {}});
    if (field != Field::clock) return;
    std::vector<std::string_view> names;
    for (const ClockPolicy& clock : policy_.clocks) names.push_back(clock.name);
    if (const std::string_view name = token_named("clock", names, value); !name.empty())
      value = name;
  }

  bool read_history_of(PolicyTest& test) {
    const Cell text = cell(Field::history);
    if (text.text.find_first_not_of(' ') == none) {
      test.history = history_;
      if (!has_history_)
        problems_.add_at(text.offset, {message::policy_test_no_history, {}},
                         {message::hint_policy_test_history, {}});
      return test.history != nullptr;
    }
    has_history_ = true;
    history_ = nullptr;
    auto history =
        read_history(text.text, policy_, zone_, [&](std::size_t at, Said what, Said hint) {
          problems_.add_at(place_in(text, at), std::move(what), std::move(hint));
        });
    if (!history || !is_possible(*history, text)) return false;
    history_ = std::make_shared<const ShortHistory>(*std::move(history));
    test.history = history_;
    return true;
  }

  // Whether the journal takes the events in this order; the lines of the journal are the entries.
  bool is_possible(const ShortHistory& history, const Cell& text) {
    std::vector<SourceText> texts;
    texts.push_back({problems_.file(), history.journal});
    const Journal journal = read_journal(std::move(texts));
    std::vector<Problem> faults = journal.problems;
    for (Problem& problem : faults) problem.hint.reset();  // they are about a ledger's lines
    for (Problem& problem : fold(journal, latest).problems) faults.push_back(std::move(problem));
    for (const Problem& problem : faults) {
      const auto entry = static_cast<std::size_t>(std::max(2, problem.line)) - 2;
      const std::size_t at = history.places[std::min(entry, history.places.size() - 1)];
      problems_.add_at(place_in(text, at), problem.what,
                       problem.hint.value_or(Said{message::hint_policy_test_history, {}}));
    }
    return faults.empty();
  }

  std::optional<Instant> time_in(const Cell& cell, Instant begin) {
    try {
      return parse_typed_time(cell.text, begin, zone_, Lean::next);
    } catch (const Refused& refused) {
      const Problem& problem = refused.problems().front();
      problems_.add_at(cell.offset, problem.what,
                       problem.hint.value_or(Said{message::hint_policy_test_date, {}}));
      return std::nullopt;
    }
  }

  static std::optional<int> number_in(std::string_view text) {
    if (text.starts_with('#')) text.remove_prefix(1);
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc{} && end == text.data() + text.size() && number > 0;
    return whole ? std::optional(number) : std::nullopt;
  }

  void read_cycle(PolicyTest& test) {
    const Cell text = cell(Field::cycle);
    if (text.text.empty()) return;
    if (const auto number = number_in(text.text))
      test.cycle = *number;
    else
      problems_.add_at(text.offset, {message::policy_test_bad_cycle, {excerpt(text.text)}},
                       {message::hint_policy_test_cycle, {}});
  }

  void read_request(PolicyTest& test) {
    const Cell text = cell(Field::request);
    const auto number = text.text.empty() ? 1 : number_in(text.text);
    const auto found = test.history->requests.find(number.value_or(0));
    if (found != test.history->requests.end())
      test.request = found->second;
    else
      problems_.add_at(
          text.offset,
          {message::policy_test_bad_request, {text.text.empty() ? "1" : excerpt(text.text)}},
          {message::hint_policy_test_request, {}});
  }

  void read_verdict(PolicyTest& test) {
    const Cell text = cell(Field::verdict);
    test.verdict = token_named("verdict", verdict_words, text.text);
    if (!test.verdict.empty()) return;
    const std::string near = nearest(text.text, verdict_words);
    problems_.add_at(
        text.offset, {message::config_unknown_word, {excerpt(text.text), "verdict"}, {"", "kind"}},
        near.empty()
            ? Said{message::hint_one_of,
                   {joined(std::vector<std::string>(verdict_words.begin(), verdict_words.end()))}}
            : Said{message::hint_did_you_mean, {near}});
  }

  TextProblems problems_;
  const Policy& policy_;
  const Zone& zone_;
  CsvReader csv_;
  std::array<std::size_t, field_names.size()> columns_{};
  std::size_t count_ = 0;
  CsvReader::Line split_;
  std::string_view row_;
  std::size_t row_start_ = 0, row_indent_ = 0;
  bool has_history_ = false;
  std::shared_ptr<const ShortHistory> history_, last_history_;
  Instant last_now_;
  std::vector<PolicyTest> tests_;
};

}  // namespace

std::vector<PolicyTest> read_policy_tests(const std::string& text, const std::string& file,
                                          const Policy& policy, const Zone& zone) {
  return TestFileReading(text, file, policy, zone).read(text.size());
}

}  // namespace deskctl
