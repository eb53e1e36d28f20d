// Output of the reports that are lists: ids alone, --exit-code for scripts, --quiet-if-empty for
// cron, --split for those who must act.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "command/read.hpp"
#include "command/split.hpp"

namespace deskctl {

template <typename Item>
struct ListReport {
  std::vector<Item> items;
  /// Of all items, or of those of one list of --split.
  std::function<std::string(const std::vector<Item>&)> json, text;
  std::function<Acting(const Item&)> acting;  ///< Null: the command takes no --split.
  Said when_empty;
};

/// One line for each request, however many items it has.
template <typename Item>
std::string ids_of(const std::vector<Item>& items) {
  std::string out;
  std::set<RequestId> named;
  for (const Item& item : items)
    if (named.insert(item.id).second) out += item.id.text() + '\n';
  return out;
}

template <typename Item>
std::string list_in(Format format, const ListReport<Item>& report, const std::vector<Item>& items) {
  if (format == Format::json) return report.json(items);
  if (format == Format::id) return ids_of(items);
  return items.empty() ? "" : report.text(items);
}

/// The remarks, and the exit code.
Exit finish_list(Session& session, Format format, bool empty, const Said& when_empty,
                 const ReadingNotes& notes);

template <typename Item>
Exit give_list(Session& session, Format format, const ListReport<Item>& report,
               const ReadingNotes& notes) {
  if (const auto by = split_option(session)) {
    std::map<std::string, std::vector<Item>> lists;
    for (const Item& item : report.items) lists[list_of(report.acting(item), *by)].push_back(item);
    for (const auto& [who, items] : lists)
      add_split_file(session, who, list_in(format, report, items));
    session.output().is_split = true;
  } else {
    session.output().data = list_in(format, report, report.items);
  }
  return finish_list(session, format, report.items.empty(), report.when_empty, notes);
}

}  // namespace deskctl
