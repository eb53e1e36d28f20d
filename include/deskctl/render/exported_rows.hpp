// Exported rows and their schema as bytes.
#pragma once

#include <string>

#include "deskctl/report/exported.hpp"
#include "deskctl/time/zone.hpp"

namespace deskctl {

/// The header line of a table as CSV.
std::string csv_header(ExportTable table);
/// Adds a row as a line of CSV: null is empty, an object is its JSON, a text may hold line breaks.
void add_csv_line(std::string& lines, const ExportRow& row, const Zone& zone);
/// A row as a JSON object on one line: numbers and objects are such, money has two decimals.
std::string ndjson_line(ExportTable table, const ExportRow& row, const Zone& zone);

/// The columns of a table as a Frictionless Table Schema.
std::string schema_json(ExportTable table);

}  // namespace deskctl
