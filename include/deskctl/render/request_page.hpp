// One request, for people and for programs.
#pragma once

#include <string>
#include <vector>

#include "deskctl/render/json.hpp"
#include "deskctl/render/table.hpp"
#include "deskctl/render/wording.hpp"
#include "deskctl/report/one_matter.hpp"
#include "deskctl/sla/next.hpp"

namespace deskctl {

/// Everything about a request: its words, what was agreed, asked, paid, done and answered, its
/// clocks, the complaints of its matter if there are several, every event that stands, and the next
/// step for somebody of `role`. With `history` every line, also those that were corrected.
std::string request_text(const Request& request, const std::vector<Clock>& clocks,
                         const std::optional<NextStep>& next, const OneMatter& matter,
                         std::string_view role, const Zone& zone, const View& view, bool history);

/// Requests, a line each, as `list` shows them. Takes them one by one and keeps only their
/// words.
class RequestTable {
 public:
  explicit RequestTable(Language language);
  /// `now` is for how long a request has been on hold.
  void add(const Request& request, const Zone& zone, Instant now);
  const Table& table() const { return table_; }

 private:
  Language language_;
  Table table_;
};

/// The object of `show`: the same as a write's, plus the matter if it has several complaints.
void add_request(Json& json, const Request& request, const std::vector<Clock>& clocks,
                 const std::optional<NextStep>& next, const OneMatter& matter);
/// The object of every write: without the matter, because a write does not read its other months.
void add_request(Json& json, const Request& request, const std::vector<Clock>& clocks,
                 const std::optional<NextStep>& next);
/// The object of `list`: without events, clocks and next step.
void add_listed_request(Json& json, const Request& request);
/// The list of a request's events from number `first` on.
void add_events(Json& json, const Request& request, int first = 1);

}  // namespace deskctl
