// seal: notes the length and the digest of each journal file, for `check`, for `sha256sum`, and for
// reports that skip settled months.
#include "command/commands.hpp"
#include "command/write.hpp"
#include "desk/sealing.hpp"
#include "deskctl/message/accident_messages.hpp"
#include "deskctl/message/policy_messages.hpp"
#include "deskctl/message/seal_messages.hpp"
#include "deskctl/render/json.hpp"
#include "deskctl/render/table.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

std::string seals_json(const std::vector<Seal>& seals, const std::string& line, bool dry_run,
                       const Zone& zone) {
  Json json(zone);
  json.open_object().key("schema").text("deskctl.seal/1");
  json.key("dry_run");
  json.flag(dry_run);
  json.key("line").text_or_null(line).key("seals").open_list();
  for (const Seal& seal : seals) {
    json.open_object().key("when").time(seal.when).key("file").text(seal.file);
    json.key("bytes").number(static_cast<long long>(seal.bytes));
    json.key("lines").number(static_cast<long long>(seal.lines));
    json.key("unsettled").number(seal.unsettled);
    json.key("settled_at").time_or_null(seal.settled_at);
    json.key("sha256").text(seal.sha256).close_object();
  }
  json.close_list().close_object();
  return std::move(json).finish();
}

std::string seals_text(Session& session, const std::vector<Seal>& seals) {
  const View view = session.view();
  Table table;
  for (const char* column : {"file", "bytes", "lines", "unsettled", "settled_at", "sha256"})
    table.columns.push_back(column_named(view.language, column));
  for (const std::size_t number : {1U, 2U, 3U}) table.columns[number].right = true;
  for (const Seal& seal : seals)
    table.rows.push_back({seal.file, std::to_string(seal.bytes), std::to_string(seal.lines),
                          std::to_string(seal.unsettled),
                          seal.settled_at ? shown_time(*seal.settled_at, session.zone()) : "",
                          seal.sha256});
  return say(view.language, message::out_sealed,
             {printable(session.desk().config.name), shown_time(session.now(), session.zone()),
              std::to_string(seals.size())}) +
         "\n\n" + format_table(table, view.columns);
}

std::string handover_text(Session& session) {
  if (const std::string line = seal_line(session.desk()); !line.empty()) return line + '\n';
  refuse(Exit::refused, message::seal_nothing_to_print, {},
         {message::hint_seal_nothing_to_print, {}});
}

}  // namespace

Exit seal(Session& session) {
  const Format format = session.format();
  const Sealing sealing =
      seal_journals(session.desk(), lock_patience(session), session.now(), session.dry_run());
  for (const Problem& note : sealing.notes) session.say_problem(note, true);
  if (sealing.kept_policy) session.note(message::out_policy_kept, {*sealing.kept_policy});
  if (sealing.seals.empty()) session.note(message::out_nothing_to_seal, {});
  std::string& data = session.output().data;
  const bool print = session.arguments().has(Option::print);
  const std::string line = print ? handover_text(session) : "";
  if (format == Format::json && (print || !session.quiet()))
    data = seals_json(sealing.seals, line.substr(0, line.find('\n')), session.dry_run(),
                      session.zone());
  else if (print)
    data = line;
  else if (session.dry_run())
    data = sealing.lines;
  else if (!sealing.seals.empty() && !session.quiet())
    data = seals_text(session, sealing.seals);
  return Exit::done;
}

}  // namespace deskctl
