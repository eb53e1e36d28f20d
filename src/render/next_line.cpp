#include "deskctl/render/next_line.hpp"

#include <algorithm>

#include "deskctl/message/ladder_messages.hpp"
#include "deskctl/message/output_messages.hpp"

namespace deskctl {

std::string next_text(const NextStep& step, std::string_view role, const View& view) {
  std::string remarks;
  const auto remark = [&](const std::string& words) {
    remarks += (remarks.empty() ? "" : say(view.language, message::reason_between)) + words;
  };
  if (step.or_missed) remark(say(view.language, message::out_next_or_missed));
  const bool may = step.by.empty() ||
                   std::find(step.by.begin(), step.by.end(), acting_role(role)) != step.by.end();
  if (!may) {
    std::string roles;
    for (const std::string& one : step.by)
      roles += (roles.empty() ? "" : "/") + label(view.language, Vocabulary::role, one);
    remark(say(view.language, message::out_next_by, {roles}));
  }
  if (remarks.empty()) return say(view.language, message::out_next, {command_of(step)});
  return say(view.language, message::out_next_remarked, {command_of(step), remarks});
}

void add_next(Json& json, const std::optional<NextStep>& next) {
  json.key("next");
  if (!next) {
    json.null();
    return;
  }
  json.open_object();
  json.key("command").text(command_of(*next));
  json.key("event").text(word_of(next->event));
  json.key("clock").text_or_null(next->clock == nullptr ? "" : next->clock->name());
  json.key("due").time_or_null(next->due());
  json.key("by").open_list();
  for (const std::string& role : next->by) json.text(role);
  json.close_list().close_object();
}

}  // namespace deskctl
