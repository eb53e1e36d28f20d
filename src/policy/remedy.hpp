// Hints that say what to write.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "deskctl/error/error.hpp"

namespace deskctl {

/// `text` as a TOML text, in double quotes if that is possible without escapes.
std::string quoted(std::string_view text);
/// `"a", "b"`
std::string items_of(std::span<const std::string> texts);
/// `write {0}`
Said write_this(std::string_view right);
/// `write {0} instead of {1}`
Said write_instead(std::string_view right, std::string_view wrong);

}  // namespace deskctl
