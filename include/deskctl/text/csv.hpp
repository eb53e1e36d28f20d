// RFC 4180 fields of one line, as views into it.
#pragma once

#include <cstddef>
#include <list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace deskctl {

/// Splits lines into fields without copying them. Only fields with a doubled quote are copied;
/// those copies live as long as the reader.
class CsvReader {
 public:
  /// `separator` stands between fields: a comma in a journal; spreadsheets save others too.
  explicit CsvReader(std::string_view separator = ",") : separator_(separator) {}

  /// The fault of a line, by byte offset from its start.
  struct Fault {
    enum class Kind { none, open_quote, text_after_quote, quote_in_field };
    Kind kind = Kind::none;
    std::size_t offset = 0;
  };
  struct Line {
    /// Valid until the next call of split (the fields themselves as long as line and reader).
    std::span<const std::string_view> fields;
    std::span<const std::size_t> offsets;  ///< Where each begins in the line, quote included.
    Fault fault;
    bool plain = false;  ///< Whether fields are separated by one comma and nothing else.
  };

  /// Splits `line`, which has no line end but those inside of quotes. Strict: a stray quote is a
  /// fault, never a guess. After a million fields the last one holds the rest of the line, so that
  /// memory is bounded.
  Line split(std::string_view line);

  /// A copy of `text` that lives as long as the reader.
  std::string_view keep(std::string text) { return kept_.emplace_back(std::move(text)); }

 private:
  Line split_plain(std::string_view line);
  Line split_any(std::string_view line);

  std::string separator_;
  std::vector<std::string_view> fields_;
  std::vector<std::size_t> offsets_;
  std::list<std::string> kept_;  // a list: growing moves no string, so views stay valid
};

/// `field` as written in a line: quoted only when necessary.
std::string csv_field(std::string_view field);
void add_csv_field(std::string& to, std::string_view field);  ///< The same behind a text.

/// Writes a newline as `\n` and a backslash as `\\`, so that a record stays one physical line; and
/// back.
std::string escape_text(std::string_view text);
std::string unescape_text(std::string_view stored);

}  // namespace deskctl
