// The commands, each with one row in the table (command_table.hpp).
#pragma once

#include <string_view>

namespace deskctl {

/// In the order in which help lists them.
enum class Command {
  log_call,
  urge,
  who,
  dispatch,
  accept,
  returned,
  quote,
  approve,
  decline,
  hold,
  resume,
  arrive,
  complete,
  inform,
  visit,
  promise,
  slip,
  callback,
  escalate,
  close,
  reopen,
  amend,
  void_request,
  undo,
  note,
  link,
  unlink,
  keep_register,
  handover,
  review,
  show,
  explain,
  list,
  next,
  board,
  report_overdue,
  report_due,
  report_callbacks,
  report_callback_sheet,
  report_day,
  report_month,
  report_paper,
  report_figures,
  report_complaints,
  report_repeats,
  report_staff,
  report_breaches,
  report_spent,
  report_stuck,
  report_fees,
  report_compare,
  report_register,
  calendar_show,
  calendar_deadline,
  calendar_elapsed,
  calendar_import,
  policy_show,
  check,
  seal,
  redact,
  import_register,
  where,
  completion,
  init,
};

/// As it is typed: `log-call`, `report overdue`.
std::string_view name_of(Command command);

}  // namespace deskctl
