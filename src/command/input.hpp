// Values as people type them, made into what the ledger holds. All throw Refused (usage).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "command/session.hpp"

namespace deskctl {

/// A text as it is stored: trimmed, composed, free of what a terminal might act on. Empty is
/// refused.
std::string text_in(std::string_view name, std::string_view typed);
/// The option's text; empty if it was not given.
std::string text_option(const Session& session, Option option);

/// One of a vocabulary's words, or empty if the option was not given. Others name the nearest.
std::string word_option(const Session& session, Option option, Vocabulary vocabulary);

/// A whole number, decimal and without a leading zero; as text, because the ledger stores it so.
std::string count_option(const Session& session, Option option);
/// An amount of money: digits, and at most two decimals.
std::string money_option(const Session& session, Option option);

/// Adds those of the facts that `takes` chooses which were typed, in the order of their table and
/// in the form in which they are stored.
void add_typed_facts(Session& session, Draft& draft, bool (*takes)(const FactSpec&));

/// When something happened: not more than 5 minutes ahead of now.
std::optional<Instant> past_option(Session& session, Option option);
/// When something is to happen: not before `at`.
std::optional<Instant> future_option(Session& session, Option option, Instant at);

/// Who types: --by, DESKCTL_STAFF, the login; one of desk.toml's staff where it lists them, in a
/// role up to that person's own, or up to that of whom --for names. Throws 2 for who is not listed,
/// 3 for a role above.
struct Author {
  std::string name;
  std::string role;
  std::string name_source;
  std::string acting_for;  ///< Somebody who holds the role; empty: the author's own.
};
Author author_of(Session& session);

/// The request that `name` wrote to last. Throws 3 if there is none.
RequestId last_request_of(Session& session, const std::string& name);

/// The request that a command's first word names: 17, 1003-17, the whole number, or `last`. Throws
/// 3 when there is none such, or several.
RequestId request_in(Session& session, const std::string& typed);
/// The same for a writer. Where no other desk has a file in the month it is not looked for: the
/// writer will see under the lock whether it is there, and a month is not read twice.
RequestId request_to_write(Session& session, const std::string& typed);
/// A number as it is, or for a phone the number of the one request that this caller waits for: the
/// open one, or where none is open the one that was finished last. Throws 3 when there is none, or
/// several.
std::string request_or_caller(Session& session, const std::string& typed);

}  // namespace deskctl
