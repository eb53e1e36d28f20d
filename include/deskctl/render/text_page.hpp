// A text on the whole screen, and lines of a width.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "deskctl/message/message.hpp"
#include "deskctl/render/screenful.hpp"

namespace deskctl {

/// A text to read on the whole screen, from its line `top` on, already as wide as the screen.
Screenful text_page(const std::string& title, std::span<const std::string> lines, std::size_t top,
                    ScreenSize size, Language language);

/// `text` in lines no wider than `columns`, split between words, or between characters where there
/// are no spaces. Each of its own lines begins a new one.
std::vector<std::string> wrapped(const std::string& text, int columns);

/// As many of the hints, separated by `|`, as fit, each of them whole.
std::string hints_in(std::string_view hints, int columns);

}  // namespace deskctl
