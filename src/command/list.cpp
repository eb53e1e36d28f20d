#include "command/commands.hpp"
#include "command/filter.hpp"
#include "command/read.hpp"
#include "command/unknown_years.hpp"
#include "deskctl/message/finding_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/render/json.hpp"
#include "deskctl/render/request_page.hpp"

namespace deskctl {
namespace {

// How many fit: of those that are listed, and of those that are finished and therefore are not.
struct Fitting {
  int listed = 0;
  int finished = 0;
};

void say_what_is_left_out(Session& session, const Filter& filter, const Fitting& fitting) {
  const std::string finished = std::to_string(fitting.finished);
  if (fitting.listed == 0 && fitting.finished == 0)
    session.note(message::out_nothing_matches, {});
  else if (fitting.listed == 0)
    session.note(message::out_none_unfinished, {finished});
  else if (fitting.finished > 0 && !filter.conditions.empty())
    session.note(message::note_more_finished, {finished});
}

}  // namespace

Exit list(Session& session) {
  const Format format = session.format({Format::text, Format::json, Format::id});
  const Filter filter = parse_filter(session, session.arguments().words);
  const bool all = session.arguments().has(Option::all) || filter.asks_status;

  // Rendered one by one, because a request is valid only while its month is read.
  Json json(session.zone());
  json.open_object().key("schema").text("deskctl.list/1").key("items").open_list();
  RequestTable table(session.language());
  std::string ids;
  Fitting fitting;
  const ReadingNotes notes = read_requests(session, std::nullopt, [&](const Request& request) {
    const bool is_listed = all || request.status == Status::open;
    if (!is_listed && (format != Format::text || !is_finished(request.status))) return;
    if (!filter.fits(request)) return;
    ++(is_listed ? fitting.listed : fitting.finished);
    if (!is_listed) return;
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
  if (format == Format::text) {
    if (fitting.listed > 0) data = table.text(session.view().columns);
    say_what_was_searched(session, filter, fitting.listed + fitting.finished > 0);
    say_what_is_left_out(session, filter, fitting);
  }
  note_unknown_years(session, *filter.gaps);
  return exit_after(session, notes);
}

}  // namespace deskctl
