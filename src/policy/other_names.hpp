// Other names of the words of files and options, besides their labels.
#pragma once

#include <span>
#include <string_view>

namespace deskctl {

struct OtherName {
  std::string_view
      kind;  ///< Of the word: a vocabulary, `event`, `filter` …; empty: a key of files.
  std::string_view token;
  std::string_view names;  ///< With a space between them.
};
std::span<const OtherName> other_names();

}  // namespace deskctl
