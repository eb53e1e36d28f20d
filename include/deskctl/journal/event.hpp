// One line of the journal: what happened, when, who wrote it. See deskctl-ledger(5).
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "deskctl/journal/fact.hpp"
#include "deskctl/journal/id.hpp"
#include "deskctl/journal/words.hpp"
#include "deskctl/time/zone.hpp"

namespace deskctl {

/// The columns in the order in which this version writes them.
enum class Column {
  recorded,
  request,
  event,
  at,
  by,
  role,
  category,
  severity,
  urgency,
  scope,
  channel,
  team,
  grade,
  received,
  appointment,
  deadline,
  location,
  contact,
  phone,
  same_as,
  text,
  facts,
  sum,
};
inline constexpr std::size_t column_count = 23;
std::span<const std::string_view> column_names();
std::string_view name_of(Column column);

/// The fields of a line: views into one text, in the order of the columns, separated by one
/// character. A month has a hundred thousand lines, and offsets of two bytes take a seventh of the
/// memory of 23 views.
class Fields {
 public:
  /// The longest text, in bytes, of which two bytes tell every offset.
  static constexpr std::size_t longest = UINT16_MAX - 1;
  /// Of a longer one: the offset of every column's field, and one behind the end.
  using LongOffsets = std::array<std::uint32_t, column_count + 1>;

  Fields();  ///< All empty.
  /// `begins` has the offset of every column's field in `text`, which is not longer than `longest`
  /// and must stay alive.
  Fields(std::string_view text, std::span<const std::size_t> begins);
  /// `ends` has the place in `text` before the first field, then the end of every column's field;
  /// the first and the last are at most `longest` apart.
  Fields(const char* text, const std::uint32_t* ends)
      : text_(text + (*ends + 1)) {  // before the first byte is the highest number
    for (std::size_t i = 0; i < begins_.size(); ++i)
      begins_[i] = static_cast<std::uint16_t>(ends[i] - *ends);
  }
  /// `offsets` are LongOffsets, at any address; they must stay alive too, and be below 4 GiB.
  static Fields of_long(std::string_view text, const char* offsets);

  std::string_view operator[](std::size_t column) const {
    if (is_long()) return field_of_long(column);
    const std::size_t begin = begins_[column];
    const std::size_t size = begins_[column + 1] - begin - 1;
    return {text_ + begin, size};
  }

 private:
  // The first field begins at the text's begin, so its offset is free to tell.
  bool is_long() const { return begins_[0] != 0; }
  std::string_view field_of_long(std::size_t column) const;

  const char* text_;
  std::array<std::uint16_t, column_count + 1> begins_;  // or the address of LongOffsets
};

/// A line of the journal as views into its file; valid as long as the Journal it came from.
struct Event {
  Instant recorded;  ///< When it was written.
  Instant at;        ///< When it happened.
  RequestId request;
  EventKind kind = EventKind::noted;
  Fields fields;                  ///< As stored: texts still escaped.
  int file = 0;                   ///< Which of the journal's files.
  int line = 0;                   ///< From 1.
  FactBits may_have = all_facts;  ///< No fact is stored that is not among these.

  std::string_view field(Column column) const { return fields[static_cast<std::size_t>(column)]; }
  std::optional<Instant> received() const { return time(Column::received); }
  std::optional<Instant> appointment() const { return time(Column::appointment); }
  std::optional<Instant> deadline() const { return time(Column::deadline); }
  /// A fact as stored; empty when the event lacks it.
  std::string_view fact(Fact fact) const {
    return has_bit(may_have, fact) ? stored(fact) : std::string_view();
  }

 private:
  std::string_view stored(Fact fact) const;
  // Few events have these times, so they are parsed only when asked for.
  std::optional<Instant> time(Column column) const {
    const std::string_view text = field(column);
    return text.empty() ? std::nullopt : parse_rfc3339(text);
  }
};

/// Those of the column `facts` that this version knows.
FactBits bits_of_facts(std::string_view stored);

/// The end of the fact that begins at `from`: the next `;` that is not escaped.
std::size_t end_of_fact(std::string_view facts, std::size_t from);

/// The number in a fact as stored (rings, complainants; of money the yuan); 0 if it is empty.
long long number_in(std::string_view fact);

/// The same money in hundredths of the currency: 12050 of `120.5`.
long long cents_in(std::string_view money);

/// A fact's value or a text column with its escapes undone.
std::string plain(std::string_view stored);
/// The same without a copy where nothing is escaped, else in `room`.
std::string_view plain(std::string_view stored, std::string& room);

using Facts = std::vector<std::pair<std::string, std::string>>;
/// All facts of an event, unescaped, in their order.
Facts facts_of(const Event& event);
/// The same of the column `facts` as it is stored.
Facts facts_in(std::string_view stored);

/// Whether it only says that a slip was printed: such a `noted` event is nothing that was done or
/// said about the request.
bool is_slip_print(const Event& event);

/// The column `facts` as it is stored (not yet quoted for CSV).
std::string format_facts(const Facts& facts);

/// A line that a command wants to append; the journal adds number, time and sum.
struct Draft {
  EventKind kind = EventKind::noted;
  Instant at;
  std::array<std::string, column_count> fields;  ///< Plain values, unescaped.
  Facts facts;

  void set(Column column, std::string value) {
    fields[static_cast<std::size_t>(column)] = std::move(value);
  }
  const std::string& field(Column column) const { return fields[static_cast<std::size_t>(column)]; }
  /// Keeps the order of the table, in whatever order facts are added; empty values are left out.
  void add_fact(Fact fact, std::string value);
};

/// The header line, without its line end.
std::string header_line();
/// The line of `draft` for a request, without its line end, `sum` included.
std::string format_line(const Draft& draft, const RequestId& id, Instant recorded,
                        const Zone& zone);

/// The sum of a line, computed up to (without) the comma before its last column: CRC-32 as in zlib,
/// 8 hex digits.
std::string sum_of(std::string_view line_before_sum);

}  // namespace deskctl
