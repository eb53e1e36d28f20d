// The options of commands, each with one meaning, as one table for parsing, help, completion and
// the commands themselves. To add an option: a value here and its row in option.cpp.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "deskctl/journal/words.hpp"
#include "deskctl/message/message.hpp"

namespace deskctl {

/// In the order of help: options of every command first.
enum class Option {
  desk,
  now,
  at,
  by,
  role,
  acting_for,
  format,
  output,
  dry_run,
  quiet,
  no_input,
  lock_timeout,
  color,
  lang,
  no_pager,
  wide,
  key,
  help,
  version,
  category,
  urgent,
  scope,
  severity,
  channel,
  contact,
  phone,
  received,
  taken_by,
  owner,
  rings,
  recording,
  same_as,
  related,
  loss,
  complainants,
  participants,
  injury,
  media,
  press_days,
  cause,
  item,
  incident,
  against,
  demand,
  happened,
  amount,
  appointment,
  deadline,
  dispatch,
  answered,
  no_guess,
  to,
  paid,
  signed_by,
  accepted,
  arrived,
  reply,
  grade,
  close,
  missed,
  mid_term,
  method,
  quality,
  effect,
  shortcoming,
  suggestion,
  reason,
  infeasible,
  urgency,
  location,
  text,
  event,
  revoke,
  due,
  outcome,
  copy,
  reprint,
  cash,
  receipts,
  phone_to,
  plan,
  history,
  all,
  full,
  ids,
  by_month,
  since,
  within,
  exit_code,
  quiet_if_empty,
  split,
  desks,
  policy,
  recordings,
  seal,
  fix,
  max_errors,
  only,
  except,
  day,
  print,
  calendar,
  holidays,
  start,
  end,
  before,
  replace,
  map,
  write,
  schema,
};

/// The form of an option's value, for validation and completion.
enum class ValueForm {
  flag,  ///< No value.
  text,
  name,
  phone,
  word,    ///< A word of the ledger's vocabularies.
  choice,  ///< A word of the program's own.
  time,
  date,
  span,
  count,
  money,
  id,
  place,
  assignee,   ///< TEAM or TEAM/PERSON.
  recipient,  ///< An assignee, or a role: the command decides.
  file,
  folder,
  format,
  figure,
  rules,  ///< Rules of `check`, separated by commas.
};

struct ValueType {
  ValueForm form;
  Vocabulary vocabulary = {};                      ///< Of a word.
  std::span<const std::string_view> choices = {};  ///< Of a choice.

  constexpr ValueType(ValueForm one, Vocabulary words = {},
                      std::span<const std::string_view> few = {})
      : form(one), vocabulary(words), choices(few) {}
};

struct OptionSpec {
  Option option;
  std::string_view name;  ///< Long, without dashes.
  char letter;            ///< Short form, or 0.
  ValueType type;
  std::string_view value;  ///< The placeholder for its value in help; empty for a flag.
  Message help;
  bool value_optional = false;
  bool personal = false;  ///< `-` reads the value from standard input.

  constexpr bool is_flag() const { return type.form == ValueForm::flag; }
};

std::span<const OptionSpec> option_table();
const OptionSpec& spec_of(Option option);
/// The long name without dashes.
std::string_view name_of(Option option);
/// `--name`, as messages show it.
std::string dashed(Option option);
/// Whether every command takes it.
bool is_global(Option option);
/// The option of that long name, or of that letter if `name` is one character.
const OptionSpec* find_option(std::string_view name);

}  // namespace deskctl
