// [register.NAME] of the policy: what an entry of a register holds, what happens to it, and by
// when.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "deskctl/journal/book.hpp"
#include "deskctl/message/message.hpp"
#include "deskctl/policy/ladder_step.hpp"

namespace deskctl {

/// A word of the policy's own, as people read it: one text for all languages, or one for each.
struct Label {
  std::array<std::string, 3> texts;  ///< By Language.

  /// In that language, in the other Chinese script if it lacks one; else the token.
  std::string in(Language language, std::string_view token) const;
  /// Whether `word` says it in any language; compared folded.
  bool is_said_by(std::string_view word) const;
};

enum class EntryForm { text, phone, time, money, place, number };
std::string_view word_of(EntryForm form);

/// `"name*"`, `"until: time"`
struct RegisterField {
  std::string name;
  EntryForm form = EntryForm::text;
  bool required = false;
  bool unique = false;    ///< No two open entries have the same value, so it names one of them.
  bool personal = false;  ///< Names somebody: masked in what leaves the desk.
  Label label;
};

struct RegisterVerb {
  std::string word;
  Label label;
};

/// One line of a register's clock. Without a calendar time runs round the clock.
struct RegisterRule {
  std::string from;  ///< A verb, or a field that is a time.
  bool from_field = false;
  std::vector<std::string> until;  ///< The verbs that stop it; the closing verb does in any case.
  Span within;
  int calendar = -1;                         ///< Index into Policy::calendars.
  std::optional<LocalDay> since, until_day;  ///< For entries opened on these days, both included.
  std::vector<LadderStep> overdue;           ///< The roles told when it is overdue.
  std::string source;                        ///< Where it stands in the manuals; may be empty.

  bool in_force_on(LocalDay opened) const;
};

/// The first of its rules that is in force, and whose start the entry has, counts.
struct RegisterClock {
  std::string name;
  Label label;
  std::vector<RegisterRule> rules;
};

struct RegisterPolicy {
  std::string name;
  Label label;
  /// Written by a command of its own name, which needs its verbs and fields: a policy cannot change
  /// them.
  bool is_own = false;
  std::string by;                   ///< The lowest role that may open an entry; empty: anybody.
  std::vector<RegisterVerb> verbs;  ///< The first opens an entry, the last closes it.
  std::vector<RegisterField> fields;
  /// Of what every line has; "place*" and "text*" among the fields ask for them.
  bool needs_place = false, needs_text = false;
  std::vector<RegisterClock> clocks;
  std::optional<int> keep_months;  ///< Of closed entries; nothing: as [retention] says.
  bool keeps_forever = false;

  const RegisterVerb* find_verb(std::string_view word) const;
  const RegisterField* find_field(std::string_view name) const;
  const RegisterField* find_unique() const;  ///< The first unique field; null if none is.
  const RegisterVerb& opening() const { return verbs.front(); }
  const RegisterVerb& closing() const { return verbs.back(); }
  bool is_closing(std::string_view verb) const { return verb == verbs.back().word; }
  /// Its files.
  Book book() const;
};

/// The registers that the program itself writes, by the commands of the same name.
inline constexpr std::string_view handover_register = "handover", review_register = "review";
bool is_own_register(std::string_view name);

/// Words after a register's name that are commands of every register, so that no verb may be one.
bool is_register_command(std::string_view word);

}  // namespace deskctl
