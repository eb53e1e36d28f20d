#include "command/board_key.hpp"

#include <array>
#include <string_view>
#include <utility>

#include "deskctl/text/folded.hpp"
#include "text/digit.hpp"

namespace deskctl {
namespace {

using Action = BoardAction;

constexpr std::array<std::pair<std::string_view, Action>, 17> board_letters{{
    {"a", Action::arrive},
    {"b", Action::call_back},
    {"c", Action::complete},
    {"d", Action::dispatch},
    {"g", Action::first},
    {"j", Action::down},
    {"k", Action::up},
    {"n", Action::note},
    {"q", Action::quit},
    {"t", Action::accept},
    {"u", Action::urge},
    {"x", Action::close},
    {"z", Action::undo},
    {"?", Action::help},
    {"/", Action::filter},
    {"、", Action::filter},   // what Chinese input methods make of that key
    {"", Action::page_down},  // a space of any width
}};

BoardKey meant_by_text(const std::string& text) {
  const std::string plain = folded(text);
  if (plain.size() == 1 && is_digit(plain[0]) && plain != "0")
    return {Action::row, static_cast<std::size_t>(plain[0] - '1')};
  for (const auto& [letter, action] : board_letters)
    if (plain == letter) return {action, 0};
  return {};
}

}  // namespace

BoardKey meant_by(const Key& key) {
  switch (key.name) {
    case Key::Name::text:
      return meant_by_text(key.text);
    case Key::Name::enter:
    case Key::Name::right:
      return {Action::show, 0};
    case Key::Name::escape:
    case Key::Name::left:
      return {Action::clear, 0};
    case Key::Name::up:
      return {Action::up, 0};
    case Key::Name::down:
      return {Action::down, 0};
    case Key::Name::page_up:
      return {Action::page_up, 0};
    case Key::Name::page_down:
      return {Action::page_down, 0};
    case Key::Name::first:
      return {Action::first, 0};
    case Key::Name::last:
      return {Action::last, 0};
    case Key::Name::pasted:
    case Key::Name::erase_before:
    case Key::Name::erase_after:
    case Key::Name::erase_to_begin:
      break;
  }
  return {};
}

}  // namespace deskctl
