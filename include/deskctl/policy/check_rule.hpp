// The rules of `check`, by name, and how much their findings weigh.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace deskctl {

/// In the order of the manual page: the files, what was written when, what is missing, what is
/// owed, recordings, what was kept long enough, the policy itself.
enum class CheckRule {
  damaged_line,
  file_state,
  sequence,
  edited_line,
  seal_broken,
  merge_union,
  out_of_order,
  in_future,
  late_entry,
  given_clock,
  passed_over,
  receipt_after_log,
  dated_long_ago,
  contact_missing,
  phone_missing,
  owner_missing,
  result_missing,
  field_missing,
  promise_too_late,
  no_agreed_deadline,
  callback_owed,
  not_closed,
  closed_owing,
  suggestion_not_forwarded,
  unqualified_not_reported,
  handover_owed,
  upgrade_owed,
  role_violation,
  likely_duplicate,
  recording_twice,
  phone_without_recording,
  recording_unlisted,
  recording_unregistered,
  recording_listed_twice,
  redaction_due,
  since_in_past,
  share_missed,
  holidays_end,
  role_not_held,
  department_unsigned,
  supervisor_not_told,
  policy_test,
  figure_unasked,
  units_file,
  register_unknown,
  prices_file,
  handover_unsigned,
  day_unreviewed,
};

inline constexpr std::size_t check_rule_count =
    static_cast<std::size_t>(CheckRule::day_unreviewed) + 1;

/// How much a finding weighs: the ledger cannot be trusted there (error), something must be done
/// (warning), or it is only good to know (note).
enum class Weight { error, warning, note };

/// `callback-owed`
std::string_view name_of(CheckRule rule);
std::optional<CheckRule> check_rule_of(std::string_view name);
/// The weight unless the policy sets another.
Weight usual_weight(CheckRule rule);
std::string_view word_of(Weight weight);
std::optional<Weight> weight_named(std::string_view word);

}  // namespace deskctl
