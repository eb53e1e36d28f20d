#include "command/shell_line.hpp"

#include <algorithm>
#include <utility>

namespace deskctl {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}

// Reads one character after the other, the state being the line so far.
class Lexer {
 public:
  explicit Lexer(std::string_view breaks) : breaks_(breaks) {}

  void add(char c) {
    if (escaped_) {
      // Between double quotes a backslash is a letter unless something special follows.
      if (line_.quote == '"' && std::string_view("\"\\$`").find(c) == std::string_view::npos)
        line_.cursor += '\\';
      line_.cursor += c;
      escaped_ = false;
    } else if (c == '\\' && line_.quote != '\'') {
      escaped_ = begun_ = true;
    } else if (c == line_.quote || (line_.quote == 0 && (c == '\'' || c == '"'))) {
      line_.quote = line_.quote == 0 ? c : '\0';
      begun_ = true;
      line_.kept = line_.cursor.size();
    } else if (line_.quote == 0 && is_blank(c)) {
      end_word();
    } else {
      line_.cursor += c;
      begun_ = true;
      if (line_.quote == 0 && breaks_.find(c) != std::string_view::npos)
        line_.kept = line_.cursor.size();
    }
  }

  ShellLine take() { return std::move(line_); }

 private:
  void end_word() {
    if (begun_) line_.words.push_back(std::move(line_.cursor));
    line_.cursor.clear();
    line_.kept = 0;
    begun_ = false;
  }

  std::string_view breaks_;
  ShellLine line_;
  bool escaped_ = false;
  bool begun_ = false;  // an empty word in quotes is one too
};

}  // namespace

ShellLine read_shell_line(std::string_view line, std::string_view breaks) {
  Lexer lexer(breaks);
  for (const char c : line) lexer.add(c);
  return lexer.take();
}

std::string quoted_for(const ShellLine& line, std::string_view value) {
  value.remove_prefix(std::min(line.kept, value.size()));
  if (line.quote == '\'') {
    std::string out;
    for (const char c : value) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out;
  }
  const std::string_view special = line.quote == '"' ? "\"\\$`" : " \t!\"#$&'()*;<>?[\\]^`{|}~";
  std::string out;
  for (const char c : value) {
    if (special.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

}  // namespace deskctl
