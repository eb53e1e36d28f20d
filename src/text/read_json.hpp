// JSON text as a tree with the place of each value; no other file sees the library.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace deskctl {

struct JsonMember;

struct JsonValue {
  enum class Kind { null, flag, number, text, list, object };
  Kind kind = Kind::null;
  bool flag = false;
  std::optional<long long> number;  ///< Of a number: nothing if it is a fraction or too large.
  std::string text;                 ///< Of a text; of a number as it is written.
  std::vector<JsonValue> items;
  std::vector<JsonMember> members;  ///< In the order of the text, duplicates included.
  std::size_t offset = 0;           ///< The byte at which it begins.
};

// Not std::pair, because Clang 14 needs its second type to be complete.
struct JsonMember {
  std::string name;
  JsonValue value;
};

/// The reason why a text is not JSON.
struct JsonFault {
  std::size_t offset = 0;  ///< The byte at which it was noticed.
  std::string what;        ///< In English, as worded by the library; may hold bytes of the text.
  bool too_deep = false;   ///< It nests deeper than 32 levels.
};

std::variant<JsonValue, JsonFault> read_json(std::string_view text);

}  // namespace deskctl
