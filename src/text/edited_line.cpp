#include "deskctl/text/edited_line.hpp"

#include <utf8proc.h>

#include "deskctl/text/utf8.hpp"

namespace deskctl {

void EditedLine::insert(std::string_view typed) {
  std::string kept;
  for (std::size_t at = 0; at < typed.size();) {
    const Character next = first_character(typed.substr(at));
    if (next.code == '\n' || next.code == '\t')
      kept += ' ';
    else if (next.code >= 0 && !acts_on_terminals(next.code))
      kept += typed.substr(at, next.length);
    at += next.length;
  }
  text_.insert(at_, kept);
  at_ += kept.size();
}

std::size_t EditedLine::after(std::size_t at) const {
  if (at >= text_.size()) return at;
  const std::string_view text = text_;
  Character last = first_character(text.substr(at));
  at += last.length;
  utf8proc_int32_t state = 0;
  while (at < text_.size()) {
    const Character next = first_character(text.substr(at));
    if (utf8proc_grapheme_break_stateful(last.code, next.code, &state) != 0) break;
    last = next;
    at += next.length;
  }
  return at;
}

// Looked for from the beginning: where a character ends depends on what stands before it.
std::size_t EditedLine::before(std::size_t at) const {
  std::size_t begin = 0;
  for (std::size_t end = after(0); end < at; end = after(end)) begin = end;
  return begin;
}

void EditedLine::erase_before() {
  const std::size_t begin = before(at_);
  text_.erase(begin, at_ - begin);
  at_ = begin;
}

void EditedLine::erase_after() {
  text_.erase(at_, after(at_) - at_);
}

void EditedLine::left() {
  at_ = before(at_);
}

void EditedLine::right() {
  at_ = after(at_);
}

void EditedLine::erase_to_begin() {
  text_.erase(0, at_);
  at_ = 0;
}

EditedLine::Shown EditedLine::shown(int columns) const {
  const std::string_view text = text_;
  // One column is for the cursor after the last character.
  std::size_t begin = 0;
  int before = columns_of(text.substr(0, at_));
  while (begin < at_ && before > columns - 1) {
    const std::size_t next = after(begin);
    before -= columns_of(text.substr(begin, next - begin));
    begin = next;
  }
  std::size_t end = at_;
  for (int used = before; end < text.size();) {
    const std::size_t next = after(end);
    used += columns_of(text.substr(end, next - end));
    if (used > columns) break;
    end = next;
  }
  return {text_.substr(begin, end - begin), before};
}

}  // namespace deskctl
