#include "deskctl/render/breach_pages.hpp"
#include "deskctl/render/paper_page.hpp"
#include "deskctl/render/report_pages.hpp"
#include "render/decided_page.hpp"
#include "render/period_report.hpp"

namespace deskctl {

// The parts are the documents that the reports of the same names give.
std::string paper_json(const Paper& paper, const PaperChanges& changes, const PaperBasis& basis,
                       const Zone& zone, bool full) {
  const PeriodAsOf of{paper.period, paper.now};
  const auto month = [&](const MonthReport& report) { return month_json(report, nullptr, zone); };
  Json json(zone);
  open_report(json, "paper");
  json.key("period").text(format_period(paper.period));
  json.key("now").time(paper.now);
  json.key("basis").open_object();
  json.key("files").number(basis.files);
  json.key("bytes").number(static_cast<long long>(basis.bytes));
  json.key("seal").text_or_null(basis.seal);
  json.key("policy").text(basis.policy);
  json.key("rules_sha256").text(basis.rules_digest);
  json.key("version").text(basis.version).close_object();
  json.key("month").as_written(month(paper.month));
  json.key("before").as_written(month(paper.before));
  json.key("last_year").as_written(month(paper.last_year));
  json.key("year").as_written(month(paper.year));
  json.key("by_day").open_list();
  for (std::size_t i = 0; i < paper.by_day.size(); ++i)
    json.open_object()
        .key("day")
        .text(format_day(paper.period.first + date::days{static_cast<int>(i)}))
        .key("entries")
        .number(paper.by_day[i])
        .close_object();
  json.close_list().key("by_hour").open_list();
  for (const auto& day : paper.by_hour) {
    json.open_list();
    for (const int entries : day) json.number(entries);
    json.close_list();
  }
  json.close_list().key("causes").open_list();
  for (const CauseLine& line : paper.causes)
    json.open_object()
        .key("cause")
        .text_or_null(line.cause)
        .key("team")
        .text_or_null(line.team)
        .key("matters")
        .number(line.matters)
        .close_object();
  json.close_list();
  json.key("complaints").as_written(complaints_json(paper.complaints, zone, full));
  json.key("breaches").as_written(breaches_json(paper.breaches, of, zone, full));
  json.key("spent").as_written(spent_json(paper.breaches, of, zone, full));
  json.key("staff").as_written(staff_json(paper.staff, zone));
  json.key("changes").open_object().key("period").text(format_period(changes.period));
  add_restatement(json, changes.restated);
  json.close_object().close_object();
  return std::move(json).finish();
}

}  // namespace deskctl
