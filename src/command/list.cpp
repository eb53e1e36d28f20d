#include "command/commands.hpp"
#include "command/filter.hpp"
#include "command/read.hpp"
#include "command/unknown_years.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/render/json.hpp"
#include "deskctl/render/request_page.hpp"

namespace deskctl {

Exit list(Session& session) {
  const Format format = session.format({Format::text, Format::json, Format::id});
  const Filter filter = parse_filter(session, session.arguments().words);
  const bool all = session.arguments().has(Option::all) || filter.asks_status;

  // Rendered one by one, because a request is valid only while its month is read.
  Json json(session.zone());
  json.open_object().key("schema").text("deskctl.list/1").key("items").open_list();
  RequestTable table(session.language());
  std::string ids;
  int count = 0;
  const ReadingNotes notes = read_requests(session, std::nullopt, [&](const Request& request) {
    if ((!all && request.status != Status::open) || !filter.fits(request)) return;
    ++count;
    switch (format) {
      case Format::text:
        table.add(request, session.zone(), session.now());
        break;
      case Format::json:
        add_listed_request(json, request);
        break;
      case Format::id:
        ids += request.id.text() + '\n';
        break;
    }
  });
  json.close_list().close_object();

  std::string& data = session.output().data;
  if (format == Format::json) data = std::move(json).finish();
  if (format == Format::id) data = std::move(ids);
  if (format == Format::text && count > 0) data = table.text(session.view().columns);
  if (format == Format::text && count == 0) session.note(message::out_nothing_matches, {});
  note_unknown_years(session, *filter.gaps);
  return exit_after(session, notes);
}

}  // namespace deskctl
