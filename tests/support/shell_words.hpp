// The words of a command as it stands in a page, as a shell would take it apart.
#pragma once

#include <string>
#include <vector>

namespace deskctl::test {

/// Up to what explains the command, which stands behind two spaces; 'one word' in single quotes.
inline std::vector<std::string> words_typed(const std::string& typed) {
  std::vector<std::string> words;
  std::string word;
  bool in_word = false;
  bool quoted = false;
  for (std::size_t i = 0; i < typed.size(); ++i) {
    const char c = typed[i];
    if (c == '\'') {
      quoted = !quoted;
      in_word = true;
    } else if (c == ' ' && !quoted) {
      if (in_word) words.push_back(word);
      word.clear();
      in_word = false;
      if (i + 1 < typed.size() && typed[i + 1] == ' ') break;
    } else {
      word += c;
      in_word = true;
    }
  }
  if (in_word) words.push_back(word);
  return words;
}

}  // namespace deskctl::test
