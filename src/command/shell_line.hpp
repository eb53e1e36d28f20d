// A command line as bash hands it to a completion: text in which words are quoted.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace deskctl {

struct ShellLine {
  std::vector<std::string> words;  ///< Before the cursor's, unquoted; the program's name first.
  std::string cursor;              ///< The beginning of the word at the cursor, unquoted.
  char quote = 0;                  ///< The quote that is open at the cursor.
  /// How much of `cursor` bash keeps: up to a quote, or a character of COMP_WORDBREAKS.
  std::size_t kept = 0;
};

/// `line` is COMP_LINE up to the cursor, `breaks` is COMP_WORDBREAKS.
ShellLine read_shell_line(std::string_view line, std::string_view breaks);

/// The text that bash puts behind what it keeps, to type `value` there.
std::string quoted_for(const ShellLine& line, std::string_view value);

}  // namespace deskctl
