// The formats of what a command gives, and the endings of their files.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "command/arguments.hpp"

namespace deskctl {

enum class Format { text, json, ndjson, csv, csv_excel, tsv, md, html, xlsx, id };

/// As it is typed: `csv-excel`.
std::string_view word_of(Format format);
/// `.html`; two formats may share one.
std::string_view ending_of(Format format);

/// Whether only programs read it: made from the JSON, the same in every language.
bool is_for_programs(Format format);

/// The formats that a command gives for these arguments, the usual one first. A list has all of
/// them, a report all but ids.
std::span<const Format> formats_of(const Arguments& arguments);

/// The format that is meant: by -O, else by the ending of the file of -o, else the first of
/// `possible`. Throws Refused (2) for another one, and for an ending that belongs to none.
Format format_meant(const Arguments& arguments, std::span<const Format> possible);

}  // namespace deskctl
