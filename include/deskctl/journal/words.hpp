// The words that files and JSON hold (design: "Words"). People see them in their own language.
#pragma once

#include <optional>
#include <span>
#include <string_view>

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

/// The words of a vocabulary in the contract's order; severities and roles from low to high.
std::span<const std::string_view> words_of(Vocabulary vocabulary);
/// Where `word` stands among them; nothing if it does not.
std::optional<int> rank_of(Vocabulary vocabulary, std::string_view word);
/// What the vocabulary is called in files and options: `category`.
std::string_view name_of(Vocabulary vocabulary);

/// What can happen to a request, one line each in the journal.
enum class EventKind {
  logged,
  dispatched,
  accepted,
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
  amended,
  voided,
  noted,
};
std::span<const std::string_view> event_words();
std::string_view word_of(EventKind kind);
std::optional<EventKind> event_kind_of(std::string_view word);

/// Whether requests of this category have a severity and can be raised in it.
bool has_severity(std::string_view category);

/// Roles that count as another: a steward or the control room acts as the desk.
std::string_view acting_role(std::string_view role);
/// Whether `role` is `least` or above (desk < supervisor < manager < gm).
bool at_least(std::string_view role, std::string_view least);

}  // namespace deskctl
