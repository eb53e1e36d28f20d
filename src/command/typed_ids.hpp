// Commands that take several requests: `complete 17 18 '更换角阀'`.
#pragma once

#include <string>
#include <vector>

#include "command/arguments.hpp"

namespace deskctl {

struct TypedIds {
  std::vector<std::string> ids;
  std::string text;  ///< What follows them; empty if nothing does.
};

/// The words of a command that takes ids and then, where `Text` says so, a text: the ids are the
/// words that look like one, the first in any case. Throws Refused (usage) for more than one text.
enum class Text { none, may_follow, must_follow };
TypedIds typed_ids(const Arguments& arguments, Text text);

/// Whether a word may be a request's number: 17, 1003-17, N20261003-017, last.
bool looks_like_id(std::string_view word);

}  // namespace deskctl
