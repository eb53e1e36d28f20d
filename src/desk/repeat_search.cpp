#include "desk/repeat_search.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "journal/line.hpp"

namespace deskctl {
namespace {

// Whether `id` occurs on a line of another request.
bool names(std::string_view text, std::string_view id) {
  for (std::size_t at = text.find(id); at != std::string_view::npos; at = text.find(id, at + 1)) {
    const std::size_t begin = text.rfind('\n', at) + 1;  // npos + 1: the first line
    if (request_field(text.substr(begin)) != id) return true;
  }
  return false;
}

bool month_names(const Folder& folder, const Month& month, const std::set<RequestId>& matter) {
  for (const std::string& name : folder.list("ledger")) {
    if (month_of_file(name) != month) continue;
    const auto bytes = folder.read(ledger_folder + name);
    if (bytes && std::any_of(matter.begin(), matter.end(),
                             [&](const RequestId& id) { return names(*bytes, id.text()); }))
      return true;
  }
  return false;
}

}  // namespace

ReadingNotes each_repeat(const Folder& folder, const RequestId& first, Instant now,
                         const std::function<void(const Request&)>& use) {
  const std::vector<Month> months = months_of(folder);
  LedgerReader reader(folder, now, {months.begin(), months.end()});
  std::set<RequestId> matter{first};  // a repeat may name another one
  for (const Month& month : months) {
    if (month < first.month() || !month_names(folder, month, matter)) continue;
    const MonthRead read = reader.read(month);
    for (const Request& request : read.requests) {
      if (request.matter != first) continue;
      matter.insert(request.id);
      use(request);
    }
  }
  return reader.notes();
}

}  // namespace deskctl
