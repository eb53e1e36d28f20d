// A row of a register as the events that it tells of.
#pragma once

#include <string>
#include <vector>

#include "command/import_columns.hpp"
#include "command/input.hpp"
#include "command/row_key.hpp"
#include "command/session.hpp"

namespace deskctl {

/// The register, the map, and who imports.
struct RowSource {
  const ReadSheet& read;
  const ImportMap& map;
  const SheetColumns& columns;
  const Author& author;
};

struct ReadRow {
  std::vector<RowEvent> events;  ///< The log first, then by time.
  RowKeys keys;
  std::vector<Problem> problems;  ///< All of them; events are incomplete then.
};

ReadRow read_row(Session& session, const RowSource& source, const SheetRow& row);

}  // namespace deskctl
