// Cells of a csv that a spreadsheet opens: text stays the text that it is.
//
// Measured with LibreOffice 7.4 (opened as UTF-8, in English and both kinds of Chinese, with and
// without "detect special numbers"); quotes around a field change nothing: `=1+2` becomes a
// formula, `013800138000` and `+8613800138000` become numbers, digits after the fifteenth are lost,
// `1E5` becomes 100000, and in Chinese `3-1` and `1-1-2306` become dates. After a tab all of these
// stay text, character by character. Of the other guards, an apostrophe stays visible in the cell,
// and `="013800138000"` is itself a formula. Excel and WPS were not at hand and convert more, so
// whatever is made only of what numbers, dates, times and amounts are made of is guarded.
#pragma once

#include <string>
#include <string_view>

namespace deskctl {

/// Before a guarded text. No text of a desk begins with it, because TAB is refused where people
/// type.
inline constexpr char cell_guard = '\t';

/// Whether a spreadsheet may take this text for a formula, or show another value instead of it.
bool needs_guard(std::string_view text);

/// `text`, after a guard where it needs one. For cells of text only: an amount or a count is meant
/// to become a number. Not quoted yet.
///
///     guarded_cell("3-2-1201") == "\t3-2-1201"      guarded_cell("厨房漏水") == "厨房漏水"
std::string guarded_cell(std::string_view text);

}  // namespace deskctl
