// Filters with a key: `due:today`, `phone:1001`, `跟进人：林悦`.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>

#include "command/filter.hpp"

namespace deskctl {

using RequestTest = std::function<bool(const Request&)>;

/// A word taken apart at its colon, in any width.
struct KeyedWord {
  std::string key;  ///< As the program names it.
  std::string value;
};
/// The keys that stand before a colon: `phone`.
std::span<const std::string_view> filter_keys();

/// Nothing for a word without a key. Throws Refused (usage) for a key in small letters that there
/// is not, with the nearest one.
std::optional<KeyedWord> keyed_word(const std::string& word);

/// The condition of a key; a status is said to `filter`.
RequestTest key_condition(Session& session, const KeyedWord& word, Filter& filter);

/// The team of the policy that was typed, by its name or one that people say; empty if none.
std::string team_meant(const Policy& policy, std::string_view typed);

}  // namespace deskctl
