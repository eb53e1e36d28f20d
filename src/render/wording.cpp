#include "deskctl/render/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "deskctl/message/output_messages.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {

std::string label(Language language, std::string_view kind, std::string_view token) {
  if (token.empty()) return "";
  for (const Vocabulary vocabulary : {Vocabulary::category, Vocabulary::severity})
    if (kind == name_of(vocabulary))
      if (const std::string_view own = own_label(vocabulary, token); !own.empty())
        return printable(own);
  std::string id = "word_";
  id.append(kind).append(1, '_').append(token);
  std::replace(id.begin(), id.end(), '-', '_');
  const auto message = find_message(id);
  return message ? say(language, *message) : printable(token);
}

std::string Labels::of(std::string_view token) {
  constexpr std::size_t most = 32;  // more are not worth a search
  for (const Known& one : known_)
    if (one.token == token) return one.label;
  std::string found = label(language_, kind_, token);
  if (known_.size() < most) known_.push_back({std::string(token), found});
  return found;
}

std::string shown_assignee(std::string_view assignee, Language language) {
  Labels teams(language, "team");
  return shown_assignee(assignee, teams);
}

std::string shown_assignee(std::string_view assignee, Labels& teams) {
  const std::size_t end = std::min(assignee.find('/'), assignee.size());
  return teams.of(assignee.substr(0, end)) + printable(assignee.substr(end));
}

std::string shown_hours(long long minutes, Language language) {
  if (minutes < 60) return say(language, message::out_minutes, {std::to_string(minutes)});
  return say(language, message::out_hours_minutes,
             {std::to_string(minutes / 60), std::to_string(minutes % 60)});
}

std::string shown_minutes(long long minutes, Language language) {
  const auto number = [](long long n) { return std::to_string(n); };
  if (minutes < 24 * 60) return shown_hours(minutes, language);
  return say(language, message::out_days_hours,
             {number(minutes / (24 * 60)), number(minutes / 60 % 24)});
}

std::string shown_share(long long share) {
  return fmt::format("{:g} %", static_cast<double>(share) / 100);
}

std::string shown_rate(long long met, long long of) {
  // From the counts: rounding a rounded share again would turn 98.148 into 98.2.
  return of == 0
             ? "–"
             : fmt::format("{:.1f} %", 100.0 * static_cast<double>(met) / static_cast<double>(of));
}

}  // namespace deskctl
