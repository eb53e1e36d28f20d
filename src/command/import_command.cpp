// import: a register that people have, as requests of the ledger. Everything is read, checked and
// folded before anything is written, and one act writes all of it.
#include "command/commands.hpp"
#include "command/import_fate.hpp"
#include "command/import_guess.hpp"
#include "command/import_rows.hpp"
#include "command/import_units.hpp"
#include "command/write.hpp"
#include "deskctl/message/sheet_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/text/utf8.hpp"
#include "files/encoding.hpp"
#include "files/output.hpp"

namespace deskctl {
namespace {

constexpr std::string_view standard_name = "-";
constexpr std::string_view shown_standard_name = "stdin";
constexpr std::size_t most_megabytes = 64;
constexpr std::size_t most_map_bytes = 1024 * 1024;

// A missing file is a typing error (2); 66 is for missing desks.
std::string named_bytes(const std::string& file, std::size_t most) {
  if (file == standard_name) return read_input(most);
  try {
    return read_named_file(file, most);
  } catch (const Refused& refused) {
    if (refused.exit() != Exit::no_desk) throw;
    throw Refused(Exit::usage, refused.problems());
  }
}

std::string register_bytes(const std::string& file) {
  if (file.empty()) refuse(message::use_missing, {"FILE"}, {message::hint_see_help, {"import"}});
  constexpr std::size_t most = most_megabytes * 1024 * 1024;
  std::string bytes = named_bytes(file, most);
  if (bytes.size() > most)
    refuse(message::sheet_too_large, {printable(file), std::to_string(most_megabytes)},
           {message::hint_sheet_too_large, {}});
  return bytes;
}

// Of several texts that the bytes can be, the one with the headings that the map names.
ReadSheet fitting_sheet(const std::string& bytes, const std::string& name, const ImportMap& map) {
  std::vector<DecodedText> texts;
  if (map.encoding.empty())
    texts = possible_texts(bytes, name);
  else
    texts.push_back(decoded(bytes, map.encoding, name));
  std::optional<ReadSheet> best;
  int fewest = 0;
  for (const DecodedText& one : texts) {
    ReadSheet read{name, one.encoding, read_sheet(one.text, name, map.separator)};
    const int missing = missing_headings(read.sheet, map);
    if (best && missing >= fewest) continue;
    fewest = missing;
    best = std::move(read);
  }
  return *std::move(best);
}

void say_what_was_left_out(Session& session, const ReadSheet& read, const Fates& fates) {
  for (const int line : read.sheet.above) session.note(message::row_above, {std::to_string(line)});
  int short_rows = 0;
  int first_short = 0;
  for (const SheetRow& row : read.sheet.rows)
    if (row.is_short && short_rows++ == 0) first_short = row.line;
  if (short_rows > 0)
    session.note(message::row_short_rows,
                 {std::to_string(short_rows), std::to_string(first_short)});
  for (const RowFate& row : fates.rows) {
    if (row.fate != Fate::has_changed) continue;
    session.note(message::row_changed,
                 {std::to_string(fates.count(Fate::has_changed)), std::to_string(row.line), row.id},
                 Said{message::hint_row_changed, {row.id}});
    break;
  }
}

std::vector<Problem> problems_of(const Fates& fates) {
  std::vector<Problem> problems;
  for (const RowFate& row : fates.rows)
    problems.insert(problems.end(), row.problems.begin(), row.problems.end());
  return problems;
}

// Nobody reads more; the table names each row.
void say_some(Session& session, const std::vector<Problem>& problems) {
  constexpr std::size_t most = 20;
  for (std::size_t i = 0; i < std::min(most, problems.size()); ++i)
    session.say_problem(problems[i], false);
  if (problems.size() > most)
    session.note(message::row_more_problems, {std::to_string(problems.size() - most)});
}

void show_fates(Session& session, Format format, const Fates& fates) {
  if (session.quiet()) return;
  std::string& data = session.output().data;
  switch (format) {
    case Format::json:
      data = fates_json(session, fates);
      break;
    case Format::id:
      if (fates.count(Fate::refused) > 0) break;
      for (const RowFate& row : fates.rows)
        if (row.fate == Fate::is_new) data += row.id + '\n';
      break;
    default:
      data = fates_text(session, fates);
  }
}

Exit import_requests(Session& session, Format format, const ReadSheet& read, const ImportMap& map,
                     const SheetColumns& columns) {
  const bool is_written = session.arguments().has(Option::write) && !session.dry_run();
  const Author author = author_of(session);
  Writing writing(session.desk(), lock_patience(session), "import");
  Act act(writing, stamp_of(session));
  Fates fates{read.name, map.file, read.encoding, read.sheet.separator, {}, is_written};
  fates.rows = taken_rows(session, {read, map, columns, author}, act);
  say_what_was_left_out(session, read, fates);
  const std::vector<Problem> problems = problems_of(fates);
  say_some(session, problems);
  if (!problems.empty() || !is_written || act.empty()) {
    show_fates(session, format, fates);
    return problems.empty() ? Exit::done : Exit::usage;
  }
  const auto cut_short = act.append();
  session.output().recorded = true;
  fates.is_written = true;
  for (const Problem& note : writing.notes()) session.say_problem(note, true);
  if (cut_short) {
    Problem half;
    half.what = {message::row_cut_short, {}};
    half.hint = Said{message::hint_row_cut_short, {}};
    session.say_problem(half, false);
    for (const Problem& problem : cut_short->problems()) session.say_problem(problem, false);
    return cut_short->exit();
  }
  show_fates(session, format, fates);
  return Exit::done;
}

}  // namespace

Exit import_register(Session& session) {
  const Format format = session.format();
  // Rows say themselves when.
  if (session.arguments().has(Option::at))
    refuse(message::use_unknown_option, {dashed(Option::at), "import"},
           {message::hint_see_help, {"import"}});
  session.desk();  // whose policy may have words of its own
  const std::string file = session.arguments().word(0);
  const std::string bytes = register_bytes(file);
  const std::string name =
      file == standard_name ? std::string(shown_standard_name) : printable(file);
  const std::string map_file = session.arguments().value(Option::map);
  if (map_file.empty()) {
    if (session.arguments().has(Option::write))
      refuse(message::row_map_missing, {}, {message::hint_row_map_missing, {printable(file)}});
    session.output().data = suggested_map(session, possible_texts(bytes, name), name);
    return Exit::done;
  }
  const std::string map_text = named_bytes(map_file, most_map_bytes);
  const ImportMap map = parse_import_map(map_text, printable(map_file), encoding_names);
  const ReadSheet read = fitting_sheet(bytes, name, map);
  const SheetColumns columns = columns_of(read, map, map_text);
  if (map.into == ImportMap::Into::units) return import_units(session, format, read, map, columns);
  return import_requests(session, format, read, map, columns);
}

}  // namespace deskctl
