// Typed values, converted to the ledger's form. All throw Refused (usage).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "command/session.hpp"

namespace deskctl {

/// A text as it is stored: trimmed, composed, without anything a terminal might act on. An empty
/// one is refused.
std::string text_in(std::string_view name, std::string_view typed);
/// The option's text; empty if it was not given.
std::string text_option(const Session& session, Option option);

/// A word of a vocabulary; empty if the option was not given. Errors name the nearest word.
std::string word_option(const Session& session, Option option, Vocabulary vocabulary);

/// A whole number, decimal, without a leading zero; as text, as the ledger stores it.
std::string count_option(const Session& session, Option option);
/// An amount of money: digits, and at most two decimals.
std::string money_option(const Session& session, Option option);

/// Adds the typed facts that `takes` selects, in the order of their table and in the form in which
/// they are stored.
void add_typed_facts(Session& session, Draft& draft, bool (*takes)(const FactSpec&));

/// The time of a past event: at most 5 minutes ahead of now.
std::optional<Instant> past_option(Session& session, Option option);
/// The time of a future event: not before `at`.
std::optional<Instant> future_option(Session& session, Option option, Instant at);

/// The author: --by, DESKCTL_STAFF, or the login. If desk.toml lists staff, it must be one of them,
/// in a role up to that person's own, or up to that of the person in --for. Throws 2 for an
/// unlisted person, 3 for a higher role.
struct Author {
  std::string name;
  std::string role;
  std::string name_source;
  std::string acting_for;  ///< The person who holds the role, if it is not the author.
};
Author author_of(Session& session);

/// The request that `name` last wrote to. Throws 3 if there is none.
RequestId last_request_of(Session& session, const std::string& name);

/// The request in a command's first word: 17, 1003-17, the whole number, or `last`. Throws 3 if
/// there is none, or several.
RequestId request_in(Session& session, const std::string& typed);
/// The same for a writer. If no other desk has a file in the month, the request is not looked up,
/// because the writer does so under the lock and the month should not be read twice.
RequestId request_to_write(Session& session, const std::string& typed);
/// A number unchanged; for a phone, the number of the caller's one request: the open one, or if
/// none is open the last finished. Throws 3 if there is none, or several.
std::string request_or_caller(Session& session, const std::string& typed);

}  // namespace deskctl
