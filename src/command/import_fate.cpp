#include "command/import_fate.hpp"

#include <algorithm>
#include <array>

#include "deskctl/message/sheet_messages.hpp"
#include "deskctl/render/json.hpp"
#include "deskctl/render/table.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

constexpr std::array fate_words{"new", "there", "changed", "refused"};

std::string_view word_of(Fate fate) {
  return fate_words[static_cast<std::size_t>(fate)];
}

Message label_of(Fate fate) {
  switch (fate) {
    case Fate::is_new:
      return message::row_fate_new;
    case Fate::is_there:
      return message::row_fate_there;
    case Fate::has_changed:
      return message::row_fate_changed;
    case Fate::refused:
      break;
  }
  return message::row_fate_refused;
}

std::string shown_log_time(Session& session, const RowFate& row) {
  return row.log.at == Instant{} ? "" : shown_time(row.log.at, session.zone());
}

std::string what_of(Session& session, const RowFate& row) {
  if (row.problems.empty()) return masked_text(printable(row.log.field(Column::text)));
  const Said& what = row.problems.front().what;
  return say(session.language(), what.message, what.values);
}

std::string rows_table(Session& session, const Fates& fates) {
  const Language language = session.language();
  Table table;
  for (const Message heading :
       {message::out_register_line, message::out_register_fate, message::out_register_id,
        message::out_register_at, message::out_register_place, message::out_register_category,
        message::out_register_text})
    table.columns.push_back({say(language, heading), heading == message::out_register_line});
  for (const RowFate& row : fates.rows) {
    table.rows.push_back({std::to_string(row.line), say(language, label_of(row.fate)), row.id,
                          shown_log_time(session, row), printable(row.log.field(Column::location)),
                          label(language, Vocabulary::category, row.log.field(Column::category)),
                          what_of(session, row)});
  }
  if (table.rows.empty()) return "";
  return format_table(table, session.view().columns) + '\n';
}

std::string counts_line(Session& session, const Fates& fates) {
  const int changed = fates.count(Fate::has_changed);
  return say(session.language(), message::out_register_counts,
             {fates.file, fates.encoding, std::to_string(fates.rows.size()),
              std::to_string(fates.count(Fate::is_new)),
              std::to_string(fates.count(Fate::is_there) + changed), std::to_string(changed),
              std::to_string(fates.count(Fate::refused))}) +
         '\n';
}

std::string recorded_line(Session& session, const Fates& fates) {
  std::string first;
  std::string last;
  for (const RowFate& row : fates.rows) {
    if (row.fate != Fate::is_new) continue;
    if (first.empty() || row.id < first) first = row.id;
    if (row.id > last) last = row.id;
  }
  return say(session.language(), message::out_register_recorded,
             {std::to_string(fates.count(Fate::is_new)), std::to_string(fates.new_events()), first,
              last}) +
         '\n';
}

void add_problems(Json& json, Session& session, const std::vector<Problem>& problems) {
  json.key("problems").open_list();
  for (const Problem& problem : problems) {
    json.open_object().key("line").number(problem.line).key("column").number(problem.column);
    json.key("message").text(say(session.language(), problem.what.message, problem.what.values));
    json.key("hint").text_or_null(
        problem.hint ? say(session.language(), problem.hint->message, problem.hint->values) : "");
    json.close_object();
  }
  json.close_list();
}

}  // namespace

int Fates::count(Fate fate) const {
  return static_cast<int>(std::count_if(rows.begin(), rows.end(),
                                        [fate](const RowFate& row) { return row.fate == fate; }));
}

int Fates::new_events() const {
  int count = 0;
  for (const RowFate& row : rows)
    if (row.fate == Fate::is_new) count += row.events;
  return count;
}

std::string fates_json(Session& session, const Fates& fates) {
  Json json(session.zone());
  json.open_object().key("schema").text("deskctl.import/1");
  json.key("file").text(fates.file).key("map").text(fates.map);
  json.key("encoding").text(fates.encoding).key("delimiter").text(fates.separator);
  json.key("written").flag(fates.is_written);
  for (const Fate fate : {Fate::is_new, Fate::is_there, Fate::has_changed, Fate::refused})
    json.key(word_of(fate)).number(fates.count(fate));
  json.key("rows").open_list();
  for (const RowFate& row : fates.rows) {
    json.open_object().key("line").number(row.line).key("fate").text(word_of(row.fate));
    json.key("id").text_or_null(row.id);
    json.key("at").time_or_null(row.log.at == Instant{} ? std::nullopt : std::optional(row.log.at));
    json.key("location").text_or_null(row.log.field(Column::location));
    json.key("category").text_or_null(row.log.field(Column::category));
    json.key("events").number(row.events);
    add_problems(json, session, row.problems);
    json.close_object();
  }
  json.close_list().close_object();
  return std::move(json).finish();
}

std::string fates_text(Session& session, const Fates& fates) {
  const Language language = session.language();
  std::string out = rows_table(session, fates);
  out += counts_line(session, fates);
  if (fates.count(Fate::refused) > 0)
    return out + say(language, message::out_register_refused) + '\n';
  if (fates.count(Fate::is_new) == 0)
    return out + say(language, message::out_register_nothing_new) + '\n';
  if (fates.is_written) return out + recorded_line(session, fates);
  return out + say(language, message::out_register_dry, {fates.file, fates.map}) + '\n';
}

}  // namespace deskctl
