#include "deskctl/render/paper_pages.hpp"
#include "deskctl/render/table.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/period_report.hpp"

namespace deskctl {
namespace {

// Room for a pen: the sheet is signed on paper (S1 L17).
constexpr std::string_view to_be_signed = "________";

}  // namespace

Page callback_sheet_page(const std::vector<SheetCall>& calls, const std::string& title,
                         const Zone& zone, const View& view) {
  Table table;
  for (const char* name : {"called", "request", "location", "contact", "quality", "effect", "grade",
                           "shortcoming", "suggestion", "caller", "method", "remark", "signature"})
    table.columns.push_back(column_named(view.language, name));
  // All five stand on the sheet, whether somebody was asked for them or not.
  const auto content = [](const std::string& said) { return said.empty() ? "–" : printable(said); };
  for (const SheetCall& call : calls)
    table.rows.push_back(
        {time_cell(call.at, zone), call.id.text(), printable(call.words.location),
         printable(call.words.contact), content(call.quality), content(call.effect),
         label(view.language, Vocabulary::grade, call.grade), content(call.shortcoming),
         content(call.suggestion), printable(call.by),
         label(view.language, Vocabulary::method, call.method), printable(call.remark),
         call.signed_by.empty() ? std::string(to_be_signed) : printable(call.signed_by)});
  return page_of(title, std::move(table), view);
}

std::string callback_sheet_json(const std::vector<SheetCall>& calls, const PeriodAsOf& of,
                                const Zone& zone) {
  Json json(zone);
  open_report(json, "callback-sheet");
  json.key("period").text(format_period(of.period));
  json.key("now").time(of.now);
  json.key("items").open_list();
  for (const SheetCall& call : calls) {
    json.open_object();
    json.key("id").text(call.id.text());
    json.key("at").time(call.at);
    json.key("location").text_or_null(call.words.location);
    json.key("contact").text_or_null(call.words.contact);
    json.key("phone").text_or_null(call.words.phone);
    json.key("category").text(call.words.category);
    json.key("severity").text_or_null(call.words.severity);
    json.key("text").text_or_null(call.words.text);
    json.key("quality").text_or_null(call.quality);
    json.key("effect").text_or_null(call.effect);
    json.key("grade").text(call.grade);
    json.key("shortcoming").text_or_null(call.shortcoming);
    json.key("suggestion").text_or_null(call.suggestion);
    json.key("by").text(call.by);
    json.key("role").text_or_null(call.role);
    json.key("method").text_or_null(call.method);
    json.key("mid_term").flag(call.mid_term);
    json.key("remark").text_or_null(call.remark);
    json.key("signed").text_or_null(call.signed_by);
    json.close_object();
  }
  json.close_list().close_object();
  return std::move(json).finish();
}

}  // namespace deskctl
