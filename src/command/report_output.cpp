#include "command/report_output.hpp"

#include "deskctl/message/usage_messages.hpp"
#include "deskctl/render/html_page.hpp"
#include "files/workbook.hpp"
#include "render/markdown.hpp"
#include "render/rows.hpp"
#include "render/sheet_csv.hpp"

namespace deskctl {
namespace {

std::string rows_of(const Report& report, char separator) {
  return separated_rows(report.json(), report.blank ? report.blank() : "{}", report.rows,
                        separator);
}

// Whose time is the paper's own, so that the same answer is the same file.
Page paper_of(Session& session, const Report& report) {
  Page page = report.page();
  if (page.as_of == Instant{}) page.as_of = session.now();
  return page;
}

}  // namespace

std::string report_in(Session& session, Format format, const Report& report) {
  switch (format) {
    case Format::json:
      return report.json();
    case Format::ndjson:
      return json_lines(report.json(), report.rows);
    case Format::csv:
      return rows_of(report, ',');
    case Format::tsv:
      return rows_of(report, '\t');
    case Format::md:
      return markdown_of(paper_of(session, report));
    case Format::html:
      return html_of(paper_of(session, report));
    case Format::csv_excel:
      return csv_excel_of(paper_of(session, report));
    case Format::xlsx:
      if (session.surroundings().terminal_columns > 0 && !session.arguments().has(Option::output))
        refuse(message::use_workbook_on_terminal, {}, {message::hint_workbook_file, {}});
      session.output().is_binary = true;
      return workbook_of(paper_of(session, report));
    default:
      return page_text(report.page(), session.view().columns);
  }
}

}  // namespace deskctl
