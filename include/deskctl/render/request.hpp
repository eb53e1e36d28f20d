// One request, for people and for programs.
#pragma once

#include <string>
#include <vector>

#include "deskctl/render/json.hpp"
#include "deskctl/render/table.hpp"
#include "deskctl/render/words.hpp"
#include "deskctl/report/one_matter.hpp"
#include "deskctl/sla/next.hpp"

namespace deskctl {

/// The request's words, its state and its clocks; the complaints of its matter where there are
/// several; with every event when `history`.
std::string request_text(const Request& request, const std::vector<Clock>& clocks,
                         const OneMatter& matter, const Zone& zone, const View& view, bool history);

/// Event `n` on one line: what, when, by whom, and all it carries.
std::string event_text(const Request& request, int n, const Zone& zone, const View& view);

/// What a write stored, the clocks now running, and what comes next, to somebody of `role`.
std::string recorded_text(const Request& request, const std::vector<Clock>& clocks,
                          const std::optional<NextStep>& next, std::string_view role,
                          const Zone& zone, const View& view);

/// Requests a line each, as `list` shows them; takes them one by one and keeps only their words.
class RequestTable {
 public:
  explicit RequestTable(Language language);
  /// `now` tells how long it has been on hold.
  void add(const Request& request, const Zone& zone, Instant now);
  std::string text(int columns) const { return format_table(table_, columns); }

 private:
  Language language_;
  Table table_;
};

/// The object that `show` gives: the same as a write's, and the matter where it has several.
void add_request(Json& json, const Request& request, const std::vector<Clock>& clocks,
                 const std::optional<NextStep>& next, const OneMatter& matter);
/// The object that every write gives: it does not look for the rest of the matter.
void add_request(Json& json, const Request& request, const std::vector<Clock>& clocks,
                 const std::optional<NextStep>& next);
/// The same without events, clocks and what comes next, as `list` gives it.
void add_listed_request(Json& json, const Request& request);
/// One event of a request.
void add_event(Json& json, const Request& request, int n);

}  // namespace deskctl
