#include "deskctl/journal/words.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <iterator>

namespace deskctl {
namespace {

using namespace std::string_view_literals;

constexpr std::array categories{"repair"sv,  "aftersales"sv, "complaint"sv, "consult"sv, "help"sv,
                                "service"sv, "suggestion"sv, "praise"sv,    "other"sv};
static_assert(categories.size() == 9 &&
              categories[static_cast<std::size_t>(Category::other)] == "other");
constexpr std::array severities{"general"sv, "larger"sv, "major"sv, "extra"sv};
static_assert(severities.size() == 4 &&
              severities[static_cast<std::size_t>(Severity::extra)] == "extra");
constexpr std::array urgencies{"normal"sv, "urgent"sv};
static_assert(urgencies.size() == 2 &&
              urgencies[static_cast<std::size_t>(Urgency::urgent)] == "urgent");
constexpr std::array scopes{"in"sv, "out"sv, "warranty"sv};
static_assert(scopes.size() == 3 &&
              scopes[static_cast<std::size_t>(Scope::warranty)] == "warranty");
constexpr std::array channels{"phone"sv,  "visit"sv, "email"sv,  "app"sv,
                              "letter"sv, "relay"sv, "hotline"sv};
static_assert(channels.size() == 7 &&
              channels[static_cast<std::size_t>(Channel::hotline)] == "hotline");
constexpr std::array grades{"A"sv, "B"sv, "C"sv};
static_assert(grades.size() == 3 && grades[static_cast<std::size_t>(Grade::C)] == "C");
constexpr std::array roles{"desk"sv, "steward"sv, "control"sv, "supervisor"sv, "manager"sv, "gm"sv};
static_assert(roles.size() == 6 && roles[static_cast<std::size_t>(Role::gm)] == "gm");
constexpr std::array causes{"municipal"sv, "internal"sv, "attitude"sv,
                            "outside"sv,   "invalid"sv,  "other"sv};
static_assert(causes.size() == 6 && causes[static_cast<std::size_t>(Cause::other)] == "other");
constexpr std::array injuries{"none"sv, "minor"sv, "serious"sv, "death"sv};
static_assert(injuries.size() == 4 && injuries[static_cast<std::size_t>(Injury::death)] == "death");
constexpr std::array methods{"phone"sv, "visit"sv};
static_assert(methods.size() == 2 && methods[static_cast<std::size_t>(Method::visit)] == "visit");
constexpr std::array outcomes{"resolved"sv, "declined"sv, "unreachable"sv, "waived"sv,
                              "unresolvable"sv};
static_assert(outcomes.size() == 5 &&
              outcomes[static_cast<std::size_t>(Outcome::unresolvable)] == "unresolvable");
constexpr std::array statuses{"open"sv, "completed"sv, "closed"sv, "declined"sv, "void"sv};

constexpr std::array events{
    "logged"sv,   "dispatched"sv, "accepted"sv, "returned"sv,    "quoted"sv,      "approved"sv,
    "declined"sv, "arrived"sv,    "held"sv,     "resumed"sv,     "completed"sv,   "informed"sv,
    "visited"sv,  "promised"sv,   "urged"sv,    "called-back"sv, "call-missed"sv, "escalated"sv,
    "upgraded"sv, "reopened"sv,   "closed"sv,   "linked"sv,      "unlinked"sv,    "amended"sv,
    "voided"sv,   "noted"sv};
static_assert(events[static_cast<std::size_t>(EventKind::noted)] == "noted");

// The vocabularies with a desk's own words.
struct Extended {
  OwnWords own;
  std::vector<std::string_view> categories, severities;
};

// Views into them may outlive the guard, so they are kept; a process sees few different desks.
const Extended& extended_by(const OwnWords& own) {
  static std::deque<Extended> known;
  for (const Extended& one : known)
    if (one.own == own) return one;
  Extended& added = known.emplace_back(Extended{own, {}, {}});
  added.categories.assign(categories.begin(), categories.end());
  for (const OwnWord& one : added.own.categories) added.categories.emplace_back(one.word);
  for (const std::string_view standard : severities) {
    added.severities.push_back(standard);
    for (const OwnWord& one : added.own.severities)
      if (one.like == standard) added.severities.emplace_back(one.word);
  }
  return added;
}

const Extended* in_use = nullptr;

const OwnWord* own_word(Vocabulary vocabulary, std::string_view word) {
  if (in_use == nullptr) return nullptr;
  const auto& own =
      vocabulary == Vocabulary::category ? in_use->own.categories : in_use->own.severities;
  if (vocabulary != Vocabulary::category && vocabulary != Vocabulary::severity) return nullptr;
  const auto found =
      std::find_if(own.begin(), own.end(), [word](const OwnWord& one) { return one.word == word; });
  return found == own.end() ? nullptr : &*found;
}

std::optional<int> position(std::span<const std::string_view> words, std::string_view word) {
  const auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end()) return std::nullopt;
  return static_cast<int>(std::distance(words.begin(), found));
}

}  // namespace

std::string_view word_of(Category value) {
  return categories[static_cast<std::size_t>(value)];
}

std::string_view word_of(Severity value) {
  return severities[static_cast<std::size_t>(value)];
}

std::string_view word_of(Urgency value) {
  return urgencies[static_cast<std::size_t>(value)];
}

std::string_view word_of(Scope value) {
  return scopes[static_cast<std::size_t>(value)];
}

std::string_view word_of(Channel value) {
  return channels[static_cast<std::size_t>(value)];
}

std::string_view word_of(Grade value) {
  return grades[static_cast<std::size_t>(value)];
}

std::string_view word_of(Role value) {
  return roles[static_cast<std::size_t>(value)];
}

std::string_view word_of(Cause value) {
  return causes[static_cast<std::size_t>(value)];
}

std::string_view word_of(Injury value) {
  return injuries[static_cast<std::size_t>(value)];
}

std::string_view word_of(Method value) {
  return methods[static_cast<std::size_t>(value)];
}

std::string_view word_of(Outcome value) {
  return outcomes[static_cast<std::size_t>(value)];
}

std::span<const std::string_view> words_of(Vocabulary vocabulary) {
  switch (vocabulary) {
    case Vocabulary::category:
      if (in_use != nullptr) return in_use->categories;
      return categories;
    case Vocabulary::severity:
      if (in_use != nullptr) return in_use->severities;
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

WordsInUse::WordsInUse(const OwnWords& own) : before_(in_use) {
  in_use = own.empty() ? nullptr : &extended_by(own);
}

WordsInUse::~WordsInUse() {
  in_use = static_cast<const Extended*>(before_);
}

std::string_view like_of(Vocabulary vocabulary, std::string_view word) {
  const OwnWord* own = own_word(vocabulary, word);
  return own == nullptr ? word : std::string_view(own->like);
}

bool is_like(std::string_view category, Category standard) {
  return like_of(Vocabulary::category, category) == word_of(standard);
}

std::string_view own_label(Vocabulary vocabulary, std::string_view word) {
  const OwnWord* own = own_word(vocabulary, word);
  return own == nullptr ? std::string_view{} : std::string_view(own->label);
}

bool has_severity(std::string_view category) {
  return is_like(category, Category::complaint);
}

std::string_view acting_role(std::string_view role) {
  return role == word_of(Role::steward) || role == word_of(Role::control) ? word_of(Role::desk)
                                                                          : role;
}

bool at_least(std::string_view role, std::string_view least) {
  const auto have = rank_of(Vocabulary::role, acting_role(role));
  const auto need = rank_of(Vocabulary::role, acting_role(least));
  return have && need && *have >= *need;
}

}  // namespace deskctl
