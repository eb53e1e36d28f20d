// A pager between a long answer and a terminal.
#pragma once

#include <string>
#include <string_view>

namespace deskctl {

/// Gives `text` to a shell's `command` and waits until the reader leaves it. False: it could not be
/// started, and nothing was shown. What `less` is told by LESS and LESSCHARSET stays the reader's;
/// without LESSCHARSET it takes UTF-8, whatever the locale.
bool show_in_pager(const std::string& command, std::string_view text);

}  // namespace deskctl
