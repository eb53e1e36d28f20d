// report paper: the month-end paper to sign.
#include <algorithm>

#include "command/commands.hpp"
#include "command/read.hpp"
#include "command/report_output.hpp"
#include "command/restating.hpp"
#include "command/unknown_years.hpp"
#include "desk/seals.hpp"
#include "deskctl/render/paper_page.hpp"
#include "deskctl/report/leaving.hpp"
#include "deskctl/text/utf8.hpp"
#include "journal/handover.hpp"

namespace deskctl {
namespace {

std::string seal_line(Session& session) {
  const DeskCode code = session.desk().config.code;
  for (const SealFile& file : read_seal_files(session.desk().folder))
    if (file.name == seal_file_name(code))
      if (const auto line = handover_line(file, code, session.zone()))
        return format_handover_line(*line);
  return "";
}

PaperBasis basis_of(Session& session, const Period& period) {
  PaperBasis basis;
  const Desk& desk = session.desk();
  const Month last = Month::of(period.last);
  basis.last_month = last.text();
  for (const auto& [name, bytes] : journal_lengths(desk.folder)) {
    if (name.substr(0, basis.last_month.size()) > basis.last_month) continue;
    ++basis.files;
    basis.bytes += bytes;
  }
  basis.seal = seal_line(session);
  basis.policy = desk.policy.file;
  basis.rules_digest = desk.rules_digest;
  basis.version = DESKCTL_VERSION;
  return basis;
}

// Without --since the paper before is last period's, as of its end.
struct Copy {
  Period period;
  Instant since;
};
Copy copy_before(Session& session, const Period& period) {
  const Period before = period_before(period);
  const auto since = since_option(session);
  if (!since) return {before, std::min(end_of_day(before.last, session.zone()), session.now())};
  const bool is_of_this = *since >= end_of_day(period.last, session.zone());
  return {is_of_this ? period : before, *since};
}

}  // namespace

Exit report_paper(Session& session) {
  const Format format = session.format();
  const Period period = typed_period(session, "last-month");
  const Desk& desk = session.desk();
  const Zone& zone = session.zone();
  const Copy copy = copy_before(session, period);
  PaperGathering gathering(desk.policy, period, zone, session.now(), desk.config.households);
  Restating restating(session, copy.period, copy.since);
  const ReadingNotes notes =
      read_period(session, year_before(period).first, last_month_needed(session, period),
                  [&](const Request& request) {
                    gathering.add(request);
                    restating.add(request);
                  });
  note_unknown_years(session, gathering.gaps());
  Paper paper = std::move(gathering).finish();
  const View view = session.view();
  if (!view.full) mask(paper);
  const PaperChanges changes{
      copy.period, std::move(restating).finish(copy.period == period ? paper.month : paper.before)};
  const PaperBasis basis = basis_of(session, period);
  session.output().data = report_in(
      session, format,
      {[&] { return paper_json(paper, changes, basis, zone, view.full); },
       [&] { return paper_page(paper, changes, basis, printable(desk.config.name), zone, view); }});
  return exit_after(session, notes);
}

}  // namespace deskctl
