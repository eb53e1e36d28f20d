// JSON text as a tree that knows where everything stands; the library stays behind it.
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
  std::optional<long long> number;  ///< Of a number: nothing if it is not whole or too large.
  std::string text;
  std::vector<JsonValue> items;
  std::vector<JsonMember> members;  ///< In the order of the text, doubles included.
  std::size_t offset = 0;           ///< The byte at which it begins.
};

// No std::pair: Clang 14 wants to know its second type before that type is complete.
struct JsonMember {
  std::string name;
  JsonValue value;
};

/// Why a text is not JSON.
struct JsonFault {
  std::size_t offset = 0;  ///< The byte at which that shows.
  std::string what;        ///< In English, as the library puts it; may hold bytes of the text.
  bool too_deep = false;   ///< It nests deeper than 32.
};

std::variant<JsonValue, JsonFault> read_json(std::string_view text);

}  // namespace deskctl
