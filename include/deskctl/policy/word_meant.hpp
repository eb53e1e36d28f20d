// Words of files and options as people say them: the labels that the program itself prints, in any
// of its languages, and other names of the same things. Compared folded, without spaces and dashes.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "deskctl/error/error.hpp"
#include "deskctl/journal/words.hpp"

namespace deskctl {

/// The word among `words` that `text` says: the word itself, its label (到位, 報修, 经理) or
/// another name. `kind` is the kind of word, as messages have it (`event`, `role`); empty for a key
/// of any table. Empty if it is none of them.
std::string word_meant(std::string_view text, std::string_view kind,
                       std::span<const std::string_view> words);

/// A word of one of the vocabularies.
struct MeantWord {
  Vocabulary vocabulary = {};
  std::string token;
  bool is_printed = true;  ///< Said by the token or a label; else by another name.
  friend bool operator==(const MeantWord&, const MeantWord&) = default;
};

/// Every word of these vocabularies, the desk's own included, that `text` may say. The token itself
/// decides, then labels, then other names; several of the same rank are all given.
///
///     words_meant("急修", all) is urgency `urgent`      words_meant("一般", all) is severity
///     `general`
std::vector<MeantWord> words_meant(std::string_view text, std::span<const Vocabulary> vocabularies);

/// "Did you mean" for a text that is none of them: the nearest of the words, their labels and other
/// names. A name that is no plain token is shown as the reader's language has it. Nothing if none
/// is near.
std::optional<Said> nearest_name(std::string_view text, std::string_view kind,
                                 std::span<const std::string_view> words);

}  // namespace deskctl
