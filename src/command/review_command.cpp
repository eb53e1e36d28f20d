// review: what a supervisor says of a day, or of the call-backs of a request.
#include <algorithm>

#include "command/commands.hpp"
#include "command/entry_write.hpp"
#include "command/input.hpp"
#include "command/read.hpp"
#include "command/typed_ids.hpp"
#include "deskctl/message/reports_messages.hpp"
#include "deskctl/message/shift_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/render/shift_page.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

struct About {
  std::optional<LocalDay> day;
  std::optional<RequestId> request;
  std::string text;
};

std::optional<LocalDay> day_in(const std::string& typed, LocalDay today) {
  try {
    const Period period = parse_period(typed, today);
    if (period.first == period.last) return period.first;
  } catch (const Refused& refused) {
    if (refused.exit() != Exit::usage) throw;
  }
  return std::nullopt;
}

RequestId called_request(Session& session, const std::string& typed) {
  const OneRequest one = known_request(session, request_in(session, typed));
  const bool was_called =
      std::any_of(one.request.steps.begin(), one.request.steps.end(), [](const Step& step) {
        return step.event->kind == EventKind::called_back ||
               step.event->kind == EventKind::call_missed;
      });
  if (!was_called)
    refuse(Exit::refused, message::shift_nothing_to_review, {one.request.id.text()},
           {message::hint_shift_callback, {one.request.id.text()}});
  return one.request.id;
}

// One word may be a text about today.
About about_in(Session& session) {
  const auto& words = session.arguments().words;
  const LocalDay today = session.zone().day(session.now());
  About about;
  if (words.empty()) {
    about.day = today;
    return about;
  }
  about.day = day_in(words[0], today);
  if (about.day && *about.day > today)
    refuse(message::usage_day_not_come,
           {format_day(*about.day), shown_time(session.now(), session.zone())},
           Said{message::hint_day_past, {}});
  const bool is_text = !about.day && !looks_like_id(words[0]);
  if (is_text && words.size() > 1)
    refuse(message::shift_bad_subject, {printable(words[0])}, {message::hint_shift_subject, {}});
  if (is_text) {
    about.day = today;
    about.text = text_in("TEXT", words[0]);
  } else if (words.size() > 1) {
    about.text = text_in("TEXT", words[1]);
  }
  if (!about.day) about.request = called_request(session, words[0]);
  return about;
}

}  // namespace

Exit review(Session& session) {
  session.format();
  const RegisterPolicy& of_register = *session.desk().policy.find_register(review_register);
  need_role(session, of_register);
  const About about = about_in(session);
  Draft draft = entry_draft(session, "review");
  draft.set(Column::text, about.text);
  if (about.day) draft.facts.emplace_back("day", format_day(*about.day));
  if (about.request) draft.facts.emplace_back("request", about.request->text());
  return record_entry(
      session, of_register,
      [&](EntryAct& act) {
        act.new_entry(session.zone().day(draft.at));
        act.add({draft});
      },
      [](Session& one, const EntryAct& act) {
        if (one.format() == Format::json && !one.quiet())
          one.output().data = review_json(reviewed(act.entry()), one.zone(), one.dry_run());
        else
          show_recorded_entry(one, act);
      });
}

}  // namespace deskctl
