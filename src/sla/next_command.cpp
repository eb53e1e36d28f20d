#include "sla/next_command.hpp"

#include <algorithm>

namespace deskctl {
namespace {

std::string joined_words(std::span<const std::string_view> words) {
  std::string out;
  for (const std::string_view word : words) out += (out.empty() ? "" : "|") + std::string(word);
  return out;
}

std::string any_team(const Policy& policy) {
  const std::vector<std::string_view> teams(policy.teams.begin(), policy.teams.end());
  return teams.empty() ? "TEAM" : joined_words(teams);
}

std::string roles_above_desk() {
  std::vector<std::string_view> roles;
  for (const std::string_view role : words_of(Vocabulary::role))
    if (at_least(role, word_of(Role::supervisor))) roles.push_back(role);
  return joined_words(roles);
}

std::string severities_above(std::string_view severity) {
  const auto all = words_of(Vocabulary::severity);
  const auto rank = rank_of(Vocabulary::severity, severity);
  return joined_words(all.subspan(rank ? static_cast<std::size_t>(*rank) + 1 : 0));
}

std::vector<NextArgument> arguments_of(EventKind kind, const Clock* clock, const Request& request,
                                       const Policy& policy) {
  const NextArgument reason{name_of(Fact::reason), "…"};
  switch (kind) {
    case EventKind::dispatched:
      return {{name_of(Fact::to), any_team(policy)}};
    case EventKind::quoted:
      return {{name_of(Fact::amount), "N"}};
    case EventKind::promised:
      return {{name_of(Column::deadline), "…"}};
    case EventKind::called_back:
      return {{name_of(Column::grade), joined_words(words_of(Vocabulary::grade))}};
    case EventKind::escalated: {
      const std::string to = clock == nullptr ? policy.unqualified_to : clock->rule->until.to;
      return {{name_of(Fact::to), to.empty() ? roles_above_desk() : to}, reason};
    }
    case EventKind::upgraded:
      return {{name_of(Column::severity), severities_above(request.situation.severity)}, reason};
    case EventKind::returned:
    case EventKind::declined:
    case EventKind::held:
    case EventKind::reopened:
    case EventKind::amended:
    case EventKind::voided:
      return {reason};
    case EventKind::noted:
      return {{"", "…"}};
    default:
      return {};
  }
}

std::string_view verb_of(EventKind kind) {
  switch (kind) {
    case EventKind::logged:
      return "log-call";
    case EventKind::dispatched:
      return "dispatch";
    case EventKind::accepted:
      return "accept";
    case EventKind::returned:
      return "returned";
    case EventKind::linked:
      return "link";
    case EventKind::unlinked:
      return "unlink";
    case EventKind::quoted:
      return "quote";
    case EventKind::approved:
      return "approve";
    case EventKind::declined:
      return "decline";
    case EventKind::arrived:
      return "arrive";
    case EventKind::held:
      return "hold";
    case EventKind::resumed:
      return "resume";
    case EventKind::completed:
      return "complete";
    case EventKind::informed:
      return "inform";
    case EventKind::visited:
      return "visit";
    case EventKind::promised:
      return "promise";
    case EventKind::urged:
      return "urge";
    case EventKind::called_back:
    case EventKind::call_missed:
      return "callback";
    case EventKind::escalated:
    case EventKind::upgraded:
      return "escalate";
    case EventKind::reopened:
      return "reopen";
    case EventKind::closed:
      return "close";
    case EventKind::amended:
      return "amend";
    case EventKind::voided:
      return "void";
    case EventKind::noted:
      return "note";
  }
  return "show";
}

// Quotes texts and values with characters that a shell interprets.
std::string quoted(const std::string& value) {
  constexpr std::string_view plain_signs =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_|/";
  if (value.find_first_not_of(plain_signs) == std::string::npos) return value;
  return '\'' + value + '\'';
}

}  // namespace

std::vector<EventKind> stops_of(const Rule& rule) {
  return rule.until.last_finished ? std::vector{EventKind::completed} : rule.until.events;
}

NextStep step_of(EventKind kind, const Clock* clock, const Request& request, const Policy& policy) {
  NextStep step{request.id, kind, clock, {}, arguments_of(kind, clock, request, policy), false};
  // A rule restricts who stops its clock, not who does the steps before that.
  if (clock == nullptr) return step;
  const std::vector<EventKind> stops = stops_of(*clock->rule);
  if (std::find(stops.begin(), stops.end(), kind) != stops.end()) step.by = clock->rule->by;
  return step;
}

bool due_before(const Clock& a, const Clock& b) {
  return a.due.value_or(latest) < b.due.value_or(latest);
}

std::string command_of(const NextStep& step) {
  std::string command = "deskctl " + std::string(verb_of(step.event)) + ' ' + step.id.text();
  for (const NextArgument& argument : step.arguments) {
    if (!argument.option.empty()) command += " --" + std::string(argument.option);
    command += ' ' + quoted(argument.value);
  }
  return command;
}

}  // namespace deskctl
