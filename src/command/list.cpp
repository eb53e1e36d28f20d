#include "command/commands.hpp"
#include "command/filter.hpp"
#include "command/list_output.hpp"
#include "command/read.hpp"
#include "command/unknown_years.hpp"
#include "deskctl/message/finding_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/render/json.hpp"
#include "deskctl/render/request_page.hpp"
#include "deskctl/text/utf8.hpp"

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

// The names of what a request gives, and of what one on hold gives besides.
std::string blank_list(const Zone& zone) {
  Json json(zone);
  json.open_object().key("items").open_list();
  add_listed_request(json, Request{});
  json.open_object().key("held").open_object().key("since").null().key("reason").null();
  json.close_object().close_object();
  json.close_list().close_object();
  return std::move(json).finish();
}

Page paper_of(Session& session, Table table, const Fitting& fitting) {
  Page page =
      page_of(say(session.language(), message::out_list_title,
                  {printable(session.desk().config.name), shown_time(session.now(), session.zone()),
                   std::to_string(fitting.listed)}),
              std::move(table), session.view());
  if (fitting.listed == 0) say_it_is_empty(page, {message::out_nothing_matches, {}});
  return page;
}

}  // namespace

Exit list(Session& session) {
  const Format format = session.format();
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
    if (format == Format::id)
      ids += request.id.text() + '\n';
    else if (is_for_programs(format))
      add_listed_request(json, request);
    else
      table.add(request, session.zone(), session.now());
  });
  json.close_list().close_object();

  const std::string document = std::move(json).finish();
  std::string& data = session.output().data;
  if (format == Format::id)
    data = std::move(ids);
  else if (format == Format::text)
    data = fitting.listed > 0 ? format_table(table.table(), session.view().columns) : "";
  else
    data = report_in(
        session, format,
        {[&] { return document; }, [&] { return paper_of(session, table.table(), fitting); },
         "items", [&] { return blank_list(session.zone()); }});
  if (format == Format::text) {
    say_what_was_searched(session, filter, fitting.listed + fitting.finished > 0);
    say_what_is_left_out(session, filter, fitting);
  }
  note_unknown_years(session, *filter.gaps);
  return exit_after(session, notes);
}

}  // namespace deskctl
