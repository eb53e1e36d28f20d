#include "command/entry_in.hpp"

#include <algorithm>
#include <set>

#include "command/input.hpp"
#include "command/read.hpp"
#include "command/short_id.hpp"
#include "command/typed_ids.hpp"
#include "desk/past_acts.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/message/register_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/text/folded.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

RequestId last_entry_of(Session& session, const RegisterPolicy& of_register) {
  const std::string name = author_of(session).name;
  for (const Instant since : {session.now() - date::days{2}, earliest}) {
    const PastActs lately = past_acts(session.desk().folder, {of_register.book()}, name, since,
                                      end_of_recorded(session));
    if (!lately.acts.empty()) return lately.acts.front().request();
  }
  refuse(Exit::refused, message::use_no_last, {name}, {message::hint_no_last, {}});
}

// The entries of that number, by any desk.
std::set<RequestId> numbered(Session& session, const RegisterPolicy& of_register,
                             const ShortId& wanted) {
  std::set<RequestId> found;
  const RequestId plain = RequestId::make({}, *wanted.day, wanted.number);
  const Journal month = read_month(session.desk().folder, plain.month(), of_register.book());
  for (const Event& event : month.events)
    if (event.kind == EventKind::logged && event.request.day == plain.day &&
        event.request.number == plain.number &&
        (!wanted.code || event.request.code == *wanted.code))
      found.insert(event.request);
  if (found.empty() && !month.problems.empty())
    throw Refused(Exit::damaged, few_of(month.problems));
  return found;
}

[[noreturn]] void refuse_unknown_entry(const RegisterPolicy& of_register, const std::string& typed,
                                       const std::vector<EntryItem>& open) {
  constexpr std::size_t most_named = 8;
  std::vector<std::string> ids;
  for (const EntryItem& item : open)
    if (ids.size() < most_named) ids.push_back(item.id.text());
  refuse(Exit::refused, message::register_no_entry, {of_register.name, printable(typed)},
         ids.empty() ? Said{message::hint_register_none_open, {of_register.name}}
                     : Said{message::hint_register_open, {joined(ids), of_register.name}});
}

}  // namespace

const EntryItem* open_with(const RegisterPolicy& of_register, const std::vector<EntryItem>& open,
                           const std::string& value) {
  for (const RegisterField& field : of_register.fields)
    for (const EntryItem& item : open)
      for (const auto& [name, stored] : item.fields)
        if (field.unique && name == field.name && folded(stored) == folded(value)) return &item;
  return nullptr;
}

RequestId entry_in(Session& session, const RegisterPolicy& of_register, const std::string& typed,
                   const std::vector<EntryItem>& open) {
  const std::string word = plain_id(typed);
  if (word == "last") return last_entry_of(session, of_register);
  std::set<RequestId> found;
  if (const EntryItem* item = open_with(of_register, open, typed)) found.insert(item->id);
  const ShortId wanted = short_id(word, session.zone().day(session.now()));
  if (wanted.day) found.merge(numbered(session, of_register, wanted));
  if (found.size() == 1) return *found.begin();
  if (found.empty()) refuse_unknown_entry(of_register, typed, open);
  std::vector<std::string> candidates;
  for (const RequestId& id : found) candidates.push_back(id.text());
  refuse(Exit::refused, message::register_ambiguous_entry, {printable(typed)},
         {message::hint_one_of, {joined(candidates)}});
}

}  // namespace deskctl
