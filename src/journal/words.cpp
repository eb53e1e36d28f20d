#include "deskctl/journal/words.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace deskctl {
namespace {

using namespace std::string_view_literals;

constexpr std::array categories{"repair"sv,  "aftersales"sv, "complaint"sv, "consult"sv, "help"sv,
                                "service"sv, "suggestion"sv, "praise"sv,    "other"sv};
constexpr std::array severities{"general"sv, "larger"sv, "major"sv, "extra"sv};
constexpr std::array urgencies{"normal"sv, "urgent"sv};
constexpr std::array scopes{"in"sv, "out"sv, "warranty"sv};
constexpr std::array channels{"phone"sv,  "visit"sv, "email"sv,  "app"sv,
                              "letter"sv, "relay"sv, "hotline"sv};
constexpr std::array grades{"A"sv, "B"sv, "C"sv};
constexpr std::array roles{"desk"sv, "steward"sv, "control"sv, "supervisor"sv, "manager"sv, "gm"sv};
constexpr std::array causes{"municipal"sv, "internal"sv, "attitude"sv,
                            "outside"sv,   "invalid"sv,  "other"sv};
constexpr std::array injuries{"none"sv, "minor"sv, "serious"sv, "death"sv};
constexpr std::array methods{"phone"sv, "visit"sv};
constexpr std::array outcomes{"resolved"sv, "declined"sv, "unreachable"sv, "waived"sv,
                              "unresolvable"sv};
constexpr std::array statuses{"open"sv, "completed"sv, "closed"sv, "declined"sv, "void"sv};

constexpr std::array events{
    "logged"sv,   "dispatched"sv, "accepted"sv,    "quoted"sv,      "approved"sv,  "declined"sv,
    "arrived"sv,  "held"sv,       "resumed"sv,     "completed"sv,   "informed"sv,  "visited"sv,
    "promised"sv, "urged"sv,      "called-back"sv, "call-missed"sv, "escalated"sv, "upgraded"sv,
    "reopened"sv, "closed"sv,     "amended"sv,     "voided"sv,      "noted"sv};
static_assert(events[static_cast<std::size_t>(EventKind::noted)] == "noted");

std::optional<int> position(std::span<const std::string_view> words, std::string_view word) {
  const auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end()) return std::nullopt;
  return static_cast<int>(std::distance(words.begin(), found));
}

}  // namespace

std::span<const std::string_view> words_of(Vocabulary vocabulary) {
  switch (vocabulary) {
    case Vocabulary::category:
      return categories;
    case Vocabulary::severity:
      return severities;
    case Vocabulary::urgency:
      return urgencies;
    case Vocabulary::scope:
      return scopes;
    case Vocabulary::channel:
      return channels;
    case Vocabulary::grade:
      return grades;
    case Vocabulary::role:
      return roles;
    case Vocabulary::cause:
      return causes;
    case Vocabulary::injury:
      return injuries;
    case Vocabulary::method:
      return methods;
    case Vocabulary::outcome:
      return outcomes;
    case Vocabulary::status:
      return statuses;
  }
  return {};
}

std::string_view name_of(Vocabulary vocabulary) {
  constexpr std::array names{"category"sv, "severity"sv, "urgency"sv, "scope"sv,
                             "channel"sv,  "grade"sv,    "role"sv,    "cause"sv,
                             "injury"sv,   "method"sv,   "outcome"sv, "status"sv};
  return names[static_cast<std::size_t>(vocabulary)];
}

std::optional<int> rank_of(Vocabulary vocabulary, std::string_view word) {
  return position(words_of(vocabulary), word);
}

std::span<const std::string_view> event_words() {
  return events;
}

std::string_view word_of(EventKind kind) {
  return events[static_cast<std::size_t>(kind)];
}

std::optional<EventKind> event_kind_of(std::string_view word) {
  const auto found = position(events, word);
  if (!found) return std::nullopt;
  return static_cast<EventKind>(*found);
}

bool has_severity(std::string_view category) {
  return category == "complaint";
}

std::string_view acting_role(std::string_view role) {
  return role == "steward" || role == "control" ? "desk"sv : role;
}

bool at_least(std::string_view role, std::string_view least) {
  const auto have = rank_of(Vocabulary::role, acting_role(role));
  const auto need = rank_of(Vocabulary::role, acting_role(least));
  return have && need && *have >= *need;
}

}  // namespace deskctl
