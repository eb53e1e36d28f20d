// A report in whatever format is asked for.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "command/session.hpp"
#include "deskctl/render/page.hpp"

namespace deskctl {

/// A report as programs get it, and as people do; each is made only if a format needs it.
struct Report {
  std::function<std::string()> json;
  std::function<Page()> page;
  /// The list in the JSON that gives the rows of csv; empty: a row for each value.
  std::string_view rows = {};
  /// The JSON with one empty object in that list, for the names of its columns.
  std::function<std::string()> blank = {};
};

/// No ids: only a list has those. Throws Refused (usage) for a workbook on a terminal.
std::string report_in(Session& session, Format format, const Report& report);

}  // namespace deskctl
