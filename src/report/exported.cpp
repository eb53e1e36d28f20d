#include "deskctl/report/exported.hpp"

#include "deskctl/journal/redaction.hpp"
#include "report/export_columns.hpp"

namespace deskctl {
namespace {

using namespace std::string_view_literals;

constexpr std::array export_names{"requests"sv, "events"sv, "clocks"sv, "registers"sv};
constexpr std::array key_of_requests{"desk"sv, "id"sv};
constexpr std::array key_of_events{"desk"sv, "id"sv, "n"sv};
// A reply or a deadline promised anew is of the same cycle.
constexpr std::array key_of_clocks{"desk"sv, "id"sv, "clock"sv, "cycle"sv, "start"sv};
constexpr std::array key_of_registers{"desk"sv, "register"sv, "id"sv};

}  // namespace

std::vector<Clock> judged_clocks(const Request& request, const ExportScope& scope) {
  std::vector<Clock> clocks = scope.shapes != nullptr ? scope.shapes->clocks_of(request, scope.now)
                                                      : clocks_of(request, scope.policy, scope.now);
  if (scope.gaps != nullptr) scope.gaps->add(clocks);
  return clocks;
}

std::string_view word_of(ExportTable table) {
  return export_names[static_cast<std::size_t>(table)];
}

std::span<const ExportColumn> columns_of(ExportTable table) {
  switch (table) {
    case ExportTable::requests:
      return request_columns();
    case ExportTable::events:
      return event_columns();
    case ExportTable::clocks:
      return clock_columns();
    case ExportTable::registers:
      break;
  }
  return entry_columns();
}

std::span<const std::string_view> key_of(ExportTable table) {
  switch (table) {
    case ExportTable::requests:
      return key_of_requests;
    case ExportTable::events:
      return key_of_events;
    case ExportTable::clocks:
      return key_of_clocks;
    case ExportTable::registers:
      break;
  }
  return key_of_registers;
}

void each_row(ExportTable table, const Request& request, const ExportScope& scope,
              const std::function<void(const ExportRow&)>& use) {
  if (table == ExportTable::requests) use(request_row(request, scope));
  if (table == ExportTable::clocks) {
    const Holders holders(request);
    for (const Clock& clock : judged_clocks(request, scope))
      use(clock_row(request, holders, clock, scope));
  }
  if (table != ExportTable::events) return;
  const LeavingTexts texts{personal_words(request.events), scope.full};
  int n = 0;
  for (const StepOfEvent& of : steps_of_events(request))
    use(event_row(request, ++n, of.step, texts, scope));
}

}  // namespace deskctl
