#include "command/commands.hpp"
#include "command/filter.hpp"
#include "command/list_output.hpp"
#include "command/waiting_in.hpp"
#include "deskctl/message/waiting_messages.hpp"
#include "deskctl/render/waiting_page.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {

Exit next(Session& session) {
  const Format format = session.format();
  WaitingRead read = read_waiting(session, true);
  const View view = session.desk_view();
  ListReport<WaitingItem> report;
  report.items = std::move(read.items);
  report.full = view.full;
  report.json = [&](const std::vector<WaitingItem>& items) {
    return waiting_json(items, session.zone(), view.full);
  };
  report.page = [&](const std::vector<WaitingItem>& items) {
    const std::string heading =
        say(session.language(), message::out_waiting_title,
            {printable(session.desk().config.name), shown_time(session.now(), session.zone()),
             std::to_string(items.size())});
    return waiting_page(items, heading, session.zone(), view);
  };
  report.when_empty = {message::out_nothing_waiting, {shown_time(session.now(), session.zone())}};
  if (format == Format::text)
    say_what_was_searched(session, parse_filter(session, session.arguments().words),
                          !report.items.empty());
  return give_list(session, format, report, read.notes);
}

}  // namespace deskctl
