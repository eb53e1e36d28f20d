// export requests, events, clocks, registers: the ledger as tables for other engines.
#include <algorithm>
#include <filesystem>

#include "command/commands.hpp"
#include "command/export_place.hpp"
#include "command/output_name.hpp"
#include "command/progress.hpp"
#include "command/read.hpp"
#include "command/unknown_years.hpp"
#include "desk/registers.hpp"
#include "deskctl/message/export_messages.hpp"
#include "deskctl/message/news_messages.hpp"
#include "deskctl/render/exported_rows.hpp"
#include "text/side_by_side.hpp"

namespace deskctl {
namespace {

constexpr std::size_t digits_of_rules = 16;

// The code, where it is the desk's and not one machine's of several; else the folder's name. As a
// part of a path that engines read columns from, so without `=`.
std::string exported_desk(const Desk& desk) {
  if (desk.config.machines.size() <= 1 && !desk.config.code.empty()) return desk.config.code.text();
  std::error_code error;
  const std::filesystem::path folder = std::filesystem::canonical(desk.folder.path(), error);
  std::string name = part_of_file_name(folder.filename().string());
  std::replace(name.begin(), name.end(), '=', '-');
  return name;
}

std::optional<Period> exported_period(Session& session) {
  if (session.arguments().word(0).empty()) return std::nullopt;
  return typed_period(session, "");
}

void refuse_part_of_month(const Period& period) {
  const auto begins_month = [](LocalDay day) {
    return date::year_month_day(day).day() == date::day{1};
  };
  if (!begins_month(period.first) || !begins_month(period.last + date::days{1}))
    refuse(message::use_export_part, {format_period(period)}, {message::hint_export_part, {}});
}

// One run: what is exported from where to where.
struct Exporting {
  Session& session;
  ExportTable table;
  Format format;
  std::optional<Period> period;
  ExportScope scope;
  ExportPlace& place;
  Progress& progress;
  OfWorkers<ClockShapes> shapes{scope.policy};
  bool any = false;

  // A folder has a file for each month of the ledger, whole; all else goes by the day of the log.
  bool takes(Instant logged) const {
    return !period || place.has_months() || period->contains(session.zone().day(logged));
  }
  void add_line(std::string& lines, const ExportRow& row) const {
    if (format == Format::csv)
      add_csv_line(lines, row, session.zone());
    else
      lines += ndjson_line(table, row, session.zone());
  }
  MonthRange range() const {
    MonthRange range;
    range.clock = clock_of(session);
    if (period) range.last = Month::of(period->last);
    return range;
  }
};

struct ExportedPart {
  std::size_t requests = 0;
  HolidayGaps gaps;
  std::string lines = {};
};

// The lines of a month, made on two threads.
std::string lines_of(Exporting& run, const std::vector<Request>& requests) {
  constexpr std::size_t at_once = 128;
  std::string lines;
  parts_side_by_side(
      requests.size(), at_once,
      [&run, &requests](std::size_t begin, std::size_t end, Worker worker) {
        ExportedPart part{end - begin, HolidayGaps(run.scope.policy)};
        ExportScope scope = run.scope;
        scope.gaps = &part.gaps;
        scope.shapes = &run.shapes[worker];
        for (std::size_t i = begin; i < end; ++i)
          if (run.takes(requests[i].logged))
            each_row(run.table, requests[i], scope,
                     [&](const ExportRow& row) { run.add_line(part.lines, row); });
        return part;
      },
      [&](const ExportedPart& part) {
        run.progress.step(part.requests);
        run.scope.gaps->add(part.gaps);
        lines += part.lines;
      });
  return lines;
}

ReadingNotes export_ledger(Exporting& run) {
  const Folder& folder = run.session.desk().folder;
  MonthRange range = run.range();
  // Earlier months are read only where a repeat leads there.
  if (run.period && run.place.has_months())
    for (const Month& month : months_of(folder))
      if (month < Month::of(run.period->first)) range.settled.insert(month);
  return each_month(folder, range, run.session.now(),
                    [&](const Month& month, const MonthRead& read) {
                      const std::string lines = lines_of(run, read.requests);
                      run.any = run.any || !lines.empty();
                      run.place.add(month, lines);
                    });
}

ReadingNotes export_entries(Exporting& run) {
  ReadingNotes notes;
  const MonthRange all = run.range();
  for (const Month& month : register_months(run.session.desk())) {
    if (all.last && *all.last < month) break;
    if (run.period && run.place.has_months() && month < Month::of(run.period->first)) continue;
    std::string lines;
    add_notes(notes,
              each_entry(run.session.desk(), {month, month, {}, all.clock}, run.session.now(),
                         [&](const RegisterPolicy& of_register, const Entry& entry) {
                           run.progress.step();
                           if (run.takes(entry.opened))
                             run.add_line(lines, row_of(entry, of_register, run.scope));
                         }));
    run.any = run.any || !lines.empty();
    run.place.add(month, lines);
  }
  return notes;
}

Exit export_table(Session& session, ExportTable table) {
  const Format format = session.format();
  if (session.arguments().has(Option::schema)) {
    session.output().data = schema_json(table);
    return Exit::done;
  }
  const std::optional<Period> period = exported_period(session);
  const Desk& desk = session.desk();
  const std::string name = exported_desk(desk);
  HolidayGaps gaps(desk.policy);
  ExportPlace place(session, table, format, name);
  if (period && place.has_months()) refuse_part_of_month(*period);
  Progress progress(session, message::progress_reading, 0);
  Exporting run{session,
                table,
                format,
                period,
                {name, desk.rules_digest.substr(0, digits_of_rules), desk.policy, session.now(),
                 session.arguments().has(Option::full), &gaps},
                place,
                progress};
  const ReadingNotes notes =
      table == ExportTable::registers ? export_entries(run) : export_ledger(run);
  place.finish();
  note_unknown_years(session, gaps);
  if (!run.any) {
    const std::string what(word_of(table));
    if (period)
      session.note(message::out_export_empty_in, {what, format_period(*period)});
    else
      session.note(message::out_export_empty, {what});
  }
  return exit_after(session, notes);
}

}  // namespace

Exit export_requests(Session& session) {
  return export_table(session, ExportTable::requests);
}
Exit export_events(Session& session) {
  return export_table(session, ExportTable::events);
}
Exit export_clocks(Session& session) {
  return export_table(session, ExportTable::clocks);
}
Exit export_registers(Session& session) {
  return export_table(session, ExportTable::registers);
}

}  // namespace deskctl
