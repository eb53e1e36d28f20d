// The fate of each row of a register that is imported, as it is shown.
#pragma once

#include <string>
#include <vector>

#include "command/import_columns.hpp"
#include "command/session.hpp"

namespace deskctl {

enum class Fate { is_new, is_there, has_changed, refused };

struct RowFate {
  int line = 0;
  Fate fate = Fate::refused;
  std::string id;  ///< The request that it is or will be; empty if refused.
  Draft log;
  int events = 0;
  std::vector<Problem> problems;
};

struct Fates {
  std::string file;
  std::string map;
  std::string encoding;
  std::string separator;
  std::vector<RowFate> rows;
  bool is_written = false;

  int count(Fate fate) const;
  int new_events() const;
};

std::string fates_json(Session& session, const Fates& fates);
/// A line a row while nothing is written, else what was recorded.
std::string fates_text(Session& session, const Fates& fates);

}  // namespace deskctl
