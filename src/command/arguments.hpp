// What was typed, after the command line was taken apart: options by name, and the words that are
// none.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace deskctl {

struct Arguments {
  std::string command;  ///< `log-call`, `report overdue`
  std::map<std::string, std::string, std::less<>>
      options;  ///< By long name without dashes; flags are "".
  std::vector<std::string> words;
  /// What was typed as `-` and is to be read from standard input, in the order typed: options by
  /// name, words as "".
  std::vector<std::string> awaited;

  bool has(std::string_view option) const { return options.find(option) != options.end(); }
  /// The option's value; empty if it was not given (no option takes an empty value).
  std::string value(std::string_view option) const {
    const auto found = options.find(option);
    return found == options.end() ? std::string() : found->second;
  }
  std::string word(std::size_t index) const {
    return index < words.size() ? words[index] : std::string();
  }
};

}  // namespace deskctl
