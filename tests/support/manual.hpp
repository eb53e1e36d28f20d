// What the tests of the manuals' rules share: lines that are typed, and what they answer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "support/parts.hpp"
#include "support/story.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test {

using Typed = std::vector<std::string>;

/// `log-call` of a category, at one place and about one matter.
inline Typed call(const std::string& category, const Typed& more = {}) {
  Typed line{"log-call", "3-2-1201", "水管漏水", "--category", category};
  line.insert(line.end(), more.begin(), more.end());
  return line;
}

/// A desk whose ledger of November 2026 has the rows of a story, a month later.
struct LaterDesk : TempDesk {
  explicit LaterDesk(std::string_view rows) {
    write("ledger/2026-11.csv", journal_text(rows));
    time = "2026-12-31T12:00:00+08:00";
  }
  /// The month's report as JSON.
  std::string month() { return run({"report", "month", "2026-11", "-O", "json"}).out; }
};

}  // namespace deskctl::test
