// JSON for programs: one object, UTF-8 unescaped except for characters that a terminal acts on;
// absent is null.
#pragma once

#include <array>
#include <cstddef>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "deskctl/time/zone.hpp"

namespace deskctl {

/// Writes JSON piece by piece and adds commas and quotes itself.
class Json {
 public:
  /// `size`: about how many bytes it will have.
  explicit Json(const Zone& zone, std::size_t size = 0) : zone_(zone) { out_.reserve(size); }

  Json& open_object();
  Json& close_object();
  Json& open_list();
  Json& close_list();
  Json& key(std::string_view name);
  /// A key that the code names: nothing in it needs a look, and it is appended in one piece.
  template <std::size_t size>
  Json& key(const char (&name)[size]) {
    std::array<char, size + 3> all;  // the comma, both quotes and the colon for the name's zero
    all[0] = ',';
    all[1] = '"';
    std::memcpy(&all[2], name, size - 1);
    all[size + 1] = '"';
    all[size + 2] = ':';
    out_.append(&all[after_value_ ? 0 : 1], &all[size + 2] + 1);
    after_value_ = false;
    return *this;
  }

  /// A string, also when it is empty; bytes that are not UTF-8 become U+FFFD.
  Json& text(std::string_view value);
  Json& text_or_null(std::string_view value);  ///< null when it is empty.
  Json& number(long long value);
  Json& number_or_null(std::optional<long long> value);
  /// What is JSON already: a number, or a whole document.
  Json& as_written(std::string_view value);
  Json& flag(bool value);
  Json& null();
  Json& time(Instant value);
  Json& time_or_null(const std::optional<Instant>& value);
  /// A fraction of 1 with 4 decimals; null if `of` is 0.
  Json& rate(int met, int of);
  /// Ten-thousandths with 4 decimals: 9750 is 0.9750; null if absent.
  Json& fraction(std::optional<long long> tenthousandths);

  /// The document with a line end.
  std::string finish() &&;

 private:
  void separate();
  bool add_short(std::string_view text, std::string_view end);

  const Zone& zone_;
  std::string out_;
  bool after_value_ = false;
};

}  // namespace deskctl
