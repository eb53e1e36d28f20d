#include "deskctl/render/report.hpp"

#include "command/commands.hpp"
#include "command/read.hpp"
#include "command/unknown_years.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

// What the three lists share: ids alone, --exit-code for scripts, --quiet-if-empty for cron.
struct ListReport {
  std::vector<std::string> ids;
  std::string json;
  std::string text;
  Message when_empty;
};

Exit give(Session& session, Format format, ListReport report, const ReadingNotes& notes) {
  const bool empty = report.ids.empty();
  std::string& data = session.output().data;
  switch (format) {
    case Format::json:
      data = std::move(report.json);
      break;
    case Format::id:
      for (const std::string& id : report.ids) data += id + '\n';
      break;
    case Format::text:
      if (!empty) data = std::move(report.text);
  }
  if (empty && session.arguments().has("quiet-if-empty"))
    data.clear();
  else if (empty && format == Format::text)
    session.note(report.when_empty, {shown_time(session.now(), session.zone())});
  const Exit exit = exit_after(session, notes);
  if (exit == Exit::done && !empty && session.arguments().has("exit-code")) return Exit::yes;
  return exit;
}

template <typename Item>
std::vector<std::string> ids_of(const std::vector<Item>& items) {
  std::vector<std::string> ids;
  // A request with several clocks in the list is named once.
  for (const Item& item : items)
    if (std::find(ids.begin(), ids.end(), item.id.text()) == ids.end())
      ids.push_back(item.id.text());
  return ids;
}

std::string heading(Session& session, Message message, std::size_t count,
                    const std::string& more = "") {
  return say(session.language(), message,
             {printable(session.desk().config.name), shown_time(session.now(), session.zone()),
              std::to_string(count), more});
}

Exit due_report(Session& session, DueList list, std::string_view name, Message title,
                const std::string& within, Message when_empty) {
  const Format format = session.format({Format::text, Format::json, Format::id});
  const Policy& policy = session.desk().policy;
  HolidayGaps gaps(policy);
  const ReadingNotes notes = read_unsettled(session, [&](const Request& request) {
    if (request.status == Status::closed || request.status == Status::voided) return;
    const std::vector<Clock> clocks = clocks_of(request, policy, session.now());
    gaps.add_owed(clocks, request.status);
    list.add(request, clocks);
  });
  note_unknown_years(session, gaps);
  const std::vector<DueItem> items = std::move(list).sorted();
  return give(session, format,
              {ids_of(items), due_json(items, name, session.zone(), session.view().full),
               due_text(items, heading(session, title, items.size(), within), session.zone(),
                        session.view()),
               when_empty},
              notes);
}

}  // namespace

Exit report_overdue(Session& session) {
  return due_report(session, DueList(DueList::Which::overdue), "overdue",
                    Message::out_overdue_title, "", Message::out_nothing_overdue);
}

Exit report_due(Session& session) {
  const std::string typed =
      session.arguments().has("within") ? session.arguments().value("within") : "2h";
  const auto within = parse_span(typed);
  if (!within || within->open < Seconds{0})
    refuse(Message::config_bad_span, {printable(typed)}, {Message::hint_config_span, {}});
  const Calendar& calendar = session.desk().policy.round_the_clock;
  const Instant until = deadline(calendar, session.now(), *within).due;
  return due_report(session, DueList(DueList::Which::due_within, until), "due",
                    Message::out_due_title, format_span(*within), Message::out_nothing_due);
}

Exit report_callbacks(Session& session) {
  const Format format = session.format({Format::text, Format::json, Format::id});
  std::vector<CallbackItem> items;
  HolidayGaps gaps(session.desk().policy);
  // All months: what was closed although a call-back was owed is settled, and listed all the same.
  const ReadingNotes notes = read_requests(session, std::nullopt, [&](const Request& request) {
    if (!request.completed) return;
    const std::vector<Clock> clocks = clocks_of(request, session.desk().policy, session.now());
    auto item = callback_item(request, clocks);
    if (!item) return;
    if (const Clock* owed = owed_callback(clocks)) gaps.add(*owed);
    items.push_back(std::move(*item));
  });
  note_unknown_years(session, gaps);
  sort_callbacks(items);
  return give(session, format,
              {ids_of(items), callbacks_json(items, session.zone(), session.view().full),
               callbacks_text(items, heading(session, Message::out_callbacks_title, items.size()),
                              session.zone(), session.view()),
               Message::out_no_callbacks},
              notes);
}

}  // namespace deskctl
