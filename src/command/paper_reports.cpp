// report callback-sheet, report fees: what is handed in on paper.
#include "command/commands.hpp"
#include "command/list_output.hpp"
#include "deskctl/message/slip_messages.hpp"
#include "deskctl/render/paper_pages.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {

Exit report_callback_sheet(Session& session) {
  const Format format = session.format();
  const Zone& zone = session.zone();
  const View view = session.view();
  const PeriodAsOf of{typed_period(session, "this-month"), session.now()};
  ListReport<SheetCall> report;
  const ReadingNotes notes = read_period(
      session, of.period.first, Month::of(of.period.last),
      [&](const Request& request) { add_calls(request, of.period, zone, report.items); });
  sort_calls(report.items);
  report.full = view.full;
  report.json = [&](const std::vector<SheetCall>& calls) {
    return callback_sheet_json(calls, of, zone);
  };
  report.page = [&](const std::vector<SheetCall>& calls) {
    const std::string heading =
        say(view.language, message::out_callback_sheet_title,
            {printable(session.desk().config.name), format_period(of.period),
             shown_time(of.now, zone), std::to_string(calls.size())});
    return callback_sheet_page(calls, heading, zone, view);
  };
  report.when_empty = {message::out_no_callback_sheet, {format_period(of.period)}};
  return give_list(session, format, report, notes);
}

Exit report_fees(Session& session) {
  const Format format = session.format();
  const Zone& zone = session.zone();
  const Period period = typed_period(session, "this-month");
  FeeGathering gathering(period, zone, session.now());
  const ReadingNotes notes = read_period(session, period.first, Month::of(period.last),
                                         [&](const Request& request) { gathering.add(request); });
  FeeReport fees = std::move(gathering).finish();
  ListReport<FeeItem> report;
  report.full = true;  // what follows is masked here, because the page has more than the items
  if (!session.view().full)
    for (FeeItem& item : fees.items) mask(item);
  report.items = fees.items;
  report.json = [&](const std::vector<FeeItem>& items) { return fees_json(fees, items, zone); };
  report.page = [&](const std::vector<FeeItem>&) {
    const std::string heading = say(session.language(), message::out_fees_title,
                                    {printable(session.desk().config.name), format_period(period),
                                     shown_time(session.now(), zone)});
    return fees_page(fees, heading, zone, session.view());
  };
  report.when_empty = {message::out_no_fees, {format_period(period)}};
  return give_list(session, format, report, notes);
}

}  // namespace deskctl
