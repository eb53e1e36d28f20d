#include "deskctl/policy/check_rule.hpp"

#include <array>

namespace deskctl {
namespace {

constexpr std::array<std::string_view, 3> weights{"error", "warning", "note"};

struct Row {
  std::string_view name;
  Weight weight;
};

constexpr std::array rows{
    Row{"damaged-line", Weight::error},
    Row{"file-state", Weight::error},
    Row{"sequence", Weight::error},
    Row{"edited-line", Weight::error},
    Row{"seal-broken", Weight::error},
    Row{"merge-union", Weight::warning},
    Row{"out-of-order", Weight::warning},
    Row{"in-future", Weight::warning},
    Row{"late-entry", Weight::note},
    Row{"given-clock", Weight::note},
    Row{"passed-over", Weight::note},
    Row{"receipt-after-log", Weight::warning},
    Row{"dated-long-ago", Weight::warning},
    Row{"contact-missing", Weight::warning},
    Row{"phone-missing", Weight::warning},
    Row{"owner-missing", Weight::warning},
    Row{"result-missing", Weight::warning},
    Row{"field-missing", Weight::warning},
    Row{"promise-too-late", Weight::note},
    Row{"no-agreed-deadline", Weight::warning},
    Row{"callback-owed", Weight::warning},
    Row{"not-closed", Weight::warning},
    Row{"closed-owing", Weight::note},
    Row{"suggestion-not-forwarded", Weight::warning},
    Row{"unqualified-not-reported", Weight::warning},
    Row{"handover-owed", Weight::warning},
    Row{"upgrade-owed", Weight::warning},
    Row{"role-violation", Weight::warning},
    Row{"likely-duplicate", Weight::warning},
    Row{"recording-twice", Weight::warning},
    Row{"phone-without-recording", Weight::warning},
    Row{"recording-unlisted", Weight::warning},
    Row{"recording-unregistered", Weight::warning},
    Row{"recording-listed-twice", Weight::warning},
    Row{"redaction-due", Weight::warning},
    Row{"since-in-past", Weight::note},
    Row{"share-missed", Weight::warning},
    Row{"holidays-end", Weight::warning},
    Row{"role-not-held", Weight::warning},
    Row{"department-unsigned", Weight::warning},
    Row{"supervisor-not-told", Weight::warning},
    Row{"policy-test", Weight::warning},
    Row{"figure-unasked", Weight::note},
    Row{"units-file", Weight::warning},
    Row{"register-unknown", Weight::warning},
    Row{"prices-file", Weight::warning},
    Row{"handover-unsigned", Weight::note},
    Row{"day-unreviewed", Weight::warning},
};
static_assert(rows[static_cast<std::size_t>(CheckRule::day_unreviewed)].name == "day-unreviewed");
static_assert(rows.size() == check_rule_count);

}  // namespace

std::string_view name_of(CheckRule rule) {
  return rows[static_cast<std::size_t>(rule)].name;
}

std::optional<CheckRule> check_rule_of(std::string_view name) {
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (rows[i].name == name) return static_cast<CheckRule>(i);
  return std::nullopt;
}

Weight usual_weight(CheckRule rule) {
  return rows[static_cast<std::size_t>(rule)].weight;
}

std::string_view word_of(Weight weight) {
  return weights[static_cast<std::size_t>(weight)];
}

std::optional<Weight> weight_named(std::string_view word) {
  for (std::size_t i = 0; i < weights.size(); ++i)
    if (weights[i] == word) return static_cast<Weight>(i);
  return std::nullopt;
}

}  // namespace deskctl
