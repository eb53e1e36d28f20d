// Text in the one form in which typed words, places and names are compared.
#pragma once

#include <string>
#include <string_view>

namespace deskctl {

/// Full width as half width and other compatibility forms as plain ones (NFKC), all dashes as `-`
/// (`——`, one key of an input method, as one), letters lower case, runs of white space as one
/// space, none at the ends. Text that is not UTF-8 stays as it is.
///
///     folded("３－２－１２０１ ") == "3-2-1201"      folded("Wang  Fang") == "wang fang"
std::string folded(std::string_view text);

/// Whether a short look shows that a text is folded already; false may also be one that is.
bool is_plainly_folded(std::string_view text);

/// Letters, digits and spaces that an input method made wide, as plain ones; everything else,
/// Chinese punctuation too, as it is.
///
///     narrowed("Ｗａｎｇ　（租户）") == "Wang （租户）"
std::string narrowed(std::string_view text);

/// The same for a place or a telephone number, where signs mean something too: dashes of all kinds
/// as `-`, without spaces around them, `／＃＋＊．` as plain ones. Letters keep their case.
///
///     narrowed_number("３－２ — １２０１") == "3-2-1201"
std::string narrowed_number(std::string_view text);

}  // namespace deskctl
