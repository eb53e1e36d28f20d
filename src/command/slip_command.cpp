// slip: the work order on paper.
#include "command/commands.hpp"
#include "command/write.hpp"
#include "deskctl/message/slip_messages.hpp"
#include "deskctl/render/order_slip_page.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

SlipCopies asked_copies(const Session& session) {
  const std::string copy = session.arguments().value(Option::copy);
  return copy.empty() ? copies_in("1,2,3") : copies_in(copy);
}

void refuse_without_order(const Session& session, const Request& request) {
  const std::string id = request.id.text();
  if (request.status == Status::voided)
    refuse(Exit::refused, message::state_slip_void, {id}, {message::hint_slip_void, {}});
  if (request.is_repeat())
    refuse(Exit::refused, message::state_slip_of_first, {id, request.matter->text()},
           {message::hint_slip_of_first, {request.matter->text()}});
  if (request.status == Status::closed && !session.arguments().has(Option::reprint))
    refuse(Exit::refused, message::state_slip_closed, {id}, {message::hint_slip_closed, {id}});
}

// Two papers for one order are two orders, unless one says that it is the second.
void refuse_second_print(Session& session, const Request& request, const SlipCopies& asked) {
  if (session.arguments().has(Option::reprint)) return;
  for (const Event* event : request.events) {
    SlipCopies both = copies_in(event->fact(Fact::slip));
    for (std::size_t i = 0; i < both.size(); ++i) both[i] = both[i] && asked[i];
    const std::string copies = fact_of_copies(both);
    if (copies.empty()) continue;
    const std::string id = request.id.text();
    refuse(Exit::refused, message::state_slip_printed,
           {id, shown_time(event->at, session.zone()), printable(plain(event->field(Column::by))),
            copies},
           {message::hint_slip_reprint, {id}});
  }
}

std::string page_in(Session& session, Format format, const OrderSlip& slip,
                    const SlipCopies& copies) {
  const std::string& desk_name = session.desk().config.name;
  switch (format) {
    case Format::json:
      return slip_json(slip, copies, !session.dry_run(), session.zone());
    case Format::html:
      return slip_html(slip, copies, desk_name, session.zone(), session.language());
    default:
      return slip_text(slip, copies, desk_name, session.zone(), session.language());
  }
}

}  // namespace

Exit slip(Session& session) {
  const Format format = session.format();
  const SlipCopies copies = asked_copies(session);
  const auto write = [&](Act& act) {
    const Request& request = request_of(session, act, session.arguments().word(0));
    refuse_without_order(session, request);
    refuse_second_print(session, request, copies);
    const std::string id = request.id.text();
    if (request.status == Status::open && request.situation.team.empty())
      session.note(message::note_slip_not_dispatched, {id},
                   Said{message::hint_slip_not_dispatched, {id}});
    Draft draft = draft_of(session, EventKind::noted);
    draft.add_fact(Fact::slip, fact_of_copies(copies));
    act.add(request.id, {std::move(draft)});
  };
  const auto show = [&](Act& act, const RequestId& id) {
    const OrderSlip slip = slip_of(*act.find(id), session.desk().config);
    session.output().label = id.text();
    session.output().data = page_in(session, format, slip, copies);
    if (session.arguments().has(Option::output) && format != Format::json)
      session.note(message::note_slip_has_names, {});
  };
  return record(session, write, show);
}

}  // namespace deskctl
