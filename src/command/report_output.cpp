#include "command/report_output.hpp"

#include "render/rows.hpp"

namespace deskctl {
namespace {

std::string rows_of(const Report& report, char separator) {
  return separated_rows(report.json(), report.blank ? report.blank() : "{}", report.rows,
                        separator);
}

}  // namespace

std::string report_in(Format format, const Report& report, int columns) {
  switch (format) {
    case Format::json:
      return report.json();
    case Format::ndjson:
      return json_lines(report.json(), report.rows);
    case Format::csv:
      return rows_of(report, ',');
    case Format::tsv:
      return rows_of(report, '\t');
    default:
      return page_text(report.page(), columns);
  }
}

}  // namespace deskctl
