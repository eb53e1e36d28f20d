// report compare: a period judged by other rules.
#include <algorithm>

#include "command/commands.hpp"
#include "command/read.hpp"
#include "command/report_output.hpp"
#include "command/unknown_years.hpp"
#include "deskctl/message/compare_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/render/report_pages.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {

Exit report_compare(Session& session) {
  const Format format = session.format();
  if (!session.arguments().has(Option::policy))
    refuse(message::use_missing, {dashed(Option::policy)}, {message::hint_compare_policy, {}});
  const Period period = typed_period(session, "this-month");
  const Policy& after = session.desk().policy;
  const Policy before = own_policy(session.desk());
  const Zone& zone = session.zone();
  ComparisonGathering gathering(before, after, period, zone, session.now());
  const ReadingNotes notes = read_requests(session, Month::of(period.last),
                                           [&](const Request& request) { gathering.add(request); });
  note_unknown_years(session, gathering.gaps());
  const Comparison comparison = std::move(gathering).finish();

  std::string& data = session.output().data;
  if (format == Format::id)
    for (std::size_t i = 0; i < comparison.changes.size(); ++i) {
      const RequestId& id = comparison.changes[i].id;
      if (i == 0 || comparison.changes[i - 1].id != id) data += id.text() + '\n';
    }
  else
    data = report_in(session, format,
                     {[&] { return compare_json(comparison, after.file, zone); },
                      [&] {
                        return compare_page(
                            comparison,
                            say(session.language(), message::out_compare_title,
                                {printable(session.desk().config.name), format_period(period),
                                 printable(after.file), shown_time(session.now(), zone)}),
                            zone, session.view());
                      },
                      "requests"});
  const Exit exit = exit_after(session, notes);
  const bool differs = !comparison.changes.empty();
  return exit == Exit::done && differs && session.arguments().has(Option::exit_code) ? Exit::yes
                                                                                     : exit;
}

}  // namespace deskctl
