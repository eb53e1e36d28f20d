// The values of a register's cells, in the form in which the ledger stores them.
#pragma once

#include <optional>
#include <string>

#include "command/import_map.hpp"
#include "command/session.hpp"

namespace deskctl {

/// The stored value of `text` for a field that is no time. Words are understood in every language
/// and by the labels that the program prints. `shown` names the field in messages. Throws Refused
/// (usage), with a hint and without a place.
std::string cell_value(Session& session, const MappableField& field, const std::string& shown,
                       const std::string& text);

/// The moment in a cell. A time without a day is of `day`, if there is one. Throws Refused as
/// cell_value() does.
Instant cell_time(Session& session, const ImportMap& map, const std::string& shown,
                  const std::string& text, const std::optional<LocalDay>& day);

}  // namespace deskctl
