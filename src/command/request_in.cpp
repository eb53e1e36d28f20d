#include <algorithm>
#include <set>

#include "command/input.hpp"
#include "command/read.hpp"
#include "command/short_id.hpp"
#include "command/typed_ids.hpp"
#include "desk/past_acts.hpp"
#include "desk/recent.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"
#include "deskctl/time/typed.hpp"

namespace deskctl {
namespace {

bool is_only_file(const Folder& folder, const Month& month, const DeskCode& code) {
  bool found = false;
  for (const std::string& name : folder.list("ledger")) {
    if (month_of_file(name) != month) continue;
    if (found || ledger_folder + name != journal_file_name(month, code)) return false;
    found = true;
  }
  return found;
}

template <typename Choice>
std::set<RequestId> logged_in(const Journal& journal, const Choice& is_wanted) {
  std::set<RequestId> found;
  for (const Event& event : journal.events)
    if (event.kind == EventKind::logged && is_wanted(event.request)) found.insert(event.request);
  return found;
}

[[noreturn]] void refuse_unknown(const Journal& month, const RequestId& id) {
  // It may be on a line that cannot be read.
  if (!month.problems.empty()) throw Refused(Exit::damaged, month.problems);
  const std::set<RequestId> same_day =
      logged_in(month, [&](const RequestId& other) { return other.day == id.day; });
  const std::string day = format_day(id.local_day());
  if (same_day.empty())
    refuse(Exit::refused, message::use_no_such_request, {id.text()},
           {message::hint_nothing_that_day, {day}});
  if (same_day.size() == 1)
    refuse(Exit::refused, message::use_no_such_request, {id.text()},
           {message::hint_number_that_day, {day, same_day.begin()->text()}});
  refuse(
      Exit::refused, message::use_no_such_request, {id.text()},
      {message::hint_numbers_that_day, {day, same_day.begin()->text(), same_day.rbegin()->text()}});
}

}  // namespace

RequestId last_request_of(Session& session, const std::string& name) {
  // Usually it is from today; after an absence it is further back.
  for (const Instant since : {session.now() - date::days{2}, earliest}) {
    const PastActs lately =
        past_acts(session.desk().folder, {ledger_book()}, name, since, end_of_recorded(session));
    if (!lately.acts.empty()) return lately.acts.front().request();
  }
  refuse(Exit::refused, message::use_no_last, {name}, {message::hint_no_last, {}});
}

RequestId request_to_write(Session& session, const std::string& as_typed) {
  const std::string typed = plain_id(as_typed);
  const DeskCode& own = session.desk().config.code;
  if (typed == "last" || own != DeskCode{}) return request_in(session, typed);
  const ShortId wanted = understood(session, typed);
  const RequestId id = RequestId::make(own, *wanted.day, wanted.number);
  const bool only_own = is_only_file(session.desk().folder, id.month(), own);
  return only_own && wanted.code.value_or(own) == own ? id : request_in(session, typed);
}

RequestId request_in(Session& session, const std::string& as_typed) {
  const std::string typed = plain_id(as_typed);
  if (typed == "last") return last_request_of(session, author_of(session).name);
  const ShortId wanted = understood(session, typed);
  const RequestId plain_id = RequestId::make({}, *wanted.day, wanted.number);
  const Folder& folder = session.desk().folder;
  const std::string number = plain_id.text();
  const Journal recent =
      read_recent(folder, plain_id.month(), start_of_day(*wanted.day, session.zone()) - clock_slack,
                  [&number](std::string_view id) { return id.ends_with(number); });
  const std::set<RequestId> same_number = logged_in(recent, [&](const RequestId& id) {
    return id.day == plain_id.day && id.number == plain_id.number;
  });
  std::vector<std::string> candidates;
  for (const RequestId& id : same_number) {
    if (wanted.code && id.code == *wanted.code) return id;
    candidates.push_back(id.text());
  }
  if (!wanted.code && same_number.size() == 1) return *same_number.begin();
  if (!candidates.empty())
    refuse(Exit::refused,
           wanted.code ? message::use_no_such_request : message::use_ambiguous_request,
           {printable(typed)}, {message::hint_one_of, {joined(candidates)}});
  refuse_unknown(read_month(folder, plain_id.month()), plain_id);
}

}  // namespace deskctl
