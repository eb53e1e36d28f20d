// The words in files and JSON. People see them in their own language.
// To add a word: its value here, its text at the same place in words.cpp and its label in
// message/words_messages.def.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace deskctl {

enum class Vocabulary {
  category,
  severity,
  urgency,
  scope,
  channel,
  grade,
  role,
  cause,
  injury,
  method,
  outcome,
  status,
};

// The vocabularies' words for use in code, in the order of words_of().
enum class Category {
  repair,
  aftersales,
  complaint,
  consult,
  help,
  service,
  suggestion,
  praise,
  other
};
enum class Severity { general, larger, major, extra };
enum class Urgency { normal, urgent };
enum class Scope { in, out, warranty };
enum class Channel { phone, visit, email, app, letter, relay, hotline };
enum class Grade { A, B, C };
enum class Role { desk, steward, control, supervisor, manager, gm };
enum class Cause { municipal, internal, attitude, outside, invalid, other };
enum class Injury { none, minor, serious, death };
enum class Method { phone, visit };
enum class Outcome { resolved, declined, unreachable, waived, unresolvable };

std::string_view word_of(Category value);
std::string_view word_of(Severity value);
std::string_view word_of(Urgency value);
std::string_view word_of(Scope value);
std::string_view word_of(Channel value);
std::string_view word_of(Grade value);
std::string_view word_of(Role value);
std::string_view word_of(Cause value);
std::string_view word_of(Injury value);
std::string_view word_of(Method value);
std::string_view word_of(Outcome value);

/// The words of a vocabulary in the contract's order, then the desk's own; severities and roles
/// from low to high.
std::span<const std::string_view> words_of(Vocabulary vocabulary);
/// The place of `word` among them; nothing if it is none of them.
std::optional<int> rank_of(Vocabulary vocabulary, std::string_view word);
/// The vocabulary's name in files and options: `category`.
std::string_view name_of(Vocabulary vocabulary);

/// A word that a desk adds to the categories or severities.
struct OwnWord {
  std::string word;
  std::string like;   ///< The standard word whose rules hold for it.
  std::string label;  ///< As people read it; empty: the word itself.
  friend bool operator==(const OwnWord&, const OwnWord&) = default;
};
struct OwnWords {
  std::vector<OwnWord> categories;
  std::vector<OwnWord> severities;  ///< Each ranks just above the one it is like.
  bool empty() const { return categories.empty() && severities.empty(); }
  friend bool operator==(const OwnWords&, const OwnWords&) = default;
};

/// Adds a desk's own words to the vocabularies while it lives. Guards nest, the newest counts; they
/// are not for several threads.
class WordsInUse {
 public:
  explicit WordsInUse(const OwnWords& own);
  ~WordsInUse();
  WordsInUse(const WordsInUse&) = delete;
  WordsInUse& operator=(const WordsInUse&) = delete;

 private:
  const void* before_;
};

/// The standard word that a category or severity is like; a standard word is like itself.
std::string_view like_of(Vocabulary vocabulary, std::string_view word);
/// Whether `category` is this one, or one of the desk's own that is like it.
bool is_like(std::string_view category, Category standard);
/// The label of one of the desk's own words; empty for all others.
std::string_view own_label(Vocabulary vocabulary, std::string_view word);

/// Kinds of events; each is one line in the journal.
enum class EventKind {
  logged,
  dispatched,
  accepted,
  returned,
  quoted,
  approved,
  declined,
  arrived,
  held,
  resumed,
  completed,
  informed,
  visited,
  promised,
  urged,
  called_back,
  call_missed,
  escalated,
  upgraded,
  reopened,
  closed,
  linked,
  unlinked,
  amended,
  voided,
  noted,
};
std::span<const std::string_view> event_words();
std::string_view word_of(EventKind kind);
std::optional<EventKind> event_kind_of(std::string_view word);

/// Whether requests of this category have a severity, which can be raised.
bool has_severity(std::string_view category);

/// The role that `role` acts as: a steward or the control room acts as the desk.
std::string_view acting_role(std::string_view role);
/// Whether `role` is `least` or above (desk < supervisor < manager < gm).
bool at_least(std::string_view role, std::string_view least);

}  // namespace deskctl
