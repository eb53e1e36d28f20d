// Rare values of an event: `name=value` in the column `facts`. One table holds all that is known of
// each fact; lists of facts are filters of it.
// To add a fact: a value here and its row in fact.cpp (and an option of that name in
// command/option.hpp if it is typed).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "deskctl/journal/words.hpp"

namespace deskctl {

/// In the order in which events store them.
enum class Fact {
  taken_by,
  owner,
  recording,
  cause,
  item,
  incident,
  against,
  demand,
  rings,
  complainants,
  media,
  press_days,
  participants,
  loss,
  amount,
  injury,
  related,
  happened,
  paid,
  signed_by,
  person,
  infeasible,
  to,
  method,
  mid_term,
  quality,
  effect,
  shortcoming,
  suggestion,
  outcome,
  reply,
  complaints,
  slip,
  event,
  event_recorded,
  moved_to,
  re_recorded,
  revoke,
  undone,
  redacted,
  removed,
  reason,
  acting_for,
  imported,
  key,
  typed,
  act,
  clock,
  behind,
  part,
};

/// A set of facts. Most events have few, so most questions for one are answered by it.
using FactBits = std::uint64_t;
inline constexpr FactBits all_facts = ~FactBits{0};
constexpr FactBits bit_of(Fact fact) {
  return FactBits{1} << static_cast<unsigned>(fact);
}
constexpr bool has_bit(FactBits facts, Fact fact) {
  return (facts & bit_of(fact)) != 0;
}
static_assert(static_cast<unsigned>(Fact::part) < 64);

/// How a value is written. The reader refuses other forms where verdicts depend on the value.
enum class FactForm { text, count, money, time, cause, injury, method, outcome, role, id, flag };

/// The words that a value of this form is one of; nothing for other values.
std::optional<Vocabulary> vocabulary_of(FactForm form);

/// Whom a value may name; `redact` acts on it.
enum class Naming {
  nobody,     ///< Stays.
  staff,      ///< Stays: staff answer for what they did.
  reference,  ///< Stays but for names and phones of residents in it.
  place,      ///< Stays but for phones in it.
  resident,   ///< Goes.
};

/// The subject of a value.
enum class Concerns {
  request,      ///< The request: merged into its `facts`; the last value counts.
  event,        ///< Only the event that carries it, or the request shows it in its own way.
  bookkeeping,  ///< The writing of the line.
};

/// When `check` can report it as absent, if the policy asks for it.
enum class AskedWhen { never, from_the_log, when_completed };

struct FactSpec {
  Fact fact;
  std::string_view name;
  FactForm form = FactForm::text;
  Naming naming = Naming::nobody;
  Concerns concerns = Concerns::event;
  AskedWhen asked = AskedWhen::never;
  bool amendable = false;
  std::uint32_t events = 0;  ///< Kinds of events with which a command writes it, as bits.

  bool in(EventKind kind) const { return (events >> static_cast<unsigned>(kind) & 1U) != 0; }
};

std::span<const FactSpec> fact_table();
const FactSpec& spec_of(Fact fact);
std::string_view name_of(Fact fact);
/// Null for a fact that this version does not know: such a fact is kept, and redacted like a
/// resident's text.
const FactSpec* find_fact(std::string_view name);

}  // namespace deskctl
