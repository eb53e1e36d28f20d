#include "command/calendar_in.hpp"

#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {

const Calendar& calendar_named(Session& session, const std::string& name) {
  const Policy& policy = session.desk().policy;
  if (const Calendar* calendar = policy.find_calendar(name)) return *calendar;
  std::vector<std::string_view> names;
  for (const Calendar& calendar : policy.calendars) names.push_back(calendar.name);
  const std::string near = nearest(name, names);
  const std::vector<std::string> all(names.begin(), names.end());
  if (all.empty())
    refuse(message::use_no_such_calendar, {printable(name)},
           {message::hint_no_calendars, {printable(name)}});
  refuse(message::use_no_such_calendar, {printable(name)},
         near.empty() ? Said{message::hint_one_of, {joined(all)}}
                      : Said{message::hint_did_you_mean, {near}});
}

Deadline typed_deadline(const Calendar& calendar, Instant start, const Span& within, bool before) {
  try {
    return before ? begin_before(calendar, start, within.open) : deadline(calendar, start, within);
  } catch (const Refused& refused) {
    if (!calendar.ever_opens()) throw;
    Problem problem = refused.problems().front();
    problem.hint = Said{message::hint_shorter_time, {}};
    throw Refused(Exit::usage, std::move(problem));
  }
}

}  // namespace deskctl
