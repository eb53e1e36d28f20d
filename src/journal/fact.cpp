#include "deskctl/journal/fact.hpp"

#include <algorithm>
#include <array>

namespace deskctl {
namespace {

template <typename... Kinds>
constexpr std::uint32_t bits(Kinds... kinds) {
  return (0U | ... | (1U << static_cast<unsigned>(kinds)));
}

using F = Fact;
using K = EventKind;
constexpr auto in_logged = bits(K::logged);
constexpr auto in_completed = bits(K::completed);
constexpr auto from_log = AskedWhen::from_the_log;
constexpr auto at_end = AskedWhen::when_completed;
constexpr auto never = AskedWhen::never;
constexpr auto of_request = Concerns::request;
constexpr auto of_event = Concerns::event;
constexpr auto books = Concerns::bookkeeping;

constexpr std::array table{
    FactSpec{F::taken_by, "taken-by", FactForm::text, Naming::staff, of_request, from_log, true,
             in_logged},
    FactSpec{F::owner, "owner", FactForm::text, Naming::staff, of_event, from_log, true, in_logged},
    FactSpec{F::recording, "recording", FactForm::text, Naming::reference, of_request, from_log,
             true, in_logged},
    FactSpec{F::cause, "cause", FactForm::cause, Naming::nobody, of_request, at_end, true,
             in_logged | in_completed},
    FactSpec{F::item, "item", FactForm::text, Naming::place, of_request, at_end, true,
             in_logged | in_completed},
    FactSpec{F::incident, "incident", FactForm::text, Naming::reference, of_request, from_log, true,
             in_logged},
    FactSpec{F::against, "against", FactForm::text, Naming::resident, of_request, from_log, true,
             in_logged},
    FactSpec{F::demand, "demand", FactForm::text, Naming::resident, of_request, from_log, true,
             in_logged},
    FactSpec{F::rings, "rings", FactForm::count, Naming::nobody, of_request, from_log, true,
             in_logged},
    FactSpec{F::complainants, "complainants", FactForm::count, Naming::nobody, of_request, never,
             true, in_logged},
    FactSpec{F::media, "media", FactForm::count, Naming::nobody, of_request, never, true,
             in_logged},
    FactSpec{F::press_days, "press-days", FactForm::count, Naming::nobody, of_request, never, true,
             in_logged},
    FactSpec{F::participants, "participants", FactForm::count, Naming::nobody, of_request, never,
             true, in_logged},
    FactSpec{F::loss, "loss", FactForm::money, Naming::nobody, of_request, never, true, in_logged},
    FactSpec{F::amount, "amount", FactForm::money, Naming::nobody, of_request, at_end, true,
             in_logged | in_completed | bits(K::quoted)},
    FactSpec{F::injury, "injury", FactForm::injury, Naming::nobody, of_request, never, true,
             in_logged},
    FactSpec{F::related, "related", FactForm::id, Naming::nobody, of_request, never, false,
             in_logged},
    FactSpec{F::happened, "happened", FactForm::time, Naming::nobody, of_request, from_log, true,
             in_logged},
    FactSpec{F::paid, "paid", FactForm::money, Naming::nobody, of_request, at_end, true,
             in_completed},
    FactSpec{F::signed_by, "signed", FactForm::text, Naming::resident, of_request, at_end, true,
             in_completed | bits(K::called_back)},
    FactSpec{F::person, "person", FactForm::text, Naming::staff, of_event, never, false,
             bits(K::dispatched)},
    FactSpec{F::infeasible, "infeasible", FactForm::flag, Naming::nobody, of_event, never, false,
             bits(K::quoted)},
    FactSpec{F::to, "to", FactForm::role, Naming::nobody, of_event, never, false,
             bits(K::escalated)},
    FactSpec{F::method, "method", FactForm::method, Naming::nobody, of_event, never, false,
             bits(K::called_back, K::call_missed)},
    FactSpec{F::mid_term, "mid-term", FactForm::flag, Naming::nobody, of_event, never, false,
             bits(K::called_back)},
    FactSpec{F::quality, "quality", FactForm::text, Naming::resident, of_event, never, false,
             bits(K::called_back)},
    FactSpec{F::effect, "effect", FactForm::text, Naming::resident, of_event, never, false,
             bits(K::called_back)},
    FactSpec{F::shortcoming, "shortcoming", FactForm::text, Naming::resident, of_event, never,
             false, bits(K::called_back)},
    FactSpec{F::suggestion, "suggestion", FactForm::text, Naming::resident, of_event, never, false,
             bits(K::called_back)},
    FactSpec{F::outcome, "outcome", FactForm::outcome, Naming::nobody, of_request, never, false,
             bits(K::closed)},
    FactSpec{F::reply, "reply", FactForm::time, Naming::nobody, of_event, never, false,
             bits(K::promised)},
    FactSpec{F::complaints, "complaints", FactForm::count, Naming::nobody, of_event, never, false,
             bits(K::upgraded)},
    FactSpec{F::slip, "slip", FactForm::text, Naming::nobody, of_event, never, false,
             bits(K::noted)},
    FactSpec{F::event, "event", FactForm::text, Naming::nobody, books},
    FactSpec{F::event_recorded, "event-recorded", FactForm::text, Naming::nobody, books},
    FactSpec{F::moved_to, "moved-to", FactForm::time, Naming::nobody, books},
    FactSpec{F::re_recorded, "re-recorded", FactForm::time, Naming::nobody, books},
    FactSpec{F::revoke, "revoke", FactForm::flag, Naming::nobody, books},
    FactSpec{F::undone, "undone", FactForm::text, Naming::nobody, books},
    FactSpec{F::redacted, "redacted", FactForm::flag, Naming::nobody, books},
    FactSpec{F::removed, "removed", FactForm::text, Naming::nobody, books},
    FactSpec{F::reason, "reason", FactForm::text, Naming::resident, of_event, never, false,
             bits(K::returned, K::declined, K::held, K::escalated, K::upgraded, K::reopened,
                  K::closed, K::amended, K::voided)},
    FactSpec{F::acting_for, "for", FactForm::text, Naming::staff},
    FactSpec{F::imported, "imported", FactForm::text, Naming::reference, books},
    FactSpec{F::key, "key", FactForm::text, Naming::reference, books},
    FactSpec{F::typed, "typed", FactForm::text, Naming::nobody, books},
    FactSpec{F::act, "act", FactForm::text, Naming::nobody, books},
    FactSpec{F::clock, "clock", FactForm::text, Naming::nobody, books},
    FactSpec{F::behind, "behind", FactForm::flag, Naming::nobody, books},
    FactSpec{F::part, "part", FactForm::text, Naming::nobody, books},
};

constexpr bool in_order() {
  for (std::size_t i = 0; i < table.size(); ++i)
    if (table[i].fact != static_cast<Fact>(i)) return false;
  return true;
}
static_assert(in_order());

constexpr auto by_name = [] {
  std::array<const FactSpec*, table.size()> sorted{};
  for (std::size_t i = 0; i < table.size(); ++i) sorted[i] = &table[i];
  std::sort(sorted.begin(), sorted.end(),
            [](const FactSpec* a, const FactSpec* b) { return a->name < b->name; });
  return sorted;
}();

}  // namespace

std::span<const FactSpec> fact_table() {
  return table;
}

const FactSpec& spec_of(Fact fact) {
  return table[static_cast<std::size_t>(fact)];
}

std::string_view name_of(Fact fact) {
  return spec_of(fact).name;
}

const FactSpec* find_fact(std::string_view name) {
  const auto* const found = std::lower_bound(
      by_name.begin(), by_name.end(), name,
      [](const FactSpec* spec, std::string_view wanted) { return spec->name < wanted; });
  return found != by_name.end() && (*found)->name == name ? *found : nullptr;
}

std::optional<Vocabulary> vocabulary_of(FactForm form) {
  switch (form) {
    case FactForm::cause:
      return Vocabulary::cause;
    case FactForm::injury:
      return Vocabulary::injury;
    case FactForm::method:
      return Vocabulary::method;
    case FactForm::outcome:
      return Vocabulary::outcome;
    case FactForm::role:
      return Vocabulary::role;
    default:
      return std::nullopt;
  }
}

}  // namespace deskctl
