#include "deskctl/message/slip_messages.hpp"
#include "deskctl/render/paper_pages.hpp"
#include "deskctl/render/table.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/decided_page.hpp"
#include "render/period_report.hpp"

namespace deskctl {
namespace {

// Empty for 0, so that a column of nothing is left out.
Cell money_or_nothing(long long cents) {
  return cents == 0 ? Cell() : money_cell(cents);
}

}  // namespace

Page fees_page(const FeeReport& report, const std::string& title, const Zone& zone,
               const View& view) {
  Table table;
  for (const char* name : {"request", "completed", "location", "item"})
    table.columns.push_back(column_named(view.language, name));
  for (const char* name : {"owed", "paid", "unpaid"})
    table.columns.push_back(column_named(view.language, name, true));
  for (const char* name : {"taken_by", "paid_at"})
    table.columns.push_back(column_named(view.language, name));
  for (const FeeItem& item : report.items)
    table.rows.push_back({item.id.text(), time_cell(item.completed, zone),
                          printable(item.words.location), printable(item.item),
                          money_or_nothing(item.owed), money_or_nothing(item.paid),
                          money_or_nothing(item.unpaid()), printable(item.taken_by),
                          time_cell(item.taken_at, zone)});
  Page page = page_of(title, std::move(table), view);
  page.add().parts.emplace_back(
      Lines{say(view.language, message::out_fees_total,
                {shown_money(report.owed), shown_money(report.paid), shown_money(report.unpaid)}) +
            '\n'});
  if (report.takers.empty()) return page;
  Table takers;
  takers.columns = {column_named(view.language, "taken_by"),
                    column_named(view.language, "payments", true),
                    column_named(view.language, "paid", true)};
  for (const FeeTaker& taker : report.takers)
    takers.rows.push_back(
        {printable(taker.by), count_cell(taker.payments), money_cell(taker.taken)});
  page.add(say(view.language, message::out_fees_takers)).parts.emplace_back(std::move(takers));
  return page;
}

std::string fees_json(const FeeReport& report, const std::vector<FeeItem>& items,
                      const Zone& zone) {
  Json json(zone);
  open_report(json, "fees");
  json.key("period").text(format_period(report.period));
  json.key("now").time(report.now);
  json.key("owed").text(shown_money(report.owed));
  json.key("paid").text(shown_money(report.paid));
  json.key("unpaid").text(shown_money(report.unpaid));
  json.key("items").open_list();
  for (const FeeItem& item : items) {
    json.open_object();
    json.key("id").text(item.id.text());
    json.key("category").text(item.words.category);
    json.key("location").text_or_null(item.words.location);
    json.key("item").text_or_null(item.item);
    json.key("completed").time_or_null(item.completed);
    json.key("owed").text(shown_money(item.owed));
    json.key("paid").text(shown_money(item.paid));
    json.key("unpaid").text(shown_money(item.unpaid()));
    json.key("taken_by").text_or_null(item.taken_by);
    json.key("taken_at").time_or_null(item.taken_at);
    json.key("owed_in_period").flag(item.owed_in_period);
    json.key("taken_in_period").flag(item.taken_in_period).close_object();
  }
  json.close_list().key("takers").open_list();
  for (const FeeTaker& taker : report.takers) {
    json.open_object();
    json.key("by").text(taker.by);
    json.key("payments").number(taker.payments);
    json.key("taken").text(shown_money(taker.taken)).close_object();
  }
  json.close_list().close_object();
  return std::move(json).finish();
}

}  // namespace deskctl
