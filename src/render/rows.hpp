// JSON documents of reports as rows for programs that read no JSON: csv, tsv, and JSON a line each.
#pragma once

#include <string>
#include <string_view>

namespace deskctl {

/// Rows of the objects in `list` of the document, below a line with their names; without `list`
/// a row for each value, its path and itself. What is nested has a path as its name
/// (`clocks.accept.met`); several ids stand in one field, separated by spaces; what else is nested
/// in a list, and facts, stay JSON. `blank` is the document with one empty object in the list: its
/// names are there even if no row is. Quoted as RFC 4180 says; with tabs as IANA's
/// tab-separated-values wants it, a tab, line end or backslash in a text becomes `\t`, `\n`, `\\`.
std::string separated_rows(std::string_view document, std::string_view blank, std::string_view list,
                           char separator);

/// The objects of `list`, one on each line; without it the document on one line.
std::string json_lines(std::string_view document, std::string_view list);

}  // namespace deskctl
