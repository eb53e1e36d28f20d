// A place in a file that is no TOML, and the slips found so far.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "deskctl/error/error.hpp"
#include "policy/remedy.hpp"

namespace deskctl {

/// What somebody typed instead of TOML: where (the byte, from 0), and what to write.
struct Slip {
  std::size_t at = 0;
  Said what;
  Said hint;
};

/// One character, and the sign that is meant by it.
struct Glyph {
  char meant = '\0';       ///< ASCII; 0 for a letter of another script and at the end of the text.
  bool foreign = false;    ///< Not ASCII: it only looks like `meant`.
  std::size_t length = 0;  ///< In bytes; 0 at the end of the text.
  std::int32_t code = -1;
};

class SlipCursor {
 public:
  explicit SlipCursor(std::string_view text) : text_(text) {}

  std::size_t at() const { return at_; }
  void go_to(std::size_t at) { at_ = at; }
  std::string_view text() const { return text_; }
  std::string_view from(std::size_t begin) const { return text_.substr(begin, at_ - begin); }
  /// The rest of the line, without its end.
  std::string_view rest_of_line() const;

  Glyph peek() const { return glyph_at(at_); }
  Glyph glyph_at(std::size_t at) const;
  void step() { at_ += peek().length; }

  bool at_end() const { return at_ >= text_.size(); }
  bool at_line_end() const;
  /// Whether a comment begins here, with whatever sign.
  bool at_comment() const;
  void skip_line() { at_ += rest_of_line().size(); }
  /// LF or CRLF; CR alone is a slip.
  void step_over_line_end();
  /// Spaces; those that TOML does not know are slips.
  void skip_blanks();
  /// A comment; a sign that does not begin one in TOML is a slip.
  void skip_comment();

  /// Behind the last character, from `begin` on and before the cursor, that is no space.
  std::size_t past_last_word(std::size_t begin) const;

  void add(std::size_t at, Said what, Said hint);
  /// The sign at `at` is not `right`.
  void add_sign(std::size_t at, std::string_view right);
  /// Control characters from `begin` to `end`, in a text or a comment.
  void add_control_characters(std::size_t begin, std::size_t end);

  /// Whether reading on makes no sense, because the rest cannot be told apart.
  bool lost() const { return lost_; }
  void give_up() { lost_ = true; }
  std::vector<Slip> take_slips() { return std::move(slips_); }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  bool lost_ = false;
  bool returns_told_ = false;
  std::vector<Slip> slips_;
};

/// Whether a word may go on with `sign`: a letter, a digit, `-`, `_`, or a letter of any script.
bool is_of_word(const Glyph& sign);
/// Whether `key =` stands at `at`.
bool key_begins(const SlipCursor& cursor, std::size_t at);
/// Where `part` of `whole` ends; 0 if it is empty.
std::size_t end_of(std::string_view part, std::string_view whole);

}  // namespace deskctl
