// redact: removes names, phones and texts that the policy no longer keeps.
#include <algorithm>

#include "command/commands.hpp"
#include "command/write.hpp"
#include "desk/redacting.hpp"
#include "deskctl/journal/redaction.hpp"
#include "deskctl/message/redact_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/render/json.hpp"
#include "deskctl/render/table.hpp"
#include "deskctl/report/retention.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

// The day of --before, if the policy allows it. The present is the machine's clock, or an earlier
// --now: a later --now cannot shorten the retention.
RedactionOrder order_of(Session& session) {
  const Retention& retention = session.desk().policy.retention;
  const std::string typed = session.arguments().value(Option::before);
  if (typed.empty())
    refuse(message::use_missing, {dashed(Option::before) + " DATE"},
           {message::hint_see_help, {"redact"}});
  auto months = retention.shortest();
  for (const RegisterPolicy& one : session.desk().policy.registers)
    if (one.keep_months) months = std::min(*one.keep_months, months.value_or(*one.keep_months));
  if (!months)
    refuse(Exit::refused, message::redact_no_retention, {},
           {message::hint_redact_retention, {printable(session.desk().policy.file)}});
  const Zone& zone = session.zone();
  RedactionOrder order;
  order.now = session.now();
  order.today = zone.day(std::min(session.now(), session.surroundings().clock));
  order.before = parse_period(typed, order.today).first;
  const LocalDay last = months_before(order.today, *months);
  if (order.before > last)
    refuse(Exit::refused, message::redact_too_late,
           {format_day(order.before), std::to_string(*months)},
           {message::hint_redact_latest, {format_day(last)}});
  order.record = draft_of(session, EventKind::amended);
  order.record.at = order.now;
  order.record.add_fact(Fact::reason, say(session.ledger_language(), message::reason_redacted,
                                          {format_day(order.before)}));
  order.clock_given = session.clock_given();
  order.dry_run = session.dry_run();
  return order;
}

std::string redacted_json(const Redacting& done, const RedactionOrder& order, const Zone& zone) {
  Json json(zone);
  json.open_object().key("schema").text("deskctl.redacted/1");
  json.key("before").text(format_day(order.before));
  json.key("dry_run");
  json.flag(order.dry_run);
  json.key("files").open_list();
  for (const Redacting::File& file : done.files) {
    json.open_object().key("file").text(file.name).key("requests").open_list();
    for (const RequestId& id : file.requests) json.text(id.text());
    json.close_list().key("lines").number(file.lines).close_object();
  }
  json.close_list().key("quarantined").open_list();
  for (const std::string& name : done.quarantined) json.text(name);
  json.close_list().key("elsewhere").open_list();
  for (const std::string& name : done.elsewhere) json.text(name);
  json.close_list().close_object();
  return std::move(json).finish();
}

std::string redacted_text(Session& session, const Redacting& done, const RedactionOrder& order) {
  const View view = session.view();
  Table table;
  for (const char* column : {"file", "requests", "lines", "request"})
    table.columns.push_back(column_named(view.language, column));
  for (const std::size_t number : {1U, 2U}) table.columns[number].right = true;
  for (const Redacting::File& file : done.files) {
    std::string ids;
    for (const RequestId& id : file.requests) ids += (ids.empty() ? "" : " ") + id.text();
    table.rows.push_back({file.name, std::to_string(file.requests.size()),
                          std::to_string(file.lines), std::move(ids)});
  }
  return say(view.language, order.dry_run ? message::out_would_redact : message::out_redacted,
             {printable(session.desk().config.name), format_day(order.before),
              std::to_string(done.requests())}) +
         "\n\n" + format_table(table, view.columns);
}

void tell(Session& session, const Redacting& done, const RedactionOrder& order) {
  for (const std::string& name : done.quarantined)
    session.note(
        order.dry_run ? message::redact_quarantine_due : message::redact_quarantine_removed,
        {name});
  for (const std::string& name : done.elsewhere) {
    Problem problem;
    problem.what = {message::redact_elsewhere, {name}};
    problem.hint = Said{message::hint_redact_elsewhere, {}};
    session.say_problem(problem, true);
  }
  if (done.files.empty() && done.quarantined.empty())
    session.note(message::out_nothing_to_redact, {format_day(order.before)});
}

}  // namespace

Exit redact(Session& session) {
  const Format format = session.format();
  const RedactionOrder order = order_of(session);
  const Redacting done = redact_journals(session.desk(), lock_patience(session), order);
  tell(session, done, order);
  std::string& data = session.output().data;
  if (session.quiet()) return Exit::done;
  if (format == Format::json) {
    data = redacted_json(done, order, session.zone());
  } else if (format == Format::id) {
    for (const Redacting::File& file : done.files)
      for (const RequestId& id : file.requests) data += id.text() + '\n';
  } else if (!done.files.empty()) {
    data = redacted_text(session, done, order);
  }
  return Exit::done;
}

}  // namespace deskctl
