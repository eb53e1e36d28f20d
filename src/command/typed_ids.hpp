// Commands for several requests: `complete 17 18 '更换角阀'`, `close 12,13 15..17`.
#pragma once

#include <string>
#include <vector>

#include "command/arguments.hpp"

namespace deskctl {

struct TypedIds {
  std::vector<std::string> ids;
  std::string text;  ///< The text after them; empty if there is none.
};

/// The words of a command that takes ids and then, depending on `Text`, a text. Ids are the leading
/// words that look like one; the first word always is. Throws Refused (usage) for more than one
/// text.
enum class Text { none, may_follow, must_follow };
TypedIds typed_ids(const Arguments& arguments, Text text);

/// An id in plain signs: `１２－３` as `12-3`, `12、13` as `12,13`.
std::string plain_id(std::string_view typed);

/// Whether a word may be a request's number, or several: 17, 1003-17, N20261003-017, last, `12,13`,
/// `12、13`, `12..14`; in any width.
bool looks_like_id(std::string_view word);

}  // namespace deskctl
