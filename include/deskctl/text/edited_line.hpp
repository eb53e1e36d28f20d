// One line of text while somebody types it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace deskctl {

/// The text and where the next character goes. A step is a whole character as people see it: an
/// accent goes with its letter, the parts of an emoji with each other.
class EditedLine {
 public:
  const std::string& text() const { return text_; }

  /// Takes in typed or pasted text. Nothing that a terminal acts on gets in: line ends and tabs
  /// become a space, the rest of them and bytes that are not UTF-8 are left out.
  void insert(std::string_view typed);
  void erase_before();
  void erase_after();
  void left();
  void right();
  void to_begin() { at_ = 0; }
  void to_end() { at_ = text_.size(); }
  /// Removes everything before the place of the next character.
  void erase_to_begin();

  /// The part shown in so many columns, with the place of the next character always in it.
  struct Shown {
    std::string text;
    int cursor;  ///< In columns from the left of `text`.
  };
  Shown shown(int columns) const;

 private:
  std::size_t before(std::size_t at) const;
  std::size_t after(std::size_t at) const;

  std::string text_;
  std::size_t at_ = 0;  ///< In bytes, always between two characters.
};

}  // namespace deskctl
